"""The page of a window in which nothing is open: what to open, and what was open before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefing.models.library_hits import HitRole, HitRow, LibraryHits
from briefing.render.theme import ARTICLE_FAMILY, Theme, font
from briefing.views.library_list import HitDelegate, HitList

COLUMN_PX = 640
NARROW_PX = 560
"""Below this width the acts stand one above the other."""


class StartPage(QWidget):
    """Offer acts and rows; ``chosen(HitRow)`` asks for a row, ``asked(str, HitRow)`` for an act.

    ``missing_asked`` asks for the files that are not where they were.
    """

    chosen = Signal(object)
    asked = Signal(str, object)
    undo_asked = Signal()
    missing_asked = Signal()

    def __init__(
        self, model: LibraryHits, acts: Sequence[QAction], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("startPage")
        self._theme = theme
        self._model = model
        self._name = QLabel("Briefing", self)
        self._name.setFont(font(ARTICLE_FAMILY, 30, semibold=True))
        self._motto = QLabel(self.tr("No number without its sentence."), self)
        self._told = QLabel(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        for label in (self._name, self._motto, self._told):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self._undo = QPushButton(self.tr("Undo"), self)
        self._undo.setFlat(True)
        self._undo.clicked.connect(self.undo_asked)
        self._missing = QPushButton(self)
        self._missing.setObjectName("start.missing")
        self._missing.setFlat(True)
        self._missing.setCursor(Qt.CursorShape.PointingHandCursor)
        self._missing.clicked.connect(self.missing_asked)
        self.buttons = [self._button(act) for act in acts]
        self.buttons[0].setText(self.tr("Open an Article…"))
        self.list = HitList(self)
        self.list.setAccessibleName(self.tr("What can be opened"))
        self.list.setModel(model)
        self._delegate = HitDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.opened.connect(self._choose)
        self.list.asked.connect(self.asked)
        self.list.undo_asked.connect(self.undo_asked)
        self._lay_out()
        self.tell("")
        self.tell_missing(0)
        self.set_theme(theme)

    def _button(self, act: QAction) -> QPushButton:
        """Make a button of an act, its first key beside its words."""
        words = act.text().replace("&", "")
        keys = act.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button = QPushButton(words, self)
        button.setObjectName(f"start.{act.objectName()}")
        button.setToolTip(keys)
        button.setAccessibleDescription(keys)
        button.clicked.connect(act.trigger)
        return button

    def _lay_out(self) -> None:
        self._acts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._acts.setSpacing(8)
        for button in self.buttons:
            self._acts.addWidget(button)
        self._acts.addStretch(1)
        told = QHBoxLayout()
        told.addWidget(self._told, 1)
        told.addWidget(self._undo)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._name)
        column.addWidget(self._motto)
        column.addSpacing(16)
        column.addLayout(self._acts)
        column.addSpacing(10)
        column.addLayout(told)
        column.addWidget(self.list, 1)
        column.addWidget(self._missing, 0, Qt.AlignmentFlag.AlignLeft)
        self._column = QWidget(self)
        self._column.setLayout(column)
        self._column.setMaximumWidth(COLUMN_PX)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(24, 40, 24, 16)
        whole.addStretch(1)
        whole.addWidget(self._column, 100)
        whole.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        self._theme = theme
        self._delegate.theme = theme
        family = ARTICLE_FAMILY
        self._name.setStyleSheet(
            f'color: {theme.ink}; font-family: "{family}"; font-size: 30px; font-weight: 600;'
        )
        self.buttons[0].setStyleSheet(
            f"QPushButton {{ background: {theme.ink}; color: {theme.paper}; }}"
            f"QPushButton:hover {{ background: {theme.muted}; }}"
        )
        for label in (self._motto, self._told):
            label.setStyleSheet(f"color: {theme.muted}; font-size: 14px;")
        self._missing.setStyleSheet(
            f"QPushButton {{ color: {theme.muted}; border: none; font-size: 14px;"
            " text-decoration: underline; padding: 4px 0; }"
            f"QPushButton:hover, QPushButton:focus {{ color: {theme.ink}; }}"
            f"QPushButton:focus {{ outline: 2px solid {theme.ink}; }}"
        )
        self.list.viewport().update()
        self.update()

    def tell(self, words: str, *, undo: bool = False) -> None:
        """Say in one line what was done or what comes here; ``undo`` offers the way back."""
        self._told.setText(words)
        self._told.setVisible(bool(words))
        self._undo.setVisible(undo)
        self.list.can_undo = undo

    def tell_missing(self, count: int) -> None:
        """Say how many files of the library are not where they were; none says nothing."""
        self._missing.setText(self.tr("%n file(s) are not where they were.", "", count))
        self._missing.setVisible(count > 0)

    def begin(self) -> None:
        """Put the keyboard on the first row that can be opened."""
        first = self._model.first()
        if first >= 0:
            self.list.setCurrentIndex(self._model.index(first))
        self.list.setFocus()

    def sizeHint(self) -> QSize:
        return QSize(COLUMN_PX + 48, 600)

    def resizeEvent(self, event: object) -> None:
        narrow = self.width() < NARROW_PX
        way = QBoxLayout.Direction
        self._acts.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("paper"))

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(HitRole.ROW)
        if isinstance(row, HitRow) and row.path is not None:
            self.chosen.emit(row)
