"""Keep, Key and Ignore beside the number under the pointer, never over its digits."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QEnterEvent
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QToolButton

from briefing.core.figure import FigureId
from briefing.models.figure_model import FigureModel
from briefing.models.selection import FigureSelection
from briefing.render.theme import Theme
from briefing.views.floating import Floating

GAP_PX = 6
STAY_MS = 450
"""Long enough to reach the buttons after leaving the number."""

BUTTON_PX = 24


class HoverButtons(Floating):
    """Float beside the hovered number; a button decides that figure and no other."""

    def __init__(
        self,
        model: FigureModel,
        selection: FigureSelection,
        article: QAbstractScrollArea,
        box_of: Callable[[str], QRect],
        acts: Sequence[tuple[QAction, Callable[[FigureId], None]]],
        theme: Theme,
    ) -> None:
        super().__init__(theme, article.viewport())
        self.setObjectName("hoverButtons")
        self._model = model
        self._selection = selection
        self._box_of = box_of
        self._figure: FigureId | None = None
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(STAY_MS)
        self._leaving.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for action, act in acts:
            row.addWidget(self._button(action, act))
        selection.figure_hovered.connect(self._follow)
        selection.figure_changed.connect(self.hide)
        article.verticalScrollBar().valueChanged.connect(self.hide)
        model.modelAboutToBeReset.connect(self.hide)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        super().set_theme(theme)
        self.setStyleSheet(self._button_style() + " QToolButton { padding: 3px; }")

    def _button(self, action: QAction, act: Callable[[FigureId], None]) -> QToolButton:
        button = QToolButton(self)
        button.setFixedSize(BUTTON_PX, BUTTON_PX)
        button.setIconSize(QSize(15, 15))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.ArrowCursor)

        def dress() -> None:
            button.setIcon(action.icon())
            button.setToolTip(action.text().replace("&", ""))
            button.setAccessibleName(button.toolTip())

        def decide() -> None:
            figure, self._figure = self._figure, None
            self.hide()
            if figure is not None:
                act(figure)

        action.changed.connect(dress)
        dress()
        button.clicked.connect(decide)
        return button

    def _follow(self, figure_id: FigureId | None) -> None:
        box = QRect() if figure_id is None else self._box_of(figure_id)
        if figure_id is None or box.isNull():
            if self.isVisible():
                self._leaving.start()
            return
        self._leaving.stop()
        self._figure = figure_id
        self.adjustSize()
        self.move(self._place(figure_id, box))
        self.show()
        self.raise_()

    def _place(self, figure_id: FigureId, box: QRect) -> QPoint:
        """Return where the buttons hide no digits of any number of the sentence, if they can."""
        size, host = self.size(), self._host.rect()
        middle = box.center().y() - size.height() // 2
        right = QPoint(box.right() + GAP_PX, middle)
        left = QPoint(box.left() - GAP_PX - size.width(), middle)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            right, left = left, right
        above = QPoint(box.left(), box.top() - size.height() - 2)
        below = QPoint(box.left(), box.bottom() + 3)
        taken = [self._box_of(name) for name in self._neighbours(figure_id)]
        for place in (right, left, below, above):
            area = QRect(place, size)
            if host.contains(area) and not any(area.intersects(other) for other in taken):
                return place
        return below if host.contains(QRect(below, size)) else above

    def _neighbours(self, figure_id: FigureId) -> list[FigureId]:
        """Return the figures of the sentence, itself included."""
        briefing = self._model.briefing
        span = briefing.figure(figure_id).span
        sentence = None if span is None else briefing.article.sentence_at(span.start)
        if sentence is None:
            return [figure_id]
        return [f.id for f in self._model.figures_in(sentence.start, sentence.end)] or [figure_id]

    def enterEvent(self, event: QEnterEvent) -> None:
        self._leaving.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._leaving.start()
