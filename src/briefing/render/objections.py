"""What keeps a briefing from being printed: numbers without a source, decisions left. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from briefing.checks import Severity, waiting
from briefing.checks.prose import Naming
from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId
from briefing.core.frozen import frozen
from briefing.render.plan import Plan, plan


class Against(StrEnum):
    """What an objection is to."""

    FIGURE = "figure"  # it cannot be traced
    TITLE = "title"  # a numeral in it has no source, as in all that follow
    SUMMARY = "summary"
    KICKER = "kicker"
    CHART_TITLE = "chart-title"
    CHART_SUBTITLE = "chart-subtitle"
    NOTE = "note"
    FINDING = "finding"  # it waits for a decision


@frozen
class Objection:
    """A reason not to print: the label, the numeral or the finding's words, and where they are."""

    against: Against
    words: str


def objections(briefing: Briefing, naming: Naming) -> tuple[Objection, ...]:
    """Return what keeps a briefing from being printed yet, in the order to be told."""
    shown = plan(briefing, briefing.language, naming)
    found = [
        Objection(Against.FIGURE, figure.label)
        for figure in briefing.figures
        if figure.id in shown.named and not briefing.printable(figure.id)
    ]
    for against, text, prefer in _own_texts(briefing, shown):
        found += [Objection(against, numeral) for numeral in naming.unresolved(text, prefer)]
    found += [
        Objection(Against.FINDING, finding.message)
        for finding in waiting(briefing)
        if finding.rule != "own-prose" or finding.severity is not Severity.STOP
    ]
    return tuple(found)


def _own_texts(
    briefing: Briefing, shown: Plan
) -> Iterator[tuple[Against, str, Sequence[FigureId]]]:
    """Yield each text of ours that the page shows, and the figures it speaks of first."""
    yield Against.TITLE, briefing.title, ()
    yield Against.SUMMARY, briefing.summary, ()
    yield Against.KICKER, briefing.kicker, ()
    for chart in shown.charts:
        yield Against.CHART_TITLE, chart.title, chart.figures
        yield Against.CHART_SUBTITLE, chart.option("subtitle"), chart.figures
    for decision in shown.questions:
        yield Against.NOTE, decision.note, decision.figures
