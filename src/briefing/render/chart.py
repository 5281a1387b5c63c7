"""Paint a chart's Drawing with vector lines and text alone: on screen, on paper, in a picture.

What paper needs takes pens and brushes as they are: a colour handed to ``setPen``, ``setBrush`` or
``fillRect`` makes PySide6 build all the enumerations of ``Qt``, a seventh of a bare window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from math import ceil

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextCharFormat,
    QTextLayout,
)

from briefing.core.bidi import from_right
from briefing.core.charts import (
    Align,
    Box,
    Drawing,
    End,
    Mark,
    Measure,
    Rule,
    Shape,
    Text,
    TextRole,
)
from briefing.core.figure import FigureId
from briefing.core.frozen import frozen
from briefing.render.theme import UI_FAMILY, Theme, font

HATCH_STEP = 8.5
"""Distance of the hatch lines along an edge, for text of 12.5; about 6 across them."""

OUTSIDE = 5
"""How far outlines and rings may reach beyond a drawing, in px."""

DIMMED = 0.35
"""Opacity of a hovered mark's siblings (look.md)."""

DIMMED_TEXT = 0.9
"""Opacity of what is said of them, in ink: readable (4.5:1) on the card and on the paled mark."""

_NOTCH = 7 / 12.5
_SIZES = {TextRole.TICK: 12 / 12.5, TextRole.NOTE: 9 / 12.5}
_LIGATURES = ("liga", "clig", "dlig")


@frozen
class ChartState:
    """What is in focus in a chart; figures that have no mark in it change nothing."""

    active: frozenset[FigureId] = frozenset()
    hovered: FigureId | None = None
    focused: FigureId | None = None

    def within(self, drawing: Drawing) -> ChartState:
        """Return the same state without the figures that a drawing has no mark of."""
        own = {mark.figure for mark in drawing.marks}
        return ChartState(
            self.active & own,
            self.hovered if self.hovered in own else None,
            self.focused if self.focused in own else None,
        )

    def opacity(self, drawing: Drawing, figure: FigureId | None) -> float:
        """Return how strongly a figure's mark is painted.

        The siblings of a hovered mark are dimmed, but not what a hovered whole consists of.
        """
        hovered = None if self.hovered is None else drawing.mark_of(self.hovered)
        if hovered is None or hovered.shape is Shape.WHOLE:
            return 1.0
        return 1.0 if figure in (None, self.hovered) else DIMMED


IDLE = ChartState()


@lru_cache(maxsize=64)
def chart_font(role: TextRole, size: float) -> QFont:
    """Return the font of a voice; ligatures are off, since a PDF loses their letters (page.md)."""
    semibold = role in (TextRole.ON_MARK, TextRole.NOTE)
    made = font(UI_FAMILY, size * _SIZES.get(role, 1.0), semibold=semibold)
    for feature in _LIGATURES:
        made.setFeature(QFont.Tag(feature), 0)
    return made


@lru_cache(maxsize=32)
def measure(size: float) -> Measure:
    """Return the measure of chart texts at a size in px."""
    metrics = {role: QFontMetricsF(chart_font(role, size)) for role in TextRole}

    def width(text: str, role: TextRole) -> float:
        return metrics[role].horizontalAdvance(text)

    return width


