"""The lettered sentences of a page, in columns of about equal height."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.core.article import Span
from briefing.core.briefing import (
    Briefing,
)
from briefing.core.frozen import replace
from briefing.core.page import (
    Note,
    Role,
    Style,
)
from briefing.render.setting import Setting, unbroken
from briefing.render.typeset import (
    Column,
    Piece,
    break_lines,
)


class NoteSection(Setting):
    """Set the sentences."""

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
        if self.measuring:
            return
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
            pieces.extend(self.quoted(Span(at, number.start), style))
            bold = replace(style, semibold=True)
            pieces.extend(self.quoted(number, bold, name))
            at = number.end
        pieces.extend(self.quoted(Span(at, span.end), style))
        if span.end < note.sentence.end:
            pieces.append(self.plain("\u00a0…", style))
        small = Style("sans", round(scale.note * 0.9, 2), colour="muted")
        place = Piece(
            text=unbroken(self._place(text, note)),
            role=Role.PARAGRAPH,
            style=small,
            figure=note.figures[0],
        )
        return [*pieces, self.plain(" ", small), place]

    def _place(self, text: str, note: Note) -> str:
        article = self.briefing.article
        at = note.sentence.start
        del text
        paragraph, sentence = article.paragraph_at(at), article.sentence_in_paragraph(at)
        if paragraph is None:
            return ""
        return self.words.sentence.format(paragraph, sentence)


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
