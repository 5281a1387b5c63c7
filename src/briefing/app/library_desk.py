"""The library of the window: what is opened or saved is indexed, and a dock searches it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QWidget

from briefing.core.figure import FigureId
from briefing.models.tasks import Tasks

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow
    from briefing.core.briefing import Briefing
    from briefing.library import Hit, Library
    from briefing.models.finding_model import FindingModel
    from briefing.models.library_hits import HitRow
    from briefing.models.library_model import Entry
    from briefing.render.theme import Theme
    from briefing.views.library_panel import LibraryPanel

KEEP_AFTER_MS = 1500
"""What was opened or saved is indexed once the window has been quiet for so long."""

RECENT = 12

MakeDock = Callable[[str, str, QWidget, Qt.DockWidgetArea], QDockWidget]


class LibraryDesk(QObject):
    """Keep the library of one window; nothing of it is loaded before it is needed."""

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
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(KEEP_AFTER_MS)
        self._later.timeout.connect(self.keep_now)
        window.documents.recent_changed.connect(self._later.start)
        window.documents.opened.connect(self._light)

    # ── keeping ──────────────────────────────────────────────────────────────────────────────

    def keep_now(self) -> None:
        """Index what is open under its path, off the GUI thread."""
        self._later.stop()
        path = self._window.opened.path
        if path is None or self._window.documents.is_bundled(path):
            return
        flagged = self._findings.flagged
        work = partial(_kept, self._folder, self._window.opened.briefing, path, flagged)
        self._tasks.start(work, lambda _: self._refresh(), self._refuse)

    def scan(self) -> None:
        """Add what came into the watched folders, off the GUI thread."""
        self._tasks.start(partial(_scanned, self._folder), lambda _: self._refresh(), self._refuse)

    def wait(self) -> None:
        """Let what is being indexed be written."""
        self._tasks.wait()

    def close(self) -> None:
        """Let go of the index; what waits to be kept is kept now."""
        if self._later.isActive():
            self.keep_now()
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
            self.scan()
            if self._panel is not None:
                self._panel.line.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Show the dock in a theme."""
        if self._panel is not None:
            self._panel.set_theme(theme)

    def _made(self) -> QDockWidget:
        from briefing.models.library_hits import LibraryHits
        from briefing.views.library_panel import LibraryPanel

        self._hits = LibraryHits(self)
        panel = self._panel = LibraryPanel(self._hits, self._window.theme)
        panel.asked.connect(self._search)
        panel.chosen.connect(self._open)
        panel.open_asked.connect(self._window.documents.ask_and_open)
        area = Qt.DockWidgetArea.LeftDockWidgetArea
        dock = self._make_dock("library", self.tr("Library"), panel, area)
        self._follow(dock, "view.library")
        return dock

    def _refresh(self) -> None:
        if self._panel is not None and self._dock is not None and self._dock.isVisible():
            self._search(self._panel.line.text())

    def _search(self, text: str) -> None:
        if self._panel is None:
            return
        from briefing.library import LibraryError

        try:
            library = self._opened()
            if text.strip():
                rows = [self._row(hit) for hit in library.search(text, typing=True)]
                told = "" if rows else self.tr("Nothing found. Press ? to see how to search.")
            else:
                rows, told = self._offered(library)
            if library.mended:
                self._window.hint(library.mended)
                library.mended = ""
        except LibraryError as error:
            rows, told = [], str(error)
        self._hits.set_rows(rows)
        self._panel.tell(told)

    def _opened(self) -> Library:
        if self._library is None:
            from briefing.library import Library

            self._library = Library(self._folder)
        return self._library

    def _offered(self, library: Library) -> tuple[list[HitRow], str]:
        """Offer what is pinned, what is new and the samples, before anything is asked."""
        from briefing.models.library_hits import HitRow

        rows: list[HitRow] = []
        pinned = library.newest(RECENT, favourites=True)
        recent = library.newest(RECENT)
        for heading, entries in ((self.tr("PINNED"), pinned), (self.tr("NEWEST"), recent)):
            if entries:
                rows.append(HitRow(heading))
            for entry in entries:
                about = self._about(entry.published, entry.source, missing=entry.missing)
                rows.append(HitRow(entry.title, entry.path, about, missing=entry.missing))
        rows.append(HitRow(self.tr("SAMPLES")))
        rows += [HitRow(e.title, e.path, self.tr("comes with Briefing")) for e in self._bundled()]
        told = self.tr("What you open or save is found here again, by words and by number.")
        return rows, "" if recent else told

    def _row(self, hit: Hit) -> HitRow:
        from briefing.models.library_hits import HitRow

        entry = hit.entry
        return HitRow(
            entry.title,
            entry.path,
            self._about(entry.published, entry.source, missing=entry.missing),
            hit.sentence,
            hit.bold,
            "" if hit.figure is None else hit.figure.figure,
            entry.missing,
        )

    def _about(self, published: str | None, source: str, *, missing: bool) -> str:
        when = published or self.tr("date not stated")
        parts = (self.tr("file is missing") if missing else "", when, source.partition(" · ")[0])
        return " · ".join(part for part in parts if part)

    # ── opening what was found ───────────────────────────────────────────────────────────────

    def _open(self, row: HitRow) -> None:
        path = row.path
        if path is None:
            return
        if not path.exists():
            words = self.tr("{name} is not where it was. Open it where it lies now.")
            self._window.hint(words.format(name=path.name))
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
        self._window.hint(str(error))


def _kept(folder: Path, briefing: Briefing, path: Path, flagged: frozenset[FigureId]) -> None:
    """Index one briefing, with what is to be decided about its figures."""
    from briefing.library import Library

    fresh = path.suffix.lower() not in (".briefing", ".json")
    with Library(folder) as library:
        library.keep(briefing, path, flagged, fresh=fresh)


def _scanned(folder: Path) -> None:
    from briefing.library import Library

    with Library(folder) as library:
        for _ in library.scan():
            pass
