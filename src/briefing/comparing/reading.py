"""Read the sightings of a briefing: what stands beside each number, in stems and proper names."""

from __future__ import annotations

import re
from itertools import pairwise

from briefing.comparing.sighting import Name, Nature, Sighting, day_of
from briefing.comparing.telling import Telling, telling
from briefing.comparing.words import base, fold, stems, words_of
from briefing.core.article import Span
from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, Kind, State
from briefing.core.quantity import Quantity

_BREAK = re.compile(r"[,;:،؛]\s|\s[–—]\s|\(|\)")
_SHORT = 40
"""A clause shorter than this tells too little alone; its sentence is read with it."""

_BEFORE, _AFTER = 34, 40
"""How far from a number "added" or "planned" still speaks of it, in code points."""

_BEGINNING = 1500
"""So many characters of an article tell what it is about."""

_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]+")
_NAMELESS = ("de", "ar")
"""German capitals mark nouns and Arabic has none: names are not told from words there."""


def sightings(briefing: Briefing) -> tuple[Sighting, ...]:
    """Return the figures of a briefing that can be compared, in the order of the text.

    Left out are what was ignored, what repeats another figure, what is computed, and what lost
    its place in the text.
    """
    reader = _Reader(briefing)
    return tuple(
        reader.sighting(figure, figure.span, figure.quantity)
        for figure in briefing.figures
        if figure.span is not None
        and figure.quantity is not None
        and figure.same_as is None
        and figure.state is not State.IGNORED
        and figure.anchor.sound
    )


class _Reader:
    """Read one briefing; what holds for the whole article is read once."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self._article = briefing.article
        self._text = briefing.article.text
        self._language = briefing.language
        self._table: Telling = telling(briefing.language)
        self._named = base(briefing.language) not in _NAMELESS
        self._capitalised = self._inside_sentences()
        self._places = self._about()
        heading = f"{briefing.title} {self._article.title} {self._text[:_BEGINNING]}"
        self._topic = self._stems(heading)
        self._small = frozenset(word for word in words_of(self._text) if word[0].islower())

    def sighting(self, figure: Figure, span: Span, quantity: Quantity) -> Sighting:
        """Return one figure as comparing sees it."""
        text, source = self._text, self._article.source
        whole = self._article.sentence_at(span.start) or span
        clause = _clause(text, whole, span)
        nature, window = self._nature(figure, span, quantity, whole, clause)
        qualifiers = " ".join(found.of(text) for found in figure.qualifiers)
        names = self._names(whole, span, figure)
        far = self._stems(self._unsaid(whole.of(text), figure))
        return Sighting(
            name=Name(self._briefing.id, figure.id),
            label=figure.label,
            kind=figure.kind,
            quantity=quantity,
            period=figure.period,
            trend=figure.trend,
            sentence=whole.of(text),
            span=Span(span.start - whole.start, span.end - whole.start),
            title=self._briefing.title or self._article.title,
            publisher=source.publisher or "",
            day=day_of(self._briefing),
            language=self._language,
            sha256=self._article.sha256,
            state=figure.state,
            nature=nature,
            window=window,
            label_words=self._stems(figure.label),
            near_words=self._stems(self._unsaid(clause.of(text), figure)),
            far_words=far,
            topic_words=self._topic - self._stems(whole.of(text)),
            noun=min(self._stems(quantity.noun or ""), default=""),
            names=names,
            located=self._located(whole.of(text)) & names,
            places=self._places,
            qualifiers=self._stems(qualifiers),
            own=_first(quantity.noun or figure.label) in self._table.own,
        )

    def _stems(self, text: str) -> frozenset[str]:
        return stems(text, self._language, self._table.empty)

    def _unsaid(self, text: str, figure: Figure) -> str:
        """Leave out who says so: a spokesman is not what is counted."""
        if figure.attribution is None:
            return text
        return text.replace(figure.attribution.of(self._text), " ")

    def _nature(
        self, figure: Figure, span: Span, quantity: Quantity, whole: Span, clause: Span
    ) -> tuple[Nature, str]:
        """Tell a level from a rise, a flow and a plan by the words of its clause."""
        text, table = self._text, self._table
        here = fold(clause.of(text))
        before = fold(text[clause.start : span.start])
        start, end = max(clause.start, span.start - _BEFORE), min(clause.end, span.end + _AFTER)
        near = fold(text[start:end])
        window = table.window(here)
        if not window and len(clause) < min(len(whole), _SHORT):
            window = table.window(fold(whole.of(text)))
        if figure.period.since is not None:
            return Nature.SINCE, ""
        if quantity.unit in ("percentage point", "basis point"):
            return Nature.CHANGE, window
        if table.planned.search(here) or table.planning.search(before):
            return Nature.PLANNED, window
        if table.total.search(near):
            return Nature.LEVEL, ""
        if table.added.search(near):
            return Nature.ADDED, window
        if window and figure.kind in (Kind.COUNT, Kind.MONEY, Kind.MEASURE):
            return Nature.WITHIN, window
        return Nature.LEVEL, ""

    def _inside_sentences(self) -> frozenset[str]:
        """Return the words that stand capitalised inside sentences, folded."""
        starts = {span.start for span in self._article.sentences}
        found = (m for m in _CAPITAL.finditer(self._text) if m.start() not in starts)
        return frozenset(fold(match.group()) for match in found) - self._table.times

    def _about(self) -> frozenset[str]:
        """Return what the article is about by name: its place, and the names of its headline."""
        found = {fold(word) for word in words_of(self._article.source.place or "")}
        if self._named:
            heading = f"{self._briefing.title} {self._article.title}"
            found |= {fold(word) for word in _CAPITAL.findall(heading)} & self._capitalised
        return frozenset(found)

    def _names(self, whole: Span, span: Span, figure: Figure) -> frozenset[str]:
        """Return the proper names of a sentence, without who speaks, months and its first word."""
        if not self._named:
            return frozenset()
        text = self._unsaid(whole.of(self._text), figure).replace(span.of(self._text), " ")
        return frozenset(
            fold(match.group())
            for match in _CAPITAL.finditer(text)
            if fold(match.group()) not in self._table.times
            and (
                match.start()
                or fold(match.group()) in self._capitalised
                or self._opens(text, figure)
            )
        )

    def _located(self, sentence: str) -> frozenset[str]:
        """Return the first word, and those that stand right after a word for where."""
        words = [fold(word) for word in words_of(sentence)]
        after = (word for before, word in pairwise(words) if before in self._table.where)
        return frozenset((*words[:1], *after))

    def _opens(self, text: str, figure: Figure) -> bool:
        """Say whether the first word of a sentence looks like a name: "Genoa operates 77 buses".

        It does when it is no plural, is not said in small letters elsewhere, and is not what is
        counted.
        """
        first, _, rest = text.partition(" ")
        found = self._stems(first)
        return (
            len(first) > 3
            and not fold(first).endswith("s")
            and rest[:1].islower()
            and bool(found)
            and not found & self._stems(figure.label)
            and first.lower() not in self._small
        )


def _first(text: str) -> str:
    return fold(next(iter(words_of(text)), ""))


def _clause(text: str, whole: Span, span: Span) -> Span:
    """Return the clause of a sentence that holds a number."""
    start, end = whole.start, whole.end
    for match in _BREAK.finditer(text, whole.start, whole.end):
        if match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end:
            end = match.start()
            break
    return Span(start, max(end, span.end))
