"""The live page: follows the briefing, links its numbers, edits its words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from briefing.core import edits
from briefing.core.briefing import Orientation, Paper, Template
from briefing.core.page import Role
from briefing.models.figure_model import FigureModel
from briefing.models.open_briefing import OpenBriefing
from briefing.models.selection import FigureSelection
from briefing.render.theme import DARK, LIGHT, register_fonts
from briefing.views.page_preview import PagePreview, status_of


@pytest.fixture
def opened(moroccan, qapp):
    register_fonts()
    return OpenBriefing(moroccan)


@pytest.fixture
def preview(opened, qtbot):
    model = FigureModel(opened)
    selection = FigureSelection(model, model)
    view = PagePreview(model, selection, LIGHT)
    view.selection = selection
    view.model = model
    qtbot.addWidget(view)
    view.resize(600, 700)
    with qtbot.waitSignal(view.composed):
        view.show()
    return view


def figure(opened, label):
    return next(f.id for f in opened.briefing.figures if f.label == label and not f.same_as)


def viewport_of(preview):
    return preview.focusProxy().viewport()


def at(preview, name):
    centre = preview.figure_rect(name).center()
    return viewport_of(preview).mapFrom(preview, centre)


def text_point(preview, role):
    """Return a point on words of a text that are no number."""
    canvas = preview.focusProxy()
    item = next(
        i for i in preview.page.texts if i.role is role and i.figure is None and len(i.text) > 9
    )
    return canvas._rect(item.box).center().toPoint()


def test_the_page_is_there_and_full(preview):
    assert preview.page.filled > 0.9
    assert preview.reasons == ()
    assert "filled" in status_of(preview.page, ())


def test_clicking_a_number_selects_its_figure(preview, opened):
    name = figure(opened, "suspects arrested")
    QTest.mouseClick(viewport_of(preview), Qt.MouseButton.LeftButton, pos=at(preview, name))
    assert preview.selection.current_figure() == name


def test_ctrl_click_pins_a_second_figure(preview, opened):
    first, second = figure(opened, "suspects arrested"), figure(opened, "criminal plans foiled")
    QTest.mouseClick(viewport_of(preview), Qt.MouseButton.LeftButton, pos=at(preview, first))
    preview.selection.select_figure(first)
    QTest.mouseClick(
        viewport_of(preview),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ControlModifier,
        at(preview, second),
    )
    assert set(preview.selection.pinned()) == {first, second}


def test_hovering_a_number_previews_its_figure(preview, opened, qtbot):
    name = figure(opened, "terrorist cells broken up")
    QTest.mouseMove(viewport_of(preview), at(preview, name) + QPoint(1, 0))
    qtbot.waitUntil(lambda: preview.selection.hovered == name, timeout=1000)
    QTest.mouseMove(viewport_of(preview), QPoint(5, 5))
    qtbot.waitUntil(lambda: preview.selection.hovered is None, timeout=1000)


def test_the_figure_in_focus_is_seen_on_the_page(preview, opened, qtbot):
    before = preview.grab().toImage()
    preview.selection.select_figure(figure(opened, "suspects arrested"))
    qtbot.waitUntil(lambda: preview.grab().toImage() != before)


@pytest.mark.parametrize(
    ("role", "signal"), [(Role.TITLE, "title_edited"), (Role.SUMMARY, "summary_edited")]
)
def test_a_click_on_words_edits_them_where_they_stand(preview, qtbot, role, signal):
    QTest.mouseClick(viewport_of(preview), Qt.MouseButton.LeftButton, pos=text_point(preview, role))
    editor = preview.findChild(object, "pageEditor")
    assert editor.isVisible()
    editor.setPlainText("Morocco says\nso")
    with qtbot.waitSignal(getattr(preview, signal)) as told:
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert told.args == ["Morocco says so"]


def test_escape_leaves_the_words_as_they_were(preview, qtbot):
    preview.edit(Role.TITLE)
    editor = preview.findChild(object, "pageEditor")
    editor.setPlainText("Something else")
    with qtbot.assertNotEmitted(preview.title_edited):
        QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_f2_edits_without_the_mouse(preview, qtbot):
    QTest.keyClick(preview.focusProxy(), Qt.Key.Key_F2)
    editor = preview.findChild(object, "pageEditor")
    assert editor.toPlainText().startswith("Morocco says 168")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    QTest.keyClick(preview.focusProxy(), Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    editors = [e for e in preview.findChildren(type(editor), "pageEditor") if e.isVisible()]
    assert editors[0].toPlainText().startswith("Morocco says it has")
    QTest.keyClick(editors[0], Qt.Key.Key_Escape)


def test_the_page_follows_the_briefing_and_says_what_has_no_source(preview, opened, qtbot):
    with qtbot.waitSignal(preview.composed):
        opened.edit("Summary", edits.set_summary, "Morocco says 170 cells, and 12 more.")
    assert len(preview.reasons) == 2
    assert "170" in status_of(preview.page, preview.reasons)
    with qtbot.waitSignal(preview.composed):
        opened.undo_stack.undo()
    assert preview.reasons == ()


def test_a_hidden_preview_waits_until_it_is_seen(preview, opened, qtbot):
    preview.hide()
    page = preview.page
    with qtbot.assertNotEmitted(preview.composed, wait=300):
        opened.edit("Title", edits.set_title, "Morocco says 168 cells are gone")
    assert preview.page is page
    with qtbot.waitSignal(preview.composed):
        preview.show()
    assert preview.page.title == "Morocco says 168 cells are gone"


def test_an_empty_summary_can_be_written(preview, opened, qtbot):
    with qtbot.waitSignal(preview.composed):
        opened.edit("Summary", edits.set_summary, "")
    preview.edit(Role.SUMMARY)
    assert preview.findChild(object, "pageEditor").isVisible()


def test_zoom_keeps_numbers_under_the_pointer(preview, opened):
    name = figure(opened, "terrorist cells broken up")
    narrow = preview.figure_rect(name).width()
    QTest.keyClick(preview.focusProxy(), Qt.Key.Key_Plus)
    assert preview.figure_rect(name).width() > narrow
    QTest.mouseClick(viewport_of(preview), Qt.MouseButton.LeftButton, pos=at(preview, name))
    assert preview.selection.current_figure() == name
    QTest.keyClick(preview.focusProxy(), Qt.Key.Key_0)
    assert preview.figure_rect(name).width() == narrow


def test_paper_stays_paper_in_the_dark(preview, qtbot):
    preview.set_theme(DARK)
    picture = preview.grab().toImage()
    middle = picture.pixelColor(picture.width() // 2, 40)
    edge = picture.pixelColor(4, 4)
    assert middle.lightness() > 240
    assert edge.lightness() < 60


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("template.two-columns", "template", Template.TWO_COLUMNS),
        ("paper.Letter", "paper", Paper.LETTER),
        ("orientation.landscape", "orientation", Orientation.LANDSCAPE),
        ("greyscale", "greyscale", True),
        ("with_source", "with_source", True),
    ],
)
def test_the_layout_is_chosen_where_the_page_is_seen(preview, opened, qtbot, name, field, value):
    preview.settings_chosen.connect(lambda page: opened.edit("Layout", edits.set_page, page))
    with qtbot.waitSignal(preview.composed):
        preview.menu.action_of(name).trigger()
    assert getattr(opened.briefing.page, field) == value
    assert preview.menu.action_of(name).isChecked()
    assert preview.reasons == ()
    with qtbot.waitSignal(preview.composed):
        opened.undo_stack.undo()
    assert not preview.menu.action_of(name).isChecked()
