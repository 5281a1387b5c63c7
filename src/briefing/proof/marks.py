"""The geometry of charts: every length drawn is compared with the value it shows.

A chart has one zero and one scale, the longest mark's; every other mark must keep them. Lengths
are those measured on the paper, not those the page tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from briefing.core import kin, wording
from briefing.core.briefing import Briefing, Chart, ChartKind
from briefing.core.chart_layout import end_of, moment, tick_text, ticks
from briefing.core.charts import End
from briefing.core.figure import FigureId
from briefing.core.frozen import frozen
from briefing.core.page import LINE, Drawn, Page, Printed, Role
from briefing.core.page_words import right_to_left
from briefing.core.quantity import Quantity
from briefing.formats.printed_pdf import Outline
from briefing.proof.account import Measured
from briefing.proof.paper import comparable

LIE = 0.01
"""How far a lie factor may be from one (page.md)."""

HAIR = 0.06
"""In points: what rounding may change of a length, or of where it begins."""

LEAN = 1.5
"""In points: how far from its value the label of a tick may stand."""


@frozen
class _Seen:
    """A mark as it was found on the paper: its account, its quantity, its length."""

    shape: Drawn
    figure: FigureId
    quantity: Quantity
    drawn: float
    edges: tuple[float, float]


@frozen
class _Scale:
    """Where zero lies on a chart and how many points a unit takes."""

    zero: float
    unit: float
    upright: bool
    rtl: bool

    def place(self, value: Fraction) -> float:
        """Return where a value lies."""
        away = float(value) * self.unit
        return self.zero - away if self.upright or self.rtl else self.zero + away


class Geometry:
    """Measure all the marks of a page; ``faults`` are sentences for people."""

    def __init__(self, page: Page, briefing: Briefing, outlines: Mapping[int, Outline]) -> None:
        self._page = page
        self._briefing = briefing
        self._rtl = right_to_left(page.language)
        self._charts = {chart.id: chart for chart in briefing.drawn}
        self.measured: list[Measured] = []
        self.faults: list[str] = []
        by_chart: dict[str, list[_Seen]] = {}
        for index, shape in enumerate(page.shapes):
            if shape.figure is None:
                continue
            seen = self._see(shape, outlines.get(index))
            if seen is not None and shape.chart is not None:
                by_chart.setdefault(shape.chart, []).append(seen)
        for chart_id, marks in by_chart.items():
            self.faults += self._measure(self._charts[chart_id], marks)

    def _see(self, shape: Drawn, outline: Outline | None) -> _Seen | None:
        """Return a mark with its measured length, or None where it is no mark of the briefing."""
        name = shape.figure
        chart = self._charts.get(shape.chart or "")
        if name is None or chart is None or not self._belongs(name, chart):
            self.faults.append("A mark on the page belongs to no figure of its chart.")
            return None
        quantity = self._briefing.quantity_or_none(name)
        if quantity is None or outline is None:
            self.faults.append(f"The mark of “{self._briefing.figure(name).label}” is not drawn.")
            return None
        edges = (outline.left, outline.right)
        if shape.upright:
            middle = (outline.top + outline.bottom) / 2
            drawn, edges = shape.zero - middle, (middle, middle)
        elif shape.shape == "dot":
            middle = (outline.left + outline.right) / 2
            drawn, edges = abs(middle - shape.zero), (middle, middle)
        else:
            edges = _true_edges(outline, shape, rtl=self._rtl)
            drawn = edges[1] - edges[0]
        return _Seen(shape, name, quantity, drawn, edges)

    def _belongs(self, name: FigureId, chart: Chart) -> bool:
        """Say whether a mark's figure is one of its chart's, their whole, or what is left."""
        briefing = self._briefing
        if not briefing.has(name):
            return False
        own = {kin.original(briefing, figure) for figure in chart.figures if briefing.has(figure)}
        own |= {whole for figure in own if (whole := kin.whole_of(briefing, figure)) is not None}
        return name in own or bool(
            briefing.figure(name).formula and set(briefing.operands(name)) <= own
        )

    # ── one chart ────────────────────────────────────────────────────────────────────────────

    def _measure(self, chart: Chart, marks: Sequence[_Seen]) -> Iterator[str]:
        kinds = {(mark.quantity.unit, mark.quantity.per) for mark in marks}
        if len(kinds) > 1:
            yield f"The chart “{chart.title}” compares lengths of different units."
        own = [mark for mark in marks if not self._stacked(mark, marks)]
        longest = max(own, key=lambda mark: mark.drawn, default=None)
        if longest is None:
            yield f"The chart “{chart.title}” has no zero."
            return
        value = _shown(longest)
        unit = longest.drawn / float(value) if value else 0.0
        scale = _Scale(longest.shape.zero, unit, longest.shape.upright, self._rtl)
        for mark in marks:
            expected = float(_shown(mark)) * unit
            slack = max(HAIR, LIE * expected)
            true = abs(mark.drawn - expected) <= slack
            told = abs(mark.drawn - mark.shape.length) <= HAIR
            ok = true and told and self._well_placed(mark, scale, stacked=mark not in own)
            self.measured.append(
                Measured(mark.figure, chart.id, round(mark.drawn, 3), round(expected, 3), ok)
            )
            label = self._briefing.figure(mark.figure).label
            if not ok:
                yield f"The mark of “{label}” does not show its value."
            if not _ends_well(mark):
                yield f"The mark of “{label}” does not show its bound."
        yield from self._axis(chart, scale)
        if scale.upright:
            yield from self._times(chart, marks)
            yield from self._joins(chart, marks)

    @staticmethod
    def _stacked(mark: _Seen, marks: Sequence[_Seen]) -> bool:
        """Say whether a rest begins where a part ends, rather than at the chart's zero."""
        return mark.shape.shape == "rest" and any(
            other is not mark
            and abs(other.shape.zero - mark.shape.zero) > HAIR
            and min(abs(edge - mark.shape.zero) for edge in other.edges) <= HAIR
            for other in marks
        )

    def _well_placed(self, mark: _Seen, scale: _Scale, *, stacked: bool) -> bool:
        shape = mark.shape
        if shape.upright != scale.upright:
            return False
        if not stacked and abs(shape.zero - scale.zero) > HAIR:
            return False
        if shape.shape == "range":
            low, high = mark.quantity.interval.low, mark.quantity.interval.high
            ends = sorted(scale.place(end) for end in (low or Fraction(0), high or Fraction(0)))
            return all(abs(a - b) <= 2 * HAIR for a, b in zip(ends, mark.edges, strict=True))
        if shape.upright:
            return mark.drawn >= -HAIR
        value = Fraction(mark.quantity.magnitude)
        if shape.shape == "dot":
            return abs(mark.edges[0] - scale.place(value)) <= 2 * HAIR
        near = mark.edges[1] if (value < 0) != self._rtl else mark.edges[0]
        return abs(near - shape.zero) <= HAIR

    def _axis(self, chart: Chart, scale: _Scale) -> Iterator[str]:
        """Yield the ticks that stand at another place than their value's."""
        values = tick_values(chart, self._briefing, self._page.language)
        for item in self._texts(chart, Role.TICK):
            if item.figure is not None:
                continue
            value = values.get(comparable(item.text))
            if value is None:
                continue
            if scale.upright:
                yield f"“{item.text}” stands on an axis that shows no values."
                continue
            at = scale.place(value)
            if not item.box.x - LEAN <= at <= item.box.right + LEAN:
                yield f"“{item.text}” does not stand at its place on the axis."

    def _times(self, chart: Chart, marks: Sequence[_Seen]) -> Iterator[str]:
        """Yield the dots that stand at another time than their figure's, and their dates."""
        if chart.kind is not ChartKind.TIMELINE:
            return
        dated: list[tuple[Fraction, float, _Seen]] = []
        for mark in marks:
            at = moment(self._briefing.figure(mark.figure).period)
            if at is not None:
                dated.append((at, _middle(mark.shape), mark))
        dated.sort(key=lambda found: found[0])
        first, last = dated[0], dated[-1]
        for at, x, mark in dated:
            part = float((at - first[0]) / (last[0] - first[0])) if last[0] > first[0] else 0.0
            if abs(x - (first[1] + part * (last[1] - first[1]))) > 0.5:
                label = self._briefing.figure(mark.figure).label
                yield f"The mark of “{label}” does not stand at its time."
        places = {mark.figure: x for _, x, mark in dated}
        for item in self._texts(chart, Role.TICK):
            at = None if item.figure is None else places.get(item.figure)
            if at is not None and not item.box.x - LEAN <= at <= item.box.right + LEAN:
                yield f"“{item.text}” does not stand at its place on the axis."

    def _joins(self, chart: Chart, marks: Sequence[_Seen]) -> Iterator[str]:
        """Yield the joining lines that lead past the dots."""
        dots = [(_middle(m.shape), m.shape.box.y + m.shape.box.height / 2) for m in marks]
        for shape in self._page.shapes:
            if shape.shape != LINE or shape.chart != chart.id or shape.group is None:
                continue
            x1, y1, x2, y2 = shape.line
            for end in ((x1, y1), (x2, y2)):
                if not any(abs(end[0] - x) < 0.2 and abs(end[1] - y) < 0.2 for x, y in dots):
                    yield f"A line of the chart “{chart.title}” joins no values."

    def _texts(self, chart: Chart, role: Role) -> Iterator[Printed]:
        for item in self._page.texts:
            if item.chart == chart.id and item.role is role:
                yield item


