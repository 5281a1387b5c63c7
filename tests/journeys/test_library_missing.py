"""Files of the library that go and come back, and an index that has to be made anew."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from briefing.library import Library
from briefing.library.library import INDEX
from conftest import DATASET

pytestmark = pytest.mark.journey

NAMES = ("moroccan-security.en", "renewable-power-2023.en")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "home" / "data" / "library"


@pytest.fixture
def mine(tmp_path: Path, folder: Path) -> list[Path]:
    work = tmp_path / "work"
    work.mkdir()
    made = [Path(shutil.copy(DATASET / f"{n}.json", work / f"{n}.briefing")) for n in NAMES]
    with Library(folder) as library:
        list(library.add(made))
    return made


def shown(open_window):
    window = open_window()
    window.action("view.library").trigger()
    return window, window.findChild(QWidget, "libraryPanel")


def to_the_front(window) -> None:
    """Bring the window to the front, as somebody does who comes from a file manager."""
    window._furniture.library._look_from = 0.0
    window.activateWindow()
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))


def said(panel) -> str:
    return "" if panel.missing.isHidden() else panel._missing_words.text()


def listed(panel) -> dict[Path, bool]:
    return {row.path: row.missing for row in panel.list.model().rows if row.kept}


def test_a_file_that_goes_is_noticed_and_so_is_its_return(open_window, qtbot, mine):
    window, panel = shown(open_window)
    qtbot.waitUntil(lambda: not window._furniture.library._looking.busy)
    assert said(panel) == ""
    away = mine[0].rename(mine[0].with_suffix(".away"))
    to_the_front(window)
    qtbot.waitUntil(lambda: said(panel) == "1 file is not where it was.")
    assert listed(panel) == {mine[0]: True, mine[1]: False}
    away.rename(mine[0])
    to_the_front(window)
    qtbot.waitUntil(lambda: said(panel) == "")
    assert listed(panel) == {mine[0]: False, mine[1]: False}


def test_missing_files_are_taken_out_together_and_come_back_together(open_window, qtbot, mine):
    for path in mine:
        path.unlink()
    window, panel = shown(open_window)
    qtbot.waitUntil(lambda: said(panel) == "2 files are not where they were.")
    panel.missing_acts["show"].click()
    assert panel.line.text() == "is:missing"
    qtbot.waitUntil(lambda: not panel._pause.isActive())
    qtbot.mouseClick(panel.missing_acts["forget"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: said(panel) == "")
    assert panel._told.text() == "2 out of the library."
    assert listed(panel) == {}
    panel._undo.click()
    qtbot.waitUntil(lambda: said(panel) == "2 files are not where they were.")
    with Library(window.data_folder / "library") as library:
        assert {entry.path for entry in library.entries()} == set(mine)


def test_files_of_a_folder_that_was_renamed_are_found_together(open_window, qtbot, mine):
    there = mine[0].parent.rename(mine[0].parent.with_name("renamed"))
    _, panel = shown(open_window)
    qtbot.waitUntil(lambda: said(panel) == "2 files are not where they were.")
    panel.missing_acts["locate"].click()
    qtbot.waitUntil(lambda: said(panel) == "")
    assert panel._told.text() == "Found 2 of 2."
    assert listed(panel) == {there / path.name: False for path in mine}


def test_an_index_of_another_version_is_made_anew_beside_the_window(
    open_window, qtbot, mine, folder, monkeypatch
):
    database = sqlite3.connect(folder / INDEX)
    database.execute("PRAGMA user_version=1")
    database.close()
    threads, refill, begun = [], Library._refill, threading.Event()

    def slowly(*args):
        threads.append(threading.current_thread())
        begun.wait(20)
        return refill(*args)

    monkeypatch.setattr(Library, "_refill", slowly)
    _, panel = shown(open_window)
    assert panel._told.text().startswith("The library's index is being made anew")
    assert listed(panel) == {}
    begun.set()
    qtbot.waitUntil(lambda: set(listed(panel)) == set(mine))
    assert panel._told.text() == ""
    assert [thread is threading.main_thread() for thread in threads] == [False]


def test_damage_found_while_reading_is_mended_beside_the_window(open_window, qtbot, mine, folder):
    database = sqlite3.connect(folder / INDEX)
    database.execute("UPDATE article SET packed = x'00'")
    database.commit()
    database.close()
    _, panel = shown(open_window)
    qtbot.waitUntil(lambda: set(listed(panel)) == set(mine))
    with Library(folder) as library:
        assert library.check().sound
