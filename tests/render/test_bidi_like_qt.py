"""Our bidirectional algorithm beside Qt's own, on random lines."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from briefing.core.bidi import levels, visual


def by_qt(text, base):
    """Return the places of the characters of a text from left to right, as Qt sets it."""
    layout = QTextLayout(text, QFont("DejaVu Sans", 20))
    option = QTextOption()
    way = Qt.LayoutDirection
    option.setTextDirection(way.RightToLeft if base else way.LeftToRight)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    flags = (
        QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
        | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
        | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    )
    placed = [
        (position.x(), place)
        for run in line.glyphRuns(-1, -1, flags)
        for position, place in zip(run.positions(), run.stringIndexes(), strict=True)
    ]
    return [place for _, place in sorted(placed)]


@pytest.mark.parametrize("base", [0, 1])
def test_random_lines_stand_as_qt_sets_them(qapp, base):
    chance = random.Random(9 + base)
    for _ in range(600):
        text = "".join(chance.choice("abcאבגادر123 .,%():-+") for _ in range(chance.randint(1, 14)))
        text = text.strip() or "a"
        assert visual(levels(text, base)) == by_qt(text, base), repr(text)
