"""The field a formula is written in: figures as chips, signs between them, a caret anywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from briefing.core.figure import FigureId
from briefing.core.formula_drafts import fits
from briefing.models.figure_model import FigureModel
from briefing.views.formula_chips import chip, figure_tip, plain, token_words

_SIGNS = {
    "+": "+",
    "-": "-",
    "−": "-",
    "*": "*",
    "×": "*",
    "/": "/",
    "÷": "/",
    "(": "(",
    ")": ")",
}

_NARROW, _WIDE = 46, 420


class FormulaField(QWidget):
    """Hold a formula as tokens (figure ids, numbers, signs) around a caret where words are typed.

    ``changed()`` follows every change of tokens or of what is typed, ``figure_chosen(id)`` a click
    on a chip or a caret that steps over it; ``entered()`` and ``stepped(int)`` are Return and the
    arrows up and down. ``choice_of(typed)`` says what typed words stand for, or "".
    """

    changed = Signal()
    figure_chosen = Signal(object)
    entered = Signal()
    stepped = Signal(int)

    def __init__(
        self, model: FigureModel, choice_of: Callable[[str], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("formulaField")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._model = model
        self._choice_of = choice_of
        self._tokens: list[str] = []
        self._at = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 3, 8, 3)
        self._row.setSpacing(4)
        self._line = QLineEdit(self)
        self._line.setObjectName("formulaLine")
        self._line.setFrame(False)
        self._line.setAccessibleName(self.tr("Formula"))
        self._line.textEdited.connect(self._on_typed)
        self._line.installEventFilter(self)
        self.setFocusProxy(self._line)
        self._show()

    # ── what it holds ────────────────────────────────────────────────────────────────────────

    @property
    def tokens(self) -> tuple[str, ...]:
        """Return the tokens, without what is being typed."""
        return tuple(self._tokens)

    @property
    def typed(self) -> str:
        """Return what is being typed."""
        return self._line.text().strip()

    def formula(self) -> str:
        """Return the formula with what is being typed in its place."""
        choice = self._choice_of(self.typed) if self.typed else ""
        return " ".join((*self._tokens[: self._at], *([choice] * bool(choice)), *self._after()))

    def set_tokens(self, tokens: Sequence[str]) -> None:
        """Show another formula, the caret behind it."""
        self._tokens = list(tokens)
        self._at = len(self._tokens)
        self._line.clear()
        self._show()
        self.changed.emit()

    def insert(self, token: str) -> bool:
        """Put a figure or number at the caret; return False where a formula wants a sign first."""
        if not fits(self._tokens[: self._at]):
            return False
        self._line.clear()
        self._put(token)
        return True

    def commit(self) -> bool:
        """Put in what is typed as what it stands for; return False if it stands for nothing."""
        choice = self._choice_of(self.typed) if self.typed else ""
        return bool(choice) and self.insert(choice)

    def _after(self) -> list[str]:
        return self._tokens[self._at :]

    def _put(self, token: str) -> None:
        self._tokens.insert(self._at, token)
        self._at += 1
        self._show()
        self.changed.emit()

    # ── what is shown ────────────────────────────────────────────────────────────────────────

    def show_again(self) -> None:
        """Show the figures as they are now."""
        self._show()

    def _show(self) -> None:
        focused = self._line.hasFocus()
        while self._row.count():
            item = self._row.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None and widget is not self._line:
                widget.hide()
                widget.deleteLater()
        for token in self._tokens[: self._at]:
            self._row.addWidget(self._part(token))
        self._row.addWidget(self._line)
        for token in self._after():
            self._row.addWidget(self._part(token))
        self._row.addStretch(1)
        self._fit()
        if focused:
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _part(self, token: str) -> QWidget:
        briefing = self._model.briefing
        words = token_words(briefing, token)
        if not briefing.has(token):
            return plain(words, self)
        name = FigureId(token)
        button = chip(words, figure_tip(briefing, name), self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.figure_chosen.emit(name))
        return button

    def _fit(self) -> None:
        alone = not self._tokens and not self._line.text()
        hint = self.tr("Type a number or words of a label, or pin figures with Ctrl+click")
        self._line.setPlaceholderText(hint if alone else "")
        if alone:
            self._line.setFixedWidth(_WIDE)
            return
        self._line.setFixedWidth(
            max(_NARROW, self._line.fontMetrics().horizontalAdvance(self._line.text()) + 30)
        )

    # ── typing ───────────────────────────────────────────────────────────────────────────────

    def _on_typed(self, text: str) -> None:
        """Take signs as they are typed: what stands before them is put in first."""
        sign = _SIGNS.get(text[-1:])
        if sign is not None and not (len(text) > 1 and self._choice_of(text.strip())):
            before = text[:-1].strip()
            self._line.setText(before)
            if not before or self.commit():
                self._line.clear()
                self._put(sign)
                return
            self._line.setText(text)
        self._fit()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._line
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key, empty = event.key(), not self._line.text()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Backspace and empty and self._at:
            self._take_out(self._at - 1)
        elif key == Qt.Key.Key_Delete and empty and self._at < len(self._tokens):
            self._take_out(self._at)
        elif key == Qt.Key.Key_Left and empty and self._at:
            self._step(-1)
        elif key == Qt.Key.Key_Right and empty and self._at < len(self._tokens):
            self._step(1)
        else:
            return False
        return True

    def _take_out(self, place: int) -> None:
        del self._tokens[place]
        self._at = min(place, self._at)
        self._show()
        self.changed.emit()

    def _step(self, by: int) -> None:
        passed = self._tokens[self._at - 1 if by < 0 else self._at]
        self._at += by
        self._show()
        if self._model.briefing.has(passed):
            self.figure_chosen.emit(FigureId(passed))
