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

MOST_CELLS = 800
"""Cells of an article in tables, which take an eighth of a second; all others stay a list."""

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


def tables_of(
    found: Iterable[Grid],
    lines: Callable[[int], Sequence[str]],
    metrics: Callable[[int], QFontMetricsF],
    width: float,
    zoom: float,
) -> dict[int, Table]:
    """Return the tables to be written, by the block each begins with."""
    tables: dict[int, Table] = {}
    left = MOST_CELLS
    for grid in found:
        table = _table_of(grid, lines, metrics, width, zoom)
        left -= 0 if table is None else len(grid.rows) * len(grid.rows[0])
        if table is not None and left >= 0:
            tables[grid.first] = table
    return tables


def _table_of(
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
    looks = _Looks(table.apart, hairline, zoom)
    for across, row in enumerate(table.rows):
        is_head = table.headed and across == 0
        for column, lines in enumerate(row):
            cell = made.cellAt(across, column)
            inside = cell.firstCursorPosition()
            shown = lines or ("",)
            for number, words in enumerate(shown):
                block, letters = line(words, is_head, number + 1 < len(shown))
                if table.numbers[column]:
                    block = looks.ending(block)
                if number:
                    inside.insertBlock(block, letters)
                else:
                    inside.setBlockFormat(block)
                inside.insertText(words, letters)
            # Last, for it is the format of the cell's first block too, and tells of its letters.
            first = line(shown[0], is_head, len(shown) > 1)[1]
            cell.setFormat(looks.cell(first, leads=column == 0))
    cursor.setPosition(made.lastPosition() + 1)


class _Looks:
    """The formats of a table's cells, each made once: a call into Qt has its price."""

    def __init__(self, apart: int, hairline: QBrush, zoom: float) -> None:
        self._apart = apart
        self._hairline = hairline
        self._zoom = zoom
        self._ending: dict[int, tuple[QTextBlockFormat, QTextBlockFormat]] = {}
        self._cells: dict[tuple[int, bool], tuple[QTextCharFormat, QTextTableCellFormat]] = {}

    def ending(self, block: QTextBlockFormat) -> QTextBlockFormat:
        """Return a block's format for what stands at the end of its cell and is not broken."""
        if id(block) not in self._ending:
            made = QTextBlockFormat(block)
            made.setNonBreakableLines(True)
            made.setProperty(QTextFormat.Property.BlockAlignment, _TO_THE_RIGHT)
            self._ending[id(block)] = block, made  # the first is kept, so that its id is its own
        return self._ending[id(block)][1]

    def cell(self, letters: QTextCharFormat, *, leads: bool) -> QTextTableCellFormat:
        """Return the format of a cell with such letters, of the first column or another."""
        key = id(letters), leads
        if key not in self._cells:
            made = _cell_format(0 if leads else self._apart, self._hairline, self._zoom)
            made.merge(letters)
            self._cells[key] = letters, made
        return self._cells[key][1]


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
