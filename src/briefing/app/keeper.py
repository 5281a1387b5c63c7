"""The draft: what nobody has saved lies on the disk at most two seconds later."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.core import codec
from briefing.core.briefing import Briefing
from briefing.models.open_briefing import OpenBriefing
from briefing.store.desk import Desk
from briefing.store.files import SaveError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

AFTER_MS = 600
"""Leaves more than a second of the two for writing a very long briefing."""

AGAIN_MS = 5_000
"""A disk that refused is asked again, without hammering at it."""


class Keeper(QObject):
    """Write a draft soon after each change, off the GUI thread; ``failed(str)`` says why not."""

    kept = Signal()
    failed = Signal(str)
    _done = Signal(object)

    def __init__(self, opened: OpenBriefing, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._opened = opened
        self._desk = desk
        self._worker: ThreadPoolExecutor | None = None
        self._writing: Future[None] | None = None
        self._written: Briefing | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._write)
        self._done.connect(self._on_done)
        opened.changed.connect(self._follow)
        opened.clean_changed.connect(self._follow)

    def keep_now(self) -> None:
        """Write the draft before this returns, if there is anything to lose."""
        self._settle()
        if self._opened.is_clean:
            self._desk.forget_draft()
            return
        try:
            _keep(self._desk, self._opened.briefing, self._own_path())
        except SaveError as error:
            self.failed.emit(told(error))

    def forget(self) -> None:
        """Let the draft go: a file holds it, or a person let go of it."""
        self._settle()
        self._desk.forget_draft()

    def close(self) -> None:
        """Let running work end; what it wrote stays."""
        self._settle()
        if self._worker is not None:
            self._worker.shutdown()
            self._worker = None

    def _follow(self, *_: object) -> None:
        if self._opened.is_clean:
            self.forget()
        elif not self._timer.isActive():
            self._timer.start(AFTER_MS)  # not put off by steady typing

    def _settle(self) -> None:
        self._timer.stop()
        if self._writing is not None:
            with contextlib.suppress(SaveError):
                self._writing.result()
            self._writing = None

    def _own_path(self) -> Path | None:
        """Return the briefing file the draft belongs to; an article has none yet."""
        path = self._opened.path
        return path if path is not None and path == self._desk.path else None

    def _write(self) -> None:
        if self._writing is not None:
            self._timer.start(AFTER_MS)
            return
        if self._worker is None:
            from concurrent.futures import ThreadPoolExecutor

            self._worker = ThreadPoolExecutor(1)
        self._written = self._opened.briefing
        self._writing = self._worker.submit(_keep, self._desk, self._written, self._own_path())
        self._writing.add_done_callback(self._tell)

    def _tell(self, future: Future[None]) -> None:
        with contextlib.suppress(RuntimeError):  # the window closed while the disk was at work
            self._done.emit(future)

    def _on_done(self, future: Future[None]) -> None:
        if future is not self._writing:
            return  # somebody waited for it and knows
        self._writing = None
        error = future.exception()
        if error is not None:
            self.failed.emit(told(error))
            self._timer.start(AGAIN_MS)
        elif self._opened.is_clean:
            self._desk.forget_draft()
        else:
            self.kept.emit()
            if self._opened.briefing is not self._written:
                self._timer.start(AFTER_MS)


def _keep(desk: Desk, briefing: Briefing, path: Path | None) -> None:
    desk.write_draft(codec.dump(briefing).encode(), briefing.title, path)


def told(error: BaseException) -> str:
    """Return what an error says, in the language of the window."""
    from briefing.models.finding_words import told_by  # no start needs it

    return told_by(error)
