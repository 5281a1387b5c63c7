"""Read what PySide6 and ``pathlib`` name on their way in, and seldom use, when it is first used.

They import how to write temporary files, log, pack archives and format tracebacks, which
takes a fiftieth of a start or a print, and then does none of it. Each stands as an empty module of
its own name, which fills itself when something of it is asked for: to whoever imports it, it is the
module itself.
"""

from __future__ import annotations

import sys
from _thread import RLock
from collections.abc import Iterable
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

NAMES = ("bz2", "ipaddress", "logging", "lzma", "random", "tempfile", "traceback")

_NEEDS = {"bz2": "_bz2", "lzma": "_lzma"}
"""What not every Python has: who tries to import it wants to know."""

_lock = RLock()


class _Postponed(ModuleType):
    """A module that is read when something of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        with _lock:
            if not vars(self).pop("__unread__", False):
                # Read by now, or in the middle of it: then it asks itself what it has not yet.
                return object.__getattribute__(self, name)
            spec = self.__spec__
            assert spec is not None
            assert spec.loader is not None
            spec.loader.exec_module(self)
            setattr(self, "__class__", ModuleType)  # noqa: B010 - a type checker allows no other kind
        return getattr(self, name)


def postpone(names: Iterable[str] = NAMES) -> None:
    """Let modules be read when they are first used; those read already stay as they are."""
    for name in names:
        if name in sys.modules or (name in _NEEDS and find_spec(_NEEDS[name]) is None):
            continue
        spec = find_spec(name)
        if spec is None or spec.loader is None:
            continue
        module = module_from_spec(spec)
        vars(module)["__unread__"] = True
        module.__class__ = _Postponed
        sys.modules[name] = module
