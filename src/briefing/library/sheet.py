"""Sheets: the figures of many articles side by side, a bit for each, newest article first.

Each line of a sheet says one thing of all its figures: a word that is frequent in this sheet has a
line of its own, others share 128 lines, three each; 28 lines hold the size of the number, bit by
bit. A line is a large integer, so that "which of 60,000 figures stand beside this word and lie in
this range" takes a few dozen operations, and no article is read. Lines find too much and never too
little: who asks compares exactly afterwards.
"""

from __future__ import annotations

import json
import re
import sys
import zlib
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from itertools import chain, islice
from operator import or_  # pyright: ignore[reportUnknownVariableType]
from typing import Any, cast

from briefing.core.frozen import frozen
from briefing.core.quantity import Bound, Quantity
from briefing.library.query import MARK, foreign, plain
from briefing.library.record import StoredFigure

_WORDS, _VOCABULARY, _FIRST = 0, 1, 2
"""Lines of another kind: the words with lines of their own; all words, for those that go on."""

_SHARED = 128
_SIZES = 28
_SIZE = _FIRST + _SHARED
_OWN = _SIZE + _SIZES
_MOST_OWN = 192

_KINDS = "\ue000\ue001\ue002\ue003"
"""What tokens begin with that are no words; no text keeps these characters."""

_BELOW = (Bound.LESS, Bound.AT_MOST)

_SAMPLE = 48
"""So many articles tell which words are frequent: those of one figure in 250 and more."""

_EXPANDED = 60
"""A word that may go on in more ways than this is left to the exact test."""

_PARTED = bytes(n if n > 127 or chr(n).isalnum() or n == ord("_") else 32 for n in range(256))
union = cast("Callable[[int, int], int]", or_)

_WORD = re.compile(r"\w+")


@frozen
class Part:
    """Ask for figures beside all these tokens, whose size lies from ``low`` to ``high``.

    With ``starts`` the last token may go on.
    """

    tokens: tuple[str, ...] = ()
    starts: bool = False
    low: float = float("-inf")
    high: float = float("inf")


Ask = tuple[tuple[Part, ...], ...]
"""What is asked of one figure: of each group, any one part."""


def unit_token(name: str) -> str:
    """Return the token of a unit or of what is counted, whatever its case."""
    return "\ue000" + name.casefold()


def state_token(state: str) -> str:
    """Return the token of figures in a state."""
    return "\ue001" + state


def flag_token() -> str:
    """Return the token of figures with something to decide."""
    return "\ue002"


def language_token(language: str) -> str:
    """Return the token of figures of articles in a language, its region left out."""
    return "\ue003" + language.partition("-")[0].lower()


def size(quantity: Quantity) -> float:
    """Return the low end of what is stated as the nearest float, which keeps the order."""
    number = quantity.value
    if number is None:
        number = quantity.minimum
    elif quantity.bound in _BELOW:
        number = quantity.interval.low
    # Zero is added, so that there is none below zero.
    return float("-inf") if number is None else float(number) + 0.0


# ── making ───────────────────────────────────────────────────────────────────────────────────


class _Bits(dict[str, int]):
    """Give each token its bits: those set beforehand, or three of the shared ones."""

    def __missing__(self, token: str) -> int:
        number = zlib.crc32(token.encode("utf-8", "surrogatepass"))
        bits = 1 << (number & 127) | 1 << (number >> 7 & 127) | 1 << (number >> 14 & 127)
        self[token] = bits
        return bits


Article = tuple[str, str, Sequence[StoredFigure]]
"""The language, the text and the figures of an article."""


