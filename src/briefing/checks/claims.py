"""Claims that the wording makes: parts of wholes, changes, conversions, sums of what is listed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

from briefing.checks import links
from briefing.checks.book import Book
from briefing.checks.totals import sum_of
from briefing.core.article import Block, BlockKind, Span
from briefing.core.briefing import Briefing
from briefing.core.claim import Claim, ClaimKind
from briefing.core.figure import Figure, FigureId, Kind, State
from briefing.core.quantity import Bound
from briefing.extract import Extraction, Relation

PLAUSIBLE = Fraction(1, 4)
"""A list that misses its total by more than this is no list of its parts."""

LEAST_SUM = 20
"""Smaller sums come about by chance: 2 + 3 = 5."""

MOST_PARTS = 12

_REACHING: Mapping[str, str] = {
    "en": r",?\s*(?:reaching|to reach|to stand at|bringing (?:it|the total) to|taking it to|to)\s*",
    "fr": r",?\s*(?:pour atteindre|atteignant|pour s[’']établir à|à)\s*",
    "es": r",?\s*(?:hasta(?: alcanzar)?|alcanzando|para alcanzar|a)\s*",
    "de": r",?\s*(?:und erreichte|auf)\s*",
    "ar": r"\s*،?\s*(?:لتصل إلى|ليصل إلى|لتبلغ|ليبلغ|إلى)\s*",
}
_TOTAL = re.compile(
    r"\s*(?:grand )?(?:total|all|sum|together|ensemble|insgesamt|المجموع|الإجمالي)\b", re.IGNORECASE
)
_SUBTOTAL = re.compile(r"sub-?total|of which|sous-total|dont|davon|منها", re.IGNORECASE)


def claims_of(briefing: Briefing, extraction: Extraction) -> tuple[Claim, ...]:
    """Return what the wording claims of a fresh draft's figures, numbered from c1 on."""
    by_span = {figure.span: figure for figure in briefing.figures}
    figures = [by_span.get(found.span) for found in extraction.found]
    made: list[Claim] = []
    seen: set[tuple[ClaimKind, tuple[FigureId, ...]]] = set()
    book = Book(briefing)
    for draft in (
        *_parts(figures, extraction),
        *_changes(book, figures, extraction),
        *_conversions(figures, extraction),
        *_sums(book),
    ):
        kind, roles, evidence, by = draft
        claim = Claim(f"c{len(made) + 1}", kind, roles, evidence, by)
        if (kind, claim.figures) not in seen:
            seen.add((kind, claim.figures))
            made.append(claim)
    return tuple(made)


Roles = dict[str, FigureId | tuple[FigureId, ...] | None]
Drafted = tuple[ClaimKind, Roles, tuple[Span, ...], str]


def _main(figure: Figure | None) -> FigureId | None:
    """Return the figure a repeat repeats, or itself."""
    return None if figure is None else figure.same_as or figure.id


def _related(
    figures: Sequence[Figure | None], extraction: Extraction, *kinds: str
) -> Iterator[tuple[int, Relation]]:
    for place, found in enumerate(extraction.found):
        for relation in found.relations:
            if relation.kind in kinds and figures[place] and figures[relation.other]:
                yield place, relation


def _parts(figures: Sequence[Figure | None], extraction: Extraction) -> Iterator[Drafted]:
    for place, relation in _related(figures, extraction, "part-of"):
        part, whole = _main(figures[place]), _main(figures[relation.other])
        if part is not None and whole is not None and part != whole:
            roles: Roles = {"part": part, "whole": whole}
            yield ClaimKind.PART_OF, roles, (relation.evidence,), "wording"


def _changes(
    book: Book, figures: Sequence[Figure | None], extraction: Extraction
) -> Iterator[Drafted]:
    """Yield "rose 12% to 56 from 50", "500, compared with 400, a rise of 25%", "reaching 297.6"."""
    stated_of: dict[int, tuple[int, Span]] = {}
    taken: set[int] = set()
    for place, relation in _related(figures, extraction, "to"):
        stated_of[relation.other] = (place, relation.evidence)
    for place, relation in _related(figures, extraction, "from", "compared"):
        stated = stated_of.get(place)
        if stated is None and relation.kind == "compared":
            following = _following(book, figures, relation.other)
            if following is None:
                continue  # compared, but not said to have become
            stated = (following, relation.evidence)
        taken |= {place, *((stated[0],) if stated else ())}
        yield _change(
            figures[relation.other],
            figures[place],
            stated and figures[stated[0]],
            relation.evidence,
        )
    for after, (place, evidence) in stated_of.items():
        if after not in taken:
            taken |= {after, place}
            yield _change(None, figures[after], figures[place], evidence)
    yield from _reached(book, figures, taken)


def _change(
    before: Figure | None, after: Figure | None, stated: Figure | None, evidence: Span
) -> Drafted:
    roles: Roles = {"before": _main(before), "after": _main(after), "stated": _main(stated)}
    return ClaimKind.CHANGE, roles, (evidence,), "wording"


def _following(book: Book, figures: Sequence[Figure | None], place: int) -> int | None:
    """Return the rise or fall told right after a comparison: "…, a rise of 25%"."""
    if place + 1 >= len(figures):
        return None
    one, other = figures[place], figures[place + 1]
    if one is None or other is None or one.span is None or other.span is None:
        return None
    between = book.text[one.span.end : other.span.start]
    close = len(between) <= 40 and not re.search(r"[.;:()]", between)
    return place + 1 if close and other.trend is not None and other.kind is Kind.PERCENT else None


