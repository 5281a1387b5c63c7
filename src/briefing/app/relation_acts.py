"""Relations by hand: the bar that offers them, and the edits it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing.app.formula_acts import chosen_figures
from briefing.core import relations
from briefing.core.claim import Claim
from briefing.render.theme import Theme
from briefing.views.relation_bar import RelationBar

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow


class RelationActs(QObject):
    """Hold the relation bar of one window and carry out what it asks for; made at first use."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.bar = RelationBar(window.figures, window.selection, window.theme, window)
        window.seat_bar(self.bar)
        self.bar.related.connect(self._relate)
        self.bar.unrelated.connect(self._unrelate)
        self.bar.closed.connect(window.article_view.setFocus)

    def set_theme(self, theme: Theme) -> None:
        """Show the bar in a theme."""
        self.bar.set_theme(theme)

    def open(self) -> None:
        """Open the bar for the pinned figures, or for what is said of the one in focus."""
        self.bar.open_with(chosen_figures(self._window.selection))

    def _relate(self, claims: tuple[Claim, ...]) -> None:
        self._window.opened.edit(self.tr("Relate"), relations.relate, claims)

    def _unrelate(self, claim: str) -> None:
        self._window.opened.edit(self.tr("Take Relation Back"), relations.unrelate, claim)