def ruled(articles: Sequence[Article]) -> list[bytes]:
    """Return the lines of a sheet, in the order of the articles and of their figures."""
    own = _frequent(articles[:: max(1, len(articles) // _SAMPLE)])
    bits = _Bits((token, 1 << (_SHARED + n)) for n, token in enumerate(own))
    width = (_SHARED + len(own) + 7) // 8
    masks, sizes = bytearray(), array("d")
    known: dict[Any, int] = {}
    for article in articles:
        for mask, number in _masks(article, bits, known):
            masks += mask.to_bytes(width, "little")
            sizes.append(number)
    others = sorted(word for word in bits if not word[0].isdigit() and word[0] not in _KINDS)
    lines = [
        json.dumps(own).encode(),
        zlib.compress("\n".join(others).encode("utf-8", "surrogatepass"), 1),
    ]
    if sys.byteorder != "little":
        sizes.byteswap()
    raw = sizes.tobytes()
    planes = [masks[n::width] for n in range(width)]
    lines += chain.from_iterable(map(_turned, planes[: _SHARED // 8]))
    tops = [_turned(raw[n::8]) for n in (7, 6, 5, 4)]
    # The highest bit of each byte comes first, as a comparison goes.
    lines += [tops[n // 8][7 - n % 8] for n in range(_SIZES)]
    lines += islice(chain.from_iterable(map(_turned, planes[_SHARED // 8 :])), len(own))
    return lines


def _masks(
    article: Article, bits: dict[str, int], known: dict[Any, int]
) -> Iterator[tuple[int, float]]:
    """Give the bits of each figure (words of its sentence and label, what it is) and its size."""
    language, text, figures = article
    parted = _parted(text)
    marked = MARK in parted
    take = bits.__getitem__
    start, beside = -1, 0
    for figure in figures:
        place, quantity = figure.sentence, figure.quantity
        if place.start != start:
            start = place.start
            words = parted[start : place.end]
            tokens = (words.replace(MARK, "") if marked else words).split()
            beside = reduce(union, map(take, tokens), 0)
        label, kind = (
            figure.label,
            (language, figure.state, quantity.unit, quantity.noun, figure.flagged),
        )
        mask = known.get(label)
        if mask is None:
            mask = known[label] = reduce(union, map(take, tokens_of(label)), 0)
        what = known.get(kind)
        if what is None:
            what = known[kind] = reduce(union, map(take, _kind(*kind)), 0)
        yield beside | mask | what, size(quantity)


def _kind(
    language: str, state: str, unit: str | None, noun: str | None, flagged: object
) -> Iterator[str]:
    yield language_token(language)
    yield state_token(state)
    if unit is not None:
        yield unit_token(unit)
    if noun is not None:
        yield unit_token(noun)
    if flagged:
        yield flag_token()


def _frequent(articles: Sequence[Article]) -> list[str]:
    """Return the tokens that stand with one figure in 250 and more."""
    told: Counter[str] = Counter()
    for language, text, figures in articles:
        bare = plain(text)
        for figure in figures:
            quantity = figure.quantity
            told.update(
                {
                    *tokens_of(figure.sentence.of(bare)),
                    *tokens_of(figure.label),
                    *_kind(language, figure.state, quantity.unit, quantity.noun, figure.flagged),
                }
            )
    least = sum(len(figures) for _, _, figures in articles) / 250
    often = sorted((-times, token) for token, times in told.items() if times >= least)
    return [token for _, token in often[:_MOST_OWN]]


def _turned(plane: bytes | bytearray) -> list[bytes]:
    """Turn a byte for each figure into eight lines with a bit for each figure.

    Eight by eight bits are turned in three steps, all of them at once (Warren, Hacker's Delight,
    7-3).
    """
    length = (len(plane) + 7) // 8
    bits = int.from_bytes(plane, "little")
    for shift, pattern in ((7, 0x00AA00AA00AA00AA), (14, 0x0000CCCC0000CCCC), (28, 0xF0F0F0F0)):
        mask = int.from_bytes(pattern.to_bytes(8, "little") * length, "little")
        change = (bits ^ (bits >> shift)) & mask
        bits ^= change ^ (change << shift)
    made = bits.to_bytes(length * 8, "little")
    return [made[n::8] for n in range(8)]


def _parted(text: str) -> str:
    """Return a ``plain`` text with nothing between its words but spaces, place by place."""
    data = plain(text).encode("utf-8", "surrogatepass").translate(_PARTED)
    parted = data.decode("utf-8", "surrogatepass")
    for character in foreign(data):
        if not character.isalnum():
            parted = parted.replace(character, " ")
    return parted


def tokens_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as sheets know them."""
    return tuple(_WORD.findall(plain(text).replace(MARK, "")))


# ── asking ───────────────────────────────────────────────────────────────────────────────────


class Sheet:
    """Answer from the lines of one sheet, which ``read`` gives by their numbers.

    ``ids`` are its articles, newest first; the figures of one begin where ``starts`` says.
    """

    def __init__(
        self, ids: Sequence[int], starts: Sequence[int], read: Callable[[int], bytes]
    ) -> None:
        self.ids, self.starts, self._read = ids, starts, read
        words: list[str] = json.loads(read(_WORDS))
        self._own = {word: _OWN + n for n, word in enumerate(words)}
        self._others: list[str] | None = None

    def bits(self, ask: Ask, first: int, last: int) -> int:
        """Return the figures that may answer, of those in some bytes of a line."""
        last = min(last, (self.starts[-1] + 7) // 8)
        bits = (1 << max(0, min(last * 8, self.starts[-1]) - first * 8)) - 1
        for group in ask:
            found = 0
            for part in group:
                found |= self._part(part, bits, first, last)
            bits &= found
            if not bits:
                break
        return bits

    def _part(self, part: Part, bits: int, first: int, last: int) -> int:
        tokens = part.tokens[:-1] if part.starts else part.tokens
        for token in tokens:
            bits &= self._token(token, first, last)
            if not bits:
                return 0
        if part.starts:
            ways = self._ways(part.tokens[-1])
            if ways is not None:
                bits &= reduce(union, (self._token(way, first, last) for way in ways), 0)
        if not bits or (part.low == float("-inf") and part.high == float("inf")):
            return bits
        return self._between(part.low, part.high, bits, first, last)

    def _line(self, number: int, first: int, last: int) -> int:
        return int.from_bytes(self._read(number)[first:last], "little")

    def _token(self, token: str, first: int, last: int) -> int:
        own = self._own.get(token)
        if own is not None:
            return self._line(own, first, last)
        number = zlib.crc32(token.encode("utf-8", "surrogatepass"))
        bits = self._line(_FIRST + (number & 127), first, last)
        bits &= self._line(_FIRST + (number >> 7 & 127), first, last)
        return bits & self._line(_FIRST + (number >> 14 & 127), first, last)

    def _ways(self, start: str) -> list[str] | None:
        """Return the words that begin so, None where they are too many or not written down."""
        if start[0].isdigit():
            return None
        if self._others is None:
            try:
                text = zlib.decompress(self._read(_VOCABULARY)).decode("utf-8", "surrogatepass")
            except zlib.error as error:
                raise ValueError(str(error)) from error
            self._others = text.split("\n")
        found = bisect_left(self._others, start)
        ways = self._others[found : found + _EXPANDED + 1]
        ways = [way for way in ways if way.startswith(start)]
        return ways if len(ways) <= _EXPANDED else None

    def _between(self, low: float, high: float, bits: int, first: int, last: int) -> int:
        below = bits & self._line(_SIZE, first, last)
        above = bits ^ below
        found = 0
        if above and high >= 0:
            found = self._magnitudes(max(low, 0.0), high, above, first, last)
        if below and low < 0:
            found |= self._magnitudes(max(-high, 0.0), -low, below, first, last)
        return found

    def _magnitudes(self, low: float, high: float, bits: int, first: int, last: int) -> int:
        """Return those of some figures whose size lies in a range, signs left out."""
        least, most = _magnitude(low), _magnitude(high)
        kept, same = 0, bits
        for turn in range(1, _SIZES):  # those not above the high end
            here = same & self._line(_SIZE + turn, first, last)
            if most >> (_SIZES - 1 - turn) & 1:
                kept |= same ^ here
                same = here
            else:
                same ^= here
            if not same:
                break
        bits = kept | same
        if not least:
            return bits
        kept, same = 0, bits
        for turn in range(1, _SIZES):  # those not below the low end
            here = same & self._line(_SIZE + turn, first, last)
            if least >> (_SIZES - 1 - turn) & 1:
                same = here
            else:
                kept |= here
                same ^= here
            if not same:
                break
        return kept | same


def _magnitude(value: float) -> int:
    """Return the bits of a size as lines hold them: eleven of the power, sixteen of the digits."""
    made = array("d", [value])
    if sys.byteorder != "little":
        made.byteswap()
    return int.from_bytes(made.tobytes(), "little") >> 36 & (1 << (_SIZES - 1)) - 1
