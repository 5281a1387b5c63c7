"""Where code points of the article stand on the screen, in document coordinates."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLayout,
    QTextLine,
    QTextTable,
)

from briefing.core.article import Span
from briefing.core.frozen import frozen
from briefing.models.text_offsets import TextOffsets

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff]")

_KNOWN = 4_000
"""Spans whose runs are kept; a laid-out text stands still until its width changes."""

_KNOWN_BLOCKS = 400


@frozen
class Run:
    """A stretch of text on one line: its box, its baseline, and the font's reach around it."""

    left: float
    right: float
    baseline: float
    ascent: float
    descent: float

    @property
    def box(self) -> QRectF:
        """Return the box of the letters, from the font's ascent to its descent."""
        top = self.baseline - self.ascent
        return QRectF(self.left, top, self.right - self.left, self.ascent + self.descent)


class _Row(NamedTuple):
    """A line of a block: its columns, the block's x, its baseline, and where its letters stand."""

    start: int
    end: int
    x: float
    baseline: float
    left: float
    right: float


class _Block(NamedTuple):
    """What is known of a block: its lines and where they end, its font's reach, its directions."""

    rows: list[_Row]
    ends: list[int]
    ascent: float
    descent: float
    mixed: bool


class TextGeometry:
    """Find boxes of spans and code points under the pointer in a laid-out document."""

    def __init__(self, document: QTextDocument, offsets: TextOffsets) -> None:
        self._document = document
        self._offsets = offsets
        self._has_tables = bool(document.rootFrame().childFrames())
        self._mixed: dict[int, bool] = {}
        self._reach: dict[int, tuple[float, float]] = {}
        self._last_found = 0
        self._known: dict[tuple[int, int], list[Run]] = {}
        self._blocks: dict[int, _Block] = {}

    # ── spans ────────────────────────────────────────────────────────────────────────────────

    def runs(self, span: Span) -> list[Run]:
        """Return the runs that show a span: one a line, more where directions mix."""
        key = span.start, span.end
        known = self._known.get(key)
        if known is not None:
            return known
        if len(self._known) >= _KNOWN:
            self._known.clear()
        found: list[Run] = []
        for number, start, end in self._offsets.stretches(span):
            block = self._document.findBlockByNumber(number)
            if block.isValid():
                self._add_runs(block, number, start, end, found)
        if found:
            self._known[key] = found
        return found

    def forget(self) -> None:
        """Ask the layout anew, as after another width."""
        self._known.clear()
        self._blocks.clear()

    def bounds(self, span: Span) -> QRectF:
        """Return the box around a whole span; null when nothing of it is shown."""
        found = QRectF()
        for run in self.runs(span):
            found = found.united(run.box)
        return found

    def _add_runs(
        self, block: QTextBlock, number: int, start: int, end: int, found: list[Run]
    ) -> None:
        known = self._blocks.get(number) or self._look_at(block, number)
        rows, layout = known.rows, block.layout()
        for index in range(bisect_right(known.ends, start), len(rows)):
            row = rows[index]
            if row.start >= end:
                return
            first, last = max(start, row.start), min(end, row.end)
            line = layout.lineAt(index)
            if known.mixed:
                extents = _mixed_extents(line, row, first, last)
            else:
                # The space at which a line is broken stands beyond its end.
                right = row.right if last == row.end else min(_x(line, last), row.right)
                extents = [(_x(line, first), right)]
            for left, right in extents:
                run = Run(row.x + left, row.x + right, row.baseline, known.ascent, known.descent)
                found.append(run)

    def _look_at(self, block: QTextBlock, number: int) -> _Block:
        """Return what is known of a block, asked of the layout once."""
        if len(self._blocks) >= _KNOWN_BLOCKS:
            self._blocks.clear()
        origin = self._document.documentLayout().blockBoundingRect(block).topLeft()
        rows = list(_rows(block.layout(), origin))
        ascent, descent = self._font_reach(block)
        known = _Block(rows, [row.end for row in rows], ascent, descent, self._is_mixed(block))
        if rows:
            self._blocks[number] = known
        return known

    def _font_reach(self, block: QTextBlock) -> tuple[float, float]:
        found = self._reach.get(block.charFormatIndex())
        if found is None:
            metrics = QFontMetricsF(block.charFormat().font())
            found = metrics.ascent(), metrics.descent()
            self._reach[block.charFormatIndex()] = found
        return found

    def _is_mixed(self, block: QTextBlock) -> bool:
        """Say whether right-to-left letters stand in a block: its spans may lie in parts."""
        number = block.blockNumber()
        found = self._mixed.get(number)
        if found is None:
            found = _RIGHT_TO_LEFT.search(block.text()) is not None
            self._mixed[number] = found
        return found

    # ── points ───────────────────────────────────────────────────────────────────────────────

    def position_at(self, point: QPointF) -> int | None:
        """Return the code point whose letter lies under a point, or None beside the text."""
        found = self._line_at(point)
        if found is None:
            return None
        block, line, x = found
        natural = line.naturalTextRect()
        if not natural.left() - 2 <= x <= natural.right() + 2:
            return None
        on = QTextLine.CursorPosition.CursorOnCharacter
        return self._offsets.position(block.blockNumber(), line.xToCursor(x, on))

    def _line_at(self, point: QPointF) -> tuple[QTextBlock, QTextLine, float] | None:
        block = self._block_reaching(point.y())
        if block is None:
            return None
        if self._has_tables:
            block = self._cell_at(block, point) or block
        box = self._document.documentLayout().blockBoundingRect(block)
        y = point.y() - box.y()
        text = block.layout()
        index = _line_below(text, y)
        if y < 0 or index >= text.lineCount():
            return None
        return block, text.lineAt(index), point.x() - box.x()

    def _cell_at(self, block: QTextBlock, point: QPointF) -> QTextBlock | None:
        """Return the block under a point in the row of a table in which a block stands."""
        return next((cell for cell, box in self._row(block) if box.contains(point)), None)

    def _row(self, block: QTextBlock) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield the blocks of a row of a table with their boxes; none where a block is in none."""
        table: QTextTable | None = QTextCursor(block).currentTable()  # its stub leaves None out
        if table is None:  # pyright: ignore[reportUnnecessaryComparison]
            return
        row = table.cellAt(block.position()).row()
        beside = table.cellAt(row, 0).firstCursorPosition().block()
        last = table.cellAt(row, table.columns() - 1).lastCursorPosition().block()
        while beside.isValid() and beside.blockNumber() <= last.blockNumber():
            yield beside, self._document.documentLayout().blockBoundingRect(beside)
            beside = beside.next()

    def _row_box(self, block: QTextBlock, box: QRectF) -> QRectF:
        """Return the box of a block, or of the whole row where it stands in a table.

        So boxes follow each other downwards in the order of the text, as a search needs it.
        """
        if self._has_tables:
            for _, other in self._row(block):
                box = box.united(other)
        return box

    # ── places of the document ───────────────────────────────────────────────────────────────

    def code_point(self, at: int) -> int | None:
        """Return the code point at a cursor position of the document."""
        block = self._document.findBlock(at)
        if not block.isValid():
            return None
        return self._offsets.position(block.blockNumber(), at - block.position())

    def cursor_position(self, position: int) -> int:
        """Return the document's cursor position of a code point."""
        number, column = self._offsets.place(position)
        return self._document.findBlockByNumber(number).position() + column

    def is_laid_out(self, position: int) -> bool:
        """Say whether the layout has come as far as a code point."""
        block = self._document.findBlockByNumber(self._offsets.place(position).block)
        return block.layout().lineCount() > 0

    def blocks(self, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield the blocks shown between two heights of the document, with their boxes."""
        layout = self._document.documentLayout()
        block = self._block_reaching(top)
        while block is not None and block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() > bottom and self._row_box(block, box).top() > bottom:
                return
            yield block, box
            block = block.next()

    def _block_reaching(self, y: float) -> QTextBlock | None:
        """Return the first block that ends below a height, looking outwards from the last one.

        The layout is lazy and asking for a block lays out all before it, so the search never
        leaps far ahead. Qt's own hit test does: between two blocks it runs on to the last.
        """
        layout, find = self._document.documentLayout(), self._document.findBlockByNumber
        count = self._document.blockCount()

        def ends_above(number: int) -> bool:
            block = find(number)
            box = layout.blockBoundingRect(block)
            return box.bottom() < y and self._row_box(block, box).bottom() < y

        low = high = min(self._last_found, count - 1)
        step = 1
        if ends_above(low):
            while high < count and ends_above(high):
                low, high, step = high + 1, high + step, step * 2
        else:
            while low > 0 and not ends_above(low - 1):
                high, low, step = low - 1, max(0, low - step), step * 2
        high = min(high, count)
        while low < high:
            middle = (low + high) // 2
            if ends_above(middle):
                low = middle + 1
            else:
                high = middle
        if low >= count:
            return None
        self._last_found = low
        return find(low)

    def shown_between(self, top: float, bottom: float) -> Span:
        """Return the code points shown between two heights; a little more, never less."""
        return self.shown_in(list(self.blocks(top, bottom)), top, bottom)

    def shown_in(
        self, blocks: Sequence[tuple[QTextBlock, QRectF]], top: float, bottom: float
    ) -> Span:
        """Return the code points that blocks, as ``blocks`` gives them, show between two heights.

        Blocks stand in the order of the text: the first and the last that show some tell all.
        """
        for block, box in blocks:
            start = self._position_near(block, top - box.y(), end=False)
            if start is not None:
                break
        else:
            return Span(0, 0)
        for block, box in reversed(blocks):
            end = self._position_near(block, bottom - box.y(), end=True)
            if end is not None:
                return Span(start, max(start, end))
        return Span(0, 0)

    def _position_near(self, block: QTextBlock, y: float, *, end: bool) -> int | None:
        """Return where the line at a height of a block begins or ends; None if it shows none."""
        layout = block.layout()
        count = layout.lineCount()
        if count == 0:
            return None
        line = layout.lineAt(min(_line_below(layout, y), count - 1))
        column = line.textStart() + (line.textLength() if end else 0)
        return self._offsets.position(block.blockNumber(), column)


def _rows(layout: QTextLayout, origin: QPointF) -> Iterator[_Row]:
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        natural = line.naturalTextRect()
        start = line.textStart()
        yield _Row(
            start,
            start + line.textLength(),
            origin.x(),
            origin.y() + line.y() + line.ascent(),
            natural.left(),
            natural.right(),
        )


def _line_below(layout: QTextLayout, y: float) -> int:
    """Return the first line whose letters end below a height of the block; found by halving."""
    low, high = 0, layout.lineCount()
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if line.y() + line.height() < y:
            low = middle + 1
        else:
            high = middle
    return low


def _x(line: QTextLine, column: int) -> float:
    return cast("tuple[float, int]", line.cursorToX(column))[0]


def _mixed_extents(line: QTextLine, row: _Row, first: int, last: int) -> list[tuple[float, float]]:
    """Return where columns stand on a line of two directions; its glyphs are asked.

    ``cursorToX`` gives the wrong edge for the first character of a number inside Arabic text.
    """
    boxes = sorted(
        (max(run.boundingRect().left(), row.left), run.boundingRect().right())
        for run in line.glyphRuns(first, last - first)
    )
    merged: list[tuple[float, float]] = []
    for left, right in boxes:
        if merged and left <= merged[-1][1] + 0.5:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged
