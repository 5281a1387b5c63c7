"""Out of the window: exports, single charts and cards, the clipboard, and PDFs of several files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from briefing.app.printing import show_way, stands_in_the_way, why
from briefing.core.briefing import Chart
from briefing.core.figure import FigureId
from briefing.models.finding_words import told_by

if TYPE_CHECKING:
    from briefing.app.batch import Batch
    from briefing.app.main_window import MainWindow


class Exporting(QObject):
    """Carry out what leaves the window; each act asks, writes, and says in one line what it did."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._batch: Batch | None = None

    # ── files ────────────────────────────────────────────────────────────────────────────────

    def ask_and_export(self, chart: str | None = None) -> None:
        """Ask what and where, then write it."""
        window = self._window
        dialogs = window.documents.dialogs
        wanted = dialogs.ask_export(window, window.opened.briefing.drawn, chart)
        if wanted is None:
            return
        proposed = window.documents.proposed_pdf()
        if wanted.chart is not None:
            proposed = proposed.with_stem(f"{proposed.stem}-{wanted.chart}")
        chosen = dialogs.save_file(window, proposed.with_suffix(wanted.kind.ending), wanted.filter)
        if chosen is not None:
            if not chosen.suffix:
                chosen = chosen.with_suffix(wanted.kind.ending)
            self.export_to(chosen, wanted.chart)

    def export_chart(self, chart_id: str | None = None) -> None:
        """Ask where to write one chart: the one named, or that of the figure in focus."""
        chart = self._chart(chart_id)
        if chart is not None:
            self.ask_and_export(chart.id)

    def export_to(self, target: Path, chart: str | None = None) -> None:
        """Write the briefing, or one chart, as what the target's ending says."""
        from briefing.proof import PrintError
        from briefing.render.export import export
        from briefing.store.files import SaveError

        window = self._window
        tell = window.documents.dialogs.tell
        if stands_in_the_way(window, target):
            return
        try:
            export(window.opened.briefing, target, chart=chart)
        except PrintError as error:
            tell(window, self.tr("Nothing was exported."), why(error))
            show_way(window)
        except (ValueError, SaveError, OSError) as error:
            tell(window, told_by(error))
        else:
            window.hint(self.tr("Exported to {}.").format(target.name))

    # ── the clipboard ────────────────────────────────────────────────────────────────────────

    def copy_card_image(self, figure_id: str | None = None) -> None:
        """Copy a figure's card, with its sentence, as a picture."""
        from briefing.render.pictures import card_image

        name = figure_id or self._window.selection.current_figure()
        if name is None:
            return
        briefing = self._window.opened.briefing
        QGuiApplication.clipboard().setImage(card_image(briefing, briefing.figure(FigureId(name))))
        self._window.hint(self.tr("The card was copied as a picture."))

    def copy_chart_image(self, chart_id: str | None = None) -> None:
        """Copy a chart, with its title and where it is from, as a picture."""
        from briefing.render.pictures import chart_image

        chart = self._chart(chart_id)
        if chart is not None:
            QGuiApplication.clipboard().setImage(chart_image(self._window.opened.briefing, chart))
            self._window.hint(self.tr("The chart was copied as a picture."))

    def copy_chart_text(self, chart_id: str | None = None) -> None:
        """Copy a chart's numbers as lines of a table, with their sentences below."""
        chart = self._chart(chart_id)
        if chart is not None:
            data = QMimeData()
            data.setText(self._window.figure_acts.chart_text(chart))
            QGuiApplication.clipboard().setMimeData(data)
            self._window.hint(self.tr("The chart was copied as text."))

    def act_on_chart(self, act: str, chart_id: str) -> None:
        """Do what a chart's own menu asks: ``image``, ``text`` or ``export``."""
        acts = {
            "image": self.copy_chart_image,
            "text": self.copy_chart_text,
            "export": self.export_chart,
        }
        acts[act](chart_id)

    def _chart(self, chart_id: str | None) -> Chart | None:
        """Return a chart by its name, else that of the figure in focus, else the only one."""
        charts = self._window.opened.briefing.drawn
        if chart_id is not None:
            return next((chart for chart in charts if chart.id == chart_id), None)
        current = self._window.selection.current_figure()
        found = next((chart for chart in charts if current in chart.figures), None)
        if found is None and len(charts) == 1:
            found = charts[0]
        if found is None:
            self._window.hint(self.tr("Choose a figure of the chart first."))
        return found

    # ── many ─────────────────────────────────────────────────────────────────────────────────

    def print_several(self) -> None:
        """Ask for files and a folder and print each to a PDF there, while the window goes on."""
        from briefing.app.batch import Batch

        window = self._window
        dialogs = window.documents.dialogs
        files = dialogs.open_files(window, Path(window.documents.proposed_pdf()).parent)
        folder = dialogs.ask_folder(window, files[0].parent) if files else None
        if folder is None:
            return
        over = [file for file in files if _same(file, folder / f"{file.stem}.pdf")]
        if over:
            words = self.tr("{name} would be written over itself. Choose another folder.")
            dialogs.tell(window, words.format(name=over[0].name))
            return
        self.stop()
        self._batch = Batch(files, folder, window.notices, self)
        self._batch.start()

    @property
    def batch(self) -> Batch | None:
        """Return the printing of several files that was begun last."""
        return self._batch

    def stop(self) -> None:
        """End the printing of several files; what is written stays."""
        if self._batch is not None:
            self._batch.stop()


def _same(one: Path, other: Path) -> bool:
    return other.exists() and other.samefile(one)
