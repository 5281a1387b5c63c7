"""Rule *period*: dates run forwards, repeats agree on theirs, and what only grows never falls."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.checks.book import Book, thing_of
from briefing.checks.finding import Finding, Severity, make
from briefing.checks.precision import spread
from briefing.core.figure import Figure, FigureId, Period
from briefing.core.message import Message
from briefing.core.quantity import Quantity
from briefing.core.wording import long_form

RULES = ("period",)
RULE = "period"

_YEAR = re.compile(r"(?<![\d.,])(?:1[6-9]|20)\d\d(?![\d.,]*\d|\s*%)")


def check(book: Book, ids: Iterable[FigureId]) -> Iterator[Finding]:
    """Yield a warning for each period that runs backwards, or that its repeat contradicts."""
    for figure in book.figures(ids):
        yield from _backwards(book, figure)
        yield from _stray_year(book, figure)
        if figure.same_as is not None:
            yield from _other_start(book, figure)
        elif figure.period.since is not None:
            yield from _falls(book, figure)


def _backwards(book: Book, figure: Figure) -> Iterator[Finding]:
    period = figure.period
    for first, last in (
        (period.since, period.until),
        (period.since, period.as_of),
    ):
        if (
            first
            and last
            and _iso(first)
            and _iso(last)
            and _cut(first, last)[0] > _cut(first, last)[1]
        ):
            yield make(
                RULE,
                Severity.WARNING,
                (figure.id,),
                book.briefing,
                Message(
                    "“{label}” begins in {first}, after its end in {last}.",
                    label=figure.label,
                    first=first,
                    last=last,
                ),
                f"{first} > {last}",
                about=f"{first}>{last}",
            )


def _stray_year(book: Book, figure: Figure) -> Iterator[Finding]:
    """Yield a warning for a year in a label that the article does not state."""
    if figure.span is None:
        return
    for year in dict.fromkeys(_YEAR.findall(figure.label)):
        source = book.briefing.article.source
        known = (book.text, source.title, source.published, source.as_of)
        if not any(year in words for words in known if words):
            yield make(
                RULE,
                Severity.WARNING,
                (figure.id,),
                book.briefing,
                Message("The label says {year}, the article does not.", year=year),
                about=year,
            )


def _other_start(book: Book, figure: Figure) -> Iterator[Finding]:
    assert figure.same_as is not None
    if not book.briefing.has(figure.same_as):
        return
    first = book.briefing.figure(figure.same_as)
    here, there = figure.period.since, first.period.since
    if not here or not there or _cut(here, there)[0] == _cut(here, there)[1]:
        return
    yield make(
        RULE,
        Severity.WARNING,
        (figure.id, first.id),
        book.briefing,
        Message(
            "The same number is counted since {here} and since {there}.", here=here, there=there
        ),
        f"{here} ≠ {there}",
        about=f"{here}≠{there}",
    )


def _falls(book: Book, figure: Figure) -> Iterator[Finding]:
    """Compare a running total with those of its thing from the same start, at other times."""
    thing = thing_of(figure)
    if thing is None or not _end(figure.period) or book.is_series(thing):
        return
    for name in book.peers(thing):
        other = book.briefing.figure(name)
        if name == figure.id or other.quantity is None or not falls(figure, other):
            continue
        earlier, later = sorted((figure, other), key=lambda f: _end(f.period))
        assert earlier.quantity is not None
        assert later.quantity is not None
        a, b = (long_form(f.quantity, book.language) for f in (earlier, later) if f.quantity)
        yield make(
            RULE,
            Severity.WARNING,
            (earlier.id, later.id),
            book.briefing,
            Message(
                "A total counted since {since} falls from {a} ({first}) to {b} ({last}).",
                since=figure.period.since or "",
                a=a,
                b=b,
                first=_end(earlier.period) or "",
                last=_end(later.period) or "",
            ),
            f"{b} < {a}",
            about=f"{_end(earlier.period)}<{_end(later.period)}",
        )


def falls(one: Figure, other: Figure) -> bool:
    """Say whether two running totals of one thing, of any articles, fall over time.

    Both are counted since the same date, and hold at different later ones.
    """
    starts = one.period.since, other.period.since
    ends = _end(one.period), _end(other.period)
    if not all(starts) or not all(ends) or not all(map(_iso, ends)):
        return False
    assert starts[0] is not None
    assert starts[1] is not None
    if _cut(starts[0], starts[1])[0] != _cut(starts[0], starts[1])[1]:
        return False
    first, last = _cut(*ends)
    if first == last:
        return False
    earlier, later = (one, other) if first < last else (other, one)
    return _is_less(later.quantity, earlier.quantity)


def _is_less(one: Quantity | None, other: Quantity | None) -> bool:
    if one is None or other is None or one.unit != other.unit:
        return False
    high, low = spread(one).high, spread(other).low
    return high is not None and low is not None and high < low


def _end(period: Period) -> str:
    return period.as_of or period.until or ""


def _iso(text: str) -> bool:
    return text[:4].isdigit()


def _cut(one: str, other: str) -> tuple[str, str]:
    """Return two ISO dates to the precision they share."""
    size = min(len(one), len(other))
    return one[:size], other[:size]
