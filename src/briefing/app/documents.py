"""Opening and saving for one window: files, drops, the clipboard; one road to the pipeline."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefing import pipeline
from briefing.app.dialogs import Answer, Dialogs
from briefing.core import codec, edits
from briefing.formats import ReadError
from briefing.models.open_briefing import OpenBriefing
from briefing.models.tasks import Tasks
from briefing.store.files import RecentFiles, SaveError, save_bytes

AT_ONCE_BYTES = 200_000
"""Smaller files open within a frame or two; larger ones open in the background."""

ENDING = ".briefing"


class Documents(QObject):
    """Open and save the window's briefing; ``opened(Draft)`` or ``refused(str)`` says what came."""

    opened = Signal(object)
    refused = Signal(str)
    recent_changed = Signal()

    def __init__(
        self,
        open_briefing: OpenBriefing,
        tasks: Tasks,
        recent: RecentFiles,
        bundled: Path,
        dialogs: Dialogs,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._open = open_briefing
        self._tasks = tasks
        self._recent = recent
        self._bundled = bundled
        self.dialogs = dialogs
        self._window = window

    def is_bundled(self, path: Path | None) -> bool:
        """Say whether a path is one of the briefings that came with the app."""
        return path is not None and path.parent == self._bundled

    def ask_and_open(self) -> None:
        """Ask for files and open the first here."""
        folder = self._open.path.parent if self._open.path else Path.home()
        if self.is_bundled(self._open.path):
            folder = Path.home()
        for path in self.dialogs.open_files(self._window, folder)[:1]:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a briefing or an article here, once the present one is safe."""
        if not self.may_leave():
            return
        work = partial(pipeline.open_file, path)
        done = partial(self._show, path)
        try:
            small = path.stat().st_size <= AT_ONCE_BYTES
        except OSError:
            small = True  # the pipeline says what is wrong
        self._run(work, done, at_once=small)

    def open_text(self, text: str) -> None:
        """Open pasted or dropped text as a new article."""
        if text.strip() and self.may_leave():
            self._run(
                partial(pipeline.open_pasted, text),
                partial(self._show, None),
                at_once=len(text) <= AT_ONCE_BYTES,
            )

    def save(self) -> bool:
        """Save under the file's own name, or ask for one; return whether a file holds it now."""
        path = self._open.path
        if path is None or path.suffix.lower() != ENDING or self.is_bundled(path):
            return self.save_as()
        return self._write(path)

    def save_as(self) -> bool:
        """Ask for a name and save."""
        chosen = self.dialogs.save_file(
            self._window, self._proposed(ENDING), self.tr("Briefing (*.briefing)")
        )
        if chosen is None:
            return False
        if chosen.suffix.lower() != ENDING:
            chosen = chosen.with_name(chosen.name + ENDING)
        return self._write(chosen)

    def proposed_pdf(self) -> Path:
        """Return a name for the page."""
        return self._proposed(".pdf")

    def may_leave(self) -> bool:
        """Make sure that leaving the present briefing loses nothing; ask if it would."""
        if self._open.is_clean:
            return True
        answer = self.dialogs.keep_changes(self._window, self._open.briefing.title)
        if answer is Answer.SAVE:
            return self.save()
        return answer is Answer.DISCARD

    def _run(
        self,
        work: Callable[[], pipeline.Draft],
        done: Callable[[pipeline.Draft], None],
        *,
        at_once: bool,
    ) -> None:
        if not at_once:
            self._tasks.start(work, done, self._refuse)
            return
        try:
            draft = work()
        except ReadError as error:
            self._refuse(error)
        else:
            done(draft)

    def _show(self, path: Path | None, draft: pipeline.Draft) -> None:
        self._open.open(draft.briefing, path, unsaved=path is None)
        if path is not None and not self.is_bundled(path):
            self._recent.add(path)
            self.recent_changed.emit()
        self.opened.emit(draft)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, ReadError):
            self.refused.emit(str(error))
        else:
            self.refused.emit(
                self.tr("The file could not be opened: {reason}").format(reason=str(error))
            )

    def _write(self, path: Path) -> bool:
        stamp = datetime.now(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
        briefing = edits.stamped(self._open.briefing, stamp)
        try:
            save_bytes(path, codec.dump(briefing).encode())
        except SaveError as error:
            self.dialogs.tell(self._window, str(error))
            return False
        self._open.saved(path)
        self._recent.add(path)
        self.recent_changed.emit()
        return True

    def _proposed(self, ending: str) -> Path:
        path = self._open.path
        if path is not None and not self.is_bundled(path):
            return path.with_suffix(ending)
        words = [w for w in self._open.briefing.title.split() if w.strip("“”\"'.,:;!?")]
        stem = "-".join("".join(c for c in word if c.isalnum()) for word in words[:6]).lower()
        return Path.home() / f"{stem or 'briefing'}{ending}"
