"""What every section of a sheet is set with: sizes, measured pieces, lines and rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefing.core import kin
from briefing.core.article import Span
from briefing.core.bidi import from_right
from briefing.core.charts import Box
from briefing.core.figure import Figure, FigureId
from briefing.core.formula import substitute
from briefing.core.frozen import frozen, replace
from briefing.core.page import (
    RULE,
    Drawn,
    Item,
    Printed,
    Role,
    Style,
)
from briefing.core.page_words import PageWords, page_words, right_to_left
from briefing.proof import DIGEST
from briefing.render.plan import Plan
from briefing.render.typeset import (
    ASCENT,
    Column,
    Line,
    Piece,
    advance,
    break_lines,
    place_line,
    set_lines,
)

SIDE, TOP, BOTTOM = 45.0, 37.5, 30.0
"""The margins: left and right, above the kicker, below the footer (mock/page.html)."""

NUMBERED = re.compile(r"\d")


@frozen
class Scale:
    """How large everything is: ``step`` from 0 (the floors) to 1, and the air between sections.

    ``short`` cuts the quoted sentences to their clauses, ``stacked`` gives each chart the width.
    """

    step: float
    air: float = 1.0
    stacked: bool = False
    short: bool = False

    def between(self, low: float, high: float) -> float:
        """Return the size a step lies at."""
        return round(low + (high - low) * self.step, 2)

    @property
    def body(self) -> float:
        """Return the size of labels; at most 11 pt, at least 8.5 (page.md)."""
        return self.between(8.5, 11.0)

    @property
    def note(self) -> float:
        """Return the size of the sentences; at most 9.5 pt, at least 7.5 (page.md)."""
        return self.between(7.5, 9.5)

    @property
    def small(self) -> float:
        """Return the size of what stands under labels, and of the byline."""
        return self.between(7.5, 9.4)

    @property
    def summary(self) -> float:
        """Return the size of the summary."""
        return self.between(10.0, 13.2)

    @property
    def title(self) -> float:
        """Return the size of the title."""
        return self.between(17.0, 21.5)

    @property
    def number(self) -> float:
        """Return the size of a card's number."""
        return self.between(18.0, 26.0)

    @property
    def chart(self) -> float:
        """Return the size of a chart's labels."""
        return self.between(7.6, 9.4)

    @property
    def heading(self) -> float:
        """Return the size of section headings and chart titles."""
        return self.between(9.0, 11.4)

    @property
    def letter(self) -> float:
        """Return the size of a note's letter beside numbers and in prose."""
        return self.between(6.2, 7.6)

    @property
    def gap(self) -> float:
        """Return the unit of white space."""
        return self.between(6.5, 8.0) * self.air


BETWEEN = 24.0
"""The gap between columns of sections."""

NARROW, WIDE = 400.0, 640.0
"""Below the first a column has room for one thing beside nothing, above the second for three."""

FOOT = 7.2
"""The size of the footer, always."""


