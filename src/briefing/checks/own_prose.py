"""Rule *own-prose*: what our title, summary and captions say in numbers, a figure says as well."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, cast

from briefing.checks.book import Book
from briefing.checks.bounds import lost_finding
from briefing.checks.finding import Finding, Severity, make
from briefing.checks.phrases import (
    Claimed,
    Phrase,
    bears_out_record,
    fits_factor,
    phrases,
)
from briefing.checks.precision import spread
from briefing.checks.prose import Naming, Said, Telling, stated_numerals, tell
from briefing.core.claim import ClaimKind
from briefing.core.figure import FigureId, Kind, State, Trend
from briefing.core.formula import FormulaError, Operation, Ref, parse
from briefing.core.frozen import frozen
from briefing.core.message import Message, Term
from briefing.core.quantity import Quantity, QuantityError
from briefing.core.wording import long_form

RULES = ("own-prose", "bounds")
RULE = "own-prose"

NO_SOURCE = "“{words}” in the {place} has no source."
NEEDS_MOST = "“{words}” in the {place} needs a figure that is more than half of a whole."
NEEDS_FEW = "“{words}” in the {place} needs a figure that is less than half of a whole."
NO_RECORD = "“{words}” in the {place} is nothing the article says."
NEEDS_TWO = "“{words}” in the {place} needs a number before and one after."
OTHER_FACTOR = "“{words}” in the {place} does not fit: the factor is {factor}."


@frozen
class OwnText:
    """A text of ours: where it stands, in words for people, and the figures it speaks of."""

    place: str
    text: str
    figures: tuple[FigureId, ...] = ()
    prints: bool = True


class Reader:
    """Read a briefing's own texts; each is read once, and judged again when figures change."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._stated: frozenset[str] | None = None
        self._told: dict[str, tuple[Telling, tuple[Phrase, ...]]] = {}
        self._judged: dict[OwnText, tuple[Finding, ...]] = {}

    def findings(self, touched: set[FigureId]) -> tuple[Finding, ...]:
        """Return what the texts say that no figure does."""
        if touched:
            self._judged = {}
        texts = tuple(own_texts(self._book))
        self._judged = {text: self._of(text) for text in texts}
        found = {finding.key: finding for one in self._judged.values() for finding in one}
        return tuple(found.values())

    def _of(self, text: OwnText) -> tuple[Finding, ...]:
        if text not in self._judged:
            self._judged[text] = tuple(self._judge(text))
        return self._judged[text]

    def _judge(self, own: OwnText) -> Iterator[Finding]:
        if own.text not in self._told:
            language = self._book.language
            self._told[own.text] = tell(own.text, language), phrases(own.text, language)
        telling, claims = self._told[own.text]
        if self._stated is None:
            self._stated = stated_numerals(self._book.briefing.article)
        naming = Naming(self._book.briefing, self._book.statements, self._stated)
        by_span = {said.span: said for said in telling.said}
        yield from _numerals(self._book, own, telling, naming, claims)
        for claim in claims:
            read = any(claim.span.overlaps(span) for span in by_span)
            if claim.claimed is Claimed.FACTOR or not read:
                yield from _phrase(self._book, own, claim)


def own_texts(book: Book) -> Iterator[OwnText]:
    """Yield every text a person wrote, empty ones left out."""
    briefing = book.briefing
    texts = [
        OwnText("title", briefing.title),
        OwnText("summary", briefing.summary),
        OwnText("kicker", briefing.kicker),
    ]
    for chart in briefing.drawn:
        texts.append(OwnText("title of a chart", chart.title, chart.figures))
        texts.append(OwnText("caption of a chart", chart.option("subtitle"), chart.figures))
        labels: Any = chart.options.get("labels")
        if isinstance(labels, Mapping):
            named = cast("Mapping[str, object]", labels)
            texts += [
                OwnText("label in a chart", words, (FigureId(name), *chart.figures))
                for name, words in named.items()
                if isinstance(words, str)
            ]
    for decision in briefing.decisions:
        texts.append(OwnText("note of a decision", decision.note, decision.figures))
    for figure in briefing.figures:
        if figure.note and figure.state is not State.IGNORED:
            texts.append(OwnText("note of a figure", figure.note, (figure.id,), prints=False))
    return (text for text in texts if text.text)


# ── numerals ─────────────────────────────────────────────────────────────────────────────────────


