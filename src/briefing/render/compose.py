"""Compose a briefing on one page: measured, filled, and no numeral without its reason.

``plan`` says what stands on the page, a ``_Sheet`` sets it at given sizes, ``compose`` looks for
the largest sizes that fit. Templates are data: the order of the sections.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.checks.prose import name_numerals, unresolved
from briefing.core import kin, wording
from briefing.core.article import Span
from briefing.core.briefing import (
    Attach,
    Briefing,
    Chart,
    Decision,
    Orientation,
    Paper,
    Template,
)
from briefing.core.card import CardFace, face
from briefing.core.card_words import card_words
from briefing.core.charts import Box, Drawing, Mark, Measure, Shape, Text, TextRole, lay_out
from briefing.core.enclosure import text_hash
from briefing.core.figure import Figure, FigureId, State
from briefing.core.formula import substitute
from briefing.core.page import (
    LINE,
    PANEL,
    RULE,
    STRIPE,
    Drawn,
    Item,
    Note,
    Page,
    Printed,
    Role,
    Style,
    around,
    with_proof,
)
from briefing.core.page_words import PageWords, date_words, page_words, right_to_left
from briefing.core.quantity import Bound
from briefing.proof import DIGEST, PrintError, count_figures, digest_of, enclosed, spread
from briefing.render.typeset import (
    ASCENT,
    Column,
    Line,
    Piece,
    Set,
    advance,
    balanced,
    break_lines,
    place_line,
    set_lines,
    width_of,
)

SIZES: Mapping[Paper, tuple[float, float]] = {
    Paper.A4: (595.28, 841.89),
    Paper.LETTER: (612.0, 792.0),
}
"""Width and height of each paper upright, in points."""

SIDE, TOP, BOTTOM = 45.0, 37.5, 30.0
"""The margins: left and right, above the kicker, below the footer (mock/page.html)."""

FILL = 0.85
"""At least this share of the height is in use (page.md)."""

SECTIONS: Mapping[Template, tuple[str, ...]] = {
    Template.STANDARD: ("header", "summary", "cards", "charts", "notes", "box"),
    Template.NUMBERS_FIRST: ("header", "cards", "summary", "charts", "notes", "box"),
    Template.CHART_FIRST: ("header", "charts", "summary", "cards", "notes", "box"),
    Template.TWO_COLUMNS: ("header", "summary", "cards", "charts", "notes", "box"),
}

ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
"""The letters of notes in Arabic script, in their counting order."""

NUMBERED = re.compile(r"\d")


# ── what stands on the page ──────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What a page shows, before anything is measured."""

    briefing: Briefing
    language: str
    cards: tuple[Figure, ...]
    charts: tuple[Chart, ...]
    also: tuple[Figure, ...]
    questions: tuple[Decision, ...]
    notes: tuple[Note, ...]
    letters: Mapping[FigureId, str]
    left_out: tuple[FigureId, ...] = ()


def plan(briefing: Briefing, language: str, drop: int = 0) -> Plan:
    """Choose what stands on the page; ``drop`` leaves that many of the last ranked out."""
    keys = [figure for figure in briefing.cards if figure.state is State.KEY]
    charts = _charts(briefing)
    questions = tuple(d for d in briefing.decisions if _asks(briefing, d))
    shown = _shown(briefing, keys, charts, questions)
    also = _others(briefing, shown)
    rank = [*keys, *also]
    gone = rank[len(rank) - drop :] if drop else []
    keys = [figure for figure in keys if figure not in gone]
    also = [figure for figure in also if figure not in gone]
    names = _shown(briefing, keys, charts, questions) | {figure.id for figure in also}
    notes = _notes(briefing, names, language)
    return Plan(
        briefing=briefing,
        language=language,
        cards=tuple(keys),
        charts=charts,
        also=tuple(also),
        questions=questions,
        notes=notes,
        letters=_letters(briefing, notes),
        left_out=tuple(f.id for f in gone if f.id not in names),
    )


