"""Work off the GUI thread: a pure function there, its value or its error back here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

T = TypeVar("T")


class _Outcome(QObject):
    """Carry a result across threads; a queued signal runs its slots on the GUI thread."""

    done = Signal(object)
    failed = Signal(object)


class _Job(QRunnable):
    def __init__(self, work: Callable[[], object], outcome: _Outcome) -> None:
        super().__init__()
        self._work = work
        self._outcome = outcome

    def run(self) -> None:
        try:
            value = self._work()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told on the GUI thread
            self._tell(self._outcome.failed, error)
        else:
            self._tell(self._outcome.done, value)

    def _tell(self, signal: Any, value: object) -> None:
        try:
            signal.emit(value)
        except RuntimeError:
            return  # the window closed while the work went on; nobody waits any more


class Tasks(QObject):
    """Run pure functions one after the other; ``busy_changed(bool)`` says whether one runs."""

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: set[_Outcome] = set()

    @property
    def busy(self) -> bool:
        """Say whether work is under way."""
        return bool(self._waiting)

    def start(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run ``work`` in the background, then ``done(value)`` or ``failed(error)`` here."""
        outcome = _Outcome(self)
        self._waiting.add(outcome)

        def finish() -> None:
            self._waiting.discard(outcome)
            outcome.deleteLater()
            if not self._waiting:
                self.busy_changed.emit(False)

        def on_done(value: T) -> None:
            done(value)
            finish()

        def on_failed(error: Exception) -> None:
            failed(error)
            finish()

        outcome.done.connect(on_done)
        outcome.failed.connect(on_failed)
        if len(self._waiting) == 1:
            self.busy_changed.emit(True)
        self._pool.start(_Job(work, outcome))

    def close_after_work(self) -> None:
        """Let all that was begun be done, without its results; before a window goes."""
        self._pool.waitForDone()

    def wait(self) -> None:
        """Let running work end; before a window goes."""
        self._pool.clear()
        self._pool.waitForDone()
