"""A study: briefings side by side, their common stats over time, and what does not agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from briefing.checks.finding import Severity
from briefing.comparing.matching import Group, groups
from briefing.comparing.over_time import Breach, breaches, part_claims, parts_above
from briefing.comparing.reading import sightings
from briefing.comparing.refusals import Refusal, refused_among
from briefing.comparing.sighting import Sighting
from briefing.core.briefing import Briefing
from briefing.core.frozen import frozen


@frozen(slots=False)
class Stat:
    """Hold one stat as briefings state it, by time, and what its sightings break."""

    group: Group
    breaches: tuple[Breach, ...]

    @property
    def sightings(self) -> tuple[Sighting, ...]:
        """Return where it is stated, by time."""
        return self.group.sightings

    @property
    def label(self) -> str:
        """Return what it is called most often, of those the longest, of those the latest."""
        counts = Counter(s.label for s in self.sightings)
        order = [s.label for s in self.sightings]
        return max(order, key=lambda label: (counts[label], len(label), order.index(label)))


@frozen(slots=False)
class Study:
    """Hold what several briefings have in common; ``twice`` are those whose text came before.

    ``refused`` are the matches left out because somebody refused them.
    """

    briefings: tuple[Briefing, ...]
    stats: tuple[Stat, ...]
    parts: tuple[Breach, ...]
    twice: tuple[int, ...] = ()
    refused: tuple[Refusal, ...] = ()

    @property
    def breaches(self) -> tuple[Breach, ...]:
        """Return everything that does not agree, the warnings first."""
        found = [*self.parts, *(breach for stat in self.stats for breach in stat.breaches)]
        return tuple(sorted(found, key=lambda breach: breach.rule.severity is Severity.NOTE))


def study(briefings: Sequence[Briefing], *, refused: Collection[Refusal] = ()) -> Study:
    """Put briefings side by side; one whose text came before is left out.

    The stats stated most often come first. Briefings that share an id (two versions of one file)
    get a number after it. A match that somebody ``refused`` is not proposed.
    """
    kept, twice = told_apart(briefings)
    seen = [sightings(briefing) for briefing in kept]
    rejected = refused_among(refused, (s for briefing in seen for s in briefing))
    found = groups(seen, rejected=rejected.keys())
    stats = sorted(
        (Stat(group, breaches(group.sightings)) for group in found),
        key=lambda stat: (-len(stat.sightings), stat.sightings[0].span.start, stat.label),
    )
    claims = {claim for briefing in kept for claim in part_claims(briefing)}
    parts = (
        breach
        for part in stats
        for whole in stats
        if part is not whole
        for breach in parts_above(part.sightings, whole.sightings, claims)
    )
    return Study(kept, tuple(stats), tuple(parts), twice, tuple(rejected.values()))


def told_apart(briefings: Iterable[Briefing]) -> tuple[tuple[Briefing, ...], tuple[int, ...]]:
    """Return briefings of different texts under ids of their own, and the places of the rest."""
    kept: list[Briefing] = []
    twice: list[int] = []
    texts: set[str] = set()
    ids: Counter[str] = Counter()
    for place, briefing in enumerate(briefings):
        if briefing.article.sha256 in texts:
            twice.append(place)
            continue
        texts.add(briefing.article.sha256)
        ids[briefing.id] += 1
        turn = ids[briefing.id]
        kept.append(briefing if turn == 1 else replace(briefing, id=f"{briefing.id}#{turn}"))
    return tuple(kept), tuple(twice)
