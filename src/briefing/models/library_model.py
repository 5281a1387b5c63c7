"""The briefings at hand: the bundled ones and the files opened last."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing.core.frozen import frozen


@frozen
class Entry:
    """One briefing or article that can be opened from the list."""

    title: str
    path: Path
    bundled: bool = False


class LibraryRole(IntEnum):
    """What a row tells besides its text."""

    PATH = Qt.ItemDataRole.UserRole + 1
    BUNDLED = Qt.ItemDataRole.UserRole + 2


class LibraryModel(QAbstractListModel):
    """List bundled briefings first, then recent files."""

    def __init__(self, entries: Sequence[Entry] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = tuple(entries)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        if tuple(entries) != self._entries:
            self.beginResetModel()
            self._entries = tuple(entries)
            self.endResetModel()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return what is listed."""
        return self._entries

    def row_of(self, path: Path | None) -> int:
        """Return the row of a file, -1 when it is not listed."""
        return next((row for row, entry in enumerate(self._entries) if entry.path == path), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return entry.title
            case Qt.ItemDataRole.ToolTipRole:
                return None if entry.bundled else str(entry.path)
            case LibraryRole.PATH:
                return entry.path
            case LibraryRole.BUNDLED:
                return entry.bundled
            case _:
                return None


def bundled_entries(folder: Path) -> tuple[Entry, ...]:
    """Read the titles of the bundled briefings; the Moroccan one in English stands first."""
    entries: list[Entry] = []
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_bytes())
        entries.append(Entry(str(data["title"]), path, bundled=True))
    return tuple(sorted(entries, key=lambda entry: not entry.path.name.startswith("moroccan")))
