"""A shelf: a folder of small files of one kind, each under its id; what is in them is not known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from briefing.core.frozen import frozen
from briefing.core.message import Message, reason_of
from briefing.store.files import SaveError, save_bytes

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,63}")


@frozen
class Shelf:
    """Name a folder and the ending of its files; the folder is made when something is put there."""

    folder: Path
    ending: str

    def path(self, name: str) -> Path:
        """Return where a file lies; raises ValueError for an id that could lead elsewhere."""
        if _ID.fullmatch(name) is None:
            raise ValueError(f"“{name}” is not the id of a kept file.")
        return self.folder / f"{name}{self.ending}"

    def put(self, name: str, data: bytes) -> Path:
        """Keep bytes durably under an id; raises SaveError."""
        target = self.path(name)
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise SaveError(
                Message("{name} was not saved: {why}.", name=target.name, why=reason_of(error))
            ) from error
        save_bytes(target, data)
        return target

    def all(self) -> Iterator[tuple[Path, bytes]]:
        """Yield what is kept, by name; what cannot be read is passed over."""
        if not self.folder.is_dir():
            return
        for path in sorted(self.folder.glob(f"*{self.ending}")):
            try:
                yield path, path.read_bytes()
            except OSError:
                continue

    def remove(self, name: str) -> bool:
        """Take a file away; say whether it was there."""
        path = self.path(name)
        try:
            path.unlink()
        except FileNotFoundError:
            return False
        return True
