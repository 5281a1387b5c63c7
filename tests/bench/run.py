"""Measure speed as ratios of two things run in turn; absolute times are for information only.

Run by ``make bench``. Each pair is run alternately, so that a noisy machine slows both alike; the
median of the ratios is printed. Goals are those of the performance section in ARCHITECTURE.md.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from machine import BARE, run

HERE = Path(__file__).parent
PYTHON = sys.executable
ROUNDS = 9
BARE_SHARE = 0.08
"""What a selection may take of a bare window's start: the goal's 8 ms go with one of 100 ms."""

WHOLE = """
import gc, os, sys
gc.disable()  # as the command line does before it imports Qt
os.environ["BRIEFING_HOME"] = sys.argv[1]
from briefing import cli, preflight
preflight.check_window = lambda: None  # there is no display here
from briefing.paths import Folders
from briefing.quick_start import import_qt
import_qt(Folders.of_user().cache)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from briefing.app.main_window import MainWindow
leave = lambda: QTimer.singleShot(0, lambda: os._exit(0))
{until}
sys.exit(cli.main(["open"]))
"""

TEXT_ONLY = WHOLE.format(
    until="""
show = MainWindow.show_first
def show_first(window, *words):
    show(window, *words)
    window._first_page.painted.connect(leave)
MainWindow.show_first = show_first
"""
)

EVERYTHING = WHOLE.format(
    until="""
show = MainWindow.show_beside
seen = set()
def show_beside(window):
    show(window)
    def watch(view, name):
        inner = view.paintEvent
        def paint(event):
            inner(event)
            seen.add(name)
        view.paintEvent = paint
    watch(window.beside.side.cards, 'cards')
    watch(window.beside.side.charts.panels[-1], 'charts')
MainWindow.show_beside = show_beside
MainWindow.assemble = lambda window: os._exit(0 if len(seen) == 2 else 3)  # the turn after
"""
)

SETTLED = WHOLE.format(
    until="""
build = MainWindow.__init__
def made(window, *words):
    build(window, *words)
    window.settled.connect(leave)
