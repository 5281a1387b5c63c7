"""Tables to pieces: every cell knows the words that head its row and its column."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.core.article import BlockKind
from briefing.formats.reading import Piece

PROSE = 280
"""A cell longer than this is prose that a table only lays out."""

Place = tuple[int, tuple[int, int, int, int]]
"""A page and a box on it."""


def table_pieces(
    rows: Sequence[Sequence[str]],
    head_rows: int = 0,
    places: Sequence[Sequence[Place]] | None = None,
) -> list[Piece]:
    """Return the cells of a table as pieces; ``head_rows`` is how many rows were declared heads.

    Without a declaration the first row heads the columns when it has words and no row of figures
    could be mistaken for it. A table of one column, or of prose, was only there for its looks.
    """
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    if not filled:
        return []
    if max(len(row) for row in filled) < 2 or any(len(c) > PROSE for row in filled for c in row):
        return [Piece(cell) for row in filled for cell in row]
    heads = head_rows or (1 if _heads_columns(filled) else 0)
    names = _column_names(filled[:heads])
    pieces: list[Piece] = []
    for at, row in enumerate(filled):
        # The first cell names the row when it has words: a year alone does, too.
        name = row[0] if at >= heads and row[0].strip() else None
        for column, cell in enumerate(row):
            head = names[column] if at >= heads and column < len(names) else None
            where = places[at][column] if places is not None else (None, None)
            pieces.append(
                Piece(
                    cell,
                    BlockKind.TABLE_CELL,
                    row=name if column else None,
                    column=head or None,
                    page=where[0],
                    box=where[1],
                )
            )
    return pieces


def _column_names(heads: Sequence[Sequence[str]]) -> list[str]:
    width = max((len(row) for row in heads), default=0)
    names: list[str] = []
    for column in range(width):
        parts = [row[column].strip() for row in heads if column < len(row) and row[column].strip()]
        names.append(" ".join(dict.fromkeys(parts)))
    return names


def _heads_columns(rows: Sequence[Sequence[str]]) -> bool:
    """Say whether the first row names the columns: words, or years, over rows with figures."""
    if len(rows) < 2:
        return False
    first = [cell for cell in rows[0][1:] if cell.strip()]
    if not first:
        return False
    words = all(_is_name(cell) for cell in first)
    below = any(_is_figure(cell) for row in rows[1:] for cell in row[1:])
    return words and below


def _is_name(cell: str) -> bool:
    bare = cell.strip()
    return any(c.isalpha() for c in bare) or (len(bare) == 4 and bare.isdecimal())


def _is_figure(cell: str) -> bool:
    return any(c.isdecimal() for c in cell)
