"""What one window keeps while it is open: a sign of life, and the draft of what is not saved.

A session is a folder with a locked file in it; the lock ends with the process, so a draft in a
session that nobody holds is work that was cut off.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.core.frozen import frozen
from briefing.core.message import Message, reason_of
from briefing.store import locking
from briefing.store.files import SaveError, save_bytes, sweep

_ALIVE = "alive"
_DRAFT = "draft"


@frozen
class Draft:
    """Hold unsaved work: the briefing's bytes, its file if it has one, its title, and when."""

    data: bytes
    path: Path | None
    title: str
    at: str

    def to_bytes(self) -> bytes:
        """Return one line about it, then the briefing."""
        about = {
            "path": None if self.path is None else str(self.path),
            "title": self.title,
            "at": self.at,
        }
        return json.dumps(about).encode() + b"\n" + self.data

    @classmethod
    def from_bytes(cls, data: bytes) -> Draft | None:
        """Read it back; None when it is not whole."""
        head, _, body = data.partition(b"\n")
        try:
            about: Any = json.loads(head)
            path = about["path"]
            return cls(
                body,
                None if path is None else Path(str(path)),
                str(about["title"]),
                str(about["at"]),
            )
        except (ValueError, KeyError, TypeError):
            return None


@frozen
class CutOff:
    """Name work that was cut off: the folder of its session, and its draft."""

    folder: Path
    draft: Draft


class Session:
    """Hold the folder of one window."""

    def __init__(self, sessions: Path) -> None:
        self.name = uuid.uuid4().hex
        self._folder = sessions / self.name
        self._alive: int | None = None

    @property
    def folder(self) -> Path:
        """Return where it keeps its draft."""
        return self._folder

    def begin(self) -> None:
        """Make the folder and show a sign of life; raises SaveError."""
        if self._alive is not None:
            return
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(self._folder / _ALIVE, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as error:
            raise SaveError(
                Message("Work in progress cannot be kept: {why}.", why=reason_of(error))
            ) from error
        locking.try_lock(handle)
        self._alive = handle

    def write(self, draft: Draft) -> None:
        """Keep a draft, in the place of the one before; raises SaveError."""
        self.begin()
        save_bytes(self._folder / _DRAFT, draft.to_bytes())

    def forget(self) -> None:
        """Let the draft go: a file holds it now."""
        with contextlib.suppress(OSError):
            (self._folder / _DRAFT).unlink()

    def end(self) -> None:
        """Leave; a draft that is still there is offered at the next start."""
        if self._alive is None:
            return
        os.close(self._alive)
        self._alive = None
        if not (self._folder / _DRAFT).exists():
            shutil.rmtree(self._folder, ignore_errors=True)


def is_alive(sessions: Path, name: str) -> bool:
    """Say whether the window of a session is still open."""
    try:
        handle = os.open(sessions / name / _ALIVE, os.O_RDWR)
    except OSError:
        return False
    try:
        return not locking.try_lock(handle)
    finally:
        os.close(handle)


def cut_off(sessions: Path) -> Iterator[CutOff]:
    """Yield the work of sessions that ended without leaving; tidy away those that left nothing."""
    try:
        names = sorted(entry.name for entry in os.scandir(sessions) if entry.is_dir())
    except OSError:
        return
    for name in names:
        folder = sessions / name
        if is_alive(sessions, name):
            continue
        sweep(folder)
        try:
            draft = Draft.from_bytes((folder / _DRAFT).read_bytes())
        except FileNotFoundError:
            _remove_if_old(folder)
            continue
        except OSError:
            continue
        if draft is not None:
            yield CutOff(folder, draft)


def put_away(work: CutOff) -> None:
    """Remove the folder of work that is kept elsewhere by now."""
    shutil.rmtree(work.folder, ignore_errors=True)


def _remove_if_old(folder: Path) -> None:
    """Remove an empty session; one that is just being made has no sign of life yet either."""
    if (folder / _ALIVE).exists():
        shutil.rmtree(folder, ignore_errors=True)
