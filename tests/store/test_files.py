"""A save is whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from briefing.store import files
from briefing.store.files import RecentFiles, SaveError, mark_of, save_bytes


def test_a_save_replaces_the_file_and_leaves_nothing_beside_it(tmp_path: Path):
    target = tmp_path / "a.briefing"
    save_bytes(target, b"one")
    save_bytes(target, b"two")
    assert target.read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["a.briefing"]


def test_a_save_keeps_the_mode_and_follows_the_link(tmp_path: Path):
    real = tmp_path / "real.briefing"
    real.write_bytes(b"one")
    real.chmod(0o640)
    link = tmp_path / "link.briefing"
    link.symlink_to(real)
    save_bytes(link, b"two")
    assert link.is_symlink()
    assert real.read_bytes() == b"two"
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace", "chmod"])
def test_a_disk_error_is_reported_and_loses_nothing(tmp_path: Path, monkeypatch, call):
    target = tmp_path / "a.briefing"
    target.write_bytes(b"old")

    def fail(*_args, **_more):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path if call in ("replace", "chmod") else files.os, call, fail)
    with pytest.raises(SaveError, match="a.briefing was not saved: no space left"):
        save_bytes(target, b"new")
    monkeypatch.undo()
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.briefing"]


def test_a_truncated_write_is_noticed(tmp_path: Path, monkeypatch):
    target = tmp_path / "a.briefing"
    target.write_bytes(b"old")
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"half")
    with pytest.raises(SaveError, match="did not keep"):
        save_bytes(target, b"new")
    monkeypatch.undo()
    assert target.read_bytes() == b"old"


def test_a_short_write_is_continued(tmp_path: Path, monkeypatch):
    real = os.write
    monkeypatch.setattr(files.os, "write", lambda handle, data: real(handle, data[:3]))
    save_bytes(tmp_path / "a.briefing", b"longer than three")
    assert (tmp_path / "a.briefing").read_bytes() == b"longer than three"


def test_a_file_marked_read_only_is_refused_even_to_an_administrator(tmp_path: Path):
    target = tmp_path / "a.briefing"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(SaveError, match="is read-only"):
        save_bytes(target, b"new")
    assert target.read_bytes() == b"old"


def test_a_sweep_takes_what_a_dead_writer_left_and_nothing_that_is_being_written(tmp_path: Path):
    left = tmp_path / ".briefing-0123456789abcdef.part"
    left.write_bytes(b"half")
    part, handle = files._part_beside(tmp_path / "a.briefing")
    other = tmp_path / ".briefing-notes"
    other.write_bytes(b"somebody's own")
    assert files.sweep(tmp_path) == 1
    assert not left.exists()
    assert part.exists()
    assert other.exists()
    os.close(handle)
    assert files.sweep(tmp_path) == 1
    assert files.sweep(tmp_path / "not there") == 0


def test_a_folder_is_no_file(tmp_path: Path):
    with pytest.raises(SaveError, match="is a folder"):
        save_bytes(tmp_path, b"x")


def test_recent_files_are_newest_first_and_those_gone_are_left_out(tmp_path: Path):
    recent = RecentFiles(tmp_path / "state" / "recent.json")
    names = [tmp_path / name for name in ("a.txt", "b.txt")]
    for name in names:
        name.write_text("x")
        recent.add(name)
    assert recent.paths() == (names[1], names[0])
    names[1].unlink()
    assert recent.paths() == (names[0],)
    (tmp_path / "state" / "recent.json").write_text("{broken")
    assert recent.paths() == ()


@pytest.mark.skipif(os.name != "posix", reason="there are no pipes among files")
def test_a_pipe_and_a_device_have_no_mark_and_are_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.briefing")
    (tmp_path / "endless.briefing").symlink_to("/dev/zero")
    assert mark_of(tmp_path / "pipe.briefing") is None
    assert mark_of(tmp_path / "endless.briefing") is None
