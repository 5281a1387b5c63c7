"""Random sequences of edits: undo to the start gives the equal briefing, redo gives the end."""

from __future__ import annotations

import contextlib
import os
import random
from dataclasses import replace
from decimal import Decimal
from functools import partial

import pytest

from briefing import pipeline
from briefing.core import charts, edges, edits
from briefing.core.article import Span
from briefing.core.briefing import Chart, ChartKind, Decision, Template, Verdict
from briefing.core.edges import Edge
from briefing.core.figure import FigureId, Kind, Period, State
from briefing.core.formula import FormulaError
from briefing.core.quantity import Bound, QuantityError
from briefing.models.figure_model import FigureModel
from briefing.models.open_briefing import OpenBriefing
from briefing.models.selection import FigureSelection
from growth import FACTOR, grows_like_its_input

ROUNDS = int(os.environ.get("BRIEFING_ROUNDS", "60"))


@pytest.fixture
def desk(qtbot, moroccan):
    opened = OpenBriefing(moroccan)
    model = FigureModel(opened)
    return opened, model, FigureSelection(model, model)


def random_edit(rnd: random.Random, opened: OpenBriefing, number: int) -> None:
    """Make one edit that a person could make here."""
    b = opened.briefing
    figure = rnd.choice(b.figures)
    name = figure.id
    some = [f.id for f in rnd.sample(b.figures, 3)]
    stated = [f for f in b.figures if not f.derived]
    one = rnd.choice(stated)
    chart = rnd.choice(b.charts).id if b.charts else None

    def move_edge():
        edge = rnd.choice(list(Edge))
        span = edges.moved(
            b.article, one.span, edge, rnd.randint(-3, 3), by_token=rnd.random() < 0.5
        )
        opened.edit_on(
            f"edge:{rnd.randint(0, 2)}", "Move Edge", edits.reread, pipeline.reread(b, one.id, span)
        )

    def requantify():
        quantity = replace(
            one.quantity,
            value=Decimal(rnd.randint(1, 999)),
            minimum=None,
            maximum=None,
            bound=rnd.choice(list(Bound)),
            side=None,
        )
        opened.edit("Change Number", edits.set_quantity, one.id, quantity)

    def derive():
        formula = f"{one.id} {rnd.choice('+-/')} {rnd.choice(stated).id}"
        opened.edit("New", partial(edits.add_derived, formula=formula, label="x", kind=Kind.RATIO))

    def remove():
        made = [f.id for f in b.figures if edits.is_hand_made(f)]
        if made and len(b.figures) > 8:
            opened.edit("Remove", edits.remove_figure, rnd.choice(made))

    acts = [
        lambda: opened.edit("Keep", edits.set_state, some, rnd.choice(list(State)), "why"),
        lambda: opened.edit("Reason", edits.give_reason, some, f"reason {number}"),
        lambda: opened.edit("Keep All", edits.accept, some),
        lambda: opened.edit("Rename", edits.relabel, name, f"label {number}"),
        lambda: opened.edit("Note", edits.set_note, name, f"note {rnd.randint(0, 3)}"),
        lambda: opened.edit(
            "Period", edits.set_period, name, Period(since=str(2000 + number % 20))
        ),
        lambda: opened.edit(
            "Qualifiers", edits.set_qualifiers, one.id, [Span(number % 50, number % 50 + 3)]
        ),
        lambda: opened.edit("Group", edits.set_group, name, rnd.choice([None, "cells", "people"])),
        lambda: opened.edit("Sign", edits.check_off, some, rnd.choice("AB")),
        lambda: opened.edit("Title", edits.set_title, f"title {number}"),
        lambda: opened.edit("Summary", edits.set_summary, f"summary {number}"),
        lambda: opened.edit("Template", edits.set_template, rnd.choice(list(Template))),
        lambda: opened.edit(
            "Decide", edits.decide, Decision(f"twins:{name}@1", rnd.choice(list(Verdict)))
        ),
        lambda: opened.edit(
            "Chart",
            edits.add_chart,
            Chart(f"h{100 + number}", ChartKind.BARS, "t", tuple(dict.fromkeys(some))),
        ),
        lambda: chart and opened.edit("Retitle", edits.retitle_chart, chart, f"chart {number}"),
        lambda: (
            chart
            and opened.edit(
                "Order",
                edits.set_chart_figures,
                chart,
                tuple(reversed(next(c for c in b.charts if c.id == chart).figures)),
            )
        ),
        lambda: chart and opened.edit("Remove Chart", edits.remove_chart, chart),
        lambda: opened.edit("Same", edits.set_same_as, name, rnd.choice([None, *some])),
        move_edge,
        requantify,
        derive,
        remove,
    ]
    # An edit may be refused, before anything has changed.
    with contextlib.suppress(ValueError, QuantityError, FormulaError):
        rnd.choice(acts)()


