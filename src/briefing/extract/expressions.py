"""One figure's words: a numeral with its range, unit, currency, rate and bound words."""

from __future__ import annotations

from briefing.core.quantity import Number, Quantity, Side
from briefing.extract.kinds import EXACT

AGE = "year of age"


class Expression:
    """Hold one figure's words: tokens ``first:last`` in all, ``start:stop`` the numeral itself."""

    __slots__ = (
        "bound",
        "bound_first",
        "bound_last",
        "first",
        "fraction",
        "indefinite",
        "inner",
        "last",
        "lead",
        "least",
        "most",
        "noun",
        "per",
        "ratio",
        "scale",
        "side",
        "skip",
        "start",
        "stop",
        "unit",
        "unit_first",
        "unit_inferred",
        "value",
        "words",
    )

    def __init__(
        self,
        first: int,
        last: int,
        start: int,
        stop: int,
        value: Number | None,
        least: Number | None = None,
        most: Number | None = None,
        *,
        unit: str | None = None,
        scale: str | None = None,
        words: bool = False,
        fraction: bool = False,
        ratio: bool = False,
    ) -> None:
        self.first = first
        self.last = last
        self.start = start
        self.stop = stop
        self.value = value
        self.least = least
        self.most = most
        self.bound = EXACT
        self.side: Side | None = None
        self.bound_first = -1
        self.bound_last = -1
        self.unit = unit
        self.per: str | None = None
        self.scale = scale
        self.words = words
        self.fraction = fraction
        self.indefinite = False
        self.ratio = ratio
        self.inner: tuple[int, int] | None = None
        """The tokens of the noun inside a share: un *train* sur deux."""
        self.lead = 0
        """Clitic letters before a bound in its token."""
        self.noun: str | None = None
        """What a word counts that is number and noun in one: Arabic طفلان."""
        self.unit_first = -1
        """The token where the unit behind the numeral begins, -1 if there is none behind."""
        self.unit_inferred = False
        self.skip = 0
        """Clitic letters before the numeral in its token: Arabic wa-."""

    @property
    def number(self) -> Number:
        """Return the value, or the upper end of a range."""
        number = self.value if self.value is not None else self.most
        assert number is not None
        return number

    def quantity(self, noun: str | None = None) -> Quantity:
        """Return the checked value."""
        return Quantity(
            self.value,
            self.bound,
            self.unit,
            noun,
            self.scale,
            self.least,
            self.most,
            self.side,
            self.per,
        )
