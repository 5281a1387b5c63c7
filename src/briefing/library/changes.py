"""What a person does to a briefing of the library, each with what takes it back."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from briefing.core.frozen import frozen
from briefing.core.message import Message, reason_of, words_of
from briefing.library.library import Added, Library, Status
from briefing.library.lost import moved
from briefing.library.record import Entry, LibraryError, Record
from briefing.store.drafts import Drafts


class Act(StrEnum):
    """What was done."""

    PINNED = "pinned"
    UNPINNED = "unpinned"
    ARCHIVED = "archived"
    UNARCHIVED = "unarchived"
    TAGGED = "tagged"
    NOTED = "noted"
    FORGOTTEN = "forgotten"
    LOCATED = "located"


@frozen
class Change:
    """Hold what was done to a briefing, and what was known of it before.

    ``now`` is where its file is taken to lie since; ``record``, ``fresh`` (whether the library did
    not know that place) and ``aside`` (where a draft lies now) are what a way back needs.
    """

    act: Act
    before: Entry
    now: Path
    record: Record | None = None
    fresh: bool = False
    aside: Path | None = None


def pin(library: Library, path: Path, *, on: bool) -> Change:
    """Pin a briefing, or let it go; raises LibraryError for a stranger, as all of these do."""
    entry = _entry(library, path)
    library.mark(entry, favourite=on)
    return Change(Act.PINNED if on else Act.UNPINNED, entry, path)


def archive(library: Library, path: Path, *, on: bool) -> Change:
    """Put a briefing into the archive, or take it out."""
    entry = _entry(library, path)
    library.mark(entry, archived=on)
    return Change(Act.ARCHIVED if on else Act.UNARCHIVED, entry, path)


def tag(library: Library, path: Path, tags: Iterable[str]) -> Change:
    """Give a briefing these tags and no others."""
    entry = _entry(library, path)
    library.mark(entry, tags=tags)
    return Change(Act.TAGGED, entry, path)


def note(library: Library, path: Path, words: str) -> Change:
    """Write a note about a briefing; an empty one removes it."""
    entry = _entry(library, path)
    library.mark(entry, note=words)
    return Change(Act.NOTED, entry, path)


def forget(library: Library, path: Path, drafts: Drafts | None = None) -> Change:
    """Take a briefing out of the library; its file stays, and what was entered about it.

    Of ``drafts`` the file is put aside too: nobody would find it again.
    """
    entry = _entry(library, path)
    record = library.record_at(path)
    aside = None
    if drafts is not None and drafts.holds(path) and path.exists():
        try:
            aside = drafts.put_aside(path)
        except OSError as error:
            raise LibraryError(
                Message("{name} was not forgotten: {why}.", name=path.name, why=reason_of(error))
            ) from error
    library.remove([path])
    return Change(Act.FORGOTTEN, entry, path, record, aside=aside)


def inherit(library: Library, added: Added) -> None:
    """Let a briefing that is new take over what was entered about the article it was made of.

    An article that is not saved as a briefing has no id of its own: its marks stay with its text.
    """
    now = library.entry(added.path)
    if now is None or added.status is not Status.NEW or now.of_article:
        return
    twins = [entry for path in added.twins if (entry := library.entry(path)) is not None]
    for twin in (entry for entry in twins if entry.of_article):
        if not (now.tags or now.note or now.favourite):
            library.mark(now, tags=twin.tags, note=twin.note, favourite=twin.favourite)


def locate(library: Library, path: Path, place: Path) -> Change:
    """Take a file for the one that is missing; raises LibraryError when it cannot be read."""
    entry = _entry(library, path)
    record, fresh = library.record_at(path), library.entry(place) is None
    added = moved(library, entry, place)
    if added.reason:
        raise LibraryError(added.reason)
    return Change(Act.LOCATED, entry, place, record, fresh)


def take_back(library: Library, change: Change, drafts: Drafts | None = None) -> None:
    """Undo a change: what was entered and what was indexed are as before."""
    before = change.before
    if change.aside is not None and drafts is not None:
        try:
            drafts.put_back(change.aside, before.path)
        except OSError as error:
            raise LibraryError(
                Message(
                    "{name} did not come back: {why}", name=before.path.name, why=words_of(error)
                )
            ) from error
    if change.record is not None:
        if change.act is Act.LOCATED and change.fresh:
            library.remove([change.now])
        library.put([(before.path, change.record)])
    library.mark(
        before,
        tags=before.tags,
        note=before.note,
        favourite=before.favourite,
        archived=before.archived,
    )


def _entry(library: Library, path: Path) -> Entry:
    entry = library.entry(path)
    if entry is None:
        raise LibraryError(Message("{name} is not in the library: open it first.", name=path.name))
    return entry
