"""A named stat: a name, what it means, and its history, each number with its sentence.

It is kept apart from briefings, as one JSON object (``briefing-stat/1``), and meets each new
briefing again: ``next_of`` proposes which of its figures is the stat.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, cast

from briefing.comparing.matching import Match, propose
from briefing.comparing.over_time import Breach, breaches
from briefing.comparing.sighting import Name, Nature, Sighting
from briefing.core.article import Span
from briefing.core.codec import quantity_data, quantity_from
from briefing.core.figure import FigureId, Kind, Period, State, Trend
from briefing.core.frozen import frozen
from briefing.core.message import Message

FORMAT = "briefing-stat/1"
MOST_NAME = 120
"""A name longer than this is a sentence."""


class StatError(ValueError):
    """Say in one sentence why something is no named stat."""


@frozen
class NamedStat:
    """Hold a stat under its name; its history is in order of time, one figure a briefing.

    ``created`` and ``modified`` are ISO times. Raises StatError for an empty or endless name and
    for two figures of one briefing.
    """

    id: str
    name: str
    definition: str = ""
    history: tuple[Sighting, ...] = ()
    created: str = ""
    modified: str = ""

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > MOST_NAME:
            raise StatError(
                Message("A stat needs a name of at most {most} characters.", most=str(MOST_NAME))
            )
        if len({sighting.name.briefing for sighting in self.history}) < len(self.history):
            raise StatError(Message("“{name}” has two figures of one briefing.", name=self.name))

    @property
    def breaches(self) -> tuple[Breach, ...]:
        """Return what its history does not agree with itself about."""
        return breaches(self.history)


def grown(stat: NamedStat, seen: Iterable[Sighting], *, at: str) -> NamedStat:
    """Return the stat with more of its history; a briefing that is there already is replaced."""
    by_briefing = {s.name.briefing: s for s in (*stat.history, *seen)}
    ordered = sorted(by_briefing.values(), key=lambda s: (s.when, str(s.name)))
    return replace(stat, history=tuple(ordered), modified=at, created=stat.created or at)


def without(stat: NamedStat, briefing: str, *, at: str) -> NamedStat:
    """Return the stat without what one briefing says of it."""
    left = tuple(s for s in stat.history if s.name.briefing != briefing)
    return replace(stat, history=left, modified=at)


def next_of(stat: NamedStat, here: Sequence[Sighting]) -> tuple[Match, ...]:
    """Propose which figure of a briefing is this stat: the matches of the likeliest, or none."""
    found: dict[Name, list[Match]] = {}
    for match in propose(here, stat.history):
        found.setdefault(match.here.name, []).append(match)
    if not found:
        return ()
    return tuple(max(found.values(), key=lambda of: sum(match.score for match in of)))


def dump(stat: NamedStat) -> str:
    """Return the stat as its file holds it."""
    data = {
        "format": FORMAT,
        "id": stat.id,
        "name": stat.name,
        "definition": stat.definition,
        "created": stat.created,
        "modified": stat.modified,
        "history": [sighting_data(sighting) for sighting in stat.history],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def load(data: bytes) -> NamedStat:
    """Read a stat; raises StatError with one sentence."""
    try:
        found: Any = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise StatError(Message("This is no file of a named stat.")) from error
    if not isinstance(found, dict) or cast("dict[str, Any]", found).get("format") != FORMAT:
        raise StatError(Message("This is no named stat of this version of Briefing."))
    told = cast("dict[str, Any]", found)
    try:
        return NamedStat(
            id=_text(told["id"]),
            name=_text(told["name"]),
            definition=_text(told.get("definition", "")),
            history=tuple(sighting_from(item) for item in told.get("history", [])),
            created=_text(told.get("created", "")),
            modified=_text(told.get("modified", "")),
        )
    except StatError:
        raise
    except (KeyError, TypeError, ValueError) as error:
        raise StatError(Message("This named stat is damaged: {why}.", why=str(error))) from error


def sighting_data(sighting: Sighting) -> dict[str, Any]:
    """Return a sighting as plain data; sets are sorted, so that equal ones give equal files."""
    data: dict[str, Any] = {}
    for field in fields(sighting):
        value = getattr(sighting, field.name)
        match value:
            case Name():
                value = {"briefing": value.briefing, "figure": value.figure}
            case Period():
                value = {"since": value.since, "until": value.until, "asOf": value.as_of}
            case Span():
                value = [value.start, value.end]
            case frozenset():
                value = sorted(cast("frozenset[str]", value))
            case _ if field.name == "quantity":
                value = quantity_data(value)
            case _:
                pass
        data[field.name] = value
    return data


def sighting_from(data: Mapping[str, Any]) -> Sighting:
    """Read a sighting; raises KeyError, TypeError or ValueError."""
    name, period, span = data["name"], data["period"], data["span"]
    words = {field.name for field in fields(Sighting) if str(field.type) == "frozenset[str]"}
    texts = {field.name for field in fields(Sighting) if str(field.type) == "str"}
    sentence = _text(data["sentence"])
    if not 0 <= int(span[0]) < int(span[1]) <= len(sentence):
        raise ValueError("a number stands outside its sentence")
    rest: dict[str, Any] = {
        **{key: frozenset(map(_text, data[key])) for key in words},
        **{key: _text(data[key]) for key in texts},
    }
    return Sighting(
        **rest,
        name=Name(_text(name["briefing"]), FigureId(_text(name["figure"]))),
        kind=Kind(data["kind"]),
        quantity=quantity_from(data["quantity"]),
        period=Period(period["since"], period["until"], period["asOf"]),
        trend=None if data["trend"] is None else Trend(data["trend"]),
        span=Span(int(span[0]), int(span[1])),
        day=None if data["day"] is None else _text(data["day"]),
        state=State(data["state"]),
        nature=Nature(data["nature"]),
        own=bool(data["own"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is expected")
    return value
