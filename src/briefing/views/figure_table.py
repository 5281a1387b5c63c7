"""All figures as a table that sorts and filters: an overview for keyboard and screen reader."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from briefing.core.figure import State
from briefing.models.figure_model import Column, FigureModel, FigureRole
from briefing.models.selection import FigureSelection, MirroredSelection
from briefing.render.theme import Theme


class _Rows(QSortFilterProxyModel):
    """Sort by what a column means; let through one state and the words looked for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._state: State | None = None

    def set_state(self, state: State | None) -> None:
        """Let figures of one state through, or all."""
        self.beginResetModel()
        self._state = state
        self.endResetModel()

    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        if self._state is not None:
            index = self.sourceModel().index(source_row, 0, source_parent)
            if index.data(FigureRole.STATE) != self._state:
                return False
        return super().filterAcceptsRow(source_row, source_parent)


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
        self._sorted = _Rows(self)
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
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in ((Column.NUMBER, 120), (Column.LABEL, 260), (Column.STATE, 90)):
            self.setColumnWidth(column, width)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme; the style sheet carries the colours."""
        self._theme = theme
        self.viewport().update()

    def set_state(self, state: State | None) -> None:
        """Show the figures of one state, or of all."""
        self._sorted.set_state(state)

    def set_filter(self, words: str) -> None:
        """Show the figures whose row holds the words."""
        self._sorted.setFilterFixedString(words)
