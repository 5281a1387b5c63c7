"""The figures of a briefing by what the rules ask of them, kept up with each edit."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from briefing.checks.statements import Statements
from briefing.checks.telling import telling_words
from briefing.core.article import BlockKind, Span
from briefing.core.briefing import Briefing
from briefing.core.claim import Claim
from briefing.core.figure import Figure, FigureId, State
from briefing.core.formula import operands
from briefing.core.quantity import Number, Quantity
from briefing.extract import reparse

Thing = tuple[str | None, str | None]
"""What is counted or measured: unit and noun."""


SERIES = 60
"""More numbers of one thing than this are a table's, not a story's."""

_PLAIN = re.compile(r"[1-9][0-9]{0,2}")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})*")
"""Digits that mean themselves in every language, and in English; tests hold reading to that."""

_CONSTANT = re.compile(r"(?<![a-z0-9])\d{2}")


class Book:
    """Look figures up by sentence, by claim, by what they count, by value.

    ``turn`` moves it to another briefing of the same article and language and says which figures a
    rule must look at again.
    """

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.reading = _Reading(briefing)
        self.statements = Statements(briefing.language)
        self._places: dict[FigureId, int | None] = {}
        self._sentences: dict[int, list[tuple[int, FigureId]]] = {}
        self._peers: dict[Thing, list[tuple[float, FigureId]]] = {}
        self._digits: dict[tuple[str, str], set[FigureId]] = {}
        self._dependents: dict[FigureId, set[FigureId]] = {}
        self._claims: dict[FigureId, list[Claim]] = {}
        self._repeats: dict[FigureId, set[FigureId]] = {}
        self._headings: set[FigureId] = set()
        self._with_constants: set[FigureId] = set()
        self._asked: tuple[Iterable[FigureId], Briefing, tuple[Figure, ...]] = ((), briefing, ())
        for claim in briefing.claims:
            self._add_claim(claim)
        for figure in briefing.figures:
            self._add(figure)
        self.statements.extend(
            (figure, quantity)
            for figure in briefing.figures
            if (quantity := self._stated(figure)) is not None
        )

    def turn(self, briefing: Briefing) -> set[FigureId] | None:
        """Turn to another briefing; return the figures touched, or None to begin anew."""
        before = self.briefing
        if (
            before.article is not briefing.article and before.article != briefing.article
        ) or before.language != briefing.language:
            return None
        changed = _changed(before, briefing)
        claims = self._turned_claims(before, briefing)
        if len(changed) + len(claims) > max(64, len(briefing.figures) // 8):
            return None
        self.briefing = briefing
        touched: set[FigureId] = set()
        for claim in claims:
            touched |= {*claim.figures, *self._parts_below(claim.figures)}
        things = {thing_of(f) for pair in changed for f in pair if f is not None} - {None}
        series = {thing for thing in things if thing is not None and self.is_series(thing)}
        crowds = self._crowds(changed)
        for gone, come in changed:
            if gone is not None:
                touched.add(gone.id)
                self._remove(gone)
            if come is not None:
                touched.add(come.id)
                self._add(come)
        if series != {thing for thing in things if thing is not None and self.is_series(thing)}:
            return None
        if crowds != self._crowds(changed):
            return None
        if touched:
            self._add_dependents(touched)
            touched |= self._headings | self._with_constants
        for name in touched:
            self.statements.remove(name)
            if briefing.has(name):
                self._state(briefing.figure(name))
        return touched

    def _crowds(self, changed: list[tuple[Figure | None, Figure | None]]) -> set[tuple[Thing, str]]:
        """Return the things and digits of changed figures that are written too often to compare."""
        found: set[tuple[Thing, str]] = set()
        for pair in changed:
            for figure in pair:
                thing = None if figure is None else thing_of(figure)
                if figure is None or thing is None or figure.quantity is None:
                    continue
                digits = digits_of(figure.quantity.magnitude)
                if digits and self.is_crowded(thing, digits):
                    found.add((thing, digits))
        return found

    def _turned_claims(self, before: Briefing, briefing: Briefing) -> list[Claim]:
        if before.claims is briefing.claims:
            return []
        kept = {id(claim) for claim in briefing.claims}
        left = [claim for claim in before.claims if id(claim) not in kept]
        known = {id(claim) for claim in before.claims}
        new = [claim for claim in briefing.claims if id(claim) not in known]
        gone = [claim for claim in left if claim not in new]
        come = [claim for claim in new if claim not in left]
        for claim in gone:
            for figure in dict.fromkeys(claim.figures):
                self._claims[figure].remove(claim)
        for claim in come:
            self._add_claim(claim)
        return gone + come

    def _parts_below(self, wholes: Iterable[FigureId]) -> set[FigureId]:
        """Return the parts of figures and the parts of those: a claim above them joins them."""
        found: set[FigureId] = set()
        waiting = list(wholes)
        while waiting:
            name = waiting.pop()
            for claim in self._claims.get(name, ()):
                part = claim.role("part")
                if claim.role("whole") == name and part is not None and part not in found:
                    found.add(part)
                    waiting.append(part)
        return found

    def _add_dependents(self, touched: set[FigureId]) -> None:
        """Add what is computed from the touched figures."""
        waiting = list(touched)
        while waiting:
            for other in self._dependents.get(waiting.pop(), ()):
                if other not in touched:
                    touched.add(other)
                    waiting.append(other)

    # ── keeping it ───────────────────────────────────────────────────────────────────────────────

    def _add_claim(self, claim: Claim) -> None:
        for figure in dict.fromkeys(claim.figures):
            self._claims.setdefault(figure, []).append(claim)

    def _add(self, figure: Figure) -> None:
        if figure.formula is not None:
            for operand in operands(figure.formula):
                self._dependents.setdefault(operand, set()).add(figure.id)
            if _CONSTANT.search(figure.formula):
                self._with_constants.add(figure.id)
            return
        if figure.same_as is not None:
            self._repeats.setdefault(figure.same_as, set()).add(figure.id)
        assert figure.span is not None
        place = self.briefing.article.sentence_index_at(figure.span.start)
        self._places[figure.id] = place
        if figure.state is State.IGNORED:
            return
        if place is not None:
            insort(self._sentences.setdefault(place, []), (figure.span.start, figure.id))
            if place in self.reading.headings:
                self._headings.add(figure.id)
        if figure.same_as is None and (thing := thing_of(figure)) is not None:
            assert figure.quantity is not None
            entry = (float(figure.quantity.magnitude), figure.id)
            insort(self._peers.setdefault(thing, []), entry)
            digits = digits_of(figure.quantity.magnitude)
            if digits:
                self._digits.setdefault((thing[1] or "", digits), set()).add(figure.id)

    def _remove(self, figure: Figure) -> None:
        if figure.formula is not None:
            for operand in operands(figure.formula):
                self._dependents[operand].discard(figure.id)
            self._with_constants.discard(figure.id)
            return
        if figure.same_as is not None:
            self._repeats[figure.same_as].discard(figure.id)
        assert figure.span is not None
        place = self._places.pop(figure.id, None)
        if place is not None and figure.state is not State.IGNORED:
            self._sentences[place].remove((figure.span.start, figure.id))
            self._headings.discard(figure.id)
        thing = thing_of(figure)
        if thing is None or figure.same_as is not None or figure.state is State.IGNORED:
            return
        assert figure.quantity is not None
        peers = self._peers[thing]
        del peers[bisect_left(peers, (float(figure.quantity.magnitude), figure.id))]
        digits = digits_of(figure.quantity.magnitude)
        if digits:
            self._digits[thing[1] or "", digits].discard(figure.id)

    def _state(self, figure: Figure) -> None:
        quantity = self._stated(figure)
        if quantity is not None:
            self.statements.add(figure, quantity)

    def _stated(self, figure: Figure) -> Quantity | None:
        if figure.state is State.IGNORED or figure.same_as is not None:
            return None
        return self.briefing.quantity_or_none(figure.id)

    def with_kin(self, touched: Iterable[FigureId]) -> set[FigureId]:
        """Return figures with those that claims and repeats join to them: where to look again."""
        found = set(touched)
        for name in tuple(found):
            for claim in self._claims.get(name, ()):
                found.update(claim.figures)
        for name in tuple(found):
            found |= self._repeats.get(name, set())
            if self.briefing.has(name) and (first := self.briefing.figure(name).same_as):
                found.add(first)
        return found

    # ── asking it ────────────────────────────────────────────────────────────────────────────────

    @property
    def text(self) -> str:
        """Return the article's text."""
        return self.briefing.article.text

    @property
    def language(self) -> str:
        """Return the briefing's language."""
        return self.briefing.language

    def figures(self, ids: Iterable[FigureId]) -> tuple[Figure, ...]:
        """Return those of the figures that are here and not ignored.

        Rules ask for the same ones in turn: what was asked last is remembered.
        """
        asked, briefing, known = self._asked
        if asked is not ids or briefing is not self.briefing:
            here = [self.briefing.figure(name) for name in ids if self.briefing.has(name)]
            known = tuple(figure for figure in here if figure.state is not State.IGNORED)
            self._asked = (ids, self.briefing, known)
        return known

    def quantity(self, name: FigureId | None) -> Quantity | None:
        """Return a figure's quantity; None where it has none, is ignored or is not here."""
        if name is None or not self.briefing.has(name):
            return None
        if self.briefing.figure(name).state is State.IGNORED:
            return None
        return self.briefing.quantity_or_none(name)

    def claims_of(self, ids: Iterable[FigureId]) -> Iterator[Claim]:
        """Yield the claims that relate any of the figures, each once."""
        seen: set[str] = set()
        for name in ids:
            for claim in self._claims.get(name, ()):
                if claim.id not in seen:
                    seen.add(claim.id)
                    yield claim

    def place_of(self, name: FigureId) -> int | None:
        """Return the place of a stated figure's sentence."""
        return self._places.get(name)

    def places_of(self, ids: Iterable[FigureId]) -> list[int]:
        """Return the sentences the figures stand in, each once, in order."""
        found = {self._places.get(name) for name in ids}
        return sorted(place for place in found if place is not None)

    def in_sentence(self, place: int) -> list[Figure]:
        """Return the figures of a sentence that are not ignored, in order."""
        return [self.briefing.figure(name) for _, name in self._sentences.get(place, ())]

    def peers(self, thing: Thing) -> list[FigureId]:
        """Return the figures of a thing, no repeats, by value."""
        return [name for _, name in self._peers.get(thing, ())]

    def is_series(self, thing: Thing) -> bool:
        """Say whether a thing is counted so often that likeness of numbers tells nothing."""
        return len(self._peers.get(thing, ())) > SERIES

    def peers_within(self, thing: Thing, low: Fraction, high: Fraction) -> list[FigureId]:
        """Return the figures of a thing with values between two, give or take a rounding."""
        peers = self._peers.get(thing, [])
        slack = max(abs(float(low)), abs(float(high))) * 1e-9
        start = bisect_left(peers, (float(low) - slack,))
        end = bisect_right(peers, (float(high) + slack, "\uffff"))
        return [name for _, name in peers[start:end]]

    def same_digits(self, noun: str | None, digits: str) -> set[FigureId]:
        """Return the figures of a noun (any unit) with the same significant digits."""
        return self._digits.get((noun or "", digits), set())

    def is_crowded(self, thing: Thing, digits: str) -> bool:
        """Say whether digits of a noun are written so often that their scales tell nothing."""
        return len(self.same_digits(thing[1], digits)) > SERIES

    def is_heading(self, name: FigureId) -> bool:
        """Say whether a figure stands in a heading."""
        return name in self._headings

    def near(self, one: Figure, other: Figure) -> int:
        """Return how many telling words the sentences of two figures share."""
        first, second = self._places.get(one.id), self._places.get(other.id)
        if first is None or second is None:
            return 0
        return len(self.reading.telling(first) & self.reading.telling(second))


