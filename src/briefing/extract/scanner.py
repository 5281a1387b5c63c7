"""Cut a sentence into tokens: words, numerals, marks. Linear in any input."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

WORD: Final = 1
NUM: Final = 2
MARK: Final = 3

_SPACES = " \u00a0\u202f\u2009\u2007"
_MARKS_ON_LETTERS = "\u0300-\u036f\u064b-\u065f\u0670"
VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"

_TOKEN = (
    rf"([^\W\d_{VULGAR}{_RAISED}]+(?:[{_MARKS_ON_LETTERS}]+[^\W\d_{VULGAR}{_RAISED}]*)*"
    rf"|\d{{1,3}}(?:[{_SPACES}]\d\d\d(?!\d))+(?:[.,٫]\d+)?"
    r"|\d+(?:[.,٫٬·]\d+|['’،]\d\d\d(?!\d))*"
    r"|(?<![\w.)])[.٫]\d+"
    r"|.)(\s*)"
)
"""A token and the white space behind it; together they match every character.

A space groups digits by threes only; the reader of numerals decides.
"""


ASCII_TOKEN = re.compile(
    r"([A-Za-z]+|\d{1,3}(?: \d\d\d(?!\d))+(?:[.,]\d+)?"
    r"|\d+(?:[.,]\d+|'\d\d\d(?!\d))*|(?<![\w.)])\.\d+|.)(\s*)",
    re.DOTALL | re.ASCII,
)
"""The same for ASCII, twice as fast."""


@cache
def _tokens() -> re.Pattern[str]:
    """Compile the pattern of texts beyond ASCII when the first one comes."""
    return re.compile(_TOKEN, re.DOTALL)


class Token:
    """Hold a word, numeral or mark: ``low`` in lower case, offsets in the article's text."""

    __slots__ = ("end", "kind", "low", "raw", "start")

    def __init__(self, kind: int, raw: str, low: str, start: int, end: int) -> None:
        self.kind = kind
        self.raw = raw
        self.low = low
        self.start = start
        self.end = end

    def __repr__(self) -> str:
        return f"<{self.raw} {self.start}>"


class _Kinds(dict[str, int]):
    """Tell the kind of a token by its last character; nothing (0) for white space."""

    def __missing__(self, char: str) -> int:
        if char.isspace():
            kind = 0
        elif char.isdecimal():
            kind = NUM
        else:
            letter = char.isalpha() or (char.isalnum() and char not in VULGAR + _RAISED)
            kind = WORD if letter or unicodedata.combining(char) else MARK
        self[char] = kind
        return kind


_KINDS = _Kinds()


_SEAM = "\x00"
_OUTSIDE = [""] * 12


class Scanned:
    """Hold a sentence's tokens, and their words by themselves.

    ``lows`` goes on with nothing for a few places, at either end (as places before the first count
    from there): a look over the edge needs no question, and a look costs no call.
    """

    __slots__ = ("lows", "tokens")

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.lows = [token.low for token in tokens] + _OUTSIDE


def scan(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of ``text[start:end]``."""
    part = text[start:end]
    plain = part.isascii()
    pairs = (ASCII_TOKEN if plain else _tokens()).findall(part)
    raws = [raw for raw, _ in pairs]
    lows = _SEAM.join(raws if plain else map(fold, raws)).lower().split(_SEAM)
    if len(lows) != len(raws):  # the text holds the seam itself
        lows = [fold(raw).lower() for raw in raws]
    kinds = _KINDS
    tokens: list[Token] = []
    at = start
    for (raw, gap), low in zip(pairs, lows, strict=False):
        after = at + len(raw)
        kind = kinds[raw[-1]]
        if kind:  # no white space at the start
            tokens.append(Token(kind, raw, low, at, after))
        at = after + len(gap)
    return tokens


def fold(word: str) -> str:
    """Take harakat and tatweel off a word: how tables spell it."""
    return word if word.isascii() else _harakat().sub("", word)


@cache
def _harakat() -> re.Pattern[str]:
    return re.compile("[\u064b-\u065f\u0670\u0640]")
