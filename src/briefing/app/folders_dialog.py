"""The watched folders: what comes into them is in the library without anybody adding it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
)

from briefing.library import LibraryError
from briefing.models.finding_words import told_by

if TYPE_CHECKING:
    from briefing.app.library_intake import Intake
    from briefing.app.main_window import MainWindow
    from briefing.library import Library


class FoldersDialog(QDialog):
    """List the watched folders; what is changed here is kept at once, and no file is touched."""

    def __init__(self, window: MainWindow, library: Library, intake: Intake) -> None:
        super().__init__(window)
        self.setObjectName("folders")
        self.setWindowTitle(self.tr("Watched Folders"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window, self._library, self._intake = window, library, intake
        self._told = QLabel(
            self.tr(
                "New and changed articles and briefings in these folders are found in the library. "
                "They stay where they are, and nothing is written there."
            ),
            self,
        )
        self._told.setObjectName("quiet")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        self._add = self._button(self.tr("&Add Folder…"), self.add)
        self._leave = self._button(self.tr("Watch &No Longer"), self.leave)
        close = self._button(self.tr("&Done"), self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addWidget(self._leave)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(12)
        column.addWidget(self._told)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self._fill()
        self.resize(560, 360)

    @property
    def folders(self) -> tuple[Path, ...]:
        """Return what is listed."""
        return self._library.watched

    def add(self) -> None:
        """Ask for a folder and watch it; what is in it is added in the background."""
        start = self.folders[-1] if self.folders else Path.home()
        folder = self._window.documents.dialogs.ask_folder(self, start)
        if folder is not None and self._kept(lambda: self._library.watch(folder)):
            self._intake.look()

    def leave(self) -> None:
        """Watch the chosen folder no longer; what came from it stays in the library."""
        at = self.list.currentRow()
        if 0 <= at < len(self.folders):
            folder = self.folders[at]
            self._kept(lambda: self._library.unwatch(folder))

    def _kept(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except LibraryError as error:
            self._window.documents.dialogs.tell(self, told_by(error))
            return False
        self._fill()
        return True

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _fill(self) -> None:
        self.list.clear()
        for folder in self.folders:
            gone = "" if folder.is_dir() else self.tr(" (not there now)")
            self.list.addItem(f"\u2068{folder}\u2069{gone}")
        self.list.setCurrentRow(self.list.count() - 1)
        self._leave.setEnabled(self.list.count() > 0)
