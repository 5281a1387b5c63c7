"""A menu of a window that runs from right to left."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem


class MirroredMenu(QMenu):
    """Show keys as they are printed on them: Ctrl++ and [ would be turned round."""

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        words, tab, keys = str(option.text).partition("\t")
        if tab:
            option.text = f"{words}\t\u2066{keys}\u2069"
