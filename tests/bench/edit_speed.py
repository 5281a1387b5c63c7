"""Processor time of one edit in a briefing of many figures, models and selection following along, p95."""

from __future__ import annotations

import json
import statistics
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from briefing.core import codec, edits
from briefing.core.figure import FigureId, State
from briefing.models.figure_model import FigureModel
from briefing.models.open_briefing import OpenBriefing
from briefing.models.selection import FigureSelection

DATASET = Path(__file__).parents[2] / "resources" / "dataset"


def measure(figures: int, rounds: int = 200) -> dict[str, float]:
    moroccan = codec.load((DATASET / "moroccan-security.en.json").read_bytes())
    stated = next(figure for figure in moroccan.figures if not figure.derived)
    more = tuple(replace(stated, id=FigureId(f"x{n}"), same_as=None) for n in range(figures))
    opened = OpenBriefing(replace(moroccan, figures=(*moroccan.figures, *more)))
    model = FigureModel(opened)
    selection = FigureSelection(model, model)
    selection.select_figure("x9")
    times: list[float] = []
    for turn in range(rounds):
        name = FigureId(f"x{turn * (figures // (rounds + 1))}")
        started = time.process_time()
        if turn % 2:
            opened.edit("Rename", edits.relabel, name, f"label {turn}")
        else:
            opened.edit("Keep", edits.set_state, [name], State.KEPT)
        times.append((time.process_time() - started) * 1000)
    return {
        "figures": figures,
        "p50": statistics.median(times),
        "p95": statistics.quantiles(times, n=20)[-1],
    }


if __name__ == "__main__":
    application = QCoreApplication([])
    print(json.dumps([measure(500), measure(10_000)]))