def _reached(book: Book, figures: Sequence[Figure | None], taken: set[int]) -> Iterator[Drafted]:
    code = book.language.partition("-")[0].lower()
    reaching = re.compile(_REACHING.get(code, _REACHING["en"]), re.IGNORECASE)
    for place, (one, other) in enumerate(pairwise(figures)):
        if one is None or other is None or place in taken or one.trend is None:
            continue
        if one.kind is not Kind.PERCENT or other.kind is Kind.PERCENT:
            continue
        assert one.span is not None
        assert other.span is not None
        between = book.text[one.span.end : other.span.start]
        if one.span.end <= other.span.start and reaching.fullmatch(between):
            yield _change(None, other, one, Span(one.span.end, other.span.start))


def _conversions(figures: Sequence[Figure | None], extraction: Extraction) -> Iterator[Drafted]:
    for place, relation in _related(figures, extraction, "conversion"):
        pair = _main(figures[relation.other]), _main(figures[place])
        if pair[0] is not None and pair[1] is not None and pair[0] != pair[1]:
            roles: Roles = {"figures": (pair[0], pair[1])}
            yield ClaimKind.CONVERSION, roles, (relation.evidence,), "wording"


# ── sums ─────────────────────────────────────────────────────────────────────────────────────────


def _sums(book: Book) -> Iterator[Drafted]:
    """Yield the sums that lists and tables state, and runs of numbers that add up exactly."""
    for place in range(len(book.briefing.article.sentences)):
        for total, parts, evidence in links.listed(book, place):
            if _plausible(total, parts):
                yield _sum(total, parts, evidence, "wording")
    yield from _table_sums(book)
    yield from _runs(book)


def _sum(total: Figure, parts: Sequence[Figure], evidence: Span | None, by: str) -> Drafted:
    names = tuple(name for part in parts if (name := _main(part)) is not None)
    roles: Roles = {"parts": names, "total": _main(total)}
    return ClaimKind.SUM, roles, () if evidence is None else (evidence,), by


def _plausible(total: Figure, parts: Sequence[Figure], slack: Fraction = PLAUSIBLE) -> bool:
    known = [part.quantity for part in parts if part.quantity is not None]
    whole = total.quantity
    if whole is None or whole.value is None or whole.bound is not Bound.EXACT:
        return False
    if any(q.value is None or q.unit != whole.unit for q in known) or whole.per is not None:
        return False
    if {_main(total)} & {_main(part) for part in parts}:
        return False
    added, stated = sum_of([q.interval for q in known]).low, Fraction(whole.value)
    return added is not None and abs(added - stated) <= abs(stated) * slack


def _table_sums(book: Book) -> Iterator[Drafted]:
    """Yield for each column of a table with one row of totals the sum it states."""
    columns: dict[str, list[tuple[Block, Figure]]] = {}
    for figure in book.briefing.figures:
        if figure.span is None or figure.state is State.IGNORED:
            continue
        at = book.briefing.article.block_index_at(figure.span.start)
        block = None if at is None else book.briefing.article.blocks[at]
        if block is not None and block.kind is BlockKind.TABLE_CELL and block.column:
            columns.setdefault(block.column, []).append((block, figure))
    for cells in columns.values():
        heads = [block.row or "" for block, _ in cells]
        totals = [figure for block, figure in cells if _TOTAL.match(block.row or "")]
        if len(totals) != 1 or any(map(_SUBTOTAL.search, heads)):
            continue
        parts = [figure for _, figure in cells if figure is not totals[0]]
        if len(parts) >= 2 and _plausible(totals[0], parts, Fraction(1, 10)):
            yield _sum(totals[0], parts, None, "table")


def _runs(book: Book) -> Iterator[Drafted]:
    """Yield each number that the ones right after it in its paragraph add up to exactly."""
    stated = [f for f in book.briefing.figures if f.span is not None and not f.derived]
    article = book.briefing.article
    for at, total in enumerate(stated):
        whole = total.quantity
        assert total.span is not None
        if whole is None or whole.value is None or whole.value < LEAST_SUM:
            continue
        if whole.bound is not Bound.EXACT or whole.unit == "%" or whole.per is not None:
            continue
        block = article.block_index_at(total.span.start)
        run: list[Figure] = []
        added = Fraction(0)
        for part in stated[at + 1 : at + 1 + MOST_PARTS]:
            assert part.span is not None
            if article.block_index_at(part.span.start) != block or not _kin(total, part):
                break
            assert part.quantity is not None
            assert part.quantity.value is not None
            run.append(part)
            added += Fraction(part.quantity.value)
            if added >= Fraction(whole.value):
                break
        if len(run) >= 2 and added == Fraction(whole.value):
            yield _sum(total, run, None, "sum")


def _kin(total: Figure, part: Figure) -> bool:
    one, other = total.quantity, part.quantity
    if one is None or other is None or other.value is None or part.same_as is not None:
        return False
    return (
        (one.unit, one.noun, one.per) == (other.unit, other.noun, other.per)
        and other.bound is Bound.EXACT
        and other.value > 0
        and part.trend is None
    )