def paint_drawing(
    painter: QPainter,
    drawing: Drawing,
    theme: Theme,
    *,
    state: ChartState = IDLE,
    greyscale: bool = False,
) -> None:
    """Paint a drawing with its upper left corner at the painter's origin.

    The hovered mark's siblings are dimmed, active marks outlined: both are for the screen alone.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tint = _grey if greyscale else QColor
    holes = text_boxes(drawing)
    for rule in drawing.rules:
        paint_rule(painter, rule, theme, drawing.size, tint)
    for mark in sorted(drawing.marks, key=_depth):
        painter.setOpacity(state.opacity(drawing, mark.figure))
        paint_mark(painter, mark, theme, drawing, holes, tint)
    paint_texts(painter, drawing, theme, state, tint)
    paint_focuses(painter, drawing, theme, state)
    painter.restore()


def paint_focuses(painter: QPainter, drawing: Drawing, theme: Theme, state: ChartState) -> None:
    """Outline the active marks and the one the keyboard stands on."""
    for mark in drawing.marks:
        if mark.figure in state.active:
            paint_outline(painter, mark, theme, drawing)
        if mark.figure == state.focused:
            paint_focus(painter, mark, theme, drawing)


def figure_at(drawing: Drawing, x: float, y: float, reach: float) -> FigureId | None:
    """Return the figure of the mark or label under a point, else of the mark within reach."""
    mark = drawing.mark_at(x, y)
    if mark is None:
        width = measure(drawing.size)
        for text in drawing.texts:
            if text.owner is not None and _text_box(text, drawing.size, width).contains(x, y):
                return text.owner
        mark = drawing.mark_at(x, y, reach)
    return None if mark is None else mark.figure


def _depth(mark: Mark) -> bool:
    """Paint what is left of a whole before the part that may lie upon it."""
    return mark.shape is not Shape.REST


Tint = Callable[[str], QColor]


def _grey(name: str) -> QColor:
    """Return the grey as light as a colour."""
    colour = QColor(name)
    light = round(0.2126 * colour.red() + 0.7152 * colour.green() + 0.0722 * colour.blue())
    return QColor(light, light, light)


def paint_rule(
    painter: QPainter, rule: Rule, theme: Theme, size: float, tint: Tint = QColor
) -> None:
    """Paint a hairline, or a joining line in its group's colour."""
    u = size / 12.5
    if rule.group is None:
        pen = pen_of(tint(theme.hairline), u)
    else:
        pen = pen_of(tint(theme.hue(rule.group).edge), 2 * u)
        pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
    painter.strokePath(_lines_path([QLineF(rule.x1, rule.y1, rule.x2, rule.y2)]), pen)


def pen_of(colour: QColor, width: float = 1.0) -> QPen:
    """Return a pen of a colour."""
    pen = QPen()
    pen.setColor(colour)
    pen.setWidthF(width)
    return pen


def brush_of(colour: QColor) -> QBrush:
    """Return a brush of a colour; one for all, not to be changed."""
    return _brush(colour.rgba())


@lru_cache(maxsize=64)
def _brush(colour: int) -> QBrush:
    return pen_of(QColor.fromRgba(colour)).brush()


def _lines_path(lines: Iterable[QLineF]) -> QPainterPath:
    path = QPainterPath()
    for line in lines:
        path.moveTo(line.p1())
        path.lineTo(line.p2())
    return path


def paint_mark(
    painter: QPainter,
    mark: Mark,
    theme: Theme,
    drawing: Drawing,
    holes: Iterable[QRectF] = (),
    tint: Tint = QColor,
) -> None:
    """Paint a mark; the hatch of a rest keeps clear of ``holes``, where text stands."""
    u = drawing.size / 12.5
    hue = theme.hue(mark.group)
    if mark.shape is Shape.REST:
        box = _rect(mark.box)
        lines = _lines_path(hatch(box, HATCH_STEP * u, holes))
        painter.strokePath(lines, _faint(tint(theme.hatch), 1.1 * u))
        painter.strokePath(mark_path(mark, drawing), pen_of(tint(theme.hatch), u))
    elif mark.shape is Shape.WHOLE:
        lines = _lines_path(_span_lines(mark.box))
        painter.strokePath(lines, pen_of(tint(theme.hatch), 1.2 * u))
    elif hue.edge == hue.fill and (mark.box.width >= u or mark.shape is Shape.DOT):
        painter.fillPath(mark_path(mark, drawing), brush_of(tint(hue.fill)))
    else:  # one path, both filled and outlined: two would be two shapes on paper
        painter.setBrush(brush_of(tint(hue.fill)))
        painter.setPen(pen_of(tint(hue.edge), u))
        painter.drawPath(mark_path(mark, drawing))


def paint_outline(painter: QPainter, mark: Mark, theme: Theme, drawing: Drawing) -> None:
    """Outline an active mark: 2 px in ink, so that no hue is needed to see it."""
    u = drawing.size / 12.5
    pen = pen_of(theme.color("ink"), 2 * u)
    pen.setJoinStyle(QtCore.Qt.PenJoinStyle.MiterJoin)
    if mark.shape is Shape.WHOLE:
        painter.strokePath(_lines_path(_span_lines(mark.box)), pen)
    else:
        painter.strokePath(mark_path(mark, drawing, at_least=3 * u), pen)


