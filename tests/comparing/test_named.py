"""A stat with a name keeps its history with its sentences, and knows itself in a new briefing."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import cli
from briefing.checks.anchor import fault_of
from briefing.comparing.comparison import Point, quotable
from briefing.comparing.excerpt import point_of
from briefing.comparing.kept import KeptStats, add
from briefing.comparing.named import NamedStat, StatError, dump, grown, load, next_of, without
from briefing.comparing.over_time import Rule
from briefing.comparing.reading import sightings
from briefing.comparing.recall import last_said
from comparing.made_series import make, topics
from comparing.test_compare_verb import CELLS, save
from comparing.test_comparing import article

AT = "2026-01-01T00:00:00Z"
MADE = make(2, topics("english"), 12)
SEEN = [s for briefing in MADE.briefings for s in sightings(briefing)]


def seen(number: int, name: str, day: str):
    return sightings(article(CELLS.format(number), name, day=day))


def test_a_new_article_meets_what_was_last_said_with_reasons_and_what_does_not_agree() -> None:
    known = [*seen(155, "a", "2024-01-12"), *seen(161, "b", "2024-03-12")]
    (recall,) = last_said(seen(150, "c", "2024-06-01"), known)
    assert recall.message == "Your library last said 161 on 12 March 2024 (North Post)."
    assert [s.said for s in recall.history] == ["155", "161"]
    assert [breach.rule for breach in recall.breaches] == [Rule.FALLS]
    assert recall.matches[-1].reasons


def test_what_was_said_later_is_not_what_was_said_before() -> None:
    known = [*seen(155, "a", "2024-01-12"), *seen(170, "b", "2024-09-12")]
    (recall,) = last_said(seen(161, "c", "2024-06-01"), known)
    assert recall.last.said == "155"
    assert last_said(seen(161, "c", "2023-06-01"), known) == ()


def test_a_stat_knows_itself_in_a_new_briefing_and_grows_in_order_of_time() -> None:
    stat = NamedStat("cells", "Cells")
    stat = grown(stat, [*seen(161, "b", "2024-03-12"), *seen(155, "a", "2024-01-12")], at=AT)
    here = sightings(article("Rabat\n\nPolice held 12 people. " + CELLS.format(168), "c"))
    (found, _) = next_of(stat, here)
    assert found.here.said == "168"
    grew = add(stat, [here], at=AT)
    assert [s.said for s in grew.history] == ["155", "161", "168"]
    assert without(grew, "c", at=AT).history == stat.history
    assert grown(grew, [found.here], at=AT) == grew


def test_a_figure_nobody_can_mean_is_asked_for_by_its_labels() -> None:
    here = [s for s in SEEN if s.name.briefing == "cells-0"]
    with pytest.raises(StatError, match="No figure of .* is called “cows”: name one of “"):
        add(NamedStat("x", "Cows"), [here], at=AT)
    with pytest.raises(StatError, match=r"Several figures .* Say a longer label\."):
        add(NamedStat("x", "C"), [here], at=AT)


@given(st.lists(st.sampled_from(SEEN), max_size=5, unique_by=lambda s: s.name.briefing))
def test_a_stat_is_the_same_after_a_round_through_its_file(history: list) -> None:
    stat = replace(grown(NamedStat("x", "Cells", "what"), history, at=AT), definition="Über “x”")
    assert load(dump(stat).encode()) == stat


@given(
    st.binary(max_size=40)
    | st.recursive(
        st.none() | st.integers() | st.text(max_size=3),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["name", "id", "history", "span", "period", "x"]), inner, max_size=4
            )
        ),
    ).map(
        lambda value: json.dumps(
            {"format": "briefing-stat/1", "id": "a", "name": "b", "history": value}
        ).encode()
    )
)
def test_a_damaged_file_is_refused_in_one_sentence(data: bytes) -> None:
    try:
        load(data)
    except StatError as error:
        assert str(error).endswith(".")


def test_a_stat_keeps_to_one_figure_a_briefing_and_to_a_name() -> None:
    two = [s for s in SEEN if s.name.briefing == "cells-0"][:2]
    with pytest.raises(StatError, match="two figures of one briefing"):
        NamedStat("x", "Cells", history=tuple(two))
    with pytest.raises(StatError, match="needs a name"):
        NamedStat("x", "  ")


def test_kept_stats_are_found_by_name_and_broken_files_are_told(tmp_path) -> None:
    kept = KeptStats(tmp_path)
    assert kept.all() == ()
    kept.keep(grown(kept.new("Cells since 2001"), seen(155, "a", "2024-01-12"), at=AT))
    kept.keep(kept.new("cells, since 2001"))
    (tmp_path / "stats" / "x.stat").write_text("{}")
    assert [stat.name for stat in kept.all()] == ["Cells since 2001", "cells, since 2001"]
    assert kept.broken == ["x.stat: This is no named stat of this version of Briefing."]
    found = kept.find("CELLS SINCE 2001")
    assert found is not None
    assert found.history[0].sentence.startswith("Morocco has dismantled 155")
    assert kept.remove(found)
    assert kept.find("Cells since 2001") is None


def test_the_command_line_keeps_shows_and_removes_a_stat(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    first = save(tmp_path, "a", CELLS.format(161), "2024-01-12")
    then = save(tmp_path, "b", CELLS.format(150), "2024-03-12")
    words = [
        "stat",
        "add",
        "Cells",
        first,
        "--label",
        "terrorist cells",
        "--definition",
        "Since 2001.",
    ]
    assert cli.main(words) == 0
    assert cli.main(["stat", "add", "Cells", then]) == 1
    capsys.readouterr()
    assert cli.main(["stat", "show", "cells"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["Cells", "  Since 2001."]
    assert lines[2].endswith(CELLS.format(161).split("\n\n")[1].strip())
    assert lines[-1].startswith("warning (falls) A total counted since 2001 falls from 161")
    assert cli.main(["stat", "list"]) == 0
    assert capsys.readouterr().out == "Cells: 2 briefings, last 150\n"
    assert cli.main(["stat", "remove", "Cells"]) == 0
    assert cli.main(["stat", "show", "Cells"]) == 2
    assert "No stat is called “Cells”" in capsys.readouterr().err


@pytest.mark.usefixtures("qapp")
def test_a_kept_stat_prints_its_time_line_after_its_briefings_are_gone(
    tmp_path, monkeypatch, capsys
) -> None:
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    text = CELLS.replace("since 2001,", "since 2001 and held 40 people,")
    files = [
        save(tmp_path, name, text.format(n), day)
        for name, n, day in (("a", 155, "2024-01-12"), ("b", 161, "2024-03-12"))
    ]
    assert cli.main(["stat", "add", "Cells", *files, "--label", "terrorist cells"]) == 0
    for file in files:
        Path(file).unlink()
    out = tmp_path / "cells.briefing"
    assert cli.main(["stat", "show", "Cells", "--out", str(out)]) == 0
    assert cli.main(["check", str(out)]) == 0
    assert cli.main(["print", str(out), "-o", str(tmp_path / "cells.pdf")]) == 0
    assert "2 figures traced" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["english", "others"])
def test_an_excerpt_stands_for_its_briefing(name: str) -> None:
    for briefing in make(3, topics(name), 8).briefings:
        for sighting in sightings(briefing):
            point = point_of(sighting)
            figure = point.briefing.figure(point.figure)
            there = fault_of(briefing.figure(figure.id), briefing)
            assert fault_of(figure, point.briefing) == there
            assert figure.quantity == sighting.quantity
            assert (
                point.briefing.article.sentence_at(figure.span.start).of(
                    point.briefing.article.text
                )
                == sighting.sentence
            )
            assert quotable(point) == quotable(Point(briefing, figure.id))
