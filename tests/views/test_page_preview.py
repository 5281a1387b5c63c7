"""The live page: follows the briefing, links its numbers, edits its words."""

from dataclasses import replace

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


def too_full(opened):
    """Make the page overflow by its summary."""
    return opened.edit("Summary", edits.set_summary, " ".join(["Morocco says so."] * 900))


def test_a_page_that_is_too_full_says_by_how_much_and_what_helps_in_order(preview, opened, qtbot):
    assert not preview._room.isVisible()
    with qtbot.waitSignal(preview.composed):
        too_full(opened)
    assert preview._room.isVisible()
    assert preview._status.text().startswith("Too full by ")
    preview._remedies.aboutToShow.emit()
    offered = [act.text() for act in preview._remedies.actions()]
    assert offered[0].startswith("Shorten the Summary (")
    # The charts stand side by side: without the shorter one the page would be as full.
    (chart,) = offered[1:]
    assert chart.startswith(f"Leave Out “{opened.briefing.drawn[1].title}” (")


def test_leaving_out_a_chart_makes_the_room_it_says(preview, opened, qtbot):
    preview.settings_chosen.connect(lambda page: opened.edit("Layout", edits.set_page, page))
    with qtbot.waitSignal(preview.composed):
        too_full(opened)
    before = preview.page.overflow
    preview._remedies.aboutToShow.emit()
    last = preview._remedies.actions()[1]
    said = float(last.text().rsplit("(", 1)[1].split()[0])
    with qtbot.waitSignal(preview.composed):
        last.trigger()
    made = (before - preview.page.overflow) / 72 * 25.4
    assert made == pytest.approx(said, abs=1)
    gone = opened.briefing.drawn[-1].id
    assert gone not in {shape.chart for shape in preview.page.shapes}


def test_shortening_opens_the_summary_for_editing(preview, opened, qtbot):
    with qtbot.waitSignal(preview.composed):
        too_full(opened)
    preview._remedies.aboutToShow.emit()
    preview._remedies.actions()[0].trigger()
    assert preview.findChild(object, "pageEditor").toPlainText() == opened.briefing.summary


def test_the_page_is_zoomed_by_buttons_and_fits_again(preview):
    canvas = preview.focusProxy()
    fitting = canvas.scale
    smaller, larger, fit = preview._buttons[-3:]
    larger.click()
    assert canvas.scale > fitting
    smaller.click()
    smaller.click()
    assert canvas.scale < fitting
    fit.click()
    assert canvas.scale == pytest.approx(fitting)


def test_hovering_a_number_lights_its_source_and_leaving_lets_it_go(preview, opened, qtbot):
    name = figure(opened, "suspects arrested")
    QTest.mouseMove(viewport_of(preview), at(preview, name))
    qtbot.waitUntil(lambda: preview.selection.hovered == name)
    QTest.mouseMove(viewport_of(preview), QPoint(2, 2))
    qtbot.waitUntil(lambda: preview.selection.hovered is None)


def test_grey_is_grey_in_the_preview_too(preview, opened, qtbot):
    from dataclasses import replace

    def hues():
        picture = preview.grab().toImage()
        return {
            picture.pixelColor(x, y).hslSaturation() > 60
            for x in range(60, picture.width() - 60, 3)
            for y in range(60, 500, 3)
        }

    assert True in hues()
    with qtbot.waitSignal(preview.composed):
        page = replace(opened.briefing.page, greyscale=True)
        opened.edit("Grey", edits.set_page, page)
    assert hues() == {False}


def test_the_buttons_can_be_read_in_the_dark(preview):
    preview.set_theme(DARK)
    assert all(DARK.ink in button.styleSheet() for button in preview._buttons)


@pytest.fixture
def with_sheets(opened, preview, qtbot):
    """Show the page with the source text on sheets after it."""
    settings = replace(opened.briefing.page, with_source=True)
    with qtbot.waitSignal(preview.composed):
        opened.edit("Layout", edits.set_page, settings)
    assert len(preview.page.sheets) == 2
    return preview


def test_the_sheets_of_source_text_are_shown_below_the_page(opened, with_sheets, qtbot):
    canvas = with_sheets.focusProxy()
    bar = canvas.verticalScrollBar()
    whole = bar.maximum() + canvas.viewport().height()
    assert whole > 2 * with_sheets.page.height * canvas.scale
    bar.setValue(bar.maximum())
    below = canvas.grab().toImage()
    paper = {
        below.pixelColor(x, y).name()
        for x in range(40, below.width() - 40)
        for y in range(40, below.height() - 40)
    }
    assert LIGHT.number.lower() in paper  # numbers are lit in the text, as on paper
    settings = replace(opened.briefing.page, with_source=False)
    with qtbot.waitSignal(with_sheets.composed):
        opened.edit("Layout", edits.set_page, settings)
    assert bar.maximum() + canvas.viewport().height() < whole - with_sheets.page.height / 2


def test_a_number_on_a_sheet_of_source_text_is_its_figure(opened, with_sheets):
    canvas = with_sheets.focusProxy()
    canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().maximum())
    name = figure(opened, "suspects arrested")
    (item,) = [i for i in with_sheets.page.sheets[1].texts if i.figure == name]
    point = canvas._rect(item.box, 1).center().toPoint()
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert with_sheets.selection.current_figure() == name
