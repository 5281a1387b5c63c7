"""Hovering with patience: a preview comes after 100 ms and goes after 60 (look.md)."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from briefing.core.figure import FigureId
from briefing.models.selection import FigureSelection

HOVER_IN_MS = 100
HOVER_OUT_MS = 60


class Hover(QObject):
    """Tell the selection what the pointer rests on, and only that."""

    def __init__(self, selection: FigureSelection, parent: QObject) -> None:
        super().__init__(parent)
        self._selection = selection
        self._wanted: FigureId | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell)

    def over(self, figure_id: FigureId | None) -> None:
        """Note what is under the pointer now; None is nothing."""
        if figure_id != self._wanted:
            self._wanted = figure_id
            self._timer.start(HOVER_OUT_MS if figure_id is None else HOVER_IN_MS)

    def _tell(self) -> None:
        self._selection.hover_figure(self._wanted)
