"""Big and odd texts: refused at once, or opened while the window goes on answering."""

from __future__ import annotations

import itertools
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from briefing.checks import ledger

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


def test_a_text_longer_than_an_article_opens_part_by_part_and_says_so(
    qtbot, open_window, tmp_path: Path
):
    path = tmp_path / "log.txt"
    path.write_text("Ships\n\nThe port took 168 ships and 12 boats that day.\n\n" * 24_000)
    window = open_window()
    window.open_path(path)
    qtbot.waitUntil(
        lambda: window.opened.path == path and not window.property("busy"), timeout=60_000
    )
    told = window.notices.first
    assert told is not None
    assert told.words == (
        "A text of 1.3 million letters: this is part 1 of 12."
        " Figures of the other parts are not counted."
    )
    assert window.opened.briefing.title == "Ships (1/12)"
    assert [choice.words for choice in told.choices] == ["Next Part"]
    first = window.opened.briefing
    window.notices.answer(told, told.choices[0])
    qtbot.waitUntil(
        lambda: window.opened.briefing is not first and not window.property("busy"), timeout=60_000
    )
    told = window.notices.first
    assert told is not None
    assert "part 2 of 12" in told.words
    assert [choice.words for choice in told.choices] == ["Next Part", "Previous Part"]
    account = ledger(window.opened.briefing)
    stated = [f for f in window.opened.briefing.figures if f.span is not None]
    assert account.numerals == account.accounted == len(stated) > 1000
