"""Paint a card: number, label, references, and its marks as paths; sizes as in the drawn target."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, cast

from PySide6 import QtCore
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QTextLayout,
)

from briefing.core.bidi import from_right
from briefing.core.card import CardFace
from briefing.core.figure import FigureId
from briefing.core.frozen import frozen, replace
from briefing.render.chart import brush_of, direction, pen_of, set_line
from briefing.render.theme import (
    CARD_NUMBER_PX,
    CARD_RADIUS,
    KEPT_NUMBER_PX,
    LABEL_PX,
    REFERENCE_PX,
    UI_FAMILY,
    Theme,
    font,
)

TICK_PX = 1.5
"""How thick a tick is."""

LEADING, TRAILING = 16.0, 13.0
"""Room from the card's edge to its text: the group's bar stands in the first."""

KEY_TOP, KEPT_TOP = 10.0, 7.0
MARK_ROOM = 18.0
"""Room kept at the upper corner for the tick or the flag."""

SIGN_RATIO = 19 / 30
"""Size of a sign or unit beside its number; look.md asks for at least 0.6."""

_BESIDE = 2
"""How far a frame in focus reaches beyond its card, at most."""

_FRAMES = 64


@frozen
class CardState:
    """What is in focus on a card."""

    active: bool = False
    pinned: bool = False
    hovered: bool = False
    focused: bool = False


IDLE = CardState()


@frozen
class _Run:
    """A piece of text at its place, mirrored already where need be.

    ``operands`` are the stretches of it that name figures of a formula.
    """

    text: str
    x: float
    y: float
    style: _Style
    colour: str
    operands: tuple[tuple[int, int, FigureId], ...] = ()


class _Style(NamedTuple):
    """How a text is set; a tuple, for it is looked up with every text that is measured."""

    pixels: float
    semibold: bool = False
    tabular: bool = False


@frozen
class CardLayout:
    """A card's texts for one width, and the height they take."""

    width: float
    height: float
    runs: tuple[_Run, ...]


_NUMBER = _Style(CARD_NUMBER_PX, semibold=True, tabular=True)
_KEPT_NUMBER = _Style(KEPT_NUMBER_PX, semibold=True, tabular=True)
_LABEL = _Style(LABEL_PX)
_KEPT_LABEL = _Style(13)
_REFERENCE = _Style(REFERENCE_PX)


@lru_cache(maxsize=64)
def _font(style: _Style) -> QFont:
    made = font(UI_FAMILY, style.pixels, semibold=style.semibold, tabular=style.tabular)
    if style.pixels >= 24:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 99)
    return made


@lru_cache(maxsize=64)
def _metrics(style: _Style) -> QFontMetricsF:
    return QFontMetricsF(_font(style))


@lru_cache(maxsize=4096)
def _width(text: str, style: _Style) -> float:
    if style.tabular and _PLAIN.fullmatch(text):
        # Nearly each card has a number of its own: its letters are not, and stand alone in it.
        return sum(_advance(letter, style) for letter in text)
    return _metrics(style).horizontalAdvance(text)


_PLAIN = re.compile(r"[0-9][0-9.,]*")


@lru_cache(maxsize=256)
def _advance(letter: str, style: _Style) -> float:
    return _metrics(style).horizontalAdvance(letter)


@lru_cache(maxsize=2048)
def lay_out_card(face: CardFace, width: float) -> CardLayout:
    """Lay out a card's texts for a width."""
    room = max(width - LEADING - TRAILING, 40.0)
    pen = _Pen(width, room, face.rtl)
    if face.key:
        pen.y = KEY_TOP
        pen.number(face, room - MARK_ROOM, _NUMBER)
        pen.y += 2
        pen.words(face.label, _LABEL, 18.5, "ink", 4)
        pen.y += 2
    else:
        pen.y = KEPT_TOP
        pen.inline(face, room - (MARK_ROOM if face.flagged else 0.0))
        pen.y += 1
    pen.items(face.reference, _REFERENCE, 16.8, "muted")
    if face.operands:
        _name_operands(pen.runs, face)
    bottom = KEY_TOP if face.key else KEPT_TOP
    return CardLayout(width, round(pen.y + bottom), tuple(pen.runs))


