"""The library: an index over people's briefings, searched by words and by number."""

from briefing.library.library import Added, Library, MendError
from briefing.library.query import Query, parse
from briefing.library.record import Entry, Hit, LibraryError, Record, StoredFigure, record_of

__all__ = [
    "Added",
    "Entry",
    "Hit",
    "Library",
    "LibraryError",
    "MendError",
    "Query",
    "Record",
    "StoredFigure",
    "parse",
    "record_of",
]
