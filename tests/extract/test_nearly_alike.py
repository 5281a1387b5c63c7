"""Sentences that differ in little, of which one tells a figure and the other none, or another."""

import pytest

from briefing.extract import find_figures, split_sentences


def read(text, language):
    """Return the extraction of a text."""
    return find_figures(text, split_sentences(text, language), language)


def figures(text, language):
    """Return (words, value or range, unit or noun) of every figure of a text."""
    told = []
    for one in read(text, language).found:
        quantity = one.quantity
        value = quantity.value
        if value is None:
            value = f"{quantity.minimum}..{quantity.maximum}"
        told.append((one.span.of(text), str(value), quantity.unit or quantity.noun))
    return told


def numbers(text, language):
    """Return the value or range of every figure of a text."""
    return [value for _, value, _ in figures(text, language)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أنقذوا ستا وعشرين امرأة.", ["26"]),
        ("وزعت الجمعية سبعاً وثلاثين سلة.", ["37"]),
        ("زرعوا مئة وثمانيا وخمسين شجرة.", ["158"]),
        ("باع ألفا وتسعا وتسعين سيارة وثلاثا وأربعين دراجة.", ["1099", "43"]),
        ("اختارت ست مدن وعشرين قرية.", ["6", "20"]),
    ],
)
def test_arabic_number_words_are_read_in_every_case(text, told):
    assert numbers(text, "ar") == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ar", "أغلقت سبع مدارس من أصل عشرين.", ["7", "20"]),
        ("ar", "أعيدت خمس سيارات من أصل عشر.", ["5", "10"]),
        ("es", "Cerraron siete escuelas de un total de veinte.", ["7", "20"]),
        ("fr", "Sept écoles sur un total de vingt ont fermé.", ["7", "20"]),
    ],
)
def test_some_of_a_number_of_things_that_are_there_are_a_part_of_them(language, text, told):
    part, _ = read(text, language).found
    assert numbers(text, language) == told
    assert ("part-of", 1) in [(link.kind, link.other) for link in part.relations]


@pytest.mark.parametrize(
    ("language", "text", "share"),
    [
        ("ar", "تعطلت أربع حافلات من كل عشر.", "0.4"),
        ("ar", "رفض واحد من أصل خمسة.", "0.2"),
        ("es", "Siete parques de cada diez cierran.", "0.7"),
        ("fr", "Sept écoles sur dix ont fermé.", "0.7"),
    ],
)
def test_some_of_every_so_many_are_a_share(language, text, share):
    (one,) = read(text, language).found
    assert float(one.quantity.value) == float(share)
