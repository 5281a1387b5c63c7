"""Relations by hand: what chosen figures may be to each other, and what follows when one is said.

Pure: the window offers what stands here, and a test can ask the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.core import chart_drafts, charts, edits, kin
from briefing.core.briefing import Briefing, Chart, ChartKind
from briefing.core.claim import Claim, ClaimKind, part_of
from briefing.core.figure import Figure, FigureId, Kind, State, derived_id
from briefing.core.formula import FormulaError, evaluate
from briefing.core.frozen import frozen
from briefing.core.quantity import Quantity

BY_HAND = "user"
"""Who says a relation that somebody added; the text's own say "wording" (format.md)."""

_CHANGES = ("%", "percentage point", "times")
"""Units in which a change is stated."""

MOST_PARTS = 24
"""More figures at once are no relation that anybody means."""


@frozen
class Relation:
    """Offer claims that belong together, what they come to, and the claim that says so already.

    ``result`` is the share, the sum or the change that the figures give, None where none is.
    """

    claims: tuple[Claim, ...]
    result: Quantity | None = None
    known: str | None = None

    @property
    def kind(self) -> ClaimKind:
        """Return what kind of relation it is."""
        return self.claims[0].kind


# ── what may be said ─────────────────────────────────────────────────────────────────────────


def offers(briefing: Briefing, chosen: Sequence[FigureId]) -> tuple[Relation, ...]:
    """Return the relations that two or more figures may have, the likeliest first.

    A repeat stands for its first. What would run in a circle is not offered.
    """
    names = tuple(dict.fromkeys(kin.original(briefing, name) for name in chosen))
    shown = [name for name in names if briefing.quantity_or_none(name) is not None]
    if not 2 <= len(shown) <= MOST_PARTS or len(shown) < len(names):
        return ()
    found = (_as_offer(briefing, claims) for claims in _claims(briefing, names))
    return tuple(offer for offer in found if not _circular(briefing, offer.claims))


def told_of(briefing: Briefing, chosen: Sequence[FigureId]) -> tuple[Claim, ...]:
    """Return the claims that speak of the chosen figure, or of at least two of the chosen."""
    names = {kin.original(briefing, name) for name in chosen} | set(chosen)
    enough = 2 if len(set(chosen)) > 1 else 1
    return tuple(c for c in briefing.claims if len(names.intersection(c.figures)) >= enough)


def _claims(briefing: Briefing, names: tuple[FigureId, ...]) -> Iterator[tuple[Claim, ...]]:
    quantities = {name: briefing.quantity(name) for name in names}
    if len({(q.unit, q.per) for q in quantities.values()}) > 1:
        yield from _unlike(quantities)
        return
    ranked = chart_drafts.by_size(briefing, names)
    whole, parts = ranked[0], ranked[1:]
    yield tuple(_part(part, whole) for part in parts)
    if len(names) > 2:
        yield tuple(_part(ranked[at + 1], ranked[at]) for at in range(len(parts)))
        yield (_claim(ClaimKind.SUM, {"parts": parts, "total": whole}),)
    if len(names) == 2:
        for before, after in (names, names[::-1]):
            yield (_claim(ClaimKind.CHANGE, {"before": before, "after": after, "stated": None}),)
    yield (_listed(ClaimKind.SAME, names),)


def _unlike(quantities: dict[FigureId, Quantity]) -> Iterator[tuple[Claim, ...]]:
    """Yield a conversion of two measures, or a change of two with the stated third."""
    if len(quantities) == 2:
        if all(q.unit not in (None, *_CHANGES) for q in quantities.values()):
            yield (_listed(ClaimKind.CONVERSION, tuple(quantities)),)
        return
    stated = [name for name, q in quantities.items() if q.unit in _CHANGES]
    others = [name for name in quantities if name not in stated]
    if len(stated) != 1 or len(others) != 2:
        return
    one, other = (quantities[name] for name in others)
    if (one.unit, one.per) == (other.unit, other.per):
        for before, after in (others, others[::-1]):
            roles = {"before": before, "after": after, "stated": stated[0]}
            yield (_claim(ClaimKind.CHANGE, dict(roles)),)


