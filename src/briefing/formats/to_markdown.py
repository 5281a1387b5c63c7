"""Write a briefing as Markdown: each number with a footnote that holds its sentence."""

from __future__ import annotations

import re

from briefing.core import kin, wording
from briefing.core.article import Span
from briefing.core.briefing import Briefing, Chart
from briefing.core.card import face
from briefing.core.figure import Figure, FigureId
from briefing.core.page_words import page_words
from briefing.core.source_words import date_words


def to_markdown(briefing: Briefing) -> str:
    """Return the page as CommonMark with footnotes; what cannot be traced is left out."""
    return _Writer(briefing).text()


class _Writer:
    """Collect the lines, and the sentences that the footnotes need, in the order of use."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.language = briefing.language
        self.words = page_words(briefing.language)
        self.notes: dict[Span, list[FigureId]] = {}

    def text(self) -> str:
        """Return the whole text."""
        briefing = self.briefing
        parts = [f"# {_escape(briefing.title)}", _escape(self._byline())]
        if briefing.summary:
            parts.append(_escape(briefing.summary))
        cards = [f for f in briefing.cards if briefing.printable(f.id)]
        if cards:
            parts.append("\n".join(self._card(figure) for figure in cards))
        parts += [part for chart in briefing.drawn if (part := self._chart(chart))]
        parts.append("\n".join(self._note(span) for span in self.notes))
        parts.append(f"*{_escape(self.words.unchecked)}*")
        return "\n\n".join(part for part in parts if part) + "\n"

    def _byline(self) -> str:
        source = self.briefing.article.source
        parts = [source.title or "", source.publisher or ""]
        parts += [self.words.speaker.format(source.speaker)] if source.speaker else []
        day = source.published
        parts.append(date_words(day, self.language) if day else self.words.undated)
        return " · ".join(part for part in parts if part)

    def _card(self, figure: Figure) -> str:
        shown = face(self.briefing, figure, self.language)
        number = wording.long_form(self.briefing.quantity(figure.id), self.language)
        whole = f" {_escape(shown.whole)}" if shown.whole else ""
        line = f"- **{_escape(number)}**{self._marks(figure.id)}{whole} {_escape(figure.label)}"
        told = [self._computed(figure)] if figure.formula is not None else []
        share, rate = kin.share_of(self.briefing, figure.id), kin.rate_of(self.briefing, figure.id)
        told += [
            self._computed(derived)
            for derived in (None if share is None else share[0], rate)
            if derived is not None and self.briefing.printable(derived.id)
        ]
        if figure.attribution is not None:
            words = figure.attribution.of(self.briefing.article.text)
            told.append(_escape(self.words.quoted.format(words)))
        return f"{line} ({'; '.join(told)})" if told else line

    def _computed(self, figure: Figure) -> str:
        result = wording.long_form(self.briefing.quantity(figure.id), self.language)
        formula = wording.formula_words(figure.formula or "", self.briefing, self.language)
        return _escape(f"{result} = {formula}")

    def _chart(self, chart: Chart) -> str:
        rows: list[str] = []
        for name in chart.figures:
            own = kin.original(self.briefing, name)
            quantity = self.briefing.quantity_or_none(own)
            if quantity is None or not self.briefing.printable(own):
                continue
            number = _escape(wording.long_form(quantity, self.language))
            label = _escape(self.briefing.figure(own).label)
            rows.append(f"| {label} | {number}{self._marks(own)} |")
        if not rows:
            return ""
        under = chart.option("subtitle")
        head = [f"## {_escape(chart.title)}", _escape(under)] if under else []
        head = head or [f"## {_escape(chart.title)}"]
        return "\n\n".join([*head, "\n".join(["| | |", "| --- | ---: |", *rows])])

    def _marks(self, name: FigureId) -> str:
        """Return the footnote marks of a figure: of all it is computed from, if it is."""
        found: list[str] = []
        waiting = [name]
        seen: set[FigureId] = set()
        while waiting:
            here = kin.original(self.briefing, waiting.pop(0))
            if here in seen:
                continue
            seen.add(here)
            waiting += self.briefing.operands(here)
            span = self.briefing.figure(here).span
            sentence = None if span is None else self.briefing.article.sentence_at(span.start)
            if sentence is not None:
                self.notes.setdefault(sentence, []).append(here)
                found.append(f"[^{self._letter(sentence)}]")
        return "".join(dict.fromkeys(found))

    def _letter(self, sentence: Span) -> str:
        rest, place = divmod(list(self.notes).index(sentence), 26)
        letter = chr(ord("a") + place)
        return chr(ord("a") + rest - 1) + letter if rest else letter

    def _note(self, sentence: Span) -> str:
        article = self.briefing.article
        pieces, at = "", sentence.start
        spans = {self.briefing.figure(name).span for name in self.notes[sentence]}
        for span in sorted(span for span in spans if span is not None):
            if span.start < at:
                continue
            pieces += _SPECIAL.sub(BACKSLASHED, article.text[at : span.start])
            pieces += f"**{_SPECIAL.sub(BACKSLASHED, span.of(article.text))}**"
            at = span.end
        pieces += _SPECIAL.sub(BACKSLASHED, article.text[at : sentence.end])
        paragraph = article.paragraph_at(sentence.start)
        number = article.sentence_in_paragraph(sentence.start)
        place = "" if paragraph is None else f" ({self.words.sentence.format(paragraph, number)})"
        return f"[^{self._letter(sentence)}]: {' '.join(pieces.split())}{place}"


_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~])")
BACKSLASHED = r"\\\1"
_LEADING = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def _escape(text: str) -> str:
    """Return words as words: no character of theirs is markup."""
    return _LEADING.sub(r"\1\\\2", _SPECIAL.sub(BACKSLASHED, " ".join(text.split())))
