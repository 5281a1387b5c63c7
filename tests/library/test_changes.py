from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefing import pipeline
from briefing.core import codec
from briefing.library import Library, LibraryError
from briefing.library import changes as to
from conftest import DATASET


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return Path(shutil.copy(DATASET / "moroccan-security.en.json", tmp_path / "m.briefing"))


@pytest.fixture
def library(tmp_path: Path, file: Path):
    with Library(tmp_path / "library") as library:
        list(library.add([file]))
        library.mark(library.entry(file), tags=["old"], note="first")
        yield library


ACTS = {
    "pinned": (lambda lib, file: to.pin(lib, file, on=True), lambda e: e.favourite),
    "archived": (lambda lib, file: to.archive(lib, file, on=True), lambda e: e.archived),
    "tagged": (lambda lib, file: to.tag(lib, file, ["new"]), lambda e: e.tags == ("new",)),
    "noted": (lambda lib, file: to.note(lib, file, "second"), lambda e: e.note == "second"),
    "forgotten": (lambda lib, file: to.forget(lib, file), lambda e: e is None),
}


@pytest.mark.parametrize("name", ACTS)
def test_each_change_can_be_taken_back(library: Library, file: Path, name: str):
    act, done = ACTS[name]
    before, found = library.entry(file), library.search("arrested > 1000")
    data = file.read_bytes()
    change = act(library, file)
    assert change.act == name
    assert done(library.entry(file))
    to.take_back(library, change)
    assert library.entry(file) == before
    assert library.search("arrested > 1000") == found
    assert file.read_bytes() == data


def test_a_missing_file_that_was_forgotten_comes_back_with_its_figures(library, file: Path):
    file.unlink()
    before = library.search("arrested > 1000")
    change = to.forget(library, file)
    assert library.search("arrested > 1000") == []
    to.take_back(library, change)
    assert library.search("arrested > 1000") == before


def test_a_place_that_was_taken_is_given_back(library: Library, file: Path, tmp_path: Path):
    before = library.entry(file)
    there = tmp_path / "there" / "n.briefing"
    there.parent.mkdir()
    file.rename(there)
    change = to.locate(library, file, there)
    assert [entry.path for entry in library.entries()] == [there]
    to.take_back(library, change)
    assert [entry.path for entry in library.entries()] == [file]
    assert library.entry(file).tags == before.tags


def test_a_stranger_is_refused_with_a_sentence(library: Library, tmp_path: Path):
    with pytest.raises(LibraryError, match=r"x\.briefing is not in the library"):
        to.pin(library, tmp_path / "x.briefing", on=True)


def test_searches_list_briefings_by_what_was_entered(library: Library, file: Path):
    to.tag(library, file, ["weekly", "Rabat"])
    assert library.tags() == ("Rabat", "weekly")
    assert [entry.path for entry in library.matching("tag:weekly", 5)] == [file]
    assert library.matching("is:archived", 5) == []
    to.archive(library, file, on=True)
    assert [entry.path for entry in library.matching("is:archived", 5)] == [file]
    assert library.matching("tag:weekly", 5) == []


def test_a_briefing_takes_over_what_was_entered_about_its_article(library: Library, tmp_path: Path):
    article = tmp_path / "port.txt"
    article.write_text("Harbour\n\nThe port handled 4,120 ships.\n", encoding="utf-8")
    list(library.add([article]))
    library.mark(library.entry(article), tags=["weekly"], note="ask", favourite=True)
    assert library.entry(article).of_article
    made = pipeline.open_file(article).briefing
    saved = tmp_path / "port.briefing"
    saved.write_text(codec.dump(made), encoding="utf-8")
    to.inherit(library, library.keep(made, saved))
    now = library.entry(saved)
    assert (now.tags, now.note, now.favourite) == (("weekly",), "ask", True)
    library.mark(now, tags=["other"])
    to.inherit(library, library.keep(made, saved))
    assert library.entry(saved).tags == ("other",)


def test_files_of_one_text_are_each_others_twins(library: Library, file: Path, tmp_path: Path):
    copy = Path(shutil.copy(file, tmp_path / "copy.briefing"))
    assert library.twins(file) == ()
    list(library.add([copy]))
    assert library.twins(file) == (copy,)
    assert library.twins(copy) == (file,)
    assert library.twins(tmp_path / "stranger.briefing") == ()


def test_what_was_forgotten_has_its_tags_and_note_when_it_is_added_again(
    library: Library, file: Path
):
    entry = library.entry(file)
    library.mark(entry, tags=["weekly"], note="ask", favourite=True)
    to.forget(library, file)
    assert library.entry(file) is None
    list(library.add([file]))
    now = library.entry(file)
    assert (now.tags, now.note, now.favourite) == (("weekly",), "ask", True)
