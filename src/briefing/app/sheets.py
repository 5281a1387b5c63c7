"""Two sheets that only tell: the keys, and what this program is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefing import __version__, paths
from briefing.views.library_menu import row_keys

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow


class KeySheet(QDialog):
    """Show every action that has a key, read off the actions themselves."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("keySheet")
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        body = QWidget()
        grid = QGridLayout(body)
        grid.setHorizontalSpacing(28)
        shown = [
            (action.text().replace("&", "").rstrip("…"), _keys_of(action))
            for action in window.all_actions()
            if not action.shortcut().isEmpty()
        ]
        of_row = self.tr("On a row of the library: {act}")
        shown += [(of_row.format(act=words.rstrip("…")), key) for words, key in row_keys()]
        half = (len(shown) + 1) // 2
        for place, (words, keys) in enumerate(shown):
            column = 0 if place < half else 2
            grid.addWidget(_plain(words), place % half, column)
            label = _plain(f"\u2066{keys}\u2069")  # keys run from left to right everywhere
            label.setStyleSheet(f"color: {window.theme.muted};")
            grid.addWidget(label, place % half, column + 1)
        area = QScrollArea(self)
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        for ground in (area.viewport(), body):
            ground.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(_closing(self))
        self.resize(820, 620)


def _keys_of(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return "   ".join(key.toString(native) for key in action.shortcuts())


class AboutSheet(QDialog):
    """Say what this is, which version, and whose work it stands on."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("aboutSheet")
        self.setWindowTitle(self.tr("About Briefing"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = _plain("Briefing")
        name.setStyleSheet("font-size: 24px; font-weight: 600;")
        words = self.tr(
            "No number without its sentence.\n\n"
            "Briefing traces and reconciles; it never claims that a source is right. "
            "It works offline and sends nothing anywhere."
        )
        versions = f"Briefing {__version__} · Qt {qVersion()} · MIT"
        licences = QPlainTextEdit(_licences(), self)
        licences.setReadOnly(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        for line in (name, _plain(words), _plain(versions), _plain(self.tr("It stands on:"))):
            layout.addWidget(line)
        layout.addWidget(licences, 1)
        layout.addWidget(_closing(self))
        self.resize(620, 520)


def _licences() -> str:
    """Return the licences of what the app stands on, as they ship with it."""
    try:
        return paths.resource("THIRD_PARTY.md").read_text(encoding="utf-8")
    except FileNotFoundError:
        beside = paths.resource("dataset").parent.parent / "THIRD_PARTY.md"
        return beside.read_text(encoding="utf-8") if beside.is_file() else ""


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    # A line of names stands where the window's own lines do, whatever script it is in.
    mirrored = QGuiApplication.isRightToLeft()
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
    return label


def _closing(dialog: QDialog) -> QDialogButtonBox:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    box.rejected.connect(dialog.reject)
    return box
