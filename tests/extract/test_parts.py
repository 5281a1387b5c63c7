"""Which count is a part of which: the forms parts of wholes take, and what pronouns stand for."""

import pytest

from briefing.extract import find_figures, split_sentences


def parts(text, language="en"):
    """Return (part, whole) as written for every part-of relation of a text."""
    found = find_figures(text, split_sentences(text, language), language).found
    return [
        (one.number.of(text), found[link.other].number.of(text))
        for one in found
        for link in one.relations
        if link.kind == "part-of"
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Of the 730 kitchens built since 2016, 260 run on gas.", ("260", "730")),
        ("en", "Among the 38 towers it saw were six with cracks.", ("six", "38")),
        ("de", "Von den 118 Kitas, die er bezahlt, gehören 61 Vereinen.", ("61", "118")),
        ("de", "Unter den 520 Familien sind 70 mit Zwillingen.", ("70", "520")),
        ("fr", "Sur les 84 passagers, 59 touristes ont été blessés.", ("59", "84")),
        ("es", "Entre los 112 camiones revisados había diez.", ("diez", "112")),
    ],
)
def test_a_whole_in_front_takes_the_part_that_follows(language, text, expected):
    assert parts(text, language) == [expected]


def test_a_number_before_its_verb_counts_the_things_of_its_whole():
    text = "The borough rents out 93 flats, of which 41 stand empty."
    found = find_figures(text, split_sentences(text, "en"), "en").found
    assert parts(text) == [("41", "93")]
    assert (found[1].quantity.noun, found[1].inferred) == ("flat", True)


def test_the_noun_may_stand_before_out_of():
    assert parts("Sept maires sur 23 ont refusé.", "fr") == [("Sept", "23")]
    assert parts("Douze articles sur 23 pages.", "fr") == []


def test_a_pronoun_passes_over_parts_named_in_passing():
    text = "Divers rescued 27 people, including six children. Four of them were ill."
    assert parts(text) == [("six", "27"), ("Four", "27")]


def test_these_are_the_ones_named_last():
    text = "Divers rescued 27 people, including six children. Of these, four were ill."
    assert parts(text) == [("six", "27"), ("four", "six")]


def test_a_pronoun_does_not_stand_for_nouns_of_another_gender():
    text = "Se detuvo a 18 sospechosos y se registraron diez viviendas. Siete de ellos huyeron."
    assert parts(text, "es") == [("Siete", "18")]


def test_a_pronoun_does_not_stand_for_what_was_only_there():
    text = "Le procès de huit policiers s'est ouvert devant 50 élus. Six d'entre eux sont libres."
    assert parts(text, "fr") == [("Six", "huit")]


def test_a_whole_may_be_told_by_a_genitive_or_stand_apart_from_its_part():
    assert parts("Sie schließt zwei seiner elf Stationen.", "de") == [("zwei", "elf")]
    text = "Unter den 90 Bewerbern für den Dienst waren 34 Frauen."
    assert parts(text, "de") == [("34", "90")]


def test_a_share_of_what_is_left_is_of_the_same_things():
    text = "Of 40 bridges checked, 12 failed and a third of the remaining 28 need repairs."
    assert parts(text) == [("12", "40"), ("a third", "28"), ("28", "40")]


@pytest.mark.parametrize(
    ("language", "text", "whole", "nouns"),
    [
        ("en", "Of 27 suppliers asked, 19 expect delays.", "27", {"supplier"}),
        ("en", "Of 300 readers asked, 80 prefer vouchers and 12 blame trains.", "300", {"reader"}),
        ("de", "Von 83 Kitas gehören 61 den Kirchen und 22 freien Trägern.", "83", {"Kita"}),
    ],
)
def test_a_part_with_its_verb_or_owner_behind_it_counts_what_the_whole_counts(
    language, text, whole, nouns
):
    found = find_figures(text, split_sentences(text, language), language).found
    assert {one.quantity.noun for one in found} == nouns
    assert {other for _, other in parts(text, language)} == {whole}
    assert len(parts(text, language)) == len(found) - 1


def test_a_part_of_another_name_keeps_it_where_a_verb_follows():
    text = "Of the 84 on board, 12 small children were hurt."
    found = find_figures(text, split_sentences(text, "en"), "en").found
    assert found[1].quantity.noun == "child"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It rained on 19 of the 30 days of June."),
        ("en", "It rained on 19 of June's 30 days."),
        ("en", "The lift stood still for 19 of the last 30 days."),
        ("de", "An 19 der 30 Tage regnete es."),
        ("fr", "Il a plu pendant 19 des 30 jours de juin."),
        ("es", "Llovió en 19 de los 30 días de junio."),
    ],
)
def test_days_are_parts_of_the_days_they_are_of(language, text):
    assert parts(text, language) == [("19", "30")]
