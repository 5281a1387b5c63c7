"""What the library found, or what it offers before anything is asked, as rows of a list."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing.core.article import Span
from briefing.core.frozen import frozen


@frozen
class HitRow:
    """A row: a heading (no path), a briefing, or a sentence of one with its number in bold.

    What the library keeps can be pinned, archived, tagged and noted; ``marks`` says it in words.
    """

    title: str
    path: Path | None = None
    about: str = ""
    sentence: str = ""
    bold: tuple[Span, ...] = ()
    figure: str = ""
    missing: bool = False
    kept: bool = False
    favourite: bool = False
    archived: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""
    marks: str = ""


class HitRole(IntEnum):
    """What a row tells besides its text."""

    ROW = Qt.ItemDataRole.UserRole + 1
    PATH = Qt.ItemDataRole.UserRole + 2


class LibraryHits(QAbstractListModel):
    """List rows; headings can be neither chosen nor stepped on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[HitRow, ...] = ()

    def set_rows(self, rows: Sequence[HitRow]) -> None:
        """Show other rows."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    @property
    def rows(self) -> tuple[HitRow, ...]:
        """Return what is listed."""
        return self._rows

    def first(self) -> int:
        """Return the first row that can be opened, -1 without one."""
        return next((n for n, row in enumerate(self._rows) if row.path is not None), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()].path is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (row.sentence, row.title, row.about, row.marks)
                return ". ".join(part for part in parts if part)
            case Qt.ItemDataRole.ToolTipRole:
                import html  # noqa: PLC0415 - 5 ms, and a start needs no tooltip

                lines = filter(None, (str(row.path or ""), row.note))
                return "".join(f"<p>{html.escape(line)}</p>" for line in lines)
            case HitRole.ROW:
                return row
            case HitRole.PATH:
                return row.path
            case _:
                return None
