from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from briefing import cli
from briefing.comparing.reading import sightings
from briefing.comparing.recall import last_said
from briefing.comparing.refusals import ENDING, FOLDER, Refusals, pairs_with, refused_among
from briefing.comparing.study import study
from briefing.core import codec
from briefing.core.briefing import Briefing
from briefing.pipeline import open_bytes

TEXT = "Rabat in {}\n\nMorocco has dismantled {} terrorist cells since 2001, the ministry said.\n"


def briefing(number: int, day: str) -> Briefing:
    made = open_bytes(TEXT.format(day, number).encode(), "rabat.txt").briefing
    source = replace(made.article.source, published=day, publisher="North Post")
    return replace(made, article=replace(made.article, source=source))


@pytest.fixture
def three() -> list[Briefing]:
    return [
        briefing(n, day)
        for n, day in ((155, "2024-01-12"), (161, "2024-03-12"), (168, "2024-06-12"))
    ]


def cells(found) -> list[str]:
    (stat,) = [s for s in found.stats if "cells" in s.label]
    return [s.said for s in stat.sightings]


def said(briefings: list[Briefing], number: str):
    return next(s for b in briefings for s in sightings(b) if s.said == number)


def test_what_was_refused_is_not_proposed_again(three, tmp_path: Path):
    kept = Refusals(tmp_path)
    assert cells(study(three)) == ["155", "161", "168"]
    kept.refuse(pairs_with(said(three, "155"), [said(three, "161"), said(three, "168")]))
    found = study(three, refused=Refusals(tmp_path).all())
    assert cells(found) == ["161", "168"]
    assert len(found.refused) == 2


def test_a_refusal_outlives_the_ids_of_fresh_drafts(three, tmp_path: Path):
    kept = Refusals(tmp_path)
    kept.refuse([(said(three, "155"), said(three, "161"))])
    again = [replace(b, id=f"other-{n}") for n, b in enumerate(three)]
    assert cells(study(again, refused=kept.all())) != ["155", "161", "168"]


def test_the_library_no_longer_says_what_was_refused(three, tmp_path: Path):
    kept = Refusals(tmp_path)
    here, known = sightings(three[1]), sightings(three[0])
    assert len(last_said(here, known)) == 1
    kept.refuse([(said(three, "155"), said(three, "161"))])
    assert last_said(here, known, refused=kept.all()) == ()


def test_a_refusal_is_taken_back_whichever_way_round(three, tmp_path: Path):
    kept = Refusals(tmp_path)
    one, other = said(three, "155"), said(three, "161")
    kept.refuse([(one, other)])
    kept.refuse([(other, one)])
    assert len(kept.all()) == 1
    assert kept.take_back_between([(other, one)]) == 1
    assert kept.all() == ()
    assert kept.take_back_between([(other, one)]) == 0


def test_refusals_of_other_articles_are_left_alone(three, tmp_path: Path):
    kept = Refusals(tmp_path)
    kept.refuse([(said(three, "155"), said(three, "161"))])
    assert refused_among(kept.all(), sightings(three[2])) == {}


@pytest.mark.parametrize(
    "data", [b"", b"[]", b'{"format": "x"}', b"\xff", b'{"format":"briefing-refused/1"}']
)
def test_a_damaged_file_refuses_nothing(tmp_path: Path, data: bytes):
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / f"a{ENDING}").write_bytes(data)
    assert Refusals(tmp_path).all() == ()


def test_the_command_line_refuses_lists_and_asks_again(three, tmp_path: Path, monkeypatch, capsys):
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    files = []
    for number, made in enumerate(three[:2]):
        files.append(tmp_path / f"{number}.briefing")
        files[-1].write_text(codec.dump(made), encoding="utf-8")
    names = [str(said([b], n).name.figure) for b, n in zip(three, ("155", "161"), strict=False)]
    words = ["library", "refuse", str(files[0]), names[0], str(files[1]), names[1]]
    assert cli.main(words) == 0
    capsys.readouterr()
    assert cli.main(["compare", *map(str, files), "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["stats"] == []
    assert "1 refused matches are left out" in told.err
    assert cli.main(["library", "refused", "--json"]) == 0
    (one,) = json.loads(capsys.readouterr().out)
    assert [side["said"] for side in one["figures"]] == ["155", "161"]
    assert cli.main(["library", "refused"]) == 0
    assert "155 terrorist cells" in capsys.readouterr().out
    assert cli.main(["library", "refused", "--ask-again", one["id"]]) == 0
    capsys.readouterr()
    assert cli.main(["compare", *map(str, files), "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["stats"]) == 1
    assert cli.main(["library", "refused", "--ask-again", "nothing"]) == 2
    assert cli.main(["library", "refuse", str(files[0]), "nothing", str(files[1]), names[1]]) == 2
    assert "has no figure nothing" in capsys.readouterr().err
