"""What the window asks people; one class, so that tests and scripts can answer instead."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


class Answer(Enum):
    """What somebody wants done with changes that no file holds."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


class Dialogs:
    """Ask with Qt's own dialogs."""

    def open_files(self, parent: QWidget, folder: Path) -> list[Path]:
        """Ask which files to open."""
        names, _ = QFileDialog.getOpenFileNames(
            parent,
            QCoreApplication.translate("Dialogs", "Open"),
            str(folder),
            QCoreApplication.translate(
                "Dialogs",
                "Articles and briefings (*.txt *.md *.markdown *.briefing *.json);;All files (*)",
            ),
        )
        return [Path(name) for name in names]

    def save_file(self, parent: QWidget, proposed: Path, kinds: str) -> Path | None:
        """Ask where to save; the dialog itself asks before replacing a file."""
        name, _ = QFileDialog.getSaveFileName(
            parent, QCoreApplication.translate("Dialogs", "Save"), str(proposed), kinds
        )
        return Path(name) if name else None

    def keep_changes(self, parent: QWidget, title: str) -> Answer:
        """Ask whether to keep changes before they would be lost."""
        box = _box(
            parent,
            QCoreApplication.translate("Dialogs", "Keep your changes to “{title}”?").format(
                title=title
            ),
        )
        box.setInformativeText(
            QCoreApplication.translate("Dialogs", "They are not saved in a file yet.")
        )
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        return {
            buttons.Save: Answer.SAVE,
            buttons.Discard: Answer.DISCARD,
        }.get(buttons(box.exec()), Answer.CANCEL)

    def tell(self, parent: QWidget, message: str, details: str = "") -> None:
        """Say what went wrong and what to do; nothing was lost."""
        box = _box(parent, message)
        box.setInformativeText(details)
        box.exec()


def _box(parent: QWidget, message: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle("Briefing")
    # Plain text: a file's name must never be read as markup.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(message)
    return box
