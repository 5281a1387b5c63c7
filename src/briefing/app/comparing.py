"""Compare the open briefing with others: its stats over time, its versions, its translations."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from briefing.comparing.recall import Recall
from briefing.comparing.refusals import Refusal, Refusals, pairs_with
from briefing.comparing.rows import Row
from briefing.comparing.study import Study, study
from briefing.comparing.twins import align
from briefing.comparing.versions import compare_versions
from briefing.comparing.words import base
from briefing.core.briefing import Briefing
from briefing.core.frozen import frozen
from briefing.core.source_words import date_words
from briefing.models.finding_words import apart, told_by
from briefing.models.notices import Choice, Notice
from briefing.models.tasks import Tasks
from briefing.store.files import SaveError

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow

SAID = "library.said"

VERSION = 0.5
"""Two texts that share so many of their sentences are versions of one article."""


@frozen(slots=False)
class Compared:
    """Hold what a comparison came to: stats over time, or the rows of two texts side by side."""

    briefings: tuple[Briefing, ...]
    study: Study
    twins: tuple[Row, ...] = ()
    versions: tuple[Row, ...] = ()


def compared(
    here: Briefing, others: Sequence[Briefing], refused: Collection[Refusal] = ()
) -> Compared:
    """Compare a briefing with others, as what they are seems to ask for; a pure function."""
    briefings = (here, *others)
    if len(others) == 1:
        (other,) = others
        if base(other.language) != base(here.language):
            return Compared(briefings, study(()), twins=align(here, other))
        if _shared(here, other) >= VERSION:
            return Compared(briefings, study(()), versions=compare_versions(here, other))
    return Compared(briefings, study(briefings, refused=refused))


def _shared(one: Briefing, other: Briefing) -> float:
    sentences = [{span.of(b.article.text) for span in b.article.sentences} for b in (one, other)]
    least = min(len(found) for found in sentences)
    return len(sentences[0] & sentences[1]) / least if least else 0.0


class Comparing(QObject):
    """Ask for the others, read them in the background, and show what was found."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._quiet = Tasks(self)  # nobody waits for it, so nothing says that it is at work

    def ask(self) -> None:
        """Ask for files and compare with them."""
        documents = self._window.documents
        path = self._window.opened.path
        bundled = documents.is_bundled(path)
        folder = Path.home() if path is None or bundled else path.parent
        paths = documents.dialogs.open_files(self._window, folder)
        if paths:
            self.compare_with(paths)

    def compare_with_library(self) -> None:
        """Compare with what the library says of the same figures."""
        here, folder = self._window.opened.briefing, self._window.data_folder / "library"
        self._window.tasks.start(
            partial(_find_and_compare, here, folder), self._show_found, self._refuse
        )

    def recall(self) -> None:
        """Look up in the background what the library last said, and tell of one figure."""
        here, folder = self._window.opened.briefing, self._window.data_folder / "library"
        self._window.notices.drop(SAID)
        self._quiet.start(
            partial(_recall, here, folder), partial(self._tell, here.id), lambda _: None
        )

    def _tell(self, briefing: str, found: tuple[Recall, ...]) -> None:
        if not found or self._window.opened.briefing.id != briefing:
            return
        one = max(found, key=lambda recall: (len(recall.breaches), _changed(recall)))
        last = one.last
        words = self.tr("{number} {label}: your library last said {last} ({source}, {day}).")
        day = date_words(last.when, QLocale().bcp47Name()) or self.tr("date not stated")
        words = words.format(
            number=apart(one.here.said),
            label=apart(one.here.label),
            last=apart(last.said),
            source=apart(last.source),
            day=apart(day),
        )
        choices = (
            Choice(self.tr("Compare"), self.compare_with_library),
            Choice(self.tr("Not the Same"), partial(self._refuse_match, one)),
        )
        self._window.notices.tell(Notice(SAID, words, choices))

    def _refuse_match(self, one: Recall) -> None:
        """Take a number for another stat than what was said before, and tell of the next."""
        try:
            Refusals(self._window.data_folder).refuse(pairs_with(one.here, one.history))
        except SaveError as error:
            self._refuse(error)
        else:
            self.recall()

    def _show_found(self, found: Compared | None) -> None:
        if found is None or not (found.study.stats or found.study.refused):
            self._window.hint(self.tr("The library says nothing of these figures."))
        else:
            self._show(found)

    def show_stats(self) -> None:
        """Show the stats that are kept, with what this article says of them."""
        from briefing.app.stats_dialog import StatsDialog
        from briefing.comparing.kept import KeptStats

        if KeptStats(self._window.data_folder).all():
            StatsDialog(self._window).open()
        else:
            self._window.hint(
                self.tr("No stat is kept yet: compare briefings and keep one from there.")
            )

    def compare_with(self, paths: Sequence[Path]) -> None:
        """Read files and compare the open briefing with them."""
        here = self._window.opened.briefing
        self._window.tasks.start(
            partial(_read_and_compare, here, tuple(paths), self._window.data_folder),
            self._show,
            self._refuse,
        )

    def ask_again(self, found: Study) -> None:
        """Propose again what was refused among briefings, and show them anew."""
        Refusals(self._window.data_folder).take_back(found.refused)
        again = partial(study, found.briefings)
        self._window.tasks.start(
            again, lambda now: self._show(Compared(now.briefings, now)), self._refuse
        )

    def compare_again(self, briefings: Sequence[Briefing]) -> None:
        """Compare briefings anew, after one of them has changed."""
        here, *others = briefings
        refused = Refusals(self._window.data_folder).all()
        self._window.tasks.start(partial(compared, here, others, refused), self._show, self._refuse)

    def _show(self, found: Compared) -> None:
        from briefing.app.compare_dialog import CompareDialog
        from briefing.app.side_by_side import SideBySide

        refused = found.study.refused
        if found.twins or found.versions:
            SideBySide(self._window, found).open()
        elif found.study.stats:
            CompareDialog(self._window, found.study, self.ask_again, self.compare_again).open()
        elif refused:
            words = self.tr("You said that %n match(es) are not the same stat.", "", len(refused))
            again = Choice(self.tr("Ask Again"), partial(self.ask_again, found.study))
            self._window.notices.tell(Notice(SAID, words, (again,)))
        else:
            self._window.hint(self.tr("These briefings have no stat in common."))

    def _refuse(self, error: Exception) -> None:
        self._window.documents.refused.emit(told_by(error))


def _read_and_compare(here: Briefing, paths: tuple[Path, ...], data: Path) -> Compared:
    from briefing.pipeline import open_file

    others = [open_file(path).briefing for path in paths]
    return compared(here, others, Refusals(data).all())


def _changed(recall: Recall) -> bool:
    return recall.here.quantity != recall.last.quantity


def _recall(here: Briefing, folder: Path) -> tuple[Recall, ...]:
    from briefing.library import Library
    from briefing.library.related import recall

    with Library(folder) as library:
        return recall(library, here, Refusals(folder.parent).all())


def _find_and_compare(here: Briefing, folder: Path) -> Compared | None:
    """Compare a briefing with those of the library that speak of its figures, if any."""
    from briefing.library import Library
    from briefing.library.related import opened, related

    if not folder.is_dir():
        return None
    with Library(folder) as library:
        others = list(opened(related(library, here)))
    if not others:
        return None
    briefings = (here, *others)
    return Compared(briefings, study(briefings, refused=Refusals(folder.parent).all()))