def _middle(shape: Drawn) -> float:
    return shape.box.x + shape.box.width / 2


def _shown(mark: _Seen) -> Fraction:
    """Return the value that a mark's length stands for."""
    if mark.shape.shape == "range":
        low, high = mark.quantity.interval.low, mark.quantity.interval.high
        return (high or Fraction(0)) - (low or Fraction(0))
    return abs(Fraction(mark.quantity.magnitude))


def _ends_well(mark: _Seen) -> bool:
    """Say whether an open bound has a broken end, and only an open bound."""
    if mark.shape.shape in ("bar", "broken-bar"):
        end = end_of(mark.quantity)
        return mark.shape.end == end and (mark.shape.shape == "bar") == (end is End.FLAT)
    return True


def _true_edges(outline: Outline, shape: Drawn, *, rtl: bool) -> tuple[float, float]:
    """Return left and right of a bar, the broken end of "more than" left off.

    It breaks off beyond its value: the root of its teeth stands there.
    """
    if shape.end != "open" or shape.shape not in ("broken-bar", "rest"):
        return outline.left, outline.right
    xs = sorted({round(x, 2) for x, _ in outline.corners})
    distinct = [x for i, x in enumerate(xs) if i == 0 or x - xs[i - 1] > 0.1]
    if len(distinct) < 3:
        return outline.left, outline.right
    return (distinct[1], outline.right) if rtl else (outline.left, distinct[-2])


def tick_values(chart: Chart, briefing: Briefing, language: str) -> Mapping[str, Fraction]:
    """Return the labels that may stand on a chart's axis for themselves, and their values."""
    hundred = Decimal(100)
    found = {
        comparable(wording.plain_number(0, language)): Fraction(0),
        comparable(wording.short_form(Quantity(value=hundred, unit="%"), language)): Fraction(100),
    }
    for name in chart.figures:
        quantity = briefing.quantity_or_none(kin.original(briefing, name))
        if quantity is None:
            continue
        for count in (1, 2, 4):
            for value in ticks(quantity.magnitude, count):
                found[comparable(tick_text(value, quantity, language))] = Fraction(value)
    return found
