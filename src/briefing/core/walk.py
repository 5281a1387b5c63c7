"""The order in which people walk from figure to figure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import chain

from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId, State


def to_review(figure: Figure) -> bool:
    """Say whether nobody has looked at a stated figure yet; a repeat goes with its first."""
    return not (
        figure.reviewed
        or figure.derived
        or figure.same_as is not None
        or figure.state is State.IGNORED
    )


def same_number(briefing: Briefing, figure_id: FigureId) -> tuple[FigureId, ...]:
    """Return the stated figures that say the same number and unit, itself among them, in order.

    They may count other things: this is where to look, not what to merge.
    """
    quantity = briefing.quantity_or_none(figure_id)
    if quantity is None:
        return ()
    wanted = (quantity.value, quantity.minimum, quantity.maximum, quantity.unit)
    found = [
        figure
        for figure in briefing.figures
        if figure.quantity is not None
        and (
            figure.quantity.value,
            figure.quantity.minimum,
            figure.quantity.maximum,
            figure.quantity.unit,
        )
        == wanted
    ]
    return tuple(figure.id for figure in sorted(found, key=_start))


def step(
    briefing: Briefing,
    current: FigureId | None,
    by: int,
    wanted: Callable[[Figure], bool] = lambda _: True,
) -> FigureId | None:
    """Return the next (``by`` 1) or previous (-1) wanted figure, round the ends; None if none is.

    From a derived figure the walk goes on at its first operand; from nowhere it starts at an end.
    """
    walk = briefing.in_text_order
    here = _place(briefing, current)
    if by > 0:
        at = 0 if here is None else bisect_right(walk, here, key=_start)
        onward = chain(walk[at:], walk[:at])
    else:
        at = len(walk) if here is None else bisect_left(walk, here, key=_start)
        onward = chain(reversed(walk[:at]), reversed(walk[at:]))
    return next((figure.id for figure in onward if wanted(figure)), None)


def _start(figure: Figure) -> int:
    return -1 if figure.span is None else figure.span.start


def _place(briefing: Briefing, current: FigureId | None) -> int | None:
    if current is None or not briefing.has(current):
        return None
    figure = briefing.figure(current)
    if figure.derived:
        return _start(briefing.figure(briefing.operands(current)[0]))
    return _start(figure)
