"""The blind second check: the sentence with its number hidden, the label, and one empty field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from briefing.core import edits
from briefing.core.article import Span
from briefing.core.figure import Figure, FigureId
from briefing.core.wording import long_form
from briefing.views.passage import Passage

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow


class SecondCheck(QDialog):
    """Let somebody type from the source what is hidden here; agreement is noted by name.

    The checker looks at the source document, not at this window: only the label and the words
    around the number are shown, and every number of the sentence is hidden.
    """

    def __init__(self, window: MainWindow, by: str) -> None:
        super().__init__(window)
        self.setObjectName("secondCheck")
        self.setWindowTitle(self.tr("Second Check"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._by = by
        briefing = window.opened.briefing
        self._waiting = [
            figure.id
            for figure in briefing.figures
            if figure.state.shown
            and not figure.derived
            and figure.same_as is None
            and figure.anchor.sound
            and by not in figure.checked_by
        ]
        self._agreed = self._differed = 0
        self._count = QLabel(self)
        self._label = QLabel(self)
        self._sentence = Passage(window.theme, 18, self)
        self._answer = QLineEdit(self)
        self._answer.setPlaceholderText(self.tr("The number as the source states it"))
        self._answer.setAccessibleName(self._answer.placeholderText())
        self._outcome = QLabel(self)
        for label in (self._count, self._label, self._outcome):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._compare = QPushButton(self.tr("&Compare"), self)
        self._skip = QPushButton(self.tr("&Skip"), self)
        close = QPushButton(self.tr("&Done"), self)
        self._compare.setDefault(True)
        self._compare.clicked.connect(self.compare)
        self._skip.clicked.connect(self.skip)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self._outcome, 1)
        for button in (self._compare, self._skip, close):
            button.setAutoDefault(button is self._compare)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(12)
        for widget in (self._count, self._label, self._sentence, self._answer):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(foot)
        theme = window.theme
        self._count.setStyleSheet(f"color: {theme.muted}; font-size: 13px;")
        self._label.setStyleSheet(f"color: {theme.ink}; font-size: 18px; font-weight: 600;")
        self.resize(620, 320)
        self._show()

    @property
    def current(self) -> FigureId | None:
        """Return the figure that is checked now."""
        return self._waiting[0] if self._waiting else None

    def compare(self) -> None:
        """Compare what was typed with what the figure says; note agreement, show difference."""
        from briefing import pipeline
        from briefing.checks.anchor import same_statement

        current, typed = self.current, self._answer.text().strip()
        if current is None or not typed:
            return
        briefing = self._window.opened.briefing
        figure = briefing.figure(current)
        read = pipeline.quantity_of_words(typed, briefing.language)
        if read is None or figure.quantity is None:
            self._say(self.tr("No number can be read in “{words}”.").format(words=typed), bad=True)
            return
        self._waiting.pop(0)
        if same_statement(read, figure.quantity):
            self._agreed += 1
            self._window.opened.edit(self.tr("Second Check"), edits.check_off, (current,), self._by)
            self._say(self.tr("Agreed."))
        else:
            self._differed += 1
            stated = long_form(figure.quantity, briefing.language)
            words = self.tr("Differs: here it says {stated}. It is marked for review again.")
            self._window.opened.edit(
                self.tr("Second Check Differs"), edits.mark_reviewed, (current,), reviewed=False
            )
            self._say(words.format(stated=stated), bad=True)
        self._show()

    def skip(self) -> None:
        """Leave this figure unchecked."""
        if self._waiting:
            self._waiting.pop(0)
            self._show()

    def _show(self) -> None:
        self._answer.clear()
        current = self.current
        for widget in (self._answer, self._compare, self._skip, self._sentence):
            widget.setEnabled(current is not None)
        if current is None:
            words = self.tr("{agreed} agreed, {differed} differed. Nothing is left to check.")
            self._count.setText(words.format(agreed=self._agreed, differed=self._differed))
            self._label.clear()
            self._sentence.show_words("")
            return
        figure = self._window.opened.briefing.figure(current)
        self._count.setText(
            self.tr("Checked by {name} · {count} left").format(
                name=self._by, count=len(self._waiting)
            )
        )
        self._label.setText(figure.label)
        words, lit = self._masked(figure)
        self._sentence.show_words(words, lit)
        self._answer.setFocus()

    def _masked(self, figure: Figure) -> tuple[str, Span | None]:
        """Return the sentence with every number hidden, so that none gives another away."""
        from briefing.views.passage import MASK

        assert figure.span is not None
        article = self._window.opened.briefing.article
        sentence = article.sentence_at(figure.span.start) or figure.span
        spans = [f.span for f in self._window.figures.figures_in(sentence.start, sentence.end)]
        hidden = sorted({span for span in (*spans, figure.span) if span is not None})
        words, at, lit = "", sentence.start, None
        for span in hidden:
            if span.start < at:
                continue
            words += article.text[at : span.start]
            if span == figure.span:
                lit = Span(len(words), len(words) + len(MASK))
            words += MASK
            at = span.end
        return words + article.text[at : max(at, sentence.end)], lit

    def _say(self, words: str, *, bad: bool = False) -> None:
        theme = self._window.theme
        self._outcome.setStyleSheet(f"color: {theme.flag if bad else theme.tick};")
        self._outcome.setText(words)
