"""Work that has no file of its own: kept as a draft, found in the library, given a place later."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from briefing.app.dialogs import Answer
from briefing.core import edits
from briefing.library import Library
from briefing.library.library import files_below

pytestmark = pytest.mark.journey

TEXT = "Harbour report\n\nThe port handled 4,120 ships in 2023, the authority said.\n"


def entries(window) -> list[Path]:
    with Library(window.data_folder / "library") as library:
        return [entry.path for entry in library.entries()]


def kept(window, qtbot) -> None:
    window._furniture.library.keep_now()
    qtbot.waitUntil(lambda: not window._furniture.library._tasks.busy)


def test_a_pasted_text_is_kept_as_a_draft_and_found_by_its_number(open_window, qtbot):
    window = open_window()
    window.documents.open_text(TEXT)
    qtbot.waitUntil(lambda: window.opened.path is None)
    window.documents.dialogs.answer = Answer.DRAFT
    window.close_briefing()
    (draft,) = files_below(window.documents.drafts.folder)
    assert draft.name == "harbour-report.briefing"
    assert window.opened.path != draft
    window.open_path(draft)
    qtbot.waitUntil(lambda: window.opened.path == draft)
    kept(window, qtbot)
    window.action("view.library").trigger()
    panel = window.findChild(QWidget, "libraryPanel")
    with qtbot.waitSignal(panel.asked):
        panel.line.setText("ships > 4000")
    (row,) = panel.list.model().rows
    assert row.path == draft
    assert row.about.startswith("draft")


def test_a_draft_is_saved_like_any_file_and_leaves_when_it_gets_a_place(
    open_window, qtbot, tmp_path
):
    window = open_window()
    window.documents.open_text(TEXT)
    assert window.documents.keep_as_draft()
    draft = window.opened.path
    kept(window, qtbot)
    window.opened.edit("Title", edits.set_title, "Ships in 2023")
    window.documents.dialogs.save_to = None
    assert window.documents.save()
    assert "Ships in 2023" in draft.read_text(encoding="utf-8")
    assert not window.documents.drafts.holds(window.documents.proposed_pdf())
    there = tmp_path / "ships.briefing"
    window.documents.dialogs.save_to = there
    assert window.documents.save_as()
    assert not draft.exists()
    kept(window, qtbot)
    assert entries(window) == [there]


def test_what_has_a_file_of_its_own_is_no_draft(open_window, tmp_path, moroccan):
    from briefing.core import codec

    path = tmp_path / "mine.briefing"
    path.write_text(codec.dump(moroccan), encoding="utf-8")
    window = open_window(path)
    window.opened.edit("Title", edits.set_title, "Another title")
    window.action("file.keepDraft").trigger()
    assert window.opened.path == path
    assert "Another title" in path.read_text(encoding="utf-8")
    assert not window.documents.drafts.folder.exists()


def test_a_forgotten_draft_comes_back_with_undo(open_window, qtbot):
    window = open_window()
    window.documents.open_text(TEXT)
    assert window.documents.keep_as_draft()
    draft, data = window.opened.path, window.opened.path.read_bytes()
    kept(window, qtbot)
    window.action("view.library").trigger()
    panel = window.findChild(QWidget, "libraryPanel")
    at = next(n for n, row in enumerate(panel.list.model().rows) if row.path == draft)
    panel.list.setCurrentIndex(panel.list.model().index(at))
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not draft.exists())
    qtbot.waitUntil(lambda: not window._furniture.library._tasks.busy)
    assert entries(window) == []
    panel._undo.click()
    qtbot.waitUntil(lambda: draft.exists())
    qtbot.waitUntil(lambda: not window._furniture.library._tasks.busy)
    assert draft.read_bytes() == data
    assert entries(window) == [draft]
