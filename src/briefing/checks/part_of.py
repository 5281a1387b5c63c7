"""Rule *part-of*: a part fits into its whole, its share is as stated, the rest is what is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from briefing.checks import links
from briefing.checks.book import Book
from briefing.checks.finding import Finding, Severity, make
from briefing.checks.precision import meet, spread
from briefing.core import kin
from briefing.core.claim import ClaimKind
from briefing.core.figure import Figure, FigureId
from briefing.core.message import Message
from briefing.core.quantity import Interval, Quantity, QuantityError
from briefing.core.wording import long_form

RULES = ("part-of",)
RULE = "part-of"


def check(book: Book, ids: Iterable[FigureId]) -> Iterator[Finding]:
    """Yield a warning for each part, share or remainder that cannot be; a note where it is cut."""
    ids = list(ids)
    for claim in book.claims_of(ids):
        part, whole = claim.role("part"), claim.role("whole")
        if claim.kind is ClaimKind.PART_OF and part is not None and whole is not None:
            yield from _too_large(book, part, whole)
    places = book.places_of(ids)
    for place in places:
        yield from _shares(book, place)
    for place in sorted({*places, *(place + 1 for place in places)}):
        yield from _rests(book, place)


def _too_large(book: Book, part: FigureId, whole: FigureId) -> Iterator[Finding]:
    small, large = book.quantity(part), book.quantity(whole)
    if small is None or large is None or small.unit != large.unit:
        return
    if small.value is not None and large.value is not None and small.value <= large.value:
        return
    low, high = spread(small).low, spread(large).high
    if low is None or high is None or low <= high:
        return
    smaller, larger = (long_form(q, book.language) for q in (small, large))
    yield make(
        RULE,
        Severity.WARNING,
        (part, whole),
        book.briefing,
        Message(
            "{smaller} is said to be part of {larger}, but is larger.",
            smaller=smaller,
            larger=larger,
        ),
        f"{smaller} > {larger}",
    )


def _shares(book: Book, place: int) -> Iterator[Finding]:
    """Compare a stated percentage with the count it says again: 132 of 147, "89.8%"."""
    for part, percent in links.said_again(book, place):
        name = kin.original(book.briefing, part.id)
        whole = book.briefing.wholes.get(name)
        small, large = book.quantity(name), book.quantity(whole)
        if whole is None or small is None or large is None or small.unit != large.unit:
            continue
        assert percent.quantity is not None
        share = quotient(spread(small), spread(large))
        if share is None or meet(share, spread(percent.quantity)):
            continue
        if not _explained(book, place, small, percent.quantity):
            yield _wrong_share(book, (part, percent, whole), small, large, share)


def _explained(book: Book, place: int, part: Quantity, stated: Quantity) -> bool:
    """Say whether the stated share is that of the part in another number told here.

    "Of whom" may have been read as the wrong whole; then it is not the source that errs.
    """
    for figure in (*book.in_sentence(max(0, place - 1)), *book.in_sentence(place)):
        whole = figure.quantity
        if whole is None or whole.unit != part.unit or whole == part:
            continue
        share = quotient(spread(part), spread(whole))
        if share is not None and meet(share, spread(stated)):
            return True
    return False


def _wrong_share(
    book: Book,
    named: tuple[Figure, Figure, FigureId],
    small: Quantity,
    large: Quantity,
    share: Interval,
) -> Finding:
    part, percent, whole = named
    assert percent.quantity is not None
    cut = meet(share, spread(percent.quantity, places=Fraction(1)))
    stated, smaller, larger = (
        long_form(q, book.language) for q in (percent.quantity, small, large)
    )
    result = worded_share(small, large, book.language)
    template = (
        "{stated} was cut, not rounded: {smaller} of {larger} is {result}."
        if cut
        else "{smaller} of {larger} is {result}, not {stated}."
    )
    message = Message(template, stated=stated, smaller=smaller, larger=larger, result=result)
    return make(
        RULE,
        Severity.NOTE if cut else Severity.WARNING,
        (part.id, whole, percent.id),
        book.briefing,
        message,
        f"{smaller} ÷ {larger} = {result}",
    )


def _rests(book: Book, place: int) -> Iterator[Finding]:
    """Compare "the remaining 118" with the whole less the parts told just before."""
    for rest in links.remaining(book, place):
        near = [f for at in (place - 1, place) if at >= 0 for f in book.in_sentence(at)]
        before = [f for f in near if f.span and rest.span and f.span.start < rest.span.start]
        by_whole: dict[FigureId, list[FigureId]] = {}
        for figure in before:
            name = kin.original(book.briefing, figure.id)
            whole = book.briefing.wholes.get(name)
            if whole is not None and name != rest.id:
                by_whole.setdefault(whole, []).append(name)
        if not by_whole:
            continue
        whole, parts = list(by_whole.items())[-1]
        yield from _wrong_rest(book, rest, whole, tuple(dict.fromkeys(parts)))


def _wrong_rest(
    book: Book, rest: Figure, whole: FigureId, parts: tuple[FigureId, ...]
) -> Iterator[Finding]:
    large, left = book.quantity(whole), rest.quantity
    small = [book.quantity(part) for part in parts]
    if large is None or left is None or left.unit != large.unit:
        return
    kept = [quantity for quantity in small if quantity is not None and quantity.unit == large.unit]
    if len(kept) != len(small):
        return
    expected = spread(large)
    for quantity in kept:
        expected = expected - spread(quantity)
    if meet(expected, spread(left)):
        return
    words = " − ".join(long_form(q, book.language) for q in (large, *kept))
    exact = large.interval
    for quantity in kept:
        exact = exact - quantity.interval
    result = worded(exact, large, book.language)
    stated = long_form(left, book.language)
    yield make(
        RULE,
        Severity.WARNING,
        (rest.id, whole, *parts),
        book.briefing,
        Message(
            "{stated} are said to remain, but {words} leaves {result}.",
            stated=stated,
            words=words,
            result=result,
        ),
        f"{words} = {result}",
    )


def quotient(one: Interval, other: Interval) -> Interval | None:
    """Return one interval over another as a percentage, None where it may be over zero."""
    try:
        return one / other * Interval.point(100)
    except QuantityError:
        return None


def worded_share(small: Quantity, large: Quantity, language: str) -> str:
    """Word the share of a part in its whole: "89.8%", "at most 9.2%"."""
    share = small.interval / large.interval * Interval.point(100)
    return long_form(Quantity.of_interval(share, exact=False, unit="%"), language)


def worded(interval: Interval, like: Quantity, language: str) -> str:
    """Word a sum or difference of quantities, in the unit and noun of one of them."""
    made = Quantity.of_interval(interval, exact=True, unit=like.unit, noun=like.noun, per=like.per)
    return long_form(made, language)
