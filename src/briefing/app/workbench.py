"""The dialogs that work on the open briefing: newer text, lost figures, charts, second check."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from briefing.core import chart_drafts, edits
from briefing.core.article import AnchorState
from briefing.core.briefing import Briefing, Chart
from briefing.core.figure import FigureId
from briefing.models.finding_words import told_by
from briefing.models.notices import Choice, Notice

if TYPE_CHECKING:
    from briefing.app.comparing import Comparing
    from briefing.app.main_window import MainWindow
    from briefing.pipeline import Draft, Renewal

REPORT = "report"


class Workbench(QObject):
    """Open each dialog for one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._comparing: Comparing | None = None

    # ── the text ─────────────────────────────────────────────────────────────────────────────

    def ask_for_newer_text(self) -> None:
        """Ask for a newer version of the article and put the figures on it."""
        documents = self._window.documents
        for path in documents.dialogs.open_files(self._window, Path.home())[:1]:
            self.update_text(path)

    def update_text(self, path: Path) -> None:
        """Put the figures on the text of a file, as one step, and review what is asked."""
        from briefing import pipeline
        from briefing.app.update_dialog import UpdateDialog, rows_of_update
        from briefing.formats.doors import ReadError

        opened = self._window.opened
        before = opened.briefing
        try:
            done = pipeline.renew_from(before, path)
        except ReadError as error:
            self._window.documents.refused.emit(told_by(error))
            return
        opened.edit(self.tr("Update Text"), edits.become, done.briefing)
        rows = rows_of_update(before, done.changes)
        self._show(UpdateDialog(self._window, rows, self.digest(before, done)))

    def digest(self, before: Briefing, done: Renewal) -> str:
        """Return what an update came to: counts that sum to all figures, and changed numbers."""
        counts = dict.fromkeys(AnchorState, 0)
        for change in done.changes:
            counts[change.state] += 1
        words = self.tr(
            "{total} figures: {exact} exact, {moved} moved, {ambiguous} ambiguous, "
            "{changed} changed, {lost} lost; {new} new to review."
        ).format(
            total=len(done.changes),
            new=len(done.new),
            **{state.value: count for state, count in counts.items()},
        )
        moved_on = [
            f"{change.old.of(before.article.text)} → {now.quote.exact}"
            for change in done.changes
            if (now := done.now.get(change.figure)) is not None and now.quote is not None
        ]
        return words + ("\n" + " · ".join(moved_on) if moved_on else "")

    def review_lost(self) -> None:
        """Review the figures whose place in the text is not sure."""
        from briefing.app.update_dialog import UpdateDialog, rows_of_lost

        rows = rows_of_lost(self._window.opened.briefing)
        if not rows:
            self._window.hint(self.tr("No figure is lost."))
            return
        words = self.tr(
            "%n figure(s) cannot be printed until you say where they stand.", "", len(rows)
        )
        self._show(UpdateDialog(self._window, rows, words))

    @property
    def comparing(self) -> Comparing:
        """Return what compares the briefing with others; it is made when it is asked for."""
        if self._comparing is None:
            from briefing.app.comparing import Comparing

            self._comparing = Comparing(self._window)
        return self._comparing

    def meet_library(self, draft: Draft) -> None:
        """Tell what the library last said of a new article's figures, if there is a library."""
        if draft.fresh and (self._window.data_folder / "library").is_dir():
            self.comparing.recall()

    # ── charts ───────────────────────────────────────────────────────────────────────────────

    def new_chart(self) -> None:
        """Choose the kind, order and words of a new chart of the pinned or selected figures."""
        from briefing.app.chart_editor import ChartEditor

        briefing = self._window.opened.briefing
        drafts = chart_drafts.drafts(briefing, self._window.figure_acts.charted())
        if not drafts:
            self._window.hint(
                self.tr("Pin two figures of one unit with Ctrl+Enter, or select their text.")
            )
            return
        chart = chart_drafts.chart_of(briefing, drafts[0])
        self._show(ChartEditor(self._window, chart, fresh=True))

    def edit_chart(self) -> None:
        """Change the first chart that shows the figure in focus."""
        from briefing.app.chart_editor import ChartEditor

        chart = self._chart_of(self._window.selection.current_figure())
        if chart is None:
            self._window.hint(self.tr("This figure is in no chart."))
        else:
            self._show(ChartEditor(self._window, chart, fresh=False))

    def _chart_of(self, figure: FigureId | None) -> Chart | None:
        charts = self._window.opened.briefing.charts
        return next((chart for chart in charts if figure in chart.figures), None)

    # ── checks and settings ──────────────────────────────────────────────────────────────────

    def second_check(self) -> None:
        """Let a second person type each number without seeing it; they give their name first."""
        from briefing.app.second_check import SecondCheck

        settings = self._window.settings
        by = self._window.documents.dialogs.ask_name(self._window, settings.checker)
        if by:
            settings.checker = by
            self._show(SecondCheck(self._window, by))

    def preferences(self) -> None:
        """Show the settings."""
        from briefing.app.preferences import Preferences

        self._show(Preferences(self._window))

    def show_report(self, report: str) -> None:
        """Say that something went wrong inside; the report can be copied, nothing is sent."""
        self._window.documents.keeper.keep_now()
        copy = Choice(self.tr("Copy Report"), lambda: QGuiApplication.clipboard().setText(report))
        words = self.tr(
            "Something went wrong inside Briefing. Your work is kept; nothing was sent."
        )
        self._window.notices.tell(Notice(REPORT, words, (copy,), alarming=True, details=report))

    def _show(self, dialog: QDialog) -> None:
        dialog.open()
