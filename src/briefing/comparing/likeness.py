"""How likely two sightings are one stat, with the reasons in words; a trap refuses outright.

The score runs from 0 to 1. Words that few sightings share weigh more (inverse frequency over what
is compared); the label, the clause of the number and its sentence count in that order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from math import log
from types import MappingProxyType

from briefing.comparing.measures import comparable, in_unit, slip, times
from briefing.comparing.sighting import Nature, Sighting
from briefing.comparing.words import base, stem, words_of
from briefing.core.figure import Kind
from briefing.core.frozen import frozen
from briefing.core.message import Message, Term
from briefing.core.wording import bound_words

ENOUGH = 0.5
"""From this score on a match is proposed."""

ASIDE = 0.3
"""Two asides are seldom one stat: every report has its pages and every meeting its guests."""

STRANGERS, KNOWN = 0.2, 0.4
"""Articles on different things may both count people: below so much of a shared topic."""

FAR = 40
"""A count that is so many times another is seldom the same stat."""


@frozen
class Likeness:
    """Hold a score; what is proposed has its reasons, what a trap forbids is ``refused``."""

    score: float
    reasons: tuple[str, ...]
    refused: str = ""


class Weigher:
    """Weigh words by how few of the sightings at hand say them."""

    def __init__(self, sightings: Iterable[Sighting]) -> None:
        counts: Counter[str] = Counter()
        self._of = 0
        for sighting in sightings:
            self._of += 1
            counts.update(sighting.label_words | sighting.near_words)
        self._weights = {
            word: 1.0 + log((self._of + 1) / (count + 1)) for word, count in counts.items()
        }
        self._unknown = 1.0 + log(self._of + 1)

    def weight(self, word: str) -> float:
        """Return the weight of a word: 1 for one everybody says, more for a rare one."""
        return self._weights.get(word, self._unknown)

    def shared(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return which part of the lighter set's weight both say, from 0 to 1."""
        if not one or not other:
            return 0.0
        both = sum(self.weight(word) for word in one & other)
        whole = sorted(sum(self.weight(word) for word in words) for words in (one, other))
        return both / (0.6 * whole[0] + 0.4 * whole[1])

    def telling(self, words: Iterable[str]) -> list[str]:
        """Return words, the rarest first."""
        return sorted(words, key=lambda word: (-self.weight(word), word))


def likeness(one: Sighting, other: Sighting, weigher: Weigher) -> Likeness:
    """Compare two sightings of different briefings."""
    refused = refusal(one, other)
    if refused:
        return Likeness(0.0, (), refused)
    own = one.label_words | one.near_words, other.label_words | other.near_words
    score = _words_shared(one, other, own, weigher) + _kin(one, other) - _distance(one, other)
    if not (own[0] & own[1]) - {one.noun} and _topic(one, other, weigher) < KNOWN:
        score -= STRANGERS
    if one.aside and other.aside and one.kind in (Kind.COUNT, Kind.DURATION):
        score -= ASIDE if _near(one, other) else 2 * ASIDE
    if score < ENOUGH:
        return Likeness(max(0.0, score), ())
    shared = weigher.telling((own[0] & own[1]) - {one.noun})
    return Likeness(min(1.0, score), tuple(_reasons(one, other, shared)))


def _words_shared(
    one: Sighting,
    other: Sighting,
    own: tuple[frozenset[str], frozenset[str]],
    weigher: Weigher,
) -> float:
    """Return what shared words are worth: of the label, its clause, the sentence, the article."""
    label = weigher.shared(one.label_words, other.label_words)
    near = weigher.shared(*own)
    far = weigher.shared(own[0] | one.far_words, own[1] | other.far_words)
    return 0.28 * label + 0.32 * near + 0.15 * far + 0.15 * _topic(one, other, weigher)


def _topic(one: Sighting, other: Sighting, weigher: Weigher) -> float:
    return min(1.0, 2 * weigher.shared(one.topic_words, other.topic_words))


def _kin(one: Sighting, other: Sighting) -> float:
    """Return what is added for the same noun, start, names and source."""
    return (
        0.15 * _same_noun(one, other)
        + 0.1 * (one.nature is other.nature is Nature.SINCE)
        + 0.06 * bool(one.names & other.names)
        + 0.04 * bool(one.places & other.places)
        + 0.03 * _same_source(one, other)
    )


def _same_noun(one: Sighting, other: Sighting) -> bool:
    return bool(one.noun) and one.noun == other.noun


def _same_source(one: Sighting, other: Sighting) -> bool:
    return bool(one.publisher) and one.publisher == other.publisher


