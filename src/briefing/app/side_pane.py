"""Cards above charts in one column: the cards take what they need, the charts the rest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from briefing.render.theme import Theme
from briefing.views.card_view import CardView
from briefing.views.chart_view import ChartView

CARDS_AT_MOST = 0.58
"""The share of the column the cards may take while there are charts; beyond it they scroll."""

MINIMUM_WIDTH = 300
MINIMUM_HEIGHT = 140

BESIDE_FROM = 600
"""From this width on cards and charts stand side by side: the pane then lies under the article."""


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
        self.setMinimumSize(MINIMUM_WIDTH, MINIMUM_HEIGHT)

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
        if self.width() >= BESIDE_FROM:
            self._arrange_beside()
        else:
            self._arrange_above()

    def _arrange_above(self) -> None:
        width, height = self.width(), self.height()
        wanted = self._cards.content_height(width)
        charts = self._charts.content_height(width)
        room = height - charts
        most = height if not charts else max(room, int(height * CARDS_AT_MOST))
        cards = min(wanted, most)
        self._cards.setGeometry(0, 0, width, cards)
        self._charts.setGeometry(0, cards, width, height - cards)
        self._charts.setVisible(charts > 0)

    def _arrange_beside(self) -> None:
        width, height = self.width(), self.height()
        half = width // 2 if self._charts.content_height(width // 2) else width
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._cards.setGeometry(width - half if mirrored else 0, 0, half, height)
        self._charts.setGeometry(0 if mirrored else half, 0, width - half, height)
        self._charts.setVisible(half < width)