def test_undo_to_the_start_and_redo_to_the_end_give_equal_briefings(desk, moroccan):
    opened, model, selection = desk
    for seed in range(ROUNDS):
        rnd = random.Random(seed)
        opened.open(moroccan)
        here = rnd.choice(moroccan.figures).id
        selection.select_figure(here)
        left: list[object] = []
        model.rows_leaving.connect(lambda a, b, seen=left: seen.append((a, b)))
        for number in range(rnd.randint(1, 25)):
            random_edit(rnd, opened, number)
            if rnd.random() < 0.15:
                opened.undo_stack.undo()
            if rnd.random() < 0.1:
                opened.undo_stack.redo()
        steps = opened.undo_stack.index()
        end = opened.briefing
        kept = end.has(here)
        if kept and not left:
            assert selection.current_figure() == here, f"seed {seed}: the selection was lost"
        else:
            assert selection.current_figure() in (here, None), "never moved to another silently"
        if kept:
            selection.select_figure(here)
            left.clear()
        while opened.undo_stack.canUndo():
            opened.undo_stack.undo()
        assert opened.briefing == moroccan, f"seed {seed}"
        assert [f.id for f in model.briefing.figures] == [f.id for f in moroccan.figures]
        if kept and not left:
            assert selection.current_figure() == here
        while opened.undo_stack.index() < steps:
            opened.undo_stack.redo()
        assert opened.briefing == end, f"seed {seed}"
        assert model.briefing is opened.briefing
        if kept and not left:
            assert selection.current_figure() == here
        model.rows_leaving.disconnect()
        model.rows_leaving.connect(selection._let_go_of_removed)


def test_edits_of_one_key_are_one_step_and_vanish_when_they_come_to_nothing(desk, moroccan):
    opened, _, _ = desk
    name = moroccan.figures[0].id
    opened.edit_on("k", "Rename", edits.relabel, name, "a")
    opened.edit_on("k", "Rename", edits.relabel, name, "b")
    opened.edit_on("other", "Rename", edits.relabel, name, "c")
    assert opened.undo_stack.count() == 2
    opened.undo_stack.undo()
    assert opened.briefing.figure(name).label == "b"
    opened.undo_stack.undo()
    assert opened.briefing == moroccan
    opened.edit_on("k2", "Rename", edits.relabel, name, "a")
    opened.edit_on("k2", "Rename", edits.relabel, name, moroccan.figures[0].label)
    assert not opened.undo_stack.canUndo()


def test_an_edit_takes_no_longer_than_there_are_figures(qtbot, moroccan):
    stated = next(f for f in moroccan.figures if not f.derived)

    def desk_of(count: int):
        more = tuple(replace(stated, id=FigureId(f"x{n}"), same_as=None) for n in range(count))
        opened = OpenBriefing(replace(moroccan, figures=(*moroccan.figures, *more)))
        model = FigureModel(opened, opened)
        selection = FigureSelection(model, model)
        selection.select_figure("x9")
        return opened

    def edit(opened) -> None:
        for turn in range(10):
            opened.edit("Rename", edits.relabel, FigureId(f"x{turn}"), f"label {turn}")
            opened.undo_stack.undo()

    small, large = desk_of(500), desk_of(500 * FACTOR)
    assert grows_like_its_input(lambda: edit(small), lambda: edit(large))


def test_proposed_charts_may_be_added_and_undone(desk, moroccan):
    opened, _, _ = desk
    bare = replace(moroccan, charts=(), page=replace(moroccan.page, order=()))
    opened.open(bare)
    for number, chart in enumerate(charts.propose(bare)):
        opened.edit("Chart", edits.add_chart, replace(chart, id=f"h{number + 1}"))
    while opened.undo_stack.canUndo():
        opened.undo_stack.undo()
    assert opened.briefing == bare
