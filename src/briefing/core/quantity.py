"""Quantities with bounds, and arithmetic on intervals that never drops one.

A Quantity is what a text states: a value or a range, its bound, unit and noun. An Interval is what
is known of the number: two ends, each open or closed or missing, and whether it is approximate.
Stated values are Decimal (or Fraction: "two thirds"); ends are Fractions; floats appear nowhere.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from briefing.core.frozen import frozen, replace

Number = Decimal | Fraction

SIGNED_UNITS = frozenset({"°C", "°F", "percentage point", "basis point", "°"})
"""Units whose values may fall below zero, so that "less than 5 °C" has no lower end."""


class Bound(StrEnum):
    """How a stated value bounds the number."""

    EXACT = "="
    ABOUT = "~"
    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="


class Side(StrEnum):
    """On which side of "about" the number lies: "nearly" is below, "just over" above."""

    BELOW = "below"
    ABOVE = "above"


class QuantityError(ValueError):
    """Say that two quantities do not go together, in words for people."""


@frozen
class Interval:
    """Know a number from ``low`` to ``high``; None is no end on that side."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.low is None and not self.low_open:
            object.__setattr__(self, "low_open", True)  # infinity is never reached
        if self.high is None and not self.high_open:
            object.__setattr__(self, "high_open", True)
        # Comparing fractions is slow, and most intervals are points: one number for both ends.
        if self.low is None or self.high is None:
            return
        if self.low is not self.high and self.low > self.high:
            raise QuantityError("an interval runs from its smaller to its larger end")
        if (self.low_open or self.high_open) and self.low == self.high:
            raise QuantityError("an interval of one point is closed")

    @classmethod
    def point(cls, value: Number | int, *, approximate: bool = False) -> Interval:
        """Make the interval of one number."""
        exact = Fraction(value)
        return cls(exact, exact, approximate=approximate)

    @property
    def is_point(self) -> bool:
        """Say whether one number is all it holds."""
        return self.low is not None and (self.low is self.high or self.low == self.high)

    def __contains__(self, value: object) -> bool:
        if not isinstance(value, (int, Decimal, Fraction)):
            return False
        exact = Fraction(value)
        if self.low is not None and (exact < self.low or (self.low_open and exact == self.low)):
            return False
        return not (
            self.high is not None and (exact > self.high or (self.high_open and exact == self.high))
        )

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
            self.approximate,
        )

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
            self.approximate or other.approximate,
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + (-other)

    def __mul__(self, other: Interval) -> Interval:
        if self.is_point and other.is_point and self.low is not None and other.low is not None:
            product = self.low * other.low
            return Interval(product, product, approximate=self.approximate or other.approximate)
        ends = [_times(a, b) for a in self._ends() for b in other._ends()]
        return _hull(ends, approximate=self.approximate or other.approximate)

    def __truediv__(self, other: Interval) -> Interval:
        if self.is_point and other.is_point and self.low is not None and other.low:
            quotient = self.low / other.low
            return Interval(quotient, quotient, approximate=self.approximate or other.approximate)
        if Fraction(0) in other or _touches_zero_inside(other):
            raise QuantityError("dividing by a number that may be zero has no result")
        return self * _inverse(other)

    def _ends(self) -> tuple[tuple[Fraction | None, bool, int], ...]:
        """Return (value or None, open, sign of infinity) for both ends."""
        return ((self.low, self.low_open, -1), (self.high, self.high_open, 1))


def _inverse(interval: Interval) -> Interval:
    """Return 1 ÷ an interval that does not hold zero."""
    low, high = interval.low, interval.high
    if low is None or low < 0:
        return -_inverse(-interval)
    return Interval(
        Fraction(0) if high is None else 1 / high,
        None if low == 0 else 1 / low,
        interval.high_open,
        interval.low_open,
        interval.approximate,
    )


def _touches_zero_inside(interval: Interval) -> bool:
    below = interval.low is None or interval.low < 0
    above = interval.high is None or interval.high > 0
    return below and above


_End = tuple[Fraction | None, bool, int]


