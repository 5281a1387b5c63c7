"""How units of one kind convert: exact factors of the SI and of its customary kin (NIST SP 811)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

from briefing.core.quantity import Interval

_MILE = Fraction("1609.344")
_FOOT = Fraction("0.3048")
_POUND = Fraction("0.45359237")

_FAMILIES: tuple[Mapping[str, Fraction], ...] = (
    {  # metres
        "mm": Fraction(1, 1000), "cm": Fraction(1, 100), "m": Fraction(1), "km": Fraction(1000),
        "inch": Fraction("0.0254"), "foot": _FOOT, "yard": 3 * _FOOT, "mile": _MILE,
        "nautical mile": Fraction(1852),
    },
    {  # square metres
        "m²": Fraction(1), "km²": Fraction(10**6), "ha": Fraction(10**4),
        "acre": Fraction("4046.8564224"), "square foot": _FOOT**2, "square mile": _MILE**2,
    },
    {  # kilograms
        "mg": Fraction(1, 10**6), "g": Fraction(1, 1000), "kg": Fraction(1), "t": Fraction(1000),
        "tonne": Fraction(1000), "pound": _POUND, "ounce": _POUND / 16,
    },
    {  # litres; the barrel is that of oil
        "mL": Fraction(1, 1000), "L": Fraction(1), "m³": Fraction(1000),
        "gallon": Fraction("3.785411784"), "barrel": Fraction("158.987294928"),
        "cubic foot": Fraction("28.316846592"),
    },
    {  # metres per second
        "m/s": Fraction(1), "km/h": Fraction(1000, 3600), "mph": _MILE / 3600,
        "knot": Fraction(1852, 3600),
    },
    {  # watts
        "W": Fraction(1), "kW": Fraction(10**3), "MW": Fraction(10**6), "GW": Fraction(10**9),
        "TW": Fraction(10**12), "horsepower": Fraction("745.69987158227022"),
    },
    {  # watt-hours
        "kWh": Fraction(10**3), "MWh": Fraction(10**6), "GWh": Fraction(10**9),
        "TWh": Fraction(10**12),
    },
    {  # seconds
        "ms": Fraction(1, 1000), "second": Fraction(1), "minute": Fraction(60),
        "hour": Fraction(3600), "day": Fraction(86400), "week": Fraction(604800),
    },
    {"°C": Fraction(1), "°F": Fraction(5, 9)},
    {"percentage point": Fraction(100), "basis point": Fraction(1)},
)  # fmt: skip
_ZERO: Mapping[str, Fraction] = MappingProxyType({"°F": Fraction(-160, 9)})
"""Where a unit's zero lies, in the first unit of its family."""


def factor(one: str, other: str) -> Fraction | None:
    """Return how many of the other unit one unit is, None for units of different kinds."""
    for family in _FAMILIES:
        if one in family and other in family:
            return family[one] / family[other]
    return None


@lru_cache(maxsize=512)
def kin(unit: str) -> tuple[str, ...]:
    """Return every unit that converts to one, itself included, whatever case it is typed in.

    A unit that no other converts to stands alone.
    """
    for exact in (True, False):
        for family in _FAMILIES:
            if any(
                name == unit or (not exact and name.casefold() == unit.casefold())
                for name in family
            ):
                return tuple(family)
    return (unit,)


def convert(interval: Interval, one: str, other: str) -> Interval | None:
    """Convert from a unit to another, None where they measure different things."""
    scale = factor(one, other)
    if scale is None:
        return None
    made = interval * Interval.point(scale)
    shift = _ZERO.get(one, Fraction(0)) - _ZERO.get(other, Fraction(0))
    if not shift:
        return made
    unit = factor("°C", other)
    assert unit is not None
    return made + Interval.point(shift * unit)
