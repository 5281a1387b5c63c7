"""The sheet that asks what to export: the whole briefing or one chart, and as what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from briefing.core.briefing import Chart
from briefing.core.frozen import frozen
from briefing.models.translatable import QT_TRANSLATE_NOOP


@frozen
class Kind:
    """One thing that can be written: its ending, its name, and what it is good for."""

    ending: str
    name: str
    use: str


WHOLE = (
    Kind(
        ".html",
        QT_TRANSLATE_NOOP("ExportSheet", "Web page"),
        QT_TRANSLATE_NOOP("ExportSheet", "One file that works offline and checks itself"),
    ),
    Kind(
        ".png",
        QT_TRANSLATE_NOOP("ExportSheet", "Picture"),
        QT_TRANSLATE_NOOP("ExportSheet", "The page in pixels (PNG)"),
    ),
    Kind(
        ".svg",
        QT_TRANSLATE_NOOP("ExportSheet", "Drawing"),
        QT_TRANSLATE_NOOP("ExportSheet", "The page in lines and letters (SVG)"),
    ),
    Kind(
        ".md",
        QT_TRANSLATE_NOOP("ExportSheet", "Text"),
        QT_TRANSLATE_NOOP("ExportSheet", "Markdown, each sentence a footnote"),
    ),
    Kind(
        ".csv",
        QT_TRANSLATE_NOOP("ExportSheet", "Table"),
        QT_TRANSLATE_NOOP("ExportSheet", "The figures with quotes, for spreadsheets (CSV)"),
    ),
    Kind(
        ".json",
        QT_TRANSLATE_NOOP("ExportSheet", "Data"),
        QT_TRANSLATE_NOOP("ExportSheet", "The figures with quotes, for programs (JSON)"),
    ),
)
"""What a briefing is exported as."""

CHART = (
    Kind(
        ".png",
        QT_TRANSLATE_NOOP("ExportSheet", "Picture"),
        QT_TRANSLATE_NOOP("ExportSheet", "The chart in pixels (PNG)"),
    ),
    Kind(
        ".svg",
        QT_TRANSLATE_NOOP("ExportSheet", "Drawing"),
        QT_TRANSLATE_NOOP("ExportSheet", "The chart in lines and letters (SVG)"),
    ),
    Kind(
        ".json",
        QT_TRANSLATE_NOOP("ExportSheet", "Data"),
        QT_TRANSLATE_NOOP("ExportSheet", "The chart for Vega-Lite (JSON)"),
    ),
)
"""What one chart is exported as."""


@frozen
class Wanted:
    """What somebody asked for: a kind, of one chart or (None) of the whole briefing."""

    kind: Kind
    chart: str | None = None

    @property
    def filter(self) -> str:
        """Return the file dialog's line for it."""
        name = QCoreApplication.translate("ExportSheet", self.kind.name)
        return f"{name} (*{self.kind.ending})"


class ExportSheet(QDialog):
    """Ask what to export; ``wanted`` is the answer. ``chart`` is the one to begin with."""

    def __init__(self, charts: Sequence[Chart], chart: str | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("exportSheet")
        self.setWindowTitle(self.tr("Export"))
        self._what = QComboBox(self)
        self._what.setAccessibleName(self.tr("What"))
        self._what.addItem(self.tr("The whole briefing"), None)
        for one in charts:
            self._what.addItem(self.tr("Chart: {title}").format(title=one.title), one.id)
        self._what.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._kinds = QWidget(self)
        self._group: QButtonGroup | None = None
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        on = buttons.addButton(self.tr("Choose a Place…"), QDialogButtonBox.ButtonRole.AcceptRole)
        on.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 18, 20, 14)
        self._layout.setSpacing(14)
        self._layout.addWidget(self._what)
        self._layout.addWidget(self._kinds, 1)
        self._layout.addWidget(buttons)
        self._what.currentIndexChanged.connect(self._show_kinds)
        self._what.setCurrentIndex(max(0, self._what.findData(chart)) if chart else 0)
        self._show_kinds()
        self.resize(480, self.sizeHint().height())

    @property
    def wanted(self) -> Wanted:
        """Return what is chosen."""
        chart = self._what.currentData()
        place = 0 if self._group is None else max(0, self._group.checkedId())
        return Wanted(self._offered()[place], chart)

    def choose(self, ending: str) -> None:
        """Tick the kind with an ending."""
        for place, kind in enumerate(self._offered()):
            button = None if self._group is None else self._group.button(place)
            if kind.ending == ending and button is not None:
                button.setChecked(True)

    def _offered(self) -> tuple[Kind, ...]:
        return WHOLE if self._what.currentData() is None else CHART

    def _show_kinds(self) -> None:
        """List the kinds of what is chosen above, each with what it is good for."""
        fresh = QWidget(self)
        self._group = QButtonGroup(fresh)
        grid = QGridLayout(fresh)
        grid.setContentsMargins(2, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(1, 1)
        for place, kind in enumerate(self._offered()):
            name = QRadioButton(QCoreApplication.translate("ExportSheet", kind.name), fresh)
            use = QLabel(QCoreApplication.translate("ExportSheet", kind.use), fresh)
            use.setTextFormat(Qt.TextFormat.PlainText)
            use.setObjectName("quiet")
            name.setAccessibleDescription(use.text())
            self._group.addButton(name, place)
            grid.addWidget(name, place, 0)
            grid.addWidget(use, place, 1)
        grid.setRowStretch(len(WHOLE), 1)
        first = self._group.button(0)
        first.setChecked(True)
        self._layout.replaceWidget(self._kinds, fresh)
        self._kinds.hide()
        self._kinds.deleteLater()
        self._kinds = fresh
        fresh.show()
