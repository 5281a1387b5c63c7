"""What a start keeps for the next one: it saves work, and never changes what is imported."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

START = """
import builtins, json, re, sys
from pathlib import Path
compiled = []
compile_source = builtins.compile
def count(source, filename, *more, **named):
    compiled.append(str(filename))
    return compile_source(source, filename, *more, **named)
builtins.compile = count
from re import _compiler
compile_pattern = _compiler.compile
patterns = []
def weigh(pattern, flags=0):
    patterns.append(len(pattern))
    return compile_pattern(pattern, flags)
_compiler.compile = weigh
from briefing.quick_start import import_qt
import_qt(Path(sys.argv[1]))
assert builtins.compile is count and _compiler.compile is weigh
from PySide6.QtCore import QObject
from shibokensupport.signature import get_signature
print(json.dumps({
    "helpers": sum(name.startswith("shibokensupport") for name in compiled),
    "long": sum(length > 2000 for length in patterns),
    "signature": str(get_signature(QObject.setObjectName)),
}))
"""


def _start(cache: Path) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", START, str(cache)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return json.loads(done.stdout)


def _kept(cache: Path) -> Path:
    (file,) = cache.glob("quick-start-*")
    return file


def test_the_second_start_compiles_nothing_of_qt_and_imports_the_same(tmp_path):
    first, second = _start(tmp_path / "new"), _start(tmp_path / "new")
    assert first["helpers"] > 10
    assert first["long"] > 0
    assert (second["helpers"], second["long"]) == (0, 0)
    assert second["signature"] == first["signature"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[:1000]),
        lambda file: file.write_bytes(file.read_bytes()[:-1] + b"\0"),
        lambda file: file.chmod(0o666),
    ],
    ids=["empty", "cut off", "altered", "open to others"],
)
def test_what_is_not_whole_and_ours_is_worked_out_anew(tmp_path, damage):
    if os.name != "posix":
        pytest.skip("files have no modes here")
    first = _start(tmp_path)
    damage(_kept(tmp_path))
    again = _start(tmp_path)
    assert (again["helpers"], again["signature"]) == (first["helpers"], first["signature"])
    assert _start(tmp_path)["helpers"] == 0  # and it was written anew


def test_a_folder_that_cannot_be_written_costs_only_the_time(tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert _start(tmp_path / "file")["helpers"] > 10


PATTERNS = """
import json, re, sys
from pathlib import Path
from re import _compiler
compile_pattern = _compiler.compile
patterns = []
def weigh(pattern, flags=0):
    patterns.append(pattern)
    return compile_pattern(pattern, flags)
_compiler.compile = weigh
from briefing.quick_start import quickened
with quickened(Path(sys.argv[1])):
    known = len(patterns)
    named = re.compile(r"(\\d+)(?P<unit>km|%)?", re.IGNORECASE)
    found = re.search("somebody's own words", "nothing")
print(json.dumps({
    "compiled": patterns[known:],
    "found": named.fullmatch("12KM").groupdict(),
    "as told": [named.pattern, named.flags, named.groups],
}))
"""


def test_a_pattern_is_compiled_once_and_finds_the_same_ever_after(tmp_path):
    def start() -> dict[str, object]:
        words = [sys.executable, "-c", PATTERNS, str(tmp_path)]
        done = subprocess.run(words, capture_output=True, text=True, check=True)
        return json.loads(done.stdout)

    first, second = start(), start()
    own = "somebody's own words"  # what is only searched for may be what people wrote: never kept
    assert first.pop("compiled") == [r"(\d+)(?P<unit>km|%)?", own]
    assert second.pop("compiled") == [own]
    assert first == second
    assert own.encode() not in _kept(tmp_path).read_bytes()
