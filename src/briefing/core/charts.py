"""Which figures belong together in a chart; the geometry itself is laid out next door.

``lay_out`` and the values of a Drawing are offered here too: the rest of the house needs one name.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import chain

from briefing.core import kin
from briefing.core.briefing import Briefing, Chart, ChartKind
from briefing.core.chart_layout import lay_out, moment, ticks
from briefing.core.claim import ClaimKind
from briefing.core.drawing import (
    Align,
    Box,
    Drawing,
    End,
    Mark,
    Measure,
    Rule,
    Shape,
    Text,
    TextRole,
)
from briefing.core.figure import Figure, FigureId, State
from briefing.core.quantity import Number

__all__ = [
    "MOST",
    "Align",
    "Box",
    "Drawing",
    "End",
    "Mark",
    "Measure",
    "Rule",
    "Shape",
    "Text",
    "TextRole",
    "lay_out",
    "propose",
    "ticks",
]

MOST = 6
"""How many charts a draft gets: more would bury the few that matter."""

ROWS = 8
"""How many figures a proposed chart compares."""


def propose(briefing: Briefing) -> tuple[Chart, ...]:
    """Return the charts a briefing's claims and figures suggest, the best founded first.

    What the wording relates comes before what merely looks alike; a figure is charted once. Titles
    are the figures' own labels, so that they say nothing the text does not.
    """
    found: list[tuple[ChartKind, tuple[FigureId, ...]]] = []
    used: set[FigureId] = set()
    for kind, names in chain(_wholes(briefing), _changes(briefing), _alike(briefing, used)):
        fresh = [name for name in names if name not in used]
        if len(fresh) == len(names):
            found.append((kind, names))
            used.update(names)
    return tuple(
        Chart(f"h{number}", kind, _title(briefing, names), names)
        for number, (kind, names) in enumerate(found[:MOST], start=1)
    )


def _usable(briefing: Briefing) -> list[Figure]:
    return [
        figure
        for figure in briefing.figures
        if figure.same_as is None
        and figure.state is not State.IGNORED
        and not figure.derived
        and figure.quantity is not None
        and figure.anchor.sound
    ]


def _wholes(briefing: Briefing) -> Iterable[tuple[ChartKind, tuple[FigureId, ...]]]:
    """Yield a chart for each whole that is part of nothing: its parts, or the stages after it."""
    usable = {figure.id for figure in _usable(briefing)}
    parts: dict[FigureId, list[FigureId]] = {}
    for part in briefing.wholes:
        whole = kin.whole_of(briefing, part)
        own = kin.original(briefing, part)
        if whole is not None and whole in usable and own in usable and own != whole:
            parts.setdefault(whole, []).append(own)
    below = {part for found in parts.values() for part in found}
    for whole, found in parts.items():
        if whole in below or not all(_comparable(briefing, whole, part) for part in found):
            continue
        stages = _chain(parts, whole)
        if len(stages) > 2:
            yield ChartKind.FLOW, stages
        elif len(found) == 1:
            yield ChartKind.PART_OF_WHOLE, (found[0], whole)
        else:
            yield ChartKind.BARS, (whole, *found[: ROWS - 1])


def _chain(parts: dict[FigureId, list[FigureId]], whole: FigureId) -> tuple[FigureId, ...]:
    """Follow a whole to its only part, and on; a fork or a circle ends the chain."""
    stages = [whole]
    while len(parts.get(stages[-1], [])) == 1 and parts[stages[-1]][0] not in stages:
        stages.append(parts[stages[-1]][0])
    return tuple(stages)


def _comparable(briefing: Briefing, a: FigureId, b: FigureId) -> bool:
    first, second = briefing.quantity_or_none(a), briefing.quantity_or_none(b)
    if first is None or second is None:
        return False
    return (first.unit, first.per) == (second.unit, second.per)


def _changes(briefing: Briefing) -> Iterable[tuple[ChartKind, tuple[FigureId, ...]]]:
    for claim in briefing.claims:
        before, after = claim.role("before"), claim.role("after")
        if claim.kind is ClaimKind.CHANGE and before is not None and after is not None:
            pair = (kin.original(briefing, before), kin.original(briefing, after))
            if pair[0] != pair[1] and _comparable(briefing, *pair):
                yield ChartKind.SLOPE, pair


def _alike(
    briefing: Briefing, used: set[FigureId]
) -> Iterable[tuple[ChartKind, tuple[FigureId, ...]]]:
    """Yield three or more figures that count the same: over time if dated apart, else ranked."""
    for figures in _families(briefing):
        free = [figure for figure in figures if figure.id not in used]
        if len(free) < 3:
            continue
        moments = [moment(figure.period) for figure in free]
        dated = None not in moments and len(set(moments)) == len(moments)
        ranked = sorted(free, key=lambda figure: -Fraction(_magnitude(briefing, figure)))
        chosen = {figure.id for figure in ranked[:ROWS]}
        names = tuple(figure.id for figure in free if figure.id in chosen)
        yield (ChartKind.TIMELINE if dated else ChartKind.BARS), names


def _magnitude(briefing: Briefing, figure: Figure) -> Number:
    return briefing.quantity(figure.id).magnitude


def _families(briefing: Briefing) -> Iterable[list[Figure]]:
    """Yield figures of one noun; measures of one unit whose labels begin or end alike.

    Percentages are left out: shares of different wholes are not to be compared by length.
    """
    nouns: dict[tuple[str | None, ...], list[Figure]] = {}
    units: dict[tuple[str | None, ...], list[Figure]] = {}
    for figure in _usable(briefing):
        q = briefing.quantity(figure.id)
        if q.noun is not None and q.unit is None:
            nouns.setdefault((q.noun, q.per), []).append(figure)
        elif q.unit not in (None, "%"):
            words = figure.label.casefold().split() or [""]
            units.setdefault((q.unit, q.per, "first", words[0]), []).append(figure)
            units.setdefault((q.unit, q.per, "last", words[-1]), []).append(figure)
    yield from nouns.values()
    yield from sorted(units.values(), key=len, reverse=True)


def _title(briefing: Briefing, names: tuple[FigureId, ...]) -> str:
    """Return what the labels share at their start or end, else the first of them."""
    labels = [briefing.figure(name).label.split() for name in names]
    shared = _shared(labels) or _shared([label[::-1] for label in labels])[::-1]
    label = " ".join(shared if len(names) > 2 and shared else labels[0])
    return label[:1].upper() + label[1:]


def _shared(labels: list[list[str]]) -> list[str]:
    shared: list[str] = []
    for words in zip(*labels, strict=False):
        if len(set(words)) > 1:
            break
        shared.append(words[0])
    return shared if sum(len(word) for word in shared) > 3 else []
