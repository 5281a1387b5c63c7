"""How fast this machine is now, by what a bare window takes.

Goals told in time are those of a machine where a bare window takes 100 ms. Beside a goal stands
what was measured here and what that is there.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

GOALS_BARE = 0.1
"""Seconds a bare window takes on the machine that the goals are told for."""

BARE = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))
app = QApplication(['bare'])
window = Window()
window.resize(1360, 900)
window.show()
app.exec()
"""


def run(code: str, *words: str) -> float:
    """Return the seconds a fresh process takes to run some code."""
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *words], check=True, capture_output=True)
    return time.perf_counter() - started


def slowness(rounds: int = 9) -> float:
    """Return how many times the processor time of the goals' machine a bare window takes here."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    spent: list[float] = []
    for _ in range(rounds):
        before = os.times()
        run(BARE)
        after = os.times()
        spent.append(
            after.children_user
            - before.children_user
            + after.children_system
            - before.children_system
        )
    return statistics.median(spent) / GOALS_BARE
