"""Numerals in digits of any script: which marks divide and group them, and what they write."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from functools import cache

from briefing.core.quantity import Number, is_decimal, to_decimal
from briefing.extract.lexicon import Lexicon

MOST_DIGITS = 30
"""Longer runs of digits are codes, not numbers people read."""

_SPACES = "[ \u00a0\u202f\u2009\u2007]"
_GROUPS = r"\d{1,3}(?:[^\d](?:\d\d\d))+|\d{1,2}(?:[^\d]\d\d)*[^\d]\d\d\d"
"""Groups of three, or the Indian way: twos and a last three. Compiled when first met."""


class Style:
    """Say which marks divide decimals and group thousands."""

    __slots__ = ("decimal", "group")

    def __init__(self, decimal: str, group: str) -> None:
        self.decimal = decimal
        self.group = group


@cache
def _evidence() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Compile what shows a style: 3.5, 3,5, 1.600.000, 1,600,000."""
    return (
        re.compile(r"(?<![\d.,])\d+\.\d{1,2}(?![\d.,]\d)(?!\d)"),
        re.compile(r"(?<![\d.,])\d+,\d{1,2}(?![\d.,]\d)(?!\d)"),
        re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3}){2,}(?!\d)"),
        re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3}){2,}(?!\d)"),
    )


@cache
def _hints(decimal: str) -> re.Pattern[str]:
    """Compile what no text lacks that speaks against its language's style; begins with a mark."""
    other = "," if decimal == "." else "."
    mine = re.escape(decimal)
    return re.compile(
        rf"{re.escape(other)}\d{{1,2}}(?![\d.,]\d)(?!\d)|{mine}\d{{3}}{mine}\d{{3}}(?!\d)"
    )


SAMPLE = 50_000
"""Code points of a text that show how it writes numerals."""


def style_of(text: str, lexicon: Lexicon) -> Style:
    """Return how a text writes numerals: as its language does, unless it shows otherwise."""
    language = lexicon.language
    usual = Style(language.decimal, language.group)
    sample = text[:SAMPLE]
    if language.decimal not in ".,":
        dots, commas, _, comma_groups = _evidence()
        told = commas.search(sample) and not (dots.search(sample) or comma_groups.search(sample))
        return Style(",", ".") if told else usual
    if not _hints(language.decimal).search(sample):
        return usual
    dots, commas, dot_groups, comma_groups = _evidence()
    if language.decimal == ".":
        against = len(commas.findall(sample)) + 2 * len(dot_groups.findall(sample))
        if against > 1 and not (dots.search(sample) or comma_groups.search(sample)):
            return Style(",", ".")
        return usual
    against = len(dots.findall(sample)) + 2 * len(comma_groups.findall(sample))
    if against > 1 and not (commas.search(sample) or dot_groups.search(sample)):
        return Style(".", ",")
    return usual


def parse_digits(raw: str, style: Style) -> Decimal | None:
    """Return the number a chain of digits and separators writes; None if it writes none."""
    if len(raw) > 2 * MOST_DIGITS:
        return None
    if raw.isdecimal():
        return Decimal(raw) if len(raw) <= MOST_DIGITS else None
    for mark in ",.":  # 1,600 and 3.5 and nothing else: what nearly all are
        whole, found, rest = raw.partition(mark)
        if found and whole.isdecimal() and rest.isdecimal():
            return _two(whole, mark, rest, style)
    chain = (
        re.sub(_SPACES, " ", raw)
        .replace("’", "'")
        .replace("٫", "\x1f")
        .replace("٬", "\x1e")
        .replace("،", "\x1e")
    )
    marks = [char for char in chain if not char.isdecimal()]
    kinds = list(dict.fromkeys(marks))
    if chain[0] in ".\x1f":
        return Decimal("0." + chain[1:]) if chain[1:].isdecimal() else None
    if len(kinds) > 2:
        return None
    if len(kinds) == 2:
        group, decimal = kinds
        if marks.count(decimal) != 1 or decimal in " '\x1e" or group == "\x1f":
            return None
        whole, _, rest = chain.partition(decimal)
        return _join(whole, rest) if re.fullmatch(_GROUPS, whole) else None
    mark = kinds[0]
    if mark in "\x1f·":
        whole, _, rest = chain.partition(mark)
        return _join(whole, rest) if rest.isdecimal() else None
    if mark in " '\x1e":
        return _join(chain, "") if re.fullmatch(_GROUPS, chain) else None
    if len(marks) > 1:
        return _join(chain, "") if re.fullmatch(_GROUPS, chain) and chain[0] != "0" else None
    return _two(*chain.partition(mark), style)


def _two(whole: str, mark: str, rest: str, style: Style) -> Decimal:
    """Return the number of two runs of digits with a mark between: 1,600 or 1.6."""
    groups = len(rest) == 3 and len(whole) <= 3 and mark != style.decimal
    if groups and unicodedata.decimal(whole[0]) != 0:
        return Decimal(whole + rest)
    return Decimal(f"{whole}.{rest}")


def _join(whole: str, rest: str) -> Decimal:
    digits = "".join(char for char in whole if char.isdecimal())
    return Decimal(f"{digits}.{rest}" if rest else digits)


def exact(value: Number) -> Number:
    """Return a Decimal where there is one, in its shortest form, else the Fraction."""
    if isinstance(value, Fraction):
        return to_decimal(value) if is_decimal(value) else value
    return value


def times(value: Number, factor: int) -> Number:
    """Multiply exactly, without the exponent Decimal would show."""
    if isinstance(value, Fraction):
        return exact(value * factor)
    _, digits, exponent = value.as_tuple()
    if len(digits) + len(str(factor)) > 27 or not isinstance(exponent, int):
        return exact(Fraction(value) * factor)
    product = value * factor
    whole = product.to_integral_value()
    return whole.quantize(Decimal(1)) if product == whole else product.normalize() + 0
