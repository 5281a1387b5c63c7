"""Files: saved, reverted, restored, taken over, changed outside, cut off; nothing is ever lost."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from briefing.app.dialogs import Answer, Conflict
from briefing.core import codec, edits
from briefing.store.desk import Desk
from briefing.store.files import save_bytes

sys.path.insert(0, str(Path(__file__).parents[1] / "endurance"))
from kills import WindowHarness

pytestmark = pytest.mark.journey


@pytest.fixture
def file(tmp_path: Path, moroccan) -> Path:
    path = tmp_path / "mine.briefing"
    save_bytes(path, codec.to_bytes(moroccan))
    return path


def first(window):
    return window.opened.briefing.figures[0]


def rename(window, label: str) -> None:
    window.figure_acts.rename(first(window).id, label)


def label_in(path: Path) -> str:
    return codec.load(path.read_bytes()).figures[0].label


def notices(window) -> list[str]:
    return [notice.words for notice in window.notices.waiting]


def answer(window, words: str) -> None:
    notice = window.notices.first
    choice = next(c for c in notice.choices if c.words == words)
    window.notices.answer(notice, choice)


def test_revert_goes_back_to_the_file_and_can_be_undone(open_window, file):
    window = open_window(file)
    before = first(window).label
    rename(window, "other words")
    assert window.action("file.revert").isEnabled()
    window.action("file.revert").trigger()
    assert first(window).label == before
    assert window.opened.is_clean
    window.action("edit.undo").trigger()
    assert first(window).label == "other words"
    assert not window.opened.is_clean


def test_a_copy_is_saved_and_the_window_goes_on_with_its_file(open_window, file, tmp_path):
    window = open_window(file)
    rename(window, "in the copy")
    window.documents.dialogs.save_to = tmp_path / "copy"
    window.action("file.saveCopy").trigger()
    assert label_in(tmp_path / "copy.briefing") == "in the copy"
    assert window.opened.path == file
    assert not window.opened.is_clean


def test_an_older_version_is_restored_as_one_step(open_window, file, qtbot):
    window = open_window(file)
    before = file.read_bytes()
    rename(window, "two")
    assert window.documents.save()
    rename(window, "three")
    assert window.documents.save()
    versions = window.documents.versions()
    assert [v.path.read_bytes() for v in versions][-1] == before
    window.action("file.versions").trigger()
    dialog = window.findChild(object, "versions")
    assert dialog is not None
    dialog._list.setCurrentRow(0)
    dialog.restore()
    assert first(window).label == "two"
    assert label_in(file) == "three"
    window.action("edit.undo").trigger()
    assert first(window).label == "three"


def test_a_second_window_reads_may_copy_and_may_take_over(open_window, file, tmp_path):
    one, two = open_window(file), open_window(file)
    assert "open in another window" in notices(two)[0]
    rename(two, "from the second")
    two.documents.dialogs.conflict = Conflict.KEEP_BOTH
    assert two.documents.save()
    assert two.opened.path == tmp_path / "mine mine.briefing"
    assert label_in(file) != "from the second"
    three = open_window(file)
    answer(three, "Take Over")
    rename(one, "from the first")
    one.documents.dialogs.conflict = Conflict.CANCEL
    assert not one.documents.save()
    one.documents.watch.look()
    assert "took mine.briefing over" in notices(one)[0]
    rename(three, "from the third")
    assert three.documents.save()
    assert label_in(file) == "from the third"


def test_a_change_outside_is_noticed_and_shown_on_request(open_window, file, qtbot, moroccan):
    window = open_window(file)
    rename(window, "mine")
    theirs = edits.relabel(moroccan, first(window).id, "theirs")
    save_bytes(file, codec.to_bytes(theirs))
    qtbot.waitUntil(lambda: bool(notices(window)), timeout=5_000)
    assert "changed by somebody else" in notices(window)[0]
    answer(window, "Show Theirs")
    assert first(window).label == "theirs"
    assert window.opened.is_clean
    window.action("edit.undo").trigger()
    assert first(window).label == "mine"


def test_saving_over_a_change_outside_keeps_both_by_default_or_keeps_theirs_as_a_version(
    open_window, file, moroccan
):
    window = open_window(file)
    rename(window, "mine")
    theirs = codec.to_bytes(edits.relabel(moroccan, first(window).id, "theirs"))
    save_bytes(file, theirs)
    assert not window.documents.save()
    assert file.read_bytes() == theirs
    window.documents.dialogs.conflict = Conflict.REPLACE
    assert window.documents.save()
    assert label_in(file) == "mine"
    assert theirs in [v.path.read_bytes() for v in window.documents.versions()]


def test_a_refused_save_is_told_and_leaves_the_briefing_unsaved(open_window, file):
    window = open_window(file)
    rename(window, "mine")
    file.chmod(0o444)
    assert not window.documents.save()
    assert "read-only" in window.documents.dialogs.told[-1]
    assert not window.opened.is_clean


def test_a_new_article_is_typed_and_its_figures_are_found(open_window):
    window = open_window()
    window.documents.dialogs.text = "Boats\n\nThe port counted 412 boats."
    window.action("file.new").trigger()
    assert window.opened.briefing.title == "Boats"
    assert len(window.opened.briefing.figures) == 1


def test_work_nobody_saved_is_on_the_disk_within_two_seconds(open_window, file, qtbot, tmp_path):
    window = open_window(file)
    with qtbot.waitSignal(window.documents.keeper.kept, timeout=2_000):
        rename(window, "unsaved")
    watcher = Desk(tmp_path / "home" / "state", tmp_path / "home" / "data")
    assert watcher.cut_off() == (), "it belongs to an open window"
    draft = next((tmp_path / "home" / "state" / "sessions").glob("*/draft"))
    assert b'"unsaved"' in draft.read_bytes()
    assert window.documents.save()
    assert not draft.exists()


def die(window) -> None:
    """End a window as its process would: with its draft on the disk and its lock gone."""
    import os

    window.documents.keeper.keep_now()
    session = window.documents.desk._session
    os.close(session._alive)
    session._alive = None


def test_cut_off_work_is_offered_and_both_are_kept(open_window, file, qtbot):
    dead = open_window(file)
    rename(dead, "cut off")
    whole = file.read_bytes()
    die(dead)
    window = open_window(file)
    qtbot.waitUntil(lambda: bool(notices(window)), timeout=5_000)
    assert "was not saved when Briefing ended" in notices(window)[0]
    answer(window, "Open, Keep Both")
    assert first(window).label == "cut off"
    assert not window.opened.is_clean
    assert file.read_bytes() == whole
    window.documents.dialogs.save_to = None
    assert not window.documents.save(), "it asks for a name of its own"
    assert window.documents._recovered_as == file.with_stem("mine recovered")


def test_cut_off_work_goes_on_in_its_file_or_is_put_away_among_the_versions(
    open_window, file, qtbot
):
    dead = open_window(file)
    rename(dead, "cut off")
    die(dead)
    window = open_window(file)
    qtbot.waitUntil(lambda: bool(notices(window)), timeout=5_000)
    answer(window, "Go On in the File")
    assert window.opened.path == file
    assert window.documents.save()
    assert label_in(file) == "cut off"
    rename(window, "cut off again")
    die(window)
    third = open_window(file)
    qtbot.waitUntil(lambda: bool(notices(third)), timeout=5_000)
    answer(third, "Put Away")
    assert third.documents.offer_recovery() == 0
    assert b'"cut off again"' in third.documents.versions()[0].path.read_bytes()


def test_work_let_go_of_is_among_the_versions(open_window, file):
    window = open_window(file)
    rename(window, "let go of")
    window.documents.dialogs.answer = Answer.DISCARD
    window.documents.open_path(file)
    assert first(window).label != "let go of"
    assert b'"let go of"' in window.documents.versions()[0].path.read_bytes()


def test_a_notice_is_answered_by_keyboard_and_waved_away_by_escape(open_window, file, qtbot):
    open_window(file)
    window = open_window(file)
    bar = window.findChild(object, "noticeBar")
    assert bar.isVisible()
    assert bar.focus_first()
    QApplication.processEvents()
    qtbot.keyClick(bar.buttons[0], Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert notices(window) == []


def test_windows_that_are_killed_lose_two_seconds_at_most(tmp_path):
    harness = WindowHarness(tmp_path).kill(3)
    assert not harness.lost
    assert harness.offered == harness.untouched == 3