_SIGNED = re.compile(r"[<>≤≥≈~−]\s*[\d٠-٩][\d٠-٩.,٫٬%٪\u202f\u00a0]*")


def isolated(text: str) -> str:
    """Keep numbers and their signs in order inside words that run from right to left."""
    if not from_right(text):
        return text
    return _SIGNED.sub(lambda match: f"\u2066{match[0]}\u2069", text)


class _Pen:
    """Set lines one below the other, from the leading edge."""

    def __init__(self, width: float, room: float, rtl: bool) -> None:
        self._card = width
        self._room = room
        self._rtl = rtl
        self.y = 0.0
        self.runs: list[_Run] = []

    def _set(self, text: str, x: float, base: float, style: _Style, colour: str) -> float:
        """Set a text at ``x`` from the leading edge of the text; return where it ends."""
        width = _width(text, style)
        left = LEADING + x
        if self._rtl:
            left = self._card - LEADING - x - width
        self.runs.append(_Run(text, left, base, style, colour))
        return x + width

    def number(self, face: CardFace, room: float, style: _Style) -> None:
        """Set sign, number, unit and whole; smaller, then on two lines, where they have no room."""
        whole = _Style(style.pixels / 2, semibold=True)
        gap = style.pixels * 0.22
        width = _number_width(face, style)
        while width > room and style.pixels > 15:
            style = _Style(style.pixels - 1, semibold=True, tabular=True)
            width = _number_width(face, style)
        height = style.pixels * 1.05
        base = self.y + height * 0.5 + style.pixels * 0.325
        end = self._number_at(face, 0.0, base, style)
        self.y += height
        if face.whole:
            if end + gap + _width(face.whole, whole) > room:
                self.y += whole.pixels * 1.25
                self._set(face.whole, 0.0, self.y - whole.pixels * 0.3, whole, "muted")
            else:
                self._set(face.whole, end + gap, base, whole, "muted")

    def _number_at(self, face: CardFace, x: float, base: float, style: _Style) -> float:
        """Set sign, number and unit in this order from left to right, in every language."""
        pieces = _number_pieces(face, style)
        total = sum(width for _, _, width in pieces)
        left = LEADING + x
        if self._rtl:
            left = self._card - LEADING - x - total
        for text, own, width in pieces:
            self.runs.append(_Run(text, left, base, own, "ink"))
            left += width
        return x + total

    def inline(self, face: CardFace, room: float) -> None:
        """Set number and label on one line, the label going on below where it must."""
        base = self.y + 17.0
        end = self._number_at(face, 0.0, base, _KEPT_NUMBER)
        if face.whole:
            end = self._set(face.whole, end + 6, base, _Style(13, semibold=True), "muted")
        first = room - end - 7
        lines = _wrapped(face.label, _KEPT_LABEL, first, self._room, 3)
        if lines and lines[0]:
            self._set(lines[0], end + 7, base, _KEPT_LABEL, "ink")
        self.y += 22.0
        for line in lines[1:]:
            self.y += 17.0
            self._set(line, 0.0, self.y - 4.5, _KEPT_LABEL, "ink")

    def words(self, text: str, style: _Style, line: float, colour: str, most: int) -> None:
        """Set a text in lines of a height, shortened at words beyond ``most`` of them."""
        for words in _wrapped(text, style, self._room, self._room, most):
            self._set(words, 0.0, self.y + line * 0.5 + style.pixels * 0.33, style, colour)
            self.y += line

    def items(self, items: Sequence[str], style: _Style, line: float, colour: str) -> None:
        """Set items parted by middle dots, broken between them where they have no room."""
        gap = _width(" · ", style)
        x = 0.0
        base = self.y + line * 0.5 + style.pixels * 0.33
        for item in items:
            width = _width(item, style)
            if x and x + gap + width <= self._room:
                dot = x + (gap - _width("·", style)) / 2
                self._set("·", dot, base, style, colour)
                x = self._set(item, x + gap, base, style, colour)
                continue
            if x:
                base += line
            lines = _wrapped(item, style, self._room, self._room, 3)
            for index, words in enumerate(lines):
                base += line if index else 0.0
                x = self._set(words, 0.0, base, style, colour)
        if items:
            self.y = base + line * 0.5 - style.pixels * 0.33


