"""Where the article came from: proposed by the file, editable by people; and what was altered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefing.core.article import Source
from briefing.core.canonical import Alteration
from briefing.models.file_words import altered
from briefing.models.open_briefing import OpenBriefing
from briefing.models.translatable import QT_TRANSLATE_NOOP
from briefing.render.theme import Theme

FIELDS = (
    ("title", QT_TRANSLATE_NOOP("SourceView", "Title")),
    ("publisher", QT_TRANSLATE_NOOP("SourceView", "Publisher")),
    ("author", QT_TRANSLATE_NOOP("SourceView", "Author")),
    ("speaker", QT_TRANSLATE_NOOP("SourceView", "Speaker")),
    ("place", QT_TRANSLATE_NOOP("SourceView", "Place")),
    ("published", QT_TRANSLATE_NOOP("SourceView", "Published")),
    ("as_of", QT_TRANSLATE_NOOP("SourceView", "Figures as of")),
    ("url", QT_TRANSLATE_NOOP("SourceView", "Address")),
)
"""What people may say of a source: its name in Source, and on the screen."""

FACTS = (
    ("file", QT_TRANSLATE_NOOP("SourceView", "File")),
    ("media_type", QT_TRANSLATE_NOOP("SourceView", "Format")),
    ("encoding", QT_TRANSLATE_NOOP("SourceView", "Encoding")),
    ("file_sha256", QT_TRANSLATE_NOOP("SourceView", "SHA-256")),
)
"""What is known of the file, and is not for people to change."""

_DATES = ("published", "as_of")


class SourceView(QWidget):
    """Edit the source; ``edited(Source)`` asks for the change, what is shown follows the model."""

    edited = Signal(object)

    def __init__(self, opened: OpenBriefing, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceView")
        self._opened = opened
        self._theme = theme
        self._alterations: Sequence[Alteration] = ()
        self._lines: dict[str, QLineEdit] = {}
        self._facts: dict[str, QLabel] = {}
        body = QWidget(self)
        form = QFormLayout(body)
        form.setContentsMargins(14, 12, 14, 14)
        form.setVerticalSpacing(3)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, words in FIELDS:
            self._lines[name] = line = QLineEdit(body)
            line.setObjectName(f"source.{name}")
            # Like the rest of the page: what nobody stated is shown as not stated.
            line.setPlaceholderText(
                self.tr("year-month-day; not stated") if name in _DATES else self.tr("not stated")
            )
            line.editingFinished.connect(lambda name=name: self._on_edited(name))
            form.addRow(QCoreApplication.translate("SourceView", words), line)
        form.addRow(_rule(body))
        for name, words in FACTS:
            self._facts[name] = fact = _fact(body)
            fact.setObjectName(f"source.{name}")
            form.addRow(QCoreApplication.translate("SourceView", words), fact)
        self._told = _fact(body)
        self._told.setObjectName("source.alterations")
        form.addRow(_rule(body))
        form.addRow(self.tr("Altered on opening"), self._told)
        area = QScrollArea(self)
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        opened.changed.connect(self._show)
        self._dress()
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Show in a theme."""
        self._theme = theme
        self._dress()

    def set_alterations(self, alterations: Sequence[Alteration]) -> None:
        """Say what was altered when the article came in."""
        self._alterations = alterations
        self._show()

    def _show(self, *_: object) -> None:
        source = self._opened.briefing.article.source
        for name, line in self._lines.items():
            words = getattr(source, name) or ""
            if line.text() != words:
                line.setText(words)
                line.setCursorPosition(0)
        for name, fact in self._facts.items():
            words = getattr(source, name) or self.tr("not stated")
            fact.setText(_grouped(words) if name == "file_sha256" and " " not in words else words)
            fact.setToolTip("")
        self._told.setText("\n".join(map(altered, self._alterations)) or self.tr("nothing"))

    def _on_edited(self, name: str) -> None:
        source = self._opened.briefing.article.source
        words = " ".join(self._lines[name].text().split()) or None
        if words != getattr(source, name):
            self.edited.emit(_with(source, name, words))

    def _dress(self) -> None:
        for label in (*self._facts.values(), self._told):
            label.setStyleSheet(f"color: {self._theme.muted};")


def _with(source: Source, name: str, words: str | None) -> Source:
    changes: dict[str, str | None] = {name: words}
    return replace(source, **changes)


def _fact(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    label.setMinimumWidth(80)
    return label


def _rule(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Sunken)
    return line


def _grouped(digest: str) -> str:
    """Return a hash in groups, so that it can be read and wraps."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
