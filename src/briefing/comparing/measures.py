"""Numbers of different units on one scale: 4,700 MW is 4.7 GW, 3 % is never 3 points."""

from __future__ import annotations

from fractions import Fraction

from briefing.checks.precision import spread
from briefing.checks.unit_factors import convert, factor
from briefing.core.figure import Kind
from briefing.core.quantity import Interval, Quantity
from briefing.core.wording import long_form

_WIDE = 20
"""Units further apart than this are not taken for each other by a stat that merely grew."""


def convertible(one: Quantity, other: Quantity) -> bool:
    """Say whether two quantities measure the same: one unit, or units that convert exactly."""
    if one.per != other.per:
        return False
    if one.unit == other.unit:
        return True
    return (
        one.unit is not None and other.unit is not None and factor(one.unit, other.unit) is not None
    )


def comparable(one: tuple[Kind, Quantity], other: tuple[Kind, Quantity]) -> bool:
    """Say whether kind and unit let two numbers be of one stat."""
    kinds = {one[0], other[0]}
    return (len(kinds) == 1 or kinds <= {Kind.COUNT, Kind.MEASURE}) and convertible(
        one[1], other[1]
    )


def on_scale(quantity: Quantity, unit: str | None) -> Interval | None:
    """Return what the printed number may stand for, in a unit; None where it does not convert."""
    interval = spread(quantity)
    if quantity.unit == unit or quantity.unit is None or unit is None:
        return interval if quantity.unit == unit else None
    return convert(interval, quantity.unit, unit)


def times(one: Quantity, other: Quantity) -> Fraction | None:
    """Return how many times the smaller the larger is; None without a common scale or sign."""
    sizes = [_size(quantity, one.unit) for quantity in (one, other)]
    if any(size is None or size <= 0 for size in sizes):
        return None
    small, large = sorted(size for size in sizes if size is not None)
    return large / small


def slip(one: Quantity, other: Quantity) -> bool:
    """Say whether the size of two numbers tells of a misprint.

    They are about a thousand or a million times apart (million for billion), or the same number
    stands with a unit of another size (4.9 MW for 4.9 GW).
    """
    apart = times(one, other)
    if apart is None:
        return False
    if any(_about(apart, off) for off in (1000, 10**6)):
        return True
    bare = Fraction(one.magnitude) / Fraction(other.magnitude)
    return one.unit != other.unit and apart > _WIDE and _about(bare, 1)


def _about(ratio: Fraction, goal: int) -> bool:
    return goal * Fraction(1, 2) <= ratio <= goal * 2


def _size(quantity: Quantity, unit: str | None) -> Fraction | None:
    value = Fraction(quantity.magnitude)
    if quantity.unit == unit:
        return value
    if quantity.unit is None or unit is None:
        return None
    made = convert(Interval.point(value), quantity.unit, unit)
    return None if made is None else made.low


def in_unit(quantity: Quantity, unit: str, language: str) -> str:
    """Word a quantity in another unit of its kind: "4.7 GW"."""
    assert quantity.unit is not None
    made = convert(quantity.interval, quantity.unit, unit)
    assert made is not None
    return long_form(Quantity.of_interval(made, exact=True, unit=unit), language)
