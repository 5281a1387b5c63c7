"""Time from selecting a figure to everything repainted, in a window of many figures."""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from briefing.app import create_window
from briefing.app.application import look_for_garbage
from briefing.core.briefing import Chart, ChartKind
from briefing.core.figure import State
from briefing.formats.doors import read_pasted
from briefing.paths import Folders
from briefing.pipeline import draft

WORDS = ("ships", "sailors", "nets", "lamps", "letters", "wagons", "bridges", "houses")


def long_article(figures: int) -> str:
    """Write an article of plain sentences with one figure each, six to a paragraph."""
    sentences = [
        f"The district of {chr(65 + n % 26)}{n % 97}x counted {n + 101:,} {WORDS[n % len(WORDS)]} that year."
        for n in range(figures)
    ]
    return "Counts\n\n" + "\n\n".join(
        " ".join(sentences[at : at + 6]) for at in range(0, len(sentences), 6)
    )


def measure(figures: int, rounds: int = 300) -> list[float]:
    """Return the milliseconds of each selection; which figures those are is the same each time."""
    application = QApplication.instance() or QApplication(["bench"])
    made = draft(read_pasted(long_article(figures))).briefing
    kept = tuple(replace(figure, state=State.KEPT) for figure in made.figures)
    shown = [figure.id for figure in kept]
    chart = Chart("h1", ChartKind.BARS, "Some of them", tuple(shown[::500][:20]))
    briefing = replace(made, figures=kept, charts=(chart,))
    with tempfile.TemporaryDirectory() as home:
        window = create_window(folders=Folders.under(Path(home)))
        window.opened.open(briefing)
        window.show()
        # A glide would bring the card into sight in later turns, which are not measured.
        application.setProperty("reduceMotion", True)
        deadline = time.perf_counter() + 3
        while time.perf_counter() < deadline or window.property("busy"):
            application.processEvents()
        look_for_garbage()  # as a started program does once its window stands
        chooser = random.Random(7)
        times = []
        for _ in range(rounds):
            name = chooser.choice(shown)
            started = time.perf_counter()
            window.selection.select_figure(name)
            application.sendPostedEvents()
            application.processEvents()
            times.append((time.perf_counter() - started) * 1000)
        window.close()
    return times


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]))))
