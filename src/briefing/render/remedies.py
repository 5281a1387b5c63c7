"""What helps a page that is too full, in the order to try it, and how much room each makes."""

from __future__ import annotations

from datetime import date

from briefing.core.briefing import Briefing, Chart, PageSettings
from briefing.core.frozen import frozen, replace
from briefing.core.page import Page, Role
from briefing.render.compose import compose_anyhow


@frozen
class Remedy:
    """One way to make room: other words (``shorten``), or a page without a chart.

    ``room`` is what it makes at most, in points.
    """

    room: float
    shorten: bool = False
    chart: Chart | None = None
    settings: PageSettings | None = None


def remedies(briefing: Briefing, page: Page, today: date) -> tuple[Remedy, ...]:
    """Return the remedies of a page that is too full: own words first, then its charts."""
    if not page.overflow:
        return ()
    found: list[Remedy] = []
    summary = page.area_of(Role.SUMMARY)
    if summary is not None:
        found.append(Remedy(summary.height, shorten=True))
    drawn = {shape.chart for shape in page.shapes if shape.chart is not None}
    charts = [chart for chart in briefing.drawn if chart.id in drawn]
    if len(charts) > 1:
        others = [name for name in briefing.page.order if name not in drawn]
        for last in reversed(charts):
            kept = [chart.id for chart in charts if chart is not last]
            settings = replace(briefing.page, order=(*others, *kept))
            tried, _ = compose_anyhow(replace(briefing, page=settings), today=today)
            found.append(Remedy(page.overflow - tried.overflow, chart=last, settings=settings))
    return tuple(remedy for remedy in found if remedy.room > 0)
