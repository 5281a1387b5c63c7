"""The library in the window: what was opened is found again, by number, and opens lit."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from briefing.models.library_hits import HitRole
from conftest import DATASET

pytestmark = pytest.mark.journey


def panel_of(window) -> tuple[QLineEdit, QListView]:
    return window.findChild(QLineEdit, "librarySearch"), window.findChild(QListView, "libraryHits")


def rows(hits: QListView) -> list:
    model = hits.model()
    return [model.index(row, 0).data(HitRole.ROW) for row in range(model.rowCount())]


def open_library(window) -> tuple[QLineEdit, QListView]:
    window.action("view.library").trigger()
    return panel_of(window)


def type_into(qtbot, window, line: QLineEdit, words: str) -> None:
    panel = line.parent()
    with qtbot.waitSignal(panel.asked):
        line.setText(words)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return Path(shutil.copy(DATASET / "moroccan-security.en.json", tmp_path / "mine.briefing"))


def test_what_was_opened_is_found_by_its_number_and_opens_lit(open_window, qtbot, mine: Path):
    window = open_window(mine)
    window._furniture.library.keep_now()
    window._furniture.library.wait()
    window.open_path(DATASET / "renewable-power-2023.en.json")
    line, hits = open_library(window)
    type_into(qtbot, window, line, "arrested > 1000")
    (row,) = rows(hits)
    assert row.path == mine
    assert [span.of(row.sentence) for span in row.bold] == ["2,963"]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.opened.path == mine)
    qtbot.waitUntil(lambda: window.selection.current_figure() == row.figure)
    assert window.article_view.property("currentQuote") == "2,963"


def test_an_empty_library_offers_samples_and_says_what_it_is_for(open_window, qtbot):
    window = open_window()
    _, hits = open_library(window)
    found = rows(hits)
    assert sum(row.path is not None for row in found) == len(list(DATASET.glob("*.json")))
    told = [
        label.text()
        for label in window.findChild(QWidget, "libraryPanel").findChildren(
            type(window.findChild(QWidget, "libraryPanel")._told)
        )
    ]
    assert any("found here again" in words for words in told)


def test_nothing_found_says_where_help_is(open_window, qtbot):
    window = open_window()
    line, hits = open_library(window)
    type_into(qtbot, window, line, "zebra > 99999999")
    assert rows(hits) == []
    panel = window.findChild(QWidget, "libraryPanel")
    assert "?" in panel._told.text()
    panel.show_help()
    popover = panel.findChild(QWidget, "libraryHelp")
    assert popover.isVisible()
    popover.close()


def test_keys_go_from_the_line_into_the_list_and_back_out(open_window, qtbot, mine: Path):
    window = open_window(mine)
    window._furniture.library.keep_now()
    window._furniture.library.wait()
    line, hits = open_library(window)
    type_into(qtbot, window, line, "> 100")
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert hits.currentIndex().row() == 0
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""


def test_a_file_that_went_is_said_and_nothing_opens(open_window, qtbot, mine: Path):
    window = open_window(mine)
    window._furniture.library.keep_now()
    window._furniture.library.wait()
    window.open_path(DATASET / "renewable-power-2023.en.json")
    mine.unlink()
    line, hits = open_library(window)
    type_into(qtbot, window, line, "arrested > 1000")
    (row,) = rows(hits)
    assert row.missing
    assert "missing" in row.about
    hits.opened.emit(hits.model().index(0, 0))
    assert window.opened.path != mine
    details = window.findChild(QWidget, "libraryDetails")
    assert details.isVisible()
    assert details.locate.isVisible()


def test_the_library_costs_nothing_before_it_is_asked_for(open_window):
    window = open_window()
    assert window.findChild(QWidget, "libraryPanel") is None
    assert not (window.data_folder / "library").exists()


def test_a_save_is_indexed_when_the_window_closes(open_window, qtbot, mine: Path):
    from briefing.core import edits
    from briefing.library import Library

    window = open_window(mine)
    window.opened.edit("Title", edits.set_title, "What nobody had called it")
    assert window.documents.save()
    folder = window.data_folder / "library"
    window._furniture.library.close()
    with Library(folder) as library:
        assert library.search("title:nobody")[0].entry.path == mine
