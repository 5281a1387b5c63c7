"""The figures that have a card, in the order people gave them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId
from briefing.models.figure_model import FigureModel

if TYPE_CHECKING:
    from briefing.core.card import CardFace


class CardModel(QSortFilterProxyModel):
    """Filter and sort the figures as ``Briefing.cards`` does."""

    def __init__(self, figures: FigureModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figures = figures
        self._ranked: Briefing | None = None
        self._rank: dict[FigureId, int] = {}
        self._shown: dict[FigureId, int] = {}
        self._order: tuple[Figure, ...] = ()
        self.setSourceModel(figures)
        self.setDynamicSortFilter(True)
        self.sort(0)
        self._shown = self._ranks()
        figures.briefing_changed.connect(self._rearrange)

    def _ranks(self) -> dict[FigureId, int]:
        briefing = self._figures.briefing
        if self._ranked is not briefing:
            self._ranked, self._order = briefing, briefing.cards
            self._rank = {figure.id: place for place, figure in enumerate(self._order)}
        return self._rank

    def index_of(self, figure_id: str | None) -> QModelIndex:
        """Return the row of a figure's card, invalid when it has none."""
        return self.mapFromSource(self._figures.index_of(figure_id))

    def row_of(self, figure_id: FigureId | None) -> int:
        """Return the row of a figure's card, -1 when it has none."""
        ranks = self._ranks()
        if self._shown is not ranks:
            return self.index_of(figure_id).row()
        return -1 if figure_id is None else ranks.get(figure_id, -1)

    def figure_at(self, row: int) -> Figure:
        """Return the figure of a row.

        Rows stand in the order of the cards but while a change is on its way through the models;
        then alone both of them are asked.
        """
        if self._shown is self._ranks():
            return self._order[row]
        return self._figures.briefing.figures[self.mapToSource(self.index(row, 0)).row()]

    def face_at(self, row: int) -> CardFace:
        """Return what the card of a row says."""
        return self._figures.face_of(self.figure_at(row))

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        if parent.isValid():
            return False
        return self._figures.briefing.figures[row].id in self._ranks()

    def lessThan(
        self, left: QModelIndex | QPersistentModelIndex, right: QModelIndex | QPersistentModelIndex
    ) -> bool:
        ranks, figures = self._ranks(), self._figures.briefing.figures
        return ranks.get(figures[left.row()].id, 0) < ranks.get(figures[right.row()].id, 0)

    def _rearrange(self) -> None:
        ranks, shown = self._ranks(), self._shown
        if ranks != shown:
            self.invalidate()
        self._shown = ranks
