"""What the window asks people; one class, so that tests and scripts can answer instead."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QInputDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from briefing.app.export_sheet import Wanted
    from briefing.core.briefing import Chart


class Answer(Enum):
    """What somebody wants done with changes that no file holds."""

    SAVE = "save"
    DRAFT = "draft"
    DISCARD = "discard"
    CANCEL = "cancel"


class Conflict(Enum):
    """What somebody wants done with a file that another has changed or holds."""

    KEEP_BOTH = "keep both"
    REPLACE = "replace"
    CANCEL = "cancel"


class Dialogs:
    """Ask with Qt's own dialogs."""

    def open_files(self, parent: QWidget, folder: Path) -> list[Path]:
        """Ask which files to open."""
        from briefing.formats.sniff import ENDINGS

        names, _ = QFileDialog.getOpenFileNames(
            parent,
            QCoreApplication.translate("Dialogs", "Open"),
            str(folder),
            QCoreApplication.translate(
                "Dialogs",
                "Articles and briefings ({endings});;All files (*)",
            ).format(endings=" ".join(f"*.{e}" for e in (*ENDINGS, "briefing", "json"))),
        )
        return [Path(name) for name in names]

    def locate(self, parent: QWidget, name: str, folder: Path) -> Path | None:
        """Ask where a file lies that is not where it was."""
        title = QCoreApplication.translate("Dialogs", "Where is {name}?").format(name=name)
        found, _ = QFileDialog.getOpenFileName(parent, title, str(folder))
        return Path(found) if found else None

    def save_file(self, parent: QWidget, proposed: Path, kinds: str) -> Path | None:
        """Ask where to save; the dialog itself asks before replacing a file."""
        name, _ = QFileDialog.getSaveFileName(
            parent, QCoreApplication.translate("Dialogs", "Save"), str(proposed), kinds
        )
        return Path(name) if name else None

    def ask_folder(self, parent: QWidget, start: Path) -> Path | None:
        """Ask for a folder to write into."""
        title = QCoreApplication.translate("Dialogs", "Choose a Folder")
        name = QFileDialog.getExistingDirectory(parent, title, str(start))
        return Path(name) if name else None

    def ask_export(
        self, parent: QWidget, charts: Sequence[Chart], chart: str | None
    ) -> Wanted | None:
        """Ask what to export: the whole briefing or one of its charts, and as what."""
        from briefing.app.export_sheet import ExportSheet

        sheet = ExportSheet(charts, chart, parent)
        return sheet.wanted if sheet.exec() == QDialog.DialogCode.Accepted else None

    def new_text(self, parent: QWidget) -> str | None:
        """Ask for the text of a new article, typed or pasted."""
        dialog = _NewText(parent)
        return dialog.text if dialog.exec() == QDialog.DialogCode.Accepted else None

    def ask_name(self, parent: QWidget, known: str) -> str:
        """Ask who checks; "" calls it off."""
        name, ok = QInputDialog.getText(
            parent,
            QCoreApplication.translate("Dialogs", "Second Check"),
            QCoreApplication.translate("Dialogs", "Who checks? The name stands in the file."),
            text=known,
        )
        return name.strip() if ok else ""

    def keep_changes(self, parent: QWidget, title: str, *, draft: bool = False) -> Answer:
        """Ask whether to keep changes before they would be lost; ``draft``: in the library, too."""
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
        role = QMessageBox.ButtonRole.ActionRole
        words = QCoreApplication.translate("Dialogs", "Keep as Draft")
        kept = box.addButton(words, role) if draft else None
        pressed = box.exec()
        if kept is not None and box.clickedButton() is kept:
            return Answer.DRAFT
        answers = {buttons.Save.value: Answer.SAVE, buttons.Discard.value: Answer.DISCARD}
        return answers.get(pressed, Answer.CANCEL)

    def resolve(self, parent: QWidget, message: str, beside: str) -> Conflict:
        """Ask what to do where saving would overwrite somebody else's work."""
        box = _box(parent, message)
        box.setInformativeText(
            QCoreApplication.translate(
                "Dialogs",
                "Keep both saves yours beside it as “{name}”. "
                "Replace keeps the other among the older versions.",
            ).format(name=beside)
        )
        role = QMessageBox.ButtonRole
        both = box.addButton(QCoreApplication.translate("Dialogs", "Keep Both"), role.AcceptRole)
        replace = box.addButton(
            QCoreApplication.translate("Dialogs", "Replace"), role.DestructiveRole
        )
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(both)
        box.exec()
        pressed = box.clickedButton()
        if pressed is both:
            return Conflict.KEEP_BOTH
        return Conflict.REPLACE if pressed is replace else Conflict.CANCEL

    def tell(self, parent: QWidget, message: str, details: str = "") -> None:
        """Say what went wrong and what to do; nothing was lost."""
        box = _box(parent, message)
        box.setInformativeText(details)
        box.exec()


class _NewText(QDialog):
    """A sheet of paper: paste or type the article here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("newArticle")
        self.setWindowTitle(QCoreApplication.translate("Dialogs", "New Article"))
        hint = QLabel(
            QCoreApplication.translate(
                "Dialogs", "Paste or type the text. Its first line is the headline."
            )
        )
        hint.setTextFormat(Qt.TextFormat.PlainText)
        self._edit = QPlainTextEdit(self)
        self._edit.setTabChangesFocus(True)
        self._edit.setAccessibleName(hint.text())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        make = buttons.addButton(
            QCoreApplication.translate("Dialogs", "Find the Figures"),
            QDialogButtonBox.ButtonRole.AcceptRole,
        )
        make.setDefault(True)
        make.setEnabled(False)
        self._edit.textChanged.connect(lambda: make.setEnabled(bool(self.text.strip())))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(hint)
        layout.addWidget(self._edit, 1)
        layout.addWidget(buttons)
        self.resize(680, 520)

    @property
    def text(self) -> str:
        """Return what was typed."""
        return self._edit.toPlainText()


def _box(parent: QWidget, message: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle("Briefing")
    # Plain text: a file's name must never be read as markup.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(message)
    return box
