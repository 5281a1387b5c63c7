"""Type on paper: measured widths, broken lines, runs in their places; LTR and RTL alike.

Widths are measured once at ``EM`` pixels without hinting and scaled, and text is painted through
the same scale, so that paper, printer and preview agree to a hair.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from briefing.core.article import Span
from briefing.core.charts import Box
from briefing.core.figure import FigureId
from briefing.core.page import Printed, Role, Style
from briefing.render import theme

EM = 100
"""The size in px at which type is measured and painted; everything else is scale."""

ASCENT, DESCENT = 0.76, 0.25
"""How far letters reach above and below the baseline, in em (Source Sans and Serif: 0.71, 0.21)."""

GAP = 0.2
"""The gap between a number and its raised note, in em of the note."""

_OFF = ("liga", "clig", "dlig", "frac", "sups")
_BLANKS = str.maketrans({"\u202f": "\u00a0", "\u2009": "\u00a0", "\u2007": "\u00a0"})


@lru_cache(maxsize=16)
def font(family: str, *, semibold: bool, tracking: float = 0.0) -> QFont:
    """Return the paper font of a family at ``EM`` px; ``tracking`` widens each letter by a share.

    Ligatures, fractions and superior forms are off: their glyphs come out of a PDF without their
    letters (page.md).
    """
    name = theme.ARTICLE_FAMILY if family == "serif" else theme.UI_FAMILY
    made = QFont([name, *theme.ARABIC_FAMILIES])
    made.setPixelSize(EM)
    made.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in _OFF:
        made.setFeature(QFont.Tag(feature), 0)
    if tracking:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 * (1 + tracking))
    return made


@lru_cache(maxsize=16)
def _metrics(family: str, semibold: bool, tracking: float) -> QFontMetricsF:
    return QFontMetricsF(font(family, semibold=semibold, tracking=tracking))


@lru_cache(maxsize=32768)
def _advance(text: str, family: str, semibold: bool, tracking: float) -> float:
    return _metrics(family, semibold, tracking).horizontalAdvance(text) / EM


def paintable(text: str) -> str:
    """Return the text as it is painted: narrow blanks, which the fonts lack, as plain ones."""
    return text.translate(_BLANKS)


def advance(text: str, style: Style) -> float:
    """Return the width of a text in points."""
    width = _advance(paintable(text), style.family, style.semibold, style.tracking)
    return width * style.size


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Text to be set, with its reason; breaks at its spaces alone.

    ``rise`` lifts it above the baseline, in points, after a thin gap; ``isolated`` keeps numbers
    and formulas from left to right whatever is around them.
    """

    text: str
    role: Role
    style: Style
    figure: FigureId | None = None
    formula: str | None = None
    chart: str | None = None
    span: Span | None = None
    why: str = ""
    rise: float = 0.0
    isolated: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a piece that stands on one line; ``gap`` is left free before it."""

    piece: Piece
    text: str
    start: int
    width: float
    gap: float = 0.0


Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class _Bit:
    piece: Piece
    text: str
    start: int


def _words(pieces: Iterable[Piece]) -> list[list[_Bit]]:
    """Split pieces into words; a word holds bits of several pieces when no space parts them."""
    words: list[list[_Bit]] = [[]]
    for piece in pieces:
        position = 0
        for index, part in enumerate(piece.text.split(" ")):
            if index:
                words[-1].append(_Bit(piece, " ", position - 1))
                words.append([])
            if part:
                words[-1].append(_Bit(piece, part, position))
            position += len(part) + 1
    return [word for word in words if word]


def _size_of(word: Sequence[_Bit]) -> tuple[float, float]:
    """Return the width of a word without, and the width of, its trailing space."""
    width = space = 0.0
    for bit in word:
        if bit.text == " ":
            space += advance(" ", bit.piece.style)
        else:
            width += advance(bit.text, bit.piece.style) + _gap(bit)
    return width, space


def _gap(bit: _Bit) -> float:
    return GAP * bit.piece.style.size if bit.piece.rise and bit.start == 0 else 0.0


def break_lines(pieces: Sequence[Piece], width: float) -> tuple[Line, ...]:
    """Break pieces into lines no wider than ``width``; a word wider than that is cut."""
    lines: list[list[_Bit]] = [[]]
    used = pending = 0.0
    for word in _words(pieces):
        size, space = _size_of(word)
        if lines[-1] and used + pending + size > width + 0.01:
            lines.append([])
            used = pending = 0.0
        if size > width:
            for part in _cut(word, width):
                if lines[-1]:
                    lines.append([])
                lines[-1].extend(part)
                used, pending = _size_of(part)
            continue
        lines[-1].extend(word)
        used, pending = used + pending + size, space
    return tuple(_runs(line) for line in lines if line)


def _cut(word: Sequence[_Bit], width: float) -> list[list[_Bit]]:
    parts: list[list[_Bit]] = [[]]
    used = 0.0
    for bit in word:
        for offset, character in enumerate(bit.text):
            step = advance(character, bit.piece.style)
            if parts[-1] and used + step > width and character != " ":
                parts.append([])
                used = 0.0
            parts[-1].append(_Bit(bit.piece, character, bit.start + offset))
            used += step
    return parts


def _runs(line: Sequence[_Bit]) -> Line:
    """Join the bits of a line that belong to one piece; a space at its end is left off."""
    joined: list[_Bit] = []
    for bit in line:
        if joined and joined[-1].piece is bit.piece:
            last = joined[-1]
            joined[-1] = replace(last, text=last.text + bit.text)
        else:
            joined.append(bit)
    while joined and not joined[-1].text.strip(" "):
        joined.pop()
    if joined:
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip(" "))
    return tuple(
        Run(bit.piece, bit.text, bit.start, advance(bit.text, bit.piece.style), _gap(bit))
        for bit in joined
    )


def width_of(line: Line) -> float:
    """Return the width of a line."""
    return sum(run.width + run.gap for run in line)


def balanced(pieces: Sequence[Piece], width: float) -> tuple[Line, ...]:
    """Break pieces into as few lines as the width allows, and make those about equally long."""
    lines = break_lines(pieces, width)
    if len(lines) < 2:
        return lines
    low, high = width * 0.5, width
    for _ in range(7):
        middle = (low + high) / 2
        if len(break_lines(pieces, middle)) > len(lines):
            low = middle
        else:
            high = middle
    return break_lines(pieces, high)


@dataclass(frozen=True, slots=True)
class Column:
    """Where text may stand: left edge, width, and which way its lines run."""

    x: float
    width: float
    rtl: bool = False

    def part(self, index: int, of: int, gap: float) -> Column:
        """Return one of several equal columns inside, counted in reading order."""
        width = (self.width - gap * (of - 1)) / of
        place = of - 1 - index if self.rtl else index
        return Column(self.x + place * (width + gap), width, self.rtl)

    def inset(self, start: float, end: float = 0.0) -> Column:
        """Return the column narrowed at its start and end, in reading direction."""
        left = end if self.rtl else start
        return Column(self.x + left, self.width - start - end, self.rtl)

    def edge(self, width: float, *, inset: float = 0.0) -> float:
        """Return the x of something ``width`` wide that stands at the start of the column."""
        return self.x + self.width - width - inset if self.rtl else self.x + inset


def place_line(line: Line, column: Column, baseline: float, *, end: bool = False) -> list[Printed]:
    """Set a line on its baseline, at the start or the end of the column; in reading order."""
    total = width_of(line)
    from_left = column.rtl == end
    x = column.x if from_left else column.x + column.width - total
    placed: dict[int, Printed] = {}
    for index in _visual(line) if column.rtl else range(len(line)):
        run = line[index]
        isolated = run.piece.isolated
        gap_first = not column.rtl or isolated
        x += run.gap if gap_first else 0.0
        placed[index] = _print(run, x, baseline, rtl=column.rtl and not isolated)
        x += run.width + (0.0 if gap_first else run.gap)
    return [placed[index] for index in range(len(line))]


def _visual(line: Line) -> list[int]:
    """Return how a right-to-left line's runs stand, left to right; isolated ones keep order."""
    stretches: list[list[int]] = []
    for index, run in enumerate(line):
        if run.piece.isolated and index and line[index - 1].piece.isolated:
            stretches[-1].append(index)
        else:
            stretches.append([index])
    return [index for stretch in reversed(stretches) for index in stretch]


