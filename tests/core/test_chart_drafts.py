"""Charts by hand: the kinds that fit, the best first, each with its reason."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.core import chart_drafts, edits
from briefing.core.briefing import ChartKind
from briefing.core.chart_drafts import Reason, drafts
from briefing.core.figure import Period
from core.briefing_strategies import briefings


def named(briefing, *numbers: str):
    found = {f.quote.exact.lower(): f.id for f in briefing.figures if f.quote and not f.same_as}
    return [found[number] for number in numbers]


@pytest.mark.parametrize(
    ("numbers", "kinds", "reason"),
    [
        (("50", "168"), [ChartKind.PART_OF_WHOLE, ChartKind.BARS], Reason.PART_SAID),
        (("168", "50"), [ChartKind.PART_OF_WHOLE, ChartKind.BARS], Reason.PART_SAID),
        (
            ("more than 1,600", "147", "132"),
            [ChartKind.FLOW, ChartKind.BARS, ChartKind.RANGE],
            Reason.STAGES_SAID,
        ),
        (("168", "2,963"), [ChartKind.BARS], Reason.MIXED),
        (("50", "45"), [ChartKind.BARS, ChartKind.PART_OF_WHOLE], Reason.SAME_COUNTED),
    ],
)
def test_kinds_are_ranked_with_their_reason(moroccan, numbers, kinds, reason):
    found = drafts(moroccan, named(moroccan, *numbers))
    assert [draft.kind for draft in found] == kinds
    assert found[0].reason is reason


def test_part_and_whole_stand_in_their_order_however_they_were_chosen(moroccan):
    part, whole = named(moroccan, "50", "168")
    assert drafts(moroccan, [whole, part])[0].figures == (part, whole)


def test_dated_figures_are_offered_over_time(moroccan):
    names = named(moroccan, "168", "50", "45")
    dated = moroccan
    for year, name in zip(("2003", "2001", "2002"), names, strict=True):
        dated = edits.set_period(dated, name, Period(as_of=year))
    found = drafts(dated, names)
    timeline = next(draft for draft in found if draft.kind is ChartKind.TIMELINE)
    assert timeline.figures == (names[1], names[2], names[0])


def test_one_figure_or_two_units_make_no_chart(moroccan):
    one, two = named(moroccan, "168", "50")
    assert drafts(moroccan, [one]) == ()
    assert drafts(moroccan, [one, one]) == ()
    quantity = replace(moroccan.figure(two).quantity, unit="GW", noun=None)
    assert drafts(edits.set_quantity(moroccan, two, quantity), [one, two]) == ()


def test_a_drafted_chart_says_where_it_comes_from_and_what_its_figures_say(moroccan):
    draft = drafts(moroccan, named(moroccan, "50", "168"))[0]
    chart = chart_drafts.chart_of(moroccan, draft)
    assert "Morocco World News" in chart.option("subtitle")
    assert chart.title[1:] in moroccan.figure(draft.figures[0]).label
    assert chart.id not in {known.id for known in moroccan.charts}
    assert edits.add_chart(moroccan, chart).charts[-1] == chart


def test_figures_are_sorted_by_size_and_as_in_the_text(moroccan):
    names = named(moroccan, "50", "2,963", "168")
    assert chart_drafts.by_size(moroccan, names) == tuple(named(moroccan, "2,963", "168", "50"))
    placed = chart_drafts.in_text_order(moroccan, names)
    starts = [moroccan.figure(name).span.start for name in placed]
    assert starts == sorted(starts)


@given(briefings(), st.data())
@settings(max_examples=40)
def test_every_offered_chart_can_be_added(briefing, data):
    ids = [figure.id for figure in briefing.figures]
    if len(ids) > 1:
        chosen = data.draw(st.lists(st.sampled_from(ids), min_size=2, max_size=4))
        for draft in drafts(briefing, chosen):
            chart = chart_drafts.chart_of(briefing, draft)
            assert edits.add_chart(briefing, chart).charts[-1] == chart
            assert len(set(draft.figures)) == len(draft.figures) >= 2
