"""What a comparison says, for the window to say in its own language (``finding_words.said``)."""

from __future__ import annotations

from briefing.models.translatable import QT_TRANSLATE_NOOP

TEMPLATES = frozenset(
    {
        QT_TRANSLATE_NOOP("Comparison", "A refused match was not taken back: {why}."),
        QT_TRANSLATE_NOOP("Comparison", "A stat needs a name of at most {most} characters."),
        QT_TRANSLATE_NOOP(
            "Comparison", "No figure of “{title}” is called “{words}”: name one of {labels}."
        ),
        QT_TRANSLATE_NOOP(
            "Comparison", "Several figures of “{title}” may be meant: {labels}. Say a longer label."
        ),
        QT_TRANSLATE_NOOP("Comparison", "This is no file of a named stat."),
        QT_TRANSLATE_NOOP("Comparison", "This is no named stat of this version of Briefing."),
        QT_TRANSLATE_NOOP("Comparison", "This named stat is damaged: {why}."),
        QT_TRANSLATE_NOOP("Comparison", "“{name}” has two figures of one briefing."),
        QT_TRANSLATE_NOOP(
            "Comparison",
            "A part is above its whole: {part} ({here}, {day}) of {whole} ({there}, {then}).",
        ),
        QT_TRANSLATE_NOOP("Comparison", "A sentence of “{title}” runs over lines."),
        QT_TRANSLATE_NOOP(
            "Comparison", "A time line needs the same stat in two briefings or more."
        ),
        QT_TRANSLATE_NOOP(
            "Comparison", "A total counted since {since} falls from {a} ({first}) to {b} ({last})."
        ),
        QT_TRANSLATE_NOOP(
            "Comparison", "The briefings speak different languages: choose those of one."
        ),
        QT_TRANSLATE_NOOP(
            "Comparison", "The same number has another bound: “{a}” ({first}), then “{b}” ({last})."
        ),
        QT_TRANSLATE_NOOP(
            "Comparison", "The unit changes from {unit} to {other}: {b} is {same}, after {a}."
        ),
        QT_TRANSLATE_NOOP("Comparison", "another unit: {number} is {same}"),
        QT_TRANSLATE_NOOP("Comparison", "both are counted since {since}"),
        QT_TRANSLATE_NOOP("Comparison", "both count the same: {noun}"),
        QT_TRANSLATE_NOOP("Comparison", "both in {unit}"),
        QT_TRANSLATE_NOOP("Comparison", "both say: {words}"),
        QT_TRANSLATE_NOOP("Comparison", "bounded differently: {here} / {there}"),
        QT_TRANSLATE_NOOP("Comparison", "the same source: {source}"),
        QT_TRANSLATE_NOOP(
            "Comparison", "{a} ({first}) and then {b} ({last}): {apart}. Is the unit right?"
        ),
        QT_TRANSLATE_NOOP("Comparison", "{here} says {a}, {there} says {b}, both for {day}."),
        QT_TRANSLATE_NOOP("Comparison", "{source} gives {a} and {b} for {day}."),
        QT_TRANSLATE_NOOP("Comparison", "“{before}” ({first}) is now called “{label}” ({last})."),
        QT_TRANSLATE_NOOP("Comparison", "“{label}” in “{title}” cannot be traced to one sentence."),
        QT_TRANSLATE_NOOP(
            "Comparison", "“{title}” has no date: say in its Source pane when it appeared."
        ),
    }
)
"""What does not agree, why two figures may be one stat, and why there is no time line."""

TERMS = frozenset(
    {
        QT_TRANSLATE_NOOP("Comparison", "the briefing"),
        QT_TRANSLATE_NOOP("Comparison", "about a million times apart"),
        QT_TRANSLATE_NOOP("Comparison", "about a thousand times apart"),
        QT_TRANSLATE_NOOP("Comparison", "exactly"),
        QT_TRANSLATE_NOOP("Comparison", "the same number in another unit"),
    }
)
"""Our own words inside those sentences."""
