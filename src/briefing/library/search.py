"""Answer a query: what to look up, which figures of what is found do answer, what to show."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property
from itertools import islice

from briefing.checks.unit_factors import convert, kin
from briefing.core.article import Span
from briefing.core.frozen import frozen
from briefing.core.quantity import Interval, number_text
from briefing.library import terms
from briefing.library.query import STATES, Condition, Query, Words, words_of
from briefing.library.query import plain as folded
from briefing.library.record import Packed, StoredFigure

_WIDE = float("inf")


@frozen
class Found:
    """A sentence of a briefing with what is bold in it, and the figure that answers."""

    sentence: Span
    bold: tuple[Span, ...]
    figure: StoredFigure | None


class Search:
    """Hold a query made ready: the expression for the index and the exact test that follows."""

    def __init__(self, query: Query) -> None:
        self._query = query
        self._labels = tuple(
            Words(found, starts=True) for value in query.of("label") if (found := words_of(value))
        )
        self._units = [_Unit(name) for name in query.of("unit")]
        self._states = tuple(value for value in query.of("is") if value in STATES)
        self._flagged = bool(query.of("has"))
        self._conditions = query.conditions or (Condition(),)
        self._tests = [_Test(condition, self._units) for condition in self._conditions]

    @cached_property
    def match(self) -> str:
        """Return the FTS5 expression, "" when it names no term."""
        query = self._query
        parts = [words.match for words in query.words]
        parts += [f"labels : {words.match}" for words in self._labels]
        for column in ("source", "title"):
            for value in query.of(column):
                if found := words_of(value):
                    parts.append(f"{column} : {Words(found, starts=True).match}")
        parts += [_either(unit.terms) for unit in self._units]
        parts += [_either([terms.state_term(state)]) for state in self._states]
        parts += [_either([terms.language_term(lang)]) for lang in query.of("lang")]
        if self._flagged:
            parts.append(_either([terms.flag_term()]))
        for test in self._tests:
            parts.extend(test.terms())
        return " AND ".join(part for part in parts if part)

    def answers(self, packed: Packed) -> list[Found]:
        """Return what of a briefing answers: each figure asked for, else one telling sentence.

        Every condition must be met by some figure; those that meet the first are shown.
        """
        if not self._query.asks_figures and not self._flagged:
            return [self._sentence(packed)]
        firsts: list[StoredFigure] = []
        for test in self._tests:
            met = [figure for figure in test.figures(packed) if self._fits(figure)]
            if not met:
                return []
            firsts = firsts or met
        return [_shown(figure) for figure in _once(firsts)]

    def _fits(self, figure: StoredFigure) -> bool:
        """Say whether a figure passes the filters that speak of figures."""
        return (
            (not self._states or figure.state in self._states)
            and (not self._flagged or figure.flagged)
            and all(unit.takes(figure) for unit in self._units)
            and all(re.search(words.pattern, folded(figure.label)) for words in self._labels)
        )

    def _sentence(self, packed: Packed) -> Found:
        """Return the sentence that holds most of the words, and the first figure in it."""
        sentences = packed.sentences or (Span(0, len(packed.text)),)
        patterns = [re.compile(words.pattern) for words in self._query.words]
        text = folded(packed.text)
        best, most = sentences[0], 0
        if len(text) == len(packed.text):
            starts = [m.start() for pattern in patterns for m in islice(pattern.finditer(text), 20)]
            for span in dict.fromkeys(_holding(sentences, start) for start in sorted(starts)):
                held = sum(bool(p.search(text, span.start, span.end)) for p in patterns)
                if held > most:
                    best, most = span, held
        bold = [
            Span(m.start() - best.start, m.end() - best.start)
            for pattern in patterns
            for m in pattern.finditer(text, best.start, best.end)
        ]
        return Found(best, tuple(sorted(bold)), packed.within(best))


class _Unit:
    """A unit asked for, with all that convert to it; or the noun of what is counted."""

    def __init__(self, name: str) -> None:
        self.kin = kin(name)
        exact = [unit for unit in self.kin if unit == name]
        self.name = (exact or [u for u in self.kin if u.casefold() == name.casefold()])[0]
        self._folded = name.casefold()
        self.terms = [terms.unit_term(unit) for unit in self.kin]

    def takes(self, figure: StoredFigure) -> bool:
        """Say whether a figure is in this unit, in one that converts to it, or counts this."""
        quantity = figure.quantity
        unit = quantity.unit
        return (
            (unit is not None and (unit in self.kin or unit.casefold() == self._folded))
            or (quantity.noun or "").casefold() == self._folded
        )  # fmt: skip

    def read(self, stated: Interval, unit: str | None) -> Interval:
        """Return what is stated in this unit."""
        if unit is None or unit == self.name or unit not in self.kin:
            return stated
        return convert(stated, unit, self.name) or stated


class _Test:
    """One condition with the units it is read in."""

    def __init__(self, condition: Condition, units: list[_Unit]) -> None:
        self._numbers = condition.numbers
        self._percent = condition.percent
        self._unit = units[0] if units else None
        self._patterns = [re.compile(words.pattern) for words in condition.words]
        lows = [_float(number.low, -_WIDE) for number in self._numbers]
        highs = [_float(number.high, _WIDE) for number in self._numbers]
        self._low, self._high = max(lows, default=-_WIDE), min(highs, default=_WIDE)

    @property
    def _converts(self) -> bool:
        return self._unit is not None and len(self._unit.kin) > 1

    def terms(self) -> Iterator[str]:
        """Give the parts of the expression that hold every number that may answer."""
        unit = "%" if self._percent and self._unit is None else self._unit and self._unit.name
        for number in self._numbers:
            if unit is not None and (self._percent or self._converts):
                yield _either(terms.cover_in(unit, number.low, number.high))
            elif number.sign in ("=", "~") and number.low is not None:
                yield _either([terms.exact_term(number_text(number.low))])
            else:
                low, high = _float(number.low, -_WIDE), _float(number.high, _WIDE)
                yield _either(
                    terms.cover(*(low, high) if number.low is not None else (-_WIDE, high))
                )

    def figures(self, packed: Packed) -> Iterator[StoredFigure]:
        """Give the figures that meet the numbers and stand with the words."""
        near = packed.figures() if self._converts else packed.near(self._low, self._high)
        return (figure for figure in near if self._holds(figure) and self._told(figure, packed))

    def _holds(self, figure: StoredFigure) -> bool:
        quantity = figure.quantity
        if self._percent and quantity.unit != "%":
            return False
        stated = quantity.interval
        if self._unit is not None:
            stated = self._unit.read(stated, quantity.unit)
        return all(number.holds(stated, quantity.side) for number in self._numbers)

    def _told(self, figure: StoredFigure, packed: Packed) -> bool:
        """Say whether the words stand in the figure's sentence or label."""
        if not self._patterns:
            return True
        beside = folded(f"{figure.label} \n {figure.sentence.of(packed.text)}")
        return all(pattern.search(beside) for pattern in self._patterns)


def _float(number: object, otherwise: float) -> float:
    return otherwise if not isinstance(number, Fraction) else float(number)


def _either(names: tuple[str, ...] | list[str]) -> str:
    if not names:
        return ""
    quoted = [f'"{name}"' for name in names]
    return quoted[0] if len(quoted) == 1 else f"({' OR '.join(quoted)})"


def _holding(sentences: tuple[Span, ...], place: int) -> Span:
    index = bisect_right(sentences, place, key=lambda span: span.start) - 1
    return sentences[max(0, index)]


def _once(figures: list[StoredFigure]) -> list[StoredFigure]:
    """Leave out what only repeats a figure that is there."""
    here = {figure.figure for figure in figures}
    told: set[str] = set()
    kept: list[StoredFigure] = []
    for figure in figures:
        name = figure.repeats or figure.figure
        if name not in told and (figure.repeats is None or figure.repeats not in here):
            kept.append(figure)
            told.add(name)
    return kept


def _shown(figure: StoredFigure) -> Found:
    sentence, span = figure.sentence, figure.span
    start, end = max(span.start, sentence.start), min(span.end, sentence.end)
    bold = (Span(start - sentence.start, end - sentence.start),) if end > start else ()
    return Found(sentence, bold, figure)
