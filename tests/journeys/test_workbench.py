"""A newer text, charts by hand, the blind second check, preferences and reports."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from briefing import cli
from briefing.app.chart_editor import ChartEditor
from briefing.app.preferences import Preferences
from briefing.app.reports import Reports
from briefing.app.second_check import SecondCheck
from briefing.app.update_dialog import UpdateDialog
from briefing.core import codec
from briefing.core.article import AnchorState
from briefing.core.briefing import ChartKind
from briefing.core.figure import State
from journeys.test_curation import REPORT

pytestmark = pytest.mark.journey


@pytest.fixture
def window(open_window, tmp_path: Path):
    path = tmp_path / "harbour.txt"
    path.write_text(REPORT, encoding="utf-8")
    return open_window(path)


def figure(window, exact: str):
    return next(f for f in window.opened.briefing.figures if f.quote and f.quote.exact == exact)


NEWER = (
    REPORT.replace("Harbour authorities", "A new first sentence.\n\nHarbour authorities")
    .replace("inspected 412 ships since", "inspected 415 ships since")
    .replace(" Another 60 boats were mended.", "")
    + "\n\nIn the end 12 boats sank."
)


def update(window, tmp_path) -> UpdateDialog:
    newer = tmp_path / "newer.txt"
    newer.write_text(NEWER, encoding="utf-8")
    window.documents.dialogs.files = [newer]
    window.action("article.update").trigger()
    return window.findChild(UpdateDialog)


def test_a_newer_text_is_taken_in_one_step_and_every_figure_is_accounted_for(window, tmp_path):
    before = window.opened.briefing
    lost = [f for f in before.figures if f.quote and f.quote.exact == "60"][-1]
    dialog = update(window, tmp_path)
    after = window.opened.briefing
    stated = [f for f in before.figures if not f.derived]
    counts = after.anchors()
    assert after.figure(lost.id).anchor in (AnchorState.LOST, AnchorState.AMBIGUOUS)
    changed = figure(window, "412")
    assert changed.anchor is AnchorState.CHANGED
    assert not after.printable(changed.id)
    new = [f for f in after.figures if not before.has(f.id)]
    assert [f.quote.exact for f in new] == ["12"]
    assert sum(counts.values()) == len(stated) + len(new)
    assert f"{len(stated)} figures" in dialog._digest.text()
    assert "412 → 415" in dialog._digest.text()
    dialog.reject()
    window.action("edit.undo").trigger()
    assert window.opened.briefing == before


def test_what_is_asked_about_is_answered_with_old_and_new_side_by_side(window, tmp_path):
    changed = figure(window, "412").id
    dialog = update(window, tmp_path)
    assert "412" in dialog._old.words
    assert "415" in dialog._new.words
    dialog.take()
    now = window.opened.briefing.figure(changed)
    assert (now.quote.exact, str(now.quantity.value)) == ("415", "415")
    assert now.anchor.sound
    open_ones = list(window.opened.briefing.unsound)
    for _ in open_ones:
        dialog.ignore()
    assert not window.opened.briefing.unsound
    dialog.reject()


def test_lost_figures_stay_in_the_tray_until_they_are_answered(window, tmp_path):
    update(window, tmp_path).reject()
    waiting = len(window.opened.briefing.unsound)
    assert waiting >= 2
    window.action("article.lost").trigger()
    dialog = next(d for d in window.findChildren(UpdateDialog) if d.isVisible())
    assert dialog._list.count() == waiting
    dialog.reject()
    target = tmp_path / "saved.briefing"
    window.documents.dialogs.save_to = target
    assert window.documents.save()
    assert len(codec.load(target.read_bytes()).unsound) == waiting


def test_the_command_line_updates_a_briefing_too(tmp_path, capsys):
    (tmp_path / "old.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "new.txt").write_text(NEWER, encoding="utf-8")
    old, new = str(tmp_path / "old.briefing"), str(tmp_path / "new.briefing")
    assert cli.main(["draft", str(tmp_path / "old.txt"), "-o", old]) == 0
    capsys.readouterr()
    assert cli.main(["update", old, str(tmp_path / "new.txt"), "-o", new, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert {"figure", "state", "old", "now"} == set(told["figures"][0])
    assert any(one["old"] == "412" and one["now"] == ["415"] for one in told["figures"])
    assert cli.main(["update", old, str(tmp_path / "none.txt"), "-o", new]) == 2


def test_a_chart_is_made_by_hand_reordered_retitled_and_cut_down_in_one_step(window):
    for exact in ("310", "245", "More than 9,000"):
        window.selection.pin_figure(figure(window, exact).id)
    count = len(window.opened.briefing.charts)
    window.action("chart.new").trigger()
    editor = window.findChild(ChartEditor)
    kinds = [editor._kinds.itemData(row) for row in range(editor._kinds.count())]
    assert kinds[0] in (ChartKind.FLOW.value, ChartKind.BARS.value)
    editor._kinds.setCurrentIndex(kinds.index(ChartKind.BARS.value))
    editor._choose_kind()
    editor.sort(lambda b, names: tuple(reversed(tuple(names))))
    first = editor.chart.figures
    editor._figures.setCurrentRow(0)
    editor.shift(1)
    assert editor.chart.figures == (first[1], first[0], *first[2:])
    editor._figures.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert len(editor.chart.figures) == 2
    editor._title.setText("Sailors")
    editor._title.textEdited.emit("Sailors")
    assert editor.chart.option("subtitle") == "Harbour Gazette"
    editor.accept()
    chart = window.opened.briefing.charts[-1]
    assert (chart.title, len(chart.figures)) == ("Sailors", 2)
    assert len(window.opened.briefing.charts) == count + 1
    window.selection.select_figure(chart.figures[0])
    window.action("edit.undo").trigger()
    assert len(window.opened.briefing.charts) == count


def test_an_edited_chart_is_undone_in_one_step(window):
    before = window.opened.briefing
    window.selection.select_figure(before.charts[0].figures[0])
    window.action("chart.edit").trigger()
    editor = window.findChild(ChartEditor)
    editor._title.setText("Other words")
    editor._title.textEdited.emit("Other words")
    editor.accept()
    assert window.opened.briefing.charts[0].title == "Other words"
    window.action("edit.undo").trigger()
    assert window.opened.briefing == before


def test_a_blind_check_hides_every_number_and_notes_agreement_by_name(window):
    window.action("figure.secondCheck").trigger()
    check = window.findChild(SecondCheck)
    first = window.opened.briefing.figure(check.current)
    assert first.quote.exact == "412"
    assert not any(character.isdigit() for character in check._sentence.words.replace("2001", ""))
    check._answer.setText("412")
    QTest.keyClick(check._answer, Qt.Key.Key_Return)
    assert window.opened.briefing.figure(first.id).checked_by == ("A. Checker",)
    second = check.current
    check._answer.setText("59")
    check.compare()
    assert window.opened.briefing.figure(second).checked_by == ()
    assert not window.opened.briefing.figure(second).reviewed
    assert "Differs" in check._outcome.text()
    third = check.current
    check._answer.setText("many")
    check.compare()
    assert check.current == third, "no number: asked again"
    while check.current:
        check.skip()
    check.reject()
    window.selection.select_figure(first.id)
    assert "checked by A. Checker" in window._furniture._bar._place.text()
    window.action("figure.secondCheck").trigger()


def test_single_letters_can_be_switched_off_and_each_act_keeps_another_key(window):
    window.action("edit.preferences").trigger()
    window.findChild(Preferences)._letters.setChecked(False)
    keep = window.action("figure.keep")
    assert [key.toString() for key in keep.shortcuts()] == ["Ctrl+Alt+A"]
    for action in window.all_actions():
        for key in action.shortcuts():
            assert len(key.toString().removeprefix("Shift+")) != 1
    window.use_single_letters(True)
    assert "A" in [key.toString() for key in keep.shortcuts()]
    for action in window.all_actions():
        keys = [key.toString() for key in action.shortcuts()]
        letters = [key for key in keys if len(key.removeprefix("Shift+")) == 1]
        if action.objectName() == "figure.release":
            continue
        assert len(letters) < len(keys) or not keys, f"{action.objectName()} has letters alone"


def test_no_two_acts_share_a_key(window):
    taken: dict[str, str] = {}
    for action in window.all_actions():
        for key in action.shortcuts():
            name = key.toString()
            assert not name or name not in taken, f"{name}: {action.objectName()}, {taken[name]}"
            taken[name] = action.objectName()


def test_an_error_inside_is_logged_told_once_and_can_be_copied(window, tmp_path):
    reports = Reports(tmp_path / "state" / "briefing.log")
    reports.failed.connect(window.show_report)
    for _ in range(3):
        try:
            {}["a bolt came loose"]
        except KeyError:
            reports.on_exception(*sys.exc_info())
    assert (tmp_path / "state" / "briefing.log").read_text().count("KeyError:") == 3
    (notice,) = [n for n in window.notices.waiting if n.key == "report"]
    window.notices.answer(notice, notice.choices[0])
    assert "a bolt came loose" in QGuiApplication.clipboard().text()
    assert state_of(window) == State.KEY


def state_of(window) -> State:
    return figure(window, "310").state
