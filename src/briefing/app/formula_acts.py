"""Formulas by hand: the bar that writes them, and the edits it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing.core import edits, kin
from briefing.core.figure import FigureId, Kind, State
from briefing.core.formula import FormulaError
from briefing.models.selection import FigureSelection
from briefing.render.theme import Theme
from briefing.views.formula_bar import FormulaBar
from briefing.views.formula_words import error_words

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow


def chosen_figures(selection: FigureSelection) -> tuple[FigureId, ...]:
    """Return the pinned figures; with one pinned or none, the figure in focus as well."""
    pinned, current = selection.pinned(), selection.current_figure()
    if current is None or len(pinned) > 1:
        return pinned
    return tuple(dict.fromkeys((*pinned, current)))


class FormulaActs(QObject):
    """Hold the formula bar of one window and carry out what it asks for; made at first use."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.bar = FormulaBar(window.figures, window.selection, window.theme, window)
        window.seat_bar(self.bar)
        self.bar.made.connect(self._make)
        self.bar.rewritten.connect(self._rewrite)
        self.bar.found.connect(self._go_to)
        self.bar.closed.connect(window.article_view.setFocus)

    def set_theme(self, theme: Theme) -> None:
        """Show the bar in a theme."""
        self.bar.set_theme(theme)

    def open(self) -> None:
        """Open the bar for the pinned figures, or for the one in focus."""
        self.bar.open_with(chosen_figures(self._window.selection))

    def _make(self, formula: str, label: str, kind: Kind) -> None:
        """Add the figure; it gets a card of its own unless it speaks on another's."""
        opened = self._window.opened
        try:
            after = edits.add_derived(opened.briefing, formula, label, kind)
        except FormulaError as error:
            self._window.hint(error_words(error))
            return
        made = after.figures[-1]
        if not kin.speaks_elsewhere(after, made.id):
            after = edits.set_state(after, (made.id,), State.KEY)
        opened.edit(self.tr("New Figure"), edits.become, after)
        self._window.selection.select_figure(made.id)

    def _rewrite(self, figure: FigureId, formula: str, label: str, kind: Kind) -> None:
        act = self.tr("Change Formula")
        try:
            self._window.opened.edit(
                act, edits.set_formula, figure, formula, kind=kind, label=label
            )
        except FormulaError as error:
            self._window.hint(error_words(error))
            return
        self._window.selection.select_figure(figure)

    def _go_to(self, figure: FigureId) -> None:
        """Show the figure that computes this already; an ignored one is kept again."""
        opened = self._window.opened
        if opened.briefing.figure(figure).state is State.IGNORED:
            opened.edit(self.tr("Keep"), edits.set_state, (figure,), State.KEPT)
        self._window.selection.select_figure(figure)
