"""Rule *formula*: a computed figure has a result, and its units fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.checks.book import Book
from briefing.checks.finding import Finding, Severity, make
from briefing.core.figure import FigureId
from briefing.core.message import Message
from briefing.core.wording import formula_words

RULES = ("formula",)
RULE = "formula"


def check(book: Book, ids: Iterable[FigureId]) -> Iterator[Finding]:
    """Yield a stop for each formula without a result: a circle, units that do not fit, a zero."""
    for figure in book.figures(ids):
        if figure.formula is None:
            continue
        fault = book.briefing.error(figure.id)
        if fault is not None:
            words = formula_words(figure.formula, book.briefing, book.language)
            named = figure.label or words
            yield make(
                RULE,
                Severity.STOP,
                (figure.id,),
                book.briefing,
                Message(
                    "“{named}” cannot be computed: {fault}.",
                    named=named,
                    fault=Message(fault.template, **fault.parts),
                ),
                words,
                about=figure.formula,
            )
