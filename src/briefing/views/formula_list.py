"""What a formula may become: offered formulas, or the figures that typed words may mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from briefing.core.frozen import frozen
from briefing.render.theme import UI_FAMILY, Theme, font

ROW = 27
MOST_ROWS = 7
LEAD = 124
"""The width of the first column: what a formula does, or a figure's number."""


@frozen
class Row:
    """Hold the words of one row: its lead, a formula, its result, what else there is to say."""

    lead: str
    formula: str = ""
    result: str = ""
    note: str = ""

    @property
    def spoken(self) -> str:
        """Return the row in words."""
        return ", ".join(part for part in (self.lead, self.formula, self.result, self.note) if part)


class FormulaList(QListWidget):
    """Show rows to choose from; the keys are those of the field beside it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawn = _Rows(theme, self)
        self.setItemDelegate(self._drawn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Offered formulas"))

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        self._drawn.theme = theme
        self.viewport().update()

    def show_rows(self, rows: Sequence[Row], at: int) -> None:
        """Show other rows, one of them chosen (-1: none)."""
        self.blockSignals(True)
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.spoken, self)
            item.setData(Qt.ItemDataRole.UserRole, row)
        self.setCurrentRow(at)
        self.blockSignals(False)
        self.setFixedHeight(ROW * min(len(rows), MOST_ROWS) + 2 * self.frameWidth())
        self.setVisible(bool(rows))


class _Rows(QStyledItemDelegate):
    """Paint a row in columns: muted lead, formula, strong result, muted note."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del option, index
        return QSize(200, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        assert isinstance(row, Row)
        rect, state = option.rect, option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("sentence"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 4, 4)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.color("card"))
        mirrored = self.parent_mirrors()
        x = 8
        for words, ink, strong, least in (
            (row.lead, "muted", False, LEAD),
            (row.formula, "ink", False, 0),
            (row.result, "ink", True, 0),
            (row.note, "muted", False, 0),
        ):
            if not words:
                x += least
                continue
            face = font(UI_FAMILY, 14, semibold=strong)
            width = max(least, QFontMetrics(face).horizontalAdvance(words) + 14)
            width = min(width, max(0, rect.width() - x))
            left = rect.right() + 1 - x - width if mirrored else rect.left() + x
            painter.setFont(face)
            painter.setPen(self.theme.color(ink))
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            cut = QFontMetrics(face).elidedText(words, Qt.TextElideMode.ElideRight, width)
            painter.drawText(
                QRect(left, rect.top(), width, rect.height()),
                side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter,
                cut,
            )
            x += width
        painter.restore()

    def parent_mirrors(self) -> bool:
        """Say whether the list runs from right to left."""
        parent = self.parent()
        return isinstance(parent, QWidget) and parent.isRightToLeft()
