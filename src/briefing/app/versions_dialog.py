"""The older versions of the open briefing: when, why, what they hold; restored with one key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from briefing.app.moments import day_and_time
from briefing.core import codec
from briefing.core.briefing import Briefing
from briefing.core.figure import State
from briefing.core.wording import long_form
from briefing.models.finding_words import told_by
from briefing.store.files import SaveError, save_bytes
from briefing.store.versions import Version, Why

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow


class VersionsDialog(QDialog):
    """List the versions, show what the chosen one holds, and restore it or save it elsewhere."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("versions")
        self.setWindowTitle(self.tr("Older Versions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._versions = window.documents.versions()
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.windowTitle())
        for version in self._versions:
            self._list.addItem(QListWidgetItem(self._line(version)))
        self._holds = QLabel(self)
        self._holds.setTextFormat(Qt.TextFormat.PlainText)
        self._holds.setWordWrap(True)
        self._holds.setStyleSheet(f"color: {window.theme.muted};")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._restore = self._button(self.tr("Restore"), self.restore)
        self._copy = self._button(self.tr("Save a Copy…"), self.save_copy)
        self._restore.setDefault(True)
        self._buttons.rejected.connect(self.reject)
        self._list.currentRowChanged.connect(self._show_holds)
        self._list.itemActivated.connect(self.restore)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        for widget in (self._list, self._holds, self._buttons):
            layout.addWidget(widget)
        self.resize(560, 420)
        self._list.setCurrentRow(0)
        if not self._versions:
            self._show_holds(-1)

    def restore(self, *_: object) -> None:
        """Show the chosen version in the window, as one step that can be undone."""
        version = self._chosen()
        if version is not None:
            self._window.documents.restore(version)
            self.accept()

    def save_copy(self) -> None:
        """Write the chosen version, byte for byte, to another file."""
        version = self._chosen()
        if version is None:
            return
        documents = self._window.documents
        proposed = documents.proposed_pdf().with_suffix(".briefing")
        target = documents.dialogs.save_file(self, proposed, self.tr("Briefing (*.briefing)"))
        if target is not None:
            try:
                save_bytes(target, version.path.read_bytes())
            except (SaveError, OSError) as error:
                documents.dialogs.tell(self, told_by(error))

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = self._buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(act)
        button.setEnabled(bool(self._versions))
        return button

    def _chosen(self) -> Version | None:
        row = self._list.currentRow()
        return self._versions[row] if 0 <= row < len(self._versions) else None

    def _line(self, version: Version) -> str:
        why = {
            Why.SAVED: self.tr("before a save"),
            Why.REPLACED: self.tr("before it was replaced"),
            Why.MIGRATION: self.tr("in the older format"),
            Why.CONFLICT: self.tr("somebody else’s, before yours replaced it"),
            Why.DISCARDED: self.tr("unsaved, let go of"),
        }[version.why]
        return f"{day_and_time(version.at)}   ·   {why}"

    def _show_holds(self, row: int) -> None:
        if not self._versions:
            self._holds.setText(
                self.tr("There are none yet: each save keeps what the file held before.")
            )
            return
        version = self._versions[max(row, 0)]
        try:
            briefing = codec.load(version.path.read_bytes())
        except (OSError, codec.CodecError) as error:
            self._holds.setText(told_by(error))
            return
        self._holds.setText(self._told(briefing))

    def _told(self, briefing: Briefing) -> str:
        counts = {state: sum(f.state is state for f in briefing.figures) for state in State}
        key = ", ".join(
            long_form(quantity, briefing.language)
            for figure in briefing.cards[:6]
            if (quantity := briefing.quantity_or_none(figure.id)) is not None
        )
        words = self.tr("{title}: {key} key, {kept} kept, {ignored} ignored. {numbers}")
        return words.format(
            title=briefing.title,
            key=counts[State.KEY],
            kept=counts[State.KEPT],
            ignored=counts[State.IGNORED],
            numbers=key,
        )
