"""The menu of a row of the library: what can be done with it, each with its key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from briefing.models.library_hits import HitRow


def menu_of(
    row: HitRow,
    parent: QWidget,
    open_row: Callable[[HitRow], object],
    act: Callable[[str, HitRow], None],
    *,
    letters: bool,
) -> QMenu:
    """Return the menu of a row; a sample can be opened and nothing else."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(QCoreApplication.translate("LibraryMenu", "Open")).triggered.connect(
        partial(_once, open_row, row)
    )
    for name, words, key in _acts(row) if row.kept else ():
        if not name:
            menu.addSeparator()
            continue
        shown = key if len(key) != 1 or letters else ""
        entry = menu.addAction(f"{words}\t{shown}" if shown else words)
        entry.setObjectName(f"library.{name}")
        entry.triggered.connect(partial(_once, partial(act, name), row))
    return menu


def row_keys() -> list[tuple[str, str]]:
    """Return what can be done with a row by keys: the words of each act and its key."""
    return [(words, key) for _, words, key in _acts(HitRow("")) if key]


def _acts(row: HitRow) -> list[tuple[str, str, str]]:
    translate = QCoreApplication.translate
    pin = translate("LibraryMenu", "Unpin") if row.favourite else translate("LibraryMenu", "Pin")
    away = (
        translate("LibraryMenu", "Unarchive")
        if row.archived
        else translate("LibraryMenu", "Archive")
    )
    locate = [("locate", translate("LibraryMenu", "Locate…"), "")] if row.missing else []
    return [
        ("pin", pin, "S"),
        ("archive", away, "E"),
        ("tags", translate("LibraryMenu", "Tags…"), "T"),
        ("note", translate("LibraryMenu", "Note…"), "M"),
        ("", "", ""),
        *locate,
        ("forget", translate("LibraryMenu", "Forget"), translate("LibraryMenu", "Del")),
    ]


def _once(act: Callable[[HitRow], object], row: HitRow, _checked: bool = False) -> None:
    act(row)
