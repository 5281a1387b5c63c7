"""Labels of charts as pieces that are fitted into a room: words may go, the number never does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.core.drawing import Measure, TextRole
from briefing.core.figure import FigureId
from briefing.core.frozen import frozen, replace

Line = tuple["Piece", ...]

NOTE_GAP = 0.35
"""Of a space: how far a note's letter stands from the number it belongs to."""


@frozen
class Piece:
    """A run of a label that belongs to one figure.

    ``solid`` pieces (numbers, formulas) are never broken nor shortened; ``extra`` ones (shares) may
    be left out as a last resort; a ``note`` is raised and clings to the piece before it. ``owner``
    is the figure whose label it is part of.
    """

    text: str
    figure: FigureId | None = None
    solid: bool = False
    extra: bool = False
    note: bool = False
    owner: FigureId | None = None


SEPARATOR = Piece("·", None, solid=True)
"""Stands between two figures of one label; never at the end of a line."""


def owned(pieces: Iterable[Piece], owner: FigureId) -> list[Piece]:
    """Return the pieces as parts of one figure's label."""
    return [replace(piece, owner=owner) for piece in pieces]


class Fitter:
    """Measure and break labels of one text size, remembering widths already measured."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self._widths: dict[tuple[str, TextRole], float] = {}

    def width(self, text: str, role: TextRole) -> float:
        """Return the width of a text."""
        key = (text, role)
        if key not in self._widths:
            self._widths[key] = self._measure(text, role)
        return self._widths[key]

    def gap(self, piece: Piece, role: TextRole) -> float:
        """Return the space that stands before a piece inside a line."""
        space = self.width("\u00a0", role)
        return space * NOTE_GAP if piece.note else space

    def piece_width(self, piece: Piece, role: TextRole) -> float:
        """Return the width of a piece where the label speaks in ``role``."""
        return self.width(piece.text, TextRole.NOTE if piece.note else role)

    def line_width(self, line: Iterable[Piece], role: TextRole) -> float:
        """Return the width of pieces set side by side."""
        total = 0.0
        for index, piece in enumerate(line):
            total += self.piece_width(piece, role) + (self.gap(piece, role) if index else 0.0)
        return total

    def fits(self, pieces: Sequence[Piece], room: float, role: TextRole) -> bool:
        """Say whether the whole label fits on one line."""
        return self.line_width(pieces, role) <= room

    def broken(
        self, pieces: Sequence[Piece], room: float, role: TextRole, lines: int = 2
    ) -> tuple[Line, ...]:
        """Break a label into at most ``lines`` lines, shortened at words where it must be."""
        words = _words(pieces)
        soft = [index for index, word in enumerate(words) if not word.solid and not word.note]
        plain = [index for index in soft if not words[index].extra]
        for kept in range(len(plain), -1, -1):
            shorter = _shortened(words, plain, kept)
            found = self._flow(shorter, room, role)
            if len(found) <= lines:
                return tuple(_joined(line) for line in found)
        bare = [word for word in _shortened(words, plain, 0) if not word.extra]
        return tuple(_joined(line) for line in self._flow(bare, room, role)[:lines])

    def _flow(self, words: Sequence[Piece], room: float, role: TextRole) -> list[list[Piece]]:
        lines: list[list[Piece]] = []
        used = 0.0
        for word in words:
            width = self.piece_width(word, role)
            needed = self.gap(word, role) + width
            if lines and (word.note or used + needed <= room + 0.01):
                lines[-1].append(word)
                used += needed
            else:
                if lines and lines[-1][-1].text == SEPARATOR.text:
                    lines[-1].pop()
                lines.append([word])
                used = width
        return [line for line in lines if line]


def _words(pieces: Sequence[Piece]) -> list[Piece]:
    found: list[Piece] = []
    for piece in pieces:
        if piece.solid or piece.note:
            found.append(piece)
        else:
            found.extend(replace(piece, text=word) for word in piece.text.split())
    return found


def _shortened(words: Sequence[Piece], plain: Sequence[int], kept: int) -> list[Piece]:
    """Keep the first ``kept`` of the words that may go; the last of them says that more did."""
    if kept == len(plain):
        return list(words)
    gone = set(plain[kept:])
    last = plain[kept - 1] if kept else -1
    return [
        replace(word, text=word.text.rstrip(",;:") + "…") if index == last else word
        for index, word in enumerate(words)
        if index not in gone
    ]


def _joined(words: Sequence[Piece]) -> Line:
    """Join words of one run of one line again."""
    line: list[Piece] = []
    for word in words:
        if (
            line
            and not (word.solid or word.note or line[-1].solid or line[-1].note)
            and line[-1].figure == word.figure
        ):
            line[-1] = replace(line[-1], text=f"{line[-1].text} {word.text}")
        else:
            line.append(word)
    return tuple(line)
