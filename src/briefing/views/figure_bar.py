"""The bar under the window: the figure in focus, its sentence or its decisions, and the ledger."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from briefing.core.figure import Figure
from briefing.core.wording import long_form
from briefing.models.figure_model import FigureModel
from briefing.models.selection import FigureSelection
from briefing.render.theme import CONTROL_RADIUS, UI_FAMILY, Theme, font
from briefing.views.formula_chips import FormulaChips

if TYPE_CHECKING:
    from briefing.checks import Ledger

HEIGHT_PX = 52

ROOMY_FROM, ROOMY_FOR_REVIEW = 860, 1280
"""Narrower bars show the acts by their icons alone; reviewing has three more of them."""

LABEL_FROM = 1000
NARROWEST = 360

_BREAKS = re.compile(r"[ \t\r\n]+")


class FigureBar(QWidget):
    """Show the figure in focus; ``renamed(id, label)`` asks for another label.

    Reading shows number, sentence and formula; reviewing adds the label to edit and the three
    decisions. The actions given are the window's own.
    """

    renamed = Signal(object, str)

    def __init__(
        self,
        model: FigureModel,
        selection: FigureSelection,
        theme: Theme,
        decisions: tuple[QAction, ...],
        copy_with_source: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("figureBar")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # it paints all of itself
        self._model = model
        self._selection = selection
        self._theme = theme
        self._reviewing = False
        self._hint = ""
        self._ledger: Ledger | None = None
        self.setFixedHeight(HEIGHT_PX)
        self.setMinimumWidth(NARROWEST)
        # The row lies in the bar without a layout between them: other words in it ask nothing of
        # the window's own layout, which would be done anew at every step.
        self._row = QWidget(self)
        self._label = QLineEdit(self)
        self._label.setFixedWidth(300)
        self._label.setAccessibleName(self.tr("Label"))
        self._label.editingFinished.connect(self._rename)
        self._number = QLabel(self)
        self._formula = FormulaChips(selection, self)
        self._sentence = _ElidedLabel(self)
        self._place = QLabel(self)
        self._ledger_label = QLabel(self)
        for label in (self._number, self._place, self._ledger_label):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._decisions = [_action_button(action, self) for action in decisions]
        self._copy = _action_button(copy_with_source, self)
        layout = QHBoxLayout(self._row)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(10)
        for widget in (self._label, self._number, self._formula, self._sentence):
            layout.addWidget(widget)
        layout.setStretchFactor(self._sentence, 1)
        for widget in (*self._decisions, self._copy, self._place, self._ledger_label):
            layout.addWidget(widget)
        selection.figure_changed.connect(self._show_current)
        model.dataChanged.connect(self._show_current)
        model.modelReset.connect(self._show_current)
        self.set_theme(theme)
        self._show_current()

    def set_theme(self, theme: Theme) -> None:
        """Dress the bar in a theme."""
        self._theme = theme
        strong, quiet = theme.ink, theme.muted
        self._number.setFont(font(UI_FAMILY, 16, semibold=True))
        self.setStyleSheet(
            f"FigureBar {{ background: {theme.ground}; border-top: 1px solid {theme.hairline}; }}"
            f" QLabel {{ color: {quiet}; font-size: 13px; }}"
            f" QLabel#number {{ color: {strong}; font-size: 16px; font-weight: 600; }}"
            f" QToolButton {{ border: none; border-radius: {CONTROL_RADIUS}px; padding: 5px 8px;"
            f" color: {strong}; font-size: 14px; }}"
            f" QToolButton:hover, QToolButton:checked {{ background: {theme.hairline}; }}"
            f" QToolButton#chip {{ border: 1px solid {theme.hairline}; border-radius: 11px;"
            f" padding: 1px 8px; font-size: 13px; background: {theme.card}; }}"
            f" QToolButton#chip:hover {{ border-color: {quiet}; }}"
        )
        self._number.setObjectName("number")
        self._sentence.ink = theme.color("ink")
        self._sentence.update()
        self.update()

    def set_reviewing(self, reviewing: bool) -> None:
        """Show the decisions, or only what a reader needs."""
        if reviewing != self._reviewing:
            self._reviewing = reviewing
            self._fit()
        self._show_current()

    def set_hint(self, hint: str) -> None:
        """Show one line while no figure is in focus."""
        self._hint = hint
        self._show_current()

    def set_ledger(self, ledger: Ledger | None, questions: int) -> None:
        """Show how many numerals are accounted for, and how many questions wait."""
        self._ledger = ledger
        if ledger is None:
            self._ledger_label.clear()
            return
        text = self.tr("{accounted} of {numerals} numerals accounted for").format(
            accounted=ledger.accounted, numerals=ledger.numerals
        )
        self._ledger_label.setToolTip(text)
        short = f"{ledger.accounted}/{ledger.numerals}"
        if questions:
            short += "  ·  " + self.tr("%n question(s)", "", questions)
        self._ledger_label.setText(short)
        self._ledger_label.setAccessibleName(text)

    def edit_label(self) -> None:
        """Put the caret into the label of the figure in focus."""
        if self._selection.current_figure() is not None:
            self._label.show()
            self._label.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._label.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._row.setGeometry(self.rect())
        self._fit()

    def _fit(self) -> None:
        """Give the acts words beside their icons where there is room for both."""
        roomy = self.width() >= (ROOMY_FOR_REVIEW if self._reviewing else ROOMY_FROM)
        style = Qt.ToolButtonStyle
        words = style.ToolButtonTextBesideIcon if roomy else style.ToolButtonIconOnly
        for button in (*self._decisions, self._copy):
            button.setToolButtonStyle(words)
        self._label.setFixedWidth(300 if roomy else 220 if self.width() >= LABEL_FROM else 160)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("ground"))
            painter.fillRect(0, 0, self.width(), 1, self._theme.color("hairline"))

    def _show_current(self, *_: object) -> None:
        current = self._selection.current_figure()
        has_figure = current is not None
        editing = has_figure and self._reviewing
        self._label.setVisible(editing)
        self._number.setVisible(has_figure)
        self._copy.setVisible(has_figure)
        self._place.setVisible(has_figure)
        for button in self._decisions:
            button.setVisible(editing)
        if current is None:
            self._formula.clear()
            self._sentence.set_words(self._hint)
            return
        figure = self._model.briefing.figure(current)
        self._fill(figure, editing=editing)

    def _fill(self, figure: Figure, *, editing: bool) -> None:
        briefing = self._model.briefing
        quantity = briefing.quantity_or_none(figure.id)
        if not self._label.hasFocus():
            self._label.setText(figure.label)
            self._label.setCursorPosition(0)
        words = "–" if quantity is None else long_form(quantity, briefing.language)
        self._number.setText(words)
        self._formula.show_formula(figure, self._model)
        sentence = self._model.sentence_text(figure) or figure.label
        self._sentence.set_words("" if editing else sentence)
        where = self._where(figure)
        if figure.checked_by:
            names = ", ".join(figure.checked_by)
            where += "  ·  " + self.tr("checked by {names}").format(names=names)
        self._place.setText(where)

    def _where(self, figure: Figure) -> str:
        article = self._model.briefing.article
        if figure.span is None:
            return self.tr("computed")
        paragraph = article.paragraph_at(figure.span.start)
        sentence = article.sentence_in_paragraph(figure.span.start)
        if paragraph is None or sentence is None:
            return self.tr("headline")
        return self.tr("paragraph {paragraph}, sentence {sentence}").format(
            paragraph=paragraph, sentence=sentence
        )

    def _rename(self) -> None:
        current = self._selection.current_figure()
        label = self._label.text().strip()
        if current is not None and label and label != self._model.briefing.figure(current).label:
            self.renamed.emit(current, label)


class _ElidedLabel(QWidget):
    """Show one line of words, cut with an ellipsis where the room ends."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        self.ink = QColor()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(40)

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words = _BREAKS.sub(" ", words)  # blanks that do not break stay what they are
        self.setToolTip("" if len(words) < 60 else words.replace("<", "‹"))
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(font(UI_FAMILY, 14))
            painter.setPen(self.ink)
            line = QFontMetrics(painter.font()).elidedText(
                self._words, Qt.TextElideMode.ElideRight, self.width()
            )
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, line)


def _action_button(action: QAction, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button
