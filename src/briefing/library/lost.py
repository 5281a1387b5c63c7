"""Files of the library that are not where they were: where they lie now, found without a guess."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from briefing.core.frozen import frozen
from briefing.formats.doors import Carried, ReadError, read_article, slurp
from briefing.library.library import Added, Library, folders_below
from briefing.library.record import Entry

BRIEFINGS = (".briefing", ".json")

MOST = 4
"""So many places are told; nobody compares more."""


@frozen
class Place:
    """Name a file that may be a missing one; ``sure``: it is, not only of the same article."""

    path: Path
    sure: bool


def places(
    library: Library,
    entry: Entry,
    folders: Iterable[Path] = (),
    stop: Callable[[], bool] = lambda: False,
) -> list[Place]:
    """Return the files that a missing one may be now, the sure ones first.

    Looked through are the given folders, where the file lay, the watched folders and those of
    other files of the library. A briefing is known by its id, an article by the hash of its text;
    only files as long as it was are read for that. A briefing of the same article is not sure.
    ``stop`` is asked at each folder: whole disks may lie below.
    """
    size = library.size_of(entry.path)
    found: list[Place] = []
    looked: set[Path] = set()
    stopped = False
    for folder in chain(folders, _likely(library, entry)):
        for files in folders_below(folder) if folder not in looked else ():
            for path in files:
                if path not in looked and path != entry.path:
                    sure = _is(path, entry, size)
                    found += [] if sure is None else [Place(path, sure)]
                looked.add(path)
            stopped = stop()
            if stopped:
                break
        looked.add(folder)
        # A copy elsewhere would be no surer: the nearest place of the file is enough.
        if stopped or len(found) >= MOST or any(place.sure for place in found):
            break
    name = entry.path.name
    return sorted(found, key=lambda p: (not p.sure, p.path.name != name, str(p.path)))[:MOST]


def _likely(library: Library, entry: Entry) -> Iterator[Path]:
    yield from (folder for folder in entry.path.parents[:2] if folder != Path(folder.anchor))
    yield from library.watched
    yield from dict.fromkeys(other.path.parent for other in library.entries())


def _is(path: Path, entry: Entry, size: int | None) -> bool | None:
    """Say whether a file surely is that of an entry; None where it is not."""
    try:
        if path.suffix.lower() in BRIEFINGS:
            return _is_briefing(slurp(path), entry)
        if path.suffix.lower() != entry.path.suffix.lower() or path.stat().st_size != size:
            return None
        found = read_article(path)
    except (ReadError, OSError):
        return None
    if isinstance(found, Carried):
        return True if entry.sha256.encode() in found.data else None
    return True if hashlib.sha256(found.text.encode()).hexdigest() == entry.sha256 else None


def _is_briefing(data: bytes, entry: Entry) -> bool | None:
    """Read a briefing's own id and hash where its bytes name them: it may quote another's."""
    if entry.briefing.encode() not in data and entry.sha256.encode() not in data:
        return None
    try:
        found: Any = json.loads(data)
        own, article = found["id"], found["article"]["sha256"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return True if own == entry.briefing else (False if article == entry.sha256 else None)


def moved(library: Library, entry: Entry, path: Path) -> Added:
    """Let a file take the place of a missing one, with what was entered about it.

    A file that cannot be read changes nothing.
    """
    (added,) = library.add([path])
    now = library.entry(path)
    if now is None:
        return added
    if now.briefing != entry.briefing:
        library.mark(
            now,
            tags={*now.tags, *entry.tags},
            note="\n".join(filter(None, (now.note, entry.note))),
            favourite=now.favourite or entry.favourite,
            archived=now.archived or entry.archived,
        )
    if now.path != entry.path:
        library.remove([entry.path])
    return added
