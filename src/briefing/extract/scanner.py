"""Cut a sentence into tokens: words, numerals, marks. Linear in any input."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from itertools import accumulate
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

_WIDE = (
    rf"(?:[^\W\d_{VULGAR}{_RAISED}]+(?:[{_MARKS_ON_LETTERS}]+[^\W\d_{VULGAR}{_RAISED}]*)*"
    rf"|\d{{1,3}}(?:[{_SPACES}]\d\d\d(?!\d))+(?:[.,٫]\d+)?"
    r"|\d+(?:[.,٫٬·]\d+|['’،]\d\d\d(?!\d))*"
    r"|(?<![\w.)])[.٫]\d+"
    r"|.)\s*"
)
"""A token and the white space behind it; together they match every character.

A space groups digits by threes only; the reader of numerals decides.
"""


_PLAIN = (
    r"(?:[A-Za-z]++|\d{1,3}(?: \d\d\d(?!\d))+(?:[.,]\d+)?"
    r"|\d+(?:[.,]\d+|'\d\d\d(?!\d))*|(?<![\w.)])\.\d+|.)[\s\x1c-\x1f]*+"
)
"""The same for ASCII, twice as fast."""


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(_WIDE, re.DOTALL)


@cache
def _ascii_tokens() -> re.Pattern[str]:
    return re.compile(_PLAIN, re.DOTALL | re.ASCII)


class Token:
    """Hold a word, numeral or mark, wherever it stands: ``low`` in lower case, without harakat."""

    __slots__ = ("close", "kind", "low", "opens", "raw")

    def __init__(self, piece: str) -> None:
        self.raw = raw = piece.rstrip()
        self.low = fold(raw).lower()
        self.kind = _kind(raw[-1]) if raw else 0
        self.close = raw == piece
        """Say that what follows stands right against it."""
        self.opens = False
        """Say that a numeral, an idiom or an address may begin with it."""

    def __repr__(self) -> str:
        return f"<{self.raw}>"


def _kind(char: str) -> int:
    """Tell the kind of a token by its last character."""
    if char.isdecimal():
        return NUM
    letter = char.isalpha() or (char.isalnum() and char not in VULGAR + _RAISED)
    return WORD if letter or unicodedata.combining(char) else MARK


class Vocabulary(dict[str, Token]):
    """Make a token of each distinct word once, however often it stands in a text.

    The keys are words with the white space behind them. ``opens`` judges what may begin a numeral.
    """

    MOST: Final = 8000
    """Words after which it begins anew: a text of nothing but different words may be endless."""

    def __init__(self, opens: Callable[[Token], bool]) -> None:
        self._opens = opens

    def __missing__(self, piece: str) -> Token:
        if len(self) >= self.MOST:
            self.clear()
        token = self[piece] = Token(piece)
        token.opens = self._opens(token)
        return token


_OUTSIDE = [""] * 12
_APART = [False] * 12


class Scanned:
    """Hold a sentence's tokens and where they stand.

    ``lows``, ``raws`` and ``touches`` go on with nothing for a few places, at either end (as places
    before the first count from there): a look over the edge needs no question.
    """

    __slots__ = ("hyphens", "lows", "raws", "starts", "tokens", "touches")

    def __init__(self, tokens: list[Token], starts: list[int], *, hyphens: bool) -> None:
        self.tokens = tokens
        self.starts = starts
        self.lows = [token.low for token in tokens]
        self.lows += _OUTSIDE
        self.raws = [token.raw for token in tokens]
        self.raws += _OUTSIDE
        self.touches = touches = [token.close for token in tokens]
        """Whether a token stands right against the one before it."""
        touches.insert(0, False)
        touches[-1] = False
        touches += _APART
        self.hyphens = self._joined() if hyphens else _NONE
        """The hyphens that join the tokens around them without spaces."""

    def _joined(self) -> frozenset[int]:
        raws, touches = self.raws, self.touches
        return frozenset(
            at
            for at in range(1, len(self.tokens) - 1)
            if raws[at] in HYPHENS and touches[at] and touches[at + 1]
        )

    def end(self, at: int) -> int:
        """Return where a token ends."""
        return self.starts[at] + len(self.raws[at])

    def span(self, first: int, last: int) -> Span:
        """Return where the tokens ``first:last`` stand."""
        return Span(self.starts[first], self.end(last - 1))


_NONE: frozenset[int] = frozenset()
NOTHING = Scanned([], [], hyphens=False)
"""No tokens."""


def scan(text: str, start: int, end: int, words: Vocabulary) -> Scanned:
    """Return the tokens of ``text[start:end]``."""
    part = text[start:end]
    plain = part.isascii()
    pieces = (_ascii_tokens() if plain else _tokens()).findall(part)
    tokens = list(map(words.__getitem__, pieces))
    starts = list(accumulate(map(len, pieces), initial=start))
    if tokens and not tokens[0].kind:  # white space
        del tokens[0], starts[0]
    return Scanned(tokens, starts, hyphens="-" in part or not (plain or _without_hyphens(part)))


def _without_hyphens(part: str) -> bool:
    return not ("–" in part or "‐" in part or "‑" in part)


def fold(word: str) -> str:
    """Take harakat and tatweel off a word: how tables spell it."""
    return word if word.isascii() else _harakat().sub("", word)


@cache
def _harakat() -> re.Pattern[str]:
    return re.compile("[\u064b-\u065f\u0670\u0640]")
