"""Every text of a page derived again from the briefing, letter by letter.

A page's pieces are runs of longer texts: a title broken over lines, a number with its sign, unit
and raised letter. Each role says what its runs must add up to; blanks are no part of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby, pairwise
from typing import cast

from briefing.core import kin, wording
from briefing.core.article import Span
from briefing.core.briefing import Briefing, Chart
from briefing.core.card_words import card_words
from briefing.core.chart_layout import counted
from briefing.core.enclosure import text_hash
from briefing.core.figure import FigureId
from briefing.core.formula import FormulaError, substitute
from briefing.core.frozen import names
from briefing.core.page import Page, Printed, Role
from briefing.core.page_words import page_words
from briefing.core.source_words import date_words
from briefing.proof.account import count_figures, spread
from briefing.proof.marks import tick_values
from briefing.proof.paper import comparable

OR = " or "
"""Stands between the ways a piece may be written."""

Wrong = dict[int, str]
"""The pieces that say something else, by their index in ``page.texts``: what they should say."""

_VALUES = (Role.FIGURE, Role.FORMULA)
_LETTERED = (*_VALUES, Role.MARK, Role.TICK, Role.TITLE, Role.SUMMARY, Role.CHART_TITLE)
_SIGNS = frozenset("=÷×−+()·…:.,;،؛“”«»\"' ")


class Texts:
    """Say of each piece of a page what it should be."""

    def __init__(self, page: Page, briefing: Briefing, digest: str) -> None:
        self.page = page
        self.briefing = briefing
        self.digest = digest
        self.language = page.language
        self.words = page_words(page.language)
        self._forms: dict[FigureId, frozenset[str]] = {}

    def wrong(self) -> Wrong:
        """Return the pieces that are not what they should be."""
        found: Wrong = {}
        for check in (self._prose, self._labels, self._values, self._dates, self._single):
            found |= check()
        return found | self._notes()

    # ── texts that were broken into pieces ───────────────────────────────────────────────────

    def _items(self, role: Role) -> list[tuple[int, Printed]]:
        return [(i, item) for i, item in enumerate(self.page.texts) if item.role is role]

    def _prose(self) -> Wrong:
        """Compare title, kicker, summary, chart titles and decisions with the briefing's own."""
        briefing = self.briefing
        kicker = " · ".join(part for part in (self.words.briefing, briefing.kicker) if part)
        found = self._whole(self._items(Role.TITLE), (briefing.title,))
        found |= self._whole(self._items(Role.KICKER), (kicker.upper(),))
        found |= self._whole(self._items(Role.SUMMARY), (briefing.summary,))
        titles = self._items(Role.CHART_TITLE)
        for name in {item.chart for _, item in titles}:
            chart = self._chart(name)
            own = () if chart is None else (chart.title, chart.option("subtitle"))
            found |= self._whole([(i, t) for i, t in titles if t.chart == name], own)
        decisions = self._items(Role.DECISION)
        rest = comparable("".join(item.text for _, item in decisions))
        for decision in briefing.decisions:
            rest = rest.removeprefix(comparable(decision.note))
        if rest:
            found |= dict.fromkeys((index for index, _ in decisions), "the note of a decision")
        return found

    @staticmethod
    def _whole(items: Sequence[tuple[int, Printed]], parts: Iterable[str]) -> Wrong:
        """Compare pieces that together say each of the parts once."""
        text = "".join(parts)
        if comparable("".join(item.text for _, item in items)) == comparable(text):
            return {}
        return dict.fromkeys((index for index, _ in items), text)

    def _labels(self) -> Wrong:
        """Compare each figure's label, in every place it stands."""
        found: Wrong = {}
        items = self._items(Role.LABEL)
        for name in {item.figure for _, item in items}:
            label = self.briefing.figure(name).label if name and self.briefing.has(name) else ""
            own = [(i, item) for i, item in items if item.figure == name]
            said, word = comparable("".join(item.text for _, item in own)), comparable(label)
            if not word or said.replace(word, ""):
                found |= dict.fromkeys((i for i, _ in own), label)
        return found

    def _values(self) -> Wrong:
        """Compare runs of pieces of one figure: sign, number and unit make one of its forms."""
        found: Wrong = {}
        for name, run in _runs(self.page.texts, _VALUES):
            said = comparable("".join(item.text for _, item in run))
            forms = self.forms(name)
            if not _made_of(said, forms):
                should = OR.join(sorted(forms)[:3])
                found |= dict.fromkeys((index for index, _ in run), should)
        return found

    def forms(self, name: FigureId | None) -> frozenset[str]:
        """Return the ways a figure's value, or the constants of its formula, may be written."""
        if name is None or not self.briefing.has(name):
            return frozenset()
        if name not in self._forms:
            self._forms[name] = frozenset(comparable(form) for form in self._written(name))
        return self._forms[name]

    def _written(self, name: FigureId) -> Iterator[str]:
        quantity = self.briefing.quantity_or_none(name)
        if quantity is None:
            return
        yield wording.short_form(quantity, self.language)
        yield wording.long_form(quantity, self.language)
        figure = self.briefing.figure(name)
        if figure.quote is not None:
            yield figure.quote.exact
        if figure.formula is not None:
            try:
                parts = substitute(figure.formula, lambda _: "\0").split("\0")
            except FormulaError:
                return
            yield from (part for part in parts if re.search(r"\d", part))

    def _dates(self) -> Wrong:
        found: Wrong = {}
        source = self.briefing.article.source
        printed = self.words.printed.format(date_words(self.page.printed, self.language))
        own = {comparable(printed)}
        own |= {comparable(self._day(date)) for date in (source.published, source.as_of) if date}
        for name, run in _runs(self.page.texts, (Role.DATE,)):
            allowed = own if name is None else {comparable(t) for t in self._periods(name)}
            if not _made_of(comparable("".join(item.text for _, item in run)), allowed):
                should = OR.join(sorted(allowed))
                found |= dict.fromkeys((index for index, _ in run), should)
        return found

    def _day(self, date: str) -> str:
        return date_words(date, self.language)

    def _periods(self, name: FigureId) -> Iterator[str]:
        """Yield the ways a figure's time may be written."""
        if not self.briefing.has(name):
            return
        period = self.briefing.figure(name).period
        words = card_words(self.language)
        if period.since and period.until:
            yield words.between.format(self._day(period.since), self._day(period.until))
        if period.since:
            yield words.since.format(self._day(period.since))
        if period.until:
            yield words.until.format(self._day(period.until))
        for date in (period.as_of, period.until, period.since):
            if date:
                yield self._day(date)

    # ── texts that stand for themselves ──────────────────────────────────────────────────────

    def _single(self) -> Wrong:
        found: Wrong = {}
        checks: Mapping[Role, Callable[[Printed], str | None]] = {
            Role.QUOTED: self._quoted,
            Role.PARAGRAPH: self._paragraph,
            Role.COUNT: self._count,
            Role.HASH: self._hash,
            Role.PROOF: self._proof,
            Role.SOURCE: self._source,
            Role.MARK: self._mark,
            Role.TICK: self._tick,
            Role.FURNITURE: self._furniture,
        }
        for index, item in enumerate(self.page.texts):
            check = checks.get(item.role)
            if check is not None:
                should = check(item)
                if should is not None:
                    found[index] = should
        return found

    def _quoted(self, item: Printed) -> str | None:
        text = "" if item.span is None else item.span.of(self.briefing.article.text)
        return None if text == item.text else text

    def _paragraph(self, item: Printed) -> str | None:
        should = self._place(item.figure)
        return None if comparable(item.text) == comparable(should) else should

    def _place(self, name: FigureId | None) -> str:
        """Return where the sentence that states a figure stands, in words."""
        figure = self.briefing.figure(name) if name and self.briefing.has(name) else None
        if figure is None or figure.span is None:
            return ""
        article, at = self.briefing.article, figure.span.start
        sentence = article.sentence_at(at)
        start = at if sentence is None else sentence.start
        paragraph, number = article.paragraph_at(start), article.sentence_in_paragraph(start)
        return "" if paragraph is None else self.words.sentence.format(paragraph, number)

    def _count(self, item: Printed) -> str | None:
        stated, computed = count_figures(self.page, self.briefing)
        traced = self.words.traced_one if stated == 1 else self.words.traced
        more = self.words.more_one if len(self.page.left_out) == 1 else self.words.more
        allowed = (traced.format(stated, computed), f"{more.format(len(self.page.left_out))}.")
        said = comparable(item.text)
        return None if any(said == comparable(text) for text in allowed) else " · ".join(allowed)

    @cached_property
    def hash(self) -> str:
        """Return the hash of the article's text as the page writes it."""
        return spread(text_hash(self.briefing.article))

    def _hash(self, item: Printed) -> str | None:
        return None if item.text == self.hash else self.hash

    def _proof(self, item: Printed) -> str | None:
        return None if item.text == self.digest else self.digest

    def _source(self, item: Printed) -> str | None:
        return None if comparable(item.text) in self._known_source else "words of the source"

    @cached_property
    def _known_source(self) -> str:
        source, words = self.briefing.article.source, self.words
        known = [self.briefing.article.title, source.publisher or ""]
        for title in (source.title, self.briefing.article.title):
            known += [words.quoted.format(title)] if title else []
        known += [words.author.format(source.author)] if source.author else []
        known += [words.speaker.format(source.speaker)] if source.speaker else []
        known += [words.place.format(source.place)] if source.place else []
        known += [words.speaker_in.format(source.speaker, source.place)]
        known += [f"{words.source.format(source.publisher)} · "]
        return comparable("\0".join(known))

    def _mark(self, item: Printed) -> str | None:
        """Compare a piece of a mark's label: a number in one of its forms, or words of ours."""
        said = comparable(item.text)
        if said in _SIGNS or said in self.forms(item.figure):
            return None
        words = self._mark_words(item)
        if any(character.isdigit() for character in said):
            said, words = _guarded(said), {_guarded(text) for text in words}
        said = said.removesuffix("…")
        if any(said in text for text in words):
            return None
        return OR.join(sorted(self.forms(item.figure))) or "words of the chart"

    def _mark_words(self, item: Printed) -> set[str]:
        """Return what the words of a mark's label are taken from."""
        words = card_words(self.language)
        found = {*words.of.split("{}"), words.without}
        name, chart = item.figure, self._chart(item.chart)
        if name is not None and self.briefing.has(name):
            figure = self.briefing.figure(name)
            quantity = self.briefing.quantity_or_none(name)
            found.add(figure.label)
            if quantity is not None:
                found.add(counted(figure, quantity))
            if figure.formula is not None:
                formula = wording.formula_words(figure.formula, self.briefing, self.language)
                found.add(f"({formula})")
            if chart is not None:
                found.add(mark_label(chart, name))
            found |= set(self._times(name))
        return {comparable(text) for text in found if text}

    def _times(self, name: FigureId) -> Iterator[str]:
        """Yield the dates a chart may give a figure: its year, or the day in words."""
        period = self.briefing.figure(name).period
        text = period.as_of or period.until or period.since
        if text:
            yield text[:5] if text.endswith("s") else text[:4]
            yield self._day(text)

    def _tick(self, item: Printed) -> str | None:
        said = comparable(item.text)
        if item.figure is None:
            chart = self._chart(item.chart)
            if chart is None:
                return ""
            known = tick_values(chart, self.briefing, self.language)
            return None if said in known else OR.join(sorted(known))
        if not self.briefing.has(item.figure):
            return ""
        if said in {comparable(time) for time in self._times(item.figure)}:
            return None
        return self._mark(item)

    def _furniture(self, item: Printed) -> str | None:
        said = comparable(item.text)
        signs = all(character in _SIGNS for character in said)
        return None if signs or said in self._known_furniture else "words of the page"

    @cached_property
    def _known_furniture(self) -> str:
        """Return all that the page says on its own account, in one text to look in."""
        words = self.words
        known: list[str] = [words.account, words.sentences, self.briefing.kicker.lower()]
        kicker = self.briefing.kicker
        known.append(f"{words.sentences} ({kicker[:1].lower()}{kicker[1:]})")
        known.append(f"{words.stop}{words.unchecked}")
        known += [
            f"{words.decided.format(words.verdicts[verdict])} "
            for verdict in {decision.decision for decision in self.briefing.decisions}
        ]
        for name in names(type(words)):
            value: object = getattr(words, name)
            if name not in ("decided", "unchecked") and isinstance(value, str):
                known += value.split("{}")
        before, _, after = words.text.partition("{}")
        known += [before, f"{after} · {words.proof}", *card_words(self.language).of.split("{}")]
        for figure in self.briefing.figures:
            if figure.formula is not None:
                known.append(wording.formula_words(figure.formula, self.briefing, self.language))
        for name in self.briefing.wholes.values():
            quantity = self.briefing.quantity_or_none(kin.original(self.briefing, name))
            if quantity is not None:
                known += card_words(self.language).of.split("{}")
        return comparable("\0".join(known))

    # ── the letters of notes ─────────────────────────────────────────────────────────────────

    def _notes(self) -> Wrong:
        """Compare each raised letter with the sentences its number rests on."""
        found: Wrong = {}
        texts = self.page.texts
        for index, ((before, item), after) in enumerate(
            zip(pairwise(texts), [*texts[2:], None], strict=False), start=1
        ):
            if item.role is not Role.NOTE:
                continue
            if after is not None and after.role is Role.QUOTED and before.role not in _LETTERED:
                should = self._margin(after.span)
            elif before.figure is not None and before.role in (*_LETTERED, Role.DECISION):
                should = self.letters(before.figure)
            else:
                continue
            if should != item.text:
                found[index] = should
        return found

    def _margin(self, quoted: Span | None) -> str:
        for note in self.page.notes:
            if quoted is not None and note.sentence.start <= quoted.start < note.sentence.end:
                return note.letter
        return ""

    def letters(self, name: FigureId) -> str:
        """Return the letters of the notes that a figure's value rests on."""
        own = {figure: note.letter for note in self.page.notes for figure in note.figures}
        here = kin.original(self.briefing, name)
        if not self.briefing.has(here) or not self.briefing.figure(here).derived:
            return own.get(here, "")
        order = [note.letter for note in self.page.notes]
        found = {own[base] for base in self._bases(here) if base in own}
        return "\u00a0".join(sorted(found, key=order.index))

    def _bases(self, name: FigureId) -> frozenset[FigureId]:
        """Return the stated figures that a derived one is computed from in the end."""
        found: set[FigureId] = set()
        waiting, seen = [name], {name}
        while waiting:
            here = kin.original(self.briefing, waiting.pop())
            below = self.briefing.operands(here)
            if not below:
                found.add(here)
            fresh = [operand for operand in below if operand not in seen]
            seen.update(fresh)
            waiting += fresh
        return frozenset(found)

    def _chart(self, name: str | None) -> Chart | None:
        return next((chart for chart in self.briefing.drawn if chart.id == name), None)


