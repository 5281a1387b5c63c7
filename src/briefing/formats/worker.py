"""The import worker: a short-lived child that reads one foreign file and can do nothing else.

``python -I -B -m briefing.formats.worker FORMAT`` (frozen: ``briefing --import-worker FORMAT``)
takes the bytes on standard input and answers with one JSON object on standard output: a reading,
a briefing that a PDF carries, or one clear sentence. The reader is imported first; then limits and
an audit hook shut the doors; only then is the file read.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from briefing.core.article import Source
from briefing.core.message import Message, words_of
from briefing.formats.reading import ReadError, Reading, reading_data, source_of
from briefing.formats.sniff import Format

MEMORY = 1_000_000_000
SECONDS = 15
"""Limits of the child, in bytes and in seconds of computing (POSIX)."""

FLAG = "--import-worker"
"""How a frozen build is asked to be the worker."""

Reader = Callable[[bytes, Source, str | None], "Reading | str"]
"""Bytes, source and a chosen encoding to a reading, or to the text of a carried briefing."""

_SHUT = (
    *("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn"),
    *("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate"),
    *("os.chmod", "os.chown", "os.putenv", "os.kill", "os.startfile", "shutil.", "tempfile."),
    *("urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "sqlite3.", "pty.", "syslog."),
    *("winreg.", "_winapi.CreateProcess", "_winapi.CreateFile", "mmap.", "signal.pthread_kill"),
)
"""Audit events that end the reading, by how their names begin."""


class ShutError(RuntimeError):
    """Say that a reader tried what no reader may."""


def main(arguments: Sequence[str]) -> int:
    """Read one file from standard input and answer on standard output; return the exit code."""
    kind = Format(arguments[0])
    encoding = arguments[1] if len(arguments) > 1 and arguments[1] else None
    reader = reader_of(kind)
    limit()
    shut_doors()
    source = source_of(json.loads(sys.stdin.buffer.readline()))
    answer = answer_of(reader, sys.stdin.buffer.read(), source, encoding)
    sys.stdout.buffer.write(json.dumps(answer).encode())
    sys.stdout.buffer.flush()
    # Nothing of what the file made is taken apart again: the process ends here.
    os._exit(0)


def answer_of(reader: Reader, data: bytes, source: Source, encoding: str | None) -> dict[str, Any]:
    """Return what a reader says of a file, whatever happens, as plain data."""
    try:
        found = reader(data, source, encoding)
    except ReadError as error:
        words = words_of(error)
        if isinstance(words, Message):
            return {"error": words.template, "parts": words.parts}
        return {"error": words}
    except ShutError:
        return {"error": "It tried to reach outside itself, and was closed."}
    except (MemoryError, RecursionError):
        return {"error": "It needs more memory to read than a text should. It is not opened."}
    except Exception:  # noqa: BLE001 - a reader's own fault must not reach people as a traceback
        return {"error": "It is damaged or not what it seems, and cannot be read. Save it again."}
    return {"briefing": found} if isinstance(found, str) else {"reading": reading_data(found)}


def reader_of(kind: Format) -> Reader:
    """Import the reader of a format with all that it will need, and return it."""
    name = "html" if kind is Format.FRAGMENT else str(kind)
    module: Any = importlib.import_module(f"briefing.formats.from_{name}")
    read = getattr(module, "from_fragment" if kind is Format.FRAGMENT else f"from_{name}")
    if kind is Format.PDF:
        importlib.import_module("briefing.formats.printed_pdf")
        return lambda data, source, _: _carried(data) or read(data, source)
    if kind not in (Format.HTML, Format.MAIL, Format.FRAGMENT):
        return lambda data, source, _: read(data, source)
    importlib.import_module("charset_normalizer")
    if kind is not Format.FRAGMENT:
        importlib.import_module("trafilatura")
    return read


def _carried(pdf: bytes) -> str | None:
    """Return the briefing that one of our own PDFs carries, or None."""
    from briefing.formats.printed_pdf import attachments  # noqa: PLC0415 - PDFium is loaded already

    with contextlib.suppress(ValueError, RuntimeError, OSError):
        for name, data in attachments(pdf).items():
            if name.endswith(".briefing") or b'"briefing/' in data[:4096]:
                return data.decode("utf-8", "replace")
    return None


def limit() -> None:
    """Bound memory, computing time and files, where the system can."""
    try:
        import resource  # noqa: PLC0415 - POSIX alone has it
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_DATA, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        # Nothing can be written to a disk, not even by a library that asks nobody.
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):
            _, hard = resource.getrlimit(what)
            most = most if hard == resource.RLIM_INFINITY else min(most, hard)  # noqa: PLW2901
            resource.setrlimit(what, (most, most))


def shut_doors() -> None:
    """Refuse sockets, processes, writing, and reading of anything but the program itself."""
    own = tuple(
        os.path.realpath(folder)
        for folder in {
            sys.prefix,
            sys.base_prefix,
            sys.exec_prefix,
            getattr(sys, "_MEIPASS", sys.prefix),
            str(Path(__file__).parents[1]),
            # What the day is called where; libraries for dates read it.
            "/usr/share/zoneinfo",
            "/etc/localtime",
        }
    )

    def hook(event: str, details: tuple[Any, ...]) -> None:
        if event == "open":
            path, mode, flags = (*details, None, 0)[:3]
            writes = isinstance(mode, str) and any(letter in mode for letter in "wax+")
            opens = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            if writes or opens or not _is_own(path, own):
                raise ShutError(event)
        elif event.startswith(_SHUT):
            raise ShutError(event)

    sys.addaudithook(hook)


def _is_own(path: object, own: tuple[str, ...]) -> bool:
    if isinstance(path, int):
        return True  # a stream that is open already
    try:
        real = os.path.realpath(os.fsdecode(path))  # pyright: ignore[reportArgumentType]
    except (TypeError, ValueError):
        return False
    return any(real == folder or real.startswith(folder + os.sep) for folder in own)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
