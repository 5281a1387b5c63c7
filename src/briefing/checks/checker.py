"""Check a briefing, and after an edit only what the edit touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from briefing.checks import (
    anchor,
    bounds,
    change,
    formula,
    own_prose,
    part_of,
    period,
    possible,
    qualifier,
    same_thing,
    scale,
    share_as_growth,
    totals,
    twins,
)
from briefing.checks.book import Book
from briefing.checks.finding import Finding, Severity
from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId


class Rule(Protocol):
    """Find what does not agree. ``RULES`` names what its findings may be called.

    ``check`` looks at the figures given; every finding that names one of them must be among those
    it yields, and must rest on the figures it names alone. A finding may come twice.
    """

    @property
    def RULES(self) -> tuple[str, ...]:  # noqa: N802 - a constant of a module
        """Return the names its findings have."""
        ...

    def check(self, book: Book, ids: Iterable[FigureId]) -> Iterator[Finding]:
        """Yield what does not agree among the figures."""
        ...


FIGURE_RULES: tuple[Rule, ...] = (
    anchor,
    formula,
    part_of,
    possible,
    totals,
    change,
    share_as_growth,
    same_thing,
    scale,
    twins,
    bounds,
    qualifier,
    period,
)
"""Rules over figures; the texts a person writes are read by ``own_prose``."""

RULES: tuple[str, ...] = tuple(
    dict.fromkeys(name for rule in (*FIGURE_RULES, own_prose) for name in rule.RULES)
)
"""The names of all rules, as findings, decisions and the guide use them."""

_WEIGHT = {Severity.STOP: 0, Severity.WARNING: 1, Severity.NOTE: 2}


class Checker:
    """Check a briefing and the ones that edits make of it.

    An edit costs what it touches: figures that did not change are not looked at again. What is
    found is the same as if everything were checked anew.
    """

    def __init__(self) -> None:
        self._book: Book | None = None
        self._found: dict[str, Finding] = {}
        self._prose: own_prose.Reader | None = None

    @property
    def book(self) -> Book | None:
        """Return the figures as they were ordered for the last check."""
        return self._book

    def check(self, briefing: Briefing) -> tuple[Finding, ...]:
        """Return what every rule finds, open ones first, stops first; decided ones stay listed."""
        touched = None if self._book is None else self._book.turn(briefing)
        if touched is None or self._book is None or self._prose is None:
            self._book = Book(briefing)
            self._prose = own_prose.Reader(self._book)
            self._found = {}
            touched = {figure.id for figure in briefing.figures}
        elif touched:
            self._found = {
                key: finding
                for key, finding in self._found.items()
                if touched.isdisjoint(finding.figures)
            }
        look = self._book.with_kin(touched)
        if not touched:
            return self._answered(briefing, (*self._found.values(), *self._prose.findings(touched)))
        for rule in FIGURE_RULES:
            for finding in rule.check(self._book, look):
                self._found.setdefault(finding.key, finding)
        return self._answered(briefing, (*self._found.values(), *self._prose.findings(touched)))

    def _answered(self, briefing: Briefing, found: Iterable[Finding]) -> tuple[Finding, ...]:
        """Join each finding with its decision, and put them in order."""
        answers = {decision.finding: decision for decision in briefing.decisions}
        joined = [one.decided(answers.get(one.key)) for one in found]

        def order(finding: Finding) -> tuple[bool, int, int, str]:
            start = finding.sentences[0].start if finding.sentences else -1
            answered = finding.decision is not None
            return answered, _WEIGHT[finding.severity], start, finding.key

        return tuple(sorted(joined, key=order))
