"""What stands around the article: cards, charts, docks and the bar; built after the first frame."""

from __future__ import annotations

from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import QDockWidget, QLabel, QVBoxLayout, QWidget

from briefing import paths
from briefing.app.curation import Curation
from briefing.app.language_menu import LanguageMenu
from briefing.app.library_desk import LibraryDesk
from briefing.app.source_desk import SourceDesk, told_of
from briefing.app.workbench import Workbench
from briefing.core import edits
from briefing.core.briefing import Decision, PageSettings, Verdict
from briefing.core.figure import FigureId, State
from briefing.models.finding_model import FindingModel
from briefing.models.library_model import Entry, LibraryModel, bundled_entries
from briefing.render.theme import Theme
from briefing.store.files import RecentFiles
from briefing.views.figure_bar import FigureBar
from briefing.views.library_view import LibraryView
from briefing.views.notice_bar import NoticeBar
from briefing.views.review_pane import ReviewPane

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from briefing.app.exporting import Exporting
    from briefing.app.main_window import MainWindow
    from briefing.app.palette import Palette
    from briefing.app.start import Start
    from briefing.checks import Remedy
    from briefing.pipeline import Draft
    from briefing.views.finding_view import FindingView
    from briefing.views.page_preview import PagePreview
    from briefing.views.table_panel import TablePanel

LEFT_WIDTH = 214
SIDE_WIDTH = 456
PREVIEW_WIDTH = 470
FINDINGS_HEIGHT = 450

_MIRRORED = {
    "chevron-left": "chevron-right",
    "chevron-right": "chevron-left",
    "panel-left": "panel-right",
    "panel-right": "panel-left",
}
"""The icons that point somewhere, and what points there in a mirrored window."""


