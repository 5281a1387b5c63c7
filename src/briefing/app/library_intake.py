"""How files come into the library by themselves: watched folders, looked at in quiet moments."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from briefing.models.notices import Choice, Notice
from briefing.models.tasks import Tasks

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow
    from briefing.library import Added

LOOK_AFTER_MS = 5_000
"""Watched folders are looked through so long after the window has settled."""

LOOK_EVERY_S, SHARE = 60, 50
"""And again after a minute; where looking takes long, no more than a fiftieth of the time."""

PAUSE_S = 0.25

TELL_AFTER_S = 1.0
"""Work that is done by then is not spoken of."""

INTAKE = "library.intake"

Tell = Callable[[int, int, str], None]


class Intake(QObject):
    """Add what came into the watched folders; ``came`` follows, when anything did."""

    came = Signal()
    refused = Signal(object)
    _progressed = Signal(int, int, str)

    def __init__(self, window: MainWindow, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._tasks = Tasks(self)
        self._stop = Event()
        self._began = 0.0
        self._told = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._look_if_quiet)
        self._progressed.connect(self._on_progress)

    def begin(self) -> None:
        """Look in a quiet moment from now on; where nothing was ever kept, nothing is read."""
        self._quiet.start(LOOK_AFTER_MS)

    def look(self) -> None:
        """Look through the watched folders now."""
        if (self._folder / "kept.json").exists():
            self._start(partial(_scanned, self._folder))

    def wait(self) -> None:
        """Let what was begun be done."""
        self._tasks.wait()

    def close(self) -> None:
        """Stop, even within the file at hand; what was read stays."""
        self._quiet.stop()
        self._stop.set()
        self._tasks.close_after_work()

    # ── how it goes ──────────────────────────────────────────────────────────────────────────

    def _look_if_quiet(self) -> None:
        if self._window.tasks.busy or not self._window.isVisible():
            self._quiet.start(LOOK_AFTER_MS)
        else:
            self.look()
            self._quiet.start(LOOK_EVERY_S * 1000)

    def _start(self, work: Callable[[Event, Tell], list[Added]]) -> None:
        if self._tasks.busy:
            return  # what is under way looks at the same folders
        self._stop.clear()
        self._began, self._told = monotonic(), False
        run = partial(work, self._stop, self._progressed.emit)
        self._tasks.start(run, self._on_done, self._on_failed)

    def _on_progress(self, done: int, total: int, name: str) -> None:
        if not self._tasks.busy or monotonic() - self._began < TELL_AFTER_S or self._stop.is_set():
            return
        self._told = True
        count = QLocale().toString
        words = self.tr("Into the library: {done} of {total}, {name}").format(
            done=count(done), total=count(total), name=f"\u2068{name}\u2069"
        )
        stop = Choice(self.tr("Stop"), self._stop.set)
        self._window.notices.tell(Notice(INTAKE, words, (stop,)))

    def _on_done(self, all_added: list[Added]) -> None:
        self._finish()
        if any(added.status != "unchanged" for added in all_added):
            self.came.emit()

    def _on_failed(self, error: Exception) -> None:
        self._finish()
        self.refused.emit(error)

    def _finish(self) -> None:
        self._window.notices.drop(INTAKE)
        took = monotonic() - self._began
        self._quiet.start(int(1000 * max(LOOK_EVERY_S, SHARE * took)))


def _scanned(folder: Path, stop: Event, tell: Tell) -> list[Added]:
    """Add what is new or has changed in the watched folders."""
    from briefing.library import Library

    with Library(folder) as library:
        return list(library.scan(now_and_then(tell), stop.is_set)) if library.watched else []


def now_and_then(tell: Tell) -> Tell:
    """Pass on how it goes four times a second: the window has other things to do."""
    last = 0.0

    def told(done: int, total: int, name: str) -> None:
        nonlocal last
        if monotonic() - last > PAUSE_S:
            last = monotonic()
            tell(done, total, name)

    return told
