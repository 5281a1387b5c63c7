"""Charts by hand: every kind that some figures allow, the best first, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from briefing.core import kin
from briefing.core.briefing import Briefing, Chart, ChartKind
from briefing.core.chart_layout import moment
from briefing.core.figure import Figure, FigureId
from briefing.core.frozen import frozen
from briefing.core.quantity import Quantity


class Reason(Enum):
    """Why a kind of chart fits figures, or is offered after the others."""

    PART_SAID = "the text says that one is part of the other"
    STAGES_SAID = "the text takes each from the one before"
    SAME_COUNTED = "they count the same"
    CHANGE_SAID = "the text tells a change from one to the other"
    DATED = "each has its own date"
    RANGES = "ends or bounds are stated"
    SMALLER_OF_TWO = "one is smaller and of the same unit; the text does not say that it is a part"
    MIXED = "they count different things: compare the lengths with care"


@frozen
class DraftChart:
    """Offer one kind: the figures in its order, and the reason for its rank."""

    kind: ChartKind
    figures: tuple[FigureId, ...]
    reason: Reason


def drafts(briefing: Briefing, chosen: Sequence[FigureId]) -> tuple[DraftChart, ...]:
    """Return the kinds of chart that the chosen figures allow, ranked; none for less than two.

    A repeat stands for its first; figures of several units share no axis and get no chart.
    """
    names = tuple(dict.fromkeys(kin.original(briefing, name) for name in chosen))
    figures = [briefing.figure(name) for name in names]
    pairs = [(f, q) for f in figures if (q := briefing.quantity_or_none(f.id)) is not None]
    if len(pairs) < 2 or len(pairs) < len(figures) or len({_measure(q) for _, q in pairs}) > 1:
        return ()
    found = [
        *_parts(briefing, names),
        *_stages(briefing, names),
        *_changes(briefing, names),
        *_over_time(figures),
        *_bars(pairs),
        *_ranges(pairs),
        *_guessed_part(briefing, pairs, names),
    ]
    first: dict[ChartKind, DraftChart] = {}
    for draft in found:
        first.setdefault(draft.kind, draft)
    return tuple(first.values())


def new_chart_id(briefing: Briefing) -> str:
    """Return an id that no chart has."""
    taken = {chart.id for chart in briefing.charts}
    number = len(briefing.charts) + 1
    while f"h{number}" in taken:
        number += 1
    return f"h{number}"


def source_line(briefing: Briefing) -> str:
    """Return who says so, for under a chart; "" where the article does not tell."""
    source = briefing.article.source
    return ", ".join(part for part in (source.speaker, source.publisher) if part)


def title_of(briefing: Briefing, figures: Sequence[FigureId]) -> str:
    """Return a title in the figures' own words: what their labels share, else the first."""
    labels = [briefing.figure(name).label.split() for name in figures]
    for turned in (False, True):
        words = [label[::-1] if turned else label for label in labels]
        shared: list[str] = []
        for together in zip(*words, strict=False):
            if len(set(together)) > 1:
                break
            shared.append(together[0])
        if len(figures) > 2 and sum(map(len, shared)) > 3:
            label = " ".join(shared[::-1] if turned else shared)
            return label[:1].upper() + label[1:]
    label = " ".join(labels[0]) if labels else ""
    return label[:1].upper() + label[1:]


def by_size(briefing: Briefing, figures: Sequence[FigureId]) -> tuple[FigureId, ...]:
    """Return figures from the largest to the smallest; those without a result last."""

    def size(name: FigureId) -> tuple[bool, object]:
        quantity = briefing.quantity_or_none(name)
        return (quantity is None, 0 if quantity is None else -quantity.magnitude)

    return tuple(sorted(figures, key=size))


def in_text_order(briefing: Briefing, figures: Sequence[FigureId]) -> tuple[FigureId, ...]:
    """Return figures as the text states them; computed ones last."""

    def place(name: FigureId) -> int:
        span = briefing.figure(name).span
        return len(briefing.article.text) if span is None else span.start

    return tuple(sorted(figures, key=place))


def _measure(quantity: Quantity) -> tuple[str | None, str | None]:
    return quantity.unit, quantity.per


def _parts(briefing: Briefing, names: tuple[FigureId, ...]) -> list[DraftChart]:
    if len(names) != 2:
        return []
    for part, whole in (names, names[::-1]):
        if kin.whole_of(briefing, part) == whole:
            return [DraftChart(ChartKind.PART_OF_WHOLE, (part, whole), Reason.PART_SAID)]
    return []


def _stages(briefing: Briefing, names: tuple[FigureId, ...]) -> list[DraftChart]:
    if len(names) < 3:
        return []
    whole = {name: kin.whole_of(briefing, name) for name in names}
    first = [name for name in names if whole[name] not in names]
    chain = first[:1]
    while len(first) == 1 and len(chain) < len(names):
        following = [name for name in names if whole[name] == chain[-1] and name not in chain]
        if len(following) != 1:
            return []
        chain.append(following[0])
    if len(chain) < len(names):
        return []
    return [DraftChart(ChartKind.FLOW, tuple(chain), Reason.STAGES_SAID)]


def _changes(briefing: Briefing, names: tuple[FigureId, ...]) -> list[DraftChart]:
    for claim in briefing.claims:
        before, after = claim.role("before"), claim.role("after")
        if before is not None and after is not None and {before, after} == set(names):
            return [DraftChart(ChartKind.SLOPE, (before, after), Reason.CHANGE_SAID)]
    return []


def _over_time(figures: list[Figure]) -> list[DraftChart]:
    moments = [moment(figure.period) for figure in figures]
    known = [at for at in moments if at is not None]
    if len(known) < len(figures) or len(set(known)) < len(known):
        return []
    order = sorted(zip(known, figures, strict=True), key=lambda pair: pair[0])
    names = tuple(figure.id for _, figure in order)
    kinds = [ChartKind.TIMELINE, *([ChartKind.SLOPE] if len(names) == 2 else [])]
    return [DraftChart(kind, names, Reason.DATED) for kind in kinds]


def _bars(pairs: list[tuple[Figure, Quantity]]) -> list[DraftChart]:
    names = tuple(figure.id for figure, _ in pairs)
    same = len({quantity.noun for _, quantity in pairs}) == 1
    reason = Reason.SAME_COUNTED if same else Reason.MIXED
    return [DraftChart(ChartKind.BARS, names, reason)]


def _ranges(pairs: list[tuple[Figure, Quantity]]) -> list[DraftChart]:
    if all(quantity.interval.is_point for _, quantity in pairs):
        return []
    return [DraftChart(ChartKind.RANGE, tuple(f.id for f, _ in pairs), Reason.RANGES)]


def _guessed_part(
    briefing: Briefing, pairs: list[tuple[Figure, Quantity]], names: tuple[FigureId, ...]
) -> list[DraftChart]:
    if len(pairs) != 2 or len({quantity.noun for _, quantity in pairs}) > 1:
        return []
    large, small = by_size(briefing, names)
    if briefing.quantity(small).magnitude < 0:
        return []
    return [DraftChart(ChartKind.PART_OF_WHOLE, (small, large), Reason.SMALLER_OF_TWO)]


def chart_of(briefing: Briefing, draft: DraftChart) -> Chart:
    """Make the chart of a draft, with a title and its source line."""
    options = {"subtitle": line} if (line := source_line(briefing)) else {}
    title = title_of(briefing, draft.figures)
    return Chart(new_chart_id(briefing), draft.kind, title, draft.figures, options)
