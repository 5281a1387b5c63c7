"""Noticing what others do to the open file: a watch that hints, a hash that decides."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from briefing.models.notices import Choice, Notice, Notices
from briefing.store.desk import Desk

SETTLE_MS = 300
"""Others write in several steps; looked at too early, a file is half theirs."""

CHANGED = "file.changed"
TAKEN = "file.taken"


class OutsideWatch(QObject):
    """Watch the file a desk holds; tell of changes and of being taken over."""

    def __init__(
        self,
        desk: Desk,
        notices: Notices,
        reload: Callable[[], object],
        save_as: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notices = notices
        self._reload = reload
        self._save_as = save_as
        self._held = False
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self.look)
        self._watcher.fileChanged.connect(self._soon)
        self._watcher.directoryChanged.connect(self._soon)

    def follow(self) -> None:
        """Watch the file that is held now; after opening and saving."""
        old = [*self._watcher.files(), *self._watcher.directories()]
        if old:
            self._watcher.removePaths(old)
        path = self._desk.path
        self._held = path is not None and self._desk.holds
        self._notices.drop(CHANGED)
        self._notices.drop(TAKEN)
        if path is not None and path.exists():
            # A file that is replaced whole takes its watch along; its folder keeps watching.
            real = os.path.realpath(path)
            self._watcher.addPaths([real, str(Path(real).parent)])

    def look(self) -> None:
        """Compare the file with what this window knows, and say what is new."""
        path = self._desk.path
        if path is None:
            return
        if self._desk.is_changed():
            self._notices.tell(
                Notice(
                    CHANGED,
                    self.tr("{name} was changed by somebody else.").format(name=path.name),
                    (
                        Choice(self.tr("Show Theirs"), self._reload),
                        Choice(self.tr("Save Mine As…"), self._save_as),
                    ),
                )
            )
        else:
            self._notices.drop(CHANGED)
        if self._held and not self._desk.holds:
            self._held = False
            words = self.tr("Another window took {name} over. Save yours under another name.")
            choices = (Choice(self.tr("Save As…"), self._save_as),)
            self._notices.tell(Notice(TAKEN, words.format(name=path.name), choices, alarming=True))

    def _soon(self, *_: object) -> None:
        self._timer.start()
