"""Rule *same-thing*: one thing has one value, in the headline and in any unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise

from briefing.checks.book import Book, thing_of
from briefing.checks.finding import Finding, Severity, make
from briefing.checks.precision import ABOUT, meet, spread
from briefing.checks.telling import content_words
from briefing.checks.unit_factors import convert, factor
from briefing.core.article import Span
from briefing.core.claim import Claim, ClaimKind
from briefing.core.figure import Figure, FigureId, State
from briefing.core.message import Message
from briefing.core.quantity import Interval, Quantity
from briefing.core.wording import long_form

RULES = ("same-thing", "conversion")

SHARED = 2
"""Words that a headline and a sentence share before their numbers must be one."""


def check(book: Book, ids: Iterable[FigureId]) -> Iterator[Finding]:
    """Yield a warning for each thing with two values: claimed, repeated, converted, headlined."""
    ids = list(ids)
    for claim in book.claims_of(ids):
        if claim.kind is ClaimKind.SAME:
            yield from _claimed(book, claim)
        elif claim.kind is ClaimKind.CONVERSION:
            yield from _converted(book, claim)
    for figure in book.figures(ids):
        if figure.same_as is not None:
            yield from _repeated(book, figure)
        if book.is_heading(figure.id):
            yield from _headlined(book, figure)


def _claimed(book: Book, claim: Claim) -> Iterator[Finding]:
    names = [name for name in claim.figures if book.quantity(name) is not None]
    for one, other in pairwise(names):
        yield from _differ(book, one, other)


def _repeated(book: Book, figure: Figure) -> Iterator[Finding]:
    assert figure.same_as is not None
    if book.quantity(figure.same_as) is not None:
        yield from _differ(book, figure.id, figure.same_as)


def _differ(book: Book, one: FigureId, other: FigureId) -> Iterator[Finding]:
    first, second = book.quantity(one), book.quantity(other)
    if first is None or second is None or first.unit != second.unit:
        return
    if meet(spread(first), spread(second)):
        return
    a, b = long_form(first, book.language), long_form(second, book.language)
    yield make(
        "same-thing",
        Severity.WARNING,
        (one, other),
        book.briefing,
        Message("{a} and {b} are said to be the same thing, but differ.", a=a, b=b),
        f"{a} ≠ {b}",
    )


def _headlined(book: Book, figure: Figure) -> Iterator[Finding]:
    """Compare a headline's number with those of its thing in the body.

    It fires when the body counts the same thing, in the headline's words, and never so many.
    """
    thing = thing_of(figure)
    if thing is None or figure.same_as is not None or figure.quantity is None:
        return
    words = content_words(_sentence(book, figure)) - {thing[1] or ""}
    rivals: list[tuple[int, FigureId]] = []
    stated = spread(figure.quantity)
    for name in book.peers(thing):
        if name == figure.id or book.is_heading(name):
            continue
        other = book.briefing.figure(name)
        assert other.quantity is not None
        if meet(stated, _loose(other.quantity)):
            return  # the body says it, if less exactly
        shared = len(words & content_words(_sentence(book, other)))
        rivals.append((shared, name))
    if not rivals or len(rivals) > 1:
        return  # the headline may be about what the body adds up
    shared, name = rivals[0]
    if shared < SHARED:
        return
    other = book.briefing.figure(name).quantity
    assert other is not None
    a, b = long_form(figure.quantity, book.language), long_form(other, book.language)
    yield make(
        "same-thing",
        Severity.WARNING,
        (figure.id, name),
        book.briefing,
        Message("The headline says {a}, the text {b}, of what may be the same thing.", a=a, b=b),
        f"{a} ≠ {b}",
    )


def _loose(quantity: Quantity) -> Interval:
    """Return what a headline may round a number to: one part in twenty away."""
    interval = spread(quantity)
    low = None if interval.low is None else interval.low - abs(interval.low) * ABOUT
    high = None if interval.high is None else interval.high + abs(interval.high) * ABOUT
    return Interval(low, high)


def _sentence(book: Book, figure: Figure) -> str:
    place = book.place_of(figure.id)
    span = Span(0, 0) if place is None else book.briefing.article.sentences[place]
    return span.of(book.text)


def _converted(book: Book, claim: Claim) -> Iterator[Finding]:
    """Check "87 mph (140 km/h)": the second must be the first in its unit, as printed."""
    names = [name for name in claim.figures if book.quantity(name) is not None]
    if len(names) != 2 or any(book.briefing.figure(name).state is State.IGNORED for name in names):
        return
    first, second = book.quantity(names[0]), book.quantity(names[1])
    assert first is not None
    assert second is not None
    if first.unit is None or second.unit is None:
        return
    made = convert(spread(first), first.unit, second.unit)
    if made is None or meet(_slack(made, second), spread(second)):
        return
    scale = factor(first.unit, second.unit)
    steps = None if scale is None else spread(first) * Interval.point(scale)
    if steps is not None and meet(_slack(steps, second), spread(second)):
        return  # a difference of degrees: 1.5 °C more is 2.7 °F more
    a, b = long_form(first, book.language), long_form(second, book.language)
    exact = convert(first.interval, first.unit, second.unit)
    assert exact is not None
    result = long_form(Quantity.of_interval(exact, exact=False, unit=second.unit), book.language)
    yield make(
        "conversion",
        Severity.WARNING,
        tuple(names),
        book.briefing,
        Message("{a} is {result}, not {b}.", a=a, result=result, b=b),
        f"{a} = {result}",
    )


def _slack(interval: Interval, stated: Quantity) -> Interval:
    """Widen a conversion by how roundly people convert: two digits, or one part in fifty."""
    assert stated.value is not None or stated.maximum is not None
    size = abs(Fraction(stated.magnitude)) / 50
    low = None if interval.low is None else interval.low - size
    high = None if interval.high is None else interval.high + size
    return Interval(low, high)
