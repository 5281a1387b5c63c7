"""Readings that hang on what stands around them: over, bare m, initials, by A to B; and quotes read again."""

import pytest

from articles.marks import gold_of
from articles.score import HERE
from briefing.checks.anchor import same_statement
from briefing.core.quantity import Bound
from briefing.extract import find_figures, reparse, reparse_otherwise, split_sentences


def figures(text, language="en"):
    """Return (words, value or range) of every figure of a text."""
    found = find_figures(text, split_sentences(text, language), language).found
    return [(one.span.of(text), str(one.quantity.value or one.quantity.minimum)) for one in found]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("It spent €240,000 over three years on chess.", [Bound.EXACT, Bound.EXACT]),
        ("She took over 18 months ago.", [Bound.EXACT]),
        ("Prices rose over five years.", [Bound.EXACT]),
        ("Two men were jailed for 41 years over £2m raid.", [Bound.EXACT] * 3),
        ("She waited for over three hours.", [Bound.MORE]),
        ("They waited over three hours.", [Bound.MORE]),
        ("It cost over £2m.", [Bound.MORE]),
    ],
)
def test_over_is_a_bound_only_where_it_says_how_much(text, bounds):
    found = find_figures(text, split_sentences(text, "en"), "en").found
    assert [one.quantity.bound for one in found] == bounds


def test_over_a_time_says_nothing_of_its_trend():
    text = "Prices rose over five years."
    (one,) = find_figures(text, split_sentences(text, "en"), "en").found
    assert one.trend is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Passenger numbers fell to 1.2m.", "1200000"),
        ("Some 1.2m were left in the dark.", "1200000"),
        ("Profit rose to £3m, up from 1.2m.", "1200000"),
        ("The wave rose to 3m.", "3"),
        ("A wall 1.2m high kept it out.", "1.2"),
    ],
)
def test_a_bare_m_is_millions_where_people_or_money_are_spoken_of(text, value):
    assert figures(text)[-1][1] == value


@pytest.mark.parametrize(
    "text", ["Depot BN opened.", "A grand jury met.", "La société MN est là.", "The Grand Hotel."]
)
def test_initials_and_other_words_are_no_magnitudes(text):
    assert figures(text, "fr" if "La" in text else "en") == []
    assert figures("He paid ten grand, then 3bn.")[0] == ("ten grand", "10000")


def test_by_an_amount_to_a_lower_level_is_no_range():
    assert figures("Debt fell by $43.6 billion to $41.2 billion.") == [
        ("$43.6 billion", "43600000000"),
        ("$41.2 billion", "41200000000"),
    ]


@pytest.mark.parametrize("text", ["18,4 M€", "18,4M€", "18,4 millions d'euros"])
def test_a_magnitude_may_be_joined_to_the_sign_of_money(text):
    assert str(reparse(text, "fr").value) == "18400000"


@pytest.mark.parametrize("path", sorted(HERE.rglob("*.??.txt")), ids=lambda path: path.name)
def test_every_figure_is_read_again_from_its_own_words(path):
    text, _ = gold_of(path.read_text(encoding="utf-8").strip())
    language = path.suffixes[0][1:]
    for one in find_figures(text, split_sentences(text, language), language).found:
        exact = one.span.of(text)
        ways = (reparse(exact, language), *reparse_otherwise(exact, language))
        assert any(way and same_statement(way, one.quantity) for way in ways), exact
