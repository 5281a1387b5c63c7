"""Rule *possible-percent*: a percentage of a counted whole must be a share that whole can have.

Of 51 patients, 37.3% can be 19; 37.5% can be none. (The GRIM test of Brown and Heathers, 2017.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from briefing.checks import links
from briefing.checks.book import Book
from briefing.checks.finding import Finding, Severity, make
from briefing.checks.precision import is_count, last_place
from briefing.core import kin
from briefing.core.figure import FigureId
from briefing.core.message import Message
from briefing.core.quantity import Bound, Quantity
from briefing.core.wording import long_form, plain_number

RULES = ("possible-percent",)
RULE = "possible-percent"


def check(book: Book, ids: Iterable[FigureId]) -> Iterator[Finding]:
    """Yield a warning for each percentage that no whole number of its whole gives."""
    for place in book.places_of(ids):
        for percent, whole in _pairs(book, place):
            share, count = book.quantity(percent), book.quantity(whole)
            if share is None or count is None or share.bound is not Bound.EXACT:
                continue
            if not is_count(count, book.briefing.figure(whole).kind) or not count.noun:
                continue
            if share.value is None or not isinstance(share.value, Decimal):
                continue
            assert count.value is not None
            if not possible(share, int(count.value)):
                yield _finding(book, percent, whole, share, count)


def _pairs(book: Book, place: int) -> Iterator[tuple[FigureId, FigureId]]:
    for percent, whole in links.percent_of(book, place):
        yield percent.id, kin.original(book.briefing, whole.id)


def possible(share: Quantity, whole: int) -> bool:
    """Say whether some count of a whole is a percentage, as it is printed: rounded or cut."""
    assert share.value is not None
    if whole < 1:
        return True
    stated, unit = Fraction(share.value), max(last_place(share, share.value), Fraction(0))
    unit = unit or Fraction(1)
    low = ceil((stated - unit / 2) * whole / 100)
    high = floor((stated + unit / 2) * whole / 100)
    cut = ceil(stated * whole / 100) * 100 < (stated + unit) * whole
    return low <= high or cut


def _finding(
    book: Book, percent: FigureId, whole: FigureId, share: Quantity, count: Quantity
) -> Finding:
    assert share.value is not None
    assert count.value is not None
    size = int(count.value)
    near = floor(Fraction(share.value) * size / 100)
    language = book.language
    stated, of = long_form(share, language), long_form(count, language)
    places = max(1, -_exponent(share.value))
    tried = ", ".join(
        f"{part} ÷ {of} = {plain_number(Fraction(part * 100, size), language, places)}%"
        for part in (near, near + 1)
    )
    return make(
        RULE,
        Severity.WARNING,
        (percent, whole),
        book.briefing,
        Message("No whole number out of {of} is {stated}.", of=of, stated=stated),
        tried,
    )


def _exponent(number: object) -> int:
    exponent = number.as_tuple().exponent if isinstance(number, Decimal) else 0
    return exponent if isinstance(exponent, int) else 0
