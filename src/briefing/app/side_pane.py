"""Cards above charts in one column: the cards take what they need, the charts the rest."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

from briefing.models.card_model import CardModel
from briefing.models.figure_model import FigureModel
from briefing.models.selection import FigureSelection
from briefing.render.theme import Theme, scroll_bars
from briefing.views.card_view import CardView
from briefing.views.chart_view import ChartView

CARDS_AT_MOST = 0.58
"""The share of the column the cards may take while there are charts; beyond it they scroll."""

MINIMUM_WIDTH = 300
MINIMUM_HEIGHT = 140

BESIDE_FROM = 600
"""From this width on cards and charts stand side by side: the pane then lies under the article."""


class SidePane(QWidget):
    """Show the cards and charts of one briefing in a box of the window."""

    def __init__(
        self,
        figures: FigureModel,
        selection: FigureSelection,
        theme: Theme,
        parent: QWidget,
        box: QRect,
    ) -> None:
        super().__init__(parent)
        self.setGeometry(box)
        self.cards = CardView(CardModel(figures, self), selection, theme, self)
        self.charts = ChartView(figures, selection, theme, self)
        self.setAutoFillBackground(True)
        self._paint_ground(theme)
        self.cards.content_changed.connect(self._arrange)
        self.charts.content_changed.connect(self._arrange)
        self.setMinimumSize(MINIMUM_WIDTH, MINIMUM_HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in a theme."""
        self.cards.set_theme(theme)
        self.charts.set_theme(theme)
        self._paint_ground(theme)

    def _paint_ground(self, theme: Theme) -> None:
        self.setStyleSheet(scroll_bars(theme))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.color("ground"))
        self.setPalette(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()
        super().changeEvent(event)

    def _arrange(self, _: QObject | None = None) -> None:
        if self.width() >= BESIDE_FROM:
            self._arrange_beside()
        else:
            self._arrange_above()

    def _arrange_above(self) -> None:
        width, height = self.width(), self.height()
        wanted = self.cards.content_height(width)
        charts = self.charts.content_height(width)
        room = height - charts
        most = height if not charts else max(room, int(height * CARDS_AT_MOST))
        cards = min(wanted, most)
        self.cards.setGeometry(0, 0, width, cards)
        self.charts.setGeometry(0, cards, width, height - cards)
        self.charts.setVisible(charts > 0)

    def _arrange_beside(self) -> None:
        width, height = self.width(), self.height()
        half = width // 2 if self.charts.content_height(width // 2) else width
        mirrored = self.layoutDirection() == QtCore.Qt.LayoutDirection.RightToLeft
        self.cards.setGeometry(width - half if mirrored else 0, 0, half, height)
        self.charts.setGeometry(0 if mirrored else half, 0, width - half, height)
        self.charts.setVisible(half < width)
