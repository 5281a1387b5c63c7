"""A chart's Drawing as items of a Page: its marks, lines and texts, moved to their place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing.core.bidi import from_right
from briefing.core.charts import Box, Drawing, Mark, Measure, Shape, Text, TextRole
from briefing.core.frozen import replace
from briefing.core.page import LINE, Drawn, Item, Printed, Role, Style
from briefing.render.typeset import ASCENT, advance

_CHART_SIZES = {TextRole.TICK: 12 / 12.5, TextRole.NOTE: 9 / 12.5}


def chart_style(text_role: TextRole, size: float, group: str | None = None) -> Style:
    """Return the style of a chart's voice on paper."""
    made = round(size * _CHART_SIZES.get(text_role, 1.0), 3)
    match text_role:
        case TextRole.ON_MARK:
            return Style("sans", made, semibold=True, colour=f"on:{group or 'cells'}")
        case TextRole.NOTE:
            colour = "muted" if group is None else f"on:{group}"
            return Style("sans", made, semibold=True, colour=colour)
        case TextRole.TICK:
            return Style("sans", made, colour="muted")
        case TextRole.MARK:
            return Style("sans", made)


def chart_measure(size: float) -> Measure:
    """Return the measure of chart texts at a size in points."""

    def width(text: str, role: TextRole) -> float:
        return advance(text, chart_style(role, size))

    return width


def chart_items(drawing: Drawing, x: float, y: float, size: float) -> Iterable[Item]:
    """Yield a drawing's parts as items of the page, moved to their place."""
    for rule in drawing.rules:
        ends = (rule.x1 + x, rule.y1 + y, rule.x2 + x, rule.y2 + y)
        box = Box(
            round(min(ends[0], ends[2]), 3),
            round(min(ends[1], ends[3]), 3),
            round(abs(ends[2] - ends[0]), 3),
            round(abs(ends[3] - ends[1]), 3),
        )
        yield Drawn(
            shape=LINE,
            box=box,
            chart=drawing.chart,
            group=rule.group,
            size=size,
            line=tuple(round(end, 3) for end in ends),
        )
    for mark in drawing.marks:
        yield _mark_item(mark, drawing.chart, x, y, size)
    for text in drawing.texts:
        yield _text_item(_on_its_mark(text, drawing), drawing.chart, x, y, size)


def _on_its_mark(text: Text, drawing: Drawing) -> Text:
    """Return a note's letter with the group of the filled mark it stands on, if it does."""
    if text.role is not TextRole.NOTE:
        return text
    for mark in drawing.marks:
        if mark.shape in (Shape.BAR, Shape.BROKEN_BAR) and mark.box.holds(text.x, text.y):
            return replace(text, group=mark.group or "cells")
    return text


def _mark_item(mark: Mark, chart: str, x: float, y: float, size: float) -> Drawn:
    box = mark.box
    return Drawn(
        shape=mark.shape.value,
        box=Box(
            round(box.x + x, 3), round(box.y + y, 3), round(box.width, 3), round(box.height, 3)
        ),
        figure=mark.figure,
        chart=chart,
        group=mark.group,
        length=round(mark.drawn, 3),
        zero=round(mark.zero + (y if mark.upright else x), 3),
        upright=mark.upright,
        colour="ink",
        end=mark.end.value,
        size=size,
    )


_ROLES = {TextRole.TICK: Role.TICK, TextRole.NOTE: Role.NOTE}
_SHIFT: Mapping[str, float] = {"start": 0.0, "middle": 0.5, "end": 1.0}


def _text_item(text: Text, chart: str, x: float, y: float, size: float) -> Printed:
    style = chart_style(text.role, size, text.group)
    width = advance(text.text, style)
    left = x + text.x - _SHIFT[text.align.value] * width
    baseline = round(y + text.y, 3)
    return Printed(
        text=text.text,
        role=_ROLES.get(text.role, Role.MARK),
        box=Box(
            round(left, 3),
            round(baseline - ASCENT * style.size, 3),
            round(width, 3),
            round(style.size * 1.01, 3),
        ),
        baseline=baseline,
        style=style,
        figure=text.figure,
        chart=chart,
        rtl=from_right(text.text),
    )
