"""Sheets: the figures of many articles side by side, a bit for each, newest article first.

Each line of a sheet says one thing of all its figures: a word that is frequent in this sheet has a
line of its own, others share 128 lines, three each, and words beside every other figure (“the”)
have none, as they part nothing; 28 lines hold the size of the number, bit by bit. A line is a large
integer, so that "which of 60,000 figures stand beside this word and lie in this range" takes a few
dozen operations, and no article is read. Lines find too much and never too little: who asks
compares exactly afterwards.
"""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, reduce
from itertools import pairwise
from operator import or_  # pyright: ignore[reportUnknownVariableType]
from typing import cast

from briefing.core.frozen import frozen
from briefing.library.packed import Packed, fields
from briefing.library.query import MARK, foreign, plain

_WORDS, _VOCABULARY, _FIRST = 0, 1, 2
"""Lines of another kind: the words with lines of their own; all words, for those that go on."""

_SHARED = 128
_SIZES = 28
_SIZE = _FIRST + _SHARED
_OWN = _SIZE + _SIZES
_LAST = _OWN - 1
"""The line of the lowest bit of a size."""
_MOST_OWN = 127
"""With the shared ones they are as many as letters of one byte, but for the first."""

_UNIT, _KINDS = "\ue000", "\ue000\ue001\ue002\ue003\ue004"
"""What tokens begin with that are no words; no text keeps these characters."""

_SAMPLE = 32
"""So many articles tell which words are frequent: those of one figure in 250 and more."""

_PLACES = 64
"""So many letters of each figure are held at once."""

_STRETCHES = (4096,)
"""Figures after which another stretch of a line begins, where an article does."""

_EXPANDED = 60
"""A word that may go on in more ways than this is left to the exact test."""

_PARTED = bytes(
    n if n > 127 else ord(chr(n).lower()) if chr(n).isalpha() or n == ord("_") else 32
    for n in range(256)
)
"""What a byte of a text in UTF-8 becomes: small letters, and spaces for all that is no letter."""
union = cast("Callable[[int, int], int]", or_)


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
    """Return the token of a unit, whatever its case."""
    return "\ue000" + name.casefold()


def noun_token(name: str) -> str:
    """Return the token of what is counted, whatever its case."""
    return "\ue004" + name.casefold()


def state_token(state: str) -> str:
    """Return the token of figures in a state."""
    return "\ue001" + state


def flag_token() -> str:
    """Return the token of figures with something to decide."""
    return "\ue002"


def language_token(language: str) -> str:
    """Return the token of figures of articles in a language, its region left out."""
    return "\ue003" + language.partition("-")[0].lower()


# ── making ───────────────────────────────────────────────────────────────────────────────────


class _Codes(dict[str, str]):
    """Give each token the letters of its lines: one that was set beforehand, or three it shares.

    The letter 0 is of no line, and an ``empty`` word has none.
    """

    def __init__(self, empty: Sequence[str], own: Sequence[str]) -> None:
        super().__init__((token, chr(n)) for n, token in enumerate(own, 1))
        self.update(dict.fromkeys(empty, ""))
        self._shared = len(own) + 1

    def __missing__(self, token: str) -> str:
        lines = [chr(self._shared + line) for line in _shared(token)]
        code = self[token] = "".join(lines)
        return code


def _shared(token: str) -> tuple[int, int, int]:
    """Return the lines that a token shares with others."""
    number = zlib.crc32(token.encode("utf-8", "surrogatepass"))
    return number & 127, number >> 7 & 127, number >> 14 & 127


class _Kinds(dict[str, str]):
    """Give each kind of figure its letters: those of its label's words, of what it is."""

    def __init__(self, codes: _Codes) -> None:
        super().__init__()
        self._codes = codes

    def __missing__(self, kind: str) -> str:
        code = self[kind] = "".join(map(self._codes.__getitem__, _tokens_of_kind(kind)))
        return code


def _tokens_of_kind(kind: str) -> Iterator[str]:
    label, state, flag, unit, noun = fields(kind)
    yield from tokens_of(label)
    yield state_token(state)
    if flag:
        yield flag_token()
    if unit:
        yield unit_token(unit)
    if noun:
        yield noun_token(noun)


Article = tuple[str, Packed]
"""The language of an article, and what is packed of it."""


