"""What the library knows of one briefing, as plain frozen values."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from briefing.core.article import Span
from briefing.core.briefing import Briefing
from briefing.core.figure import State
from briefing.core.frozen import frozen
from briefing.core.quantity import Quantity

ARTICLE = "article-"
"""So begins the id of an article that is no briefing; the hash of its text follows."""


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

    @property
    def of_article(self) -> bool:
        """Say whether it is an article that nobody saved as a briefing."""
        return self.briefing.startswith(ARTICLE)


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
        f"{ARTICLE}{article.sha256[:16]}" if fresh else briefing.id,
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
