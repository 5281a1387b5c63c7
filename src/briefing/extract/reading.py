"""A numeral as it was read, and the tokens it is read from."""

from __future__ import annotations

from briefing.core.quantity import Number
from briefing.extract.lexicon import Lexicon
from briefing.extract.scanner import WORD, Scanned

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


class Reader:
    """Look at one sentence's tokens with the words of its language."""

    def __init__(self, scanned: Scanned, lexicon: Lexicon) -> None:
        self.scanned = scanned
        self.tokens = scanned.tokens
        self.lows = scanned.lows
        self.raws = scanned.raws
        self.touches = scanned.touches
        self.hyphens = scanned.hyphens
        self.size = len(scanned.tokens)
        self.lexicon = lexicon
        self.language = lexicon.language

    def is_word(self, index: int) -> bool:
        """Say whether a word stands at an index."""
        return 0 <= index < self.size and self.tokens[index].kind == WORD