def ruled(articles: Sequence[Article]) -> list[bytes]:
    """Return the lines of a sheet, in the order of the articles and of their figures."""
    empty, own = _frequent(articles[:: max(1, len(articles) // _SAMPLE)])
    codes = _Codes(empty, own)
    kinds = _Kinds(codes)
    told: list[str] = []
    sizes = array("d")
    for article in articles:
        told += _told(article, empty, codes, kinds)
        sizes.extend(article[1].sizes())
    others = sorted(word for word in codes if word[0] not in _KINDS)
    units = sorted(token for token in codes if token[0] == _UNIT)
    if sys.byteorder != "little":
        sizes.byteswap()
    raw = sizes.tobytes()
    tops = [_turned(raw[n::8]) for n in (7, 6, 5, 4)]
    lines = _lines(told, len(own) + _SHARED)
    return [
        json.dumps([empty, own, units]).encode(),
        zlib.compress("\n".join(others).encode("utf-8", "surrogatepass"), 1),
        *lines[len(own) :],
        # The highest bit of each byte comes first, as a comparison goes.
        *(tops[n // 8][7 - n % 8] for n in range(_SIZES)),
        *lines[: len(own)],
    ]


def _told(article: Article, empty: Sequence[str], codes: _Codes, kinds: _Kinds) -> list[str]:
    """Return the letters of each figure: words of its sentence and label, what it is."""
    language, packed = article
    parted = _parted(packed.data, packed.strange, empty)
    marked = MARK in parted
    take = codes.__getitem__
    beside = spoken = take(language_token(language))
    start = end = 0
    told: list[str] = []
    for first, last, what in zip(
        *packed.besides, map(kinds.__getitem__, packed.kinds), strict=True
    ):
        if first != start or last != end:
            start, end = first, last
            words = parted[start:end]
            beside = spoken + "".join(
                map(take, (words.replace(MARK, "") if marked else words).split())
            )
        told.append(beside + what)
    return told


def _lines(told: Sequence[str], many: int) -> list[bytes]:
    """Return so many lines, with a bit for each figure whose letters name the line.

    The letters that stand at the same place of all figures are split by their bits, all figures at
    once: so each line costs a few operations on large integers, however many figures there are.
    """
    lines = [0] * (many + 1)
    told = ["".join(dict.fromkeys(code)) if len(code) > _PLACES else code for code in told]
    most = max(map(len, told), default=0)
    for start in range(0, most, _PLACES):
        wide = min(_PLACES, most - start)
        some = told if most <= _PLACES else [code[start : start + wide] for code in told]
        data = "".join([code.ljust(wide, "\0") for code in some]).encode("latin-1")
        for place in range(wide):
            planes = _turned(data[place::wide])
            _split([int.from_bytes(plane, "little") for plane in planes], lines)
    length = len(told) + 7 >> 3
    return [line.to_bytes(length, "little") for line in lines[1:]]


def _split(planes: Sequence[int], lines: list[int]) -> None:
    """Add to each line the figures whose letter, of which there is a plane for each bit, is it."""
    waiting = [(len(planes), 0, reduce(union, planes, 0))]
    while waiting:
        bit, line, here = waiting.pop()
        if not bit:
            lines[line] |= here
            continue
        bit -= 1
        ones = here & planes[bit]
        if ones:
            waiting.append((bit, line | 1 << bit, ones))
        if ones != here:
            waiting.append((bit, line, here ^ ones))


def _frequent(articles: Sequence[Article]) -> tuple[list[str], list[str]]:
    """Return the words that stand with every other figure, the tokens with one in 250 and more."""
    told: Counter[str] = Counter()
    for language, packed in articles:
        parted = _parted(packed.data, packed.strange)
        spoken = language_token(language)
        for start, end, kind in zip(*packed.besides, packed.kinds, strict=True):
            words = parted[start:end].replace(MARK, "").split()
            told.update({*words, *_tokens_of_kind(kind), spoken})
    many = sum(packed.figures for _, packed in articles)
    often = sorted((-times, token) for token, times in told.items() if times >= many / 250)
    empty = [
        token
        for times, token in often
        if -times > many / 2 and token[0] not in _KINDS and token.isascii()
    ]
    own = [token for _, token in often if token not in empty]
    return empty, own[:_MOST_OWN]


def _turned(plane: bytes | bytearray) -> list[bytes]:
    """Turn a byte for each figure into eight lines with a bit for each figure.

    Eight by eight bits are turned in three steps, all of them at once (Warren, Hacker's Delight,
    7-3).
    """
    length = (len(plane) + 7) // 8
    bits = int.from_bytes(plane, "little")
    for shift, mask in _turns(length):
        change = (bits ^ (bits >> shift)) & mask
        bits ^= change ^ (change << shift)
    made = bits.to_bytes(length * 8, "little")
    return [made[n::8] for n in range(8)]


@lru_cache(maxsize=1)
def _turns(length: int) -> tuple[tuple[int, int], ...]:
    """Return the steps for so many times eight bytes: all lines of a sheet are of one length."""
    steps = ((7, 0x00AA00AA00AA00AA), (14, 0x0000CCCC0000CCCC), (28, 0xF0F0F0F0))
    return tuple(
        (shift, int.from_bytes(pattern.to_bytes(8, "little") * length, "little"))
        for shift, pattern in steps
    )


def _parted(data: bytes, strange: set[str], empty: Sequence[str] = ()) -> str:
    """Return a text in UTF-8 ``plain``, with spaces for all that is no letter, place by place.

    ``strange`` are its characters that are not ASCII; words that are ``empty`` are mostly left out.
    Numbers are left to the lines of sizes; nearly each would be a word of its own.
    """
    data = data.translate(_PARTED)
    for word in empty:  # to take out what tells nothing is quicker than to look it up each time
        data = data.replace(f" {word} ".encode(), b" " * (len(word) + 2))
    parted = data.decode("utf-8", "surrogatepass")
    for character in strange:
        letter = _letter(character)
        if letter != character:
            parted = parted.replace(character, letter)
    return parted


@lru_cache(maxsize=4096)
def _letter(character: str) -> str:
    """Fold a character that is not ASCII; a space for what is no letter."""
    bare = plain(character)
    return chr(_PARTED[ord(bare)]) if bare.isascii() else bare if bare.isalnum() else " "


def tokens_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as sheets know them: letters only, marks left out."""
    data = text.encode("utf-8", "surrogatepass")
    strange = set[str]() if text.isascii() else foreign(data)
    return tuple(_parted(data, strange).replace(MARK, "").split())


# ── asking ───────────────────────────────────────────────────────────────────────────────────


class Lines(dict[int, int]):
    """Give a stretch of each line of a sheet; what was read lately is held."""

    def __init__(self, read: Callable[[int], int], grown: Callable[[int], None]) -> None:
        super().__init__()
        self._read, self._grown = read, grown
        self._before: dict[int, int] = {}

    def __missing__(self, number: int) -> int:
        line = self._before.get(number)
        if line is None:
            line = self._read(number)
        self[number] = line
        self._grown(64 + line.bit_length() // 7)
        return line

    def age(self) -> bool:
        """Let go of what was not asked for since the last time; say whether anything is left."""
        self._before = dict(self)
        self.clear()
        return bool(self._before)


class Held:
    """Hold what was read lately of lines, so many bytes of it."""

    def __init__(self, most: int) -> None:
        self._most, self._bytes = most, 0
        self._stretches: dict[tuple[int, int], Lines] = {}

    def lines(self, key: tuple[int, int], read: Callable[[int], int]) -> Lines:
        """Return the lines of a sheet and a stretch of it, which ``read`` gives by number."""
        found = self._stretches.get(key)
        if found is None:
            found = self._stretches[key] = Lines(read, self._grown)
        return found

    def _grown(self, more: int) -> None:
        self._bytes += more
        if 2 * self._bytes > self._most:  # the other half was held before
            self._bytes = 0
            self._stretches = {key: held for key, held in self._stretches.items() if held.age()}


class Sheet:
    """Answer from the lines of one sheet, which ``read`` gives by their numbers.

    ``ids`` are its articles, newest first; the figures of one begin where ``starts`` says. Lines
    are asked a stretch at a time, ``stretches`` says which articles each holds: many queries are
    answered by the newest ones.
    """

    def __init__(
        self,
        number: int,
        ids: Sequence[int],
        starts: Sequence[int],
        read: Callable[[int], bytes],
        held: Held,
    ) -> None:
        self.ids, self.starts = ids, starts
        self._number, self._read, self._held = number, read, held
        ends = [bisect_left(starts, end, 0, len(ids)) for end in _STRETCHES]
        self.stretches = [(a, b) for a, b in pairwise((0, *ends, len(ids))) if a < b]
        empty, own, units = json.loads(read(_WORDS))
        self._empty = frozenset[str](empty)
        self._own: dict[str, int] = {word: _OWN + n for n, word in enumerate(own)}
        self._units = frozenset[str](units)
        self._words: list[str] | None = None

    def bits(self, ask: Ask, stretch: int) -> int:
        """Return which figures of a stretch may answer; the first is the lowest bit."""
        start, end = (self.starts[article] for article in self.stretches[stretch])

        def read(number: int) -> int:
            data = self._read(number)[start >> 3 : end + 7 >> 3]
            return int.from_bytes(data, "little") >> (start & 7)

        lines = self._held.lines((self._number, stretch), read)
        bits = (1 << end - start) - 1
        for group in ask:
            found = 0
            for part in group:
                found |= self._part(part, bits, lines)
            bits &= found
            if not bits:
                break
        return bits

    def _part(self, part: Part, bits: int, lines: Lines) -> int:
        for token in part.tokens[: len(part.tokens) - part.starts]:
            bits = self._token(token, bits, lines)
            if not bits:
                return 0
        if part.starts and part.tokens:
            ways = self._ways(part.tokens[-1])
            if ways is not None:
                bits = reduce(union, (self._token(way, bits, lines) for way in ways), 0)
        if not bits or (part.low == float("-inf") and part.high == float("inf")):
            return bits
        return _between(part.low, part.high, bits, lines)

    def _token(self, token: str, bits: int, lines: Lines) -> int:
        """Return which of some figures may stand beside a token."""
        own = self._own.get(token)
        if own is not None:
            return bits & lines[own]
        if token in self._empty:
            return bits
        if token[0] == _UNIT and token not in self._units:
            return 0
        for shared in _shared(token):
            bits &= lines[_FIRST + shared]
        return bits

    def _ways(self, start: str) -> list[str] | None:
        """Return the words that begin so, None where they are too many."""
        if self._words is None:
            try:
                text = zlib.decompress(self._read(_VOCABULARY)).decode("utf-8", "surrogatepass")
            except zlib.error as error:
                raise ValueError(str(error)) from error
            self._words = text.split("\n")
        found = bisect_left(self._words, start)
        ways = self._words[found : found + _EXPANDED + 1]
        ways = [way for way in ways if way.startswith(start)]
        return ways if len(ways) <= _EXPANDED else None


def _between(low: float, high: float, bits: int, lines: Lines) -> int:
    """Return those of some figures whose size may lie in a range."""
    below = bits & lines[_SIZE]
    above = bits ^ below
    found = 0
    if above and high >= 0:
        found = _magnitudes(max(low, 0.0), high, above, lines)
    if below and low < 0:
        found |= _magnitudes(max(-high, 0.0), -low, below, lines)
    return found


def _magnitudes(low: float, high: float, bits: int, lines: Lines) -> int:
    """Return those of some figures whose size lies in a range, signs left out."""
    least, most = _magnitude(low), _magnitude(high)
    parting = (least ^ most).bit_length()
    for place in range(_SIZES - 2, parting - 1, -1):
        here = bits & lines[_LAST - place]
        bits = here if most >> place & 1 else bits ^ here
        if not bits:
            return 0
    if not parting:
        return bits
    here = bits & lines[_LAST - parting + 1]
    return _at_least(least, bits ^ here, parting - 1, lines) | (
        here if high == float("inf") else _at_most(most, here, parting - 1, lines)
    )


def _at_least(least: int, same: int, places: int, lines: Lines) -> int:
    """Return which of those that are the same as a size but for its last places are not below."""
    kept = 0
    for place in range(places - 1, -1, -1):
        if not same or not least & (2 << place) - 1:  # zeros alone are below nothing
            break
        here = same & lines[_LAST - place]
        if least >> place & 1:
            same = here
        else:
            kept |= here
            same ^= here
    return kept | same


def _at_most(most: int, same: int, places: int, lines: Lines) -> int:
    """Return which of those that are the same as a size but for its last places are not above."""
    kept = 0
    for place in range(places - 1, -1, -1):
        if not same:
            break
        here = same & lines[_LAST - place]
        if most >> place & 1:
            kept |= same ^ here
            same = here
        else:
            same ^= here
    return kept | same


def _magnitude(value: float) -> int:
    """Return the bits of a size as lines hold them: eleven of the power, sixteen of the digits."""
    made = array("d", [value])
    if sys.byteorder != "little":
        made.byteswap()
    return int.from_bytes(made.tobytes(), "little") >> 36 & (1 << _SIZES - 1) - 1
