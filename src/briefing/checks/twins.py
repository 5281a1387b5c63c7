"""Rule *twins*: two near-equal counts of the same thing, told apart by nothing but the wording.

Same? A subset? A contradiction? The rule asks and never merges.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from briefing.checks.book import Book, thing_of
from briefing.checks.finding import Finding, Severity, make
from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId
from briefing.core.message import Message
from briefing.core.wording import long_form

RULES = ("twins",)
RULE = "twins"

NEAR = Fraction(15, 100)
"""Values that differ by at most this share of the larger are near (50 and 45: 10%)."""

SHARED_WORDS = 2
"""How many telling words two sentences share before their figures may speak of one thing."""


def check(book: Book, ids: Iterable[FigureId]) -> Iterator[Finding]:
    """Yield a warning for each pair of stated figures that may be one thing."""
    for figure in book.figures(ids):
        thing = thing_of(figure)
        if thing is None or thing[1] is None or figure.same_as or book.is_series(thing):
            continue
        for other in _near(book, figure):
            if _may_be_one(book, figure, other):
                yield _finding(book, figure, other)


def _near(book: Book, figure: Figure) -> list[Figure]:
    """Return the figures of its thing with another, near value."""
    thing = thing_of(figure)
    assert thing is not None
    value = _value(figure)
    low, high = sorted((value * (1 - NEAR), value / (1 - NEAR)))
    return [
        other
        for name in book.peers_within(thing, low, high)
        if (size := _value(other := book.briefing.figure(name))) != value
        and abs(size - value) <= NEAR * max(abs(size), abs(value))
    ]


def _value(figure: Figure) -> Fraction:
    assert figure.quantity is not None
    return Fraction(figure.quantity.magnitude)


def _may_be_one(book: Book, one: Figure, other: Figure) -> bool:
    first, second = book.place_of(one.id), book.place_of(other.id)
    if first is None or second is None or first == second:
        return False  # one sentence tells its own numbers apart
    if one.period != other.period and (one.period.as_of or other.period.as_of):
        return False
    if _joined(book.briefing, one.id, other.id) or _related(book, one.id, other.id):
        return False
    return book.near(one, other) >= SHARED_WORDS


def _related(book: Book, one: FigureId, other: FigureId) -> bool:
    """Say whether a claim tells how the two relate."""
    return any(other in claim.figures for claim in book.claims_of((one,)))


def _joined(briefing: Briefing, one: FigureId, other: FigureId) -> bool:
    """Say whether a chain of parts tells how the two relate."""

    def chain(start: FigureId) -> set[FigureId]:
        seen: set[FigureId] = set()
        here: FigureId | None = start
        while here is not None and here not in seen:
            seen.add(here)
            here = briefing.wholes.get(here)
        return seen

    return other in chain(one) or one in chain(other)


def _finding(book: Book, one: Figure, other: Figure) -> Finding:
    pair = sorted((one, other), key=lambda figure: figure.span.start if figure.span else 0)
    texts: list[str] = []
    for figure in pair:
        assert figure.quantity is not None
        texts.append(f"{long_form(figure.quantity, book.language)} ({figure.label})")
    return make(
        RULE,
        Severity.WARNING,
        tuple(figure.id for figure in pair),
        book.briefing,
        Message(
            "{one} and {other} are near in number and subject: the same thing, one inside the"
            " other, or two different things?",
            one=texts[0],
            other=texts[1],
        ),
    )
