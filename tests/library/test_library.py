from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

import pytest

from briefing.core import codec
from briefing.library import Library, LibraryError, MendError
from briefing.library.library import INDEX, Status
from conftest import DATASET
from library.made_library import records


def told(library: Library, text: str) -> list[tuple]:
    return [(h.entry.path, h.sentence, h.bold, h.figure) for h in library.search(text, limit=None)]


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    found = []
    for name in ("moroccan-security.en", "moroccan-security.fr", "renewable-power-2023.en"):
        path = tmp_path / "work" / f"{name}.briefing"
        path.parent.mkdir(exist_ok=True)
        shutil.copy(DATASET / f"{name}.json", path)
        found.append(path)
    return found


@pytest.fixture
def library(tmp_path: Path):
    with Library(tmp_path / "library") as library:
        yield library


def test_files_are_indexed_where_they_are_and_read_once(library: Library, files: list[Path]):
    assert [added.status for added in library.add(files)] == [Status.NEW] * 3
    assert [added.status for added in library.add(files)] == [Status.UNCHANGED] * 3
    assert {entry.path for entry in library.entries()} == set(files)
    assert all(path.exists() for path in files)


def test_a_file_that_changed_is_read_again(library: Library, files: list[Path]):
    list(library.add(files))
    data = json.loads(files[0].read_bytes())
    data["title"] = "A title nobody had thought of"
    files[0].write_text(json.dumps(data))
    assert {a.path for a in library.add(files) if a.status is Status.UPDATED} == {files[0]}
    assert library.search("title:nobody")
    assert not library.search("title:broken")
    assert len(library.entries()) == 3
    assert library.check().sound


def test_an_article_and_a_damaged_file_are_told_apart(library: Library, tmp_path: Path):
    article, broken = tmp_path / "a.txt", tmp_path / "b.briefing"
    article.write_text("The council counted 4,321 bicycles in May.")
    broken.write_bytes(b"{")
    told = {added.path: added for added in library.add([article, broken, tmp_path / "gone.txt"])}
    assert told[article].status is Status.NEW
    assert told[broken].status is Status.REFUSED
    assert "b.briefing" in told[broken].reason
    assert told[tmp_path / "gone.txt"].status is Status.REFUSED
    (hit,) = library.search("bicycles > 4000")
    assert hit.bold[0].of(hit.sentence) == "4,321"


def test_the_same_article_twice_is_noticed(library: Library, files: list[Path], tmp_path: Path):
    list(library.add(files))
    copy = shutil.copy(files[0], tmp_path / "copy.briefing")
    (added,) = library.add([copy])
    assert added.twins == (files[0],)
    (twice,) = library.check().duplicates
    assert set(twice) == {copy, files[0]}


def test_a_missing_file_is_noticed_and_followed_where_it_went(
    library: Library, files: list[Path], tmp_path: Path
):
    list(library.add(files))
    (entry,) = {hit.entry for hit in library.search("arrested > 1000")}
    library.mark(entry, tags=["weekly"])
    moved = files[0].rename(tmp_path / "moved.briefing")
    assert library.search("arrested > 1000")[0].entry.missing
    assert library.check().missing == (files[0],)
    assert {hit.entry.path for hit in library.search("is:missing")} == {files[0]}
    (added,) = library.add([moved])
    assert added.status is Status.MOVED
    (hit,) = library.search("arrested > 1000")
    assert hit.entry.path == moved
    assert hit.entry.tags == ("weekly",)


def test_tags_notes_stars_and_the_archive_outlive_the_index(
    library: Library, files: list[Path], tmp_path: Path
):
    list(library.add(files))
    entry = library.entry(files[0])
    library.mark(entry, tags=["weekly", "security"], note="ask again", favourite=True)
    library.mark(library.entry(files[1]), archived=True)
    library.rebuild()
    again = library.entry(files[0])
    assert (again.tags, again.note, again.favourite) == (("security", "weekly"), "ask again", True)
    assert {hit.entry.path for hit in library.search("tag:weekly")} == {files[0]}
    assert {hit.entry.path for hit in library.search("is:favourite > 100", limit=None)} == {
        files[0]
    }
    assert files[1] not in {hit.entry.path for hit in library.search("168", limit=None)}
    assert {hit.entry.path for hit in library.search("is:archived")} == {files[1]}
    library.mark(again, tags=[], note="", favourite=False)
    assert library.search("tag:weekly") == []


def test_what_is_removed_stays_on_the_disk_and_out_of_a_rebuild(
    library: Library, files: list[Path]
):
    list(library.add(files))
    assert library.remove(files[:1]) == 1
    assert files[0].exists()
    library.rebuild()
    assert {entry.path for entry in library.entries()} == set(files[1:])


def test_a_rebuild_finds_the_same(library: Library, files: list[Path], tmp_path: Path):
    list(library.add(files))
    library.put(records(30))  # their files are missing: what was indexed of them is kept
    queries = ("> 1000", "arrested", "unit:GW 1..1000", "since:2020 is:key", "has:flag")
    before = [told(library, query) for query in queries]
    library.rebuild()
    assert [told(library, query) for query in queries] == before
    assert library.check().sound


@pytest.mark.parametrize(
    "damage", [b"", b"not a database at all", b"SQLite format 3\0" + b"\xff" * 9000]
)
def test_a_damaged_index_is_set_aside_and_made_anew(
    tmp_path: Path, files: list[Path], damage: bytes
):
    with Library(tmp_path / "library") as library:
        list(library.add(files))
        before = told(library, "> 100")
    for ending in ("-wal", "-shm"):
        (tmp_path / "library" / f"{INDEX}{ending}").unlink(missing_ok=True)
    (tmp_path / "library" / INDEX).write_bytes(damage)
    with Library(tmp_path / "library") as library:
        if damage:
            assert "rebuilt" in library.mended
        else:
            library.rebuild()
        assert told(library, "> 100") == before


