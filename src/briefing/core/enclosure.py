"""What of a briefing travels inside its page: everything, or the figures and quoted sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.core.article import Article, Span
from briefing.core.briefing import Attach, Briefing, Decision
from briefing.core.figure import Figure, FigureId
from briefing.core.frozen import replace
from briefing.core.page import Page, Role

BRIEFING_NAME, PAGE_NAME = "briefing.json", "page.json"
"""The names of what travels inside a printed page."""

BLANK = "\u2591"
"""Stands for each character of a sentence that does not travel, so that every place keeps."""

_INK = re.compile(r"\S")

WHOLE_TEXT = "wholeTextSha256"
"""The article's key for the hash of the text before its unquoted sentences were blanked."""


def enclosure(briefing: Briefing, page: Page, attach: Attach) -> Briefing:
    """Return what is attached: ``everything`` as it is, else the figures and quoted sentences.

    Notes, the names of people who checked or decided, and file names leave only with everything;
    unquoted sentences are blanked, so that offsets, paragraphs and quotes stay true.
    """
    if attach is Attach.EVERYTHING:
        return briefing
    names = _needed(briefing, page)
    return kept_part(briefing, names, _quoted(briefing, page, names))


def kept_part(
    briefing: Briefing, names: frozenset[FigureId], sentences: Iterable[Span]
) -> Briefing:
    """Return the briefing with these figures and these sentences of its article alone."""
    article = _blanked(briefing.article, set(sentences))
    return replace(
        briefing,
        article=article,
        figures=tuple(_bare(f, article) for f in briefing.figures if f.id in names),
        claims=tuple(
            replace(claim, evidence=())
            for claim in briefing.claims
            if all(name in names for name in claim.figures)
        ),
        decisions=tuple(
            _unsigned(decision)
            for decision in briefing.decisions
            if all(name in names for name in decision.figures)
        ),
        charts=tuple(c for c in briefing.drawn if all(name in names for name in c.figures)),
    )


def text_hash(article: Article) -> str:
    """Return the hash of the whole text, also of an article that was blanked."""
    kept = article.extra.get(WHOLE_TEXT)
    return kept if isinstance(kept, str) else article.sha256


def _needed(briefing: Briefing, page: Page) -> frozenset[FigureId]:
    """Return the figures on the page, what they are computed from, part of, or repeats of."""
    waiting = [name for name in page.shown if briefing.has(name)]
    waiting += [name for note in page.notes for name in note.figures]
    waiting += [name for chart in briefing.drawn for name in chart.figures if name in page.shown]
    return with_grounds(briefing, waiting)


def with_grounds(briefing: Briefing, shown: Iterable[FigureId]) -> frozenset[FigureId]:
    """Return figures with all they are computed from, part of, or repeats of."""
    names: set[FigureId] = set()
    waiting = list(shown)
    while waiting:
        name = waiting.pop()
        if name in names:
            continue
        names.add(name)
        figure = briefing.figure(name)
        waiting.extend(briefing.operands(name))
        waiting.extend(n for n in (figure.same_as, briefing.wholes.get(name)) if n is not None)
    return frozenset(names)


def _quoted(briefing: Briefing, page: Page, names: frozenset[FigureId]) -> set[Span]:
    """Return the sentences that travel: those of the figures, and of years and dates in use.

    Where the whole text is printed, it travels too.
    """
    article = briefing.article
    if page.further:
        return {Span(0, len(article.text))}
    found = {note.sentence for note in page.notes}
    for name in names:
        span = briefing.figure(name).span
        sentence = None if span is None else article.sentence_at(span.start)
        if sentence is not None:
            found.add(sentence)
    reasons = {
        word
        for item in page.texts
        if item.why and item.role is not Role.QUOTED
        for word in item.text.split()
        if any(character.isdigit() for character in word)
    }
    for sentence in article.sentences:
        words = sentence.of(article.text).split()
        if any(reason.strip(".,;:") in (w.strip(".,;:") for w in words) for reason in reasons):
            found.add(sentence)
    return found


def _blanked(article: Article, kept: set[Span]) -> Article:
    text = article.text
    parts: list[str] = []
    position = 0
    for span in (*sorted(kept), Span(len(text), len(text))):
        if span.start > position:
            parts.append(_INK.sub(BLANK, text[position : span.start]))
            position = span.start
        if span.end > position:
            parts.append(text[position : span.end])
            position = span.end
    return replace(
        article,
        text="".join(parts),
        source=replace(article.source, file=None, file_sha256=None),
        extra={**article.extra, WHOLE_TEXT: text_hash(article)},
    )


def _bare(figure: Figure, article: Article) -> Figure:
    quote = figure.quote
    span = figure.span
    if span is not None and quote is not None and span.of(article.text) == quote.exact:
        quote = article.quote(span)
    return replace(figure, note="", checked_by=(), quote=quote)


def _unsigned(decision: Decision) -> Decision:
    return replace(decision, by="", at="")
