"""Space held: the sentence of the figure in focus, wherever one is; let go and it is gone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.models.figure_model import FigureModel
from briefing.models.selection import FigureSelection
from briefing.render.theme import Theme
from briefing.views.floating import MARGIN_PX, Floating
from briefing.views.passage import Passage, sentence_of

WIDTH_PX = 580
MOST = 3
"""A formula over more figures than this is read in the article."""


class Peek(Floating):
    """Show the sentence, or for a computed figure those of its operands, with the number lit."""

    def __init__(
        self, model: FigureModel, selection: FigureSelection, theme: Theme, host: QWidget
    ) -> None:
        super().__init__(theme, host)
        self.setObjectName("peek")
        self._model = model
        self._selection = selection
        self._passages = [Passage(theme, 17, self) for _ in range(MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        for passage in self._passages:
            column.addWidget(passage)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        super().set_theme(theme)
        for passage in self._passages:
            passage.set_theme(theme)

    def watch(self, *widgets: QWidget) -> None:
        """Listen for the space bar in these panes."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.type() == QEvent.Type.KeyPress and plain and self._open():
                return True
            if event.type() == QEvent.Type.KeyRelease:
                if not event.isAutoRepeat():
                    self.hide()
                return True
        elif event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)

    def _open(self) -> bool:
        current = self._selection.current_figure()
        if self.isVisible() or current is None:
            return current is not None
        briefing = self._model.briefing
        figure = briefing.figure(current)
        names = briefing.operands(current) if figure.derived else (current,)
        shown = [sentence_of(self._model, briefing.figure(n)) for n in dict.fromkeys(names)]
        shown = [(words, lit) for words, lit in shown if words][:MOST]
        self.setAccessibleName(" ".join(words for words, _ in shown))
        for at, passage in enumerate(self._passages):
            passage.setVisible(at < len(shown))
            if at < len(shown):
                passage.show_words(*shown[at])
        width = min(WIDTH_PX, self._host.width() - 2 * MARGIN_PX)
        inner = width - 36
        heights = [p.heightForWidth(inner) for p in self._passages[: len(shown)]]
        height = 28 + sum(heights) + 8 * max(0, len(heights) - 1)
        self._show_at_foot(width, height)
        return True
