"""What is known of one briefing of the library: where it lies, its tags and note, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing.models.library_hits import HitRow
from briefing.render.theme import UI_FAMILY, Theme, font
from briefing.views.own_keys import takes_key

NOTE_PX = 64


class LibraryDetails(QFrame):
    """Show and edit what was entered about a row; each entry is kept when it is left.

    ``asked(str, HitRow)`` asks for pin, archive, forget or locate; ``tagged(HitRow, tuple)`` and
    ``noted(HitRow, str)`` bring what was typed; ``left`` says that the pane was closed.
    """

    asked = Signal(str, object)
    tagged = Signal(object, object)
    noted = Signal(object, str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("libraryDetails")
        self._row: HitRow | None = None
        self.title, self.place, self.missing = QLabel(self), QLabel(self), QLabel(self)
        for label in (self.title, self.place, self.missing):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.title.setFont(font(UI_FAMILY, 13, semibold=True))
        self.missing.setText(self.tr("The file is not where it was."))
        self.tags = QLineEdit(self)
        self.tags.setObjectName("libraryTags")
        self.tags.setPlaceholderText(self.tr("Tags, with commas between"))
        self.tags.setAccessibleName(self.tr("Tags"))
        self.note = _Note(self)
        self.note.setObjectName("libraryNote")
        self.note.setPlaceholderText(self.tr("A note for yourself"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setFixedHeight(NOTE_PX)
        self.note.setTabChangesFocus(True)
        self.pin = self._button("pin")
        self.archive = self._button("archive")
        self.forget = self._button("forget")
        self.forget.setText(self.tr("Forget"))
        self.forget.setToolTip(self.tr("Take it out of the library; the file stays"))
        self.locate = self._button("locate")
        self.locate.setText(self.tr("Locate…"))
        self._close = QToolButton(self)
        self._close.setText("×")
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self._close.toolTip())
        self._close.clicked.connect(self.leave)
        self.tags.editingFinished.connect(self.keep)
        self.note.finished.connect(self.keep)
        self._lay_out()
        self.set_theme(theme)
        self.hide()

    def _button(self, act: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(f"library.{act}")
        button.clicked.connect(lambda: self._ask(act))
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        lost = QHBoxLayout()
        lost.addWidget(self.missing, 1)
        lost.addWidget(self.locate)
        acts = QHBoxLayout()
        acts.setSpacing(6)
        for button in (self.pin, self.archive, self.forget):
            acts.addWidget(button)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 4)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.place)
        column.addLayout(lost)
        column.addWidget(self.tags)
        column.addWidget(self.note)
        column.addLayout(acts)

    def set_theme(self, theme: Theme) -> None:
        """Dress it in a theme."""
        self.setStyleSheet(
            f"#libraryDetails {{ border: none; border-top: 1px solid {theme.hairline}; }}"
            f" QPushButton {{ padding: 3px 9px; font-size: 13px; }}"
            f" QLineEdit, QPlainTextEdit {{ font-size: 13px; padding: 3px 8px; }}"
        )
        self.title.setStyleSheet(f"color: {theme.ink}; font-size: 13px; font-weight: 600;")
        self.place.setStyleSheet(f"color: {theme.muted}; font-size: 12px;")
        self.missing.setStyleSheet(f"color: {theme.flag}; font-size: 13px;")

    @property
    def row(self) -> HitRow | None:
        """Return the row that is shown, None while the pane is closed."""
        return None if self.isHidden() else self._row

    def show_row(
        self, row: HitRow, known: tuple[str, ...] = (), twins: Sequence[Path] = ()
    ) -> None:
        """Show a row; ``known`` are the tags there are, offered while somebody types one.

        ``twins`` are other files with the same text.
        """
        if self._row is not None and self._row.path != row.path:
            self.keep()
        typing = self._row is not None and self._row.path == row.path
        self._row = row
        self.title.setText(row.title)
        lines = [row.about, f"\u2068{row.path}\u2069"]
        if twins:
            names = ", ".join(f"\u2068{path.name}\u2069" for path in twins)
            lines.append(self.tr("The same text: {names}").format(names=names))
        self.place.setText("\n".join(lines))
        if not (typing and self.tags.hasFocus()):
            self.tags.setText(", ".join(row.tags))
        if not (typing and self.note.hasFocus()):
            self.note.setPlainText(row.note)
        self._complete(known)
        self.pin.setText(self.tr("Unpin") if row.favourite else self.tr("Pin"))
        self.archive.setText(self.tr("Unarchive") if row.archived else self.tr("Archive"))
        for widget in (self.missing, self.locate):
            widget.setVisible(row.missing)
        self.show()

    def leave(self) -> None:
        """Keep what was typed and close."""
        self.keep()
        self.hide()
        self.left.emit()

    def keep(self) -> None:
        """Bring what was typed, where it is not what was there."""
        row = self._row
        if row is None:
            return
        tags = tuple(tag for part in self._typed() if (tag := part.strip()))
        if sorted(set(tags)) != sorted(row.tags):
            self.tagged.emit(row, tags)
        words = self.note.toPlainText().strip()
        if words != row.note:
            self.noted.emit(row, words)

    def event(self, event: QEvent) -> bool:
        return takes_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> list[str]:
        return self.tags.text().replace("،", ",").replace(";", ",").split(",")

    def _ask(self, act: str) -> None:
        if self._row is not None:
            self.keep()
            self.asked.emit(act, self._row)

    def _complete(self, known: tuple[str, ...]) -> None:
        """Offer the tags there are for the one being typed."""
        completer = _TagCompleter(list(known), self.tags)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.tags.setCompleter(completer)


class _TagCompleter(QCompleter):
    """Complete the last of several tags."""

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        typed, found = self.widget(), super().pathFromIndex(index)
        before = typed.text().rpartition(",")[0] if isinstance(typed, QLineEdit) else ""
        return f"{before}, {found}" if before else found


class _Note(QPlainTextEdit):
    """A few lines of plain text; ``finished`` says that the keyboard went elsewhere."""

    finished = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finished.emit()
