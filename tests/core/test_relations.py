"""Relations by hand: what is offered, what follows from saying it, and taking it back."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from briefing.core import codec, edits, kin
from briefing.core.briefing import ChartKind
from briefing.core.claim import ClaimKind
from briefing.core.relations import BY_HAND, offers, relate, told_of, unrelate
from briefing.core.wording import long_form


def named(briefing, *numbers: str):
    return tuple(
        next(
            f.id
            for f in briefing.figures
            if f.same_as is None and f.quote is not None and number in f.quote.exact.split()
        )
        for number in numbers
    )


@pytest.fixture
def bare(moroccan):
    """Return the account with its stated figures alone: no claim, no formula, no chart."""
    return replace(
        moroccan,
        figures=tuple(f for f in moroccan.figures if not f.derived),
        claims=(),
        charts=(),
        decisions=(),
        page=replace(moroccan.page, order=()),
    )


def only(briefing, kind, *numbers):
    return [o for o in offers(briefing, named(briefing, *numbers)) if o.kind is kind]


def test_two_figures_may_be_part_and_whole_a_change_or_the_same(bare):
    found = offers(bare, named(bare, "147", "1,600"))
    told = [(o.kind, o.result and long_form(o.result, "en")) for o in found]
    assert told == [
        (ClaimKind.PART_OF, "at most 9.2%"),
        (ClaimKind.CHANGE, "at least 988.4%"),
        (ClaimKind.CHANGE, "between −100 and −90.8%"),
        (ClaimKind.SAME, None),
    ]


def test_stages_said_one_by_one_grow_into_one_flow_chart(bare):
    went, returned, arrested = named(bare, "1,600", "147", "132")
    (first,) = only(bare, ClaimKind.PART_OF, "132", "147")
    step = relate(bare, first.claims)
    assert [(c.kind, c.figures) for c in step.charts] == [
        (ChartKind.PART_OF_WHOLE, (arrested, returned))
    ]
    (second,) = only(step, ClaimKind.PART_OF, "147", "1,600")
    after = relate(step, second.claims)
    assert [(c.kind, c.figures) for c in after.charts] == [
        (ChartKind.FLOW, (went, returned, arrested))
    ]
    share = kin.share_of(after, returned)
    assert share is not None
    assert long_form(after.quantity(share[0].id), "en") == "at most 9.2%"
    assert {claim.by for claim in after.claims} == {BY_HAND}
    assert codec.load(codec.dump(after)) == after


def test_three_figures_may_be_stages_at_once_or_parts_of_one(bare):
    went, returned, arrested = named(bare, "1,600", "147", "132")
    parts, stages = only(bare, ClaimKind.PART_OF, "1,600", "147", "132")
    assert [c.figures for c in parts.claims] == [(returned, went), (arrested, went)]
    assert [c.figures for c in stages.claims] == [(returned, went), (arrested, returned)]
    assert relate(bare, stages.claims).charts[0].kind is ChartKind.FLOW


def test_a_part_has_one_whole_and_is_never_part_of_itself(moroccan):
    part, whole, other = named(moroccan, "132", "147", "2,963")
    assert kin.whole_of(moroccan, part) == whole
    (offer,) = only(moroccan, ClaimKind.PART_OF, "132", "2,963")
    after = relate(moroccan, offer.claims)
    assert kin.whole_of(after, part) == other
    turned = replace(offer.claims[0], roles={"part": other, "whole": part})
    with pytest.raises(ValueError, match="its own whole"):
        relate(after, (turned,))


def test_what_is_said_already_is_known_and_saying_it_again_changes_nothing(moroccan):
    (offer,) = only(moroccan, ClaimKind.PART_OF, "50", "168")
    assert offer.known in {claim.id for claim in told_of(moroccan, named(moroccan, "50", "168"))}
    assert relate(moroccan, offer.claims) == moroccan


def test_saying_any_offer_and_taking_it_back_leaves_claims_as_they_were(bare):
    names = [f.id for f in bare.figures if f.same_as is None]
    seen = 0
    for pair in combinations(names, 2):
        for offer in offers(bare, pair):
            after = relate(bare, offer.claims)
            assert len(after.claims) == len(offer.claims)
            for claim in after.claims:
                after = unrelate(after, claim.id)
            assert after.claims == ()
            assert all(after.quantity_or_none(f.id) is not None for f in after.figures)
            seen += 1
    assert seen > 50


def test_different_units_are_a_conversion_or_a_stated_change(bare):
    one, other, third = named(bare, "50", "168", "2,963")

    def given(name, **parts):
        return replace(bare.quantity(name), **{"noun": None, **parts})

    measured = edits.set_quantity(bare, one, given(one, unit="km/h"))
    measured = edits.set_quantity(measured, other, given(other, unit="mph"))
    assert [o.kind for o in offers(measured, (one, other))] == [ClaimKind.CONVERSION]
    assert offers(measured, (one, third)) == ()
    stated = edits.set_quantity(bare, third, given(third, unit="%"))
    first, _ = offers(stated, (one, other, third))
    assert first.claims[0].roles == {"before": one, "after": other, "stated": third}
    assert offers(bare, (one,)) == ()
