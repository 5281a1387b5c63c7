"""The library of the window: what is opened or saved is indexed, and a dock searches it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDockWidget, QWidget

from briefing.core.figure import FigureId
from briefing.models.finding_words import said, told_by
from briefing.models.tasks import Tasks

if TYPE_CHECKING:
    from briefing.app.library_acts import LibraryActs
    from briefing.app.library_intake import Intake
    from briefing.app.library_rows import LibraryRows
    from briefing.app.main_window import MainWindow
    from briefing.core.briefing import Briefing
    from briefing.library import Library
    from briefing.models.finding_model import FindingModel
    from briefing.models.library_hits import HitRow
    from briefing.models.library_model import Entry
    from briefing.render.theme import Theme
    from briefing.views.library_panel import LibraryPanel

KEEP_AFTER_MS = 1500
"""What was opened or saved is indexed once the window has been quiet for so long."""

LISTED = 200

LOOK_SHARE = 20
"""Missing files are looked for no more than a twentieth of the time: a disk may be far away."""

MakeDock = Callable[[str, str, QWidget, Qt.DockWidgetArea], QDockWidget]


class LibraryDesk(QObject):
    """Keep the library of one window; nothing of it is loaded before it is needed.

    ``missing_changed(int)`` says how many files are not where they were; ``rows_elsewhere`` is
    asked whether its rows are shown outside the dock.
    """

    missing_changed = Signal(int)
    _progressed = Signal(int, int)

    def __init__(
        self,
        window: MainWindow,
        dock: MakeDock,
        follow: Callable[[QDockWidget, str], None],
        bundled: Callable[[], tuple[Entry, ...]],
        findings: FindingModel,
    ) -> None:
        super().__init__(window)
        self._findings = findings
        self._window = window
        self._make_dock = dock
        self._follow = follow
        self._bundled = bundled
        self._folder = window.data_folder / "library"
        self._tasks = Tasks(self)
        self._panel: LibraryPanel | None = None
        self._dock: QDockWidget | None = None
        self._library: Library | None = None
        self._wanted: tuple[Path, str] | None = None
        self._missing: tuple[Path, ...] = ()
        self.rows_elsewhere: Callable[[], bool] = lambda: False
        self._looking, self._stop, self._look_from = Tasks(self), Event(), 0.0
        self._mending = ""
        self._progressed.connect(self._on_mending)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_AFTER_MS)
        self._later.timeout.connect(self.keep_now)
        window.documents.recent_changed.connect(self._later.start)
        window.documents.opened.connect(self._light)

    # ── what is made when it is first asked for ──────────────────────────────────────────────

    @cached_property
    def rows(self) -> LibraryRows:
        """Return what puts the library into rows."""
        from briefing.app.library_rows import LibraryRows

        return LibraryRows(self._window.documents.drafts, self)

    @cached_property
    def acts(self) -> LibraryActs:
        """Return what is done to rows."""
        from briefing.app.library_acts import LibraryActs

        made = LibraryActs(self._window, self._folder, self._tasks)
        made.done.connect(self._refresh)
        made.done.connect(self._look_again)
        made.refused.connect(self._refuse)
        return made

    @cached_property
    def intake(self) -> Intake:
        """Return what looks through the watched folders."""
        from briefing.app.library_intake import Intake

        made = Intake(self._window, self._folder)
        made.came.connect(self._refresh)
        made.refused.connect(self._refuse)
        return made

    # ── keeping ──────────────────────────────────────────────────────────────────────────────

    def keep_now(self) -> None:
        """Index what is open under its path, off the GUI thread."""
        self._keep(lambda _: self._refresh())

    def _keep(self, then: Callable[[Path], None]) -> bool:
        """Index what is open, if it is somebody's own, and go on; return whether it is."""
        self._later.stop()
        path = self._window.opened.path
        if path is None or self._window.documents.is_bundled(path):
            return False
        flagged = self._findings.flagged
        work = partial(_kept, self._folder, self._window.opened.briefing, path, flagged)
        self._tasks.start(work, lambda _: then(path), self._refuse)
        return True

    def wait(self) -> None:
        """Let what is being indexed be written."""
        self._tasks.wait()
        self._looking.wait()
        self.intake.wait()

    def close(self) -> None:
        """Let go of the index; what was typed or waits to be kept is kept now."""
        if self._panel is not None:
            self._panel.details.keep()
        if self._later.isActive():
            self.keep_now()
        self.intake.close()
        self._stop.set()
        self._looking.close_after_work()
        self._tasks.close_after_work()
        if self._library is not None:
            self._library.close()
            self._library = None

    # ── searching ────────────────────────────────────────────────────────────────────────────

    def show(self, on: bool) -> None:
        """Open or close the dock; it is made when it is first opened."""
        if self._dock is None:
            if not on:
                return
            self._dock = self._made()
        self._dock.setVisible(on)
        if on:
            self._search(self._panel.line.text() if self._panel else "")
            self.intake.look()
            self.look()
            if self._panel is not None:
                self._panel.line.setFocus()

    def show_open(self) -> None:
        """Open the dock at what is known of the open briefing, for its tags and its note."""
        if not self._keep(self._show_details):
            self._window.hint(self.tr("Save it first: what the library keeps is a file of yours."))

    def _show_details(self, path: Path) -> None:
        from briefing.library import LibraryError

        try:
            entry = self._opened().entry(path)
        except LibraryError as error:
            self._refuse(error)
        else:
            if entry is not None:
                self.show_row(self.rows.entry(entry), "tags")

    # ── files that are not where they were ───────────────────────────────────────────────────

    def look(self) -> None:
        """Look for files that went or came back, off the GUI thread, where rows are shown."""
        shown = self._dock is not None and self._dock.isVisible()
        shown = shown or (self.rows_elsewhere() and self._folder.is_dir())
        if shown and not self._looking.busy and not self._mending and monotonic() > self._look_from:
            self._stop.clear()
            work = partial(_missing, self._folder, self._stop)
            # What cannot be read is said where it is searched.
            self._looking.start(work, self._on_looked, lambda _: None)

    def _look_again(self) -> None:
        """Look at once: what was done may have been about missing files."""
        self._look_from = 0.0
        self.look()

    def _on_looked(self, found: tuple[tuple[Path, ...] | None, float]) -> None:
        missing, took = found
        self._look_from = monotonic() + LOOK_SHARE * took
        if missing is not None and missing != self._missing:
            self._missing = missing
            self._refresh()
            if self._panel is not None:
                self._panel.tell_missing(len(missing))
            self.missing_changed.emit(len(missing))

    def show_missing(self) -> None:
        """Open the dock at the files that are missing."""
        self._window.action("view.library").setChecked(True)
        self._do_with_missing("show")

    def _do_with_missing(self, act: str) -> None:
        """Show, find again or forget what is missing."""
        if act == "show" and self._panel is not None:
            self._panel.line.setText("is:missing")
        elif act == "locate":
            self.acts.locate_all(self._missing)
        elif act == "forget":
            self.acts.forget_all(self._missing)

    def show_row(self, row: HitRow, field: str) -> None:
        """Open the dock at what is known of a row, the keyboard on its tags or its note."""
        self._window.action("view.library").setChecked(True)
        if self._panel is not None:
            self._panel.show_details(row)
            details = self._panel.details
            (details.note if field == "note" else details.tags).setFocus()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """Return the places F6 goes to."""
        return () if self._panel is None else (self._panel,)

    def set_theme(self, theme: Theme) -> None:
        """Show the dock in a theme."""
        if self._panel is not None:
            self._panel.set_theme(theme)

    def _made(self) -> QDockWidget:
        from briefing.models.library_hits import LibraryHits
        from briefing.views.library_panel import LibraryPanel

        self._hits = LibraryHits(self)
        panel = self._panel = LibraryPanel(self._hits, self._window.theme)
        panel.twins_of = self._twins
        panel.asked.connect(self._ask)
        panel.chosen.connect(self.open_row)
        panel.open_asked.connect(self._window.documents.ask_and_open)
        panel.act_asked.connect(self.acts.act)
        panel.tagged.connect(self.acts.tag)
        panel.noted.connect(self.acts.note)
        panel.undo_asked.connect(self.acts.undo)
        panel.watch_asked.connect(self.show_folders)
        panel.missing_asked.connect(self._do_with_missing)
        panel.tell_missing(len(self._missing))
        area = Qt.DockWidgetArea.LeftDockWidgetArea
        dock = self._make_dock("library", self.tr("Library"), panel, area)
        self._follow(dock, "view.library")
        return dock

    def show_folders(self) -> None:
        """Show the watched folders, to add some or leave them."""
        from briefing.app.folders_dialog import FoldersDialog
        from briefing.library import LibraryError

        try:
            FoldersDialog(self._window, self._opened(), self.intake).open()
        except LibraryError as error:
            self._refuse(error)

    def _twins(self, path: Path) -> tuple[Path, ...]:
        """Return the other files of the same text; of a library that cannot be read, none."""
        from briefing.library import LibraryError

        try:
            return self._opened().twins(path)
        except LibraryError:
            return ()

    def _refresh(self) -> None:
        if self._panel is not None and self._dock is not None and self._dock.isVisible():
            self._search(self._panel.line.text())

    def _ask(self, text: str) -> None:
        """Search for something else: what was done before needs no word any more."""
        self.acts.told = ""
        self._search(text)

    def _search(self, text: str) -> None:
        if self._panel is None:
            return
        from briefing.library import LibraryError, MendError

        self._panel.list.single_letters = self._window.settings.single_letters
        try:
            library = self._opened()
            rows, told = self._found(library, text)
            self._panel.know_tags(library.tags())
            if library.mended:
                self._window.hint(said(library.mended))
                library.mended = ""
        except MendError as error:
            self._mend_what_was_read()
            rows, told = self.rows.samples(self._bundled()), self._mending or told_by(error)
        except LibraryError as error:
            rows, told = [], told_by(error)
        place = self._panel.list.row()
        self._hits.set_rows(rows)
        self._panel.focus_row(place)
        self._panel.refresh_details(rows)
        self._panel.tell(self.acts.told or told, undo=bool(self.acts.told) and self.acts.can_undo)

    def _found(self, library: Library, text: str) -> tuple[list[HitRow], str]:
        """Return the rows a search gives, and what to say where there are none."""
        from briefing.library import parse

        query = parse(text)
        if query.empty and not text.strip():
            return self.rows.offered(library, self._bundled())
        if query.asks_briefings:
            rows = self.rows.entries(library.matching(text, LISTED))
        else:
            rows = self.rows.hits(library.search(text, typing=True))
        return rows, "" if rows else self.tr("Nothing found. Press ? to see how to search.")

    def start_rows(self, recent: Sequence[Path]) -> list[HitRow]:
        """Return what the start page offers; a library is read only where there is one."""
        from briefing.library import LibraryError, MendError

        try:
            library = self._opened() if self._folder.is_dir() else None
            return self.rows.start(library, recent, self._bundled())
        except MendError:
            self._mend_what_was_read()
            return self.rows.start(None, recent, self._bundled())
        except LibraryError as error:
            self._window.hint(told_by(error))
            return self.rows.start(None, recent, self._bundled())

    def _opened(self) -> Library:
        """Open the library; an index to be made anew is begun, and MendError is raised."""
        from briefing.library import Library, MendError

        if self._library is None:
            try:
                self._library = Library(self._folder, mend=False)
            except MendError:
                self._mend()
                raise
        return self._library

    # ── an index that is made anew ───────────────────────────────────────────────────────────

    def _mend_what_was_read(self) -> None:
        """Make an index anew that opened well and was found damaged since."""
        if self._library is not None:
            self._library = None
            self._mend(read=True)

    def _mend(self, *, read: bool = False) -> None:
        if not self._mending:
            self._mending = self.tr("The library's index is being made anew…")
            work = partial(_mended, self._folder, self._progressed.emit, read=read)
            self._tasks.start(work, self._on_mended, self._on_not_mended)

    def _on_mending(self, done: int, total: int) -> None:
        if self._mending and total:
            count = QLocale().toString
            words = self.tr("The library's index is being made anew: {done} of {total}")
            self._mending = words.format(done=count(done), total=count(total))
            if self._panel is not None:
                self._panel.tell(self._mending)

    def _on_mended(self, words: str) -> None:
        self._mending = ""
        if words:
            self._window.hint(said(words))
        self._refresh()
        self.intake.came.emit()  # the start page lists what is there again
        self.look()

    def _on_not_mended(self, error: Exception) -> None:
        self._mending = ""
        if self._panel is not None:
            self._panel.tell(told_by(error))

    # ── opening what was found ───────────────────────────────────────────────────────────────

    def open_row(self, row: HitRow) -> None:
        """Open the briefing of a row, lit; of one whose file is missing, say what is known."""
        path = row.path
        if path is None:
            return
        if not path.exists():
            if row.kept:
                self.show_row(replace(row, missing=True), "tags")
            return
        self._wanted = (path, row.figure)
        if self._window.opened.path == path:
            self._light()
        else:
            self._window.open_path(path)

    def _light(self, _: object = None) -> None:
        """Light the figure somebody chose, once its briefing is open."""
        wanted, self._wanted = self._wanted, None
        if wanted is None or self._window.opened.path != wanted[0] or not wanted[1]:
            return
        if self._window.opened.briefing.has(wanted[1]):
            self._window.selection.select_figure(FigureId(wanted[1]))

    def _refuse(self, error: Exception) -> None:
        self._window.hint(told_by(error))


def _missing(folder: Path, stop: Event) -> tuple[tuple[Path, ...] | None, float]:
    """Return what is missing, and how many seconds it took to look."""
    from briefing.library import Library

    began = monotonic()
    with Library(folder, mend=False) as library:
        return library.missing(stop.is_set), monotonic() - began


def _mended(folder: Path, tell: Callable[[int, int], None], *, read: bool) -> str:
    """Make the index anew, and return what there is to say; ``read``: its damage lies deep."""
    from briefing.app.library_intake import now_and_then
    from briefing.library import Library

    progress = now_and_then(lambda done, total, _: tell(done, total))
    with Library(folder, progress=progress) as library:
        if read and not library.mended:
            library.rebuild(progress)
        return library.mended


def _kept(folder: Path, briefing: Briefing, path: Path, flagged: frozenset[FigureId]) -> None:
    """Index one briefing, with what is to be decided about its figures."""
    from briefing.library import Library
    from briefing.library.changes import inherit
    from briefing.library.lost import BRIEFINGS

    fresh = path.suffix.lower() not in BRIEFINGS
    with Library(folder) as library:
        inherit(library, library.keep(briefing, path, flagged, fresh=fresh))