def _print(run: Run, x: float, baseline: float, *, rtl: bool) -> Printed:
    piece = run.piece
    size = piece.style.size
    at = baseline - piece.rise
    span = piece.span
    if span is not None:
        span = Span(span.start + run.start, span.start + run.start + len(run.text))
    return Printed(
        text=run.text,
        role=piece.role,
        box=_box(x, at - ASCENT * size, run.width, (ASCENT + DESCENT) * size),
        baseline=round(at, 3),
        style=piece.style,
        figure=piece.figure,
        formula=piece.formula,
        chart=piece.chart,
        span=span,
        why=piece.why,
        rtl=rtl,
    )


def _box(x: float, y: float, width: float, height: float) -> Box:
    return Box(round(x, 3), round(y, 3), round(width, 3), round(height, 3))


@dataclass(frozen=True, slots=True)
class Set:
    """Lines that have been set: the pieces of text and the y below the last line."""

    items: tuple[Printed, ...]
    bottom: float


def set_lines(
    lines: Sequence[Line], column: Column, top: float, size: float, leading: float
) -> Set:
    """Set lines under each other from ``top``; ``leading`` is the line height in em of ``size``."""
    items: list[Printed] = []
    baseline = top + (leading / 2 + 0.25) * size
    for line in lines:
        items.extend(place_line(line, column, baseline))
        baseline += leading * size
    return Set(tuple(items), top + leading * size * len(lines))


def reads_left(text: str) -> bool:
    """Say whether a text is written from right to left, by its first letter."""
    for character in text:
        if character.isalpha():
            return "\u0590" <= character <= "\u08ff" or "\ufb1d" <= character <= "\ufefc"
    return False
