"""Rules that read a briefing and say what does not agree.

One file per rule, each with ``RULE`` and ``check(briefing)``; a new rule is a file and a line here.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.checks import anchor, part_of, twins
from briefing.checks.finding import Finding, Severity
from briefing.checks.ledger import Ledger, ledger
from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId, State

__all__ = ["Coverage", "Finding", "Ledger", "Severity", "check", "coverage", "ledger"]

RULES = (anchor, part_of, twins)
_WEIGHT = {Severity.STOP: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def check(briefing: Briefing) -> tuple[Finding, ...]:
    """Return what every rule finds, stops first; decided findings stay listed."""
    found = [finding for rule in RULES for finding in rule.check(briefing)]
    return tuple(sorted(found, key=lambda f: (f.decision is not None, _WEIGHT[f.severity])))


@dataclass(frozen=True, slots=True)
class Coverage:
    """Say how many figures there are and how many took part in a check beyond their anchor."""

    figures: int
    checked: int


def coverage(briefing: Briefing) -> Coverage:
    """Count the figures that a claim, a formula or a repeat lets the rules compare."""
    related: set[FigureId] = set()
    for claim in briefing.claims:
        related.update(claim.figures)
    for figure in briefing.figures:
        if figure.formula is not None:
            related.update((figure.id, *briefing.operands(figure.id)))
        if figure.same_as is not None:
            related.update((figure.id, figure.same_as))
    here = [figure for figure in briefing.figures if figure.state is not State.IGNORED]
    return Coverage(len(here), sum(figure.id in related for figure in here))
