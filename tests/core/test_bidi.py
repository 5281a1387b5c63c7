"""The bidirectional algorithm, by the examples of UAX #9 and of pages of ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.bidi import OBJECT, from_right, leads_right, levels, visual


def shown(text, base):
    """Return a text as it stands from left to right."""
    return "".join(text[place] for place in visual(levels(text, base)))


@pytest.mark.parametrize(
    ("text", "base", "seen"),
    [
        ("168 cells", 0, "168 cells"),
        ("168 cells", 1, "cells 168"),
        ("the 168 cells.", 1, ".the 168 cells"),
        ("אבג 168", 1, "168 גבא"),
        ("אבג 168", 0, "168 גבא"),
        ("he said אבג.", 0, "he said גבא."),
        ("אבג said.", 1, ".said גבא"),
        ("اد 1,600 رد", 1, "در 1,600 دا"),
        ("اد 5, 6 رد", 1, "در 6 ,5 دا"),
        ("אב (cd) גד", 1, "דג )cd( בא"),
        ("ab (גד) ef", 0, "ab (דג) ef"),
        ("ab (cd אב) ef", 0, "ab (cd בא) ef"),
        ("אב 9.2% גד", 1, "דג 9.2% בא"),
        ("اد 9.2٪ رد", 1, "در ٪9.2 دا"),
        (f"אב {OBJECT} cd {OBJECT}", 1, f"{OBJECT} cd {OBJECT} בא"),
        ("", 1, ""),
    ],
)
def test_a_line_stands_as_the_standard_has_it(text, base, seen):
    assert shown(text, base) == seen


@given(text=st.text("abאבاد 12.,%()\u0650-", max_size=30), base=st.integers(0, 1))
def test_every_character_stands_once_and_numbers_are_never_turned(text, base):
    found = levels(text, base)
    assert sorted(visual(found)) == list(range(len(text)))
    assert all(base <= level <= base + 2 for level in found)
    for at, character in enumerate(text[:-1]):
        if character.isdigit() and text[at + 1].isdigit():
            order = visual(found)
            assert order.index(at) + 1 == order.index(at + 1)


@pytest.mark.parametrize(
    ("text", "right"),
    [("168", None), ("“…”", None), ("cells", False), ("خلية", True), ("ISIS تبنى الهجوم", True)],
)
def test_a_text_reads_as_most_of_its_letters_do(text, right):
    assert leads_right(text) is right


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", False),
        ("1,600 – 9.2%", False),
        ("cells خلية", False),
        ("خلية cells", True),
        ("«50 خلية»", True),
        ("168 אבג", True),
        ("Ⅷ خلية", False),  # a numeral that Unicode counts among the letters
    ],
)
def test_a_text_runs_as_its_first_letter_does(text, says):
    assert from_right(text) is says