def _numerals(
    book: Book, own: OwnText, telling: Telling, naming: Naming, claims: tuple[Phrase, ...]
) -> Iterator[Finding]:
    by_span = {said.span: said for said in telling.said}
    factors = [claim for claim in claims if claim.claimed is Claimed.FACTOR]
    for named in naming.named(own.text, telling, own.figures):
        said = by_span.get(named.span)
        if any(claim.span.overlaps(named.span) for claim in factors):
            continue
        if named.figure is not None:
            if said is not None and said.trend is not None:
                yield from _turned(book, own, said, named.figure)
        elif not named.resolved:
            yield _unresolved(book, own, named.span.of(own.text), said)


def _unresolved(book: Book, own: OwnText, words: str, said: Said | None) -> Finding:
    if said is not None:
        lost = book.statements.hedge_lost(said.quantity)
        known = book.quantity(lost)
        if lost is not None and known is not None and own.prints:
            return lost_finding(book, said, own.text, lost, own.place)
    near = None if said is None else book.statements.nearest(said.quantity)
    known = book.quantity(near)
    place = Term(own.place)
    message = Message(
        "“{words}” in the {place} is no figure of the article.", words=words, place=place
    )
    computation = ""
    if near is not None and known is not None:
        right = long_form(known, book.language)
        message = Message(
            "“{words}” in the {place} has no source; the nearest figure is {right}.",
            words=words,
            place=place,
            right=right,
        )
        computation = f"{words} ≠ {right}"
    return make(
        RULE,
        Severity.STOP if own.prints else Severity.NOTE,
        () if near is None else (near,),
        book.briefing,
        message,
        computation,
        about=f"{own.place}:{words}",
    )


def _turned(book: Book, own: OwnText, said: Said, figure: FigureId) -> Iterator[Finding]:
    """Yield a warning where the text says up and the article says down."""
    here = said.trend
    there = book.briefing.figure(figure).trend
    if there is None or here is there or here is None:
        return
    ways = {Trend.UP: Term("up"), Trend.DOWN: Term("down")}
    words = said.span.of(own.text)
    yield make(
        RULE,
        Severity.WARNING,
        (figure,),
        book.briefing,
        Message(
            "The {place} says {words} {here}, the article says {there}.",
            place=Term(own.place),
            words=words,
            here=ways[here],
            there=ways[there],
        ),
        about=f"{own.place}:{words}:{here}",
    )


# ── phrases ──────────────────────────────────────────────────────────────────────────────────────


def _phrase(book: Book, own: OwnText, claim: Phrase) -> Iterator[Finding]:
    words = claim.span.of(own.text)
    if re.search(rf"(?<!\w){re.escape(words)}(?!\w)", book.text, re.IGNORECASE):
        return  # the article says it in these very words
    match claim.claimed:
        case Claimed.FACTOR:
            yield from _factor(book, own, claim, words)
        case Claimed.SHARE:
            said = claim.quantity
            if book.statements.stating(said, own.figures, worded=True) is None:
                near = book.statements.nearest(said)
                yield _said(book, own, words, () if near is None else (near,), NO_SOURCE)
        case Claimed.MOST | Claimed.FEW:
            more = claim.claimed is Claimed.MOST
            if not any(_is_most(share) is more for share in _shares(book)):
                yield _said(book, own, words, (), NEEDS_MOST if more else NEEDS_FEW)
        case Claimed.RECORD:
            if not bears_out_record(book.text, book.language):
                yield _said(book, own, words, (), NO_RECORD)


def _said(
    book: Book,
    own: OwnText,
    words: str,
    figures: tuple[FigureId, ...],
    template: str,
    computation: str = "",
    **parts: str,
) -> Finding:
    return make(
        RULE,
        Severity.WARNING if own.prints else Severity.NOTE,
        figures,
        book.briefing,
        Message(template, words=words, place=Term(own.place), **parts),
        computation,
        about=f"{own.place}:{words}",
    )


def _factor(book: Book, own: OwnText, claim: Phrase, words: str) -> Iterator[Finding]:
    known = list(_factors(book, own))
    if any(fits_factor(claim, low, high) for low, high, _, _ in known):
        return
    near = min(known, key=lambda one: abs((one[0] + one[1]) / 2 - claim.value), default=None)
    if near is None or not claim.value / 2 <= near[0] <= claim.value * 2:
        yield _said(book, own, words, (), NEEDS_TWO)
        return
    low, _, figures, computation = near
    factor = long_form(Quantity(value=low), book.language)
    yield _said(book, own, words, figures, OTHER_FACTOR, computation, factor=factor)


