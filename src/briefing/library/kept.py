"""What people entered and no index can give back: tags, notes, favourites, watched folders.

It stands in a JSON file of its own, written whole or not at all, with the one before it beside it.
The list of the library's files is a journal: one line for each that came or went. Windows and the
command line take turns under one mutex and read anew before they write.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

from briefing.core.message import Message
from briefing.library.record import LibraryError
from briefing.store.files import save_bytes
from briefing.store.locking import mutex

KEPT, BEFORE, FILES = "kept.json", "kept.before.json", "files.jsonl"


class Kept:
    """Hold what was entered; each change is on the disk when its method returns."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.restored = False
        self._stamp: tuple[int, int] | None = None
        self._data: dict[str, Any] = {}
        self._read()

    def _read(self) -> dict[str, Any]:
        """Read what was entered, if anybody wrote since; from the copy where it is damaged."""
        stamp = _stamp(self._folder / KEPT)
        if self._data and stamp == self._stamp:
            return self._data
        found = False
        for name in (KEPT, BEFORE):
            path = self._folder / name
            found = found or path.exists()
            data = _read_object(path)
            if data is not None:
                self._data, self._stamp, self.restored = data, stamp, name == BEFORE
                return data
        if found:
            raise LibraryError(
                Message(
                    "{file} (tags and notes) is damaged, and so is the copy beside it."
                    " Put back a backup, or move both files away to start without them.",
                    file=str(self._folder / KEPT),
                )
            )
        self._data, self._stamp = {"marks": {}, "folders": []}, stamp
        return self._data

    def mark(self, briefing: str) -> dict[str, Any]:
        """Return what was entered about one briefing."""
        return dict(self.marks().get(briefing, {}))

    def marks(self) -> dict[str, dict[str, Any]]:
        """Return what was entered about each briefing that anything was entered about."""
        marks: dict[str, Any] = self._read()["marks"]
        return {briefing: mark for briefing, mark in marks.items() if isinstance(mark, dict)}

    def having(self, name: str, value: object = None) -> set[str]:
        """Return the briefings with something entered under a name, or with that value in it."""
        return {
            briefing
            for briefing, mark in self.marks().items()
            if (held := mark.get(name)) and (value is None or value in held)
        }

    def tags(self) -> tuple[str, ...]:
        """Return every tag that somebody gave, in order."""
        held: list[Any] = [mark.get("tags") for mark in self.marks().values()]
        found = {
            str(tag) for tags in held if isinstance(tags, list) for tag in cast("list[Any]", tags)
        }
        return tuple(sorted(found, key=str.casefold))

    def set_mark(self, briefing: str, **values: object) -> None:
        """Enter something about a briefing; an empty value removes it."""
        with mutex(self._folder / "mutex"):
            data = self._read()
            mark = {
                name: value for name, value in {**self.mark(briefing), **values}.items() if value
            }
            marks = {**data["marks"], briefing: mark}
            self._save({**data, "marks": {key: held for key, held in marks.items() if held}})

    @property
    def folders(self) -> tuple[Path, ...]:
        """Return the watched folders."""
        return tuple(Path(str(name)) for name in self._read().get("folders", ()))

    def set_folders(self, folders: Iterable[Path]) -> None:
        """Watch these folders and no others."""
        with mutex(self._folder / "mutex"):
            self._save({**self._read(), "folders": sorted({str(folder) for folder in folders})})

    def _save(self, data: dict[str, Any]) -> None:
        path = self._folder / KEPT
        if path.exists() and not self.restored:
            save_bytes(self._folder / BEFORE, path.read_bytes())
        save_bytes(path, json.dumps(data, indent=1).encode())
        self._data, self.restored, self._stamp = data, False, _stamp(path)

    # ── the journal of files ─────────────────────────────────────────────────────────────────

    def note_files(self, sign: str, paths: Iterable[Path]) -> None:
        """Write down that files came (+) or went (-), synced."""
        text = "".join([f'["{sign}", {json.dumps(str(path))}]\n' for path in paths])
        if not text:
            return
        with mutex(self._folder / "mutex"), (self._folder / FILES).open("ab") as file:
            # A line cut off by a kill ends here, so that it spoils no other.
            file.write((b"\n" if file.tell() else b"") + text.encode())
            file.flush()
            os.fsync(file.fileno())

    def files(self) -> tuple[list[Path], int]:
        """Return the files that came and did not go, and how many lines could not be read."""
        held: dict[str, None] = {}
        broken = 0
        path = self._folder / FILES
        for line in path.read_bytes().splitlines() if path.exists() else ():
            if not line.strip():
                continue
            try:
                sign, name = json.loads(line)
                sound = isinstance(name, str) and "\0" not in name and sign in ("+", "-")
            except (ValueError, TypeError, RecursionError):
                sound, sign, name = False, "", ""
            if not sound:
                broken += 1
            elif sign == "+":
                held[name] = None
            else:
                held.pop(name, None)
        return [Path(name) for name in held], broken


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino


def _read_object(path: Path) -> dict[str, Any] | None:
    try:
        data: Any = json.loads(path.read_bytes())
    except (ValueError, OSError, RecursionError):
        return None
    sound = isinstance(data, dict) and isinstance(data.get("marks"), dict)  # pyright: ignore[reportUnknownMemberType]
    return data if sound and isinstance(data.get("folders"), list) else None  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
