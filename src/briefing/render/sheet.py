"""Set a plan on a sheet at given sizes, section by section, as items of a Page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.core import kin, wording
from briefing.core.article import Span
from briefing.core.briefing import (
    Briefing,
    Chart,
    Decision,
)
from briefing.core.card import CardFace
from briefing.core.card_words import card_words
from briefing.core.charts import Box, lay_out
from briefing.core.enclosure import text_hash
from briefing.core.figure import Figure, FigureId
from briefing.core.formula import substitute
from briefing.core.page import (
    PANEL,
    RULE,
    STRIPE,
    Drawn,
    Item,
    Note,
    Printed,
    Role,
    Style,
)
from briefing.core.page_words import PageWords, date_words, page_words, right_to_left
from briefing.core.quantity import Bound
from briefing.proof import DIGEST, spread
from briefing.render.chart_items import chart_items, chart_measure
from briefing.render.plan import Plan, computed_of
from briefing.render.typeset import (
    ASCENT,
    Column,
    Line,
    Piece,
    advance,
    balanced,
    break_lines,
    place_line,
    reads_left,
    set_lines,
    width_of,
    without_widow,
)

SIDE, TOP, BOTTOM = 45.0, 37.5, 30.0
"""The margins: left and right, above the kicker, below the footer (mock/page.html)."""

NUMBERED = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
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


class Sheet:
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
        self.measuring = measuring
        self.scale = scale
        self.width = width
        self.height = height
        self.column = Column(SIDE, width - 2 * SIDE, self.rtl)
        self.items: list[Item] = []
        self.ruled = False

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
        bottoms: list[float] = []
        for index, sections in enumerate(columns):
            self.column, self.ruled, at = whole.part(index, len(columns), BETWEEN), True, y
            for name in sections:
                at = self.section(name, at)
            bottoms.append(at)
        self.column, self.ruled = whole, False
        return max(bottoms)

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
            text=_unbroken(shown),
            role=Role.FORMULA if figure.derived else Role.FIGURE,
            style=style,
            figure=name,
            formula=figure.formula,
            isolated=text is None,
        )
        return [number, *self.letters(name, style)]

    def computed(self, figure: Figure, formula: str, style: Style) -> list[Piece]:
        """Return "29.8% = 50 ÷ 168", each operand with its letter."""
        words = _unbroken(self.plan.short(figure.id))
        result = Piece(
            text=words,
            role=Role.FORMULA,
            style=style,
            figure=figure.id,
            formula=formula,
            isolated=not reads_left(words),
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
            text=_unbroken(text).replace("\u00a0", " ", 1) if text[:1] == " " else _unbroken(text),
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

    # ── header and summary ───────────────────────────────────────────────────────────────────

    def header(self, y: float) -> float:
        """Set kicker, title and byline over a rule."""
        scale = self.scale
        y = self._kicker(y)
        title, size = self._title(scale.title)
        y = self.put(balanced(title, self.column.width), self.column, y + 2, size, 1.16)
        y = self.put(
            break_lines(self._byline(), self.column.width), self.column, y + 3, scale.small, 1.35
        )
        y += scale.gap * 0.85
        self.rule(y, strong=True)
        self.ruled = True
        return y + scale.gap * 0.35

    def _title(self, size: float) -> tuple[list[Piece], float]:
        """Return the title and its size: a little smaller where that saves a line."""
        for part in (1.0, 0.94, 0.88, 0.82):
            style = Style("serif", round(size * part, 2), semibold=True)
            pieces = self.prose(self.briefing.title, Role.TITLE, style, notes=False)
            if len(break_lines(pieces, self.column.width)) == 1:
                return pieces, style.size
        style = Style("serif", size, semibold=True)
        return self.prose(self.briefing.title, Role.TITLE, style, notes=False), size

    def _kicker(self, y: float) -> float:
        size = self.scale.between(7.0, 8.5)
        style = Style("sans", size, colour="muted", tracking=0.0 if self.rtl else 0.08)
        own = [self.words.briefing, self.briefing.kicker]
        text = " · ".join(part for part in own if part).upper()
        pieces = self.prose(text, Role.KICKER, style, notes=False)
        return self.put(break_lines(pieces, self.column.width), self.column, y, size, 1.3)

    def _byline(self) -> list[Piece]:
        source = self.briefing.article.source
        words = self.words
        style = Style("sans", self.scale.small, colour="muted")
        parts: list[list[Piece]] = []
        title = source.title or self.briefing.article.title
        report: list[list[Piece]] = []
        if title and title != self.briefing.title:
            report.append([self._source(words.quoted.format(title), style)])
        if source.publisher:
            report.append([self._source(source.publisher, style)])
        if report:
            before, _, after = words.report.partition("{}")
            named = _joined(report, self.plain(words.comma, style))
            parts.append([self.plain(before, style), *named])
            parts[-1] += [self.plain(after, style)] if after else []
        if source.author:
            parts.append([self._source(words.author.format(source.author), style)])
        if source.speaker and source.place:
            text = words.speaker_in.format(source.speaker, source.place)
            parts.append([self._source(text, style)])
        elif source.speaker:
            parts.append([self._source(words.speaker.format(source.speaker), style)])
        elif source.place:
            parts.append([self._source(words.place.format(source.place), style)])
        if source.published:
            day = date_words(source.published, self.language)
            parts.append([Piece(text=day, role=Role.DATE, style=style)])
        else:
            parts.append([self.plain(words.undated, style)])
        return _joined(parts, self.plain(" · ", style))

    def _source(self, text: str, style: Style) -> Piece:
        return Piece(text=text, role=Role.SOURCE, style=style)

    def summary(self, y: float) -> float:
        """Set the summary, its numbers lettered."""
        if not self.briefing.summary:
            return y
        self.ruled = False
        size = self.scale.summary
        pieces = self.prose(self.briefing.summary, Role.SUMMARY, Style("serif", size))
        lines = without_widow(pieces, self.column.width)
        return (
            self.put(lines, self.column, y + self.scale.gap * 0.7, size, 1.46)
            + self.scale.gap * 0.5
        )

    # ── cards ────────────────────────────────────────────────────────────────────────────────

    def cards(self, y: float) -> float:
        """Set the key figures in a grid, rows apart by hairlines."""
        cards = self.plan.cards
        if not cards:
            return y
        across = min(2, len(cards)) if self.narrow else _across(len(cards), wide=self.wide)
        y += self.scale.gap * 0.5
        for first in range(0, len(cards), across):
            if not self.ruled:
                self.rule(y)
            self.ruled = False
            y = self._card_row(cards[first : first + across], across, y + self.scale.gap)
        self.rule(y)
        self.ruled = True
        return y + self.scale.gap * 0.6

    def _card_row(self, row: Sequence[Figure], across: int, y: float) -> float:
        faces = [self.plan.faces[figure.id] for figure in row]
        columns = [self.column.part(index, across, 12.0) for index in range(len(row))]
        inner = [column.inset(10.5) for column in columns]
        numbers = [
            self._number(figure, shown, column.width)
            for figure, shown, column in zip(row, faces, inner, strict=True)
        ]
        baseline = y + 0.70 * self.scale.number
        bottoms: list[float] = []
        for figure, number, column in zip(row, numbers, inner, strict=True):
            self.line(number, column, round(baseline, 3))
            bottoms.append(self._card_words(figure, column, baseline + 0.16 * self.scale.number))
        bottom = max(bottoms)
        for shown, column in zip(faces, columns, strict=True):
            box = Box(round(column.edge(2.25), 3), y, 2.25, round(bottom - y, 3))
            group = shown.group or "cells"
            self.items.append(Drawn(shape=STRIPE, box=box, group=group, colour=f"fill:{group}"))
        return bottom + self.scale.gap

    def _number(self, figure: Figure, shown: CardFace, room: float) -> Line:
        """Return the number line of a card, smaller where it would not fit."""
        size = self.scale.number
        line = _one(self._number_pieces(figure, shown, size))
        while width_of(line) > room and size > self.scale.body:
            size *= 0.94
            line = _one(self._number_pieces(figure, shown, size))
        return line

    def _number_pieces(self, figure: Figure, shown: CardFace, size: float) -> list[Piece]:
        big = Style("sans", round(size, 2), semibold=True)
        role = Role.FORMULA if figure.derived else Role.FIGURE
        sign, number, unit = shown.number.sign, shown.number.number, shown.number.unit
        pieces: list[Piece] = []

        def add(text: str, style: Style) -> None:
            if text:
                pieces.append(
                    Piece(
                        text=_unbroken(text),
                        role=role,
                        style=style,
                        figure=figure.id,
                        formula=figure.formula,
                        isolated=True,
                    )
                )

        add(f"{sign}\u00a0" if sign else "", big.scaled(0.64))
        add(number, big)
        gap = "\u00a0" if shown.number.gap else ""
        add(f"{gap}{unit}", big if unit == "%" else big.scaled(0.6))
        pieces.extend(self.letters(figure.id, big, big=True))
        whole = kin.whole_of(self.briefing, figure.id)
        if shown.whole and whole is not None:
            style = replace(big.scaled(0.5), colour="muted")
            value = self.plan.short(whole)
            before, _, after = shown.whole.partition(value)
            pieces.append(self.plain(f"\u00a0{_unbroken(before)}", style))
            pieces.extend(self.value(whole, style))
            if after:
                pieces.append(self.plain(_unbroken(after), style))
        return pieces

    def _card_words(self, figure: Figure, column: Column, y: float) -> float:
        scale = self.scale
        label = self.prose(
            figure.label,
            Role.LABEL,
            Style("sans", scale.body),
            notes=False,
            figure=figure.id,
        )
        y = self.put(balanced(label, column.width), column, y + 1.5, scale.body, 1.26) + 1.0
        style = Style("sans", scale.small, colour="muted")
        for pieces in self._gathered(list(self._references(figure, style)), style, column.width):
            y = self.put(break_lines(pieces, column.width), column, y, scale.small, 1.32)
        return y

    def _gathered(
        self, parts: Sequence[list[Piece]], style: Style, width: float
    ) -> Iterable[list[Piece]]:
        """Yield the parts as lines: side by side where they fit, each on its own otherwise."""
        line: list[Piece] = []
        for part in parts:
            longer = [*line, self.plain(" · ", style), *part] if line else part
            if line and len(break_lines(longer, width)) > 1:
                yield line
                line = list(part)
            else:
                line = longer
        if line:
            yield line

    def _references(self, figure: Figure, style: Style) -> Iterable[list[Piece]]:
        """Yield what stands under a label: bound, qualifiers, period, computed, who says so."""
        quantity = self.briefing.quantity(figure.id)
        if quantity.bound is not Bound.EXACT:
            words = wording.long_form(quantity, self.language)
            yield [p for p in self.value(figure.id, style, words) if p.role is not Role.NOTE]
        label = figure.label.casefold()
        text = self.briefing.article.text
        for qualifier in figure.qualifiers:
            if qualifier.of(text).casefold() not in label:
                yield self._quoting(qualifier, style)
        period = self._period(figure, style)
        if period:
            yield period
        if figure.formula is not None:
            yield self.computed(figure, figure.formula, style)
        for derived, formula in computed_of(self.briefing, figure):
            yield self.computed(derived, formula, style)
        if figure.attribution is not None:
            yield self._quoting(figure.attribution, style)

    def _quoting(self, span: Span, style: Style) -> list[Piece]:
        """Return words of the article in quotation marks."""
        before, _, after = self.words.quoted.partition("{}")
        return [self.plain(before, style), *self._slice(span, style), self.plain(after, style)]

    def _period(self, figure: Figure, style: Style) -> list[Piece]:
        words = card_words(self.language)
        period = figure.period

        def day(text: str) -> str:
            return date_words(text, self.language)

        if period.since and period.until:
            text = words.between.format(day(period.since), day(period.until))
        elif period.since:
            text = words.since.format(day(period.since))
        elif period.until:
            text = words.until.format(day(period.until))
        elif period.as_of:
            text = day(period.as_of)
        else:
            return []
        return [Piece(text=text, role=Role.DATE, style=style, figure=figure.id)]

    # ── charts ───────────────────────────────────────────────────────────────────────────────

    def charts(self, y: float) -> float:
        """Set the charts side by side; the drawings of a row start at one height."""
        charts = self.plan.charts
        if not charts:
            return y
        stacked = self.scale.stacked or self.narrow
        across = 1 if stacked else min(len(charts), 3 if self.wide else 2)
        for first in range(0, len(charts), across):
            row = charts[first : first + across]
            y = self._chart_row(row, len(row), y + self.scale.gap * 0.9)
        return y + self.scale.gap * 0.2

    def _chart_row(self, row: Sequence[Chart], across: int, y: float) -> float:
        self.ruled = False
        columns = [self.column.part(index, across, 20.0) for index in range(across)]
        tops = [self._chart_title(c, column, y) for c, column in zip(row, columns, strict=True)]
        top = max(tops) + self.scale.gap * 0.55
        return max(
            self._drawing(chart, column, top) for chart, column in zip(row, columns, strict=True)
        )

    def _chart_title(self, chart: Chart, column: Column, y: float) -> float:
        scale = self.scale
        style = Style("sans", scale.heading, semibold=True)
        title = self.prose(
            chart.title, Role.CHART_TITLE, style, prefer=chart.figures, chart=chart.id
        )
        y = self.put(balanced(title, column.width), column, y, scale.heading, 1.28)
        subtitle = chart.option("subtitle")
        if subtitle:
            pieces = self.prose(
                subtitle,
                Role.CHART_TITLE,
                Style("sans", scale.small, colour="muted"),
                prefer=chart.figures,
                chart=chart.id,
            )
            y = self.put(balanced(pieces, column.width), column, y, scale.small, 1.36)
        return y

    def _drawing(self, chart: Chart, column: Column, y: float) -> float:
        size = round(self.scale.chart, 2)
        drawing = lay_out(
            chart,
            self.briefing,
            column.width,
            chart_measure(size),
            size=size,
            language=self.language,
            notes=self.plan.letters,
        )
        if not self.measuring:
            self.items.extend(chart_items(drawing, column.x, y, size))
        return y + drawing.height

    # ── the sentences ────────────────────────────────────────────────────────────────────────

    def notes(self, y: float) -> float:
        """Set the lettered sentences in columns of about equal height."""
        if not self.plan.notes:
            return y
        scale = self.scale
        y += scale.gap * 0.9
        if not self.ruled:
            self.rule(y)
        style = Style("sans", scale.heading, semibold=True)
        heading = break_lines([self.plain(self._heading(), style)], self.column.width)
        y = self.put(heading, self.column, y + scale.gap * 0.7, scale.heading, 1.3) + 3.0
        across = 1 if self.narrow else 3 if self.wide else 2
        gap = 20.0
        width = self.column.part(0, across, gap).width - 1.35 * scale.note
        blocks = [break_lines(self._note(note), width) for note in self.plan.notes]
        leading = 1.38
        heights = [len(lines) * leading * scale.note + scale.gap * 0.5 for lines in blocks]
        bottoms: list[float] = []
        start = 0
        for index, count in enumerate(_split(heights, across)):
            column = self.column.part(index, across, gap)
            at = y
            for number in range(start, start + count):
                self._letter(self.plan.notes[number].letter, column, at, leading)
                inner = column.inset(1.35 * scale.note)
                at = self.put(blocks[number], inner, at, scale.note, leading) + scale.gap * 0.5
            start += count
            bottoms.append(at)
        return max(bottoms) - scale.gap * 0.2

    def _letter(self, letter: str, column: Column, y: float, leading: float) -> None:
        size = self.scale.note
        style = Style("sans", round(size * 0.9, 2), semibold=True, colour="muted")
        line = break_lines([Piece(text=letter, role=Role.NOTE, style=style)], column.width)[0]
        self.line(line, column, y + (leading / 2 + 0.25) * size)

    def _heading(self) -> str:
        if any(figure.report is not None for figure in self.briefing.figures):
            return self.words.account
        kicker = self.briefing.kicker
        if not kicker:
            return self.words.sentences
        return f"{self.words.sentences} ({kicker[:1].lower()}{kicker[1:]})"

    def _note(self, note: Note) -> list[Piece]:
        """Return a sentence with its numbers in bold, and where it stands in words."""
        scale = self.scale
        text = self.briefing.article.text
        style = Style("serif", scale.note)
        span = _clause(self.briefing, note) if scale.short else note.sentence
        pieces: list[Piece] = []
        if span.start > note.sentence.start:
            pieces.append(self.plain("… ", style))
        at = span.start
        for name in sorted(note.figures, key=lambda n: self.briefing.figure(n).span or span):
            number = self.briefing.figure(name).span
            if number is None or number.start < at or number not in span:
                continue
            pieces.extend(self._slice(Span(at, number.start), style))
            bold = replace(style, semibold=True)
            pieces.extend(self._slice(number, bold, name))
            at = number.end
        pieces.extend(self._slice(Span(at, span.end), style))
        if span.end < note.sentence.end:
            pieces.append(self.plain("\u00a0…", style))
        small = Style("sans", round(scale.note * 0.9, 2), colour="muted")
        place = Piece(
            text=_unbroken(self._place(text, note)),
            role=Role.PARAGRAPH,
            style=small,
            figure=note.figures[0],
        )
        return [*pieces, self.plain(" ", small), place]

    def _slice(self, span: Span, style: Style, figure: FigureId | None = None) -> list[Piece]:
        if not len(span):
            return []
        text = span.of(self.briefing.article.text)
        return [Piece(text=text, role=Role.QUOTED, style=style, span=span, figure=figure)]

    def _place(self, text: str, note: Note) -> str:
        article = self.briefing.article
        at = note.sentence.start
        del text
        paragraph, sentence = article.paragraph_at(at), article.sentence_in_paragraph(at)
        if paragraph is None:
            return ""
        return self.words.sentence.format(paragraph, sentence)

    # ── questions, and what else is stated ───────────────────────────────────────────────────

    def box(self, y: float) -> float:
        """Set the decided questions and the kept figures that stand nowhere else."""
        blocks = [self._question(decision) for decision in self.plan.questions]
        also = self._also()
        if also:
            blocks.append(also)
        if not blocks:
            return y
        scale = self.scale
        size = self.scale.between(7.8, 9.8)
        inner = Column(self.column.x + 9, self.column.width - 18, self.rtl)
        top = y + scale.gap * 0.4
        here = len(self.items)
        at = top + scale.gap * 0.6
        for pieces in blocks:
            at = self.put(break_lines(pieces, inner.width), inner, at, size, 1.38)
        bottom = at + scale.gap * 0.6
        box = Box(self.column.x, round(top, 3), self.column.width, round(bottom - top, 3))
        self.items.insert(here, Drawn(shape=PANEL, box=box, colour="sentence"))
        return bottom

    def _question(self, decision: Decision) -> list[Piece]:
        size = self.scale.between(7.8, 9.8)
        plain, bold = Style("sans", size), Style("sans", size, semibold=True)
        verdict = self.words.decided.format(self.words.verdicts[decision.decision])
        pieces = [self.plain(f"{verdict} ", bold)]
        parts = [self._named(self.briefing.figure(name), plain) for name in decision.figures]
        between = re.split(r"\{\}", self.words.between)
        pieces.extend(_joined(parts, self.plain(between[1], plain)))
        pieces.append(self.plain(f"{between[2]} ", plain))
        note = decision.note
        pieces.extend(self.prose(note, Role.DECISION, plain, prefer=decision.figures))
        return pieces

    def _named(self, figure: Figure, style: Style) -> list[Piece]:
        """Return a figure's number in words, its letter and its label."""
        words = wording.long_form(self.briefing.quantity(figure.id), self.language)
        label = self.prose(figure.label, Role.LABEL, style, notes=False, figure=figure.id)
        return [*self.value(figure.id, style, words), self.plain(" ", style), *label]

    def _also(self) -> list[Piece]:
        size = self.scale.between(7.8, 9.8)
        plain, bold = Style("sans", size), Style("sans", size, semibold=True)
        parts = [self._named(figure, plain) for figure in self.plan.also]
        pieces: list[Piece] = []
        if parts:
            joined = _joined(parts, self.plain(self.words.stop, plain))
            pieces = [self.plain(f"{self.words.also} ", bold), *joined, self.plain(".", plain)]
        count = len(self.plan.left_out)
        if count:
            words = self.words.more_one if count == 1 else self.words.more
            if pieces:
                pieces.append(self.plain(" ", plain))
            pieces.append(Piece(text=f"{words.format(count)}.", role=Role.COUNT, style=plain))
        return pieces

    # ── footer ───────────────────────────────────────────────────────────────────────────────

    @property
    def foot(self) -> float:
        """Return the y of the rule over the footer."""
        return foot_of(self.height)

    def footer(self, counts: tuple[int, int], printed: date) -> None:
        """Set what was traced, what was not checked, and how to recognise this page."""
        words = self.words
        style = Style("sans", FOOT, colour="muted")
        self.rule(self.foot)
        y = self.foot + 4.5
        template = words.traced_one if counts[0] == 1 else words.traced
        claim = [
            Piece(text=template.format(*counts), role=Role.COUNT, style=style),
            self.plain(f"{words.stop}{words.unchecked}", style),
        ]
        first, second = (y + (row * 1.4 + 0.95) * FOOT for row in (0, 1))
        self.items.extend(place_line(_one(claim), self.column, first))
        day = words.printed.format(date_words(printed.isoformat(), self.language))
        date_line = _one([Piece(text=day, role=Role.DATE, style=style)])
        self.items.extend(place_line(date_line, self.column, second, end=True))
        self._marks(style, second)

    def _marks(self, style: Style, baseline: float) -> None:
        """Set source, hash and proof; the proof's room is as wide as any proof, and blank yet."""
        words = self.words
        before, _, after = words.text.partition("{}")
        publisher = self.briefing.article.source.publisher
        source = [self._source(f"{words.source.format(publisher)} · ", style)] if publisher else []
        marks = [
            *source,
            self.plain(before, style),
            Piece(
                text=spread(text_hash(self.briefing.article)),
                role=Role.HASH,
                style=style,
                isolated=True,
            ),
            self.plain(f"{after} · {words.proof}\u00a0", style),
        ]
        line = _one(marks)
        self.items.extend(place_line(line, self.column, baseline))
        self.items.append(proof_room(self.column, width_of(line), baseline, style))


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


