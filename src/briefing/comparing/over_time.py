"""What must hold between sightings of one stat: totals do not fall, one day has one value.

The sightings are taken for one stat, as somebody confirmed or as matching proposes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from itertools import combinations, pairwise

from briefing.checks.finding import Severity
from briefing.checks.precision import meet
from briefing.comparing.measures import in_unit, on_scale, slip, times
from briefing.comparing.sighting import Name, Nature, Sighting
from briefing.core.briefing import Briefing
from briefing.core.claim import ClaimKind
from briefing.core.frozen import frozen
from briefing.core.message import Day, Message, Term
from briefing.core.source_words import date_words


class Rule(StrEnum):
    """What two sightings break."""

    FALLS = "falls"
    DISAGREE = "sources-disagree"
    REVISED = "revised"
    SLIP = "unit-slip"
    UNIT = "unit-changes"
    LABEL = "other-words"
    BOUND = "bound-changes"
    PART = "part-above-whole"

    @property
    def severity(self) -> Severity:
        """Return how much it weighs: a note is to be known, a warning to be answered."""
        notes = (Rule.REVISED, Rule.UNIT, Rule.LABEL, Rule.BOUND)
        return Severity.NOTE if self in notes else Severity.WARNING


@frozen
class Breach:
    """Say what does not agree between two sightings; ``key`` outlives a rerun.

    ``earlier`` comes before ``later`` in time; of a part and its whole, the part comes first.
    """

    rule: Rule
    earlier: Sighting
    later: Sighting
    message: Message

    @property
    def key(self) -> str:
        """Return ``rule:sorted names@8 hex of the values``: it changes when a value does."""
        both = sorted((self.earlier, self.later), key=lambda s: str(s.name))
        values = ",".join(
            repr((s.quantity.value, s.quantity.minimum, s.quantity.maximum, s.quantity.unit))
            for s in both
        )
        digest = hashlib.sha256(values.encode()).hexdigest()[:8]
        return f"{self.rule}:{','.join(str(s.name) for s in both)}@{digest}"


def breaches(stat: Sequence[Sighting]) -> tuple[Breach, ...]:
    """Return what the sightings of one stat break, in order of time; undated ones are left out."""
    dated = sorted((s for s in stat if s.when), key=lambda s: (s.when, str(s.name)))
    found = [
        *_falls([s for s in dated if s.nature is Nature.SINCE]),
        *_at_odds(dated),
        *_units(dated),
        *_renamed(dated),
        *_bounds(dated),
    ]
    return tuple(sorted(found, key=lambda b: (b.later.when, str(b.later.name), b.rule)))


def part_claims(briefing: Briefing) -> Iterator[tuple[Name, Name]]:
    """Yield what the briefing says is part of what: the part, then its whole."""
    for claim in briefing.claims:
        part, whole = claim.role("part"), claim.role("whole")
        if claim.kind is ClaimKind.PART_OF and part is not None and whole is not None:
            yield Name(briefing.id, part), Name(briefing.id, whole)


def parts_above(
    part: Sequence[Sighting], whole: Sequence[Sighting], claims: Collection[tuple[Name, Name]]
) -> tuple[Breach, ...]:
    """Return where one stat is above the other, of which some briefing says it is a part.

    Values of one day are held together; of totals since a date also an earlier part and a later
    whole, because neither falls. Within one briefing its own checks speak.
    """
    pairs = {(p.name, w.name) for p in part for w in whole}
    if pairs.isdisjoint(claims):
        return ()
    return tuple(
        Breach(Rule.PART, small, large, words)
        for small in part
        for large in whole
        if small.name.briefing != large.name.briefing and _both_hold(small, large)
        for words in _above(small, large)
    )


def _both_hold(part: Sighting, whole: Sighting) -> bool:
    if not part.when or not whole.when:
        return False
    totals = part.nature is whole.nature is Nature.SINCE
    return part.when == whole.when or (totals and _before(part, whole))


def _above(part: Sighting, whole: Sighting) -> Iterator[Message]:
    least = on_scale(part.quantity, part.quantity.unit)
    most = on_scale(whole.quantity, part.quantity.unit)
    if least is None or most is None or least.low is None or most.high is None:
        return
    if least.low > most.high:
        yield Message(
            "A part is above its whole: {part} ({here}, {day}) of {whole} ({there}, {then}).",
            part=part.said,
            here=part.source,
            day=_day(part),
            whole=whole.said,
            there=whole.source,
            then=_day(whole),
        )


def _before(earlier: Sighting, later: Sighting) -> bool:
    """Say whether one day surely comes first; "2023" and "March 2023" do not tell."""
    shared = min(len(earlier.when), len(later.when))
    return earlier.when[:shared] < later.when[:shared]


def _falls(totals: Sequence[Sighting]) -> Iterator[Breach]:
    """Hold each total to the highest before it; after a fall, to what it fell to."""
    peak: Sighting | None = None
    for later in totals:
        if peak is None:
            peak = later
            continue
        if slip(peak.quantity, later.quantity):
            continue
        first = on_scale(peak.quantity, peak.quantity.unit)
        last = on_scale(later.quantity, peak.quantity.unit)
        if first is None or last is None:
            continue
        if first.low is not None and last.high is not None and last.high < first.low:
            if not _before(peak, later):
                continue
            yield Breach(
                Rule.FALLS,
                peak,
                later,
                Message(
                    "A total counted since {since} falls from {a} ({first}) to {b} ({last}).",
                    since=later.period.since or "",
                    a=peak.said,
                    first=_day(peak),
                    b=later.said,
                    last=_day(later),
                ),
            )
            peak = later
        elif first.low is None or (last.low is not None and last.low >= first.low):
            peak = later


def _day(sighting: Sighting) -> Day:
    return Day(date_words(sighting.when, "en"), sighting.when)


def _at_odds(dated: Sequence[Sighting]) -> Iterator[Breach]:
    """Hold what is said of one day together."""
    for one, other in combinations(dated, 2):
        if one.when != other.when or slip(one.quantity, other.quantity):
            continue
        first = on_scale(one.quantity, one.quantity.unit)
        last = on_scale(other.quantity, one.quantity.unit)
        if first is None or last is None or meet(first, last):
            continue
        if one.publisher == other.publisher:
            words = Message(
                "{source} gives {a} and {b} for {day}.",
                source=other.source,
                a=one.said,
                b=other.said,
                day=_day(other),
            )
            yield Breach(Rule.REVISED, one, other, words)
        else:
            words = Message(
                "{here} says {a}, {there} says {b}, both for {day}.",
                here=one.source,
                a=one.said,
                there=other.source,
                b=other.said,
                day=_day(other),
            )
            yield Breach(Rule.DISAGREE, one, other, words)


def _units(dated: Sequence[Sighting]) -> Iterator[Breach]:
    """Tell where the unit changes, and warn where it seems misprinted.

    A slip is told once: the return to the old size is no second one, and what stays at the new
    size is taken for right.
    """
    sound: Sighting | None = None
    for earlier, later in pairwise(dated):
        sound = sound or earlier
        unit = earlier.quantity.unit
        if slip(sound.quantity, later.quantity):
            if earlier is not sound and not slip(earlier.quantity, later.quantity):
                sound = later
                continue
            yield Breach(
                Rule.SLIP,
                sound,
                later,
                Message(
                    "{a} ({first}) and then {b} ({last}): {apart}. Is the unit right?",
                    a=sound.said,
                    first=_day(sound),
                    b=later.said,
                    last=_day(later),
                    apart=_apart(sound, later),
                ),
            )
            continue
        sound = later
        if unit and later.quantity.unit and unit != later.quantity.unit:
            yield Breach(
                Rule.UNIT,
                earlier,
                later,
                Message(
                    "The unit changes from {unit} to {other}: {b} is {same}, after {a}.",
                    unit=unit,
                    other=later.quantity.unit,
                    b=later.said,
                    same=in_unit(later.quantity, unit, later.language),
                    a=earlier.said,
                ),
            )


def _apart(one: Sighting, other: Sighting) -> Term:
    ratio = times(one.quantity, other.quantity)
    if ratio is None or one.quantity.unit != other.quantity.unit:
        return Term("the same number in another unit")
    far = ratio > 10**5
    return Term("about a million times apart" if far else "about a thousand times apart")


def _renamed(dated: Sequence[Sighting]) -> Iterator[Breach]:
    """Tell where a stat is called by words that none of its earlier labels share wholly."""
    called: dict[frozenset[str], Sighting] = {}
    for sighting in dated:
        words = sighting.label_words
        if called and words and not any(words <= known or known <= words for known in called):
            before = next(reversed(called.values()))
            yield Breach(
                Rule.LABEL,
                before,
                sighting,
                Message(
                    "“{before}” ({first}) is now called “{label}” ({last}).",
                    before=before.label,
                    first=_day(before),
                    label=sighting.label,
                    last=_day(sighting),
                ),
            )
        if words:
            called[words] = sighting


def _bounds(dated: Sequence[Sighting]) -> Iterator[Breach]:
    """Tell where the same number stands with another bound: "more than 1,600", then 1,600."""
    for earlier, later in pairwise(dated):
        same = (
            earlier.quantity.value is not None
            and earlier.quantity.value == later.quantity.value
            and earlier.quantity.unit == later.quantity.unit
        )
        if same and earlier.quantity.bound is not later.quantity.bound:
            yield Breach(
                Rule.BOUND,
                earlier,
                later,
                Message(
                    "The same number has another bound: “{a}” ({first}), then “{b}” ({last}).",
                    a=earlier.said,
                    first=_day(earlier),
                    b=later.said,
                    last=_day(later),
                ),
            )
