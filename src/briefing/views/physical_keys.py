"""Single-letter keys by their place on the keyboard, so that they work on any layout.

On an Arabic layout the key marked J types ت; the letter commands listen to the key, not the sign.
"""

from __future__ import annotations

import sys

_ROWS = ((24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM"))
"""First scan code of each letter row on X11 and Wayland: evdev codes plus 8."""

_WINDOWS_ROWS = ((16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
"""The same in scan code set 1, as Windows reports it."""


def letter_at(scan_code: int, platform: str = sys.platform) -> str | None:
    """Return the Latin letter printed on the key of a scan code, None for other keys."""
    rows = _WINDOWS_ROWS if platform == "win32" else _ROWS
    for first, letters in rows:
        if first <= scan_code < first + len(letters):
            return letters[scan_code - first]
    return None
