"""A passage of the text with one number lit, or hidden; plain words, never markup."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing.core.article import Span
from briefing.core.figure import Figure
from briefing.models.figure_model import FigureModel
from briefing.models.text_offsets import utf16_length
from briefing.render.theme import ARTICLE_FAMILY, Theme, font

LEADING = 1.3

MASK = "▒▒▒▒"
"""Stands for a number that must not be seen; as long whatever the number."""


class Passage(QWidget):
    """Show words in the article's letters; ``lit`` is a span of those words."""

    def __init__(self, theme: Theme, pixels: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixels = pixels
        self._words = ""
        self._lit: Span | None = None
        self._layout = QTextLayout()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """Return what is shown."""
        return self._words

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        self._theme = theme
        self.show_words(self._words, self._lit)

    def show_words(self, words: str, lit: Span | None = None) -> None:
        """Show other words, one stretch of them lit."""
        # One passage is one line of text to Qt; a break inside it is a blank.
        self._words, self._lit = words.replace("\n", " "), lit
        self.setAccessibleName(self._words)
        self._lay_out(max(self.width(), 80))
        self.updateGeometry()
        self.update()

    def show_masked(self, words: str, hidden: Span) -> None:
        """Show words with one stretch of them hidden."""
        masked = words[: hidden.start] + MASK + words[hidden.end :]
        self.show_words(masked, Span(hidden.start, hidden.start + len(MASK)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width)

    def sizeHint(self) -> QSize:
        return QSize(420, self._lay_out(420))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out(event.size().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay_out(self.width())
        with QPainter(self) as painter:
            painter.setPen(self._theme.color("ink"))
            self._layout.draw(painter, QPointF(0, 0))

    def _lay_out(self, width: int) -> int:
        layout = self._layout = QTextLayout(self._words, font(ARTICLE_FAMILY, self._pixels))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        if self._lit is not None:
            mark = QTextLayout.FormatRange()
            mark.start = utf16_length(self._words[: self._lit.start])
            mark.length = utf16_length(self._lit.of(self._words))
            lit = QTextCharFormat()
            lit.setBackground(self._theme.color("number"))
            mark.format = lit
            layout.setFormats([mark])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(40, width))
            line.setPosition(QPointF(0, height))
            height += line.height() * LEADING
        layout.endLayout()
        return int(height) + 2


def sentence_of(model: FigureModel, figure: Figure) -> tuple[str, Span | None]:
    """Return the sentence that states a figure and where in it the number stands."""
    if figure.span is None or figure.number is None:
        return "", None
    return model.briefing.article.stating(figure.number)
