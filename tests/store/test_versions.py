"""Older versions: kept byte for byte, the last ten, one a day for two weeks, the guarded ones."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.store.versions import DAYS, LAST, Versions, Why, key_of


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_version_comes_back_byte_for_byte(tmp_path: Path, clock):
    versions = Versions(tmp_path / "versions", clock)
    data = bytes(range(256)) * 3
    kept = versions.keep(tmp_path / "a.briefing", data)
    assert kept.path.read_bytes() == data
    assert versions.of(tmp_path / "a.briefing") == (kept,)
    assert versions.of(tmp_path / "b.briefing") == ()


def test_the_last_ten_and_one_a_day_for_fourteen_days_stay(tmp_path: Path, clock):
    versions = Versions(tmp_path / "versions", clock)
    path = tmp_path / "a.briefing"
    start = clock.now
    for day in range(20):
        for turn in range(12):
            clock.now = start + timedelta(days=day, minutes=turn)
            versions.keep(path, f"{day}/{turn}".encode())
    kept = versions.of(path)
    assert [v.path.read_bytes() for v in kept[:LAST]] == [
        f"19/{turn}".encode() for turn in range(11, 1, -1)
    ]
    days = [v.at.date() for v in kept]
    assert len(set(days)) == DAYS
    assert len(kept) == LAST + DAYS - 1
    assert all(v.path.read_bytes().endswith(b"/11") for v in kept[LAST:])


def test_versions_from_before_a_migration_or_a_conflict_outlive_the_others(tmp_path: Path, clock):
    versions = Versions(tmp_path / "versions", clock)
    path = tmp_path / "a.briefing"
    versions.keep(path, b"old format", Why.MIGRATION)
    versions.keep(path, b"theirs", Why.CONFLICT)
    for turn in range(40):
        clock.now += timedelta(days=1)
        versions.keep(path, str(turn).encode())
    whys = [version.why for version in versions.of(path)]
    assert whys[-2:] == [Why.CONFLICT, Why.MIGRATION]


def test_the_same_bytes_are_not_kept_twice_but_a_guard_is(tmp_path: Path, clock):
    versions = Versions(tmp_path / "versions", clock)
    path = tmp_path / "a.briefing"
    first = versions.keep(path, b"one")
    assert versions.keep(path, b"one") == first
    assert versions.keep(path, b"one", Why.CONFLICT).why is Why.CONFLICT
    assert len(versions.of(path)) == 2


def test_a_clock_set_back_does_not_reorder_versions(tmp_path: Path, clock):
    versions = Versions(tmp_path / "versions", clock)
    path = tmp_path / "a.briefing"
    versions.keep(path, b"one")
    clock.now -= timedelta(days=3)
    versions.keep(path, b"two")
    assert [v.path.read_bytes() for v in versions.of(path)] == [b"two", b"one"]


def test_a_link_and_its_file_share_their_versions(tmp_path: Path):
    (tmp_path / "real").write_bytes(b"")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert key_of(tmp_path / "link") == key_of(tmp_path / "real")


@given(st.lists(st.tuples(st.integers(0, 3 * 24 * 60), st.sampled_from(list(Why))), max_size=40))
def test_whatever_the_clock_says_the_newest_ten_stay(tmp_path_factory, steps):
    clock = Clock()
    folder = tmp_path_factory.mktemp("versions")
    versions = Versions(folder, clock)
    path = folder / "a.briefing"
    made = []
    for turn, (minutes, why) in enumerate(steps):
        clock.now += timedelta(minutes=minutes)
        made.append(versions.keep(path, str(turn).encode(), why))
    found = versions.of(path)
    assert list(found[:LAST]) == made[::-1][:LAST]
    assert set(found) <= set(made)
