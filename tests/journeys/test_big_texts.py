"""Big and odd texts: refused at once, or opened while the window goes on answering."""

from __future__ import annotations

import itertools
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

pytestmark = pytest.mark.journey


def test_two_hundred_megabytes_are_refused_at_once_with_the_limit(open_window, tmp_path: Path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    window = open_window()
    before = window.opened.briefing
    started = time.perf_counter()
    window.open_path(path)
    while window.property("busy"):
        from PySide6.QtWidgets import QApplication

        QApplication.processEvents()
    assert time.perf_counter() - started < 1
    assert window.documents.dialogs.told == [
        "huge.txt holds 200 MB; the limit is 50 MB. Open the part you need."
    ]
    assert window.opened.briefing is before


def test_a_megabyte_without_a_space_is_no_problem(qtbot, open_window, tmp_path: Path):
    path = tmp_path / "line.txt"
    path.write_text("x" * 1_000_000 + " 12 ships.")
    window = open_window()
    beats: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start(10)
    window.open_path(path)
    qtbot.waitUntil(
        lambda: window.opened.path == path and not window.property("busy"), timeout=20_000
    )
    qtbot.wait(50)
    timer.stop()
    assert [f.quote.exact for f in window.opened.briefing.figures if f.quote] == ["12"]
    assert max(b - a for a, b in itertools.pairwise(beats)) < 3  # on a busy machine; it was 75 s
