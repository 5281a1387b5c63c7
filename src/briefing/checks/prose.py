"""Our own prose: each numeral of a title, summary or caption states a figure, or has a reason."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cached_property, lru_cache

from briefing.checks.statements import Statements
from briefing.core.article import Article, Span
from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId, State, Trend
from briefing.core.frozen import frozen
from briefing.core.named import Named
from briefing.core.quantity import Bound, Quantity
from briefing.extract import find_figures

_NUMERAL = re.compile(r"\d(?:[.,'’٫٬\u00a0\u202f\u2009]?\d)*")


@frozen
class Said:
    """A quantity that a text of ours states, where it stands, and which way it is said to go."""

    span: Span
    quantity: Quantity
    trend: Trend | None = None
    worded: bool = False
    """Whether a share was said as a word ("a third"), which is never exact."""


@frozen
class Telling:
    """What a text of ours says in numbers, read once: quantities, excluded numerals, the rest."""

    said: tuple[Said, ...]
    excluded: tuple[tuple[Span, str], ...]
    unresolved: tuple[Span, ...]


@lru_cache(maxsize=512)
def tell(text: str, language: str) -> Telling:
    """Read the quantities and numerals of a text of ours; rules and page ask for the same."""
    extraction = find_figures(text, (Span(0, len(text)),), language)
    found = [
        Said(one.span, one.quantity, one.trend, _is_worded(one.quantity, one.span.of(text)))
        for one in extraction.found
    ]
    return Telling(
        tuple(_shares(text, found)),
        tuple((item.span, item.reason) for item in extraction.excluded),
        extraction.unresolved,
    )


def _is_worded(quantity: Quantity, words: str) -> bool:
    share = isinstance(quantity.value, Fraction) and 0 < quantity.value < 1
    return share and not any(character.isdigit() for character in words)


class Naming:
    """Say for each numeral and number word of a briefing's own texts what it states.

    It states a figure when value, bound and unit agree ("about" within 5 %, "nearly" from below);
    a year, date or other excluded number must stand in the article or its source as well. Each
    text is read once.
    """

    def __init__(
        self,
        briefing: Briefing,
        statements: Statements | None = None,
        stated: frozenset[str] | None = None,
    ) -> None:
        self._briefing = briefing
        self._given = statements
        self._stated = stated
        self._known: dict[tuple[str, tuple[FigureId, ...]], tuple[Named, ...]] = {}

    def __call__(self, text: str, prefer: Sequence[FigureId] = ()) -> tuple[Named, ...]:
        """Return the numerals of a text in order; figures of ``prefer`` come first where equal."""
        key = (text, tuple(prefer))
        if key not in self._known:
            self._known[key] = self.named(text, tell(text, self._briefing.language), prefer)
        return self._known[key]

    @property
    def known(self) -> Mapping[tuple[str, tuple[FigureId, ...]], tuple[Named, ...]]:
        """Return what was named so far, by text and preferred figures."""
        return self._known

    def unresolved(self, text: str, prefer: Sequence[FigureId] = ()) -> tuple[str, ...]:
        """Return the numerals that neither a figure nor a reason stands for."""
        return tuple(n.span.of(text) for n in self(text, prefer) if not n.resolved)

    def named(
        self, text: str, telling: Telling, prefer: Sequence[FigureId] = ()
    ) -> tuple[Named, ...]:
        """Name the numerals of a text that was read already."""
        named = [self._name(text, said, prefer) for said in telling.said]
        named += [
            Named(span, None, self._reason(span.of(text), reason))
            for span, reason in telling.excluded
        ]
        named += [Named(span) for span in telling.unresolved]
        kept: list[Named] = []
        for found in sorted(named, key=lambda found: found.span):
            if not kept or not found.span.overlaps(kept[-1].span):
                kept.append(found)
        return tuple(kept)

    def _name(self, text: str, said: Said, prefer: Sequence[FigureId]) -> Named:
        figure = self.statements.stating(said.quantity, prefer, worded=said.worded)
        if figure is None and is_pronoun(said.quantity, said.span.of(text)):
            return Named(said.span, None, "pronoun")  # "whether one contains the other"
        return Named(said.span, figure)

    def _reason(self, token: str, reason: str) -> str:
        """Return the reason of a number that is no figure, if what it names is in the article."""
        if not any(character.isdigit() for character in token):
            return reason
        if self._stated is None:
            self._stated = stated_numerals(self._briefing.article)
        return reason if self._stated.issuperset(numerals(token)) else ""

    @cached_property
    def statements(self) -> Statements:
        """Return what the briefing's figures state, by value."""
        if self._given is not None:
            return self._given
        made = Statements(self._briefing.language)
        for turn, figure in enumerate(self._briefing.figures):
            quantity = self._briefing.quantity_or_none(figure.id)
            usable = figure.same_as is None and figure.state is not State.IGNORED
            if usable and quantity is not None:
                made.add(figure, quantity, turn)
        return made


def is_pronoun(said: Quantity, words: str) -> bool:
    """Say whether a number word is "one", which may stand for a thing named before."""
    alone = said.value == 1 and said.bound is Bound.EXACT and said.unit is None
    return alone and not any(character.isdigit() for character in words)


_IN = re.compile(r"\s\w+(?:\s\w+)?\s(?:in|out of|sur|von|de cada|من كل|من أصل)\s|\sمن كل\s")
"""Between the numbers of a share that names what it counts: "three cells in ten"."""


def _shares(text: str, said: Sequence[Said]) -> list[Said]:
    """Join "about three cells in ten" to one share."""
    joined: list[Said] = []
    for one in said:
        if joined:
            before = joined[-1]
            part, whole = before.quantity, one.quantity
            if _IN.fullmatch(text[before.span.end : one.span.start]) and part.value and whole.value:
                value = Fraction(part.value) / Fraction(whole.value)
                if value <= 1:
                    share = Quantity(value=value, bound=part.bound, side=part.side)
                    span = Span(before.span.start, one.span.end)
                    joined[-1] = Said(span, share, before.trend, _is_worded(share, span.of(text)))
                    continue
        joined.append(one)
    return joined


def stated_numerals(article: Article) -> frozenset[str]:
    """Return the numerals of an article and of what is told of its source."""
    source = article.source
    known = (article.text, source.title, source.publisher, source.published, source.as_of)
    return frozenset(numeral for words in known if words for numeral in numerals(words))


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
