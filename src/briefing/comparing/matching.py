"""Which figures of other briefings may be the same stat: proposed one to one, never merged."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.comparing.likeness import ENOUGH, Weigher, likeness
from briefing.comparing.sighting import Name, Sighting
from briefing.core.frozen import frozen

LINKED = 4
"""Two groups are one when a match joins at least one in so many of their pairs."""

MOST = 60
"""A number is compared with so many of one other briefing at most: those of its rarest words."""

MARGIN = 0.04
"""A match must be so much better than the next of the same briefing, or nothing is proposed."""


@frozen
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
    nearby = _Nearby(others)
    for one in here:
        for other in nearby.of(one):
            found = likeness(one, other, weigher)
            if found.refused or frozenset((one.name, other.name)) in rejected:
                continue
            matches.append(Match(one, other, found.score, found.reasons))
    best = _Best(matches)
    for match in matches:
        if match.score >= max(ENOUGH, best.rival(match) + MARGIN):
            yield match


class _Nearby:
    """Find the sightings that share a word with another, those of its rarest words first.

    What shares no word of label or clause is no match; two long texts full of one word would
    otherwise be compared number by number.
    """

    def __init__(self, sightings: Sequence[Sighting]) -> None:
        self._sightings = sightings
        self._at: dict[str, list[int]] = {}
        for place, sighting in enumerate(sightings):
            for word in sighting.label_words | sighting.near_words:
                self._at.setdefault(word, []).append(place)

    def of(self, sighting: Sighting) -> Iterator[Sighting]:
        """Yield the sightings near another, in their order, no more than MOST."""
        words = [w for w in sighting.label_words | sighting.near_words if w in self._at]
        places: dict[int, None] = {}
        for word in sorted(words, key=lambda word: (len(self._at[word]), word)):
            places.update(dict.fromkeys(self._at[word][:MOST]))
            if len(places) >= MOST:
                break
        for place in sorted(places)[:MOST]:
            yield self._sightings[place]


class _Best:
    """Know the two best scores of each sighting."""

    def __init__(self, matches: Sequence[Match]) -> None:
        self._two: dict[Name, list[float]] = {}
        for match in matches:
            for name in match.pair:
                two = self._two.setdefault(name, [])
                two.append(match.score)
                two.sort(reverse=True)
                del two[2:]

    def rival(self, match: Match) -> float:
        """Return the best score of another match of either side, 0 without one."""
        return max(self._other(name, match.score) for name in match.pair)

    def _other(self, name: Name, score: float) -> float:
        two = self._two[name]
        if two[0] != score:
            return two[0]
        return two[1] if len(two) > 1 else 0.0


@frozen(slots=False)
class Group:
    """Hold sightings that may be one stat, by time, and the matches that join them."""

    sightings: tuple[Sighting, ...]
    matches: tuple[Match, ...]

    def reasons(self, name: Name) -> tuple[str, ...]:
        """Return why a sighting belongs here: what its surest match says."""
        of = [match for match in self.matches if name in match.pair]
        return max(of, key=lambda match: match.score).reasons if of else ()


def groups(
    briefings: Sequence[Sequence[Sighting]], *, rejected: Collection[frozenset[Name]] = ()
) -> tuple[Group, ...]:
    """Return what the proposals join: sightings of one stat, of two briefings or more.

    The surest matches join first; a group never holds two figures of one briefing, nor a pair
    that somebody rejected.
    """
    found = _all_matches(briefings, rejected)
    joined = {s.name: _Joined([s]) for briefing in briefings for s in briefing}
    for match in sorted(found.values(), key=lambda match: -match.score):
        one, other = joined[match.here.name], joined[match.there.name]
        if one is not other and one.may_join(other, found, rejected):
            one.sightings += other.sightings
            for sighting in other.sightings:
                joined[sighting.name] = one
    made = {id(group): group.sightings for group in joined.values() if len(group.sightings) > 1}
    return tuple(_group(sightings, found) for sightings in made.values())


def _all_matches(
    briefings: Sequence[Sequence[Sighting]], rejected: Collection[frozenset[Name]]
) -> dict[frozenset[Name], Match]:
    matches: dict[frozenset[Name], Match] = {}
    for index, found in enumerate(briefings):
        later = [sighting for other in briefings[index + 1 :] for sighting in other]
        for match in propose(found, later, rejected=rejected):
            matches[match.pair] = match
    return matches


@dataclass(eq=False)
class _Joined:
    sightings: list[Sighting]

    def may_join(
        self,
        other: _Joined,
        matches: Mapping[frozenset[Name], Match],
        rejected: Collection[frozenset[Name]],
    ) -> bool:
        """Say whether two groups may be one: one chance link must not join two long series."""
        taken = {sighting.name.briefing for sighting in self.sightings}
        if any(sighting.name.briefing in taken for sighting in other.sightings):
            return False
        pairs = [frozenset((a.name, b.name)) for a in self.sightings for b in other.sightings]
        if any(pair in rejected for pair in pairs):
            return False
        return LINKED * sum(pair in matches for pair in pairs) >= len(pairs)


def _group(sightings: Iterable[Sighting], matches: Mapping[frozenset[Name], Match]) -> Group:
    ordered = tuple(sorted(sightings, key=lambda s: (s.when, str(s.name))))
    pairs = (frozenset((a.name, b.name)) for a, b in combinations(ordered, 2))
    return Group(ordered, tuple(matches[pair] for pair in pairs if pair in matches))
