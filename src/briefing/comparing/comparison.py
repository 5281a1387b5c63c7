"""A comparison: a briefing whose article is sentences of others, each with its source and day.

Everything else works on it unchanged: anchors, checks, the page and its proof. A figure carries
where it came from under ``from`` (briefing, figure, title, publisher, day, text hash).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from briefing.comparing.sighting import day_of
from briefing.core.article import Article, Block, BlockKind, Source, Span
from briefing.core.briefing import Briefing, Chart, ChartKind, PageSettings
from briefing.core.figure import Figure, FigureId, State
from briefing.core.frozen import frozen
from briefing.core.message import Message
from briefing.core.source_words import date_words


@frozen
class Point:
    """One figure of one briefing, to be put on a time line.

    ``sha256`` is the hash of the text it was taken from, where the briefing is but an excerpt.
    """

    briefing: Briefing
    figure: FigureId
    sha256: str = ""


@frozen
class Line:
    """A stat by its name, and the points of its time line."""

    name: str
    points: tuple[Point, ...]


class ComparisonError(ValueError):
    """Say in one sentence why figures cannot be put on a time line."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def compare(title: str, lines: Sequence[Line], *, at: str) -> Briefing:
    """Make the comparison of stats, each with its time line; ``at`` is when it is made (ISO).

    Each sentence is quoted whole and once, by time, after its source and day; its other numbers
    are ignored with that reason. Raises ComparisonError for a point without a date, a sentence or
    a place, for two languages, and for a line of fewer than two points.
    """
    if not lines or any(len(line.points) < 2 for line in lines):
        raise ComparisonError(Message("A time line needs the same stat in two briefings or more."))
    points = [point for line in lines for point in line.points]
    languages = {point.briefing.language.partition("-")[0] for point in points}
    if len(languages) > 1:
        raise ComparisonError(
            Message("The briefings speak different languages: choose those of one.")
        )
    quoted = _Quoted(title, points[0].briefing.language)
    for point in sorted(points, key=lambda point: (_when(point), point.briefing.id)):
        quoted.add(point)
    article = quoted.article()
    figures = tuple(quoted.figures(article))
    charts = tuple(
        Chart(f"h{turn}", ChartKind.TIMELINE, line.name, tuple(map(_new_id, _by_time(line))))
        for turn, line in enumerate(lines, 1)
    )
    shown = "\x1f".join([title, *(figure for chart in charts for figure in chart.figures)])
    return Briefing(
        id=f"comparison-{hashlib.sha256(shown.encode()).hexdigest()[:24]}",
        article=article,
        title=title,
        created=at,
        modified=at,
        language=points[0].briefing.language,
        figures=figures,
        charts=charts,
        page=PageSettings(order=tuple(chart.id for chart in charts)),
    )


def quotable(point: Point) -> str:
    """Return why a point cannot stand on a time line, in one sentence, or ""."""
    try:
        _when(point)
        _sentence(point)
    except ComparisonError as error:
        return error.message
    return ""


class _Quoted:
    """The article of a comparison while it is written: a heading, then quoted sentences."""

    def __init__(self, title: str, language: str) -> None:
        self._title, self._language = title, language
        self._text = title
        self._blocks = [Block(Span(0, len(title)), BlockKind.HEADING, 1)]
        self._figures: dict[FigureId, Figure] = {}

    def add(self, point: Point) -> None:
        """Quote the sentence of a point, unless it is there, and keep its figure."""
        name = _new_id(point)
        if name not in self._figures:
            self._quote(point)
        kept = replace(self._figures[name], state=State.KEPT, reason=None)
        if not (kept.period.as_of or kept.period.until):
            kept = replace(kept, period=replace(kept.period, as_of=_when(point)))
        self._figures[name] = kept

    def _quote(self, point: Point) -> None:
        whole, source = _sentence(point), _attributed(point, self._language)
        start = len(self._text) + 2
        self._text += f"\n\n{source}: {whole.of(point.briefing.article.text)}"
        self._blocks.append(Block(Span(start, len(self._text))))
        by = start + len(source) + 2 - whole.start
        for figure in _carried(point, whole, by, Span(start, start + len(source))):
            self._figures.setdefault(figure.id, figure)

    def article(self) -> Article:
        """Return the article; each paragraph is one sentence."""
        spans = tuple(block.span for block in self._blocks)
        source = Source(title=self._title)
        return Article(self._text, tuple(self._blocks), spans, self._title, source)

    def figures(self, article: Article) -> Iterator[Figure]:
        """Yield the figures, quoted from the article."""
        for figure in self._figures.values():
            assert figure.span is not None
            yield replace(figure, quote=article.quote(figure.span))


def _by_time(line: Line) -> list[Point]:
    return sorted(line.points, key=lambda point: (_when(point), point.briefing.id))


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
    period = point.briefing.figure(point.figure).period
    found = period.as_of or period.until or day_of(point.briefing)
    if not found:
        raise ComparisonError(
            Message(
                "“{title}” has no date: say in its Source pane when it appeared.",
                title=point.briefing.title,
            )
        )
    return found


def _sentence(point: Point) -> Span:
    figure, article = point.briefing.figure(point.figure), point.briefing.article
    whole = None if figure.span is None else article.sentence_at(figure.span.start)
    if figure.span is None or whole is None or figure.span not in whole or not figure.anchor.sound:
        raise ComparisonError(
            Message(
                "“{label}” in “{title}” cannot be traced to one sentence.",
                label=figure.label,
                title=point.briefing.title,
            )
        )
    if "\n" in whole.of(article.text):
        raise ComparisonError(
            Message("A sentence of “{title}” runs over lines.", title=point.briefing.title)
        )
    return whole


def _attributed(point: Point, language: str) -> str:
    """Word who said it and when: "North Post, 12 March 2024"."""
    source = point.briefing.article.source
    who = source.publisher or point.briefing.article.title or point.briefing.title
    day = day_of(point.briefing)
    mark = "، " if language.startswith("ar") else ", "
    return f"{who}{mark}{date_words(day, language)}" if day else who


def _carried(point: Point, whole: Span, by: int, said: Span) -> Iterator[Figure]:
    """Yield the figures of a sentence as they stand in the comparison, ignored for now."""
    source = point.briefing.article.source
    told = {
        "briefing": point.briefing.id,
        "title": point.briefing.title,
        "publisher": source.publisher or "",
        "day": day_of(point.briefing) or "",
        "sha256": point.sha256 or point.briefing.article.sha256,
    }
    for figure in point.briefing.figures:
        if figure.span is None or figure.span not in whole or figure.number is None:
            continue
        yield replace(
            figure,
            id=_new_id(Point(point.briefing, figure.id)),
            span=figure.span.shifted(by),
            number=figure.number.shifted(by),
            qualifiers=tuple(span.shifted(by) for span in figure.qualifiers if span in whole),
            attribution=said,
            state=State.IGNORED,
            reason="stands in the same sentence",
            reviewed=True,
            same_as=None,
            report=None,
            group=None,
            note="",
            checked_by=(),
            extra={"from": {**told, "figure": figure.id}},
        )


def _new_id(point: Point) -> FigureId:
    """Return an id that stays when other points come or go, so that decisions outlive them."""
    digest = hashlib.sha256(f"{point.briefing.id}\x1f{point.figure}".encode()).digest()
    return FigureId("f" + base64.b32encode(digest).decode().lower()[:10])
