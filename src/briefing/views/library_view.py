"""The list of briefings at hand; a click opens one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefing.core.bidi import from_right
from briefing.models.library_model import LibraryModel, LibraryRole
from briefing.render.theme import CONTROL_RADIUS, UI_FAMILY, Theme, font

ROW_PX = 30


class LibraryView(QListView):
    """Show titles; ``open_requested(Path)`` asks for one."""

    open_requested = Signal(object)

    def __init__(self, model: LibraryModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("libraryView")
        self.setAccessibleName(self.tr("Briefings"))
        self.setModel(model)
        self._library = model
        self._delegate = _TitleDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def show_open(self, path: Path | None) -> None:
        """Mark the briefing that is open."""
        self._delegate.open_row = self._library.row_of(path)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(180, ROW_PX * max(1, self._library.rowCount()) + 4)

    def _open(self, index: QModelIndex) -> None:
        path = index.data(LibraryRole.PATH)
        if isinstance(path, Path):
            self.open_requested.emit(path)


class _TitleDelegate(QStyledItemDelegate):
    """Paint a title on a quiet row; the open one on a card."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.open_row = -1

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, ROW_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self.theme
        rect = option.rect.adjusted(1, 1, -1, -1)
        state = option.state
        is_open = index.row() == self.open_row
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_open:
            painter.setBrush(theme.color("card"))
            painter.setPen(QPen(theme.color("hairline"), 1))
            painter.drawRoundedRect(rect, CONTROL_RADIUS, CONTROL_RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.hue("cells").text), 2))
            painter.drawRoundedRect(rect, CONTROL_RADIUS, CONTROL_RADIUS)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(theme.color("ink" if is_open or hovered else "muted"))
        painter.setFont(font(UI_FAMILY, 13, semibold=is_open))
        inner = rect.adjusted(9, 0, -9, 0)
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
        rtl = from_right(title)
        # A title runs its own way, whichever way the window does: the ellipsis ends it.
        way = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        painter.setLayoutDirection(way)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            inner, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, words
        )
        painter.restore()
