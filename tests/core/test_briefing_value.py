"""The briefing as one value: what it refuses, and what it answers."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core import edits
from briefing.core.article import AnchorState, Article, Quote, Span
from briefing.core.briefing import Briefing, Chart, ChartKind
from briefing.core.claim import Claim, ClaimKind, part_of
from briefing.core.figure import Figure, FigureId, Kind, State, derived_id, figure_id, is_id, new_id
from briefing.core.formula import FormulaError
from briefing.core.quantity import Quantity
from core.briefing_strategies import plain_figure

TEXT = "Of 168 cells, 50 had ties abroad."
ARTICLE = Article(TEXT, sentences=(Span(0, len(TEXT)),))
WHOLE = plain_figure("f1", "168", ARTICLE, Span(3, 6))
PART = plain_figure("f2", "50", ARTICLE, Span(14, 16))
SHARE = Figure(id=FigureId("d1"), label="share", kind=Kind.PERCENT, formula="f2 / f1")


def briefing(**fields) -> Briefing:
    return Briefing(**({"id": "b", "article": ARTICLE, "figures": (WHOLE, PART, SHARE)} | fields))


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"figures": (WHOLE, WHOLE)}, "share one id"),
        ({"charts": (Chart("h1", ChartKind.BARS, "", (FigureId("nothere"),)),)}, "chart h1 names"),
        ({"claims": (part_of("c1", FigureId("f1"), FigureId("nothere")),)}, "claim c1 names"),
        ({"figures": (replace(WHOLE, same_as=FigureId("nothere")),)}, "figure f1 names"),
        ({"figures": (SHARE,)}, "formula of d1 names"),
        ({"article": Article("Short.")}, "beyond the end"),
    ],
)
def test_a_briefing_refuses_what_names_something_absent(fields, told):
    with pytest.raises(ValueError, match=told):
        briefing(**fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"id": FigureId("F1")},
        {"span": None},
        {"quantity": None},
        {"number": Span(0, 2)},
        {"formula": "f1 / f2"},
    ],
)
def test_a_figure_is_stated_or_derived_never_both_or_neither(fields):
    with pytest.raises(ValueError, match="figure"):
        replace(WHOLE, **fields)


@pytest.mark.parametrize(
    ("kind", "roles"),
    [
        (ClaimKind.PART_OF, {"part": FigureId("f1")}),
        (ClaimKind.SUM, {"parts": (), "total": FigureId("f1")}),
        (ClaimKind.SAME, {}),
        (ClaimKind.CHANGE, {"part": FigureId("f1")}),
    ],
)
def test_a_claim_fills_its_own_roles(kind, roles):
    with pytest.raises(ValueError, match="claim c1"):
        Claim("c1", kind, roles)


def test_derived_figures_are_computed_and_follow_their_operands():
    made = briefing(claims=(part_of("c1", FigureId("f2"), FigureId("f1")),))
    assert made.quantity(FigureId("d1")).unit == "%"
    assert made.operands(FigureId("d1")) == ("f2", "f1")
    assert made.derived_from == {"f2": ("d1",)}
    assert made.wholes == {"f2": "f1"}


def test_a_circle_of_formulas_has_no_result_and_cannot_print():
    circle = replace(SHARE, formula="d1 / f1")
    made = briefing(figures=(WHOLE, circle))
    assert made.quantity_or_none(FigureId("d1")) is None
    assert not made.printable(FigureId("d1"))
    with pytest.raises(FormulaError):
        made.quantity(FigureId("d1"))


def test_what_is_not_soundly_anchored_cannot_print_nor_what_is_made_of_it():
    made = briefing(figures=(replace(WHOLE, anchor=AnchorState.LOST), PART, SHARE))
    assert not made.printable(FigureId("f1"))
    assert not made.printable(FigureId("d1"))
    assert made.printable(FigureId("f2"))
    assert [f.id for f in made.unsound] == ["f1"]


def test_cards_are_key_first_and_repeats_have_none():
    figures = (
        replace(WHOLE, state=State.KEPT),
        replace(PART, state=State.KEY),
        replace(SHARE, state=State.KEPT),
        replace(plain_figure("f3", "168", ARTICLE, Span(3, 6)), state=State.KEY, same_as=WHOLE.id),
    )
    assert [f.id for f in briefing(figures=figures).cards] == ["f2", "f1"]


quotes = st.builds(
    Quote,
    st.text(min_size=1, max_size=9),
    st.text(max_size=9),
    st.text(max_size=9),
    st.integers(1, 9),
)


@given(quotes, quotes)
def test_the_same_quote_gives_the_same_id_and_another_another(one, two):
    assert is_id(figure_id(one))
    assert (figure_id(one) == figure_id(two)) == (one == two)


def test_hand_made_ids_are_random_and_valid():
    made = {new_id() for _ in range(200)}
    assert len(made) == 200
    assert all(is_id(name) for name in made)
    assert is_id(derived_id("f1 / f2"))
    assert not is_id("1f")
    assert not is_id("f" * 17)


def test_a_value_is_kept_as_it_was_stated():
    assert briefing().quantity(FigureId("f1")) == Quantity(value=Decimal(168))


def test_a_chart_is_drawn_without_what_is_ignored_and_whole_again_once_it_is_kept():
    third = plain_figure("f3", "168", ARTICLE, Span(3, 6))
    repeat = replace(plain_figure("f4", "50", ARTICLE, Span(14, 16)), same_as=PART.id)
    names = (WHOLE.id, PART.id, third.id)
    made = briefing(
        figures=(WHOLE, PART, third, repeat),
        charts=(
            Chart("h1", ChartKind.BARS, "", names),
            Chart("h2", ChartKind.PART_OF_WHOLE, "", (PART.id, WHOLE.id)),
            Chart("h3", ChartKind.BARS, "", (repeat.id, third.id, WHOLE.id)),
        ),
    )
    assert made.drawn == made.charts
    ignored = edits.set_state(made, (PART.id,), State.IGNORED, "not needed")
    assert [(c.id, c.figures) for c in ignored.drawn] == [
        ("h1", (WHOLE.id, third.id)),
        ("h3", (third.id, WHOLE.id)),
    ]
    assert ignored.charts == made.charts
    assert edits.set_state(ignored, (PART.id,), State.KEPT).drawn == made.charts


def test_a_chart_and_a_label_have_limits_that_are_named(moroccan):
    with pytest.raises(ValueError, match="draws 2,001 figures; the limit is 2,000"):
        replace(moroccan.charts[0], figures=("f1",) * 2001)
    with pytest.raises(ValueError, match="40,001 letters; the limit is 40,000"):
        replace(moroccan.figures[0], label="R" * 40_001)