def _one(pieces: Sequence[Piece]) -> Line:
    """Return pieces as one line, however long."""
    return break_lines(pieces, 10_000)[0]


def _joined(parts: Sequence[Sequence[Piece]], between: Piece) -> list[Piece]:
    found: list[Piece] = []
    for index, part in enumerate(parts):
        if index:
            found.append(replace(between))
        found.extend(part)
    return found


def _unbroken(text: str) -> str:
    return text.replace(" ", "\u00a0")


def _across(count: int, *, wide: bool) -> int:
    """Return how many cards stand side by side, so that rows are as full as can be."""
    if wide:
        return {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 3, 7: 4, 8: 4, 9: 5, 10: 5}.get(count, 5)
    return {1: 1, 2: 2, 4: 2}.get(count, 3)


def _split(heights: Sequence[float], columns: int) -> list[int]:
    """Return how many blocks stand in each column, in order, the tallest column least tall."""
    low, high = max(heights, default=0.0), sum(heights)
    while high - low > 0.5:
        middle = (low + high) / 2
        if len(_filled(heights, middle)) > columns:
            low = middle
        else:
            high = middle
    counts = _filled(heights, high)
    return counts + [0] * (columns - len(counts))


def _filled(heights: Sequence[float], most: float) -> list[int]:
    """Return how many blocks each column takes when none is taller than ``most``."""
    counts: list[int] = []
    used = most
    for height in heights:
        if used + height > most + 0.001 or not counts:
            counts.append(0)
            used = 0.0
        counts[-1] += 1
        used += height
    return counts


_BREAK = re.compile(r"[,;:،؛]\s|\s[–—]\s")


def _clause(briefing: Briefing, note: Note) -> Span:
    """Return the part of a sentence that holds its numbers, qualifiers and attributions."""
    text = briefing.article.text
    spans: list[Span] = []
    for name in note.figures:
        figure = briefing.figure(name)
        parts = (figure.span, *figure.qualifiers, figure.attribution)
        spans.extend(part for part in parts if part is not None and part in note.sentence)
    start = min(span.start for span in spans)
    end = max(span.end for span in spans)
    begin, finish = note.sentence.start, note.sentence.end
    for match in _BREAK.finditer(text, note.sentence.start, note.sentence.end):
        if match.end() <= start:
            begin = match.end()
        elif match.start() >= end:
            finish = match.start()
            break
    begin = begin if begin - note.sentence.start > 24 else note.sentence.start
    finish = finish if note.sentence.end - finish > 24 else note.sentence.end
    return Span(begin, finish)
