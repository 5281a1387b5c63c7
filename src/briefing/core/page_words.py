"""The page's own words, once per language; a further language is one more table."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.core.briefing import Verdict
from briefing.core.frozen import frozen


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
    briefing="Briefing",
    report="Report: {}",
    quoted="“{}”",
    speaker="speaker: {}",
    speaker_in="speaker: {}, in {}",
    place="in {}",
    author="by {}",
    undated="date not stated",
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
    comma=", ",
    stop="; ",
    date="{day} {month} {year}",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
)

FRENCH = PageWords(
    briefing="Note de synthèse",
    report="Source : {}",
    quoted="«\u202f{}\u202f»",
    speaker="orateur : {}",
    speaker_in="orateur : {}, à {}",
    place="à {}",
    author="par {}",
    undated="date non précisée",
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
    comma=", ",
    stop="\u202f; ",
    date="{day} {month} {year}",
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
)

SPANISH = PageWords(
    briefing="Nota informativa",
    report="Fuente: {}",
    quoted="«{}»",
    speaker="ponente: {}",
    speaker_in="ponente: {}, en {}",
    place="en {}",
    author="por {}",
    undated="fecha no indicada",
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
    comma=", ",
    stop="; ",
    date="{day} de {month} de {year}",
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
)

GERMAN = PageWords(
    briefing="Kurzbericht",
    report="Bericht: {}",
    quoted="„{}“",
    speaker="Redner: {}",
    speaker_in="Redner: {}, in {}",
    place="in {}",
    author="von {}",
    undated="Datum nicht angegeben",
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
    comma=", ",
    stop="; ",
    date="{day}. {month} {year}",
    months=(
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
)

ARABIC = PageWords(
    briefing="موجز",
    report="التقرير: {}",
    quoted="«{}»",
    speaker="المتحدث: {}",
    speaker_in="المتحدث: {}، في {}",
    place="في {}",
    author="بقلم {}",
    undated="التاريخ غير مذكور",
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
    comma="، ",
    stop="؛ ",
    date="{day} {month} {year}",
    months=(
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ),
)

MOROCCAN_MONTHS = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ماي",
    "يونيو",
    "يوليوز",
    "غشت",
    "شتنبر",
    "أكتوبر",
    "نونبر",
    "دجنبر",
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


def months_of(language: str) -> tuple[str, ...]:
    """Return the names of the months, as the country of the language says them."""
    if language.lower() == "ar-ma":
        return MOROCCAN_MONTHS
    return page_words(language).months


def date_words(date: str, language: str) -> str:
    """Write an ISO date, month or year for people: ``23 November 2026``; others stay as they are.

    French says its first of the month as ``1er``.
    """
    parts = date.split("T", maxsplit=1)[0].split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return date
    if len(parts) == 1:
        return parts[0]
    month = int(parts[1])
    if not 1 <= month <= 12:
        return date
    name = months_of(language)[month - 1]
    if len(parts) == 2:
        joint = " de " if language.startswith("es") else " "
        return f"{name}{joint}{parts[0]}"
    day = str(int(parts[2]))
    if day == "1" and language.startswith("fr"):
        day = "1er"
    return page_words(language).date.format(day=day, month=name, year=parts[0])


def right_to_left(language: str) -> bool:
    """Say whether a language is written from right to left."""
    return language.partition("-")[0].lower() in ("ar", "fa", "he", "ur")
