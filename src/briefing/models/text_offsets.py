"""The one conversion between code points of the article and places in the shown text.

The article view shows one text block per *piece*: each block of the article, each line of it where
it holds line ends, and each 20,000 code points of a line longer than that (one long line without
spaces freezes a text view). Blank lines between blocks are not shown. Qt counts UTF-16 units
inside a block, so one emoji shifts every later place; nothing is ever read back from the widget.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple, Protocol

from briefing.core.frozen import frozen
from briefing.core.span import Span

LONGEST_PIECE = 20_000
"""Code points shown in one text block at most (reliability.md)."""

_SPACE_WITHIN = 4_000
"""How far back from the longest piece a space is looked for to split at."""

_CLUSTER_WITHIN = 64
_JOINER = "\u200d"
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LINE = re.compile(r"[^\n]+")


class Marked(Protocol):
    """A block of a text, as far as offsets need to know it."""

    @property
    def span(self) -> Span:
        """Return the code points the block takes."""
        ...


class Blocks(Protocol):
    """A text in blocks: an Article, or what the first frame knows of one."""

    @property
    def text(self) -> str:
        """Return the whole text."""
        ...

    @property
    def blocks(self) -> Sequence[Marked]:
        """Return the blocks in text order."""
        ...


class Place(NamedTuple):
    """A place in the shown text: the number of a text block and a UTF-16 column in it."""

    block: int
    column: int


class Stretch(NamedTuple):
    """Part of one shown text block: UTF-16 columns ``start`` up to, not including, ``end``."""

    block: int
    start: int
    end: int


@frozen
class Piece:
    """What one text block shows: a span, the article's block it is of, whether it begins that."""

    span: Span
    block: int | None = None
    first: bool = True


@frozen(slots=False)
class TextOffsets:
    """Convert between code points and shown places; each way costs a binary search.

    ``apart`` are the numbers of text blocks that show no text of the article (kicker, byline);
    pieces take the other numbers in order.
    """

    text: str
    pieces: tuple[Piece, ...]
    apart: tuple[int, ...] = ()

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.span.start for piece in self.pieces]

    @cached_property
    def _astral(self) -> list[int]:
        """Where the code points stand that take two UTF-16 units."""
        return [] if self.text.isascii() else [m.start() for m in _ASTRAL.finditer(self.text)]

    @cached_property
    def _astral_units(self) -> list[int]:
        """The same places counted in UTF-16 units from the start of the text."""
        return [start + index for index, start in enumerate(self._astral)]

    def units(self, start: int, end: int) -> int:
        """Return how many UTF-16 units the code points from ``start`` up to ``end`` take."""
        if not self._astral:
            return end - start
        return end - start + bisect_left(self._astral, end) - bisect_left(self._astral, start)

    def block_of(self, piece: int) -> int:
        """Return the number of the text block that shows a piece."""
        for number in self.apart:
            if number > piece:
                break
            piece += 1
        return piece

    def piece_of(self, block: int) -> int | None:
        """Return the piece a text block shows, or None if it shows none."""
        if block in self.apart:
            return None
        piece = block - sum(1 for number in self.apart if number < block)
        return piece if 0 <= piece < len(self.pieces) else None

    def place(self, position: int) -> Place:
        """Return where a code point is shown; between pieces, the end of the one before."""
        index = max(0, bisect_right(self._starts, position) - 1)
        if not self.pieces:
            return Place(self.block_of(0), 0)
        span = self.pieces[index].span
        inside = min(max(position, span.start), span.end)
        return Place(self.block_of(index), self.units(span.start, inside))

    def position(self, block: int, column: int) -> int | None:
        """Return the code point shown at a place; None in a block that shows none of the article.

        A column inside a surrogate pair is the pair's code point; one beyond the end is the end.
        """
        piece = self.piece_of(block)
        if piece is None:
            return None
        span = self.pieces[piece].span
        if not self._astral:
            return min(span.start + column, span.end)
        unit = span.start + bisect_left(self._astral, span.start) + column
        return min(unit - bisect_left(self._astral_units, unit), span.end)

    def stretches(self, span: Span) -> Iterable[Stretch]:
        """Return the parts of text blocks that show a span, in order."""
        index = max(0, bisect_right(self._starts, span.start) - 1)
        if index < len(self.pieces):
            piece = self.pieces[index].span
            if piece.start <= span.start < span.end <= piece.end:  # as most spans lie
                start = self.units(piece.start, span.start)
                end = start + self.units(span.start, span.end)
                return (Stretch(self.block_of(index), start, end),)
        return self._stretches(span, index)

    def _stretches(self, span: Span, index: int) -> Iterator[Stretch]:
        for number in range(index, len(self.pieces)):
            piece = self.pieces[number].span
            if piece.start >= span.end:
                return
            start, end = max(span.start, piece.start), min(span.end, piece.end)
            if start < end:
                yield Stretch(
                    self.block_of(number),
                    self.units(piece.start, start),
                    self.units(piece.start, end),
                )

    def shown(self, piece: Piece) -> str:
        """Return the text a piece shows."""
        return piece.span.of(self.text)


def utf16_length(text: str) -> int:
    """Return how many UTF-16 units Qt counts in a text."""
    return len(text) + sum(character > "\uffff" for character in text)


def offsets_of(article: Blocks, apart: tuple[int, ...] = ()) -> TextOffsets:
    """Lay an article out in pieces; text outside its blocks is shown too, never lost."""
    return TextOffsets(article.text, tuple(_pieces(article)), apart)


def _pieces(article: Blocks) -> Iterator[Piece]:
    at = 0
    for index, block in enumerate(article.blocks):
        yield from _lines(article.text, Span(at, block.span.start), None)
        yield from _lines(article.text, block.span, index)
        at = block.span.end
    yield from _lines(article.text, Span(at, len(article.text)), None)


def _lines(text: str, span: Span, block: int | None) -> Iterator[Piece]:
    if text.find("\n", span.start, span.end) < 0 and len(span) <= LONGEST_PIECE:
        if len(span) and not text[span.start : span.end].isspace():
            yield Piece(span, block)
        return
    first = True
    for line in _LINE.finditer(text, span.start, span.end):
        if not line.group().strip():
            continue
        for part in _split(text, line.start(), line.end()):
            yield Piece(part, block, first)
            first = False


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > LONGEST_PIECE:
        cut = _cut(text, start, start + LONGEST_PIECE)
        yield Span(start, cut)
        start = cut
    yield Span(start, end)


def _cut(text: str, start: int, at: int) -> int:
    """Return where to split before ``at``: after a space, else between two whole characters."""
    space = text.rfind(" ", max(start, at - _SPACE_WITHIN), at)
    if space >= 0:
        return space + 1
    for cut in range(at, at - _CLUSTER_WITHIN, -1):
        if not _joined(text, cut):
            return cut
    return at


def _joined(text: str, cut: int) -> bool:
    """Say whether the characters on both sides of ``cut`` are shown as one."""
    after = text[cut]
    return (
        text[cut - 1] == _JOINER
        or after == _JOINER
        or unicodedata.combining(after) != 0
        or unicodedata.category(after) in ("Mn", "Me", "Mc")
        or "\U0001f3fb" <= after <= "\U0001f3ff"
    )