def test_an_index_of_another_version_is_made_anew(tmp_path: Path, files: list[Path]):
    import sqlite3

    with Library(tmp_path / "library") as library:
        list(library.add(files))
        before = told(library, "> 100")
    database = sqlite3.connect(tmp_path / "library" / INDEX)
    database.execute("PRAGMA user_version=1")
    database.close()
    with Library(tmp_path / "library") as library:
        assert "another version" in library.mended
        assert "damaged (" not in library.mended
        assert told(library, "> 100") == before


def test_many_small_batches_become_few_sheets(library: Library):
    made = list(records(100, figures=3))
    for start in range(0, 100, 4):
        library.put(made[start : start + 4])
    assert len(library._index.sheets()) <= 12
    library.remove([path for path, _ in made[10:90]])
    assert sum(len(sheet.ids) for sheet in library._index.sheets()) <= 2 * 20
    assert len(library.entries()) == 20
    assert library.check().sound
    expected = {path for path, _ in (*made[:10], *made[90:])}
    assert {hit.entry.path for hit in library.search("office >= 0", limit=None)} <= expected
    assert {hit.entry.path for hit in library.search("is:key", limit=None)} == expected


def test_watched_folders_bring_what_is_new(library: Library, files: list[Path]):
    library.watch(files[0].parent)
    assert len(list(library.scan())) == 3
    shutil.copy(files[0], files[0].with_name("later.briefing"))
    assert [a.path.name for a in library.scan() if a.status is Status.NEW] == ["later.briefing"]
    library.unwatch(files[0].parent)
    assert list(library.scan()) == []


def test_a_backup_is_a_library(library: Library, files: list[Path], tmp_path: Path):
    list(library.add(files))
    library.mark(library.entry(files[0]), tags=["weekly"])
    copies = library.backup(tmp_path / "safe")
    with Library(copies[0].parent) as again:
        assert told(again, "> 100") == told(library, "> 100")
        assert again.search("tag:weekly")


def test_damaged_tags_come_back_from_the_copy_beside_them(tmp_path: Path, files: list[Path]):
    with Library(tmp_path / "library") as library:
        list(library.add(files))
        library.mark(library.entry(files[0]), tags=["weekly"])
        library.mark(library.entry(files[0]), note="twice")
    kept = tmp_path / "library" / "kept.json"
    kept.write_bytes(b"{")
    with Library(tmp_path / "library") as library:
        assert library.entry(files[0]).tags == ("weekly",)
    kept.write_bytes(b"{")
    (tmp_path / "library" / "kept.before.json").write_bytes(b"[]")
    with pytest.raises(LibraryError, match="damaged"):
        Library(tmp_path / "library")


def test_a_kept_briefing_is_found_at_once(library: Library, tmp_path: Path, moroccan):
    path = tmp_path / "mine.briefing"
    path.write_bytes(codec.to_bytes(moroccan))
    assert library.keep(moroccan, path).status is Status.NEW
    assert library.keep(moroccan, path).status is Status.UPDATED
    assert [added.status for added in library.add([path])] == [Status.UNCHANGED]
    assert len(library.search("arrested > 1000")) == 1


def test_many_articles_of_one_day_keep_their_order(library: Library):
    from dataclasses import replace

    made = [(path, replace(record, day=10)) for path, record in records(9, figures=2)]
    import briefing.store.index as index

    old, index._A_DAY = index._A_DAY, 4
    try:
        library.put(made)
        library.put([(Path("/late"), replace(made[0][1], day=11, briefing="late"))])
        assert len(library.entries()) == 10
        assert library.check().sound
        assert len(library.search("office until:0001-01-10", limit=None)) == 9
        assert [h.entry.briefing for h in library.search("office since:0001-01-11")] == ["late"]
    finally:
        index._A_DAY = old


def test_random_comings_and_goings_leave_a_sound_index(library: Library):
    made = list(records(25, figures=6))
    random_ = random.Random(4)
    here: dict[Path, str] = {}
    for _ in range(40):
        some = random_.sample(made, random_.randint(1, 6))
        if random_.random() < 0.6:
            library.put(some)
            here |= {path: record.briefing for path, record in some}
        else:
            library.remove([path for path, _ in some])
            for path, _ in some:
                here.pop(path, None)
    assert {entry.path: entry.briefing for entry in library.entries()} == here
    assert {hit.entry.path for hit in library.search("office", limit=None)} == set(here)
    assert library.check().sound


def test_missing_files_are_named_until_somebody_stops_the_looking(
    tmp_path: Path, files: list[Path]
):
    with Library(tmp_path / "library") as library:
        list(library.add(files))
        assert library.missing() == ()
        files[0].unlink()
        assert library.missing() == (files[0],)
        assert library.missing(lambda: True) is None


def test_an_index_is_made_anew_only_by_who_may(tmp_path: Path, files: list[Path]):
    with Library(tmp_path / "library") as library:
        list(library.add(files))
        before = told(library, "> 100")
    (tmp_path / "library" / INDEX).write_bytes(b"no database at all" * 1000)
    with pytest.raises(MendError):
        Library(tmp_path / "library", mend=False)
    heard: list[tuple[int, int]] = []
    with Library(
        tmp_path / "library", progress=lambda done, total, _: heard.append((done, total))
    ) as library:
        assert told(library, "> 100") == before
    assert heard[-1] == (len(files), len(files))
