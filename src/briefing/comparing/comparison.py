"""A comparison: a briefing whose article is the sentences of others, each with its source and day.

Everything else works on it unchanged: anchors, checks, the page and its proof. A figure carries
where it came from under ``from`` (briefing, figure, title, publisher, day, text hash).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from briefing.core.article import Article, Block, BlockKind, Source, Span
from briefing.core.briefing import Briefing, Chart, ChartKind, PageSettings
from briefing.core.figure import Figure, FigureId, State
from briefing.core.page_words import date_words

MOST = 12
"""A time line of more sentences than this does not stand on one page."""


@dataclass(frozen=True, slots=True)
class Point:
    """One figure of one briefing, to be put on a time line."""

    briefing: Briefing
    figure: FigureId


class ComparisonError(ValueError):
    """Say in one sentence why figures cannot be put on a time line."""


def compare(title: str, points: Sequence[Point], *, at: str) -> Briefing:
    """Make the comparison of one stat, its points by day; ``at`` is when it is made (ISO).

    Each sentence is quoted whole, after its source and day; its other numbers are ignored with
    that reason. Raises ComparisonError for a point without a date, a sentence or a place, for two
    languages, and for fewer than two points.
    """
    if len(points) < 2:
        raise ComparisonError("A time line needs the same stat in two briefings or more.")
    languages = {point.briefing.language.partition("-")[0] for point in points}
    if len(languages) > 1:
        raise ComparisonError("The briefings speak different languages: choose those of one.")
    language = points[0].briefing.language
    text = title + "\n\n"
    blocks = [Block(Span(0, len(title)), BlockKind.HEADING, 1)]
    sentences = [Span(0, len(title))]
    figures: list[Figure] = []
    for point in sorted(points, key=lambda point: (_when(point), point.briefing.id)):
        source = _attributed(point, language)
        whole = _sentence(point)
        start = len(text)
        text += f"{source}: {whole.of(point.briefing.article.text)}"
        span = Span(start, len(text))
        blocks.append(Block(span))
        sentences.append(span)
        said = Span(start, start + len(source))
        figures += _carried(point, whole, start + len(source) + 2 - whole.start, said)
        text += "\n\n"
    article = Article(text.rstrip(), tuple(blocks), tuple(sentences), title, Source(title=title))
    figures = [replace(f, quote=article.quote(f.span)) for f in figures if f.span is not None]
    shown = tuple(figure.id for figure in figures if figure.state is State.KEPT)
    chart = Chart("h1", ChartKind.TIMELINE, title, shown)
    digest = hashlib.sha256(("\x1f".join([title, *shown])).encode()).hexdigest()
    return Briefing(
        id=f"comparison-{digest[:24]}",
        article=article,
        title=title,
        created=at,
        modified=at,
        language=language,
        figures=tuple(figures),
        charts=(chart,),
        page=PageSettings(order=(chart.id,)),
    )


def origin(figure: Figure) -> Mapping[str, str] | None:
    """Return where a figure of a comparison came from, or None for any other figure."""
    found: Any = figure.extra.get("from")
    return cast("Mapping[str, str]", found) if isinstance(found, Mapping) else None


def untrue(comparison: Briefing, sources: Sequence[Briefing]) -> tuple[FigureId, ...]:
    """Return the figures of a comparison that their source, as it is now, does not state so."""
    by_id = {briefing.id: briefing for briefing in sources}
    return tuple(
        figure.id
        for figure in comparison.figures
        if figure.state is State.KEPT and not _holds(comparison, figure, by_id)
    )


def _holds(comparison: Briefing, figure: Figure, sources: Mapping[str, Briefing]) -> bool:
    told = origin(figure)
    source = None if told is None else sources.get(told["briefing"])
    if told is None or source is None or not source.has(told["figure"]):
        return False
    there = source.figure(FigureId(told["figure"]))
    if there.span is None or figure.span is None or source.article.sha256 != told["sha256"]:
        return False
    here = comparison.article.sentence_at(figure.span.start)
    whole = source.article.sentence_at(there.span.start)
    if here is None or whole is None or there.quantity != figure.quantity:
        return False
    return here.of(comparison.article.text).endswith(whole.of(source.article.text))


def _when(point: Point) -> str:
    figure, source = point.briefing.figure(point.figure), point.briefing.article.source
    period = figure.period
    found = period.as_of or period.until or source.published or source.as_of
    if not found:
        raise ComparisonError(
            f"“{point.briefing.title}” has no date: say in its Source pane when it appeared."
        )
    return found


def _sentence(point: Point) -> Span:
    figure, article = point.briefing.figure(point.figure), point.briefing.article
    whole = None if figure.span is None else article.sentence_at(figure.span.start)
    if figure.span is None or whole is None or figure.span not in whole or not figure.anchor.sound:
        raise ComparisonError(
            f"“{figure.label}” in “{point.briefing.title}” cannot be traced to one sentence."
        )
    if "\n" in whole.of(article.text):
        raise ComparisonError(f"A sentence of “{point.briefing.title}” runs over lines.")
    return whole


def _attributed(point: Point, language: str) -> str:
    """Word who said it and when: "North Post, 12 March 2024"."""
    source = point.briefing.article.source
    who = source.publisher or point.briefing.article.title or point.briefing.title
    day = source.published or source.as_of
    mark = "، " if language.startswith("ar") else ", "
    return f"{who}{mark}{date_words(day, language)}" if day else who


def _carried(point: Point, whole: Span, by: int, said: Span) -> list[Figure]:
    """Return the figures of a sentence as they stand in the comparison."""
    source = point.briefing.article.source
    told = {
        "briefing": point.briefing.id,
        "title": point.briefing.title,
        "publisher": source.publisher or "",
        "day": source.published or source.as_of or "",
        "sha256": point.briefing.article.sha256,
    }
    found: list[Figure] = []
    for figure in point.briefing.figures:
        if figure.span is None or figure.span not in whole or figure.number is None:
            continue
        chosen = figure.id == point.figure
        period = figure.period
        if chosen and not (period.as_of or period.until):
            period = replace(period, as_of=_when(point))
        found.append(
            replace(
                figure,
                id=_id_of(point.briefing.id, figure.id),
                span=figure.span.shifted(by),
                number=figure.number.shifted(by),
                qualifiers=tuple(s.shifted(by) for s in figure.qualifiers if s in whole),
                attribution=said,
                period=period,
                state=State.KEPT if chosen else State.IGNORED,
                reason=None if chosen else "stands in the same sentence",
                reviewed=True,
                same_as=None,
                report=None,
                group=None,
                note="",
                checked_by=(),
                extra={"from": {**told, "figure": figure.id}},
            )
        )
    return found


def _id_of(briefing: str, figure: FigureId) -> FigureId:
    """Return an id that stays when other points come or go, so that decisions outlive them."""
    digest = hashlib.sha256(f"{briefing}\x1f{figure}".encode()).digest()
    return FigureId("f" + base64.b32encode(digest).decode().lower()[:10])
