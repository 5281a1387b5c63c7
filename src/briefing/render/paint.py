"""Paint a Page: the one path for the PDF, the printer, the preview and pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTextLayout

from briefing.core.bidi import from_right
from briefing.core.charts import Drawing, End, Mark, Shape
from briefing.core.charts import Rule as ChartRule
from briefing.core.page import LINE, LIT, PANEL, RULE, STRIPE, Drawn, Page, Printed, Role
from briefing.core.page_words import page_words, right_to_left
from briefing.render.chart import brush_of, paint_mark, paint_rule, voice_of
from briefing.render.theme import PRINT, Theme
from briefing.render.typeset import EM, advance, font, paintable

Tint = Callable[[str], QColor]


def paint(page: Page, painter: QPainter, scale: float, *, theme: Theme = PRINT) -> None:
    """Paint the page from the painter's origin; ``scale`` is device units in a point.

    Text is painted as text and marks as lines and areas: there is no bitmap on paper.
    """
    tint = grey if page.greyscale else QColor
    painter.save()
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    gaps = holes(page.texts)
    rtl = right_to_left(page.language)
    for shape in page.shapes:
        _paint_shape(painter, shape, theme, tint, gaps, rtl=rtl)
    for text in page.texts:
        _paint_text(painter, text, tint(colour_of(text.style.colour, theme)))
    if page.draft:
        _paint_stamp(painter, page, theme, tint)
    painter.restore()


def grey(name: str) -> QColor:
    """Return the grey as light as a colour."""
    colour = QColor(name)
    light = round(0.2126 * colour.red() + 0.7152 * colour.green() + 0.0722 * colour.blue())
    return QColor(light, light, light)


def colour_of(style: str, theme: Theme) -> str:
    """Return the colour a style names: a field of the theme, or a group's fill, text or on-fill."""
    kind, colon, group = style.partition(":")
    if not colon:
        return str(getattr(theme, style))
    hue = theme.hue(group)
    return {"fill": hue.fill, "text": hue.text, "on": hue.on_fill}[kind]


def _paint_shape(
    painter: QPainter,
    shape: Drawn,
    theme: Theme,
    tint: Tint,
    gaps: Iterable[QRectF],
    *,
    rtl: bool,
) -> None:
    box = QRectF(shape.box.x, shape.box.y, shape.box.width, shape.box.height)
    match shape.shape:
        case s if s in (RULE, STRIPE, LIT):
            path = QPainterPath()
            path.addRect(box)
            painter.fillPath(path, brush_of(tint(colour_of(shape.colour, theme))))
        case s if s == PANEL:
            path = QPainterPath()
            path.addRoundedRect(box, 3, 3)
            painter.fillPath(path, brush_of(tint(colour_of(shape.colour, theme))))
        case s if s == LINE:
            rule = ChartRule(*shape.line, group=shape.group)
            paint_rule(painter, rule, theme, shape.size, tint)
        case _:
            sheet = Drawing(shape.chart or "", 0, 0, (), (), (), shape.size, rtl)
            paint_mark(painter, mark_of(shape), theme, sheet, gaps, tint)


def mark_of(shape: Drawn) -> Mark:
    """Return the chart's mark that a shape of the page is."""
    assert shape.figure is not None
    return Mark(
        shape.figure,
        Shape(shape.shape),
        shape.box,
        shape.group,
        shape.length,
        End(shape.end),
        shape.zero,
        shape.upright,
    )


def holes(texts: Iterable[Printed]) -> list[QRectF]:
    """Return where a hatch keeps clear of words."""
    return [
        QRectF(text.box.x, text.box.y, text.box.width, text.box.height).adjusted(-2, -0.5, 2, 0.5)
        for text in texts
        if text.chart is not None and text.role in (Role.MARK, Role.NOTE)
    ]


def _paint_text(painter: QPainter, item: Printed, colour: QColor) -> None:
    if not item.text:
        return
    style = item.style
    left = item.box.right - advance(item.text, style) if item.rtl else item.box.x
    shown = paintable(item.text)
    made = font(style.family, semibold=style.semibold, tracking=style.tracking)
    layout = QTextLayout(shown, made)
    layout.setFormats(voice_of(colour))
    if item.rtl != from_right(shown):  # else it runs as its first letter does, unasked
        way = QtCore.Qt.LayoutDirection
        layout.setTextOption(_option(way.RightToLeft if item.rtl else way.LeftToRight))
    layout.setCacheEnabled(True)  # else it is shaped once to be laid out and once to be drawn
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    painter.save()
    painter.translate(left, item.baseline)
    painter.scale(style.size / EM, style.size / EM)
    layout.draw(painter, QPointF(0, -line.ascent()))
    painter.restore()


def _option(way: QtCore.Qt.LayoutDirection) -> QtGui.QTextOption:
    option = QtGui.QTextOption()
    option.setTextDirection(way)
    return option


def _paint_stamp(painter: QPainter, page: Page, theme: Theme, tint: Tint) -> None:
    """Stamp the page as a draft, in outlines: the stamp is no text of the page."""
    path = QPainterPath()
    path.addText(QPointF(0, 0), font("sans", semibold=True), page_words(page.language).draft)
    box = path.boundingRect()
    painter.save()
    painter.translate(page.width / 2, page.height / 2)
    painter.rotate(-55 if page.height > page.width else -35)
    width = 0.75 * min(page.width, page.height)
    painter.scale(width / box.width(), width / box.width())
    painter.translate(-box.center())
    colour = tint(theme.flag)
    colour.setAlphaF(0.22)
    painter.fillPath(path, brush_of(colour))
    painter.restore()
