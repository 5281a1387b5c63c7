"""The parent's side of the import worker: start it, feed it, bound it, hear its one answer."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any, cast

from briefing.core.article import Source
from briefing.core.message import Message
from briefing.formats.reading import (
    CancelledError,
    ReadError,
    Reading,
    about,
    reading_of,
    source_data,
)
from briefing.formats.sniff import Format

SECONDS = 20.0
"""By the clock; the child itself stops after 15 seconds of computing."""

MOST_ANSWERED = 200_000_000
"""Bytes of answer that are listened to."""

TURN = 0.02

_PLACE = re.compile(r"\{([a-z]+)\}")
"""A place in a sentence: its name alone, for an answer is not to be trusted with more."""


def read_in_child(
    kind: Format,
    data: bytes,
    name: str,
    source: Source,
    *,
    encoding: str | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Reading | bytes:
    """Read a foreign file in a child process; a PDF of our own gives its briefing's bytes.

    Raises ReadError with one clear sentence however the child ends, CancelledError when it was
    told to stop.
    """
    head = json.dumps(source_data(source)).encode() + b"\n"
    process = subprocess.Popen(  # noqa: S603 - our own program, and a word from a fixed list
        _command(kind, encoding),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    answer = bytearray()
    # Threads, because Windows can wait for pipes in no other way.
    threads = [
        threading.Thread(target=_feed, args=(process.stdin, head, data), daemon=True),
        threading.Thread(target=_hear, args=(process.stdout, answer), daemon=True),
    ]
    try:
        for thread in threads:
            thread.start()
        _wait(process, threads[1], name, cancelled)
    finally:
        process.kill()
        process.wait()
        for thread in threads:
            thread.join(1.0)
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                _close(pipe)
    return _answered(bytes(answer), name)


def _command(kind: Format, encoding: str | None) -> list[str]:
    words = [str(kind), encoding or ""]
    if getattr(sys, "frozen", False):
        # The windowed program has no streams on Windows; its sister with a console has.
        program = Path(sys.executable)
        sister = program.with_name(program.name.replace("briefing-gui", "briefing"))
        return [str(sister if sister.exists() else program), "--import-worker", *words]
    return [sys.executable, "-I", "-B", "-m", "briefing.formats.worker", *words]


def _feed(pipe: IO[bytes], head: bytes, data: bytes) -> None:
    try:
        pipe.write(head)
        pipe.write(data)
        pipe.close()
    except (OSError, ValueError):
        return  # the child has ended; what it answered says why


def _hear(pipe: IO[bytes], answer: bytearray) -> None:
    try:
        while len(answer) <= MOST_ANSWERED and (part := pipe.read(1 << 16)):
            answer.extend(part)
    except (OSError, ValueError):
        return


def _wait(
    process: subprocess.Popen[bytes],
    hearing: threading.Thread,
    name: str,
    cancelled: Callable[[], bool] | None,
) -> None:
    deadline = time.monotonic() + SECONDS
    while hearing.is_alive():
        if cancelled is not None and cancelled():
            raise CancelledError(Message("{name} was not opened: you stopped it.", name=name))
        if time.monotonic() > deadline:
            raise ReadError(
                Message(
                    "{name} took more than {seconds} seconds to read and was closed. "
                    "Copy its text and paste it as a new article.",
                    name=name,
                    seconds=f"{SECONDS:.0f}",
                )
            )
        hearing.join(TURN)
    process.poll()


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:
        return


def _answered(answer: bytes, name: str) -> Reading | bytes:
    try:
        data: Any = json.loads(answer)
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict):
        raise ReadError(
            Message(
                "{name} could not be read: its reader was stopped by its limits. "
                "Copy its text and paste it as a new article.",
                name=name,
            )
        )
    told = cast("dict[str, Any]", data)
    if isinstance(told.get("briefing"), str):
        return cast("str", told["briefing"]).encode("utf-8", "replace")
    try:
        if "error" not in told:
            return reading_of(told["reading"])
        refused = ReadError(_sentence(told["error"], told.get("parts", {})))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ReadError(
            Message("{name} could not be read: its reader gave no sound answer.", name=name)
        ) from error
    raise ReadError(about(name, refused))


def _sentence(template: str, parts: Mapping[str, object]) -> str:
    """Return the sentence a reader answered with; raises ValueError when it is not a sound one."""
    if not parts:
        return str(template)
    words, places = _PLACE.split(template)[::2], _PLACE.split(template)[1::2]
    if set(places) != set(parts) or re.search("[{}]", "".join(words)):
        raise ValueError("a sentence has a word for each of its places")
    return Message(template, **{place: str(part) for place, part in parts.items()})
