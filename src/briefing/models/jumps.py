"""The way back: figures that were in focus, like pages in a browser."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from briefing.core.figure import FigureId
from briefing.models.selection import FigureSelection

DEPTH = 200


class JumpHistory(QObject):
    """Remember each figure that came into focus; ``changed`` says that back or forward may."""

    changed = Signal()

    def __init__(self, selection: FigureSelection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._selection = selection
        self._past: list[FigureId] = []
        self._at = -1
        selection.figure_changed.connect(self._visit)

    @property
    def can_go_back(self) -> bool:
        """Say whether there is a figure to go back to."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Say whether there is a figure to go forward to."""
        return self._at < len(self._past) - 1

    def back(self) -> None:
        """Bring the figure before into focus."""
        self._go(-1)

    def forward(self) -> None:
        """Bring the figure that was left by going back into focus."""
        self._go(1)

    def forget(self) -> None:
        """Start anew, as when another briefing is opened."""
        self._past, self._at = [], -1
        self.changed.emit()

    def _go(self, step: int) -> None:
        to = self._at + step
        if 0 <= to < len(self._past):
            self._at = to
            self._selection.select_figure(self._past[to])
            self.changed.emit()

    def _visit(self, figure_id: FigureId | None) -> None:
        here = self._past[self._at] if self._past else None
        if figure_id is None or figure_id == here:
            return
        self._past = [*self._past[max(0, self._at + 2 - DEPTH) : self._at + 1], figure_id]
        self._at = len(self._past) - 1
        self.changed.emit()
