"""Rule *anchor*: a figure stands where it says, and says what stands there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from briefing.checks.book import Book
from briefing.checks.finding import Finding, Severity, make
from briefing.core.article import AnchorState
from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId
from briefing.core.message import Message
from briefing.core.quantity import Quantity
from briefing.extract import reparse, reparse_otherwise

RULES = ("anchor",)


def check(book: Book, ids: Iterable[FigureId]) -> Iterator[Finding]:
    """Yield a stop for each figure whose quote is not in the text or gives another value."""
    for figure in book.figures(ids):
        if figure.derived:
            continue
        fault = _fault(figure, book.briefing, book.reading.parsed)
        if fault is not None:
            yield make("anchor", Severity.STOP, (figure.id,), book.briefing, fault)


def fault_of(figure: Figure, briefing: Briefing) -> str:
    """Return what is wrong with a figure's anchor in one sentence, or ""."""
    return _fault(figure, briefing, lambda exact: reparse(exact, briefing.language)) or ""


def _fault(
    figure: Figure, briefing: Briefing, read: Callable[[str], Quantity | None]
) -> Message | None:
    assert figure.span is not None
    assert figure.quote is not None
    assert figure.quantity is not None
    exact = figure.quote.exact
    match figure.anchor:
        case AnchorState.LOST:
            return Message("“{quote}” is no longer in the text.", quote=exact)
        case AnchorState.CHANGED:
            return Message("The text has other words where “{quote}” stood.", quote=exact)
        case AnchorState.AMBIGUOUS:
            return Message(
                "“{quote}” stands in several places; say which one is meant.", quote=exact
            )
        case _:
            pass
    if figure.span.of(briefing.article.text) != exact:
        return Message("“{quote}” does not stand where the figure points.", quote=exact)
    if briefing.article.sentence_at(figure.span.start) is None:
        return Message("“{quote}” stands in no sentence.", quote=exact)
    parsed = read(exact)
    if parsed is None:
        return Message("No number can be read in “{quote}”.", quote=exact)
    stated = figure.quantity
    if not same_statement(parsed, stated) and not any(
        same_statement(one, stated) for one in reparse_otherwise(exact, briefing.language)
    ):
        return Message("“{quote}” does not give the figure's value.", quote=exact)
    return None


def same_statement(parsed: Quantity, stated: Quantity) -> bool:
    """Compare what a quote alone tells: values, bound, and the unit where the quote names one."""
    return (
        (parsed.value, parsed.minimum, parsed.maximum)
        == (stated.value, stated.minimum, stated.maximum)
        and parsed.bound == stated.bound
        and (
            parsed.unit is None
            or stated.unit in (None, parsed.unit, f"{parsed.unit} of age")  # le ministre, 52 ans
        )
    )
