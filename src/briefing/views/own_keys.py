"""Keys that a bar takes for itself while the keyboard is in it; elsewhere they are the window's."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def is_escape(event: QKeyEvent) -> bool:
    """Say whether a key leaves: Esc closes a bar, and lets the figure go everywhere else."""
    return event.key() == Qt.Key.Key_Escape


def takes_key(event: QEvent, own: Callable[[QKeyEvent], bool] = is_escape) -> bool:
    """Claim a key before the window's shortcuts see it; call it from ``event``."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if own(event):
        event.accept()
        return True
    return False
