"""What formulas are called in the window, and what is wrong with them, in its language."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from briefing.core.formula import FormulaError
from briefing.core.formula_drafts import Act
from briefing.core.quantity import QuantityError
from briefing.models.translatable import QT_TRANSLATE_NOOP

_ACTS: Mapping[Act, str] = {
    Act.SHARE: QT_TRANSLATE_NOOP("Formulas", "share"),
    Act.REMAINDER: QT_TRANSLATE_NOOP("Formulas", "remainder"),
    Act.REST: QT_TRANSLATE_NOOP("Formulas", "rest"),
    Act.DIFFERENCE: QT_TRANSLATE_NOOP("Formulas", "difference"),
    Act.GROWTH: QT_TRANSLATE_NOOP("Formulas", "growth"),
    Act.PER: QT_TRANSLATE_NOOP("Formulas", "per one"),
    Act.RATIO: QT_TRANSLATE_NOOP("Formulas", "ratio"),
    Act.OF: QT_TRANSLATE_NOOP("Formulas", "share of"),
    Act.SUM: QT_TRANSLATE_NOOP("Formulas", "sum"),
    Act.AVERAGE: QT_TRANSLATE_NOOP("Formulas", "average"),
}

ERRORS = frozenset(
    {
        QT_TRANSLATE_NOOP("Formulas", "there is no figure {part}"),
        QT_TRANSLATE_NOOP("Formulas", "the formula is longer than {most} characters"),
        QT_TRANSLATE_NOOP("Formulas", "“{part}” does not belong in a formula"),
        QT_TRANSLATE_NOOP("Formulas", "the formula goes wrong at “{part}”"),
        QT_TRANSLATE_NOOP("Formulas", "the formula is nested too deeply"),
        QT_TRANSLATE_NOOP("Formulas", "the formula ends too early"),
        QT_TRANSLATE_NOOP("Formulas", "a bracket is not closed"),
        QT_TRANSLATE_NOOP("Formulas", "the formula names no figure"),
        QT_TRANSLATE_NOOP(
            "Formulas", "only a share can be a percentage: these are different things"
        ),
        QT_TRANSLATE_NOOP("Formulas", "two measures cannot be multiplied here"),
        QT_TRANSLATE_NOOP("Formulas", "a rate cannot be divided again"),
        QT_TRANSLATE_NOOP(
            "Formulas", "{one} and {other} cannot be added: they are different things"
        ),
        QT_TRANSLATE_NOOP(
            "Formulas", "{one} and {other} cannot be subtracted: they are different things"
        ),
        QT_TRANSLATE_NOOP("Formulas", "the formula runs in a circle"),
        QT_TRANSLATE_NOOP("Formulas", "the formulas build on each other too deeply"),
        QT_TRANSLATE_NOOP("Formulas", "dividing by a number that may be zero has no result"),
        QT_TRANSLATE_NOOP("Formulas", "nothing is known of the result"),
    }
)
"""The sentences of FormulaError; a test holds them to what the code raises."""


QUANTITIES = frozenset(
    {
        QT_TRANSLATE_NOOP("Formulas", "an interval runs from its smaller to its larger end"),
        QT_TRANSLATE_NOOP("Formulas", "an interval of one point is closed"),
        QT_TRANSLATE_NOOP("Formulas", "a range has both ends"),
        QT_TRANSLATE_NOOP("Formulas", "a quantity is either a value or a range"),
        QT_TRANSLATE_NOOP("Formulas", "a range runs from its smaller to its larger end"),
        QT_TRANSLATE_NOOP("Formulas", "a range is exact or approximate"),
        QT_TRANSLATE_NOOP("Formulas", "only an approximate value lies on a side"),
        QT_TRANSLATE_NOOP("Formulas", "a value is a finite number"),
    }
)
"""The sentences of QuantityError that no formula comes to; the same test holds them."""


def act_words(act: Act) -> str:
    """Return what a proposed formula does, in the window's language."""
    return QCoreApplication.translate("Formulas", _ACTS[act])


def error_words(error: FormulaError) -> str:
    """Return what is wrong with a formula as a sentence in the window's language."""
    told = QCoreApplication.translate("Formulas", error.template)
    return _sentence(told.format(**error.parts) if error.parts else told)


def quantity_words(error: QuantityError) -> str:
    """Return why a quantity cannot be so, as a sentence in the window's language."""
    return _sentence(QCoreApplication.translate("Formulas", str(error)))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "."


def isolated(formula: str) -> str:
    """Return a formula that keeps its order in a line that runs from right to left."""
    return f"\u2066{formula}\u2069"
