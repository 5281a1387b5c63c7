"""A ring around a pane that the keyboard has come to."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

THICKNESS = 2

BY_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)
"""The reasons for which focus is shown; a click shows its own place."""


class FocusRing(QWidget):
    """Lie over a pane and frame it while shown; the pointer goes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pane = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._colour = QColor()
        self.hide()

    def set_colour(self, colour: str) -> None:
        """Draw the ring in a colour."""
        self._colour = QColor(colour)
        self.update()

    def follow(self, reason: Qt.FocusReason | None) -> None:
        """Show the ring when focus came by the keyboard; None takes it away."""
        self.setGeometry(self._pane.rect())
        self.setVisible(reason in BY_KEYBOARD)
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QPen(self._colour, THICKNESS))
            inset = THICKNESS / 2
            painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
