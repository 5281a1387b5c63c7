"""Quantities and intervals: arithmetic never loses a possible value, and never a bound."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.core.quantity import (
    Bound,
    Interval,
    Quantity,
    QuantityError,
    Side,
    is_decimal,
    number_text,
    parse_number,
    to_decimal,
)
from core.briefing_strategies import numbers, quantities

fractions = st.builds(Fraction, st.integers(-40, 40), st.sampled_from([1, 1, 2, 3, 7]))


@st.composite
def intervals(draw) -> Interval:
    low, high = sorted((draw(fractions), draw(fractions)))
    kind = draw(st.sampled_from(["closed", "open", "above", "below", "point"]))
    approximate = draw(st.booleans())
    match kind:
        case "point":
            return Interval.point(low, approximate=approximate)
        case "above":
            return Interval(low, None, draw(st.booleans()), approximate=approximate)
        case "below":
            return Interval(None, high, False, draw(st.booleans()), approximate=approximate)
        case _:
            assume(low < high)
            is_open = kind == "open"
            return Interval(low, high, is_open, is_open, approximate)


@st.composite
def points(draw, interval: Interval) -> Fraction:
    """Draw a number the interval holds."""
    if interval.is_point:
        return interval.low
    reach = draw(st.builds(Fraction, st.integers(0, 90), st.sampled_from([3, 8, 11])))
    if interval.low is None:
        value = interval.high - reach
    elif interval.high is None:
        value = interval.low + reach
    else:
        value = interval.low + (interval.high - interval.low) * min(reach / 30, Fraction(1))
    assume(value in interval)
    return value


@given(st.data(), intervals(), intervals())
def test_a_point_of_each_operand_gives_a_point_of_the_result(data, a, b):
    x, y = data.draw(points(a)), data.draw(points(b))
    assert x + y in a + b
    assert x - y in a - b
    assert x * y in a * b
    try:
        quotient = a / b
    except QuantityError:
        return
    assert y != 0
    assert x / y in quotient


@given(intervals(), intervals())
def test_a_divisor_that_may_be_zero_is_refused_and_no_other(a, b):
    may_be_zero = 0 in b or ((b.low is None or b.low < 0) and (b.high is None or b.high > 0))
    if may_be_zero:
        with pytest.raises(QuantityError):
            a / b
    else:
        assert isinstance(a / b, Interval)


@given(intervals(), intervals())
def test_what_is_approximate_stays_so(a, b):
    expected = a.approximate or b.approximate
    assert (a + b).approximate == expected
    assert (a - b).approximate == expected
    assert (a * b).approximate == expected


@given(intervals(), intervals())
def test_a_missing_end_stays_missing_in_a_sum(a, b):
    total = a + b
    assert (total.low is None) == (a.low is None or b.low is None)
    assert (total.high is None) == (a.high is None or b.high is None)
    assert total.high_open == (a.high_open or b.high_open)


@given(quantities())
def test_a_stated_bound_is_the_interval_it_says(quantity):
    interval = quantity.interval
    if quantity.is_range:
        assert quantity.minimum in interval
        assert quantity.maximum in interval
        return
    strict = quantity.bound in (Bound.MORE, Bound.LESS)
    assert (quantity.value in interval) != strict
    assert interval.approximate == (quantity.bound is Bound.ABOUT)
    if quantity.bound in (Bound.MORE, Bound.AT_LEAST):
        assert interval.high is None


@given(
    numbers.map(Fraction), st.sampled_from([Bound.EXACT, Bound.ABOUT, Bound.MORE, Bound.AT_LEAST])
)
def test_an_interval_is_stated_as_it_was_known(value, bound):
    number = to_decimal(value) if is_decimal(value) else value
    stated = Quantity(value=number, bound=bound, unit="GW")
    assert Quantity.of_interval(stated.interval, exact=True, unit="GW") == stated


def test_a_share_of_more_than_sixteen_hundred_has_no_lower_end_but_zero():
    of = Quantity(value=Decimal(1600), bound=Bound.MORE)
    share = Interval.point(147) / of.interval
    assert (share.low, share.high) == (0, Fraction(147, 1600))
    assert share.low_open
    assert share.high_open


def test_fewer_than_fifty_starts_at_zero_but_below_five_degrees_does_not():
    assert Quantity(value=Decimal(50), bound=Bound.LESS).interval.low == 0
    assert Quantity(value=Decimal(5), bound=Bound.LESS, unit="°C").interval.low is None


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"minimum": Decimal(1)},
        {"value": Decimal(1), "minimum": Decimal(1), "maximum": Decimal(2)},
        {"minimum": Decimal(2), "maximum": Decimal(1)},
        {"minimum": Decimal(1), "maximum": Decimal(2), "bound": Bound.MORE},
        {"value": Decimal(1), "side": Side.BELOW},
        {"value": Decimal("NaN")},
    ],
)
def test_a_quantity_that_contradicts_itself_is_refused(fields):
    with pytest.raises(QuantityError):
        Quantity(**fields)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20))
def test_a_decimal_number_is_read_as_written(value):
    assume(len(format(value, "f")) <= 64)
    assert parse_number(number_text(value)) == value


@given(st.fractions(max_denominator=10**6))
def test_a_fraction_is_read_as_the_same_number(value):
    assert Fraction(parse_number(number_text(value))) == value


@given(st.text(max_size=12))
def test_a_text_is_a_number_or_is_refused(text):
    try:
        number = parse_number(text)
    except QuantityError:
        return
    assert Fraction(number) == Fraction(text)


@pytest.mark.parametrize(
    "text", ["", "-", "1e5", "1,5", "٣", "1/0", "+1", " 1", "1.", "9" * 65, "1/2/3"]
)
def test_what_the_file_never_writes_is_no_number(text):
    with pytest.raises(QuantityError):
        parse_number(text)
