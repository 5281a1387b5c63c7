"""The library of one person: files that stay where they are, an index over them, what was entered.

The index can always be rebuilt: from the journal of files, and from itself where a file is missing.
A damaged index is set aside and rebuilt without a question; ``mended`` then says so.
"""

from __future__ import annotations

import contextlib
import gc
import os
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

from briefing.core.frozen import frozen
from briefing.core.message import Message, Term, words_of
from briefing.library.candidates import Candidates
from briefing.library.kept import BEFORE, FILES, KEPT, Kept
from briefing.library.packed import Packed
from briefing.library.query import MARKS, Query, fold, folded, parse
from briefing.library.record import (
    Entry,
    Hit,
    LibraryError,
    Record,
    day_number,
    record_of,
)
from briefing.library.search import Found, Search
from briefing.library.sheet import language_token, ruled
from briefing.store.files import SaveError, save_bytes
from briefing.store.index import (
    Index,
    IndexBusyError,
    IndexDamagedError,
    IndexOtherError,
    Row,
    Words,
    set_aside,
)
from briefing.store.locking import BusyError, mutex

if TYPE_CHECKING:
    from briefing.core.briefing import Briefing

INDEX = "index.sqlite"

BATCH = 512
"""So many files are written together; a kill loses no more than these, and no acknowledged one."""

LIMIT = 50

_LOOKED_THROUGH = 32
"""So many articles are looked through for words that go on before the index is asked for them."""

T = TypeVar("T")
Progress = Callable[[int, int, str], None]