def _factors(
    book: Book, own: OwnText
) -> Iterator[tuple[Fraction, Fraction, tuple[FigureId, ...], str]]:
    """Yield the factors the figures know: low, high, the figures, the computation."""
    briefing = book.briefing
    pairs: dict[tuple[FigureId, FigureId], None] = {}
    for claim in briefing.claims:
        before, after = claim.role("before"), claim.role("after")
        stated = book.quantity(claim.role("stated"))
        if claim.kind is ClaimKind.CHANGE and before is not None and after is not None:
            pairs[before, after] = None
        elif stated is not None and stated.unit == "%":
            yield from _grown(book, claim.role("stated"))
    for figure in briefing.figures:
        if figure.formula is not None and figure.kind is not Kind.PERCENT:
            pair = _quotient(figure.formula)
            if pair is not None:
                pairs[pair[1], pair[0]] = None
        elif figure.quantity is not None and figure.quantity.unit == "times":
            interval = figure.quantity.interval
            if interval.low is not None and interval.high is not None:
                yield interval.low, interval.high, (figure.id,), ""
        elif figure.trend is not None and figure.kind is Kind.PERCENT:
            yield from _grown(book, figure.id)
    if len(own.figures) == 2:
        pairs[own.figures[0], own.figures[1]] = None
    for before, after in pairs:
        yield from _ratio(book, before, after)


def _grown(
    book: Book, name: FigureId | None
) -> Iterator[tuple[Fraction, Fraction, tuple[FigureId, ...], str]]:
    """Yield the factor of a stated growth: up 100% is 2."""
    quantity = book.quantity(name)
    if name is None or quantity is None or quantity.unit != "%":
        return
    down = book.briefing.figure(name).trend is Trend.DOWN
    interval = spread(quantity)
    if interval.low is None or interval.high is None:
        return
    ends = [1 + (-abs(end) if down else end) / 100 for end in (interval.low, interval.high)]
    yield min(ends), max(ends), (name,), ""


def _ratio(
    book: Book, before: FigureId, after: FigureId
) -> Iterator[tuple[Fraction, Fraction, tuple[FigureId, ...], str]]:
    old, new = book.quantity(before), book.quantity(after)
    if old is None or new is None or old.unit != new.unit:
        return
    try:
        factor = new.interval / old.interval
    except QuantityError:
        return
    if factor.low is None or factor.high is None:
        return
    first, last = long_form(new, book.language), long_form(old, book.language)
    ratio = long_form(Quantity.of_interval(factor, exact=False, per=""), book.language)
    yield factor.low, factor.high, (before, after), f"{first} ÷ {last} = {ratio.strip()}"


def _quotient(formula: str) -> tuple[FigureId, FigureId] | None:
    try:
        node = parse(formula)
    except FormulaError:
        return None
    match node:
        case Operation("/", Ref() as top, Ref() as under):
            return top.id, under.id
        case _:
            return None


def _shares(book: Book) -> Iterator[Quantity]:
    """Yield the shares of wholes that the figures know: stated, computed, claimed."""
    briefing = book.briefing
    for figure in briefing.figures:
        quantity = book.quantity(figure.id)
        if quantity is None or quantity.is_range or figure.trend is not None:
            continue
        if quantity.unit == "%" or (figure.kind is Kind.RATIO and quantity.unit is None):
            yield quantity
    for part, whole in briefing.wholes.items():
        small, large = book.quantity(part), book.quantity(whole)
        if small is None or large is None or small.unit != large.unit:
            continue
        try:
            share = small.interval / large.interval
        except QuantityError:
            continue
        if share.low is not None or share.high is not None:
            yield Quantity.of_interval(share, exact=False)


def _is_most(share: Quantity) -> bool | None:
    """Say whether a share is surely more than half, surely less, or neither."""
    half = Fraction(50) if share.unit == "%" else Fraction(1, 2)
    interval = share.interval
    if interval.low is not None and (
        interval.low > half or (interval.low == half and interval.low_open)
    ):
        return True
    if interval.high is not None and interval.high < half:
        return False
    return None
