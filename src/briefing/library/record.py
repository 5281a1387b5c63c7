"""What the library knows of one briefing, as plain frozen values, and how it is packed."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from briefing.core.article import Span
from briefing.core.briefing import Briefing
from briefing.core.figure import State
from briefing.core.frozen import frozen
from briefing.core.quantity import Bound, Quantity, Side, number_text, parse_number


class LibraryError(Exception):
    """Say in one sentence what is wrong with the library, and what to do next."""


@frozen
class StoredFigure:
    """A figure as its article states it; spans are code points of the article's text.

    ``flagged`` says that something about it is still to be decided; ``repeats`` names the figure
    that says the same earlier.
    """

    figure: str
    label: str
    quantity: Quantity
    state: str
    span: Span
    sentence: Span
    flagged: bool = False
    repeats: str | None = None


@frozen
class Record:
    """Hold what is indexed of one briefing; ``day`` is what it is ordered by (``day_of``)."""

    briefing: str
    title: str
    published: str | None
    day: int
    source: str
    language: str
    sha256: str
    text: str
    sentences: tuple[Span, ...]
    figures: tuple[StoredFigure, ...]


@frozen
class Entry:
    """A briefing in the library; ``missing`` says that its file is not where it was."""

    briefing: str
    title: str
    published: str | None
    source: str
    language: str
    path: Path
    sha256: str
    figures: int
    missing: bool = False
    favourite: bool = False
    archived: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""


@frozen
class Hit:
    """What was found: a sentence of a briefing, and its figure where one answers.

    ``bold`` are code points of ``sentence``: the number as it is stated, or the words looked for.
    """

    entry: Entry
    sentence: str
    bold: tuple[Span, ...] = ()
    figure: StoredFigure | None = None


def record_of(briefing: Briefing, flagged: Iterable[str] = (), *, fresh: bool = False) -> Record:
    """Return what is indexed of a briefing: every figure it states and nobody ignored.

    A ``fresh`` draft has another id each time it is made: its article's hash names it here.
    """
    article, marked = briefing.article, set(flagged)
    source = article.source
    figures = tuple(
        StoredFigure(
            figure.id,
            figure.label,
            figure.quantity,
            figure.state.value,
            figure.span,
            article.sentence_at(figure.span.start) or figure.span,
            figure.id in marked or not figure.anchor.sound,
            figure.same_as,
        )
        for figure in briefing.figures
        if figure.span is not None
        and figure.quantity is not None
        and figure.state is not State.IGNORED
    )
    names = (source.publisher, source.author, source.speaker, source.place, source.title)
    return Record(
        f"article-{article.sha256[:16]}" if fresh else briefing.id,
        briefing.title or article.title or article.text[:80].partition("\n")[0],
        source.published,
        day_of(briefing),
        " · ".join(dict.fromkeys(name for name in names if name)),
        briefing.language,
        article.sha256,
        article.text,
        article.sentences,
        figures,
    )


def day_of(briefing: Briefing) -> int:
    """Return the day the library orders by: the article's date, else the day it was made."""
    source = briefing.article.source
    for stated in (source.published, source.as_of, briefing.created):
        day = day_number(stated or "")
        if day is not None:
            return day
    return 0


def day_number(stated: str, *, last: bool = False) -> int | None:
    """Return the first day (or the ``last``) of an ISO date, month or year; None for others."""
    parts = stated[:10].split("-")
    if not all(part.isascii() and part.isdigit() for part in parts) or len(parts[0]) != 4:
        return None
    year, month, day = (int(part) for part in (*parts, "0", "0")[:3])
    try:
        if not last or day:
            return date(year, month or 1, day or 1).toordinal()
        ends = date(year + (month in (0, 12)), month % 12 + 1 if month else 1, 1)
        return ends.toordinal() - 1
    except ValueError:
        return None


# ── packing: what is not searched by is kept small, and its checksum tells when it was damaged ──


def pack(record: Record) -> bytes:
    """Pack text, sentences and figures."""
    places = [number for span in record.sentences for number in (span.start, span.end)]
    figures = [_row(figure) for figure in record.figures]
    data = json.dumps([record.text, places, figures], ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(data.encode("utf-8", "surrogatepass"), 1)


def _row(figure: StoredFigure) -> list[Any]:
    quantity = figure.quantity
    numbers = (quantity.value, quantity.minimum, quantity.maximum)
    return [
        figure.figure,
        figure.label,
        figure.state,
        int(figure.flagged),
        figure.span.start,
        figure.span.end,
        figure.sentence.start,
        figure.sentence.end,
        quantity.bound.value,
        quantity.unit,
        quantity.noun,
        *(None if number is None else number_text(number) for number in numbers),
        quantity.scale,
        quantity.side and quantity.side.value,
        quantity.per,
        figure.repeats,
    ]


class Packed:
    """Read what was packed, each figure when it is asked for; damage raises ValueError."""

    __slots__ = ("_rows", "places", "text")

    def __init__(self, data: bytes) -> None:
        try:
            self.text, self.places, self._rows = json.loads(zlib.decompress(data))
        except (zlib.error, TypeError, RecursionError) as error:
            raise ValueError(str(error)) from error

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Return the sentences of the text."""
        ends = iter(self.places)
        return tuple(Span(start, end) for start, end in zip(ends, ends, strict=True))

    def figures(self) -> Iterator[StoredFigure]:
        """Read every figure."""
        return map(_figure, self._rows)

    def within(self, sentence: Span) -> StoredFigure | None:
        """Return the first figure of a sentence, or None."""
        for row in self._rows:
            if row[6] == sentence.start:
                return _figure(row)
        return None

    def near(self, low: float, high: float) -> Iterator[StoredFigure]:
        """Read the figures that may lie in a range of numbers in their own units.

        Rounding to floats keeps order, so that none is missed; the caller compares exactly.
        """
        for row in self._rows:
            stated = row[11] or row[12]
            if row[8] not in ("<", "<=") and not low <= rounded(stated) <= high:
                continue
            yield _figure(row)


def rounded(number: str) -> float:
    """Return the float nearest to a number as ``number_text`` writes it."""
    over, slash, under = number.partition("/")
    return int(over) / int(under) if slash else float(number)


def _figure(row: list[Any]) -> StoredFigure:
    value, low, high = (None if number is None else parse_number(number) for number in row[11:14])
    quantity = Quantity(
        value,
        Bound(row[8]),
        row[9],
        row[10],
        row[14],
        low,
        high,
        None if row[15] is None else Side(row[15]),
        row[16],
    )
    return StoredFigure(
        row[0],
        row[1],
        quantity,
        row[2],
        Span(row[4], row[5]),
        Span(row[6], row[7]),
        bool(row[3]),
        row[17],
    )
