"""Who decided what, and when: every answer of the file, the latest first."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from briefing.core.briefing import Briefing, Decision
from briefing.core.wording import short_form
from briefing.models.finding_model import verdict_name


class DecisionLog(QWidget):
    """List the decisions of a briefing under a button; also those whose question is gone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._open = QPushButton(self)
        self._open.setCheckable(True)
        self._lines = QLabel(self)
        self._lines.setTextFormat(Qt.TextFormat.PlainText)
        self._lines.setWordWrap(True)
        self._lines.hide()
        self._open.toggled.connect(self._lines.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._open)
        column.addWidget(self._lines)

    @property
    def words(self) -> str:
        """Return the log as it is shown."""
        return self._lines.text()

    def show_decisions(self, briefing: Briefing) -> None:
        """Show the decisions of a briefing."""
        decisions = sorted(briefing.decisions, key=lambda decision: decision.at, reverse=True)
        self.setVisible(bool(decisions))
        self._open.setText(self.tr("Decisions ({count})").format(count=len(decisions)))
        self._lines.setText("\n\n".join(logged(decision, briefing) for decision in decisions))


def logged(decision: Decision, briefing: Briefing) -> str:
    """Return one entry: the answer and its figures, who gave it and when, and why."""
    quantities = (briefing.quantity_or_none(name) for name in decision.figures)
    comma = QCoreApplication.translate("DecisionLog", ", ", "between figures")
    numbers = comma.join(short_form(q, briefing.language) for q in quantities if q is not None)
    answer = verdict_name(decision.decision)
    told = QCoreApplication.translate("DecisionLog", "{figures}: {answer}")
    first = told.format(figures=numbers, answer=answer) if numbers else answer
    return "\n".join(line for line in (first, _signed(decision), decision.note) if line)


def _signed(decision: Decision) -> str:
    """Return who decided, and the local day and time."""
    at = QDateTime.fromString(decision.at, Qt.DateFormat.ISODate).toLocalTime()
    when = QLocale().toString(at, QLocale.FormatType.ShortFormat) if at.isValid() else decision.at
    # Each part keeps its own order, in a line that may run the other way.
    return " · ".join(f"\u2068{part}\u2069" for part in (decision.by, when) if part)
