"""A sighting: one figure of one briefing as comparing sees it, with its sentence and its day."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from briefing.core.article import Span
from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId, Kind, Period, State, Trend
from briefing.core.frozen import frozen
from briefing.core.quantity import Quantity

_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}", re.ASCII)


class Nature(StrEnum):
    """What sort of number a sighting is, by the words beside it."""

    LEVEL = "level"
    SINCE = "since"
    """Counted from a stated start: it only grows."""
    ADDED = "added"
    """Came on top of what was there."""
    WITHIN = "within"
    """Counted over a window: this year, last month."""
    CHANGE = "change"
    """How far something moved: it rose by so much."""
    PLANNED = "planned"


@frozen
class Name:
    """Name a sighting across briefings: the briefing's id and the figure's."""

    briefing: str
    figure: FigureId

    def __str__(self) -> str:
        return f"{self.briefing}/{self.figure}"


@frozen(kw_only=True)
class Sighting:
    """Hold what comparing knows of one figure.

    ``day`` is when the article appeared (ISO, None where it is not stated); ``label_words``,
    ``near_words`` (its clause) and ``far_words`` (its sentence) are stems; ``names`` the proper
    names of its sentence, ``located`` those that say where ("in Greece"), ``places`` the names
    the article is about, all folded; ``topic_words`` are the stems of the article's headline and
    other sentences; ``own`` tells that it speaks of the report: its pages, its guests.
    """

    name: Name
    label: str
    kind: Kind
    quantity: Quantity
    period: Period
    trend: Trend | None
    sentence: str
    span: Span
    title: str
    publisher: str
    day: str | None
    language: str
    sha256: str
    state: State
    nature: Nature
    window: str
    label_words: frozenset[str]
    near_words: frozenset[str]
    far_words: frozenset[str]
    topic_words: frozenset[str]
    noun: str
    names: frozenset[str]
    located: frozenset[str]
    places: frozenset[str]
    qualifiers: frozenset[str]
    own: bool

    @property
    def said(self) -> str:
        """Return the number as its sentence writes it."""
        return self.span.of(self.sentence)

    @property
    def source(self) -> str:
        """Return who says so: the publisher, else the article by its title."""
        return self.publisher or f"“{self.title}”"

    @property
    def aside(self) -> bool:
        """Say whether the article speaks of it nowhere else: so many guests, so many pages."""
        return not self.near_words & self.topic_words and not self.names & self.places

    @property
    def when(self) -> str:
        """Return when the number held: as its sentence says, else the article's day, or ""."""
        return self.period.as_of or self.period.until or self.day or ""


def day_of(briefing: Briefing) -> str | None:
    """Return when an article appeared: its date of publication, else the one it speaks of."""
    source = briefing.article.source
    return source.published or source.as_of


def is_date(stated: str) -> bool:
    """Say whether a text is a date that articles are ordered by: 2024-07-14, 2024-07 or 2024."""
    if not _DATE.fullmatch(stated):
        return False
    try:
        date.fromisoformat(f"{stated}-01-01"[:10])
    except ValueError:
        return False
    return True
