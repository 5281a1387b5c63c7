"""The palette (Ctrl+K): numbers, sentences and commands behind one line of typing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from briefing.core.figure import FigureId
from briefing.core.frozen import frozen

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow

MOST = 40
WIDTH = 560


@frozen
class Choice:
    """One line of the palette and what choosing it does."""

    words: str
    run: Callable[[], object]


class Palette(QDialog):
    """Offer what fits the words typed: ``#`` numbers only, ``/`` text only, ``>`` commands only."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self._window = window
        self.last_words = ""
        self.setObjectName("palette")
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(self.tr("Text, numbers (#), commands (>)…"))
        self._list = QListWidget(self)
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._choices: list[Choice] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(self._line)
        layout.addWidget(self._list)
        self._line.textChanged.connect(self._offer)
        self._line.returnPressed.connect(self._choose)
        self._list.itemActivated.connect(self._choose)
        self._list.itemClicked.connect(self._choose)
        self._line.installEventFilter(self)

    def ask(self, start: str) -> None:
        """Open under the search field with a beginning typed."""
        self._line.setText(start)
        self._offer(start)
        self.resize(WIDTH, 380)
        centre = self._window.mapToGlobal(QPoint((self._window.width() - WIDTH) // 2, 76))
        self.move(centre)
        self.show()
        self._line.setFocus()
        self._line.setCursorPosition(len(start))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self._list.count():
                row = (self._list.currentRow() + step) % self._list.count()
                self._list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)

    def _offer(self, typed: str) -> None:
        self._choices = self._fitting(typed)[:MOST]
        self._list.clear()
        for choice in self._choices:
            self._list.addItem(QListWidgetItem(choice.words))
        if self._choices:
            self._list.setCurrentRow(0)
        else:
            item = QListWidgetItem(self.tr("Nothing fits."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(item)

    def _fitting(self, typed: str) -> list[Choice]:
        kind, words = (typed[:1], typed[1:]) if typed[:1] in "#/>" else ("", typed)
        words = words.strip().casefold()
        found: list[Choice] = []
        if kind in ("", "#"):
            found += self._numbers(words)
        if kind in ("", ">"):
            found += self._commands(words)
        if kind in ("", "/") and words:
            found += self._sentences(words)
        return found

    def _numbers(self, words: str) -> list[Choice]:
        window = self._window
        found: list[Choice] = []
        for figure in window.opened.briefing.figures:
            face = window.figures.face_of(figure)
            line = f"{face.number}   {figure.label}"
            plain = line.casefold()
            if words in plain or words in plain.replace(",", ""):
                found.append(Choice(line, _selecting(window, figure.id)))
        return found

    def _commands(self, words: str) -> list[Choice]:
        found: list[Choice] = []
        for action in self._window.all_actions():
            text = action.text().replace("&", "").rstrip("…")
            if words in text.casefold() and action.isEnabled():
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                found.append(Choice(f"{text}   {keys}".rstrip(), action.trigger))
        return found

    def _sentences(self, words: str) -> list[Choice]:
        article = self._window.opened.briefing.article
        found: list[Choice] = []
        for sentence in article.sentences:
            line = " ".join(sentence.of(article.text).split())
            if words in line.casefold():
                found.append(
                    Choice(self.tr("“{words}”").format(words=line), self._finding(words, line))
                )
            if len(found) > MOST:
                break
        return found

    def _finding(self, words: str, line: str) -> Callable[[], object]:
        def run() -> None:
            self.last_words = words
            view = self._window.article_view
            if not view.find_text(line, forward=True):
                view.find_text(words, forward=True)

        return run

    def _choose(self, *_: object) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._choices):
            choice = self._choices[row]
            self.hide()
            choice.run()


def _selecting(window: MainWindow, figure_id: FigureId) -> Callable[[], object]:
    return lambda: window.selection.select_figure(figure_id)
