"""Cut a sentence into tokens: words, numerals, marks. Linear in any input."""

from __future__ import annotations

import re
from typing import Final

WORD: Final = 1
NUM: Final = 2
MARK: Final = 3

_SPACES = " \u00a0\u202f\u2009\u2007"
_MARKS_ON_LETTERS = "\u0300-\u036f\u064b-\u065f\u0670"
VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"

TOKEN = re.compile(
    rf"([^\W\d_{VULGAR}{_RAISED}]+(?:[{_MARKS_ON_LETTERS}]+[^\W\d_{VULGAR}{_RAISED}]*)*)"
    rf"|(\d{{1,3}}(?:[{_SPACES}]\d\d\d(?!\d))+(?:[.,٫]\d+)?"
    r"|\d+(?:[.,٫٬·]\d+|['’،]\d\d\d(?!\d))*"
    r"|(?<![\w.)])[.٫]\d+)"
    r"|(\S)"
)
"""One group a kind. A space groups digits by threes only; the reader of numerals decides."""


class Token:
    """Hold a word, numeral or mark: ``low`` in lower case, offsets in the article's text."""

    __slots__ = ("end", "kind", "low", "raw", "start")

    def __init__(self, kind: int, raw: str, start: int) -> None:
        self.kind = kind
        self.raw = raw
        self.start = start
        self.end = start + len(raw)
        if kind == WORD:
            self.low = raw.lower() if raw.isascii() else fold(raw.lower())
        else:
            self.low = raw

    def __repr__(self) -> str:
        return f"<{self.raw} {self.start}>"


def scan(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of ``text[start:end]``."""
    return [
        Token(match.lastindex or MARK, match[0], match.start())
        for match in TOKEN.finditer(text, start, end)
    ]


def fold(word: str) -> str:
    """Take harakat and tatweel off a word: how tables spell it."""
    return _HARAKAT.sub("", word)


_HARAKAT = re.compile("[\u064b-\u065f\u0670\u0640]")