def _number_pieces(face: CardFace, style: _Style) -> list[tuple[str, _Style, float]]:
    """Return sign, number and unit with the width each takes, gaps included.

    A unit of one sign (%) is part of the number; words and symbols are set smaller.
    """
    small = _Style(round(style.pixels * SIGN_RATIO), semibold=True)
    parts = face.number
    unit = parts.unit.strip()
    close = len(unit) == 1 and not unit.isalnum()
    number = f"{parts.number}{parts.gap}{unit}" if close else parts.number
    pieces: list[tuple[str, _Style, float]] = []
    if parts.sign:
        pieces.append((parts.sign, small, _width(parts.sign, small) + style.pixels * 0.2))
    gap = style.pixels * 0.18 if unit and not close else 0.0
    pieces.append((number, style, _width(number, style) + gap))
    if unit and not close:
        pieces.append((unit, small, _width(unit, small)))
    return pieces


def _number_width(face: CardFace, style: _Style) -> float:
    return sum(width for _, _, width in _number_pieces(face, style))


def _wrapped(text: str, style: _Style, first: float, room: float, most: int) -> list[str]:
    """Break a text at words; the first line may be narrower and stay empty; the last is elided."""
    lines = [""]
    space = first
    words = text.split()
    for index, word in enumerate(words):
        longer = f"{lines[-1]} {word}".strip()
        if _width(longer, style) <= space:
            lines[-1] = longer
            continue
        if len(lines) == most:
            rest = " ".join([lines[-1], *words[index:]]).strip()
            lines[-1] = _metrics(style).elidedText(rest, QtCore.Qt.TextElideMode.ElideRight, space)
            break
        if lines != [""] or first < room:
            lines.append("")
            space = room
        lines[-1] = (
            word
            if _width(word, style) <= space
            else _metrics(style).elidedText(word, QtCore.Qt.TextElideMode.ElideRight, space)
        )
    return lines


def _name_operands(runs: list[_Run], face: CardFace) -> None:
    """Mark in the runs of the formula, which come last, what names a figure.

    Lines part it, and its spaces become others there; so letters are counted, spaces are not.
    """
    formula = face.reference[-1]
    owners: list[FigureId | None] = []
    at = 0
    for words, figure_id in face.operands:
        start = formula.index(words, at)
        owners += [None] * (start - at) + [figure_id] * len(words)
        at = start + len(words)
    owners += [None] * (len(formula) - at)
    letters = [
        (letter, owner)
        for letter, owner in zip(formula, owners, strict=True)
        if not letter.isspace()
    ]
    number, length = len(runs), 0
    while number and length < len(letters):
        number -= 1
        length += sum(not letter.isspace() for letter in runs[number].text)
    left = iter(letters)
    for place in range(number, len(runs)):
        named: list[tuple[int, int, FigureId]] = []
        for index, letter in enumerate(runs[place].text):
            if letter.isspace():
                continue
            known, owner = next(left, ("", None))
            if known != letter:
                return  # shortened: what is not all there is not touched
            if owner is None:
                continue
            text = runs[place].text
            if named and named[-1][2] == owner and not text[named[-1][1] : index].strip():
                named[-1] = (named[-1][0], index + 1, owner)
            else:
                named.append((index, index + 1, owner))
        runs[place] = replace(runs[place], operands=tuple(named))


