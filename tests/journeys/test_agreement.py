"""Figures that agree: what is ignored, computed and related by hand, in the window and on paper."""

from __future__ import annotations

import pytest

from briefing import proof
from briefing.core.figure import State
from briefing.formats.to_html import to_html
from briefing.formats.to_markdown import to_markdown
from briefing.render.export import export

pytestmark = pytest.mark.journey


def stated(briefing, exact: str):
    return next(f for f in briefing.figures if f.quote and f.quote.exact == exact and f.state.shown)


def test_an_ignored_figure_leaves_its_chart_on_screen_page_and_exports(open_window, tmp_path):
    window = open_window()
    briefing = window.opened.briefing
    part, rest = stated(briefing, "132"), briefing.charts[1]
    panels = window.findChild(object, "chartView")
    assert part.id in panels.figures
    window.figure_acts.decide_one(State.IGNORED, part.id)
    assert part.id not in panels.figures
    assert [chart.id for chart in window.opened.briefing.drawn] == ["h1", "h2"]
    page = tmp_path / "x.pdf"
    window.save_page(page)
    assert proof.verify(page.read_bytes()).ok
    after = window.opened.briefing
    name = f'<th scope="row">{part.label}</th>'
    assert name in to_html(briefing)
    assert name not in to_html(after)
    assert f"| {part.label} |" in to_markdown(briefing)
    assert f"| {part.label} |" not in to_markdown(after)
    export(after, tmp_path / "flow.json", chart=rest.id)
    assert part.id not in (tmp_path / "flow.json").read_text(encoding="utf-8")
    window.opened.undo_stack.undo()
    assert part.id in panels.figures
