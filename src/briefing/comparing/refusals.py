"""Matches that a person refused: "not the same stat". They are not proposed again.

Each lies in a file of its own in the data folder (``refused/ID.pair``), so that windows and the
command line need not wait for each other. A figure is named by the hash of its article's text and
its own id, which are the same however often an article is opened.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from briefing.comparing.sighting import Name, Sighting
from briefing.core.frozen import frozen
from briefing.core.message import Message, reason_of
from briefing.store.files import SaveError
from briefing.store.shelf import Shelf

FORMAT, FOLDER, ENDING = "briefing-refused/1", "refused", ".pair"


@frozen
class Stated:
    """Name a figure for good, with what people know it by: its number, label and article."""

    sha256: str
    figure: str
    said: str = ""
    label: str = ""
    title: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Return what it is told by."""
        return self.sha256, self.figure


@frozen
class Refusal:
    """Say that two figures are not the same stat."""

    one: Stated
    other: Stated

    @property
    def id(self) -> str:
        """Return the name of its file, whichever way round it is."""
        both = sorted("/".join(stated.key) for stated in (self.one, self.other))
        return hashlib.sha256("|".join(both).encode()).hexdigest()[:24]


class Refusals:
    """The refused matches in a data folder; a file that holds none is passed over."""

    def __init__(self, data: Path) -> None:
        self._shelf = Shelf(data / FOLDER, ENDING)

    def all(self) -> tuple[Refusal, ...]:
        """Return every refused match, by its id."""
        read = (_load(data) for _, data in self._shelf.all())
        return tuple(refusal for refusal in read if refusal is not None)

    def refuse(self, pairs: Iterable[tuple[Sighting, Sighting]]) -> None:
        """Refuse that two sightings are one stat; raises SaveError."""
        for one, other in pairs:
            refusal = Refusal(_stated(one), _stated(other))
            data = {"format": FORMAT, "one": _data(refusal.one), "other": _data(refusal.other)}
            self._shelf.put(refusal.id, json.dumps(data, ensure_ascii=False, indent=1).encode())

    def take_back(self, refusals: Iterable[Refusal]) -> int:
        """Let matches be proposed again, and return how many were refused; raises SaveError."""
        try:
            return sum(self._shelf.remove(refusal.id) for refusal in refusals)
        except OSError as error:
            raise SaveError(
                Message("A refused match was not taken back: {why}.", why=reason_of(error))
            ) from error

    def take_back_between(self, pairs: Iterable[tuple[Sighting, Sighting]]) -> int:
        """Let these sightings be proposed as one stat again; raises SaveError."""
        return self.take_back(Refusal(_stated(one), _stated(other)) for one, other in pairs)


def refused_among(
    refusals: Collection[Refusal], sightings: Iterable[Sighting]
) -> Mapping[frozenset[Name], Refusal]:
    """Return the refusals that speak of two of these sightings, by the names they have here."""
    if not refusals:
        return {}
    names = {(s.sha256, str(s.name.figure)): s.name for s in sightings}
    return {
        frozenset((names[refusal.one.key], names[refusal.other.key])): refusal
        for refusal in refusals
        if refusal.one.key in names and refusal.other.key in names
    }


def pairs_with(
    sighting: Sighting, others: Sequence[Sighting]
) -> tuple[tuple[Sighting, Sighting], ...]:
    """Return the pairs of a sighting with each of the others."""
    return tuple((sighting, other) for other in others if other.name != sighting.name)


def _stated(sighting: Sighting) -> Stated:
    return Stated(
        sighting.sha256,
        str(sighting.name.figure),
        sighting.said,
        sighting.label,
        sighting.title,
    )


def _data(stated: Stated) -> dict[str, str]:
    return {
        "article": stated.sha256,
        "figure": stated.figure,
        "exact": stated.said,
        "label": stated.label,
        "title": stated.title,
    }


def _load(data: bytes) -> Refusal | None:
    try:
        found: Any = json.loads(data)
        if not isinstance(found, dict):
            return None
        told = cast("dict[str, Any]", found)
        if told["format"] != FORMAT:
            return None
        return Refusal(_read(told["one"]), _read(told["other"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _read(found: Any) -> Stated:
    names = ("article", "figure", "exact", "label", "title")
    return Stated(*(str(found[name]) for name in names))
