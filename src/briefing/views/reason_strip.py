"""After a figure is ignored: one key says why, none is needed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from briefing.render.theme import Theme
from briefing.views.floating import PLAIN, Floating


class ReasonStrip(Floating):
    """Offer reasons by number; ``chosen(str)`` says which. It goes with the next act."""

    chosen = Signal(str)

    def __init__(self, reasons: Sequence[str], theme: Theme, host: QWidget) -> None:
        super().__init__(theme, host)
        self.setObjectName("reasonStrip")
        self._words = QLabel(self)
        self._words.setTextFormat(PLAIN)
        self._shortcuts: list[QShortcut] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(2)
        row.addWidget(self._words)
        row.addSpacing(8)
        for number, reason in enumerate(reasons, start=1):
            button = QToolButton(self)
            button.setText(f"{number}  {reason}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, words=reason: self._choose(words))
            row.addWidget(button)
            shortcut = QShortcut(QKeySequence(str(number)), host.window())
            shortcut.setEnabled(False)
            shortcut.activated.connect(lambda words=reason: self._choose(words))
            self._shortcuts.append(shortcut)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        super().set_theme(theme)
        self.setStyleSheet(self._button_style())

    def ask(self, words: str) -> None:
        """Offer the reasons for what was just ignored."""
        self._words.setText(words)
        self.setAccessibleName(words)
        for shortcut in self._shortcuts:
            shortcut.setEnabled(True)
        self.rest_at_foot()

    def leave(self) -> None:
        """Go; the digits mean nothing any more."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
        self.hide()

    def _choose(self, reason: str) -> None:
        self.leave()
        self.chosen.emit(reason)