def paint_focus(painter: QPainter, mark: Mark, theme: Theme, drawing: Drawing) -> None:
    """Draw the keyboard's ring around a mark, a little outside it."""
    u = drawing.size / 12.5
    box = mark_path(mark, drawing, at_least=3 * u).boundingRect()
    ring = QPainterPath()
    ring.addRoundedRect(box.adjusted(-3 * u, -3 * u, 3 * u, 3 * u), 3 * u, 3 * u)
    painter.strokePath(ring, pen_of(QColor(theme.hue("cells").text), 2 * u))


def paint_texts(
    painter: QPainter, drawing: Drawing, theme: Theme, state: ChartState, tint: Tint = QColor
) -> None:
    """Paint all texts; numbers and formulas keep their order in every language.

    What is said of a dimmed mark stays readable: in ink where the mark has grown pale under it.
    """
    width = measure(drawing.size)
    for text in drawing.texts:
        dimmed = state.opacity(drawing, text.owner) < 1.0
        painter.setOpacity(DIMMED_TEXT if dimmed else 1.0)
        pale = dimmed and text.role is TextRole.ON_MARK
        colour = theme.ink if pale else _text_colour(text, theme)
        made = chart_font(text.role, drawing.size)
        draw_text(painter, QPointF(text_left(text, width), text.y), text.text, made, tint(colour))
    painter.setOpacity(1.0)


def _text_colour(text: Text, theme: Theme) -> str:
    if text.role is TextRole.ON_MARK:
        return theme.hue(text.group).on_fill
    return theme.ink if text.role is TextRole.MARK else theme.muted


def text_left(text: Text, width: Measure) -> float:
    """Return the left edge of a text."""
    match text.align:
        case Align.START:
            return text.x
        case Align.MIDDLE:
            return text.x - width(text.text, text.role) / 2
        case Align.END:
            return text.x - width(text.text, text.role)


WORD_WRAP = 0x1000
"""``Qt.TextFlag.TextWordWrap``, by its number: ``Qt`` is not named until charts are seen."""


def text_height(text: str, made: QFont, room: float) -> float:
    """Return the height that ``draw_text`` takes in a room."""
    metrics = QFontMetricsF(made)
    single = metrics.boundingRect(text).height()
    whole = metrics.boundingRect(QRectF(0, 0, room, 10_000), WORD_WRAP, text).height()
    return metrics.height() + round((whole - single) / ceil(single)) * ceil(metrics.height())


def draw_text(
    painter: QPainter,
    at: QPointF,
    text: str,
    made: QFont,
    colour: QColor,
    *,
    room: float = 0.0,
    rtl: bool | None = None,
) -> None:
    """Draw a text from the left end of its baseline, or in ``room`` from its upper left corner.

    It runs as its first letter does, or as ``rtl`` says. In a room its lines stand as far apart as
    the font's own do: another one that lends its letters, as for Arabic, may be half as high again.
    Its colour goes in its format: a pen that is set makes PySide6 build all the names of ``Qt``.
    """
    layout = QTextLayout(text, made)
    layout.setFormats(voice_of(colour))
    if rtl is not None and rtl is not from_right(text):
        option = QtGui.QTextOption()
        ways = QtCore.Qt.LayoutDirection
        option.setTextDirection(ways.RightToLeft if rtl else ways.LeftToRight)
        layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    if not room:
        layout.endLayout()
        layout.draw(painter, QPointF(at.x(), at.y() - line.ascent()))
        return
    metrics, mirrored = QFontMetricsF(made), from_right(text) if rtl is None else rtl
    # Arabic reaches less high and its tails reach lower: what is drawn below must not cover them.
    baseline = metrics.ascent() - (0.2 * metrics.height() if mirrored else 0.0)
    while line.isValid():
        line.setLineWidth(room)
        left = room - line.naturalTextWidth() if mirrored else 0.0
        line.setPosition(QPointF(left, baseline - line.ascent()))
        baseline += ceil(metrics.height())
        line = layout.createLine()
    layout.endLayout()
    layout.draw(painter, at)


def set_line(text: str, made: QFont, colour: QColor) -> tuple[QTextLayout, float]:
    """Return a text set in one line, to be drawn many times, and its ascent."""
    layout = QTextLayout(text, made)
    layout.setCacheEnabled(True)
    layout.setFormats(voice_of(colour))
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return layout, line.ascent()


def voice_of(colour: QColor) -> list[QTextLayout.FormatRange]:
    """Return the formats of a whole text in a colour; they are one for all, not to be changed."""
    return _voice(colour.rgba())


