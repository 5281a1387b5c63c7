"""Draw random charts on paper and measure every mark: the lie factor is one, or the chart lies.

``python tests/lie_factor.py [COUNT]`` draws a thousand; the suite draws a sample.
"""

from __future__ import annotations

import os
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from briefing.core.briefing import Chart, ChartKind
from briefing.core.charts import lay_out
from briefing.core.figure import Period
from briefing.core.page import Page
from briefing.core.quantity import Bound, Quantity
from briefing.formats.printed_pdf import read_page
from briefing.proof.account import Measured
from briefing.proof.marks import Geometry
from briefing.proof.paper import drawn_faults
from briefing.render.chart_items import chart_items, chart_measure
from briefing.render.output import written
from core.test_charts import made, of

BOUNDS = [*[Bound.EXACT] * 5, Bound.ABOUT, Bound.MORE, Bound.AT_LEAST, Bound.LESS, Bound.AT_MOST]
SIZE = 9.0


def random_chart(chance: random.Random, kind: ChartKind):
    """Return a briefing and a chart of random figures, of magnitudes from tiny to huge."""
    count = {ChartKind.SLOPE: 2 * chance.randint(1, 3), ChartKind.PART_OF_WHOLE: 2}.get(
        kind, chance.randint(2, 7)
    )
    power = chance.randint(-2, 9)
    quantities = [_quantity(chance, power, kind) for _ in range(count)]
    if kind is ChartKind.PART_OF_WHOLE:
        quantities.sort(key=lambda quantity: quantity.magnitude)
    years = sorted(chance.sample(range(1900, 2100), count))
    briefing = made(quantities, [Period(as_of=str(year)) for year in years])
    names = tuple(figure.id for figure in briefing.figures)
    return briefing, Chart("h1", kind, "A chart", names)


def _quantity(chance: random.Random, power: int, kind: ChartKind) -> Quantity:
    def number() -> Decimal:
        return Decimal(chance.randint(1, 9999)).scaleb(power - 3)

    if kind is ChartKind.RANGE and chance.random() < 0.5:
        low, high = sorted((number(), number()))
        if low < high:
            return Quantity(minimum=low, maximum=high, noun="thing")
    return of(number(), chance.choice(BOUNDS), noun="thing")


def measured(chance: random.Random, kind: ChartKind) -> tuple[list[Measured], list[str]]:
    """Draw one random chart on paper; return its marks as measured, and what is wrong."""
    briefing, chart = random_chart(chance, kind)
    language = chance.choice(("en", "fr", "ar"))
    width = chance.uniform(120, 500)
    measure = chart_measure(SIZE)
    drawing = lay_out(chart, briefing, width, measure, size=SIZE, language=language)
    page = Page(
        paper="A4",
        width=595.28,
        height=841.89,
        items=tuple(chart_items(drawing, 45.0, 60.0, SIZE)),
        language=language,
    )
    reading = read_page(written(page, briefing, {}))
    outlines, faults = drawn_faults(reading.outlines, page)
    proved = replace(briefing, charts=(chart,))
    geometry = Geometry(page, proved, outlines)
    return geometry.measured, [*faults, *geometry.faults]


def charts(count: int) -> Iterator[tuple[ChartKind, list[Measured], list[str]]]:
    """Yield the kind, the marks and the faults of so many random charts."""
    chance = random.Random(168)
    for number in range(count):
        kind = list(ChartKind)[number % len(ChartKind)]
        yield kind, *measured(chance, kind)


def main() -> int:
    """Draw them all; return 1 when one lies."""
    from PySide6.QtGui import QGuiApplication

    from briefing.render.theme import register_fonts

    application = QGuiApplication([])
    register_fonts()
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    kinds: Counter[str] = Counter()
    marks, wrong = 0, []
    worst = 1.0
    for number, (kind, found, faults) in enumerate(charts(count)):
        kinds[kind] += 1
        marks += len(found)
        wrong += [f"chart {number} ({kind}): {fault}" for fault in faults]
        for mark in found:
            if mark.expected > 6 and abs(mark.factor - 1) > abs(worst - 1):
                worst = mark.factor
    for line in wrong[:20]:
        print(line)
    print(", ".join(f"{kind} {n}" for kind, n in kinds.items()))
    print(f"{count} charts, {marks} marks, {len(wrong)} faults; furthest lie factor {worst:.5f}")
    del application
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
