"""Edits: pure functions from a briefing to the next; one that changes nothing returns the same.

Each raises KeyError for a figure, chart or decision that is not there, and ValueError for what a
briefing may not hold. None touches ``modified``: ``stamped`` does, when the file is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any

from briefing.core.article import AnchorState, Source, Span
from briefing.core.briefing import Briefing, Chart, ChartKind, Decision, PageSettings, Template
from briefing.core.claim import LISTS, WHOLE, Claim
from briefing.core.figure import (
    Figure,
    FigureId,
    Kind,
    Period,
    State,
    figure_id,
    new_id,
)
from briefing.core.formula import FormulaError, evaluate, operands
from briefing.core.quantity import Quantity

# ── figures ──────────────────────────────────────────────────────────────────────────────────


def set_state(
    briefing: Briefing, ids: Iterable[FigureId], state: State, reason: str | None = None
) -> Briefing:
    """Keep, star, ignore (with a reason) or put back figures; a decided one counts as reviewed."""
    kept_reason = reason if state is State.IGNORED else None
    reviewed = state is not State.PROPOSED

    def decide(figure: Figure) -> Figure:
        return _with(figure, state=state, reason=kept_reason, reviewed=reviewed)

    return _each(briefing, ids, decide)


def accept(briefing: Briefing, ids: Iterable[FigureId]) -> Briefing:
    """Keep what is proposed and mark all as seen; what is key stays key."""

    def keep(figure: Figure) -> Figure:
        state = State.KEPT if figure.state is State.PROPOSED else figure.state
        return _with(figure, state=state, reviewed=True)

    return _each(briefing, ids, keep)


def give_reason(briefing: Briefing, ids: Iterable[FigureId], reason: str) -> Briefing:
    """Say why ignored figures are ignored; the others stay as they are."""

    def give(figure: Figure) -> Figure:
        return _with(figure, reason=reason) if figure.state is State.IGNORED else figure

    return _each(briefing, ids, give)


def mark_reviewed(
    briefing: Briefing, ids: Iterable[FigureId], *, reviewed: bool = True
) -> Briefing:
    """Note that a person has looked at figures, or has not."""
    return _each(briefing, ids, lambda figure: _with(figure, reviewed=reviewed))


def check_off(briefing: Briefing, ids: Iterable[FigureId], by: str) -> Briefing:
    """Note who checked figures against their sentences, each name once."""

    def sign(figure: Figure) -> Figure:
        return (
            figure
            if by in figure.checked_by
            else _with(figure, checked_by=(*figure.checked_by, by))
        )

    return _each(briefing, ids, sign)


def relabel(briefing: Briefing, figure: FigureId, label: str) -> Briefing:
    """Give a figure another label."""
    return _each(briefing, (figure,), lambda f: _with(f, label=label))


def set_note(briefing: Briefing, figure: FigureId, note: str) -> Briefing:
    """Write a note to a figure."""
    return _each(briefing, (figure,), lambda f: _with(f, note=note))


def set_period(briefing: Briefing, figure: FigureId, period: Period) -> Briefing:
    """Say when a figure holds."""
    return _each(briefing, (figure,), lambda f: _with(f, period=period))


def set_qualifiers(briefing: Briefing, figure: FigureId, qualifiers: Iterable[Span]) -> Briefing:
    """Say which words of the text qualify a figure ("suspected", "according to…")."""
    chosen = tuple(sorted(set(qualifiers)))
    if any(span.end > len(briefing.article.text) or not len(span) for span in chosen):
        raise ValueError("a qualifier is made of words of the text")
    return _each(briefing, (figure,), lambda f: _with(f, qualifiers=chosen))


def set_group(briefing: Briefing, figure: FigureId, group: str | None) -> Briefing:
    """Give a figure the hue of its kin."""
    return _each(briefing, (figure,), lambda f: _with(f, group=group))


def set_same_as(briefing: Briefing, figure: FigureId, other: FigureId | None) -> Briefing:
    """Say that a figure repeats another, or stands for itself; no two repeat each other."""
    here = other
    while here is not None:
        if here == figure:
            raise ValueError("a figure cannot repeat itself")
        here = briefing.figure(here).same_as
    return _each(briefing, (figure,), lambda f: _with(f, same_as=other))


def set_quantity(
    briefing: Briefing, figure: FigureId, quantity: Quantity, kind: Kind | None = None
) -> Briefing:
    """Correct what a stated figure says; raises ValueError for a derived one."""
    return _each(briefing, (figure,), lambda f: _with(f, quantity=quantity, kind=kind or f.kind))


def set_formula(
    briefing: Briefing,
    figure: FigureId,
    formula: str,
    *,
    kind: Kind | None = None,
    label: str | None = None,
) -> Briefing:
    """Change the formula of a derived figure, and with it its kind and label where they are given.

    Raises FormulaError when it has no result: units that do not fit, a circle, a missing figure.
    """
    for name in operands(formula):
        operand(briefing, name)

    def change(old: Figure) -> Figure:
        if not old.derived:
            raise ValueError(f"figure {old.id} is stated: it has no formula")
        return _with(
            old,
            formula=formula,
            kind=old.kind if kind is None else kind,
            label=old.label if label is None else label,
        )

    changed = _each(briefing, (figure,), change)
    changed.quantity(figure)
    return changed


def move_edges(briefing: Briefing, figure: FigureId, span: Span, number: Span) -> Briefing:
    """Move the edges of a stated figure; its quote follows, its id stays."""
    if not len(number) or span.end > len(briefing.article.text):
        raise ValueError("a figure’s number has at least one character of the text")

    def move(old: Figure) -> Figure:
        if old.derived:
            raise ValueError(f"figure {old.id} is derived: it has no place in the text")
        if (old.span, old.number, old.anchor) == (span, number, AnchorState.EXACT):
            return old
        quote = briefing.article.quote(span)
        return replace(old, span=span, number=number, quote=quote, anchor=AnchorState.EXACT)

    return _each(briefing, (figure,), move)


def reread(briefing: Briefing, figure: Figure) -> Briefing:
    """Put a figure that was read anew from its place in the place of the one with its id."""
    return _each(briefing, (figure.id,), lambda old: old if old == figure else figure)


def become(briefing: Briefing, after: Briefing) -> Briefing:
    """Put a whole briefing in the place of another: a version, a file, a newer text."""
    return briefing if briefing == after else after


def add_figure(briefing: Briefing, figure: Figure) -> Briefing:
    """Add a figure: a stated one in its place in the text, a derived one at the end."""
    figures = list(briefing.figures)
    place = len(figures)
    if figure.span is not None:
        later = (
            at
            for at, other in enumerate(figures)
            if other.span is None or other.span.start > figure.span.start
        )
        place = next(later, place)
    figures.insert(place, figure)
    return replace(briefing, figures=tuple(figures))


def add_derived(
    briefing: Briefing,
    formula: str,
    label: str,
    kind: Kind,
    *,
    state: State = State.KEPT,
    group: str | None = None,
) -> Briefing:
    """Add a figure computed from others; raises FormulaError when the formula has no result."""
    evaluate(formula, partial(operand, briefing), briefing.wholes, kind)
    figure = Figure(
        id=_unused(briefing, "d"),
        label=label,
        kind=kind,
        formula=formula,
        state=state,
        group=group,
        reviewed=True,
    )
    return add_figure(briefing, figure)


def operand(briefing: Briefing, figure: FigureId) -> Quantity:
    """Return what a figure brings to a formula; raises FormulaError, also where it is not here."""
    if not briefing.has(figure):
        raise FormulaError("there is no figure {part}", part=figure)
    return briefing.quantity(figure)


def is_hand_made(figure: Figure) -> bool:
    """Say whether a person made the figure: derived, or with an id that no quote gave it."""
    return figure.quote is None or figure.id != figure_id(figure.quote)


def remove_figure(briefing: Briefing, figure: FigureId) -> Briefing:
    """Remove a hand-made figure with the claims, charts and formulas that need it.

    A figure that was found in the text is ignored, not removed: raises ValueError.
    """
    if not is_hand_made(briefing.figure(figure)):
        raise ValueError("a figure found in the text is ignored, with a reason, not removed")
    gone = {figure}
    while True:
        more = {
            f.id
            for f in briefing.figures
            if f.id not in gone and gone.intersection(briefing.operands(f.id))
        }
        if not more:
            break
        gone |= more
    figures = tuple(
        _with(f, same_as=None) if f.same_as in gone else f
        for f in briefing.figures
        if f.id not in gone
    )
    left = (chart.without(gone) for chart in briefing.charts)
    charts = tuple(chart for chart in left if chart is not None)
    names = {str(name) for name in gone} | (
        {c.id for c in briefing.charts} - {c.id for c in charts}
    )
    return replace(
        briefing,
        figures=figures,
        claims=tuple(c for c in map(_claim_without(gone), briefing.claims) if c is not None),
        charts=charts,
        page=_page_without(briefing.page, names),
    )


# ── the user's own words, and where the article came from ────────────────────────────────────


def set_title(briefing: Briefing, title: str) -> Briefing:
    """Give the briefing a title."""
    return _replaced(briefing, title=title)


def set_summary(briefing: Briefing, summary: str) -> Briefing:
    """Write the summary."""
    return _replaced(briefing, summary=summary)


def set_kicker(briefing: Briefing, kicker: str) -> Briefing:
    """Write the line above the title."""
    return _replaced(briefing, kicker=kicker)


def set_language(briefing: Briefing, language: str) -> Briefing:
    """Say in which language the briefing speaks."""
    return _replaced(briefing, language=language)


def set_source(briefing: Briefing, source: Source) -> Briefing:
    """Say where the article came from."""
    if source == briefing.article.source:
        return briefing
    return replace(briefing, article=replace(briefing.article, source=source))


def stamped(briefing: Briefing, stamp: str) -> Briefing:
    """Note when the briefing was changed, and when it was made if that is not known."""
    return _replaced(briefing, modified=stamp, created=briefing.created or stamp)


# ── claims and decisions ─────────────────────────────────────────────────────────────────────


def add_claim(briefing: Briefing, claim: Claim) -> Briefing:
    """Relate figures; raises ValueError when the id is taken."""
    if any(known.id == claim.id for known in briefing.claims):
        raise ValueError(f"there is a claim {claim.id} already")
    return replace(briefing, claims=(*briefing.claims, claim))


def remove_claim(briefing: Briefing, claim: str) -> Briefing:
    """Take a relation away; raises KeyError."""
    _index(briefing.claims, claim)
    return replace(briefing, claims=tuple(c for c in briefing.claims if c.id != claim))


def decide(briefing: Briefing, decision: Decision) -> Briefing:
    """Answer a finding; an earlier answer to it gives way, in its place."""
    if decision in briefing.decisions:
        return briefing
    if any(old.finding == decision.finding for old in briefing.decisions):
        return replace(
            briefing,
            decisions=tuple(
                decision if old.finding == decision.finding else old for old in briefing.decisions
            ),
        )
    return replace(briefing, decisions=(*briefing.decisions, decision))


def undecide(briefing: Briefing, finding: str) -> Briefing:
    """Take the answer to a finding back."""
    left = tuple(old for old in briefing.decisions if old.finding != finding)
    return _replaced(briefing, decisions=left)


# ── charts and the page ──────────────────────────────────────────────────────────────────────


def add_chart(briefing: Briefing, chart: Chart) -> Briefing:
    """Add a chart, at the end; raises ValueError when the id is taken."""
    if any(known.id == chart.id for known in briefing.charts):
        raise ValueError(f"there is a chart {chart.id} already")
    return replace(briefing, charts=(*briefing.charts, chart))


def remove_chart(briefing: Briefing, chart: str) -> Briefing:
    """Take a chart away; raises KeyError."""
    _index(briefing.charts, chart)
    return replace(
        briefing,
        charts=tuple(c for c in briefing.charts if c.id != chart),
        page=_page_without(briefing.page, {chart}),
    )


def replace_chart(briefing: Briefing, chart: Chart) -> Briefing:
    """Put a chart in the place of the one with its id; raises KeyError."""
    at = _index(briefing.charts, chart.id)
    if briefing.charts[at] == chart:
        return briefing
    return replace(briefing, charts=(*briefing.charts[:at], chart, *briefing.charts[at + 1 :]))


def retitle_chart(briefing: Briefing, chart: str, title: str) -> Briefing:
    """Give a chart another title; raises KeyError."""
    return _change_chart(briefing, chart, title=title)


def set_chart_kind(briefing: Briefing, chart: str, kind: ChartKind) -> Briefing:
    """Draw a chart in another way; raises KeyError."""
    return _change_chart(briefing, chart, kind=kind)


def set_chart_figures(briefing: Briefing, chart: str, figures: Sequence[FigureId]) -> Briefing:
    """Choose and order the figures of a chart; raises KeyError."""
    return _change_chart(briefing, chart, figures=tuple(figures))


def set_chart_option(briefing: Briefing, chart: str, name: str, value: str) -> Briefing:
    """Set an option of a chart ("subtitle", "group"); raises KeyError."""
    options = briefing.charts[_index(briefing.charts, chart)].options
    return _change_chart(briefing, chart, options=MappingProxyType({**options, name: value}))


def reorder(briefing: Briefing, order: Sequence[str]) -> Briefing:
    """Say in which order cards and charts appear; raises KeyError for what is not there."""
    known = {str(figure.id) for figure in briefing.figures} | {c.id for c in briefing.charts}
    for name in order:
        if name not in known:
            raise KeyError(name)
    return set_page(briefing, replace(briefing.page, order=tuple(dict.fromkeys(order))))


def set_template(briefing: Briefing, template: Template) -> Briefing:
    """Arrange the page in another way."""
    return set_page(briefing, replace(briefing.page, template=template))


def set_page(briefing: Briefing, page: PageSettings) -> Briefing:
    """Change how the briefing prints."""
    return _replaced(briefing, page=page)


# ── how ──────────────────────────────────────────────────────────────────────────────────────


def _with(figure: Figure, **fields: Any) -> Figure:
    if all(getattr(figure, name) == value for name, value in fields.items()):
        return figure
    return replace(figure, **fields)


def _replaced(briefing: Briefing, **fields: Any) -> Briefing:
    if all(getattr(briefing, name) == value for name, value in fields.items()):
        return briefing
    return replace(briefing, **fields)


def _each(
    briefing: Briefing, ids: Iterable[FigureId], change: Callable[[Figure], Figure]
) -> Briefing:
    """Change some figures; the others stay the very same values."""
    wanted = dict.fromkeys(ids)
    changed: dict[FigureId, Figure] = {}
    for name in wanted:
        old = briefing.figure(name)
        new = change(old)
        if new is not old:
            changed[name] = new
    if not changed:
        return briefing
    return replace(briefing, figures=tuple(changed.get(f.id, f) for f in briefing.figures))


def _unused(briefing: Briefing, letter: str) -> FigureId:
    name = new_id(letter)
    while briefing.has(name):
        name = new_id(letter)
    return name


def _index(parts: Sequence[Chart] | Sequence[Claim], name: str) -> int:
    for at, part in enumerate(parts):
        if part.id == name:
            return at
    raise KeyError(name)


def _change_chart(briefing: Briefing, chart: str, **fields: Any) -> Briefing:
    at = _index(briefing.charts, chart)
    old = briefing.charts[at]
    if all(getattr(old, name) == value for name, value in fields.items()):
        return briefing
    new = replace(old, **fields)
    return replace(briefing, charts=(*briefing.charts[:at], new, *briefing.charts[at + 1 :]))


def _claim_without(gone: set[FigureId]) -> Callable[[Claim], Claim | None]:
    def without(claim: Claim) -> Claim | None:
        if not gone.intersection(claim.figures):
            return claim
        roles: dict[str, FigureId | tuple[FigureId, ...] | None] = {}
        for role, value in claim.roles.items():
            if isinstance(value, tuple):
                roles[role] = tuple(figure for figure in value if figure not in gone)
            elif value not in gone:
                roles[role] = value
        lists = [value for role, value in roles.items() if role in LISTS]
        lonely = any(len(value or ()) < 2 for value in lists)
        if claim.kind in WHOLE or lonely or not any(roles.values()):
            return None
        return replace(claim, roles=MappingProxyType(roles))

    return without


def _page_without(page: PageSettings, names: set[str]) -> PageSettings:
    order = tuple(name for name in page.order if name not in names)
    return page if order == page.order else replace(page, order=order)
