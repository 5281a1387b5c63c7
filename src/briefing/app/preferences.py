"""What a person may set once: appearance, text, keys, their name for checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
)

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow


class Preferences(QDialog):
    """Show the settings; each takes effect at once and is kept."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("preferences")
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        settings = window.settings
        self._appearance = QComboBox(self)
        for words, name in (
            (self.tr("As the system"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        ):
            self._appearance.addItem(words, name)
        self._appearance.setCurrentIndex(self._appearance.findData(settings.appearance))
        self._appearance.activated.connect(self._set_appearance)
        self._zoom = QSpinBox(self)
        self._zoom.setRange(50, 300)
        self._zoom.setSingleStep(10)
        self._zoom.setSuffix(" %")
        self._zoom.setValue(settings.zoom)
        self._zoom.valueChanged.connect(self._set_zoom)
        self._letters = QCheckBox(self.tr("Single letters act on figures (A, X, S, J, K…)"), self)
        self._letters.setChecked(settings.single_letters)
        self._letters.toggled.connect(window.use_single_letters)
        self._name = QLineEdit(settings.checker, self)
        self._name.setPlaceholderText(self.tr("as it stands in the file"))
        self._name.editingFinished.connect(self._set_name)
        hint = QLabel(
            self.tr(
                "Your name stands in the file beside what you checked. "
                "Nothing here is ever sent anywhere."
            ),
            self,
        )
        hint.setTextFormat(Qt.TextFormat.PlainText)
        hint.setWordWrap(True)
        hint.setStyleSheet(f"color: {window.theme.muted}; font-size: 13px;")
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("&Appearance"), self._appearance)
        form.addRow(self.tr("&Size of the article"), self._zoom)
        form.addRow(self.tr("&Keys"), self._letters)
        form.addRow(self.tr("&Name for second checks"), self._name)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(hint)
        column.addStretch(1)
        column.addWidget(close)
        self.resize(520, 300)

    def _set_appearance(self, _row: int) -> None:
        name = str(self._appearance.currentData())
        self._window.action(f"view.{name}").setChecked(True)

    def _set_zoom(self, percent: int) -> None:
        self._window.settings.zoom = percent
        self._window.article_view.set_zoom(percent)

    def _set_name(self) -> None:
        self._window.settings.checker = self._name.text().strip()
