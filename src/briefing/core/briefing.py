"""The Briefing: article, figures, charts, claims, decisions, page settings as one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from enum import StrEnum
from functools import cached_property
from typing import Any

from briefing.core.article import AnchorState, Article, nothing_more
from briefing.core.claim import Claim, ClaimKind
from briefing.core.figure import Figure, FigureId, Kind, State
from briefing.core.formula import FormulaError, Results, operands
from briefing.core.frozen import field, frozen, replace
from briefing.core.quantity import Quantity

FORMAT = "briefing/1"


class ChartKind(StrEnum):
    """What a chart draws."""

    PART_OF_WHOLE = "part-of-whole"
    BARS = "bars"
    FLOW = "flow"
    TIMELINE = "timeline"
    SLOPE = "slope"
    RANGE = "range"


MOST_MARKS = 2000
"""Figures a chart draws at most: nobody reads more marks, and a window must not wait for them."""


@frozen
class Chart:
    """Name what a chart shows: its kind, title and figures in order (part-of-whole: part, whole).

    Options: ``subtitle`` (who says so, over what), ``group`` (the hue).
    """

    id: str
    kind: ChartKind
    title: str
    figures: tuple[FigureId, ...]
    options: Mapping[str, Any] = field(default_factory=nothing_more, hash=False)
    extra: Mapping[str, Any] = field(default_factory=nothing_more, hash=False)

    def __post_init__(self) -> None:
        if len(self.figures) > MOST_MARKS:
            size = f"{len(self.figures):,} figures; the limit is {MOST_MARKS:,}"
            raise ValueError(f"chart {self.id} draws {size}")

    def option(self, name: str) -> str:
        """Return an option's text, or an empty string."""
        value = self.options.get(name)
        return value if isinstance(value, str) else ""

    def without(self, gone: AbstractSet[FigureId]) -> Chart | None:
        """Return the chart without some figures; None if it says nothing without them."""
        if gone.isdisjoint(self.figures):
            return self
        left = tuple(figure for figure in self.figures if figure not in gone)
        whole = self.kind in (ChartKind.PART_OF_WHOLE, ChartKind.SLOPE)
        return None if whole or len(left) < 2 else replace(self, figures=left)


class Verdict(StrEnum):
    """What a person decided about a finding."""

    SOURCE_ERROR = "source-error"
    DIFFERENT_SCOPE = "different-scope"
    MY_MISTAKE = "my-mistake"
    KEPT_APART = "kept-apart"
    SAME_THING = "same-thing"


@frozen
class Decision:
    """Answer a finding, named by its stable key."""

    finding: str
    decision: Verdict
    note: str = ""
    by: str = ""
    at: str = ""
    extra: Mapping[str, Any] = field(default_factory=nothing_more, hash=False)

    @property
    def rule(self) -> str:
        """Return the rule of the finding it answers."""
        return self.finding.partition(":")[0]

    @property
    def figures(self) -> tuple[FigureId, ...]:
        """Return the figures of the finding it answers."""
        ids = self.finding.partition(":")[2].partition("@")[0]
        return tuple(FigureId(part) for part in ids.split(",") if part)


class Paper(StrEnum):
    """The papers a page is made for."""

    A4 = "A4"
    LETTER = "Letter"


