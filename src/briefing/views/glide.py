"""Movement that shows where one has come to: a short glide of a scroll bar, and one flash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

GLIDE_MS = 180
FLASH_MS = 450
MIDDLE = 0.70
"""A target inside this middle part of the view stays where it is (look.md)."""

REST = 0.35
"""How far down the view a target comes to rest."""


def wants_motion(widget: QWidget) -> bool:
    """Say whether things may move: not when the widget, the app or its style asks for rest."""
    if widget.property("reduceMotion"):
        return False
    app = QApplication.instance()
    if app is not None and app.property("reduceMotion"):
        return False
    from PySide6.QtWidgets import QStyle  # its names take as long to make as the cards to paint

    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return widget.style().styleHint(hint, None, widget) > 0


def resting_place(top: float, bottom: float, value: int, height: int) -> int | None:
    """Return the scroll value that brings a target to rest, or None where it is well in view.

    ``top`` and ``bottom`` are the target's heights in the document, ``value`` and ``height`` the
    scroll bar's value and the view's height.
    """
    margin = height * (1 - MIDDLE) / 2
    if top >= value + margin and bottom <= value + height - margin:
        return None
    return round((top + bottom) / 2 - height * REST)


class Glide(QObject):
    """Move a scroll bar there in 180 ms, easing out, or at once."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._animation: QVariantAnimation | None = None

    @property
    def moving(self) -> bool:
        """Say whether it is on its way."""
        animation = self._animation
        return animation is not None and animation.state() == animation.State.Running

    def to(self, value: int, *, at_once: bool) -> bool:
        """Set off to a value; return False when the bar stands there already."""
        self.stop()
        value = max(self._bar.minimum(), min(value, self._bar.maximum()))
        if value == self._bar.value():
            return False
        if at_once:
            self._bar.setValue(value)
            return True
        if self._animation is None:
            self._animation = _animation(self, GLIDE_MS, "OutCubic")
            self._animation.valueChanged.connect(self._move)
        self._animation.setStartValue(self._bar.value())
        self._animation.setEndValue(value)
        self._animation.start()
        return True

    def _move(self, value: int) -> None:
        self._bar.setValue(value)

    def stop(self) -> None:
        """Stay where it is, as when people scroll themselves."""
        if self._animation is not None:
            self._animation.stop()


class Flash(QObject):
    """Light up once and fade; ``changed`` says that ``strength`` is another."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.strength = 0.0
        self._animation: QVariantAnimation | None = None

    def start(self) -> None:
        """Light up now."""
        if self._animation is None:
            self._animation = _animation(self, FLASH_MS, "InOutQuad")
            self._animation.setStartValue(0.8)
            self._animation.setEndValue(0.0)
            self._animation.valueChanged.connect(self._set)
        self._animation.stop()
        self._animation.start()

    def _set(self, strength: float) -> None:
        self.strength = strength
        self.changed.emit()


def _animation(parent: QObject, milliseconds: int, curve: str) -> QVariantAnimation:
    """Return an animation, made when something first moves: most starts see none."""
    from PySide6.QtCore import QEasingCurve, QVariantAnimation

    made = QVariantAnimation(parent)
    made.setDuration(milliseconds)
    made.setEasingCurve(QEasingCurve.Type[curve])
    return made
