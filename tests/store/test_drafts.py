from __future__ import annotations

from pathlib import Path

import pytest

from briefing.store.drafts import Drafts


def test_a_draft_is_named_by_its_title_and_never_over_another(tmp_path: Path):
    drafts = Drafts(tmp_path)
    first = drafts.free_path("Ports: 4,120 ships / 2023?")
    assert first.name == "ports-4120-ships-2023.briefing"
    first.write_bytes(b"1")
    assert drafts.free_path("Ports: 4,120 ships / 2023?").name == "ports-4120-ships-2023-2.briefing"
    assert drafts.free_path("المغرب يقول").stem == "المغرب-يقول"
    assert drafts.free_path("…").name == "draft.briefing"
    assert drafts.free_path("../../etc/passwd").parent == drafts.folder


def test_only_files_right_in_the_folder_are_drafts(tmp_path: Path):
    drafts = Drafts(tmp_path)
    path = drafts.free_path("one")
    assert drafts.holds(path)
    assert not drafts.holds(tmp_path / "one.briefing")
    assert not drafts.holds(drafts.folder / "deeper" / "one.briefing")
    assert not drafts.holds(None)


def test_what_was_put_aside_comes_back_and_replaces_nothing(tmp_path: Path):
    drafts = Drafts(tmp_path)
    path = drafts.free_path("one")
    path.write_bytes(b"first")
    aside = drafts.put_aside(path)
    assert not path.exists()
    path.write_bytes(b"second")
    with pytest.raises(FileExistsError):
        drafts.put_back(aside, path)
    assert path.read_bytes() == b"second"
    path.unlink()
    drafts.put_back(aside, path)
    assert path.read_bytes() == b"first"
