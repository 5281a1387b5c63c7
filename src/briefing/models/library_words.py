"""What the library says of itself, for the window to say in its own language (``said``)."""

from __future__ import annotations

from briefing.models.translatable import QT_TRANSLATE_NOOP

TEMPLATES = frozenset(
    {
        QT_TRANSLATE_NOOP(
            "Library",
            "Files that are missing or cannot be read: {lost}. Lines of the journal that cannot"
            " be read: {broken}.",
        ),
        QT_TRANSLATE_NOOP(
            "Library", "The library cannot be written now ({why}). Try again in a moment."
        ),
        QT_TRANSLATE_NOOP("Library", "The library's index is being made anew."),
        QT_TRANSLATE_NOOP("Library", "The library's index was {what} and has been rebuilt."),
        QT_TRANSLATE_NOOP("Library", "The old one is kept as {name}."),
        QT_TRANSLATE_NOOP("Library", "What you entered was not kept: {why}"),
        QT_TRANSLATE_NOOP(
            "Library",
            "{file} (tags and notes) is damaged, and so is the copy beside it."
            " Put back a backup, or move both files away to start without them.",
        ),
        QT_TRANSLATE_NOOP("Library", "{file} cannot be read: {why}."),
        QT_TRANSLATE_NOOP(
            "Library", "{file} cannot be written: {why}. Make room, or choose another folder."
        ),
        QT_TRANSLATE_NOOP("Library", "{folder} cannot be made: {why}."),
        QT_TRANSLATE_NOOP("Library", "{folder} was not written: {why}"),
        QT_TRANSLATE_NOOP("Library", "{name} did not come back: {why}"),
        QT_TRANSLATE_NOOP("Library", "{name} is not in the library: open it first."),
        QT_TRANSLATE_NOOP("Library", "{name} was not forgotten: {why}."),
    }
)
"""Why something was not done, and what became of an index."""

JOINED = "{one} {other}"
"""Two of these, one after the other: the same in every language."""

TERMS = frozenset(
    {
        QT_TRANSLATE_NOOP("Library", "damaged"),
        QT_TRANSLATE_NOOP("Library", "of another version of Briefing"),
    }
)
"""Our own words inside those sentences."""
