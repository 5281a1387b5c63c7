"""What the rules found, as rows; kept in step with the open briefing."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from briefing.core.briefing import Verdict
from briefing.core.figure import FigureId
from briefing.models.figure_model import FigureModel
from briefing.models.finding_words import said

if TYPE_CHECKING:
    from briefing.checks import Checker, Coverage, Finding, Ledger

SETTLE_MS = 150
"""Checks wait this long after the last change, so that typing is never slowed."""


class FindingRole(IntEnum):
    """What a row tells besides its text."""

    FINDING = Qt.ItemDataRole.UserRole + 1


class FindingModel(QAbstractListModel):
    """Show the findings of the briefing; ``checked`` follows each check.

    Checking starts with ``start()`` and again after each change; the ledger is counted with it.
    """

    checked = Signal()

    def __init__(self, figures: FigureModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figures = figures
        self._findings: tuple[Finding, ...] = ()
        self._ledger: Ledger | None = None
        self._checker: Checker | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self.check_now)
        figures.briefing_changed.connect(self._timer.start)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return what was found at the last check."""
        return self._findings

    @property
    def ledger(self) -> Ledger | None:
        """Return the account of the text's numerals, None before the first check."""
        return self._ledger

    @property
    def coverage(self) -> Coverage:
        """Return how many figures there are and how many a rule could compare."""
        from briefing.checks import coverage  # noqa: PLC0415

        return coverage(self._figures.briefing)

    @property
    def open_count(self) -> int:
        """Return how many findings wait for an answer."""
        return sum(1 for finding in self._findings if finding.open)

    @property
    def flagged(self) -> frozenset[FigureId]:
        """Return the figures about which something waits for an answer, as of now."""
        if self._timer.isActive():
            self.check_now()
        return frozenset(
            name for finding in self._findings if finding.open for name in finding.figures
        )

    def go_on_from(self, checker: Checker) -> None:
        """Check from here on with what has checked the briefing while it was opened."""
        self._checker = checker
        self.check_now()

    def check_now(self) -> None:
        """Check the briefing as it is now."""
        # The rules read prose, and with them comes extract: the first frames do without.
        from briefing.checks import Checker, ledger  # noqa: PLC0415

        self._timer.stop()
        briefing = self._figures.briefing
        if self._checker is None:
            self._checker = Checker()
        found = self._checker.check(briefing)
        if found != self._findings:
            self.beginResetModel()
            self._findings = found
            self.endResetModel()
        self._ledger = ledger(briefing)
        self._figures.set_questions(_questions(found))
        self.checked.emit()

    def finding_of(self, figure_id: str | None) -> Finding | None:
        """Return the first finding about a figure; open ones come first."""
        named = [finding for finding in self._findings if figure_id in finding.figures]
        return next((f for f in named if f.open), named[0] if named else None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._findings)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        match role:
            case FindingRole.FINDING:
                return finding
            case Qt.ItemDataRole.DisplayRole:
                words = said(finding.message)
                if finding.decision is None:
                    return words
                answered = self.tr("{answer}: {question}")
                answer = verdict_name(finding.decision.decision)
                return answered.format(answer=answer, question=words)
            case _:
                return None


def _questions(findings: tuple[Finding, ...]) -> dict[FigureId, bool]:
    """Map each figure under question to whether any of its questions is open."""
    questions: dict[FigureId, bool] = {}
    for finding in findings:
        for name in finding.figures:
            questions[name] = questions.get(name, False) or finding.decision is None
    return questions


def verdict_name(verdict: Verdict) -> str:
    """Return a decision's name for people."""
    return {
        Verdict.SOURCE_ERROR: QCoreApplication.translate("FindingModel", "error in the source"),
        Verdict.DIFFERENT_SCOPE: QCoreApplication.translate("FindingModel", "different scope"),
        Verdict.MY_MISTAKE: QCoreApplication.translate("FindingModel", "my mistake"),
        Verdict.KEPT_APART: QCoreApplication.translate("FindingModel", "kept apart"),
        Verdict.SAME_THING: QCoreApplication.translate("FindingModel", "the same thing"),
    }[verdict]
