"""What every verb of the command line shares: exit codes, one-line complaints, files to open."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from briefing.pipeline import Draft

# For each parser argparse asks the system for a catalogue of its own words, and there is none: to
# learn that takes as long as to read a briefing.
setattr(argparse, "_", str)  # noqa: B010 - a type checker knows of no such name

OK, FOUND, BAD = 0, 1, 2
"""Done; findings or a failed check; bad input."""


class Parser(argparse.ArgumentParser):
    """Say what is wrong in one line and exit with 2."""

    def error(self, message: str) -> NoReturn:
        """Say it and exit."""
        self.exit(BAD, f"{self.prog}: {message}. See {self.prog} --help.\n")


def opened(name: str, language: str | None = None) -> Draft:
    """Open a file, or standard input for ``-``; raises ReadError."""
    from briefing.pipeline import open_bytes, open_file

    if name == "-":
        return open_bytes(stdin(), "standard input", language=language)
    return open_file(Path(name), language=language)


def stdin() -> bytes:
    """Read standard input, no further than what is refused anyway."""
    from briefing.formats.reading import MAX_BYTES

    return sys.stdin.buffer.read(MAX_BYTES + 1)


def leave_alone(name: str, target: Path) -> None:
    """Refuse to write over what is read; raises ValueError."""
    if name != "-" and target.exists() and target.samefile(name):
        raise ValueError(f"{target} is the file that is read: choose another name.")


def complain(message: str) -> int:
    """Say what is wrong with the input, and return its exit code."""
    sys.stderr.write(f"briefing: {message}\n")
    return BAD


def as_json(data: object) -> str:
    """Write data as one line; names of files may hold bytes that are no text: they are escaped."""
    import json

    return json.dumps(data, ensure_ascii=False).encode("utf-8", "backslashreplace").decode()


def now() -> str:
    """Return the time as files hold it."""
    from datetime import UTC, datetime

    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
