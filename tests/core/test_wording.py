"""Quantities in words: bounds kept, rounding to the safe side, the habits of each language."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core import wording
from briefing.core.quantity import Bound, Quantity, Side
from briefing.core.wording import (
    ShortParts,
    bound_words,
    formula_words,
    long_form,
    plain_number,
    short_form,
    short_parts,
    spoken,
    words,
)
from briefing.extract import reparse
from core.briefing_strategies import quantities

LANGUAGES = ["en", "fr", "es", "de", "ar-MA"]
D = Decimal


def q(value: str | Fraction | None = None, bound: Bound = Bound.EXACT, **fields) -> Quantity:
    number = D(value) if isinstance(value, str) else value
    return Quantity(value=number, bound=bound, **fields)


RETURNED = q(Fraction(14700, 1600), Bound.LESS, unit="%")  # 147 of more than 1,600


@pytest.mark.parametrize(
    ("quantity", "long", "short", "said"),
    [
        (q("168"), "168", "168", "168"),
        (q("2963"), "2,963", "2,963", "2,963"),
        (q("1600", Bound.MORE), "more than 1,600", "> 1,600", "more than 1,600"),
        (q("50", Bound.AT_LEAST), "at least 50", "≥ 50", "at least 50"),
        (RETURNED, "at most 9.2%", "≤ 9.2%", "at most 9.2 per cent"),
        (q("1", Bound.LESS, unit="%"), "less than 1%", "< 1%", "less than 1 per cent"),
        (q(Fraction(5000, 168), unit="%"), "29.8%", "29.8%", "29.8 per cent"),
        (q(Fraction(2963, 168), per="cell"), "17.6 per cell", "17.6 per cell", "17.6 per cell"),
        (q(Fraction(341, 168), per="cell"), "2.03 per cell", "2.03 per cell", "2.03 per cell"),
        (
            q("8500000000", Bound.ABOUT, scale="billion"),
            "about 8.5 billion", "≈ 8.5 billion", "about 8.5 billion",
        ),
        (q("1426000000", scale="billion"), "1.426 billion", "1.426 billion", "1.426 billion"),
        (q("500000", scale="million"), "0.5 million", "0.5 million", "0.5 million"),
        (q("50000000", scale="billion"), "50 million", "50 million", "50 million"),
        (q("9", Bound.ABOUT, side=Side.BELOW), "nearly 9", "≈ 9", "nearly 9"),
        (q("9", Bound.ABOUT, side=Side.ABOVE), "just over 9", "≈ 9", "just over 9"),
        (q("345.5", unit="GW"), "345.5 GW", "345.5 GW", "345.5 gigawatts"),
        (q("5", unit="percentage point"), "5 percentage points", "5 percentage points", "5 percentage points"),
        (q("1", unit="percentage point"), "1 percentage point", "1 percentage point", "1 percentage point"),
        (q("3", unit="year"), "3 years", "3 years", "3 years"),
        (q("2.1", Bound.LESS, unit="birth per woman"), "less than 2.1 births per woman", "< 2.1 births per woman", "less than 2.1 births per woman"),
        (q("5000000000", unit="USD", scale="billion"), "$5 billion", "$5 billion", "5 billion US dollars"),
        (q("-5", unit="GBP"), "−£5", "−£5", "minus 5 pounds"),
        (q("300", unit="MAD"), "MAD 300", "MAD 300", "300 dirhams"),
        (q("58", unit="USD", per="barrel"), "$58 per barrel", "$58 per barrel", "58 US dollars per barrel"),
        (q("-3", unit="°C"), "−3 °C", "−3 °C", "minus 3 degrees Celsius"),
        (q(Fraction(2, 3), noun="person"), "two thirds", "2/3", "two thirds"),
        (q(Fraction(1, 2), Bound.MORE), "more than half", "> 1/2", "more than half"),
        (q(Fraction(3, 7)), "3/7", "3/7", "3/7"),
        (q(minimum=D(3), maximum=D(4)), "between 3 and 4", "3–4", "between 3 and 4"),
        (
            q(minimum=D(3_000_000), maximum=D(5_000_000), scale="million", unit="USD"),
            "between $3 and $5 million", "$3–5 million", "between 3 and 5 million US dollars",
        ),
        (q(minimum=D(800_000), maximum=D(2_000_000)), "between 800,000 and 2,000,000", "800,000–2,000,000", "between 800,000 and 2,000,000"),
        (q("1234567.890"), "1,234,567.890", "1,234,567.890", "1,234,567.890"),
    ],
)  # fmt: skip
def test_english_words_a_quantity(quantity, long, short, said):
    assert long_form(quantity, "en") == long
    assert short_form(quantity, "en-GB") == short
    assert spoken(quantity, "en") == said


@pytest.mark.parametrize(
    ("language", "quantity", "long", "short"),
    [
        ("fr", RETURNED, "au plus 9,2\u202f%", "≤ 9,2\u202f%"),
        ("fr-CA", q("1600", Bound.MORE), "plus de 1\u202f600", "> 1\u202f600"),
        ("fr", q("8500000000", scale="billion"), "8,5 milliards", "8,5 milliards"),
        ("fr", q("1426000000", scale="milliards"), "1,426 milliard", "1,426 milliard"),
        ("fr", q("5000000000", scale="billion", unit="EUR"), "5 milliards d’euros", "5 milliards €"),
        ("fr", q("5000000", scale="million", unit="USD"), "5 millions de dollars", "5 millions $"),
        ("fr", q(minimum=D(1_000_000), maximum=D(2_000_000), scale="million"), "entre 1 et 2 millions", "1–2 millions"),
        ("es", q("1600", Bound.MORE), "más de 1600", "> 1600"),
        ("es", q("16000"), "16.000", "16.000"),
        ("es", q("9.2", unit="%"), "9,2\u00a0%", "9,2\u00a0%"),
        ("es", q("300000", scale="lakh"), "300 mil", "300 mil"),
        ("de", q("1600", Bound.AT_LEAST), "mindestens 1.600", "≥ 1.600"),
        ("de", q("1000000", scale="million"), "1 Million", "1 Million"),
        ("de", q("8500000000", Bound.ABOUT, scale="billion"), "rund 8,5 Milliarden", "≈ 8,5 Milliarden"),
        ("ar-MA", q("50", Bound.MORE), "أكثر من 50", "> 50"),
        ("ar-MA", RETURNED, "ما لا يزيد على 9,2٪", "≤ 9,2٪"),
        ("ar-MA", q("5000000000", scale="billion"), "5 مليارات", "5 مليارات"),
        ("ar-MA", q("12", unit="year"), "12 سنة", "12 سنة"),
    ],
)  # fmt: skip
def test_each_language_has_its_habits(language, quantity, long, short):
    assert long_form(quantity, language) == long
    assert short_form(quantity, language) == short


def test_an_unknown_language_speaks_english():
    assert words("tlh").code == "en"
    assert long_form(q("1600", Bound.MORE), "tlh") == "more than 1,600"


def test_arabic_indic_digits_are_an_option():
    assert long_form(RETURNED, "ar-MA", digits="arab") == "ما لا يزيد على ٩٫٢٪"
    assert short_form(q("168"), "ar", digits="arab") == "١٦٨"


@pytest.mark.parametrize(
    ("value", "bound", "told"),
    [
        ("9.1875", Bound.LESS, "at most 9.2%"),
        ("9.1875", Bound.AT_MOST, "at most 9.2%"),
        ("9.1875", Bound.MORE, "at least 9.1%"),
        ("9.1875", Bound.AT_LEAST, "at least 9.1%"),
        ("9.25", Bound.EXACT, "9.3%"),
        ("9.2", Bound.LESS, "less than 9.2%"),
        ("49.96", Bound.EXACT, "50.0%"),
        ("50", Bound.EXACT, "50%"),
        ("-9.25", Bound.EXACT, "−9.3%"),
        ("0.04", Bound.LESS, "at most 0.1%"),
    ],
)
def test_a_computed_percentage_has_one_decimal_and_its_end_rounds_outwards(value, bound, told):
    assert long_form(q(Fraction(value), bound, unit="%"), "en") == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (Fraction(100, 3), "33.3"),
        (Fraction(2, 300), "0.00667"),
        (Fraction(123456, 7), "17,600"),
        (Fraction(9995, 10) + Fraction(1, 3), "1,000"),
        (Fraction(10**10, 7), "1.43 billion"),
        (Fraction(12345), "12,345"),
        (Fraction(-100, 3), "−33.3"),
    ],
)
def test_a_quotient_has_three_significant_digits(value, told):
    assert long_form(q(value, per="cell"), "en") == f"{told} per cell"


def test_what_is_stated_is_never_rounded():
    assert long_form(q("9.1875", Bound.LESS, unit="%"), "en") == "less than 9.1875%"


@given(quantities(), st.sampled_from(LANGUAGES))
def test_the_parts_make_the_short_form_and_no_plus_sign_stands_in_it(quantity, language):
    parts = short_parts(quantity, language)
    assert isinstance(parts, ShortParts)
    assert str(parts) == short_form(quantity, language)
    assert "+" not in str(parts)
    assert parts.number
    assert "  " not in long_form(quantity, language)


@given(quantities(), st.sampled_from(LANGUAGES))
def test_spoken_words_hold_no_signs(quantity, language):
    said = spoken(quantity, language)
    assert not set("><≥≤≈%٪−+$€") & set(said)


@given(quantities(), st.sampled_from(LANGUAGES))
def test_a_bound_is_worded_whenever_there_is_one(quantity, language):
    told = bound_words(quantity, language)
    assert bool(told) == (quantity.bound is not Bound.EXACT)
    assert long_form(quantity, language).startswith(told)


@given(
    st.fractions(-1000, 1000, max_denominator=5000),
    st.sampled_from(Bound),
    st.sampled_from(["%", None]),
)
def test_rounding_never_claims_more_than_is_known(value, bound, unit):
    """What is printed holds for every number the bound allows."""
    quantity = q(value, bound, unit=unit, per=None if unit else "cell")
    printed = reparse(short_form(quantity, "en").removesuffix(" per cell"), "en")
    assert printed is not None
    known, told = quantity.interval, printed.interval
    if bound in (Bound.MORE, Bound.AT_LEAST):
        assert low_end(told.low) <= low_end(known.low)
    if bound in (Bound.LESS, Bound.AT_MOST):
        assert told.high >= known.high
    strict = printed.bound in (Bound.MORE, Bound.LESS)
    assert not strict or printed.value == value


def low_end(end: Fraction | None) -> float | Fraction:
    return -inf if end is None else end


SAID = [
    *[q("1600", bound) for bound in Bound],
    *[q("9.2", bound, unit="%") for bound in Bound],
    q("1600", Bound.ABOUT, side=Side.BELOW),
    q("8500000000", Bound.ABOUT, scale="billion"),
    q("345.5", unit="GW"),
    q("3", unit="year"),
    q("5", unit="percentage point"),
    q("5000000000", unit="USD", scale="billion"),
    q(minimum=D(3), maximum=D(4)),
    q(Fraction(2, 3)),
    q(Fraction(1, 2), Bound.MORE),
]


@pytest.mark.parametrize("quantity", SAID, ids=lambda quantity: long_form(quantity, "en"))
def test_what_is_worded_is_read_back_with_its_bound(quantity):
    read = reparse(long_form(quantity, "en"), "en")
    assert read is not None
    assert read.interval == quantity.interval
    assert (read.bound, read.side, read.unit) == (quantity.bound, quantity.side, quantity.unit)


@pytest.mark.parametrize("language", ["fr", "ar-MA"])
@pytest.mark.parametrize("bound", [Bound.EXACT, Bound.MORE, Bound.LESS, Bound.AT_MOST, Bound.ABOUT])
def test_other_languages_are_read_back_too(language, bound):
    for unit in (None, "%"):
        quantity = q("29.8", bound, unit=unit)
        read = reparse(long_form(quantity, language), language)
        assert read is not None
        assert (read.value, read.bound, read.unit) == (quantity.value, bound, unit)


def test_a_formula_stands_with_its_numbers(moroccan):
    told = {
        formula_words(figure.formula, moroccan, "en")
        for figure in moroccan.figures
        if figure.formula is not None
    }
    assert "50 ÷ 168" in told
    assert "168 − 50" in told
    assert "147 ÷ more than 1,600" in told
    assert formula_words("(f1", moroccan, "en") == "(f1"
    assert formula_words("nothere / 2", moroccan, "en") == "? ÷ 2"


@pytest.mark.parametrize(
    ("number", "places", "told"),
    [
        (D("1234.5"), None, "1,234.5"),
        (Fraction(1, 3), None, "0.33"),
        (D("2.5"), 0, "3"),
        (0, None, "0"),
    ],
)
def test_a_plain_number_follows_the_language(number, places, told):
    assert plain_number(number, "en", places) == told


def test_every_language_has_every_bound_and_the_same_magnitudes():
    for language in LANGUAGES:
        table = words(language)
        assert set(table.bounds) == set(Bound) - {Bound.EXACT}
        assert set(table.about) == set(Side)
        assert {"thousand", "million", "billion", "trillion"} <= set(table.magnitudes)
        assert len(set(table.bounds.values())) == len(table.bounds)
        assert wording.scale_power(table.magnitudes["million"][1]) == 6
