"""The figures of a chart as a table: number and label of each that the chart tells of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from briefing.core import wording
from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId

ROW_PX = 26
ROWS_SHOWN = 10


class ChartTable(QTableWidget):
    """List figures; ``picked(id)`` says which was touched."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(0, 2, parent)
        self.setObjectName("chartTable")
        self.setHorizontalHeaderLabels(
            [
                QCoreApplication.translate("ChartView", "Number"),
                QCoreApplication.translate("ChartView", "Label"),
            ]
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(self._pick)
        self.itemClicked.connect(self._pick)

    def list_figures(self, title: str, names: Sequence[FigureId], briefing: Briefing) -> None:
        """List figures of a briefing under the title of their chart."""
        self.setAccessibleName(title)
        self.setRowCount(len(names))
        for row, name in enumerate(names):
            quantity = briefing.quantity(name)
            number = QTableWidgetItem(wording.long_form(quantity, briefing.language))
            label = QTableWidgetItem(briefing.figure(name).label)
            for column, item in enumerate((number, label)):
                item.setData(Qt.ItemDataRole.UserRole, name)
                self.setItem(row, column, item)

    def height_in_full(self) -> int:
        """Return its height in px with its rows, of which at most ten are in sight."""
        rows = min(self.rowCount(), ROWS_SHOWN)
        return self.horizontalHeader().sizeHint().height() + rows * ROW_PX + 4

    def _pick(self, item: QTableWidgetItem) -> None:
        self.picked.emit(str(item.data(Qt.ItemDataRole.UserRole)))
