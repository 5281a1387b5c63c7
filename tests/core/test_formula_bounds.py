"""Any point inside the operands gives a point inside the result, for random formulas."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.core.figure import FigureId
from briefing.core.formula import Constant, FormulaError, Node, Operation, Ref, evaluate, parse
from briefing.core.quantity import Bound, Quantity
from briefing.core.wording import long_form

SHAPES = st.sampled_from(
    [
        "f1 / f2",
        "f1 - f2",
        "f1 + f2",
        "(f1 - f2) / f1",
        "(f1 - f2) / f2",
        "f1 / (f1 + f2)",
        "f2 / (f1 + f2)",
        "(f1 + f2) / 2",
        "f1 / f1",
        "f1 - f1",
        "f1 - f2 - f3",
        "f1 / (f2 + f3)",
        "(f1 - f2) / (f1 + f3)",
        "3 * f1 - f2",
    ]
)
QUANTITIES = st.builds(
    lambda value, bound: Quantity(Decimal(value), bound=bound),
    st.integers(1, 60),
    st.sampled_from([Bound.EXACT, Bound.MORE, Bound.AT_LEAST, Bound.LESS, Bound.AT_MOST]),
)
RANGES = st.builds(
    lambda low, more: Quantity(minimum=Decimal(low), maximum=Decimal(low + more)),
    st.integers(1, 60),
    st.integers(1, 20),
)
TREES = st.recursive(
    st.sampled_from(["f1", "f2", "f3", "2", "0.5"]),
    lambda parts: st.builds("({} {} {})".format, parts, st.sampled_from("+-*/"), parts),
    max_leaves=7,
)
STEPS = st.fractions(min_value=0, max_value=1, max_denominator=9)


def point(quantity: Quantity, step: Fraction) -> Fraction:
    """Return a number the quantity may be."""
    if quantity.value is None:
        low, high = Fraction(quantity.minimum), Fraction(quantity.maximum)
        return low + step * (high - low)
    value = Fraction(quantity.value)
    match quantity.bound:
        case Bound.MORE:
            return value + step * 40 + Fraction(1, 7)
        case Bound.AT_LEAST:
            return value + step * 40
        case Bound.LESS | Bound.AT_MOST:
            return value * (step * Fraction(9, 10) + Fraction(1, 20))
        case _:
            return value


def computed(node: Node, points: dict[str, Fraction]) -> Fraction:
    match node:
        case Ref():
            return points[node.id]
        case Constant():
            return Fraction(node.value)
        case Operation("+", left, right):
            return computed(left, points) + computed(right, points)
        case Operation("-", left, right):
            return computed(left, points) - computed(right, points)
        case Operation("*", left, right):
            return computed(left, points) * computed(right, points)
        case Operation(_, left, right):
            return computed(left, points) / computed(right, points)


@given(
    SHAPES, st.lists(QUANTITIES, min_size=3, max_size=3), st.lists(STEPS, min_size=3, max_size=3)
)
def test_a_point_of_each_operand_gives_a_point_of_the_formulas_result(text, known, steps):
    named = {FigureId(f"f{n + 1}"): quantity for n, quantity in enumerate(known)}
    points = {name: point(q, step) for (name, q), step in zip(named.items(), steps, strict=True)}
    try:
        result = evaluate(text, named.__getitem__, {})
    except FormulaError:
        return  # it may divide by zero, or nothing is known of it
    value = computed(parse(text), points)
    assert value in result.interval or (value < 0 and result.bound in (Bound.LESS, Bound.AT_MOST))


@settings(max_examples=400)
@given(
    TREES,
    st.lists(QUANTITIES | RANGES, min_size=3, max_size=3),
    st.lists(STEPS, min_size=3, max_size=3),
)
def test_a_point_of_each_operand_gives_a_point_of_any_formulas_result(text, known, steps):
    named = {FigureId(f"f{n + 1}"): quantity for n, quantity in enumerate(known)}
    points = {name: point(q, step) for (name, q), step in zip(named.items(), steps, strict=True)}
    try:
        result = evaluate(text, named.__getitem__, {})
    except FormulaError:
        return  # it may divide by zero, or nothing is known of it
    value = computed(parse(text), points)
    assert value in result.interval or (value < 0 and result.bound in (Bound.LESS, Bound.AT_MOST))


@given(
    TREES,
    st.lists(QUANTITIES | RANGES, min_size=3, max_size=3),
    st.sampled_from(["en", "fr", "ar"]),
)
def test_a_result_that_is_not_one_number_is_never_worded_as_one(text, known, language):
    named = {FigureId(f"f{n + 1}"): quantity for n, quantity in enumerate(known)}
    try:
        result = evaluate(text, named.__getitem__, {})
    except FormulaError:
        return
    one = Quantity(value=result.interval.low or Fraction(0), unit=result.unit, per=result.per)
    if result.interval.is_point:
        assert result.bound is Bound.EXACT
    else:
        assert result.is_range or result.bound is not Bound.EXACT
        assert long_form(result, language) != long_form(one, language)


def test_a_bound_is_kept_where_one_figure_is_named_twice():
    known = {
        FigureId("f1"): Quantity(Decimal(1600), bound=Bound.MORE),
        FigureId("f2"): Quantity(Decimal(147)),
    }
    rest = evaluate("(f1 - f2) / f1", known.__getitem__, {})
    assert (rest.minimum, rest.maximum) == (1 - Fraction(147, 1600), 1)
