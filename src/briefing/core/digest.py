"""The digest of a text. ``hashlib`` would load the library of TLS for it: 3 ms of every start."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, cast


def sha256(data: bytes) -> bytes:
    """Return the SHA-256 of some bytes."""
    return _hash()(data).digest()


@cache  # a module that is not there is looked for on the disk each time
def _hash() -> Callable[[bytes], Any]:
    """Return Python's own implementation, the one ``hashlib`` falls back on."""
    try:
        from _sha2 import sha256 as made  # type: ignore[import-not-found]  # noqa: PLC0415
    except ImportError:
        try:
            from _sha256 import sha256 as made  # type: ignore[import-not-found]  # noqa: PLC0415
        except ImportError:
            from hashlib import sha256 as made  # noqa: PLC0415
    return cast("Callable[[bytes], Any]", made)
