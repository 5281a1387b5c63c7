"""Spare every start but the first what is worked out anew each time a program is imported.

PySide6 carries its own helper modules as source inside a library, and compiles them and three very
long patterns whenever it is loaded: a third of the time a bare window takes (`make bench`). The
patterns that modules are imported with, ours and Python's, take a twentieth of a print. Here the
outcome is kept in one file of the cache folder and handed back while those imports run.

A module is known by the digest of its source and a pattern by its whole text, so that what is kept
can be stale in no way. What is missing, damaged, written by another Python or open to other people
is worked out as ever and written anew; nothing here can make a start fail.
"""

from __future__ import annotations

import builtins
import importlib
import marshal
import os
import re
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from importlib.util import source_hash
from pathlib import Path
from types import CodeType
from typing import Any

from briefing.quick_enums import quick_enums

NAME = "quick-start"
MOST_PATTERNS = 400
"""No more are kept: a print has ninety, and they are read at every start."""

_DIGEST = 8
_MADE_BY = f"{sys.version}|{sys.implementation.cache_tag}".encode()
_HELPERS = "shibokensupport"
"""The package whose modules are compiled from inside the library; nothing else is kept."""


def import_qt(cache: Path) -> None:
    """Import PySide6's foundation, with what an earlier start kept in ``cache``, when sound."""
    with quickened(cache):
        pass


@contextmanager
def quickened(cache: Path) -> Generator[None]:
    """Import PySide6's foundation, and compile no pattern of the block that a start compiled.

    The block is for imports and short work: patterns made of what people write would be kept too.
    """
    if "shiboken6" in sys.modules:
        yield
        return
    with _remembered(cache) as kept, quick_enums():
        with _sources(kept):
            import shiboken6  # noqa: F401  # pyright: ignore[reportUnusedImport]
        _stop_asking_for_features()
        yield


@contextmanager
def remembered_patterns(cache: Path) -> Generator[None]:
    """Do so without PySide6: what a start and this block keep is shared."""
    with _remembered(cache):
        yield


@contextmanager
def _remembered(cache: Path) -> Generator[_Kept]:
    """Yield what is kept, and keep what it has more when the block ends."""
    file = cache / f"{NAME}-{sys.implementation.cache_tag}"
    kept = _read(file)
    known = len(kept)
    with _patterns(kept):
        yield kept
    if len(kept) > known:
        with suppress(OSError):
            _write(file, kept)


def _stop_asking_for_features() -> None:
    """Import as Python does again.

    PySide6 asks at each import statement whether the importing module wants snake_case names
    (``from __feature__ import …``), and to know that reads the source of every module once more.
    Nothing in this program does.
    """
    asking = getattr(builtins, "__feature_import__", None)
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None and builtins.__import__ is asking:
        builtins.__import__ = plain


_Kept = dict[tuple[str, bytes | int], Any]


def _read(file: Path) -> _Kept:
    """Return what is kept; nothing at all unless it is whole, ours, and ours alone to write."""
    try:
        with file.open("rb") as stream:
            state = os.fstat(stream.fileno())
            data = stream.read()
    except OSError:
        return {}
    ours = os.name != "posix" or (state.st_uid == os.getuid() and not state.st_mode & 0o022)
    head, body = data[:_DIGEST], data[_DIGEST:]
    if not ours or head != _seal(body):
        return {}
    return marshal.loads(body)  # noqa: S302 - whole, and in a file that only we can write


def _write(file: Path, kept: _Kept) -> None:
    body = marshal.dumps(kept)
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    import tempfile  # with it comes much that only this, the first, start needs

    descriptor, name = tempfile.mkstemp(prefix=f"{NAME}-", dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(_seal(body) + body)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink()
        raise


def _seal(body: bytes) -> bytes:
    return source_hash(_MADE_BY + body)


@contextmanager
def _sources(kept: _Kept) -> Generator[None]:
    """Answer ``compile`` from what is kept, and add to it what it lacks, until the block ends."""
    compile_source: Any = builtins.compile

    def compiled(source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        helper = isinstance(source, bytes) and str(filename).startswith(_HELPERS)
        if not helper or mode != "exec" or more or named:
            return compile_source(source, filename, mode, *more, **named)
        key = (str(filename), source_hash(source))
        code = kept.get(key)
        if not isinstance(code, CodeType):
            code = kept[key] = compile_source(source, filename, mode)
        return code

    builtins.compile = compiled
    try:
        yield
    finally:
        builtins.compile = compile_source


@contextmanager
def _patterns(kept: _Kept) -> Generator[None]:
    """Do the same for patterns, in a Python whose ``re`` is built as this one's is."""
    try:
        compiler: Any = importlib.import_module("re._compiler")
        engine: Any = importlib.import_module("_sre")
        compile_pattern, build = compiler.compile, engine.compile
    except (ImportError, AttributeError):
        yield
        return
    parts: list[Any] = []

    def built(*words: Any) -> Any:
        parts[:] = words
        return build(*words)

    def compiled(pattern: Any, flags: int = 0) -> Any:
        if not isinstance(pattern, str) or not _is_named():
            return compile_pattern(pattern, flags)
        key = (pattern, int(flags))
        if key in kept:
            with suppress(
                TypeError, ValueError, RuntimeError
            ):  # the engine checks what it is given
                return build(pattern, *kept[key])
        parts.clear()
        made = compile_pattern(pattern, flags)
        if len(parts) == 6 and parts[0] == pattern and len(kept) < MOST_PATTERNS:
            _, final, code, groups, named, names = parts
            numbers = [int(word) for word in code]
            kept[key] = (int(final), numbers, int(groups), dict(named), tuple(names))
        return made

    compiler.compile, engine.compile = compiled, built
    try:
        yield
    finally:
        compiler.compile, engine.compile = compile_pattern, build


def _is_named() -> bool:
    """Say whether ``re.compile`` asks; what ``re.search`` is given may be what somebody wrote."""
    frame_at: Any = getattr(sys, "_getframe")  # noqa: B009 - Python's own modules ask it too
    asking = frame_at(3)  # the one that asks what all of ``re`` calls, which asked us
    return asking.f_code is re.compile.__code__
