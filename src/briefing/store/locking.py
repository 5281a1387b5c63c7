"""Locks that end with the process that holds them, however it ends."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Generator
from pathlib import Path

from briefing.core.message import Message

try:
    import fcntl
except ImportError:  # Windows: a file that is open there cannot be removed by others
    fcntl = None

CAN_LOCK = fcntl is not None

PATIENCE_SECONDS = 10.0
"""Nobody holds the mutex longer than one save takes."""


class BusyError(OSError):
    """Say that another window has been saving for very long."""


def try_lock(handle: int) -> bool:
    """Lock an open file for this process alone; False when another holds it.

    A file system that knows no locks says True: there the content hash decides.
    """
    if fcntl is None:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


@contextlib.contextmanager
def mutex(file: Path) -> Generator[None]:
    """Let one window at a time through; raises BusyError after ten seconds of waiting."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle = os.open(file, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        end = time.monotonic() + PATIENCE_SECONDS
        while not try_lock(handle):
            if time.monotonic() > end:
                raise BusyError(
                    Message("Another window of Briefing is still saving. Try again in a moment.")
                )
            time.sleep(0.01)
        yield
    finally:
        os.close(handle)
