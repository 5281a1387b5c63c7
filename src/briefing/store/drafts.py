"""Drafts: briefings that nobody has given a name and a place yet, kept in the data folder.

A draft is a file like any other and is saved like one; only its name and place are ours.
"""

from __future__ import annotations

import os
from pathlib import Path

from briefing.core.message import Message

FOLDER, ASIDE, ENDING = "drafts", ".forgotten", ".briefing"

MOST_WORDS = 6


class Drafts:
    """The drafts below a data folder; the folder is made when the first one is kept."""

    def __init__(self, data: Path) -> None:
        self.folder = data / FOLDER

    def holds(self, path: Path | None) -> bool:
        """Say whether a file is a draft."""
        return path is not None and Path(os.path.abspath(path)).parent == self.folder  # noqa: PTH100

    def free_path(self, title: str) -> Path:
        """Return a path that no draft has, named by the words of a title; raises OSError."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        words = ("".join(c for c in word if c.isalnum()) for word in title.split())
        name = "-".join([word for word in words if word][:MOST_WORDS]).lower()[:60] or "draft"
        return _free(self.folder / f"{name}{ENDING}")

    def put_aside(self, path: Path) -> Path:
        """Take a draft out of sight without losing it, and return where it lies; raises OSError."""
        aside = self.folder / ASIDE
        aside.mkdir(mode=0o700, parents=True, exist_ok=True)
        return path.rename(_free(aside / path.name))

    def put_back(self, aside: Path, path: Path) -> None:
        """Put a draft back where it was; raises OSError, and never writes over another."""
        if path.exists():
            raise FileExistsError(Message("{name} is there again.", name=path.name))
        aside.rename(path)


def _free(path: Path) -> Path:
    found, number = path, 2
    while found.exists():
        found = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return found
