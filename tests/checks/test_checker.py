"""A check after an edit finds what a check from the start finds, and costs what was touched."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import pipeline
from briefing.checks import Checker, check, waiting
from briefing.checks.book import _GROUPED, _PLAIN
from briefing.core import edits
from briefing.core.briefing import Briefing
from briefing.core.claim import part_of
from briefing.core.figure import Figure, FigureId, Kind, Period, State
from briefing.core.quantity import Bound, Quantity
from briefing.extract import reparse
from checks.many import many_figures
from conftest import DATASET
from growth import FACTOR, grows_like_its_input

ACTS = ["relabel", "quantity", "ignore", "title", "claim", "unclaim", "same", "formula", "period"]


def edited(briefing: Briefing, act: str, rng: random.Random) -> Briefing:
    """Return the briefing after one random edit of a kind."""
    stated = [f for f in briefing.figures if not f.derived]
    one, other = rng.sample(stated, 2)
    match act:
        case "relabel":
            return edits.relabel(briefing, one.id, rng.choice(["cells, 1,600", "men in 1999", "x"]))
        case "quantity":
            value = Decimal(rng.choice([45, 50, 55, 147, 168, 1600, 168_000]))
            bound = rng.choice([Bound.EXACT, Bound.MORE, Bound.LESS])
            return edits.set_quantity(
                briefing, one.id, replace(one.quantity, value=value, bound=bound)
            )
        case "ignore":
            return edits.set_state(
                briefing, (one.id,), rng.choice([State.IGNORED, State.KEPT, State.KEY])
            )
        case "title":
            return edits.set_title(
                briefing, rng.choice(["Most of 168", "Doubled to 55", "1,600 went", ""])
            )
        case "claim":
            if any(c.role("part") == one.id for c in briefing.claims) or one.id == other.id:
                return briefing
            name = f"r{rng.randrange(10**6)}"
            return edits.add_claim(briefing, part_of(name, one.id, other.id))
        case "unclaim":
            if not briefing.claims:
                return briefing
            return edits.remove_claim(briefing, rng.choice(briefing.claims).id)
        case "same":
            try:
                return edits.set_same_as(briefing, one.id, rng.choice([None, other.id]))
            except ValueError:
                return briefing
        case "formula":
            if one.same_as or other.same_as:
                return briefing
            kept = replace(briefing)
            figure = Figure(
                id=FigureId(f"d{rng.randrange(10**6)}"),
                label=rng.choice(["share", "at 1,600"]),
                kind=Kind.PERCENT,
                formula=rng.choice([f"{one.id} / {other.id}", f"{one.id} / 1600"]),
            )
            return edits.add_figure(kept, figure)
        case _:
            period = Period(since="2001", as_of=rng.choice(["2010", "2020", "1999", None]))
            return edits.set_period(briefing, one.id, period)


@given(st.integers(0, 10**6), st.lists(st.sampled_from(ACTS), min_size=1, max_size=8))
def test_a_check_after_edits_finds_what_a_check_from_the_start_finds(moroccan_once, seed, acts):
    rng = random.Random(seed)
    briefing, checker = moroccan_once, Checker()
    checker.check(briefing)
    for act in acts:
        briefing = edited(briefing, act, rng)
        assert checker.check(briefing) == check(briefing)


@pytest.fixture(scope="module")
def moroccan_once():
    from briefing.core import codec
    from conftest import DATASET

    return codec.load((DATASET / "moroccan-security.en.json").read_bytes())


@given(st.integers(1, 10**9))
def test_plain_digits_are_read_as_extraction_reads_them(number):
    for language in ("en", "fr", "es", "de", "ar"):
        plain = str(number)
        if _PLAIN.fullmatch(plain):
            assert reparse(plain, language) == Quantity(Decimal(plain))
    grouped = f"{number:,}"
    assert _GROUPED.fullmatch(grouped)
    assert reparse(grouped, "en") == Quantity(Decimal(number))


def test_a_check_from_the_start_grows_like_the_figures():
    small, large = many_figures(600), many_figures(600 * FACTOR)
    assert grows_like_its_input(
        lambda: Checker().check(replace(small)), lambda: Checker().check(replace(large))
    )


def test_a_check_after_an_edit_grows_no_faster_than_the_figures():
    def edited_in_turn(count: int) -> Callable[[], None]:
        briefing, checker = many_figures(count), Checker()
        checker.check(briefing)
        names = [FigureId(f"f{n}a") for n in range(12)]
        after = [edits.relabel(briefing, name, f"other {name}") for name in names]

        def again() -> None:
            for one in after:
                checker.check(one)

        return again

    assert grows_like_its_input(edited_in_turn(600), edited_in_turn(600 * FACTOR))


def test_what_was_checked_when_it_was_opened_is_not_checked_again_to_be_printed(monkeypatch):
    checked: list[Briefing] = []
    check_all = Checker.check

    def counted(self: Checker, briefing: Briefing):
        checked.append(briefing)
        return check_all(self, briefing)

    monkeypatch.setattr(Checker, "check", counted)
    briefing = pipeline.open_file(DATASET / "moroccan-security.en.json").briefing
    assert waiting(briefing) == ()
    assert checked == [briefing]
    assert waiting(replace(briefing)) == ()
    assert len(checked) == 2  # another value is another question
