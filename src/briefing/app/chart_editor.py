"""A chart by hand: its kind with the reason, its order, what is in it, its words; seen as made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.core import chart_drafts, edits
from briefing.core.briefing import Briefing, Chart, ChartKind
from briefing.core.chart_drafts import DraftChart, Reason
from briefing.core.figure import FigureId
from briefing.core.wording import short_form
from briefing.views.chart_panel import ChartPanel

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow

SWATCH_PX = 14

GROUPS = ("cells", "outcomes", "people")
"""The hues a chart may take by the role of its figures (render/theme.py)."""


class ChartEditor(QDialog):
    """Make or change one chart; nothing is changed before OK, and then in one undo step."""

    def __init__(self, window: MainWindow, chart: Chart, *, fresh: bool) -> None:
        super().__init__(window)
        self.setObjectName("chartEditor")
        self.setWindowTitle(self.tr("New Chart") if fresh else self.tr("Edit Chart"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._briefing = window.opened.briefing
        self._before = chart
        self._fresh = fresh
        self.chart = chart
        self._drafts: tuple[DraftChart, ...] = ()
        self._kinds = QComboBox(self)
        self._reason = QLabel(self)
        self._title = QLineEdit(chart.title, self)
        self._source = QLineEdit(chart.option("subtitle"), self)
        for line in (self._title, self._source):
            line.setCursorPosition(0)  # the words are read from their beginning
        self._group = QComboBox(self)
        self._figures = QListWidget(self)
        self._figures.setAccessibleName(self.tr("Figures"))
        self._preview = ChartPanel(chart, self._briefing, window.theme, self)
        self._preview.setMinimumSize(420, 180)
        self._list(chart.figures)
        self._group.addItem(self.tr("as its figures"), "")
        for name, words in zip(
            GROUPS, (self.tr("blue"), self.tr("green"), self.tr("purple")), strict=True
        ):
            self._group.addItem(self._swatch(name), words, name)
        self._group.setCurrentIndex(max(0, self._group.findData(chart.option("group"))))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._arrange()
        self._offer_kinds(chart.kind)
        self._kinds.activated.connect(self._choose_kind)
        self._title.textEdited.connect(self._follow)
        self._source.textEdited.connect(self._follow)
        self._group.activated.connect(self._follow)
        self._figures.itemChanged.connect(self._on_figures)
        self._follow()
        self.resize(860, 520)

    def _swatch(self, group: str) -> QIcon:
        """Return a square in the hue of a group, as it is in this theme."""
        pixmap = QPixmap(SWATCH_PX, SWATCH_PX)
        pixmap.fill(QColor(self._window.theme.hue(group).fill))
        return QIcon(pixmap)

    def accept(self) -> None:
        """Put the chart into the briefing."""
        opened = self._window.opened
        if self._fresh:
            opened.edit(self.tr("New Chart"), edits.add_chart, self.chart)
        else:
            opened.edit(self.tr("Edit Chart"), edits.replace_chart, self.chart)
        super().accept()

    def shift(self, by: int) -> None:
        """Move the chosen figure up or down in the chart."""
        here = self._figures.currentRow()
        there = here + by
        if here >= 0 and 0 <= there < self._figures.count():
            self._figures.blockSignals(True)
            item = self._figures.takeItem(here)
            self._figures.insertItem(there, item)
            self._figures.setCurrentRow(there)
            self._figures.blockSignals(False)
            self._on_figures()

    def sort(self, order: Callable[[Briefing, Sequence[FigureId]], tuple[FigureId, ...]]) -> None:
        """Put the figures in order."""
        left_out = {name for name, is_in in self._listed() if not is_in}
        names = order(self._briefing, [name for name, _ in self._listed()])
        self._figures.clear()
        self._list(names, left_out)
        self._on_figures()

    def _listed(self) -> list[tuple[FigureId, bool]]:
        found: list[tuple[FigureId, bool]] = []
        for row in range(self._figures.count()):
            item = self._figures.item(row)
            is_in = item.checkState() == Qt.CheckState.Checked
            found.append((FigureId(str(item.data(Qt.ItemDataRole.UserRole))), is_in))
        return found

    def _chosen(self) -> tuple[FigureId, ...]:
        return tuple(name for name, is_in in self._listed() if is_in)

    def _list(self, names: Sequence[FigureId], left_out: set[FigureId] | None = None) -> None:
        self._figures.blockSignals(True)
        for name in names:
            figure = self._briefing.figure(name)
            quantity = self._briefing.quantity_or_none(name)
            number = "–" if quantity is None else short_form(quantity, self._briefing.language)
            item = QListWidgetItem(f"{number}   {figure.label}")
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            out = left_out is not None and name in left_out
            item.setCheckState(Qt.CheckState.Unchecked if out else Qt.CheckState.Checked)
            self._figures.addItem(item)
        self._figures.setCurrentRow(0)
        self._figures.blockSignals(False)

    # ── what it says ─────────────────────────────────────────────────────────────────────────

    def _offer_kinds(self, wanted: ChartKind | None) -> None:
        self._drafts = chart_drafts.drafts(self._briefing, self._chosen())
        self._kinds.clear()
        for draft in self._drafts:
            self._kinds.addItem(self._kind_words(draft.kind), draft.kind.value)
        if wanted is not None:
            self._kinds.setCurrentIndex(max(0, self._kinds.findData(wanted.value)))

    def _draft(self) -> DraftChart | None:
        at = self._kinds.currentIndex()
        return self._drafts[at] if 0 <= at < len(self._drafts) else None

    def _choose_kind(self, _at: int = 0) -> None:
        draft = self._draft()
        if draft is not None:
            left_out = [name for name, is_in in self._listed() if not is_in]
            self._figures.clear()
            self._list([*draft.figures, *left_out], set(left_out))
        self._follow()

    def _on_figures(self, *_: object) -> None:
        draft = self._draft()
        self._offer_kinds(None if draft is None else draft.kind)
        self._follow()

    def _follow(self, *_: object) -> None:
        draft = self._draft()
        ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(draft is not None)
        if draft is None:
            self._reason.setText(self.tr("These figures share no axis: choose two of one unit."))
            return
        self._reason.setText(self._reason_words(draft.reason))
        fixed = draft.kind in (ChartKind.PART_OF_WHOLE, ChartKind.FLOW, ChartKind.TIMELINE)
        options = {**self._before.options, "subtitle": self._source.text().strip()}
        group = self._group.currentData()
        if group:
            options["group"] = str(group)
        else:
            options.pop("group", None)
        self.chart = replace(
            self._before,
            kind=draft.kind,
            title=self._title.text().strip(),
            figures=draft.figures if fixed else self._chosen(),
            options={name: value for name, value in options.items() if value != ""},
        )
        self._preview.show_chart(self.chart, self._briefing)

    def _kind_words(self, kind: ChartKind) -> str:
        return {
            ChartKind.PART_OF_WHOLE: self.tr("Part of a whole"),
            ChartKind.BARS: self.tr("Bars"),
            ChartKind.FLOW: self.tr("Flow"),
            ChartKind.TIMELINE: self.tr("Timeline"),
            ChartKind.SLOPE: self.tr("Slope"),
            ChartKind.RANGE: self.tr("Ranges"),
        }[kind]

    def _reason_words(self, reason: Reason) -> str:
        return {
            Reason.PART_SAID: self.tr("The text says that one is part of the other."),
            Reason.STAGES_SAID: self.tr("The text takes each from the one before."),
            Reason.SAME_COUNTED: self.tr("They count the same."),
            Reason.CHANGE_SAID: self.tr("The text tells a change from one to the other."),
            Reason.DATED: self.tr("Each has its own date."),
            Reason.RANGES: self.tr("Ends or bounds are stated."),
            Reason.SMALLER_OF_TWO: self.tr(
                "One is smaller, but the text does not say that it is a part."
            ),
            Reason.MIXED: self.tr("They count different things: compare with care."),
        }[reason]

    def _arrange(self) -> None:
        self._reason.setTextFormat(Qt.TextFormat.PlainText)
        self._reason.setWordWrap(True)
        self._reason.setStyleSheet(f"color: {self._window.theme.muted}; font-size: 13px;")
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for words, field in (
            (self.tr("&Kind"), self._kinds),
            ("", self._reason),
            (self.tr("&Title"), self._title),
            (self.tr("&Source line"), self._source),
            (self.tr("&Colour"), self._group),
        ):
            form.addRow(words, field)
        order = QHBoxLayout()
        for words, act in (
            ("↑", lambda: self.shift(-1)),
            ("↓", lambda: self.shift(1)),
            (self.tr("By Size"), lambda: self.sort(chart_drafts.by_size)),
            (self.tr("As in the Text"), lambda: self.sort(chart_drafts.in_text_order)),
        ):
            button = QPushButton(words, self)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            order.addWidget(button)
        left = QVBoxLayout()
        left.addLayout(form)
        left.addWidget(self._figures, 1)
        left.addLayout(order)
        holder = QWidget(self)
        holder.setLayout(left)
        holder.setMaximumWidth(400)
        left.setContentsMargins(0, 0, 0, 0)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addWidget(holder)
        both.addWidget(self._preview, 1, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 14)
        whole.addLayout(both, 1)
        whole.addWidget(self._buttons)
