"""Print how well matches are proposed, and how many planted violations are found.

Usage: score.py [SEEDS] [-v]: how many series of forty articles of each set; -v tells each error.
Matches are scored over pairs of figures. Violations are looked for once among the true matches,
as a user confirms them, and once among what was proposed and nobody touched.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from briefing.checks.finding import Severity
from briefing.comparing.matching import groups
from briefing.comparing.over_time import Breach, breaches, part_claims, parts_above
from briefing.comparing.reading import sightings
from briefing.comparing.sighting import Sighting
from comparing.made_series import Made, Plant, make, topics

SETS = (
    "english",
    "english-more",
    "english-third",
    "others",
    "others-more",
    "fresh",
    "fresh-others",
)
"""The fresh ones were written last, scored once, and never tuned to."""

Pair = frozenset[tuple[str, str]]


@dataclass
class Score:
    """What is counted over several series."""

    right: int = 0
    proposed: int = 0
    true: int = 0
    planted: Counter[str] = field(default_factory=Counter)
    confirmed: Counter[str] = field(default_factory=Counter)
    untouched: Counter[str] = field(default_factory=Counter)
    false: int = 0

    @property
    def precision(self) -> float:
        """Return which part of what was proposed is true."""
        return self.right / max(1, self.proposed)

    @property
    def recall(self) -> float:
        """Return which part of what is true was proposed."""
        return self.right / max(1, self.true)


def score(seeds: Iterable[int], name: str, *, tell: bool = False) -> Score:
    """Make series of a set and count."""
    total = Score()
    for seed in seeds:
        made = make(seed, topics(name))
        found = [g.sightings for g in groups([sightings(b) for b in made.briefings])]
        proposed = pairs(found)
        true = true_pairs(made)
        total.right += len(proposed & true)
        total.proposed += len(proposed)
        total.true += len(true)
        total.planted.update(plant.rule for plant in made.planted)
        stats = true_stats(made)
        confirmed = all_breaches(made, stats)
        total.confirmed.update(p.rule for p in made.planted if told(p, confirmed, made))
        untouched = all_breaches(made, found)
        total.untouched.update(p.rule for p in made.planted if told(p, untouched, made))
        wrong = [breach for breach in confirmed if unplanted(breach, made)]
        total.false += len(wrong)
        if tell:
            _tell(
                made,
                proposed,
                true,
                wrong,
                [p for p in made.planted if not told(p, confirmed, made)],
            )
    return total


def pairs(found: Iterable[Sequence[Sighting]]) -> set[Pair]:
    """Return every two sightings that a group joins."""
    return {
        frozenset((s.name.briefing, s.name.figure) for s in pair)
        for group in found
        for pair in combinations(group, 2)
    }


def true_pairs(made: Made) -> set[Pair]:
    """Return every two figures of different articles that state one stat."""
    by_stat: dict[str, list[tuple[str, str]]] = {}
    for name, stat in made.truth.items():
        by_stat.setdefault(stat, []).append(name)
    return {
        frozenset(pair)
        for names in by_stat.values()
        for pair in combinations(names, 2)
        if pair[0][0] != pair[1][0]
    }


def true_stats(made: Made) -> list[list[Sighting]]:
    """Return the sightings of each stat, as they truly belong together."""
    members: dict[str, list[Sighting]] = {}
    for briefing in made.briefings:
        for sighting in sightings(briefing):
            stat = made.truth.get((sighting.name.briefing, sighting.name.figure))
            if stat is not None:
                members.setdefault(stat, []).append(sighting)
    return list(members.values())


def all_breaches(made: Made, stats: Sequence[Sequence[Sighting]]) -> list[Breach]:
    """Return what the stats break, each alone and as parts of each other."""
    claims = {claim for briefing in made.briefings for claim in part_claims(briefing)}
    return [
        *(breach for stat in stats for breach in breaches(stat)),
        *(
            breach
            for part in stats
            for whole in stats
            if part is not whole
            for breach in parts_above(part, whole, claims)
        ),
    ]


def told(plant: Plant, found: Iterable[Breach], made: Made) -> bool:
    """Say whether a violation was found where it was planted."""
    return any(
        breach.rule is plant.rule
        and any(
            side.name.briefing == plant.article
            and made.truth.get((side.name.briefing, side.name.figure), "").endswith(
                f".{plant.stat}"
            )
            for side in (breach.earlier, breach.later)
        )
        for breach in found
    )


def unplanted(breach: Breach, made: Made) -> bool:
    """Say whether a warning has nothing to do with what was planted."""
    if breach.rule.severity is Severity.NOTE:
        return False
    planted = {(plant.article, plant.stat) for plant in made.planted}
    return not any(
        (side.name.briefing, _stat(made, side).rpartition(".")[2]) in planted
        for side in (breach.earlier, breach.later)
    )


def _stat(made: Made, sighting: Sighting) -> str:
    return made.truth.get((sighting.name.briefing, sighting.name.figure), "?" + sighting.label)


def _tell(
    made: Made, proposed: set[Pair], true: set[Pair], wrong: list[Breach], missed: list[Plant]
) -> None:
    labels = {(b.id, f.id): f.label for b in made.briefings for f in b.figures}

    def named(pair: Pair) -> tuple[str, ...]:
        return tuple(sorted(made.truth.get(n, "?" + labels[n]) for n in pair))

    lost = Counter(named(pair)[0] for pair in true - proposed)
    kept = Counter(named(pair)[0] for pair in true & proposed)
    print("  wrong pairs:", Counter(map(named, proposed - true)).most_common(12))
    print("  missed:", {k: f"{n} of {n + kept[k]}" for k, n in lost.most_common(20)})
    for plant in missed:
        print("  not found:", plant)
    for breach in wrong:
        print("  false:", breach.rule, breach.message)


def main() -> int:
    """Score every set that is there."""
    rounds = int(next((a for a in sys.argv[1:] if a.isdigit()), "3"))
    for name in SETS:
        found = score(range(rounds), name, tell="-v" in sys.argv)
        print(
            f"{name}: {rounds} series of 40 articles; proposal precision {found.precision:.1%} "
            f"({found.right} of {found.proposed}), recall {found.recall:.1%} "
            f"({found.right} of {found.true})"
        )
        told_of = ", ".join(
            f"{rule} {found.confirmed[rule]}/{planted}"
            for rule, planted in sorted(found.planted.items())
        )
        print(
            f"  planted violations found: {found.confirmed.total()} of {found.planted.total()} "
            f"({told_of}); {found.untouched.total()} before anybody confirms; "
            f"false warnings {found.false}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
