"""Old text beside new: what became of each figure, and the answers to what is asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.core import edits
from briefing.core.article import AnchorState, Span
from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId, State
from briefing.core.frozen import frozen
from briefing.core.reanchor import Change
from briefing.views.passage import Passage

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow

FIRST_ASKED = (
    AnchorState.CHANGED,
    AnchorState.AMBIGUOUS,
    AnchorState.LOST,
    AnchorState.MOVED,
    AnchorState.EXACT,
)


@frozen
class Row:
    """Hold one figure of the review: where it stood, and where it may stand now."""

    figure: FigureId
    before: str
    lit: Span | None
    candidates: tuple[Span, ...]


def rows_of_update(old: Briefing, changes: tuple[Change, ...]) -> tuple[Row, ...]:
    """Return the rows of a text that was just updated."""
    return tuple(
        Row(change.figure, *old.article.stating(change.old), change.candidates)
        for change in changes
    )


def rows_of_lost(briefing: Briefing) -> tuple[Row, ...]:
    """Return the rows of the figures that cannot be trusted now, with what may be their places."""
    rows: list[Row] = []
    for figure in briefing.unsound:
        if figure.quote is not None:
            quote = figure.quote
            words = quote.prefix + quote.exact + quote.suffix
            lit = Span(len(quote.prefix), len(quote.prefix) + len(quote.exact))
            places = briefing.article.locate(quote).candidates
            rows.append(Row(figure.id, words, lit, places))
    return tuple(rows)


class UpdateDialog(QDialog):
    """Review figure by figure; each answer is an edit that can be undone."""

    def __init__(self, window: MainWindow, rows: tuple[Row, ...], digest: str) -> None:
        super().__init__(window)
        self.setObjectName("update")
        self.setWindowTitle(self.tr("Figures on the New Text"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._place = 0
        figures = {figure.id: figure for figure in window.opened.briefing.figures}
        order = {state: at for at, state in enumerate(FIRST_ASKED)}
        known = [row for row in rows if row.figure in figures]
        self._rows = sorted(known, key=lambda row: order[figures[row.figure].anchor])
        self._digest = QLabel(digest, self)
        self._digest.setTextFormat(Qt.TextFormat.PlainText)
        self._digest.setWordWrap(True)
        self._list = QListWidget(self)
        self._list.setFixedWidth(270)
        self._list.setAccessibleName(self.windowTitle())
        self._old, self._new = Passage(window.theme, 17, self), Passage(window.theme, 17, self)
        self._where = QLabel(self)
        self._buttons = [
            self._button(self.tr("&Take It"), self.take),
            self._button(self.tr("&Other Place"), self.other_place),
            self._button(self.tr("&Ignore"), self.ignore),
        ]
        self._arrange()
        self._list.currentRowChanged.connect(self._show_row)
        window.opened.changed.connect(self._fill)
        self._fill()
        self._list.setCurrentRow(0)
        self.resize(900, 460)

    # ── answers ──────────────────────────────────────────────────────────────────────────────

    def take(self) -> None:
        """Accept what the new text says at the place shown."""
        from briefing import pipeline

        row, place = self._row(), self._candidate()
        if row is None or place is None:
            return
        briefing = self._window.opened.briefing
        span = pipeline.expression_at(briefing, place) or place
        read = pipeline.reread(briefing, row.figure, span)
        self._window.opened.edit(self.tr("Take the New Place"), edits.reread, read)
        self._go_on()

    def other_place(self) -> None:
        """Show the next place where the words stand."""
        row = self._row()
        if row is not None and row.candidates:
            self._place = (self._place + 1) % len(row.candidates)
            self._show()

    def ignore(self) -> None:
        """Let the figure go: it stays in the file, ignored, with the reason."""
        row = self._row()
        if row is not None:
            reason = self.tr("not in the new text")
            opened = self._window.opened
            opened.edit(self.tr("Ignore"), edits.set_state, (row.figure,), State.IGNORED, reason)
            self._go_on()

    # ── what is shown ────────────────────────────────────────────────────────────────────────

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(act)
        button.setAutoDefault(False)
        return button

    def _arrange(self) -> None:
        muted = f"color: {self._window.theme.muted}; font-size: 12px;"
        panes = QGridLayout()
        panes.setHorizontalSpacing(24)
        panes.setVerticalSpacing(8)
        for column, (words, passage) in enumerate(
            ((self.tr("Before"), self._old), (self.tr("Now"), self._new))
        ):
            caption = QLabel(words, self)
            caption.setStyleSheet(muted)
            panes.addWidget(caption, 0, column)
            panes.addWidget(passage, 1, column, Qt.AlignmentFlag.AlignTop)
            panes.setColumnStretch(column, 1)
        panes.setRowStretch(1, 1)
        self._where.setStyleSheet(muted)
        foot = QHBoxLayout()
        foot.addWidget(self._where, 1)
        for button in self._buttons:
            foot.addWidget(button)
        close = QPushButton(self.tr("&Done"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.addLayout(panes, 1)
        column.addLayout(foot)
        middle = QHBoxLayout()
        middle.addWidget(self._list)
        middle.addWidget(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 14)
        whole.setSpacing(12)
        whole.addWidget(self._digest)
        whole.addLayout(middle, 1)

    def _fill(self, *_: object) -> None:
        here = max(0, self._list.currentRow())
        briefing = self._window.opened.briefing
        theme = self._window.theme
        self._list.blockSignals(True)
        self._list.clear()
        for row in self._rows:
            if not briefing.has(row.figure):
                self._list.addItem(QListWidgetItem("–"))
                continue
            figure = briefing.figure(row.figure)
            number = figure.quote.exact if figure.quote is not None else ""
            words = f"{self._state_words(figure.anchor)}   {number}  {figure.label}"
            if figure.state is State.IGNORED:
                words = f"{self.tr('ignored')}   {number}  {figure.label}"
            item = QListWidgetItem(words)
            open_ = not figure.anchor.sound and figure.state is not State.IGNORED
            item.setForeground(QColor(theme.flag if open_ else theme.muted))
            self._list.addItem(item)
        self._list.setCurrentRow(min(here, self._list.count() - 1))
        self._list.blockSignals(False)
        self._show()

    def _state_words(self, state: AnchorState) -> str:
        return {
            AnchorState.EXACT: self.tr("exact"),
            AnchorState.MOVED: self.tr("moved"),
            AnchorState.AMBIGUOUS: self.tr("ambiguous"),
            AnchorState.CHANGED: self.tr("changed"),
            AnchorState.LOST: self.tr("lost"),
        }[state]

    def _show_row(self, _row: int) -> None:
        self._place = 0
        self._show()

    def _row(self) -> Row | None:
        at = self._list.currentRow()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def _candidate(self) -> Span | None:
        row = self._row()
        if row is None or not row.candidates:
            return None
        return row.candidates[self._place % len(row.candidates)]

    def _show(self) -> None:
        row, briefing = self._row(), self._window.opened.briefing
        if row is None or not briefing.has(row.figure):
            return
        figure = briefing.figure(row.figure)
        self._old.show_words(row.before, row.lit)
        open_ = not figure.anchor.sound and figure.state is not State.IGNORED
        place = self._candidate() if open_ else figure.span
        if place is None:
            self._new.show_words(self.tr("Its words are no longer in the text."))
        else:
            self._new.show_words(*briefing.article.stating(place))
        count = len(row.candidates)
        several = self.tr("place {number} of {count}").format(number=self._place + 1, count=count)
        self._where.setText(several if open_ and count > 1 else "")
        take, other, ignore = self._buttons
        take.setEnabled(open_ and place is not None)
        other.setEnabled(open_ and count > 1)
        ignore.setEnabled(open_)

    def _go_on(self) -> None:
        """Go to the next figure that is asked about, if there is one."""
        briefing = self._window.opened.briefing
        for at, row in enumerate(self._rows):
            if briefing.has(row.figure):
                figure = briefing.figure(row.figure)
                if not figure.anchor.sound and figure.state is not State.IGNORED:
                    self._list.setCurrentRow(at)
                    return
