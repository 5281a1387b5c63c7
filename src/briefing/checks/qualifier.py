"""Rule *qualifier*: "suspected", "alleged", "planned", "foiled" must not fall off a label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.checks.book import Book
from briefing.checks.finding import Finding, Remedy, Severity, make
from briefing.core.article import Span
from briefing.core.figure import Figure, FigureId
from briefing.core.message import Message

RULES = ("qualifier",)
RULE = "qualifier"

LETTERS = 4
"""Words that begin with so many equal letters are of one family: suspected, suspicion."""

WORDS_BETWEEN = 2
"""Words that may stand between a qualifier and the number after it: expected to reach 50."""

_STRONG = (
    *("susp", "alleg", "accus", "attempt", "would-be", "foil", "thwart", "presum"),
    *("soup", "prés", "allég", "déjou", "tent", "sosp", "presunt", "mutmaß", "verdächt"),
    *("مشتب", "للاشتباه", "مزعوم", "مفترض", "محاول", "إحباط", "متهم"),
)
"""Beginnings of words that, after a number, still say what is counted: 12 cells, suspected of …."""

_BREAK = re.compile(r"[.;:,،؛()]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FAMILIES: tuple[frozenset[str], ...] = (
    frozenset(
        [
            "susp",
            "alleg",
            "accus",
            "report",
            "claim",
            "presum",
            "suppos",
            "appar",
            "unconf",
            "so-cal",
        ]
    ),
    frozenset(["soup", "prés", "allé", "suppos", "accus", "soi-di"]),
    frozenset(
        ["plan", "inten", "propos", "would", "attempt", "try", "tried", "tent", "proj", "prév"]
    ),
    frozenset(["foil", "thwart", "avert", "prevent", "stopp", "déjou"]),
    frozenset(
        [
            "estim",
            "projec",
            "expec",
            "provis",
            "prelim",
            "likel",
            "possib",
            "potent",
            "probab",
            "event",
        ]
    ),
)
"""Beginnings of words that qualify alike: one of a family does for another."""


def check(book: Book, ids: Iterable[FigureId]) -> Iterator[Finding]:
    """Yield a warning, with the restored label, for each label that drops a qualifier."""
    for figure in book.figures(ids):
        if figure.span is None or not figure.qualifiers or figure.same_as is not None:
            continue
        lost = dropped(figure, book.text)
        if lost and figure.label.strip():
            words = ", ".join(f"“{word}”" for word in lost)
            yield make(
                RULE,
                Severity.WARNING,
                (figure.id,),
                book.briefing,
                Message(
                    "The label “{label}” drops {words}, which the sentence says.",
                    label=figure.label,
                    words=words,
                ),
                about=",".join(lost),
                remedy=Remedy("label", restored(figure.label, lost), figure.id),
            )


def dropped(figure: Figure, text: str) -> tuple[str, ...]:
    """Return the qualifiers beside a figure's number that its label has no word for."""
    lost: dict[str, None] = {}
    for span in figure.qualifiers:
        word = span.of(text)
        if _beside(figure, span, text) and not _kept(word, figure.label):
            lost[word] = None
    return tuple(lost)


def restored(label: str, words: Iterable[str]) -> str:
    """Return a label with its qualifiers put back, as drafts write them."""
    return f"{label} ({', '.join(words)})"


def _beside(figure: Figure, qualifier: Span, text: str) -> bool:
    """Say whether a qualifier speaks of a figure: right before its number, or after it if strong.

    Inside the quote it is the number's own hedge ("an estimated 5 million") and prints with it.
    """
    assert figure.span is not None
    here = figure.span
    if qualifier.overlaps(here):
        return False
    before = qualifier.end <= here.start
    between = text[qualifier.end : here.start] if before else text[here.end : qualifier.start]
    if _BREAK.search(between):
        return False
    if before:
        return len(between.split()) <= WORDS_BETWEEN
    at_once = not between.strip()  # "43 planned raids"
    return at_once or _folded(qualifier.of(text)).startswith(_STRONG)


def _kept(word: str, label: str) -> bool:
    wanted = [_folded(one) for one in _WORD.findall(word)]
    present = [_folded(one) for one in _WORD.findall(label)]
    return any(_akin(one, other) for one in wanted for other in present)


def _akin(one: str, other: str) -> bool:
    if one == other:
        return True
    if _arabic(one):
        return _arabic(other) and any(
            one[at : at + LETTERS - 1] in other for at in range(len(one) - LETTERS + 2)
        )
    if len(one) >= LETTERS and one[:LETTERS] == other[:LETTERS]:
        return True
    return any(
        any(one.startswith(head) for head in family)
        and any(other.startswith(head) for head in family)
        for family in _FAMILIES
    )


def _folded(word: str) -> str:
    folded = word.casefold()
    return folded.removeprefix("ال") if _arabic(folded) else folded


def _arabic(word: str) -> bool:
    return "\u0600" <= word[:1] <= "\u06ff"
