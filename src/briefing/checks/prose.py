"""Our own prose: each numeral of a title, summary or caption states a figure, or has a reason."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from briefing.core import wording
from briefing.core.article import Span
from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId, State
from briefing.core.quantity import Bound, Quantity, Side
from briefing.extract import find_figures, reparse

ABOUT = 20
""""About" and "nearly" speak of values at most one part in twenty (5 %) away (page.md)."""

_NUMERAL = re.compile(r"\d(?:[.,'’٫٬\u00a0\u202f\u2009]?\d)*")


@dataclass(frozen=True, slots=True)
class Named:
    """A numeral of a text of ours: the figure it states, or why it needs none, or neither."""

    span: Span
    figure: FigureId | None = None
    why: str = ""

    @property
    def resolved(self) -> bool:
        """Say whether the numeral has a source or a reason."""
        return self.figure is not None or bool(self.why)


class Naming:
    """Say for each numeral and number word of a briefing's own texts what it states.

    It states a figure when value, bound and unit agree ("about" within 5 %, "nearly" from below);
    a year, date or other excluded number must stand in the article or its source as well. Each
    text is read once.
    """

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self._known: dict[tuple[str, tuple[FigureId, ...]], tuple[Named, ...]] = {}

    def __call__(self, text: str, prefer: Sequence[FigureId] = ()) -> tuple[Named, ...]:
        """Return the numerals of a text in order; figures of ``prefer`` come first where equal."""
        key = (text, tuple(prefer))
        if key not in self._known:
            self._known[key] = self._name_all(text, prefer) if text else ()
        return self._known[key]

    def unresolved(self, text: str, prefer: Sequence[FigureId] = ()) -> tuple[str, ...]:
        """Return the numerals that neither a figure nor a reason stands for."""
        return tuple(n.span.of(text) for n in self(text, prefer) if not n.resolved)

    def _name_all(self, text: str, prefer: Sequence[FigureId]) -> tuple[Named, ...]:
        extraction = find_figures(text, (Span(0, len(text)),), self._briefing.language)
        said = _shares(text, [(found.span, found.quantity) for found in extraction.found])
        named = [self._name(text, span, quantity, prefer) for span, quantity in said]
        named += [
            Named(item.span, None, _reason(item.span.of(text), item.reason, self._briefing))
            for item in extraction.excluded
        ]
        named += [Named(span) for span in extraction.unresolved]
        kept: list[Named] = []
        for found in sorted(named, key=lambda found: found.span):
            if not kept or not found.span.overlaps(kept[-1].span):
                kept.append(found)
        return tuple(kept)

    def _name(self, text: str, span: Span, said: Quantity, prefer: Sequence[FigureId]) -> Named:
        figure = self._stating(said, prefer)
        words = span.of(text)
        alone = said.value == 1 and said.bound is Bound.EXACT and said.unit is None
        if figure is None and alone and not any(character.isdigit() for character in words):
            return Named(span, None, "pronoun")  # "whether one contains the other"
        return Named(span, figure)

    def _stating(self, said: Quantity, prefer: Sequence[FigureId]) -> FigureId | None:
        """Return the figure that a quantity states: the first preferred one, else key, kept."""
        first = {name: index for index, name in enumerate(prefer)}
        ordered = sorted(self._candidates, key=lambda c: first.get(c.id, len(first)))
        for loosely in (False, True):
            for candidate in ordered:
                if any(_says(said, known, loosely=loosely) for known in candidate.known):
                    return candidate.id
        return None

    @cached_property
    def _candidates(self) -> tuple[_Candidate, ...]:
        """Return what may be stated, stated figures and key ones first."""
        rank = {State.KEY: 0, State.KEPT: 1, State.PROPOSED: 2}
        ordered = sorted(
            (f for f in self._briefing.figures if f.same_as is None and f.state in rank),
            key=lambda f: (f.derived, rank[f.state]),
        )
        found: list[_Candidate] = []
        for figure in ordered:
            quantity = self._briefing.quantity_or_none(figure.id)
            if quantity is None:
                continue
            # As people read it: a result of division is rounded, with its bound.
            language = self._briefing.language
            worded = reparse(wording.long_form(quantity, language), language)
            found.append(_Candidate(figure.id, (quantity, *([worded] if worded else []))))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A figure and the quantities that state it: its own, and the one people read."""

    id: FigureId
    known: tuple[Quantity, ...]


_IN = re.compile(r"\s\w+(?:\s\w+)?\s(?:in|out of|sur|von|de cada|من كل|من أصل)\s|\sمن كل\s")
"""Between the numbers of a share that names what it counts: "three cells in ten"."""


def _shares(text: str, said: Sequence[tuple[Span, Quantity]]) -> list[tuple[Span, Quantity]]:
    """Join "about three cells in ten" to one share."""
    joined: list[tuple[Span, Quantity]] = []
    for span, quantity in said:
        if joined:
            before, part = joined[-1]
            between = text[before.end : span.start]
            if _IN.fullmatch(between) and part.value and quantity.value:
                value = Fraction(part.value) / Fraction(quantity.value)
                if value <= 1:
                    share = Quantity(value=value, bound=part.bound, side=part.side)
                    joined[-1] = (Span(before.start, span.end), share)
                    continue
        joined.append((span, quantity))
    return joined


def _reason(token: str, reason: str, briefing: Briefing) -> str:
    """Return the reason of a number that is no figure, if what it names is in the article."""
    if not any(character.isdigit() for character in token):
        return reason
    source = briefing.article.source
    known = (briefing.article.text, source.title, source.publisher, source.published, source.as_of)
    stated = {numeral for words in known if words for numeral in numerals(words)}
    return reason if all(numeral in stated for numeral in numerals(token)) else ""


def _says(said: Quantity, meant: Quantity, *, loosely: bool) -> bool:
    if said.is_range or meant.is_range:
        ends = (said.minimum, said.maximum) == (meant.minimum, meant.maximum)
        return ends and said.is_range and said.unit == meant.unit
    return said.unit in (None, meant.unit) and _agrees(said, meant, loosely=loosely)


def _agrees(said: Quantity, meant: Quantity, *, loosely: bool) -> bool:
    value, known = _ratio(said), _ratio(meant)
    if not loosely:
        return value == known and said.bound == meant.bound
    if said.bound is not Bound.ABOUT or meant.bound not in (Bound.EXACT, Bound.ABOUT):
        return False
    near = abs(value - known) * ABOUT <= abs(value)
    if said.side is Side.BELOW:
        return near and known < value
    if said.side is Side.ABOVE:
        return near and known > value
    return near


def _ratio(quantity: Quantity) -> Fraction:
    assert quantity.value is not None
    value = Fraction(quantity.value)
    return value / 100 if quantity.unit == "%" else value


def numerals(text: str) -> tuple[str, ...]:
    """Return the numerals of a text: digits of any script with what groups and points them."""
    return tuple(_plain(match[0]) for match in _NUMERAL.finditer(text))


def _plain(numeral: str) -> str:
    """Write a numeral so that equal ones are equal: ASCII digits, no blanks."""
    return "".join(
        str(unicodedata.decimal(character)) if character.isdecimal() else character
        for character in numeral
        if not character.isspace()
    )
