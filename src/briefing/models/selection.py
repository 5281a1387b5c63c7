"""What is in focus: one selection for all views, spoken of by figure ids.

*Current* is the figure in focus, *selected* are the pinned ones, *hovered* is a passing signal that
is never stored in the model nor undone.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import (
    QAbstractProxyModel,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
)

from briefing.core.figure import FigureId
from briefing.models.figure_model import FigureModel

_Flag = QItemSelectionModel.SelectionFlag


class FigureSelection(QItemSelectionModel):
    """Select figures by id; every view of a window holds the same one.

    ``figure_changed(id or None)``, ``pins_changed()`` and ``figure_hovered(id or None)`` tell what
    has happened; ``figure_recalled(id)`` says that the one in focus is asked for once more.
    """

    figure_changed = Signal(object)
    figure_recalled = Signal(object)
    pins_changed = Signal()
    figure_hovered = Signal(object)

    def __init__(self, model: FigureModel, parent: QObject) -> None:
        super().__init__(model, parent)
        self._figures = model
        self._told: FigureId | None = None
        self._hovered: FigureId | None = None
        self._held = False
        self.currentChanged.connect(self._tell_current)
        self.selectionChanged.connect(self._tell_pins)
        # A reset clears the selection without a signal, and removing the current row moves
        # current silently: the figure in focus is named again by its id, or let go.
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.rows_leaving.connect(self._let_go_of_removed)

    def select_figure(self, figure_id: str | None) -> None:
        """Bring one figure into focus and drop all pins; None clears."""
        index = self._figures.index_of(figure_id)
        if not index.isValid():
            self.clear_figure()
            return
        self._held = False
        self._focus(index, _Flag.ClearAndSelect | _Flag.Rows)

    def walk_to(self, figure_id: str) -> None:
        """Bring one figure into focus; what is pinned stays so, so that more can be gathered."""
        index = self._figures.index_of(figure_id)
        if not self.pinned() or not index.isValid():
            self.select_figure(figure_id)
            return
        self._focus(index, _Flag.NoUpdate)

    def _focus(self, index: QModelIndex, flags: QItemSelectionModel.SelectionFlag) -> None:
        before = self._told
        self.setCurrentIndex(index, flags)
        if self._told == before:
            self.figure_recalled.emit(before)

    def pin_figure(self, figure_id: str) -> None:
        """Pin a figure beside the others, or unpin it; it comes into focus.

        The one that is alone in focus is held, so that walking on keeps it.
        """
        index = self._figures.index_of(figure_id)
        if not index.isValid():
            return
        if self._alone() == (figure_id,):
            self._held = not self._held
            self.pins_changed.emit()
            return
        self.setCurrentIndex(index, _Flag.Toggle | _Flag.Rows)

    def clear_figure(self) -> None:
        """Leave no figure in focus and none pinned."""
        self._held = False
        self.clearSelection()
        self.clearCurrentIndex()

    def step_back(self) -> None:
        """Go from pinned to active to idle, one step (Esc)."""
        current = self.current_figure()
        if len(self.pinned()) and current is not None:
            self.select_figure(current)
        else:
            self.clear_figure()

    def current_figure(self) -> FigureId | None:
        """Return the figure in focus."""
        return self._figures.id_of(self.currentIndex())

    def pinned(self) -> tuple[FigureId, ...]:
        """Return the pinned figures in row order; one alone in focus only if it is held."""
        rows = self._rows()
        if not self._held and rows == [self.currentIndex().row()]:
            return ()
        found = [self._figures.id_of(self._figures.index(row, 0)) for row in rows]
        return tuple(name for name in found if name is not None)

    def _alone(self) -> tuple[FigureId, ...]:
        """Return the figure in focus if it is the only one selected."""
        current = self.current_figure()
        return (current,) if current and self._rows() == [self.currentIndex().row()] else ()

    def _rows(self) -> list[int]:
        """Return the selected rows. They are selected whole: their columns need no look."""
        parts = cast("Iterable[QItemSelectionRange]", self.selection())
        stretches = [range(part.top(), part.bottom() + 1) for part in parts]
        if len(stretches) == 1:  # as mostly: one figure, or a run of them
            return list(stretches[0])
        return sorted({row for stretch in stretches for row in stretch})

    def hover_figure(self, figure_id: str | None) -> None:
        """Preview a figure; None ends the preview."""
        named = None if figure_id is None else FigureId(figure_id)
        if named != self._hovered:
            self._hovered = named
            self.figure_hovered.emit(named)

    @property
    def hovered(self) -> FigureId | None:
        """Return the figure that is previewed now."""
        return self._hovered

    def _tell_current(self, *_: object) -> None:
        current = self.current_figure()
        if current != self._told:
            self._told = current
            self.figure_changed.emit(current)

    def _tell_pins(self, *_: object) -> None:
        self.pins_changed.emit()

    def _remember(self) -> None:
        self._kept = self._told
        self._kept_pins = self.pinned()

    def _restore(self) -> None:
        kept, pins = self._kept, self._kept_pins
        self.hover_figure(None)
        if kept is not None and self._figures.index_of(kept).isValid():
            for pin in pins:
                self.select(self._figures.index_of(pin), _Flag.Select | _Flag.Rows)
            self.setCurrentIndex(self._figures.index_of(kept), _Flag.Select | _Flag.Rows)
        self._tell_current()

    def _let_go_of_removed(self, first: int, last: int) -> None:
        if first <= self.currentIndex().row() <= last:
            self.clear_figure()


class MirroredSelection(QItemSelectionModel):
    """Keep a proxied view in step with the one selection, both ways."""

    def __init__(
        self, proxy: QAbstractProxyModel, selection: FigureSelection, parent: QObject
    ) -> None:
        super().__init__(proxy, parent)
        self._proxy = proxy
        self._base = selection
        selection.selectionChanged.connect(self._follow_selected)
        selection.currentChanged.connect(self._follow_current)
        for signal in (
            proxy.modelReset,
            proxy.layoutChanged,
            proxy.rowsInserted,
            proxy.rowsRemoved,
        ):
            signal.connect(self._follow)
        self._follow()

    def select(
        self,
        what: QModelIndex | QPersistentModelIndex | QItemSelection,
        flags: QItemSelectionModel.SelectionFlag,
    ) -> None:
        """Select here by selecting the same figures in the one selection."""
        chosen = what if isinstance(what, QItemSelection) else QItemSelection(what, what)
        self._base.select(self._proxy.mapSelectionToSource(chosen), flags)

    def setCurrentIndex(
        self, index: QModelIndex | QPersistentModelIndex, flags: QItemSelectionModel.SelectionFlag
    ) -> None:
        """Bring a row into focus by bringing its figure into focus."""
        self._base.setCurrentIndex(self._proxy.mapToSource(index), flags)

    def _follow(self, *_: object) -> None:
        """Take over what the one selection holds; says nothing back to it."""
        self._follow_selected()
        self._follow_current()

    def _follow_selected(self, *_: object) -> None:
        wanted = self._proxy.mapSelectionFromSource(self._base.selection())
        super().select(wanted, _Flag.ClearAndSelect)

    def _follow_current(self, *_: object) -> None:
        current = self._proxy.mapFromSource(self._base.currentIndex())
        if current.isValid():
            super().setCurrentIndex(current, _Flag.NoUpdate)
        else:
            super().clearCurrentIndex()
