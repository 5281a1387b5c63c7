"""The named stats a person keeps, each in a file of its own in the data folder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from briefing.comparing.named import NamedStat, StatError, dump, grown, load, next_of
from briefing.comparing.sighting import Sighting
from briefing.core.message import Message, Term
from briefing.store.shelf import Shelf

FOLDER, ENDING = "stats", ".stat"


class KeptStats:
    """The named stats in a data folder; ``broken`` names the files that hold none."""

    def __init__(self, data: Path) -> None:
        self._shelf = Shelf(data / FOLDER, ENDING)
        self.broken: list[str] = []

    def all(self) -> tuple[NamedStat, ...]:
        """Return every stat, by name."""
        return tuple(sorted(self._read(), key=lambda stat: (stat.name.casefold(), stat.id)))

    def find(self, name: str) -> NamedStat | None:
        """Return the stat of a name, however it is spelt in capitals, or None."""
        wanted = name.strip().casefold()
        return next((stat for stat in self.all() if stat.name.casefold() == wanted), None)

    def keep(self, stat: NamedStat) -> Path:
        """Write a stat durably and return where; raises SaveError."""
        return self._shelf.put(stat.id, dump(stat).encode())

    def new(self, name: str) -> NamedStat:
        """Return an empty stat of a name under an id that is free; it is not yet kept."""
        taken = {stat.id for stat in self.all()}
        plain = unicodedata.normalize("NFKD", name.casefold())
        base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "stat"
        turn = 1
        while (found := base if turn == 1 else f"{base}-{turn}") in taken:
            turn += 1
        return NamedStat(found, name.strip())

    def remove(self, stat: NamedStat) -> bool:
        """Forget a stat; say whether it was there."""
        return self._shelf.remove(stat.id)

    def _read(self) -> Iterator[NamedStat]:
        self.broken = []
        for path, data in self._shelf.all():
            try:
                yield replace(load(data), id=path.name.removesuffix(ENDING))
            except StatError as error:
                self.broken.append(f"{path.name}: {error}")


def add(
    stat: NamedStat, briefings: Sequence[Sequence[Sighting]], *, label: str = "", at: str
) -> NamedStat:
    """Return the stat with a figure of each briefing: the one it knows again, or of a label.

    Raises StatError when none or several could be meant, and names them.
    """
    for here in briefings:
        stat = grown(stat, [_picked(stat, here, label)], at=at)
    return stat


def _picked(stat: NamedStat, here: Sequence[Sighting], label: str) -> Sighting:
    known = next_of(stat, here)
    if known and not label:
        return known[0].here
    words = (label or stat.name).casefold()
    found = [s for s in here if words in s.label.casefold()]
    exact = [s for s in found if s.label.casefold() == words]
    if len(exact or found) == 1:
        return (exact or found)[0]
    title = here[0].title if here else Term("the briefing")
    if not found:
        labels = ", ".join(f"“{s.label}”" for s in here[:8])
        raise StatError(
            Message(
                "No figure of “{title}” is called “{words}”: name one of {labels}.",
                title=title,
                words=words,
                labels=labels,
            )
        )
    labels = ", ".join(f"“{s.label}” ({s.said})" for s in found[:8])
    raise StatError(
        Message(
            "Several figures of “{title}” may be meant: {labels}. Say a longer label.",
            title=title,
            labels=labels,
        )
    )
