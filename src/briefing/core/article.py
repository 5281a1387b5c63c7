"""The article: its text, blocks and sentences, and how a quote is found again in it.

All offsets are Unicode code points of ``Article.text`` (W3C TextPositionSelector); a Quote is a
W3C TextQuoteSelector with the number of its occurrence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from itertools import islice
from types import MappingProxyType
from typing import Any

from briefing.core import canonical
from briefing.core.digest import sha256
from briefing.core.frozen import field, frozen
from briefing.core.span import Span

CONTEXT = 32
"""Code points of prefix and suffix kept beside a quote (format.md)."""

NEAREST = 8
"""Code points beside a quote that must not have changed when it is followed."""

MANY = 100
"""More places than this are not offered to choose from."""

NOTHING_MORE: Mapping[str, Any] = MappingProxyType({})
"""The usual value of ``extra``: no unknown keys."""


def nothing_more() -> Mapping[str, Any]:
    """Return the empty ``extra``; a mapping cannot itself be a field's default."""
    return NOTHING_MORE


class BlockKind(StrEnum):
    """What a block of the article is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    TABLE_CELL = "table-cell"
    CAPTION = "caption"


@frozen
class Block:
    """A paragraph, heading, list item, quotation, table cell or caption of the text.

    A table cell keeps the words that head its row and its column. ``page`` (from 1) and ``box``
    (left, top, right, bottom in points from the upper left corner) say where a PDF prints it.
    """

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    row: str | None = None
    column: str | None = None
    page: int | None = None
    box: tuple[int, int, int, int] | None = None
    extra: Mapping[str, Any] = field(default_factory=nothing_more, hash=False)


@frozen
class Source:
    """Where the article came from; None means that it is not stated."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    speaker: str | None = None
    place: str | None = None
    published: str | None = None
    as_of: str | None = None
    url: str | None = None
    file: str | None = None
    media_type: str | None = None
    file_sha256: str | None = None
    encoding: str | None = None
    extra: Mapping[str, Any] = field(default_factory=nothing_more, hash=False)


