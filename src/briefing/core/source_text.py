"""The second part of a printed briefing: the source text, cut into what is lit and what is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.core.article import Article, BlockKind, Span
from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId
from briefing.core.page import Note


def lit(briefing: Briefing, notes: Iterable[Note]) -> tuple[tuple[Span, FigureId], ...]:
    """Return the figures of the notes where they stand in the text; of nested ones the first."""
    spans = sorted(
        (figure.span, figure.id)
        for note in notes
        for figure in map(briefing.figure, filter(briefing.has, note.figures))
        if figure.span is not None
    )
    found: list[tuple[Span, FigureId]] = []
    for span, name in spans:
        if not found or span.start >= found[-1][0].end:
            found.append((span, name))
    return tuple(found)


def paragraphs(article: Article) -> Iterator[tuple[Span, BlockKind]]:
    """Yield the text piece by piece as it is set: its blocks, and what lies between them.

    Nothing is left out that leaves ink, whatever the blocks of a file say.
    """
    at = 0
    text = article.text
    for block in article.blocks:
        if block.span.start < at:
            continue
        yield from _loose(text, at, block.span.start)
        yield block.span, block.kind
        at = block.span.end
    yield from _loose(text, at, len(text))


def _loose(text: str, start: int, end: int) -> Iterator[tuple[Span, BlockKind]]:
    if text[start:end].strip():
        yield Span(start, end), BlockKind.PARAGRAPH


def lines(text: str, span: Span) -> Iterator[Span]:
    """Yield the lines of a stretch of text without the blanks at their ends."""
    at = span.start
    for line in span.of(text).split("\n"):
        words = line.strip()
        if words:
            start = at + line.index(words)
            yield Span(start, start + len(words))
        at += len(line) + 1