def _times(a: _End, b: _End) -> _End:
    """Multiply two ends; zero wins over infinity, and a closed zero makes the product closed."""
    (x, x_open, x_sign), (y, y_open, y_sign) = a, b
    for value, is_open in ((x, x_open), (y, y_open)):
        if value == 0 and not is_open:
            return Fraction(0), False, 0
    if x == 0 or y == 0:
        return Fraction(0), True, 0
    if x is not None and y is not None:
        return x * y, x_open or y_open, 0
    left = x_sign if x is None else (1 if x > 0 else -1)
    right = y_sign if y is None else (1 if y > 0 else -1)
    return None, True, left * right


def _hull(ends: list[_End], *, approximate: bool) -> Interval:
    finite = [(value, is_open) for value, is_open, _ in ends if value is not None]
    below = any(value is None and sign < 0 for value, _, sign in ends)
    above = any(value is None and sign > 0 for value, _, sign in ends)
    low = None if below else min(value for value, _ in finite)
    high = None if above else max(value for value, _ in finite)
    return Interval(
        low,
        high,
        low is None or all(is_open for value, is_open in finite if value == low),
        high is None or all(is_open for value, is_open in finite if value == high),
        approximate,
    )


@frozen
class Quantity:
    """Hold what is stated: a value with its bound, or a range from ``minimum`` to ``maximum``.

    ``unit`` is a canonical name ("%", "GW", "USD"), ``noun`` the singular of what is counted,
    ``per`` the noun or unit a rate is for, ``scale`` the magnitude word it was written with
    (``value`` is the full number). Raises QuantityError when the parts contradict each other.
    """

    value: Number | None = None
    bound: Bound = Bound.EXACT
    unit: str | None = None
    noun: str | None = None
    scale: str | None = None
    minimum: Number | None = None
    maximum: Number | None = None
    side: Side | None = None
    per: str | None = None

    def __init__(  # by hand: a text makes them by the thousand, and the generated one is slow
        self,
        value: Number | None = None,
        bound: Bound = Bound.EXACT,
        unit: str | None = None,
        noun: str | None = None,
        scale: str | None = None,
        minimum: Number | None = None,
        maximum: Number | None = None,
        side: Side | None = None,
        per: str | None = None,
    ) -> None:
        _SET_VALUE(self, value)
        _SET_BOUND(self, bound)
        _SET_UNIT(self, unit)
        _SET_NOUN(self, noun)
        _SET_SCALE(self, scale)
        _SET_MINIMUM(self, minimum)
        _SET_MAXIMUM(self, maximum)
        _SET_SIDE(self, side)
        _SET_PER(self, per)
        plain = minimum is None and maximum is None and side is None
        if not (plain and isinstance(value, Decimal) and value.is_finite()):
            self._check()  # nearly all are plain

    def _check(self) -> None:
        ranged = self.minimum is not None and self.maximum is not None
        if (self.minimum is None) != (self.maximum is None):
            raise QuantityError("a range has both ends")
        if ranged == (self.value is not None):
            raise QuantityError("a quantity is either a value or a range")
        if ranged:
            assert self.minimum is not None
            assert self.maximum is not None
            if Fraction(self.minimum) > Fraction(self.maximum):
                raise QuantityError("a range runs from its smaller to its larger end")
            if self.bound not in (Bound.EXACT, Bound.ABOUT):
                raise QuantityError("a range is exact or approximate")
        if self.side is not None and self.bound is not Bound.ABOUT:
            raise QuantityError("only an approximate value lies on a side")
        for number in (self.value, self.minimum, self.maximum):
            if isinstance(number, Decimal) and not number.is_finite():
                raise QuantityError("a value is a finite number")

    @property
    def is_range(self) -> bool:
        """Say whether it is a range rather than one value."""
        return self.value is None

    @property
    def interval(self) -> Interval:
        """Return what is known of the number.

        "Fewer than 50" starts at 0 unless its unit may be negative: counts do not fall below it.
        """
        if self.value is None:
            assert self.minimum is not None
            assert self.maximum is not None
            return Interval(
                Fraction(self.minimum),
                Fraction(self.maximum),
                approximate=self.bound is Bound.ABOUT,
            )
        exact = Fraction(self.value)
        floor = Fraction(0) if exact > 0 and self.unit not in SIGNED_UNITS else None
        match self.bound:
            case Bound.MORE | Bound.AT_LEAST:
                return Interval(exact, None, low_open=self.bound is Bound.MORE)
            case Bound.LESS | Bound.AT_MOST:
                return Interval(floor, exact, high_open=self.bound is Bound.LESS)
            case _:
                return Interval.point(exact, approximate=self.bound is Bound.ABOUT)

    @property
    def magnitude(self) -> Number:
        """Return the number it is drawn and sorted by: the value, or the upper end."""
        number = self.value if self.value is not None else self.maximum
        assert number is not None
        return number

    @classmethod
    def of_interval(
        cls,
        interval: Interval,
        *,
        exact: bool,
        unit: str | None = None,
        noun: str | None = None,
        per: str | None = None,
    ) -> Quantity:
        """State an interval: ``exact`` keeps every digit (sums), else it is rounded when worded.

        An interval from zero up to an end is stated by that end; one with no lower end likewise.
        """

        def number(end: Fraction) -> Number:
            return to_decimal(end) if exact and is_decimal(end) else end

        low, high = interval.low, interval.high
        common = cls(value=Fraction(0), unit=unit, noun=noun, per=per)
        if low is not None and low == high:
            bound = Bound.ABOUT if interval.approximate else Bound.EXACT
            return replace(common, value=number(low), bound=bound)
        if high is None:
            if low is None:
                raise QuantityError("nothing is known of the result")
            return replace(
                common, value=number(low), bound=Bound.MORE if interval.low_open else Bound.AT_LEAST
            )
        if low is None or low == 0:
            return replace(
                common,
                value=number(high),
                bound=Bound.LESS if interval.high_open else Bound.AT_MOST,
            )
        return replace(
            common,
            value=None,
            minimum=number(low),
            maximum=number(high),
            bound=Bound.ABOUT if interval.approximate else Bound.EXACT,
        )


