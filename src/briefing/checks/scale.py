"""Rule *scale*: million written for billion, MW for GW: the same digits, a thousand times apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from briefing.checks.book import Book, digits_of, thing_of
from briefing.checks.finding import Finding, Severity, make
from briefing.checks.unit_factors import factor
from briefing.core.figure import Figure, FigureId
from briefing.core.message import Message
from briefing.core.quantity import Bound
from briefing.core.wording import long_form

RULES = ("scale",)
RULE = "scale"

DIGITS = 2
"""Fewer equal digits meet by chance: 5 people and 5,000 people."""

STEPS = (Fraction(10**3), Fraction(10**6), Fraction(10**9))

SHARED = 1
"""Telling words that the two sentences share."""


def check(book: Book, ids: Iterable[FigureId]) -> Iterator[Finding]:
    """Yield a warning for each pair of stated figures with one set of digits and two scales."""
    for figure in book.figures(ids):
        thing = thing_of(figure)
        if thing is None or figure.same_as is not None or figure.quantity is None:
            continue
        digits = digits_of(figure.quantity.magnitude)
        if len(digits) < DIGITS or book.is_crowded(thing, digits):
            continue
        for name in sorted(book.same_digits(thing[1], digits)):
            if name == figure.id:
                continue
            other = book.briefing.figure(name)
            times = _times(figure, other)
            if times is not None and book.near(figure, other) >= SHARED:
                yield _finding(book, figure, other)


def _times(one: Figure, other: Figure) -> Fraction | None:
    """Return how many times the larger the smaller is, if that is a step of a thousand."""
    a, b = one.quantity, other.quantity
    assert a is not None
    assert b is not None
    if a.per != b.per or Bound.EXACT not in (a.bound, b.bound) or one.kind is not other.kind:
        return None
    if a.unit == b.unit:
        ratio = Fraction(a.magnitude) / Fraction(b.magnitude)
    elif a.unit is not None and b.unit is not None and a.magnitude == b.magnitude:
        scale = factor(a.unit, b.unit)  # 473 GW and 473 MW
        if scale is None:
            return None
        ratio = scale
    else:
        return None
    larger = max(ratio, 1 / ratio)
    return larger if larger in STEPS else None


def _finding(book: Book, one: Figure, other: Figure) -> Finding:
    assert one.quantity is not None
    assert other.quantity is not None
    pair = sorted((one, other), key=lambda figure: figure.span.start if figure.span else 0)
    texts: list[str] = []
    for figure in pair:
        assert figure.quantity is not None
        texts.append(long_form(figure.quantity, book.language))
    times = _times(one, other)
    assert times is not None
    shown = f"{int(times):,}"
    return make(
        RULE,
        Severity.WARNING,
        tuple(figure.id for figure in pair),
        book.briefing,
        Message(
            "{one} and {other} have the same digits, {times} times apart: is one written with the"
            " wrong scale?",
            one=texts[0],
            other=texts[1],
            times=shown,
        ),
        f"{texts[0]} : {texts[1]} = 1 : {shown}"
        if Fraction(_base(pair[0])) < Fraction(_base(pair[1]))
        else f"{texts[0]} : {texts[1]} = {shown} : 1",
    )


def _base(figure: Figure) -> Fraction:
    assert figure.quantity is not None
    size = Fraction(figure.quantity.magnitude)
    for big in ("TW", "GW", "MW", "kW", "TWh", "GWh", "MWh", "km", "t", "kg"):
        if figure.quantity.unit == big:
            small = {"h": "kWh", "W": "W", "m": "m", "t": "kg", "g": "kg"}[big[-1]]
            return size * (factor(big, small) or 1)
    return size