class Status(StrEnum):
    """What became of a file that was added."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    MOVED = "moved"
    REFUSED = "refused"


@frozen
class Added:
    """Tell what became of a file; ``twins`` hold the same article, ``reason`` is of a refusal."""

    path: Path
    status: Status
    twins: tuple[Path, ...] = ()
    reason: str = ""


@frozen
class Health:
    """What a check found: faults of the index, files that are missing, articles kept twice."""

    briefings: int
    faults: tuple[str, ...]
    missing: tuple[Path, ...]
    changed: tuple[Path, ...]
    duplicates: tuple[tuple[Path, ...], ...]

    @property
    def sound(self) -> bool:
        """Say whether the index is whole."""
        return not self.faults


class MendError(LibraryError):
    """Say that the index has to be made anew first, by whoever opens it with ``mend``."""


class Library:
    """Keep and search briefings below one folder; raises LibraryError with one clear sentence.

    An index that is damaged or of another version is made anew, which takes as long as to read all
    its files: ``progress`` hears of it. Without ``mend`` MendError is raised instead.
    """

    def __init__(
        self, folder: Path, *, mend: bool = True, progress: Progress | None = None
    ) -> None:
        self._folder = folder
        self._mends, self._progress = mend, progress
        self.mended = ""
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(
                Message("{folder} cannot be made: {why}.", folder=str(folder), why=words_of(error))
            ) from error
        self._kept = Kept(folder)
        self._index = self._opened()

    def _index_there(self) -> Index:
        index = Index(self._file, _words_of, _lines_of)
        self._candidates = Candidates(index)
        return index

    def _opened(self) -> Index:
        try:
            return self._index_there()
        except IndexDamagedError as error:
            return self._mend(error)
        except IndexBusyError as error:
            raise _busy(error) from error

    @property
    def _file(self) -> Path:
        return self._folder / INDEX

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ── what comes and goes ──────────────────────────────────────────────────────────────────

    def add(
        self,
        paths: Iterable[Path],
        progress: Progress | None = None,
        stop: Callable[[], bool] | None = None,
    ) -> Iterator[Added]:
        """Index files; each is acknowledged once it is on the disk, in batches.

        A file that is as it was is not read again. When ``stop`` says so, what was read by then
        is written and nothing more is read.
        """
        todo = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100 - links stay links
        known = self._do(lambda index: index.known())
        batch: list[tuple[Added, Row, Words, Packed]] = []
        for number, path in enumerate(todo):
            if progress is not None:
                progress(number, len(todo), path.name)
            if stop is not None and stop():
                break
            stamp = _file_stamp(path)
            if stamp is not None and known.get(os.fsencode(path)) == stamp:
                yield Added(path, Status.UNCHANGED)
                continue
            try:
                with _littering():
                    record = _read(path, stop)
            except (ValueError, OSError) as error:
                yield Added(path, Status.REFUSED, reason=words_of(error))
                continue
            if record is None:
                break
            batch.append(self._prepared(path, record, stamp or (0, 0), known))
            if len(batch) >= BATCH:
                yield from self._written(batch)
                batch = []
        yield from self._written(batch)
        if progress is not None:
            progress(len(todo), len(todo), "")

    def keep(
        self, briefing: Briefing, path: Path, flagged: Iterable[str] = (), *, fresh: bool = False
    ) -> Added:
        """Index a briefing that was just saved or opened; ``fresh``: its file is an article."""
        record = record_of(briefing, flagged, fresh=fresh)
        return self.put([(path, record)])[0]

    def put(self, records: Iterable[tuple[Path, Record]]) -> list[Added]:
        """Index records under their paths; all are on the disk when it returns."""
        here = [(_absolute(path), record) for path, record in records]
        names = [os.fsencode(path) for path, _ in here]
        known = self._do(lambda index: index.stamps(names))
        with _littering():
            batch = [
                self._prepared(path, record, _file_stamp(path) or (0, 0), known)
                for path, record in here
            ]
            return list(self._written(batch))

    def _prepared(
        self,
        path: Path,
        record: Record,
        stamp: tuple[int, int],
        known: dict[bytes, tuple[int, int]],
    ) -> tuple[Added, Row, Words, Packed]:
        name = os.fsencode(path)
        status = Status.UPDATED if name in known else Status.NEW
        packed = Packed.of(record)
        row = Row(
            name,
            record.briefing,
            record.sha256,
            record.day,
            record.title,
            record.published,
            record.source,
            record.language,
            len(record.figures),
            *stamp,
            packed.to_bytes(),
        )
        return Added(path, status), row, _words(row, packed), packed

    def _written(self, batch: Sequence[tuple[Added, Row, Words, Packed]]) -> Iterator[Added]:
        if not batch:
            return
        new = [added.path for added, *_ in batch if added.status is Status.NEW]
        self._kept.note_files("+", new)
        self._do(lambda index: index.put([(row, words, packed) for _, row, words, packed in batch]))
        twice = self._do(lambda index: index.twice([row.sha256 for _, row, *_ in batch]))
        for added, row, *_ in batch:
            yield self._told(added, row) if row.sha256[:12] in twice else added

    def _told(self, added: Added, row: Row) -> Added:
        """Say which others hold the same article; one whose file is gone was moved here."""
        if added.status is not Status.NEW:
            return added
        same = self._do(lambda index: index.of_article(row.sha256))
        others = [other for other in same if other.path != row.path]
        gone = [o for o in others if o.briefing == row.briefing and not _path(o).exists()]
        if gone:
            self.remove([_path(other) for other in gone])
        twins = tuple(_path(other) for other in others if other not in gone)
        return Added(added.path, Status.MOVED if gone else Status.NEW, twins)

    def tidy(self) -> None:
        """Merge what many additions left in pieces, so that searches stay quick."""
        self._do(lambda index: index.tidy())

    def remove(self, paths: Iterable[Path]) -> int:
        """Take files out of the library, and return how many were in it; the files stay."""
        gone = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100
        removed = self._do(lambda index: index.remove([os.fsencode(path) for path in gone]))
        self._kept.note_files("-", gone)
        return removed

    # ── finding ──────────────────────────────────────────────────────────────────────────────

    def search(
        self, text: str | Query, *, limit: int | None = LIMIT, typing: bool = False
    ) -> list[Hit]:
        """Find figures and sentences, newest article first; no text raises.

        ``limit`` counts hits, None is all of them. While ``typing`` the last word may go on.
        """
        query = text if isinstance(text, Query) else parse(text, typing=typing)
        return self._do(lambda _: self._hits(query, limit))

    def _hits(self, query: Query, limit: int | None) -> list[Hit]:
        hits: list[Hit] = []
        marks = self._kept.marks()
        with contextlib.closing(self._answered(query)) as answered:
            for row, text, answers in answered:
                entry = _entry(row, marks)
                for found in answers:
                    hits.append(Hit(entry, found.sentence.of(text), found.bold, found.figure))
                    if limit is not None and len(hits) >= limit:
                        return hits
        return hits

    def _answered(self, query: Query) -> Generator[tuple[Row, str, list[Found]]]:
        """Give the briefings that answer, newest first, with their texts and what answers."""
        search = Search(query)
        with self._index.reading():
            for row, numbers, opened in self._rows(query, search):
                packed = opened or _packed(row)
                if not search.of_figures:
                    yield row, packed.text, [search.sentence(packed)]
                elif answers := search.answers(row.language, packed, numbers):
                    yield row, packed.text, answers

    def _rows(
        self, query: Query, search: Search | None = None
    ) -> Iterator[tuple[Row, Sequence[Sequence[int]], Packed | None]]:
        """Find the briefings that may answer, with the numbers of their figures that may.

        What was archived is found only when it is asked for. What was unpacked comes along.
        """
        wanted: set[str] | None = None
        marks = [mark for mark in query.of("is") if mark in MARKS and mark != "missing"]
        sets = [self._kept.having("archived" if m == "archived" else "favourite") for m in marks]
        sets += [self._kept.having("tags", tag) for tag in query.of("tag")]
        for ids in sets:
            wanted = ids if wanted is None else wanted & ids
        archived = set[str]() if "archived" in marks else self._kept.having("archived")
        first = [day for value in query.of("since") if (day := day_number(value)) is not None]
        last = [day for v in query.of("until") if (day := day_number(v, last=True)) is not None]
        days = max(first, default=None), min(last, default=None)
        missing = "missing" in query.of("is")
        found: Iterator[tuple[Row, Sequence[Sequence[int]], Packed | None]]
        if search is not None and search.of_figures:
            some = self._candidates.find(search.asks, search.match, days, wanted)
            found = ((row, numbers, None) for row, numbers in some)
        else:
            found = ((row, (), packed) for row, packed in self._worded(search, days, wanted))
        for row, numbers, packed in found:
            if row.briefing not in archived and not (missing and _path(row).exists()):
                yield row, numbers, packed

    def _worded(
        self,
        search: Search | None,
        days: tuple[int | None, int | None],
        wanted: set[str] | None,
    ) -> Iterator[tuple[Row, Packed | None]]:
        """Find the briefings that hold words, newest first.

        To gather all words that begin with a few letters takes longest where nearly every article
        has one: so the newest are looked through first, as long as enough of them do.
        """

        def named(match: str, below: int | None = None) -> Iterator[Row]:
            return self._index.search(
                match, first_day=days[0], last_day=days[1], briefings=wanted, below=below
            )

        below: int | None = None
        if search is not None and search.goes_on:
            seen = held = 0
            for row in named(search.match_whole):
                if seen and seen % _LOOKED_THROUGH == 0 and 2 * held < seen:
                    break
                seen, below = seen + 1, row.number
                packed = _packed(row)
                if search.begins_in(row.title, row.source, packed):
                    held += 1
                    yield row, packed
            else:
                return
        for row in named("" if search is None else search.match, below):
            yield row, None

    def entries(self) -> list[Entry]:
        """Return every briefing, newest first."""
        return self._do(lambda index: self._listed(index.search()))

    def newest(self, most: int, *, favourites: bool = False) -> list[Entry]:
        """Return the newest briefings, or the newest favourites; the archive left out."""
        query = parse("is:favourite") if favourites else Query()
        return self._do(lambda _: self._listed(row for row, *_ in islice(self._rows(query), most)))

    def matching(self, text: str, most: int) -> list[Entry]:
        """Return the newest briefings that a search finds, each once; no text raises."""
        return self._do(lambda _: self._matching(parse(text), most))

    def _matching(self, query: Query, most: int) -> list[Entry]:
        with contextlib.closing(self._answered(query)) as answered:
            return self._listed(row for row, *_ in islice(answered, most))

    def tags(self) -> tuple[str, ...]:
        """Return every tag that somebody gave, in order."""
        return self._kept.tags()

    def twins(self, path: Path) -> tuple[Path, ...]:
        """Return the other files of the library that hold the article of a file."""
        entry = self.entry(path)
        if entry is None:
            return ()
        same = self._do(lambda index: index.of_article(entry.sha256))
        return tuple(_path(row) for row in same if _path(row) != entry.path)

    def record_at(self, path: Path) -> Record | None:
        """Return all that is indexed of a file, to ``put`` it back; None for a stranger."""
        row = self._do(lambda index: index.at(os.fsencode(os.path.abspath(path))))  # noqa: PTH100
        return None if row is None else _record(row)

    def size_of(self, path: Path) -> int | None:
        """Return how many bytes a file had when it was indexed; None for a stranger."""
        name = os.fsencode(os.path.abspath(path))  # noqa: PTH100
        stamp = self._do(lambda index: index.stamps([name])).get(name)
        return None if stamp is None else stamp[0]

    def entry(self, path: Path) -> Entry | None:
        """Return what is known of a file, or None."""
        row = self._do(lambda index: index.at(os.fsencode(os.path.abspath(path))))  # noqa: PTH100
        return None if row is None else self._listed([row])[0]

    def _listed(self, rows: Iterable[Row]) -> list[Entry]:
        marks = self._kept.marks()
        return [_entry(row, marks) for row in rows]

    def missing(self, stop: Callable[[], bool] = lambda: False) -> tuple[Path, ...] | None:
        """Return the files that are not where they were, by name; None when somebody stopped it.

        Each is asked for on its disk, which may take long.
        """
        gone: list[Path] = []
        for name in self._do(lambda index: index.known()):
            if stop():
                return None
            if not os.path.exists(name):  # noqa: PTH110 - a third of the time
                gone.append(Path(os.fsdecode(name)))
        return tuple(sorted(gone))

    # ── what people enter ────────────────────────────────────────────────────────────────────

    def mark(
        self,
        entry: Entry,
        *,
        tags: Iterable[str] | None = None,
        note: str | None = None,
        favourite: bool | None = None,
        archived: bool | None = None,
    ) -> Entry:
        """Enter tags, a note, a star or the archive; what is None stays. Returns the new entry."""
        values: dict[str, object] = {}
        if tags is not None:
            values["tags"] = sorted({tag.strip() for tag in tags if tag.strip()})
        given = {"note": note, "favourite": favourite, "archived": archived}
        values |= {name: value for name, value in given.items() if value is not None}
        with _entered():
            self._kept.set_mark(entry.briefing, **values)
        return self.entry(entry.path) or entry

    @property
    def watched(self) -> tuple[Path, ...]:
        """Return the watched folders."""
        return self._kept.folders

    def watch(self, *folders: Path) -> None:
        """Watch folders too: ``scan`` adds what came into them."""
        here = [Path(os.path.abspath(folder)) for folder in folders]  # noqa: PTH100
        with _entered():
            self._kept.set_folders((*self.watched, *here))

    def unwatch(self, *folders: Path) -> None:
        """Watch folders no longer; what came from them stays."""
        gone = {Path(os.path.abspath(folder)) for folder in folders}  # noqa: PTH100
        with _entered():
            self._kept.set_folders(folder for folder in self.watched if folder not in gone)

    def scan(
        self, progress: Progress | None = None, stop: Callable[[], bool] | None = None
    ) -> Iterator[Added]:
        """Add what is new or has changed in the watched folders."""
        files = (f for folder in self.watched for found in folders_below(folder) for f in found)
        return self.add(_until(files, stop), progress, stop)

    # ── care ─────────────────────────────────────────────────────────────────────────────────

    def check(self) -> Health:
        """Read the whole index and look at every file."""
        faults = tuple(self._index.faults())
        if faults:
            return Health(0, faults, (), (), ())
        missing, changed = list[Path](), list[Path]()

        def look(index: Index) -> int:
            count = 0
            missing.clear()
            changed.clear()
            for count, (name, *known) in enumerate(index.files(), 1):  # noqa: B007
                stamp = _file_stamp(name)
                if stamp is None:
                    missing.append(Path(os.fsdecode(name)))
                elif [*stamp] != known:
                    changed.append(Path(os.fsdecode(name)))
            return count

        count = self._do(look)
        twice = tuple(
            tuple(Path(os.fsdecode(name)) for name in paths)
            for paths in self._do(lambda index: index.duplicates()).values()
        )
        return Health(count, (), tuple(missing), tuple(changed), twice)

    def backup(self, target: Path) -> tuple[Path, ...]:
        """Copy the index and what was entered into a folder of its own; return the copies."""
        folder = target / f"library-{datetime.now(UTC):%Y%m%dT%H%M%S%f}Z"
        try:
            folder.mkdir(parents=True)
            self._do(lambda index: index.backup(folder / INDEX))
            for name in (KEPT, BEFORE, FILES):
                if (self._folder / name).exists():
                    save_bytes(folder / name, (self._folder / name).read_bytes())
        except (OSError, SaveError) as error:
            raise LibraryError(
                Message("{folder} was not written: {why}", folder=str(folder), why=words_of(error))
            ) from error
        return tuple(sorted(folder.iterdir()))

    def rebuild(self, progress: Progress | None = None) -> list[Added]:
        """Make the index anew from the files; of one that is missing, keep what was indexed.

        The index there was is set aside until the new one is whole.
        """
        kept = self._salvaged()
        self._index.close()
        old = set_aside(self._file)
        self._index = self._index_there()
        told = self._refill(kept, progress)
        for ending in ("", "-wal", "-shm"):
            if old is not None:
                old.with_name(old.name + ending).unlink(missing_ok=True)
        return told

    def _salvaged(self) -> list[Row]:
        """Return the rows that can still be read and whose files are not there any more."""
        kept: list[Row] = []
        with contextlib.suppress(IndexDamagedError, ValueError):
            # One by one: what was read before the damage is kept.
            for row in self._index.search():
                kept.extend(() if _path(row).exists() else (row,))
        return kept

    def _refill(self, kept: Sequence[Row], progress: Progress | None) -> list[Added]:
        files, broken = self._kept.files()
        held = {row.path for row in kept}
        told = list(self.add([f for f in files if os.fsencode(f) not in held], progress))
        self._index.put([(row, None, None) for row in kept])
        self._index.tidy()
        lost = sum(1 for added in told if added.status is Status.REFUSED)
        if broken or lost:
            self.mended = Message(
                "Files that are missing or cannot be read: {lost}. Lines of the journal that cannot"
                " be read: {broken}.",
                lost=str(lost),
                broken=str(broken),
            )
        return told

    def _mend(self, why: IndexDamagedError) -> Index:
        """Set a damaged index aside and make a new one."""
        if not self._mends:
            raise MendError(Message("The library's index is being made anew.")) from why
        try:
            with mutex(self._folder / "mutex"):
                if isinstance(why, IndexOtherError):
                    with contextlib.suppress(IndexOtherError):
                        self._index = self._index_there()  # somebody else was quicker
                        return self._index
                aside = set_aside(self._file)
                self._index = self._index_there()
            self._refill((), self._progress)
        except (IndexDamagedError, IndexBusyError) as error:
            raise LibraryError(
                Message(
                    "{file} cannot be written: {why}. Make room, or choose another folder.",
                    file=str(self._file),
                    why=words_of(error),
                )
            ) from error
        except BusyError as error:
            raise _busy(error) from error
        other = isinstance(why, IndexOtherError)
        what = Term("of another version of Briefing") if other else Term("damaged")
        told = Message("The library's index was {what} and has been rebuilt.", what=what)
        if aside is not None:
            old = Message("The old one is kept as {name}.", name=aside.name)
            told = Message("{one} {other}", one=told, other=old)
        if self.mended:
            told = Message("{one} {other}", one=told, other=self.mended)
        self.mended = told
        return self._index

    def _do(self, act: Callable[[Index], T]) -> T:
        """Do something with the index; where it turns out damaged, once more with a new one."""
        try:
            return act(self._index)
        except IndexDamagedError as error:
            self._index.close()
            self._index = self._mend(error)
        except (IndexBusyError, BusyError) as error:
            raise _busy(error) from error
        try:
            return act(self._index)
        except (IndexDamagedError, IndexBusyError) as error:
            raise LibraryError(
                Message("{file} cannot be read: {why}.", file=str(self._file), why=words_of(error))
            ) from error


def files_below(folder: Path) -> list[Path]:
    """Return the briefings and articles in a folder and below it, hidden ones left out.

    A ``.json`` file is among them when it holds a briefing.
    """
    return [path for found in folders_below(folder) for path in found]


def folders_below(folder: Path) -> Iterator[list[Path]]:
    """Yield the briefings and articles of a folder, then of each below it."""
    from briefing.formats.sniff import ENDINGS  # noqa: PLC0415  -- searching needs no reader

    endings = {"briefing", "json", *ENDINGS}
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield [
            Path(here, name)
            for name in sorted(names)
            if not name.startswith(".")
            and (ending := name.rpartition(".")[2].lower()) in endings
            and (ending != "json" or _holds_briefing(Path(here, name)))
        ]


def _holds_briefing(path: Path) -> bool:
    """Say whether a file begins as a briefing does: other JSON is passed over, not refused."""
    try:
        if not path.is_file():
            return False  # a pipe would be waited for
        with path.open("rb") as file:
            head = file.read(4096)
    except (OSError, ValueError):
        return False
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{" and b'"briefing/' in head


def _until(files: Iterable[Path], stop: Callable[[], bool] | None) -> Iterator[Path]:
    """Yield files until somebody stops it: a folder may hold a whole disk."""
    for path in files:
        if stop is not None and stop():
            return
        yield path


def _read(path: Path, stop: Callable[[], bool] | None = None) -> Record | None:
    """Read a file as it is indexed; None when somebody stopped it."""
    from briefing import pipeline  # noqa: PLC0415  -- searching needs no reader
    from briefing.formats.reading import CancelledError  # noqa: PLC0415  -- likewise

    try:
        draft = pipeline.open_file(path, cancelled=stop)
    except CancelledError:
        return None
    flagged = {name for finding in draft.findings if finding.open for name in finding.figures}
    return record_of(draft.briefing, flagged, fresh=draft.fresh)


def _absolute(path: Path) -> Path:
    """Return a path from the root; links stay links."""
    name = os.path.abspath(path)  # noqa: PTH100
    return path if name == str(path) else Path(name)


def _file_stamp(path: Path | bytes) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116 - a third of the time, for each of many files
    except (OSError, ValueError):
        return None
    return found.st_size, found.st_mtime_ns


def _path(row: Row) -> Path:
    return Path(os.fsdecode(row.path))


def _entry(row: Row, marks: Mapping[str, Mapping[str, Any]]) -> Entry:
    mark = marks.get(row.briefing, {})
    tags = mark.get("tags")
    return Entry(
        row.briefing,
        row.title,
        row.published,
        row.source,
        row.language,
        _path(row),
        row.sha256,
        row.figures,
        not os.path.exists(row.path),  # noqa: PTH110 - a third of the time, for each hit
        bool(mark.get("favourite")),
        bool(mark.get("archived")),
        tuple(str(tag) for tag in tags) if isinstance(tags, list) else (),  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        str(mark.get("note") or ""),
    )


def _packed(row: Row) -> Packed:
    try:
        return Packed.read(row.packed)
    except ValueError as error:
        raise IndexDamagedError(str(error)) from error


def _record(row: Row) -> Record:
    packed = _packed(row)
    return Record(
        row.briefing,
        row.title,
        row.published,
        row.day,
        row.source,
        row.language,
        row.sha256,
        packed.text,
        packed.sentences,
        tuple(packed.all_figures()),
    )


def _words_of(row: Row) -> Words:
    return _words(row, _packed(row))


def _words(row: Row, packed: Packed) -> Words:
    data = packed.data
    text = folded(packed.text, packed.strange)
    if text is not packed.text:
        data = text.encode("utf-8", "surrogatepass")
    labels = fold(" \n ".join(packed.labels()))
    return fold(row.title), data, labels, fold(row.source), language_token(row.language)


def _lines_of(rows: Sequence[tuple[Row, Packed | None]]) -> list[bytes]:
    return ruled([(row.language, packed or _packed(row)) for row, packed in rows])


@contextlib.contextmanager
def _littering() -> Generator[None]:
    """Keep Python from looking for cycles: a batch makes none, and all there is is gone through."""
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()


def _busy(error: Exception) -> LibraryError:
    return LibraryError(
        Message(
            "The library cannot be written now ({why}). Try again in a moment.", why=words_of(error)
        )
    )


@contextlib.contextmanager
def _entered() -> Generator[None]:
    try:
        yield
    except (OSError, BusyError) as error:
        raise LibraryError(
            Message("What you entered was not kept: {why}", why=words_of(error))
        ) from error