def _charts(briefing: Briefing) -> tuple[Chart, ...]:
    place = {name: index for index, name in enumerate(briefing.page.order)}
    named = [chart for chart in briefing.charts if chart.id in place]
    chosen = named if any(chart.id in place for chart in briefing.charts) else briefing.charts
    ordered = sorted(chosen, key=lambda chart: place.get(chart.id, len(place)))
    return tuple(chart for chart in ordered if _drawable(briefing, chart))


def _drawable(briefing: Briefing, chart: Chart) -> bool:
    return bool(chart.figures) and all(
        briefing.quantity_or_none(kin.original(briefing, name)) is not None
        for name in chart.figures
    )


def _asks(briefing: Briefing, decision: Decision) -> bool:
    names = decision.figures
    return bool(names) and all(briefing.has(n) and briefing.figure(n).state.shown for n in names)


def _shown(
    briefing: Briefing,
    keys: Iterable[Figure],
    charts: Iterable[Chart],
    questions: Iterable[Decision],
) -> frozenset[FigureId]:
    """Return the figures whose values stand on the page outside the notes, with their operands."""
    named: list[FigureId | None] = []
    for figure in keys:
        named += [figure.id, kin.whole_of(briefing, figure.id)]
        named += [derived.id for derived, _ in _computed(briefing, figure)]
    texts: list[tuple[str, Sequence[FigureId]]] = [(briefing.title, ()), (briefing.summary, ())]
    for chart in charts:
        named += chart.figures
        texts += [(chart.title, chart.figures), (chart.option("subtitle"), chart.figures)]
    for decision in questions:
        named += decision.figures
        texts.append((decision.note, decision.figures))
    for text, prefer in texts:
        named += [numeral.figure for numeral in name_numerals(text, briefing, prefer)]
    found: set[FigureId] = set()
    while named:
        name = named.pop()
        own = None if name is None or not briefing.has(name) else kin.original(briefing, name)
        if own is not None and own not in found:
            found.add(own)
            named += briefing.operands(own)
    return frozenset(found)


def _computed(briefing: Briefing, figure: Figure) -> list[tuple[Figure, str]]:
    """Return the share and the rate that a card states with their formulas."""
    share = kin.share_of(briefing, figure.id)
    found = [] if share is None else [share[0]]
    rate = kin.rate_of(briefing, figure.id)
    if rate is not None:
        found.append(rate)
    return [(f, f.formula) for f in found if f.formula is not None and briefing.printable(f.id)]


def _others(briefing: Briefing, shown: Iterable[FigureId]) -> list[Figure]:
    """Return the kept figures that are not shown yet."""
    taken = frozenset(shown)
    return [
        figure
        for figure in briefing.cards
        if figure.state is State.KEPT and not figure.derived and figure.id not in taken
    ]


def _notes(briefing: Briefing, names: Iterable[FigureId], language: str) -> tuple[Note, ...]:
    """Letter the sentences of the figures, in the order of the text."""
    by_sentence: dict[Span, list[FigureId]] = {}
    for name in names:
        span = briefing.figure(name).span
        sentence = None if span is None else briefing.article.sentence_at(span.start)
        if sentence is not None:
            by_sentence.setdefault(sentence, []).append(name)
    here = {figure.id: index for index, figure in enumerate(briefing.figures)}
    return tuple(
        Note(_letter(index, language), sentence, tuple(sorted(found, key=lambda n: here[n])))
        for index, (sentence, found) in enumerate(sorted(by_sentence.items()))
    )


def _letter(index: int, language: str) -> str:
    letters = ABJAD if language.startswith("ar") else "abcdefghijklmnopqrstuvwxyz"
    rest, place = divmod(index, len(letters))
    return letters[rest - 1] + letters[place] if rest else letters[place]


def _letters(briefing: Briefing, notes: Sequence[Note]) -> Mapping[FigureId, str]:
    """Map each figure to its note's letter; a derived or repeated one to those it rests on."""
    own = {name: note.letter for note in notes for name in note.figures}
    order = {note.letter: index for index, note in enumerate(notes)}
    found: dict[FigureId, str] = dict(own)
    for figure in briefing.figures:
        name = kin.original(briefing, figure.id)
        if figure.derived:
            bases = _bases(briefing, figure.id)
            letters = {own[base] for base in bases if base in own}
            if letters:
                found[figure.id] = "\u00a0".join(sorted(letters, key=lambda n: order[n]))
        elif name in own:
            found[figure.id] = own[name]
    return found


