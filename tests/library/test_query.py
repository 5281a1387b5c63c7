from __future__ import annotations

import os
import random
import string
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.quantity import Bound, Quantity, Side
from briefing.library import Library, parse
from briefing.library.query import plain
from library.made_library import records

PIECES = [
    '"', '""', "(", ")", "*", ":", "^", "+", "-", "{", "}", "NEAR(", " OR ", " AND ", " NOT ", "\0",
    "unit:", "since:", "since:2001", "label:", 'label:"', "is:key", "has:flag", "lang:fr", "tag:",
    ">", ">=", "= 1", "~", "..", "1..2", "..5", "٣٠٠", "1,600", "5%", "> -3.5", "\ud800", "\ue005p3",
    "words", "title : x", "é", "الخلايا", "\U0001f600", "'", ";--", "DROP TABLE", "\\", "\n", "\u202f", "¼",
    "99999999999999999999999999999999999999999999999999999999999999999", "1/0", "> 1e999", "_", "a_b", "ß",
]  # fmt: skip


def anything(random_: random.Random) -> str:
    """Make a query of pieces that mean something somewhere, and of any characters at all."""
    parts = []
    for _ in range(random_.randint(0, 8)):
        if random_.random() < 0.7:
            parts.append(random_.choice(PIECES))
        else:
            pool = (
                string.printable
                if random_.random() < 0.5
                else "".join(map(chr, range(0x20, 0x700)))
            )
            parts.append("".join(random_.choice(pool) for _ in range(random_.randint(1, 12))))
    return random_.choice(("", " ")).join(parts)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    with Library(tmp_path_factory.mktemp("library")) as library:
        library.put(records(12))
        yield library


def test_no_query_is_an_error(small: Library):
    """`make library` asks twenty thousand."""
    random_ = random.Random(20)
    for _ in range(int(os.environ.get("BRIEFING_FUZZ_QUERIES", "250"))):
        text = anything(random_)
        small.search(text, typing=random_.random() < 0.5)


@given(st.text(st.characters(), max_size=60))
def test_any_text_is_read_as_some_query(text: str):
    parse(text)
    parse(text, typing=True)


def test_a_page_pasted_into_the_search_is_answered(small: Library):
    assert small.search("storm " * 5000) == small.search("storm " * 5000)
    small.search("> 1 a " * 500)
    small.search('"' + "a " * 900)


@pytest.mark.parametrize(
    ("text", "words", "conditions", "filters"),
    [
        ("storm damage", ["storm", "damage"], 0, []),
        ('"two words" more', ["two words", "more"], 0, []),
        ("arrested > 1000", ["arrested"], 1, []),
        ("unit:GW 300..500", [], 1, [("unit", "GW")]),
        ("since:2001 label:cells", [], 0, [("since", "2001"), ("label", "cells")]),
        ("is:key has:flag lang:fr", [], 0, [("is", "key"), ("has", "flag"), ("lang", "fr")]),
        ("since:yesterday", [], 0, []),
        ("> 100 < 200", [], 1, []),
        ("arrested > 100 returned < 200", ["arrested", "returned"], 2, []),
        ("café:3", ["café", "3"], 0, []),
    ],
)
def test_a_query_is_read_as_it_is_meant(text, words, conditions, filters):
    query = parse(text)
    assert [" ".join(found.words) for found in query.words] == words
    assert len(query.conditions) == conditions
    assert list(query.filters) == filters


@pytest.mark.parametrize(
    ("text", "sign", "low", "high"),
    [
        ("> 1,600", ">", 1600, None),
        (">=1600", ">=", 1600, None),
        ("≤ 2.5", "<=", None, Fraction(5, 2)),
        ("300..500", "..", 300, 500),
        ("500..300", "..", 300, 500),
        ("..5", "..", None, 5),
        ("> 2 million", ">", 2_000_000, None),
        ("= ١٬٦٠٠", "=", 1600, 1600),
        ("> −3", ">", -3, None),
    ],
)
def test_numbers_are_read_exactly(text, sign, low, high):
    (condition,) = parse(text).conditions
    (number,) = condition.numbers
    assert (number.sign, number.low, number.high) == (sign, low, high)


@pytest.mark.parametrize(
    ("bound", "side", "found", "not_found"),
    [
        (Bound.MORE, None, [">= 1600", "> 1600", "> 1599"], ["= 1600", "<= 1600", "> 1601", "1600..1700"]),
        (Bound.AT_LEAST, None, [">= 1600"], ["> 1600", "= 1600", "<= 5000"]),
        (Bound.EXACT, None, ["= 1600", "~ 1600", ">= 1600", "<= 1600", "1600..1600"], ["> 1600", "< 1600"]),
        (Bound.LESS, None, ["< 1600", "<= 1600", ">= 0", "0..1600"], ["= 1600", "> 0", "<= 1599"]),
        (Bound.AT_MOST, None, ["<= 1600", "< 1601"], ["< 1600", "= 1600"]),
        (Bound.ABOUT, None, ["~ 1600", ">= 1600"], ["= 1600", "> 1600"]),
        (Bound.ABOUT, Side.BELOW, ["< 1600", "> 1500"], [">= 1600", "= 1600"]),
        (Bound.ABOUT, Side.ABOVE, ["> 1600", "< 1700"], ["<= 1600", "= 1600"]),
    ],
)  # fmt: skip
def test_bounds_decide_what_a_number_answers(bound, side, found, not_found):
    stated = Quantity(1600, bound, noun="person", side=side)
    holds = lambda text: parse(text).conditions[0].numbers[0].holds(stated.interval, side)  # noqa: E731
    assert [text for text in found if not holds(text)] == []
    assert [text for text in not_found if holds(text)] == []


@given(st.text(max_size=80))
def test_folding_keeps_every_place(text: str):
    assert len(plain(text)) == len(text)
