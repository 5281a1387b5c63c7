"""Two texts side by side: the numbers that differ, each in its sentence here and there."""

from __future__ import annotations

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

from briefing.comparing.rows import Row, Stated, Verdict, disagree
from briefing.core.briefing import Briefing
from briefing.views.passage import Passage

if TYPE_CHECKING:
    from briefing.app.comparing import Compared
    from briefing.app.main_window import MainWindow


class SideBySide(QDialog):
    """Show what two versions, or a release and its translation, do not say alike."""

    def __init__(self, window: MainWindow, found: Compared) -> None:
        super().__init__(window)
        self.setObjectName("sideBySide")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._twins = bool(found.twins)
        self._all = found.twins or found.versions
        self._rows = disagree(self._all)
        self.setWindowTitle(self.tr("Translations") if self._twins else self.tr("Versions"))
        self._digest = QLabel(self._words(), self)
        self._digest.setTextFormat(Qt.TextFormat.PlainText)
        self._digest.setWordWrap(True)
        self._list = QListWidget(self)
        self._list.setFixedWidth(270)
        self._list.setAccessibleName(self.windowTitle())
        for row in self._rows:
            item = QListWidgetItem(self._row_words(row))
            item.setForeground(QColor(window.theme.flag))
            self._list.addItem(item)
        self._here, self._there = (Passage(window.theme, 17, self) for _ in range(2))
        self._arrange([_title(briefing) for briefing in found.briefings])
        self._list.currentRowChanged.connect(self._show_row)
        self._list.setCurrentRow(0)
        self.resize(900, 440)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows in which the texts do not say the same."""
        return self._rows

    def _words(self) -> str:
        same = len(self._all) - len(self._rows)
        words = self.tr("{same} of {all} numbers agree.").format(same=same, all=len(self._all))
        return words if self._rows else words + " " + self.tr("Nothing differs.")

    def _row_words(self, row: Row) -> str:
        here, there = (side.said if side else "–" for side in (row.here, row.there))
        return {
            Verdict.SAME: f"{here}   {there}",
            Verdict.DIFFERENT: self.tr("different   {here} → {there}"),
            Verdict.MISSING: self.tr("missing   {here}"),
            Verdict.ADDED: self.tr("added   {there}"),
            Verdict.UNCLEAR: self.tr("ambiguous   {here}"),
        }[row.verdict].format(here=here, there=there)

    def _arrange(self, titles: list[str]) -> None:
        muted = f"color: {self._window.theme.muted}; font-size: 12px;"
        panes = QGridLayout()
        panes.setHorizontalSpacing(24)
        panes.setVerticalSpacing(8)
        for column, (words, passage) in enumerate(
            zip(titles, (self._here, self._there), strict=True)
        ):
            caption = QLabel(words, self)
            caption.setTextFormat(Qt.TextFormat.PlainText)
            caption.setWordWrap(True)
            caption.setStyleSheet(muted)
            panes.addWidget(caption, 0, column, Qt.AlignmentFlag.AlignTop)
            panes.addWidget(passage, 1, column, Qt.AlignmentFlag.AlignTop)
            panes.setColumnStretch(column, 1)
        panes.setRowStretch(1, 1)
        close = QPushButton(self.tr("&Done"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        right = QWidget(self)
        column_of = QVBoxLayout(right)
        column_of.setContentsMargins(8, 0, 0, 0)
        column_of.addLayout(panes, 1)
        column_of.addLayout(foot)
        middle = QHBoxLayout()
        middle.addWidget(self._list)
        middle.addWidget(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 14)
        whole.setSpacing(12)
        whole.addWidget(self._digest)
        whole.addLayout(middle, 1)

    def _show_row(self, at: int) -> None:
        if not 0 <= at < len(self._rows):
            return
        row = self._rows[at]
        self._show(self._here, row.here)
        self._show(self._there, row.there)
        if row.here is not None:
            self._window.selection.select_figure(row.here.figure)

    def _show(self, passage: Passage, stated: Stated | None) -> None:
        if stated is None:
            passage.show_words(self.tr("It is not stated here."))
        else:
            passage.show_words(stated.sentence, stated.lit)


def _title(briefing: Briefing) -> str:
    return briefing.article.title or briefing.title
