"""The charts: the same marks before and after pyqtgraph has come, linked both ways."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QTableWidget, QToolTip, QWidget

from briefing.core import codec, edits
from briefing.core.briefing import Briefing, Chart, ChartKind
from briefing.core.charts import Shape
from briefing.core.figure import FigureId
from briefing.models.figure_model import FigureModel
from briefing.models.open_briefing import OpenBriefing
from briefing.models.selection import FigureSelection
from briefing.render.theme import DARK, LIGHT, register_fonts
from briefing.views.chart_view import ChartView


def show(qtbot, briefing: Briefing, width: int = 452, height: int = 320) -> SimpleNamespace:
    register_fonts()
    opened = OpenBriefing(briefing)
    figures = FigureModel(opened)
    selection = FigureSelection(figures, figures)
    view = ChartView(figures, selection, LIGHT)
    qtbot.addWidget(view)
    view.setProperty("reduceMotion", True)
    view.resize(width, height)
    view.show()
    qtbot.waitExposed(view)
    return SimpleNamespace(view=view, opened=opened, figures=figures, selection=selection)


@pytest.fixture
def shown(qtbot, moroccan: Briefing):
    return show(qtbot, moroccan)


@pytest.fixture(params=["painted", "explored"])
def either(request, qtbot, moroccan: Briefing):
    """Return the view before and after pyqtgraph has taken over."""
    found = show(qtbot, moroccan)
    if request.param == "explored":
        found.view.start_exploring()
    yield found
    found.view.close()


def target(shown, at: QPoint) -> tuple[QWidget, QPoint]:
    """Return the widget that a real pointer would touch, and where on it."""
    viewport = shown.view.viewport()
    child = viewport.childAt(at) or viewport
    return child, child.mapFrom(viewport, at)


def click(shown, figure_id: str, modifier=Qt.KeyboardModifier.NoModifier, chart=None) -> None:
    widget, at = target(shown, shown.view.mark_rect(figure_id, chart).center())
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, modifier, at)


def rest_of(briefing: Briefing) -> FigureId:
    part, whole = briefing.charts[0].figures
    return next(f.id for f in briefing.figures if f.formula == f"{whole} - {part}")


def many(moroccan: Briefing, count: int) -> Briefing:
    charts = tuple(replace(moroccan.charts[n % 2], id=f"h{n}") for n in range(count))
    return replace(moroccan, charts=charts)


def test_it_is_found_by_its_name(shown):
    assert shown.view.objectName() == "chartView"
    assert shown.view.accessibleName() == "Charts"


def test_it_names_the_figures_of_its_marks_in_order(shown, moroccan):
    part, whole = moroccan.charts[0].figures
    expected = [part, rest_of(moroccan), whole, *moroccan.charts[1].figures]
    assert shown.view.figures == expected
    assert shown.view.property("figures") == expected


def test_every_mark_is_hit_in_its_middle(either):
    for figure_id in either.view.figures:
        rect = either.view.mark_rect(figure_id)
        assert not rect.isEmpty()
        assert either.view.figure_at(rect.center()) == figure_id


def test_a_click_on_a_bar_selects_its_figure(either, moroccan):
    part = moroccan.charts[0].figures[0]
    click(either, part)
    assert either.selection.current_figure() == part


def test_the_rest_of_a_whole_is_selectable(either, moroccan):
    click(either, rest_of(moroccan))
    assert either.selection.current_figure() == rest_of(moroccan)


def test_the_whole_is_selectable_at_its_measuring_line(either, moroccan):
    click(either, moroccan.charts[0].figures[1])
    assert either.selection.current_figure() == moroccan.charts[0].figures[1]


def test_ctrl_click_pins(either, moroccan):
    first, second = moroccan.charts[1].figures[:2]
    click(either, first)
    click(either, second, Qt.KeyboardModifier.ControlModifier)
    assert set(either.selection.pinned()) == {first, second}


def test_a_touch_near_a_small_bar_counts(either, moroccan):
    small = moroccan.charts[1].figures[2]
    rect = either.view.mark_rect(small)
    widget, at = target(either, QPoint(rect.right() + 15, rect.center().y()))
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
    assert either.selection.current_figure() == small


def test_hovering_previews_and_dims_but_never_scrolls(either, qtbot, moroccan):
    figure_id = moroccan.charts[1].figures[1]
    before = either.view.verticalScrollBar().value()
    widget, at = target(either, either.view.mark_rect(figure_id).center())
    QTest.mouseMove(either.view.viewport(), QPoint(1, 1))
    with qtbot.waitSignal(either.selection.figure_hovered) as told:
        QTest.mouseMove(widget, at)
    assert told.args == [figure_id]
    assert either.view.panels[1]._state.hovered == figure_id
    with qtbot.waitSignal(either.selection.figure_hovered) as told:
        either.view.panels[1].leaveEvent(QEvent(QEvent.Type.Leave))
    assert told.args == [None]
    assert either.view.verticalScrollBar().value() == before
    assert either.selection.current_figure() is None


def test_the_charts_look_the_same_before_and_after(qtbot, bundled):
    found = show(qtbot, bundled, height=700)
    found.selection.select_figure(bundled.charts[0].figures[0])
    before = found.view.grab().toImage()
    found.view.start_exploring()
    after = found.view.grab().toImage()
    found.view.close()
    assert before == after


def test_pyqtgraph_plots_hold_one_item_for_each_mark(shown, moroccan):
    import pyqtgraph

    shown.view.start_exploring()
    shown.view.start_exploring()
    plots = [panel.plot.plot for panel in shown.view.panels]
    assert all(isinstance(plot, pyqtgraph.PlotItem) for plot in plots)
    items = [item for item in plots[0].items if hasattr(item, "figure")]
    assert [item.figure for item in items] == shown.view.figures[:3]
    part = moroccan.charts[0].figures[0]
    item = next(item for item in items if item.figure == part)
    plot = shown.view.panels[0].plot
    at = plot.mapFromScene(item.mapToScene(item.mark.box.x + 10, item.mark.box.y + 5))
    QTest.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown.selection.current_figure() == part
    shown.view.close()


def test_pyqtgraph_is_not_imported_before_it_is_needed():
    code = (
        "import sys, briefing.views.chart_view, briefing.views.card_view;"
        "print('pyqtgraph' in sys.modules or 'numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_selecting_from_elsewhere_outlines_the_mark(either, moroccan):
    figure_id = moroccan.charts[1].figures[1]
    rect = either.view.mark_rect(figure_id)
    either.selection.select_figure(figure_id)
    image = either.view.grab().toImage()
    assert image.pixelColor(rect.center().x(), rect.top()).lightness() < 90


def test_a_repeated_figure_is_lit_as_its_original(shown, moroccan):
    repeat = next(f for f in moroccan.figures if f.same_as is not None)
    shown.selection.select_figure(repeat.id)
    assert shown.view.panels[0]._state.active == {repeat.same_as}
    assert shown.view.mark_rect(repeat.id) == shown.view.mark_rect(repeat.same_as)


def test_selecting_scrolls_a_hidden_mark_towards_the_middle(qtbot, moroccan):
    briefing = many(moroccan, 9)
    found = show(qtbot, replace(briefing, charts=briefing.charts[::2] + briefing.charts[1:2]))
    last = moroccan.charts[1].figures[0]
    assert not found.view.viewport().rect().contains(found.view.mark_rect(last))
    found.selection.select_figure(last)
    assert found.view.viewport().rect().contains(found.view.mark_rect(last))


def test_one_chart_may_be_named(qtbot, moroccan):
    found = show(qtbot, many(moroccan, 4), height=900)
    part = moroccan.charts[0].figures[0]
    first, second = (found.view.mark_rect(part, name) for name in ("h0", "h2"))
    assert first.top() < second.top()
    assert found.view.mark_rect(part) == first
    assert found.view.mark_rect(part, "h1").isEmpty()
    assert found.view.mark_rect("nothing").isEmpty()


def test_keys_walk_the_marks_and_enter_selects(either, qtbot):
    panel = either.view.panels[0]
    panel.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(panel.hasFocus)
    names = either.view.figures[:3]
    seen = []
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Right,
        Qt.Key.Key_End,
        Qt.Key.Key_Left,
        Qt.Key.Key_Home,
    ):
        QTest.keyClick(panel, key)
        seen.append(panel._focused())
    assert seen == [names[0], names[1], names[2], names[1], names[0]]
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert either.selection.current_figure() == names[0]
    QTest.keyClick(panel, Qt.Key.Key_Right)
    QTest.keyClick(panel, Qt.Key.Key_Space)
    assert names[1] in either.selection.pinned()


def test_walking_with_keys_previews(either, qtbot):
    panel = either.view.panels[1]
    panel.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(panel.hasFocus)
    with qtbot.waitSignal(either.selection.figure_hovered) as told:
        QTest.keyClick(panel, Qt.Key.Key_Down)
    assert told.args == [panel.drawing.marks[0].figure]
    with qtbot.waitSignal(either.selection.figure_hovered) as told:
        panel.clearFocus()
    assert told.args == [None]


def test_tab_goes_from_chart_to_chart(shown, qtbot):
    shown.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(shown.view.panels[0].hasFocus)
    QTest.keyClick(shown.view.panels[0], Qt.Key.Key_Tab)
    assert shown.view.panels[1].hasFocus()


def test_letters_are_left_to_the_window(shown, qtbot):
    panel = shown.view.panels[0]
    QTest.keyClick(panel, Qt.Key.Key_K)
    assert panel._focused() is None


def test_the_height_of_all_charts_is_known_beforehand(shown):
    needed = shown.view.content_height(452)
    shown.view.resize(452, needed)
    assert shown.view.verticalScrollBar().maximum() == 0
    assert shown.view.content_height(452) == needed


def test_a_chart_has_a_table_of_the_same_figures(either, qtbot, moroccan):
    panel = either.view.panels[0]
    with qtbot.waitSignal(either.view.content_changed):
        panel.show_table(True)
    table = panel.findChild(QTableWidget)
    rows = [
        [table.item(row, column).text() for column in (0, 1)] for row in range(table.rowCount())
    ]
    assert ["50", "connected to hotbeds of terrorism abroad"] in rows
    assert "29.8%" in [number for number, _ in rows]
    assert len(rows) == 4
    table.itemClicked.emit(table.item(0, 0))
    assert either.selection.current_figure() == moroccan.charts[0].figures[0]
    assert panel.figure_at(QPointF(60, 60)) is None
    panel.show_table(False)
    assert table.isHidden()


def test_assistive_tools_are_told_all_a_chart_shows(shown):
    panel = shown.view.panels[1]
    assert panel.accessibleName() == "At most 9.2% of those who went have returned"
    assert "more than 1,600 Moroccans went to fight" in panel.accessibleDescription()
    assert "at most 9.2%" in panel.accessibleDescription()


def test_the_context_menu_offers_table_and_copy(shown, qtbot, monkeypatch, moroccan):
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    panel = shown.view.panels[0]
    part = moroccan.charts[0].figures[0]
    at = panel.mark_rect(part).center()
    panel.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, panel.mapToGlobal(at))
    )
    menu = panel.findChild(QMenu)
    table, copy, *rest = menu.actions()
    assert [act.objectName() for act in rest if not act.isSeparator()] == [
        "image",
        "text",
        "export",
    ]
    with qtbot.waitSignal(shown.view.copy_requested) as asked:
        copy.trigger()
    assert asked.args == [part]
    table.trigger()
    assert panel.findChild(QTableWidget).isVisible()


def test_tool_tips_are_plain_words(shown, monkeypatch, moroccan):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _on: told.append(text))
    panel = shown.view.panels[0]
    for at in (panel.mark_rect(rest_of(moroccan)).center(), QPoint(2, 2)):
        panel.event(QHelpEvent(QEvent.Type.ToolTip, at, panel.mapToGlobal(at)))
    assert told == ["<p>118 without connections abroad = 168 − 50</p>", ""]


def test_another_theme_repaints(either):
    either.view.set_theme(DARK)
    image = either.view.grab().toImage()
    assert image.pixelColor(3, 3).name().upper() == DARK.ground
    assert image.pixelColor(40, 20).name().upper() != LIGHT.card


def test_a_changed_figure_changes_its_chart(either, moroccan):
    returned = moroccan.charts[1].figures[1]
    unnamed = tuple(replace(chart, options={}) for chart in moroccan.charts)
    either.opened.open(replace(moroccan, charts=unnamed))
    either.opened.edit("Rename", edits.relabel, returned, "came back")
    texts = [text.text for text in either.view.panels[1].drawing.texts]
    assert "came" in " ".join(texts)


def test_a_change_elsewhere_leaves_the_charts_alone(shown, moroccan):
    before = [panel.drawing for panel in shown.view.panels]
    six = next(f for f in moroccan.figures if str(getattr(f.quantity, "value", "")) == "6")
    shown.opened.edit("Rename", edits.relabel, six.id, "stopped")
    assert all(a is b.drawing for a, b in zip(before, shown.view.panels, strict=True))


def test_charts_come_and_go_with_the_briefing(either, moroccan):
    extra = Chart("h9", ChartKind.BARS, "More", moroccan.charts[1].figures[:2])
    either.opened.open(replace(moroccan, charts=(*moroccan.charts, extra)))
    assert len(either.view.panels) == 3
    either.opened.open(replace(moroccan, charts=moroccan.charts[:1]))
    assert len(either.view.panels) == 1
    either.opened.open(replace(moroccan, charts=()))
    assert either.view.figures == []
    assert either.view.content_height(452) == 0


def test_arabic_bars_grow_from_the_right(qtbot):
    from conftest import DATASET

    briefing = codec.load((DATASET / "moroccan-security.ar.json").read_bytes())
    found = show(qtbot, briefing)
    part, rest, _whole = found.view.panels[0].drawing.marks
    assert part.shape is Shape.BAR
    assert part.box.x > rest.box.x
    first = found.view.figures[0]
    found.view.start_exploring()
    click(found, first)
    assert found.selection.current_figure() == first
    found.view.close()


def test_the_chart_of_an_arabic_briefing_is_as_high_as_that_of_an_english_one(qtbot, moroccan):
    from conftest import DATASET

    arabic = codec.load((DATASET / "moroccan-security.ar.json").read_bytes())
    heights = [show(qtbot, each).view.content_height(452) for each in (arabic, moroccan)]
    assert heights[0] == heights[1]


def test_it_closes_without_a_trace(qtbot, moroccan):
    found = show(qtbot, moroccan)
    found.view.start_exploring()
    found.view.close()
    assert all(panel.plot is None for panel in found.view.panels)
    found.view.close()
