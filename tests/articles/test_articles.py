"""The floors of extraction on our own articles; ``make score`` prints the whole table."""

import pytest

from articles.marks import gold_of
from articles.score import HERE, score_all

LANGUAGES = ("ar", "de", "en", "es", "fr")
VALUE = {"ar": 97, "de": 97, "en": 98, "es": 97, "fr": 97}
"""The least value F1 of each language."""


@pytest.fixture(scope="module")
def by_language():
    return score_all()[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_are_found_at_least_as_well_as_the_floor(by_language, language):
    assert by_language[language].f1("value") >= VALUE[language]


@pytest.mark.parametrize(
    ("measure", "floor"),
    [("unit", 94), ("bound", 96), ("trend", 95), ("kind", 97), ("what", 94), ("span", 97)],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_measure_keeps_its_floor(by_language, language, measure, floor):
    assert by_language[language].f1(measure) >= floor


@pytest.mark.parametrize("language", LANGUAGES)
def test_parts_of_wholes_are_right_when_said_and_mostly_said(by_language, language):
    assert by_language[language].precision("part-of") >= 95
    assert by_language[language].recall("part-of") >= 85


def test_no_digit_of_any_article_is_unaccounted_for(by_language):
    assert sum(score.unaccounted for score in by_language.values()) == 0


def test_there_are_articles_and_sentences_enough_in_each_language(by_language):
    assert sum(score.articles for score in by_language.values()) >= 40
    assert by_language["en"].sentences >= 300
    assert all(by_language[language].sentences >= 40 for language in LANGUAGES)


def test_a_mark_says_value_unit_bound_trend_and_whole():
    text, gold = gold_of("Of {168||cell} cells, {more than 50|50|cell|>|of-1} fell {3%|3|%|down}.")
    assert text == "Of 168 cells, more than 50 fell 3%."
    part = gold[1]
    assert (text[part.start : part.end], part.value, part.thing) == ("more than 50", (50,), "cell")
    assert (part.bound, part.links, part.kind) == (">", (("of", 0),), "count")
    assert (gold[2].trend, gold[2].kind) == ("down", "percent")


@pytest.mark.parametrize("marked", ["{a|1|b|nonsense}", "{a|1|b", "a|1|b}"])
def test_a_mark_that_means_nothing_is_refused(marked):
    with pytest.raises(ValueError, match="mean|closed"):
        gold_of(marked)


@pytest.mark.parametrize("path", sorted(HERE.rglob("*.??.txt")), ids=lambda path: path.name)
def test_every_mark_of_an_article_is_sound(path):
    text, gold = gold_of(path.read_text(encoding="utf-8").strip())
    ends = [0, *(one.end for one in gold)]
    assert all(end <= one.start < one.end for end, one in zip(ends, gold, strict=False))
    assert all(0 <= other < len(gold) for one in gold for _, other in one.links)
    assert all("|" not in text[one.start : one.end] for one in gold)