MainWindow.__init__ = made
"""
)


def command(*words: str) -> float:
    started = time.perf_counter()
    subprocess.run(words, check=True, capture_output=True)
    return time.perf_counter() - started


def ratio(
    one: Callable[[], float], other: Callable[[], float], rounds: int
) -> tuple[float, float, float]:
    """Run two things in turn; return the median ratio and the median times of both."""
    one(), other()  # warm the caches of both
    pairs = [(one(), other()) for _ in range(rounds)]
    return (
        statistics.median(a / b for a, b in pairs),
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
    )


def _selections(figures: int) -> list[float]:
    out = subprocess.run(
        [PYTHON, str(HERE / "selection_speed.py"), str(figures)],
        check=True,
        capture_output=True,
        text=True,
    )
    return json.loads(out.stdout)


def _p95(times: Iterable[float]) -> float:
    ordered = sorted(times)
    return ordered[int(len(ordered) * 0.95)]


def _show_selections(figures: int, rounds: int) -> None:
    """Print the p95 of selecting beside a bare window's start, run in turn.

    Every run makes the same selections. Each counts with its median, as a bare window does: the
    p95 then speaks of what was selected, not of what else the machine did.
    """
    runs: list[tuple[list[float], float]] = []
    for _ in range(max(3, rounds // 2)):
        window = run(BARE) * 1000
        runs.append((_selections(figures), window))
    each = [statistics.median(times) for times in zip(*(times for times, _ in runs), strict=True)]
    p95, bare = _p95(each), statistics.median(window for _, window in runs)
    single = statistics.median(_p95(times) for times, _ in runs)
    mark = "ok " if p95 / bare <= BARE_SHARE else "OVER"
    print(
        f"P5   {mark:4} {p95 / bare:6.3f}  (must {BARE_SHARE:.2f}: 8 ms where a bare window takes 100)  "
        f"select to all repainted, p95, {figures:,} figures: {p95:.1f} ms / {bare:.0f} ms "
        f"(p95 of one run alone {single:.1f} ms)"
    )


def show(goal: str, what: str, result: tuple[float, float, float], must: float) -> None:
    value, a, b = result
    mark = "ok " if value <= must else "OVER"
    print(
        f"{goal:4} {mark:4} {value:6.2f}  (must {must:.2f})  {what}: {a * 1000:.0f} ms / {b * 1000:.0f} ms"
    )


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--only", nargs="*", default=[])
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

    def wanted(goal: str) -> bool:
        return not options.only or goal in options.only

    with tempfile.TemporaryDirectory() as home:
        bare = lambda: run(BARE)  # noqa: E731
        if wanted("P1"):
            result = ratio(lambda: run(TEXT_ONLY, home), bare, options.rounds)
            show("P1", "start to article painted / bare window", result, 1.3)
        if wanted("P2"):
            result = ratio(lambda: run(EVERYTHING, home), bare, options.rounds)
            show("P2", "start to article, cards and charts painted / bare window", result, 1.6)
        if wanted("settled"):
            value, whole, window = ratio(lambda: run(SETTLED, home), bare, options.rounds)
            print(
                f"          {value:6.2f}  start until all is built, checked and ready / bare window: "
                f"{whole * 1000:.0f} ms / {window * 1000:.0f} ms"
            )
        if wanted("P8"):
            briefing = str(HERE.parents[1] / "resources" / "dataset" / "moroccan-security.en.json")
            target = str(Path(home) / "page.pdf")
            script = shutil.which("briefing", path=str(Path(PYTHON).parent)) or "briefing"
            result = ratio(
                lambda: command(script, "print", briefing, "-o", target), bare, options.rounds
            )
            show("P8", "briefing print / bare window process", result, 1.6)
        if wanted("P10"):
            subprocess.run([PYTHON, str(HERE / "library_bench.py")], check=True)
        if wanted("P9"):
            script = shutil.which("briefing", path=str(Path(PYTHON).parent)) or "briefing"
            nothing = lambda: command(PYTHON, "-I", "-c", "pass")  # noqa: E731
            result = ratio(lambda: command(script, "schema"), nothing, options.rounds)
            show("P9", "a verb that needs no Qt / python -I -c pass", result, 4.0)
    if wanted("P5"):
        # A process each: a window that was closed still hears of the theme and the fonts.
        for count in (1_000, 10_000):
            _show_selections(count, options.rounds)
    if wanted("P12"):
        out = subprocess.run(
            [PYTHON, str(HERE / "edit_speed.py")], check=True, capture_output=True, text=True
        )
        for line, must in zip(json.loads(out.stdout), (2, 16), strict=True):
            mark = "ok " if line["p95"] <= must else "OVER"
            print(
                f"P12  {mark:4} {line['p95']:6.2f} ms p95 (must {must}) one edit among "
                f"{line['figures']} figures"
            )
    if wanted("checks"):
        out = subprocess.run(
            [PYTHON, str(HERE / "check_speed.py")], check=True, capture_output=True, text=True
        )
        told = json.loads(out.stdout)
        for name, most in (("whole", 1000), ("edit p95", 16)):
            mark = "ok " if told[name] <= most else "OVER"
            print(
                f"     {mark:4} {told[name]:6.1f} ms (must {most}) check, {name}, "
                f"{told['figures']} figures"
            )
    if wanted("big"):
        out = subprocess.run(
            [PYTHON, str(HERE / "open_big.py")], check=True, capture_output=True, text=True
        )
        told = json.loads(out.stdout)
        for name, most, unit in (("seconds", 3, "s"), ("longest", 200, "ms")):
            what = (
                "until its first part is shown" if unit == "s" else "the longest wait of the loop"
            )
            mark = "ok " if told[name] <= most else "OVER"
            print(
                f"big  {mark:4} {told[name]:6.2f} {unit} (must {most}) a text of 20 MB: {what}"
                f" ({told['computed']:.1f} s of computing)"
            )
    if wanted("P11"):
        out = subprocess.run(
            [PYTHON, str(HERE / "extract_speed.py")], check=True, capture_output=True, text=True
        )
        print(out.stdout, end="")


if __name__ == "__main__":
    main(sys.argv[1:])
