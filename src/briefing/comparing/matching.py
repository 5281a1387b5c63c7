"""Which figures of other briefings may be the same stat: proposed one to one, never merged."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from briefing.comparing.likeness import ENOUGH, Weigher, likeness
from briefing.comparing.sighting import Name, Sighting

LINKED = 4

MARGIN = 0.04
"""A match must be so much better than the next of the same briefing, or nothing is proposed."""


@dataclass(frozen=True, slots=True)
class Match:
    """Propose that two sightings are one stat, with a score from 0 to 1 and reasons in words."""

    here: Sighting
    there: Sighting
    score: float
    reasons: tuple[str, ...]

    @property
    def pair(self) -> frozenset[Name]:
        """Return the two names, whichever way round."""
        return frozenset((self.here.name, self.there.name))


def propose(
    here: Sequence[Sighting],
    there: Sequence[Sighting],
    *,
    rejected: Collection[frozenset[Name]] = (),
) -> tuple[Match, ...]:
    """Propose matches between the sightings of one briefing and those of others, best first.

    In each other briefing a figure has at most one match, and each match is the best of both its
    sides by a margin. A pair that somebody rejected is not proposed again.
    """
    weigher = Weigher((*here, *there))
    by_briefing: dict[str, list[Sighting]] = {}
    own = {sighting.name.briefing for sighting in here}
    for sighting in there:
        if sighting.name.briefing not in own:
            by_briefing.setdefault(sighting.name.briefing, []).append(sighting)
    found: list[Match] = []
    for others in by_briefing.values():
        found += _one_to_one(here, others, weigher, frozenset(rejected))
    return tuple(sorted(found, key=lambda match: (-match.score, str(match.there.name))))


def _one_to_one(
    here: Sequence[Sighting],
    others: Sequence[Sighting],
    weigher: Weigher,
    rejected: frozenset[frozenset[Name]],
) -> Iterable[Match]:
    matches: list[Match] = []
    for one in here:
        for other in others:
            found = likeness(one, other, weigher)
            if found.refused or frozenset((one.name, other.name)) in rejected:
                continue
            matches.append(Match(one, other, found.score, found.reasons))
    for match in matches:
        if match.score < ENOUGH:
            continue
        rivals = [
            rival.score
            for rival in matches
            if rival is not match and (rival.here is match.here or rival.there is match.there)
        ]
        if match.score >= max(rivals, default=0.0) + MARGIN:
            yield match


def groups(
    briefings: Sequence[Sequence[Sighting]], *, rejected: Collection[frozenset[Name]] = ()
) -> tuple[tuple[Sighting, ...], ...]:
    """Return what the proposals join: sightings of one stat, by day, two briefings or more.

    The surest matches join first; a group never holds two figures of one briefing.
    """
    everything = [sighting for found in briefings for sighting in found]
    matches: dict[frozenset[Name], Match] = {}
    for index, found in enumerate(briefings):
        later = [sighting for other in briefings[index + 1 :] for sighting in other]
        for match in propose(found, later, rejected=rejected):
            matches[match.pair] = match
    group_of: dict[Name, list[Sighting]] = {s.name: [s] for s in everything}
    for match in sorted(matches.values(), key=lambda m: -m.score):
        one, other = group_of[match.here.name], group_of[match.there.name]
        if one is other:
            continue
        taken = {sighting.name.briefing for sighting in one}
        if any(sighting.name.briefing in taken for sighting in other):
            continue
        if not _linked(one, other, matches):
            continue
        one += other
        for sighting in other:
            group_of[sighting.name] = one
    made = {id(group): group for group in group_of.values() if len(group) > 1}
    return tuple(tuple(sorted(group, key=_order)) for group in made.values())


def _linked(
    one: Sequence[Sighting], other: Sequence[Sighting], matches: dict[frozenset[Name], Match]
) -> bool:
    """Say whether enough of two groups match: one chance link must not join two long series."""
    links = sum(frozenset((a.name, b.name)) in matches for a in one for b in other)
    return LINKED * links >= len(one) * len(other)


def _order(sighting: Sighting) -> tuple[str, str]:
    return sighting.when, str(sighting.name)
