"""Two versions of one article: which of its numbers changed, went, came, or are told anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.comparing.matching import propose
from briefing.comparing.reading import sightings
from briefing.comparing.rows import Row, Stated, Verdict, stated
from briefing.core.article import AnchorState
from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId, State
from briefing.core.reanchor import Change, reanchor


def compare_versions(old: Briefing, new: Briefing) -> tuple[Row, ...]:
    """Return the numbers of an article and of its newer version side by side, as the old has them.

    A number is followed as an update of the article follows it (``core.reanchor``); one whose
    sentence was rewritten is found again by what it counts, where only one number can be it.
    """
    by_id = {figure.id: figure for figure in old.figures}
    reading = _Reading(old, new)
    changes = reanchor(old, new.article).changes
    rows = [reading.row(by_id[change.figure], change) for change in changes]
    rows = list(reading.reworded(rows))
    return (*rows, *reading.fresh(rows))


class _Reading:
    """Find the figures of the newer version that stand where a change points."""

    def __init__(self, old: Briefing, new: Briefing) -> None:
        self._old, self._new = old, new
        self._there = [f for f in new.figures if f.span is not None and f.anchor.sound]

    def row(self, figure: Figure, change: Change) -> Row:
        """Return what became of a figure of the old version."""
        here = stated(self._old, figure)
        if change.state is AnchorState.AMBIGUOUS:
            return Row(Verdict.UNCLEAR, here, None, f"{here.said} may stand in several places now.")
        places = [change.new] if change.new is not None else list(change.candidates[:1])
        there = next(
            (
                f
                for f in self._there
                if f.span is not None and places and f.span.overlaps(places[0])
            ),
            None,
        )
        if there is None:
            if change.new is not None:  # followed word by word, though no figure was made of it
                return Row(Verdict.SAME, here, None)
            return _gone(here)
        return _beside(here, stated(self._new, there))

    def reworded(self, rows: list[Row]) -> Iterator[Row]:
        """Find again, by what they count, numbers whose sentence was rewritten."""
        lost = {row.here.figure for row in rows if row.verdict is Verdict.MISSING and row.here}
        taken = {row.there.figure for row in rows if row.there}
        new = replace(self._new, id=f"{self._new.id}#new")  # a version has the id of the old one
        here = [s for s in sightings(self._old) if s.name.figure in lost]
        there = [s for s in sightings(new) if s.name.figure not in taken]
        found: dict[FigureId, FigureId] = {
            match.here.name.figure: match.there.name.figure for match in propose(here, there)
        }
        by_id = {figure.id: figure for figure in self._there}
        for row in rows:
            partner = found.get(row.here.figure) if row.here else None
            if row.here is None or partner is None:
                yield row
            else:
                yield _beside(row.here, stated(self._new, by_id[partner]))

    def fresh(self, rows: list[Row]) -> Iterator[Row]:
        """Yield the numbers that only the newer version has."""
        taken = {row.there.figure for row in rows if row.there}
        for figure in self._there:
            if figure.id in taken or figure.state is State.IGNORED or figure.same_as in taken:
                continue
            there = stated(self._new, figure)
            yield Row(Verdict.ADDED, None, there, f"{there.said} is new.")


def _beside(here: Stated, there: Stated) -> Row:
    one, other = here.quantity, there.quantity
    same = (one.interval, one.unit, one.per) == (other.interval, other.unit, other.per)
    if same:
        return Row(Verdict.SAME, here, there)
    return Row(Verdict.DIFFERENT, here, there, f"{here.said} became {there.said}.")


def _gone(here: Stated) -> Row:
    return Row(Verdict.MISSING, here, None, f"{here.said} is gone.")
