"""The key figures of a page in a grid of cards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.core import kin, wording
from briefing.core.article import Span
from briefing.core.card import CardFace
from briefing.core.card_words import card_words
from briefing.core.charts import Box
from briefing.core.figure import Figure
from briefing.core.frozen import replace
from briefing.core.page import (
    STRIPE,
    Drawn,
    Role,
    Style,
)
from briefing.core.quantity import Bound
from briefing.core.source_words import date_words
from briefing.render.plan import computed_of
from briefing.render.setting import Setting, one, unbroken
from briefing.render.typeset import (
    Column,
    Line,
    Piece,
    balanced,
    break_lines,
    width_of,
)


class CardSection(Setting):
    """Set the cards."""

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
        line = one(self._number_pieces(figure, shown, size))
        while width_of(line) > room and size > self.scale.body:
            size *= 0.94
            line = one(self._number_pieces(figure, shown, size))
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
                        text=unbroken(text),
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
            pieces.append(self.plain(f"\u00a0{unbroken(before)}", style))
            pieces.extend(self.value(whole, style))
            if after:
                pieces.append(self.plain(unbroken(after), style))
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
        return [self.plain(before, style), *self.quoted(span, style), self.plain(after, style)]

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


def _across(count: int, *, wide: bool) -> int:
    """Return how many cards stand side by side, so that rows are as full as can be."""
    if wide:
        return {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 3, 7: 4, 8: 4, 9: 5, 10: 5}.get(count, 5)
    return {1: 1, 2: 2, 4: 2}.get(count, 3)
