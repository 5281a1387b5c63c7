"""Cut a sentence into tokens: words, numerals, marks. Linear in any input."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import accumulate
from operator import add, eq
from typing import Final

from briefing.core.span import Span

WORD: Final = 1
NUM: Final = 2
MARK: Final = 3

_SPACES = " \u00a0\u202f\u2009\u2007"
_MARKS_ON_LETTERS = "\u0300-\u036f\u064b-\u065f\u0670"
VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"
HYPHENS = "-‐‑–"

_TOKEN = (
    rf"(?:[^\W\d_{VULGAR}{_RAISED}]+(?:[{_MARKS_ON_LETTERS}]+[^\W\d_{VULGAR}{_RAISED}]*)*"
    rf"|\d{{1,3}}(?:[{_SPACES}]\d\d\d(?!\d))+(?:[.,٫]\d+)?"
    r"|\d+(?:[.,٫٬·]\d+|['’،]\d\d\d(?!\d))*"
    r"|(?<![\w.)])[.٫]\d+"
    r"|.)\s*"
)
"""A token and the white space behind it; together they match every character.

A space groups digits by threes only; the reader of numerals decides.
"""


ASCII_TOKEN = re.compile(
    r"(?:[A-Za-z]+|\d{1,3}(?: \d\d\d(?!\d))+(?:[.,]\d+)?"
    r"|\d+(?:[.,]\d+|'\d\d\d(?!\d))*|(?<![\w.)])\.\d+|.)\s*",
    re.DOTALL | re.ASCII,
)
"""The same for ASCII, twice as fast."""


@cache
def _tokens() -> re.Pattern[str]:
    """Compile the pattern of texts beyond ASCII when the first one comes."""
    return re.compile(_TOKEN, re.DOTALL)


class Token:
    """Hold a word, numeral or mark, wherever it stands: ``low`` in lower case, without harakat."""

    __slots__ = ("kind", "low", "raw")

    def __init__(self, raw: str) -> None:
        self.kind = _kind(raw[-1])
        self.raw = raw
        self.low = fold(raw).lower()

    def __repr__(self) -> str:
        return f"<{self.raw}>"


def _kind(char: str) -> int:
    """Tell the kind of a token by its last character."""
    if char.isdecimal():
        return NUM
    letter = char.isalpha() or (char.isalnum() and char not in VULGAR + _RAISED)
    return WORD if letter or unicodedata.combining(char) else MARK


class Vocabulary(dict[str, Token]):
    """Make a token of each distinct word once, however often it stands in a text."""

    MOST: Final = 20_000
    """Words after which it begins anew: a text of nothing but different words may be endless."""

    def __missing__(self, raw: str) -> Token:
        if len(self) >= self.MOST:
            self.clear()
        token = self[raw] = Token(raw)
        return token


_OUTSIDE = [""] * 12
_APART = [False] * 12


class Scanned:
    """Hold a sentence's tokens and where they stand.

    ``lows``, ``raws`` and ``touches`` go on with nothing for a few places, at either end (as places
    before the first count from there): a look over the edge needs no question.
    """

    __slots__ = ("ends", "hyphens", "lows", "raws", "starts", "tokens", "touches")

    def __init__(self, raws: list[str], starts: list[int], words: Vocabulary) -> None:
        self.tokens = list(map(words.__getitem__, raws))
        self.starts = starts
        self.ends = list(map(add, starts, map(len, raws)))
        self.lows = [token.low for token in self.tokens]
        self.lows += _OUTSIDE
        self.touches = [False]
        """Whether a token stands right against the one before it."""
        self.touches += map(eq, starts[1:], self.ends)
        self.touches += _APART
        self.hyphens = _NONE if _HYPHENS.isdisjoint(raws) else self._joined(raws)
        """The hyphens that join the tokens around them without spaces."""
        self.raws = raws + _OUTSIDE

    def _joined(self, raws: list[str]) -> frozenset[int]:
        touches = self.touches
        return frozenset(
            at
            for at in range(1, len(raws) - 1)
            if raws[at] in _HYPHENS and touches[at] and touches[at + 1]
        )

    def span(self, first: int, last: int) -> Span:
        """Return where the tokens ``first:last`` stand."""
        return Span(self.starts[first], self.ends[last - 1])


_HYPHENS = frozenset(HYPHENS)
_NONE: frozenset[int] = frozenset()


def scan(text: str, start: int, end: int, words: Vocabulary) -> Scanned:
    """Return the tokens of ``text[start:end]``."""
    part = text[start:end]
    pieces = (ASCII_TOKEN if part.isascii() else _tokens()).findall(part)
    raws = list(map(str.rstrip, pieces))
    starts = list(accumulate(map(len, pieces), initial=start))
    starts.pop()
    if "" in raws:  # white space at the start
        starts = [at for at, raw in zip(starts, raws, strict=True) if raw]
        raws = [raw for raw in raws if raw]
    return Scanned(raws, starts, words)


def fold(word: str) -> str:
    """Take harakat and tatweel off a word: how tables spell it."""
    return word if word.isascii() else _harakat().sub("", word)


@cache
def _harakat() -> re.Pattern[str]:
    return re.compile("[\u064b-\u065f\u0670\u0640]")
