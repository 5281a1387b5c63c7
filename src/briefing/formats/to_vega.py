"""Write a chart as a Vega-Lite specification, its figures and their sentences inside it."""

from __future__ import annotations

import json

from briefing.core import kin, wording
from briefing.core.briefing import Briefing, Chart, ChartKind
from briefing.core.chart_layout import moment
from briefing.core.figure import FigureId

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"


def to_vega(briefing: Briefing, chart: Chart) -> str:
    """Return the specification as JSON text; every length starts at zero."""
    rows = [_row(briefing, name) for name in chart.figures]
    values = [row for row in rows if row is not None]
    timed = chart.kind is ChartKind.TIMELINE and all(row["time"] is not None for row in values)
    amount = {"field": "value", "type": "quantitative", "title": None, "scale": {"zero": True}}
    tip = [{"field": name, "type": "nominal"} for name in ("number", "label", "sentence")]
    if timed:
        mark: object = {"type": "line", "point": True}
        encoding: dict[str, object] = {
            "x": {
                "field": "time",
                "type": "quantitative",
                "title": None,
                "scale": {"zero": False},
                "axis": {"format": "d"},
            },
            "y": amount,
        }
    else:
        mark = "bar"
        encoding = {"y": {"field": "label", "type": "nominal", "title": None, "sort": None}}
        encoding["x"] = amount
    title = {"text": chart.title, "subtitle": chart.option("subtitle")}
    data = {
        "$schema": SCHEMA,
        "title": title if title["subtitle"] else chart.title,
        "description": f"{briefing.title} ({briefing.article.source.publisher or ''})",
        "data": {"values": values},
        "mark": mark,
        "encoding": {**encoding, "tooltip": tip},
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _row(briefing: Briefing, name: FigureId) -> dict[str, object] | None:
    own = kin.original(briefing, name)
    quantity = briefing.quantity_or_none(own)
    if quantity is None or not briefing.printable(own):
        return None
    figure = briefing.figure(own)
    sentence = None if figure.span is None else briefing.article.sentence_at(figure.span.start)
    at = moment(figure.period)
    return {
        "figure": own,
        "label": figure.label,
        "value": float(quantity.magnitude),
        "number": wording.long_form(quantity, briefing.language),
        "bound": quantity.bound.value,
        "time": None if at is None else float(at),
        "sentence": "" if sentence is None else sentence.of(briefing.article.text),
    }
