"""The relation bar: what chosen figures are to each other, said by hand or taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from briefing.core import relations
from briefing.core.claim import Claim, ClaimKind
from briefing.core.figure import FigureId
from briefing.core.frozen import frozen
from briefing.core.relations import Relation
from briefing.core.wording import long_form, short_form
from briefing.models.figure_model import FigureModel
from briefing.models.selection import FigureSelection
from briefing.render.theme import Theme
from briefing.views.formula_chips import UNKNOWN, plain
from briefing.views.formula_list import FormulaList, Row
from briefing.views.formula_words import isolated
from briefing.views.own_keys import takes_key
from briefing.views.paper_bar import PaperBar


@frozen
class _Choice:
    """One row: a relation to say, or the id of a claim to take back."""

    row: Row
    claims: tuple[Claim, ...] = ()
    known: str | None = None


class RelationBar(PaperBar):
    """Offer relations of the chosen figures; ``related(claims)`` asks to say one.

    ``unrelated(claim id)`` asks to take one back, ``closed()`` says done.
    """

    related = Signal(object)
    unrelated = Signal(str)
    closed = Signal()

    def __init__(
        self, model: FigureModel, selection: FigureSelection, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(theme, parent)
        self.setObjectName("relationBar")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._model = model
        self._selection = selection
        self._chosen: tuple[FigureId, ...] = ()
        self._choices: tuple[_Choice, ...] = ()
        self._question = plain("", self)
        self._question.setObjectName("question")
        self._go = QPushButton(self)
        self._close = QPushButton(self.tr("Close"), self)
        for button in (self._go, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list = FormulaList(theme, self)
        self._list.setAccessibleName(self.tr("Relations"))
        self._arrange()
        self._list.currentRowChanged.connect(self._name_act)
        self._list.itemDoubleClicked.connect(self._act)
        self._go.clicked.connect(self._press)
        self._close.clicked.connect(self.close_bar)
        selection.pins_changed.connect(self._on_pins)
        model.dataChanged.connect(self._show)
        model.modelReset.connect(self.close_bar)
        model.briefing_changed.connect(self._show)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Dress the bar in a theme."""
        self._theme = theme
        self._list.set_theme(theme)
        self.setStyleSheet(
            f"QLabel#question {{ color: {theme.ink}; font-size: 15px; font-weight: 600; }}"
        )
        self.update()

    def open_with(self, chosen: Sequence[FigureId]) -> None:
        """Open for the chosen figures; for one alone, with what is said of it."""
        self._chosen = tuple(chosen)
        self.show()
        self._show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_bar(self) -> None:
        """Close; nothing is said."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def event(self, event: QEvent) -> bool:
        return takes_key(event, lambda key: self._step_or_act(key) is not None) or super().event(
            event
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._step_or_act(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _step_or_act(self, event: QKeyEvent) -> Callable[[], None] | None:
        match Qt.Key(event.key()):
            case Qt.Key.Key_Escape:
                return self.close_bar
            case Qt.Key.Key_Up:
                return lambda: self._step(-1)
            case Qt.Key.Key_Down:
                return lambda: self._step(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return self._act
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                return self._take_back
            case _:
                return None

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._question, 1)
        first.addWidget(self._go)
        first.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(self._list)

    # ── what is shown ────────────────────────────────────────────────────────────────────────

    def _show(self, *_: object) -> None:
        if self.isHidden():
            return
        briefing = self._model.briefing
        self._chosen = tuple(name for name in self._chosen if briefing.has(name))
        offered = relations.offers(briefing, self._chosen)
        said = relations.told_of(briefing, self._chosen)
        new = [_Choice(self._offer_row(o), o.claims) for o in offered if o.known is None]
        old = [_Choice(self._said_row(claim), known=claim.id) for claim in said]
        self._choices = (*new, *old)
        here = max(0, min(self._list.currentRow(), len(self._choices) - 1))
        self._list.show_rows([choice.row for choice in self._choices], here)
        self._question.setText(self._asked(bool(new)))
        self._name_act()

    def _asked(self, new: bool) -> str:
        listed = self.tr(", ", "between figures").join(
            isolated(self._number(name)) for name in self._chosen[: relations.MOST_PARTS]
        )
        if new:
            return self.tr("How do {figures} relate?").format(figures=listed)
        if self._choices:
            return self.tr("What is said of {figures}").format(figures=listed)
        if len(self._chosen) > 1:
            return self.tr("{figures} are of different units: no relation fits.").format(
                figures=listed
            )
        return self.tr("Pin two or more figures with Ctrl+Enter to relate them.")

    def _offer_row(self, offer: Relation) -> Row:
        result = "" if offer.result is None else long_form(offer.result, self._language)
        sentence = self.tr("; ", "between relations").join(map(self._sentence, offer.claims))
        return Row(_kind_name(offer.kind), sentence, f"= {result}" if result else "")

    def _said_row(self, claim: Claim) -> Row:
        by_hand = claim.by == relations.BY_HAND
        who = self.tr("said by hand") if by_hand else self.tr("the text says so")
        return Row(_kind_name(claim.kind), self._sentence(claim), note=f"✓ {who}")

    @property
    def _language(self) -> str:
        return self._model.briefing.language

    def _number(self, name: FigureId) -> str:
        quantity = self._model.briefing.quantity_or_none(name)
        return UNKNOWN if quantity is None else short_form(quantity, self._language)

    def _sentence(self, claim: Claim) -> str:
        """Return what a claim says, its figures by their numbers."""
        first, *others = (isolated(self._number(name)) for name in claim.figures)
        last = others[-1] if others else ""
        comma = self.tr(", ", "between figures")
        match claim.kind:
            case ClaimKind.PART_OF:
                return self.tr("{part} is part of {whole}").format(part=first, whole=last)
            case ClaimKind.SUM:
                parts = comma.join((first, *others[:-1]))
                return self.tr("{parts} add up to {total}").format(parts=parts, total=last)
            case ClaimKind.CHANGE if len(others) > 1:
                return self.tr("from {before} to {after}, stated as {change}").format(
                    before=first, after=others[0], change=last
                )
            case ClaimKind.CHANGE:
                return self.tr("from {before} to {after}").format(before=first, after=last)
            case ClaimKind.CONVERSION:
                return self.tr("{one} is {other} in another unit").format(one=first, other=last)
            case ClaimKind.SAME:
                listed = comma.join((first, *others))
                return self.tr("{figures} are the same thing").format(figures=listed)
            case _:
                return comma.join((first, *others))

    def _name_act(self, *_: object) -> None:
        choice = self._current()
        self._go.setVisible(choice is not None)
        self._go.setText(
            self.tr("Take It Back (Del)")
            if choice is not None and choice.known
            else self.tr("Relate")
        )

    # ── keys and choices ─────────────────────────────────────────────────────────────────────

    def _current(self) -> _Choice | None:
        row = self._list.currentRow()
        return self._choices[row] if 0 <= row < len(self._choices) else None

    def _step(self, by: int) -> None:
        rows = len(self._choices)
        if rows:
            self._list.setCurrentRow(max(0, min(self._list.currentRow() + by, rows - 1)))

    def _act(self, *_: object) -> None:
        """Say the chosen relation; one that is said already stays, and the bar closes."""
        choice = self._current()
        self.hide()
        if choice is not None and choice.known is None:
            self.related.emit(choice.claims)
        self.closed.emit()

    def _press(self) -> None:
        choice = self._current()
        if choice is not None and choice.known is not None:
            self._take_back()
        else:
            self._act()

    def _take_back(self) -> None:
        choice = self._current()
        if choice is not None and choice.known is not None:
            self.unrelated.emit(choice.known)

    def _on_pins(self) -> None:
        """Follow what is pinned while the bar is open."""
        pinned = self._selection.pinned()
        if not self.isHidden() and len(pinned) > 1 and pinned != self._chosen:
            self._chosen = pinned
            self._show()


def _kind_name(kind: ClaimKind) -> str:
    """Return what a kind of relation is called."""
    return {
        ClaimKind.PART_OF: QCoreApplication.translate("RelationBar", "part of"),
        ClaimKind.SUM: QCoreApplication.translate("RelationBar", "sum"),
        ClaimKind.CHANGE: QCoreApplication.translate("RelationBar", "change"),
        ClaimKind.SAME: QCoreApplication.translate("RelationBar", "same thing"),
        ClaimKind.CONVERSION: QCoreApplication.translate("RelationBar", "conversion"),
        ClaimKind.SIBLING: QCoreApplication.translate("RelationBar", "sibling"),
    }[kind]
