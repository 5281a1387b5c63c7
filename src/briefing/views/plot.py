"""A chart as a pyqtgraph plot whose items paint the Drawing; imported when charts are explored."""
# pyright: basic
# pyqtgraph has no stubs: this is the one file that is not checked strictly.

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QWidget

from briefing.core.drawing import Drawing, Mark, Shape
from briefing.core.figure import FigureId
from briefing.render.chart import (
    IDLE,
    OUTSIDE,
    ChartState,
    mark_path,
    paint_focuses,
    paint_mark,
    paint_rule,
    paint_texts,
    text_boxes,
)
from briefing.render.theme import Theme

# Its own clean-up at exit touches widgets that Qt has already taken away, and crashes.
pg.setConfigOption("exitCleanup", False)

_PANELS = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.ContextMenu,
        QEvent.Type.ToolTip,
    }
)
"""Events that belong to the panel below, whose hit test is the only one."""


class Layer(pg.GraphicsObject):
    """Paint one layer of a chart inside a rectangle."""

    def __init__(self, rect: QRectF, paint: Callable[[QPainter], None]) -> None:
        super().__init__()
        self._rect = rect
        self._paint = paint

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter, *_: object) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter)
        painter.restore()


class MarkItem(Layer):
    """Paint one mark of a chart; ``figure`` is the figure it belongs to."""

    def __init__(self, mark: Mark, rect: QRectF, paint: Callable[[QPainter], None]) -> None:
        super().__init__(rect, paint)
        self.mark = mark
        self.figure: FigureId = mark.figure
        self.setZValue(0 if mark.shape is Shape.REST else 1)


class ChartPlot(pg.PlotWidget):
    """Show one Drawing as items of a PlotItem, one unit to a px; it has no axes of its own."""

    def __init__(self, parent: QWidget) -> None:
        self.plot = pg.PlotItem(enableMenu=False)
        super().__init__(parent, plotItem=self.plot, useOpenGL=False)
        self._drawing: Drawing | None = None
        self._theme: Theme | None = None
        self._state = IDLE
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Both track the pointer, else Qt swallows moves on their way to the panel.
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        for side in ("left", "bottom", "right", "top"):
            self.plot.hideAxis(side)
        self.plot.hideButtons()
        grid: Any = self.plot.layout
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        box: Any = self.plot.vb
        box.setMouseEnabled(x=False, y=False)
        box.setDefaultPadding(0)
        box.invertY(True)
        box.disableAutoRange()

    def show_drawing(self, drawing: Drawing, theme: Theme, state: ChartState) -> None:
        """Show a drawing in a theme and state; items are made anew only for another drawing."""
        fresh = drawing is not self._drawing or theme is not self._theme
        self._drawing, self._theme, self._state = drawing, theme, state
        if fresh:
            self._fill(drawing, theme)
        for item in self.plot.items:
            item.update()

    def _fill(self, drawing: Drawing, theme: Theme) -> None:
        self.setBackground(theme.card)
        self.plot.clear()
        whole = QRectF(0, 0, drawing.width, drawing.height).adjusted(
            -OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE
        )
        self.plot.addItem(Layer(whole, self._paint_rules))
        holes = text_boxes(drawing)
        for mark in drawing.marks:
            rect = mark_path(mark, drawing, at_least=1.0).boundingRect().adjusted(-2, -2, 2, 2)
            self.plot.addItem(MarkItem(mark, rect, self._mark_painter(mark, holes)))
        for z, paint in ((2, self._paint_texts), (3, self._paint_focuses)):
            layer = Layer(whole, paint)
            layer.setZValue(z)
            self.plot.addItem(layer)
        box: Any = self.plot.vb
        box.setRange(whole, padding=0, disableAutoRange=True)

    def _mark_painter(self, mark: Mark, holes: list[QRectF]) -> Callable[[QPainter], None]:
        def paint(painter: QPainter) -> None:
            assert self._drawing is not None
            assert self._theme is not None
            painter.setOpacity(self._state.opacity(self._drawing, mark.figure))
            paint_mark(painter, mark, self._theme, self._drawing, holes)

        return paint

    def _paint_rules(self, painter: QPainter) -> None:
        assert self._drawing is not None
        assert self._theme is not None
        for rule in self._drawing.rules:
            paint_rule(painter, rule, self._theme, self._drawing.size)

    def _paint_texts(self, painter: QPainter) -> None:
        assert self._drawing is not None
        assert self._theme is not None
        paint_texts(painter, self._drawing, self._theme, self._state)

    def _paint_focuses(self, painter: QPainter) -> None:
        assert self._drawing is not None
        assert self._theme is not None
        paint_focuses(painter, self._drawing, self._theme, self._state)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in _PANELS:
            event.ignore()
            return False
        return super().viewportEvent(event)
