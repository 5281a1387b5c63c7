"""The walk from figure to figure, in the order of the text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.core import walk
from briefing.core.article import Article, Span
from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId, Kind, State
from core.briefing_strategies import plain_figure

TEXT = "Of 168 cells, 50 had ties abroad and 45 did not; 50 fled."
ARTICLE = Article(TEXT, sentences=(Span(0, len(TEXT)),))


def figure(name: str, digits: str, at: int) -> Figure:
    return plain_figure(name, digits, ARTICLE, Span(at, at + len(digits)))


CELLS, TIES, NONE, FLED = (
    figure("f1", "168", 3),
    figure("f2", "50", 14),
    figure("f3", "45", 37),
    figure("f4", "50", 49),
)
REST = Figure(id=FigureId("d1"), label="others", kind=Kind.COUNT, formula="f1 - f3")
BRIEFING = Briefing(id="b", article=ARTICLE, figures=(FLED, TIES, REST, CELLS, NONE))


@pytest.mark.parametrize(
    ("current", "by", "reached"),
    [
        (None, 1, "f1"),
        (None, -1, "f4"),
        ("f1", 1, "f2"),
        ("f4", 1, "f1"),
        ("f1", -1, "f4"),
        ("f3", -1, "f2"),
        ("d1", 1, "f2"),
        ("gone", 1, "f1"),
    ],
)
def test_the_walk_follows_the_text_and_goes_round_its_ends(current, by, reached):
    assert walk.step(BRIEFING, current, by) == reached


def test_the_walk_passes_what_is_ignored_or_not_wanted():
    ignored = replace(TIES, state=State.IGNORED)
    briefing = replace(BRIEFING, figures=(FLED, ignored, REST, CELLS, NONE))

    assert walk.step(briefing, FigureId("f1"), 1) == "f3"
    assert walk.step(BRIEFING, FigureId("f1"), 1, lambda f: f.id == "f4") == "f4"
    assert walk.step(BRIEFING, FigureId("f4"), -1, lambda f: f.id == "f1") == "f1"
    assert walk.step(BRIEFING, FigureId("f1"), 1, lambda _: False) is None


def test_the_same_number_is_found_in_the_order_of_the_text():
    assert walk.same_number(BRIEFING, FigureId("f4")) == ("f2", "f4")
