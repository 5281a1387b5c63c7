"""A module that is postponed is the module itself, read when something of it is used."""

from __future__ import annotations

import subprocess
import sys

import pytest

from briefing.postponed import NAMES


def _run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout.strip()


SOMETHING = {
    "bz2": "open",
    "ipaddress": "ip_address",
    "logging": "getLogger",
    "lzma": "open",
    "random": "Random",
    "tempfile": "mkstemp",
    "traceback": "print_exc",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_module_is_unread_until_used_and_then_holds_all_that_it_holds(name):
    code = f"""
import importlib, types
from briefing.postponed import postpone
postpone(["{name}"])
import {name} as module
unread = len(vars(module)) < 12
assert callable(module.{SOMETHING[name]})
assert sys.modules["{name}"] is module and type(module) is types.ModuleType
held = set(vars(module))
del sys.modules["{name}"]
again = set(vars(importlib.import_module("{name}")))
print(unread, held ^ again)
"""
    assert _run(code) == "True set()"


def test_what_a_module_has_not_is_told_as_ever():
    code = """
from briefing.postponed import postpone
postpone()
import logging, logging.handlers
from random import choice
try:
    logging.no_such_thing
except AttributeError as error:
    print(error)
try:
    from tempfile import no_such_thing
except ImportError:
    print(hasattr(logging, "handlers"), choice([3]))
"""
    assert _run(code).splitlines() == [
        "module 'logging' has no attribute 'no_such_thing'",
        "True 3",
    ]


def test_threads_that_use_it_at_once_all_find_it_whole():
    code = """
from threading import Barrier, Thread
from briefing.postponed import postpone
sys.setswitchinterval(1e-6)
for name in ("logging", "random", "tempfile"):
    sys.modules.pop(name, None)
postpone()
import logging, random, tempfile
ready, found = Barrier(8), []
def use():
    ready.wait()
    found.append((logging.getLogger("x"), random.random(), tempfile.gettempdir()))
threads = [Thread(target=use) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(found))
"""
    assert _run(code) == "8"


def test_a_module_that_this_python_lacks_is_not_promised():
    code = """
from briefing import postponed
find = postponed.find_spec
postponed.find_spec = lambda name: None if name == "_bz2" else find(name)
postponed.postpone()
print("bz2" in sys.modules, "lzma" in sys.modules)
"""
    assert _run(code) == "False True"
