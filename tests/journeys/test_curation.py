"""From a fresh article to a saved, printed briefing, by keyboard alone; and every act undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing.core import codec
from briefing.core.figure import State
from briefing.core.quantity import Bound
from briefing.core.walk import to_review
from briefing.proof.verify import verify

pytestmark = pytest.mark.journey

REPORT = """Harbour Safety

Harbour authorities have inspected 412 ships since 2001, according to Lina Adel, head of the office.

At a meeting on Thursday, Adel said that 60 of the 412 inspected ships had faulty lifeboats. More than 9,000 sailors came ashore.

According to Adel, 310 sailors asked for help, with 245 housed by the port. The port spent $3 million on 75 new lifeboats and 18 cranes. Another 60 boats were mended.

Source :Harbour Gazette"""

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


class Keyboard:
    """Press keys where the focus is, and count them."""

    def __init__(self, window) -> None:
        self.window = window
        self.pressed = 0

    def press(self, key, modifiers=NONE) -> None:
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifiers)
        self.pressed += 1

    def type(self, words: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), words)
        self.pressed += len(words)


@pytest.fixture
def window(open_window, report):
    made = open_window(report)
    made.activateWindow()
    made.article_view.setFocus()
    return made


@pytest.fixture
def keys(window) -> Keyboard:
    return Keyboard(window)


def waiting(window):
    return [f.id for f in window.opened.briefing.figures if to_review(f)]


def figure(window, exact: str):
    return next(f for f in window.opened.briefing.figures if f.quote and f.quote.exact == exact)


def test_from_open_to_a_saved_printed_briefing_by_keyboard_alone(window, keys, tmp_path, capsys):
    total = len(waiting(window))
    assert total >= 7
    keys.press(Key.Key_J, SHIFT)
    accepted = ignored = 0
    while waiting(window):
        exact = window.opened.briefing.figure(window.selection.current_figure()).quote.exact
        if exact == "18":
            keys.press(Key.Key_X)
            keys.press(Key.Key_3)
            ignored += 1
        else:
            keys.press(Key.Key_A)
            accepted += 1
    review_keys = keys.pressed
    assert accepted + ignored == total
    assert figure(window, "18").reason == "other subject"
    per_figure = review_keys / accepted
    with capsys.disabled():
        print(f"\n{review_keys} keys for {accepted} accepted figures: {per_figure:.2f} each")
    assert per_figure <= 1.5
    window.documents.dialogs.save_to = tmp_path / "harbour.briefing"
    keys.press(Key.Key_S, CTRL)
    assert window.opened.is_clean
    window.documents.dialogs.save_to = tmp_path / "harbour.pdf"
    keys.press(Key.Key_E, CTRL)
    page = tmp_path / "harbour.pdf"
    assert verify(page.read_bytes()).ok
    saved = codec.load((tmp_path / "harbour.briefing").read_bytes())
    assert saved.figures == window.opened.briefing.figures


def test_keep_all_visible_acts_on_what_the_filter_shows_and_is_one_step(window, keys, qtbot):
    before = window.opened.briefing
    keep = window.action("figure.keepVisible")
    qtbot.waitUntil(lambda: f"({len(waiting(window))})" in keep.text())
    keys.press(Key.Key_T, CTRL)
    panel = window._furniture._panel
    panel._words.setText("sailors")
    shown = [f.id for f in window.opened.briefing.figures if f.id in panel.in_sight()]
    some = [name for name in waiting(window) if name in shown]
    assert 0 < len(some) < len(waiting(window))
    qtbot.waitUntil(lambda: f"({len(some)})" in keep.text())
    keep.trigger()
    assert not set(some) & set(waiting(window))
    assert waiting(window)
    window.action("edit.undo").trigger()
    assert window.opened.briefing == before
    panel._words.clear()
    panel._states.setCurrentIndex(panel._states.findData(State.KEY))
    assert all(before.figure(n).state is State.KEY for n in panel.in_sight())
    keys.press(Key.Key_T, CTRL)
    qtbot.waitUntil(lambda: f"({len(waiting(window))})" in keep.text())


def test_the_same_number_elsewhere_is_stepped_through(window, keys, qtbot):
    first = figure(window, "60")
    window.selection.select_figure(first.id)
    elsewhere = window.action("figure.sameNumber")
    qtbot.waitUntil(lambda: "(1)" in elsewhere.text())
    keys.press(Key.Key_E)
    other = window.selection.current_figure()
    assert other != first.id
    assert window.opened.briefing.figure(other).quote.exact == "60"
    keys.press(Key.Key_E)
    assert window.selection.current_figure() == first.id


def test_an_edge_is_moved_by_words_and_the_number_is_read_anew_in_one_step(window, keys):
    before = window.opened.briefing
    target = figure(window, "More than 9,000")
    window.selection.select_figure(target.id)
    keys.press(Key.Key_BracketLeft)
    edge = window._furniture.curation.edge
    assert edge.isVisible()
    keys.press(Key.Key_Right, CTRL)
    keys.press(Key.Key_Right, CTRL)
    keys.press(Key.Key_Right)
    moved = window.opened.briefing.figure(target.id)
    assert moved.quote.exact == "9,000"
    assert moved.quantity.bound is Bound.EXACT
    keys.press(Key.Key_Return)
    assert not edge.isVisible()
    assert window.opened.undo_stack.count() == 1
    window.action("edit.undo").trigger()
    assert window.opened.briefing == before


def test_the_editor_changes_number_unit_bound_period_note_and_qualifiers(window, keys):
    target = figure(window, "75")
    window.selection.select_figure(target.id)
    editor = window._furniture.curation.editor
    keys.press(Key.Key_V)
    assert editor.isVisible()
    assert "75" in editor._sentence.words
    keys.type("at least 80")
    keys.press(Key.Key_Tab)
    now = window.opened.briefing.figure(target.id).quantity
    assert (str(now.value), now.bound, now.noun) == ("80", Bound.AT_LEAST, target.quantity.noun)
    assert "does not give" in editor._fault.text()
    editor._as_text.click()
    assert window.opened.briefing.figure(target.id).quantity.value == 75
    editor._bound.setCurrentIndex(editor._bound.findData(Bound.ABOUT))
    editor._on_bound()
    editor._since.setText("2020")
    editor._on_period()
    editor._note.setText("asked the port")
    editor._on_note()
    editor._unit.setEditText("GW")
    editor._on_unit()
    span = target.span
    window.article_view.select_span(type(span)(span.end + 1, span.end + 4))
    editor.qualifier_added.emit(target.id)
    done = window.opened.briefing.figure(target.id)
    assert done.quantity.bound is Bound.ABOUT
    assert done.period.since == "2020"
    assert done.note == "asked the port"
    assert done.quantity.unit == "GW"
    assert [q.of(window.opened.briefing.article.text) for q in done.qualifiers] == ["new"]
    editor._chips[0].click()
    assert window.opened.briefing.figure(target.id).qualifiers == ()
    QTest.keyClick(editor._value, Key.Key_Escape)
    assert not editor.isVisible()
    for _ in range(window.opened.undo_stack.count()):
        window.action("edit.undo").trigger()
    assert window.opened.briefing.figure(target.id) == target


def test_words_that_are_no_number_are_refused_and_nothing_changes(window, keys):
    target = figure(window, "75")
    window.selection.select_figure(target.id)
    keys.press(Key.Key_V)
    keys.type("many")
    keys.press(Key.Key_Tab)
    assert window.opened.briefing.figure(target.id) == target


def test_space_held_peeks_at_the_sentence(window):
    window.selection.select_figure(figure(window, "75").id)
    peek = window._furniture.curation.peek
    cards = window._furniture.card_view
    cards.setFocus()
    QTest.keyPress(cards, Key.Key_Space)
    assert peek.isVisible()
    assert "75 new lifeboats" in peek.accessibleName()
    QTest.keyRelease(cards, Key.Key_Space)
    assert not peek.isVisible()


def test_hover_buttons_stand_beside_the_number_and_decide_it(window, qtbot):
    target = figure(window, "75")
    other = figure(window, "412")
    window.selection.select_figure(other.id)
    hover = window._furniture.curation.hover
    window.selection.hover_figure(target.id)
    assert hover.isVisible()
    assert not hover.geometry().intersects(window.article_view.number_rect(target.id))
    for near in ("18", "$3 million"):
        assert not hover.geometry().intersects(
            window.article_view.number_rect(figure(window, near).id)
        )
    buttons = hover.findChildren(type(hover.layout().itemAt(0).widget()))
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert figure(window, "75").state is State.KEY
    assert window.selection.current_figure() == other.id, "the focus stays where it was"
    assert not hover.isVisible()


def test_return_makes_a_figure_of_selected_text(window, keys):
    text = window.opened.briefing.article.text
    ignored = figure(window, "18")
    count = len(window.opened.briefing.figures)
    start = text.index("18 cranes")
    window.article_view.select_span(type(ignored.span)(start, start + 9))
    window.article_view.setFocus()
    keys.press(Key.Key_Return)
    assert window.selection.current_figure() == ignored.id, "what is there is gone to"
    assert len(window.opened.briefing.figures) == count
    start = text.index("Lina Adel")
    window.article_view.select_span(type(ignored.span)(start, start + 9))
    keys.press(Key.Key_Return)
    assert len(window.opened.briefing.figures) == count


def test_keys_do_nothing_to_figures_while_somebody_types(window, keys):
    target = figure(window, "75")
    window.selection.select_figure(target.id)
    keys.press(Key.Key_L)
    keys.type("axs")
    keys.press(Key.Key_Return)
    assert figure(window, "75").label == "axs"
    assert figure(window, "75").state is target.state
