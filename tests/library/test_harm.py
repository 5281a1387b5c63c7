"""A sample of what `make endurance` does to the library by the hundred."""

from __future__ import annotations

from pathlib import Path

from endurance.library_harm import damage, kill_while_indexing


def test_killed_while_indexing_it_loses_no_acknowledged_row(tmp_path: Path):
    tally = kill_while_indexing(tmp_path / "library", 4)
    assert tally.losses == []
    assert tally.acknowledged > 0


def test_a_damaged_index_is_said_or_harmless_and_a_rebuild_finds_the_same(tmp_path: Path):
    tally = damage(tmp_path, 15)
    assert tally.losses == []
    assert tally.reported > 0
