"""The strip beside the scroll bar: where in the whole article its figures stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

WIDTH = 10
_MARK = 8
_THICKNESS = 3
_ACTIVE_THICKNESS = 5


class Tick(NamedTuple):
    """A mark of the strip: how far down it stands, from 0 to 1, and its colour."""

    at: float
    colour: str


class OverviewStrip(QWidget):
    """Show figures as marks by their place; ``jumped(fraction)`` says where it was clicked."""

    jumped = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overviewStrip")
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._ticks: tuple[Tick, ...] = ()
        self._active: Tick | None = None
        self._drawn: QPixmap | None = None

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """Return the marks of the figures, from top to bottom."""
        return self._ticks

    @property
    def active(self) -> Tick | None:
        """Return the mark of the figure in focus."""
        return self._active

    def set_ticks(self, ticks: Sequence[Tick]) -> None:
        """Show these marks; of those that would cover each other only the first is painted."""
        self._ticks = tuple(ticks)
        self._drawn = None
        self.update()

    def set_active(self, tick: Tick | None) -> None:
        """Show where the figure in focus stands."""
        if tick != self._active:
            for moved in (self._active, tick):
                if moved is not None:
                    box = self._box(moved, _ACTIVE_THICKNESS)
                    self.update(box.toAlignedRect().adjusted(-1, -1, 1, 1))
            self._active = tick

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawn = None
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        scale = self.devicePixelRatioF()
        if self._drawn is None or self._drawn.devicePixelRatio() != scale:
            self._drawn = self._draw(scale)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._drawn)
            if self._active is not None:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                self._paint_tick(painter, self._active, _ACTIVE_THICKNESS)

    def _draw(self, scale: float) -> QPixmap:
        """Draw the ticks once: only the active one moves with each selection."""
        drawn = QPixmap(self.size() * scale)
        drawn.setDevicePixelRatio(scale)
        drawn.fill(Qt.GlobalColor.transparent)
        taken = -_THICKNESS
        with QPainter(drawn) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for tick in self._ticks:
                y = round(tick.at * self.height())
                if y >= taken + _THICKNESS - 1:
                    taken = y
                    self._paint_tick(painter, tick, _THICKNESS)
        return drawn

    def _paint_tick(self, painter: QPainter, tick: Tick, thickness: int) -> None:
        painter.setBrush(QColor(tick.colour))
        painter.drawRoundedRect(self._box(tick, thickness), 1.5, 1.5)

    def _box(self, tick: Tick, thickness: int) -> QRectF:
        middle = round(tick.at * self.height())
        y = min(max(0, middle - thickness // 2), self.height() - thickness)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRectF(0 if mirrored else self.width() - _MARK, y, _MARK, thickness)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._jump(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._jump(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _jump(self, event: QMouseEvent) -> None:
        if self.height() > 0:
            self.jumped.emit(min(1.0, max(0.0, event.position().y() / self.height())))
