"""Formulas by hand: proposals from chosen figures, typed formulas, the figures that are meant."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core import codec, edits
from briefing.core.claim import Claim, ClaimKind
from briefing.core.figure import Kind, Period, State
from briefing.core.formula import FormulaError, parse
from briefing.core.formula_drafts import Act, choices, fits, known_as, matches, proposals, tried
from briefing.core.formula_labels import proposed_label
from briefing.core.wording import long_form, short_form
from conftest import DATASET


@pytest.fixture(scope="module", params=["en", "fr", "ar"])
def account(request):
    return codec.load((DATASET / f"moroccan-security.{request.param}.json").read_bytes())


def named(briefing, *numbers: str):
    """Return the first figures that show these numbers."""
    return tuple(
        next(
            f.id
            for f in briefing.figures
            if f.same_as is None and f.quote is not None and number in f.quote.exact.split()
        )
        for number in numbers
    )


def told(briefing, *numbers: str):
    found = proposals(briefing, named(briefing, *numbers))
    return [(p.act, long_form(p.quantity, briefing.language)) for p in found]


def test_part_and_whole_give_share_remainder_and_ratio_with_their_bounds(moroccan):
    assert told(moroccan, "50", "168") == [
        (Act.SHARE, "29.8%"),
        (Act.REMAINDER, "118"),
        (Act.RATIO, "3.36"),
    ]
    assert told(moroccan, "147", "1,600") == [
        (Act.SHARE, "at most 9.2%"),
        (Act.REMAINDER, "more than 1,453"),
        (Act.RATIO, "at least 10.8"),
    ]


def test_the_order_of_choosing_changes_nothing_and_one_figure_stands_with_its_whole(moroccan):
    both = told(moroccan, "50", "168")
    assert told(moroccan, "168", "50") == both
    assert told(moroccan, "50") == both


def test_different_things_are_so_many_per_one_and_stages_are_shares_of_each_other(moroccan):
    assert told(moroccan, "2,963", "168") == [
        (Act.PER, "17.6 per cell"),
        (Act.PER, "0.0567 per suspect"),
    ]
    assert told(moroccan, "132", "147", "1,600") == [
        (Act.SHARE, "at most 9.2%"),
        (Act.SHARE, "89.8%"),
        (Act.SHARE, "at most 8.3%"),
    ]


def test_what_the_text_does_not_relate_gives_change_both_ways_sum_and_average(moroccan):
    assert told(moroccan, "50", "45") == [
        (Act.SHARE, "90%"),
        (Act.GROWTH, "−10%"),
        (Act.GROWTH, "11.1%"),
        (Act.DIFFERENCE, "5"),
        (Act.RATIO, "1.11"),
        (Act.SUM, "95"),
        (Act.AVERAGE, "47.5"),
    ]


@pytest.mark.parametrize("by_claim", [False, True])
def test_a_change_runs_from_the_earlier_to_the_later(moroccan, by_claim):
    one, other = named(moroccan, "50", "45")
    if by_claim:
        claim = Claim("x", ClaimKind.CHANGE, {"before": other, "after": one, "stated": None})
        made = edits.add_claim(moroccan, claim)
    else:
        made = edits.set_period(moroccan, other, Period(as_of="2019"))
        made = edits.set_period(made, one, Period(as_of="2021"))
    grown = [p for p in proposals(made, (one, other)) if p.act is Act.GROWTH]
    assert [p.formula for p in grown] == [f"({one} - {other}) / {other}"]
    assert Act.SHARE not in {p.act for p in proposals(made, (one, other))}


def test_every_two_figures_of_the_bundled_briefings_give_only_what_has_a_result(account):
    stated = [f.id for f in account.figures if f.same_as is None and f.state is not State.IGNORED]
    for pair in combinations(stated, 2):
        for proposal in proposals(account, pair):
            made = edits.add_derived(account, proposal.formula, proposal.label, proposal.kind)
            assert made.quantity(made.figures[-1].id) == proposal.quantity
            assert proposal.label
            assert tried(account, proposal.formula).quantity is not None


def test_a_formula_that_is_there_already_is_named(moroccan):
    share = proposals(moroccan, named(moroccan, "50", "168"))[0]
    assert share.known is not None
    assert moroccan.figure(share.known).formula == share.formula


def test_parts_of_a_whole_leave_a_rest_and_parts_of_parts_are_not_counted_twice(moroccan):
    whole, one, other = named(moroccan, "168", "50", "45")
    claim = Claim("x", ClaimKind.PART_OF, {"part": other, "whole": whole})
    apart = edits.add_claim(moroccan, claim)
    found = proposals(apart, (whole, one, other))
    assert [(p.act, long_form(p.quantity, "en")) for p in found] == [
        (Act.REST, "73"),
        (Act.SHARE, "56.5%"),
    ]
    inside = edits.add_claim(moroccan, replace(claim, id="y", roles={"part": other, "whole": one}))
    assert {p.act for p in proposals(inside, (whole, one, other))} == {Act.SHARE}


def test_labels_are_proposed_in_the_language_of_the_briefing(account):
    part, whole = named(account, "50", "168")
    share = proposed_label(account, f"{part} / {whole}", Kind.PERCENT)
    part_words, whole_words = account.figure(part).label, account.figure(whole).label
    assert share.startswith(part_words)
    assert share.endswith(whole_words)
    joints = {"en": "as a share of", "fr": "en part de", "ar": "كنسبة من"}
    assert joints[account.language[:2]] in share
    assert proposed_label(account, "nonsense (", Kind.COUNT) == ""


def test_a_typed_formula_says_what_it_gives_or_why_not_in_numbers_people_see(moroccan):
    part, whole, suspects = named(moroccan, "147", "1,600", "2,963")
    share = tried(moroccan, f"{part} / {whole}")
    assert share.quantity is not None
    assert share.kind is Kind.PERCENT
    assert share.pure
    assert long_form(share.quantity, "en") == "at most 9.2%"
    plain = tried(moroccan, f"{part} / {whole}", percent=False)
    assert plain.quantity is not None
    assert plain.kind is Kind.RATIO
    faults = {
        f"{part} + {suspects}": "Moroccan and suspect cannot be added: they are different things",
        f"{part} +": "the formula ends too early",
        f"({part}": "a bracket is not closed",
        f"{part} {whole}": "the formula goes wrong at “> 1,600”",
        "12 / 3": "the formula names no figure",
        f"{part} / fnothere": "there is no figure fnothere",
        f"{part} / ({whole} - {whole})": "dividing by a number that may be zero has no result",
    }
    for formula, words in faults.items():
        assert str(tried(moroccan, formula).error) == words


def test_a_formula_that_runs_in_a_circle_is_refused_where_it_is_edited(moroccan):
    share = next(f for f in moroccan.figures if f.derived)
    part = moroccan.operands(share.id)[0]
    error = tried(moroccan, f"{part} / {share.id}", figure=share.id).error
    assert str(error) == "the formula runs in a circle"
    other = edits.add_derived(moroccan, f"{share.id} / 2", "half", Kind.PERCENT)
    half = other.figures[-1].id
    error = tried(other, f"{half} * 2", figure=share.id).error
    assert str(error) == "the formula runs in a circle"


def test_digits_however_grouped_and_words_find_the_figure_that_is_meant(account):
    language = account.language

    def shown(typed: str) -> list[str]:
        return [short_form(account.quantity(name), language) for name in matches(account, typed)]

    for typed in ("2,963", "2963", "2 963", "٢٩٦٣", "2.963"):
        (only,) = matches(account, typed)
        assert account.quantity(only).value == 2963
    assert len(shown("1")) > 3
    first = account.figures[1]
    assert first.id in matches(account, first.label[:9])
    assert matches(account, "  ") == ()
    assert matches(account, "zzz") == ()


def test_the_very_number_comes_before_the_plain_one_and_that_before_longer_ones(account):
    (whole,) = named(account, "168")[:1]
    assert choices(account, "168") == (whole, "168")
    assert choices(account, "16")[0] == "16"
    assert set(choices(account, "16")[1:]) >= {whole}
    assert choices(account, "zzz") == ()
    decimal = {"en": "2.5", "fr": "2,5", "ar": "٢٫٥"}[account.language[:2]]
    assert choices(account, decimal) == ("2.5",)
    assert (
        choices(account, "12,000" if account.language.startswith("en") else "12 000")[0] == "12000"
    )


def test_a_formula_is_known_however_it_is_spaced_but_not_as_another_kind(moroccan):
    part, whole = named(moroccan, "50", "168")
    known = known_as(moroccan, f"{part}/{whole}", Kind.PERCENT)
    assert known == proposals(moroccan, (part, whole))[0].known
    assert known is not None
    assert known_as(moroccan, f"{part} / {whole}", Kind.RATIO) is None
    assert known_as(moroccan, "nonsense (", Kind.RATIO) is None


@given(st.lists(st.sampled_from(["f1", "+", "-", "(", ")", "*", "/", "12"]), max_size=9))
def test_a_figure_fits_exactly_where_a_formula_wants_one(tokens):
    if not fits(tokens):
        with pytest.raises(FormulaError):
            parse(" ".join([*tokens, "f2"]))
