"""Articles as people have them: opened, dropped, pasted, stopped, read anew, their source mended."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from briefing.app.opening import ENCODING, OPENING
from briefing.core.article import BlockKind

pytestmark = pytest.mark.journey

MADE = Path(__file__).parent.parent / "formats" / "made"
TITLE = "Harbour counts 412 ships in a difficult year"


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window.property("busy"), timeout=20_000)
    qtbot.wait(10)


def drop(window, *paths: Path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = QPoint(200, 200)
    args = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(place, Qt.DropAction.CopyAction, *args))
    QApplication.sendEvent(window, QDropEvent(QPointF(place), Qt.DropAction.CopyAction, *args))


def kinds(window):
    return [block.kind for block in window.opened.briefing.article.blocks]


@pytest.mark.parametrize("ending", ["pdf", "docx", "html"])
def test_a_dropped_article_opens_with_its_structure(qtbot, open_window, ending):
    window = open_window()
    drop(window, MADE / f"harbour.{ending}")
    settle(qtbot, window)
    assert window.opened.briefing.title == TITLE
    assert kinds(window).count(BlockKind.TABLE_CELL) == 12
    assert window.documents.dialogs.told == []


def test_a_file_that_is_none_is_refused_in_one_sentence_and_nothing_is_lost(
    qtbot, open_window, tmp_path
):
    window = open_window()
    before = window.opened.briefing
    path = tmp_path / "page.pdf"
    path.write_bytes(b"%PDF-1.7\nbroken")
    drop(window, path)
    settle(qtbot, window)
    assert window.opened.briefing is before
    (told,) = window.documents.dialogs.told
    assert told.startswith("page.pdf: It is damaged, or no PDF")


def test_what_takes_long_is_said_and_can_be_stopped(qtbot, open_window, tmp_path, monkeypatch):
    from briefing import pipeline
    from briefing.formats.doors import CancelledError

    def slowly(path, *, cancelled, **_):
        while not cancelled():
            qtbot_free_wait()
        raise CancelledError("stopped")

    def qtbot_free_wait():
        import time

        time.sleep(0.01)

    monkeypatch.setattr(pipeline, "open_file", slowly)
    window = open_window()
    before = window.opened.briefing
    window.open_path(MADE / "harbour.pdf")
    qtbot.waitUntil(lambda: window.notices.first is not None, timeout=5_000)
    notice = window.notices.first
    assert notice.key == OPENING
    assert notice.words.startswith("Opening harbour.pdf…")
    (stop,) = notice.choices
    window.notices.answer(notice, stop)
    settle(qtbot, window)
    assert window.opened.briefing is before
    assert window.notices.first is None
    assert window.documents.dialogs.told == []


def test_a_window_closes_at_once_while_a_long_text_is_being_read(qtbot, open_window, tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("There were 12 ships and 34 boats, more than 9,000 in all.\n" * 40_000)
    window = open_window()
    window.open_path(path)
    qtbot.wait(100)
    assert window.tasks.busy
    window.close()
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=10_000)
    assert window.opened.path != path, "what was being read was let go of"


def test_rich_text_from_the_clipboard_keeps_its_headings_and_tables(qtbot, open_window):
    window = open_window()
    data = QMimeData()
    data.setText("Ports\nNorth 412\n")
    data.setHtml(
        "<html><body><!--StartFragment--><h1>Ports</h1><table><tr><th>Port</th><th>Ships</th></tr>"
        "<tr><td>North</td><td>412</td></tr></table><!--EndFragment--></body></html>"
    )
    QGuiApplication.clipboard().setMimeData(data)
    window.action("file.paste").trigger()
    settle(qtbot, window)
    assert window.opened.briefing.title == "Ports"
    cell = window.opened.briefing.article.blocks[-1]
    assert (cell.row, cell.column) == ("North", "Ships")


def test_several_files_open_in_windows_of_their_own(qtbot, open_window, tmp_path):
    window = open_window()
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"About {name}\n\nThere were 12 ships.")
    drop(window, tmp_path / "one.txt", tmp_path / "two.txt")
    settle(qtbot, window)
    (other,) = window.companions
    qtbot.addWidget(other)
    settle(qtbot, other)
    assert window.opened.briefing.title == "About one"
    assert other.opened.briefing.title == "About two"
    other.documents.dialogs = window.documents.dialogs
    other.close()


def test_a_guessed_encoding_is_said_and_another_can_be_chosen(qtbot, open_window, tmp_path):
    path = tmp_path / "café.txt"
    path.write_bytes("Prices\n\nA café sold 412 croissants for £3.2m.\n".encode("cp1252"))
    window = open_window(path)
    settle(qtbot, window)
    assert window.notices.first.key == ENCODING
    assert "does not say its encoding" in window.notices.first.words
    window.documents.reopen("mac_roman")
    settle(qtbot, window)
    source = window.opened.briefing.article.source
    assert source.encoding == "mac_roman"
    assert "café" not in window.opened.briefing.article.text
    assert window.notices.first is None
    window.documents.reopen("cp1252")
    settle(qtbot, window)
    assert "café" in window.opened.briefing.article.text


def test_reopening_is_offered_only_where_encodings_matter(qtbot, open_window, tmp_path):
    window = open_window(MADE / "harbour.pdf")
    settle(qtbot, window)
    assert not window.menus["file.encoding"].isEnabled()
    path = tmp_path / "a.txt"
    path.write_text("Twelve\n\nThere were 12.")
    window.open_path(path)
    settle(qtbot, window)
    assert window.menus["file.encoding"].isEnabled()


def test_the_source_is_proposed_editable_and_undoable(qtbot, open_window):
    window = open_window(MADE / "harbour.pdf")
    settle(qtbot, window)
    window.action("view.source").trigger()

    def line(name):
        return window.findChild(QLineEdit, f"source.{name}")

    def fact(name):
        return window.findChild(QLabel, f"source.{name}").text()

    assert line("title").text() == TITLE
    assert line("publisher").text() == ""
    assert fact("file") == "harbour.pdf"
    assert len(fact("file_sha256").replace(" ", "")) == 64
    assert "words joined at line ends (5)" in fact("alterations")
    line("publisher").setText("Harbour Gazette")
    line("publisher").editingFinished.emit()
    assert window.opened.briefing.article.source.publisher == "Harbour Gazette"
    window.action("edit.undo").trigger()
    assert window.opened.briefing.article.source.publisher is None
    assert line("publisher").text() == ""
