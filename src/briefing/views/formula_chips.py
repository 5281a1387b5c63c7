"""A formula as buttons: each figure can be gone to, the signs stand between them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId
from briefing.core.formula import FormulaError, tokens
from briefing.core.wording import long_form, plain_number, short_form
from briefing.models.figure_model import FigureModel
from briefing.models.selection import FigureSelection

_SIGNS = {"*": "×", "/": "÷", "-": "−"}

UNKNOWN = "?"
"""Stands for a figure that has no result."""


def token_words(briefing: Briefing, token: str) -> str:
    """Return how one token of a formula is shown: a figure by its number, a sign as printed."""
    if briefing.has(token):
        quantity = briefing.quantity_or_none(FigureId(token))
        return UNKNOWN if quantity is None else short_form(quantity, briefing.language)
    if token[0].isdecimal():
        return plain_number(Decimal(token), briefing.language)
    return _SIGNS.get(token, token)


def figure_tip(briefing: Briefing, figure_id: FigureId) -> str:
    """Return a figure in words: its number and its label."""
    quantity = briefing.quantity_or_none(figure_id)
    label = briefing.figure(figure_id).label
    return label if quantity is None else f"{long_form(quantity, briefing.language)}, {label}"


def chip(words: str, tip: str, parent: QWidget) -> QToolButton:
    """Return a button that stands for a figure."""
    button = QToolButton(parent)
    button.setObjectName("chip")
    button.setText(words)
    button.setToolTip(tip.replace("<", "‹"))
    button.setAccessibleName(tip)
    return button


def plain(words: str, parent: QWidget) -> QLabel:
    """Return a label that reads no mark-up."""
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


class FormulaChips(QWidget):
    """Show a formula with its operands as buttons: 50 ÷ 168 = 29.8%."""

    def __init__(self, selection: FigureSelection, parent: QWidget) -> None:
        super().__init__(parent)
        self._selection = selection
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        # A formula is read from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._shown: tuple[tuple[str, FigureId | None, str], ...] = ()
        self.hide()

    def clear(self) -> None:
        """Show nothing."""
        self._set_parts(())

    def show_formula(self, figure: Figure, model: FigureModel) -> None:
        """Show the formula of a derived figure, or the first one a stated figure leads to."""
        briefing = model.briefing
        derived = figure
        if not figure.derived:
            names = briefing.derived_from.get(figure.id, ())
            if not names:
                self.clear()
                return
            derived = briefing.figure(names[0])
        result = briefing.quantity_or_none(derived.id)
        if derived.formula is None or result is None:
            self.clear()
            return
        parts = list(_parts(briefing, derived.formula))
        if not figure.derived:
            words = f"\u2066= {short_form(result, briefing.language)}\u2069"
            parts.append((words, derived.id, figure_tip(briefing, derived.id)))
        self._set_parts(tuple(parts))

    def _set_parts(self, parts: tuple[tuple[str, FigureId | None, str], ...]) -> None:
        if parts == self._shown:
            return
        self._shown = parts
        while self._row.count():
            item = self._row.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for words, name, tip in parts:
            self._row.addWidget(
                plain(words, self) if name is None else self._chip(words, name, tip)
            )
        self.setVisible(bool(parts))

    def _chip(self, words: str, name: FigureId, tip: str) -> QToolButton:
        button = chip(words, tip, self)
        button.clicked.connect(lambda: self._selection.select_figure(name))
        return button


def _parts(briefing: Briefing, formula: str) -> Iterable[tuple[str, FigureId | None, str]]:
    try:
        split = tokens(formula)
    except FormulaError:
        return
    for token in split:
        known = FigureId(token) if briefing.has(token) else None
        tip = "" if known is None else figure_tip(briefing, known)
        yield token_words(briefing, token), known, tip
