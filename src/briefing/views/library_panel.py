"""The library beside the article: a line to search in, and what it found or offers."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing.core.article import Span
from briefing.models.library_hits import HitRole, HitRow, LibraryHits
from briefing.render.theme import CONTROL_RADIUS, UI_FAMILY, Theme, font

PAUSE_MS = 60
"""A search follows the typing after so short a pause; faster fingers are not held up."""

_HEADING_PX, _ENTRY_PX, _HIT_PX, _LINE_PX = 30, 46, 80, 18
_BEFORE = 36
"""So many characters of a sentence stand before its number when the row is too narrow for all."""


class LibraryPanel(QWidget):
    """Search and choose; ``asked(str)`` follows the typing, ``chosen(HitRow)`` a click or Enter."""

    asked = Signal(str)
    chosen = Signal(object)
    open_asked = Signal()

    def __init__(self, model: LibraryHits, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("libraryPanel")
        self._model = model
        self.line = QLineEdit(self)
        self.line.setObjectName("librarySearch")
        self.line.setPlaceholderText(self.tr("Words, or a number: arrested > 1000"))
        self.line.setAccessibleName(self.tr("Search the library"))
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        self._help = QToolButton(self)
        self._help.setText("?")
        self._help.setToolTip(self.tr("How to search"))
        self._help.setAccessibleName(self._help.toolTip())
        self._help.clicked.connect(self.show_help)
        self.list = _HitList(self)
        self.list.setModel(model)
        self._delegate = _HitDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._open = QPushButton(self.tr("Open an Article…"), self)
        self._open.clicked.connect(self.open_asked)
        self._popover: QFrame | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(lambda: self.asked.emit(self.line.text()))
        self.line.textChanged.connect(self._pause.start)
        self._lay_out()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self._help)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._told)
        column.addWidget(self.list, 1)
        column.addWidget(self._open)
        self.setMinimumWidth(260)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        self._delegate.theme = theme
        self._told.setStyleSheet(f"color: {theme.muted}; font-size: 13px;")
        self.list.viewport().update()

    def tell(self, words: str) -> None:
        """Say in one line what was found, or that nothing was; "" says nothing."""
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def show_help(self) -> None:
        """Open the pop-over that tells the language of searches."""
        if self._popover is None:
            self._popover = _help_of(self)
        self._popover.adjustSize()
        under = self._help.mapToGlobal(QPoint(0, self._help.height() + 4))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            under -= QPoint(self._popover.width() - self._help.width(), 0)
        self._popover.move(under)
        self._popover.show()

    def help_rows(self) -> tuple[tuple[str, str], ...]:
        """Return each form of a search with what it finds."""
        return (
            ('storm  "two words"  cell*', self.tr("words, words side by side, a beginning")),
            ("> 1000   >= 1,600   = 5%", self.tr("figures that certainly are so")),
            ("300..500   2 million..", self.tr("a range, open at one end if you like")),
            ("arrested > 1000", self.tr("the words stand with the number")),
            ("unit:GW 300..500", self.tr("in a unit; what converts is found, too")),
            ("label:cells  title:  source:", self.tr("in labels, titles, sources")),
            ("since:2001  until:2023-06", self.tr("by the date of the article")),
            ("is:key  is:favourite  is:archived", self.tr("by what you decided")),
            ("has:flag", self.tr("with a question that is open")),
            ("lang:fr  tag:weekly", self.tr("by language, by your tags")),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress
        if watched is self.line and pressed and isinstance(event, QKeyEvent):
            return self._take_key(event.key())
        override = event.type() == QEvent.Type.ShortcutOverride
        if watched is self.line and override and isinstance(event, QKeyEvent):
            # Escape clears the line before it means anything to the window.
            event.setAccepted(event.key() == Qt.Key.Key_Escape and bool(self.line.text()))
            return event.isAccepted()
        return super().eventFilter(watched, event)

    def _take_key(self, key: int) -> bool:
        """Go from the line into the list, or open the first row."""
        first = self._model.first()
        if key == Qt.Key.Key_Down and first >= 0:
            self.list.setFocus()
            self.list.setCurrentIndex(self._model.index(first))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pause.isActive():  # what is typed is what is opened
                self._pause.stop()
                self.asked.emit(self.line.text())
                first = self._model.first()
            if first >= 0:
                self._choose(self._model.index(first))
            return True
        if key == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
            return True
        return False

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(HitRole.ROW)
        if isinstance(row, HitRow) and row.path is not None:
            self.chosen.emit(row)


class _HitList(QListView):
    """A list whose rows are as high as what they show."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("libraryHits")
        self.setAccessibleName(self.tr("Found in the library"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)


class _HitDelegate(QStyledItemDelegate):
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
            inner = rect.adjusted(9, 6, -9, -5)
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

    def _heading(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.setPen(self.theme.color("muted"))
        painter.setFont(font(UI_FAMILY, 11))
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom
        painter.drawText(rect.adjusted(9, 0, -9, -4), side, words)

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus))
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self.theme.color("card"))
            painter.setPen(self.theme.color("ink" if chosen else "hairline"))
            box = rect.adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, CONTROL_RADIUS, CONTROL_RADIUS)


def _rtl(words: str) -> bool:
    return "\u0590" <= words[:1] <= "\u08ff"


def _line(painter: QPainter, rect: QRect, words: str) -> None:
    """Write one line the way its own language runs, cut at its end."""
    cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.save()
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    rtl = _rtl(words) or (mirrored and not words[:1].isalpha())
    way = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    painter.setLayoutDirection(way)
    right = rtl or mirrored
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
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
    layout = QTextLayout(words, font(UI_FAMILY, 13))
    option = QTextOption()
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if _rtl(sentence) else Qt.LayoutDirection.LeftToRight
    )
    layout.setTextOption(option)
    layout.setFormats([_strong(words, span) for span in places])
    layout.beginLayout()
    ascent = QFontMetricsF(layout.font()).ascent()
    for number in range(2):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        # Letters of another script come from a taller font: the baselines stay where they were.
        line.setPosition(QPointF(0, number * _LINE_PX + ascent - line.ascent()))
    layout.endLayout()
    layout.draw(painter, QPointF(rect.topLeft()))


def _strong(words: str, span: Span) -> QTextLayout.FormatRange:
    """Make a span of code points bold; Qt counts in UTF-16."""
    found = QTextLayout.FormatRange()
    found.start = len(words[: span.start].encode("utf-16-le")) // 2
    found.length = len(words[span.start : span.end].encode("utf-16-le")) // 2
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    found.format = look
    return found


def _help_of(panel: LibraryPanel) -> QFrame:
    frame = QFrame(panel, Qt.WindowType.Popup)
    frame.setObjectName("libraryHelp")
    frame.setFrameShape(QFrame.Shape.StyledPanel)
    grid = QGridLayout(frame)
    grid.setContentsMargins(14, 12, 14, 12)
    grid.setHorizontalSpacing(18)
    for number, (form, finds) in enumerate(panel.help_rows()):
        for column, words in enumerate((form, finds)):
            label = QLabel(words, frame)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFont(font(UI_FAMILY, 13, semibold=column == 0))
            if column == 0:  # what is typed runs from left to right everywhere
                label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            grid.addWidget(label, number, column)
    return frame
