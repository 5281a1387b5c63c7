"""The kinds, bounds and trends of figures under plain names.

A member looked up on its enumeration costs sixteen times a name (Python 3.11), and extraction asks
dozens of times for every figure.
"""

from typing import Final

from briefing.core.figure import Kind, Trend
from briefing.core.quantity import Bound, Side

COUNT: Final = Kind.COUNT
MONEY: Final = Kind.MONEY
PERCENT: Final = Kind.PERCENT
MEASURE: Final = Kind.MEASURE
DURATION: Final = Kind.DURATION
RATIO: Final = Kind.RATIO
INDEX: Final = Kind.INDEX

EXACT: Final = Bound.EXACT
ABOUT: Final = Bound.ABOUT
BOUNDS: Final = {bound.value: bound for bound in Bound}
"""By their signs."""
BELOW: Final = Side.BELOW
ABOVE: Final = Side.ABOVE

UP: Final = Trend.UP
DOWN: Final = Trend.DOWN
