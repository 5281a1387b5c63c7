"""What a level counts is the subject of its move, and what a share is of may be somebody's."""

import pytest

from briefing.extract import find_figures, split_sentences


def found(text, language="en"):
    return find_figures(text, split_sentences(text, language), language).found


@pytest.mark.parametrize(
    ("text", "language", "what", "noun"),
    [
        ("Visitors fell to 412,000.", "en", "Visitors", "visitor"),
        ("Deaths from heat in the cities fell to 310.", "en", None, "death"),
        ("Ridership on trams climbed to 52 million.", "en", "Ridership on trams", None),
        ("Arrests of smugglers at the border rose to 310.", "en", None, "arrest"),
        ("In the cities, deaths fell to 310.", "en", "deaths", "death"),
    ],
)
def test_a_level_counts_the_head_of_its_subject(text, language, what, noun):
    one = found(text, language)[-1]
    assert one.quantity.noun == noun
    assert one.what == (what or text.split(" fell")[0].split(" rose")[0])


def test_a_level_after_an_amount_counts_what_the_amount_is_of():
    share, level = found("Visitor numbers in the museums fell by 12% to 1.4 million.")
    assert share.what == level.what == "Visitor numbers in the museums"
    assert level.quantity.noun is None


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("A quarter of France's 68 million people agree.", "people"),
        ("Two of France’s 13 regions said no.", "regions"),
        ("About half of the old city's 40 schools closed.", "schools"),
    ],
)
def test_a_part_of_what_is_somebodys_is_a_part_of_it(text, what):
    part, whole = found(text)
    assert part.what == whole.what == what
    assert [(one.kind, one.other) for one in part.relations] == [("part-of", 1)]


def test_a_part_of_something_uncounted_is_named_with_its_owner():
    (share,) = found("The council pays about a third of the operator's costs.")
    assert share.what == "operator's costs"