class Orientation(StrEnum):
    """How the paper lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Template(StrEnum):
    """How a page is arranged."""

    STANDARD = "standard"
    NUMBERS_FIRST = "numbers-first"
    CHART_FIRST = "chart-first"
    TWO_COLUMNS = "two-columns"


class Attach(StrEnum):
    """What of the briefing travels inside its PDF."""

    NONE = "none"
    FIGURES = "figures"
    EVERYTHING = "everything"


@frozen
class PageSettings:
    """How the briefing prints; ``order`` lists figure and chart ids as they shall appear.

    ``with_source`` prints the source text on sheets of its own after the page.
    """

    paper: Paper = Paper.A4
    orientation: Orientation = Orientation.PORTRAIT
    template: Template = Template.STANDARD
    order: tuple[str, ...] = ()
    greyscale: bool = False
    attach: Attach = Attach.FIGURES
    printed: str | None = None
    with_source: bool = False
    extra: Mapping[str, Any] = field(default_factory=nothing_more, hash=False)


@frozen(slots=False, kw_only=True)
class Briefing:
    """Hold everything one file holds. Raises ValueError when a part names what is not there."""

    id: str
    article: Article
    title: str = ""
    summary: str = ""
    kicker: str = ""
    created: str = ""
    modified: str = ""
    language: str = "en"
    figures: tuple[Figure, ...] = ()
    claims: tuple[Claim, ...] = ()
    decisions: tuple[Decision, ...] = ()
    charts: tuple[Chart, ...] = ()
    page: PageSettings = PageSettings()
    format: str = FORMAT
    extra: Mapping[str, Any] = field(default_factory=nothing_more, hash=False)

    def __post_init__(self) -> None:
        known = self._by_id
        if len(known) != len(self.figures):
            raise ValueError("two figures share one id")
        for chart in self.charts:
            _known(known, chart.figures, f"chart {chart.id}")
        for claim in self.claims:
            _known(known, claim.figures, f"claim {claim.id}")
        end = len(self.article.text)
        for figure in self.figures:
            if figure.span is not None and figure.span.end > end:
                raise ValueError(f"figure {figure.id} stands beyond the end of the text")
            if figure.same_as is not None:
                _known(known, (figure.same_as,), f"figure {figure.id}")
            if figure.formula is not None:
                _known(known, operands(figure.formula), f"the formula of {figure.id}")

    @cached_property
    def _by_id(self) -> dict[FigureId, Figure]:
        return {figure.id: figure for figure in self.figures}

    def figure(self, figure_id: FigureId) -> Figure:
        """Return a figure by its id; raises KeyError."""
        return self._by_id[figure_id]

    def has(self, figure_id: str) -> bool:
        """Say whether a figure of that id is here."""
        return figure_id in self._by_id

    @property
    def wholes(self) -> Mapping[FigureId, FigureId]:
        """Map each part to its whole, by the part-of claims."""
        return _WHOLES.of(self.claims)

    @cached_property
    def _results(self) -> Results:
        by_id = self._by_id

        def formula(name: FigureId) -> tuple[str, Kind] | None:
            figure = by_id.get(name)
            return None if figure is None or not figure.formula else (figure.formula, figure.kind)

        def stated(name: FigureId) -> Quantity | None:
            figure = by_id.get(name)
            return None if figure is None else figure.quantity

        return Results(stated, formula, lambda: self.wholes)

    def quantity(self, figure_id: FigureId) -> Quantity:
        """Return the quantity of a figure, stated or computed; raises FormulaError, KeyError."""
        quantity = self._by_id[figure_id].quantity
        found = self._results.of(figure_id) if quantity is None else quantity
        if isinstance(found, FormulaError):
            raise found
        return found

    def quantity_or_none(self, figure_id: FigureId) -> Quantity | None:
        """Return the quantity of a figure, or None where its formula has no result."""
        figure = self._by_id.get(figure_id)
        if figure is None or figure.quantity is not None:
            return None if figure is None else figure.quantity
        found = self._results.of(figure_id)
        return None if isinstance(found, FormulaError) else found

    def error(self, figure_id: FigureId) -> FormulaError | None:
        """Return why the formula of a figure has no result, or None; raises KeyError."""
        if self._by_id[figure_id].quantity is not None:
            return None
        found = self._results.of(figure_id)
        return found if isinstance(found, FormulaError) else None

    def operands(self, figure_id: FigureId) -> tuple[FigureId, ...]:
        """Return the figures a derived figure is computed from, in the order of the formula."""
        formula = self.figure(figure_id).formula
        return () if formula is None else operands(formula)

    @cached_property
    def derived_from(self) -> Mapping[FigureId, tuple[FigureId, ...]]:
        """Map each figure to the derived figures whose formula starts with it."""
        found: dict[FigureId, tuple[FigureId, ...]] = {}
        for figure in self.figures:
            if figure.formula is not None:
                first = operands(figure.formula)[0]
                found[first] = (*found.get(first, ()), figure.id)
        return found

    @cached_property
    def cards(self) -> tuple[Figure, ...]:
        """Return the figures shown as cards: key first, in page order, then kept, in text order.

        Derived figures have no card unless they are key: they speak on their operands' cards.
        """
        place = {name: index for index, name in enumerate(self.page.order)}
        here = {figure.id: index for index, figure in enumerate(self.figures)}
        shown = [
            f for f in self.figures if f.has_card and not (f.derived and f.state is State.KEPT)
        ]
        return tuple(
            sorted(
                shown,
                key=lambda f: (f.state is not State.KEY, place.get(f.id, len(place)), here[f.id]),
            )
        )

    @cached_property
    def in_text_order(self) -> tuple[Figure, ...]:
        """Return the stated figures that are not ignored, as they stand in the text."""
        stated = [f for f in self.figures if f.span is not None and f.state is not State.IGNORED]
        return tuple(sorted(stated, key=lambda f: -1 if f.span is None else f.span.start))

    @cached_property
    def drawn(self) -> tuple[Chart, ...]:
        """Return the charts as they are drawn: without what is ignored, and without what is left.

        An ignored figure stays in its chart in the file, so that keeping it again brings it back.
        """
        gone = {figure.id for figure in self.figures if figure.state is State.IGNORED}
        gone |= {figure.id for figure in self.figures if figure.same_as in gone}
        found = (chart.without(gone) for chart in self.charts)
        return tuple(chart for chart in found if chart is not None)

    def printable(self, figure_id: FigureId) -> bool:
        """Say whether a figure is traced: soundly anchored, or derived from such figures."""
        figure = self.figure(figure_id)
        if not figure.derived:
            return figure.anchor.sound
        return self.quantity_or_none(figure_id) is not None and all(
            self.printable(operand) for operand in self.operands(figure_id)
        )

    @cached_property
    def unsound(self) -> tuple[Figure, ...]:
        """Return the shown figures whose anchor cannot be trusted."""
        return tuple(f for f in self.figures if f.state is not State.IGNORED and not f.anchor.sound)

    def anchors(self) -> Mapping[AnchorState, int]:
        """Count the stated figures by anchor."""
        counts = dict.fromkeys(AnchorState, 0)
        for figure in self.figures:
            if not figure.derived:
                counts[figure.anchor] += 1
        return counts


class _Wholes:
    """Remember the wholes of the claims asked for last: most edits leave the claims as they are."""

    def __init__(self) -> None:
        self._last: tuple[tuple[Claim, ...], Mapping[FigureId, FigureId]] = ((), {})

    def of(self, claims: tuple[Claim, ...]) -> Mapping[FigureId, FigureId]:
        """Map each part to its whole."""
        known, wholes = self._last
        if known is claims:
            return wholes
        found: dict[FigureId, FigureId] = {}
        for claim in claims:
            if claim.kind is ClaimKind.PART_OF:
                part, whole = claim.roles["part"], claim.roles["whole"]
                if isinstance(part, str) and isinstance(whole, str):
                    found.setdefault(part, whole)
        self._last = (claims, found)  # one assignment: threads see either pair whole
        return found


_WHOLES = _Wholes()


def _known(known: Mapping[FigureId, Figure], ids: tuple[FigureId, ...], who: str) -> None:
    for figure_id in ids:
        if figure_id not in known:
            raise ValueError(f"{who} names {figure_id}, which is not among the figures")
