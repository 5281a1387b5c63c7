"""One table of words per language: how quantities are written and spoken.

What a text may say instead ("upwards of", "or more") is read by the tables of ``extract``; a test
proves that everything worded here is read back with the same bound.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from briefing.core.frozen import frozen
from briefing.core.quantity import Bound, Side

THIN = "\u202f"
"""The narrow no-break space of French typography."""

HARD = "\u00a0"


class Plurals(StrEnum):
    """Which rule chooses among the forms of a word (CLDR plural rules, as far as needed)."""

    ONE = "one"  # 1 stands alone: 1 year, 0.5 years
    BELOW_TWO = "below two"  # French: 1,5 an, 2 ans
    ARABIC = "arabic"  # 3 to 10 take the plural, all else the singular


@frozen(kw_only=True)
class Words:
    """Hold one language's ways with quantities; ``{}`` stands for the number.

    ``bounds`` go before the number; ``about`` tells the sides of an approximate one. Units have
    the forms (one, more); ``spoken`` has those of units that are written as symbols.
    """

    code: str
    decimal: str
    group: str
    grouped_from: int
    """Digits of the smallest number that is grouped."""
    percent: str
    spoken_percent: str
    plurals: Plurals
    bounds: Mapping[Bound, str]
    about: Mapping[Side, str]
    between: str
    minus: str
    per: str
    of: str
    magnitudes: Mapping[str, tuple[str, str]]
    fractions: Mapping[str, str]
    """Common fractions as they are said, by "n/d"."""
    units: Mapping[str, tuple[str, str]]
    spoken: Mapping[str, tuple[str, str]]
    currencies: Mapping[str, tuple[str, str]]
    symbol_first: bool
    """Say whether a currency's sign stands before the number: $5."""
    of_currency: str = "{} {}"
    """How a magnitude joins a currency's name: 5 milliards de dollars."""
    of_vowel: str = "{} {}"
    """The same before a vowel: 5 milliards d’euros."""
