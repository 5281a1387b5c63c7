"""Terms of the full-text index that are no words: sizes of numbers, units, states, languages.

A number stands in the index under three terms, by its first digit, its first two and its first
three (with the power of ten), and under its exact value; one with a unit also as it is in the first
unit of its kind, so that 4,700 MW is found as 4.7 GW. A range is then a handful of terms joined
by OR, which the index walks newest first together with the words. Terms find too much, never too
little: who asks compares exactly afterwards. They begin with characters that no text keeps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache

from briefing.checks.unit_factors import convert, kin
from briefing.core.quantity import Interval, Quantity, number_text, parse_number
from briefing.library.record import StoredFigure, rounded

PRIVATE = dict.fromkeys(range(0xE000, 0xE010))
"""The characters terms begin with, as a table that removes them from texts."""

_UNIT, _STATE, _FLAG, _LANGUAGE, _SIZE, _EXACT, _MEASURE = (chr(0xE000 + n) for n in range(7))

_LEAST, _MOST = -9, 30
"""Powers of ten; what is smaller or larger stands with the last of them."""

_STEPS = 900
_COUNT = (_MOST - _LEAST + 1) * _STEPS


def facts(figures: Iterable[StoredFigure], language: str) -> str:
    """Return the terms of a briefing, each once."""
    found = {_LANGUAGE + language.partition("-")[0].lower()}
    for figure in figures:
        quantity = figure.quantity
        lowest = _lowest(quantity)
        found.update(_sizes(lowest))
        if quantity.unit is not None:
            found.add(unit_term(quantity.unit))
            found.update(_sizes_in(lowest, quantity.unit))
        if quantity.noun is not None:
            found.add(unit_term(quantity.noun))
        found.add(_STATE + figure.state)
        if figure.flagged:
            found.add(_FLAG)
    return " ".join(sorted(found))


def unit_term(name: str) -> str:
    """Return the term of a unit or of what is counted, whatever its case."""
    return _UNIT + name.casefold().encode("utf-8", "replace").hex()


def state_term(state: str) -> str:
    """Return the term of briefings that hold a figure in a state."""
    return _STATE + state


def flag_term() -> str:
    """Return the term of briefings with something to decide."""
    return _FLAG


def language_term(language: str) -> str:
    """Return the term of a language, its region left out."""
    return _LANGUAGE + language


def exact_term(number: str) -> str:
    """Return the term of one number, written as ``number_text`` does."""
    return _EXACT + _plain(number).encode().hex()


def _plain(number: str) -> str:
    """Drop the zeros that end a decimal: 5.0 is 5."""
    return number.rstrip("0").rstrip(".") if "." in number else number


def _lowest(quantity: Quantity) -> str:
    """Return the low end as text; "" where there is none (it stands with the least of all)."""
    number = quantity.value if quantity.value is not None else quantity.minimum
    assert number is not None
    if quantity.bound.value in ("<", "<="):
        low = quantity.interval.low
        return "" if low is None else number_text(low)
    return number_text(number)


@lru_cache(maxsize=1 << 16)
def _sizes(number: str) -> tuple[str, ...]:
    if not number:
        return (_SIZE + "a",)
    key, sign = _key(rounded(number))
    levels = () if key is None else _levels(key, sign)
    return (*(levels or (_SIZE + "z",)), exact_term(number))


@lru_cache(maxsize=1 << 14)
def _sizes_in(number: str, unit: str) -> tuple[str, ...]:
    """Return the terms of a size in the first unit of its kind."""
    first = kin(unit)[0]
    if not number:
        return (f"{_kind(first)}a",)
    value = parse_number(number)
    made = convert(Interval.point(value), unit, first)
    low = Fraction(value) if made is None else made.low
    assert low is not None
    key, sign = _key(float(low))
    kind = _kind(first)
    return (f"{kind}z",) if key is None else tuple(kind + term[1:] for term in _levels(key, sign))


@lru_cache(maxsize=256)
def _kind(first: str) -> str:
    return _MEASURE + first.casefold().encode("utf-8", "replace").hex() + "x"


def _key(value: float) -> tuple[int | None, str]:
    """Return where a number stands among all first three digits, and its sign; None for zero."""
    sign = "n" if value < 0 else "p"
    if value == 0:
        return None, sign
    if abs(value) == float("inf"):
        return _COUNT - 1, sign
    digits, _, power = f"{abs(value):.2e}".partition("e")
    exponent = int(power)
    if exponent < _LEAST:
        return 0, sign
    if exponent > _MOST:
        return _COUNT - 1, sign
    return (exponent - _LEAST) * _STEPS + int(digits[0] + digits[2:]) - 100, sign


def _levels(key: int, sign: str) -> tuple[str, ...]:
    return tuple(
        f"{_SIZE}{sign}{level}{part:x}" for level, part in zip("321", _parts(key), strict=True)
    )


def _parts(key: int) -> tuple[int, int, int]:
    return key, key // 10, key // 100


def cover(low: float, high: float) -> tuple[str, ...]:
    """Return terms that together hold every number from ``low`` to ``high``."""
    found: list[str] = []
    if low < 0:
        if low == float("-inf"):
            found.append(_SIZE + "a")
        found.extend(_stretch(max(0.0, -high), -low, "n"))
    if low <= 0 <= high:
        found.append(_SIZE + "z")
    if high > 0:
        found.extend(_stretch(max(0.0, low), high, "p"))
    return tuple(found)


def cover_in(unit: str, low: Fraction | None, high: Fraction | None) -> tuple[str, ...]:
    """Return terms that together hold every size in a unit, and in all that convert to it."""
    first = kin(unit)[0]
    asked = Interval(low, high, low is None, high is None)
    made = convert(asked, unit, first) or asked
    least = float("-inf") if made.low is None else float(made.low)
    most = float("inf") if made.high is None else float(made.high)
    return tuple(_kind(first) + term[1:] for term in cover(least, most))


def _stretch(low: float, high: float, sign: str) -> Iterator[str]:
    """Cover a stretch of sizes with few terms: large steps inside, small ones at both ends."""
    first = _key(low)[0] or 0
    last = _key(high)[0]
    assert last is not None
    while first <= last:
        for level, size in ((1, 100), (2, 10), (3, 1)):
            if first % size == 0 and first + size - 1 <= last:
                yield f"{_SIZE}{sign}{level}{first // size:x}"
                first += size
                break
