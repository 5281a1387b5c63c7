"""Processor time of checking ten thousand figures, and of checking again after one edit."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from briefing.checks import Checker
from briefing.core import edits
from briefing.core.figure import FigureId
from briefing.core.quantity import Quantity
from checks.many import many_figures

FIGURES = 10_000
ROUNDS = 7


def times(rounds: int, act: Callable[[int], object]) -> list[float]:
    """Return the processor time of each run in milliseconds, from the least to the most."""
    found: list[float] = []
    for n in range(rounds):
        started = time.process_time()
        act(n)
        found.append((time.process_time() - started) * 1000)
    return sorted(found)


def main() -> None:
    briefing = many_figures(FIGURES)
    whole = times(ROUNDS, lambda _: Checker().check(replace(briefing)))
    checker = Checker()
    checker.check(briefing)
    after = [edits.relabel(briefing, FigureId(f"f{n}a"), f"other {n}") for n in range(50)]
    after += [
        edits.set_quantity(briefing, FigureId(f"f{n}b"), Quantity(Decimal(n + 1), noun="cell"))
        for n in range(50)
    ]
    once = times(len(after), lambda n: checker.check(after[n]))
    print(
        json.dumps(
            {
                "figures": len(briefing.figures),
                "whole": whole[0],
                "edit": once[len(once) // 2],
                "edit p95": once[len(once) * 95 // 100],
            }
        )
    )


if __name__ == "__main__":
    main()
