"""Files on disk: a save that is whole or not at all, and the list of recent files.

Qt's QSaveFile reports success on a truncated write when the disk fills (reliability.md); here the
bytes are written beside the target, synced, read back, and only then take its name.
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
import tempfile
from pathlib import Path

RECENT = 12


class SaveError(OSError):
    """Say why a file was not written; what was there before is untouched."""


def save_bytes(path: Path, data: bytes) -> None:
    """Write a file durably: whole and synced under its name, or not at all.

    Follows symbolic links and keeps the mode of a file that is replaced. Raises SaveError.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not os.access(target, os.W_OK):
        raise SaveError(f"{path.name} is read-only. Save under another name, or unlock it.")
    if target.is_dir():
        raise SaveError(f"{path.name} is a folder. Choose a file name inside it.")
    try:
        handle, name = tempfile.mkstemp(
            prefix=f".{target.name}.", suffix=".part", dir=target.parent
        )
    except OSError as error:
        raise SaveError(f"{path.name} was not saved: {_why(error)}") from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _check_kept(temporary, data, path.name)
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        else:
            temporary.chmod(0o666 & ~_umask())
        temporary.replace(target)
        _sync_folder(target.parent)
    except SaveError:
        _forget(temporary)
        raise
    except OSError as error:
        _forget(temporary)
        raise SaveError(f"{path.name} was not saved: {_why(error)}") from error


def _check_kept(temporary: Path, data: bytes, name: str) -> None:
    if temporary.read_bytes() != data:
        raise SaveError(f"{name} was not saved: the disk did not keep what was written.")


def _why(error: OSError) -> str:
    reason = error.strerror or "the disk refused"
    return f"{reason[0].lower()}{reason[1:]}. Choose another folder, or make room and try again."


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _forget(temporary: Path) -> None:
    with contextlib.suppress(OSError):
        temporary.unlink()


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
