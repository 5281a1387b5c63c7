"""Spare every start but the first what PySide6 works out anew each time it is imported.

PySide6 carries its own helper modules as source inside a library, and compiles them and three very
long patterns whenever it is loaded: a third of the time a bare window takes (`make bench`). Here
the outcome is kept in one file of the cache folder and handed back while that import runs.

A module is known by the digest of its source and a pattern by its whole text, so that what is kept
can be stale in no way. What is missing, damaged, written by another Python or open to other people
is worked out as ever and written anew; nothing here can make a start fail.
"""

from __future__ import annotations

import builtins
import importlib
import marshal
import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from importlib.util import source_hash
from pathlib import Path
from types import CodeType
from typing import Any

NAME = "quick-start"
LONG_PATTERN = 2_000
"""Characters from which a pattern takes longer to compile than to read back."""

_DIGEST = 8
_MADE_BY = f"{sys.version}|{sys.implementation.cache_tag}".encode()
_HELPERS = "shibokensupport"
"""The package whose modules are compiled from inside the library; nothing else is kept."""


def import_qt(cache: Path) -> None:
    """Import PySide6's foundation, with what an earlier start kept in ``cache``, when sound."""
    if "shiboken6" in sys.modules:
        return
    file = cache / f"{NAME}-{sys.implementation.cache_tag}"
    kept = _read(file)
    known = len(kept)
    with _lent(kept):
        import shiboken6  # noqa: F401  # pyright: ignore[reportUnusedImport]
    _stop_asking_for_features()
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
def _lent(kept: _Kept) -> Generator[None]:
    """Answer ``compile`` from what is kept, and add to it what it lacks, until the block ends."""
    compile_source = builtins.compile
    with _patterns(kept):
        builtins.compile = _sources(kept, compile_source)
        try:
            yield
        finally:
            builtins.compile = compile_source


def _sources(kept: _Kept, compile_source: Callable[..., Any]) -> Callable[..., Any]:
    def compiled(source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        helper = isinstance(source, bytes) and str(filename).startswith(_HELPERS)
        if not helper or mode != "exec" or more or named:
            return compile_source(source, filename, mode, *more, **named)
        key = (str(filename), source_hash(source))
        code = kept.get(key)
        if not isinstance(code, CodeType):
            code = kept[key] = compile_source(source, filename, mode)
        return code

    return compiled


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
        if not isinstance(pattern, str) or len(pattern) < LONG_PATTERN:
            return compile_pattern(pattern, flags)
        key = (pattern, int(flags))
        if key in kept:
            with suppress(
                TypeError, ValueError, RuntimeError
            ):  # the engine checks what it is given
                return build(pattern, *kept[key])
        parts.clear()
        made = compile_pattern(pattern, flags)
        if len(parts) == 6 and parts[0] == pattern:
            _, final, code, groups, named, names = parts
            numbers = [int(word) for word in code]
            kept[key] = (int(final), numbers, int(groups), dict(named), tuple(names))
        return made

    compiler.compile, engine.compile = compiled, built
    try:
        yield
    finally:
        compiler.compile, engine.compile = compile_pattern, build
