"""A numeral as it was read, and how tokens stand beside each other."""

from __future__ import annotations

from briefing.core.quantity import Number
from briefing.extract.scanner import Token

HYPHENS = "-‐‑–"
MINUS = "-−–‐‑﹣－"


class Reading:
    """Hold a numeral read from ``tokens[first:last]``."""

    __slots__ = (
        "clumsy",
        "dual",
        "factor",
        "first",
        "fraction",
        "last",
        "least",
        "minus",
        "most",
        "raw",
        "scale",
        "skip",
        "value",
        "words",
    )

    def __init__(
        self,
        first: int,
        last: int,
        value: Number | None = None,
        *,
        least: int | None = None,
        most: int | None = None,
        scale: str | None = None,
        raw: str = "",
        words: bool = False,
        fraction: bool = False,
        minus: int | None = None,
        factor: bool = False,
    ) -> None:
        self.first = first
        self.last = last
        self.value = value
        self.least = least
        self.most = most
        self.scale = scale
        self.raw = raw
        """The digits as written, when there is nothing but digits; "" for words or mixtures."""
        self.words = words
        self.fraction = fraction
        self.minus = minus
        """The token of its minus sign or word."""
        self.skip = 0
        """Clitic letters before the number word in its token."""
        self.factor = factor
        """Say that it multiplies: sixfold."""
        self.dual: tuple[str | None, str] | None = None
        """The unit, or what is counted, of a word that holds both: Arabic سنتان."""
        self.clumsy = False
        """Say that the digits make no number: a code, a version, an address."""

    @property
    def indefinite(self) -> bool:
        """Say whether it is a vague count: dozens, thousands."""
        return self.least is not None

    @property
    def whole(self) -> bool:
        """Say whether it is a plain whole number."""
        return self.value is not None and self.value == int(self.value)


def touching(tokens: list[Token], index: int) -> bool:
    """Say whether a token stands right against the one before it."""
    return index > 0 and index < len(tokens) and tokens[index - 1].end == tokens[index].start


def hyphen_between(tokens: list[Token], index: int) -> bool:
    """Say whether a hyphen at ``index`` joins the tokens around it without spaces."""
    return (
        0 < index < len(tokens) - 1
        and tokens[index].raw in HYPHENS
        and touching(tokens, index)
        and touching(tokens, index + 1)
    )
