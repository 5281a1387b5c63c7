"""Figures that agree: what is ignored, computed and related by hand, in the window and on paper."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from briefing import proof
from briefing.core import kin
from briefing.core.figure import Kind, State
from briefing.core.wording import long_form
from briefing.formats.to_html import to_html
from briefing.formats.to_markdown import to_markdown
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
    assert proof.verify(page.read_bytes()).ok
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