class Setting:
    """Set a plan at given sizes; each section takes a y and returns the y below it.

    ``measuring`` leaves out the items: what takes time is telling where each run stands.
    """

    def __init__(
        self, shown: Plan, scale: Scale, width: float, height: float, *, measuring: bool = False
    ) -> None:
        self.plan = shown
        self.briefing = shown.briefing
        self.language = shown.language
        self.words: PageWords = page_words(shown.language)
        self.rtl = right_to_left(shown.language)
        self.measuring: bool = measuring
        self.scale: Scale = scale
        self.width = width
        self.height = height
        self.column: Column = Column(SIDE, width - 2 * SIDE, self.rtl)
        self.items: list[Item] = []
        self.ruled: bool = False

    def section(self, name: str, y: float) -> float:
        """Set a section by its name; return the y below it."""
        make: Callable[[float], float] = getattr(self, name)
        return make(y)

    def beside(self, columns: Sequence[Sequence[str]], y: float) -> float:
        """Set columns of sections side by side, in reading order; return the y below them."""
        whole = self.column
        if not self.ruled:
            y += self.scale.gap * 0.5
            self.rule(y)
        parts = [whole.part(index, len(columns), BETWEEN) for index in range(len(columns))]
        measuring, scale = self.measuring, self.scale
        self.measuring = True
        bottoms = [
            self._down(sections, part, y) for sections, part in zip(columns, parts, strict=True)
        ]
        if not measuring:
            for sections, part, bottom in zip(columns, parts, bottoms, strict=True):
                self.scale = self._grown(sections, part, y, bottom, max(bottoms))
                self.measuring = False
                self._down(sections, part, y)
                self.scale, self.measuring = scale, True
        self.column, self.ruled, self.measuring = whole, False, measuring
        return max(bottoms)

    def _down(self, sections: Sequence[str], column: Column, y: float) -> float:
        """Set sections one below the other in a column; return the y below them."""
        self.column, self.ruled, count = column, True, len(self.items)
        for name in sections:
            y = self.section(name, y)
        if self.measuring:
            del self.items[count:]  # rules and boxes are cheap enough to be made all the same
        return y

    def _grown(
        self, sections: Sequence[str], column: Column, y: float, bottom: float, foot: float
    ) -> Scale:
        """Return the scale of a column grown as far as the tallest one lets it: type, then air."""
        scale = self.scale
        if bottom >= foot:
            return scale
        for name, limits in (("step", (1.0, 0.75, 0.5, 0.25)), ("air", (1.6, 1.3))):
            for limit in limits:
                self.scale = replace(scale, **{name: max(limit, getattr(scale, name))})
                if self._down(sections, column, y) <= foot:
                    scale = self.scale
                    break
        return scale

    @property
    def wide(self) -> bool:
        """Say whether there is room for three charts, or three columns of sentences."""
        return self.column.width > WIDE

    @property
    def narrow(self) -> bool:
        """Say whether there is room for one chart, or one column of sentences, alone."""
        return self.column.width < NARROW

    # ── pieces ───────────────────────────────────────────────────────────────────────────────

    def letters(self, name: FigureId | None, style: Style, *, big: bool = False) -> list[Piece]:
        """Return the raised letters of a figure's notes, if it has any."""
        letters = "" if name is None else self.plan.letters.get(name, "")
        if not letters:
            return []
        size = self.scale.letter if big else min(self.scale.letter, 0.66 * style.size)
        rise = 0.63 * style.size - 0.62 * size if big else 0.34 * style.size
        made = Style("sans", round(size, 2), semibold=True, colour="muted")
        return [Piece(text=letters, role=Role.NOTE, style=made, rise=round(rise, 2))]

    def value(self, name: FigureId, style: Style, text: str | None = None) -> list[Piece]:
        """Return a figure's number in its short form, with its letters."""
        figure = self.briefing.figure(name)
        shown = text if text is not None else self.plan.short(name)
        number = Piece(
            text=unbroken(shown),
            role=Role.FORMULA if figure.derived else Role.FIGURE,
            style=style,
            figure=name,
            formula=figure.formula,
            isolated=text is None or not from_right(shown),
        )
        return [number, *self.letters(name, style)]

    def computed(self, figure: Figure, formula: str, style: Style) -> list[Piece]:
        """Return "29.8% = 50 ÷ 168", each operand with its letter."""
        words = unbroken(self.plan.short(figure.id))
        result = Piece(
            text=words,
            role=Role.FORMULA,
            style=style,
            figure=figure.id,
            formula=formula,
            isolated=not from_right(words),
        )
        pieces = [result, self.plain("\u00a0= ", style)]
        for part in substitute(formula, lambda name: f"\0{name}\0").split("\0"):
            if self.briefing.has(part):
                operand = self.value(kin.original(self.briefing, FigureId(part)), style)
                pieces.extend(replace(piece, isolated=True) for piece in operand)
            elif part:
                pieces.append(self.sign(part, figure, style))
        return pieces

    def sign(self, text: str, figure: Figure, style: Style) -> Piece:
        """Return the signs (and constants) between the operands of a formula."""
        role = Role.FORMULA if NUMBERED.search(text) else Role.FURNITURE
        return Piece(
            text=unbroken(text).replace("\u00a0", " ", 1) if text[:1] == " " else unbroken(text),
            role=role,
            style=style,
            figure=figure.id if role is Role.FORMULA else None,
            isolated=True,
        )

    def plain(self, text: str, style: Style) -> Piece:
        """Return words of the page itself."""
        return Piece(text=text, role=Role.FURNITURE, style=style)

    def prose(
        self,
        text: str,
        role: Role,
        style: Style,
        *,
        prefer: Sequence[FigureId] = (),
        chart: str | None = None,
        notes: bool = True,
        figure: FigureId | None = None,
    ) -> list[Piece]:
        """Return a text of our own, its numerals named and lettered."""
        pieces: list[Piece] = []
        at = 0

        def plain(upto: int) -> None:
            if upto > at:
                words = text[at:upto]
                pieces.append(Piece(text=words, role=role, style=style, chart=chart, figure=figure))

        for named in self.plan.naming(text, prefer):
            plain(named.span.start)
            derived = None if named.figure is None else self.briefing.figure(named.figure)
            pieces.append(
                Piece(
                    text=named.span.of(text),
                    role=role,
                    style=style,
                    chart=chart,
                    figure=named.figure if figure is None else figure,
                    formula=None if derived is None else derived.formula,
                    why=named.why,
                )
            )
            at = named.span.end
            if notes:
                pieces.extend(self.letters(named.figure, style))
        plain(len(text))
        return pieces

    def quoted(self, span: Span, style: Style, figure: FigureId | None = None) -> list[Piece]:
        """Return a slice of the article, or nothing of an empty one."""
        if not len(span):
            return []
        text = span.of(self.briefing.article.text)
        return [Piece(text=text, role=Role.QUOTED, style=style, span=span, figure=figure)]

    # ── what every section uses ──────────────────────────────────────────────────────────────

    def put(
        self, lines: Sequence[Line], column: Column, y: float, size: float, leading: float
    ) -> float:
        """Set lines and return the y below them."""
        if not self.measuring:
            self.items.extend(set_lines(lines, column, y, size, leading))
        return y + leading * size * len(lines)

    def line(self, line: Line, column: Column, baseline: float) -> None:
        """Set one line on its baseline."""
        if not self.measuring:
            self.items.extend(place_line(line, column, baseline))

    def rule(self, y: float, *, strong: bool = False) -> None:
        """Draw a hairline across the page."""
        thickness = 1.1 if strong else 0.75
        box = Box(self.column.x, round(y - thickness / 2, 3), self.column.width, thickness)
        self.items.append(Drawn(shape=RULE, box=box, colour="ink" if strong else "hairline"))


