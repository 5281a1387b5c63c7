"""The cards: two by two, linked both ways, quick with thousands."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from briefing.core import codec, edits
from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId, Kind, State
from briefing.core.quantity import Bound
from briefing.models.card_model import CardModel
from briefing.models.figure_model import FigureModel, FigureRole
from briefing.models.open_briefing import OpenBriefing
from briefing.models.selection import FigureSelection
from briefing.render.theme import DARK, LIGHT, register_fonts
from briefing.views.card_view import CardView


@pytest.fixture
def shown(qtbot, moroccan: Briefing):
    return show(qtbot, moroccan)


def show(qtbot, briefing: Briefing, width: int = 452, height: int = 700) -> SimpleNamespace:
    register_fonts()
    opened = OpenBriefing(briefing)
    figures = FigureModel(opened)
    cards = CardModel(figures)
    selection = FigureSelection(figures, figures)
    view = CardView(cards, selection, LIGHT)
    qtbot.addWidget(view)
    view.setProperty("reduceMotion", True)
    view.resize(width, height)
    view.show()
    qtbot.waitExposed(view)
    return SimpleNamespace(
        view=view, opened=opened, figures=figures, cards=cards, selection=selection,
        ids=[f.id for f in briefing.cards],
    )  # fmt: skip


def click(shown, figure_id: str, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    at = shown.view.card_rect(figure_id).center()
    QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def many(moroccan: Briefing, count: int) -> Briefing:
    one = moroccan.cards[0]
    figures = tuple(
        replace(one, id=FigureId(f"f{index:07}"), state=State.KEY if index < 6 else State.KEPT)
        for index in range(count)
    )
    return replace(moroccan, figures=figures, claims=(), charts=(), decisions=())


def test_it_is_found_by_its_name_and_told_by_its_title(shown):
    assert shown.view.objectName() == "cardView"
    assert shown.view.accessibleName() == "Cards"


def test_its_model_tells_number_spoken_name_and_id(shown):
    index = shown.view.model().index(0, 0)
    assert index.data() == "168"
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "168, terrorist cells broken up, paragraph 1, kept, key"
    assert index.data(FigureRole.ID) == shown.ids[0]


def test_key_cards_stand_two_by_two_above_the_small_ones(shown):
    rects = [shown.view.card_rect(name) for name in shown.ids]
    assert rects[0].top() == rects[1].top() == 14
    assert rects[0].left() == 16
    assert rects[1].left() == rects[0].right() + 1 + 8
    assert rects[0].height() == rects[1].height()
    keys = sum(shown.figures.briefing.figure(name).state is State.KEY for name in shown.ids)
    assert min(r.top() for r in rects[keys:]) > max(r.bottom() for r in rects[:keys])
    assert rects[-1].height() < rects[0].height()


def test_no_two_cards_overlap_at_any_width(qtbot, bundled: Briefing):
    shown = show(qtbot, bundled)
    for width in (240, 300, 452, 800):
        shown.view.resize(width, 700)
        rects = [shown.view.card_rect(name) for name in shown.ids]
        for index, rect in enumerate(rects):
            assert rect.left() >= 0
            assert rect.right() < width
            assert not any(rect.intersects(other) for other in rects[index + 1 :])


def test_a_narrow_view_has_one_column(shown):
    shown.view.resize(240, 700)
    lefts = {shown.view.card_rect(name).left() for name in shown.ids}
    assert len(lefts) == 1


def test_the_height_of_all_cards_is_known_beforehand(shown):
    needed = shown.view.content_height(452)
    assert needed >= max(shown.view.card_rect(name).bottom() for name in shown.ids)
    shown.view.resize(452, needed)
    assert shown.view.verticalScrollBar().maximum() == 0


def test_a_click_selects_the_figure(shown):
    click(shown, shown.ids[1])
    assert shown.selection.current_figure() == shown.ids[1]
    assert shown.selection.pinned() == ()


def test_ctrl_click_pins_figures(shown):
    click(shown, shown.ids[0])
    click(shown, shown.ids[2], Qt.KeyboardModifier.ControlModifier)
    assert set(shown.selection.pinned()) == {shown.ids[0], shown.ids[2]}


def test_a_click_between_the_cards_changes_nothing(shown):
    click(shown, shown.ids[1])
    QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert shown.selection.current_figure() == shown.ids[1]


def test_a_repeated_figure_lights_the_card_of_its_original(shown):
    repeat = next(f for f in shown.figures.briefing.figures if f.same_as is not None)
    assert shown.view.card_rect(repeat.id) == shown.view.card_rect(repeat.same_as)
    shown.selection.select_figure(repeat.id)
    index = shown.cards.index_of(repeat.same_as)
    assert shown.view._states()(index.row()).active


def test_a_figure_without_a_card_has_no_rectangle(shown):
    derived = next(f for f in shown.figures.briefing.figures if f.derived)
    assert shown.view.card_rect(derived.id).isEmpty()
    assert shown.view.card_rect("nothing").isEmpty()


def test_hovering_previews_after_a_moment_and_ends_after_one(shown, qtbot):
    at = shown.view.card_rect(shown.ids[3]).center()
    with qtbot.waitSignal(shown.selection.figure_hovered) as told:
        QTest.mouseMove(shown.view.viewport(), at)
    assert told.args == [shown.ids[3]]
    with qtbot.waitSignal(shown.selection.figure_hovered) as told:
        QTest.mouseMove(shown.view.viewport(), QPoint(2, 2))
    assert told.args == [None]
    assert shown.selection.current_figure() is None


def test_hovering_from_elsewhere_outlines_the_card(shown):
    shown.selection.hover_figure(shown.ids[2])
    assert shown.view._states()(2).hovered


def test_arrows_walk_rows_and_columns(shown):
    keys = [Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up]
    found = []
    for key in keys:
        QTest.keyClick(shown.view, key)
        found.append(shown.ids.index(shown.selection.current_figure()))
    assert found == [0, 1, 3, 2, 0]
    QTest.keyClick(shown.view, Qt.Key.Key_End)
    assert shown.selection.current_figure() == shown.ids[-1]
    QTest.keyClick(shown.view, Qt.Key.Key_Down)
    assert shown.selection.current_figure() == shown.ids[-1]
    QTest.keyClick(shown.view, Qt.Key.Key_PageUp)
    QTest.keyClick(shown.view, Qt.Key.Key_Home)
    assert shown.selection.current_figure() == shown.ids[0]


def test_enter_selects_and_space_pins(shown):
    QTest.keyClick(shown.view, Qt.Key.Key_Return)
    assert shown.selection.current_figure() == shown.ids[0]
    QTest.keyClick(shown.view, Qt.Key.Key_Right)
    QTest.keyClick(shown.view, Qt.Key.Key_Space)
    assert shown.selection.current_figure() in (shown.ids[1], None)


def test_letters_are_left_to_the_window(shown, qtbot):
    QTest.keyClick(shown.view, Qt.Key.Key_K)
    QTest.keyClick(shown.view, Qt.Key.Key_S)
    assert shown.selection.current_figure() is None


def test_keyboard_focus_shows_a_ring(shown, qtbot):
    shown.view.clearFocus()
    shown.view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(shown.view.hasFocus)
    assert shown.view._states()(0).focused
    click(shown, shown.ids[1])
    assert not shown.view._states()(1).focused


def test_selecting_from_elsewhere_scrolls_the_card_into_the_middle(qtbot, moroccan):
    shown = show(qtbot, many(moroccan, 300))
    name = FigureId("f0000200")
    shown.selection.select_figure(name)
    rect = shown.view.card_rect(name)
    assert shown.view.viewport().rect().contains(rect)
    before = shown.view.verticalScrollBar().value()
    shown.selection.hover_figure("f0000000")
    assert shown.view.verticalScrollBar().value() == before


def test_a_changed_label_changes_the_card_and_its_height(shown, qtbot):
    with qtbot.waitSignal(shown.view.content_changed):
        label = shown.figures.index(shown.figures.index_of(shown.ids[0]).row(), 1)
        shown.figures.setData(label, "a label of so many words that it takes lines " * 3)
    assert shown.view._face(0).label.startswith("a label of so many words")


def test_ten_thousand_cards_are_placed_and_painted(qtbot, moroccan):
    shown = show(qtbot, many(moroccan, 10_000))
    last = shown.view.card_rect(FigureId("f0009999"))
    assert last.top() > 100_000
    shown.view.verticalScrollBar().setValue(shown.view.verticalScrollBar().maximum())
    assert shown.view.grab().toImage().width() > 0
    assert len(shown.view._rows_in(shown.view.viewport().rect())) < 40
    at = shown.view.card_rect(FigureId("f0009999")).center()
    assert shown.view.indexAt(at).data(FigureRole.ID) == "f0009999"


def test_an_empty_briefing_needs_no_room(qtbot, moroccan):
    shown = show(qtbot, many(moroccan, 0))
    assert shown.view.content_height(452) == 0
    QTest.keyClick(shown.view, Qt.Key.Key_Down)
    assert shown.selection.current_figure() is None


def test_arabic_cards_run_from_right_to_left(qtbot):
    from conftest import DATASET

    briefing = codec.load((DATASET / "moroccan-security.ar.json").read_bytes())
    shown = show(qtbot, briefing)
    first, second = (shown.view.card_rect(name) for name in shown.ids[:2])
    assert first.left() > second.left()
    QTest.keyClick(shown.view, Qt.Key.Key_Down)
    QTest.keyClick(shown.view, Qt.Key.Key_Left)
    assert shown.selection.current_figure() == shown.ids[1]


def test_another_theme_repaints(shown):
    before: QImage = shown.view.grab().toImage()
    shown.view.set_theme(DARK)
    after = shown.view.grab().toImage()
    assert before.pixelColor(2, 2).name().upper() == LIGHT.ground
    assert after.pixelColor(2, 2).name().upper() == DARK.ground


def test_the_active_card_is_outlined_in_ink(shown):
    shown.selection.select_figure(shown.ids[0])
    rect = shown.view.card_rect(shown.ids[0])
    image = shown.view.grab().toImage()
    scale = image.devicePixelRatio()
    x, y = int(rect.center().x() * scale), int(rect.top() * scale)
    assert image.pixelColor(x, y).lightness() < 90


def test_copying_is_asked_of_the_window(shown, qtbot):
    shown.selection.select_figure(shown.ids[2])
    with qtbot.waitSignal(shown.view.copy_requested) as asked:
        QTest.keyClick(shown.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [shown.ids[2]]


def test_the_context_menu_copies_with_source(shown, qtbot, monkeypatch):
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    at = shown.view.card_rect(shown.ids[1]).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, shown.view.viewport().mapToGlobal(at)
    )
    shown.view.contextMenuEvent(event)
    menu = shown.view.findChild(QMenu)
    with qtbot.waitSignal(shown.view.copy_requested) as asked:
        menu.actions()[0].trigger()
    menu.deleteLater()
    assert asked.args == [shown.ids[1]]


def test_a_tool_tip_says_the_card_in_plain_words(shown, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _on: told.append(text))
    at = shown.view.card_rect(shown.ids[4]).center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, shown.view.viewport().mapToGlobal(at))
    shown.view.viewportEvent(event)
    shown.view.viewportEvent(QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), QPoint(1, 1)))
    assert told[0].startswith("<p>more than 1,600, Moroccans went")
    assert told[1] == ""


@pytest.mark.parametrize("name", ["moroccan-security.en", "moroccan-security.ar"])
@pytest.mark.parametrize("width", [452, 300, 210])
def test_each_number_of_a_formula_on_a_card_leads_to_its_figure(qtbot, name, width):
    from conftest import DATASET

    briefing = codec.load((DATASET / f"{name}.json").read_bytes())
    opened_before = briefing.figures
    by_number = {f.quote.exact: f.id for f in briefing.figures if f.quote}
    bounded = next(f.id for f in briefing.figures if f.quantity and f.quantity.bound is Bound.MORE)
    returned = by_number["147"]
    briefing = edits.add_derived(
        briefing, f"{bounded} - {returned}", "stayed away", Kind.COUNT, state=State.KEY
    )
    (mine,) = {f.id for f in briefing.figures} - {f.id for f in opened_before}
    shown = show(qtbot, briefing, width)
    card = shown.view.card_rect(mine)
    found = {
        shown.view._figure_at(QPoint(x, y))
        for x in range(card.left() + 1, card.right())
        for y in range(card.top() + 1, card.bottom(), 3)
    }
    assert found == {mine, returned, bounded}
    at = next(
        QPoint(x, y)
        for y in range(card.top() + 1, card.bottom(), 3)
        for x in range(card.left() + 1, card.right())
        if shown.view._figure_at(QPoint(x, y)) == returned
    )
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), QPointF(at), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(shown.view.viewport(), moved)
    assert shown.view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown.selection.current_figure() == returned
