"""The same stat across briefings: proposed, guarded, put on a time line, held to its logic."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.checks import ledger
from briefing.checks.finding import Severity
from briefing.comparing.comparison import ComparisonError, Line, Point, compare, origin, untrue
from briefing.comparing.likeness import Weigher, likeness
from briefing.comparing.matching import groups, propose
from briefing.comparing.over_time import Rule, breaches, part_claims, parts_above
from briefing.comparing.reading import sightings
from briefing.comparing.sighting import Name, Nature, Sighting
from briefing.core import codec
from briefing.core.briefing import Briefing, ChartKind
from briefing.core.figure import State
from briefing.pipeline import open_bytes
from comparing.made_series import make, topics
from comparing.score import SETS, score


def article(
    text: str, name: str = "a", day: str | None = "2024-03-12", publisher: str = "North Post"
) -> Briefing:
    made = open_bytes(text.encode(), f"{name}.txt").briefing
    source = replace(made.article.source, published=day, publisher=publisher)
    return replace(made, id=name, article=replace(made.article, source=source))


def one(text: str, name: str = "a", **source: str) -> Sighting:
    return sightings(article(text, name, **source))[0]


CELLS = "Morocco has dismantled {} terrorist cells since 2001, the ministry said."


def test_the_same_total_in_other_words_is_proposed_with_its_reasons() -> None:
    here = sightings(article(CELLS.format(168), "new"))
    there = sightings(article("Since 2001, Morocco has broken up 161 terrorist cells.", "old"))
    (match,) = propose(here, there)
    assert (match.here.name.briefing, match.there.name.briefing) == ("new", "old")
    assert any("count the same" in reason for reason in match.reasons)
    assert any("since 2001" in reason for reason in match.reasons)


def test_a_rejected_pair_is_not_proposed_again() -> None:
    here, there = (
        sightings(article(CELLS.format(n), name)) for n, name in ((168, "b"), (161, "a"))
    )
    (match,) = propose(here, there)
    assert propose(here, there, rejected={match.pair}) == ()


@pytest.mark.parametrize(
    ("left", "right", "trap"),
    [
        ("Solar capacity reached 4.7 GW.", "Solar capacity grew: developers added 4.7 GW of solar capacity.", "added"),
        ("Unemployment stood at 9.4%.", "Unemployment rose by 0.4 percentage points.", "unit"),
        (CELLS.format(168), "This year, Morocco dismantled 18 terrorist cells.", "counts from a start"),
        (CELLS.format(168), CELLS.format(161).replace("2001", "2015"), "since"),
        ("Kenya planted 900 trees in Nairobi.", "Peru planted 900 trees in Lima.", "place"),
        ("Solar capacity reached 4.7 GW.", "The government plans solar capacity of 12 GW.", "planned"),
    ],
)  # fmt: skip
def test_a_trap_refuses_and_says_why(left: str, right: str, trap: str) -> None:
    pair = one(left, "a"), one(right, "b")
    found = likeness(*pair, Weigher(pair))
    assert trap in found.refused


def test_units_of_one_kind_are_compared_on_one_scale() -> None:
    pair = one("Solar capacity reached 4.7 GW.", "a"), one("Solar capacity reached 4,700 MW.", "b")
    found = likeness(*pair, Weigher(pair))
    assert any("4,700 MW is 4.7 GW" in reason for reason in found.reasons)


def test_a_total_since_a_date_must_not_fall() -> None:
    fall = breaches(
        [
            one(CELLS.format(168), "a", day="2024-03-12"),
            one(CELLS.format(161), "b", day="2024-06-01"),
        ]
    )
    assert [found.rule for found in fall] == [Rule.FALLS]
    rise = [one(CELLS.format(161), "a"), one(CELLS.format(168), "b", day="2024-06-01")]
    assert breaches(rise) == ()


def test_two_sources_of_one_day_may_not_differ_and_a_source_that_does_has_revised() -> None:
    a, b = one(CELLS.format(161), "a"), one(CELLS.format(168), "b", publisher="Courier")
    assert [found.rule for found in breaches([a, b])] == [Rule.DISAGREE]
    assert [found.rule for found in breaches([a, one(CELLS.format(168), "c")])] == [Rule.REVISED]


def test_a_bound_is_no_contradiction() -> None:
    a = one(CELLS.format("more than 160"), "a")
    assert breaches([a, one(CELLS.format(168), "b", publisher="Courier")]) == ()


def test_a_key_stays_when_run_again_and_changes_with_the_value() -> None:
    a, b, c = (
        one(CELLS.format(n), "b" if n != 161 else "a", publisher=f"{min(n, 162)}")
        for n in (161, 168, 169)
    )
    assert breaches([a, b])[0].key == breaches([b, a])[0].key != breaches([a, c])[0].key


def timeline() -> tuple[Briefing, list[Briefing]]:
    sources = [
        article(
            f"Rabat\n\n{CELLS.format(n)} Police held {n + 7} people.", f"s{n}", day=f"2024-0{m}-12"
        )
        for m, n in ((6, 168), (3, 161), (1, 155))
    ]
    points = [Point(b, f.id) for b in sources for f in b.figures if f.label == "terrorist cells"]
    line = Line("Terrorist cells", tuple(points))
    return compare("Cells dismantled", [line], at="2026-01-01T00:00:00Z"), sources


def test_a_comparison_quotes_each_source_with_its_day_in_order_of_time() -> None:
    made, sources = timeline()
    assert [b.span.of(made.article.text) for b in made.article.blocks[1:]] == [
        f"North Post, 12 {month} 2024: {CELLS.format(n)}"
        for month, n in (("January", 155), ("March", 161), ("June", 168))
    ]
    assert made.charts[0].kind is ChartKind.TIMELINE
    kept = [f for f in made.figures if f.state is State.KEPT]
    assert [str(f.quantity.value) for f in kept if f.quantity] == ["155", "161", "168"]
    assert {(origin(f) or {})["sha256"] for f in kept} == {b.article.sha256 for b in sources}
    assert ledger(made).unresolved == 0
    assert codec.load(codec.dump(made).encode()) == made


def test_a_comparison_notices_a_source_that_no_longer_says_so() -> None:
    made, sources = timeline()
    assert untrue(made, sources) == ()
    assert len(untrue(made, sources[:2])) == 1
    changed = article(CELLS.format(999), sources[0].id)
    assert len(untrue(made, [changed, *sources[1:]])) == 1


def test_a_point_without_a_date_is_refused_with_what_to_do() -> None:
    texts = [article(CELLS.format(n), f"u{n}", day=None) for n in (1000, 1002)]
    with pytest.raises(ComparisonError, match="has no date: say in its Source pane"):
        compare("Cells", [Line("", tuple(Point(b, b.figures[0].id) for b in texts))], at="")


def test_one_group_holds_one_figure_of_a_briefing() -> None:
    made = make(7, topics("english"), 20)
    for group in groups([sightings(b) for b in made.briefings]):
        names = [sighting.name.briefing for sighting in group.sightings]
        assert len(names) == len(set(names)) > 1


@pytest.mark.parametrize("name", SETS)
def test_proposals_on_a_made_series_are_right_find_most_and_every_planted_violation_is_told(
    name: str,
) -> None:
    found = score(range(3) if name.startswith("fresh") else [1], name)
    assert found.precision >= 0.95
    assert found.recall >= 0.70
    assert found.planted.total() >= 12
    assert found.confirmed == found.planted
    assert found.false == 0


def test_every_rule_is_planted_somewhere() -> None:
    planted = {p.rule for name in SETS for p in make(1, topics(name)).planted}
    assert planted == set(Rule)


def said(text: str, name: str, day: str, **source: str) -> Sighting:
    return one(text, name, day=day, **source)


def test_a_fall_is_told_once_against_the_highest_before_it() -> None:
    values = (160, 168, 161, 165)
    series = [said(CELLS.format(n), f"a{i}", f"2024-0{i + 1}-01") for i, n in enumerate(values)]
    (fall,) = breaches(series)
    assert (fall.earlier.said, fall.later.said) == ("168", "161")


def test_a_misprinted_unit_is_a_slip_and_no_fall_and_the_return_is_none() -> None:
    text = "Solar capacity reached {}."
    values = ("4.7 GW", "4.9 MW", "5.1 GW")
    series = [said(text.format(n), f"a{i}", f"2024-0{i + 1}-01") for i, n in enumerate(values)]
    warnings = [b for b in breaches(series) if b.rule.severity is Severity.WARNING]
    assert [b.rule for b in warnings] == [Rule.SLIP]
    assert "Is the unit right?" in warnings[0].message


def test_another_unit_is_noted_with_the_converted_value() -> None:
    text = "Solar capacity reached {}."
    series = [said(text.format(n), n[0], f"2024-01-0{n[0]}") for n in ("4.7 GW", "5,100 MW")]
    (note,) = breaches(series)
    assert note.rule is Rule.UNIT
    assert "5,100 MW is 5.1 GW, after 4.7 GW" in note.message


def test_a_lost_bound_and_a_new_name_are_noted() -> None:
    a = said("More than 1,600 Moroccans left.", "a", "2024-01-01")
    b = said("Some 1,600 Moroccans left.", "b", "2024-02-01")
    assert [found.rule for found in breaches([a, b])] == [Rule.BOUND]
    c = replace(a, label="fighters abroad", label_words=frozenset({"fighter", "abroad"}))
    c = replace(c, name=Name("c", c.name.figure), day="2024-03-01")
    assert [found.rule for found in breaches([a, c])] == [Rule.LABEL]


def test_a_part_above_its_whole_is_told_across_briefings() -> None:
    claims = article("Of the 168 cells dismantled since 2001, 50 had links abroad.", "a")
    part, whole = (next(s for s in sightings(claims) if s.said == n) for n in ("50", "168"))
    later = said(CELLS.format(40), "b", "2024-03-12")
    assert parts_above([part], [whole], set(part_claims(claims))) == ()
    (told,) = parts_above([part], [whole, later], set(part_claims(claims)))
    assert "A part is above its whole: 50" in told.message
    assert parts_above([part], [whole, later], set()) == ()


def test_what_was_added_over_a_while_is_not_the_level() -> None:
    (added,) = sightings(article("Developers added 0.6 GW of solar capacity during the year."))
    assert added.nature is Nature.ADDED
