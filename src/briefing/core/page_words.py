"""The page's own words, once per language; a further language is one more table."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.core.briefing import Verdict
from briefing.core.frozen import frozen
from briefing.core.source_words import source_words


@frozen(kw_only=True)
class PageWords:
    """What a page says on its own account; ``{}`` stands for what is filled in."""

    briefing: str
    report: str
    quoted: str
    speaker: str
    speaker_in: str
    place: str
    author: str
    undated: str
    sentences: str
    account: str
    paragraph: str
    sentence: str
    decided: str
    verdicts: Mapping[Verdict, str]
    between: str
    also: str
    more_one: str
    more: str
    traced_one: str
    traced: str
    unchecked: str
    source: str
    text: str
    proof: str
    printed: str
    draft: str
    source_text: str
    sheet: str
    comma: str
    stop: str
    date: str
    months: tuple[str, ...]


ENGLISH = PageWords(
    **source_words("en")._asdict(),
    briefing="Briefing",
    speaker="speaker: {}",
    speaker_in="speaker: {}, in {}",
    place="in {}",
    author="by {}",
    sentences="The sentences",
    account="The sentences (our account of the report)",
    paragraph="paragraph {}",
    sentence="paragraph {}, sentence {}",
    decided="Question, decided: {}.",
    verdicts={
        Verdict.SOURCE_ERROR: "error in the source",
        Verdict.DIFFERENT_SCOPE: "different scope",
        Verdict.MY_MISTAKE: "our mistake",
        Verdict.KEPT_APART: "kept apart",
        Verdict.SAME_THING: "the same thing",
    },
    between="{} and {}.",
    also="Also stated:",
    more_one="{} more in the file",
    more="{} more in the file",
    traced_one="{} figure traced to the sentences above, {} computed",
    traced="{} figures traced to the sentences above, {} computed",
    unchecked="whether the report is right is not checked",
    source="source: {}",
    text="text {}",
    proof="proof",
    printed="printed {}",
    draft="DRAFT",
    source_text="The whole text",
    sheet="sheet {} of {}",
    stop="; ",
)

FRENCH = PageWords(
    **source_words("fr")._asdict(),
    briefing="Note de synthèse",
    speaker="orateur : {}",
    speaker_in="orateur : {}, à {}",
    place="à {}",
    author="par {}",
    sentences="Les phrases",
    account="Les phrases (notre compte rendu de l’article)",
    paragraph="paragraphe {}",
    sentence="paragraphe {}, phrase {}",
    decided="Question tranchée : {}.",
    verdicts={
        Verdict.SOURCE_ERROR: "erreur dans la source",
        Verdict.DIFFERENT_SCOPE: "périmètre différent",
        Verdict.MY_MISTAKE: "erreur de notre part",
        Verdict.KEPT_APART: "tenus distincts",
        Verdict.SAME_THING: "la même chose",
    },
    between="{} et {}.",
    also="Également indiqué :",
    more_one="{} autre dans le fichier",
    more="{} autres dans le fichier",
    traced_one="{} chiffre rattaché aux phrases ci-dessus, {} calculés",
    traced="{} chiffres rattachés aux phrases ci-dessus, {} calculés",
    unchecked="l’exactitude de l’article n’est pas vérifiée",
    source="source : {}",
    text="texte {}",
    proof="preuve",
    printed="imprimé le {}",
    draft="BROUILLON",
    source_text="Le texte entier",
    sheet="feuille {} sur {}",
    stop="\u202f; ",
)

SPANISH = PageWords(
    **source_words("es")._asdict(),
    briefing="Nota informativa",
    speaker="ponente: {}",
    speaker_in="ponente: {}, en {}",
    place="en {}",
    author="por {}",
    sentences="Las frases",
    account="Las frases (nuestra versión del artículo)",
    paragraph="párrafo {}",
    sentence="párrafo {}, frase {}",
    decided="Pregunta resuelta: {}.",
    verdicts={
        Verdict.SOURCE_ERROR: "error en la fuente",
        Verdict.DIFFERENT_SCOPE: "alcance distinto",
        Verdict.MY_MISTAKE: "error nuestro",
        Verdict.KEPT_APART: "por separado",
        Verdict.SAME_THING: "lo mismo",
    },
    between="{} y {}.",
    also="También se indica:",
    more_one="{} más en el archivo",
    more="{} más en el archivo",
    traced_one="{} cifra vinculada a las frases de arriba, {} calculadas",
    traced="{} cifras vinculadas a las frases de arriba, {} calculadas",
    unchecked="no se comprueba si el artículo es exacto",
    source="fuente: {}",
    text="texto {}",
    proof="prueba",
    printed="impreso el {}",
    draft="BORRADOR",
    source_text="El texto completo",
    sheet="hoja {} de {}",
    stop="; ",
)

GERMAN = PageWords(
    **source_words("de")._asdict(),
    briefing="Kurzbericht",
    speaker="Redner: {}",
    speaker_in="Redner: {}, in {}",
    place="in {}",
    author="von {}",
    sentences="Die Sätze",
    account="Die Sätze (unsere Darstellung des Berichts)",
    paragraph="Absatz {}",
    sentence="Absatz {}, Satz {}",
    decided="Frage entschieden: {}.",
    verdicts={
        Verdict.SOURCE_ERROR: "Fehler in der Quelle",
        Verdict.DIFFERENT_SCOPE: "anderer Umfang",
        Verdict.MY_MISTAKE: "unser Fehler",
        Verdict.KEPT_APART: "getrennt gehalten",
        Verdict.SAME_THING: "dasselbe",
    },
    between="{} und {}.",
    also="Außerdem genannt:",
    more_one="{} weitere in der Datei",
    more="{} weitere in der Datei",
    traced_one="{} Zahl auf die Sätze oben zurückgeführt, {} berechnet",
    traced="{} Zahlen auf die Sätze oben zurückgeführt, {} berechnet",
    unchecked="ob der Bericht stimmt, ist nicht geprüft",
    source="Quelle: {}",
    text="Text {}",
    proof="Nachweis",
    printed="gedruckt am {}",
    draft="ENTWURF",
    source_text="Der ganze Text",
    sheet="Blatt {} von {}",
    stop="; ",
)

ARABIC = PageWords(
    **source_words("ar")._asdict(),
    briefing="موجز",
    speaker="المتحدث: {}",
    speaker_in="المتحدث: {}، في {}",
    place="في {}",
    author="بقلم {}",
    sentences="الجمل",
    account="الجمل (عرضنا للتقرير)",
    paragraph="الفقرة {}",
    sentence="الفقرة {}، الجملة {}",
    decided="سؤال حُسم: {}.",
    verdicts={
        Verdict.SOURCE_ERROR: "خطأ في المصدر",
        Verdict.DIFFERENT_SCOPE: "نطاق مختلف",
        Verdict.MY_MISTAKE: "خطأ منا",
        Verdict.KEPT_APART: "يبقيان منفصلين",
        Verdict.SAME_THING: "الشيء نفسه",
    },
    between="{}، و{}.",
    also="ورد أيضا:",
    more_one="في الملف أيضا: {}",
    more="في الملف أيضا: {}",
    traced_one="أرقام مسندة إلى الجمل أعلاه: {}، ومحسوبة: {}",
    traced="أرقام مسندة إلى الجمل أعلاه: {}، ومحسوبة: {}",
    unchecked="أما صحة التقرير نفسه فلم تُراجع",
    source="المصدر: {}",
    text="النص {}",
    proof="الإثبات",
    printed="طُبع في {}",
    draft="مسودة",
    source_text="النص الكامل",
    sheet="الورقة {} من {}",
    stop="؛ ",
)

TABLES: Mapping[str, PageWords] = {
    "en": ENGLISH,
    "fr": FRENCH,
    "es": SPANISH,
    "de": GERMAN,
    "ar": ARABIC,
}


def page_words(language: str) -> PageWords:
    """Return the words of a language (BCP 47), or the English ones."""
    return TABLES.get(language.partition("-")[0].lower(), ENGLISH)


def right_to_left(language: str) -> bool:
    """Say whether a language is written from right to left."""
    return language.partition("-")[0].lower() in ("ar", "fa", "he", "ur")
