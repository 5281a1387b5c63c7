"""Formulas: read, computed on intervals, refused when circular, deep or of things that differ."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.figure import FigureId, Kind
from briefing.core.formula import (
    MAX_DEPTH,
    FormulaError,
    evaluate,
    evaluate_all,
    operands,
    parse,
    substitute,
)
from briefing.core.quantity import Bound, Quantity

F = FigureId


def count(value: str, noun: str | None = None, bound: Bound = Bound.EXACT, unit: str | None = None):
    return Quantity(value=Decimal(value), noun=noun, bound=bound, unit=unit)


CELLS = count("168", "cell")
ABROAD = count("50", "cell")
ARRESTS = count("2963", "suspect")
WENT = count("1600", "Moroccan", Bound.MORE)
BACK = count("147", "Moroccan")
KNOWN = {F("f1"): CELLS, F("f2"): ABROAD, F("f3"): ARRESTS, F("f4"): WENT, F("f5"): BACK}


def computed(text: str, kind: Kind = Kind.COUNT, wholes=None, known=KNOWN) -> Quantity:
    return evaluate(text, known.__getitem__, wholes or {}, kind)


def test_a_share_is_a_ratio_of_the_same_things():
    assert computed("f2 / f1").value == Fraction(50, 168)
    assert computed("f2 / f1").noun is None
    percent = computed("f2 / f1", Kind.PERCENT)
    assert (percent.value, percent.unit) == (Fraction(5000, 168), "%")


def test_the_rest_of_a_whole_is_of_its_kind():
    rest = computed("f1 - f2")
    assert (rest.value, rest.noun) == (Decimal(118), "cell")


def test_different_things_make_a_rate():
    rate = computed("f3 / f1")
    assert (rate.value, rate.noun, rate.per) == (Fraction(2963, 168), "suspect", "cell")


def test_a_share_of_more_than_a_number_is_below_a_share():
    share = computed("f5 / f4", Kind.PERCENT)
    assert (share.value, share.bound) == (Fraction("9.1875"), Bound.LESS)


def test_a_part_larger_than_its_whole_is_not_hidden():
    assert computed("f1 / f2", wholes={F("f1"): F("f2")}).value > 1


@pytest.mark.parametrize("text", ["f1 + f3", "f1 - f3", "f1 + f6"])
def test_different_things_do_not_add(text):
    known = KNOWN | {F("f6"): count("473", unit="GW")}
    with pytest.raises(FormulaError, match="different things"):
        computed(text, known=known)


def test_a_part_and_its_whole_add_though_their_nouns_differ():
    known = KNOWN | {F("f7"): count("40", "network")}
    assert computed("f1 - f7", wholes={F("f7"): F("f1")}, known=known).value == 128


def test_a_rate_is_no_percentage():
    with pytest.raises(FormulaError, match="only a share"):
        computed("f3 / f1", Kind.PERCENT)


def test_a_percentage_of_a_number_is_that_part_of_it():
    known = {F("f1"): count("29", unit="%"), F("f2"): count("8000000000", "person")}
    part = computed("f1 × f2", known=known)
    assert (part.value, part.unit, part.noun) == (Decimal(2320000000), None, "person")


def test_two_measures_do_not_multiply():
    known = {F("f1"): count("2", unit="GW"), F("f2"): count("3", unit="km")}
    with pytest.raises(FormulaError):
        computed("f1 * f2", known=known)


def test_two_counts_of_things_do_not_multiply_but_a_plain_number_does():
    known = {
        FigureId("f1"): Quantity(Decimal(168), noun="cell"),
        FigureId("f2"): Quantity(Decimal(341), noun="plan"),
        FigureId("f3"): Quantity(Decimal(2)),
    }
    with pytest.raises(FormulaError, match="cannot be multiplied"):
        evaluate("f1 * f2", known.__getitem__, {})
    assert evaluate("f1 * 2", known.__getitem__, {}).value == 336
    assert evaluate("f1 * f3", known.__getitem__, {}).noun == "cell"


def test_a_magnitude_travels_through_a_difference():
    known = {
        F("f1"): Quantity(value=Decimal(9_700_000_000), scale="billion"),
        F("f2"): Quantity(value=Decimal(8_000_000_000), scale="billion"),
    }
    assert computed("f1 - f2", known=known) == Quantity(
        value=Decimal(1_700_000_000), scale="billion"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "f1 +",
        "f1 f2",
        "(f1",
        "f1)",
        "f1 ^ 2",
        "f1 // f2",
        "import os",
        "f1.real",
        "f1 / 0",
        "1 + 2e5",
    ],
)
def test_a_bad_formula_is_refused(text):
    with pytest.raises(FormulaError):
        computed(text)


def test_a_formula_that_names_no_figure_is_refused():
    with pytest.raises(FormulaError, match="names no figure"):
        operands("1 + 2")


def test_depth_and_length_are_limited():
    deep = "(" * (MAX_DEPTH + 2) + "f1" + ")" * (MAX_DEPTH + 2)
    with pytest.raises(FormulaError, match="too deeply"):
        parse(deep)
    with pytest.raises(FormulaError, match="longer"):
        parse("f1 + " * 500 + "f1")


def test_a_circle_is_told_and_the_rest_is_computed():
    formulas = {
        F("d1"): ("d2 + f1", Kind.COUNT),
        F("d2"): ("d1 - f1", Kind.COUNT),
        F("d3"): ("f1 - f2", Kind.COUNT),
        F("d4"): ("d3 / f1", Kind.PERCENT),
        F("d5"): ("f1 / nothere", Kind.COUNT),
    }
    found = evaluate_all(KNOWN, formulas, {})
    assert isinstance(found[F("d1")], FormulaError)
    assert isinstance(found[F("d2")], FormulaError)
    assert found[F("d3")].value == 118
    assert found[F("d4")].value == Fraction(11800, 168)
    assert "no figure" in str(found[F("d5")])


def test_a_long_chain_of_formulas_ends_in_an_error_not_a_crash():
    formulas = {F(f"d{n}"): (f"d{n + 1} + f1", Kind.COUNT) for n in range(500)}
    formulas[F("d500")] = ("f1 + f1", Kind.COUNT)
    assert isinstance(evaluate_all(KNOWN, formulas, {})[F("d0")], FormulaError)


names = st.sampled_from(["f1", "f2"])
trees = st.recursive(
    names | st.integers(1, 9).map(str),
    lambda inner: st.tuples(inner, st.sampled_from("+-*/"), inner).map(
        lambda t: f"({t[0]} {t[1]} {t[2]})"
    ),
    max_leaves=6,
)


@given(trees)
def test_a_formula_written_for_people_computes_the_same(text):
    """``substitute`` drops brackets; none that matters."""
    shown = substitute(text, lambda figure: str(figure))
    for figures in (
        {"f1": Fraction(7, 3), "f2": Fraction(-5, 11)},
        {"f1": Fraction(2), "f2": Fraction(9)},
    ):
        assert python_value(text, figures) == python_value(shown, figures)


def python_value(text: str, figures: dict[str, Fraction]) -> Fraction | None:
    """Compute with Python's own parser, to have a second opinion."""
    source = text.replace("×", "*").replace("÷", "/").replace("−", "-")
    for digit in "123456789":
        source = source.replace(f"f{digit}", f"F{digit}")
    marked = "".join(
        f"Fraction({c})" if c.isdigit() and source[n - 1 : n] != "F" else c
        for n, c in enumerate(source)
    )
    try:
        return eval(marked, {"Fraction": Fraction, "F1": figures["f1"], "F2": figures["f2"]})
    except ZeroDivisionError:
        return None


@given(trees, st.integers(1, 50), st.integers(1, 50))
def test_plain_numbers_compute_as_python_does(text, one, two):
    figures = {"f1": Fraction(one), "f2": Fraction(two)}
    known = {F(name): Quantity(value=Decimal(int(value))) for name, value in figures.items()}
    expected = python_value(text, figures)
    try:
        found = computed(text, known=known)
    except FormulaError:
        return  # zero divisors, and "a rate cannot be divided again"
    assert Fraction(found.value) == expected


@given(st.text("f12 +-*/().", max_size=30))
def test_any_text_is_a_formula_or_is_refused(text):
    try:
        parse(text)
    except FormulaError as error:
        assert "\n" not in str(error)
