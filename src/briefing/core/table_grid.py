"""The rows and columns of a table, found again from the words that head its cells.

A cell of an article knows the names of its row and column, and no numbers: an empty one is not kept
at all. A grid is made where the names tell the place of every cell; where they leave a doubt there
is none, for a number in a wrong column would be worse than a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from briefing.core.frozen import frozen
from briefing.core.span import Span

MOST = 400
"""Cells of a larger table stay a list: a grid is laid out at once, and nobody reads it whole."""

_CELL = "table-cell"


class Headed(Protocol):
    """A block, as far as a grid needs to know it."""

    @property
    def span(self) -> Span:
        """Return the code points the block takes."""
        ...

    @property
    def kind(self) -> str:
        """Return what the block is."""
        ...

    @property
    def row(self) -> str | None:
        """Return the words that head its row."""
        ...

    @property
    def column(self) -> str | None:
        """Return the words that head its column."""
        ...


@frozen
class Grid:
    """A table: the numbers of its blocks row by row, None where a cell is empty.

    ``headed`` says that the first row names the columns.
    """

    rows: tuple[tuple[int | None, ...], ...]
    headed: bool

    @property
    def first(self) -> int:
        """Return the number of its first block."""
        return min(self._blocks())

    @property
    def last(self) -> int:
        """Return the number of its last block."""
        return max(self._blocks())

    def _blocks(self) -> Iterator[int]:
        return (block for row in self.rows for block in row if block is not None)


class _Cell(NamedTuple):
    block: int
    words: str
    row: str | None
    column: str | None


def grids(text: str, blocks: Sequence[Headed]) -> tuple[Grid, ...]:
    """Return the tables of an article whose every cell has its place, in order."""
    found: list[Grid] = []
    run: list[_Cell] = []
    for number, block in enumerate(blocks):
        if block.kind == _CELL:
            words = " ".join(block.span.of(text).split())
            run.append(_Cell(number, words, block.row, block.column))
        elif run:
            found += _tables(run)
            run = []
    return (*found, *_tables(run))


def _tables(run: Sequence[_Cell]) -> list[Grid]:
    """Return the tables that cells in a row are; none at all where one of them is in doubt."""
    found: list[Grid] = []
    at = 0
    while at < len(run):
        made = _table(run, at)
        if made is None:
            return []
        grid, at = made
        found.append(grid)
    return [grid for grid in found if grid.last - grid.first < MOST]


def _table(run: Sequence[_Cell], at: int) -> tuple[Grid, int] | None:
    """Return the table that begins at a cell, and where the next one does."""
    heads: list[_Cell] = []
    while at < len(run) and _is_bare(run[at]) and not _heads_row(run, at):
        heads.append(run[at])
        at += 1
    names: list[str | None] = [cell.words for cell in heads]
    if at == len(run) or len(set(names)) < len(names):
        return None
    if not heads:
        return _pairs(run, at)
    corner = run[at].column
    if corner is None:  # the corner is empty, and so it was not kept
        names.insert(0, None)
    rows: list[list[int | None]] = [[None] * (corner is None) + [cell.block for cell in heads]]
    name, place = "", len(names)
    while at < len(run):
        cell = run[at]
        if cell.row is None and cell.column == names[0]:
            if corner is None and not _heads_row(run, at):
                break  # a row of one cell, or the heads of another table
            rows.append([None] * len(names))
            name, place = cell.words, 0
        elif cell.row == name and cell.column in names[place + 1 :]:
            place = names.index(cell.column)
        elif _is_bare(cell) and len(rows) > 1:
            break
        else:
            return None
        rows[-1][place] = cell.block
        at += 1
    ragged = len(rows) < 2 or len(names) < 2
    return None if ragged else (Grid(tuple(tuple(row) for row in rows), headed=True), at)


def _pairs(run: Sequence[_Cell], at: int) -> tuple[Grid, int] | None:
    """Return a table without heads: two cells a row, for among more an empty one is not seen."""
    rows: list[tuple[int | None, ...]] = []
    while at < len(run) and _is_bare(run[at]) and _heads_row(run, at):
        rows.append((run[at].block, run[at + 1].block))
        at += 2
    if len(rows) < 2 or (at < len(run) and not _is_bare(run[at])):
        return None
    return Grid(tuple(rows), headed=False), at


def _is_bare(cell: _Cell) -> bool:
    return cell.row is None and cell.column is None


def _heads_row(run: Sequence[_Cell], at: int) -> bool:
    """Say whether the cell after one has it for the name of its row."""
    return at + 1 < len(run) and run[at + 1].row == run[at].words and run[at].row is None
