"""A chart as plain geometry: marks, texts and rules in the units of the width it was asked for.

Screen and paper paint the same Drawing; ``drawn`` of a mark is the length the proof compares with
the figure's value. In a right-to-left language the whole Drawing comes mirrored.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from briefing.core.figure import FigureId
from briefing.core.frozen import frozen, replace


@frozen
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

    def mirrored(self, width: float) -> Box:
        """Return the box seen in a mirror ``width`` wide."""
        return Box(width - self.right, self.y, self.width, self.height)


class Shape(StrEnum):
    """How a mark is drawn."""

    BAR = "bar"
    BROKEN_BAR = "broken-bar"  # an open bound: the end is notched
    REST = "rest"  # the hatched remainder of a whole
    WHOLE = "whole"  # a measuring line as long as the whole, below its parts
    DOT = "dot"  # the middle stands at the value
    RANGE = "range"  # from the lower to the upper end


class End(StrEnum):
    """How a bar ends, and so what its length says."""

    FLAT = "flat"
    OPEN = "open"  # more than: it breaks off just beyond the stated value
    SHORT = "short"  # less than: it is notched just before the stated value


class TextRole(StrEnum):
    """Which voice a chart's text speaks in; sizes and weights are the painter's."""

    MARK = "mark"  # a mark's own label: value and words
    ON_MARK = "on-mark"  # the same, inside a filled mark
    TICK = "tick"
    NOTE = "note"  # a raised letter that leads to a sentence (paper)


class Align(StrEnum):
    """On which side of its x a text stands: START is to the right of it, in every language."""

    START = "start"
    MIDDLE = "middle"
    END = "end"

    @property
    def mirrored(self) -> Align:
        """Return the alignment seen in a mirror."""
        return {Align.START: Align.END, Align.END: Align.START}.get(self, self)


@frozen
class Mark:
    """A drawn shape that belongs to exactly one figure.

    ``drawn`` is the length that shows the value: the box's width, or for a dot its distance from
    the zero line. ``zero`` is where that length is counted from: an x, or a y when ``upright``.
    """

    figure: FigureId
    shape: Shape
    box: Box
    group: str | None
    drawn: float
    end: End = End.FLAT
    zero: float = 0.0
    upright: bool = False

    def mirrored(self, width: float) -> Mark:
        """Return the mark seen in a mirror ``width`` wide."""
        zero = self.zero if self.upright else width - self.zero
        return replace(self, box=self.box.mirrored(width), zero=zero)


@frozen
class Text:
    """A piece of a chart's text: baseline at ``y``, aligned at ``x``.

    A number and its words are separate pieces, each of one figure, so that each can be traced;
    ``owner`` is the figure of the mark whose label it is part of.
    """

    text: str
    x: float
    y: float
    align: Align
    role: TextRole
    figure: FigureId | None = None
    group: str | None = None
    owner: FigureId | None = None


@frozen
class Rule:
    """A hairline (axis, baseline), or in a ``group``'s colour the line that joins dots."""

    x1: float
    y1: float
    x2: float
    y2: float
    group: str | None = None


@frozen
class Drawing:
    """A chart laid out for one width: marks in reading order, texts, rules, total height.

    ``size`` is the size of its texts, from which everything else was scaled.
    """

    chart: str
    width: float
    height: float
    marks: tuple[Mark, ...]
    texts: tuple[Text, ...]
    rules: tuple[Rule, ...] = ()
    size: float = 12.5
    rtl: bool = False

    def mark_at(self, x: float, y: float, reach: float = 0.0) -> Mark | None:
        """Return the mark under a point, or the nearest within ``reach``; one hit test for all.

        Where marks overlap the smaller wins; where two are equally near the larger does.
        """
        inside = [mark for mark in self.marks if mark.box.holds(x, y)]
        if inside:
            return min(inside, key=_area)

        def distance(mark: Mark) -> tuple[float, float]:
            dx = max(mark.box.x - x, 0.0, x - mark.box.right)
            dy = max(mark.box.y - y, 0.0, y - mark.box.bottom)
            return max(dx, dy), -_area(mark)

        near = [mark for mark in self.marks if distance(mark)[0] <= reach]
        return min(near, key=distance) if near else None

    def mark_of(self, figure: FigureId) -> Mark | None:
        """Return the first mark of a figure."""
        return next((mark for mark in self.marks if mark.figure == figure), None)

    def mirrored(self) -> Drawing:
        """Return the drawing for a right-to-left language."""
        width = self.width
        return Drawing(
            self.chart,
            width,
            self.height,
            tuple(mark.mirrored(width) for mark in self.marks),
            tuple(replace(t, x=width - t.x, align=t.align.mirrored) for t in self.texts),
            tuple(Rule(width - r.x1, r.y1, width - r.x2, r.y2, r.group) for r in self.rules),
            self.size,
            not self.rtl,
        )


def _area(mark: Mark) -> float:
    return mark.box.width * mark.box.height


Measure = Callable[[str, TextRole], float]
"""Returns the width of a text in the drawing's units."""
