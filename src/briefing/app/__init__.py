"""The composition root: one window, wired; ``create_window`` is the door for tests and scripts."""

from briefing.app.application import create_window

__all__ = ["create_window"]
