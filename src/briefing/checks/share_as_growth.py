"""Rule *share-as-growth*: a share of a whole was taken for a rate of growth.

A real release said "increased by 63 %, reaching 297.6 GW" where 297.6 of 473 GW is a 62.9 % share.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.checks.book import Book
from briefing.checks.finding import Finding, Severity, make
from briefing.checks.part_of import quotient, worded_share
from briefing.checks.precision import meet, spread
from briefing.core import kin
from briefing.core.claim import ClaimKind
from briefing.core.figure import FigureId
from briefing.core.message import Message
from briefing.core.quantity import Interval, Quantity
from briefing.core.wording import long_form

RULES = ("share-as-growth",)
RULE = "share-as-growth"


def check(book: Book, ids: Iterable[FigureId]) -> Iterator[Finding]:
    """Yield a warning for each stated growth that is the share of its result in a whole."""
    for claim in book.claims_of(ids):
        if claim.kind is not ClaimKind.CHANGE:
            continue
        before, after, stated = (claim.role(name) for name in ("before", "after", "stated"))
        said, new = book.quantity(stated), book.quantity(after)
        if stated is None or after is None or said is None or new is None or said.unit != "%":
            continue
        if _grew(book.quantity(before), new, said):
            continue
        for whole in _wholes(book, after):
            total = book.quantity(whole)
            if total is None or total.unit != new.unit:
                continue
            share = quotient(spread(new), spread(total))
            if share is not None and meet(share, spread(said)):
                yield _finding(book, (stated, after, whole), said, new, total)
                break


def _grew(before: Quantity | None, after: Quantity, said: Quantity) -> bool:
    """Say whether a stated start makes the growth true."""
    if before is None or before.unit != after.unit:
        return False
    growth = quotient(spread(after), spread(before))
    return growth is not None and meet(growth - Interval.point(100), spread(said))


def _wholes(book: Book, part: FigureId) -> Iterator[FigureId]:
    """Yield the wholes a figure is part of, the nearest first."""
    seen: set[FigureId] = set()
    here = kin.whole_of(book.briefing, kin.original(book.briefing, part))
    while here is not None and here not in seen:
        seen.add(here)
        yield here
        here = kin.whole_of(book.briefing, here)


def _finding(
    book: Book,
    named: tuple[FigureId, FigureId, FigureId],
    said: Quantity,
    new: Quantity,
    total: Quantity,
) -> Finding:
    stated, part, whole = (long_form(q, book.language) for q in (said, new, total))
    share = worded_share(new, total, book.language)
    return make(
        RULE,
        Severity.WARNING,
        named,
        book.briefing,
        Message(
            "{stated} is given as growth, but {part} of {whole} is {share}: a share was taken for"
            " growth.",
            stated=stated,
            part=part,
            whole=whole,
            share=share,
        ),
        f"{part} ÷ {whole} = {share}",
    )
