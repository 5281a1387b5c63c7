"""The desk: no silent overwrite, no lost draft, whoever else is at work."""

import random
from pathlib import Path

import pytest

from briefing.store import files
from briefing.store.desk import ChangedOutsideError, Desk, TakenError
from briefing.store.files import FileMark, SaveError, mark_of
from briefing.store.versions import Why


@pytest.fixture
def desks(tmp_path: Path):
    made: list[Desk] = []

    def make() -> Desk:
        desk = Desk(tmp_path / "state", tmp_path / "data")
        made.append(desk)
        return desk

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.briefing"
    path.write_bytes(b"one")
    return path


def test_a_save_keeps_what_the_file_held_before(desks, file):
    desk = desks()
    assert desk.open(file, mark_of(file)) is None
    desk.save(file, b"two")
    desk.save(file, b"three")
    assert file.read_bytes() == b"three"
    assert [v.path.read_bytes() for v in desk.versions_of(file)] == [b"two", b"one"]


def test_an_outside_change_is_noticed_and_not_overwritten(desks, file):
    desk = desks()
    desk.open(file, mark_of(file))
    file.write_bytes(b"somebody else's")
    assert desk.is_changed()
    with pytest.raises(ChangedOutsideError, match="changed by somebody else"):
        desk.save(file, b"mine")
    assert file.read_bytes() == b"somebody else's"
    desk.save(file, b"mine", over=Why.CONFLICT)
    assert file.read_bytes() == b"mine"
    newest = desk.versions_of(file)[0]
    assert (newest.why, newest.path.read_bytes()) == (Why.CONFLICT, b"somebody else's")
    assert not desk.is_changed()


def test_save_as_over_another_file_needs_a_word_and_keeps_that_file(desks, file, tmp_path):
    desk = desks()
    other = tmp_path / "other.briefing"
    other.write_bytes(b"other")
    desk.open(file, mark_of(file))
    with pytest.raises(ChangedOutsideError):
        desk.save(other, b"mine")
    desk.save(other, b"mine", over=Why.REPLACED)
    assert desk.versions_of(other)[0].path.read_bytes() == b"other"
    assert desk.path == other


def test_a_second_window_is_told_and_can_take_over(desks, file):
    first, second = desks(), desks()
    assert first.open(file, mark_of(file)) is None
    holder = second.open(file, mark_of(file))
    assert holder is not None
    assert first.holds
    assert not second.holds
    with pytest.raises(TakenError, match="open in another window"):
        second.save(file, b"second")
    second.take_over()
    with pytest.raises(TakenError):
        first.save(file, b"first")
    second.save(file, b"second")
    assert file.read_bytes() == b"second"


def test_a_window_that_closed_holds_nothing(desks, file):
    first, second = desks(), desks()
    first.open(file, mark_of(file))
    first.close()
    assert second.open(file, mark_of(file)) is None


def test_a_file_deleted_outside_is_written_again(desks, file):
    desk = desks()
    desk.open(file, mark_of(file))
    file.unlink()
    assert not desk.is_changed()
    desk.save(file, b"two")
    assert file.read_bytes() == b"two"


def test_a_full_disk_for_versions_is_told_and_stops_only_the_save_that_needs_them(
    desks, file, monkeypatch
):
    desk = desks()
    desk.open(file, mark_of(file))

    def fail(*_args):
        raise SaveError("no room for versions")

    monkeypatch.setattr("briefing.store.versions.save_bytes", fail)
    assert desk.save(file, b"two").unkept == "no room for versions"
    file.write_bytes(b"theirs")
    with pytest.raises(SaveError, match="no room"):
        desk.save(file, b"mine", over=Why.CONFLICT)
    assert file.read_bytes() == b"theirs"


