from __future__ import annotations

import os
import random
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from briefing.checks.unit_factors import convert, kin
from briefing.core.quantity import Interval, Side
from briefing.library import Library
from briefing.library.record import StoredFigure
from library.made_library import UNITS, records


def answers(
    stated: Interval, side: Side | None, sign: str, low: Fraction | None, high: Fraction | None
) -> bool:
    """Say by brute force whether every number a figure may stand for lies in what is asked.

    Written on points: an open end is a point just inside, "nearly" a point just below.
    """
    tiny = Fraction(1, 10**12)
    if sign in "=~":
        return stated.low == stated.high == low and (sign == "~" or not stated.approximate)
    least = None if stated.low is None else stated.low + tiny * stated.low_open
    most = None if stated.high is None else stated.high - tiny * stated.high_open
    if side is Side.BELOW and least is not None and most is not None:
        least, most = least - tiny, most - tiny
    from_, to = low, high
    if sign == ">" and from_ is not None:
        from_ += tiny / 2
    if sign == "<" and to is not None:
        to -= tiny / 2
    above = from_ is None or (least is not None and least >= from_)
    below = to is None or (most is not None and most <= to)
    return above and below


def asked(
    random_: random.Random, everything: list[StoredFigure]
) -> tuple[str, str, Fraction | None, Fraction | None, str | None]:
    """Make a range query, half of them with an end that some figure states exactly."""

    def number() -> Decimal:
        if random_.random() < 0.5:
            return Decimal(str(random_.choice(everything).quantity.magnitude))
        return Decimal(random_.randint(0, 10 ** random_.randint(1, 7)))

    sign = random_.choice((">", ">=", "<", "<=", "=", "~", ".."))
    unit = random_.choice(UNITS) if random_.random() < 0.4 else None
    one, other = sorted((number(), number()))
    shown = f"{one}..{other}" if sign == ".." else f"{sign} {one}"
    text = f"{f'unit:{unit} ' if unit else ''}{shown}"
    low = Fraction(one) if sign not in ("<", "<=") else None
    high = Fraction(other if sign == ".." else one) if sign not in (">", ">=") else None
    return text, sign, low, high, unit


def brute_force(everything: list[tuple[Interval, StoredFigure]], sign, low, high, unit) -> set[str]:
    found = set()
    for stated, figure in everything:
        quantity = figure.quantity
        if unit is not None and quantity.unit not in kin(unit):
            continue
        same = unit is None or quantity.unit == unit
        if answers(
            stated if same else convert(stated, quantity.unit, unit), quantity.side, sign, low, high
        ):
            found.add(figure.figure)
    return found


