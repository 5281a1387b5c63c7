"""The library's index: one SQLite file with a full-text index, newest first; it can be rebuilt.

A row's id begins with its day, so that the order of ids is the order of days and a search may stop
as soon as it has enough. Beside the full-text index, which knows articles, stand sheets: the
figures of many articles at once, a bit for each. A sheet is never altered; the articles taken out
of it are passed over, and small sheets are made one from time to time. What is shown is checked by
a checksum before it is handed out.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import zlib
from array import array
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate, islice, pairwise
from pathlib import Path
from typing import Any, TypeVar

from briefing.core.frozen import frozen

VERSION = 5
"""Counts up whenever what is written changes; an index of another version is rebuilt."""

T = TypeVar("T")

_A_DAY = 1 << 12
"""Ids of one day; more rows than that go on in the ids of the days after."""

_PATIENCE_SECONDS = 10.0

_SCHEMA = """
CREATE TABLE article(
    key INTEGER PRIMARY KEY,         -- in the order they came: what is new is written at the end
    id INTEGER NOT NULL,             -- day × 4096 + number: newest last
    path BLOB NOT NULL UNIQUE,
    briefing TEXT NOT NULL,
    sha256 TEXT NOT NULL,            -- of the article's text
    day INTEGER NOT NULL,
    title TEXT NOT NULL,
    published TEXT,
    source TEXT NOT NULL,
    language TEXT NOT NULL,
    figures INTEGER NOT NULL,
    size INTEGER NOT NULL,           -- of the file, as it was read
    modified INTEGER NOT NULL,
    packed BLOB NOT NULL,
    sum INTEGER NOT NULL             -- CRC-32 of all the above
);
CREATE INDEX article_briefing ON article(briefing);
CREATE INDEX article_sha256 ON article(substr(sha256, 1, 12));
CREATE TABLE place(
    id INTEGER PRIMARY KEY,          -- of an article
    article INTEGER NOT NULL,        -- its key
    sheet INTEGER NOT NULL
);
CREATE TABLE sheet(
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    articles INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    alive INTEGER NOT NULL           -- those that have not been taken out since
);
CREATE TABLE line(
    id INTEGER PRIMARY KEY,          -- sheet × 1024 + number; line 0 holds the articles' ids
    data BLOB NOT NULL,
    sum INTEGER NOT NULL             -- CRC-32 of all the above, begun with its id
);
CREATE TABLE fact(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO fact VALUES ('spill', 0);
"""

_WORDS = """
CREATE VIRTUAL TABLE {name} USING fts5(
    title, body, labels, source, facts,
    content='', columnsize=0, tokenize='unicode61 remove_diacritics 2'
)
"""
"""Nothing is stored twice: the words can be had again from what is packed."""

_LARGE_HASH = "INSERT INTO {name}(words, rank) VALUES ('hashsize', 33554432)"
"""So many bytes of words are gathered before they are written, in one piece."""

_A_SHEET = 1 << 10
"""Lines of one sheet."""

MOST_FIGURES, MOST_ARTICLES = 64_000, 2048
"""A sheet holds no more, but for one article with more: so a line fits in a page."""

_SIZES = (8, 64, 512)
"""Nine sheets with fewer articles than one of these become one; larger ones when there are 64."""

_LARGE, _SMALL_TOGETHER, _LARGE_TOGETHER = 1024, 8, 64

_FEW = 2000
"""So many rows are compared place by place by a check."""

_COLUMNS = (
    "path, briefing, sha256, day, title, published, source, language,"
    " figures, size, modified, packed"
)
_ROWS = (
    f"SELECT place.id, sum, {_COLUMNS} FROM place"  # noqa: S608
    " JOIN article ON key = article AND article.id = place.id"
)

_AT_ONCE = 8
"""How many rows are read at once of what is found; a list shows fifty."""


class IndexDamagedError(Exception):
    """Say that the index cannot be read; it is rebuilt from the files."""


class IndexOtherError(IndexDamagedError):
    """Say that another version of the program wrote the index."""


class IndexBusyError(Exception):
    """Say that another process has been writing for long, or that the disk refuses."""


@frozen
class Row:
    """Hold one briefing as it lies in the index; ``packed`` is read by the library alone."""

    path: bytes
    briefing: str
    sha256: str
    day: int
    title: str
    published: str | None
    source: str
    language: str
    figures: int
    size: int
    modified: int
    packed: bytes
    number: int = 0
    """The id of the row; the index gives it."""


Words = tuple[str, bytes, str, str, str]
"""Title, body (in UTF-8), labels, source and facts: what a row is found by."""

Packed = Any
"""What a row was packed from, where that is at hand; read by the library alone."""


@frozen
class Sheet:
    """Name a sheet; ``ids`` are its articles, newest first, whose figures begin at ``starts``."""

    number: int
    ids: Sequence[int]
    starts: Sequence[int]


class Index:
    """Keep rows and find them.

    ``words_of`` gives the words of a row, ``lines_of`` the lines of a sheet for rows with what they
    were packed from; both give the same each time. Raises IndexDamagedError wherever what lies on
    the disk is not what was written.
    """

    def __init__(
        self,
        file: Path,
        words_of: Callable[[Row], Words],
        lines_of: Callable[[Sequence[tuple[Row, Packed | None]]], Sequence[bytes]],
    ) -> None:
        self._words_of, self._lines_of = words_of, lines_of
        self._sheets: dict[int, Sheet] = {}
        with _told():
            self._db = sqlite3.connect(
                file, timeout=_PATIENCE_SECONDS, isolation_level=None, check_same_thread=False
            )
        try:
            self._prepare()
        except BaseException:
            self._db.close()
            raise

    def _prepare(self) -> None:
        with _told():
            for setting in (
                "trusted_schema=OFF",
                "cell_size_check=ON",
                "page_size=16384",
                "journal_mode=WAL",
                "synchronous=FULL",
                "cache_size=-16384",
                "wal_autocheckpoint=4000",
                "journal_size_limit=67108864",
            ):
                self._db.execute(f"PRAGMA {setting}")
            version = self._one("PRAGMA user_version")
            if version == 0 and not self._one("SELECT count(*) FROM sqlite_schema"):
                self._create()
            elif version != VERSION:
                raise IndexOtherError(f"it is of version {version}, not {VERSION}")
            self._db.execute("SELECT key FROM article LIMIT 1").fetchall()

    def _create(self) -> None:
        with self._writing():
            if self._one("SELECT count(*) FROM sqlite_schema"):
                return  # another process was quicker
            for statement in _SCHEMA.split(";\n"):
                if statement.strip():
                    self._db.execute(statement)
            self._db.execute(_WORDS.format(name="words"))
            self._db.execute(_LARGE_HASH.format(name="words"))
            self._db.execute("INSERT INTO words(words, rank) VALUES ('automerge', 16)")
            self._db.execute(f"PRAGMA user_version={VERSION}")

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    # ── writing ──────────────────────────────────────────────────────────────────────────────

    def put(self, rows: Sequence[tuple[Row, Words | None, Packed | None]]) -> None:
        """Add rows, or replace those of the same path; all are on the disk when it returns."""
        with _told(), self._writing():
            self._remove(row.path for row, _, _ in rows)
            placed = self._placed([row for row, _, _ in rows])
            made = {row.path: (words, record) for row, words, record in rows}
            key = (self._one("SELECT max(key) FROM article") or 0) + 1
            self._db.executemany(
                f"INSERT INTO article(key, id, {_COLUMNS}, sum) VALUES ({_marks(range(15))})",  # noqa: S608
                [
                    (n, id_, *values, _sum(values))
                    for n, (id_, row) in enumerate(placed, key)
                    for values in (_values(row),)
                ],
            )
            self._db.executemany(
                "INSERT INTO words(rowid, title, body, labels, source, facts)"
                " VALUES (?, ?, CAST(? AS TEXT), ?, ?, ?)",
                ((number, *(made[row.path][0] or self._words_of(row))) for number, row in placed),
            )
            keys = {number: n for n, (number, _) in enumerate(placed, key)}
            newest = [(number, row, made[row.path][1]) for number, row in reversed(placed)]
            self._rule(newest, keys)
            self._join()

    def _rule(
        self, rows: Iterable[tuple[int, Row, Packed | None]], keys: dict[int, int] | None = None
    ) -> None:
        """Make sheets of rows that come newest first; ``keys`` are those of new ones."""
        some: list[tuple[int, Row, Packed | None]] = []
        figures = 0
        for one in rows:
            if some and (figures + one[1].figures > MOST_FIGURES or len(some) == MOST_ARTICLES):
                self._rule_one(some, keys)
                some, figures = [], 0
            some.append(one)
            figures += one[1].figures
        if some:
            self._rule_one(some, keys)

    def _rule_one(
        self, rows: Sequence[tuple[int, Row, Packed | None]], keys: dict[int, int] | None
    ) -> None:
        lines = self._lines_of([(row, record) for _, row, record in rows])
        made = self._db.execute(
            "INSERT INTO sheet(articles, lines, alive) VALUES (?, ?, ?)",
            (len(rows), 1 + len(lines), len(rows)),
        )
        sheet = made.lastrowid
        assert sheet is not None
        numbers = [number for number, _, _ in reversed(rows)]
        if keys is None:
            self._db.executemany(
                "UPDATE place SET sheet = ? WHERE id = ?", [(sheet, number) for number in numbers]
            )
        else:
            self._db.executemany(
                "INSERT INTO place(id, article, sheet) VALUES (?, ?, ?)",
                [(number, keys[number], sheet) for number in numbers],
            )
        told = array("q", [value for number, row, _ in rows for value in (number, row.figures)])
        self._db.executemany(
            "INSERT INTO line(id, data, sum) VALUES (?, ?, ?)",
            (
                (key, data, zlib.crc32(data, key & 0xFFFFFFFF))
                for key, data in enumerate((_little(told).tobytes(), *lines), sheet * _A_SHEET)
            ),
        )

    def _join(self) -> None:
        """Make one sheet of many small ones, and anew those of which most was taken out."""
        sheets = self._db.execute("SELECT number, articles, alive FROM sheet").fetchall()
        wanted = {number for number, articles, alive in sheets if 2 * alive < articles}
        classes: dict[int, list[int]] = {}
        for number, articles, _ in sheets:
            if articles < _LARGE:
                level = sum(articles >= size for size in _SIZES)
                classes.setdefault(level, []).append(number)
        for level, numbers in classes.items():
            if len(numbers) > (_SMALL_TOGETHER if level < len(_SIZES) else _LARGE_TOGETHER):
                wanted.update(numbers)
        if not wanted:
            return
        rows: list[tuple[int, Row, Packed | None]] = []
        for number in sorted(wanted):
            rows += [(id_, row, None) for id_, row in self._of_sheet(number)]
            self._db.execute("DELETE FROM sheet WHERE number = ?", (number,))
            self._db.execute(
                "DELETE FROM line WHERE id >= ? AND id < ?",
                (number * _A_SHEET, (number + 1) * _A_SHEET),
            )
        self._rule(sorted(rows, key=lambda row: -row[0]))

    def _of_sheet(self, number: int) -> list[tuple[int, Row]]:
        """Return the rows of a sheet that were not taken out, newest first."""
        found: list[tuple[int, Row]] = []
        for id_ in self._sheet(number).ids:
            row = self.in_sheet(number, id_)
            if row is not None:
                found.append((id_, row))
        return found

    def _placed(self, rows: Sequence[Row]) -> list[tuple[int, Row]]:
        """Give each row, the last of each path, a free id of its day; in the order of ids.

        The full-text index takes rows in the order of their ids in one go, others in pieces.
        """
        following: dict[int, int] = {}
        placed: list[tuple[int, Row]] = []
        spill = self._one("SELECT value FROM fact WHERE name = 'spill'")
        found = spill
        for row in sorted({row.path: row for row in rows}.values(), key=lambda row: row.day):
            number = following.get(row.day) or self._free(row.day)
            number = max(number, placed[-1][0] + 1 if placed else 0)
            while number // _A_DAY != row.day and self._taken(number):
                number += 1
            following[row.day] = number + 1
            found = max(found, number // _A_DAY - row.day)
            placed.append((number, row))
        if found > spill:
            self._db.execute("UPDATE fact SET value = ? WHERE name = 'spill'", (found,))
        return placed

    def _free(self, day: int) -> int:
        first = day * _A_DAY
        last = self._one(
            "SELECT max(id) FROM place WHERE id >= ? AND id < ?", first, first + _A_DAY
        )
        return first if last is None else last + 1

    def _taken(self, number: int) -> bool:
        return self._one("SELECT count(*) FROM place WHERE id = ?", number) > 0

    def remove(self, paths: Iterable[bytes]) -> int:
        """Remove the rows of some paths; return how many there were."""
        with _told(), self._writing():
            removed = self._remove(paths)
            self._join()
            return removed

    def _remove(self, paths: Iterable[bytes]) -> int:
        removed = 0
        for some in _by_many(paths):
            found = self._db.execute(
                f"{_ROWS} WHERE path IN ({_marks(some)})",
                some,
            ).fetchall()
            for row in map(_row, found):
                self._db.execute(
                    "INSERT INTO words(words, rowid, title, body, labels, source, facts)"
                    " VALUES ('delete', ?, ?, CAST(? AS TEXT), ?, ?, ?)",
                    (row.number, *self._words_of(row)),
                )
                self._db.execute(
                    "DELETE FROM article WHERE key = (SELECT article FROM place WHERE id = ?)",
                    (row.number,),
                )
                self._db.execute(
                    "UPDATE sheet SET alive = alive - 1"
                    " WHERE number = (SELECT sheet FROM place WHERE id = ?)",
                    (row.number,),
                )
                self._db.execute("DELETE FROM place WHERE id = ?", (row.number,))
            removed += len(found)
        return removed

    def tidy(self) -> None:
        """Merge the pieces of the full-text index after many rows came."""
        with _told(), self._writing():
            self._db.execute("INSERT INTO words(words) VALUES ('optimize')")
        with _told():
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def _writing(self) -> Generator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            self._forget()
            raise

    def _forget(self) -> None:
        """Let go of what is held of sheets: a number that was rolled back comes again."""
        self._sheets = {}

    # ── reading ──────────────────────────────────────────────────────────────────────────────

    @contextmanager
    def reading(self) -> Generator[None]:
        """Read what stands now, whatever others write meanwhile."""
        with _told():
            self._db.execute("BEGIN")
        try:
            yield
        finally:
            with _told():
                if self._db.in_transaction:
                    self._db.execute("COMMIT")

    def sheets(self) -> list[Sheet]:
        """Return all sheets."""
        with _told():
            numbers = [number for (number,) in self._db.execute("SELECT number FROM sheet")]
            self._sheets = {number: self._sheet(number) for number in numbers}
            return list(self._sheets.values())

    def _sheet(self, number: int) -> Sheet:
        known = self._sheets.get(number)
        if known is not None:
            return known
        told = array("q")
        try:
            told.frombytes(self.line(number, 0))
        except ValueError as error:
            raise IndexDamagedError(str(error)) from error
        told = _little(told)
        return Sheet(number, told[::2], array("q", accumulate(told[1::2], initial=0)))

    def line(self, sheet: int, number: int) -> bytes:
        """Return a line of a sheet."""
        key = sheet * _A_SHEET + number
        with _told():
            found = self._db.execute("SELECT data, sum FROM line WHERE id = ?", (key,)).fetchone()
        if found is None or zlib.crc32(found[0], key & 0xFFFFFFFF) != found[1]:
            raise IndexDamagedError("a line is not what was written")
        return found[0]

    def in_sheet(self, sheet: int, number: int) -> Row | None:
        """Return the row of a sheet's article, None when it was taken out of it."""
        with _told():
            found = self._db.execute(
                f"{_ROWS} WHERE place.id = ? AND sheet = ?", (number, sheet)
            ).fetchone()
            return None if found is None else _row(found)

    def search(
        self,
        match: str = "",
        *,
        first_day: int | None = None,
        last_day: int | None = None,
        briefings: Iterable[str] | None = None,
        below: int | None = None,
    ) -> Iterator[Row]:
        """Find rows newest first, a few at a time; ``match`` is an FTS5 expression, "" for all.

        Days bound what is found, and ``below`` its ids; ``briefings`` keeps to those.
        """
        with _told():
            first, last = self.between(first_day, last_day)
            where = ["rowid BETWEEN ? AND ?"]
            values: list[object] = [first, last if below is None else below - 1]
            if match:
                where.append("words MATCH ?")
                values.append(match)
            if briefings is not None:
                where.append("rowid IN (SELECT value FROM json_each(?))")
                values.append(json.dumps(sorted(self.ids_of(briefings))))
            table = "words" if match else "place"
            cursor = self._db.execute(
                f"SELECT rowid FROM {table} WHERE {' AND '.join(where)} ORDER BY rowid DESC",  # noqa: S608
                values,
            )
            while numbers := [number for (number,) in islice(cursor, _AT_ONCE)]:
                for row in self._at(numbers):
                    days = (first_day is None or row.day >= first_day) and (
                        last_day is None or row.day <= last_day
                    )
                    if days:
                        yield row

    def ids(self, match: str) -> Iterator[int]:
        """Find the ids of rows by an FTS5 expression, newest first."""
        with _told():
            for (number,) in self._db.execute(
                "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC", (match,)
            ):
                yield number

    def ids_of(self, briefings: Iterable[str]) -> set[int]:
        """Return the ids of the rows of some briefings."""
        with _told():
            return {number for name in briefings for number in self._ids_of(name)}

    def between(self, first_day: int | None, last_day: int | None) -> tuple[int, int]:
        """Return the first and the last id that rows of some days may have."""
        with _told():
            spill = self._one("SELECT value FROM fact WHERE name = 'spill'")
        first = -(1 << 62) if first_day is None else first_day * _A_DAY
        return first, 1 << 62 if last_day is None else (last_day + 1 + spill) * _A_DAY - 1

    def _ids_of(self, briefing: str) -> list[int]:
        found = self._db.execute("SELECT id FROM article WHERE briefing = ?", (briefing,))
        return [number for (number,) in found]

    def _at(self, numbers: Sequence[int]) -> Iterator[Row]:
        """Give the rows of some ids, newest first; to ask for each costs as much as to read it."""
        found = self._db.execute(
            f"{_ROWS} WHERE place.id IN ({_marks(numbers)}) ORDER BY place.id DESC", numbers
        ).fetchall()
        if len(found) < len(numbers):
            raise IndexDamagedError("it names a row that is not there")
        return map(_row, found)

    def stamps(self, paths: Iterable[bytes]) -> dict[bytes, tuple[int, int]]:
        """Return size and time of change of files as they were read, of those that are here."""
        with _told():
            return {
                path: (size, modified)
                for some in _by_many(paths)
                for path, size, modified in self._db.execute(
                    f"SELECT path, size, modified FROM article WHERE path IN ({_marks(some)})",  # noqa: S608
                    some,
                )
            }

    def at(self, path: bytes) -> Row | None:
        """Return the row of a path, or None."""
        return next(self._where("path = ?", path), None)

    def of_briefing(self, briefing: str) -> tuple[Row, ...]:
        """Return the rows of one briefing, which may lie at several paths."""
        return tuple(self._where("briefing = ?", briefing))

    def of_article(self, sha256: str) -> tuple[Row, ...]:
        """Return the rows with the same article text."""
        return tuple(self._where("substr(sha256, 1, 12) = ? AND sha256 = ?", sha256[:12], sha256))

    def twice(self, sha256s: Iterable[str]) -> set[str]:
        """Return the first twelve letters of those article texts that several rows may have."""
        with _told():
            return {
                start
                for some in _by_many(sha256[:12] for sha256 in sha256s)
                for (start,) in self._db.execute(
                    "SELECT substr(sha256, 1, 12) AS start FROM article"  # noqa: S608
                    f" WHERE start IN ({_marks(some)}) GROUP BY start HAVING count(*) > 1",
                    some,
                )
            }

    def known(self) -> dict[bytes, tuple[int, int]]:
        """Return every path with its file's size and time of change, as they were read."""
        with _told():
            found = self._db.execute("SELECT path, size, modified FROM article")
            return {path: (size, modified) for path, size, modified in found}

    def files(self) -> Iterator[tuple[bytes, int, int]]:
        """Give every path with its file's size and time of change, newest first."""
        with _told():
            yield from self._db.execute("SELECT path, size, modified FROM article ORDER BY id DESC")

    def duplicates(self) -> dict[str, list[bytes]]:
        """Return the paths of each article text that several rows have, newest first."""
        found: dict[str, list[bytes]] = {}
        with _told():
            for sha256, path in self._db.execute(
                "SELECT sha256, path FROM article WHERE substr(sha256, 1, 12) IN"
                " (SELECT substr(sha256, 1, 12) FROM article"
                " GROUP BY substr(sha256, 1, 12) HAVING count(*) > 1) ORDER BY id DESC"
            ):
                found.setdefault(sha256, []).append(path)
        return {sha256: paths for sha256, paths in found.items() if len(paths) > 1}

    @property
    def count(self) -> int:
        """Return how many rows there are."""
        with _told():
            return int(self._one("SELECT count(*) FROM article"))

    def _where(self, condition: str, *values: object) -> Iterator[Row]:
        with _told():
            for found in self._db.execute(
                f"{_ROWS} WHERE {condition} ORDER BY place.id DESC",
                values,
            ):
                yield _row(found)

    # ── care ─────────────────────────────────────────────────────────────────────────────────

    def faults(self) -> list[str]:
        """Read everything and return what is wrong with it, in words; empty when all is sound."""
        found: list[str] = []
        try:
            with _told():
                found += [
                    str(line)
                    for (line,) in self._db.execute("PRAGMA integrity_check(5)")
                    if line != "ok"
                ]
                self._db.execute("INSERT INTO words(words) VALUES ('integrity-check')")
                found += self._unlike_a_fresh_one()
                found += self._sheets_unlike_rows()
        except (IndexDamagedError, ValueError) as error:
            found.append(str(error))
        return found

    def _unlike_a_fresh_one(self) -> list[str]:
        """Index every row anew in a passing database, and compare what both hold.

        A small index is compared place by place, a large one by how often each word stands where.
        """
        database = self._db
        database.execute("ATTACH '' AS fresh")
        asked: list[sqlite3.Cursor] = []
        try:
            database.execute(_WORDS.format(name="fresh.words"))
            database.execute(_LARGE_HASH.format(name="fresh.words"))
            kind = "instance" if self.count <= _FEW else "row"
            with self.reading():
                # In the order of ids: the full-text index takes others in pieces.
                asked.append(database.execute(f"{_ROWS} ORDER BY place.id"))
                rows = map(_row, asked[0])
                database.executemany(
                    "INSERT INTO fresh.words(rowid, title, body, labels, source, facts)"
                    " VALUES (?, ?, CAST(? AS TEXT), ?, ?, ?)",
                    ((row.number, *self._words_of(row)) for row in rows),
                )
                for name in ("main", "fresh"):
                    database.execute(
                        f"CREATE VIRTUAL TABLE temp.{name}_terms"
                        f" USING fts5vocab({name}, words, {kind})"
                    )
                    asked.append(database.execute(f"SELECT * FROM temp.{name}_terms"))  # noqa: S608
                unlike = _unlike(*asked[1:])
        finally:
            for cursor in asked:  # what is still being read cannot be let go of
                cursor.close()
            for name in ("main", "fresh"):
                database.execute(f"DROP TABLE IF EXISTS temp.{name}_terms")
            database.execute("DETACH fresh")
        return [f"{unlike} places of words are not what the briefings say"] if unlike else []

    def _sheets_unlike_rows(self) -> list[str]:
        """Compare the sheets with the rows: which are in them, and that each line is as written.

        In a small index each line is also compared with what the rows say anew.
        """
        lost = 0
        self._forget()
        self.sheets()
        placed = Counter(n for (n,) in self._db.execute("SELECT sheet FROM place"))
        alive = dict(self._db.execute("SELECT number, alive FROM sheet WHERE alive > 0").fetchall())
        lost += placed != alive
        lost += self._one(
            "SELECT abs((SELECT count(*) FROM article) - (SELECT count(*) FROM place)) + count(*)"
            " FROM place LEFT JOIN article ON key = article WHERE article.id IS NOT place.id"
        )
        anew = self.count <= _FEW
        for number, sheet in self._sheets.items():
            figures = dict(
                self._db.execute(
                    "SELECT place.id, figures FROM place JOIN article ON key = article"
                    " WHERE sheet = ?",
                    (number,),
                ).fetchall()
            )
            lost += len(figures) != alive.get(number, 0)
            told = zip(sheet.ids, pairwise(sheet.starts), strict=False)
            lost += sum(figures.get(id_, end - start) != end - start for id_, (start, end) in told)
            keys = self._db.execute(
                "SELECT id FROM line WHERE id >= ? AND id < ? ORDER BY id",
                (number * _A_SHEET, (number + 1) * _A_SHEET),
            ).fetchall()
            lines = self._one("SELECT lines FROM sheet WHERE number = ?", number)
            lost += [key for (key,) in keys] != [number * _A_SHEET + n for n in range(lines)]
            if anew and len(figures) == len(sheet.ids):
                made = self._lines_of([(row, None) for _, row in self._of_sheet(number)])
                lost += len(made) + 1 != len(keys)
                lost += sum(self.line(number, n) != data for n, data in enumerate(made, 1))
            else:  # what was taken out cannot be said anew
                for n in range(len(keys)):
                    self.line(number, n)
        return [f"{lost} lines of figures are not what the briefings say"] if lost else []

    def backup(self, target: Path) -> None:
        """Write a copy of the index, consistent whatever happens meanwhile."""
        with _told():
            copy = sqlite3.connect(target)
            try:
                self._db.backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE")
            finally:
                copy.close()

    def _one(self, statement: str, *values: object) -> Any:
        found = self._db.execute(statement, values).fetchone()
        return None if found is None else found[0]


@contextmanager
def _told() -> Generator[None]:
    """Turn SQLite's errors into ours."""
    try:
        yield
    except sqlite3.OperationalError as error:
        words = str(error)
        if "locked" in words or "busy" in words or "full" in words or "readonly" in words:
            raise IndexBusyError(words) from error
        raise IndexDamagedError(words) from error
    except (
        sqlite3.Error,
        sqlite3.Warning,
        OverflowError,
        TypeError,
        UnicodeDecodeError,  # SQLite tells of a damaged schema in its damaged words
        MemoryError,
    ) as error:
        raise IndexDamagedError(str(error)) from error


def _values(row: Row) -> tuple[Any, ...]:
    return (
        row.path,
        row.briefing,
        row.sha256,
        row.day,
        row.title,
        row.published,
        row.source,
        row.language,
        row.figures,
        row.size,
        row.modified,
        row.packed,
    )


def _sum(values: Sequence[Any]) -> int:
    head = "\0".join(map(str, values[1:11])).encode("utf-8", "replace")
    return zlib.crc32(values[11], zlib.crc32(values[0] + head))


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _by_many(values: Iterable[T]) -> Iterator[tuple[T, ...]]:
    """Give values some hundreds at a time: a statement for each takes longer."""
    rest = iter(values)
    while some := tuple(islice(rest, 400)):
        yield some


def _unlike(one: Iterator[Any], other: Iterator[Any]) -> int:
    """Count what stands in one of two sorted runs alone."""
    unlike = 0
    here, there = next(one, None), next(other, None)
    while here is not None or there is not None:
        if here == there:
            here, there = next(one, None), next(other, None)
            continue
        unlike += 1
        if there is None or (here is not None and here < there):
            here = next(one, None)
        else:
            there = next(other, None)
    return unlike


def _row(found: Sequence[Any]) -> Row:
    try:
        row = Row(*found[2:], number=found[0])
        sound = _sum(found[2:]) == found[1]
    except (TypeError, AttributeError) as error:
        raise IndexDamagedError("a row is not what was written") from error
    if not sound:
        raise IndexDamagedError("a row is not what was written")
    return row


def _little(numbers: array[int]) -> array[int]:
    """Return numbers as they lie on the disk, or the other way about."""
    if sys.byteorder != "little":
        numbers.byteswap()
    return numbers


def set_aside(file: Path) -> Path | None:
    """Move a damaged index out of the way and return where to; None when there was none."""
    if not file.exists():
        return None
    number = 1
    while (target := file.with_name(f"{file.stem}.damaged-{number}{file.suffix}")).exists():
        number += 1
    for ending in ("", "-wal", "-shm"):
        part = file.with_name(file.name + ending)
        if part.exists():
            os.replace(part, target.with_name(target.name + ending))  # noqa: PTH105
    return target
