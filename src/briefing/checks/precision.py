"""What a printed number may stand for: rounded at its last digit, or within what "about" means."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from briefing.core.figure import Kind
from briefing.core.quantity import Bound, Interval, Number, Quantity
from briefing.core.wording import scale_power

ABOUT = Fraction(1, 20)
""""About" and "nearly" speak of values at most one part in twenty (5 %) away (page.md)."""

ROUND_ZEROS = 3
"""An integer with so many zeros at its end was probably rounded: 3,000 but not 2,960."""


def last_place(quantity: Quantity, number: Number) -> Fraction:
    """Return what one unit of the last printed digit is worth; 0 for a fraction or an exact count.

    "4.7 million" is rounded to 100,000; "89.8%" to 0.1; "168 cells" was counted.
    """
    if isinstance(number, Fraction):
        return Fraction(0)
    power = None if quantity.scale is None else scale_power(quantity.scale)
    if power is not None:
        exponent = _exponent(number.scaleb(-power).normalize())
        return Fraction(10) ** (min(exponent, 0) + power)
    exponent = _exponent(number)
    if exponent < 0:
        return Fraction(10) ** exponent
    zeros = len(str(int(abs(number)))) - len(str(int(abs(number))).rstrip("0"))
    if number and zeros >= ROUND_ZEROS:
        return Fraction(10) ** zeros
    return Fraction(0) if quantity.unit is None else Fraction(1)


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def spread(quantity: Quantity, *, places: Fraction = Fraction(1, 2)) -> Interval:
    """Return every number the printed one may stand for, ends included.

    ``places`` widens it by so many units of the last digit: half a unit for rounding, one for
    cutting. An approximate number is widened by what "about" means as well.
    """
    interval = quantity.interval
    low, high = interval.low, interval.high
    least = quantity.value if quantity.value is not None else quantity.minimum
    most = quantity.value if quantity.value is not None else quantity.maximum
    assert least is not None
    assert most is not None
    if low is not None and low == Fraction(least):
        low -= last_place(quantity, least) * places
        low -= abs(low) * ABOUT if interval.approximate else 0
    if high is not None and high == Fraction(most):
        high += last_place(quantity, most) * places
        high += abs(high) * ABOUT if interval.approximate else 0
    return Interval(low, high)


def meet(one: Interval, other: Interval) -> bool:
    """Say whether two intervals have a number in common; shared ends count."""
    if one.high is not None and other.low is not None and one.high < other.low:
        return False
    return not (other.high is not None and one.low is not None and other.high < one.low)


def is_count(quantity: Quantity, kind: Kind) -> bool:
    """Say whether it counts things one by one: a whole number, exact, in digits to the last."""
    value = quantity.value
    return (
        kind is Kind.COUNT
        and value is not None
        and quantity.bound is Bound.EXACT
        and quantity.unit is None
        and quantity.scale is None
        and Fraction(value).denominator == 1
        and last_place(quantity, value) == 0
    )
