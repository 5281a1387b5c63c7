"""Charts as they are painted: true lengths in pixels, vectors alone, states without hue."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter

from briefing.core.briefing import Briefing
from briefing.core.charts import Box, Drawing, End, Mark, Shape, TextRole, lay_out
from briefing.core.figure import FigureId
from briefing.render.chart import (
    ChartState,
    chart_font,
    direction,
    draw_text,
    figure_at,
    hatch,
    mark_path,
    measure,
    paint_drawing,
    text_height,
)
from briefing.render.theme import DARK, LIGHT, PRINT, Theme, register_fonts


@pytest.fixture(autouse=True)
def fonts(qapp):
    register_fonts()


def drawing_of(briefing: Briefing, number: int, **more) -> Drawing:
    return lay_out(briefing.charts[number], briefing, 386.0, measure(12.5), **more)


def image_of(drawing: Drawing, theme: Theme = LIGHT, scale: int = 1, **more) -> QImage:
    size = int(drawing.width * scale), int(drawing.height * scale + 0.99)
    image = QImage(*size, QImage.Format.Format_ARGB32)
    image.fill(QColor(theme.card))
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        paint_drawing(painter, drawing, theme, **more)
    return image


def run_of(image: QImage, y: int, colour: str, tolerance: int = 40) -> int:
    """Count the pixels of a row that have a colour."""
    wanted = QColor(colour)

    def near(x: int) -> bool:
        found = image.pixelColor(x, y)
        return all(
            abs(a - b) <= tolerance
            for a, b in zip(found.getRgb()[:3], wanted.getRgb()[:3], strict=True)
        )

    return sum(near(x) for x in range(image.width()))


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_painted_lengths_are_the_drawn_ones(moroccan: Briefing, scale: int):
    drawing = drawing_of(moroccan, 1)
    image = image_of(drawing, scale=scale)
    for mark in drawing.marks[1:]:
        y = int((mark.box.y + 2) * scale)
        painted = run_of(image, y, LIGHT.hue("people").fill) / scale
        assert painted == pytest.approx(mark.drawn, abs=1.0)


def test_the_open_end_is_notched_beyond_the_value(moroccan: Briefing):
    drawing = drawing_of(moroccan, 1)
    bar = drawing.marks[0]
    path = mark_path(bar, drawing)
    edge = bar.box.right
    assert path.boundingRect().right() == pytest.approx(edge + 7)
    quarter = bar.box.height / 4
    assert path.contains(QRectF(edge + 3, bar.box.y + quarter - 0.5, 1, 1).center())
    assert not path.contains(QRectF(edge + 3, bar.box.y + 2 * quarter - 0.5, 1, 1).center())


def test_an_upper_bound_is_notched_within_the_value(moroccan: Briefing):
    drawing = drawing_of(moroccan, 1)
    mark = Mark(FigureId("fx"), Shape.BROKEN_BAR, Box(0, 0, 100, 20), None, 100, End.SHORT)
    assert mark_path(mark, drawing).boundingRect().right() == pytest.approx(100)


def test_a_mirrored_bar_breaks_at_its_left(moroccan: Briefing):
    drawing = drawing_of(moroccan, 1, language="ar")
    bar = drawing.marks[0]
    assert mark_path(bar, drawing).boundingRect().left() == pytest.approx(bar.box.x - 7)


def test_hatch_lines_stay_inside_and_out_of_the_holes():
    box, hole = QRectF(10, 5, 200, 30), QRectF(50, 10, 60, 15)
    lines = hatch(box, 8.0, [hole])
    assert lines
    inner = hole.adjusted(0.01, 0.01, -0.01, -0.01)
    for line in lines:
        for point in (line.p1(), line.p2(), line.center()):
            assert box.adjusted(-0.01, -0.01, 0.01, 0.01).contains(point)
            assert not inner.contains(point)
    assert hatch(QRectF(0, 0, 0, 10), 8.0) == []


def test_an_active_mark_is_outlined_in_ink(moroccan: Briefing):
    drawing = drawing_of(moroccan, 0)
    part = drawing.marks[0]
    state = ChartState(active=frozenset({part.figure}))
    plain, lit = image_of(drawing), image_of(drawing, state=state)
    x, y = int(part.box.x + 40), int(part.box.y)
    assert lit.pixelColor(x, y).lightness() < plain.pixelColor(x, y).lightness()
    assert lit.pixelColor(x, y).lightness() < 60


def test_hovering_dims_the_siblings(moroccan: Briefing):
    drawing = drawing_of(moroccan, 1)
    first, second, third = drawing.marks
    image = image_of(drawing, state=ChartState(hovered=second.figure))
    fill = QColor(LIGHT.hue("people").fill)

    def at(mark: Mark) -> QColor:
        return image.pixelColor(int(mark.box.x + 3), int(mark.box.y + 3))

    assert at(second) == fill
    assert at(first).lightness() > fill.lightness() + 20
    assert at(third).lightness() > fill.lightness() + 20


def test_hovering_a_figure_that_is_not_here_dims_nothing(moroccan: Briefing):
    drawing = drawing_of(moroccan, 1)
    assert image_of(drawing, state=ChartState(hovered=FigureId("fother"))) == image_of(drawing)


def test_hovering_the_whole_dims_none_of_its_parts(moroccan: Briefing):
    drawing = drawing_of(moroccan, 0)
    whole = drawing.marks[-1]
    assert ChartState(hovered=whole.figure).opacity(drawing, drawing.marks[0].figure) == 1.0


def test_greyscale_has_no_hue_left(moroccan: Briefing):
    image = image_of(drawing_of(moroccan, 0), PRINT, greyscale=True)
    for x in range(0, image.width(), 7):
        for y in range(0, image.height(), 5):
            colour = image.pixelColor(x, y)
            assert max(colour.getRgb()[:3]) - min(colour.getRgb()[:3]) <= 6


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=lambda theme: theme.name)
def test_every_chart_paints_in_every_theme(bundled: Briefing, theme: Theme):
    for number in range(len(bundled.charts)):
        drawing = drawing_of(bundled, number)
        state = ChartState(active=frozenset(m.figure for m in drawing.marks))
        focused = ChartState(focused=drawing.marks[0].figure)
        empty = QImage(1, 1, QImage.Format.Format_ARGB32)
        for found in (state, focused):
            assert image_of(drawing, theme, state=found).size() != empty.size()


def test_paper_gets_vectors_and_text_without_a_bitmap(moroccan: Briefing):
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    writer.setResolution(1200)
    with QPainter(writer) as painter:
        painter.scale(1200 / 96, 1200 / 96)
        for number in range(2):
            paint_drawing(painter, drawing_of(moroccan, number), PRINT)
            painter.translate(0, 120)
    written = bytes(data.data())
    assert b"/FontFile2" in written
    assert b"/Subtype /Image" not in written
    assert b"/PatternType 1" not in written


def test_ligatures_are_off_so_that_a_pdf_keeps_its_letters():
    made = chart_font(TextRole.MARK, 12.5)
    assert {made.featureValue(tag) for tag in made.featureTags()} == {0}
    assert len(made.featureTags()) == 3


def test_numbers_run_left_to_right_and_arabic_words_right_to_left():
    assert direction("(168 − 50)") is Qt.LayoutDirection.LeftToRight
    assert direction("> 1,600") is Qt.LayoutDirection.LeftToRight
    assert direction("50 خلية") is Qt.LayoutDirection.RightToLeft
    assert direction("returned") is Qt.LayoutDirection.LeftToRight


def test_labels_can_be_touched_as_their_marks(moroccan: Briefing):
    drawing = drawing_of(moroccan, 1)
    third = drawing.marks[2]
    label = next(t for t in drawing.texts if t.owner == third.figure and t.x > 150)
    assert figure_at(drawing, label.x + 2, label.y - 4, 0) == third.figure
    assert figure_at(drawing, third.box.right + 2, third.box.y - 2, 24) == third.figure
    assert figure_at(drawing, 200, 4000, 24) is None


def test_the_measure_agrees_with_what_is_painted(moroccan: Briefing):
    drawing = drawing_of(moroccan, 0)
    for text in drawing.texts:
        assert measure(12.5)(text.text, text.role) > 0
    assert measure(25.0)("168", TextRole.MARK) == pytest.approx(
        2 * measure(12.5)("168", TextRole.MARK), rel=0.05
    )


@pytest.mark.parametrize("room", [90.0, 160.0, 400.0])
@pytest.mark.parametrize(
    "text",
    [
        "About three cells in ten were connected abroad",
        "نحو ثلاث خلايا من كل عشر كانت على صلة بالخارج",
    ],
    ids=["latin", "arabic"],
)
def test_a_text_in_a_room_takes_the_height_that_is_told(text: str, room: float):
    made = chart_font(TextRole.MARK, 12.5)
    height = text_height(text, made, room)
    image = QImage(420, 300, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        draw_text(painter, QPointF(5, 20), text, made, QColor("black"), room=room)
    inked = [
        y for y in range(300) if any(image.pixelColor(x, y).lightness() < 128 for x in range(420))
    ]
    # Marks and tails of letters may reach a little beyond their line, and no line beyond the last.
    assert inked[0] >= 20 - 3
    assert 20 + height - 12 <= inked[-1] <= 20 + height + 3