def _reasons(one: Sighting, other: Sighting, shared: list[str]) -> Iterator[Message]:
    """Say in words what speaks for a match, and what a reader should look at."""
    if _same_noun(one, other):
        yield Message("both count the same: {noun}", noun=one.quantity.noun or "")
    if shared:
        words = ", ".join(_as_written(word, one) for word in shared[:4])
        yield Message("both say: {words}", words=words)
    if one.nature is other.nature is Nature.SINCE:
        yield Message("both are counted since {since}", since=one.period.since or "")
    if _same_source(one, other):
        yield Message("the same source: {source}", source=one.publisher)
    mine, theirs = one.quantity.unit, other.quantity.unit
    if mine and theirs and mine != theirs:
        same = in_unit(other.quantity, mine, other.language)
        yield Message("another unit: {number} is {same}", number=other.said, same=same)
    elif mine:
        yield Message("both in {unit}", unit=mine)
    if one.quantity.bound is not other.quantity.bound:
        bounds = [bound_words(s.quantity, s.language).strip() for s in (one, other)]
        here, there = (words or Term("exactly") for words in bounds)
        yield Message("bounded differently: {here} / {there}", here=here, there=there)


def refusal(one: Sighting, other: Sighting) -> str:
    """Return why two sightings cannot be one stat, in words, or ""."""
    if base(one.language) != base(other.language):
        return "another language"
    if not comparable((one.kind, one.quantity), (other.kind, other.quantity)):
        return "another unit that does not convert"
    if one.own or other.own:
        return "it speaks of the report itself"
    if one.qualifiers != other.qualifiers and _unsure(one) != _unsure(other):
        return "one is qualified, the other is not"
    if _elsewhere(one, other):
        return "another place"
    return _other_sort(one, other)


_ODD: Mapping[Nature, str] = MappingProxyType(
    {
        Nature.ADDED: "one was added, the other is the level",
        Nature.CHANGE: "one is a change, the other a level",
        Nature.PLANNED: "one is planned, the other is there",
    }
)


def _other_sort(one: Sighting, other: Sighting) -> str:
    """Tell apart levels, totals since a date, flows over a while, rises and plans."""
    natures = {one.nature, other.nature}
    if len(natures) == 2:
        for nature, words in _ODD.items():
            if nature in natures:
                return words
        if natures == {Nature.SINCE, Nature.WITHIN}:
            return "one counts from a start, the other over a while"
    if one.window and other.window and one.window != other.window:
        return f"one is per {one.window}, the other per {other.window}"
    since = one.period.since, other.period.since
    if since[0] and since[1]:
        shared = min(len(since[0]), len(since[1]))
        if since[0][:shared] != since[1][:shared]:
            return f"one is counted since {since[0]}, the other since {since[1]}"
    return ""


_UNSURE = frozenset({"suspect", "alleg", "plan", "propos", "foil", "presum", "soupconn", "mutma"})


def _unsure(sighting: Sighting) -> frozenset[str]:
    return sighting.qualifiers & _UNSURE


def _elsewhere(one: Sighting, other: Sighting) -> bool:
    """Say whether names set two sightings apart.

    They do when neither names what the other's article is about, and when one of two articles on
    the same place speaks of a place beside: "In Greece, …" in a report on Portugal.
    """
    if _beside(one, other) or _beside(other, one):
        return True
    if not one.names or not other.names or one.names & other.names:
        return False
    return not (one.names & other.places) and not (other.names & one.places)


def _beside(one: Sighting, other: Sighting) -> bool:
    return bool(
        one.located
        and one.places & other.places
        and not one.located & (one.places | other.places | other.names)
        and not one.names & one.places
    )


def _distance(one: Sighting, other: Sighting) -> float:
    """Return what far-off numbers take from a score."""
    ratio = times(one.quantity, other.quantity)
    if ratio is None:
        return 0.0
    if slip(one.quantity, other.quantity):
        return 0.05  # a slip of the unit is to be found, not hidden
    if ratio > FAR:
        return 0.2
    return 0.08 if ratio > 5 else 0.0


def _near(one: Sighting, other: Sighting) -> bool:
    """Say whether two numbers are within a fifth of each other."""
    ratio = times(one.quantity, other.quantity)
    return ratio is not None and ratio <= Fraction(5, 4)


def _as_written(found: str, sighting: Sighting) -> str:
    """Return the word of a sentence that has a stem, as it stands there."""
    for word in words_of(f"{sighting.label} {sighting.sentence}"):
        if stem(word, sighting.language) == found:
            return word.casefold()
    return found