@lru_cache(maxsize=64)
def _voice(colour: int) -> list[QTextLayout.FormatRange]:
    voice = QTextLayout.FormatRange()
    voice.start, voice.length = 0, 1 << 30
    made = QTextCharFormat()
    made.setForeground(_brush(colour))
    voice.format = made
    return [voice]


def direction(text: str) -> QtCore.Qt.LayoutDirection:
    """Return the direction of a text's first letter."""
    ways = QtCore.Qt.LayoutDirection
    return ways.RightToLeft if from_right(text) else ways.LeftToRight


def mark_path(mark: Mark, drawing: Drawing, at_least: float = 0.0) -> QPainterPath:
    """Return the outline of a mark, with the broken end of an open bound.

    "More than" breaks off beyond its value, "less than" before it, so the length stays true.
    ``at_least`` widens a mark too thin to be seen outlined.
    """
    path = QPainterPath()
    box = _rect(mark.box)
    if mark.shape is Shape.DOT:
        path.addEllipse(box)
        return path
    if box.width() < at_least:
        grow = (at_least - box.width()) / 2
        box.adjust(-grow, 0, grow, 0)
    if mark.end is End.FLAT or mark.shape is Shape.RANGE:
        path.addRect(box)
        return path
    notch = _NOTCH * drawing.size
    if mark.end is End.SHORT:
        notch = min(notch, box.width() / 2)
        tip = box.right()
    else:
        tip = box.right() + notch
    root, quarter = tip - notch, box.height() / 4
    points = [QPointF(box.left(), box.top()), QPointF(root, box.top())]
    for index, x in enumerate((tip, root, tip, root), start=1):
        points.append(QPointF(x, box.top() + quarter * index))
    points.append(QPointF(box.left(), box.bottom()))
    if drawing.rtl:
        centre = box.left() + box.right()
        points = [QPointF(centre - point.x(), point.y()) for point in points]
    path.addPolygon(points)
    path.closeSubpath()
    return path


def hatch(box: QRectF, step: float, holes: Iterable[QRectF] = ()) -> list[QLineF]:
    """Return the 45° lines that fill a box, cut at its edges and around the holes.

    Lines rather than a brush: pattern brushes change their size on paper.
    """
    lines: list[QLineF] = []
    if box.width() <= 0 or box.height() <= 0:
        return lines
    gaps = [hole for hole in holes if hole.intersects(box)]
    total = int((box.width() + box.height()) / step) + 1
    for index in range(1, total + 1):
        foot = box.left() + index * step  # where the line meets the upper edge, or would
        start = max(foot - box.height(), box.left())
        end = min(foot, box.right())
        total_xy = foot + box.top()  # x + y is the same all along the line
        for left, right in _without(start, end, total_xy, gaps):
            lines.append(QLineF(left, total_xy - left, right, total_xy - right))
    return lines


def _without(
    start: float, end: float, total_xy: float, gaps: list[QRectF]
) -> list[tuple[float, float]]:
    """Cut from a line's x range what lies in the gaps."""
    pieces = [(start, end)] if end > start else []
    for gap in gaps:
        first = max(gap.left(), total_xy - gap.bottom())
        last = min(gap.right(), total_xy - gap.top())
        if first < last:
            pieces = [
                (left, right)
                for low, high in pieces
                for left, right in ((low, min(high, first)), (max(low, last), high))
                if right > left
            ]
    return pieces


def _span_lines(box: Box) -> list[QLineF]:
    """Return a measuring line with its two end strokes."""
    middle = box.y + box.height / 2
    return [
        QLineF(box.x, middle, box.right, middle),
        QLineF(box.x, box.y, box.x, box.bottom),
        QLineF(box.right, box.y, box.right, box.bottom),
    ]


def text_boxes(drawing: Drawing) -> list[QRectF]:
    """Return where texts stand, with a little air."""
    width = measure(drawing.size)
    return [
        _text_box(text, drawing.size, width)
        for text in drawing.texts
        if text.role in (TextRole.MARK, TextRole.NOTE)
    ]


def _text_box(text: Text, size: float, width: Measure) -> QRectF:
    return QRectF(
        text_left(text, width) - size * 0.24,
        text.y - size * 0.95,
        width(text.text, text.role) + size * 0.48,
        size * 1.35,
    )


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


def _faint(colour: QColor, width: float) -> QPen:
    colour.setAlphaF(0.55)
    return pen_of(colour, width)
