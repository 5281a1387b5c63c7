"""What findings say, in the window's language; the command line prints the English."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from briefing.core.message import Day, Message, Term, words_of
from briefing.core.source_words import date_words
from briefing.models.translatable import QT_TRANSLATE_NOOP

TEMPLATES = frozenset(
    {
        QT_TRANSLATE_NOOP(
            "Findings", "A total counted since {since} falls from {a} ({first}) to {b} ({last})."
        ),
        QT_TRANSLATE_NOOP("Findings", "From {first} to {last} is {result}, not {told}."),
        QT_TRANSLATE_NOOP("Findings", "It is said to fall, but from {first} to {last} it rises."),
        QT_TRANSLATE_NOOP("Findings", "It is said to rise, but from {first} to {last} it falls."),
        QT_TRANSLATE_NOOP("Findings", "No number can be read in “{quote}”."),
        QT_TRANSLATE_NOOP("Findings", "No whole number out of {of} is {stated}."),
        QT_TRANSLATE_NOOP("Findings", "The article says “{right}”, the {place} says “{words}”."),
        QT_TRANSLATE_NOOP(
            "Findings",
            "The formula counts with {plain}, the article says {right}: name the figure instead.",
        ),
        QT_TRANSLATE_NOOP(
            "Findings", "The headline says {a}, the text {b}, of what may be the same thing."
        ),
        QT_TRANSLATE_NOOP("Findings", "The label says {year}, the article does not."),
        QT_TRANSLATE_NOOP(
            "Findings", "The label “{label}” drops {words}, which the sentence says."
        ),
        QT_TRANSLATE_NOOP(
            "Findings", "The parts add up to {result}, but the total is given as {stated}."
        ),
        QT_TRANSLATE_NOOP(
            "Findings",
            "The parts add up to {result}, the total is given as {stated}: rounding explains it.",
        ),
        QT_TRANSLATE_NOOP("Findings", "The same number is counted since {here} and since {there}."),
        QT_TRANSLATE_NOOP("Findings", "The text has other words where “{quote}” stood."),
        QT_TRANSLATE_NOOP("Findings", "The {place} says {words} {here}, the article says {there}."),
        QT_TRANSLATE_NOOP("Findings", "{a} and {b} are said to be the same thing, but differ."),
        QT_TRANSLATE_NOOP("Findings", "{a} is {result}, not {b}."),
        QT_TRANSLATE_NOOP(
            "Findings",
            "{one} and {other} are near in number and subject: the same thing, one inside the "
            "other, or two different things?",
        ),
        QT_TRANSLATE_NOOP(
            "Findings",
            "{one} and {other} have the same digits, {times} times apart: is one written with "
            "the wrong scale?",
        ),
        QT_TRANSLATE_NOOP("Findings", "{smaller} is said to be part of {larger}, but is larger."),
        QT_TRANSLATE_NOOP("Findings", "{smaller} of {larger} is {result}, not {stated}."),
        QT_TRANSLATE_NOOP("Findings", "{stated} are said to remain, but {words} leaves {result}."),
        QT_TRANSLATE_NOOP(
            "Findings",
            "{stated} is given as growth, but {part} of {whole} is {share}: a share was taken "
            "for growth.",
        ),
        QT_TRANSLATE_NOOP(
            "Findings", "{stated} was cut, not rounded: {smaller} of {larger} is {result}."
        ),
        QT_TRANSLATE_NOOP("Findings", "“{label}” begins in {first}, after its end in {last}."),
        QT_TRANSLATE_NOOP("Findings", "“{named}” cannot be computed: {fault}."),
        QT_TRANSLATE_NOOP("Findings", "“{quote}” does not give the figure's value."),
        QT_TRANSLATE_NOOP("Findings", "“{quote}” does not stand where the figure points."),
        QT_TRANSLATE_NOOP("Findings", "“{quote}” is no longer in the text."),
        QT_TRANSLATE_NOOP("Findings", "“{quote}” stands in no sentence."),
        QT_TRANSLATE_NOOP(
            "Findings", "“{quote}” stands in several places; say which one is meant."
        ),
        QT_TRANSLATE_NOOP(
            "Findings", "“{words}” in the {place} does not fit: the factor is {factor}."
        ),
        QT_TRANSLATE_NOOP("Findings", "“{words}” in the {place} has no source."),
        QT_TRANSLATE_NOOP(
            "Findings", "“{words}” in the {place} has no source; the nearest figure is {right}."
        ),
        QT_TRANSLATE_NOOP("Findings", "“{words}” in the {place} is no figure of the article."),
        QT_TRANSLATE_NOOP("Findings", "“{words}” in the {place} is nothing the article says."),
        QT_TRANSLATE_NOOP(
            "Findings",
            "“{words}” in the {place} needs a figure that is less than half of a whole.",
        ),
        QT_TRANSLATE_NOOP(
            "Findings",
            "“{words}” in the {place} needs a figure that is more than half of a whole.",
        ),
        QT_TRANSLATE_NOOP(
            "Findings", "“{words}” in the {place} needs a number before and one after."
        ),
    }
)
"""The sentences of the rules; a test holds them to what the rules say."""

TERMS = frozenset(
    {
        QT_TRANSLATE_NOOP("Findings", "title"),
        QT_TRANSLATE_NOOP("Findings", "summary"),
        QT_TRANSLATE_NOOP("Findings", "kicker"),
        QT_TRANSLATE_NOOP("Findings", "label"),
        QT_TRANSLATE_NOOP("Findings", "title of a chart"),
        QT_TRANSLATE_NOOP("Findings", "caption of a chart"),
        QT_TRANSLATE_NOOP("Findings", "label in a chart"),
        QT_TRANSLATE_NOOP("Findings", "up"),
        QT_TRANSLATE_NOOP("Findings", "down"),
    }
)
"""Our own words inside those sentences: where something stands, and which way it goes."""


_CONTEXTS = ("Findings", "Comparison", "Formulas", "Library", "Files")


def said(words: str) -> str:
    """Return a sentence of a rule in the window's language; other words stay as they are."""
    if isinstance(words, Message):
        template = _translated(words.template)
        parts = {name: apart(said(part)) for name, part in words.parts.items()}
        return template.format(**parts) if parts else template
    if isinstance(words, Term):
        return _translated(str(words))
    if isinstance(words, Day):
        return date_words(words.iso, QLocale().bcp47Name())
    return words


def told_by(error: BaseException) -> str:
    """Return what an error says, in the window's language where it knows it."""
    words = words_of(error)
    if isinstance(error, OSError) and error.filename:
        words = Message("{name}: {why}", name=PurePath(str(error.filename)).name, why=words)
    # A sentence that begins with the name of a file still runs the window's way.
    begun = "\u200f" if isinstance(words, Message) and QGuiApplication.isRightToLeft() else ""
    return begun + said(words)


def apart(words: str) -> str:
    """Keep what is quoted from turning a mirrored window's sentence its own way."""
    return f"\u2068{words}\u2069" if QGuiApplication.isRightToLeft() else words


def _translated(text: str) -> str:
    """Return a sentence of a rule, a comparison or a formula in the window's language."""
    found = (QCoreApplication.translate(c, text) for c in _CONTEXTS)
    return next((words for words in found if words != text), text)
