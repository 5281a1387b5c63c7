"""Quantity claims in words: "doubled", "most", "a record", and shares that extraction leaves out.

One table per language, as patterns. A hedge before a word widens or turns what it claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from briefing.core.article import Span
from briefing.core.frozen import frozen
from briefing.core.quantity import Bound, Quantity, Side


class Claimed(StrEnum):
    """What sort of thing a phrase claims."""

    FACTOR = "factor"
    SHARE = "share"
    MOST = "most"
    FEW = "few"
    RECORD = "record"


@frozen
class Phrase:
    """A claim in words: its place, and the factor or share it speaks of with its hedge."""

    span: Span
    claimed: Claimed
    value: Fraction = Fraction(0)
    bound: Bound = Bound.EXACT
    side: Side | None = None
    falls: bool = False

    @property
    def quantity(self) -> Quantity:
        """Return the claimed number as a quantity."""
        return Quantity(value=self.value, bound=self.bound, side=self.side)


_F = Fraction


@frozen
class _Table:
    """The words of one language. ``hedges`` map a pattern before a word to its bound and side."""

    hedges: tuple[tuple[str, Bound, Side | None], ...]
    factors: tuple[tuple[str, Fraction], ...]
    shares: tuple[tuple[str, Fraction], ...]
    most: str
    few: str
    record: str
    family: str
    """Words of the article that bear a record out."""


_TABLES: Mapping[str, _Table] = {
    "en": _Table(
        hedges=(
            (r"more than|over|at least|well over", Bound.MORE, None),
            (r"less than|fewer than|at most|under", Bound.LESS, None),
            (r"nearly|almost|close to|just under|not quite|all but", Bound.ABOUT, Side.BELOW),
            (r"just over|slightly more than|a little over", Bound.ABOUT, Side.ABOVE),
            (r"about|around|roughly|approximately|some|virtually", Bound.ABOUT, None),
        ),
        factors=(
            (r"doubled|doubles|doubling|twice as (?:many|much|high|large|big)|two-?fold", _F(2)),
            (r"tripled|trebled|triples|trebles|thrice as (?:many|much)|three-?fold", _F(3)),
            (r"quadrupled|quadruples|four-?fold", _F(4)),
            (r"quintupled|five-?fold", _F(5)),
            (r"ten-?fold", _F(10)),
            (r"halved|halves|half as (?:many|much|high|large)", _F(1, 2)),
        ),
        shares=(),
        most=r"most of|the majority of|a majority of|(?<!the )(?<!at )most (?:people|of)",
        few=r"a minority of|only a minority",
        record=r"(?:a|an|new|all-time) record"
        r"|record (?:high|low|year|number|level|sum|growth|rise|fall)"
        r"|(?:highest|lowest|largest|biggest|most) (?:ever|on record)"
        r"|unprecedented|all-time (?:high|low)",
        family=r"record|unprecedented|all-time|ever\b|on record|historic|never before",
    ),
    "fr": _Table(
        hedges=(
            (r"plus (?:de|que|d[’'])|au moins", Bound.MORE, None),
            (r"moins (?:de|que|d[’'])|au plus", Bound.LESS, None),
            (r"près (?:de|du|d[’'])|presque|quasiment", Bound.ABOUT, Side.BELOW),
            (r"un peu plus (?:de|du|que)", Bound.ABOUT, Side.ABOVE),
            (r"environ|à peu près|quelque|autour (?:de|du)", Bound.ABOUT, None),
        ),
        factors=(
            (r"doublé(?:e|s|es)?|doublent|double(?=\s)|deux fois plus|le double", _F(2)),
            (r"triplé(?:e|s|es)?|triplent|trois fois plus|le triple", _F(3)),
            (r"quadruplé(?:e|s|es)?|quatre fois plus|le quadruple", _F(4)),
            (r"décuplé(?:e|s|es)?|dix fois plus", _F(10)),
            (r"diminué (?:de moitié|par deux)|divisée?s? par deux|deux fois moins", _F(1, 2)),
        ),
        shares=((r"(?:la )?moitié", _F(1, 2)), (r"(?:un|le) tiers", _F(1, 3))),
        most=r"la plupart (?:des|du|de)|la majorité (?:des|du|de)|une majorité (?:des|de)",
        few=r"une minorité (?:des|de)",
        record=r"un record|nouveau record|(?:niveau|chiffre|nombre|hausse|baisse|année) record"
        r"|sans précédent|inédit(?:e|s|es)?|jamais (?:atteint|vu)",
        family=r"record|sans précédent|inédit|jamais|historique",
    ),
    "es": _Table(
        hedges=(
            (r"más (?:de|que|del)|al menos", Bound.MORE, None),
            (r"menos (?:de|que|del)", Bound.LESS, None),
            (r"casi|cerca (?:de|del)", Bound.ABOUT, Side.BELOW),
            (r"unos|unas|alrededor de|aproximadamente", Bound.ABOUT, None),
        ),
        factors=(
            (r"(?:se )?duplic(?:ó|aron|a|an|ado)|el doble", _F(2)),
            (r"(?:se )?triplic(?:ó|aron|a|an|ado)|el triple", _F(3)),
            (r"reduj(?:o|eron) a la mitad|la mitad que", _F(1, 2)),
        ),
        shares=(),
        most=r"la mayoría de|la mayor parte de",
        few=r"una minoría de",
        record=r"(?:un|nuevo) récord|sin precedentes|(?:nivel|año|cifra) récord",
        family=r"récord|sin precedentes|nunca|histórico",
    ),
    "de": _Table(
        hedges=(
            (r"mehr als|über|mindestens", Bound.MORE, None),
            (r"weniger als|unter|höchstens", Bound.LESS, None),
            (r"fast|beinahe|knapp|nahezu", Bound.ABOUT, Side.BELOW),
            (r"etwa|rund|ungefähr|circa", Bound.ABOUT, None),
        ),
        factors=(
            (r"verdoppelt(?:e|en)?|doppelt so (?:viele|viel|hoch|groß)", _F(2)),
            (r"verdreifacht(?:e|en)?|dreimal so (?:viele|viel|hoch)", _F(3)),
            (r"halbiert(?:e|en)?|halb so (?:viele|viel|hoch)", _F(1, 2)),
        ),
        shares=(),
        most=r"die meisten|die Mehrheit der|der Großteil der",
        few=r"eine Minderheit der",
        record=r"(?:ein|neuer) Rekord|Rekord(?:hoch|tief|jahr|wert)|beispiellos\w*",
        family=r"Rekord|beispiellos|noch nie|historisch",
    ),
    "ar": _Table(
        hedges=(
            (r"أكثر من|ما يزيد على|ما لا يقل عن", Bound.MORE, None),
            (r"أقل من|ما لا يزيد على", Bound.LESS, None),
            (r"ما يقارب|قرابة|زهاء", Bound.ABOUT, Side.BELOW),
            (r"نحو|حوالي|حوالى|تقريبا", Bound.ABOUT, None),
        ),
        factors=(
            (r"تضاعف(?:ت|وا)?|يتضاعف|تتضاعف|ضعفي|مرتين أكثر", _F(2)),
            (r"ثلاثة أضعاف", _F(3)),
            (r"أربعة أضعاف", _F(4)),
            (r"عشرة أضعاف", _F(10)),
            (r"انخفض(?:ت)? إلى النصف|تراجع(?:ت)? إلى النصف", _F(1, 2)),
        ),
        shares=(
            (r"(?:ال)?نصف(?! قرن| عام| سنة| ساعة| نهائي| ليلة)", _F(1, 2)),
            (r"ثلثا|ثلثي|(?:ال)?ثلثين", _F(2, 3)),
            (r"(?:ال)?ثلث", _F(1, 3)),
            (r"ثلاثة أرباع", _F(3, 4)),
            (r"(?:ال)?ربع(?! قرن| ساعة| نهائي)", _F(1, 4)),
        ),
        most=r"معظم|أغلب|أغلبية|غالبية",
        few=r"أقلية من|قلة من",
        record=r"(?:رقم(?:ا)?|مستوى|عدد(?:ا)?) قياسي(?:ا)?|غير مسبوق(?:ة)?",
        family=r"قياسي|مسبوق|تاريخي|لأول مرة",
    ),
}


@frozen
class _Reader:
    kind: Claimed
    value: Fraction
    pattern: re.Pattern[str]


def _readers(table: _Table) -> tuple[_Reader, ...]:
    def reader(kind: Claimed, words: str, value: Fraction = Fraction(0)) -> _Reader:
        return _Reader(kind, value, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE))

    return (
        *(reader(Claimed.FACTOR, words, value) for words, value in table.factors),
        *(reader(Claimed.SHARE, words, value) for words, value in table.shares),
        reader(Claimed.MOST, table.most),
        reader(Claimed.FEW, table.few),
        reader(Claimed.RECORD, table.record),
    )


@lru_cache
def _readers_of(code: str) -> tuple[_Reader, ...]:
    """Return the patterns of one language: building those of all takes 25 ms at every start."""
    return _readers(_TABLES[code])


@lru_cache
def _hedges_of(code: str) -> re.Pattern[str]:
    """Return the pattern of a hedge right before a claim, wanted only where there is a claim."""
    hedges = "|".join(f"(?P<h{n}>{words})" for n, (words, _, _) in enumerate(_TABLES[code].hedges))
    return re.compile(rf"(?<!\w)(?:{hedges})\s+\Z", re.IGNORECASE)


HEDGE = 60
"""No hedge is longer, in letters, with the blanks after it."""


def _code(language: str) -> str:
    code = language.partition("-")[0].lower()
    return code if code in _TABLES else "en"


def phrases(text: str, language: str) -> tuple[Phrase, ...]:
    """Return the quantity claims of a text in order, none over another."""
    code = _code(language)
    found = [phrase for reader in _readers_of(code) for phrase in _read(reader, text, code)]
    kept: list[Phrase] = []
    for phrase in sorted(found, key=lambda p: (p.span.start, -p.span.end)):
        if not kept or not phrase.span.overlaps(kept[-1].span):
            kept.append(phrase)
    return tuple(kept)


def _read(reader: _Reader, text: str, code: str) -> Iterator[Phrase]:
    before = 0
    for match in reader.pattern.finditer(text):
        start, bound, side = match.start(), Bound.EXACT, None
        hedge = _hedges_of(code).search(text, max(before, start - HEDGE), start)
        if hedge is not None:
            start = hedge.start()
            for n, (_, one, which) in enumerate(_TABLES[code].hedges):
                if hedge[f"h{n}"]:
                    bound, side = one, which
        before = match.end()
        yield Phrase(Span(start, before), reader.kind, reader.value, bound, side)


def bears_out_record(text: str, language: str) -> bool:
    """Say whether an article itself speaks of a record."""
    family = _TABLES[_code(language)].family
    return re.search(family, text, re.IGNORECASE) is not None


FACTOR_SLACK = Fraction(1, 20)
""""Doubled" needs at least 1.9 and at most 2.1 (page.md)."""

FACTOR_REACH = Fraction(1, 2)
""""More than doubled" speaks of factors up to half as much again."""


def fits_factor(phrase: Phrase, low: Fraction, high: Fraction) -> bool:
    """Say whether a factor known from ``low`` to ``high`` bears a phrase out.

    Unhedged, and with "about", it lies within 5 % of the factor named; "nearly" is below and
    within 10 %, "more than" above, "less than" below it. For a halving the sense of more and less
    turns: "more than halved" is below a half.
    """
    named = phrase.value
    slack = named * FACTOR_SLACK
    more = phrase.bound in (Bound.MORE, Bound.AT_LEAST)
    less = phrase.bound in (Bound.LESS, Bound.AT_MOST)
    if named < 1:
        more, less = less, more
    if more:
        return named <= low and high <= named * (1 + FACTOR_REACH)
    if less:
        return high <= named and low >= named * (1 - FACTOR_REACH)
    if phrase.side is Side.BELOW:
        near = (named, named + 2 * slack) if named < 1 else (named - 2 * slack, named)
        return low <= near[1] and high >= near[0]
    if phrase.side is Side.ABOVE:
        return low <= named + 2 * slack and high >= named
    return low <= named + slack and high >= named - slack
