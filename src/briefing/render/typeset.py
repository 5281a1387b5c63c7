"""Type on paper: measured widths, broken lines, runs in their places; LTR and RTL alike.

Widths are measured once at ``EM`` pixels without hinting and scaled, and text is painted through
the same scale, so that paper, printer and preview agree to a hair.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, overload

from PySide6.QtGui import QFont, QFontMetricsF

from briefing.core.article import Span
from briefing.core.bidi import OBJECT, leads_right, letters, levels, visual
from briefing.core.charts import Box
from briefing.core.figure import FigureId
from briefing.core.frozen import frozen
from briefing.core.page import Printed, Role, Style
from briefing.render import theme

EM = 100
"""The size in px at which type is measured and painted; everything else is scale."""

ASCENT, DESCENT = 0.76, 0.25
"""How far letters reach above and below the baseline, in em (Source Sans and Serif: 0.71, 0.21)."""

GAP = 0.2
"""The gap between a number and its raised note, in em of the note."""

_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")
"""A letter that is written from right to left."""

_LETTER = re.compile(r"[^\W\d_]")

FULL = 0.75
"""A paragraph with a line of more than this share of its column fills it."""

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


@frozen(kw_only=True)
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


@frozen
class Run:
    """A part of a piece that stands on one line; ``gap`` is left free before it."""

    piece: Piece
    text: str
    start: int
    width: float
    gap: float = 0.0


@frozen
class Line:
    """Runs in reading order; ``rtl`` says which way their paragraph reads, None: as its column."""

    runs: tuple[Run, ...]
    rtl: bool | None = None


Bit = tuple[Piece, int, int]
"""A part of a piece inside a word: its first character, and the one after its last."""


class _Word:
    """What ends at a space, of one piece or several: its width without it, and the space's."""

    __slots__ = ("bits", "space", "width")

    def __init__(self) -> None:
        self.bits: list[Bit] = []
        self.width = 0.0
        self.space = 0.0


@lru_cache(maxsize=4096)
def _parted(
    text: str, family: str, semibold: bool, tracking: float
) -> tuple[tuple[tuple[int, int, float], ...], float]:
    """Return where the words of a text start and end, with their widths in em, and a space's."""
    at = 0
    found: list[tuple[int, int, float]] = []
    for part in text.split(" "):
        end = at + len(part)
        width = _advance(paintable(part), family, semibold, tracking) if part else 0.0
        found.append((at, end, width))
        at = end + 1
    return tuple(found), _advance(" ", family, semibold, tracking)


def _words(pieces: Iterable[Piece]) -> list[_Word]:
    """Split pieces into words; a word holds bits of several pieces when no space parts them."""
    word = _Word()
    words = [word]
    for piece in pieces:
        style = piece.style
        size = style.size
        parts, space = _parted(piece.text, style.family, style.semibold, style.tracking)
        for start, end, width in parts:
            if start:
                word.bits.append((piece, start - 1, start))
                word.space += space * size
                word = _Word()
                words.append(word)
            if end > start:
                word.bits.append((piece, start, end))
                word.width += width * size
                if piece.rise and not start:
                    word.width += GAP * size
    return [word for word in words if word.bits]


class Lines(Sequence[Line]):
    """Broken lines: counted at once; what stands on them is worked out when somebody asks."""

    def __init__(self, lines: Sequence[Sequence[Bit]], pieces: Sequence[Piece]) -> None:
        self._lines = lines
        self._pieces = pieces
        self._told: tuple[Line, ...] | None = None

    def __len__(self) -> int:
        """Return how many lines there are."""
        return len(self._lines)

    @overload
    def __getitem__(self, index: int) -> Line: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Line]: ...

    def __getitem__(self, index: int | slice) -> Line | Sequence[Line]:
        """Return a line by its place."""
        if self._told is None:
            rtl = _reads_right(self._pieces)
            self._told = tuple(Line(_runs(line), rtl) for line in self._lines)
        return self._told[index]


def break_lines(pieces: Sequence[Piece], width: float) -> Lines:
    """Break pieces into lines no wider than ``width``; a word wider than that is cut."""
    return Lines(_filled(_words(pieces), width), pieces)


def _filled(words: Iterable[_Word], width: float) -> list[list[Bit]]:
    """Put as many words on each line as it has room for."""
    lines: list[list[Bit]] = []
    here: list[Bit] = []
    used = pending = 0.0
    for word in words:
        if here and used + pending + word.width > width + 0.01:
            lines.append(here)
            here = []
            used = pending = 0.0
        if word.width > width:
            for part, taken in _cut(word, width):
                if here:
                    lines.append(here)
                here, used = part, taken
        else:
            here.extend(word.bits)
            used += pending + word.width
        pending = word.space
    if here:
        lines.append(here)
    return lines


