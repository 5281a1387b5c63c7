"""An edge of the figure in focus, held by ``[`` or ``]`` and moved with the arrow keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefing.core.article import Span
from briefing.core.edges import Edge
from briefing.core.figure import FigureId
from briefing.models.figure_model import FigureModel
from briefing.models.selection import FigureSelection
from briefing.render.theme import Theme

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


class EdgeHold(QWidget):
    """Draw the figure's frame while an edge is held; ``moved(id, edge, by, by_token)`` asks."""

    moved = Signal(object, object, int, bool)
    released = Signal()

    def __init__(
        self,
        model: FigureModel,
        selection: FigureSelection,
        article: QWidget,
        viewport: QWidget,
        box_of: Callable[[Span], QRect],
        theme: Theme,
    ) -> None:
        super().__init__(viewport)
        self._model = model
        self._selection = selection
        self._article = article
        self._box_of = box_of
        self._theme = theme
        self._figure: FigureId | None = None
        self.edge = Edge.START
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        article.installEventFilter(self)
        model.dataChanged.connect(self._follow)
        model.modelReset.connect(self.release)
        selection.figure_changed.connect(self.release)

    @property
    def holds(self) -> bool:
        """Say whether an edge is held."""
        return self._figure is not None

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        self._theme = theme
        self.update()

    def hold(self, edge: Edge) -> bool:
        """Hold an edge of the figure in focus; False for a computed one."""
        current = self._selection.current_figure()
        if current is None or self._model.briefing.figure(current).span is None:
            return False
        self._figure, self.edge = current, edge
        self._article.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._follow()
        return True

    def release(self, *_: object) -> None:
        """Let the edge go where it is."""
        if self._figure is not None:
            self._figure = None
            self.hide()
            self.released.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._figure is None or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        arrows = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key not in arrows and key not in _ENDS:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if key in _ENDS:
            self.release()
        else:
            way = arrows[key]
            if self._model.briefing.language.startswith(("ar", "he", "fa", "ur")):
                way = -way  # the arrows go where the eye goes
            by_token = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.moved.emit(self._figure, self.edge, way, by_token)
        return True

    def _follow(self, *_: object) -> None:
        if self._figure is None or not self._model.briefing.has(self._figure):
            return
        span = self._model.briefing.figure(self._figure).span
        if span is not None:
            self.setGeometry(self._box_of(span).adjusted(-6, -4, 6, 4))
            self.show()
            self.raise_()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        rtl = self._model.briefing.language.startswith(("ar", "he", "fa", "ur"))
        held_left = (self.edge is Edge.START) != rtl
        with QPainter(self) as painter:
            painter.setPen(self._theme.color("muted"))
            painter.drawRect(self.rect().adjusted(3, 2, -4, -3))
            x = 2 if held_left else self.width() - 5
            painter.fillRect(QRect(x, 0, 3, self.height()), self._theme.color("flag"))
