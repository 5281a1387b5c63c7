"""Rows and columns are found again, or there is no grid; never is a cell in a wrong place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.core.article import Block, BlockKind, Source, Span
from briefing.core.table_grid import MOST, Grid, grids
from briefing.formats.reading import Piece, Reading, assemble
from briefing.formats.tables import table_pieces


def read(*tables: list[list[str]], between: str = "") -> Reading:
    pieces = [Piece("Before.")]
    for table in tables:
        pieces += table_pieces(table)
        if between:
            pieces.append(Piece(between))
    return assemble(pieces, Source())


def shown(reading: Reading) -> list[list[list[str]]]:
    """Return each grid as the words of its cells."""
    return [
        [
            ["" if n is None else reading.blocks[n].span.of(reading.text) for n in row]
            for row in grid.rows
        ]
        for grid in grids(reading.text, reading.blocks)
    ]


PORTS = [["Port", "2024", "2025"], ["North", "412", "398"], ["South", "1,200", "1,310"]]


def test_a_table_with_heads_is_a_grid():
    reading = read(PORTS)
    assert shown(reading) == [PORTS]
    (grid,) = grids(reading.text, reading.blocks)
    assert grid.headed
    assert (grid.first, grid.last) == (1, 9)


def test_an_empty_corner_and_empty_cells_keep_their_places():
    table = [["", "2024", "2025"], ["North", "", "398"], ["South", "1,200", ""]]
    assert shown(read(table)) == [table]


def test_pairs_without_heads_are_a_grid():
    table = [["Height", "330"], ["Weight", "10,100"], ["Built", "1889"]]
    reading = read(table)
    assert shown(reading) == [table]
    assert not grids(reading.text, reading.blocks)[0].headed


def test_two_tables_in_a_row_are_two_grids():
    other = [["Port", "Ships"], ["East", "31"]]
    assert shown(read(PORTS, other)) == [PORTS, other]
    assert shown(read(PORTS, other, between="Then.")) == [PORTS, other]


def test_what_leaves_a_doubt_is_no_grid():
    without_heads = [["North", "1", "2"], ["South", "3", ""]]
    same_names = [["Port", "tonnes", "tonnes"], ["North", "1", "2"]]
    no_name = [["Port", "2024", ""], ["North", "1", "2"]]
    no_row = [["Port", "2024", "2025"], ["", "1", "2"]]
    for table in (without_heads, same_names, no_name, no_row):
        assert shown(read(table)) == []


def test_a_table_of_very_many_cells_stays_a_list():
    rows = [[f"row {n}", str(n), str(n + 1)] for n in range(MOST // 3)]
    assert shown(read([["Row", "a", "b"], *rows])) == []
    assert len(shown(read([["Row", "a", "b"], *rows[1:]]))) == 1


def test_cells_that_know_no_names_are_no_grid():
    text = "1\n\n2\n\n3\n\n4"
    blocks = [Block(Span(at, at + 1), BlockKind.TABLE_CELL) for at in (0, 3, 6, 9)]
    assert grids(text, blocks) == ()


CELLS = st.sampled_from(["", "North", "South", "2024", "2025", "1", "2", "3.5", "a b"])
TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=5)
)


@given(st.lists(TABLES, min_size=1, max_size=3))
def test_no_cell_is_ever_in_a_wrong_place(tables):
    """Of each table the cells that were kept are known, with their true rows and columns."""
    reading = read(*tables)
    true: list[tuple[int, int, int]] = []
    for number, table in enumerate(tables):
        for row, cells in enumerate(table):
            true += [(number, row, c) for c, cell in enumerate(cells) if cell]
    for grid in grids(reading.text, reading.blocks):
        _check(grid, true)


def _check(grid: Grid, true: list[tuple[int, int, int]]) -> None:
    numbers = [n for row in grid.rows for n in row if n is not None]
    assert numbers == list(range(grid.first, grid.last + 1))
    places = {n: true[n - 1] for n in numbers}  # the first block is the paragraph before
    rows = [{places[n][:2] for n in row if n is not None} for row in grid.rows]
    assert all(len(row) == 1 for row in rows)
    assert len(set.union(*rows)) == len(rows)
    if not grid.headed:
        return  # two cells a row, and nothing that a column could say wrongly
    columns = [
        {places[row[c]][2] for row in grid.rows if (n := row[c]) is not None and n in places}
        for c in range(len(grid.rows[0]))
    ]
    assert all(len(column) <= 1 for column in columns)
