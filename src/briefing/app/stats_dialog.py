"""The stats that are kept: what each means, its history, and what the open article says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
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
from briefing.comparing.excerpt import point_of
from briefing.comparing.kept import KeptStats
from briefing.comparing.named import NamedStat, StatError, grown, next_of
from briefing.comparing.reading import sightings
from briefing.comparing.sighting import Sighting
from briefing.models.finding_words import told_by
from briefing.store.files import SaveError

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow


class StatsDialog(QDialog):
    """Show the kept stats; what is changed here is kept at once."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("stats")
        self.setWindowTitle(self.tr("Kept Stats"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._kept = KeptStats(window.data_folder)
        self._stats = list(self._kept.all())
        self._gone: set[str] = set()
        self._here = sightings(window.opened.briefing)
        self.names = QListWidget(self)
        self.names.setFixedWidth(270)
        self.names.setWordWrap(True)
        self.names.setSpacing(2)
        self.names.setAccessibleName(self.windowTitle())
        self.names.addItems([stat.name for stat in self._stats])
        self.definition = QLineEdit(self)
        self.definition.setPlaceholderText(self.tr("What exactly is counted"))
        self.definition.setAccessibleName(self.tr("What exactly is counted"))
        self.line = TimeLine(window.theme, self, choosing=False)
        self.said_here, self._place = QLabel(self), QLabel(self)
        self._add = self._button(self.tr("&Add to Stat"), self.add_here)
        self._save = self._button(self.tr("Save &Time Line…"), self.save_time_line)
        self._forget = self._button("", self.forget)
        self._arrange()
        self.definition.editingFinished.connect(self.define)
        self.names.currentRowChanged.connect(self._show)
        self._name_stats()
        self.names.setCurrentRow(0)
        self.resize(940, 600)

    @property
    def stat(self) -> NamedStat:
        """Return the stat that is shown."""
        return self._stats[max(0, self.names.currentRow())]

    # ── acts ─────────────────────────────────────────────────────────────────────────────────

    def define(self) -> None:
        """Keep what was typed as the definition."""
        words = self.definition.text().strip()
        if words != self.stat.definition:
            self._change(replace(self.stat, definition=words, modified=now()))

    def add_here(self) -> None:
        """Add what the open article says to the history."""
        found = self._said_here()
        if found is not None:
            self._change(grown(self.stat, [found], at=now()))

    def forget(self) -> None:
        """Forget the stat, or bring it back."""
        stat = self.stat
        try:
            if stat.id in self._gone:
                self._kept.keep(stat)
                self._gone.discard(stat.id)
            else:
                self._kept.remove(stat)
                self._gone.add(stat.id)
        except (OSError, ValueError) as error:
            self._window.documents.dialogs.tell(self, told_by(error))
        self._name_stats()
        self._show(self.names.currentRow())

    def save_time_line(self) -> None:
        """Save the history as a briefing of quoted sentences, and open it beside."""
        made = self.line.comparison
        if made is not None and save_beside(self._window, self, made, self.stat.name):
            self.accept()

    def _change(self, stat: NamedStat) -> None:
        try:
            self._kept.keep(stat)
        except (StatError, SaveError) as error:
            self._window.documents.dialogs.tell(self, told_by(error))
            return
        self._stats[self.names.currentRow()] = stat
        self._name_stats()
        self._show(self.names.currentRow())

    def _said_here(self) -> Sighting | None:
        """Return what the open article says of the stat, unless its history has it."""
        known = {sighting.name for sighting in self.stat.history}
        matches = next_of(self.stat, self._here)
        found = matches[0].here if matches else None
        return None if found is None or found.name in known else found

    # ── what is shown ────────────────────────────────────────────────────────────────────────

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _arrange(self) -> None:
        for label in (self.said_here, self._place):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._place.setStyleSheet(f"color: {self._window.theme.muted}; font-size: 12px;")
        close = self._button(self.tr("&Done"), self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self._place, 1)
        for button in (self._forget, self._save, close):
            foot.addWidget(button)
        here = QHBoxLayout()
        here.addWidget(self.said_here, 1)
        here.addWidget(self._add)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.definition)
        right.addWidget(self.line, 1)
        right.addLayout(here)
        right.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 14)
        whole.setSpacing(18)
        whole.addWidget(self.names)
        whole.addLayout(right, 1)

    def _name_stats(self) -> None:
        for at, stat in enumerate(self._stats):
            last = apart(stat.history[-1].said) if stat.history else "–"
            words = self.tr("%n briefing(s)", "", len(stat.history))
            if stat.id in self._gone:
                words = self.tr("forgotten")
            self.names.item(at).setText(f"{stat.name}\n{last} · {words}")

    def _show(self, at: int) -> None:
        if not 0 <= at < len(self._stats):
            return
        stat = self.stat
        self.definition.setText(stat.definition)
        self.line.show_stat(stat.history, (), lambda _: ())
        self.line.draw(stat.name, [point_of(s) for s in stat.history], stat.history)
        found = self._said_here()
        words = self.tr("This article says {number}: “{sentence}”")
        self.said_here.setText(
            ""
            if found is None
            else words.format(number=apart(found.said), sentence=apart(found.sentence))
        )
        gone = stat.id in self._gone
        self._add.setVisible(found is not None and not gone)
        self.definition.setEnabled(not gone)
        self._forget.setText(self.tr("&Bring Back") if gone else self.tr("&Forget Stat"))
        self._place.setText(self.line.fault)
        self._save.setEnabled(self.line.comparison is not None)
