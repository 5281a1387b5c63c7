"""A stretch of the article's text, in code points; all that the first frame needs of the core."""

from __future__ import annotations

from collections.abc import Callable

from briefing.core.frozen import frozen


@frozen(order=True)
class Span:
    """Name the code points ``start`` up to, not including, ``end``."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:  # by hand: they are made by the million
        if not 0 <= start <= end:
            raise ValueError(f"a span runs forwards from 0, not {start} to {end}")
        _SET_START(self, start)
        _SET_END(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: object) -> bool:
        if isinstance(other, Span):
            return self.start <= other.start and other.end <= self.end
        return isinstance(other, int) and self.start <= other < self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Return the slice of ``text`` this span names."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """Return the span moved by a number of code points."""
        return Span(self.start + by, self.end + by)


_SET_START: Callable[[Span, int], None] = vars(Span)["start"].__set__
_SET_END: Callable[[Span, int], None] = vars(Span)["end"].__set__
