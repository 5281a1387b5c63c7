"""The briefing that is open: one frozen value, its undo stack and its file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from briefing.core.briefing import Briefing

P = ParamSpec("P")

_GOING_ON = 1
"""Tells Qt that a step may be one with the step before; its key decides."""


class OpenBriefing(QObject):
    """Hold the open briefing; every change is one undo step from a pure edit.

    ``changed(before, after)`` follows each change; ``clean_changed(bool)`` says whether the file
    holds what is shown. ``replaced(after)`` says that another briefing was opened here.
    """

    changed = Signal(object, object)
    replaced = Signal(object)
    clean_changed = Signal(bool)

    def __init__(
        self, briefing: Briefing, path: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._briefing = briefing
        self.path = path
        self.undo_stack = QUndoStack(self)
        self.undo_stack.cleanChanged.connect(self.clean_changed)
        self._unsaved_from_start = False

    @property
    def briefing(self) -> Briefing:
        """Return the briefing as it is now."""
        return self._briefing

    @property
    def is_clean(self) -> bool:
        """Say whether nothing would be lost by closing."""
        return self.undo_stack.isClean() and not self._unsaved_from_start

    def edit(
        self,
        text: str,
        function: Callable[Concatenate[Briefing, P], Briefing],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> bool:
        """Apply a pure edit as one undo step named ``text``; return False if nothing changed."""
        return self.edit_on("", text, function, *args, **kwargs)

    def edit_on(
        self,
        key: str,
        text: str,
        function: Callable[Concatenate[Briefing, P], Briefing],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> bool:
        """Go on with the last edit of the same key: however many, they are one undo step.

        With no key the edit is a step of its own; returns False if nothing changed.
        """
        after = function(self._briefing, *args, **kwargs)
        if after == self._briefing:
            return False
        self.undo_stack.push(_Change(self._show, text, self._briefing, after, key))
        return True

    def open(self, briefing: Briefing, path: Path | None = None, *, unsaved: bool = False) -> None:
        """Show another briefing; ``unsaved`` marks one that no file holds yet."""
        self.path = path
        self._briefing = briefing
        self._unsaved_from_start = unsaved
        self.undo_stack.clear()
        self.replaced.emit(briefing)
        self.clean_changed.emit(self.is_clean)

    def saved(self, path: Path) -> None:
        """Note that ``path`` now holds what is shown."""
        self.path = path
        self._unsaved_from_start = False
        self.undo_stack.setClean()
        self.clean_changed.emit(True)

    def _show(self, briefing: Briefing) -> None:
        before, self._briefing = self._briefing, briefing
        self.changed.emit(before, briefing)


class _Change(QUndoCommand):
    """One act: the briefing before and after it."""

    def __init__(
        self,
        show: Callable[[Briefing], None],
        text: str,
        before: Briefing,
        after: Briefing,
        key: str = "",
    ) -> None:
        super().__init__(text)
        self._show = show
        self._before = before
        self.after = after
        self.key = key

    def id(self) -> int:
        return _GOING_ON if self.key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other.key != self.key:
            return False
        self.after = other.after
        self.setObsolete(self.after == self._before)
        return True

    def redo(self) -> None:
        self._show(self.after)

    def undo(self) -> None:
        self._show(self._before)