def _cut(word: _Word, width: float) -> list[tuple[list[Bit], float]]:
    """Cut a word wider than a line into parts that fit, each with its width."""
    parts: list[tuple[list[Bit], float]] = []
    here: list[Bit] = []
    used = 0.0
    for piece, start, end in word.bits:
        for at in range(start, end):
            character = piece.text[at]
            step = 0.0 if character == " " else advance(character, piece.style)
            if here and used + step > width:
                parts.append((here, used))
                here, used = [], 0.0
            here.append((piece, at, at + 1))
            used += step
    parts.append((here, used))
    return parts


_OWN_WORDS = frozenset(
    {Role.TITLE, Role.SUMMARY, Role.LABEL, Role.CHART_TITLE, Role.DECISION, Role.QUOTED}
)
"""What is written in the language of the briefing or its article, rather than of the page."""


def _reads_right(pieces: Sequence[Piece]) -> bool | None:
    """Say whether a paragraph reads from right to left; None where it begins with the page's words.

    One that begins with words of the briefing or of the article reads as most letters of these.
    """
    own = ""
    for piece in pieces:
        if piece.role in _OWN_WORDS:
            own += piece.text
        elif not own and (piece.isolated or _LETTER.search(piece.text)):
            return None
    if not _LETTER.search(own):
        return None
    return leads_right(own) if _RIGHT.search(own) else False


def _runs(line: Sequence[Bit]) -> tuple[Run, ...]:
    """Join the bits of a line that belong to one piece; a space at its end is left off."""
    joined: list[Bit] = []
    for piece, start, end in line:
        if joined and joined[-1][0] is piece:
            joined[-1] = (piece, joined[-1][1], end)
        else:
            joined.append((piece, start, end))
    while joined and not joined[-1][0].text[joined[-1][1] : joined[-1][2]].strip(" "):
        joined.pop()
    runs: list[Run] = []
    for index, (piece, start, end) in enumerate(joined):
        text = piece.text[start:end]
        if index == len(joined) - 1:
            text = text.rstrip(" ")
        gap = GAP * piece.style.size if piece.rise and not start else 0.0
        runs.append(Run(piece, text, start, advance(text, piece.style), gap))
    return tuple(runs)


def width_of(line: Line) -> float:
    """Return the width of a line."""
    return _width(line.runs)


def _width(runs: Iterable[Run]) -> float:
    return sum(run.width + run.gap for run in runs)


def balanced(pieces: Sequence[Piece], width: float) -> Lines:
    """Break pieces into as few lines as the width allows, and make those about equally long."""
    words = _words(pieces)
    lines = _filled(words, width)
    if len(lines) < 2:
        return Lines(lines, pieces)
    low, high = width * 0.5, width
    for _ in range(7):
        middle = (low + high) / 2
        if len(_filled(words, middle)) > len(lines):
            low = middle
        else:
            high = middle
    return Lines(_filled(words, high), pieces)


def without_widow(pieces: Sequence[Piece], width: float) -> Lines:
    """Break a paragraph so that no word stands alone on its last line, where less room helps."""
    words = _words(pieces)
    lines = _filled(words, width)
    for part in (1.0, 0.96, 0.92, 0.88, 0.84):
        tried = _filled(words, part * width)
        if len(tried) == len(lines) and _width(_runs(tried[-1])) >= 0.3 * width:
            return Lines(tried, pieces)
    return Lines(lines, pieces)


@frozen
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
    rtl = column.rtl if line.rtl is None else line.rtl
    parts = _parts(list(enumerate(line.runs)), rtl=rtl, page=line.rtl is None)
    total = _width(part.run for part in parts)
    x = column.x if column.rtl == end else column.x + column.width - total
    placed: list[tuple[tuple[int, int], Printed]] = []
    for part in parts:
        x += part.run.gap if part.gap_first else 0.0
        placed.append(((part.place, part.run.start), _print(part.run, x, baseline, rtl=part.rtl)))
        x += part.run.width + (0.0 if part.gap_first else part.run.gap)
    return [item for _, item in sorted(placed, key=lambda found: found[0])]


class _Part(NamedTuple):
    """A run of a line, by its place there, or part of one, and which way it is itself read."""

    place: int
    run: Run
    rtl: bool = False
    gap_first: bool = True
    """Whether the gap before a raised note is on its left."""