def _bases(briefing: Briefing, name: FigureId) -> frozenset[FigureId]:
    """Return the stated figures that a derived one is computed from in the end."""
    found: set[FigureId] = set()
    waiting, seen = [name], {name}
    while waiting:
        here = kin.original(briefing, waiting.pop())
        below = briefing.operands(here)
        if not below:
            found.add(here)
        for operand in below:
            if operand not in seen:
                seen.add(operand)
                waiting.append(operand)
    return frozenset(found)


# ── sizes ────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Scale:
    """How large everything is: ``step`` from 0 (the floors) to 1, and the air between sections.

    ``charts`` enlarges the charts' drawings; ``short`` cuts the quoted sentences to their clauses.
    """

    step: float
    air: float = 1.0
    charts: float = 1.0
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
        return self.between(7.8, 9.8) * self.charts

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


FOOT = 7.2
"""The size of the footer, always."""


# ── the sheet ────────────────────────────────────────────────────────────────────────────────────


class _Sheet:
    """Set a plan at given sizes; each section takes a y and returns the y below it."""

    def __init__(self, shown: Plan, scale: Scale, width: float, height: float) -> None:
        self.plan = shown
        self.briefing = shown.briefing
        self.language = shown.language
        self.words: PageWords = page_words(shown.language)
        self.rtl = right_to_left(shown.language)
        self.scale = scale
        self.width = width
        self.height = height
        self.column = Column(SIDE, width - 2 * SIDE, self.rtl)
        self.items: list[Item] = []

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
        quantity = self.briefing.quantity(name)
        shown = text if text is not None else wording.short_form(quantity, self.language)
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
        quantity = self.briefing.quantity(figure.id)
        words = _unbroken(wording.short_form(quantity, self.language))
        result = Piece(
            text=words,
            role=Role.FORMULA,
            style=style,
            figure=figure.id,
            formula=formula,
            isolated=not _reads_left(words),
        )
        pieces = [result, self.plain("\u00a0=\u00a0", style)]
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
            text=text.replace(" ", "\u00a0"),
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

        def words(upto: int) -> None:
            if upto > at:
                pieces.append(Piece(text=text[at:upto], role=role, style=style, chart=chart))

        for named in name_numerals(text, self.briefing, prefer):
            words(named.span.start)
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
        words(len(text))
        return pieces

    # ── what every section uses ──────────────────────────────────────────────────────────────

    def put(
        self, lines: Sequence[Line], column: Column, y: float, size: float, leading: float
    ) -> float:
        """Set lines and return the y below them."""
        done: Set = set_lines(lines, column, y, size, leading)
        self.items.extend(done.items)
        return done.bottom

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
        size = self.scale.summary
        pieces = self.prose(self.briefing.summary, Role.SUMMARY, Style("serif", size))
        lines = break_lines(pieces, self.column.width)
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
        across = _across(len(cards), wide=self.width > self.height)
        y += self.scale.gap * 0.5
        for first in range(0, len(cards), across):
            self.rule(y)
            y = self._card_row(cards[first : first + across], across, y + self.scale.gap)
        self.rule(y)
        return y + self.scale.gap * 0.6

    def _card_row(self, row: Sequence[Figure], across: int, y: float) -> float:
        faces = [face(self.briefing, figure, self.language) for figure in row]
        columns = [self.column.part(index, across, 12.0) for index in range(len(row))]
        inner = [column.inset(10.5) for column in columns]
        numbers = [
            self._number(figure, shown, column.width)
            for figure, shown, column in zip(row, faces, inner, strict=True)
        ]
        baseline = y + 0.70 * self.scale.number
        bottoms: list[float] = []
        for figure, number, column in zip(row, numbers, inner, strict=True):
            self.items.extend(place_line(number, column, round(baseline, 3)))
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
        for _ in range(12):
            line = break_lines(self._number_pieces(figure, shown, size), 10_000)[0]
            if width_of(line) <= room:
                return line
            size *= 0.94
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
            value = wording.short_form(self.briefing.quantity(whole), self.language)
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
        for pieces in self._references(figure, style):
            y = self.put(break_lines(pieces, column.width), column, y, scale.small, 1.32)
        return y

    def _references(self, figure: Figure, style: Style) -> Iterable[list[Piece]]:
        """Yield the lines under a label: the bound in words, the period, what is computed."""
        quantity = self.briefing.quantity(figure.id)
        if quantity.bound is not Bound.EXACT:
            words = wording.long_form(quantity, self.language)
            yield [p for p in self.value(figure.id, style, words) if p.role is not Role.NOTE]
        period = self._period(figure, style)
        if period:
            yield period
        if figure.formula is not None:
            yield self.computed(figure, figure.formula, style)
        for derived, formula in _computed(self.briefing, figure):
            yield self.computed(derived, formula, style)

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
        across = min(len(charts), 3 if self.width > self.height else 2)
        for first in range(0, len(charts), across):
            row = charts[first : first + across]
            y = self._chart_row(row, len(row), y + self.scale.gap * 0.9)
        return y + self.scale.gap * 0.2

    def _chart_row(self, row: Sequence[Chart], across: int, y: float) -> float:
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
        self.items.extend(_chart_items(drawing, column.x, y, size))
        return y + drawing.height

    # ── the sentences ────────────────────────────────────────────────────────────────────────

    def notes(self, y: float) -> float:
        """Set the lettered sentences in columns of about equal height."""
        if not self.plan.notes:
            return y
        scale = self.scale
        y += scale.gap * 0.9
        self.rule(y)
        style = Style("sans", scale.heading, semibold=True)
        heading = break_lines([self.plain(self._heading(), style)], self.column.width)
        y = self.put(heading, self.column, y + scale.gap * 0.7, scale.heading, 1.3) + 3.0
        across = 3 if self.width > self.height else 2
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
        self.items.extend(place_line(line, column, y + (leading / 2 + 0.25) * size))

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
        return self.height - BOTTOM - 2 * 1.4 * FOOT - 4.5

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
        room = max(advance(letter, style) for letter in "0123456789abcdef") * DIGEST
        x = self.column.edge(room, inset=width_of(line))
        box = Box(round(x, 3), round(baseline - ASCENT * FOOT, 3), round(room, 3), FOOT)
        self.items.append(
            Printed(
                text="",
                role=Role.PROOF,
                box=box,
                baseline=round(baseline, 3),
                style=style,
                rtl=self.rtl,
            )
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
    best: tuple[float, list[int]] = (sum(heights) + 1, [len(heights)] + [0] * (columns - 1))
    if columns == 1:
        return [len(heights)]
    for first in range(1, len(heights) + 1):
        rest = _split(heights[first:], columns - 1) if first < len(heights) else [0] * (columns - 1)
        counts = [first, *rest]
        start, tallest = 0, 0.0
        for count in counts:
            tallest = max(tallest, sum(heights[start : start + count]))
            start += count
        if tallest < best[0]:
            best = (tallest, counts)
    return best[1]


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


# ── charts as items of the page ──────────────────────────────────────────────────────────────────


_CHART_SIZES = {TextRole.TICK: 12 / 12.5, TextRole.NOTE: 9 / 12.5}


def chart_style(text_role: TextRole, size: float, group: str | None = None) -> Style:
    """Return the style of a chart's voice on paper."""
    made = round(size * _CHART_SIZES.get(text_role, 1.0), 3)
    match text_role:
        case TextRole.ON_MARK:
            return Style("sans", made, semibold=True, colour=f"on:{group or 'cells'}")
        case TextRole.NOTE:
            colour = "muted" if group is None else f"on:{group}"
            return Style("sans", made, semibold=True, colour=colour)
        case TextRole.TICK:
            return Style("sans", made, colour="muted")
        case TextRole.MARK:
            return Style("sans", made)


def chart_measure(size: float) -> Measure:
    """Return the measure of chart texts at a size in points."""

    def width(text: str, role: TextRole) -> float:
        return advance(text, chart_style(role, size))

    return width


def _chart_items(drawing: Drawing, x: float, y: float, size: float) -> Iterable[Item]:
    """Yield a drawing's parts as items of the page, moved to their place."""
    for rule in drawing.rules:
        ends = (rule.x1 + x, rule.y1 + y, rule.x2 + x, rule.y2 + y)
        box = Box(
            round(min(ends[0], ends[2]), 3),
            round(min(ends[1], ends[3]), 3),
            round(abs(ends[2] - ends[0]), 3),
            round(abs(ends[3] - ends[1]), 3),
        )
        yield Drawn(
            shape=LINE,
            box=box,
            chart=drawing.chart,
            group=rule.group,
            size=size,
            line=tuple(round(end, 3) for end in ends),
        )
    for mark in drawing.marks:
        yield _mark_item(mark, drawing.chart, x, y, size)
    for text in drawing.texts:
        yield _text_item(_on_its_mark(text, drawing), drawing.chart, x, y, size)


def _on_its_mark(text: Text, drawing: Drawing) -> Text:
    """Return a note's letter with the group of the filled mark it stands on, if it does."""
    if text.role is not TextRole.NOTE:
        return text
    for mark in drawing.marks:
        if mark.shape in (Shape.BAR, Shape.BROKEN_BAR) and mark.box.holds(text.x, text.y):
            return replace(text, group=mark.group)
    return text


def _mark_item(mark: Mark, chart: str, x: float, y: float, size: float) -> Drawn:
    box = mark.box
    return Drawn(
        shape=mark.shape.value,
        box=Box(
            round(box.x + x, 3), round(box.y + y, 3), round(box.width, 3), round(box.height, 3)
        ),
        figure=mark.figure,
        chart=chart,
        group=mark.group,
        length=round(mark.drawn, 3),
        colour="ink",
        end=mark.end.value,
        size=size,
    )


_ROLES = {TextRole.TICK: Role.TICK, TextRole.NOTE: Role.NOTE}
_SHIFT: Mapping[str, float] = {"start": 0.0, "middle": 0.5, "end": 1.0}


def _text_item(text: Text, chart: str, x: float, y: float, size: float) -> Printed:
    style = chart_style(text.role, size, text.group)
    width = advance(text.text, style)
    left = x + text.x - _SHIFT[text.align.value] * width
    baseline = round(y + text.y, 3)
    return Printed(
        text=text.text,
        role=_ROLES.get(text.role, Role.MARK),
        box=Box(
            round(left, 3),
            round(baseline - ASCENT * style.size, 3),
            round(width, 3),
            round(style.size * 1.01, 3),
        ),
        baseline=baseline,
        style=style,
        figure=text.figure,
        chart=chart,
        rtl=_reads_left(text.text),
    )


def _reads_left(text: str) -> bool:
    """Say whether a text is written from right to left, by its first letter."""
    for character in text:
        if character.isalpha():
            return "\u0590" <= character <= "\u08ff" or "\ufb1d" <= character <= "\ufefc"
    return False


# ── fitting ──────────────────────────────────────────────────────────────────────────────────────


def refusals(briefing: Briefing) -> tuple[str, ...]:
    """Return why a briefing may not be printed yet: one sentence for each number without source."""
    shown = plan(briefing, briefing.language)
    names = {figure.id for figure in shown.also}
    names |= _shown(briefing, shown.cards, shown.charts, shown.questions)
    reasons = [
        f"“{figure.label}” cannot be traced to a sentence."
        for figure in briefing.figures
        if figure.id in names and not briefing.printable(figure.id)
    ]
    for where, text, prefer in _own_texts(briefing, shown):
        reasons += [
            f"“{numeral}” in {where} has no source."
            for numeral in unresolved(text, briefing, prefer)
        ]
    return tuple(reasons)


def _own_texts(briefing: Briefing, shown: Plan) -> Iterable[tuple[str, str, Sequence[FigureId]]]:
    yield "the title", briefing.title, ()
    yield "the summary", briefing.summary, ()
    yield "the kicker", briefing.kicker, ()
    for chart in shown.charts:
        yield f"the chart title “{chart.title}”", chart.title, chart.figures
        yield f"the line under “{chart.title}”", chart.option("subtitle"), chart.figures
    for decision in shown.questions:
        yield "a decided question", decision.note, decision.figures


def compose(
    briefing: Briefing,
    *,
    today: date,
    paper: Paper | None = None,
    orientation: Orientation | None = None,
    template: Template | None = None,
    language: str | None = None,
    attach: Attach | None = None,
    draft: bool = False,
) -> Page:
    """Compose the page; raises PrintError with the list when a number has no source.

    ``draft`` composes it all the same, to be stamped. Needs a QGuiApplication with our fonts.
    """
    reasons = refusals(briefing)
    if reasons and not draft:
        raise PrintError(reasons)
    settings = briefing.page
    size = SIZES[paper or settings.paper]
    if (orientation or settings.orientation) is Orientation.LANDSCAPE:
        size = (size[1], size[0])
    sections = SECTIONS[template or settings.template]
    spoken = language or briefing.language
    sheet, bottom = _fitted(briefing, spoken, size, sections)
    page = _page(sheet, bottom, paper or settings.paper, today, draft=bool(reasons))
    digest = digest_of(*enclosed(page, briefing, attach or settings.attach))
    return with_proof(page, digest)


def _page(sheet: _Sheet, bottom: float, paper: Paper, today: date, *, draft: bool) -> Page:
    briefing = sheet.briefing
    bare = Page(
        paper=paper.value,
        width=sheet.width,
        height=sheet.height,
        items=tuple(sheet.items),
        notes=sheet.plan.notes,
        title=briefing.title,
        language=sheet.language,
        left_out=sheet.plan.left_out,
        filled=round((bottom - TOP) / (sheet.foot - TOP), 3),
        overflow=round(max(0.0, bottom - sheet.foot), 1),
        printed=today.isoformat(),
        draft=draft,
        greyscale=briefing.page.greyscale,
    )
    counts = count_figures(bare, briefing)
    sheet.footer(counts, today)
    return replace(bare, items=tuple(sheet.items), figures=counts[0], computed=counts[1])


def _fitted(
    briefing: Briefing, language: str, size: tuple[float, float], sections: Sequence[str]
) -> tuple[_Sheet, float]:
    """Return the sheet at the largest sizes that fit: first the type, then air and charts."""

    def attempt(shown: Plan, scale: Scale) -> tuple[_Sheet, float]:
        sheet = _Sheet(shown, scale, *size)
        y = TOP
        for section in sections:
            make: Callable[[float], float] = getattr(sheet, section)
            y = make(y)
        return sheet, y

    def fits(shown: Plan, scale: Scale) -> bool:
        sheet, bottom = attempt(shown, scale)
        return bottom <= sheet.foot - 9.0

    whole = plan(briefing, language)
    many = len(whole.cards) + len(whole.also)
    for drop in range(many + 1):
        shown = whole if not drop else plan(briefing, language, drop)
        for short, least in ((False, 0.45), (True, 0.45), (False, 0.0), (True, 0.0)):
            base = Scale(least, short=short)
            if fits(shown, base):
                return attempt(shown, _grown(lambda scale: fits(shown, scale), base))  # noqa: B023
    return attempt(shown, Scale(0.0, short=True))


def _grown(fits: Callable[[Scale], bool], base: Scale) -> Scale:
    """Return the scale grown step by step: type, then a little air, charts, more air."""
    grown = base
    for name, limit in (("step", 1.0), ("air", 1.25), ("charts", 1.12), ("air", 2.2)):
        grown = _most(fits, grown, name, limit)
    return grown


def _most(fits: Callable[[Scale], bool], scale: Scale, name: str, limit: float) -> Scale:
    """Return the scale with one of its sizes as large as fits, by halving."""
    low: float = getattr(scale, name)
    best, high = scale, limit
    whole = replace(scale, **{name: limit})
    if fits(whole):
        return whole
    for _ in range(6):
        middle = (low + high) / 2
        tried = replace(scale, **{name: middle})
        if fits(tried):
            best, low = tried, middle
        else:
            high = middle
    return best


def title_area(page: Page) -> Box | None:
    """Return where the title stands."""
    return around(
        item.box for item in page.texts if item.role is Role.TITLE and item.style.family == "serif"
    )
