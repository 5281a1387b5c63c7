"""The charts, stacked; their marks are linked with the text as the cards are.

The first frames are painted by ``render.chart``; once the window is idle, pyqtgraph plots take over
the same drawings. Touching goes through one hit test in both.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable

from PySide6 import QtCore
from PySide6.QtCore import Property, QCoreApplication, QPoint, QRect, QRectF, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from briefing.core import kin
from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId
from briefing.models.figure_model import FigureModel
from briefing.models.selection import FigureSelection
from briefing.render.chart import ChartState, brush_of
from briefing.render.theme import Theme
from briefing.views.chart_panel import ChartPanel
from briefing.views.glide import Glide, resting_place, wants_motion
from briefing.views.hover import Hover

SIDE, GAP, BOTTOM = 16, 8, 14


class ChartView(QScrollArea):
    """Show the briefing's charts; light what the selection names, select what is touched.

    ``content_changed()`` says that the charts need another height; ``copy_requested(id)`` asks the
    window to copy a figure with its source, ``chart_asked(act, chart id)`` for an act on a chart.
    """

    content_changed = Signal()
    copy_requested = Signal(str)
    chart_asked = Signal(str, str)

    def __init__(
        self,
        model: FigureModel,
        selection: FigureSelection,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._selection = selection
        self._theme = theme
        self._exploring = False
        self._panels: list[ChartPanel] = []
        self.setObjectName("chartView")
        self.setAccessibleName(QCoreApplication.translate("ChartView", "Charts"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
        self.setProperty("focusPolicy", "NoFocus")
        # One of ours: to learn what Qt's own viewport is, PySide6 makes the classes of all widgets.
        self.setViewport(QWidget(self))
        self._ground = _Ground(theme)
        self.setWidget(self._ground)
        # Without it Qt drops a move that is sent to the viewport with no button held.
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self._glide = Glide(self.verticalScrollBar())
        self._hover = Hover(selection, self)
        model.briefing_changed.connect(self._follow_change)
        selection.figure_changed.connect(self._follow_figure)
        selection.figure_hovered.connect(self._show_states)
        selection.pins_changed.connect(self._show_states)
        if parent is not None:
            self.resize(parent.size())  # about what it will have: charts are laid out for a width
        self._show_charts()

    # ── what others ask ──────────────────────────────────────────────────────────────────────

    def _figures(self) -> list[FigureId]:
        return [mark.figure for panel in self._panels for mark in panel.drawing.marks]

    figures = Property(list, _figures)
    """The ids of all marks, in the order of the charts."""

    @property
    def panels(self) -> tuple[ChartPanel, ...]:
        """Return the charts' panels from top to bottom."""
        return tuple(self._panels)

    def mark_rect(self, figure_id: str, chart_id: str | None = None) -> QRect:
        """Return a figure's mark in viewport coordinates, empty when it has none."""
        for panel in self._panels:
            if chart_id in (None, panel.chart.id):
                rect = panel.mark_rect(self._original(FigureId(figure_id)))
                if not rect.isEmpty():
                    return rect.translated(panel.mapTo(self.viewport(), QPoint(0, 0)))
        return QRect()

    def figure_at(self, point: QPoint) -> FigureId | None:
        """Return the figure whose mark or label is at a point of the viewport."""
        for panel in self._panels:
            at = panel.mapFrom(self.viewport(), point)
            if panel.rect().contains(at):
                return panel.figure_at(at.toPointF())
        return None

    def content_height(self, width: int) -> int:
        """Return the height all charts take at a width of the whole view."""
        if not self._panels:
            return 0
        heights = [panel.height_for(width - 2 * SIDE) for panel in self._panels]
        return sum(heights) + GAP * (len(heights) - 1) + BOTTOM

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        self._theme = theme
        self._ground.set_theme(theme)
        for panel in self._panels:
            panel.set_theme(theme)

    def start_exploring(self) -> None:
        """Let pyqtgraph show the charts; call once nothing else is to do, it takes a while."""
        if not self._exploring:
            self._exploring = True
            self._explore(self._panels)

    # ── charts and panels ────────────────────────────────────────────────────────────────────

    def _explore(self, panels: Iterable[ChartPanel]) -> None:
        # Late by intent: with it comes numpy, and both would double the time to the first paint.
        plots = importlib.import_module("briefing.views.plot")
        for panel in panels:
            panel.explore(plots.ChartPlot(panel))

    def _show_charts(self) -> None:
        """Show the briefing's charts in panels, keeping those that are there."""
        briefing = self._model.briefing
        charts = [chart for chart in briefing.drawn if chart.figures]
        fresh: list[ChartPanel] = []
        while len(self._panels) < len(charts):
            panel = self._make_panel(briefing, len(self._panels))
            self._panels.append(panel)
            fresh.append(panel)
        while len(self._panels) > len(charts):
            _discard(self._panels.pop())
        for panel, chart in zip(self._panels, charts, strict=True):
            if panel not in fresh:
                panel.show_chart(chart, briefing)
        if self._exploring and fresh:
            self._explore(fresh)
        self.setFocusProxy(self._panels[0] if self._panels else self._ground)
        self._arrange()
        self._show_states()

    def _make_panel(self, briefing: Briefing, place: int) -> ChartPanel:
        charts = [chart for chart in briefing.drawn if chart.figures]
        panel = ChartPanel(charts[place], briefing, self._theme, self._ground)
        panel.picked.connect(self._selection.select_figure)
        panel.pinned.connect(self._selection.pin_figure)
        panel.pointed.connect(self._hover.over)
        panel.copy_requested.connect(self.copy_requested)
        panel.asked.connect(self.chart_asked)
        panel.resized.connect(self._rearrange)
        panel.show()
        return panel

    def _rearrange(self) -> None:
        self._arrange()
        self.content_changed.emit()

    def _arrange(self) -> None:
        # The scroll bar lies in the margin, so that nothing moves when it comes or goes.
        width = self.maximumViewportSize().width() - 2 * SIDE
        left = SIDE - self.viewport().x()
        y = 0
        for panel in self._panels:
            height = panel.height_for(width)
            panel.setGeometry(left, y, width, height)
            y += height + GAP
        filled = y - GAP + BOTTOM if self._panels else 0
        self._ground.resize(self.viewport().width(), max(filled, self.viewport().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _follow_change(self, before: Briefing, after: Briefing) -> None:
        """Show anew only what the charts tell of."""
        if not _same(before, after):
            self._show_charts()
            self.content_changed.emit()

    # ── following the selection ──────────────────────────────────────────────────────────────

    def _original(self, figure_id: FigureId) -> FigureId:
        return kin.original(self._model.briefing, figure_id)

    def _show_states(self, *_: object) -> None:
        current, hovered = self._selection.current_figure(), self._selection.hovered
        named = [*self._selection.pinned(), *([] if current is None else [current])]
        state = ChartState(
            frozenset(self._original(name) for name in named),
            None if hovered is None else self._original(hovered),
        )
        for panel in self._panels:
            panel.set_state(state)

    def _follow_figure(self, figure_id: FigureId | None) -> None:
        self._show_states()
        if figure_id is not None:
            self._bring(self.mark_rect(figure_id))

    def _bring(self, rect: QRect) -> None:
        """Scroll a mark towards the middle, unless the pointer is on what is in full view."""
        viewport = self.viewport()
        if rect.isEmpty() or (self._ground.underMouse() and viewport.rect().contains(rect)):
            return
        bar = self.verticalScrollBar()
        top = rect.top() + bar.value()
        to = resting_place(top, top + rect.height(), bar.value(), viewport.height())
        if to is not None:
            self._glide.to(to, at_once=not wants_motion(self))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Go to the next chart with Tab, and bring it into sight."""
        moved = super().focusNextPrevChild(forward)
        here = self.focusWidget()
        if isinstance(here, ChartPanel):
            self.ensureWidgetVisible(here, 0, GAP)
        return moved

    # Panels take what happens on them; what is sent to the viewport itself, as assistive tools and
    # tests do, goes through the same hit test.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        figure_id = self.figure_at(event.position().toPoint())
        if figure_id is None or event.button() != QtCore.Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier:
            self._selection.pin_figure(figure_id)
        else:
            self._selection.select_figure(figure_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover.over(self.figure_at(event.position().toPoint()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the plots first: pyqtgraph's scenes must not outlive their window."""
        self._exploring = False
        for panel in self._panels:
            panel.leave_plot()
        super().closeEvent(event)


class _Ground(QWidget):
    """What the panels lie on; painted, for a style sheet above it puts old palettes back."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = QPainterPath()  # not fillRect: to know its overloads, PySide6 makes all of Qt
        ground.addRect(QRectF(event.rect()))
        with QPainter(self) as painter:
            painter.fillPath(ground, brush_of(self._theme.color("ground")))


def _same(before: Briefing, after: Briefing) -> bool:
    """Say whether an edit left all that the charts tell of as it was."""
    if before.charts != after.charts or before.claims != after.claims:
        return False
    if before.article is not after.article or len(before.figures) != len(after.figures):
        return False
    charted = {name for chart in after.charts for name in chart.figures}
    return not any(
        (new.id in charted or old.id in charted or new.derived or old.same_as != new.same_as)
        for old, new in zip(before.figures, after.figures, strict=True)
        if old is not new
    )


def _discard(panel: ChartPanel) -> None:
    panel.leave_plot()
    panel.hide()
    panel.setParent(None)
    panel.deleteLater()
