"""The figure table under its filter: words, a state, and "keep all" for what is left in sight."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing.core.figure import FigureId, State
from briefing.models.figure_model import FigureModel, FigureRole, state_name
from briefing.models.selection import FigureSelection
from briefing.render.theme import Theme
from briefing.views.figure_table import FigureTable


class TablePanel(QWidget):
    """Filter the table; ``filtered`` follows whenever other figures are in sight."""

    filtered = Signal()

    def __init__(
        self,
        model: FigureModel,
        selection: FigureSelection,
        keep_visible: QAction,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.table = FigureTable(model, selection, theme, self)
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(self.tr("Filter by number, label or sentence"))
        self._words.setAccessibleName(self._words.placeholderText())
        self._words.setClearButtonEnabled(True)
        self._states = QComboBox(self)
        self._states.setAccessibleName(self.tr("State"))
        self._states.addItem(self.tr("All states"), None)
        for state in State:
            self._states.addItem(state_name(state), state)
        self._count = QLabel(self)
        self._keep = QToolButton(self)
        self._keep.setDefaultAction(keep_visible)
        row = QHBoxLayout()
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self._states)
        row.addWidget(self._count)
        row.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        self._words.textChanged.connect(self.table.set_filter)
        self._states.currentIndexChanged.connect(self._choose_state)
        rows = self.table.model()
        for signal in (rows.rowsInserted, rows.rowsRemoved, rows.modelReset, rows.layoutChanged):
            signal.connect(self._tell)
        self.set_theme(theme)
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        self.table.set_theme(theme)
        self._count.setStyleSheet(f"color: {theme.muted}; font-size: 13px;")

    def in_sight(self) -> tuple[FigureId, ...]:
        """Return the figures that the filter lets through, in the order shown."""
        rows = self.table.model()
        found = (rows.index(row, 0).data(FigureRole.ID) for row in range(rows.rowCount()))
        return tuple(FigureId(str(name)) for name in found)

    def _choose_state(self) -> None:
        chosen = self._states.currentData()
        self.table.set_state(None if chosen is None else State(chosen))

    def _tell(self, *_: object) -> None:
        self._count.setText(self.tr("%n in sight", "", self.table.model().rowCount()))
        self.filtered.emit()