def foot_of(height: float) -> float:
    """Return the y of the rule over the footer of a sheet."""
    return height - BOTTOM - 2 * 1.4 * FOOT - 4.5


def proof_room(column: Column, inset: float, baseline: float, style: Style) -> Printed:
    """Return the room the proof is written in later: as wide as any proof, and blank yet."""
    room = max(advance(letter, style) for letter in "0123456789abcdef") * DIGEST
    x = column.edge(room, inset=inset)
    return Printed(
        text="",
        role=Role.PROOF,
        box=Box(round(x, 3), round(baseline - ASCENT * FOOT, 3), round(room, 3), FOOT),
        baseline=round(baseline, 3),
        style=style,
        rtl=column.rtl,
    )


def one(pieces: Sequence[Piece]) -> Line:
    """Return pieces as one line, however long."""
    return break_lines(pieces, 10_000)[0]


def joined(parts: Sequence[Sequence[Piece]], between: Piece) -> list[Piece]:
    """Return parts as one run of pieces, with a piece between each two."""
    found: list[Piece] = []
    for index, part in enumerate(parts):
        if index:
            found.append(replace(between))
        found.extend(part)
    return found


def unbroken(text: str) -> str:
    """Return a text that no line may be broken in."""
    return text.replace(" ", "\u00a0")
