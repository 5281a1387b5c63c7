"""A window in which nothing is open: what it offers, how it is left, and what stays quiet."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from briefing.app.settings import Settings
from briefing.core import edits
from briefing.library import Library
from briefing.paths import Folders
from conftest import DATASET

pytestmark = pytest.mark.journey


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return Path(shutil.copy(DATASET / "moroccan-security.en.json", tmp_path / "mine.briefing"))


def page(window) -> QWidget:
    return window.findChild(QWidget, "startPage")


def rows(window) -> list:
    return list(page(window).list.model().rows)


def under(window, heading: str) -> list[Path]:
    found, inside = [], False
    for row in rows(window):
        if row.path is None:
            inside = row.title == heading
        elif inside:
            found.append(row.path)
    return found


def test_closing_a_briefing_shows_the_start_page_and_a_row_opens_it_again(open_window, qtbot, mine):
    window = open_window(mine)
    window.action("file.closeBriefing").trigger()
    assert page(window).isVisible()
    assert not window.article_view.isVisible()
    assert window.windowTitle() == "Briefing"
    assert under(window, "OPENED LAST") == [mine]
    assert len(under(window, "SAMPLES")) == len(list(DATASET.glob("*.json")))
    qtbot.keyClick(page(window).list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.opened.path == mine)
    assert not page(window).isVisible()
    assert window.article_view.isVisible()
    assert "168" in window.windowTitle()


def test_the_file_is_let_go_of_so_that_another_window_may_have_it(open_window, mine):
    window = open_window(mine)
    window.close_briefing()
    assert window.documents.desk.path is None
    other = open_window(mine)
    assert other.notices.first is None


def test_unsaved_work_is_asked_about_first(open_window, mine):
    from briefing.app.dialogs import Answer

    window = open_window(mine)
    window.opened.edit("Title", edits.set_title, "Another title")
    window.documents.dialogs.answer = Answer.CANCEL
    window.close_briefing()
    assert page(window) is None
    window.documents.dialogs.answer = Answer.SAVE
    window.close_briefing()
    assert page(window).isVisible()
    assert "Another title" in mine.read_text(encoding="utf-8")


def test_where_nothing_is_open_nothing_can_be_done_to_it(open_window, qtbot, mine):
    window = open_window(mine)
    window.action("view.table").setChecked(True)
    window.close_briefing()
    before = window.opened.briefing
    qtbot.wait(200)  # counts that follow a change come later than the change
    for name in ("figure.keepVisible", "page.print", "file.save", "edit.find", "view.table"):
        assert not window.action(name).isEnabled(), name
    for name in ("file.open", "file.paste", "file.newWindow", "view.library", "help.keys"):
        assert window.action(name).isEnabled(), name
    qtbot.keyClick(page(window).list, Qt.Key.Key_A)
    assert window.opened.briefing is before
    window.open_path(mine)
    qtbot.waitUntil(lambda: window.opened.path == mine)
    assert window.action("file.save").isEnabled()
    assert window.action("view.table").isChecked()
    assert not window.action("edit.undo").isEnabled()


def test_a_pasted_text_leaves_the_start_page(open_window, qtbot, mine):
    window = open_window(mine)
    window.close_briefing()
    QGuiApplication.clipboard().setText("Harbour\n\nThe port handled 4,120 ships in 2023.")
    page(window).findChild(QPushButton, "start.file.paste").click()
    qtbot.waitUntil(lambda: not page(window).isVisible())
    assert "4,120" in window.opened.briefing.article.text


def test_a_row_is_pinned_from_the_start_page_and_undone(open_window, qtbot, mine, tmp_path):
    with Library(tmp_path / "home" / "data" / "library") as library:
        list(library.add([mine]))
    window = open_window(mine)
    window.close_briefing()
    start = page(window)
    qtbot.keyClick(start.list, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: under(window, "PINNED") == [mine])
    assert under(window, "OPENED LAST") == []
    qtbot.keyClick(start.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: under(window, "PINNED") == [])


def test_it_says_how_many_files_are_missing_and_shows_them(open_window, qtbot, mine, tmp_path):
    gone = Path(shutil.copy(DATASET / "renewable-power-2023.en.json", tmp_path / "gone.briefing"))
    with Library(tmp_path / "home" / "data" / "library") as library:
        list(library.add([mine, gone]))
    window = open_window(mine)
    window.close_briefing()
    line = page(window).findChild(QPushButton, "start.missing")
    qtbot.waitUntil(lambda: not window._furniture.library._looking.busy)
    assert line.isHidden()
    away = gone.rename(gone.with_suffix(".away"))
    window._furniture.library._look_from = 0.0
    window._furniture.library.look()
    qtbot.waitUntil(lambda: not line.isHidden())
    assert line.text() == "1 file is not where it was."
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    panel = window.findChild(QWidget, "libraryPanel")
    assert panel.isVisible()
    assert panel.line.text() == "is:missing"
    assert not panel.missing.isHidden()
    qtbot.waitUntil(lambda: [row.path for row in panel.list.model().rows if row.kept] == [gone])
    away.rename(gone)
    window._furniture.library._look_again()
    qtbot.waitUntil(line.isHidden)


def test_a_new_window_begins_with_nothing_open(open_window, qtbot):
    window = open_window()
    window.action("file.newWindow").trigger()
    (other,) = window.companions
    qtbot.addWidget(other)
    qtbot.waitUntil(lambda: not other.property("busy"), timeout=10_000)
    assert page(other).isVisible()
    assert "listed here" in page(other)._told.text()
    assert not (other.data_folder / "library").exists()
    other.close()


def test_where_nothing_was_open_last_nothing_is_opened_at_the_next_start(
    open_window, qtbot, mine, tmp_path
):
    from briefing.app.application import first_windows

    window = open_window(mine)
    window.close_briefing()
    window.close()
    folders = Folders.under(tmp_path / "home")
    assert Settings(folders).at_start
    assert Settings(folders).last_file is None
    (again,) = first_windows((), folders, empty=True)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: not again.property("busy"), timeout=10_000)
    assert page(again).isVisible()
    again.open_path(mine)
    qtbot.waitUntil(lambda: again.opened.path == mine)
    again.close()
    assert not Settings(folders).at_start


def test_the_library_opens_beside_the_start_page(open_window, qtbot, mine):
    window = open_window(mine)
    window.close_briefing()
    window.action("view.library").trigger()
    assert window.findChild(QWidget, "libraryPanel").isVisible()
    assert page(window).isVisible()


def test_a_narrow_window_stacks_the_acts(open_window, mine):
    window = open_window(mine, size=(500, 800))
    window.close_briefing()
    tops = [button.y() for button in page(window).buttons]
    assert page(window).width() > 560 or tops == sorted(set(tops))