class Furniture(QObject):
    """Build and hold what stands around the article of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        theme = window.theme
        self._findings = FindingModel(window.figures, self)
        self.card_view = window.beside.side.cards
        self.chart_view = window.beside.side.charts
        window.panes.addWidget(window.beside.side)
        window.panes.setStretchFactor(0, 1)
        window.panes.setStretchFactor(1, 0)
        self.share_room()
        decisions = tuple(window.action(f"figure.{name}") for name in ("keep", "ignore", "key"))
        self._bar = FigureBar(
            window.figures,
            window.selection,
            theme,
            decisions,
            window.action("edit.copySource"),
            window,
        )
        self._bar.renamed.connect(window.figure_acts.rename)
        self._place_bar()
        self._panel: TablePanel | None = None
        self.curation = Curation(window, self._in_table)
        self.curation.peek.watch(window.article_view, self.card_view, self.chart_view)
        self.workbench = Workbench(window)
        self._exporting: Exporting | None = None
        window.figure_acts.refused.connect(self.set_hint)
        for view in (self.card_view, self.chart_view):
            view.copy_requested.connect(window.figure_acts.copy_with_source)
        self.card_view.image_requested.connect(self._copy_card)
        self.chart_view.chart_asked.connect(self._act_on_chart)
        self._findings.checked.connect(self._on_checked)
        self._library = LibraryModel((), self)
        self._left = self._make_left_dock(theme)
        self._recent = RecentFiles(window.settings_folder / "recent.json")
        self._preview_dock: QDockWidget | None = None
        self._preview: PagePreview | None = None
        self._findings_dock: QDockWidget | None = None
        self._finding_view: FindingView | None = None
        self._table_dock: QDockWidget | None = None
        self._palette: Palette | None = None
        self._desk = SourceDesk(window, self._dock, self._follow)
        self.library = LibraryDesk(window, self._dock, self._follow, _samples, self._findings)
        self._start: Start | None = None
        self._listed: dict[str, list[QAction]] = {}

    @property
    def start(self) -> Start:
        """Return the start page's place in the window; it is made when nothing is open first."""
        if self._start is None:
            from briefing.app.start import Start

            self._start = Start(self._window, self.library)
        return self._start

    @property
    def at_start(self) -> bool:
        """Say whether nothing is open."""
        return self._start is not None and self._start.is_shown

    def finish(self) -> None:
        """Do what may wait: icons, the check, the library."""
        self._dress_actions(self._window.theme)
        LanguageMenu(self._window)
        self._findings.check_now()
        self._list_library()
        self._window.documents.recent_changed.connect(self._list_library)
        self.library.intake.begin()

    def explore(self) -> None:
        """Let pyqtgraph show the charts from now on."""
        self.chart_view.start_exploring()

    @property
    def exporting(self) -> Exporting:
        """Return what carries things out of the window; it is made when first asked for."""
        if self._exporting is None:
            from briefing.app.exporting import Exporting

            self._exporting = Exporting(self._window)
        return self._exporting

    def _copy_card(self, figure_id: str) -> None:
        self.exporting.copy_card_image(figure_id)

    def _act_on_chart(self, act: str, chart_id: str) -> None:
        self.exporting.act_on_chart(act, chart_id)

    def close(self) -> None:
        """Let go of what must not outlive the window."""
        self.library.close()
        if self._exporting is not None:
            self._exporting.stop()
        self.chart_view.close()

    def panes(self) -> tuple[QWidget, ...]:
        """Return the places F6 goes to after the article."""
        views = (self._notice_bar, self.card_view, self.chart_view, self._library_view)
        return (*views, *self.library.panes)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in a theme."""
        views = (
            self._window.beside.side,
            self._bar,
            self._notice_bar,
            self._review,
            self._library_view,
            self._preview,
            self._finding_view,
            self._panel,
            self.curation,
            self._desk,
            self.library,
            self._start,
        )
        for view in views:
            if view is not None:
                view.set_theme(theme)
        self._dress_left(theme)
        self._dress_actions(theme)

    # ── layout ───────────────────────────────────────────────────────────────────────────────────

    def share_room(self) -> None:
        """Divide the window between the article and the side pane; as it was left last time."""
        window = self._window
        upright = window.panes.orientation() == Qt.Orientation.Vertical
        saved = window.settings.splitter
        if not upright and not saved.isEmpty() and window.panes.restoreState(saved):
            return
        room = window.height() if upright else window.width()
        side = room * 2 // 5 if upright else min(SIDE_WIDTH, max(300, room // 3))
        window.panes.setSizes([max(1, room - side), side])

    def _place_bar(self) -> None:
        """Put the bar under the panes, inside the central widget."""
        window = self._window
        centre = QWidget(window)
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._notice_bar = NoticeBar(window.notices, window.theme, centre)
        layout.addWidget(self._notice_bar)
        layout.addWidget(window.panes, 1)
        layout.addWidget(self._bar)
        window.setCentralWidget(centre)

    def _make_left_dock(self, theme: Theme) -> QDockWidget:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(12, 14, 12, 12)
        layout.setSpacing(4)
        self._review = ReviewPane(theme, body)
        self._review.state_chosen.connect(self._walk_state)
        self._library_view = LibraryView(self._library, theme, body)
        self._library_view.open_requested.connect(self._window.open_path)
        self._headings = [QLabel(self.tr("REVIEW"), body), QLabel(self.tr("LIBRARY"), body)]
        layout.addWidget(self._headings[0])
        layout.addWidget(self._review)
        layout.addSpacing(18)
        layout.addWidget(self._headings[1])
        layout.addWidget(self._library_view, 1)
        dock = self._dock(
            "left", self.tr("Review and Library"), body, Qt.DockWidgetArea.LeftDockWidgetArea
        )
        dock.setTitleBarWidget(QWidget(dock))
        dock.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
        body.setMinimumWidth(LEFT_WIDTH)
        body.setMaximumWidth(320)
        self._dress_left(theme)
        return dock

    def _dress_left(self, theme: Theme) -> None:
        for heading in self._headings:
            heading.setStyleSheet(
                f"color: {theme.muted}; font-size: 11px; padding: 6px;"
                # Spaced letters would part Arabic ones, which are joined.
                f" letter-spacing: {0 if self._mirrors else 1}px;"
            )

    def _dock(self, name: str, title: str, body: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(body)
        dock.hide()
        self._window.addDockWidget(self._mirrored(area), dock)
        return dock

    def _mirrored(self, area: Qt.DockWidgetArea) -> Qt.DockWidgetArea:
        """Return the side an area has in this window: Qt mirrors layouts, but not docks."""
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        return {left: right, right: left}.get(area, area) if self._mirrors else area

    @property
    def _mirrors(self) -> bool:
        return self._window.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _dress_actions(self, theme: Theme) -> None:
        from briefing.app.actions import icon_names
        from briefing.app.style import icon

        for name, picture in icon_names().items():
            colour = theme.paper if name == "page.print" else theme.ink
            pointing = _MIRRORED.get(picture, picture) if self._mirrors else picture
            self._window.action(name).setIcon(icon(pointing, colour))

    # ── what has happened ────────────────────────────────────────────────────────────────────────

    def on_opened(self, draft: Draft) -> None:
        """Say what was altered on the way in, and check the new briefing."""
        if self._start is not None:
            self._start.leave()
        if draft.checker is None:
            self._findings.check_now()
        else:
            self._findings.go_on_from(draft.checker)
        self._library_view.show_open(self._window.opened.path)
        self.workbench.meet_library(draft)
        self._desk.on_opened(draft)
        self._bar.set_hint(told_of(draft.alterations))

    def apply_mode(self, *, reviewing: bool) -> None:
        """Open review by itself when there is something to review; never close it again."""
        self._bar.set_reviewing(reviewing or self._window.action("view.review").isChecked())
        if reviewing and not self._was_reviewing:
            self._window.action("view.review").setChecked(True)
        self._was_reviewing = reviewing

    _was_reviewing = False

    def set_hint(self, hint: str) -> None:
        """Show one line in the bar while nothing is in focus."""
        self._bar.set_hint(hint)

    def _on_checked(self) -> None:
        findings = self._findings
        waiting = findings.open_count
        decided = sum(1 for finding in findings.findings if finding.decision is not None)
        lost = len(self._window.opened.briefing.unsound)
        self._review.show_counts(findings.ledger, waiting, decided, lost)
        self._bar.set_ledger(findings.ledger, waiting)

    def _list_library(self) -> None:
        bundled = _samples()
        recent = [Entry(path.stem, path) for path in self._recent.paths()]
        self._library.set_entries((*bundled, *recent))
        self._library_view.show_open(self._window.opened.path)
        menus = self._window.menus
        for menu, entries in ((menus["&Library"], bundled), (menus["file.recent"], recent)):
            for old in self._listed.pop(menu.title(), ()):
                menu.removeAction(old)
            made = [menu.addAction(entry.title.replace("&", "&&")) for entry in entries]
            for act, entry in zip(made, entries, strict=True):
                act.triggered.connect(lambda _=False, path=entry.path: self._window.open_path(path))
            self._listed[menu.title()] = made
        menus["file.recent"].setEnabled(bool(recent))

    def _walk_state(self, name: str) -> None:
        acts = self._window.figure_acts
        if name == "lost":
            self.workbench.review_lost()
        elif name == "questions":
            self._window.action("view.findings").setChecked(True)
            acts.walk_questions(1)
        elif name == State.PROPOSED:
            acts.walk_to_review(1)
        elif name in set(State):
            acts.walk_state(State(name), 1)

    # ── docks that are made when first asked for ─────────────────────────────────────────────────

    def show_left(self, on: bool) -> None:
        """Open or close review and library."""
        self._left.setVisible(on)
        self.apply_mode(reviewing=self._was_reviewing)

    def show_table(self, on: bool) -> None:
        """Open or close the table of all figures."""
        if self._table_dock is None:
            from briefing.views.table_panel import TablePanel

            window = self._window
            panel = self._panel = TablePanel(
                window.figures, window.selection, window.action("figure.keepVisible"), window.theme
            )
            self._table_dock = self._dock(
                "table", self.tr("Figures"), panel, Qt.DockWidgetArea.BottomDockWidgetArea
            )
            self._follow(self._table_dock, "view.table")
            panel.filtered.connect(self.curation.follow)
        self._table_dock.setVisible(on)
        self.curation.follow()

    def _in_table(self) -> tuple[FigureId, ...] | None:
        """Return the figures in sight in the table, None while it is closed."""
        if self._panel is None or self._table_dock is None or self._table_dock.isHidden():
            return None
        return self._panel.in_sight()

    def show_source(self, on: bool) -> None:
        """Open or close what is known of the source."""
        self._desk.show(on)

    def show_findings(self, on: bool) -> None:
        """Open or close the questions."""
        if self._findings_dock is None:
            from briefing.views.finding_view import FindingView

            window = self._window
            view = FindingView(
                self._findings, window.figures, window.selection, window.theme, _guide
            )
            view.mended.connect(self._mend)
            view.decided.connect(self._decide)
            view.undecided.connect(self._undecide)
            self._finding_view = view
            self._findings_dock = self._dock(
                "findings",
                self.tr("Questions"),
                view,
                Qt.DockWidgetArea.LeftDockWidgetArea,
            )
            self._follow(self._findings_dock, "view.findings")
        self._findings_dock.setVisible(on)
        if on:
            self._window.resizeDocks(
                [self._findings_dock], [FINDINGS_HEIGHT], Qt.Orientation.Vertical
            )

    def show_preview(self, on: bool) -> None:
        """Open or close the live page."""
        if self._preview_dock is None:
            from briefing.views.page_preview import PagePreview

            window = self._window
            preview = PagePreview(window.figures, window.selection, window.theme)
            preview.title_edited.connect(self._set_title)
            preview.summary_edited.connect(self._set_summary)
            preview.settings_chosen.connect(self._set_page)
            preview.setMinimumWidth(280)
            self._preview = preview
            self._preview_dock = self._dock(
                "preview", self.tr("Page"), preview, Qt.DockWidgetArea.RightDockWidgetArea
            )
            self._follow(self._preview_dock, "page.preview")
        self._preview_dock.setVisible(on)
        if on:
            self._window.resizeDocks(
                [self._preview_dock], [PREVIEW_WIDTH], Qt.Orientation.Horizontal
            )

    def _follow(self, dock: QDockWidget, action: str) -> None:
        """Uncheck the action when the dock's own close button was used."""

        def follow(_visible: bool) -> None:
            self._window.action(action).setChecked(not dock.isHidden())

        dock.visibilityChanged.connect(follow)

    # ── edits asked for by the views ─────────────────────────────────────────────────────────────

    def edit_label(self) -> None:
        """Put the caret into the label of the figure in focus."""
        self._bar.edit_label()

    def _set_title(self, words: str) -> None:
        self._window.opened.edit(self.tr("Title"), edits.set_title, words)

    def _set_page(self, settings: PageSettings) -> None:
        self._window.opened.edit(self.tr("Layout"), edits.set_page, settings)

    def _set_summary(self, words: str) -> None:
        self._window.opened.edit(self.tr("Summary"), edits.set_summary, words)

    def _decide(self, key: str, verdict: Verdict, note: str) -> None:
        at = datetime.now(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
        self._window.opened.edit(
            self.tr("Decide"), edits.decide, Decision(key, verdict, note, getuser(), at)
        )

    def _mend(self, remedy: Remedy) -> None:
        self._window.opened.edit(self.tr("Put Back"), remedy.apply)

    def _undecide(self, key: str) -> None:
        self._window.opened.edit(self.tr("Ask Again"), edits.undecide, key)

    # ── finding, the palette, the page ───────────────────────────────────────────────────────────

    def palette(self, start: str) -> None:
        """Open the palette with a beginning typed."""
        if self._palette is None:
            from briefing.app.palette import Palette

            self._palette = Palette(self._window)
        self._palette.ask(start)

    def find(self, words: str) -> None:
        """Open the palette to find words in the text."""
        self.palette(words or "/")

    def find_next(self) -> None:
        """Find the words searched for last once more."""
        if self._palette is not None and self._palette.last_words:
            self._window.article_view.find_text(self._palette.last_words, forward=True)

    def show_versions(self) -> None:
        """Offer the older versions of what is open."""
        from briefing.app.versions_dialog import VersionsDialog

        VersionsDialog(self._window).open()

    def show_keys(self) -> None:
        """Show the keyboard sheet."""
        from briefing.app.sheets import KeySheet

        KeySheet(self._window).open()

    def about(self) -> None:
        """Show what this is, its version and its licences."""
        from briefing.app.sheets import AboutSheet

        AboutSheet(self._window).open()

    def save_pdf(self, target: Path) -> None:
        """Write the page and say what was checked, or why it was refused."""
        from briefing.app.printing import save_pdf

        save_pdf(self._window, target, self._bar.set_hint)

    def print_on_paper(self) -> None:
        """Print the page on a printer somebody chooses."""
        from briefing.app.printing import print_on_paper

        print_on_paper(self._window)


def _guide(rule: str) -> str:
    """Return the page that explains a rule, as plain text; in English where there is no other."""
    pages = paths.resource("guide")
    page = pages / QLocale().bcp47Name().partition("-")[0] / f"{rule}.md"
    found = page if page.exists() else pages / f"{rule}.md"
    return found.read_text(encoding="utf-8").removeprefix("# ")


def _samples() -> tuple[Entry, ...]:
    """Return the briefings that come with the app."""
    return bundled_entries(paths.resource("dataset"))
