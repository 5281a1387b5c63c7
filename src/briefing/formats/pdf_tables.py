"""Tables in a PDF, seen by where their cells stand: nothing in the file says that they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil, floor
from statistics import median

from briefing.core.frozen import frozen
from briefing.formats.pdf_lines import Line
from briefing.formats.reading import Piece
from briefing.formats.tables import Place, table_pieces

PROSE_WORDS = 6
"""Runs with more words than this in the middle are columns of text, not cells."""

NEAR = 2.5
"""Points by which words that stand under each other may differ."""


@frozen
class Table:
    """Which lines (from, up to) are a table, and its pieces."""

    start: int
    end: int
    pieces: tuple[Piece, ...]


def place_of(lines: Sequence[Line]) -> Place:
    """Return the page and the box of lines, up to where they go on in another column or page."""
    page = lines[0].page
    here = [lines[0]]
    for line in lines[1:]:
        if line.page != page or line.base < here[-1].base - line.size:
            break
        here.append(line)
    return page, (
        max(0, floor(min(line.left for line in here))),
        max(0, floor(min(line.top for line in here))),
        max(0, ceil(max(line.right for line in here))),
        max(0, ceil(max(line.bottom for line in here))),
    )


def find_tables(lines: Sequence[Line]) -> list[Table]:
    """Find runs of lines that stand beside each other in columns, two rows or more."""
    celled = [
        any(
            0 <= other < len(lines) and lines[at].beside(lines[other]) for other in (at - 1, at + 1)
        )
        for at in range(len(lines))
    ]
    found: list[Table] = []
    at = 0
    while at < len(lines):
        if not celled[at]:
            at += 1
            continue
        end = _end(lines, celled, at)
        start = _with_head(lines, at, end, found[-1].end if found else 0)
        table = _table(lines, start, end)
        if table is not None:
            found.append(table)
        at = end
    return found


def _end(lines: Sequence[Line], celled: Sequence[bool], start: int) -> int:
    """Return where the run of cells ends; a cell may go on for lines that stand alone."""
    end = start
    for at in range(start, len(lines)):
        if lines[at].page != lines[start].page or at - end > 3:
            break
        if celled[at]:
            end = at + 1
    # The last cells may still go on below: a word broken at the line's end, or the next line's.
    while end < len(lines) and lines[end - 1].hyphened and lines[end].page == lines[start].page:
        end += 1
    return end


def _with_head(lines: Sequence[Line], start: int, end: int, least: int) -> int:
    """Take in the line above when its words stand over the columns, however narrow the gaps."""
    if start <= least:
        return start
    above, size = lines[start - 1], lines[start].size
    lefts = {round(line.left, 1) for line in lines[start:end]}
    hits = sum(any(abs(x - left) < NEAR for left in lefts) for x in above.starts)
    near = 0 < lines[start].base - above.base < 2 * size and above.page == lines[start].page
    return start - 1 if near and hits >= 2 and abs(above.size - size) < 1 else start


def _table(lines: Sequence[Line], start: int, end: int) -> Table | None:
    cells = list(lines[start:end])
    if median(len(line.words.split()) for line in cells) > PROSE_WORDS:
        return None
    columns = _columns([line for line in cells if len(line.words) < 60])
    if len(columns) < 2:
        return None
    cells = [part for line in cells for part in _parted(line, columns)]
    rows = _rows(cells, columns)
    if len(rows) < 2 or sum(len(list(filter(None, row))) > 1 for row in rows) < 2:
        return None
    if cells[0].rtl:
        rows = [row[::-1] for row in rows]
    words = [[_words(cell) for cell in row] for row in rows]
    places = [[place_of(cell or _all(row)) for cell in row] for row in rows]
    return Table(start, end, tuple(table_pieces(words, 0, places)))


def _columns(cells: Sequence[Line]) -> list[tuple[float, float]]:
    """Return the columns from left to right: what overlaps from above is one column."""
    spans: list[tuple[float, float]] = []
    for left, right in sorted((line.left, line.right) for line in cells):
        if spans and left < spans[-1][1] - NEAR:
            spans[-1] = (spans[-1][0], max(spans[-1][1], right))
        else:
            spans.append((left, right))
    if len(spans) > 1:
        return spans
    # One run that spans all hides the columns: where most lines begin, a column does.
    starts: list[float] = []
    for left in sorted(line.left for line in cells):
        near = sum(abs(line.left - left) < NEAR for line in cells)
        if near >= 2 and (not starts or left - starts[-1] > NEAR):
            starts.append(left)
    edges = [*starts[1:], max((line.right for line in cells), default=0.0) + 1]
    return list(zip(starts, edges, strict=False))


def _parted(line: Line, columns: Sequence[tuple[float, float]]) -> list[Line]:
    """Part a run that reaches over several columns where a word stands at a column's start."""
    words = line.words.split(" ")
    if len(words) != len(line.starts):
        return [line]
    cuts = [
        at
        for at, x in enumerate(line.starts)
        if at and any(abs(x - left) < NEAR for left, _ in columns)
    ]
    edges = [0, *cuts, len(words)]
    return [
        replace(
            line,
            words=" ".join(words[a:b]),
            left=line.starts[a],
            right=line.right if b == len(words) else line.starts[b] - 1,
            starts=line.starts[a:b],
            hyphened=line.hyphened and b == len(words),
        )
        for a, b in pairwise(edges)
    ]


def _rows(cells: Sequence[Line], columns: Sequence[tuple[float, float]]) -> list[list[list[Line]]]:
    rows: list[list[list[Line]]] = []
    base: float | None = None
    for cell in sorted(cells, key=lambda cell: (round(cell.base), cell.left)):
        column = _column_of(cell, columns)
        if base is None or abs(cell.base - base) >= 0.3 * cell.size:
            goes_on = bool(rows and rows[-1][column]) and (
                rows[-1][column][-1].hyphened or cell.words[:1].islower()
            )
            if not goes_on:
                rows.append([[] for _ in columns])
                base = cell.base
        rows[-1][column].append(cell)
    return rows


def _column_of(cell: Line, columns: Sequence[tuple[float, float]]) -> int:
    middle = (cell.left + cell.right) / 2

    def distance(at: int) -> float:
        left, right = columns[at]
        return (
            0.0
            if left - NEAR <= middle <= right + NEAR
            else min(abs(middle - left), abs(middle - right))
        )

    return min(range(len(columns)), key=distance)


def _all(row: Sequence[Sequence[Line]]) -> list[Line]:
    return [line for cell in row for line in cell]


def _words(cell: Sequence[Line]) -> str:
    words = ""
    for line in cell:
        words += line.words if line.hyphened else line.words + " "
    return words.strip()
