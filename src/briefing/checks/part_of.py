"""Rule *part-of*: a part is not larger than its whole, and the parts of a whole fit into it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.checks.finding import Finding, Severity, make
from briefing.core.briefing import Briefing
from briefing.core.claim import ClaimKind
from briefing.core.figure import FigureId
from briefing.core.quantity import Quantity
from briefing.core.wording import long_form

RULE = "part-of"


def check(briefing: Briefing) -> Iterator[Finding]:
    """Yield a warning for each part that must be larger than its whole."""
    for claim in briefing.claims:
        part, whole = claim.role("part"), claim.role("whole")
        if claim.kind is not ClaimKind.PART_OF or part is None or whole is None:
            continue
        small, large = briefing.quantity_or_none(part), briefing.quantity_or_none(whole)
        if small is None or large is None or small.unit != large.unit:
            continue
        if _surely_exceeds(small, large):
            yield _finding(briefing, part, whole, small, large)


def _surely_exceeds(part: Quantity, whole: Quantity) -> bool:
    """Say whether even the smallest part is larger than the largest whole."""
    low, high = part.interval.low, whole.interval.high
    if low is None or high is None or part.interval.approximate or whole.interval.approximate:
        return False
    return low > high


def _finding(
    briefing: Briefing, part: FigureId, whole: FigureId, small: Quantity, large: Quantity
) -> Finding:
    language = briefing.language
    smaller, larger = long_form(small, language), long_form(large, language)
    return make(
        RULE,
        Severity.WARNING,
        (part, whole),
        briefing,
        f"{smaller} is said to be part of {larger}, but is larger.",
        f"{smaller} > {larger}",
    )