def test_range_queries_find_what_a_scan_finds(tmp_path: Path):
    """`make library` asks a thousand."""
    rounds = int(os.environ.get("BRIEFING_QUERIES", "60"))
    made = list(records(min(30, rounds // 3), seed=11))
    everything = [(f.quantity.interval, f) for _, record in made for f in record.figures]
    random_ = random.Random(5)
    several = 0
    with Library(tmp_path) as library:
        library.put(made)
        for _ in range(rounds):
            text, sign, low, high, unit = asked(random_, [figure for _, figure in everything])
            hits = {hit.figure.figure for hit in library.search(text, limit=None)}
            expected = brute_force(everything, sign, low, high, unit)
            assert hits == expected, text
            several += len(expected) > 1
    assert several > rounds * 0.4


@pytest.fixture
def library(tmp_path: Path):
    with Library(tmp_path / "library") as library:
        library.put(records(40))
        yield library


def test_words_before_a_comparison_stand_with_the_number(library: Library):
    hits = library.search("arrested > 1000", limit=None)
    assert hits
    for hit in hits:
        assert "arrested" in f"{hit.figure.label} {hit.sentence}"
        assert hit.figure.quantity.interval.low >= 1000


def test_the_newest_article_comes_first(library: Library):
    days = [hit.entry.published for hit in library.search("hospitals", limit=None)]
    assert days == sorted(days, reverse=True)
    assert len(days) > 5


def test_the_number_of_a_figure_is_bold_in_its_sentence(library: Library):
    for hit in library.search("> 10", limit=None)[:200]:
        (bold,) = hit.bold
        number = hit.figure.quantity.magnitude
        assert str(number) in bold.of(hit.sentence)


def test_words_are_bold_where_only_words_were_asked_for(library: Library):
    for hit in library.search("hospitals patients", limit=None):
        assert {bold.of(hit.sentence).lower() for bold in hit.bold} <= {"hospitals", "patients"}
        assert hit.bold


def test_dates_bound_what_is_found(library: Library):
    everything = library.search("office", limit=None)
    some = library.search("office since:2018 until:2020-06", limit=None)
    expected = [
        h.entry.path for h in everything if "2018-01-01" <= h.entry.published <= "2020-06-30"
    ]
    assert [hit.entry.path for hit in some] == expected
    assert 0 < len(some) < len(everything)


@pytest.mark.parametrize(
    ("query", "test"),
    [
        ("is:key", lambda figure: figure.state == "key"),
        ("has:flag", lambda figure: figure.flagged),
        ("label:cells", lambda figure: "cells" in figure.label),
        ("unit:cell", lambda figure: figure.quantity.noun == "cell"),
        ("unit:km", lambda figure: figure.quantity.unit == "km"),
        ("> 5%", lambda figure: figure.quantity.unit == "%" and figure.quantity.interval.low > 4),
        ("label:cells is:key has:flag", lambda figure: False),
    ],
)
def test_filters_keep_to_figures_that_pass(library: Library, query: str, test):
    hits = library.search(query, limit=None)
    assert all(test(hit.figure) for hit in hits)
    assert bool(hits) == (query != "label:cells is:key has:flag")


def test_units_that_convert_are_found_in_each_other(library: Library):
    found = {hit.figure.quantity.unit for hit in library.search("unit:GW 0.5..1000", limit=None)}
    assert found == {"GW", "MW"}


def test_what_is_typed_last_may_go_on(library: Library):
    assert library.search("hospit") == []
    assert library.search("hospit", typing=True)
    assert library.search("hospit*")


def test_two_conditions_must_both_be_met_in_an_article(library: Library):
    both = library.search("arrested > 1000 planted < 50", limit=None)
    one = {h.entry.path for h in library.search("arrested > 1000", limit=None)}
    other = {h.entry.path for h in library.search("planted < 50", limit=None)}
    assert {hit.entry.path for hit in both} == one & other
    assert all(hit.figure.quantity.interval.low >= 1000 for hit in both)


def test_accents_case_and_arabic_spellings_meet(tmp_path: Path, moroccan):
    from briefing.core import codec
    from briefing.library import record_of
    from conftest import DATASET

    arabic = codec.load((DATASET / "moroccan-security.ar.json").read_bytes())
    french = codec.load((DATASET / "moroccan-security.fr.json").read_bytes())
    with Library(tmp_path) as library:
        library.put(
            (Path(f"/x/{b.language}.briefing"), record_of(b)) for b in (arabic, french, moroccan)
        )
        assert library.search("DEMANTELEES")[0].entry.language == "fr"
        assert library.search("démantelées")[0].entry.language == "fr"
        assert library.search("ارهابية")[0].entry.language == "ar-MA"
        assert library.search("إرهابيّة")[0].entry.language == "ar-MA"
        assert {h.entry.language for h in library.search("= 2963", limit=None)} == {
            "ar-MA",
            "en",
            "fr",
        }
        assert {h.entry.language for h in library.search("lang:ar = 168")} == {"ar-MA"}


@pytest.mark.parametrize(
    "typed", ["ho", "Al", "gor", "hospit", "storm bre", "a", "zz", "office jo"]
)
def test_looking_through_and_looking_up_find_the_same(library: Library, typed: str, monkeypatch):
    import briefing.library.library as module

    found = [library.search(typed, typing=True, limit=None)]
    for articles in (1, 10_000):
        monkeypatch.setattr(module, "_LOOKED_THROUGH", articles)
        found.append(library.search(typed, typing=True, limit=None))
    assert found[0] == found[1] == found[2]
    assert bool(found[0]) == (typed != "zz")


def test_words_and_a_range_that_never_meet_read_no_article(library: Library, monkeypatch):
    import briefing.library.library as module

    read: list[object] = []
    packed = module._packed
    monkeypatch.setattr(module, "_packed", lambda row: read.append(row) or packed(row))
    assert library.search("arrested storm > 10", limit=None) == []
    assert library.search("office 20000000..30000000", limit=None) == []
    assert len(read) <= 2


@pytest.mark.parametrize(
    "query",
    [
        "1000..9000 gazette",
        "hospitals > 10 title:brought",
        "> 100 source:gazette since:2018",
        "tag:x",
    ],
)
def test_what_is_asked_of_articles_bounds_the_figures(library: Library, query: str, monkeypatch):
    import briefing.library.candidates as module

    first = library.search(query, limit=None)
    for few, tries in ((2, 1), (2, 1000)):
        monkeypatch.setattr(module, "_FEW", few)
        monkeypatch.setattr(module, "_TRIES", tries)
        assert library.search(query, limit=None) == first
    assert bool(first) == (query != "tag:x")
