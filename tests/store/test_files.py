"""A save is whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from briefing.store import files
from briefing.store.files import RecentFiles, SaveError, save_bytes


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


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_disk_error_is_reported_and_loses_nothing(tmp_path: Path, monkeypatch, call):
    target = tmp_path / "a.briefing"
    target.write_bytes(b"old")

    def fail(*_args):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    if call == "fsync":
        monkeypatch.setattr(files.os, "fsync", fail)
    else:
        monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(SaveError, match="a.briefing was not saved"):
        save_bytes(target, b"new")
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
