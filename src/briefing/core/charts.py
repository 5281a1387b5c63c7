"""Charts as plain geometry: which figures belong together, scale, ticks, labels and marks.

A Drawing holds everything a painter needs, in the units of the width it was asked for; screen and
paper paint the same Drawing, and ``box`` of a mark is what the proof measures.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from briefing.core.figure import FigureId


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the y of the lower edge."""
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom


class Shape(StrEnum):
    """How a mark is drawn."""

    BAR = "bar"
    BROKEN_BAR = "broken-bar"  # an open bound: the end is notched
    REST = "rest"  # the hatched remainder of a whole
    DOT = "dot"
    RANGE = "range"


class TextRole(StrEnum):
    """Which voice a chart's text speaks in; sizes and weights are the painter's."""

    MARK = "mark"  # a mark's own label: value and words
    ON_MARK = "on-mark"  # the same, inside a filled mark
    TICK = "tick"


class Align(StrEnum):
    """On which side of its x a text stands."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Mark:
    """A drawn shape that belongs to exactly one figure; ``drawn`` is the length it shows."""

    figure: FigureId
    shape: Shape
    box: Box
    group: str | None
    drawn: float


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of a chart's text: baseline at ``y``, aligned at ``x``."""

    text: str
    x: float
    y: float
    align: Align
    role: TextRole
    figure: FigureId | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A hairline: axis, baseline or connector."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart laid out for one width: marks in reading order, texts, rules, total height."""

    chart: str
    width: float
    height: float
    marks: tuple[Mark, ...]
    texts: tuple[Text, ...]
    rules: tuple[Rule, ...] = ()

    def mark_at(self, x: float, y: float, reach: float = 0.0) -> Mark | None:
        """Return the mark under a point, or the nearest within ``reach``; one hit test for all."""
        inside = [mark for mark in self.marks if mark.box.holds(x, y)]
        if inside:
            return min(inside, key=lambda mark: mark.box.width * mark.box.height)

        def distance(mark: Mark) -> float:
            dx = max(mark.box.x - x, 0.0, x - mark.box.right)
            dy = max(mark.box.y - y, 0.0, y - mark.box.bottom)
            return max(dx, dy)

        near = [mark for mark in self.marks if distance(mark) <= reach]
        return min(near, key=distance) if near else None


Measure = Callable[[str, TextRole], float]
"""Returns the width of a text in the drawing's units."""
