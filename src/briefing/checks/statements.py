"""What a briefing's figures state, by value: which one the words of a title mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction

from briefing.checks.precision import ABOUT
from briefing.core import wording
from briefing.core.figure import Figure, FigureId, State
from briefing.core.frozen import frozen
from briefing.core.quantity import Bound, Quantity, Side
from briefing.extract import reparse

WORDED = Fraction(1, 200)
"""A share said as a word ("a third") without a hedge is right to half a percentage point."""

REACH = Fraction(1, 10)
SHARE_REACH = Fraction(1, 3)
""""More than 160" speaks of numbers up to a tenth beyond; "more than half" up to two thirds."""

ROUNDED = Fraction(1, 100)
"""Three digits are at most a hundredth off, when an end is rounded outwards."""

AROUND = 16
"""Neighbours among which the nearest figure of a unit is looked for."""

_RANK = {State.KEY: 0, State.KEPT: 1, State.PROPOSED: 2, State.IGNORED: 3}


@frozen
class Statement:
    """A figure with its quantity, how it ranks among equals, and its value as a ratio."""

    figure: FigureId
    quantity: Quantity
    rank: tuple[bool, int, int, int, str]
    ratios: tuple[Fraction, ...]


class Statements:
    """Find the figure a quantity states: the preferred one first, then stated, key, kept ones."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._exact: dict[tuple[Fraction, ...], list[Statement]] = {}
        self._sorted: list[tuple[float, FigureId]] = []
        self._known: dict[FigureId, Statement] = {}
        self._worded: dict[FigureId, Quantity | None] = {}

    def add(self, figure: Figure, quantity: Quantity, turn: int = 0) -> None:
        """Take a figure in with its quantity; of equal ones the first ``turn`` is meant."""
        insort(self._sorted, self._take(figure, quantity, turn))

    def extend(self, figures: Iterable[tuple[Figure, Quantity]]) -> None:
        """Take many figures in at once."""
        self._sorted += [self._take(figure, quantity) for figure, quantity in figures]
        self._sorted.sort()

    def _take(self, figure: Figure, quantity: Quantity, turn: int = 0) -> tuple[float, FigureId]:
        place = -1 if figure.span is None else figure.span.start
        rank = (figure.derived, _RANK[figure.state], place, turn, figure.id)
        ends = ratios(quantity)
        one = self._known[figure.id] = Statement(figure.id, quantity, rank, ends)
        self._exact.setdefault(ends, []).append(one)
        return _float(ends[0]), figure.id

    def remove(self, name: FigureId) -> None:
        """Let a figure go, if it is here."""
        one = self._known.pop(name, None)
        if one is None:
            return
        self._worded.pop(name, None)
        self._exact[one.ratios].remove(one)
        del self._sorted[bisect_left(self._sorted, (_float(one.ratios[0]), name))]

    def _as_read(self, one: Statement) -> Quantity | None:
        """Return a result of division as people read it, rounded with its bound; None for others.

        It is worded only when a text comes near it: most results are never spoken of.
        """
        if one.figure not in self._worded:
            quantity, worded = one.quantity, None
            numbers = (quantity.value, quantity.minimum, quantity.maximum)
            if any(isinstance(number, Fraction) for number in numbers):
                worded = reparse(wording.long_form(quantity, self._language), self._language)
            self._worded[one.figure] = worded
        return self._worded[one.figure]

    def stating(
        self, said: Quantity, prefer: Sequence[FigureId] = (), *, worded: bool = False
    ) -> FigureId | None:
        """Return the figure a quantity states: strictly if one does, else within its hedge.

        ``worded`` says that a share was said as a word ("a third"), which is never exact.
        """
        first = {name: index for index, name in enumerate(prefer)}

        def best(found: Iterable[Statement]) -> FigureId | None:
            chosen = min(
                found, key=lambda s: (first.get(s.figure, len(first)), s.rank), default=None
            )
            return None if chosen is None else chosen.figure

        strict = best([*self._alike(said, _strictly), *self._read_alike(said, _strictly)])
        if strict is not None or said.is_range:
            return strict
        low, high = _window(said, worded=worded)
        return best(s for s in self.within(low, high) if self._means(said, s, worded=worded))

    def _means(self, said: Quantity, one: Statement, *, worded: bool) -> bool:
        if _loosely(said, one.quantity, worded=worded):
            return True
        read = self._as_read(one)
        return read is not None and not read.is_range and _loosely(said, read, worded=worded)

    def _alike(
        self, said: Quantity, agree: Callable[[Quantity, Quantity], bool]
    ) -> list[Statement]:
        return [s for s in self._exact.get(ratios(said), ()) if agree(said, s.quantity)]

    def _read_alike(
        self, said: Quantity, agree: Callable[[Quantity, Quantity], bool]
    ) -> Iterator[Statement]:
        """Yield the results that are read as a quantity though they are not quite its number."""
        ends = ratios(said)
        slack = max(abs(ends[0]) * ROUNDED, ROUNDED / 10)
        for one in self._between(ends[0] - slack, ends[0] + slack):
            read = self._as_read(one)
            if read is not None and ratios(read) == ends and agree(said, read):
                yield one

    def within(self, low: Fraction, high: Fraction) -> Iterator[Statement]:
        """Yield the values stated from ``low`` to ``high``, percentages as ratios."""
        return (one for one in self._between(low, high) if not one.quantity.is_range)

    def _between(self, low: Fraction, high: Fraction) -> Iterator[Statement]:
        least, most = _float(low), _float(high)
        slack = max(abs(least), abs(most)) * 1e-9
        start = bisect_left(self._sorted, (least - slack,))
        end = bisect_right(self._sorted, (most + slack, "\uffff"))
        return (self._known[name] for _, name in self._sorted[start:end])

    def hedge_lost(self, said: Quantity) -> FigureId | None:
        """Return a figure of the same value and unit whose bound the quantity leaves out."""
        if said.is_range:
            return None

        def differ(one: Quantity, known: Quantity) -> bool:
            return one.unit in (None, known.unit) and known.bound is not one.bound

        alike = [*self._alike(said, differ), *self._read_alike(said, differ)]
        return min(alike, key=lambda s: s.rank).figure if alike else None

    def nearest(self, said: Quantity) -> FigureId | None:
        """Return the figure of the same unit nearest in value, within a tenth; None if none is."""
        if said.is_range:
            return None
        value = ratios(said)[0]
        at = bisect_left(self._sorted, (_float(value),))
        around = self._sorted[max(0, at - AROUND) : at + AROUND]
        near = [
            one
            for one in (self._known[name] for _, name in around)
            if not one.quantity.is_range
            and said.unit in (None, one.quantity.unit)
            and abs(one.ratios[0] - value) <= abs(value) * REACH
        ]
        chosen = min(near, key=lambda s: (abs(s.ratios[0] - value), s.rank), default=None)
        return None if chosen is None else chosen.figure


