"""What floats over the panes for a moment: a rounded card that paints itself in the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from briefing.render.theme import CONTROL_RADIUS, Theme

MARGIN_PX = 16


class Floating(QWidget):
    """Float over a host widget; hidden until it has something to say."""

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        self._theme = theme
        self.update()

    def rest_at_foot(self) -> None:
        """Lie centred at the foot of the host, as wide as the words need."""
        self.adjustSize()
        most = self._host.width() - 2 * MARGIN_PX
        width = min(self.width(), most)
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.height()
        self._show_at_foot(width, height)

    def _show_at_foot(self, width: int, height: int) -> None:
        self.setGeometry(
            (self._host.width() - width) // 2,
            self._host.height() - height - MARGIN_PX,
            width,
            height,
        )
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("muted"), 1))
            painter.setBrush(self._theme.color("card"))
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, CONTROL_RADIUS + 2, CONTROL_RADIUS + 2)

    def mousePressEvent(self, event: object) -> None:
        """Keep a click on the card from the text below it."""

    def _ink(self, quiet: bool = False) -> str:
        return self._theme.muted if quiet else self._theme.ink

    def _button_style(self) -> str:
        theme = self._theme
        return (
            f"QToolButton {{ border: none; border-radius: {CONTROL_RADIUS}px; padding: 4px 8px;"
            f" color: {theme.ink}; font-size: 13px; }}"
            f" QToolButton:hover, QToolButton:focus {{ background: {theme.hairline}; }}"
            f" QLabel {{ color: {theme.muted}; font-size: 13px; }}"
        )


PLAIN = Qt.TextFormat.PlainText
