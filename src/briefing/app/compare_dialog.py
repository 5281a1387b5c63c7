"""The same stats over time: proposed matches to confirm or refuse, and their time line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
)

from briefing.app.time_line import TimeLine, apart, now, save_beside
from briefing.checks.finding import Severity
from briefing.comparing.comparison import Point, quotable
from briefing.comparing.over_time import breaches
from briefing.comparing.refusals import Refusals, pairs_with
from briefing.comparing.sighting import Name, Sighting, is_date
from briefing.comparing.study import Stat, Study
from briefing.core import edits
from briefing.models.finding_words import said, told_by
from briefing.store.files import SaveError

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow
    from briefing.core.briefing import Briefing


class CompareDialog(QDialog):
    """Show each stat that briefings have in common; what is not ticked is not that stat."""

    def __init__(
        self,
        window: MainWindow,
        study: Study,
        ask_again: Callable[[Study], None],
        compare_again: Callable[[Sequence[Briefing]], None],
    ) -> None:
        super().__init__(window)
        self.setObjectName("compare")
        self.setWindowTitle(self.tr("Compare"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._by_id = {briefing.id: briefing for briefing in study.briefings}
        here = study.briefings[0].id
        self.stats = sorted(
            study.stats, key=lambda stat: all(s.name.briefing != here for s in stat.sightings)
        )
        self._study, self._ask_again = study, ask_again
        self._compare_again = compare_again
        self._undated = not study.briefings[0].article.source.published
        self.date = QLineEdit(self)
        self.date.setObjectName("compareDate")
        self.date.setPlaceholderText(self.tr("year-month-day"))
        self.date.setFixedWidth(150)
        self._when = QLabel(self.tr("When did this article appear?"), self)
        self._when.setBuddy(self.date)
        self.date.returnPressed.connect(self.state_date)
        self._refusals = Refusals(window.data_folder)
        self._refused: set[Name] = set()
        self.names = QListWidget(self)
        self.names.setFixedWidth(290)
        self.names.setWordWrap(True)
        self.names.setSpacing(2)
        self.names.setAccessibleName(self.tr("Stats in common"))
        self.names.addItems([stat.label for stat in self.stats])
        self.line = TimeLine(window.theme, self, choosing=True)
        self._place = QLabel(self)
        self._save = QPushButton(self.tr("Save &Time Line…"), self)
        self._keep = QPushButton(self.tr("&Keep as Stat"), self)
        self._again = QPushButton(self.tr("Ask &Again ({count})"), self)
        self._again.setText(self._again.text().format(count=len(study.refused)))
        self._again.setToolTip(self.tr("Propose again what you said is not the same stat"))
        self._again.setVisible(bool(study.refused))
        self._again.clicked.connect(self.ask_again)
        self._arrange()
        self._name_stats()
        self.names.currentRowChanged.connect(self._show_stat)
        self.line.ticked.connect(self._tick)
        self._save.clicked.connect(self.save_time_line)
        self._keep.clicked.connect(self.keep_stat)
        self.names.setCurrentRow(0)
        self.resize(980, 560)

    @property
    def stat(self) -> Stat:
        """Return the stat that is shown."""
        return self.stats[max(0, self.names.currentRow())]

    @property
    def confirmed(self) -> tuple[Sighting, ...]:
        """Return the sightings of the stat that nobody refused, by time."""
        return self._confirmed(self.stat)

    def _confirmed(self, stat: Stat) -> tuple[Sighting, ...]:
        return tuple(s for s in stat.sightings if s.name not in self._refused)

    # ── acts ─────────────────────────────────────────────────────────────────────────────────

    def save_time_line(self) -> None:
        """Save the time line as a briefing of quoted sentences, and open it beside."""
        made = self.line.comparison
        name = self.tr("{stat} over time").format(stat=self.stat.label)
        if made is not None and save_beside(self._window, self, made, name):
            self.accept()

    def keep_stat(self) -> None:
        """Keep the stat under its label, or let its history grow where it is kept already."""
        from briefing.comparing.kept import KeptStats
        from briefing.comparing.named import StatError, grown

        kept = KeptStats(self._window.data_folder)
        label = self.stat.label
        try:
            stat = kept.find(label) or kept.new(label)
            kept.keep(grown(stat, self.confirmed, at=now()))
        except (StatError, SaveError) as error:
            self._window.documents.dialogs.tell(self, told_by(error))
            return
        self._place.setText(self.tr("Kept as “{stat}”.").format(stat=label))

    def ask_again(self) -> None:
        """Propose again what was refused among these briefings."""
        try:
            self._ask_again(self._study)
        except SaveError as error:
            self._window.documents.dialogs.tell(self, told_by(error))
        else:
            self.accept()

    def state_date(self) -> None:
        """Say when the open article appeared, as an edit of it, and compare anew."""
        stated = self.date.text().strip()
        if not is_date(stated):
            self._place.setText(self.tr("Write the date as 2024-07-14, or 2024-07, or 2024."))
            return
        opened = self._window.opened
        source = replace(opened.briefing.article.source, published=stated)
        opened.edit(self.tr("Source"), edits.set_source, source)
        self._compare_again((opened.briefing, *self._study.briefings[1:]))
        self.accept()

    # ── what is shown ────────────────────────────────────────────────────────────────────────

    def _arrange(self) -> None:
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._place.setWordWrap(True)
        self._place.setStyleSheet(f"color: {self._window.theme.muted}; font-size: 12px;")
        close = QPushButton(self.tr("&Done"), self)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self._place, 1)
        for button in (self._again, self._keep, self._save, close):
            button.setAutoDefault(False)
            foot.addWidget(button)
        close.setDefault(True)
        when = QHBoxLayout()
        when.addWidget(self._when)
        when.addWidget(self.date)
        when.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.line, 1)
        right.addLayout(when)
        right.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 14)
        whole.setSpacing(18)
        whole.addWidget(self.names)
        whole.addLayout(right, 1)

    def _name_stats(self) -> None:
        """Name each stat with its first and last number; the flag says that something is off."""
        theme = self._window.theme
        for at, stat in enumerate(self.stats):
            told = self._confirmed(stat)
            dated = [s for s in told if s.when]
            course = f"{dated[0].said} → {dated[-1].said}" if len(dated) > 1 else "–"
            words = self.tr("%n briefing(s)", "", len(told))
            item = self.names.item(at)
            item.setText(f"{stat.label}\n{apart(course)} · {words}")
            warned = any(b.rule.severity is Severity.WARNING for b in breaches(told))
            item.setForeground(QColor(theme.flag if warned else theme.ink))

    def _show_stat(self, _at: int) -> None:
        here = self._study.briefings[0].id
        asks = self._undated and any(s.name.briefing == here for s in self.stat.sightings)
        self._when.setVisible(asks)
        self.date.setVisible(asks)
        self.line.show_stat(self.stat.sightings, self._refused, self.stat.group.reasons)
        self._draw()

    def _tick(self, name: Name, is_in: bool) -> None:
        """Take a sighting in or out of the stat; what is out is not proposed again."""
        here = next(s for s in self.stat.sightings if s.name == name)
        self._refused.discard(name)
        pairs = pairs_with(here, self.confirmed)
        try:
            if is_in:
                self._refusals.take_back_between(pairs_with(here, self.stat.sightings))
            else:
                self._refused.add(name)
                self._refusals.refuse(pairs)
        except SaveError as error:
            self._window.documents.dialogs.tell(self, told_by(error))
        self._name_stats()
        self._draw()

    def _draw(self) -> None:
        told = self.confirmed
        points = [Point(self._by_id[s.name.briefing], s.name.figure) for s in told]
        faults = [quotable(point) for point in points]
        sound = [point for point, fault in zip(points, faults, strict=True) if not fault]
        self.line.draw(self.stat.label, sound, told)
        self._place.setText(self.line.fault or next((said(f) for f in faults if f), ""))
        self._save.setEnabled(self.line.comparison is not None)
        self._keep.setEnabled(len(told) > 1)
