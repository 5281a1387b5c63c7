"""Files on disk: a save that is whole or not at all, and the list of recent files.

Qt's QSaveFile reports success on a truncated write when the disk fills (reliability.md); here the
bytes are written beside the target, synced, read back, and only then take its name.
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
import time
from pathlib import Path

from briefing.core.frozen import frozen
from briefing.core.message import Message, reason_of
from briefing.store import locking

RECENT = 12

PART = (".briefing-", ".part")
"""How the name of a file begins and ends while it is being written."""

STALE_SECONDS = 24 * 3600
"""Where a file system knows no locks, a part this old belongs to nobody."""


class SaveError(OSError):
    """Say why a file was not written; what was there before is untouched."""


@frozen
class FileMark:
    """Know a file's content again: its size in bytes and its SHA-256 in hex."""

    size: int
    sha256: str

    @classmethod
    def of(cls, data: bytes) -> FileMark:
        """Mark bytes."""
        import hashlib  # noqa: PLC0415 - it loads the library of TLS, and no save asks for it

        return cls(len(data), hashlib.sha256(data).hexdigest())


def mark_of(path: Path) -> FileMark | None:
    """Mark what a path holds now; None when no ordinary file can be read there.

    Reading from a pipe or a device could take for ever.
    """
    try:
        return FileMark.of(path.read_bytes()) if path.is_file() else None
    except OSError:
        return None


def save_bytes(path: Path, data: bytes) -> None:
    """Write a file durably: whole and synced under its name, or not at all.

    Follows symbolic links and keeps the mode of a file that is replaced. Raises SaveError.
    """
    target = Path(os.path.realpath(path))
    mode = _mode_for(target, path.name)
    try:
        part, handle = _part_beside(target)
        try:
            _write(handle, data)
            _check_kept(part, data, path.name)
            part.chmod(mode)
            if not locking.CAN_LOCK:  # Windows renames no open file
                handle = _closed(handle)
            part.replace(target)
            _sync_folder(target.parent)
        finally:
            _closed(handle)
            with contextlib.suppress(OSError):
                part.unlink()
    except SaveError:
        raise
    except OSError as error:
        raise SaveError(
            Message("{name} was not saved: {why}", name=path.name, why=_why(error))
        ) from error


def sweep(folder: Path) -> int:
    """Remove parts whose writer is gone, as after a power cut; return how many."""
    swept = 0
    try:
        names = [entry.name for entry in os.scandir(folder) if is_part(entry.name)]
    except OSError:
        return 0
    for name in names:
        with contextlib.suppress(OSError):
            part = folder / name
            if _is_left_behind(part):
                part.unlink()
                swept += 1
    return swept


def is_part(name: str) -> bool:
    """Say whether a file's name is that of one being written."""
    return name.startswith(PART[0]) and name.endswith(PART[1])


def _mode_for(target: Path, name: str) -> int:
    """Return the permissions the new file gets; raises SaveError where it must not be written."""
    if target.is_dir():
        raise SaveError(Message("{name} is a folder. Choose a file name inside it.", name=name))
    try:
        mode = stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return 0o666 & ~_umask()
    except OSError as error:
        raise SaveError(
            Message("{name} was not saved: {why}", name=name, why=_why(error))
        ) from error
    # An administrator may write anything; a file that is marked read-only is meant to stay.
    if not mode & 0o222 or not os.access(target, os.W_OK):
        raise SaveError(
            Message("{name} is read-only. Save under another name, or unlock it.", name=name)
        )
    return mode


def _part_beside(target: Path) -> tuple[Path, int]:
    """Make an empty part in the target's folder, locked for as long as it is open."""
    flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0)
    while True:
        part = target.parent / f"{PART[0]}{os.urandom(8).hex()}{PART[1]}"
        handle = os.open(part, flags, 0o600)
        # Between these two calls another window may have swept it away as nobody's.
        if locking.try_lock(handle) and os.fstat(handle).st_nlink:
            return part, handle
        os.close(handle)


def _closed(handle: int) -> int:
    """Close a file unless it is closed already; return the mark of a closed one."""
    if handle >= 0:
        os.close(handle)
    return -1


def _write(handle: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(handle, view) :]
    os.fsync(handle)


def _check_kept(part: Path, data: bytes, name: str) -> None:
    if part.read_bytes() != data:
        raise SaveError(
            Message("{name} was not saved: the disk did not keep what was written.", name=name)
        )


def _is_left_behind(part: Path) -> bool:
    handle = os.open(part, os.O_RDWR)
    try:
        if not locking.CAN_LOCK:
            return time.time() - part.stat().st_mtime > STALE_SECONDS
        return locking.try_lock(handle)
    finally:
        os.close(handle)


def _why(error: OSError) -> Message:
    why = reason_of(error)
    return Message("{why}. Choose another folder, or make room and try again.", why=why)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the new name itself durable; Windows has no such call."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class RecentFiles:
    """Keep the files that were opened last, newest first, in one small JSON file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def paths(self) -> tuple[Path, ...]:
        """Return the recent files that are still there; an unreadable list counts as empty."""
        try:
            names = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return ()
        if not isinstance(names, list):
            return ()
        known = [Path(name) for name in names if isinstance(name, str)]  # pyright: ignore[reportUnknownVariableType]
        return tuple(path for path in known if path.is_file())

    def add(self, path: Path) -> None:
        """Put a file first; failing to note it is no reason to stop anybody's work."""
        here = path.absolute()
        names = [here, *(other for other in self.paths() if other != here)][:RECENT]
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            save_bytes(self._file, json.dumps([str(name) for name in names]).encode())

    def clear(self) -> None:
        """Forget all of them."""
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)
