"""Read the marks of our own articles (see the README beside this file)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from briefing.core.figure import Kind
from briefing.extract.units import UNITS, kind_of

_MARK = re.compile(r"\{([^{}]*)\}")
_LINK = re.compile(r"(of|from|to|vs|is)([+-]\d+)")
_BOUNDS = frozenset((">", ">=", "<", "<=", "~", "~<", "~>"))
_KINDS = frozenset(kind.value for kind in Kind)


@dataclass(frozen=True)
class Gold:
    """A figure as a person reads it; ``links`` are (kind, place of the other mark)."""

    start: int
    end: int
    value: tuple[Fraction, ...]
    thing: str
    bound: str
    trend: str
    kind: str
    what: str
    links: tuple[tuple[str, int], ...]


def gold_of(marked: str) -> tuple[str, list[Gold]]:
    """Return the plain text of a marked article, and its marks; ValueError for a bad mark."""
    text, gold, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        one = _gold(match[1], len(text), len(gold))
        gold.append(one)
        text += match[1].split("|")[0]
        at = match.end()
    text += marked[at:]
    if "{" in text or "}" in text:
        raise ValueError(f"a mark is not closed: {text[max(text.find('{'), 0) :][:40]}")
    return text, gold


def _gold(mark: str, start: int, place: int) -> Gold:
    words, value, thing, *more = [*mark.split("|"), "", ""][: max(3, mark.count("|") + 1)]
    bound, trend, kind, what = "=", "", "", ""
    links: list[tuple[str, int]] = []
    for one in filter(None, more):
        link = _LINK.fullmatch(one)
        if one in _BOUNDS:
            bound = one
        elif one in ("up", "down"):
            trend = one
        elif one.startswith("what:"):
            what = one.removeprefix("what:")
        elif one.startswith("=") and one[1:] in _KINDS:
            kind = one[1:]
        elif link:
            links.append((link[1], place + int(link[2])))
        elif one.isdecimal():
            links.append(("of", int(one) - 1))
        elif one != "*":
            raise ValueError(f"{{{mark}}}: {one!r} means nothing")
    ends = tuple(Fraction(part) for part in (value or words.replace(",", "")).split(".."))
    return Gold(
        start,
        start + len(words),
        ends,
        thing,
        bound,
        trend,
        kind or _kind(thing, ends),
        what or ("" if thing.split("/")[0] in UNITS else thing),
        tuple(links),
    )


def _kind(thing: str, ends: tuple[Fraction, ...]) -> str:
    """Return the kind of figures with a unit; nothing where a person might say either."""
    unit = thing if thing in UNITS else thing.partition("/")[0]
    if unit in UNITS:
        return kind_of(unit).value
    if thing.casefold() in ("point", "punkt", "punto", "نقطة", "") or ends[0].denominator != 1:
        return ""
    return Kind.COUNT.value
