"""The second part of a page: the whole source text, its notes in the margin, its figures lit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.core.article import BlockKind, Span
from briefing.core.briefing import Briefing
from briefing.core.charts import Box
from briefing.core.enclosure import text_hash
from briefing.core.figure import FigureId
from briefing.core.frozen import frozen, replace
from briefing.core.page import LIT, RULE, Drawn, Item, Note, Printed, Role, Style
from briefing.core.page_words import page_words, right_to_left
from briefing.core.source_text import lines, lit, paragraphs
from briefing.proof import spread
from briefing.render.setting import FOOT, SIDE, TOP, foot_of, one, proof_room
from briefing.render.typeset import (
    Column,
    Line,
    Piece,
    break_lines,
    place_line,
    width_of,
)

SIZE, LEADING = 10.0, 1.45
"""Size of the text, and its line height in em."""

MARGIN = 62.0
"""Room for paragraph numbers and letters beside the text."""

LETTER, NUMBER = 8.0, 7.5
"""Sizes of the letters and of the paragraph numbers in the margin."""

MEASURE = 420.0
"""The widest a line of the text becomes, in points: about 75 characters."""


@frozen
class _Set:
    """A line ready to be placed: room above it, indent, and the room it takes."""

    line: Line
    above: float
    indent: float
    height: float
    first: Span | None = None
    keep: bool = False


def source_sheets(
    briefing: Briefing, notes: Sequence[Note], width: float, height: float, language: str
) -> tuple[tuple[Item, ...], ...]:
    """Return the items of each further sheet. Needs a QGuiApplication with our fonts.

    The text runs the way of its own language, the words around it that of the page's.
    """
    setter = _Setter(briefing, notes, width, height, language)
    sheets = setter.sheets()
    return tuple(
        (*setter.frame(number, len(sheets)), *items) for number, items in enumerate(sheets, 2)
    )


class _Setter:
    def __init__(
        self,
        briefing: Briefing,
        notes: Sequence[Note],
        width: float,
        height: float,
        language: str,
    ) -> None:
        self._briefing = briefing
        self._article = briefing.article
        self._words = page_words(language)
        self._height = height
        self._page = Column(SIDE, width - 2 * SIDE, right_to_left(language))
        self._rtl = right_to_left(briefing.language)
        whole = Column(SIDE, width - 2 * SIDE, self._rtl)
        spare = max(0.0, whole.width - MARGIN - MEASURE)
        self._margin = whole.inset(0.0, whole.width - MARGIN)
        self._column = whole.inset(MARGIN, spare)
        self._notes = {note.sentence.start: note.letter for note in notes}
        self._sentences = {note.sentence.start: note.sentence for note in notes}
        self._lit = lit(briefing, notes)

    def sheets(self) -> list[list[Item]]:
        """Fill sheet after sheet with the lines of the text."""
        top = TOP + 2.2 * SIZE
        bottom = foot_of(self._height) - SIZE
        sheets: list[list[Item]] = [[]]
        y = top
        ready = list(self._lines())
        for index, line in enumerate(ready):
            above = 0.0 if y == top else line.above
            after = ready[index + 1] if line.keep and index + 1 < len(ready) else None
            needed = above + line.height + (0.0 if after is None else after.above + after.height)
            if y > top and y + needed > bottom:
                sheets.append([])
                y, above = top, 0.0
            y += above
            sheets[-1].extend(self._place(line, y))
            y += line.height
        return sheets

    def _lines(self) -> Iterator[_Set]:
        """Yield every line of the text, paragraph by paragraph."""
        for span, kind in paragraphs(self._article):
            style, above, indent = _VOICES.get(kind, _PLAIN)
            room = self._column.width - indent
            number: Span | None = span
            for line_span in lines(self._article.text, span):
                for line in break_lines(list(self._pieces(line_span, style)), room):
                    height = style.size * LEADING
                    keep = kind is BlockKind.HEADING
                    yield _Set(line, above, indent, height, number, keep)
                    number, above = None, 0.0

    def _pieces(self, span: Span, style: Style) -> Iterator[Piece]:
        at = span.start
        for number, name in self._lit:
            if number.end <= span.start or number.start >= span.end:
                continue
            start, end = max(number.start, span.start), min(number.end, span.end)
            yield from self._piece(Span(at, start), style)
            yield from self._piece(Span(start, end), replace(style, semibold=True), name)
            at = end
        yield from self._piece(Span(at, span.end), style)

    def _piece(self, span: Span, style: Style, name: FigureId | None = None) -> Iterator[Piece]:
        if len(span):
            text = span.of(self._article.text)
            yield Piece(text=text, role=Role.QUOTED, style=style, span=span, figure=name)

    def _place(self, line: _Set, y: float) -> Iterator[Item]:
        """Yield a line with its lights, and what stands beside it in the margin."""
        size = line.height / LEADING
        baseline = round(y + (LEADING / 2 + 0.25) * size, 3)
        placed = place_line(line.line, self._column.inset(line.indent), baseline)
        for item in placed:
            if item.figure is not None:
                yield Drawn(shape=LIT, box=item.box, figure=item.figure, colour="number")
        yield from placed
        yield from self._beside(line, placed, baseline)

    def _beside(self, line: _Set, placed: Sequence[Printed], baseline: float) -> Iterator[Item]:
        number = None if line.first is None else self._article.paragraph_at(line.first.start)
        if number is not None:
            style = Style("sans", NUMBER, colour="muted")
            piece = Piece(
                text=str(number), role=Role.PARAGRAPH, style=style, span=line.first, isolated=True
            )
            yield from (
                replace(item, span=line.first)
                for item in place_line(one([piece]), self._margin, baseline)
            )
        style = Style("sans", LETTER, semibold=True, colour="muted")
        edge = 7.0
        starts = sorted(
            start
            for start in self._notes
            for item in placed
            if item.span is not None and item.span.start <= start < item.span.end
        )
        for start in reversed(starts):
            letter = one([Piece(text=self._notes[start], role=Role.NOTE, style=style)])
            column = self._margin.inset(0.0, edge)
            for item in place_line(letter, column, baseline, end=True):
                yield replace(item, span=self._sentences[start])
            edge += width_of(letter) + 4.0

    def frame(self, number: int, further: int) -> Iterator[Item]:
        """Yield what stands above and below the text of a sheet."""
        words = self._words
        quiet = Style("sans", FOOT, colour="muted")
        head = Style("sans", 9.0, semibold=True)
        title = Piece(text=words.source_text, role=Role.FURNITURE, style=head)
        yield from place_line(one([title]), self._page, round(TOP + 0.7 * 9.0, 3))
        for y, colour in ((TOP + 1.6 * 9.0, "ink"), (foot_of(self._height), "hairline")):
            box = Box(self._page.x, round(y, 3), self._page.width, 0.75)
            yield Drawn(shape=RULE, box=box, colour=colour)
        baseline = round(foot_of(self._height) + 4.5 + 0.95 * FOOT, 3)
        sheet = words.sheet.format(number, further + 1)
        place = one([Piece(text=sheet, role=Role.COUNT, style=quiet)])
        yield from place_line(place, self._page, baseline, end=True)
        before, _, after = words.text.partition("{}")
        marks = one(
            [
                Piece(text=before, role=Role.FURNITURE, style=quiet),
                Piece(
                    text=spread(text_hash(self._article)),
                    role=Role.HASH,
                    style=quiet,
                    isolated=True,
                ),
                Piece(text=f"{after} · {words.proof}\u00a0", role=Role.FURNITURE, style=quiet),
            ]
        )
        yield from place_line(marks, self._page, baseline)
        yield proof_room(self._page, width_of(marks), baseline, quiet)


_PLAIN = (Style("serif", SIZE), 0.75 * SIZE, 0.0)
_VOICES = {
    BlockKind.HEADING: (Style("serif", 1.25 * SIZE, semibold=True), 1.3 * SIZE, 0.0),
    BlockKind.LIST_ITEM: (Style("serif", SIZE), 0.35 * SIZE, 1.4 * SIZE),
    BlockKind.QUOTE: (Style("serif", SIZE), 0.75 * SIZE, 1.8 * SIZE),
    BlockKind.CAPTION: (Style("sans", 0.9 * SIZE, colour="muted"), 0.5 * SIZE, 0.0),
    BlockKind.TABLE_CELL: (Style("sans", 0.9 * SIZE), 0.3 * SIZE, 0.0),
}
"""How each kind of block is set: its style, the room above it, its indent."""
