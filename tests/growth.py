"""Hold an algorithm to its order of growth, whatever else the machine is doing meanwhile.

Seconds belong to `make bench`. A test may only tell linear from quadratic: sixteen times the work takes
sixteen times as long or 256 times, and the line is drawn at 64, four times off either.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable

FACTOR = 16
MOST = 64


def processor_seconds(act: Callable[[], object]) -> float:
    """Return the processor time of one run, undisturbed by the collector of garbage."""
    gc.collect()
    gc.disable()
    try:
        started = time.process_time()
        act()
        return time.process_time() - started
    finally:
        gc.enable()


def grows_like_its_input(small: Callable[[], object], large: Callable[[], object]) -> bool:
    """Tell whether `large`, sixteen times the work of `small`, takes less than 64 times as long.

    Three tries, each with both run in turn: a machine that is busy once is not a quadratic.
    """
    small()
    for _ in range(3):
        least = min(processor_seconds(small) for _ in range(3))
        if processor_seconds(large) <= MOST * least:
            return True
    return False


def calls(act: Callable[[], object]) -> int:
    """Return how many Python functions are called: the same on every machine, busy or not."""
    count = 0

    def seen(_frame: object, event: str, _what: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        act()
    finally:
        sys.setprofile(before)
    return count
