"""What the library and the start page list, in words and in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QLocale, QObject

from briefing.core.source_words import date_words
from briefing.models.library_hits import HitRow

if TYPE_CHECKING:
    from briefing.library import Entry, Hit, Library
    from briefing.models.library_model import Entry as Sample
    from briefing.store.drafts import Drafts

T = TypeVar("T")

RECENT, NEW = 12, 6


class LibraryRows(QObject):
    """Make rows of what the library holds, of recent files and of the samples."""

    def __init__(self, drafts: Drafts, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts = drafts

    def offered(self, library: Library, samples: Sequence[Sample]) -> tuple[list[HitRow], str]:
        """Offer what is pinned, what is new and the samples; "" or a word on what comes here."""
        rows: list[HitRow] = []
        pinned = library.newest(RECENT, favourites=True)
        newest = library.newest(2 * RECENT + len(pinned))
        recent = [e for e in _once(newest, _itself) if not e.favourite][:RECENT]
        for heading, entries in ((self.tr("PINNED"), pinned), (self.tr("NEWEST"), recent)):
            if entries:
                rows.append(HitRow(heading))
            rows += [self.entry(entry) for entry in entries]
        rows += self.samples(samples)
        told = self.tr("What you open or save is found here again, by words and by number.")
        return rows, "" if recent or pinned else told

    def start(
        self, library: Library | None, recent: Sequence[Path], samples: Sequence[Sample]
    ) -> list[HitRow]:
        """Offer what was pinned, what was opened last, what is new beside it, and the samples."""
        pinned = [] if library is None else library.newest(RECENT, favourites=True)
        rows: list[HitRow] = []
        if pinned:
            rows += [HitRow(self.tr("PINNED")), *(self.entry(entry) for entry in pinned)]
        there = {entry.path for entry in pinned}
        last = [path for path in recent if path not in there][:RECENT]
        if last:
            rows.append(HitRow(self.tr("OPENED LAST")))
        for path in last:
            known = None if library is None else library.entry(path)
            rows.append(self._file(path) if known is None else self.entry(known))
        rows += self._new(library, {*there, *last})
        return [*rows, *self.samples(samples)]

    def _new(self, library: Library | None, there: set[Path]) -> list[HitRow]:
        """List the newest that came by themselves: nobody has opened them here."""
        found = [] if library is None else library.newest(NEW + len(there))
        new = [entry for entry in _once(found, _itself) if entry.path not in there][:NEW]
        return [HitRow(self.tr("NEWEST")), *map(self.entry, new)] if new else []

    def _file(self, path: Path) -> HitRow:
        return HitRow(path.stem, path, f"\u2068{path.parent}\u2069")

    def samples(self, samples: Sequence[Sample]) -> list[HitRow]:
        """List the samples, those in the window's own language first."""
        own = QLocale().bcp47Name().partition("-")[0]
        ordered = sorted(samples, key=lambda sample: f".{own}." not in sample.path.name)
        about = self.tr("comes with Briefing")
        return [
            HitRow(self.tr("SAMPLES")),
            *(HitRow(sample.title, sample.path, about) for sample in ordered),
        ]

    def hits(self, hits: Sequence[Hit]) -> list[HitRow]:
        """Return a row for each sentence that was found, each text once."""
        return [self._hit(hit) for hit in _once(hits, lambda hit: hit.entry)]

    def entries(self, entries: Sequence[Entry]) -> list[HitRow]:
        """Return a row for each briefing, each text once."""
        return [self.entry(entry) for entry in _once(entries, _itself)]

    def _hit(self, hit: Hit) -> HitRow:
        figure = "" if hit.figure is None else hit.figure.figure
        row = self.entry(hit.entry)
        return replace(row, sentence=hit.sentence, bold=hit.bold, figure=figure)

    def entry(self, entry: Entry) -> HitRow:
        """Return the row of a briefing, with what was entered about it."""
        marks = (
            self.tr("pinned") if entry.favourite else "",
            self.tr("in the archive") if entry.archived else "",
            entry.note,
        )
        return HitRow(
            entry.title,
            entry.path,
            self._about(entry),
            missing=entry.missing,
            kept=True,
            favourite=entry.favourite,
            archived=entry.archived,
            tags=entry.tags,
            note=entry.note,
            marks=". ".join(filter(None, marks)),
        )

    def _about(self, entry: Entry) -> str:
        parts = (
            self.tr("file is missing") if entry.missing else "",
            self.tr("draft") if self._drafts.holds(entry.path) else "",
            _day(entry) or self.tr("date not stated"),
            entry.source.partition(" · ")[0],
            " ".join(f"#{tag}" for tag in entry.tags),
        )
        return " · ".join(part for part in parts if part)


def _once(found: Sequence[T], entry_of: Callable[[T], Entry]) -> list[T]:
    """Leave out articles of which a briefing was made that is there too."""
    made = {e.sha256 for e in map(entry_of, found) if not e.of_article and not e.missing}
    return [f for f in found if not ((e := entry_of(f)).of_article and e.sha256 in made)]


def _itself(entry: Entry) -> Entry:
    return entry


def _day(entry: Entry) -> str:
    return date_words(entry.published, QLocale().bcp47Name()) if entry.published else ""
