"""A new article meets what the library last said of its figures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing import cli
from briefing.comparing.over_time import Rule
from briefing.core import codec
from briefing.library import Library
from briefing.library.related import recall, related
from comparing.test_compare_verb import CELLS, save

OTHER = "Oslo\n\nIt rained on 12 days in Oslo, and {} umbrellas were sold.\n"


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    told = [
        save(tmp_path, name, CELLS.format(n), day)
        for name, n, day in (("a", 155, "2024-01-12"), ("b", 161, "2024-03-12"))
    ]
    return [*told, save(tmp_path, "oslo", OTHER.format(400), "2024-02-01")]


def test_the_library_tells_what_it_last_said_of_a_number_and_what_does_not_agree(files, tmp_path):
    new = codec.load(Path(save(tmp_path, "c", CELLS.format(150), "2024-06-01")).read_bytes())
    with Library(tmp_path / "library") as library:
        list(library.add(map(Path, files)))
        assert [path.stem for path in sorted(related(library, new))] == ["a", "b"]
        (one,) = recall(library, new)
        assert one.message == "Your library last said 161 on 12 March 2024 (North Post)."
        assert [s.said for s in one.history] == ["155", "161"]
        assert [breach.rule for breach in one.breaches] == [Rule.FALLS]


def test_the_article_itself_and_files_that_are_gone_are_left_out(files, tmp_path):
    here = codec.load(Path(files[1]).read_bytes())
    with Library(tmp_path / "library") as library:
        list(library.add(map(Path, files)))
        assert [path.stem for path in related(library, here)] == ["a"]
        Path(files[0]).unlink()
        assert recall(library, here) == ()


def test_the_command_line_compares_an_article_with_the_library(
    files, tmp_path, monkeypatch, capsys
):
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    new = save(tmp_path, "c", CELLS.format(168), "2024-06-01")
    assert cli.main(["library", "compare", new]) == 0
    assert capsys.readouterr().out == "The library says nothing of its figures.\n"
    assert cli.main(["library", "add", *files]) == 0
    capsys.readouterr()
    assert cli.main(["library", "compare", new]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == (
        "168 terrorist cells: Your library last said 161 on 12 March 2024 (North Post)."
    )
    assert [line.split()[0] for line in lines[1:]] == ["2024-01-12", "2024-03-12", "2024-06-01"]
    assert cli.main(["library", "compare", new, "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert [s["exact"] for s in told["history"]] == ["155", "161"]
