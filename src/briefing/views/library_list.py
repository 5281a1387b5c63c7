"""The rows of the library: what is found or offered, and the keys and menu of the one in focus."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefing.core.article import Span
from briefing.core.bidi import from_right, letters
from briefing.models.library_hits import HitRole, HitRow
from briefing.models.text_offsets import utf16_length
from briefing.render.theme import CONTROL_RADIUS, UI_FAMILY, Theme, font
from briefing.views.own_keys import takes_key
from briefing.views.physical_keys import letter_at

_HEADING_PX, _ENTRY_PX, _HIT_PX, _LINE_PX = 30, 46, 80, 18
_WORD = 12
"""Letters: what is cut off at the end of a sentence is no longer than a word."""

_BEFORE = 36
"""So many characters of a sentence stand before its number when the row is too narrow for all."""

MENU_PX = 26
"""The width of the dots at a row's end: a click there opens its menu."""

_LIT = (
    QStyle.StateFlag.State_Selected
    | QStyle.StateFlag.State_HasFocus
    | QStyle.StateFlag.State_MouseOver
)

LETTERS = {"S": "pin", "E": "archive", "T": "tags", "M": "note"}
"""What the letters do to the row in focus; the menu names them all."""


class HitList(QListView):
    """List rows as high as what they show.

    ``opened(index)`` asks for a row, ``asked(str, HitRow)`` for an act on one: pin, archive, tags,
    note, forget, or its ``menu`` (then ``menu_at`` is where); ``undo_asked`` is Ctrl+Z.
    """

    opened = Signal(QModelIndex)
    asked = Signal(str, object)
    undo_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("libraryHits")
        self.setAccessibleName(self.tr("Found in the library"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.single_letters = True
        self.can_undo = False
        self.menu_at = QPoint()

    def row(self) -> HitRow | None:
        """Return the row in focus, None for a heading or nothing."""
        found = self.currentIndex().data(HitRole.ROW)
        return found if isinstance(found, HitRow) and found.path is not None else None

    # ── keys ─────────────────────────────────────────────────────────────────────────────────

    def event(self, event: QEvent) -> bool:
        return takes_key(event, lambda key: bool(self._act_of(key))) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act, row = self._act_of(event), self.row()
        if act == "undo":
            self.undo_asked.emit()
        elif act == "open":
            self.opened.emit(self.currentIndex())
        elif act and row is not None:
            self.asked.emit(act, row)
        else:
            super().keyPressEvent(event)

    def _act_of(self, event: QKeyEvent) -> str:
        """Return what a key asks of the row in focus, "" for nothing."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_Z:
            return "undo" if self.can_undo else ""
        row = self.row()
        if row is None or plain != Qt.KeyboardModifier.NoModifier:
            return ""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return "open"
        if not row.kept:
            return ""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return "forget"
        text = event.text()
        typed = text.upper() if text.isascii() else letter_at(event.nativeScanCode()) or ""
        return LETTERS.get(typed, "") if self.single_letters else ""

    # ── the mouse, and the menu key ──────────────────────────────────────────────────────────

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        row = index.data(HitRole.ROW)
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or not isinstance(row, HitRow):
            return
        if (
            row.path is not None
            and row.kept
            and dots_of(self.layoutDirection(), self.visualRect(index)).contains(at)
        ):
            self._ask_menu(row, at)
        elif row.path is not None:
            self.opened.emit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        row = index.data(HitRole.ROW)
        if isinstance(row, HitRow) and row.path is not None:
            self.setCurrentIndex(index)
            self._ask_menu(row, event.pos() if by_mouse else self.visualRect(index).center())

    def _ask_menu(self, row: HitRow, at: QPoint) -> None:
        self.menu_at = self.viewport().mapToGlobal(at)
        self.asked.emit("menu", row)


def dots_of(way: Qt.LayoutDirection, rect: QRect) -> QRect:
    """Return where the dots of a row stand: at the end a line runs to."""
    if way == Qt.LayoutDirection.RightToLeft:
        return QRect(rect.left(), rect.top(), MENU_PX, rect.height())
    return QRect(rect.right() - MENU_PX, rect.top(), MENU_PX, rect.height())


class HitDelegate(QStyledItemDelegate):
    """Paint a heading, a briefing, or a sentence with its number in bold."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row: HitRow = index.data(HitRole.ROW)
        if row.path is None:
            return QSize(120, _HEADING_PX)
        return QSize(120, _HIT_PX if row.sentence else _ENTRY_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: HitRow = index.data(HitRole.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if row.path is None:
            self._heading(painter, rect, row.title)
        else:
            self._ground(painter, rect, option.state)
            self._marks(painter, row, option)
            end = MENU_PX if row.kept else 9
            mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
            inner = rect.adjusted(end if mirrored else 9, 6, -9 if mirrored else -end, -5)
            ink = "muted" if row.missing else "ink"
            painter.setPen(self.theme.color(ink))
            painter.setFont(font(UI_FAMILY, 13, semibold=True))
            _line(painter, QRect(inner.left(), inner.top(), inner.width(), 18), row.title)
            painter.setFont(font(UI_FAMILY, 12))
            painter.setPen(self.theme.color("muted"))
            top = inner.bottom() - 16 if not row.sentence else inner.top() + 17
            _line(painter, QRect(inner.left(), top, inner.width(), 16), row.about)
            if row.sentence:
                painter.setPen(self.theme.color(ink))
                place = QRect(inner.left(), inner.top() + 33, inner.width(), 34)
                _sentence(painter, place, row.sentence, row.bold)
        painter.restore()

    def _marks(self, painter: QPainter, row: HitRow, option: QStyleOptionViewItem) -> None:
        """Paint the star of what is pinned, and the dots of the row in focus or under the mouse."""
        place = dots_of(painter.layoutDirection(), option.rect)
        middle = Qt.AlignmentFlag.AlignHCenter
        painter.setFont(font(UI_FAMILY, 13))
        if row.favourite:
            painter.setPen(self.theme.color("star"))
            painter.drawText(place.adjusted(0, 6, 0, 0), middle | Qt.AlignmentFlag.AlignTop, "★")
        if row.kept and _lit(option.state):
            painter.setPen(self.theme.color("muted"))
            low = place.adjusted(0, 0, 0, -5)
            painter.drawText(low, middle | Qt.AlignmentFlag.AlignBottom, "⋯")

    def _heading(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.setPen(self.theme.color("muted"))
        painter.setFont(font(UI_FAMILY, 11))
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom
        painter.drawText(rect.adjusted(9, 0, -9, -4), side, words)

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        if _lit(state):
            chosen = bool(state & ~QStyle.StateFlag.State_MouseOver & _LIT)
            painter.setBrush(self.theme.color("card"))
            painter.setPen(self.theme.color("ink" if chosen else "hairline"))
            box = rect.adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, CONTROL_RADIUS, CONTROL_RADIUS)


def _lit(state: QStyle.StateFlag) -> bool:
    return bool(state & _LIT)


def _line(painter: QPainter, rect: QRect, words: str) -> None:
    """Write one line the way its own language runs, cut at its end."""
    cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    side = _side(painter)
    painter.save()
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    rtl = from_right(words) or (mirrored and letters(words) == (0, 0))
    way = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    painter.setLayoutDirection(way)
    painter.drawText(
        rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, cut
    )
    painter.restore()


def shortened(sentence: str, bold: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """Begin a sentence shortly before its first bold place; one line, places follow."""
    flat = sentence.replace("\n", " ").replace("\t", " ")  # spaces inside numbers stay narrow
    start = min((span.start for span in bold), default=0)
    if start <= 2 * _BEFORE:
        return flat, bold
    cut = flat.rfind(" ", 0, start - _BEFORE) + 1
    if not cut:
        return flat, bold
    return "… " + flat[cut:], tuple(span.shifted(2 - cut) for span in bold if span.start >= cut)


def _sentence(painter: QPainter, rect: QRect, sentence: str, bold: tuple[Span, ...]) -> None:
    """Write two lines of a sentence, with what is bold in it."""
    words, places = shortened(sentence, bold)
    laid_out(words, places, rect.width(), _side(painter)).draw(painter, QPointF(rect.topLeft()))


def laid_out(
    words: str, places: tuple[Span, ...], width: int, side: Qt.AlignmentFlag
) -> QTextLayout:
    """Lay two lines of a sentence out; dots say that it goes on."""
    layout, room = _laid(words, places, width, side)
    while room < utf16_length(words):
        kept = words[:room].removesuffix("…").rstrip()
        shorter = kept[: max(kept.rfind(" "), len(kept) - _WORD, 0)].rstrip()
        words = f"{shorter}…"
        places = tuple(
            Span(place.start, min(place.end, len(words)))
            for place in places
            if place.start < len(words)
        )
        layout, room = _laid(words, places, width, side)
    return layout


def _side(painter: QPainter) -> Qt.AlignmentFlag:
    """Return the side a list begins at, whatever its titles and sentences speak."""
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft


def _laid(
    words: str, places: tuple[Span, ...], width: int, side: Qt.AlignmentFlag
) -> tuple[QTextLayout, int]:
    """Lay two lines of a sentence out, and return with them how far into it they go."""
    layout = QTextLayout(words, font(UI_FAMILY, 13))
    option = QTextOption()
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if from_right(words) else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setFormats([_strong(words, span) for span in places])
    layout.beginLayout()
    ascent = QFontMetricsF(layout.font()).ascent()
    room = 0
    for number in range(2):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        # Letters of another script come from a taller font: the baselines stay where they were.
        line.setPosition(QPointF(0, number * _LINE_PX + ascent - line.ascent()))
        room = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, room


def _strong(words: str, span: Span) -> QTextLayout.FormatRange:
    """Make a span of code points bold."""
    found = QTextLayout.FormatRange()
    found.start = utf16_length(words[: span.start])
    found.length = utf16_length(span.of(words))
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    found.format = look
    return found
