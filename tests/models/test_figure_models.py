"""Models under QAbstractItemModelTester: small signals, one selection, nothing lost on the way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from briefing.core import edits
from briefing.core.figure import State
from briefing.models.card_model import CardModel
from briefing.models.figure_model import Column, FigureModel, FigureRole
from briefing.models.jumps import JumpHistory
from briefing.models.open_briefing import OpenBriefing
from briefing.models.selection import FigureSelection, MirroredSelection

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def opened(qapp, moroccan):
    return OpenBriefing(moroccan)


@pytest.fixture
def model(opened):
    model = FigureModel(opened, opened)
    model.tester = QAbstractItemModelTester(model, FATAL)
    return model


@pytest.fixture
def selection(model, opened):
    return FigureSelection(model, opened)


def stated(briefing, exact):
    """Return the ids of the figures whose quote is ``exact``."""
    return [f.id for f in briefing.figures if f.quote and f.quote.exact == exact]


def test_an_id_is_a_row_and_a_row_is_an_id(model):
    for row, figure in enumerate(model.briefing.figures):
        assert model.index_of(figure.id).row() == row
        assert model.id_of(model.index(row, 0)) == figure.id
        assert model.index(row, 0).data(FigureRole.ID) == figure.id
    assert not model.index_of("nobody").isValid()


def test_a_position_in_the_text_finds_the_shortest_figure_that_holds_it(model):
    briefing = model.briefing
    for figure in briefing.figures:
        if figure.span is not None:
            for position in (figure.span.start, figure.span.end - 1):
                assert model.id_of(model.index_at(position)) == figure.id
            assert model.id_of(model.index_at(figure.span.end)) != figure.id


def test_a_rename_changes_its_rows_and_no_more(model, opened, qtbot):
    figure = stated(opened.briefing, "341")[0]
    told = set()
    model.dataChanged.connect(lambda first, last: told.update(range(first.row(), last.row() + 1)))
    opened.edit("Rename", edits.relabel, figure, "plans foiled")
    assert model.index_of(figure).row() in told
    assert len(told) < 4
    assert model.index_of(figure).siblingAtColumn(Column.LABEL).data() == "plans foiled"


def test_editing_the_label_cell_is_an_undoable_act(model, opened):
    figure = stated(opened.briefing, "341")[0]
    cell = model.index_of(figure).siblingAtColumn(Column.LABEL)
    before = cell.data()
    assert cell.flags() & Qt.ItemFlag.ItemIsEditable
    assert model.setData(cell, "plans stopped")
    assert opened.undo_stack.undoText()
    opened.undo_stack.undo()
    assert cell.data() == before


def test_adding_and_removing_a_figure_moves_rows_and_keeps_the_selection(model, opened, selection):
    kept = stated(opened.briefing, "50")[0]
    selection.select_figure(kept)
    formula = f"{stated(opened.briefing, '45')[0]} + {kept}"
    with_one = edits.add_derived(
        opened.briefing, formula, "a sum", opened.briefing.figure(kept).kind
    )
    opened.edit("Sum", lambda _: with_one)
    assert model.rowCount() == len(with_one.figures)
    assert selection.current_figure() == kept
    opened.undo_stack.undo()
    assert selection.current_figure() == kept


def test_undo_to_the_start_gives_the_equal_briefing_and_redo_the_end(opened, model):
    start = opened.briefing
    ids = [f.id for f in start.figures if not f.derived]
    for step, name in enumerate(ids):
        opened.edit("State", edits.set_state, (name,), list(State)[step % 3])
        opened.edit("Rename", edits.relabel, name, f"label {step}")
    end = opened.briefing
    while opened.undo_stack.canUndo():
        opened.undo_stack.undo()
    assert opened.briefing == start
    while opened.undo_stack.canRedo():
        opened.undo_stack.redo()
    assert opened.briefing == end


def test_an_edit_that_changes_nothing_is_no_undo_step(opened):
    figure = opened.briefing.figures[0]
    assert not opened.edit("Rename", edits.relabel, figure.id, figure.label)
    assert not opened.undo_stack.canUndo()


def test_the_cards_stand_in_the_order_of_the_briefing_and_follow_it(model, opened):
    cards = CardModel(model, opened)
    tester = QAbstractItemModelTester(cards, FATAL)
    shown = [cards.index(row, 0).data(FigureRole.ID) for row in range(cards.rowCount())]
    assert shown == [figure.id for figure in opened.briefing.cards]
    opened.edit("Ignore", edits.set_state, (shown[1],), State.IGNORED)
    assert cards.rowCount() == len(shown) - 1
    opened.undo_stack.undo()
    order = tuple(reversed(opened.briefing.page.order))
    opened.edit("Order", lambda b: replace(b, page=replace(b.page, order=order)))
    shown = [cards.index(row, 0).data(FigureRole.ID) for row in range(cards.rowCount())]
    assert shown == [figure.id for figure in opened.briefing.cards]
    assert tester is not None


def test_selecting_tells_once_and_pinning_keeps_several(model, selection, qtbot):
    told = []
    selection.figure_changed.connect(told.append)
    one, two = [f.id for f in model.briefing.cards[:2]]
    selection.select_figure(one)
    selection.select_figure(one)
    assert told == [one]
    assert selection.pinned() == ()
    selection.pin_figure(two)
    assert set(selection.pinned()) == {one, two}
    assert selection.current_figure() == two
    selection.step_back()
    assert selection.pinned() == ()
    selection.step_back()
    assert selection.current_figure() is None
    assert told == [one, two, None]


def test_only_the_figure_already_in_focus_is_recalled(model, selection):
    one, two = (figure.id for figure in model.briefing.figures[:2])
    changed, recalled = [], []
    selection.figure_changed.connect(changed.append)
    selection.figure_recalled.connect(recalled.append)
    for name in (one, two, two):
        selection.select_figure(name)
    assert (changed, recalled) == ([one, two], [two])


def test_a_card_says_the_same_on_both_ways_through_the_models(model, opened):
    cards = CardModel(model, opened)
    opened.edit("Ignore", edits.set_state, [cards.figure_at(0).id], State.IGNORED)
    assert cards.rowCount() > 5
    for row in range(cards.rowCount()):
        index = cards.index(row, 0)
        assert cards.figure_at(row) is index.data(FigureRole.FIGURE)
        assert cards.face_at(row) == index.data(FigureRole.FACE)


def test_opening_another_briefing_lets_the_figure_go_and_says_so(model, opened, selection):
    selection.select_figure(model.briefing.cards[0].id)
    told = []
    selection.figure_changed.connect(told.append)
    opened.open(replace(opened.briefing, figures=(), charts=(), claims=()))
    assert selection.current_figure() is None
    assert told == [None]


def test_hovering_is_told_once_and_never_stored_as_current(model, selection):
    told = []
    selection.figure_hovered.connect(told.append)
    one = model.briefing.cards[0].id
    for name in (one, one, None, None):
        selection.hover_figure(name)
    assert told == [one, None]
    assert selection.current_figure() is None


def test_a_proxied_view_selects_through_its_mirror_and_follows_it(model, opened, selection):
    cards = CardModel(model, opened)
    mirror = MirroredSelection(cards, selection, opened)
    two = model.briefing.cards[1].id
    selection.select_figure(two)
    assert cards.data(mirror.currentIndex(), FigureRole.ID) == two
    mirror.setCurrentIndex(cards.index(2, 0), mirror.SelectionFlag.ClearAndSelect)
    assert selection.current_figure() == model.briefing.cards[2].id
    derived = next(f.id for f in model.briefing.figures if f.derived)
    selection.select_figure(derived)
    assert not mirror.currentIndex().isValid()


def test_the_way_back_leads_through_the_figures_seen(model, opened, selection):
    jumps = JumpHistory(selection, opened)
    ids = [f.id for f in model.briefing.cards[:3]]
    for name in ids:
        selection.select_figure(name)
    jumps.back()
    jumps.back()
    assert selection.current_figure() == ids[0]
    assert not jumps.can_go_back
    jumps.forward()
    assert selection.current_figure() == ids[1]
    selection.select_figure(ids[0])
    assert not jumps.can_go_forward


def test_figures_are_gathered_while_walking_and_let_go_by_one_step_back(moroccan, qapp):
    opened = OpenBriefing(moroccan)
    model = FigureModel(opened, opened)
    selection = FigureSelection(model, opened)
    one, two, three = (figure.id for figure in moroccan.figures[:3])
    selection.select_figure(one)
    assert selection.pinned() == ()
    selection.pin_figure(one)
    assert selection.pinned() == (one,)
    selection.walk_to(two)
    assert (selection.current_figure(), selection.pinned()) == (two, (one,))
    selection.walk_to(three)
    selection.pin_figure(three)
    assert selection.pinned() == (one, three)
    selection.step_back()
    assert (selection.current_figure(), selection.pinned()) == (three, ())
    selection.walk_to(two)
    assert (selection.current_figure(), selection.pinned()) == (two, ())
    selection.pin_figure(two)
    selection.pin_figure(two)
    assert selection.pinned() == ()