def test_a_state_folder_that_cannot_be_written_is_told_like_any_other_error(
    desks, file, tmp_path, monkeypatch
):
    desk = desks()
    desk.open(file, mark_of(file))

    def fail(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("briefing.store.locking.os.open", fail)
    with pytest.raises(SaveError, match="was not saved: no space left"):
        desk.save(file, b"two")
    assert file.read_bytes() == b"one"


def test_a_draft_of_an_open_window_is_nobody_elses(desks, file):
    first, second = desks(), desks()
    first.write_draft(b"work", "Title", file)
    assert second.cut_off() == ()


def cut(desk: Desk) -> None:
    """Let a desk die as its process would: its lock goes, its folder stays."""
    import os

    os.close(desk._session._alive)
    desk._session._alive = None


def test_cut_off_work_is_offered_until_somebody_takes_it(desks, file):
    dead, next_window, third = desks(), desks(), desks()
    dead.open(file, mark_of(file))
    dead.write_draft(b"work", "Title", file)
    cut(dead)
    assert [w.draft.data for w in next_window.cut_off()] == [b"work"]
    (work,) = next_window.cut_off()
    assert (work.draft.title, work.draft.path) == ("Title", file)
    assert next_window.open(file, mark_of(file)) is None, "a dead window holds nothing"
    assert next_window.adopt(work)
    assert not third.adopt(work)
    assert third.cut_off() == ()
    assert file.read_bytes() == b"one"


def test_adopted_work_survives_a_second_crash(desks):
    dead, second, third = desks(), desks(), desks()
    dead.write_draft(b"work", "Title", None)
    cut(dead)
    (work,) = second.cut_off()
    second.adopt(work)
    cut(second)
    assert [w.draft.data for w in third.cut_off()] == [b"work"]


def test_work_put_away_or_discarded_is_among_the_versions(desks, file):
    dead, desk = desks(), desks()
    dead.write_draft(b"work", "Title", file)
    cut(dead)
    (work,) = desk.cut_off()
    desk.put_away(work)
    assert desk.cut_off() == ()
    assert desk.versions_of(file)[0].path.read_bytes() == b"work"
    desk.write_draft(b"untitled work", "T", None)
    desk.discard(b"untitled work", None)
    assert desk.versions_of(None)[0].path.read_bytes() == b"untitled work"


def test_closing_after_a_save_leaves_no_trace(desks, file, tmp_path):
    desk = desks()
    desk.open(file, mark_of(file))
    desk.write_draft(b"work", "T", file)
    desk.save(file, b"two")
    desk.forget_draft()
    desk.close()
    left = {p.name for p in (tmp_path / "state").rglob("*") if p.is_file()}
    assert left == {"mutex"}


def test_the_next_start_sweeps_what_a_dead_save_left_beside_its_file(desks, file, tmp_path):
    dead, desk = desks(), desks()
    dead.open(file, mark_of(file))
    part = tmp_path / ".briefing-00aa.part"
    part.write_bytes(b"half")
    cut(dead)
    desk.cut_off()
    assert not part.exists()
    assert not list((tmp_path / "state" / "locks").iterdir())


def test_a_broken_draft_or_lock_stops_nobody(desks, file, tmp_path):
    sessions, locks = tmp_path / "state" / "sessions", tmp_path / "state" / "locks"
    for number, data in enumerate((b"", b"{}\n", b"not json\nx", b'{"path":1}\n')):
        folder = sessions / f"s{number}"
        folder.mkdir(parents=True)
        (folder / "draft").write_bytes(data)
    desk = desks()
    desk.open(file, mark_of(file))
    desk._claim_file(file).write_bytes(b"\xff broken")
    assert desk.cut_off() == ()
    other = desks()
    assert other.open(file, mark_of(file)) is None
    assert locks.is_dir()


@pytest.mark.parametrize("seed", range(50))
def test_two_windows_on_one_file_overwrite_nothing_silently(desks, tmp_path, seed):
    """Interleave opens, saves, take-overs and outside edits: every content stays findable."""
    rnd = random.Random(seed)
    path = tmp_path / "shared.briefing"
    path.write_bytes(b"start")
    windows = [desks(), desks()]
    for window in windows:
        window.open(path, mark_of(path))
    written = {b"start"}
    for turn in range(30):
        window = rnd.choice(windows)
        data = f"{seed}/{turn}".encode()
        match rnd.choice(("save", "save", "take", "reopen", "outside", "conflict")):
            case "save":
                before = path.read_bytes()
                known = window._mark
                try:
                    window.save(path, data)
                except (ChangedOutsideError, TakenError):
                    assert path.read_bytes() == before
                else:
                    assert known == FileMark.of(before), "saved over what it never saw"
                    written.add(data)
            case "take":
                window.take_over()
            case "reopen":
                window.open(path, mark_of(path))
            case "outside":
                files.save_bytes(path, data)
            case "conflict":
                before = path.read_bytes()
                window.save(path, data, over=Why.CONFLICT)
                kept = {v.path.read_bytes() for v in window.versions_of(path)}
                assert before in kept
                written.add(data)
    assert path.read_bytes() in written or path.read_bytes().startswith(str(seed).encode())