def _runs(
    texts: Sequence[Printed], roles: tuple[Role, ...]
) -> Iterator[tuple[FigureId | None, list[tuple[int, Printed]]]]:
    """Yield the stretches of pieces of these roles that belong to one figure."""
    numbered = list(enumerate(texts))
    for key, run in groupby(
        numbered, key=lambda pair: (pair[1].figure,) if pair[1].role in roles else None
    ):
        if key is not None:
            yield key[0], list(run)


def _made_of(text: str, parts: Iterable[str]) -> bool:
    """Say whether a text is one of the parts, or several of them one after the other."""
    known = sorted((part for part in parts if part), key=len, reverse=True)
    while text:
        part = next((part for part in known if text.startswith(part)), None)
        if part is None:
            return False
        text = text.removeprefix(part)
    return True


def _guarded(text: str) -> str:
    """Fence each number in, so that no part of one is found in it."""
    return re.sub(r"(\d(?:[.,\d]*\d)?)", "\1<\\1>\1", text).replace("\1", "|")


def mark_label(chart: Chart, name: FigureId) -> str:
    """Return the words a chart gives a figure's mark itself, or ""."""
    labels: object = chart.options.get("labels")
    if not isinstance(labels, Mapping):
        return ""
    words = cast("Mapping[str, object]", labels).get(name)
    return words if isinstance(words, str) else ""
