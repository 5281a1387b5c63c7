"""The same stats over time: proposed matches to confirm or refuse, and their time line."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from briefing.checks.finding import Severity
from briefing.comparing.comparison import ComparisonError, Line, Point, compare, origin, quotable
from briefing.comparing.over_time import breaches
from briefing.comparing.sighting import Name, Sighting
from briefing.comparing.study import Stat, Study
from briefing.core import codec
from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId
from briefing.core.page_words import date_words
from briefing.store.files import SaveError, save_bytes
from briefing.views.chart_panel import ChartPanel
from briefing.views.passage import Passage

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow

ROWS = 7
"""So many places of a stat are seen at once."""


class CompareDialog(QDialog):
    """Show each stat that briefings have in common; what is not ticked is not that stat."""

    def __init__(self, window: MainWindow, study: Study) -> None:
        super().__init__(window)
        self.setObjectName("compare")
        self.setWindowTitle(self.tr("Compare"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._by_id = {briefing.id: briefing for briefing in study.briefings}
        here = study.briefings[0].id
        self._all = sorted(
            study.stats, key=lambda stat: all(s.name.briefing != here for s in stat.sightings)
        )
        self._refused: set[Name] = set()
        self._comparison: Briefing | None = None
        self._stats = QListWidget(self)
        self._stats.setFixedWidth(290)
        self._stats.setWordWrap(True)
        self._stats.setSpacing(2)
        self._stats.setAccessibleName(self.tr("Stats in common"))
        self._points = QListWidget(self)
        self._points.setAccessibleName(self.tr("Where it is stated"))
        self._passage = Passage(window.theme, 17, self)
        self._why, self._findings, self._place = (QLabel(self) for _ in range(3))
        self._chart: ChartPanel | None = None
        self._save = QPushButton(self.tr("Save &Time Line…"), self)
        self._keep = QPushButton(self.tr("&Keep as Stat"), self)
        self._arrange()
        self._stats.addItems([stat.label for stat in self._all])
        self._stats.currentRowChanged.connect(self._show_stat)
        self._points.currentRowChanged.connect(self._show_point)
        self._points.itemChanged.connect(self._tick)
        self._save.clicked.connect(self.save_time_line)
        self._keep.clicked.connect(self.keep_stat)
        self._name_stats()
        self._stats.setCurrentRow(0)
        self.resize(980, 560)

    # ── what is chosen ───────────────────────────────────────────────────────────────────────

    @property
    def stat(self) -> Stat:
        """Return the stat that is shown."""
        return self._all[max(0, self._stats.currentRow())]

    @property
    def confirmed(self) -> tuple[Sighting, ...]:
        """Return the sightings of the stat that nobody refused, by time."""
        return self._confirmed(self.stat)

    @property
    def chart(self) -> ChartPanel | None:
        """Return the time line that is shown."""
        return self._chart

    def _confirmed(self, stat: Stat) -> tuple[Sighting, ...]:
        return tuple(s for s in stat.sightings if s.name not in self._refused)

    def refuse(self, name: Name) -> None:
        """Say that a figure is not this stat; its row loses its tick."""
        at = [sighting.name for sighting in self.stat.sightings].index(name)
        self._points.item(at).setCheckState(Qt.CheckState.Unchecked)

    # ── acts ─────────────────────────────────────────────────────────────────────────────────

    def save_time_line(self) -> None:
        """Save the time line as a briefing of quoted sentences, and open it beside."""
        if self._comparison is None:
            return
        documents = self._window.documents
        proposed = documents.proposed_pdf().with_name(
            self.tr("{stat} over time.briefing").format(stat=_file_name(self.stat.label))
        )
        path = documents.dialogs.save_file(self, proposed, self.tr("Briefing (*.briefing)"))
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(".briefing")
        try:
            save_bytes(path, codec.dump(self._comparison).encode())
        except SaveError as error:
            documents.dialogs.tell(self, str(error))
            return
        self.accept()
        documents.windows_wanted.emit([path])

    def keep_stat(self) -> None:
        """Keep the stat under its label, or let its history grow where it is kept already."""
        from briefing.comparing.kept import KeptStats
        from briefing.comparing.named import StatError, grown

        kept = KeptStats(self._window.data_folder)
        label = self.stat.label
        try:
            stat = kept.find(label) or kept.new(label)
            kept.keep(grown(stat, self.confirmed, at=_now()))
        except (StatError, SaveError) as error:
            self._window.documents.dialogs.tell(self, str(error))
            return
        self._place.setText(self.tr("Kept as “{stat}”.").format(stat=label))

    # ── what is shown ────────────────────────────────────────────────────────────────────────

    def _arrange(self) -> None:
        theme = self._window.theme
        muted = f"color: {theme.muted}; font-size: 12px;"
        for label, style in ((self._why, muted), (self._place, muted), (self._findings, "")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setStyleSheet(style or f"color: {theme.flag}; font-size: 12.5px;")
        self._holder = QVBoxLayout()
        close = QPushButton(self.tr("&Done"), self)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self._place, 1)
        for button in (self._keep, self._save, close):
            button.setAutoDefault(False)
            foot.addWidget(button)
        close.setDefault(True)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addLayout(self._holder)
        right.addWidget(self._points)
        right.addWidget(self._passage)
        right.addWidget(self._why)
        right.addWidget(self._findings)
        right.addStretch()
        right.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 14)
        whole.setSpacing(18)
        whole.addWidget(self._stats)
        whole.addLayout(right, 1)

    def _name_stats(self) -> None:
        """Name each stat with its first and last number; the flag says that something is off."""
        theme = self._window.theme
        for at, stat in enumerate(self._all):
            told = self._confirmed(stat)
            course = f"{told[0].said} → {told[-1].said}" if len(told) > 1 else "–"
            words = self.tr("%n briefing(s)", "", len(told))
            self._stats.item(at).setText(f"{stat.label}\n{_apart(course)} · {words}")
            warned = any(b.rule.severity is Severity.WARNING for b in breaches(told))
            self._stats.item(at).setForeground(QColor(theme.flag if warned else theme.ink))

    def _show_stat(self, _at: int) -> None:
        self._points.blockSignals(True)
        self._points.clear()
        for sighting in self.stat.sightings:
            when = date_words(sighting.when, sighting.language) or self.tr("date not stated")
            parts = (_apart(sighting.said), f" {_apart(when)} · {_apart(sighting.source)}")
            item = QListWidgetItem("  ".join(parts))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            refused = sighting.name in self._refused
            item.setCheckState(Qt.CheckState.Unchecked if refused else Qt.CheckState.Checked)
            self._points.addItem(item)
        self._points.blockSignals(False)
        self._fit()
        self._place.clear()
        self._draw()
        self._points.setCurrentRow(self._points.count() - 1)

    def _show_point(self, at: int) -> None:
        if 0 <= at < len(self.stat.sightings):
            sighting = self.stat.sightings[at]
            self._passage.show_words(sighting.sentence, sighting.span)
            self._why.setText(" · ".join(self.stat.group.reasons(sighting.name)))

    def _tick(self, item: QListWidgetItem) -> None:
        name = self.stat.sightings[self._points.row(item)].name
        if item.checkState() == Qt.CheckState.Checked:
            self._refused.discard(name)
        else:
            self._refused.add(name)
        self._name_stats()
        self._draw()

    def _draw(self) -> None:
        """Draw the time line of what is ticked, and say what does not agree in it."""
        told = self.confirmed
        self._findings.setText("\n".join(breach.message for breach in breaches(told)))
        points = [Point(self._by_id[s.name.briefing], s.name.figure) for s in told]
        faults = [fault for point in points if (fault := quotable(point))]
        self._comparison = None
        if not faults:
            label = self.stat.label
            title = label[:1].upper() + label[1:]
            try:
                self._comparison = compare(title, [Line(label, tuple(points))], at=_now())
            except ComparisonError as error:
                faults = [str(error)]
        self._save.setEnabled(self._comparison is not None)
        self._keep.setEnabled(len(told) > 1)
        if faults:
            self._place.setText(faults[0])
        if self._comparison is None:
            if self._chart is not None:
                self._chart.hide()
            return
        chart = self._comparison.charts[0]
        if self._chart is None:
            self._chart = ChartPanel(chart, self._comparison, self._window.theme, self)
            self._chart.picked.connect(self._pick)
            self._chart.resized.connect(self._fit)
            self._holder.addWidget(self._chart)
        self._chart.show_chart(chart, self._comparison)
        self._chart.show()
        self._fit()

    def _fit(self) -> None:
        """Give the time line the height it needs, and the list that of its rows."""
        if self._chart is not None:
            self._chart.setFixedHeight(self._chart.height_for(max(self._chart.width(), 320)))
        rows = min(self._points.count(), ROWS)
        row = self._points.sizeHintForRow(0) if rows else 0
        self._points.setFixedHeight(rows * row + 2 * self._points.frameWidth() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _pick(self, figure: str) -> None:
        """Go from a point of the time line to its sentence."""
        if self._comparison is None:
            return
        told = origin(self._comparison.figure(FigureId(figure)))
        names = [(s.name.briefing, s.name.figure) for s in self.stat.sightings]
        if told is not None and (told["briefing"], told["figure"]) in names:
            self._points.setCurrentRow(names.index((told["briefing"], FigureId(told["figure"]))))


def _apart(words: str) -> str:
    """Keep words in their own order, whatever stands around them."""
    return f"\u2068{words}\u2069"


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _file_name(label: str) -> str:
    return "".join(c if c.isalnum() or c in " -" else " " for c in label).strip()[:60]
