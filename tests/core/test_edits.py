"""Edits: each gives the next briefing, changes nothing else, and is itself when it changes nothing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.core import codec, edits
from briefing.core.article import AnchorState, Source, Span
from briefing.core.briefing import (
    Briefing,
    Chart,
    ChartKind,
    Decision,
    PageSettings,
    Template,
    Verdict,
)
from briefing.core.claim import ClaimKind, part_of
from briefing.core.figure import Figure, FigureId, Kind, Period, State, new_id
from briefing.core.formula import FormulaError
from briefing.core.quantity import Bound, Quantity
from core.briefing_strategies import briefings


@pytest.fixture
def stated(moroccan) -> Figure:
    return next(f for f in moroccan.figures if f.quote and f.quote.exact == "2,963")


def test_a_decided_figure_is_reviewed_and_a_reason_stays_with_the_ignored(moroccan, stated):
    ignored = edits.set_state(moroccan, [stated.id], State.IGNORED, "not needed").figure(stated.id)
    assert (ignored.state, ignored.reason, ignored.reviewed) == (State.IGNORED, "not needed", True)
    back = edits.set_state(
        edits.set_state(moroccan, [stated.id], State.IGNORED, "x"), [stated.id], State.PROPOSED, "x"
    ).figure(stated.id)
    assert (back.state, back.reason, back.reviewed) == (State.PROPOSED, None, False)


def test_figures_that_are_not_changed_stay_the_very_same_values(moroccan, stated):
    after = edits.relabel(moroccan, stated.id, "people arrested")
    assert after.figure(stated.id).label == "people arrested"
    for before_figure, figure in zip(moroccan.figures, after.figures, strict=True):
        assert figure is before_figure or figure.id == stated.id
    assert after.article is moroccan.article
    assert after.modified == moroccan.modified


def test_an_edit_that_changes_nothing_returns_the_same_briefing(moroccan, stated):
    chart = moroccan.charts[0]
    decision = moroccan.decisions[0]
    same = [
        edits.set_state(moroccan, [stated.id], stated.state),
        edits.set_state(moroccan, [], State.KEY),
        edits.mark_reviewed(moroccan, [stated.id]),
        edits.relabel(moroccan, stated.id, stated.label),
        edits.set_note(moroccan, stated.id, stated.note),
        edits.set_period(moroccan, stated.id, stated.period),
        edits.set_group(moroccan, stated.id, stated.group),
        edits.set_same_as(moroccan, stated.id, None),
        edits.set_quantity(moroccan, stated.id, stated.quantity),
        edits.move_edges(moroccan, stated.id, stated.span, stated.number),
        edits.set_title(moroccan, moroccan.title),
        edits.set_summary(moroccan, moroccan.summary),
        edits.set_kicker(moroccan, moroccan.kicker),
        edits.set_language(moroccan, moroccan.language),
        edits.set_source(moroccan, moroccan.article.source),
        edits.stamped(moroccan, moroccan.modified),
        edits.decide(moroccan, decision),
        edits.undecide(moroccan, "nothing:f1@00000000"),
        edits.retitle_chart(moroccan, chart.id, chart.title),
        edits.set_chart_kind(moroccan, chart.id, chart.kind),
        edits.set_chart_figures(moroccan, chart.id, chart.figures),
        edits.set_chart_option(moroccan, chart.id, "group", chart.option("group")),
        edits.reorder(moroccan, moroccan.page.order),
        edits.set_template(moroccan, moroccan.page.template),
        edits.set_page(moroccan, moroccan.page),
    ]
    for after in same:
        assert after is moroccan


def test_the_words_and_the_source_are_the_users(moroccan):
    after = edits.set_title(moroccan, "T")
    after = edits.set_summary(after, "S")
    after = edits.set_kicker(after, "K")
    after = edits.set_language(after, "fr")
    after = edits.set_source(after, Source(publisher="P"))
    assert (after.title, after.summary, after.kicker, after.language) == ("T", "S", "K", "fr")
    assert after.article.source.publisher == "P"
    assert after.article.text == moroccan.article.text
    assert edits.stamped(after, "2026-12-01T00:00:00Z").modified == "2026-12-01T00:00:00Z"
    assert edits.stamped(after, "2026-12-01T00:00:00Z").created == moroccan.created


def test_who_checked_is_noted_once(moroccan, stated):
    once = edits.check_off(moroccan, [stated.id], "A.")
    assert once.figure(stated.id).checked_by == ("A.",)
    assert edits.check_off(once, [stated.id], "A.") is once


def test_a_quantity_can_be_corrected_but_not_of_a_derived_figure(moroccan, stated):
    quantity = Quantity(value=Decimal(3000), bound=Bound.ABOUT, noun="suspect")
    after = edits.set_quantity(moroccan, stated.id, quantity, Kind.MEASURE)
    assert after.quantity(stated.id) == quantity
    assert after.figure(stated.id).kind is Kind.MEASURE
    derived = next(f for f in moroccan.figures if f.derived)
    with pytest.raises(ValueError, match="derived"):
        edits.set_quantity(moroccan, derived.id, quantity)


def test_moved_edges_take_their_quote_along_and_keep_the_id(moroccan, stated):
    span = Span(stated.span.start, stated.span.end + len(" suspects"))
    after = edits.move_edges(moroccan, stated.id, span, stated.number)
    figure = after.figure(stated.id)
    assert figure.quote.exact == "2,963 suspects"
    assert figure.anchor is AnchorState.EXACT
    assert codec.load(codec.dump(after)) == after
    with pytest.raises(ValueError, match="outside its span"):
        edits.move_edges(moroccan, stated.id, Span(0, 3), stated.number)
    with pytest.raises(ValueError, match="at least one"):
        edits.move_edges(moroccan, stated.id, Span(0, 3), Span(1, 1))
    derived = next(f for f in moroccan.figures if f.derived)
    with pytest.raises(ValueError, match="no place"):
        edits.move_edges(moroccan, derived.id, Span(0, 3), Span(0, 3))


def test_a_new_figure_stands_in_its_place_in_the_text(moroccan):
    text = moroccan.article.text
    start = text.index("2001\n")
    span = Span(start, start + 4)
    figure = Figure(
        id=new_id(),
        label="year",
        kind=Kind.COUNT,
        quantity=Quantity(value=Decimal(2001)),
        span=span,
        number=span,
        quote=moroccan.article.quote(span),
    )
    after = edits.add_figure(moroccan, figure)
    starts = [f.span.start for f in after.figures if f.span]
    assert starts == sorted(starts)
    assert edits.remove_figure(after, figure.id) == moroccan


def test_a_derived_figure_needs_a_formula_with_a_result(moroccan):
    one, two = moroccan.cards[0].id, moroccan.cards[1].id
    after = edits.add_derived(moroccan, f"{one} - {two}", "the rest", Kind.COUNT)
    made = after.figures[-1]
    assert after.quantity(made.id).value is not None
    changed = edits.set_formula(after, made.id, f"{one} + {two}")
    assert changed.quantity(made.id) != after.quantity(made.id)
    with pytest.raises(FormulaError):
        edits.set_formula(after, made.id, f"{made.id} + {two}")
    for formula in ("nothere / 2", f"{one} /", ""):
        with pytest.raises(FormulaError):
            edits.add_derived(moroccan, formula, "x", Kind.COUNT)


def test_a_figure_found_in_the_text_is_ignored_not_removed(moroccan, stated):
    with pytest.raises(ValueError, match="ignored"):
        edits.remove_figure(moroccan, stated.id)


def test_removing_a_figure_takes_what_needs_it_along(moroccan):
    one, two = moroccan.cards[0].id, moroccan.cards[1].id
    made = edits.add_derived(moroccan, f"{one} - {two}", "the rest", Kind.COUNT)
    rest = made.figures[-1].id
    made = edits.add_derived(made, f"{rest} / {one}", "its share", Kind.PERCENT)
    share = made.figures[-1].id
    made = edits.add_claim(made, part_of("c9", rest, one, by="hand"))
    made = edits.add_chart(made, Chart("h9", ChartKind.PART_OF_WHOLE, "", (rest, one)))
    made = edits.add_chart(made, Chart("h10", ChartKind.BARS, "", (rest, one, two)))
    made = edits.reorder(made, [*made.page.order, rest, "h9", "h10"])
    after = edits.remove_figure(made, rest)
    assert not after.has(rest)
    assert not after.has(share)
    assert [claim.id for claim in after.claims] == [claim.id for claim in moroccan.claims]
    assert {c.id: c.figures for c in after.charts}["h10"] == (one, two)
    assert "h9" not in {c.id for c in after.charts}
    assert after.page.order == (*moroccan.page.order, "h10")


def test_no_two_figures_repeat_each_other(moroccan):
    one, two = moroccan.cards[0].id, moroccan.cards[1].id
    after = edits.set_same_as(moroccan, two, one)
    assert after.figure(two).same_as == one
    with pytest.raises(ValueError, match="itself"):
        edits.set_same_as(after, one, two)
    with pytest.raises(ValueError, match="itself"):
        edits.set_same_as(after, one, one)


def test_a_finding_is_answered_once_and_can_be_asked_again(moroccan):
    key = moroccan.decisions[0].finding
    other = Decision(key, Verdict.SAME_THING, "note", "A.", "2026-12-01")
    after = edits.decide(moroccan, other)
    assert after.decisions == (other,)
    assert edits.undecide(after, key).decisions == ()
    more = edits.decide(after, replace(other, finding="part-of:f1@00000000"))
    assert len(more.decisions) == 2


def test_claims_and_charts_come_and_go_by_their_ids(moroccan):
    claim = moroccan.claims[0]
    assert claim.kind is ClaimKind.PART_OF
    assert claim not in edits.remove_claim(moroccan, claim.id).claims
    with pytest.raises(ValueError, match="already"):
        edits.add_claim(moroccan, claim)
    chart = moroccan.charts[0]
    with pytest.raises(ValueError, match="already"):
        edits.add_chart(moroccan, chart)
    after = edits.remove_chart(moroccan, chart.id)
    assert chart not in after.charts
    assert chart.id not in after.page.order
    assert edits.retitle_chart(moroccan, chart.id, "T").charts[0].title == "T"
    assert edits.set_chart_kind(moroccan, chart.id, ChartKind.BARS).charts[0].kind is ChartKind.BARS
    turned = tuple(reversed(chart.figures))
    assert edits.set_chart_figures(moroccan, chart.id, turned).charts[0].figures == turned
    told = edits.set_chart_option(moroccan, chart.id, "subtitle", "S").charts[0]
    assert (told.option("subtitle"), told.option("group")) == ("S", chart.option("group"))


@pytest.mark.parametrize(
    "edit",
    [
        lambda b: edits.relabel(b, FigureId("nothere"), "x"),
        lambda b: edits.remove_figure(b, FigureId("nothere")),
        lambda b: edits.remove_chart(b, "nothere"),
        lambda b: edits.retitle_chart(b, "nothere", "x"),
        lambda b: edits.remove_claim(b, "nothere"),
        lambda b: edits.reorder(b, ["nothere"]),
    ],
)
def test_what_is_not_there_cannot_be_edited(moroccan, edit):
    with pytest.raises(KeyError):
        edit(moroccan)


def test_the_page_is_arranged(moroccan):
    after = edits.set_template(moroccan, Template.CHART_FIRST)
    assert after.page.template is Template.CHART_FIRST
    order = list(reversed(moroccan.page.order))
    assert edits.reorder(moroccan, [*order, order[0]]).page.order == tuple(order)
    assert edits.set_page(moroccan, PageSettings()).page == PageSettings()


def test_a_period_is_set(moroccan, stated):
    period = Period(since="2001")
    assert edits.set_period(moroccan, stated.id, period).figure(stated.id).period == period


@given(briefings(), st.data())
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
def test_an_edited_briefing_can_be_written_and_read(briefing: Briefing, data):
    ids = [figure.id for figure in briefing.figures]
    if ids:
        some = data.draw(st.lists(st.sampled_from(ids), max_size=3))
        briefing = edits.set_state(briefing, some, data.draw(st.sampled_from(State)), "why")
        hand_made = [f.id for f in briefing.figures if edits.is_hand_made(f)]
        briefing = edits.remove_figure(briefing, data.draw(st.sampled_from(hand_made)))
    assert codec.load(codec.dump(briefing)) == briefing
