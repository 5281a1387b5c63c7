"""A table of the article as a table of the document: imported when an article has one.

Qt sets the columns of a table from the left alone, so what is written from the right has lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import ceil

from PySide6.QtGui import (
    QBrush,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from briefing.core.frozen import frozen
from briefing.core.table_grid import Grid

SIZES = ((14, 20), (13, 16), (12, 12))
"""Sizes of letters and of gaps between columns; the first that leaves room for all words is taken.

All sizes here are px at 100 %.
"""

_ABOVE, _BELOW = 5, 18
"""Above and below a line, and below the table."""

_TO_THE_RIGHT = 2
"""The value of Qt.AlignmentFlag.AlignRight."""

_LONGEST_NUMBER = 24

Setting = Callable[[str, bool, bool], tuple[QTextBlockFormat, QTextCharFormat]]
"""How a line is set: by its words, whether it is a head, and whether another line follows."""


@frozen
class Table:
    """A table to be written: of each row its cells, of each cell its lines; none where empty.

    ``numbers`` are the columns that stand at the end of their cells. Letters have so many
    ``pixels``, columns stand so far ``apart``; ``shares`` of the width in percent go to them, none
    where all have room.
    """

    rows: Sequence[Sequence[Sequence[str]]]
    headed: bool
    numbers: tuple[bool, ...]
    pixels: int
    apart: int
    shares: tuple[float, ...]

    @property
    def cells(self) -> Iterable[Sequence[str]]:
        """Return the cells in the order of the text."""
        return (cell for row in self.rows for cell in row)


def table_of(
    grid: Grid,
    lines: Callable[[int], Sequence[str]],
    metrics: Callable[[int], QFontMetricsF],
    width: float,
    zoom: float,
) -> Table | None:
    """Return a grid as the lines that its blocks show; None where no size leaves it room.

    A number is never broken, nor a word.
    """
    rows = [[() if block is None else lines(block) for block in row] for row in grid.rows]
    columns = [[row[column] for row in rows] for column in range(len(rows[0]))]
    body = [column[grid.headed :] for column in columns]
    numbers = tuple(bool(at) and _is_of_numbers(column) for at, column in enumerate(body))
    for pixels, apart in SIZES:
        advance = metrics(pixels).horizontalAdvance
        gaps = [0.0, *[apart * zoom] * (len(columns) - 1)]
        room = width - sum(gaps)
        whole = [_widest(column, advance) for column in columns]
        least = [
            wide if of_numbers else _widest((words.split() for words in _words(column)), advance)
            for column, wide, of_numbers in zip(columns, whole, numbers, strict=True)
        ]
        if sum(whole) <= room:
            return Table(rows, grid.headed, numbers, pixels, apart, ())
        if sum(least) <= room:
            spare = (room - sum(least)) / (sum(whole) - sum(least))
            given = [low + (high - low) * spare for low, high in zip(least, whole, strict=True)]
            shares = ((w + gap) / width * 100 for w, gap in zip(given, gaps, strict=True))
            return Table(rows, grid.headed, numbers, pixels, apart, tuple(shares))
    return None


def _widest(cells: Iterable[Sequence[str]], advance: Callable[[str], float]) -> float:
    return max((ceil(advance(words)) + 1.0 for cell in cells for words in cell), default=0.0)


def _words(cells: Iterable[Sequence[str]]) -> Iterable[str]:
    return (words for cell in cells for words in cell)


def _is_of_numbers(cells: Sequence[Sequence[str]]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(
        len(cell) == 1
        and len(cell[0]) <= _LONGEST_NUMBER
        and any(character.isdecimal() for character in cell[0])
        for cell in filled
    )


def write_table(
    cursor: QTextCursor,
    table: Table,
    line: Setting,
    hairline: QBrush,
    zoom: float,
) -> None:
    """Write a table below a cursor's block, and leave the cursor in the empty block after it."""
    form = QTextTableFormat()
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setTopMargin(_ABOVE * zoom)
    form.setBottomMargin(_BELOW * zoom)
    if table.shares:
        percent = QTextLength.Type.PercentageLength
        form.setWidth(QTextLength(percent, 100))
        form.setColumnWidthConstraints([QTextLength(percent, share) for share in table.shares])
    made = cursor.insertTable(len(table.rows), len(table.numbers), form)
    for across, row in enumerate(table.rows):
        is_head = table.headed and across == 0
        for column, lines in enumerate(row):
            cell = made.cellAt(across, column)
            inside = cell.firstCursorPosition()
            for number, words in enumerate(lines):
                block, letters = line(words, is_head, number + 1 < len(lines))
                if table.numbers[column]:
                    block = QTextBlockFormat(block)
                    block.setNonBreakableLines(True)
                    block.setProperty(QTextFormat.Property.BlockAlignment, _TO_THE_RIGHT)
                if number:
                    inside.insertBlock(block, letters)
                else:
                    inside.setBlockFormat(block)
                    inside.setBlockCharFormat(letters)
                inside.insertText(words, letters)
            if not lines:
                inside.setBlockFormat(line("", is_head, False)[0])
            # Last, for it is the format of the cell's first block too, and tells of its letters.
            around = _cell_format(table.apart if column else 0, hairline, zoom)
            around.merge(line("".join(lines[:1]), is_head, False)[1])
            cell.setFormat(around)
    cursor.setPosition(made.lastPosition() + 1)


def _cell_format(before: int, hairline: QBrush, zoom: float) -> QTextTableCellFormat:
    form = QTextTableCellFormat()
    form.setTopPadding(_ABOVE * zoom)
    form.setBottomPadding(_ABOVE * zoom)
    form.setLeftPadding(before * zoom)
    form.setRightPadding(0)
    form.setBottomBorder(1)
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBottomBorderBrush(hairline)
    return form
