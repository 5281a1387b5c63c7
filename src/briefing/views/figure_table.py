"""All figures as a table that sorts and filters: an overview for keyboard and screen reader."""

from __future__ import annotations

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from briefing.models.figure_model import Column, FigureModel, FigureRole
from briefing.models.selection import FigureSelection, MirroredSelection
from briefing.render.theme import Theme


class FigureTable(QTableView):
    """Show number, label, state, paragraph and sentence of every figure."""

    def __init__(
        self,
        model: FigureModel,
        selection: FigureSelection,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("figureTable")
        self.setAccessibleName(self.tr("Figures"))
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(model)
        self._sorted.setSortRole(FigureRole.SORT)
        self._sorted.setFilterKeyColumn(-1)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setModel(self._sorted)
        self.setSelectionModel(MirroredSelection(self._sorted, selection, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.PLACE, Qt.SortOrder.AscendingOrder)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in ((Column.NUMBER, 120), (Column.LABEL, 260), (Column.STATE, 90)):
            self.setColumnWidth(column, width)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme; the style sheet carries the colours."""
        self._theme = theme
        self.viewport().update()

    def set_filter(self, words: str) -> None:
        """Show the figures whose row holds the words."""
        self._sorted.setFilterFixedString(words)
