"""What stands on a page, before anything is measured: cards, charts, questions, lettered notes.

No Qt: who reads the proofs asks for it as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from briefing.core import kin, wording
from briefing.core.article import Span
from briefing.core.briefing import Briefing, Chart, Decision
from briefing.core.card import CardFace, face
from briefing.core.figure import Figure, FigureId, State
from briefing.core.frozen import frozen
from briefing.core.named import Names
from briefing.core.page import Note
from briefing.core.page_words import page_words

ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
"""The letters of notes in Arabic script, in their counting order."""


@frozen(slots=False, kw_only=True)
class Plan:
    """What a page shows, before anything is measured."""

    briefing: Briefing
    naming: Names
    language: str
    cards: tuple[Figure, ...]
    charts: tuple[Chart, ...]
    also: tuple[Figure, ...]
    questions: tuple[Decision, ...]
    notes: tuple[Note, ...]
    letters: Mapping[FigureId, str]
    named: frozenset[FigureId]
    """Every figure whose value stands on the page, with its operands."""
    left_out: tuple[FigureId, ...] = ()

    @cached_property
    def faces(self) -> Mapping[FigureId, CardFace]:
        """Return what each card says: the same at every size that is tried."""
        return {figure.id: face(self.briefing, figure, self.language) for figure in self.cards}

    @cached_property
    def _short(self) -> dict[FigureId, str]:
        return {}

    @cached_property
    def _long(self) -> dict[FigureId, str]:
        return {}

    def short(self, name: FigureId) -> str:
        """Return a figure's value in its short form, worked out once."""
        if name not in self._short:
            quantity = self.briefing.quantity(name)
            self._short[name] = wording.short_form(quantity, self.language)
        return self._short[name]

    def long(self, name: FigureId) -> str:
        """Return a figure's value in words, worked out once."""
        if name not in self._long:
            quantity = self.briefing.quantity(name)
            self._long[name] = wording.long_form(quantity, self.language)
        return self._long[name]


def plan(
    briefing: Briefing,
    language: str,
    naming: Names,
    drop: int = 0,
    charts: tuple[Chart, ...] | None = None,
) -> Plan:
    """Choose what stands on the page; ``drop`` leaves that many of the last ranked out.

    ``charts`` are those to draw, where they are not all that the briefing would have.
    """
    keys = [figure for figure in briefing.cards if figure.state is State.KEY]
    charts = charts_of(briefing) if charts is None else charts
    questions = tuple(d for d in briefing.decisions if _asks(briefing, d))
    shown = _shown(briefing, naming, keys, charts, questions)
    also = _others(briefing, shown)
    gone: list[Figure] = []
    if drop:
        rank = [*keys, *also]
        gone = rank[len(rank) - drop :]
        leaving = {figure.id for figure in gone}
        keys = [figure for figure in keys if figure.id not in leaving]
        also = [figure for figure in also if figure.id not in leaving]
        shown = _shown(briefing, naming, keys, charts, questions)
    names = shown | {figure.id for figure in also}
    notes = _notes(briefing, names, language)
    return Plan(
        briefing=briefing,
        naming=naming,
        language=language,
        cards=tuple(keys),
        charts=charts,
        also=tuple(also),
        questions=questions,
        notes=notes,
        letters=_letters(briefing, notes),
        named=names,
        left_out=tuple(f.id for f in gone if f.id not in names),
    )


def kicker_line(briefing: Briefing, language: str) -> str:
    """Return what stands above the title."""
    parts = (page_words(language).briefing, briefing.kicker)
    return " · ".join(part for part in parts if part).upper()


def lines_of(shown: Plan) -> Iterator[str]:
    """Yield what is set with its numerals named, besides what a writer wrote as a sentence."""
    yield kicker_line(shown.briefing, shown.language)
    for name in shown.named:
        yield shown.briefing.figure(name).label


def charts_of(briefing: Briefing) -> tuple[Chart, ...]:
    """Return the charts that a briefing wants on its page, in their order."""
    place = {name: index for index, name in enumerate(briefing.page.order)}
    named = [chart for chart in briefing.drawn if chart.id in place]
    chosen = named if any(chart.id in place for chart in briefing.charts) else briefing.drawn
    ordered = sorted(chosen, key=lambda chart: place.get(chart.id, len(place)))
    return tuple(chart for chart in ordered if _drawable(briefing, chart))


def _drawable(briefing: Briefing, chart: Chart) -> bool:
    return bool(chart.figures) and all(
        briefing.quantity_or_none(kin.original(briefing, name)) is not None
        for name in chart.figures
    )


