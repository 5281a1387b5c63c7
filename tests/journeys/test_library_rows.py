"""What can be done with a row of the library, by mouse and by keys, and how it is taken back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from briefing.library import Library
from briefing.views.library_list import dots_of
from conftest import DATASET

pytestmark = pytest.mark.journey

NAMES = ("moroccan-security.en", "renewable-power-2023.en")


@pytest.fixture
def mine(tmp_path: Path) -> list[Path]:
    work = tmp_path / "work"
    work.mkdir()
    return [Path(shutil.copy(DATASET / f"{n}.json", work / f"{n}.briefing")) for n in NAMES]


@pytest.fixture
def window(open_window, mine, tmp_path):
    with Library(tmp_path / "home" / "data" / "library") as library:
        list(library.add(mine))
    window = open_window()
    window.action("view.library").trigger()
    return window


def panel(window):
    return window.findChild(QWidget, "libraryPanel")


def focus(window, path: Path):
    hits = panel(window).list
    at = next(n for n, row in enumerate(hits.model().rows) if row.path == path)
    hits.setFocus()
    hits.setCurrentIndex(hits.model().index(at))
    return hits


def entry(window, path: Path):
    with Library(window.data_folder / "library") as library:
        return library.entry(path)


def done(window, qtbot):
    qtbot.waitUntil(lambda: not window._furniture.library._tasks.busy)


def headings(window) -> list[str]:
    return [row.title for row in panel(window).list.model().rows if row.path is None]


def test_a_key_pins_a_row_and_undo_takes_it_back(window, qtbot, mine):
    hits = focus(window, mine[1])
    qtbot.keyClick(hits, Qt.Key.Key_S)
    done(window, qtbot)
    assert entry(window, mine[1]).favourite
    assert headings(window)[0] == "PINNED"
    assert hits.row().path == mine[1]
    assert panel(window)._told.text() == "Pinned."
    qtbot.keyClick(hits, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    done(window, qtbot)
    assert not entry(window, mine[1]).favourite
    assert headings(window)[0] == "NEWEST"
    assert not panel(window)._undo.isVisible()


def test_several_acts_are_taken_back_one_after_the_other(window, qtbot, mine):
    before = entry(window, mine[0])
    for key in (Qt.Key.Key_S, Qt.Key.Key_Delete):
        qtbot.keyClick(focus(window, mine[0]), key)
        done(window, qtbot)
    assert entry(window, mine[0]) is None
    panel(window)._undo.click()
    done(window, qtbot)
    assert panel(window)._told.text() == "Taken back."
    assert entry(window, mine[0]).favourite
    panel(window)._undo.click()
    done(window, qtbot)
    assert entry(window, mine[0]) == before
    assert not panel(window)._undo.isVisible()


def test_letters_in_the_list_do_not_act_on_figures(window, qtbot, mine):
    window.selection.select_figure(window.opened.briefing.figures[0].id)
    before = window.opened.briefing
    hits = focus(window, mine[0])
    for key in (Qt.Key.Key_S, Qt.Key.Key_E, Qt.Key.Key_M):
        qtbot.keyClick(hits, key)
    done(window, qtbot)
    assert window.opened.briefing is before


def test_without_single_letters_the_menu_is_the_way(window, qtbot, mine):
    window.use_single_letters(False)
    window._furniture.library._refresh()
    hits = focus(window, mine[0])
    qtbot.keyClick(hits, Qt.Key.Key_S)
    done(window, qtbot)
    assert not entry(window, mine[0]).favourite
    menu = panel(window).menu_of(hits.row())
    assert "\t" not in menu.actions()[1].text()
    menu.actions()[1].trigger()
    done(window, qtbot)
    assert entry(window, mine[0]).favourite


def test_the_archive_is_out_of_sight_and_found_by_its_filter(window, qtbot, mine):
    hits = focus(window, mine[0])
    qtbot.keyClick(hits, Qt.Key.Key_E)
    done(window, qtbot)
    assert mine[0] not in [row.path for row in hits.model().rows]
    archive = next(a for a in panel(window).filters(window) if a.text() == "Archived")
    with qtbot.waitSignal(panel(window).asked):
        archive.toggle()
    assert panel(window).line.text() == "is:archived"
    assert [row.path for row in hits.model().rows] == [mine[0]]
    assert "in the archive" in hits.model().rows[0].marks
    with qtbot.waitSignal(panel(window).asked):
        archive.toggle()
    assert panel(window).line.text() == ""


def test_tags_and_a_note_are_typed_in_the_details_and_kept(window, qtbot, mine):
    hits = focus(window, mine[0])
    qtbot.keyClick(hits, Qt.Key.Key_T)
    details = panel(window).details
    qtbot.waitUntil(details.tags.hasFocus)
    qtbot.keyClicks(details.tags, "weekly, rabat")
    qtbot.keyClick(details.tags, Qt.Key.Key_Return)
    done(window, qtbot)
    assert entry(window, mine[0]).tags == ("rabat", "weekly")
    details.note.setFocus()
    qtbot.keyClicks(details.note, "ask again")
    qtbot.keyClick(details.note, Qt.Key.Key_Escape)
    done(window, qtbot)
    assert entry(window, mine[0]).note == "ask again"
    assert not details.isVisible()
    assert "#weekly" in [a.text() for a in panel(window).filters(window)]
    with qtbot.waitSignal(panel(window).asked):
        panel(window).line.setText("tag:rabat")
    assert [row.path for row in hits.model().rows] == [mine[0]]
    panel(window)._undo.click()


def test_details_follow_the_keyboard_from_row_to_row(window, qtbot, mine):
    hits = focus(window, mine[0])
    qtbot.keyClick(hits, Qt.Key.Key_M)
    hits = focus(window, mine[1])
    assert panel(window).details.row.path == mine[1]


def test_forgetting_takes_a_row_away_never_the_file_and_comes_back(window, qtbot, mine):
    data = mine[0].read_bytes()
    hits = focus(window, mine[0])
    qtbot.keyClick(hits, Qt.Key.Key_Delete)
    done(window, qtbot)
    assert entry(window, mine[0]) is None
    assert mine[0].read_bytes() == data
    panel(window)._undo.click()
    done(window, qtbot)
    assert entry(window, mine[0]).figures


def test_a_click_on_the_dots_and_the_menu_key_open_the_menu(window, qtbot, mine):
    hits = focus(window, mine[0])
    rect = hits.visualRect(hits.currentIndex())
    dots = dots_of(hits.layoutDirection(), rect).center()
    qtbot.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=dots)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [a.text().partition("\t")[0] for a in menu.actions() if a.text()] == [
        "Open",
        "Pin",
        "Archive",
        "Tags…",
        "Note…",
        "Forget",
    ]
    menu.close()
    assert window.opened.path != mine[0]
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(hits.viewport(), asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()


def test_a_moved_file_is_found_by_itself_and_opens(window, qtbot, mine):
    there = mine[0].with_name("elsewhere.briefing")
    mine[0].rename(there)
    window._furniture.library._refresh()
    hits = focus(window, mine[0])
    assert hits.row().missing
    qtbot.keyClick(hits, Qt.Key.Key_Return)
    panel(window).details.locate.click()
    qtbot.waitUntil(lambda: there in [row.path for row in hits.model().rows])
    assert mine[0] not in [row.path for row in hits.model().rows]
    assert panel(window)._told.text().startswith("Found in")
    qtbot.keyClick(focus(window, there), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.opened.path == there)


def test_where_nothing_is_sure_a_person_says_which_file_it_is(window, qtbot, mine, tmp_path):
    far = tmp_path / "far" / "x.briefing"
    far.parent.mkdir()
    shutil.move(mine[0], far)
    window._furniture.library._refresh()
    window.documents.dialogs.files = [far]
    window._furniture.library.acts.act("locate", focus(window, mine[0]).row())
    qtbot.waitUntil(lambda: entry(window, far) is not None)


def test_samples_have_nothing_to_enter(window, qtbot):
    sample = next(row for row in panel(window).list.model().rows if row.path and not row.kept)
    hits = focus(window, sample.path)
    qtbot.keyClick(hits, Qt.Key.Key_Delete)
    assert not window._furniture.library._tasks.busy
    assert [a.text() for a in panel(window).menu_of(sample).actions()] == ["Open"]


def test_the_open_briefing_is_tagged_from_the_menu(open_window, qtbot, mine):
    window = open_window(mine[0])
    window.action("library.details").trigger()
    qtbot.waitUntil(lambda: panel(window) is not None and panel(window).details.row is not None)
    assert panel(window).details.row.path == mine[0]


def test_a_sample_asks_to_be_saved_before_it_is_tagged(open_window):
    window = open_window()
    window.action("library.details").trigger()
    assert panel(window) is None


def test_a_watched_folder_is_taken_in_and_left_again(window, qtbot, tmp_path):
    from briefing.app.folders_dialog import FoldersDialog

    folder = tmp_path / "inbox"
    folder.mkdir()
    new = folder / "port.txt"
    new.write_text("Harbour\n\nThe port handled 4,120 ships in 2023.\n", encoding="utf-8")
    window.documents.dialogs.folder = folder
    window.action("library.folders").trigger()
    dialog = window.findChild(FoldersDialog)
    dialog.add()
    qtbot.waitUntil(lambda: new in [row.path for row in panel(window).list.model().rows])
    more = folder / "rail.txt"
    more.write_text("Rail\n\nTrains carried 31 million people in 2023.\n", encoding="utf-8")
    window._furniture.library.intake._look_if_quiet()
    qtbot.waitUntil(lambda: more in [row.path for row in panel(window).list.model().rows])
    dialog.list.setCurrentRow(0)
    dialog.leave()
    assert dialog.folders == ()
    assert entry(window, new) is not None
    dialog.accept()


def test_an_article_and_its_briefing_are_one_row(window, qtbot, tmp_path):
    article = tmp_path / "port.txt"
    article.write_text("Harbour\n\nThe port handled 4,120 ships in 2023.\n", encoding="utf-8")
    window.open_path(article)
    qtbot.waitUntil(lambda: window.opened.path == article)
    window._furniture.library.keep_now()
    done(window, qtbot)
    assert article in [row.path for row in panel(window).list.model().rows]
    qtbot.keyClick(focus(window, article), Qt.Key.Key_S)
    done(window, qtbot)
    saved = tmp_path / "port.briefing"
    window.documents.dialogs.save_to = saved
    assert window.documents.save()
    window._furniture.library.keep_now()
    done(window, qtbot)
    assert entry(window, saved).favourite
    with qtbot.waitSignal(panel(window).asked):
        panel(window).line.setText("ships > 4000")
    assert [row.path for row in panel(window).list.model().rows] == [saved]
    qtbot.keyClick(focus(window, saved), Qt.Key.Key_M)
    assert "The same text: \u2068port.txt\u2069" in panel(window).details.place.text()


def test_what_was_typed_is_kept_when_the_window_closes(window, qtbot, mine):
    qtbot.keyClick(focus(window, mine[0]), Qt.Key.Key_M)
    details = panel(window).details
    qtbot.keyClicks(details.note, "ask again")
    window.close()
    assert entry(window, mine[0]).note == "ask again"


def test_taking_in_many_files_says_how_far_it_is_and_stops_when_it_is_told_to(
    window, qtbot, tmp_path, monkeypatch
):
    from briefing.app import library_intake

    monkeypatch.setattr(library_intake, "TELL_AFTER_S", 0.0)
    monkeypatch.setattr(library_intake, "PAUSE_S", 0.0)
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for number in range(60):
        words = f"Port {number}\n\nThe port handled {number + 100} ships in 2023.\n"
        (inbox / f"{number:02}.txt").write_text(words, encoding="utf-8")
    with Library(window.data_folder / "library") as library:
        library.watch(inbox)
        before = len(library.entries())
    intake = window._furniture.library.intake
    intake.look()
    qtbot.waitUntil(lambda: window.notices.first is not None)
    assert "of 60" in window.notices.first.words
    window.notices.answer(window.notices.first, window.notices.first.choices[0])
    qtbot.waitUntil(lambda: not intake._tasks.busy)
    assert window.notices.first is None
    intake.look()
    qtbot.waitUntil(lambda: not intake._tasks.busy, timeout=20_000)
    with Library(window.data_folder / "library") as library:
        assert len(library.entries()) == before + 60


def test_a_name_that_is_no_text_is_listed_marked_and_forgotten(window, qtbot, tmp_path):
    import os

    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff<b>\nx.briefing"))
    shutil.copy(DATASET / "eight-billion.en.json", odd)
    with Library(window.data_folder / "library") as library:
        list(library.add([odd]))
    window._furniture.library._refresh()
    hits = focus(window, odd)
    qtbot.keyClick(hits, Qt.Key.Key_T)
    assert panel(window).details.row.path == odd
    hits.setFocus()
    for key in (Qt.Key.Key_S, Qt.Key.Key_Delete):
        qtbot.keyClick(focus(window, odd), key)
        done(window, qtbot)
    assert entry(window, odd) is None
    panel(window)._undo.click()
    done(window, qtbot)
    assert entry(window, odd).favourite
    odd.unlink()
    window._furniture.library._refresh()
    qtbot.keyClick(focus(window, odd), Qt.Key.Key_Return)
    assert panel(window).details.locate.isVisible()
