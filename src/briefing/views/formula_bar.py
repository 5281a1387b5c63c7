"""The formula bar: figures become another figure, its value in words while it is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing.core.figure import FigureId, Kind
from briefing.core.formula import FormulaError, substitute, tokens
from briefing.core.formula_drafts import Proposal, Trial, choices, known_as, proposals, tried
from briefing.core.formula_labels import proposed_label
from briefing.core.wording import long_form
from briefing.models.figure_model import FigureModel
from briefing.models.selection import FigureSelection
from briefing.render.theme import Theme
from briefing.views.formula_chips import plain, token_words
from briefing.views.formula_field import FormulaField
from briefing.views.formula_list import FormulaList, Row
from briefing.views.formula_words import act_words, error_words, isolated
from briefing.views.own_keys import takes_key
from briefing.views.paper_bar import PaperBar


class FormulaBar(PaperBar):
    """Write a formula over figures; its figure is asked for, never made here.

    ``made(formula, label, kind)`` asks for a new figure, ``rewritten(id, formula, label, kind)``
    for another formula of a derived one, ``found(id)`` for the one that computes this already;
    ``closed()`` says done.
    """

    made = Signal(str, str, object)
    rewritten = Signal(object, str, str, object)
    found = Signal(object)
    closed = Signal()

    def __init__(
        self, model: FigureModel, selection: FigureSelection, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(theme, parent)
        self.setObjectName("formulaBar")
        self._model = model
        self._selection = selection
        self._editing: FigureId | None = None
        self._percent: bool | None = None
        self._offers: tuple[Proposal, ...] = ()
        self._choices: tuple[str, ...] = ()
        self._choice = 0
        self._trial = Trial(Kind.COUNT)
        self._pins: frozenset[FigureId] = frozenset()
        self._field = FormulaField(model, self._chosen, self)
        self._result = plain("", self)
        self._result.setObjectName("result")
        self._as_percent = QPushButton(self.tr("as a percentage"), self)
        self._as_percent.setCheckable(True)
        self._label = QLineEdit(self)
        self._label.setAccessibleName(self.tr("Label"))
        self._go = QPushButton(self)
        self._close = QPushButton(self.tr("Close"), self)
        self._list = FormulaList(theme, self)
        self._arrange()
        self._listen()
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Dress the bar in a theme."""
        self._theme = theme
        self._list.set_theme(theme)
        self.setStyleSheet(
            f"QLabel {{ color: {theme.muted}; font-size: 14px; }}"
            f" QLabel#result {{ color: {theme.ink}; font-size: 17px; font-weight: 600; }}"
            f" QLabel#result[fault='true'] {{ color: {theme.flag}; font-size: 14px;"
            f" font-weight: 400; }}"
            f" QPushButton:checked {{ background: {theme.sentence}; }}"
            f" QWidget#formulaField {{ background: {theme.card};"
            f" border: 1px solid {theme.hairline}; border-radius: 6px; }}"
            f" QWidget#formulaField QLabel {{ color: {theme.ink}; font-size: 16px; }}"
            f" QLineEdit#formulaLine {{ border: none; background: transparent; padding: 3px 2px;"
            f" font-size: 15px; }}"
            f" QToolButton#chip {{ border: 1px solid {theme.hairline}; border-radius: 11px;"
            f" padding: 1px 9px; font-size: 15px; color: {theme.ink};"
            f" background: {theme.sentence}; }}"
            f" QToolButton#chip:hover {{ border-color: {theme.muted}; }}"
        )
        self.update()

    # ── opening and closing ──────────────────────────────────────────────────────────────────

    def open_with(self, chosen: Sequence[FigureId]) -> None:
        """Open for the chosen figures; for one derived figure alone, with its formula."""
        briefing = self._model.briefing
        self._pins = frozenset(chosen)
        self._percent = None
        self._label.setModified(False)
        figure = briefing.figure(chosen[0]) if len(chosen) == 1 else None
        self._editing = figure.id if figure is not None and figure.derived else None
        if figure is not None and figure.formula is not None:
            self._percent = figure.kind is Kind.PERCENT
            self._label.setText(figure.label)
            self._label.setModified(True)
            self._offers = proposals(briefing, briefing.operands(figure.id))
            self._field.set_tokens(_split(figure.formula))
        else:
            self._offers = proposals(briefing, chosen)
            self._field.set_tokens(())
            first = next((at for at, it in enumerate(self._offers) if it.known is None), 0)
            if self._offers:
                self._take(first)
            elif len(chosen) == 1:
                self._field.set_tokens((chosen[0],))
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_bar(self) -> None:
        """Close; nothing is made."""
        self.hide()
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        return takes_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._make()
        else:
            super().keyPressEvent(event)

    # ── building ─────────────────────────────────────────────────────────────────────────────

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self._field, 1)
        first.addWidget(self._result)
        first.addWidget(self._as_percent)
        second = QHBoxLayout()
        second.setSpacing(10)
        caption = QLabel(self.tr("Label"), self)
        caption.setBuddy(self._label)
        second.addWidget(caption)
        second.addWidget(self._label, 1)
        second.addWidget(self._go)
        second.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._list)

    def _listen(self) -> None:
        self._field.changed.connect(self._show)
        self._field.entered.connect(self._enter)
        self._field.stepped.connect(self._step)
        self._field.figure_chosen.connect(self._selection.select_figure)
        self._list.currentRowChanged.connect(self._pick)
        self._as_percent.toggled.connect(self._set_percent)
        self._go.clicked.connect(self._make)
        self._close.clicked.connect(self.close_bar)
        self._selection.pins_changed.connect(self._on_pins)
        self._model.dataChanged.connect(self._on_changed)
        self._model.modelReset.connect(self._on_reset)

    # ── what is written ──────────────────────────────────────────────────────────────────────

    def _chosen(self, typed: str) -> str:
        """Return what typed words stand for: the choice made in the list, else the likeliest."""
        found = choices(self._model.briefing, typed)
        if found == self._choices and self._choice < len(found):
            return found[self._choice]
        return found[0] if found else ""

    def _show(self) -> None:
        """Show what the formula gives now, and what it may become."""
        briefing, typed = self._model.briefing, self._field.typed
        found = choices(briefing, typed) if typed else ()
        if found != self._choices:
            self._choices, self._choice = found, 0
        formula = self._field.formula()
        self._trial = (
            tried(briefing, formula, percent=self._percent, figure=self._editing)
            if formula
            else Trial(Kind.COUNT)
        )
        self._show_result(formula, unknown=bool(typed) and not found)
        self._show_rows(formula)

    def _show_result(self, formula: str, *, unknown: bool) -> None:
        trial, briefing = self._trial, self._model.briefing
        fault = ""
        if unknown:
            words = self.tr("No figure here is “{words}”.").format(words=self._field.typed)
            fault = words
        elif trial.error is not None:
            fault = words = error_words(trial.error)
        elif trial.quantity is not None:
            words = "= " + long_form(trial.quantity, briefing.language)
        else:
            words = ""
        ready = trial.quantity is not None and not unknown
        self._result.setText(words)
        if self._result.property("fault") != bool(fault):
            self._result.setProperty("fault", bool(fault))
            self._result.style().polish(self._result)
        self._as_percent.setVisible(ready and trial.pure)
        self._as_percent.blockSignals(True)
        self._as_percent.setChecked(trial.kind is Kind.PERCENT)
        self._as_percent.blockSignals(False)
        self._go.setEnabled(ready)
        if ready and not self._label.isModified():
            self._label.setText(proposed_label(briefing, formula, trial.kind))
            self._label.setCursorPosition(0)
        if self._editing is not None:
            self._go.setText(self.tr("Change Formula"))
        elif ready and known_as(briefing, formula, trial.kind) is not None:
            self._go.setText(self.tr("Go to It"))
        else:
            self._go.setText(self.tr("Make Figure"))

    def _show_rows(self, formula: str) -> None:
        if self._choices:
            self._list.show_rows([self._choice_row(token) for token in self._choices], self._choice)
            return
        plain_formula = "".join(formula.split())
        at = next(
            (
                place
                for place, offer in enumerate(self._offers)
                if "".join(offer.formula.split()) == plain_formula
            ),
            -1,
        )
        self._list.show_rows([self._offer_row(offer) for offer in self._offers], at)

    def _choice_row(self, token: str) -> Row:
        briefing = self._model.briefing
        words = isolated(token_words(briefing, token))
        if briefing.has(token):
            return Row(words, note=briefing.figure(FigureId(token)).label)
        return Row(words, note=self.tr("the plain number"))

    def _offer_row(self, offer: Proposal) -> Row:
        briefing = self._model.briefing
        formula = substitute(offer.formula, lambda name: token_words(briefing, name))
        result = "= " + long_form(offer.quantity, briefing.language)
        here = offer.known is not None and offer.known != self._editing
        note = self.tr("is there already") if here else ""
        return Row(act_words(offer.act), isolated(formula), result, note)

    # ── keys and choices ─────────────────────────────────────────────────────────────────────

    def _enter(self) -> None:
        """Put in what is typed; with nothing typed, make the figure."""
        if self._field.typed:
            self._field.commit()
        else:
            self._make()

    def _step(self, by: int) -> None:
        rows = len(self._choices) if self._choices else len(self._offers)
        if rows:
            here = self._list.currentRow()
            self._pick(max(0, min(here + by, rows - 1)))

    def _pick(self, row: int) -> None:
        if row < 0:
            return
        if self._choices:
            self._choice = row
            self._show()
        else:
            self._take(row)

    def _take(self, row: int) -> None:
        offer = self._offers[row]
        self._percent = offer.kind is Kind.PERCENT
        self._field.set_tokens(tokens(offer.formula))

    def _set_percent(self, on: bool) -> None:
        self._percent = on
        self._show()

    def _make(self) -> None:
        formula, trial = self._field.formula(), self._trial
        if trial.quantity is None:
            return
        label = self._label.text().strip()
        label = label or proposed_label(self._model.briefing, formula, trial.kind)
        known = known_as(self._model.briefing, formula, trial.kind)
        self.hide()
        if self._editing is not None:
            self.rewritten.emit(self._editing, formula, label, trial.kind)
        elif known is not None:
            self.found.emit(known)
        else:
            self.made.emit(formula, label, trial.kind)
        self.closed.emit()

    # ── what has happened elsewhere ──────────────────────────────────────────────────────────

    def _on_pins(self) -> None:
        """Take figures that are pinned while the bar is open into the formula."""
        if not self.isVisible():
            return
        pinned = self._selection.pinned()
        new = [name for name in pinned if name not in self._pins]
        if not new or len(pinned) < 2:
            return
        self._pins = frozenset(pinned)
        if self._editing is None and not self._is_own():
            self._offers = proposals(self._model.briefing, pinned)
            if self._offers:
                self._take(0)
                return
        for name in new:
            self._field.insert(name)

    def _is_own(self) -> bool:
        """Say whether somebody wrote the formula, rather than took an offered one."""
        mine = "".join(self._field.tokens)
        offered = {"".join(offer.formula.split()) for offer in self._offers}
        return bool(mine) and len(self._field.tokens) > 1 and mine not in offered

    def _on_changed(self, *_: object) -> None:
        if self.isVisible():
            self._field.show_again()
            self._show()

    def _on_reset(self) -> None:
        if self.isVisible():
            self.close_bar()


def _split(formula: str) -> tuple[str, ...]:
    try:
        return tokens(formula)
    except FormulaError:
        return ()
