"""What the window has to say without stopping anybody: a queue of notices, the urgent first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from briefing.core.frozen import field, frozen


@frozen(slots=False)
class Choice:
    """Offer one answer to a notice."""

    words: str
    act: Callable[[], object]


@frozen(slots=False)
class Notice:
    """Say one thing; ``key`` names its subject, so that news replaces what was said before."""

    key: str
    words: str
    choices: tuple[Choice, ...] = ()
    alarming: bool = False
    details: str = field(default="", compare=False)


class Notices(QObject):
    """Hold the notices nobody has answered; ``changed`` follows each coming and going."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Notice] = []

    @property
    def first(self) -> Notice | None:
        """Return the notice to show: an alarming one before the others, then the oldest."""
        alarming = (notice for notice in self._waiting if notice.alarming)
        return next(alarming, self._waiting[0] if self._waiting else None)

    @property
    def waiting(self) -> tuple[Notice, ...]:
        """Return all of them."""
        return tuple(self._waiting)

    def tell(self, notice: Notice) -> None:
        """Say something; it stands until it is answered or replaced by its key."""
        at = next((n for n, old in enumerate(self._waiting) if old.key == notice.key), None)
        if at is None:
            self._waiting.append(notice)
        else:
            self._waiting[at] = notice
        self.changed.emit()

    def drop(self, key: str) -> None:
        """Take a notice back, if it stands."""
        left = [notice for notice in self._waiting if notice.key != key]
        if len(left) != len(self._waiting):
            self._waiting = left
            self.changed.emit()

    def drop_all(self, prefix: str) -> None:
        """Take back the notices whose key begins so."""
        for notice in self.waiting:
            if notice.key.startswith(prefix):
                self.drop(notice.key)

    def answer(self, notice: Notice, choice: Choice | None) -> None:
        """Answer a notice, or wave it away."""
        self.drop(notice.key)
        if choice is not None:
            choice.act()
