"""The import worker: a child that reads one file, within limits, and can do nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.core.article import Source
from briefing.formats import child as child_module
from briefing.formats.child import read_in_child
from briefing.formats.doors import ReadError, read_bytes
from briefing.formats.reading import CancelledError, Reading
from briefing.formats.sniff import Format
from formats.foreign import docx, paragraph

SMALL = docx(paragraph("Sales rose 12%."))
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="limits are POSIX")


def tried(code: str, *, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run code behind the worker's shut doors."""
    program = (
        "import resource, sys; from briefing.formats import worker\n"
        f"worker.limit(); worker.shut_doors()\n{code}"
    )
    return subprocess.run(
        [sys.executable, "-I", "-B", "-c", program],
        input=stdin,
        capture_output=True,
        timeout=30,
        check=False,
    )


def test_a_foreign_file_is_read_by_a_child_and_checked_by_its_parent():
    reading = read_bytes(SMALL, "a.docx")
    assert isinstance(reading, Reading)
    assert reading.text == "Sales rose 12%."
    assert reading.source.file == "a.docx"


def test_the_answer_of_the_child_is_one_line_of_json():
    done = subprocess.run(
        [sys.executable, "-I", "-B", "-m", "briefing.formats.worker", "docx"],
        input=b"{}\n" + SMALL,
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert json.loads(done.stdout)["reading"]["text"] == "Sales rose 12%."
    assert done.stderr == b""
    assert done.returncode == 0


def test_the_frozen_door_is_the_same_worker():
    code = "import sys; from briefing.cli import main; sys.exit(main(['--import-worker', 'docx']))"
    done = subprocess.run(
        [sys.executable, "-I", "-B", "-c", code],
        input=b"{}\n" + SMALL,
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert json.loads(done.stdout)["reading"]["text"] == "Sales rose 12%."


@POSIX
@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.socket()",
        "import socket; socket.getaddrinfo('example.org', 80)",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.fork()",
        "import os; os.execv('/bin/true', ['true'])",
        "open('/etc/hostname')",
        "open('/tmp/written', 'w')",
        "import os; os.open('/tmp/written', os.O_CREAT | os.O_WRONLY)",
        "import os; os.remove('/tmp/written')",
        "import pathlib; pathlib.Path('/tmp/made').mkdir()",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9')",
    ],
)
def test_every_door_is_shut(code):
    done = tried(code)
    assert b"ShutError" in done.stderr
    assert done.returncode == 1


@POSIX
def test_memory_is_bounded():
    assert b"MemoryError" in tried("bytearray(1_500_000_000)").stderr


@POSIX
def test_modules_of_the_program_itself_can_still_be_imported():
    assert tried("import xml.dom.minidom, briefing.core.formula").returncode == 0


def stand_in(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    monkeypatch.setattr(child_module, "_command", lambda *_: [sys.executable, "-I", "-c", code])


@pytest.mark.parametrize(
    "code",
    [
        "import os, signal; os.kill(os.getpid(), 9)",
        "raise SystemExit(3)",
        "print('no json')",
        "print('[]')",
        "import sys; sys.stdout.buffer.write(b'\\xff' * 100)",
    ],
)
def test_a_child_that_dies_or_rambles_gives_one_clear_sentence(monkeypatch, code):
    stand_in(monkeypatch, code)
    with pytest.raises(ReadError, match=r"^a\.pdf could not be read: .*\. Copy its text"):
        read_in_child(Format.PDF, b"%PDF-", "a.pdf", Source())


@pytest.mark.parametrize(
    "reading",
    [
        {},
        {"text": "a\r\nb", "title": "", "source": {}, "blocks": [], "alterations": []},
        {"text": "ab", "title": "", "source": {}, "alterations": [], "blocks": [[0, 9, "paragraph", 0, None, None, None, None]]},
        {"text": "ab", "title": "", "source": {}, "alterations": [], "blocks": [[0, 1, "script", 0, None, None, None, None]]},
    ],
)  # fmt: skip
def test_an_answer_that_is_no_sound_reading_is_not_believed(monkeypatch, reading):
    stand_in(monkeypatch, f"print({json.dumps({'reading': reading})!r})")
    with pytest.raises(ReadError, match="no sound answer"):
        read_in_child(Format.PDF, b"%PDF-", "a.pdf", Source())


def test_a_child_that_takes_too_long_is_closed(monkeypatch):
    monkeypatch.setattr(child_module, "SECONDS", 0.3)
    stand_in(monkeypatch, "while True: pass")
    with pytest.raises(ReadError, match="took more than"):
        read_in_child(Format.PDF, b"%PDF-" * 500_000, "a.pdf", Source())


def test_a_child_is_closed_when_nobody_wants_it_any_more(monkeypatch):
    stand_in(monkeypatch, "while True: pass")
    asked = iter([False, False, True])
    with pytest.raises(CancelledError, match="you stopped it"):
        read_in_child(Format.PDF, b"%PDF-", "a.pdf", Source(), cancelled=lambda: next(asked))


def test_a_long_text_can_be_given_up_in_the_middle():
    from briefing.formats.doors import read_pasted
    from briefing.pipeline import draft

    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 20

    with pytest.raises(CancelledError):
        draft(read_pasted("There were 12 ships.\n" * 5_000), cancelled=cancelled)
    assert asked == 21


def test_the_window_and_the_pipeline_start_without_the_readers():
    code = (
        "import sys, briefing.pipeline\n"
        "print([m for m in ('lxml', 'trafilatura', 'pypdfium2', 'subprocess', 'email', 'zipfile',"
        " 'briefing.formats.worker', 'briefing.formats.child') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", code], capture_output=True, timeout=30, check=False
    )
    assert done.stdout.strip() == b"[]"


def test_a_missing_folder_or_file_is_named(tmp_path: Path):
    from briefing.formats.doors import read_article

    with pytest.raises(ReadError, match="is not there"):
        read_article(tmp_path / "gone.pdf")
