"""Somebody's own article: opened, dropped or pasted; curated, saved, opened again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from briefing.core import codec
from briefing.core.figure import State
from briefing.core.walk import to_review

pytestmark = pytest.mark.journey

REPORT = """Harbour Safety

Harbour authorities have inspected 412 ships since the storm of September 11, according to Lina Adel, head of the port office.

At a meeting on Thursday, Adel said that 60 of the 412 inspected ships had faulty lifeboats.

Crews Ashore

According to Adel, more than 9,000 sailors “came ashore in the season.” 310 asked for help, with 245 housed by the port.

Source :Harbour Gazette"""


def drop(window, data: QMimeData):
    place = QPoint(200, 200)
    args = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(place, Qt.DropAction.CopyAction, *args))
    QApplication.sendEvent(window, QDropEvent(QPointF(place), Qt.DropAction.CopyAction, *args))


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def quotes(window):
    return [f.quote.exact for f in window.opened.briefing.figures if f.quote]


FOUND = ["412", "60", "412", "more than 9,000", "310", "245"]


def test_a_dropped_file_becomes_a_briefing_ready_for_review(open_window, report):
    window = open_window()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(report))])
    drop(window, data)
    briefing = window.opened.briefing
    assert briefing.title == "Harbour Safety"
    assert quotes(window) == FOUND
    assert briefing.article.source.publisher == "Harbour Gazette"
    assert window.action("view.review").isChecked()
    assert briefing.charts


def test_open_paste_and_drop_of_text_give_the_same_figures(open_window, report):
    window = open_window(report)
    assert quotes(window) == FOUND
    QGuiApplication.clipboard().setText(REPORT)
    window.action("file.paste").trigger()
    assert quotes(window) == FOUND
    data = QMimeData()
    data.setText(REPORT)
    drop(window, data)
    assert quotes(window) == FOUND


def test_the_open_action_opens_what_the_dialog_gives(open_window, report):
    window = open_window()
    window.documents.dialogs.files = [report]
    window.action("file.open").trigger()
    assert window.opened.briefing.title == "Harbour Safety"
    assert window.opened.path == report


def test_the_ledger_accounts_for_every_numeral_of_the_report(open_window, report):
    from briefing.checks import ledger

    account = ledger(open_window(report).opened.briefing)
    assert (account.accounted, account.numerals, account.excluded) == (7, 7, 1)


def test_review_by_two_keys_walks_to_the_next_figure(open_window, report, qtbot):
    window = open_window(report)
    article = window.article_view
    article.setFocus()

    def waiting():
        return [f.id for f in window.opened.briefing.figures if to_review(f)]

    before = waiting()
    assert len(before) == 5
    qtbot.keyClick(article, Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier)
    first = window.selection.current_figure()
    assert first == before[0]
    qtbot.keyClick(article, Qt.Key.Key_A)
    assert window.selection.current_figure() == before[1]
    qtbot.keyClick(article, Qt.Key.Key_X)
    assert waiting() == before[2:]
    assert window.opened.briefing.figure(first).state is State.KEY
    assert window.opened.briefing.figure(before[1]).state is State.IGNORED


def test_saved_changes_are_there_when_the_file_is_opened_again(open_window, report, tmp_path):
    window = open_window(report)
    figure = window.opened.briefing.figures[0].id
    window.figure_acts.rename(figure, "ships inspected by the port")
    assert window.windowTitle().startswith("Harbour Safety*")
    window.documents.dialogs.save_to = tmp_path / "mine"
    window.action("file.save").trigger()
    saved = tmp_path / "mine.briefing"
    assert codec.load(saved.read_bytes()).figure(figure).label == "ships inspected by the port"
    assert window.opened.is_clean
    again = open_window(saved)
    assert again.opened.briefing.figure(figure).label == "ships inspected by the port"
    assert again.opened.briefing == codec.load(saved.read_bytes())


def test_closing_with_changes_asks_and_can_be_called_off(open_window, report):
    from briefing.app.dialogs import Answer

    window = open_window(report)
    window.figure_acts.rename(window.opened.briefing.figures[0].id, "other words")
    window.documents.dialogs.answer = Answer.CANCEL
    assert not window.close()
    assert window.isVisible()


def test_a_file_that_is_no_article_gives_one_sentence_and_loses_nothing(open_window, tmp_path):
    window = open_window()
    before = window.opened.briefing
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    window.open_path(picture)
    assert "photo.png is a picture" in window.documents.dialogs.told[0]
    assert window.opened.briefing is before


def test_a_figure_is_made_of_selected_text_and_a_chart_of_selected_figures(open_window, report):
    window = open_window(report)
    briefing = window.opened.briefing
    pinned = [f.id for f in briefing.figures if f.quote and f.quote.exact in ("310", "245")]
    for name in pinned:
        window.selection.pin_figure(name)
    charts = len(briefing.charts)
    window.action("chart.fromFigures").trigger()
    assert len(window.opened.briefing.charts) == charts + 1
    assert set(window.opened.briefing.charts[-1].figures) == set(pinned)


def test_a_large_text_opens_in_the_background(open_window, tmp_path, qtbot):
    path = tmp_path / "long.txt"
    path.write_text("The town counted 12 boats and 30 nets. " * 8000, encoding="utf-8")
    window = open_window()
    window.open_path(path)
    assert window.property("busy")
    qtbot.waitUntil(lambda: not window.property("busy"), timeout=120_000)
    assert len(window.opened.briefing.figures) > 1000
