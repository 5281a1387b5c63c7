"""Rule *totals*: a stated total is the sum of the parts stated with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from briefing.checks.book import Book
from briefing.checks.finding import Finding, Severity, make
from briefing.checks.part_of import worded
from briefing.checks.precision import meet, spread
from briefing.core.claim import ClaimKind
from briefing.core.figure import FigureId
from briefing.core.message import Message
from briefing.core.quantity import Interval, Quantity
from briefing.core.wording import long_form

RULES = ("totals",)
RULE = "totals"


def check(book: Book, ids: Iterable[FigureId]) -> Iterator[Finding]:
    """Yield a warning for each claimed sum that is none, a note where only rounding parts them."""
    for claim in book.claims_of(ids):
        parts, total = claim.roles.get("parts"), claim.role("total")
        if claim.kind is not ClaimKind.SUM or total is None or not isinstance(parts, tuple):
            continue
        whole = book.quantity(total)
        summed = [book.quantity(part) for part in parts]
        kept = [quantity for quantity in summed if quantity is not None]
        if whole is None or len(kept) != len(summed):
            continue
        if any(quantity.unit != whole.unit for quantity in kept):
            continue
        yield from _finding(book, total, parts, whole, kept)


def _finding(
    book: Book,
    total: FigureId,
    parts: tuple[FigureId, ...],
    whole: Quantity,
    kept: list[Quantity],
) -> Iterator[Finding]:
    exact = sum_of([quantity.interval for quantity in kept])
    if meet(exact, whole.interval):
        return
    rounded = meet(sum_of([spread(quantity) for quantity in kept]), spread(whole))
    words = " + ".join(long_form(quantity, book.language) for quantity in kept)
    result, stated = worded(exact, whole, book.language), long_form(whole, book.language)
    template = (
        "The parts add up to {result}, the total is given as {stated}: rounding explains it."
        if rounded
        else "The parts add up to {result}, but the total is given as {stated}."
    )
    yield make(
        RULE,
        Severity.NOTE if rounded else Severity.WARNING,
        (total, *parts),
        book.briefing,
        Message(template, result=result, stated=stated),
        f"{words} = {result}",
    )


def sum_of(intervals: Iterable[Interval]) -> Interval:
    """Return the sum of intervals."""
    total = Interval.point(Fraction(0))
    for interval in intervals:
        total = total + interval
    return total
