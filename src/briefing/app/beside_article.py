"""A window's briefing in its models, and what stands beside the article: cards and charts.

They are shown right after the article, before menus, acts and all else.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from briefing.app.side_pane import SidePane
from briefing.core.briefing import Briefing
from briefing.models.figure_model import FigureModel
from briefing.models.open_briefing import OpenBriefing
from briefing.models.selection import FigureSelection
from briefing.render.theme import Theme


class BesideArticle(QObject):
    """Hold the open briefing, its figures, the selection, and the pane with cards and charts."""

    def __init__(
        self, briefing: Briefing, path: Path | None, theme: Theme, window: QWidget, box: QRect
    ) -> None:
        super().__init__(window)
        self.opened = OpenBriefing(briefing, path, self)
        self.figures = FigureModel(self.opened, self)
        self.selection = FigureSelection(self.figures, self)
        self.side = SidePane(self.figures, self.selection, theme, window, box)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return what the keyboard stops at, in order."""
        return self.side.cards, *self.side.charts.panels

    @property
    def last_painted(self) -> QWidget:
        """Return the widget that is painted last of them."""
        *_, last = self.stops
        return self.side.cards.viewport() if last is self.side.cards else last
