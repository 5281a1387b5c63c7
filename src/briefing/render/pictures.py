"""The page and its charts as pictures: PNG and SVG, painted on the one path."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPainterPath

from briefing.core.briefing import Briefing, Chart
from briefing.core.charts import Drawing, Shape, lay_out
from briefing.core.page import LINE, PANEL, Drawn, Page, Printed
from briefing.core.page_words import right_to_left
from briefing.render.chart import HATCH_STEP, hatch, mark_path, measure, paint_drawing
from briefing.render.paint import colour_of, grey, holes, mark_of, paint
from briefing.render.theme import PRINT
from briefing.render.typeset import advance

PAPER = "#FFFFFF"
ACROSS, SIZE, MARGIN = 640.0, 13.0, 12.0
"""How wide a chart is laid out, its text size and the room around it, in px at 1×."""


def page_png(page: Page, *, scale: float = 2.0) -> bytes:
    """Return a page as PNG; ``scale`` is px per point. Needs a QGuiApplication with our fonts."""
    image = _blank(page.width * scale, page.height * scale)
    with QPainter(image) as painter:
        paint(page, painter, scale)
    return _png(image)


def page_svg(page: Page) -> bytes:
    """Return a page as SVG: its texts as text, each held to its place whatever font there is."""
    width, height = _n(page.width), _n(page.height)
    shapes = "\n".join(_shape(shape, page) for shape in page.shapes)
    texts = "\n".join(_text(item, page) for item in page.texts if item.text.strip())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" '
        f'viewBox="0 0 {width} {height}" xml:lang="{escape(page.language)}">\n'
        f"<title>{escape(page.title)}</title>\n"
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>\n{shapes}\n{texts}\n</svg>\n'
    ).encode()


def _tint(page: Page, colour: str) -> str:
    name = colour_of(colour, PRINT)
    return (grey(name) if page.greyscale else QColor(name)).name()


def _text(item: Printed, page: Page) -> str:
    style = item.style
    family = (
        "'Source Serif Pro',serif" if style.family == "serif" else "'Source Sans Pro',sans-serif"
    )
    weight = ' font-weight="600"' if style.semibold else ""
    spacing = f' letter-spacing="{_n(style.tracking * style.size)}"' if style.tracking else ""
    side = ' direction="rtl"' if item.rtl else ""
    x = item.box.right if item.rtl else item.box.x
    words = item.text.rstrip(" ")
    length = advance(words, style)
    return (
        f'<text x="{_n(x)}" y="{_n(item.baseline)}" font-family="{family}" '
        f'font-size="{_n(style.size)}"{weight}{spacing}{side} fill="{_tint(page, style.colour)}" '
        f'textLength="{_n(length)}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">'
        f"{escape(words)}</text>"
    )


def _shape(shape: Drawn, page: Page) -> str:
    box, u = shape.box, shape.size / 12.5
    if shape.shape == LINE:
        x1, y1, x2, y2 = (_n(end) for end in shape.line)
        colour = "hairline" if shape.group is None else f"fill:{shape.group}"
        thick = _n(u if shape.group is None else 2 * u)
        return (
            f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{_tint(page, colour)}" '
            f'stroke-width="{thick}"/>'
        )
    if shape.figure is None:
        corner = ' rx="3"' if shape.shape == PANEL else ""
        return (
            f'<rect x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" '
            f'height="{_n(box.height)}"{corner} fill="{_tint(page, shape.colour)}"/>'
        )
    drawing = Drawing("", 0, 0, (), (), (), shape.size, right_to_left(page.language))
    mark = mark_of(shape)
    line = f'fill="none" stroke="{_tint(page, "hatch")}" stroke-width="{_n(u)}"'
    if mark.shape is Shape.WHOLE:
        middle = _n(box.y + box.height / 2)
        ends = "".join(f"M{_n(x)} {_n(box.y)}V{_n(box.bottom)}" for x in (box.x, box.right))
        return f'<path d="M{_n(box.x)} {middle}H{_n(box.right)}{ends}" {line}/>'
    outline = _path(mark_path(mark, drawing))
    if mark.shape is Shape.REST:
        area = QRectF(box.x, box.y, box.width, box.height)
        lines = hatch(area, HATCH_STEP * u, holes(page.texts))
        strokes = "".join(f"M{_n(a.x1())} {_n(a.y1())}L{_n(a.x2())} {_n(a.y2())}" for a in lines)
        return f'<path d="{strokes}" {line} opacity=".6"/>\n<path d="{outline}" {line}/>'
    fill = _tint(page, f"fill:{mark.group or 'cells'}")
    return f'<path d="{outline}" fill="{fill}"/>'


def _path(path: QPainterPath) -> str:
    """Return a painter's path as SVG path data."""
    found: list[str] = []
    for index in range(path.elementCount()):
        element: Any = path.elementAt(index)
        if element.isMoveTo():
            found.append("M")
        elif element.isLineTo():
            found.append("L")
        elif element.isCurveTo():
            found.append("C")
        found.append(f"{_n(element.x)} {_n(element.y)} ")
    return "".join(found) + "Z"


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def chart_image(briefing: Briefing, chart: Chart, *, scale: float = 2.0) -> QImage:
    """Return a chart on white, as it is on paper."""
    drawing = lay_out(chart, briefing, ACROSS, measure(SIZE), size=SIZE, language=briefing.language)
    width, height = drawing.width + 2 * MARGIN, drawing.height + 2 * MARGIN
    image = _blank(width * scale, height * scale)
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        painter.translate(MARGIN, MARGIN)
        paint_drawing(painter, drawing, PRINT, greyscale=briefing.page.greyscale)
    return image


def chart_png(briefing: Briefing, chart: Chart, *, scale: float = 2.0) -> bytes:
    """Return a chart as PNG."""
    return _png(chart_image(briefing, chart, scale=scale))


def _blank(width: float, height: float) -> QImage:
    image = QImage(round(width), round(height), QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    return image


def _png(image: QImage) -> bytes:
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    buffer.close()
    return bytes(store.data())