def _asks(briefing: Briefing, decision: Decision) -> bool:
    names = decision.figures
    return bool(names) and all(briefing.has(n) and briefing.figure(n).state.shown for n in names)


def _shown(
    briefing: Briefing,
    naming: Names,
    keys: Iterable[Figure],
    charts: Iterable[Chart],
    questions: Iterable[Decision],
) -> frozenset[FigureId]:
    """Return the figures whose values stand on the page outside the notes, with their operands."""
    named: list[FigureId | None] = []
    for figure in keys:
        named += [figure.id, kin.whole_of(briefing, figure.id)]
        named += [derived.id for derived, _ in computed_of(briefing, figure)]
    texts: list[tuple[str, Sequence[FigureId]]] = [(briefing.title, ()), (briefing.summary, ())]
    for chart in charts:
        named += chart.figures
        texts += [(chart.title, chart.figures), (chart.option("subtitle"), chart.figures)]
    for decision in questions:
        named += decision.figures
        texts.append((decision.note, decision.figures))
    for text, prefer in texts:
        named += [numeral.figure for numeral in naming(text, prefer)]
    found: set[FigureId] = set()
    while named:
        name = named.pop()
        own = None if name is None or not briefing.has(name) else kin.original(briefing, name)
        if own is not None and own not in found:
            found.add(own)
            named += briefing.operands(own)
    return frozenset(found)


def computed_of(briefing: Briefing, figure: Figure) -> list[tuple[Figure, str]]:
    """Return the share and the rate that a card states with their formulas."""
    share = kin.share_of(briefing, figure.id)
    found = [] if share is None else [share[0]]
    rate = kin.rate_of(briefing, figure.id)
    if rate is not None:
        found.append(rate)
    return [(f, f.formula) for f in found if f.formula is not None and briefing.printable(f.id)]


def _others(briefing: Briefing, shown: Iterable[FigureId]) -> list[Figure]:
    """Return the kept figures that are not shown yet."""
    taken = frozenset(shown)
    return [
        figure
        for figure in briefing.cards
        if figure.state is State.KEPT and not figure.derived and figure.id not in taken
    ]


def _notes(briefing: Briefing, names: Iterable[FigureId], language: str) -> tuple[Note, ...]:
    """Letter the sentences of the figures, in the order of the text."""
    by_sentence: dict[Span, list[FigureId]] = {}
    for name in names:
        span = briefing.figure(name).span
        sentence = None if span is None else briefing.article.sentence_at(span.start)
        if sentence is not None:
            by_sentence.setdefault(sentence, []).append(name)
    here = {figure.id: index for index, figure in enumerate(briefing.figures)}
    return tuple(
        Note(_letter(index, language), sentence, tuple(sorted(found, key=lambda n: here[n])))
        for index, (sentence, found) in enumerate(sorted(by_sentence.items()))
    )


def _letter(index: int, language: str) -> str:
    """Return a, b … z, aa, ab … zz, aaa: there may be any number of sentences."""
    letters = ABJAD if language.startswith("ar") else "abcdefghijklmnopqrstuvwxyz"
    rest, place = divmod(index, len(letters))
    return (_letter(rest - 1, language) if rest else "") + letters[place]


def _letters(briefing: Briefing, notes: Sequence[Note]) -> Mapping[FigureId, str]:
    """Map each figure to its note's letter; a derived or repeated one to those it rests on."""
    own = {name: note.letter for note in notes for name in note.figures}
    order = {note.letter: index for index, note in enumerate(notes)}
    found: dict[FigureId, str] = dict(own)
    for figure in briefing.figures:
        name = kin.original(briefing, figure.id)
        if figure.derived:
            bases = _bases(briefing, figure.id)
            letters = {own[base] for base in bases if base in own}
            if letters:
                found[figure.id] = "\u00a0".join(sorted(letters, key=lambda n: order[n]))
        elif name in own:
            found[figure.id] = own[name]
    return found


def _bases(briefing: Briefing, name: FigureId) -> frozenset[FigureId]:
    """Return the stated figures that a derived one is computed from in the end."""
    found: set[FigureId] = set()
    waiting, seen = [name], {name}
    while waiting:
        here = kin.original(briefing, waiting.pop())
        below = briefing.operands(here)
        if not below:
            found.add(here)
        for operand in below:
            if operand not in seen:
                seen.add(operand)
                waiting.append(operand)
    return frozenset(found)
