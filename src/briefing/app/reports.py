"""When something goes wrong inside: a line in the log, one quiet notice, nothing sent."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from briefing import __version__

LOG_BYTES = 1_000_000
"""A longer log starts anew; the one before is kept beside it."""


class Reports(QObject):
    """Catch what nobody caught: write it down and tell ``failed(report)`` once for each kind."""

    failed = Signal(str)

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._told: set[str] = set()

    def install(self) -> None:
        """Stand behind Python, its threads and Qt."""
        sys.excepthook = self.on_exception
        threading.excepthook = lambda args: (
            None
            if args.exc_value is None
            else self.on_exception(args.exc_type, args.exc_value, args.exc_traceback)
        )
        qInstallMessageHandler(self._on_qt)

    def on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Note an exception that reached the top."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        lines = traceback.format_exception(kind, error, trace)
        where = traceback.extract_tb(trace)[-1:] if trace else []
        self._note("".join(lines), key=f"{kind.__name__} {where}")

    def _on_qt(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        self._write(f"Qt: {message}\n")
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            self._note(f"Qt: {message}\n", key=message)

    def _note(self, report: str, key: str) -> None:
        self._write(report)
        if key not in self._told:
            self._told.add(key)
            about = (
                f"Briefing {__version__}, Qt {qVersion()}, Python {platform.python_version()}, "
                f"{platform.system()} {platform.release()}"
            )
            self.failed.emit(f"{about}\n\n{report}")

    def _write(self, words: str) -> None:
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            if self._log.exists() and self._log.stat().st_size > LOG_BYTES:
                self._log.replace(self._log.with_suffix(".old"))
            with self._log.open("a", encoding="utf-8") as file:
                file.write(f"{datetime.now(UTC).isoformat(timespec='seconds')} {words}")
        except OSError:
            pass  # a full disk must not turn one error into two
