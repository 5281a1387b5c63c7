"""A bar of paper under the article, parted from it by a hairline."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefing.render.theme import Theme


class PaperBar(QWidget):
    """Paint the ground of a bar in which somebody writes or chooses."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("paper"))
            painter.fillRect(0, 0, self.width(), 1, self._theme.color("hairline"))