def _part(part: FigureId, whole: FigureId) -> Claim:
    return part_of("offered", part, whole, by=BY_HAND)


def _listed(kind: ClaimKind, names: tuple[FigureId, ...]) -> Claim:
    return _claim(kind, {"figures": names})


def _claim(kind: ClaimKind, roles: dict[str, FigureId | tuple[FigureId, ...] | None]) -> Claim:
    return Claim("offered", kind, roles, by=BY_HAND)


def _as_offer(briefing: Briefing, claims: tuple[Claim, ...]) -> Relation:
    known = [_known(briefing, claim) for claim in claims]
    first = known[0] if len(known) == 1 else None
    return Relation(claims, _result(briefing, claims), first)


def _known(briefing: Briefing, claim: Claim) -> str | None:
    """Return the id of a claim that says the same."""
    wanted = _said(briefing, claim)
    return next((c.id for c in briefing.claims if _said(briefing, c) == wanted), None)


def _said(briefing: Briefing, claim: Claim) -> tuple[object, ...]:
    names = tuple(kin.original(briefing, name) for name in claim.figures)
    if claim.kind in (ClaimKind.PART_OF, ClaimKind.CHANGE):
        return claim.kind, names[:2]
    return claim.kind, frozenset(names)


def _result(briefing: Briefing, claims: tuple[Claim, ...]) -> Quantity | None:
    """Return what the figures of a relation come to: a share, a sum, a change."""
    claim = claims[0]
    related = briefing
    match claim.kind:
        case ClaimKind.PART_OF if len(claims) == 1:
            formula, kind = f"{claim.role('part')} / {claim.role('whole')}", Kind.PERCENT
            related = edits.add_claim(briefing, replace(claim, id=_free_id(briefing)))
        case ClaimKind.SUM:
            parts = claim.figures[:-1]
            formula, kind = " + ".join(parts), briefing.figure(parts[0]).kind
        case ClaimKind.CHANGE:
            before, after = claim.role("before"), claim.role("after")
            if before is None or after is None:
                return None
            if briefing.quantity(before).unit == "%":
                formula, kind = f"{after} - {before}", Kind.MEASURE
            else:
                formula, kind = f"({after} - {before}) / {before}", Kind.PERCENT
        case _:
            return None
    try:
        return evaluate(formula, related.quantity, related.wholes, kind)
    except FormulaError:
        return None


def _circular(briefing: Briefing, claims: Iterable[Claim]) -> bool:
    wholes = {
        kin.original(briefing, part): kin.original(briefing, whole)
        for part, whole in briefing.wholes.items()
    }
    for claim in claims:
        if claim.kind is ClaimKind.PART_OF:
            wholes[claim.figures[0]] = claim.figures[1]
    for claim in claims:
        seen: set[FigureId] = set()
        here: FigureId | None = claim.figures[0]
        while claim.kind is ClaimKind.PART_OF and here is not None:
            if here in seen:
                return True
            seen.add(here)
            here = wholes.get(here)
    return False


# ── saying it, and taking it back ────────────────────────────────────────────────────────────


def relate(briefing: Briefing, claims: Iterable[Claim]) -> Briefing:
    """Say relations, each with a fresh id; what is said already stays as it is.

    A part has one whole: another one gives way. A part brings its share, its remainder and its
    chart, in which stages that follow each other flow; a change brings its slope. Raises
    ValueError for a part that would be part of itself.
    """
    after = briefing
    new = tuple(claim for claim in claims if _known(briefing, claim) is None)
    if _circular(briefing, new):
        raise ValueError("a part cannot hold its own whole")
    for claim in new:
        if claim.kind is ClaimKind.PART_OF:
            after = _without_whole(after, claim.figures[0])
        after = edits.add_claim(after, replace(claim, id=_free_id(after), by=BY_HAND))
    for claim in new:
        after = _with_derived(after, claim)
    for claim in new:
        if claim.kind in (ClaimKind.PART_OF, ClaimKind.CHANGE):
            after = _with_chart(after, claim.figures[:2])
    return after


