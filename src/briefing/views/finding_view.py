"""What the rules ask: each finding in plain words, its sentences, and the answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefing.checks import Finding, Severity
from briefing.core.briefing import Verdict
from briefing.models.figure_model import FigureModel
from briefing.models.finding_model import FindingModel, FindingRole, verdict_name
from briefing.models.selection import FigureSelection
from briefing.render.theme import Theme
from briefing.views.decision_log import DecisionLog, logged

LIST_PX = 104
"""A question in a narrow dock takes five lines; at least one is seen whole."""


class FindingView(QWidget):
    """List findings; ``decided(key, Verdict, note)`` and ``undecided(key)`` ask for an answer.

    ``mended(Remedy)`` asks for the edit a finding offers; ``guide`` gives the page of a rule.
    """

    decided = Signal(str, object, str)
    undecided = Signal(str)
    mended = Signal(object)

    def __init__(
        self,
        model: FindingModel,
        figures: FigureModel,
        selection: FigureSelection,
        theme: Theme,
        guide: Callable[[str], str] = lambda _: "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("findingView")
        self._guide = guide
        self._model = model
        self._figures = figures
        self._selection = selection
        self._list = QListView(self)
        self._list.setModel(model)
        self._list.setWordWrap(True)
        self._list.setMinimumHeight(LIST_PX)
        self._list.setUniformItemSizes(False)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setAccessibleName(self.tr("Questions"))
        self._details = QLabel(self)
        self._details.setTextFormat(Qt.TextFormat.PlainText)
        self._details.setWordWrap(True)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._verdict = QComboBox(self)
        for verdict in Verdict:
            self._verdict.addItem(verdict_name(verdict), verdict)
        self._note = QLineEdit(self)
        self._note.setPlaceholderText(self.tr("Why?"))
        self._decide = QPushButton(self.tr("Decide"), self)
        self._reopen = QPushButton(self.tr("Ask again"), self)
        self._mend = QPushButton(self)
        self._explain = QPushButton(self.tr("What does this mean?"), self)
        self._explain.setCheckable(True)
        self._meaning = QLabel(self)
        self._meaning.setObjectName("guide")
        self._meaning.setTextFormat(Qt.TextFormat.PlainText)
        self._meaning.setWordWrap(True)
        self._answered = QLabel(self)
        self._answered.setTextFormat(Qt.TextFormat.PlainText)
        self._answered.setWordWrap(True)
        self._log = DecisionLog(self)
        self._coverage = QLabel(self)
        self._coverage.setTextFormat(Qt.TextFormat.PlainText)
        self._coverage.setWordWrap(True)
        self._empty = QLabel(self.tr("No questions: nothing here disagrees."), self)
        self._arrange()
        self._list.selectionModel().currentChanged.connect(self._show)
        model.modelReset.connect(self._refresh)
        model.checked.connect(self._refresh)
        self._decide.clicked.connect(self._answer)
        self._reopen.clicked.connect(self._ask_again)
        self._mend.clicked.connect(self._restore)
        self._explain.toggled.connect(self._show_meaning)
        self.set_theme(theme)
        self._refresh()

    def _arrange(self) -> None:
        """Put everything below one another, where a low window can scroll it."""
        answers = QHBoxLayout()
        for widget in (self._verdict, self._decide, self._reopen):
            answers.addWidget(widget)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(8)
        asked = (self._empty, self._list, self._details, self._answered, self._mend, self._note)
        for widget in asked:
            layout.addWidget(widget)
        layout.addLayout(answers)
        for widget in (self._explain, self._meaning, self._log, self._coverage):
            layout.addWidget(widget)
        layout.setStretchFactor(self._list, 1)
        area = QScrollArea(self)
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)

    def set_theme(self, theme: Theme) -> None:
        """Dress the view in a theme."""
        self.setStyleSheet(f"QLabel {{ color: {theme.muted}; font-size: 13px; }}")

    def show_finding(self, finding: Finding) -> None:
        """Bring a finding into focus."""
        for row, found in enumerate(self._model.findings):
            if found.key == finding.key:
                self._list.setCurrentIndex(self._model.index(row, 0))

    def _current(self) -> Finding | None:
        found = self._list.currentIndex().data(FindingRole.FINDING)
        return found if isinstance(found, Finding) else None

    def _refresh(self) -> None:
        some = self._model.rowCount() > 0
        self._empty.setVisible(not some)
        self._list.setVisible(some)
        if some and not self._list.currentIndex().isValid():
            self._list.selectionModel().setCurrentIndex(
                self._model.index(0, 0), self._list.selectionModel().SelectionFlag.ClearAndSelect
            )
        covered = self._model.coverage
        self._coverage.setText(
            self.tr("{checked} of {figures} figures took part in a check.").format(
                checked=covered.checked, figures=covered.figures
            )
        )
        self._log.show_decisions(self._figures.briefing)
        self._show(self._list.currentIndex())

    def _show(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        finding = self._current()
        answerable = finding is not None and finding.severity is not Severity.STOP
        for widget in (self._verdict, self._note, self._decide):
            widget.setVisible(answerable)
        self._reopen.setVisible(finding is not None and finding.decision is not None)
        self._details.setVisible(finding is not None)
        answer = None if finding is None else finding.decision
        self._answered.setVisible(answer is not None)
        self._answered.setText("" if answer is None else logged(answer, self._figures.briefing))
        self._explain.setVisible(finding is not None)
        self._mend.setVisible(finding is not None and finding.remedy is not None)
        self._show_meaning()
        if finding is None:
            return
        if finding.remedy is not None:
            words = self.tr("Write “{text}”").format(text=finding.remedy.text)
            metrics = self._mend.fontMetrics()
            self._mend.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, 260))
            self._mend.setAccessibleName(words)
        text = self._figures.briefing.article.text
        lines = [
            self.tr("“{sentence}”").format(sentence=" ".join(span.of(text).split()))
            for span in finding.sentences
        ]
        if finding.computation:
            lines.append(finding.computation)
        self._details.setText("\n\n".join(lines))
        if finding.decision is not None:
            self._verdict.setCurrentIndex(list(Verdict).index(finding.decision.decision))
            self._note.setText(finding.decision.note)
        if index.isValid() and finding.figures and self.isVisible():
            self._selection.select_figure(finding.figures[0])

    def _show_meaning(self, *_: object) -> None:
        """Show the page of the guide for the rule in focus."""
        finding = self._current()
        on = finding is not None and self._explain.isChecked()
        self._meaning.setVisible(on)
        if finding is not None and on:
            self._meaning.setText(self._guide(finding.rule))

    def _restore(self) -> None:
        finding = self._current()
        if finding is not None and finding.remedy is not None:
            self.mended.emit(finding.remedy)

    def _answer(self) -> None:
        finding = self._current()
        verdict = self._verdict.currentData()
        if finding is not None:
            self.decided.emit(finding.key, Verdict(verdict), self._note.text().strip())

    def _ask_again(self) -> None:
        finding = self._current()
        if finding is not None:
            self.undecided.emit(finding.key)
