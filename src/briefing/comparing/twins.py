"""Translation twins: two texts of one release, aligned by their numbers.

Equal numbers are paired wherever they stand, the nearest first, because clauses change their order
from language to language. What is left and stands in the same paragraph as a number of its sort is
taken for its translation, and differs; the rest is missing or added.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Container, Iterator, Sequence
from fractions import Fraction

from briefing.comparing.measures import comparable
from briefing.comparing.rows import Row, Stated, Verdict, stated
from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId, State
from briefing.core.frozen import frozen
from briefing.core.quantity import Quantity

NEAR = Fraction(3, 20)
"""A number may move so much of its text's length and still be taken for a translation."""


def align(here: Briefing, there: Briefing) -> tuple[Row, ...]:
    """Return the numbers of two texts side by side, in the order of the first.

    Numbers that somebody ignored serve as partners but are not asked for; neither is the repeat
    of a number whose first statement has its partner.
    """
    ours, theirs = _numbers(here), _numbers(there)
    pairs = _Pairs(ours, theirs)
    pairs.join(lambda number: (_value(number.quantity), number.quantity.bound))
    pairs.join(lambda number: _value(number.quantity))
    pairs.join(lambda _: None, lambda a, b: _same_sort(a, b) and pairs.place_for(a, b))
    rows = [_row(a.stated, b.stated) for a, b in pairs.found]
    met = {number.figure.id for pair in pairs.found for number in pair}
    rows += _alone(pairs.ours, met, Verdict.MISSING, "The translation lacks {said}.")
    rows += _alone(pairs.theirs, met, Verdict.ADDED, "Only the translation has {said}.")
    return tuple(sorted(rows, key=_order_in(pairs)))


@frozen(eq=False)
class _Number:
    figure: Figure
    stated: Stated
    quantity: Quantity
    block: int
    at: Fraction


def _numbers(briefing: Briefing) -> list[_Number]:
    article = briefing.article
    found = [
        _Number(
            figure,
            stated(briefing, figure),
            figure.quantity,
            article.block_index_at(figure.span.start) or 0,
            Fraction(figure.span.start, max(1, len(article.text))),
        )
        for figure in briefing.figures
        if figure.span is not None and figure.quantity is not None and figure.anchor.sound
    ]
    return sorted(found, key=lambda number: number.at)


class _Pairs:
    """Numbers of two texts while they are paired."""

    def __init__(self, ours: Sequence[_Number], theirs: Sequence[_Number]) -> None:
        self.ours, self.theirs = list(ours), list(theirs)
        self.found: list[tuple[_Number, _Number]] = []
        self._partners: dict[int, set[int]] = {}

    def join(
        self,
        key: Callable[[_Number], object],
        fit: Callable[[_Number, _Number], bool] = lambda _a, _b: True,
    ) -> None:
        """Pair what has one key and fits, the nearest first."""
        alike: dict[object, list[int]] = {}
        for j, number in enumerate(self.theirs):
            alike.setdefault(key(number), []).append(j)
        fitting = [
            (abs(a.at - self.theirs[j].at), i, j)
            for i, a in enumerate(self.ours)
            for j in alike.get(key(a), ())
            if fit(a, self.theirs[j])
        ]
        left, right = set(range(len(self.ours))), set(range(len(self.theirs)))
        for _, i, j in sorted(fitting):
            if i in left and j in right:
                self.found.append((self.ours[i], self.theirs[j]))
                left.discard(i)
                right.discard(j)
        self.ours = [self.ours[i] for i in sorted(left)]
        self.theirs = [self.theirs[j] for j in sorted(right)]
        for a, b in self.found:
            self._partners.setdefault(a.block, set()).add(b.block)

    def place_for(self, one: _Number, other: _Number) -> bool:
        """Say whether a number stands where the translation of another is expected."""
        partners = self._partners.get(one.block)
        if partners:
            return other.block in partners
        return abs(one.at - other.at) <= NEAR


def _value(quantity: Quantity) -> tuple[object, ...]:
    return quantity.value, quantity.minimum, quantity.maximum, quantity.unit, quantity.per


def _same_value(one: Quantity, other: Quantity) -> bool:
    return _value(one) == _value(other)


def _same(one: Quantity, other: Quantity) -> bool:
    return _same_value(one, other) and one.bound is other.bound


def _same_sort(one: _Number, other: _Number) -> bool:
    return comparable((one.figure.kind, one.quantity), (other.figure.kind, other.quantity))


def _row(here: Stated, there: Stated) -> Row:
    if _same(here.quantity, there.quantity):
        return Row(Verdict.SAME, here, there)
    bound = "The bound differs: " if _same_value(here.quantity, there.quantity) else ""
    return Row(
        Verdict.DIFFERENT, here, there, f"{bound}{here.said} here, {there.said} in the translation."
    )


def _alone(
    numbers: Sequence[_Number], met: Container[FigureId | None], verdict: Verdict, message: str
) -> Iterator[Row]:
    for number in numbers:
        figure = number.figure
        if figure.state is State.IGNORED or figure.same_as in met:
            continue
        said = message.format(said=number.stated.said)
        sides = (number.stated, None) if verdict is Verdict.MISSING else (None, number.stated)
        yield Row(verdict, *sides, said)


def _order_in(pairs: _Pairs) -> Callable[[Row], tuple[int, int]]:
    """Order rows by the first text; what it lacks follows the partner of what stands before."""
    partners = sorted((b.stated.span.start, a.stated.span.start) for a, b in pairs.found)
    starts = [start for start, _ in partners]

    def place(row: Row) -> tuple[int, int]:
        if row.here is not None:
            return row.here.span.start, 0
        assert row.there is not None
        before = bisect_right(starts, row.there.span.start)
        return (partners[before - 1][1] if before else -1), 1

    return place
