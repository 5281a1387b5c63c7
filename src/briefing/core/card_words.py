"""The words cards and charts say on their own account, once per language."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.core.figure import State
from briefing.core.frozen import frozen


@frozen(kw_only=True)
class CardWords:
    """What a card or a chart says around numbers; ``{}`` stands for what is filled in."""

    of: str
    without: str
    since: str
    until: str
    between: str
    apart: str
    same: str
    paragraph: str
    states: Mapping[State, str]
    question: str
    decided: str
    comma: str = ", "


ENGLISH = CardWords(
    of="of {}",
    without="without",
    since="since {}",
    until="until {}",
    between="{} to {}",
    apart="kept apart from the {}",
    same="the same as the {}",
    paragraph="paragraph {}",
    states={
        State.PROPOSED: "to review",
        State.KEPT: "kept",
        State.KEY: "kept, key",
        State.IGNORED: "ignored",
    },
    question="with an open question",
    decided="its question decided",
)

FRENCH = CardWords(
    of="sur {}",
    without="sans",
    since="depuis {}",
    until="jusqu’à {}",
    between="de {} à {}",
    apart="tenu distinct de {}",
    same="le même que {}",
    paragraph="paragraphe {}",
    states={
        State.PROPOSED: "à vérifier",
        State.KEPT: "retenu",
        State.KEY: "retenu, clé",
        State.IGNORED: "écarté",
    },
    question="avec une question ouverte",
    decided="sa question tranchée",
)

SPANISH = CardWords(
    of="de {}",
    without="sin",
    since="desde {}",
    until="hasta {}",
    between="de {} a {}",
    apart="distinto de {}",
    same="lo mismo que {}",
    paragraph="párrafo {}",
    states={
        State.PROPOSED: "por revisar",
        State.KEPT: "conservada",
        State.KEY: "conservada, clave",
        State.IGNORED: "descartada",
    },
    question="con una duda abierta",
    decided="su duda resuelta",
)

GERMAN = CardWords(
    of="von {}",
    without="ohne",
    since="seit {}",
    until="bis {}",
    between="{} bis {}",
    apart="getrennt von {}",
    same="dasselbe wie {}",
    paragraph="Absatz {}",
    states={
        State.PROPOSED: "zu prüfen",
        State.KEPT: "behalten",
        State.KEY: "behalten, Schlüsselzahl",
        State.IGNORED: "verworfen",
    },
    question="mit offener Frage",
    decided="Frage entschieden",
)

ARABIC = CardWords(
    of="من أصل {}",
    without="من دون ذلك",
    since="منذ {}",
    until="حتى {}",
    between="من {} إلى {}",
    apart="منفصل عن {}",
    same="مطابق للعدد {}",
    paragraph="الفقرة {}",
    states={
        State.PROPOSED: "للمراجعة",
        State.KEPT: "محفوظ",
        State.KEY: "محفوظ، رئيسي",
        State.IGNORED: "مستبعد",
    },
    question="عليه سؤال مفتوح",
    decided="حُسم سؤاله",
    comma="، ",
)

_TABLES: Mapping[str, CardWords] = {
    "en": ENGLISH,
    "fr": FRENCH,
    "es": SPANISH,
    "de": GERMAN,
    "ar": ARABIC,
}


def card_words(language: str) -> CardWords:
    """Return the words of a language (BCP 47), or the English ones."""
    return _TABLES.get(language.partition("-")[0].lower(), ENGLISH)
