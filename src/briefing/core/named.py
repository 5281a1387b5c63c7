"""A numeral of a text of our own, and what stands for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.core.figure import FigureId
from briefing.core.frozen import frozen
from briefing.core.span import Span


@frozen
class Named:
    """A numeral of a text of ours: the figure it states, or why it needs none, or neither."""

    span: Span
    figure: FigureId | None = None
    why: str = ""

    @property
    def resolved(self) -> bool:
        """Say whether the numeral has a source or a reason."""
        return self.figure is not None or bool(self.why)


Names = Callable[[str, Sequence[FigureId]], Sequence[Named]]
"""Names the numerals of a text in order; the figures given come first where values are equal."""
