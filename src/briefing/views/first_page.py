"""The article as the first frame shows it: its text where it will stay, and nothing else yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QTextEdit, QWidget

from briefing.models.glance import Readable
from briefing.render import theme as themes
from briefing.render.theme import Theme
from briefing.views.article_document import (
    BESIDE,
    lay_out,
    reading_column,
    reads_right_to_left,
    shape,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent


class FirstPage(QTextEdit):
    """Show an article's text, or blank paper, until the article view takes its place.

    ``painted`` says, once, that it is on the screen. Asking Qt for another widget, for a style or
    for a direction would make the enumerations of them all; so nothing here does.
    """

    painted = Signal()

    def __init__(
        self,
        readable: Readable | None,
        theme: Theme,
        percent: int,
        parent: QWidget,
        *,
        mirrored: bool,
    ) -> None:
        super().__init__(parent)
        self._zoom = percent / 100
        self._mirrored = readable is not None and reads_right_to_left(readable)
        self._was_painted = False
        self.bears_text = readable is not None
        self.setReadOnly(True)
        self.setFrameStyle(0)
        palette = QPalette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, theme.color("paper"))
        palette.setColor(QPalette.ColorRole.Text, theme.color("ink"))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.setStyleSheet(themes.scroll_bars(theme))
        beside = (BESIDE, 0) if mirrored else (0, BESIDE)
        self.setViewportMargins(beside[0], 0, beside[1], 0)
        if readable is not None:
            self.setDocument(lay_out(readable, theme, self._zoom, self).document)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = event.size().width()
        shape(self.document(), reading_column(width, self._zoom, mirrored=self._mirrored))
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()
