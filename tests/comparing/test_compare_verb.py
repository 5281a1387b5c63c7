"""`briefing compare` finds the same stats in files, says what does not agree, makes a time line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from briefing import cli
from briefing.core import codec
from briefing.core.briefing import ChartKind
from briefing.pipeline import open_bytes

CELLS = "Rabat\n\nMorocco has dismantled {} terrorist cells since 2001, the ministry said.\n"


def save(folder: Path, name: str, text: str, day: str, publisher: str = "North Post") -> str:
    made = open_bytes(text.encode(), f"{name}.txt").briefing
    source = replace(made.article.source, published=day, publisher=publisher)
    made = replace(made, id=name, article=replace(made.article, source=source))
    path = folder / f"{name}.briefing"
    path.write_text(codec.dump(made), encoding="utf-8")
    return str(path)


@pytest.fixture
def series(tmp_path: Path) -> list[str]:
    values = (("a", 155, "2024-01-12"), ("b", 161, "2024-03-12"), ("c", 168, "2024-06-12"))
    return [save(tmp_path, name, CELLS.format(n), day) for name, n, day in values]


def test_the_same_stat_is_listed_by_time_with_its_sentences(series, capsys):
    assert cli.main(["compare", *reversed(series)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "terrorist cells · 3 briefings"
    assert [line.split()[:4] for line in lines[1:4]] == [
        [day, "North", "Post", value]
        for day, value in (("2024-01-12", "155"), ("2024-03-12", "161"), ("2024-06-12", "168"))
    ]
    assert all("Morocco has dismantled" in line for line in lines[1:4])


def test_a_total_that_falls_ends_with_one_and_is_told_in_json(series, tmp_path, capsys):
    last = save(tmp_path, "d", CELLS.format(150), "2024-09-01", "Courier")
    assert cli.main(["compare", *series, last, "--json"]) == 1
    data = json.loads(capsys.readouterr().out)
    (finding,) = data["findings"]
    assert (finding["rule"], finding["severity"]) == ("falls", "warning")
    assert [side["briefing"] for side in finding["figures"]] == ["c", "d"]
    (stat,) = data["stats"]
    assert [s["quantity"]["value"] for s in stat["sightings"]] == ["155", "161", "168", "150"]
    assert all(s["reasons"] and s["file"] for s in stat["sightings"])


@pytest.mark.usefixtures("qapp")
def test_a_time_line_is_a_briefing_that_opens_and_checks_clean_and_prints(series, tmp_path, capsys):
    out = tmp_path / "cells.briefing"
    assert cli.main(["compare", *series, "--out", str(out), "--stat", "cells"]) == 0
    made = codec.load(out.read_bytes())
    assert [chart.kind for chart in made.charts] == [ChartKind.TIMELINE]
    assert len(made.charts[0].figures) == 3
    assert cli.main(["check", str(out)]) == 0
    capsys.readouterr()
    assert cli.main(["print", str(out), "-o", str(tmp_path / "cells.pdf")]) == 0
    assert "3 figures traced" in capsys.readouterr().out


def test_a_stat_that_nobody_states_makes_no_time_line(series, tmp_path, capsys):
    assert cli.main(["compare", *series, "--out", str(tmp_path / "x"), "--stat", "cows"]) == 2
    assert "needs the same stat in two briefings" in capsys.readouterr().err


def test_a_source_is_never_written_over(series, capsys):
    before = Path(series[0]).read_bytes()
    assert cli.main(["compare", *series, "--out", series[0]]) == 2
    assert Path(series[0]).read_bytes() == before


def test_the_same_text_twice_is_compared_once(series, capsys):
    assert cli.main(["compare", series[0], series[0]]) == 2
    assert "has the text of a file before it" in capsys.readouterr().err