def ratios(quantity: Quantity) -> tuple[Fraction, ...]:
    """Return the value, or both ends; a percentage as a ratio."""
    numbers = (
        (quantity.value,) if quantity.value is not None else (quantity.minimum, quantity.maximum)
    )
    exact = tuple(Fraction(number) for number in numbers if number is not None)
    return tuple(number / 100 for number in exact) if quantity.unit == "%" else exact


def _float(number: Fraction) -> float:
    try:
        return float(number)
    except OverflowError:
        return float("inf") if number > 0 else float("-inf")


def _strictly(said: Quantity, meant: Quantity) -> bool:
    return said.unit in (None, meant.unit) and said.bound == meant.bound


def _window(said: Quantity, *, worded: bool) -> tuple[Fraction, Fraction]:
    """Return between which values the loosest reading of a quantity lies."""
    value = ratios(said)[0]
    match said.bound:
        case Bound.EXACT:
            reach = WORDED if worded else Fraction(0)
        case Bound.ABOUT:
            reach = abs(value) * ABOUT
        case _:
            reach = abs(value) * (SHARE_REACH if 0 < value < 1 else REACH)
    reach += abs(value) * ROUNDED  # what is read may be rounded away from what is known
    return value - reach, value + reach


def _loosely(said: Quantity, meant: Quantity, *, worded: bool) -> bool:
    if said.unit not in (None, meant.unit):
        return False
    value, known = ratios(said)[0], ratios(meant)[0]
    if said.bound in (Bound.MORE, Bound.LESS, Bound.AT_LEAST, Bound.AT_MOST):
        return _beyond(said, meant, value, known)
    if meant.bound not in (Bound.EXACT, Bound.ABOUT):
        return False
    if said.bound is Bound.EXACT:
        return worded and meant.bound is Bound.EXACT and abs(value - known) <= WORDED
    if abs(value - known) > abs(value) * ABOUT:
        return False
    if said.side is Side.BELOW:
        return known < value
    if said.side is Side.ABOVE:
        return known > value
    return True


def _beyond(said: Quantity, meant: Quantity, value: Fraction, known: Fraction) -> bool:
    """Say whether "more than 160" is true of 168, and near enough to mean it."""
    is_share = 0 < value < 1
    if abs(known - value) > abs(value) * (SHARE_REACH if is_share else REACH):
        return False
    interval = meant.interval
    scale = Fraction(1, 100) if meant.unit == "%" else Fraction(1)
    low = None if interval.low is None else interval.low * scale
    high = None if interval.high is None else interval.high * scale
    if interval.approximate:
        return False
    match said.bound:
        case Bound.MORE:
            return low is not None and (low > value or (low == value and interval.low_open))
        case Bound.AT_LEAST:
            return low is not None and low >= value
        case Bound.LESS:
            return high is not None and (high < value or (high == value and interval.high_open))
        case _:
            return high is not None and high <= value
