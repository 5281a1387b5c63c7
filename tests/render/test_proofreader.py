"""The proof-reader: another process says the same as this one would, or this one says it."""

from __future__ import annotations

import io
import json
import marshal
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing.checks.prose import Naming
from briefing.core.briefing import Attach
from briefing.proof import proof_data, proof_of
from briefing.render import proofreader
from briefing.render.output import proven_page
from briefing.render.theme import register_fonts

DATASET = Path(__file__).parents[2] / "resources" / "dataset"
MOROCCAN = DATASET / "moroccan-security.en.json"

PRINT = """
import os, sys
from briefing import cli
from briefing.render import proofreader
{before}
code = cli.main(["print", sys.argv[1], "-o", sys.argv[2]])
alone = "briefing.proof.verify" in sys.modules, "briefing.checks" in sys.modules
print("here:", *alone)
sys.stdout.flush()
sys.stderr.flush()
os._exit(code)
"""

ALONE = "proofreader._callable = lambda: False"

BETWEEN = """
said, send, real = [], proofreader._send, proofreader.Proofreader._say
def once(words, to):
    os._exit(1) if said else said.append(send(words, to))
def say(self, words):
    proofreader._send = send
    real(self, words)
proofreader._send, proofreader.Proofreader._say = once, say
"""
"""It ends once it has said what the numerals are."""

needs_two = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2,
    reason="a proof-reader is called on Linux, where there are two processors",
)


def printed(file: Path, target: Path, before: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PRINT.format(before=before), str(file), str(target)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def running() -> list[bytes]:
    """Return the command lines of all processes."""
    found: list[bytes] = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            found.append(file.read_bytes())
    return found


@needs_two
@pytest.mark.parametrize("name", sorted(path.name for path in DATASET.glob("*.json")))
def test_a_page_that_another_process_read_has_the_proof_it_has_without(name, tmp_path):
    page = tmp_path / "page.pdf"
    together, alone = printed(DATASET / name, page), printed(DATASET / name, page, ALONE)
    assert (together.returncode, together.stderr) == (0, "")
    assert "here: False False" in together.stdout
    assert "here: True True" in alone.stdout
    assert together.stdout.splitlines()[0] == alone.stdout.splitlines()[0]


@needs_two
@pytest.mark.parametrize(
    ("before", "here"),
    [
        ("proofreader._read_proofs = lambda *_: None", "True True"),
        ("proofreader._read_proofs = lambda *_: os.abort()", "True True"),
        ("proofreader._read_proofs = lambda *_: print(1 / 0)", "True True"),
        (BETWEEN, "True True"),
        ("def fork():\n    raise OSError\nos.fork = fork", "True True"),
    ],
    ids=["ends", "aborts", "fails", "ends between", "there is no room for one"],
)
def test_a_proofreader_that_ends_costs_nobody_a_page(before, here, tmp_path):
    page = tmp_path / "page.pdf"
    done = printed(MOROCCAN, page, before)
    assert (done.returncode, done.stderr) == (0, "")
    assert "numerals read back" in done.stdout
    assert f"here: {here}" in done.stdout
    assert page.read_bytes().startswith(b"%PDF")


def test_what_is_against_printing_is_said_in_the_same_words_by_either(tmp_path):
    data = json.loads(MOROCCAN.read_text(encoding="utf-8"))
    data["title"] = "Morocco says 169 terrorist cells broken up"
    file, page = tmp_path / "wrong.briefing", tmp_path / "page.pdf"
    file.write_text(json.dumps(data), encoding="utf-8")
    together, alone = printed(file, page), printed(file, page, ALONE)
    assert together.returncode == 1
    assert "“169” in the title has no source." in together.stderr
    assert (together.stderr, together.returncode) == (alone.stderr, alone.returncode)
    assert not page.exists()


@needs_two
def test_a_page_that_went_wrong_on_paper_is_refused_by_the_other_process(tmp_path):
    """The process that writes the PDF is the one at fault: the one that reads it is not."""
    wrong = """
from briefing.core.frozen import replace as other
def hand(self, carried, attach, real=proofreader.Proofreader.hand):
    real(self, carried, attach)
    from briefing.render import output
    def paint(sheet, painter, scale, real=output.paint):
        items = [
            other(item, text=item.text.replace("168", "169")) if hasattr(item, "text") else item
            for item in sheet.items
        ]
        real(other(sheet, items=tuple(items)), painter, scale)
    output.paint = paint
proofreader.Proofreader.hand = hand
"""
    page = tmp_path / "page.pdf"
    done = printed(MOROCCAN, page, wrong)
    assert done.returncode == 1
    assert "does not stand on the paper as it should" in done.stderr
    assert "here: False False" in done.stdout
    assert not page.exists()


@needs_two
def test_a_print_leaves_no_process_behind(tmp_path):
    done = printed(MOROCCAN, tmp_path / "nowhere" / "page.pdf")  # an error before there is a page
    assert done.returncode == 2
    assert not [words for words in running() if str(tmp_path).encode() in words]


def test_no_process_is_doubled_that_holds_qt(qapp, tmp_path):
    with proofreader.called(MOROCCAN, tmp_path) as reader:
        assert reader is None


def answers(file: Path, seen: object, *words: object) -> proofreader.Proofreader:
    """Return a proof-reader who has said these words already."""
    said = b"".join(
        len(data).to_bytes(8, "big") + data for data in (marshal.dumps(word) for word in words)
    )
    return proofreader.Proofreader(file, seen, io.BytesIO(said), io.BytesIO())


def test_what_was_said_of_a_file_that_changed_since_is_not_believed(moroccan, tmp_path):
    file = tmp_path / "a.briefing"
    file.write_text("one", encoding="utf-8")
    seen = proofreader._stamp(file)
    assert answers(file, seen, []).names(moroccan) is not None
    file.write_text("another", encoding="utf-8")
    reader = answers(file, seen, [])
    assert reader.names(moroccan) is None
    reader.hand((b"", b""), Attach.NONE)
    assert reader.proof(b"") is None


def test_words_that_were_cut_off_are_no_answer(moroccan, tmp_path):
    reader = proofreader.Proofreader(
        tmp_path, None, io.BytesIO((90).to_bytes(8, "big") + b"[("), io.BytesIO()
    )
    assert reader.names(moroccan) is None


def test_a_text_nobody_asked_about_is_read_here(moroccan):
    known = proofreader.Known(moroccan, {})
    assert known(moroccan.title) == Naming(moroccan)(moroccan.title)


def test_names_are_the_same_after_they_were_told(bundled):
    naming = Naming(bundled)
    naming(bundled.title)
    naming(bundled.summary)
    told = marshal.loads(marshal.dumps(proofreader._names_data(naming.known)))
    assert proofreader._names_of(told) == naming.known


def test_a_proof_is_the_same_after_it_was_told(qapp, bundled):
    register_fonts()
    _, proof = proven_page(bundled, today=date(2026, 11, 23))
    assert proof_of(marshal.loads(marshal.dumps(proof_data(proof)))) == proof
    wrong = replace(proof, ok=False, faults=("“7” has no source.",))
    assert proof_of(marshal.loads(marshal.dumps(proof_data(wrong)))) == wrong


def test_who_reads_the_proofs_needs_no_qt():
    code = (
        "import sys\n"
        "import briefing.proof.verify, briefing.render.objections, briefing.render.proofreader\n"
        "assert not [m for m in sys.modules if m.startswith(('PySide6', 'shiboken6'))]"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
