"""Everything a figure says, open to correction, with its sentence in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing.core.article import Span
from briefing.core.figure import Figure, FigureId, Period
from briefing.core.quantity import Bound, Quantity
from briefing.core.wording import plain_number
from briefing.models.figure_model import FigureModel
from briefing.models.selection import FigureSelection
from briefing.render.theme import CONTROL_RADIUS, Theme
from briefing.views.own_keys import takes_key
from briefing.views.passage import Passage, sentence_of


class FigureEditor(QWidget):
    """Edit the figure in focus; every signal names it and the new words, ``closed`` says done.

    ``value_edited(id, str)`` carries what was typed; the owner reads the number in it.
    """

    label_edited = Signal(object, str)
    value_edited = Signal(object, str)
    bound_edited = Signal(object, object)
    unit_edited = Signal(object, str)
    noun_edited = Signal(object, str)
    period_edited = Signal(object, object)
    note_edited = Signal(object, str)
    qualifier_added = Signal(object)
    qualifiers_edited = Signal(object, object)
    text_wanted = Signal(object)
    closed = Signal()

    def __init__(
        self,
        model: FigureModel,
        selection: FigureSelection,
        units: Sequence[str],
        fault_of: Callable[[FigureId], str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("figureEditor")
        self._model = model
        self._selection = selection
        self._fault_of = fault_of
        self._theme = theme
        self._figure: FigureId | None = None
        self._sentence = Passage(theme, 16, self)
        self._label = self._line(self.tr("Label"), self._on_label)
        self._value = self._line(self.tr("Number"), self._on_value)
        self._bound = QComboBox(self)
        for bound, words in (
            (Bound.EXACT, self.tr("exactly")),
            (Bound.ABOUT, self.tr("about")),
            (Bound.MORE, self.tr("more than")),
            (Bound.AT_LEAST, self.tr("at least")),
            (Bound.LESS, self.tr("less than")),
            (Bound.AT_MOST, self.tr("at most")),
        ):
            self._bound.addItem(words, bound)
        self._bound.activated.connect(self._on_bound)
        self._unit = QComboBox(self)
        self._unit.setEditable(True)
        self._unit.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._unit.addItems(["", *units])
        line = self._unit.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._on_unit)
        self._unit.activated.connect(self._on_unit)
        self._noun = self._line(self.tr("What is counted"), self._on_noun)
        self._since = self._line(self.tr("Since"), self._on_period, "2001-09-11")
        self._until = self._line(self.tr("Until"), self._on_period, "2026")
        self._as_of = self._line(self.tr("As of"), self._on_period, "2026-11")
        self._note = self._line(self.tr("Note"), self._on_note)
        self._qualifiers = QHBoxLayout()
        self._qualifiers.setSpacing(4)
        self._chips: list[QToolButton] = []
        self._fault = QLabel(self)
        self._fault.setTextFormat(Qt.TextFormat.PlainText)
        self._as_text = QToolButton(self)
        self._as_text.setText(self.tr("Take What the Text Says"))
        self._as_text.clicked.connect(lambda: self.text_wanted.emit(self._figure))
        self._arrange()
        selection.figure_changed.connect(self._show_current)
        model.dataChanged.connect(self._show_current)
        model.modelReset.connect(self._show_current)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Dress the editor in a theme."""
        self._theme = theme
        self._sentence.set_theme(theme)
        self.setStyleSheet(
            f"QLabel {{ color: {theme.muted}; font-size: 12px; }}"
            f" QToolButton {{ border: 1px solid {theme.hairline}; color: {theme.ink};"
            f" border-radius: {CONTROL_RADIUS}px; padding: 3px 8px; font-size: 13px;"
            f" background: {theme.card}; }}"
            f" QToolButton:hover {{ border-color: {theme.muted}; }}"
        )
        self._fault.setStyleSheet(f"color: {theme.flag}; font-size: 13px;")
        self.update()

    def open_at(self, field: str) -> None:
        """Open with the caret in a field: label, value, unit, note or period."""
        if self._selection.current_figure() is None:
            return
        self.show()
        self._show_current()
        target = {
            "label": self._label,
            "value": self._value,
            "unit": self._unit,
            "note": self._note,
            "period": self._since,
        }[field]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(target, QLineEdit):
            target.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close_editor()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        return takes_key(event) or super().event(event)

    def close_editor(self) -> None:
        """Close; what was typed is kept."""
        self.hide()
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("paper"))
            painter.fillRect(0, 0, self.width(), 1, self._theme.color("hairline"))

    # ── what is shown ────────────────────────────────────────────────────────────────────────

    def _line(self, name: str, done: Callable[[], None], hint: str = "") -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        line.editingFinished.connect(done)
        return line

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        fields: tuple[tuple[str, QWidget, int, int, int], ...] = (
            (self.tr("Label"), self._label, 0, 0, 4),
            (self.tr("Bound"), self._bound, 0, 4, 1),
            (self.tr("Number"), self._value, 0, 5, 1),
            (self.tr("Unit"), self._unit, 0, 6, 1),
            (self.tr("What is counted"), self._noun, 0, 7, 1),
            (self.tr("Note"), self._note, 2, 0, 4),
            (self.tr("Since"), self._since, 2, 4, 1),
            (self.tr("Until"), self._until, 2, 5, 1),
            (self.tr("As of"), self._as_of, 2, 6, 1),
        )
        for words, field, row, column, width in fields:
            caption = QLabel(words, self)
            caption.setTextFormat(Qt.TextFormat.PlainText)
            caption.setBuddy(field)
            grid.addWidget(caption, row, column, 1, width)
            grid.addWidget(field, row + 1, column, 1, width)
        for column in range(8):
            grid.setColumnStretch(column, 2 if column < 4 else 3)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        caption = QLabel(self.tr("Qualified by"), self)
        foot.addWidget(caption)
        foot.addLayout(self._qualifiers)
        add = QToolButton(self)
        add.setText(self.tr("+ Selected Words"))
        add.clicked.connect(lambda: self.qualifier_added.emit(self._figure))
        foot.addWidget(add)
        foot.addStretch(1)
        foot.addWidget(self._fault)
        foot.addWidget(self._as_text)
        close = QToolButton(self)
        close.setText(self.tr("Done"))
        close.clicked.connect(self.close_editor)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 18, 10)
        column.setSpacing(8)
        column.addWidget(self._sentence)
        column.addLayout(grid)
        column.addLayout(foot)

    def _show_current(self, *_: object) -> None:
        if not self.isVisible():
            return
        current = self._selection.current_figure()
        if current is None:
            self.close_editor()
            return
        self._figure = current
        figure = self._model.briefing.figure(current)
        words, lit = sentence_of(self._model, figure)
        self._sentence.show_words(words or figure.label, lit)
        self._fill(figure)
        fault = "" if figure.derived else self._fault_of(current)
        self._fault.setText(fault)
        self._as_text.setVisible(bool(fault) and figure.anchor.sound)

    def _fill(self, figure: Figure) -> None:
        quantity = figure.quantity
        stated = quantity is not None
        for field in (self._value, self._bound, self._unit, self._noun):
            field.setEnabled(stated)
        self._set(self._label, figure.label)
        self._set(self._note, figure.note)
        self._set(self._since, figure.period.since or "")
        self._set(self._until, figure.period.until or "")
        self._set(self._as_of, figure.period.as_of or "")
        self._set(self._value, "" if quantity is None else self._number(quantity))
        self._set(self._noun, "" if quantity is None else quantity.noun or "")
        self._unit.setEditText("" if quantity is None else quantity.unit or "")
        bound = Bound.EXACT if quantity is None else quantity.bound
        self._bound.setCurrentIndex(self._bound.findData(bound))
        self._show_qualifiers(figure)

    def _number(self, quantity: Quantity) -> str:
        language = self._model.briefing.language

        if quantity.value is not None:
            return plain_number(quantity.value, language)
        low, high = quantity.minimum, quantity.maximum
        if low is None or high is None:
            return ""
        return f"{plain_number(low, language)}–{plain_number(high, language)}"

    def _set(self, line: QLineEdit, words: str) -> None:
        if not (line.hasFocus() and line.isModified()) and line.text() != words:
            line.setText(words)
            line.setCursorPosition(0)

    def _show_qualifiers(self, figure: Figure) -> None:
        for chip in self._chips:
            self._qualifiers.removeWidget(chip)
            chip.deleteLater()
        self._chips = []
        text = self._model.briefing.article.text
        for span in figure.qualifiers:
            chip = QToolButton(self)
            chip.setText(f"{span.of(text)}  ×")
            chip.setToolTip(self.tr("Take this qualifier away"))
            chip.clicked.connect(lambda _=False, gone=span: self._drop(figure, gone))
            self._qualifiers.addWidget(chip)
            self._chips.append(chip)

    def _drop(self, figure: Figure, gone: Span) -> None:
        left = tuple(span for span in figure.qualifiers if span != gone)
        self.qualifiers_edited.emit(figure.id, left)

    # ── what was typed ───────────────────────────────────────────────────────────────────────

    def _now(self) -> Figure | None:
        figure = self._figure
        return None if figure is None else self._model.briefing.figure(figure)

    def _on_label(self) -> None:
        figure, words = self._now(), self._label.text().strip()
        if figure is not None and words and words != figure.label:
            self.label_edited.emit(figure.id, words)

    def _on_note(self) -> None:
        figure, words = self._now(), self._note.text().strip()
        if figure is not None and words != figure.note:
            self.note_edited.emit(figure.id, words)

    def _on_value(self) -> None:
        figure = self._now()
        if figure is None or figure.quantity is None or not self._value.isModified():
            return
        self._value.setModified(False)
        if self._value.text().strip() != self._number(figure.quantity):
            self.value_edited.emit(figure.id, self._value.text().strip())
            self._show_current()

    def _on_bound(self, _row: int = 0) -> None:
        figure = self._now()
        if figure is not None and figure.quantity is not None:
            # Qt hands an enum of strings back as a plain string.
            self.bound_edited.emit(figure.id, Bound(self._bound.currentData()))

    def _on_unit(self, _row: int = 0) -> None:
        figure, words = self._now(), self._unit.currentText().strip()
        quantity = None if figure is None else figure.quantity
        if figure is not None and quantity is not None and words != (quantity.unit or ""):
            self.unit_edited.emit(figure.id, words)

    def _on_noun(self) -> None:
        figure, words = self._now(), self._noun.text().strip()
        quantity = None if figure is None else figure.quantity
        if figure is not None and quantity is not None and words != (quantity.noun or ""):
            self.noun_edited.emit(figure.id, words)

    def _on_period(self) -> None:
        figure = self._now()
        if figure is None:
            return
        since, until, as_of = (
            line.text().strip() or None for line in (self._since, self._until, self._as_of)
        )
        period = Period(since, until, as_of)
        if period != figure.period:
            self.period_edited.emit(figure.id, period)
