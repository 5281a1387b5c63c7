"""Set a plan on a sheet at given sizes, section by section, as items of a Page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from briefing.core.briefing import (
    Chart,
    Decision,
)
from briefing.core.charts import Box, lay_out
from briefing.core.enclosure import text_hash
from briefing.core.figure import Figure
from briefing.core.page import (
    PANEL,
    Drawn,
    Role,
    Style,
)
from briefing.core.source_words import date_words
from briefing.proof import spread
from briefing.render.card_section import CardSection
from briefing.render.chart_items import chart_items, chart_measure
from briefing.render.note_section import NoteSection
from briefing.render.plan import kicker_line
from briefing.render.setting import FOOT, foot_of, joined, one, proof_room
from briefing.render.typeset import (
    Column,
    Piece,
    balanced,
    break_lines,
    place_line,
    width_of,
    without_widow,
)


class Sheet(CardSection, NoteSection):
    """Set every section: header, summary, cards, charts, sentences, what was decided, footer."""

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
        text = kicker_line(self.briefing, self.language)
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
            opens, _, closes = words.quoted.partition("{}")
            name = self._source(title, style)
            report.append([self.plain(opens, style), name, self.plain(closes, style)])
        if source.publisher:
            report.append([self._source(source.publisher, style)])
        if report:
            before, _, after = words.report.partition("{}")
            named = joined(report, self.plain(words.comma, style))
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
        return joined(parts, self.plain(" · ", style))

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
        pieces.extend(joined(parts, self.plain(between[1], plain)))
        pieces.append(self.plain(f"{between[2]} ", plain))
        note = decision.note
        pieces.extend(self.prose(note, Role.DECISION, plain, prefer=decision.figures))
        return pieces

    def _named(self, figure: Figure, style: Style) -> list[Piece]:
        """Return a figure's number in words, its letter and its label."""
        words = self.plan.long(figure.id)
        label = self.prose(figure.label, Role.LABEL, style, notes=False, figure=figure.id)
        return [*self.value(figure.id, style, words), self.plain(" ", style), *label]

    def _also(self) -> list[Piece]:
        size = self.scale.between(7.8, 9.8)
        plain, bold = Style("sans", size), Style("sans", size, semibold=True)
        parts = [self._named(figure, plain) for figure in self.plan.also]
        pieces: list[Piece] = []
        if parts:
            stated = joined(parts, self.plain(self.words.stop, plain))
            pieces = [self.plain(f"{self.words.also} ", bold), *stated, self.plain(".", plain)]
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
        self.items.extend(place_line(one(claim), self.column, first))
        day = words.printed.format(date_words(printed.isoformat(), self.language))
        date_line = one([Piece(text=day, role=Role.DATE, style=style)])
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
        line = one(marks)
        self.items.extend(place_line(line, self.column, baseline))
        self.items.append(proof_room(self.column, width_of(line), baseline, style))
