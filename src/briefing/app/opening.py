"""Opening in the background: what is being opened is said, and can be stopped."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from briefing.core.article import Source
from briefing.models.notices import Choice, Notice, Notices
from briefing.models.tasks import Tasks
from briefing.models.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from briefing.pipeline import Draft

OPENING = "file.opening"
ENCODING = "file.encoding"

SAID_AFTER_MS = 300
"""What opens sooner needs no word."""

AT_ONCE_BYTES = 200_000
"""Smaller plain texts open within a frame or two; everything else opens in the background."""

Work = Callable[[Callable[[], bool]], "Draft"]
Done = Callable[["Draft"], None]

ENCODINGS = (
    ("UTF-8", "utf-8"),
    ("UTF-16", "utf-16"),
    (QT_TRANSLATE_NOOP("Encodings", "Western (Windows-1252)"), "cp1252"),
    (QT_TRANSLATE_NOOP("Encodings", "Western (ISO-8859-15)"), "iso8859_15"),
    (QT_TRANSLATE_NOOP("Encodings", "Western (Macintosh)"), "mac_roman"),
    (QT_TRANSLATE_NOOP("Encodings", "Arabic (Windows-1256)"), "cp1256"),
    (QT_TRANSLATE_NOOP("Encodings", "Arabic (ISO-8859-6)"), "iso8859_6"),
    (QT_TRANSLATE_NOOP("Encodings", "Central European (Windows-1250)"), "cp1250"),
    (QT_TRANSLATE_NOOP("Encodings", "Cyrillic (Windows-1251)"), "cp1251"),
    (QT_TRANSLATE_NOOP("Encodings", "Greek (Windows-1253)"), "cp1253"),
    (QT_TRANSLATE_NOOP("Encodings", "Turkish (Windows-1254)"), "cp1254"),
)
"""What File > Reopen with Encoding offers: shown, and as Python calls it."""

_WITH_ENCODING = ("text/plain", "text/markdown", "text/html", "message/rfc822")


class Opening(QObject):
    """Run one opening at a time; ``refused(Exception)`` says why one came to nothing."""

    refused = Signal(object)
    stopped = Signal()

    def __init__(self, tasks: Tasks, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._notices = notices
        self._stop = Event()
        self._name = ""
        self._since = 0.0
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._say)

    def run(self, name: str, work: Work, done: Done, *, at_once: bool) -> None:
        """Do the work and hand over what it gives, here and now or when it is there."""
        from briefing.formats.doors import ReadError

        if at_once:
            try:
                draft = work(_never)
            except ReadError as error:
                self.refused.emit(error)
            else:
                done(draft)
            return
        self._stop.set()  # whatever was being opened before is no longer wanted
        stop = self._stop = Event()
        self._name, self._since = name, time.monotonic()
        self._clock.start(SAID_AFTER_MS)
        self._tasks.start(
            partial(work, stop.is_set),
            partial(self._on_done, stop, done),
            partial(self._on_failed, stop),
        )

    def stop(self) -> None:
        """Give up what is being opened; what was shown before stays."""
        self.give_up()
        self.stopped.emit()

    def give_up(self) -> None:
        """Let go of what is being opened without a word: the window closes."""
        self._stop.set()
        self._end()

    def _on_done(self, stop: Event, done: Done, draft: Draft) -> None:
        if not stop.is_set():
            self._end()
            done(draft)

    def _on_failed(self, stop: Event, error: Exception) -> None:
        if not stop.is_set():
            self._end()
        from briefing.formats.doors import CancelledError

        if not isinstance(error, CancelledError):
            self.refused.emit(error)

    def _end(self) -> None:
        self._clock.stop()
        self._notices.drop(OPENING)

    def _say(self) -> None:
        seconds = int(time.monotonic() - self._since)
        words = self.tr("Opening {name}…").format(name=self._name)
        if seconds >= 2:
            words += " " + self.tr("{seconds} s").format(seconds=seconds)
        self._clock.setInterval(1000)
        self._notices.tell(Notice(OPENING, words, (Choice(self.tr("Stop"), self.stop),)))


def opens_at_once(path: Path) -> bool:
    """Say whether a file is small and plain enough to be opened between two frames."""
    from briefing.formats.doors import is_plain

    try:
        # What is no ordinary file is refused by the pipeline; reading from it here could wait.
        small = path.stat().st_size <= AT_ONCE_BYTES
        return not path.is_file() or (small and is_plain(path))
    except OSError:
        return True  # the pipeline says what is wrong


def can_be_reopened(path: Path | None, source: Source) -> bool:
    """Say whether the shown article could be read anew in another encoding."""
    return path is not None and source.media_type in _WITH_ENCODING and path.is_file()


def encoding_name(codec: str) -> str:
    """Return how people call an encoding, or its own name."""
    found = (words for words, name in ENCODINGS if name == codec)
    return next((QCoreApplication.translate("Encodings", words) for words in found), codec)


def fill_encodings(menu: QMenu, reopen: Callable[[str], None]) -> tuple[QAction, ...]:
    """Fill the menu of encodings."""
    actions: list[QAction] = []
    for _, codec in ENCODINGS:
        action = menu.addAction(encoding_name(codec))
        action.setObjectName(f"file.encoding.{codec}")
        action.setData(codec)
        action.setCheckable(True)
        action.triggered.connect(lambda _=False, codec=codec: reopen(codec))
        actions.append(action)
    return tuple(actions)


def _never() -> bool:
    return False