def operand_at(face: CardFace, width: float, at: QPointF) -> FigureId | None:
    """Return the figure whose number in a card's formula lies under a point of the card."""
    for run in lay_out_card(face, width).runs:
        if run.operands and abs(run.y - run.style.pixels * 0.33 - at.y()) <= run.style.pixels * 0.8:
            for start, end, figure_id in run.operands:
                left, right = _across(run, start, end)
                if left - 3 <= at.x() <= right + 3:
                    return figure_id
    return None


def _across(run: _Run, start: int, end: int) -> tuple[float, float]:
    """Return where a stretch of a run begins and ends across the card, whichever way it runs."""
    from PySide6.QtGui import QTextOption  # noqa: PLC0415 - for the pointer alone

    layout = QTextLayout(run.text, _font(run.style))
    option = QTextOption()
    option.setTextDirection(direction(run.text))
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    # Between letters of two directions a place stands on either side; all of them tell the stretch.
    ends = [cast("tuple[float, int]", line.cursorToX(place))[0] for place in range(start, end + 1)]
    return run.x + min(ends), run.x + max(ends)


def card_height(face: CardFace, width: float) -> float:
    """Return the height of a card of a width."""
    return lay_out_card(face, width).height


def paint_card(
    painter: QPainter,
    rect: QRectF,
    face: CardFace,
    theme: Theme,
    state: CardState = IDLE,
    frames: CardFrames | None = None,
) -> None:
    """Paint a card inside a rectangle; on the screen its frame is taken from ``frames``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    box = QRectF(0, 0, rect.width(), rect.height())
    if frames is None:
        _paint_frame(painter, box, face, theme, state)
    else:
        frames.paint(painter, box, face, theme, state)
    for run in lay_out_card(face, rect.width()).runs:
        line, ascent = _set_line(run.text, run.style, getattr(theme, run.colour))
        line.draw(painter, QPointF(run.x, run.y - ascent))
    _paint_marks(painter, rect.width(), face, theme)
    painter.translate(-rect.topLeft())


class CardFrames:
    """Keep the frames of cards as pictures: most cards are of a few sizes and in few states."""

    def __init__(self) -> None:
        self._kept: dict[object, QPixmap] = {}

    def paint(
        self, painter: QPainter, box: QRectF, face: CardFace, theme: Theme, state: CardState
    ) -> None:
        """Paint a frame; where pixels of the screen do not fit those of the window, anew."""
        ratio = painter.device().devicePixelRatioF()
        if ratio != int(ratio):
            _paint_frame(painter, box, face, theme, state)
            return
        look = (face.sound, face.group, face.rtl)
        key = (box.width(), box.height(), ratio, theme.name, state, look)
        picture = self._kept.get(key)
        if picture is None:
            if len(self._kept) >= _FRAMES:
                self._kept.clear()
            picture = self._kept[key] = _picture_of_frame(box, ratio, face, theme, state)
        painter.drawPixmap(QPointF(-_BESIDE, -_BESIDE), picture)


def _picture_of_frame(
    box: QRectF, ratio: float, face: CardFace, theme: Theme, state: CardState
) -> QPixmap:
    width, height = box.width() + 2 * _BESIDE, box.height() + 2 * _BESIDE
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPointF(_BESIDE, _BESIDE))
        _paint_frame(painter, box, face, theme, state)
    return picture


@lru_cache(maxsize=512)
def _set_line(text: str, style: _Style, colour: str) -> tuple[QTextLayout, float]:
    """Return a text set in a colour, and its ascent; cards in sight are painted many times."""
    return set_line(isolated(text), _font(style), QColor(colour))


@lru_cache(maxsize=64)
def _brush(colour: str) -> QBrush:
    return brush_of(QColor(colour))


def _paint_frame(
    painter: QPainter, rect: QRectF, face: CardFace, theme: Theme, state: CardState
) -> None:
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    # Paths are filled: a brush that is set makes PySide6 build all the names of ``Qt``.
    size = inner.width(), inner.height()
    painter.fillPath(_ring(*size, 0), _brush(theme.card))
    if not face.sound:
        dashed = QPen(theme.color("flag"), 1, QtCore.Qt.PenStyle.DashLine)
        painter.strokePath(_ring(*size, 0), dashed)
    if state.active or state.pinned:
        painter.fillPath(_ring(*size, 2 if state.active else 1.5), _brush(theme.ink))
    elif face.sound:
        line = theme.muted if state.hovered else theme.hairline
        painter.fillPath(_ring(*size, 1), _brush(line))
    if state.focused:
        ring = rounded(rect.adjusted(3, 3, -3, -3), CARD_RADIUS - 3)
        painter.strokePath(ring, pen_of(QColor(theme.hue("cells").text), 2))
    edge = rect.right() - 4 if face.rtl else rect.left() + 1
    bar = _bar(edge, rect.top() + 11, rect.height() - 22)
    painter.fillPath(bar, _brush(theme.hue(face.group).edge))


@lru_cache(maxsize=64)
def _ring(width: float, height: float, thick: float) -> QPainterPath:
    """Return the frame of a card of a size, so thick; of no thickness, all that lies in it.

    It is an outline to be filled: stroking the box takes six times as long.
    """
    box, half = QRectF(0.5, 0.5, width, height), thick / 2
    path = rounded(box.adjusted(-half, -half, half, half), CARD_RADIUS + half)
    if thick:
        path.addRoundedRect(
            box.adjusted(half, half, -half, -half), CARD_RADIUS - half, CARD_RADIUS - half
        )
    return path


@lru_cache(maxsize=64)
def _bar(left: float, top: float, height: float) -> QPainterPath:
    return rounded(QRectF(left, top, 3, height), 1.5)


def rounded(box: QRectF, radius: float) -> QPainterPath:
    """Return a box with round corners."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path