@frozen
class Quote:
    """Find a span again in a changed text: exact words, context, and which occurrence (from 1)."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    occurrence: int = 1

    def __post_init__(self) -> None:
        if not self.exact:
            raise ValueError("a quote needs words")
        if self.occurrence < 1:
            raise ValueError("occurrences count from 1")


class AnchorState(StrEnum):
    """How surely a quote was found in the text."""

    EXACT = "exact"
    MOVED = "moved"
    AMBIGUOUS = "ambiguous"
    CHANGED = "changed"
    LOST = "lost"

    @property
    def sound(self) -> bool:
        """Say whether a figure anchored so may be printed."""
        return self in (AnchorState.EXACT, AnchorState.MOVED)


@frozen
class Anchor:
    """The result of locating a quote; ``span`` is None when it is not to be trusted."""

    state: AnchorState
    span: Span | None = None
    candidates: tuple[Span, ...] = ()


@frozen(slots=False)
class Article:
    """Hold the canonical text with its ordered blocks and sentences.

    Raises ValueError when the text is not canonical, or when blocks or sentences overlap, are out
    of order, or leave the text.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Span, ...] = ()
    title: str = ""
    source: Source = Source()
    extra: Mapping[str, Any] = field(default_factory=nothing_more, hash=False)

    def __post_init__(self) -> None:
        if not canonical.is_canonical(self.text):
            raise ValueError("the text holds characters that canonical.py would have changed")
        for name, spans in (
            ("block", [block.span for block in self.blocks]),
            ("sentence", list(self.sentences)),
        ):
            end = 0
            for span in spans:
                if span.start < end or span.end > len(self.text) or not len(span):
                    raise ValueError(f"{name} {span.start}-{span.end} does not fit the text")
                end = span.end

    @cached_property
    def sha256(self) -> str:
        """Hash the text as UTF-8; lower-case hex."""
        return sha256(self.text.encode()).hex()

    @cached_property
    def _occurrences(self) -> dict[str, list[int]]:
        """Where words that were quoted stand: the same number is often quoted many times."""
        return {}

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def sentence_index_at(self, position: int) -> int | None:
        """Return the index of the sentence that holds a position, or None between sentences."""
        index = bisect_right(self._sentence_starts, position) - 1
        return index if index >= 0 and position < self.sentences[index].end else None

    def sentence_at(self, position: int) -> Span | None:
        """Return the sentence that holds a position, or None between sentences."""
        index = self.sentence_index_at(position)
        return None if index is None else self.sentences[index]

    def stating(self, span: Span) -> tuple[str, Span]:
        """Return the sentence a span begins in, and where in it the span stands."""
        sentence = self.sentence_at(span.start) or span
        start = max(span.start, sentence.start)
        end = max(start, min(span.end, sentence.end))
        return sentence.of(self.text), Span(start - sentence.start, end - sentence.start)

    def block_index_at(self, position: int) -> int | None:
        """Return the index of the block that holds a position, or None between blocks."""
        index = bisect_right(self._block_starts, position) - 1
        return index if index >= 0 and position < self.blocks[index].span.end else None

    @cached_property
    def paragraph_numbers(self) -> tuple[int | None, ...]:
        """Number the blocks as people count paragraphs: from 1, headings left out (None)."""
        numbers: list[int | None] = []
        count = 0
        for block in self.blocks:
            if block.kind is BlockKind.HEADING:
                numbers.append(None)
            else:
                count += 1
                numbers.append(count)
        return tuple(numbers)

    def paragraph_at(self, position: int) -> int | None:
        """Return the number of the paragraph that holds a position; None in a heading."""
        index = self.block_index_at(position)
        return None if index is None else self.paragraph_numbers[index]

    def sentence_in_paragraph(self, position: int) -> int | None:
        """Return which sentence of its block holds the position, counted from 1."""
        index, block = self.sentence_index_at(position), self.block_index_at(position)
        if index is None or block is None:
            return None
        first = bisect_right(self._sentence_starts, self.blocks[block].span.start - 1)
        return index - first + 1

    def quote(self, span: Span) -> Quote:
        """Make the quote that finds ``span`` again: its words, 32 code points around, its turn."""
        exact = span.of(self.text)
        starts = self._occurrences.get(exact)
        if starts is None:
            starts = self._occurrences[exact] = list(_starts(self.text, exact))
        occurrence = 1 + bisect_left(starts, span.start)
        return Quote(
            exact,
            self.text[max(0, span.start - CONTEXT) : span.start],
            self.text[span.end : span.end + CONTEXT],
            occurrence,
        )

    def locate(self, quote: Quote, at: Span | None = None) -> Anchor:
        """Find a quote in this text and say how surely; never guess between equals.

        exact: the words stand at ``at`` with their context. moved: exactly one place has the words
        with the whole context, or the words stand only once, with one side of the context whole
        and the nearest of the other. ambiguous: several places serve, or one with too little
        around it. changed: the words are gone, but their context still frames one other text.
        lost: nothing is left.
        """
        if at is not None and at.of(self.text) == quote.exact and all(self._framing(quote, at)):
            return Anchor(AnchorState.EXACT, at)
        whole = self._found(quote.prefix, quote.exact, quote.suffix)
        words = self._found("", quote.exact, "")
        if len(whole) == 1 and self._is_sure(quote, whole[0], only=len(words) == 1):
            return Anchor(AnchorState.MOVED, whole[0], whole)
        if whole:
            return Anchor(AnchorState.AMBIGUOUS, None, whole)
        if len(words) == 1 and self._is_near(quote, words[0]):
            return Anchor(AnchorState.MOVED, words[0], words)
        framed = self._framed_by(quote)
        if framed is not None:
            return Anchor(AnchorState.CHANGED, None, (framed,))
        half = [span for span in words if any(self._framing(quote, span))]
        if half:
            return Anchor(AnchorState.AMBIGUOUS, None, tuple(half))
        return Anchor(AnchorState.LOST, None, words)

    def _found(self, before: str, words: str, after: str) -> tuple[Span, ...]:
        """Return where words stand between two texts; at most MANY places."""
        lead, size = len(before), len(words)
        starts = islice(_starts(self.text, before + words + after), MANY)
        return tuple(Span(start + lead, start + lead + size) for start in starts)

    def _framing(self, quote: Quote, span: Span) -> tuple[bool, bool]:
        """Say for each side whether its context stands there; an empty side is the text’s edge."""
        before = self.text[max(0, span.start - len(quote.prefix)) : span.start]
        after = self.text[span.end : span.end + len(quote.suffix)]
        return (
            before == quote.prefix and (quote.prefix != "" or span.start == 0),
            after == quote.suffix and (quote.suffix != "" or span.end == len(self.text)),
        )

    def _is_sure(self, quote: Quote, span: Span, *, only: bool) -> bool:
        """Say whether the one place with the whole context is enough to follow a quote there.

        A side without context was the edge of the text, and must at least be the edge of a line:
        "50 cells" must not be found in "150 cells".
        """
        context = len(quote.prefix) + len(quote.suffix)
        return (
            self._edges(quote, span) == (True, True)
            and context > 0
            and (only or context >= CONTEXT // 2)
        )

    def _is_near(self, quote: Quote, span: Span) -> bool:
        """Say whether one side of the context is whole and the nearest of the other still stands.

        So "50" is not followed into "500", "50 million" or "more than 50".
        """
        before, after = self._framing(quote, span)
        near = Quote(quote.exact, quote.prefix[-NEAREST:], quote.suffix[:NEAREST])
        return (
            (
                (before and len(quote.prefix) >= CONTEXT // 2)
                or (after and len(quote.suffix) >= CONTEXT // 2)
            )
            and self.text.startswith(near.suffix, span.end)
            and self.text.endswith(near.prefix, 0, span.start)
            and self._edges(quote, span) == (True, True)
        )

    def _edges(self, quote: Quote, span: Span) -> tuple[bool, bool]:
        """Say for each side without context whether a line begins or ends there."""
        return (
            quote.prefix != "" or self.text[span.start - 1 : span.start] in ("", "\n"),
            quote.suffix != "" or self.text[span.end : span.end + 1] in ("", "\n"),
        )

    def _framed_by(self, quote: Quote) -> Span | None:
        """Return the one short text that stands between the quote's prefix and suffix, if any."""
        if len(quote.prefix) < CONTEXT // 2 or len(quote.suffix) < CONTEXT // 2:
            return None
        found: list[Span] = []
        for start in _starts(self.text, quote.prefix):
            begin = start + len(quote.prefix)
            end = self.text.find(quote.suffix, begin, begin + 4 * len(quote.exact) + 64)
            if end >= 0:
                found.append(Span(begin, end))
        return found[0] if len(found) == 1 else None


def _starts(text: str, words: str) -> Iterator[int]:
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)
