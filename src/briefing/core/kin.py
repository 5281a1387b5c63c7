"""Which figures speak of others: the share, the remainder and the rate that formulas derive."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.core.briefing import Briefing, ChartKind
from briefing.core.figure import Figure, FigureId, Kind, State
from briefing.core.formula import FormulaError, Operation, Ref, parse


def original(briefing: Briefing, figure_id: FigureId) -> FigureId:
    """Return the figure that another one repeats, or the figure itself."""
    seen: set[FigureId] = set()
    here = figure_id
    while here not in seen and briefing.has(here):
        seen.add(here)
        repeated = briefing.figure(here).same_as
        if repeated is None:
            return here
        here = repeated
    return figure_id


def whole_of(briefing: Briefing, part: FigureId) -> FigureId | None:
    """Return the whole a figure is claimed to be part of."""
    whole = briefing.wholes.get(part)
    return None if whole is None else original(briefing, whole)


def share_of(briefing: Briefing, part: FigureId) -> tuple[Figure, FigureId] | None:
    """Return the percentage derived as ``part / whole``, and that whole; the claimed one first."""
    claimed = whole_of(briefing, part)
    found = [
        (figure, whole)
        for figure, sign, whole in _from(briefing, part)
        if sign == "/" and figure.kind is Kind.PERCENT
    ]
    return min(found, key=lambda pair: pair[1] != claimed, default=None)


def rest_of(briefing: Briefing, part: FigureId, whole: FigureId) -> Figure | None:
    """Return the remainder derived as ``whole - part``."""
    for figure, sign, right in _from(briefing, whole):
        if sign == "-" and right == part:
            return figure
    return None


def rate_of(briefing: Briefing, figure_id: FigureId) -> Figure | None:
    """Return the ratio derived as ``figure / other`` that is no percentage: so many per one."""
    for figure, sign, _ in _from(briefing, figure_id):
        if sign == "/" and figure.kind is not Kind.PERCENT:
            return figure
    return None


def speaks_elsewhere(briefing: Briefing, derived: FigureId) -> bool:
    """Say whether a derived figure is told by another's card (share, rate) or drawn as a rest."""
    names = briefing.operands(derived)
    share, rate = share_of(briefing, names[0]), rate_of(briefing, names[0])
    if derived in {share and share[0].id, rate and rate.id}:
        return briefing.figure(names[0]).has_card
    return any(
        chart.kind is ChartKind.PART_OF_WHOLE
        and len(names) == 2
        and set(names) <= set(chart.figures)
        and (rest := rest_of(briefing, names[1], names[0])) is not None
        and rest.id == derived
        for chart in briefing.drawn
    )


def _from(briefing: Briefing, first: FigureId) -> Iterator[tuple[Figure, str, FigureId]]:
    """Yield the derived figures that are ``first`` (sign) one other figure."""
    for name in briefing.derived_from.get(first, ()):
        figure = briefing.figure(name)
        if figure.formula is None or figure.state is State.IGNORED:
            continue
        try:
            node = parse(figure.formula)
        except FormulaError:
            continue
        if (
            isinstance(node, Operation)
            and isinstance(node.left, Ref)
            and isinstance(node.right, Ref)
            and briefing.quantity_or_none(name) is not None
        ):
            yield figure, node.sign, original(briefing, node.right.id)