def _paint_marks(painter: QPainter, width: float, face: CardFace, theme: Theme) -> None:
    """Paint the tick of a reviewed key card, or the flag of one with a question."""
    x = 10.0 if face.rtl else width - 22.0
    if face.flagged and not face.decided:
        _paint_flag(painter, QPointF(x, 10), theme.color("flag"), filled=True)
    elif face.flagged and not face.key:
        _paint_flag(painter, QPointF(x, 10), theme.color("muted"), filled=False)
    elif face.key and face.checked:
        _paint_tick(painter, QRectF(x + 1, 12, 9, 9), theme.color("tick"))


def _paint_tick(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Paint a tick with round ends, as filled shapes: a round pen would name ``Qt``."""
    brush = brush_of(colour)
    points = tick_points(box).toList()
    for one, other in pairwise(points):
        line = QLineF(one, other)
        aside = line.normalVector().unitVector()
        off = QPointF(aside.dx(), aside.dy()) * (TICK_PX / 2)
        path = QPainterPath()
        path.addPolygon(QPolygonF([one + off, other + off, other - off, one - off, one + off]))
        painter.fillPath(path, brush)
    for point in points:
        path = QPainterPath()
        path.addEllipse(point, TICK_PX / 2, TICK_PX / 2)
        painter.fillPath(path, brush)


def tick_points(box: QRectF) -> QPolygonF:
    """Return the stroke of a tick in a box."""
    points = ((0.0, 0.55), (0.36, 0.95), (1.0, 0.05))
    return QPolygonF(
        [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in points]
    )


def _paint_flag(painter: QPainter, at: QPointF, colour: QColor, *, filled: bool) -> None:
    """Paint a small flag on its pole; a decided one is hollow."""
    path = QPainterPath(QPointF(at.x() + 1.5, at.y() + 12))
    path.lineTo(at.x() + 1.5, at.y() + 1.5)
    for x, y in _pennant():
        path.lineTo(at.x() + x, at.y() + y)
    pen = QPen(colour, 1.2)
    pen.setJoinStyle(QtCore.Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(brush_of(colour) if filled else QBrush())
    painter.drawPath(path)


def _pennant() -> Iterator[tuple[float, float]]:
    yield 10.5, 1.5
    yield 8.5, 4.5
    yield 10.5, 7.5
    yield 1.5, 7.5
