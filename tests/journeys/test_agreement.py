"""Figures that agree: what is ignored, computed and related by hand, in the window and on paper."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from getpass import getuser

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from briefing.core import edits, kin
from briefing.core.briefing import Verdict
from briefing.core.figure import Kind, State
from briefing.core.wording import long_form
from briefing.formats.to_html import to_html
from briefing.formats.to_markdown import to_markdown
from briefing.proof.verify import verify
from briefing.render.export import export

pytestmark = pytest.mark.journey


def stated(briefing, exact: str):
    return next(f for f in briefing.figures if f.quote and f.quote.exact == exact and f.state.shown)


def test_an_ignored_figure_leaves_its_chart_on_screen_page_and_exports(open_window, tmp_path):
    window = open_window()
    briefing = window.opened.briefing
    part, rest = stated(briefing, "132"), briefing.charts[1]
    panels = window.findChild(object, "chartView")
    assert part.id in panels.figures
    window.figure_acts.decide_one(State.IGNORED, part.id)
    assert part.id not in panels.figures
    assert [chart.id for chart in window.opened.briefing.drawn] == ["h1", "h2"]
    page = tmp_path / "x.pdf"
    window.save_page(page)
    assert verify(page.read_bytes()).ok
    after = window.opened.briefing
    name = f'<th scope="row">{part.label}</th>'
    assert name in to_html(briefing)
    assert name not in to_html(after)
    assert f"| {part.label} |" in to_markdown(briefing)
    assert f"| {part.label} |" not in to_markdown(after)
    export(after, tmp_path / "flow.json", chart=rest.id)
    assert part.id not in (tmp_path / "flow.json").read_text(encoding="utf-8")
    window.opened.undo_stack.undo()
    assert part.id in panels.figures


Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)


def write(words):
    QTest.keyClicks(QApplication.focusWidget(), words)


@pytest.fixture
def reading(open_window):
    window = open_window()
    window.activateWindow()
    window.article_view.setFocus()
    return window


def walk_to(window, figure_id):
    while window.selection.current_figure() != figure_id:
        press(window, Key.Key_J)


def pin(window, *ids):
    for name in ids:
        walk_to(window, name)
        press(window, Key.Key_Return, CTRL)


def share_of(briefing, one, other):
    part, whole = stated(briefing, one), kin.original(briefing, stated(briefing, other).id)
    found = next(f for f in briefing.figures if f.formula == f"{part.id} / {whole}")
    return part, briefing.figure(whole), found


def chip(bar, words):
    return [c for c in bar._field.findChildren(QToolButton) if c.text() == words][-1]


def shown(window, figure_id):
    return long_form(window.opened.briefing.quantity(figure_id), "en")


def test_two_figures_become_a_third_by_keys_alone_with_its_bound_and_in_one_step(reading):
    window, before = reading, reading.opened.briefing
    suspects, plans = stated(before, "2,963"), stated(before, "341")
    pin(window, suspects.id, plans.id)
    assert set(window.selection.pinned()) == {suspects.id, plans.id}
    press(window, Key.Key_F)
    bar = window._furniture.curation.formulas.bar
    assert bar.isVisible()
    assert bar._result.text() == "= 8.69 per plan"
    press(window, Key.Key_Return)
    assert not bar.isVisible()
    made = window.selection.current_figure()
    figure = window.opened.briefing.figure(made)
    assert (figure.formula, figure.kind) == (f"{suspects.id} / {plans.id}", Kind.RATIO)
    assert figure.label == "suspects arrested per plan"
    assert shown(window, made) == "8.69 per plan"
    assert window.opened.undo_stack.undoText() == "New Figure"
    press(window, Key.Key_Z, CTRL)
    assert window.opened.briefing == before


def test_a_typed_formula_is_tried_live_and_says_in_words_what_is_wrong(reading):
    window, before = reading, reading.opened.briefing
    press(window, Key.Key_F)
    bar = window._furniture.curation.formulas.bar
    write("147/")
    assert bar._result.text() == "The formula ends too early."
    write("1600")
    assert bar._result.text() == "= at most 9.2%"
    assert bar._go.text() == "Go to It"
    press(window, Key.Key_Return)
    write("*2")
    assert bar._result.text() == "= at most 18.4%"
    bar._as_percent.click()
    assert bar._result.text() == "= at most 0.184"
    bar._field.setFocus()
    for _ in range(4):
        press(window, Key.Key_Backspace)
    write("+2963")
    words = "Moroccan and suspect cannot be added: they are different things."
    assert bar._result.text() == words
    assert not bar._go.isEnabled()
    press(window, Key.Key_Return)
    press(window, Key.Key_Return)
    assert bar.isVisible()
    press(window, Key.Key_Escape)
    assert not bar.isVisible()
    assert window.opened.briefing == before


def test_the_caret_walks_over_the_operands_and_each_lights_its_sentence(reading, qtbot):
    window = reading
    briefing = window.opened.briefing
    part, whole, share = share_of(briefing, "50", "168")
    window.selection.select_figure(share.id)
    press(window, Key.Key_F)
    bar = window._furniture.curation.formulas.bar
    assert bar._field.tokens == (part.id, "/", whole.id)
    press(window, Key.Key_Left)
    assert window.selection.current_figure() == whole.id
    press(window, Key.Key_Left)
    press(window, Key.Key_Left)
    assert window.selection.current_figure() == part.id
    qtbot.waitUntil(lambda: chip(bar, "168").isVisible())
    chip(bar, "168").click()
    assert window.selection.current_figure() == whole.id


def test_a_formula_is_changed_in_one_step_and_never_into_a_circle(reading):
    window, before = reading, reading.opened.briefing
    part, whole, share = share_of(before, "50", "168")
    window.selection.select_figure(share.id)
    press(window, Key.Key_F)
    bar = window._furniture.curation.formulas.bar
    assert bar._go.text() == "Change Formula"
    bar._field.insert(share.id) or write("*")
    bar._field.insert(share.id)
    assert bar._result.text() == "The formula runs in a circle."
    assert not bar._go.isEnabled()
    for _ in range(2):
        press(window, Key.Key_Backspace)
    write("*2")
    press(window, Key.Key_Return)
    press(window, Key.Key_Return)
    after = window.opened.briefing
    assert after.figure(share.id).formula == f"{part.id} / {whole.id} * 2"
    assert shown(window, share.id) == "59.5%"
    press(window, Key.Key_Z, CTRL)
    assert window.opened.briefing == before


def test_figures_pinned_while_the_bar_is_open_come_into_the_formula(reading):
    window = reading
    briefing = window.opened.briefing
    press(window, Key.Key_F)
    bar = window._furniture.curation.formulas.bar
    one, other = stated(briefing, "50"), stated(briefing, "45")
    window.selection.pin_figure(one.id)
    window.selection.pin_figure(other.id)
    assert [offer.act for offer in bar._offers][:2] == ["share", "growth"]
    assert bar._field.tokens
    press(window, Key.Key_Down)
    assert bar._result.text() == "= −10%"


def test_parts_are_related_by_keys_shown_checked_and_undone(open_window, tmp_path):
    path = tmp_path / "harbour.txt"
    path.write_text(
        "Harbour Safety\n\nMore than 1,600 sailors left the harbour. There were 147 who came back."
        " The police held 132 for questions. Only 45 boats were mended.\n",
        encoding="utf-8",
    )
    window = open_window(path)
    window.activateWindow()
    window.article_view.setFocus()
    before = window.opened.briefing
    numbers = [f for f in before.figures if not f.derived]
    went, returned, held = numbers[:3]
    assert before.claims == ()
    pin(window, went.id, returned.id, held.id)
    press(window, Key.Key_R)
    bar = window._furniture.curation.relations.bar
    assert bar.isVisible()
    press(window, Key.Key_Down)
    rows = [bar._list.item(at).text() for at in range(bar._list.count())]
    assert "132\u2069 is part of" in rows[1]
    press(window, Key.Key_Return)
    after = window.opened.briefing
    flow = next(chart for chart in after.charts if chart.kind == "flow")
    assert flow.figures == (went.id, returned.id, held.id)
    assert not bar.isVisible()
    press(window, Key.Key_R)
    said = [bar._list.item(at).text() for at in range(bar._list.count())]
    assert sum("said by hand" in words for words in said) == 2
    press(window, Key.Key_Escape)
    press(window, Key.Key_Z, CTRL)
    assert window.opened.briefing == before


def test_a_relation_that_cannot_be_is_asked_about_at_once(reading):
    window = reading
    before = window.opened.briefing
    one, other = stated(before, "50"), stated(before, "45")
    press(window, Key.Key_Escape)
    pin(window, one.id, other.id)
    press(window, Key.Key_R)
    bar = window._furniture.curation.relations.bar
    words = [bar._list.item(at).text() for at in range(bar._list.count())]
    press(window, Key.Key_Down)
    while "same thing" not in bar._list.currentItem().text():
        press(window, Key.Key_Down)
    assert words
    press(window, Key.Key_Return)
    findings = window._furniture._findings
    findings.check_now()
    (asked,) = [f for f in findings.findings if f.rule == "same-thing"]
    assert asked.open
    press(window, Key.Key_R)
    while "by hand" not in bar._list.currentItem().text():
        press(window, Key.Key_Down)
    press(window, Key.Key_Delete)
    assert window.opened.briefing.claims == before.claims


def test_the_log_says_who_decided_what_and_when_and_outlives_its_question(reading):
    window = reading
    window.action("view.findings").setChecked(True)
    view = window._furniture._finding_view
    assert "50, 45: kept apart" in view._log.words
    window._furniture._decide(
        window.opened.briefing.decisions[0].finding, Verdict.DIFFERENT_SCOPE, "other years"
    )
    window._furniture._findings.check_now()
    first, signed, why = view._log.words.splitlines()
    assert (first, why) == ("50, 45: different scope", "other years")
    assert getuser() in signed
    assert view._answered.text() == view._log.words
    changed = stated(window.opened.briefing, "50")
    other = replace(changed.quantity, value=Decimal(51))
    window.opened.edit("Number", edits.set_quantity, changed.id, other)
    window._furniture._findings.check_now()
    assert "51, 45: different scope" in view._log.words
    window.opened.undo_stack.undo()
    window.opened.undo_stack.undo()
    window._furniture._findings.check_now()
    assert "50, 45: kept apart" in view._log.words
