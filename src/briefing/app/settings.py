"""What is remembered between sessions, in one small file; every setting is named here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from briefing.app.translation import LANGUAGES
from briefing.paths import Folders

Around = tuple[int, int, int, int]
"""Distances in px from the left, top, right and bottom of a window."""

AROUND_ARTICLE: Around = (0, 81, 454, 52)
"""What stands around the article in a window of the first size."""

HANDLE = 1
"""The width in px of what parts the article from the pane beside it."""


class Settings:
    """Read and write the settings of one person."""

    def __init__(self, folders: Folders) -> None:
        self._store = QSettings(str(folders.config / "briefing.ini"), QSettings.Format.IniFormat)

    @property
    def appearance(self) -> str:
        """Return light, dark or system."""
        value = str(self._store.value("view/appearance", "system"))
        return value if value in ("light", "dark") else "system"

    @appearance.setter
    def appearance(self, value: str) -> None:
        self._store.setValue("view/appearance", value)

    @property
    def language(self) -> str:
        """Return the language of the window, "" for the system's."""
        value = str(self._store.value("view/language", ""))
        return value if value in LANGUAGES else ""

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("view/language", value)

    @property
    def zoom(self) -> int:
        """Return the size of the article's text in percent."""
        try:
            return min(300, max(50, int(str(self._store.value("view/zoom", 100)))))
        except ValueError:
            return 100

    @zoom.setter
    def zoom(self, percent: int) -> None:
        self._store.setValue("view/zoom", percent)

    @property
    def geometry(self) -> QByteArray:
        """Return where the window was."""
        value = self._store.value("window/geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    @property
    def splitter(self) -> QByteArray:
        """Return how the panes shared the window."""
        value = self._store.value("window/panes")
        return value if isinstance(value, QByteArray) else QByteArray()

    @splitter.setter
    def splitter(self, value: QByteArray) -> None:
        self._store.setValue("window/panes", value)

    def stood(self, width: int, height: int, *, mirrored: bool) -> tuple[Around, Around]:
        """Return how far the article and the pane beside it stand from the edges of a window.

        It is where they stood in a window of this size, else about where they will.
        """
        try:
            numbers = [int(number) for number in str(self._store.value("window/panes_at")).split()]
            *size, a, b, c, d, e, f, g, h = numbers
            if size == [width, height]:
                return (a, b, c, d), (e, f, g, h)
        except ValueError:
            pass
        left, top, right, bottom = AROUND_ARTICLE
        right = min(right, max(300, width // 3) + 1)
        beside = width - right + HANDLE
        if mirrored:  # Qt mirrors about the handle, which then stands where the edge would
            article = right + HANDLE, top, left - HANDLE, bottom
            return article, (left + HANDLE, top, beside - HANDLE, bottom)
        return (left, top, right, bottom), (beside, top, left, bottom)

    def stood_at(self, width: int, height: int, article: Around, beside: Around) -> None:
        """Keep where the article and the pane beside it stood in a window of this size."""
        numbers = (width, height, *article, *beside)
        self._store.setValue("window/panes_at", " ".join(map(str, numbers)))

    @property
    def last_file(self) -> Path | None:
        """Return the file that was open last, if it is still there."""
        name = str(self._store.value("session/file", ""))
        return Path(name) if name and Path(name).is_file() else None

    @last_file.setter
    def last_file(self, path: Path | None) -> None:
        self._store.setValue("session/file", "" if path is None else str(path.absolute()))

    @property
    def at_start(self) -> bool:
        """Say whether nothing was open last."""
        return str(self._store.value("session/start", "false")) == "true"

    @at_start.setter
    def at_start(self, value: bool) -> None:
        self._store.setValue("session/start", "true" if value else "false")

    @property
    def last_figure(self) -> str:
        """Return the id of the figure that was in focus."""
        return str(self._store.value("session/figure", ""))

    @last_figure.setter
    def last_figure(self, figure_id: str | None) -> None:
        self._store.setValue("session/figure", figure_id or "")

    @property
    def checker(self) -> str:
        """Return the name that second checks are signed with."""
        return str(self._store.value("check/name", ""))

    @checker.setter
    def checker(self, name: str) -> None:
        self._store.setValue("check/name", name)

    @property
    def single_letters(self) -> bool:
        """Say whether single letters act on figures."""
        return str(self._store.value("keys/letters", "true")) == "true"

    @single_letters.setter
    def single_letters(self, value: bool) -> None:
        self._store.setValue("keys/letters", "true" if value else "false")

    @property
    def greeted(self) -> bool:
        """Say whether the first-run hint was shown."""
        return str(self._store.value("session/greeted", "false")) == "true"

    @greeted.setter
    def greeted(self, value: bool) -> None:
        self._store.setValue("session/greeted", "true" if value else "false")

    def write(self) -> None:
        """Write to disk now."""
        self._store.sync()