def _setter(name: str) -> Callable[[Quantity, object], None]:
    return vars(Quantity)[name].__set__


_SET_VALUE, _SET_BOUND, _SET_UNIT = _setter("value"), _setter("bound"), _setter("unit")
_SET_NOUN, _SET_SCALE, _SET_PER = _setter("noun"), _setter("scale"), _setter("per")
_SET_MINIMUM, _SET_MAXIMUM, _SET_SIDE = (
    _setter("minimum"),
    _setter("maximum"),
    _setter("side"),
)


def is_decimal(value: Fraction) -> bool:
    """Say whether a fraction has a finite decimal expansion."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def to_decimal(value: Fraction) -> Decimal:
    """Return the exact Decimal of a fraction that has one; raises ValueError otherwise."""
    if not is_decimal(value):
        raise ValueError("the fraction has no finite decimal expansion")
    places = 0
    scaled = value
    while scaled.denominator != 1:
        scaled *= 10
        places += 1
    sign, digits = (1, -scaled.numerator) if scaled < 0 else (0, scaled.numerator)
    return Decimal((sign, tuple(int(digit) for digit in str(digits)), -places))


def number_text(value: Number) -> str:
    """Write a number as the file does: plain decimal digits, or ``n/d`` for a fraction."""
    if isinstance(value, Decimal):
        return format(value, "f")
    if is_decimal(value):
        return format(to_decimal(value), "f")
    return f"{value.numerator}/{value.denominator}"


def parse_number(text: str) -> Number:
    """Read what ``number_text`` writes; raises QuantityError for anything else.

    At most 60 digits: beyond that it is no figure of an article (format.md, digit limits).
    """
    body = text.removeprefix("-")
    parts = body.split("/")
    if len(text) > 64 or not body.isascii() or not body:
        raise QuantityError(f"“{text[:20]}” is not a number")
    if len(parts) == 2 and all(part.isdigit() for part in parts) and int(parts[1]):
        return Fraction(text)
    whole, _, decimals = body.partition(".")
    if not whole.isdigit() or ("." in body and not decimals.isdigit()):
        raise QuantityError(f"“{text[:20]}” is not a number")
    return Decimal(text)