def unrelate(briefing: Briefing, claim_id: str) -> Briefing:
    """Take a relation back, with the computed figures that have no result without it.

    Raises KeyError where it is not there.
    """
    after = edits.remove_claim(briefing, claim_id)
    for figure in briefing.figures:
        lost = figure.derived and after.has(figure.id) and after.quantity_or_none(figure.id) is None
        if lost and briefing.quantity_or_none(figure.id) is not None:
            after = edits.remove_figure(after, figure.id)
    return after


def _without_whole(briefing: Briefing, part: FigureId) -> Briefing:
    after = briefing
    for claim in briefing.claims:
        if claim.kind is ClaimKind.PART_OF and kin.original(briefing, claim.figures[0]) == part:
            after = edits.remove_claim(after, claim.id)
    return after


def _free_id(briefing: Briefing) -> str:
    taken = {claim.id for claim in briefing.claims}
    number = len(taken) + 1
    while f"c{number}" in taken:
        number += 1
    return f"c{number}"


def _with_derived(briefing: Briefing, claim: Claim) -> Briefing:
    after = briefing
    known = {figure.formula for figure in briefing.figures if figure.derived}
    for figure in derived_of(briefing.figures, (claim,)):
        if figure.formula not in known and not after.has(figure.id):
            kept = replace(figure, state=State.KEPT, reviewed=True)
            made = edits.add_figure(after, kept)
            after = after if made.quantity_or_none(kept.id) is None else made
    return after


def _with_chart(briefing: Briefing, pair: tuple[FigureId, ...]) -> Briefing:
    """Add the chart of two related figures, or let one that shows fewer of its stages grow."""
    wanted = {kin.original(briefing, name) for name in pair}
    found = next((c for c in charts.propose(briefing) if wanted <= set(c.figures)), None)
    if found is None:
        drafted = chart_drafts.drafts(briefing, tuple(pair))
        found = chart_drafts.chart_of(briefing, drafted[0]) if drafted else None
    stages = (ChartKind.PART_OF_WHOLE, ChartKind.FLOW)
    if found is None or any(
        (c.kind is found.kind or {c.kind, found.kind} <= set(stages))
        and set(found.figures) <= set(c.figures)
        for c in briefing.charts
    ):
        return briefing
    for chart in briefing.charts if found.kind in stages else ():
        if chart.kind in stages and set(chart.figures) < set(found.figures):
            return edits.replace_chart(
                briefing, replace(chart, kind=found.kind, figures=found.figures)
            )
    options = {"subtitle": line} if (line := chart_drafts.source_line(briefing)) else {}
    name = chart_drafts.new_chart_id(briefing)
    return edits.add_chart(briefing, Chart(name, found.kind, found.title, found.figures, options))


# ── what a part brings with it ───────────────────────────────────────────────────────────────


def derived_of(figures: Sequence[Figure], claims: Iterable[Claim]) -> tuple[Figure, ...]:
    """Return the share and the remainder of each part whose whole allows them."""
    by_id = {figure.id: figure for figure in figures}
    derived: dict[FigureId, Figure] = {}
    for claim in claims:
        part, whole = claim.role("part"), claim.role("whole")
        if claim.kind is not ClaimKind.PART_OF or part is None or whole is None:
            continue
        small, large = by_id[part].quantity, by_id[whole].quantity
        if small is None or large is None or small.unit == "%" or large.unit == "%":
            continue
        if not _fits(small, large):
            continue
        share = f"{part} / {whole}"
        derived[derived_id(share)] = Figure(
            id=derived_id(share),
            label=by_id[part].label,
            kind=Kind.PERCENT,
            formula=share,
            state=State.KEPT,
        )
        if large.interval.is_point and small.interval.is_point:
            rest = f"{whole} - {part}"
            derived[derived_id(rest)] = Figure(
                id=derived_id(rest),
                label=by_id[whole].label,
                kind=by_id[whole].kind,
                formula=rest,
                state=State.KEPT,
            )
    return tuple(derived.values())


def _fits(part: Quantity, whole: Quantity) -> bool:
    """Say whether a part can be a part: positive, and not surely larger than its whole."""
    low, high = part.interval.low, whole.interval.high
    floor = whole.interval.low
    if low is None or low < 0 or floor is None or floor <= 0:
        return False
    return high is None or low <= high
