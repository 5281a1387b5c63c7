"""Answer a query: what to look up, which figures of what is found do answer, what to show."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from briefing.checks.unit_factors import convert, kin
from briefing.core.article import Span
from briefing.core.frozen import frozen
from briefing.core.quantity import Interval
from briefing.library.packed import Packed
from briefing.library.query import MARK, STATES, Condition, Query, Words, words_of
from briefing.library.query import plain as folded
from briefing.library.record import StoredFigure
from briefing.library.sheet import (
    Ask,
    Part,
    flag_token,
    language_token,
    noun_token,
    state_token,
    tokens_of,
    unit_token,
)


@frozen
class Found:
    """A sentence of a briefing with what is bold in it, and the figure that answers."""

    sentence: Span
    bold: tuple[Span, ...]
    figure: StoredFigure | None


class Search:
    """Hold a query made ready: what to look up, and the exact test that follows."""

    def __init__(self, query: Query) -> None:
        self._query = query
        self._labels = tuple(
            Words(found, starts=True) for value in query.of("label") if (found := words_of(value))
        )
        self._units = [_Unit(name) for name in query.of("unit")]
        self._states = tuple(value for value in query.of("is") if value in STATES)
        self._languages = query.of("lang")
        self._flagged = bool(query.of("has"))
        self.of_figures = query.asks_figures or self._flagged
        self._conditions = query.conditions or (Condition(),)
        self._tests = [_Test(condition, self._units) for condition in self._conditions]

    @cached_property
    def match(self) -> str:
        """Return the FTS5 expression of what articles must hold, "" when there is none.

        What must stand beside a figure is asked of the sheets.
        """
        return self._match(self._words)

    @cached_property
    def match_whole(self) -> str:
        """Return the expression without the words that go on."""
        return self._match([words for words in self._words if words not in self._begun])

    @property
    def goes_on(self) -> bool:
        """Say whether words go on where words alone are asked for."""
        return bool(self._begun) and not self.of_figures

    def begins_in(self, title: str, source: str, packed: Packed) -> bool:
        """Say whether an article holds every word that goes on."""
        starts = [words.tokens[0] for words in self._begun]
        for text in _texts(title, source, packed):
            bare = text.replace(MARK, "")  # no copy where it has none, as most have
            starts = [start for start in starts if not _begins(start, bare)]
            if not starts:
                return True
        return False

    @cached_property
    def _words(self) -> list[Words]:
        """Return what is asked of articles rather than of figures."""
        beside = [words for test in self._tests for words in test.words]
        return [
            words
            for words in self._query.words
            if not self.of_figures or words not in beside or any(map(_has_digit, words.words))
        ]

    @cached_property
    def _begun(self) -> list[Words]:
        return [words for words in self._words if words.starts and len(words.words) == 1]

    def _match(self, words: Sequence[Words]) -> str:
        query = self._query
        parts = [some.match for some in words]
        parts += [
            f"{column} : {Words(found, starts=True).match}"
            for column in ("source", "title")
            for value in query.of(column)
            if (found := words_of(value))
        ]
        if not self.of_figures:
            parts += [f'"{language_token(language)}"' for language in self._languages]
        return " AND ".join(part for part in parts if part)

    @cached_property
    def asks(self) -> tuple[Ask, ...]:
        """Return what the sheets are asked, for each condition."""
        common: list[tuple[Part, ...]] = [_beside(words) for words in self._labels]
        common += [tuple(unit.parts()) for unit in self._units]
        if self._states:
            common.append(tuple(Part((state_token(state),)) for state in self._states))
        common += [(Part((language_token(language),)),) for language in self._languages]
        if self._flagged:
            common.append((Part((flag_token(),)),))
        return tuple((*common, *test.groups()) for test in self._tests)

    def answers(
        self, language: str, packed: Packed, figures: Sequence[Sequence[int]]
    ) -> list[Found]:
        """Return which of the figures that may answer each condition do answer.

        Every condition must be met by some figure; those that meet the first are shown.
        """
        spoken = language_token(language)
        if any(language_token(asked) != spoken for asked in self._languages):
            return []
        firsts: list[StoredFigure] = []
        for test, numbers in zip(self._tests, figures, strict=True):
            read = map(packed.figure, numbers)
            met = [figure for figure in read if test.holds(figure, packed) and self._fits(figure)]
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
            and (not self._labels or self._labelled(figure.label))
        )

    def _labelled(self, label: str) -> bool:
        bare = folded(label).replace(MARK, "")
        return all(re.search(words.pattern, bare) for words in self._labels)

    @cached_property
    def _patterns(self) -> list[tuple[re.Pattern[str], re.Pattern[str], str]]:
        """Return each word as a pattern for texts without and with marks, and how it begins."""
        return [
            (re.compile(words.pattern), re.compile(words.marked_pattern), words.tokens[0])
            for words in self._query.words
        ]

    def sentence(self, packed: Packed) -> Found:
        """Return the sentence that holds most of the words, and the first figure in it."""
        text = packed.plain
        marked = MARK in text
        starts, ends = packed.starts or [0], packed.ends or [len(text)]
        held: Counter[int] = Counter()
        # A word alone is looked for until it is found: that sentence holds most.
        most = 1 if len(self._patterns) == 1 else 20
        for plain, with_marks, start in self._patterns:
            found = (
                (match.start() for match in with_marks.finditer(text))
                if marked
                else _places(plain, start, text)
            )
            held.update({max(0, bisect_right(starts, at) - 1) for at in islice(found, most)})
        best = min(held, key=lambda number: (-held[number], number), default=0)
        span = Span(starts[best], ends[best])
        bold = [
            Span(match.start() - span.start, match.end() - span.start)
            for plain, with_marks, _ in self._patterns
            for match in (with_marks if marked else plain).finditer(text, span.start, span.end)
        ]
        return Found(span, tuple(sorted(bold)), packed.within(span))


def _places(pattern: re.Pattern[str], start: str, text: str) -> Iterator[int]:
    """Give where a pattern that begins so stands; quicker than to try it at every letter."""
    at = text.find(start)
    while at >= 0:
        if pattern.match(text, at):
            yield at
        at = text.find(start, at + 1)


def _texts(title: str, source: str, packed: Packed) -> Iterator[str]:
    """Give what the full-text index knows of an article, its labels last, which take longest."""
    yield packed.plain
    yield f"{folded(title)}\n{folded(source)}"
    yield folded("\n".join(packed.labels()))


def _begins(start: str, text: str) -> bool:
    """Say whether some word of a text begins so; the full-text index knows letters and digits."""
    at = text.find(start)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(start, at + 1)
    return at >= 0


def _beside(words: Words) -> tuple[Part, ...]:
    return (Part(tokens_of(" ".join(words.words)), words.starts),)


def _has_digit(word: str) -> bool:
    """Say whether sheets know only a part of a word."""
    return any(map(str.isdigit, word))


class _Unit:
    """A unit asked for, with all that convert to it; or the noun of what is counted."""

    def __init__(self, name: str) -> None:
        self.kin = kin(name)
        exact = [unit for unit in self.kin if unit == name]
        self.name = (exact or [u for u in self.kin if u.casefold() == name.casefold()])[0]
        self._asked, self._folded = name, name.casefold()

    def takes(self, figure: StoredFigure) -> bool:
        """Say whether a figure is in this unit, in one that converts to it, or counts this."""
        quantity = figure.quantity
        unit = quantity.unit
        return (
            (unit is not None and (unit in self.kin or unit.casefold() == self._folded))
            or (quantity.noun or "").casefold() == self._folded
        )  # fmt: skip

    def parts(self, asked: Interval | None = None) -> Iterator[Part]:
        """Give a range in this unit as it is in each unit that converts to it."""
        asked = asked or Interval(None, None)
        for unit in dict.fromkeys((*self.kin, self._asked)):
            other = unit in self.kin and unit != self.name
            made = (convert(asked, self.name, unit) or asked) if other else asked
            yield Part((unit_token(unit),), low=_low(made), high=_high(made))
        yield Part((noun_token(self._asked),), low=_low(asked), high=_high(asked))

    def read(self, stated: Interval, unit: str | None) -> Interval:
        """Return what is stated in this unit."""
        if unit is None or unit == self.name or unit not in self.kin:
            return stated
        return convert(stated, unit, self.name) or stated


class _Test:
    """One condition with the units it is read in."""

    def __init__(self, condition: Condition, units: list[_Unit]) -> None:
        self.words = condition.words
        self._numbers = condition.numbers
        self._percent = condition.percent
        self._unit = units[0] if units else None
        self._patterns = [re.compile(words.pattern) for words in condition.words]

    def groups(self) -> Iterator[tuple[Part, ...]]:
        """Give what a figure must stand beside, and the range that holds all that may answer."""
        yield from map(_beside, self.words)
        if self._percent:
            yield (Part((unit_token("%"),)),)
        for number in self._numbers:
            asked = Interval(number.low, number.high, number.low is None, number.high is None)
            if self._unit is None:
                yield (Part((), low=_low(asked), high=_high(asked)),)
            else:
                yield tuple(self._unit.parts(asked))

    def holds(self, figure: StoredFigure, packed: Packed) -> bool:
        """Say whether a figure meets the numbers and stands with the words."""
        quantity = figure.quantity
        if self._percent and quantity.unit != "%":
            return False
        if self._numbers:
            stated = quantity.interval
            if self._unit is not None:
                stated = self._unit.read(stated, quantity.unit)
            if not all(number.holds(stated, quantity.side) for number in self._numbers):
                return False
        if not self._patterns:
            return True
        beside = folded(f"{figure.label} \n {figure.sentence.of(packed.text)}").replace(MARK, "")
        return all(pattern.search(beside) for pattern in self._patterns)


def _low(asked: Interval) -> float:
    return float("-inf") if asked.low is None else float(asked.low)


def _high(asked: Interval) -> float:
    return float("inf") if asked.high is None else float(asked.high)


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
