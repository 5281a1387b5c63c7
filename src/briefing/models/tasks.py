"""Work off the GUI thread: a pure function there, its value or its error back here."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import ReferenceType, ref

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class Tasks(QObject):
    """Run pure functions one after the other; ``busy_changed(bool)`` says whether one runs.

    Nothing of Qt is made for a piece of work or dies with it: a QObject or QRunnable whose last
    reference is dropped in the other thread brings the program down, now and then.
    """

    busy_changed = Signal(bool)

    ended = Signal(int, object, bool)
    """The number of the work, its value or its error, and whether it is a value."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: ThreadPoolExecutor | None = None
        self._begun = 0
        self._waiting: dict[int, _Asked] = {}
        self.ended.connect(self._finish)

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
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - few starts need it

            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="task")
        self._begun += 1
        asked = _Asked(done, failed)
        self._waiting[self._begun] = asked
        if len(self._waiting) == 1:
            self.busy_changed.emit(True)
        asked.run = self._thread.submit(_run, ref(self), self._begun, work)

    def close_after_work(self) -> None:
        """Let all that was begun be done, without its results; before a window goes."""
        self._leave(cancel=False)

    def wait(self) -> None:
        """Let running work end; before a window goes."""
        self._leave(cancel=True)

    def _leave(self, *, cancel: bool) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.shutdown(wait=True, cancel_futures=cancel)

    def _finish(self, number: int, outcome: Any, well: bool) -> None:
        asked = self._waiting[number]
        asked.let_go()
        try:
            (asked.done if well else asked.failed)(outcome)
        finally:
            del self._waiting[number]
            if not self._waiting:
                self.busy_changed.emit(False)


class _Asked:
    """What is to be told of a piece of work, and to whom."""

    def __init__(self, done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        self.done = done
        self.failed = failed
        self.run: Future[None] | None = None

    def let_go(self) -> None:
        """Wait until the other thread has dropped all that it was lent: microseconds."""
        if self.run is not None:
            self.run.result()


def _run(tasks: ReferenceType[Tasks], number: int, work: Callable[[], object]) -> None:
    """Do the work and tell what came of it, in the other thread."""
    try:
        outcome, well = work(), True
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told on the GUI thread
        outcome, well = error, False
    asker = tasks()
    if asker is not None:
        with suppress(RuntimeError):  # the window has closed: nobody waits any more
            asker.ended.emit(number, outcome, well)
