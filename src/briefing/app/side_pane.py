"""Cards above charts in one column: the cards take what they need, the charts the rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from briefing.render.theme import Theme
from briefing.views.card_view import CardView
from briefing.views.chart_view import ChartView

CARDS_AT_MOST = 0.58
"""The share of the column the cards may take while there are charts; beyond it they scroll."""

MINIMUM_WIDTH = 300


class SidePane(QWidget):
    """Lay out cards and charts."""

    def __init__(
        self, cards: CardView, charts: ChartView, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cards = cards
        self._charts = charts
        self._theme = theme
        cards.setParent(self)
        charts.setParent(self)
        cards.content_changed.connect(self._arrange)
        charts.content_changed.connect(self._arrange)
        self.setMinimumWidth(MINIMUM_WIDTH)

    def set_theme(self, theme: Theme) -> None:
        """Paint the ground in a theme."""
        self._theme = theme
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("ground"))

    def _arrange(self, _: QObject | None = None) -> None:
        width, height = self.width(), self.height()
        wanted = self._cards.content_height(width)
        charts = self._charts.content_height(width)
        room = height - charts
        most = height if not charts else max(room, int(height * CARDS_AT_MOST))
        cards = min(wanted, most)
        self._cards.setGeometry(0, 0, width, cards)
        self._charts.setGeometry(0, cards, width, height - cards)
        self._charts.setVisible(charts > 0)
