"""Print several files to PDF in a process of its own: progress in a notice, and a way to stop."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from briefing.models.notices import Choice, Notice, Notices

KEY = "print.several"


def command() -> list[str]:
    """Return how this program is started again to print."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "print"]
    return [sys.executable, "-m", "briefing", "print"]


class Batch(QObject):
    """Print files into a folder; ``ended`` follows the last one, or stopping.

    The verb of the command line does the work: it writes each page whole or not at all, so that
    it may be stopped at any moment.
    """

    ended = Signal()

    def __init__(
        self, files: Sequence[Path], folder: Path, notices: Notices, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._files = tuple(files)
        self._folder = folder
        self._notices = notices
        self._written = 0
        self._stopped = False
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._hear)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail)

    @property
    def written(self) -> int:
        """Return how many PDFs are written."""
        return self._written

    @property
    def running(self) -> bool:
        """Say whether files are still being printed."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def start(self) -> None:
        """Begin."""
        program, *words = command()
        names = [str(file.absolute()) for file in self._files]
        self._say_how_far()
        self._process.start(program, [*words, *names, "-o", f"{self._folder}/"])

    def stop(self) -> None:
        """End it now; what is written stays."""
        if self.running:
            self._stopped = True
            self._process.kill()
            self._process.waitForFinished(2000)

    def _hear(self) -> None:
        heard = self._process.readAllStandardOutput().data()
        self._written += bytes(heard).count(b"\n")
        self._say_how_far()

    def _say_how_far(self) -> None:
        words = self.tr("Printing {done} of {all}…").format(
            done=min(self._written + 1, len(self._files)), all=len(self._files)
        )
        self._notices.tell(Notice(KEY, words, (Choice(self.tr("Stop"), self.stop),)))

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._notices.tell(Notice(KEY, self.tr("Printing could not be started.")))
            self.ended.emit()

    def _finish(self) -> None:
        told = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        refused = [line for line in told.splitlines() if line.startswith("briefing: ")]
        words = self.tr("{done} of {all} files were printed to {folder}.").format(
            done=self._written, all=len(self._files), folder=self._folder.name
        )
        if refused and not self._stopped:
            words = f"{words} {refused[0].removeprefix('briefing: ')}"
        show = Choice(self.tr("Show the Folder"), self._show_folder)
        self._notices.tell(
            Notice(KEY, words, (show,), alarming=bool(refused) and not self._stopped, details=told)
        )
        self.ended.emit()

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
