"""Rule *change*: from a number to a number is the rise, fall or factor that is stated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from briefing.checks.book import Book
from briefing.checks.finding import Finding, Severity, make
from briefing.checks.precision import meet, spread
from briefing.core.claim import Claim, ClaimKind
from briefing.core.figure import FigureId, Trend
from briefing.core.message import Message
from briefing.core.quantity import Interval, Quantity, QuantityError
from briefing.core.wording import long_form

RULES = ("change",)
RULE = "change"


def check(book: Book, ids: Iterable[FigureId]) -> Iterator[Finding]:
    """Yield a warning for each change whose numbers give another one, or go the other way."""
    for claim in book.claims_of(ids):
        if claim.kind is ClaimKind.CHANGE:
            yield from _check(book, claim)


def _check(book: Book, claim: Claim) -> Iterator[Finding]:
    before, after, stated = (claim.role(name) for name in ("before", "after", "stated"))
    old, new = book.quantity(before), book.quantity(after)
    if before is None or after is None or old is None or new is None or old.unit != new.unit:
        return
    trend = _trend(book, stated, after)
    turned = _turned(book, before, after, old, new, trend)
    if turned is not None:
        yield turned
        return
    said = book.quantity(stated)
    if stated is None or said is None:
        return
    change = _computed(said, old, new)
    if change is None or meet(_sized(change(spread), trend), _sized(spread(said), trend)):
        return
    wide = spread(said, places=Fraction(1))
    cut = meet(_sized(change(spread), trend), _sized(wide, trend))
    result = _worded(change, said, book.language)
    first, last, told = (long_form(q, book.language) for q in (old, new, said))
    yield make(
        RULE,
        Severity.NOTE if cut else Severity.WARNING,
        (before, after, stated),
        book.briefing,
        Message(
            "From {first} to {last} is {result}, not {told}.",
            first=first,
            last=last,
            result=result,
            told=told,
        ),
        _shown(said, first, last, result),
    )


def _trend(book: Book, stated: FigureId | None, after: FigureId) -> Trend | None:
    for name in (stated, after):
        if name is not None and (trend := book.briefing.figure(name).trend) is not None:
            return trend
    return None


def _turned(
    book: Book, before: FigureId, after: FigureId, old: Quantity, new: Quantity, trend: Trend | None
) -> Finding | None:
    """Return the finding that a rise falls or a fall rises."""
    was, now = spread(old), spread(new)
    fell = now.high is not None and was.low is not None and now.high < was.low
    rose = now.low is not None and was.high is not None and now.low > was.high
    if not ((trend is Trend.UP and fell) or (trend is Trend.DOWN and rose)):
        return None
    first, last = long_form(old, book.language), long_form(new, book.language)
    template = (
        "It is said to rise, but from {first} to {last} it falls."
        if trend is Trend.UP
        else "It is said to fall, but from {first} to {last} it rises."
    )
    return make(
        RULE,
        Severity.WARNING,
        (before, after),
        book.briefing,
        Message(template, first=first, last=last),
        f"{last} {'<' if fell else '>'} {first}",
    )


def _sized(interval: Interval, trend: Trend | None) -> Interval:
    """Return a change by its size where the direction is said in words: "down 12%"."""
    if trend is not Trend.DOWN or interval.high is None or interval.high > 0:
        return interval
    return -interval


Read = Callable[[Quantity], Interval]
"""How a quantity is read: as it is, or as widely as it may have been rounded."""


def _computed(said: Quantity, old: Quantity, new: Quantity) -> Callable[[Read], Interval] | None:
    """Return what computes the change in the terms it was stated in, or None."""

    def ratio(of: Read, *, growth: bool) -> Interval:
        return _ratio(of(new), of(old), growth=growth)

    def difference(of: Read) -> Interval:
        return of(new) - of(old)

    def growth(of: Read) -> Interval:
        return ratio(of, growth=True)

    def factor(of: Read) -> Interval:
        return ratio(of, growth=False)

    if said.unit == "%" and old.unit != "%":
        return growth
    if said.unit == "times":
        return factor
    same = said.unit == old.unit or (said.unit == "percentage point" and old.unit == "%")
    if same and said.per == old.per:
        return difference
    return None


def _ratio(new: Interval, old: Interval, *, growth: bool) -> Interval:
    try:
        factor = new / old
    except QuantityError:
        return Interval(None, None)
    return (factor - Interval.point(1)) * Interval.point(100) if growth else factor


def _worded(change: Callable[[Read], Interval], said: Quantity, language: str) -> str:
    interval = change(lambda quantity: quantity.interval)
    exact = said.unit not in ("%", "times")
    return long_form(
        Quantity.of_interval(interval, exact=exact, unit=said.unit, noun=said.noun), language
    )


def _shown(said: Quantity, first: str, last: str, result: str) -> str:
    if said.unit == "%":
        return f"({last} − {first}) ÷ {first} = {result}"
    if said.unit == "times":
        return f"{last} ÷ {first} = {result}"
    return f"{last} − {first} = {result}"
