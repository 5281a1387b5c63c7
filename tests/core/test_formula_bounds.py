"""Any point inside the operands gives a point inside the result, for random formulas."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from briefing.core.figure import FigureId
from briefing.core.formula import Constant, FormulaError, Node, Operation, Ref, evaluate, parse
from briefing.core.quantity import Bound, Quantity

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
STEPS = st.fractions(min_value=0, max_value=1, max_denominator=9)


def point(quantity: Quantity, step: Fraction) -> Fraction:
    """Return a number the quantity may be."""
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


def test_a_bound_is_kept_where_one_figure_is_named_twice():
    known = {
        FigureId("f1"): Quantity(Decimal(1600), bound=Bound.MORE),
        FigureId("f2"): Quantity(Decimal(147)),
    }
    rest = evaluate("(f1 - f2) / f1", known.__getitem__, {})
    assert (rest.minimum, rest.maximum) == (1 - Fraction(147, 1600), 1)
