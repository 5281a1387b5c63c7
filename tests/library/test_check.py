"""What a check of the library finds in an index that can be read and yet says something else."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.library import Library
from briefing.library.library import INDEX
from briefing.store import index
from library.made_library import records

SPOILED: dict[str, Callable[[sqlite3.Connection], object]] = {
    "a word is gone": lambda db: db.execute(
        "INSERT INTO words(words, rowid, title, body, labels, source, facts)"
        " SELECT 'delete', id, 'What', '', '', '', '' FROM article LIMIT 1"
    ),
    "a word too many": lambda db: db.execute(
        "INSERT INTO words(rowid, title) SELECT max(id) + 1, 'storm' FROM article"
    ),
    "two lines in each other's place": lambda db: db.executescript(
        "UPDATE line SET id = -1 WHERE id = 1030; UPDATE line SET id = 1030 WHERE id = 1031;"
        "UPDATE line SET id = 1031 WHERE id = -1"
    ),
    "the last line gone": lambda db: db.execute(
        "DELETE FROM line WHERE id = (SELECT max(id) FROM line)"
    ),
    "a row in no sheet": lambda db: db.execute("UPDATE place SET sheet = 7 WHERE article = 3"),
    "a row more figures": lambda db: db.execute(
        "UPDATE article SET figures = figures + 1 WHERE key = 3"
    ),
}


@pytest.fixture(params=("small", "large"))
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(index, "_FEW", 0 if request.param == "large" else 2000)
    with Library(tmp_path) as library:
        library.put(records(20))
        assert library.check().sound
    return tmp_path


@pytest.mark.parametrize("how", SPOILED)
def test_a_check_tells_what_the_rows_do_not_say(folder: Path, how: str):
    database = sqlite3.connect(folder / INDEX)
    SPOILED[how](database)
    database.commit()
    database.close()
    with Library(folder) as library:
        assert not library.check().sound


def test_a_check_tells_of_files_that_went_or_changed_and_of_articles_kept_twice(tmp_path: Path):
    (tmp_path / "files").mkdir()
    one, same, gone, other = (tmp_path / "files" / f"{name}.txt" for name in "abcd")
    for path in (one, same):
        path.write_text("The council counted 40 bicycles in May 2020.")
    for number, path in enumerate((gone, other), 50):
        path.write_text(f"The council counted {number} roads in May 2020.")
    with Library(tmp_path / "library") as library:
        list(library.add([one, same, gone, other]))
        gone.unlink()
        other.write_text("The council counted 52 roads, and 3 more.")
        health = library.check()
    assert health.sound
    assert health.briefings == 4
    assert health.missing == (gone,)
    assert health.changed == (other,)
    assert [set(paths) for paths in health.duplicates] == [{one, same}]
