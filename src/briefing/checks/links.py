"""How a sentence joins its numbers: "50 of them (29.8%)", "37.3% of the 51", "the remaining 118".

Small tables per language, read strictly: a link that is not plain is no link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from briefing.checks.book import Book
from briefing.core.article import Span
from briefing.core.figure import Figure
from briefing.core.frozen import frozen
from briefing.core.quantity import Bound

NO_FURTHER = 48
"""Code points between two numbers that one phrase may still join."""


@frozen
class _Words:
    """The joints of one language, as patterns."""

    that_is: str
    """Before a percentage that says a count again: "or", "which is"."""
    of: str
    """Between a percentage and its whole: "of the"."""
    fronted: str
    """Before a whole at the front: "Of the 51 patients, 37.3% …"."""
    rest: str
    """Before or after a number that is what the others leave: "the remaining 118"."""
    made_of: str
    """Between a total and its parts: a colon, "made up of"."""
    joins: str
    """Between two parts of a list: a comma, "and"."""
    in_all: str
    """After a total that follows its parts: "in all"."""


_TABLES: Mapping[str, _Words] = {
    "en": _Words(
        that_is=r"or|that is|which is|i\.e\.|representing|equivalent to|equal to|making up"
        r"|accounting for",
        of=r"of(?: the| all| all the| these| those)?",
        fronted=r"(?:of|among|out of)(?: the| all| these| those)?",
        rest=r"the (?:remaining|other|rest,?)",
        made_of=r":|made up of|comprising|consisting of|composed of|namely|split into"
        r"|broken down into",
        joins=r",|;|and|, and|; and|plus",
        in_all=r"in all|in total|altogether|all told",
    ),
    "fr": _Words(
        that_is=r"soit|c[’']est-à-dire|représentant|ce qui représente|ou",
        of=r"(?:de|des|du|d[’'])(?: l[’']ensemble des| tous les| ces| les)?",
        fronted=r"(?:sur|parmi)(?: les| ces)?",
        rest=r"les",
        made_of=r":|composés? de|comprenant|répartis? en|à savoir",
        joins=r",|;|et|, et|; et",
        in_all=r"au total|en tout",
    ),
    "es": _Words(
        that_is=r"es decir|o sea|lo que representa|que representa|equivalente a|o",
        of=r"de(?: los| las| todos los| todas las| estos| estas)?",
        fronted=r"de(?: los| las| estos| estas)?",
        rest=r"(?:los|las) (?:restantes|otros|otras|demás)",
        made_of=r":|compuest[oa]s? (?:de|por)|formad[oa]s? por|a saber",
        joins=r",|;|y|, y|; y|e",
        in_all=r"en total",
    ),
    "de": _Words(
        that_is=r"also|das sind|das entspricht|oder",
        of=r"(?:der|von|von den|aller|dieser)",
        fronted=r"(?:von|unter)(?: den| diesen)?",
        rest=r"die (?:übrigen|restlichen|anderen)",
        made_of=r":|bestehend aus|nämlich|davon",
        joins=r",|;|und|, und|; und|sowie",
        in_all=r"insgesamt",
    ),
    "ar": _Words(
        that_is=r"أي|أي ما يعادل|ما يعادل|أي ما نسبته|أي نحو",
        of=r"من(?: أصل| بين| مجموع)?",
        fronted=r"من(?: أصل| بين| مجموع)?",
        rest=r"(?:ال)?باقي|بقية",
        made_of=r":|تتألف من|يتألف من|تضم|وهي|وهم",
        joins=r"،|؛|و|، و",
        in_all=r"في المجموع|إجمالا|في المجمل",
    ),
}
_REST_AFTER: Mapping[str, str] = {
    "fr": r"(?:autres|restants?|restantes?)\b",
    "ar": r"\S*\s?(?:الأخرى|المتبقية|الباقية|الآخرين|الباقين)",
}


@frozen
class _Patterns:
    """The joints of one language, compiled."""

    in_brackets: re.Pattern[str]
    or_else: re.Pattern[str]
    of: re.Pattern[str]
    front: re.Pattern[str]
    rest: re.Pattern[str]
    rest_after: re.Pattern[str] | None
    opens: re.Pattern[str]
    joins: re.Pattern[str]
    in_all: re.Pattern[str]


@lru_cache(maxsize=16)
def _patterns(language: str) -> _Patterns:
    code, words = _words(language)
    apart = r"(?:,[^,.;:()\d]{0,40})?"
    far = rf"{{0,{NO_FURTHER}}}"

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return _Patterns(
        in_brackets=compiled(r"[^.;:()\d,]{0,40}\("),
        or_else=compiled(rf"[^.;:()\d,،]{{0,40}}{apart}[,،]\s*(?:{words.that_is})\s+"),
        of=compiled(rf"\s*(?:{words.of})\s*"),
        front=compiled(rf"(?:^|[.;:,،]\s*|\s)(?:{words.fronted})\s*$"),
        rest=compiled(rf"(?:^|[\s,;(،])(?:{words.rest})\s+$"),
        rest_after=compiled(rf"\s+{_REST_AFTER[code]}") if code in ("fr", "ar") else None,
        opens=compiled(rf"[^.;:()\d]{far}\s*(?:{words.made_of})\s*"),
        joins=compiled(rf"[^.;:()\d,،؛]{far}?\s*(?:{words.joins})\s*(?:\S+\s+){{0,2}}"),
        in_all=compiled(rf"[^.;:()\d,،]{{0,24}}\s*(?:{words.in_all})\b"),
    )


def _words(language: str) -> tuple[str, _Words]:
    code = language.partition("-")[0].lower()
    return (code, _TABLES[code]) if code in _TABLES else ("en", _TABLES["en"])


def said_again(book: Book, place: int) -> Iterator[tuple[Figure, Figure]]:
    """Yield each count (or measure) with the percentage that says it again: "132 … (89.8%)"."""
    patterns = _patterns(book.language)
    figures = book.in_sentence(place)
    if not any(map(_is_percent, figures)):
        return
    for count, percent in pairwise(figures):
        if not (_is_percent(percent) and not _is_percent(count) and percent.trend is None):
            continue
        assert count.span is not None
        assert percent.span is not None
        between = book.text[count.span.end : percent.span.start]
        after = book.text[percent.span.end : percent.span.end + 12]
        if (patterns.in_brackets.fullmatch(between) and after.startswith(")")) or (
            patterns.or_else.fullmatch(between)
            and not re.match(r"\s+of (?:its|their|his|her)\b", after)
        ):
            yield count, percent


def percent_of(book: Book, place: int) -> Iterator[tuple[Figure, Figure]]:
    """Yield each percentage with the count it is of: "37.3% of the 51", "Of the 51 …, 37.3%"."""
    patterns = _patterns(book.language)
    figures = book.in_sentence(place)
    if not any(map(_is_percent, figures)):
        return
    for one, other in pairwise(figures):
        assert one.span is not None
        assert other.span is not None
        between = book.text[one.span.end : other.span.start]
        if _is_percent(one) and not _is_percent(other) and patterns.of.fullmatch(between):
            yield one, other
        elif _is_percent(other) and not _is_percent(one) and other.trend is None:
            before = book.text[max(0, one.span.start - 20) : one.span.start]
            plain = re.fullmatch(r"[^,.;:()،]{0,40}[,،]\s*", between)
            if plain and patterns.front.search(before):
                yield other, one


def remaining(book: Book, place: int) -> Iterator[Figure]:
    """Yield the numbers of a sentence that are said to be what is left."""
    patterns = _patterns(book.language)
    for figure in book.in_sentence(place):
        assert figure.span is not None
        lead = book.text[max(0, figure.span.start - 20) : figure.span.start]
        if not patterns.rest.search(lead):
            continue
        after = patterns.rest_after  # "les 118 restants": the word that tells stands behind
        if after is None or after.match(book.text, figure.span.end):
            yield figure


def listed(book: Book, place: int) -> Iterator[tuple[Figure, tuple[Figure, ...], Span]]:
    """Yield each total with the parts listed beside it, and the words that say so."""
    patterns = _patterns(book.language)
    figures = book.in_sentence(place)
    for at, total in enumerate(figures):
        parts = _run(book, figures[at + 1 :], patterns.joins)
        if len(parts) >= 2 and patterns.opens.fullmatch(_between(book, total, parts[0])):
            yield total, parts, _span(total, parts[-1])
            continue
        assert total.span is not None
        tail = book.text[total.span.end : total.span.end + 40]
        if patterns.in_all.match(tail):
            before = _run_back(book, figures[: at + 1], patterns.joins)
            if len(before) >= 3:
                yield total, before[:-1], _span(before[0], total)


def _run(book: Book, figures: list[Figure], joins: re.Pattern[str]) -> tuple[Figure, ...]:
    """Return the first figures as far as they stand in one list."""
    run = figures[:1]
    for figure in figures[1:]:
        if not (_alike(run[0], figure) and joins.fullmatch(_between(book, run[-1], figure))):
            break
        run.append(figure)
    return tuple(run)


def _run_back(book: Book, figures: list[Figure], joins: re.Pattern[str]) -> tuple[Figure, ...]:
    run = figures[-1:]
    for figure in reversed(figures[:-1]):
        if not (_alike(run[0], figure) and joins.fullmatch(_between(book, figure, run[0]))):
            break
        run.insert(0, figure)
    return tuple(run)


def _alike(one: Figure, other: Figure) -> bool:
    assert one.quantity is not None
    assert other.quantity is not None
    return (
        one.quantity.unit == other.quantity.unit
        and one.kind is other.kind
        and one.quantity.per == other.quantity.per
        and other.quantity.bound is Bound.EXACT
        and one.trend is other.trend
    )


def _between(book: Book, one: Figure, other: Figure) -> str:
    assert one.span is not None
    assert other.span is not None
    return book.text[one.span.end : other.span.start]


def _span(one: Figure, other: Figure) -> Span:
    assert one.span is not None
    assert other.span is not None
    return Span(one.span.start, other.span.end)


def _is_percent(figure: Figure) -> bool:
    return figure.quantity is not None and figure.quantity.unit == "%"
