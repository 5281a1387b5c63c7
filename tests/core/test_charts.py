"""Charts: lengths are true, labels never overlap, numbers are never lost."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.article import Article, Block, BlockKind, Span
from briefing.core.briefing import Briefing, Chart, ChartKind
from briefing.core.chart_layout import counted, moment
from briefing.core.charts import (
    Align,
    Box,
    Drawing,
    End,
    Shape,
    TextRole,
    lay_out,
    propose,
    ticks,
)
from briefing.core.claim import part_of
from briefing.core.figure import Figure, FigureId, Kind, Period, State
from briefing.core.kin import rest_of
from briefing.core.quantity import Bound, Quantity


def measure(text: str, role: TextRole) -> float:
    """Every letter is half as wide as it is high."""
    return len(text) * {TextRole.TICK: 6.0, TextRole.NOTE: 4.5}.get(role, 6.25)


def made(quantities: list[Quantity], periods: list[Period] | None = None) -> Briefing:
    """Return a briefing that states quantities one after another."""
    text = " ".join(f"n{index}" for index in range(len(quantities)))
    article = Article(
        title="", text=text,
        blocks=(Block(Span(0, len(text)), BlockKind.PARAGRAPH),), sentences=(Span(0, len(text)),),
    )  # fmt: skip
    figures, at = [], 0
    for index, quantity in enumerate(quantities):
        span = Span(at, at + len(f"n{index}"))
        at = span.end + 1
        figures.append(
            Figure(
                id=FigureId(f"f{index}"),
                label=f"things of sort {index}",
                kind=Kind.COUNT,
                state=State.KEPT,
                quantity=quantity,
                span=span,
                number=span,
                quote=article.quote(span),
                period=(periods or [Period()] * len(quantities))[index],
            )
        )
    return Briefing(id="b", article=article, figures=tuple(figures))


def of(value: object, bound: Bound = Bound.EXACT, **more: object) -> Quantity:
    return Quantity(value=Decimal(str(value)), bound=bound, **more)  # type: ignore[arg-type]


def drawn(briefing: Briefing, kind: ChartKind, width: float = 386.0, **options: object) -> Drawing:
    chart = Chart("h1", kind, "A title", tuple(f.id for f in briefing.figures), options)
    return lay_out(chart, briefing, width, measure)


def boxes(drawing: Drawing) -> list[tuple[str, Box]]:
    found = []
    for text in drawing.texts:
        width = measure(text.text, text.role)
        left = {Align.START: text.x, Align.END: text.x - width}.get(text.align, text.x - width / 2)
        size = 9.0 if text.role is TextRole.NOTE else 12.0
        found.append((text.text, Box(left, text.y - size * 0.75, width, size)))
    return found


def assert_clear(drawing: Drawing) -> None:
    """No text touches another, all stand inside, and text on a bar stands inside the bar."""
    found = boxes(drawing)
    for index, (name, a) in enumerate(found):
        assert a.x >= -0.01, name
        assert a.right <= drawing.width + 0.01, name
        assert a.bottom <= drawing.height + 0.01, name
        assert a.y >= -0.01, name
        for other, b in found[index + 1 :]:
            apart = (
                a.right <= b.x + 0.01 or b.right <= a.x + 0.01
                or a.bottom <= b.y + 0.01 or b.bottom <= a.y + 0.01
            )  # fmt: skip
            assert apart, (name, other)
    solid = [m.box for m in drawing.marks if m.shape in (Shape.BAR, Shape.BROKEN_BAR)]
    for text, (_, box) in zip(drawing.texts, found, strict=True):
        if text.role is TextRole.ON_MARK:
            assert any(bar.x <= box.x and box.right <= bar.right for bar in solid)
        else:
            assert not any(
                bar.x < box.right - 0.01 and box.x < bar.right - 0.01
                and bar.y < box.bottom and box.y < bar.bottom
                for bar in solid
            )  # fmt: skip


def assert_true_lengths(drawing: Drawing, briefing: Briefing) -> None:
    """Every drawn length stands to its value as every other does: the lie factor is one."""
    units = []
    for mark in drawing.marks:
        value = abs(float(briefing.quantity(mark.figure).magnitude))
        if mark.shape is Shape.RANGE:
            q = briefing.quantity(mark.figure)
            value = float(q.maximum) - float(q.minimum)
        if value:
            units.append(mark.drawn / value)
            assert mark.shape is Shape.DOT or mark.drawn == pytest.approx(mark.box.width)
        else:
            assert mark.drawn == 0
    assert all(unit == pytest.approx(units[0], rel=0.01) for unit in units)


def chart(briefing: Briefing, number: int, width: float = 386.0) -> Drawing:
    return lay_out(briefing.charts[number], briefing, width, measure)


def test_the_part_fills_its_share_of_the_whole(moroccan: Briefing):
    part, rest, whole = chart(moroccan, 0).marks
    assert (part.shape, rest.shape, whole.shape) == (Shape.BAR, Shape.REST, Shape.WHOLE)
    assert part.drawn / whole.drawn == pytest.approx(50 / 168)
    assert rest.drawn / whole.drawn == pytest.approx(118 / 168)
    assert part.box.right == pytest.approx(rest.box.x)


def test_the_rest_of_a_whole_belongs_to_the_derived_remainder(moroccan: Briefing):
    rest = chart(moroccan, 0).marks[1]
    assert moroccan.figure(rest.figure).derived
    assert str(moroccan.quantity(rest.figure).value) == "118"


def test_the_rest_belongs_to_the_whole_where_nothing_is_derived(moroccan: Briefing):
    stated = [f for f in moroccan.figures if not f.derived]
    drawing = chart(replace(moroccan, figures=tuple(stated)), 0)
    assert [m.figure for m in drawing.marks[1:]] == [moroccan.charts[0].figures[1]] * 2


def test_the_rest_says_its_number_and_both_operands(moroccan: Briefing):
    texts = [t.text for t in chart(moroccan, 0).texts]
    assert "118" in texts
    assert "(168 − 50)" in texts


def test_the_axis_runs_from_zero_to_the_whole(moroccan: Briefing):
    tick = [t.text for t in chart(moroccan, 0).texts if t.role is TextRole.TICK]
    assert tick == ["0", "168", "cells"]


def test_stages_carry_their_shares(moroccan: Briefing):
    texts = " ".join(t.text for t in chart(moroccan, 1).texts)
    assert "> 1,600" in texts
    assert "· ≤ 9.2%" in texts
    assert "· 89.8% of 147" in texts


def test_an_open_bound_breaks_off_beyond_its_value(moroccan: Briefing):
    drawing = chart(moroccan, 1)
    first, second = drawing.marks[:2]
    assert first.shape is Shape.BROKEN_BAR
    assert first.end is End.OPEN
    assert first.box.right < drawing.width - 5
    assert second.drawn / first.drawn == pytest.approx(147 / 1600)


def test_an_upper_bound_is_notched_before_its_value():
    drawing = drawn(made([of(50, Bound.LESS), of(80)]), ChartKind.BARS)
    assert [mark.end for mark in drawing.marks] == [End.FLAT, End.SHORT]


def test_bars_are_ranked():
    drawing = drawn(made([of(3), of(9), of(5)]), ChartKind.BARS)
    assert [mark.figure for mark in drawing.marks] == ["f1", "f2", "f0"]


@pytest.mark.parametrize("width", [90.0, 150.0, 220.0, 300.0, 386.0, 700.0])
@pytest.mark.parametrize("kind", list(ChartKind))
def test_nothing_overlaps_in_any_kind_at_any_width(bundled: Briefing, kind, width):
    for own in bundled.charts:
        drawing = lay_out(replace(own, kind=kind), bundled, width, measure)
        if width >= 150:
            assert_clear(drawing)
        assert_true_lengths(drawing, bundled)


def test_labels_lose_words_before_numbers():
    briefing = made([of(1234567), of(7)])
    long = {"f0": "words without end " * 30, "f1": "more words " * 40}
    drawing = drawn(briefing, ChartKind.BARS, 200.0, labels=long)
    texts = [t.text for t in drawing.texts]
    assert "1,234,567" in texts
    assert "7" in texts
    assert any(text.endswith("…") for text in texts)
    assert_clear(drawing)


def test_the_charts_own_label_replaces_the_figures():
    briefing = made([of(10), of(5)])
    drawing = drawn(briefing, ChartKind.BARS, labels={"f0": "went"})
    assert "went" in [t.text for t in drawing.texts]


def test_every_label_piece_belongs_to_one_figure(bundled: Briefing):
    for own in bundled.charts:
        drawing = lay_out(own, bundled, 386.0, measure)
        for text in drawing.texts:
            if any(letter.isdigit() for letter in text.text) and text.text != "0":
                assert text.figure is not None


def test_notes_stand_raised_after_their_number(moroccan: Briefing):
    own = moroccan.charts[0]
    notes = {own.figures[0]: "b"}
    drawing = lay_out(own, moroccan, 386.0, measure, notes=notes)
    note = next(t for t in drawing.texts if t.role is TextRole.NOTE)
    number = next(t for t in drawing.texts if t.figure == own.figures[0])
    assert note.text == "b"
    assert note.y < number.y
    assert note.x > number.x


def test_right_to_left_mirrors_the_drawing(moroccan: Briefing):
    own = moroccan.charts[1]
    left = lay_out(own, moroccan, 386.0, measure, language="en")
    right = lay_out(own, moroccan, 386.0, measure, language="ar")
    assert right.rtl
    for a, b in zip(left.marks, right.marks, strict=True):
        assert b.box.right == pytest.approx(386.0 - a.box.x)
        assert b.drawn == pytest.approx(a.drawn)


def test_everything_scales_with_the_text_size(moroccan: Briefing):
    own = moroccan.charts[0]
    small = lay_out(own, moroccan, 386.0, measure)
    large = lay_out(own, moroccan, 772.0, lambda text, role: 2 * measure(text, role), size=25.0)
    assert large.height == pytest.approx(2 * small.height)
    assert large.marks[0].box.width == pytest.approx(2 * small.marks[0].box.width)
    assert large.size == 25.0


def test_a_single_percentage_is_part_of_a_hundred():
    drawing = drawn(made([of(86, unit="%")]), ChartKind.PART_OF_WHOLE)
    (part,) = drawing.marks
    end = max(rule.x2 for rule in drawing.rules)
    assert part.drawn / (end - part.box.x) == pytest.approx(0.86)
    assert "100%" in [t.text for t in drawing.texts]


def test_several_parts_stand_below_each_other_over_one_axis():
    briefing = made([of(50), of(30), of(100)])
    briefing = replace(
        briefing,
        claims=(
            part_of("c1", FigureId("f0"), FigureId("f2")),
            part_of("c2", FigureId("f1"), FigureId("f2")),
        ),
    )
    drawing = drawn(briefing, ChartKind.PART_OF_WHOLE)
    assert [m.figure for m in drawing.marks if m.shape is Shape.BAR] == ["f0", "f1"]
    assert sum(m.shape is Shape.WHOLE for m in drawing.marks) == 1
    assert_clear(drawing)


def test_what_cannot_be_a_part_becomes_plain_bars():
    briefing = made([of(50, unit="GW"), of(100, unit="%")])
    drawing = drawn(briefing, ChartKind.PART_OF_WHOLE)
    assert Shape.REST not in [m.shape for m in drawing.marks]


def test_lengths_of_other_units_are_not_drawn_but_told():
    drawing = drawn(made([of(50, unit="GW"), of(3, unit="%")]), ChartKind.BARS)
    assert len(drawing.marks) == 1
    assert any("3%" in t.text for t in drawing.texts)


def test_negative_values_grow_the_other_way_from_zero():
    drawing = drawn(made([of("-3", unit="%"), of(6, unit="%")]), ChartKind.BARS)
    up, down = drawing.marks
    assert down.box.right == pytest.approx(up.box.x)
    assert up.drawn == pytest.approx(2 * down.drawn)
    assert_clear(drawing)


def test_years_make_a_line_of_joined_dots():
    periods = [Period(as_of=year) for year in ("2022-11-15", "2050", "2080s")]
    drawing = drawn(made([of(8), of(9), of(10)], periods), ChartKind.TIMELINE)
    assert [m.shape for m in drawing.marks] == [Shape.DOT] * 3
    assert sum(rule.group is None for rule in drawing.rules) >= 1
    assert [t.text for t in drawing.texts if t.role is TextRole.TICK] == ["2022", "2050", "2080s"]
    assert_true_lengths(drawing, made([of(8), of(9), of(10)], periods))
    assert_clear(drawing)


def test_dates_too_close_for_dots_become_rows_in_their_order():
    periods = [Period(as_of=f"2024-01-{day:02}") for day in range(1, 29)]
    drawing = drawn(made([of(day * 1000) for day in range(1, 29)], periods), ChartKind.TIMELINE)
    assert {m.shape for m in drawing.marks} == {Shape.BAR}
    assert [m.figure for m in drawing.marks] == [f"f{index}" for index in range(28)]
    assert_clear(drawing)


def test_undated_values_are_ranked_instead():
    drawing = drawn(made([of(1), of(2)]), ChartKind.TIMELINE)
    assert [m.shape for m in drawing.marks] == [Shape.BAR] * 2


def test_a_slope_has_two_ends_over_one_zero_line():
    drawing = drawn(made([of(40), of(80)]), ChartKind.SLOPE)
    before, after = drawing.marks
    assert after.drawn == pytest.approx(2 * before.drawn)
    assert before.box.x < after.box.x
    assert_clear(drawing)


def test_slopes_close_together_keep_their_labels_apart():
    values = [of(value) for value in (50, 51, 52, 51.5, 50.5, 50.2)]
    assert_clear(drawn(made(values), ChartKind.SLOPE))


def test_a_range_runs_from_its_lower_to_its_upper_end():
    wide = Quantity(minimum=Decimal(20), maximum=Decimal(30))
    drawing = drawn(
        made([wide, of(25), of(40, Bound.MORE), of(10, Bound.AT_MOST)]), ChartKind.RANGE
    )
    shapes = [m.shape for m in drawing.marks]
    assert shapes == [Shape.RANGE, Shape.DOT, Shape.BROKEN_BAR, Shape.RANGE]
    span, dot = drawing.marks[:2]
    assert dot.box.x + dot.box.width / 2 == pytest.approx(span.box.x + span.box.width / 2)
    assert_clear(drawing)


def test_a_single_range_is_drawn():
    drawing = drawn(made([Quantity(minimum=Decimal(3), maximum=Decimal(5))]), ChartKind.RANGE)
    assert len(drawing.marks) == 1
    assert_clear(drawing)


@pytest.mark.parametrize("kind", list(ChartKind))
@pytest.mark.parametrize(
    "values",
    [["0"], ["0", "0"], ["1"], ["1", "1e15"], ["0.000000001", "0.000000002"], ["1e24", "3", "0"]],
)
def test_zero_tiny_and_huge_values_are_drawn(kind: ChartKind, values: list[str]):
    briefing = made([Quantity(value=Decimal(format(Decimal(v), "f"))) for v in values])
    drawing = drawn(briefing, kind)
    assert drawing.height > 0
    assert_true_lengths(drawing, briefing)
    assert_clear(drawing)


@pytest.mark.parametrize("kind", [ChartKind.BARS, ChartKind.FLOW, ChartKind.RANGE])
def test_four_hundred_figures_are_drawn(kind: ChartKind):
    drawing = drawn(made([of(value) for value in range(1, 401)]), kind)
    assert len(drawing.marks) == 400


def test_a_chart_of_nothing_is_empty():
    drawing = lay_out(Chart("h1", ChartKind.BARS, "", ()), made([of(1)]), 300.0, measure)
    assert drawing.marks == ()
    assert drawing.height == 0


def test_figures_without_a_result_are_left_out(moroccan: Briefing):
    bad = Figure(id=FigureId("dbad"), label="x", kind=Kind.RATIO, formula="dbad / dbad")
    briefing = replace(moroccan, figures=(*moroccan.figures, bad))
    own = replace(moroccan.charts[1], figures=(*moroccan.charts[1].figures, bad.id))
    drawing = lay_out(own, briefing, 386.0, measure)
    assert "dbad" not in [m.figure for m in drawing.marks]


def test_a_repeated_figure_is_drawn_as_its_original(moroccan: Briefing):
    repeat = next(f for f in moroccan.figures if f.same_as is not None)
    own = Chart("h9", ChartKind.BARS, "", (repeat.id, repeat.same_as))
    assert [m.figure for m in lay_out(own, moroccan, 386.0, measure).marks] == [repeat.same_as]


@given(
    st.lists(st.decimals(0, 10**9, places=2), min_size=1, max_size=12),
    st.floats(150, 900),
    st.sampled_from(list(ChartKind)),
)
def test_lengths_are_true_and_labels_clear_for_any_values(values, width, kind):
    briefing = made([Quantity(value=value) for value in values])
    drawing = drawn(briefing, kind, width)
    assert_true_lengths(drawing, briefing)
    assert_clear(drawing)


@given(st.fractions(Fraction(1, 10**9), 10**12), st.integers(1, 8))
def test_ticks_are_round_and_few(high: Fraction, count: int):
    found = ticks(high, count)
    assert found[0] == 0
    assert len(found) <= count + 1
    assert Fraction(found[-1]) <= high
    if len(found) > 1:
        assert str((found[1] - found[0]).normalize().as_tuple().digits[0]) in "125"


def test_ticks_of_nothing_are_zero():
    assert ticks(0) == (Decimal(0),)


def test_the_hit_test_prefers_the_smaller_mark_and_reaches_the_near_one(moroccan: Briefing):
    drawing = chart(moroccan, 0)
    part, rest, whole = drawing.marks
    for mark in drawing.marks:
        middle = mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2
        assert drawing.mark_at(*middle) is mark
    below = drawing.mark_at(part.box.x + 3, whole.box.bottom + 9, reach=24)
    assert below is whole
    assert drawing.mark_at(part.box.x + 3, 400, reach=24) is None
    assert rest is drawing.mark_of(rest.figure)


def test_what_is_counted_is_taken_from_the_label(moroccan: Briefing):
    whole = moroccan.figure(moroccan.charts[0].figures[1])
    assert counted(whole, moroccan.quantity(whole.id)) == "cells"
    assert counted(replace(whole, label="broken up"), moroccan.quantity(whole.id)) == ""


@pytest.mark.parametrize(
    ("period", "year"),
    [
        (Period(as_of="2030"), 2030),
        (Period(as_of="2080s"), 2085),
        (Period(since="2001-01-01"), 2001),
        (Period(), None),
        (Period(as_of="soon"), None),
    ],
)
def test_moments_are_years(period: Period, year: int | None):
    assert moment(period) == year


def test_a_chain_is_proposed_as_a_flow_and_a_part_with_its_whole(moroccan: Briefing):
    found = propose(replace(moroccan, charts=()))
    assert [own.kind for own in found[:2]] == [ChartKind.PART_OF_WHOLE, ChartKind.FLOW]
    assert found[0].figures == moroccan.charts[0].figures
    assert found[1].figures == moroccan.charts[1].figures


def test_proposed_titles_are_words_of_the_labels(bundled: Briefing):
    labels = {f.label.casefold() for f in bundled.figures}
    for own in propose(bundled):
        title = own.title.casefold()
        assert any(label.startswith(title) or label.endswith(title) for label in labels)


def test_no_figure_is_proposed_twice_and_none_ignored(bundled: Briefing):
    ignored = tuple(replace(f, state=State.IGNORED, reason="x") for f in bundled.figures[:4])
    briefing = replace(bundled, figures=(*ignored, *bundled.figures[4:]))
    names = [name for own in propose(briefing) for name in own.figures]
    assert len(names) == len(set(names))
    assert not {f.id for f in ignored} & set(names)


def test_dated_values_of_one_noun_are_proposed_as_a_timeline():
    periods = [Period(as_of=year) for year in ("2001", "2002", "2003")]
    found = propose(made([of(n, noun="person") for n in (3, 4, 5)], periods))
    assert [own.kind for own in found] == [ChartKind.TIMELINE]


def test_percentages_of_different_wholes_are_not_compared():
    assert propose(made([of(n, unit="%") for n in (3, 4, 5, 6)])) == ()


def test_the_rest_of_a_whole_is_never_called_by_the_name_of_all_of_it(moroccan: Briefing) -> None:
    own = replace(moroccan.charts[0], options={})  # without words of its own for the parts
    whole = moroccan.figure(own.figures[1])
    rest = rest_of(moroccan, own.figures[0], whole.id)
    assert rest is not None
    named = replace(
        moroccan,
        figures=tuple(
            replace(f, label=whole.label) if f.id == rest.id else f for f in moroccan.figures
        ),
    )
    words = {t.text for t in lay_out(own, named, 900.0, measure).texts if t.figure == rest.id}
    assert "without" in " ".join(words)
    assert whole.label not in " ".join(words)
