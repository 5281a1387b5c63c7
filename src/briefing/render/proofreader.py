"""A process of its own reads the proofs, and shares nothing with the one that paints the page.

While this process reads Qt in, sets the page and writes it, the proof-reader checks the briefing
with every rule and names the numerals of its own texts; then it reads the PDF back. Where there are
two processors a print takes a ninth less time for it.

What the proof-reader does not say, because it has something to object, ended, or never was, this
process finds out itself: the outcome is the same.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.core.briefing import Attach, Briefing
    from briefing.core.figure import FigureId
    from briefing.core.named import Named
    from briefing.proof import Proof

_GONE = (OSError, EOFError, ValueError, TypeError)
"""What writing to, or reading from, a process that ended in between may raise."""

_KILL = 9
"""SIGKILL, as on every Linux; to import ``signal`` takes a millisecond."""

_Names = Mapping["tuple[str, tuple[FigureId, ...]]", "tuple[Named, ...]"]


class Proofreader:
    """The proof-reader, as the process that paints knows it."""

    def __init__(self, file: Path, seen: object, hear: IO[bytes], tell: IO[bytes]) -> None:
        self._file = file
        self._seen = seen
        self._hear = hear
        self._tell = tell
        self._here = True

    def names(self, briefing: Briefing) -> Known | None:
        """Return what the numerals of our own texts state, when nothing is against printing.

        None, too, when the file was written to since the proof-reader was called.
        """
        told = self._answer()
        if told is None or _stamp(self._file) != self._seen:
            self._here = False
            return None
        return Known(briefing, _names_of(told))

    def hand(self, carried: tuple[bytes, bytes], attach: Attach) -> None:
        """Hand over what travels with the page: it can be looked through before there is a PDF."""
        self._say((carried, attach.value))

    def proof(self, pdf: bytes) -> Proof | None:
        """Return the proof of the page, read back from its PDF."""
        self._say(pdf)
        from briefing.proof import proof_of  # noqa: PLC0415 - not before there are two processes

        told = self._answer()
        return None if told is None else proof_of(told)

    def _say(self, words: Any) -> None:
        try:
            if self._here:
                _send(words, self._tell)
        except _GONE:
            self._here = False

    def _answer(self) -> Any:
        try:
            return _received(self._hear) if self._here else None
        except _GONE:
            self._here = False
            return None


class Known:
    """What the proof-reader said of our own texts; one it was not asked about is read here."""

    def __init__(self, briefing: Briefing, told: _Names) -> None:
        self._briefing = briefing
        self._told = dict(told)

    def __call__(self, text: str, prefer: Sequence[FigureId] = ()) -> Sequence[Named]:
        """Return the numerals of a text in order."""
        key = (text, tuple(prefer))
        if key not in self._told:
            from briefing.checks.prose import Naming  # noqa: PLC0415 - seldom needed, and large

            self._told[key] = Naming(self._briefing)(text, prefer)
        return self._told[key]


@contextmanager
def called(file: Path, cache: Path) -> Generator[Proofreader | None]:
    """Call a proof-reader for the briefing in a file, who stays until the block ends.

    None where one cannot be had for little: on other systems than Linux, on one processor, and in
    a process that holds more than Python (Qt, threads), which must not be doubled.
    """
    if not _callable():
        yield None
        return
    seen = _stamp(file)
    hear, answer = os.pipe()
    question, tell = os.pipe()
    try:
        child = os.fork()
    except OSError:  # the system has no more processes for this user
        for end in (hear, answer, question, tell):
            os.close(end)
        yield None
        return
    if child == 0:
        with suppress(BaseException):  # whoever waits sees that nobody is there any more
            os.close(hear)
            os.close(tell)
            _be_quiet()
            with os.fdopen(question, "rb") as given, os.fdopen(answer, "wb") as told:
                _read_proofs(file, cache, given, told)
        os._exit(0)
    os.close(question)
    os.close(answer)
    with os.fdopen(hear, "rb") as given, os.fdopen(tell, "wb", buffering=0) as told:
        reader = Proofreader(file, seen, given, told)
        try:
            yield reader
        finally:
            os.kill(child, _KILL)
            os.waitpid(child, 0)


def _callable() -> bool:
    if sys.platform != "linux" or "shiboken6" in sys.modules or len(os.sched_getaffinity(0)) < 2:
        return False
    threading = sys.modules.get("threading")
    return threading is None or threading.active_count() == 1


def _stamp(file: Path) -> object:
    """Return what changes when a file is written."""
    with suppress(OSError):
        state = file.stat()
        return state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns
    return None


# ── what they say to each other, as plain data: one process made both, so it is believed ─────────


def _send(words: Any, to: IO[bytes]) -> None:
    data = marshal.dumps(words)
    left = memoryview(len(data).to_bytes(8, "big") + data)
    while left:  # a signal may interrupt the writing
        left = left[to.write(left) :]
    to.flush()


def _received(source: IO[bytes]) -> Any:
    head = source.read(8)
    data = source.read(int.from_bytes(head, "big"))
    if not data:
        raise EOFError
    return marshal.loads(data)  # noqa: S302 - from our own child, or parent


def _names_data(names: _Names) -> object:
    return [
        (key, [(one.span.start, one.span.end, one.figure, one.why) for one in named])
        for key, named in names.items()
    ]


def _names_of(data: Any) -> _Names:
    from briefing.core.named import Named  # noqa: PLC0415 - not before there are two processes
    from briefing.core.span import Span  # noqa: PLC0415

    return {
        key: tuple(Named(Span(start, end), figure, why) for start, end, figure, why in named)
        for key, named in data
    }


# ── in the proof-reader's process ────────────────────────────────────────────────────────────────


def _be_quiet() -> None:
    """Let go of the terminal, or of the pipes of who started the print and waits for their end."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)


def _read_proofs(file: Path, cache: Path, given: IO[bytes], told: IO[bytes]) -> None:
    from briefing.quick_start import remembered_patterns  # noqa: PLC0415 - each process its own

    with remembered_patterns(cache):
        from briefing.checks.prose import Naming  # noqa: PLC0415
        from briefing.core import page as pages  # noqa: PLC0415
        from briefing.core.briefing import Attach  # noqa: PLC0415
        from briefing.formats.from_briefing import from_briefing, is_briefing  # noqa: PLC0415
        from briefing.formats.reading import slurp  # noqa: PLC0415
        from briefing.proof import digest_of, proof_data  # noqa: PLC0415
        from briefing.proof.verify import Audit  # noqa: PLC0415
        from briefing.render.objections import objections  # noqa: PLC0415
        from briefing.render.plan import lines_of, plan  # noqa: PLC0415

        data = slurp(file)
        if not is_briefing(data, file.name):
            return
        briefing = from_briefing(data, file.name)
        naming = Naming(briefing)
        free = not objections(briefing, naming)
        for line in lines_of(plan(briefing, briefing.language, naming)):
            naming(line)

    _send(_names_data(naming.known) if free else None, told)
    carried, attach = _received(given)
    page = pages.with_proof(pages.load(carried[0]), digest_of(*carried))
    due = Audit(page, briefing, Attach(attach), carried)
    _send(proof_data(due.of(_received(given))), told)
