"""Our own prose: each numeral of a title, summary or caption states a figure, or has a reason."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

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


def name_numerals(
    text: str, briefing: Briefing, prefer: Sequence[FigureId] = ()
) -> tuple[Named, ...]:
    """Say for each numeral and number word of a text of ours what it states, in order.

    It states a figure when value, bound and unit agree ("about" within 5 %, "nearly" from below);
    a year, date or other excluded number must stand in the article or its source as well.
    """
    if not text:
        return ()
    extraction = find_figures(text, (Span(0, len(text)),), briefing.language)
    said = _shares(text, [(found.span, found.quantity) for found in extraction.found])
    named = [_name(text, span, quantity, briefing, prefer) for span, quantity in said]
    named += [
        Named(item.span, None, _reason(item.span.of(text), item.reason, briefing))
        for item in extraction.excluded
    ]
    named += [Named(span) for span in extraction.unresolved]
    kept: list[Named] = []
    for found in sorted(named, key=lambda found: found.span):
        if not kept or not found.span.overlaps(kept[-1].span):
            kept.append(found)
    return tuple(kept)


def _name(
    text: str, span: Span, said: Quantity, briefing: Briefing, prefer: Sequence[FigureId]
) -> Named:
    figure = _stating(said, briefing, prefer)
    words = span.of(text)
    alone = said.value == 1 and said.bound is Bound.EXACT and said.unit is None
    if figure is None and alone and not any(character.isdigit() for character in words):
        return Named(span, None, "pronoun")  # "whether one contains the other"
    return Named(span, figure)


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


def unresolved(text: str, briefing: Briefing, prefer: Sequence[FigureId] = ()) -> tuple[str, ...]:
    """Return the numerals of a text of ours that neither a figure nor a reason stands for."""
    return tuple(
        found.span.of(text) for found in name_numerals(text, briefing, prefer) if not found.resolved
    )


def _reason(token: str, reason: str, briefing: Briefing) -> str:
    """Return the reason of a number that is no figure, if what it names is in the article."""
    if not any(character.isdigit() for character in token):
        return reason
    source = briefing.article.source
    known = (briefing.article.text, source.title, source.publisher, source.published, source.as_of)
    stated = {numeral for words in known if words for numeral in numerals(words)}
    return reason if all(numeral in stated for numeral in numerals(token)) else ""


def _stating(said: Quantity, briefing: Briefing, prefer: Sequence[FigureId]) -> FigureId | None:
    """Return the figure that a quantity of our own prose states: those preferred, key, kept."""
    first = {name: index for index, name in enumerate(prefer)}
    rank = {State.KEY: 0, State.KEPT: 1, State.PROPOSED: 2, State.IGNORED: 3}
    ordered = sorted(
        (f for f in briefing.figures if f.same_as is None and f.state is not State.IGNORED),
        key=lambda f: (first.get(f.id, len(first)), f.derived, rank[f.state]),
    )
    for loosely in (False, True):
        for figure in ordered:
            quantity = briefing.quantity_or_none(figure.id)
            if quantity is not None and _says(said, quantity, briefing, loosely=loosely):
                return figure.id
    return None


def _says(said: Quantity, meant: Quantity, briefing: Briefing, *, loosely: bool) -> bool:
    if said.is_range or meant.is_range:
        ends = (said.minimum, said.maximum) == (meant.minimum, meant.maximum)
        return ends and said.is_range and said.unit == meant.unit
    for known in (meant, _as_worded(meant, briefing)):
        if known is None or known.value is None:
            continue
        if _same_kind(said, known) and _agrees(said, known, loosely=loosely):
            return True
    return False


@lru_cache(maxsize=4096)
def _reparsed(text: str, language: str) -> Quantity | None:
    return reparse(text, language)


def _as_worded(quantity: Quantity, briefing: Briefing) -> Quantity | None:
    """Return the quantity as people read it: rounded, with its bound."""
    return _reparsed(wording.long_form(quantity, briefing.language), briefing.language)


def _same_kind(said: Quantity, meant: Quantity) -> bool:
    if said.unit == meant.unit:
        return True
    return (said.unit is None and meant.unit == "%") or said.unit is None


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
