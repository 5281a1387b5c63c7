from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.library import Library
from briefing.library.library import files_below
from briefing.library.lost import Place, moved, places
from conftest import DATASET

TEXT = "Harbour report\n\nThe port handled 4,120 ships in 2023, the authority said.\n"


@pytest.fixture
def work(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    shutil.copy(DATASET / "moroccan-security.en.json", folder / "m.briefing")
    (folder / "port.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def library(tmp_path: Path, work: Path):
    with Library(tmp_path / "library") as library:
        list(library.add(files_below(work)))
        yield library


def test_a_briefing_is_found_by_its_id_wherever_it_went(library: Library, work: Path):
    entry = library.entry(work / "m.briefing")
    library.mark(entry, tags=["weekly"], favourite=True)
    there = work / "2024" / "renamed.briefing"
    there.parent.mkdir()
    entry.path.rename(there)
    assert places(library, entry) == [Place(there, sure=True)]
    moved(library, entry, there)
    (now,) = [e for e in library.entries() if e.briefing == entry.briefing]
    assert (now.path, now.tags, now.favourite, now.missing) == (there, ("weekly",), True, False)


def test_an_article_is_found_by_its_text_and_never_by_its_name(library: Library, work: Path):
    entry = library.entry(work / "port.txt")
    there = work / "kept" / "harbour.txt"
    there.parent.mkdir()
    entry.path.rename(there)
    decoy = work / "kept" / "port.txt"
    decoy.write_text(TEXT.replace("4,120", "4,121"), encoding="utf-8")
    assert places(library, entry) == [Place(there, sure=True)]


def test_another_briefing_of_the_same_article_is_told_but_not_taken(library: Library, work: Path):
    entry = library.entry(work / "m.briefing")
    entry = library.mark(entry, note="ask again")
    data = json.loads(entry.path.read_bytes())
    other = work / "other.briefing"
    other.write_text(json.dumps({**data, "id": "another"}), encoding="utf-8")
    entry.path.unlink()
    assert places(library, entry) == [Place(other, sure=False)]
    assert moved(library, entry, other).twins == (entry.path,)
    (now,) = [e for e in library.entries() if e.sha256 == entry.sha256]
    assert (now.path, now.note) == (other, "ask again")


def test_a_folder_somebody_names_is_looked_through_first(
    library: Library, work: Path, tmp_path: Path
):
    entry = library.entry(work / "m.briefing")
    far = tmp_path / "far" / "away"
    far.mkdir(parents=True)
    shutil.move(entry.path, far / "m.briefing")
    assert places(library, entry, [far]) == [Place(far / "m.briefing", sure=True)]


def test_what_cannot_be_read_takes_no_place(library: Library, work: Path):
    entry = library.entry(work / "m.briefing")
    entry.path.unlink()
    bad = work / "bad.briefing"
    bad.write_text("{", encoding="utf-8")
    assert moved(library, entry, bad).reason
    assert library.entry(entry.path).missing


def test_json_that_is_a_briefing_is_added_and_other_json_passed_over(work: Path):
    shutil.copy(DATASET / "moroccan-security.fr.json", work / "fr.json")
    (work / "settings.json").write_text('{"format": "other"}', encoding="utf-8")
    (work / "list.json").write_text("[1, 2]", encoding="utf-8")
    names = [path.name for path in files_below(work)]
    assert names == ["fr.json", "m.briefing", "port.txt"]


def test_the_verb_follows_what_is_sure_and_says_what_is_not(
    tmp_path: Path, work: Path, monkeypatch, capsys
):
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    assert main(["library", "add", str(work)]) == 0
    (work / "m.briefing").rename(work / "n.briefing")
    (work / "port.txt").unlink()
    capsys.readouterr()
    assert main(["library", "locate", "--json"]) == 1
    told = {Path(t["path"]).name: t for t in map(json.loads, capsys.readouterr().out.splitlines())}
    assert told["m.briefing"]["now"] == str(work / "n.briefing")
    assert told["port.txt"] == {"path": str(work / "port.txt"), "now": None, "may": []}
    assert main(["library", "remove", str(work / "port.txt")]) == 0
    capsys.readouterr()
    assert main(["library", "locate"]) == 0
    assert "Nothing is missing" in capsys.readouterr().out


def test_the_search_for_a_file_ends_when_it_is_told_to(library: Library, work: Path):
    entry = library.entry(work / "m.briefing")
    for number in range(5):
        (work / f"{number}").mkdir()
    entry.path.rename(work / "4" / "m.briefing")
    asked = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) == 3

    assert places(library, entry, stop=stop) == []
    assert len(asked) == 3


def test_a_briefing_that_only_quotes_the_missing_one_is_not_it(library: Library, work: Path):
    entry = library.entry(work / "m.briefing")
    data = json.loads(entry.path.read_bytes())
    quoting = {**data, "id": "another", "note": {"briefing": data["id"]}}
    quoting["article"] = {**data["article"], "sha256": "0" * 64, "of": data["article"]["sha256"]}
    (work / "quoting.briefing").write_text(json.dumps(quoting), encoding="utf-8")
    entry.path.unlink()
    assert places(library, entry) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have names on POSIX alone")
def test_a_pipe_named_like_a_briefing_is_not_waited_for(library: Library, work: Path):
    entry = library.entry(work / "m.briefing")
    entry.path.unlink()
    for name in ("n.briefing", "n.json"):
        os.mkfifo(work / name)
    assert places(library, entry) == []


def test_adding_stops_when_it_is_told_to_and_keeps_what_was_read(tmp_path: Path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.txt").write_text(f"Port\n\n{number + 100} ships came.\n", "utf-8")
    read: list[str] = []
    with Library(tmp_path / "other") as library:
        told = library.add(
            files_below(folder),
            lambda _done, _of, name: read.append(name),
            lambda: len(read) > 3,
        )
        assert [added.path.name for added in told] == ["0.txt", "1.txt", "2.txt"]
        assert len(library.entries()) == 3
        library.watch(folder)
        assert [added.path.name for added in library.scan(stop=lambda: True)] == []
        assert len([a for a in library.scan() if a.status == "new"]) == 3
