"""The desk of one window: its file, who else has it open, its draft and its older versions.

All windows of one person share the folders, and one mutex: whether a file is still what this
window knows is looked at, and the file replaced, in one turn.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from briefing.core.frozen import frozen
from briefing.core.message import Message, reason_of, words_of
from briefing.store import locking
from briefing.store.files import FileMark, SaveError, mark_of, save_bytes, sweep
from briefing.store.session import CutOff, Draft, Session, cut_off, is_alive, put_away
from briefing.store.versions import Version, Versions, Why, key_of


class ChangedOutsideError(SaveError):
    """Say that the file is no longer what this window opened or saved."""


class TakenError(SaveError):
    """Say that another window holds the file."""


@frozen
class Holder:
    """Name the window that holds a file: its process and since when (UTC, ISO)."""

    session: str
    pid: int
    since: str


@frozen
class Saved:
    """Say how a save went: ``unkept`` tells why the content before could not be kept, if so."""

    mark: FileMark
    unkept: str = ""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Desk:
    """Keep one window's work safe below a state folder (drafts, locks) and a data folder."""

    def __init__(self, state: Path, data: Path, now: Callable[[], datetime] = _utc_now) -> None:
        self._state = state
        self._sessions = state / "sessions"
        self._locks = state / "locks"
        self._now = now
        self._session = Session(self._sessions)
        self.versions = Versions(data / "versions", now)
        self._path: Path | None = None
        self._mark: FileMark | None = None
        self._stat: tuple[int, int, int] | None = None

    # ── the file ─────────────────────────────────────────────────────────────────────────────

    @property
    def path(self) -> Path | None:
        """Return the file this window holds."""
        return self._path

    def open(self, path: Path, mark: FileMark | None) -> Holder | None:
        """Take a file whose content was ``mark``; return who holds it already, if somebody does."""
        self.let_go()
        self._path, self._mark = path, mark
        with contextlib.suppress(OSError), self._turn():
            sweep(Path(os.path.realpath(path)).parent)
            holder = self._holder(path)
            if holder is not None:
                return holder
            self._claim(path)
        return None

    def take_over(self) -> None:
        """Take the file from the window that holds it; that one is refused its next save."""
        if self._path is not None:
            with self._turn():
                self._claim(self._path)

    @property
    def holds(self) -> bool:
        """Say whether the file is still this window's."""
        return self._path is not None and self._holder(self._path) is None

    def let_go(self) -> None:
        """Hold no file any more."""
        path, self._path, self._mark, self._stat = self._path, None, None, None
        if path is None:
            return
        with contextlib.suppress(OSError), self._turn():
            claim = self._read_claim(path)
            if claim is not None and claim.session == self._session.name:
                self._claim_file(path).unlink()

    def is_changed(self) -> bool:
        """Say whether the file holds something else than this window opened or saved."""
        if self._path is None or self._mark is None:
            return False
        if self._stat is not None and _stat(self._path) == self._stat:
            return False  # not even touched
        stat, now = _stat(self._path), mark_of(self._path)
        if now == self._mark:
            self._stat = stat
        return now is not None and now != self._mark

    def accept(self, mark: FileMark | None) -> None:
        """Know the file by another content: the one it was just read with."""
        self._mark, self._stat = mark, None

    def save(self, path: Path, data: bytes, *, over: Why | None = None) -> Saved:
        """Save durably and hold the file; what it held before becomes a version.

        ``over`` says that a person chose to replace what is there: Why.REPLACED for another file,
        Why.CONFLICT for an outside change. Raises ChangedOutsideError, TakenError, SaveError.
        """
        try:
            with self._turn():
                return self._save(path, data, over)
        except SaveError:
            raise
        except locking.BusyError as error:
            raise SaveError(words_of(error)) from error
        except OSError as error:
            raise SaveError(
                Message("{name} was not saved: {why}.", name=path.name, why=reason_of(error))
            ) from error

    def _save(self, path: Path, data: bytes, over: Why | None) -> Saved:
        own = self._path is not None and key_of(path) == key_of(self._path)
        if self._holder(path) is not None and over is not Why.CONFLICT:
            raise TakenError(
                Message(
                    "{name} is open in another window. Save under another name.", name=path.name
                )
            )
        before = _read(path)
        known = self._mark if own else None
        unexpected = before is not None and FileMark.of(before) != known
        if unexpected and (over is None or (own and over is not Why.CONFLICT)):
            raise ChangedOutsideError(
                Message(
                    "{name} was changed by somebody else. Keep both, or replace it.", name=path.name
                )
            )
        unkept = ""
        if before is not None and before != data:
            unkept = self._keep(path, before, over or Why.SAVED)
        save_bytes(path, data)
        if not own:
            self._release_claim()
        self._path, self._mark, self._stat = path, FileMark.of(data), _stat(path)
        try:
            self._claim(path)
        except OSError as error:
            unkept = unkept or Message(
                "{name} is saved, but not marked as open here: {why}.",
                name=path.name,
                why=reason_of(error),
            )
        return Saved(self._mark, unkept)

    def _keep(self, path: Path, before: bytes, why: Why) -> str:
        """Keep what the file held; where that was asked about, no save without it."""
        try:
            self.versions.keep(path, before, why)
        except OSError as error:
            if why.guarded:
                raise
            return words_of(error)
        return ""

    # ── the draft ────────────────────────────────────────────────────────────────────────────

    def write_draft(self, data: bytes, title: str, path: Path | None) -> None:
        """Keep unsaved work; raises SaveError."""
        at = self._now().replace(microsecond=0).isoformat().replace("+00:00", "Z")
        self._session.write(Draft(data, path, title, at))

    def forget_draft(self) -> None:
        """Let the draft go: a file holds it now."""
        self._session.forget()

    def discard(self, data: bytes, path: Path | None) -> None:
        """Keep work that a person let go of among the versions, then forget the draft."""
        with contextlib.suppress(OSError), self._turn():
            self.versions.keep(path or self.untitled, data, Why.DISCARDED)
            self._session.forget()

    @property
    def untitled(self) -> Path:
        """Return the name under which work that never had a file is kept."""
        return self._state / "untitled.briefing"

    def cut_off(self) -> tuple[CutOff, ...]:
        """Return work that was cut off and is in no open window; tidy what dead windows left."""
        with contextlib.suppress(OSError), self._turn():
            self._tidy_claims()
            sweep(self._state)
            return tuple(cut_off(self._sessions))
        return ()

    def adopt(self, work: CutOff) -> bool:
        """Take cut-off work over as this window's draft; False when another window has it."""
        with self._turn():
            if not work.folder.exists() or is_alive(self._sessions, work.folder.name):
                return False
            self._session.write(work.draft)  # first here, then gone there: never in neither
            put_away(work)
        return True

    def put_away(self, work: CutOff) -> None:
        """Keep cut-off work among the versions of its file; it is not offered again."""
        self.versions.keep(work.draft.path or self.untitled, work.draft.data, Why.DISCARDED)
        put_away(work)

    def versions_of(self, path: Path | None) -> tuple[Version, ...]:
        """Return older versions of a file, or of work that never had one; newest first."""
        return self.versions.of(path or self.untitled)

    def close(self) -> None:
        """Leave the desk; a draft that is still there is offered at the next start."""
        self.let_go()
        self._session.end()

    # ── who holds what ───────────────────────────────────────────────────────────────────────

    def _turn(self) -> contextlib.AbstractContextManager[None]:
        return locking.mutex(self._state / "mutex")

    def _claim_file(self, path: Path) -> Path:
        return self._locks / f"{key_of(path)}.json"

    def _claim(self, path: Path) -> None:
        self._session.begin()
        self._locks.mkdir(mode=0o700, parents=True, exist_ok=True)
        since = self._now().replace(microsecond=0).isoformat().replace("+00:00", "Z")
        about = {
            "session": self._session.name,
            "pid": os.getpid(),
            "host": socket.gethostname(),
            "since": since,
            "path": os.path.realpath(path),
        }
        # A lock lost in a power cut is a lock nobody holds: no need to sync it to the disk.
        part = self._claim_file(path).with_suffix(f".{self._session.name}")
        part.write_text(json.dumps(about), encoding="utf-8")
        part.replace(self._claim_file(path))

    def _release_claim(self) -> None:
        if self._path is not None:
            claim = self._read_claim(self._path)
            if claim is not None and claim.session == self._session.name:
                with contextlib.suppress(OSError):
                    self._claim_file(self._path).unlink()

    def _read_claim(self, path: Path) -> Holder | None:
        return _holder_in(self._claim_file(path))

    def _holder(self, path: Path) -> Holder | None:
        """Return the other window that holds a file; one that is gone holds nothing."""
        claim = self._read_claim(path)
        if claim is None or claim.session == self._session.name:
            return None
        return claim if is_alive(self._sessions, claim.session) else None

    def _tidy_claims(self) -> None:
        """Drop the claims of windows that are gone, and what they left beside their files."""
        try:
            files = [Path(entry.path) for entry in os.scandir(self._locks)]
        except OSError:
            return
        for file in files:
            holder = _holder_in(file)
            if holder is not None and is_alive(self._sessions, holder.session):
                continue
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                about: Any = json.loads(file.read_text(encoding="utf-8"))
                sweep(Path(about["path"]).parent)
                self.versions.sweep(Path(about["path"]))
            with contextlib.suppress(OSError):
                file.unlink()


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except IsADirectoryError:
        return None  # the save itself says so
    except OSError as error:
        raise SaveError(
            Message("{name} was not saved: it cannot be read.", name=path.name)
        ) from error


def _stat(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino


def _holder_in(file: Path) -> Holder | None:
    try:
        about: Any = json.loads(file.read_text(encoding="utf-8"))
        return Holder(str(about["session"]), int(about["pid"]), str(about["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
