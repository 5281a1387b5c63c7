"""Rows of two texts side by side: a number here, a number there, and how they stand."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from briefing.core.article import Span
from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId
from briefing.core.frozen import frozen
from briefing.core.quantity import Quantity


class Verdict(StrEnum):
    """How two numbers stand to each other."""

    SAME = "same"
    DIFFERENT = "different"
    MISSING = "missing"
    """The second text lacks it."""
    ADDED = "added"
    """The first text lacks it."""
    UNCLEAR = "unclear"
    """It may stand in several places: nobody guesses."""


@frozen
class Stated:
    """Hold a number where a text states it: as written, in its sentence, by its label.

    ``lit`` is where in the sentence it stands.
    """

    figure: FigureId
    span: Span
    said: str
    sentence: str
    lit: Span
    label: str
    quantity: Quantity


@frozen
class Row:
    """Put two numbers side by side; one of the two may be missing."""

    verdict: Verdict
    here: Stated | None
    there: Stated | None
    message: str = ""


def stated(briefing: Briefing, figure: Figure) -> Stated:
    """Return a figure of the text with its sentence; raises ValueError for a derived one."""
    if figure.span is None or figure.quantity is None:
        raise ValueError(f"figure {figure.id} stands nowhere in the text")
    said = figure.span.of(briefing.article.text)
    sentence, lit = briefing.article.stating(figure.span)
    return Stated(figure.id, figure.span, said, sentence, lit, figure.label, figure.quantity)


def disagree(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return the rows in which the texts do not say the same."""
    return tuple(row for row in rows if row.verdict is not Verdict.SAME)
