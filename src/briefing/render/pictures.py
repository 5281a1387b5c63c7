"""The page and its charts as pictures: PNG and SVG, painted on the one path."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPainterPath

from briefing.core.briefing import Briefing, Chart
from briefing.core.card import face
from briefing.core.charts import Drawing, Shape, lay_out
from briefing.core.credit import credit
from briefing.core.figure import Figure
from briefing.core.page import LINE, PANEL, Drawn, Page, Printed, Role, Style
from briefing.core.page_words import page_words, right_to_left
from briefing.render.card import card_height, paint_card
from briefing.render.chart import HATCH_STEP, hatch, mark_path, measure, paint_drawing
from briefing.render.paint import colour_of, grey, holes, mark_of, paint
from briefing.render.theme import LIGHT, PRINT
from briefing.render.typeset import Column, Piece, advance, break_lines, set_lines

PAPER = "#FFFFFF"
ACROSS, SIZE, MARGIN = 640.0, 13.0, 12.0
"""How wide a chart is laid out, its text size and the room around it, in px at 1×."""

CARD = 320.0
"""How wide a card is laid out, in px at 1×."""


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
    """Return a chart on white, as it is on paper: its title over it, where it is from below."""
    language = briefing.language
    drawing = lay_out(chart, briefing, ACROSS, measure(SIZE), size=SIZE, language=language)
    column = Column(MARGIN, ACROSS, right_to_left(language))
    above = [*_set(chart.title, column, MARGIN, SIZE * 1.15, "ink", semibold=True)]
    above += _set(chart.option("subtitle"), column, _under(above, MARGIN), SIZE * 0.92, "muted")
    top = _under(above, MARGIN) + (SIZE * 0.6 if above else 0.0)
    foot = top + drawing.height + SIZE * 0.5
    below = [*_set(credit(briefing.article, language), column, foot, SIZE * 0.85, "muted")]
    image = _blank((ACROSS + 2 * MARGIN) * scale, (_under(below, foot) + MARGIN) * scale)
    grey = briefing.page.greyscale
    words = Page(
        paper="", width=0, height=0, items=(*above, *below), language=language, greyscale=grey
    )
    with QPainter(image) as painter:
        paint(words, painter, scale)
        painter.scale(scale, scale)
        painter.translate(MARGIN, top)
        paint_drawing(painter, drawing, PRINT, greyscale=grey)
    return image


LEADING = 1.3


def _set(
    text: str,
    column: Column,
    y: float,
    size: float,
    colour: str,
    *,
    semibold: bool = False,
    family: str = "sans",
) -> Iterable[Printed]:
    """Set words over or under a chart or a card, from ``y``."""
    style = Style(family, size, semibold=semibold, colour=colour)
    pieces = [Piece(text=text, role=Role.CHART_TITLE, style=style)] if text else []
    return set_lines(break_lines(pieces, column.width), column, y, size, LEADING)


def _under(lines: Sequence[Printed], y: float) -> float:
    """Return the y below set lines."""
    last = lines[-1] if lines else None
    return y if last is None else last.baseline + (LEADING / 2 - 0.25) * last.style.size


def card_image(briefing: Briefing, figure: Figure, *, scale: float = 2.0) -> QImage:
    """Return a figure's card on white, with the sentence it is from and where that stands."""
    language, article = briefing.language, briefing.article
    shown = face(briefing, figure, language)
    height = card_height(shown, CARD)
    column = Column(MARGIN, CARD, right_to_left(language))
    foot = MARGIN + height + SIZE * 0.6
    span = figure.span
    sentence = None if span is None else article.sentence_at(span.start)
    quoted = "" if sentence is None else " ".join(sentence.of(article.text).split())
    said = page_words(language).quoted.format(quoted) if quoted else ""
    below = [*_set(said, column, foot, SIZE * 0.92, "ink", family="serif")]
    source = credit(article, language)
    below += _set(source, column, _under(below, foot) + 3, SIZE * 0.85, "muted")
    image = _blank((CARD + 2 * MARGIN) * scale, (_under(below, foot) + MARGIN) * scale)
    with QPainter(image) as painter:
        paint(
            Page(paper="", width=0, height=0, items=tuple(below), language=language), painter, scale
        )
        painter.scale(scale, scale)
        paint_card(painter, QRectF(MARGIN, MARGIN, CARD, height), shown, LIGHT)
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
