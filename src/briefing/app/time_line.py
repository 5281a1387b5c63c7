"""A stat over time: its chart, where it is stated, and the sentence of the one in focus."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from briefing.comparing.comparison import ComparisonError, Line, Point, compare, origin
from briefing.comparing.over_time import breaches
from briefing.comparing.sighting import Name, Sighting
from briefing.core import codec
from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId
from briefing.core.source_words import date_words
from briefing.models.finding_words import said, told_by
from briefing.render.theme import Theme
from briefing.store.files import SaveError, save_bytes
from briefing.views.chart_panel import ChartPanel
from briefing.views.passage import Passage

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow

ROWS = 7
"""So many places of a stat are seen at once."""

Reasons = Callable[[Name], Sequence[str]]


class TimeLine(QWidget):
    """Show sightings of one stat; ``ticked(Name, bool)`` says which somebody takes in or out.

    What is out is not on the line. ``fault`` says, in one sentence, why there is no line.
    """

    ticked = Signal(object, bool)

    def __init__(self, theme: Theme, parent: QWidget, *, choosing: bool) -> None:
        super().__init__(parent)
        self._theme, self._choosing = theme, choosing
        self._sightings: tuple[Sighting, ...] = ()
        self._reasons: Reasons = lambda _: ()
        self._comparison: Briefing | None = None
        self.fault = ""
        self.chart: ChartPanel | None = None
        self.points = QListWidget(self)
        self.points.setAccessibleName(self.tr("Where it is stated"))
        self.passage = Passage(theme, 17, self)
        self.why, self.findings = QLabel(self), QLabel(self)
        for label, style in (
            (self.why, f"color: {theme.muted}; font-size: 12px;"),
            (self.findings, f"color: {theme.flag}; font-size: 12.5px;"),
        ):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setStyleSheet(style)
        self._holder = QVBoxLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(self._holder)
        for widget in (self.points, self.passage, self.why, self.findings):
            whole.addWidget(widget)
        whole.addStretch(1)
        self.points.currentRowChanged.connect(self._show_point)
        self.points.itemChanged.connect(self._on_tick)

    @property
    def comparison(self) -> Briefing | None:
        """Return the time line as a briefing, or None where there is none."""
        return self._comparison

    def show_stat(
        self, sightings: Sequence[Sighting], out: Collection[Name], reasons: Reasons
    ) -> None:
        """List where a stat is stated; the last is in focus."""
        self._sightings, self._reasons = tuple(sightings), reasons
        self.points.blockSignals(True)
        self.points.clear()
        for sighting in self._sightings:
            item = QListWidgetItem(self._words(sighting))
            if self._choosing:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                is_out = sighting.name in out
                item.setCheckState(Qt.CheckState.Unchecked if is_out else Qt.CheckState.Checked)
            self.points.addItem(item)
        self.points.blockSignals(False)
        self.passage.show_words("")
        self.why.clear()
        self.points.setCurrentRow(self.points.count() - 1)
        self._fit()

    def draw(self, name: str, points: Sequence[Point], told: Sequence[Sighting]) -> None:
        """Draw the time line of some of them, and say what does not agree in it."""
        self.findings.setText("\n".join(said(breach.message) for breach in breaches(told)))
        self._comparison, self.fault = None, ""
        try:
            title = name[:1].upper() + name[1:]
            self._comparison = compare(title, [Line(name, tuple(points))], at=now())
        except ComparisonError as error:
            self.fault = said(error.message)
            if self.chart is not None:
                self.chart.hide()
            return
        chart = self._comparison.charts[0]
        if self.chart is None:
            self.chart = ChartPanel(chart, self._comparison, self._theme, self)
            self.chart.picked.connect(self._pick)
            self.chart.resized.connect(self._fit)
            self._holder.addWidget(self.chart)
        self.chart.show_chart(chart, self._comparison)
        self.chart.show()
        self._fit()

    def _words(self, sighting: Sighting) -> str:
        when = date_words(sighting.when, QLocale().bcp47Name()) or self.tr("date not stated")
        return f"{apart(sighting.said)}   {apart(when)} · {apart(sighting.source)}"

    def _show_point(self, at: int) -> None:
        if 0 <= at < len(self._sightings):
            sighting = self._sightings[at]
            self.passage.show_words(sighting.sentence, sighting.span)
            self.why.setText(" · ".join(map(said, self._reasons(sighting.name))))

    def _on_tick(self, item: QListWidgetItem) -> None:
        name = self._sightings[self.points.row(item)].name
        self.ticked.emit(name, item.checkState() == Qt.CheckState.Checked)

    def _pick(self, figure: str) -> None:
        """Go from a point of the time line to its sentence."""
        if self._comparison is None:
            return
        told = origin(self._comparison.figure(FigureId(figure)))
        names = [(s.name.briefing, s.name.figure) for s in self._sightings]
        if told is not None and (told["briefing"], told["figure"]) in names:
            self.points.setCurrentRow(names.index((told["briefing"], FigureId(told["figure"]))))

    def _fit(self) -> None:
        """Give the time line the height it needs, and the list that of its rows."""
        if self.chart is not None:
            self.chart.setFixedHeight(self.chart.height_for(max(self.width(), 320)))
        rows = min(self.points.count(), ROWS)
        row = self.points.sizeHintForRow(0) if rows else 0
        self.points.setFixedHeight(rows * row + 2 * self.points.frameWidth() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def save_beside(window: MainWindow, parent: QWidget, made: Briefing, proposed: str) -> bool:
    """Ask where a time line is to lie, save it there and open it in a window beside."""
    documents = window.documents
    target = documents.proposed_pdf().with_name(f"{file_name(proposed)}.briefing")
    path = documents.dialogs.save_file(parent, target, parent.tr("Briefing (*.briefing)"))
    if path is None:
        return False
    path = path if path.suffix else path.with_suffix(".briefing")
    try:
        save_bytes(path, codec.dump(made).encode())
    except SaveError as error:
        documents.dialogs.tell(parent, told_by(error))
        return False
    documents.windows_wanted.emit([path])
    return True


def apart(words: str) -> str:
    """Keep words in their own order, whatever stands around them."""
    return f"\u2068{words}\u2069"


def now() -> str:
    """Return the time as files hold it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def file_name(label: str) -> str:
    """Return a label as the name of a file."""
    plain = "".join(c if c.isalnum() or c in " -" else " " for c in label)
    return " ".join(plain.split())[:60]
