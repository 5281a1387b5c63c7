"""Rules that read a briefing and say what does not agree.

One file per rule; a new rule is a file, a line in ``checker`` and its pages in ``resources/guide``.
"""

from __future__ import annotations

from briefing.checks.checker import RULES, Checker
from briefing.checks.finding import Finding, Remedy, Severity
from briefing.checks.ledger import Ledger, ledger, remember
from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId, State
from briefing.core.frozen import frozen

__all__ = [
    "RULES",
    "Checker",
    "Coverage",
    "Finding",
    "Ledger",
    "Remedy",
    "Severity",
    "check",
    "check_first",
    "coverage",
    "ledger",
    "remember",
    "waiting",
]


def check(briefing: Briefing) -> tuple[Finding, ...]:
    """Return what every rule finds, open ones first, stops first; decided ones stay listed."""
    return _LATEST.of(briefing)


def check_first(briefing: Briefing) -> tuple[Checker, tuple[Finding, ...]]:
    """Check a briefing that was just opened; the checker can go on from there after edits."""
    return _LATEST.begin(briefing)


class _Latest:
    """Remember what was found in the briefing checked last: opening asks, then printing."""

    def __init__(self) -> None:
        self._found: tuple[Briefing | None, tuple[Finding, ...]] = (None, ())

    def begin(self, briefing: Briefing) -> tuple[Checker, tuple[Finding, ...]]:
        """Check a briefing from the start."""
        checker = Checker()
        found = checker.check(briefing)
        self._found = (briefing, found)
        return checker, found

    def of(self, briefing: Briefing) -> tuple[Finding, ...]:
        """Return the findings of a briefing, which is a value and never changes."""
        known, found = self._found
        return found if known is briefing else self.begin(briefing)[1]


_LATEST = _Latest()


def waiting(briefing: Briefing) -> tuple[Finding, ...]:
    """Return the findings that keep a briefing from being printed: stops and undecided warnings.

    A question among figures that nobody kept does not: they do not stand on the page.
    """

    def on_page(finding: Finding) -> bool:
        shown = [briefing.figure(name).state.shown for name in finding.figures]
        return not shown or any(shown)

    return tuple(finding for finding in check(briefing) if finding.open and on_page(finding))


@frozen
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
