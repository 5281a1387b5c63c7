"""Hostile files in the window: each is shown, or refused in one clear sentence; nothing else happens.

The suite opens a few of its own. ``make hostile ARGS=FOLDER`` opens every file of a folder, each
in one window that stays open, and prints what came of each.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import resource
import sys
import time
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from briefing.app.application import first_windows
from briefing.app.main_window import MainWindow
from briefing.paths import Folders
from conftest import DATASET

pytestmark = pytest.mark.journey

FOLDER = os.environ.get("BRIEFING_HOSTILE", "")
SECONDS = 10
"""Of the window's own computing, whatever else the machine does; the worker has limits of its own."""

PATIENCE_MS = 120_000

MEGABYTES = 1500
SENTENCE = re.compile(r"[^\n\r\x1b\u202a-\u202e\u2066-\u2069]{10,400}")
SECRET = "CANARY"


SOUND = (DATASET / "moroccan-security.en.json").read_text("utf-8")


class Watch:
    """Note every socket and every look at the planted file; audit hooks cannot be taken off."""

    def __init__(self) -> None:
        self.on = False
        self.seen: list[str] = []
        sys.addaudithook(self)

    def __call__(self, event: str, args: tuple[object, ...]) -> None:
        if not self.on:
            return
        if event == "socket.connect" or (
            event == "open" and isinstance(args[0], str) and args[0].endswith(f"{SECRET}.png")
        ):
            self.seen.append(f"{event} {args[0]!r}")


WATCH = Watch()


def opened_in(window, path: Path, qtbot) -> tuple[str, float, float]:
    """Open a file; return what was said ("" when shown), the window's seconds, its longest wait."""
    told = window.documents.dialogs.told
    told.clear()
    beats: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start(10)
    before = window.opened.briefing
    started = time.process_time()
    window.open_path(path)
    with contextlib.suppress(qtbot.TimeoutError):  # nothing was said: the caller sees
        qtbot.waitUntil(
            lambda: (
                not window.property("busy") and (bool(told) or window.opened.briefing is not before)
            ),
            timeout=PATIENCE_MS,
        )
    seconds = time.process_time() - started
    if not told and window.opened.briefing is before:
        seconds = float("inf")
    qtbot.wait(30)
    timer.stop()
    gap = max((b - a for a, b in itertools.pairwise(beats)), default=0.0)
    return "; ".join(told), seconds, gap


def faults_of(said: str, seconds: float) -> list[str]:
    """Return what is wrong with how a file was met."""
    found: list[str] = []
    if said and not SENTENCE.fullmatch(said):
        found.append("no clear sentence")
    if "Traceback" in said or "Error(" in said:
        found.append("a traceback")
    if seconds > SECONDS:
        found.append("too slow")
    return [*found, *WATCH.seen]


def bad_files(folder: Path) -> list[Path]:
    """Make a few files nobody should send."""
    planted = folder / f"{SECRET}.png"
    planted.write_bytes(b"\x89PNG")
    made = {
        "empty.txt": b"",
        "binary.txt": bytes(range(256)) * 200,
        "controls.txt": b"Sales \x1b]0;pwn\x07\x1b[2J rose 12%.",
        "bidi.txt": "Sales fell \u202e%21\u202c to $3bn.".encode(),
        "<img src='x'>.txt": b"Sales rose 12%.",
        "-rf.txt": b"Sales rose 12%.",
        "cut.pdf": b"%PDF-1.7\n",
        "not.docx": b"<html>Sales rose 12%",
        "leak.html": f"<img src='file://{planted}'><p>Sales rose 12% to $3.2 billion.".encode(),
        "leak.md": f"![a](file://{planted})\n\nSales rose 12%.".encode(),
        "deep.briefing": b"[" * 100_000,
        "nothing.briefing": b"{}",
        "infinite.briefing": SOUND.replace('"start": 0', '"start": Infinity', 1).encode(),
        "half-a-letter.briefing": SOUND.replace("Morocco", "\\ud800", 3).encode(),
        "many.txt": b"1% " * 3000,
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
    with zipfile.ZipFile(folder / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", "<x>" + "A" * 30_000_000 + "</x>")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    if os.name == "posix":
        os.mkfifo(folder / "pipe.briefing")
        (folder / "endless.briefing").symlink_to("/dev/zero")
    return sorted(path for path in folder.iterdir() if path != planted)


def hostile_files(folder: Path) -> list[Path]:
    """Return the files of the folder that was named, else a few of our own."""
    files = sorted(p for p in Path(FOLDER).iterdir() if p.name[0] != ".") if FOLDER else []
    return [p for p in files if p.name not in (f"{SECRET}.png", "manifest.json")] or bad_files(
        folder
    )


def test_a_start_with_any_hostile_file_shows_its_first_frame(qtbot, tmp_path: Path, monkeypatch):
    uncaught: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, _: uncaught.append(repr(error)))
    monkeypatch.setattr(MainWindow, "furnish_once_painted", lambda *_: None)
    for path in hostile_files(tmp_path):
        started = time.process_time()
        (window,) = first_windows([path], Folders.under(tmp_path / "home"))
        qtbot.addWidget(window)
        qtbot.wait(1)
        seconds = time.process_time() - started
        assert not faults_of("", seconds), path.name
        assert not uncaught, path.name
        window.close()


def test_every_hostile_file_is_shown_or_refused_in_one_clear_sentence(
    qtbot, open_window, tmp_path: Path, monkeypatch
):
    uncaught: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, _: uncaught.append(repr(error)))
    folder = tmp_path / "bad"
    folder.mkdir()
    files = hostile_files(folder)
    window = open_window()
    WATCH.on, wrong = True, []
    try:
        for path in files:
            said, seconds, gap = opened_in(window, path, qtbot)
            found = [*faults_of(said, seconds), *uncaught]
            if FOLDER:
                mark = "FAIL " + "; ".join(found) if found else "ok"
                print(f"{ascii(path.name)[:40]:40} {seconds:5.1f} s {gap * 1000:5.0f} ms  {mark}")
                print(f"    {ascii(said)[:150] or 'shown'}", flush=True)
            if found:
                wrong.append((path.name, said, found))
            uncaught.clear()
            WATCH.seen.clear()
    finally:
        WATCH.on = False
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    if FOLDER:
        print(f"{len(files)} files, {len(wrong)} met badly, at most {memory} MB")
    assert not wrong
    assert not FOLDER or memory < MEGABYTES
