"""What was said before of the numbers of a new article: "your library last said 161 on …"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefing.comparing.matching import Match, propose
from briefing.comparing.over_time import Breach, breaches
from briefing.comparing.refusals import Refusal, refused_among
from briefing.comparing.sighting import Sighting
from briefing.core.frozen import frozen
from briefing.core.source_words import date_words


@frozen(slots=False)
class Recall:
    """Hold a number of the new article, what was said of it before by time, and why it is that.

    ``breaches`` are what it does not agree with there.
    """

    here: Sighting
    matches: tuple[Match, ...]
    breaches: tuple[Breach, ...]

    @property
    def history(self) -> tuple[Sighting, ...]:
        """Return what was said before, the earliest first; never empty."""
        return tuple(match.there for match in self.matches)

    @property
    def last(self) -> Sighting:
        """Return what was said last."""
        return self.matches[-1].there

    @property
    def message(self) -> str:
        """Say it in one sentence, in English; the window has its own words."""
        when = date_words(self.last.when, "en")
        told = f" on {when}" if len(self.last.when) == 10 else f" for {when}" if when else ""
        return f"Your library last said {self.last.said}{told} ({self.last.source})."


def last_said(
    here: Sequence[Sighting], known: Sequence[Sighting], *, refused: Collection[Refusal] = ()
) -> tuple[Recall, ...]:
    """Return what sightings of other briefings said before of the numbers of this one.

    In the order of the text. Only what held earlier, or on the same day, counts as before; where
    a day is not stated, everything does. ``known`` is best what an index found by label and unit:
    the work grows with its length. A match that somebody ``refused`` is not one.
    """
    rejected = refused_among(refused, (*here, *known))
    found: dict[str, list[Match]] = {}
    for match in propose(here, known, rejected=rejected.keys()):
        if _before(match.there, match.here):
            found.setdefault(str(match.here.name), []).append(match)
    return tuple(
        _recall(sighting, found[str(sighting.name)])
        for sighting in here
        if str(sighting.name) in found
    )


def _before(there: Sighting, here: Sighting) -> bool:
    shared = min(len(there.when), len(here.when))
    return there.when[:shared] <= here.when[:shared]


def _recall(here: Sighting, matches: list[Match]) -> Recall:
    ordered = tuple(sorted(matches, key=lambda m: (m.there.when, str(m.there.name))))
    told = breaches([*(match.there for match in ordered), here])
    own = (b for b in told if here in (b.earlier, b.later))
    return Recall(here, ordered, tuple(own))