def _changed(before: Briefing, after: Briefing) -> list[tuple[Figure | None, Figure | None]]:
    """Return the figures that differ, before and after; None where one is not there."""
    old, new = before.figures, after.figures
    if old is new:
        return []
    if len(old) == len(new) and all(a.id == b.id for a, b in zip(old, new, strict=True)):
        return [(a, b) for a, b in zip(old, new, strict=True) if a is not b and a != b]
    here = {figure.id: figure for figure in new}
    changed = [(a, here.get(a.id)) for a in old if here.get(a.id) is not a]
    return [*changed, *((None, b) for b in new if not before.has(b.id))]


def thing_of(figure: Figure) -> Thing | None:
    """Return what a stated figure counts or measures, None for a bare number or a range."""
    quantity = figure.quantity
    if quantity is None or quantity.value is None or (not quantity.noun and not quantity.unit):
        return None
    noun = None if quantity.noun is None else quantity.noun.casefold()
    return quantity.unit, noun


def digits_of(number: Number) -> str:
    """Return the significant digits of a number: "42" for 4.2 million; "" for a fraction."""
    if isinstance(number, Fraction) or not number:
        return ""
    return "".join(map(str, number.as_tuple().digits)).strip("0")


class _Reading:
    """What is read of the article once: telling words of sentences, headings, quotes re-parsed."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self._parsed: dict[str, Quantity | None] = {}

    @cached_property
    def headings(self) -> frozenset[int]:
        article = self._briefing.article
        spans = [b.span for b in article.blocks if b.kind is BlockKind.HEADING]
        found: set[int] = set()
        for span in spans:
            at = article.sentence_index_at(span.start)
            while at is not None and at < len(article.sentences):
                if article.sentences[at].start >= span.end:
                    break
                found.add(at)
                at += 1
        return frozenset(found)

    @cached_property
    def _telling(self) -> tuple[frozenset[str], ...]:
        return telling_words(self._briefing.article)

    def telling(self, place: int) -> frozenset[str]:
        """Return the words of a sentence that few other sentences have."""
        return self._telling[place]

    def parsed(self, exact: str) -> Quantity | None:
        """Return what a quote alone states; each wording is read once."""
        if exact not in self._parsed:
            language = self._briefing.language
            plain = (_GROUPED if language.startswith("en") else _PLAIN).fullmatch(exact)
            self._parsed[exact] = (
                Quantity(Decimal(exact.replace(",", "")))
                if plain is not None
                else reparse(exact, language)
            )
        return self._parsed[exact]

    def between(self, one: Span, other: Span) -> str:
        """Return the article's words between two spans."""
        return self._briefing.article.text[one.end : other.start]