_Numbered = tuple[int, Run]
_Group = tuple[int, Sequence[_Part]]
"""Parts that keep together, from left to right, and their level among the others of the line."""


def _parts(runs: Sequence[_Numbered], *, rtl: bool, page: bool) -> Sequence[_Part]:
    """Return the runs of a line from left to right, cut where the bidirectional algorithm does.

    In a paragraph of the page's own (``page``) what is quoted in another direction keeps its own.
    """
    if not rtl and not any(_RIGHT.search(run.text) for _, run in runs):
        return [_Part(index, run) for index, run in runs]
    text = ""
    known: list[tuple[list[_Numbered], int, bool]] = []
    for numbered in runs:
        run = numbered[1]
        together = known[-1][0] if known else []
        before = together[-1][1].piece if together else None
        foreign = page and _is_foreign(run, rtl=rtl)
        if before is not None and (
            (run.piece.isolated and before.isolated)
            or (known[-1][2] and (foreign or run.piece.rise or _goes_on(run)))
        ):
            together.append(numbered)
            continue
        known.append(([numbered], len(text), foreign))
        apart = foreign or run.piece.isolated or run.piece.rise
        text += OBJECT if apart else run.text
    found = levels(text, int(rtl))
    groups: list[_Group] = []
    for together, at, foreign in known:
        index, run = together[0]
        if foreign:
            groups.append((found[at], _parts(together, rtl=not rtl, page=False)))
        elif run.piece.isolated:  # numbers and formulas run from left to right
            groups.append((found[at], [_Part(*numbered) for numbered in together]))
        elif run.piece.rise:
            reads = leads_right(run.text) or False
            groups.append((found[at], [_Part(index, run, reads, found[at] % 2 == 0)]))
        else:
            groups.extend(_untorn(index, run, at, found))
    order = visual([level for level, _ in groups])
    return [part for place in order for part in groups[place][1]]


def _is_foreign(run: Run, *, rtl: bool) -> bool:
    """Say whether a run is quoted in a paragraph of the page that reads the other way."""
    onward, back = letters(run.piece.text)
    with_it, against = (back, onward) if rtl else (onward, back)
    if run.piece.role is Role.SOURCE:  # a name, or one with words of the page around it
        return against > 0 and with_it == 0
    return run.piece.role in _OWN_WORDS and against > with_it


def _goes_on(run: Run) -> bool:
    """Say whether a run without letters belongs to the quoted words before it: a number, a sign."""
    return run.piece.role in _OWN_WORDS and leads_right(run.text) is None


def _untorn(index: int, run: Run, at: int, found: Sequence[int]) -> Iterator[_Group]:
    """Cut a run so that no part of it is torn by what stands beside it on its line."""
    start, end = at, at + len(run.text)
    while start < end:
        stop = end
        lowest = min(found[start:stop])
        if found[start] > lowest and start and found[start - 1] > lowest:
            # It begins inside a stretch that began before it: that much goes with it.
            stop = next(place for place in range(start, stop) if found[place] == lowest)
        elif found[stop - 1] > lowest and stop < len(found) and found[stop] > lowest:
            stop = next(p for p in range(stop - 1, start - 1, -1) if found[p] == lowest) + 1
        lowest = min(found[start:stop])
        yield lowest, [_Part(index, _part(run, start - at, stop - at), lowest % 2 == 1)]
        start = stop


def _part(run: Run, start: int, end: int) -> Run:
    if (start, end) == (0, len(run.text)):
        return run
    text = run.text[start:end]
    width = advance(text, run.piece.style)
    return Run(run.piece, text, run.start + start, width, run.gap if start == 0 else 0.0)


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


def set_lines(
    lines: Iterable[Line], column: Column, top: float, size: float, leading: float
) -> Iterable[Printed]:
    """Set lines under each other from ``top``; ``leading`` is the line height in em of ``size``.

    A paragraph that reads the other way than its column begins its lines at its own side: at the
    other edge of the column where it fills that, else as near to the first as its lines allow.
    """
    every = list(lines)
    rtl = every[0].rtl if every else None
    if rtl is not None and rtl != column.rtl:
        width = max(width_of(line) for line in every)
        if len(every) > 1 and width > FULL * column.width:
            width = column.width
        column = Column(column.edge(width), width, rtl)
    baseline = top + (leading / 2 + 0.25) * size
    for line in every:
        yield from place_line(line, column, baseline)
        baseline += leading * size
