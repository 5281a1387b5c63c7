"""What stands around a figure: its trend, period, attribution and qualifiers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from briefing.core.article import Span
from briefing.core.figure import Period, Trend
from briefing.extract.kinds import COUNT, DOWN, DURATION, EXACT, MEASURE, MONEY, PERCENT, UP
from briefing.extract.languages.language import Language
from briefing.extract.lexicon import Lexicon
from briefing.extract.reading import MINUS
from briefing.extract.scanner import MARK, NUM, WORD, Scanned, Token
from briefing.extract.times import DATE, YEAR

if TYPE_CHECKING:
    from briefing.extract.figures import Item, Page


FEW = 8
"""Figures of a sentence one date may speak for."""


def level(item: Item, tokens: list[Token], language: Language) -> None:
    """Take "hasta" for "to" rather than "up to" where a move leads to the level."""
    expression, first = item.expression, item.expression.bound_first
    if not 0 <= first < expression.start or tokens[first].low not in language.to:
        return
    if any(
        token.low not in language.bound_gap for token in tokens[first + 1 : expression.bound_last]
    ):
        return
    moved = bool(item.page.items) and item.page.items[-1].trend is not None
    verb = first > 0 and tokens[first - 1].low in language.up | language.down
    if moved or verb:
        expression.first = expression.bound_last
        expression.bound, expression.bound_first = EXACT, -1


def trend(item: Item, tokens: list[Token], language: Language) -> Trend | None:
    """Return which way the words beside an amount say it moved: rose 3%, up by 5, gab 2 % nach."""
    expression = item.expression
    at = expression.first - 1
    if item.kind is DURATION and item.lead in language.in_:
        return None  # bajó nueve grados en dos horas
    place = item.kind is COUNT and item.phrase is None and item.lead in language.in_
    if place and expression.last < len(tokens) and tokens[expression.last].low in language.of:
        return None  # cayó en 14 de las 50 provincias
    if expression.unit == "%" and tokens[expression.first].raw in MINUS and expression.number < 0:
        level = at >= 0 and tokens[at].low in language.to | language.bound_gap | language.of
        return None if level else DOWN
    if expression.unit == "%" and "+" in (
        tokens[at].raw if at >= 0 else "",
        tokens[expression.first].raw,
    ):
        return UP
    if expression.bound_first >= 0 and expression.bound_first < expression.start:
        at = expression.bound_first - 1
    found = _beside(item, tokens, at, language)
    if found is None and at >= 0 and tokens[at].low not in language.to:
        after = expression.last if item.phrase is None else item.phrase.last
        found = _by(tokens, at, language) or _closing(tokens, at, expression.last, language)
        timed = item.kind in (COUNT, DURATION) and tokens[at].low not in language.by_amount
        if found is None and not timed:
            found = _split(tokens, at, max(after, expression.last), language)
        if found is None and item.kind is PERCENT and language.says_first:
            found = _verb_first(tokens, at, language)
    return found


def _beside(item: Item, tokens: list[Token], at: int, language: Language) -> Trend | None:
    """Read the trend in the words right before an amount."""
    expression, led = item.expression, False
    for _ in range(4):
        if at < 0:
            return None
        low = tokens[at].low
        if low in language.from_ and low not in language.by_amount:
            noun = at and language.noun_capital and tokens[at - 1].raw[:1].isupper()
            if not noun:
                return None  # steigt von 12 auf 13, not: ein Minus von 12
        if low in language.over and item.kind is DURATION:
            return None  # rose over five years
        if low in language.up or low in language.down:
            if low in language.particles and _other_verb(
                tokens, at - 1, language, measured=expression.unit is not None
            ):
                return None
            timed = item.kind in (COUNT, DURATION) and low in language.things
            if timed or (item.kind is MONEY and low in language.funds):
                return None
            rain = expression.unit in ("mm", "L/m²") or not item.page.words.isdisjoint(
                language.rain
            )
            if item.kind is MEASURE and rain and not led:
                return None  # es fielen 40 Liter Regen
            return UP if low in language.up else DOWN
        if low not in language.by and low not in language.bound_gap and not low.endswith("ly"):
            return None
        led = led or low in language.by_amount  # la température a grimpé de neuf degrés
        at -= 1
    return None


_CLAUSE_ENDS = frozenset(",.;:!?")
FAR = 10
"""Words over which "by" looks back for its verb."""


def _by(tokens: list[Token], at: int, language: Language) -> Trend | None:
    """Read "reduced hospital admissions by 68%": the verb stands apart, "by" before the amount."""
    low = tokens[at].low
    if low not in language.by_amount or low in language.of:
        return None
    for place in range(at - 1, max(at - FAR, -1), -1):
        token = tokens[place]
        year = token.raw.isdecimal() and len(token.raw) == 4  # stiegen seit 1980 um 1,9 Grad
        if (token.kind == NUM and not year) or (token.kind == MARK and token.raw not in "-'’"):
            return None
        if token.low in language.up or token.low in language.down:
            return UP if token.low in language.up else DOWN
    return None


def _closing(tokens: list[Token], at: int, after: int, language: Language) -> Trend | None:
    """Read "um bis zu 80 Prozent erhöht": the verb closes the clause of the amount."""
    if not language.verb_last:
        return None
    while at > 0 and tokens[at].low in language.per:
        at -= 1  # um je 5 Prozent
    if tokens[at].low not in language.by_amount:
        return None
    for token in tokens[after : after + FAR]:
        if token.kind == NUM or token.raw in _CLAUSE_ENDS:
            return None
        if token.low in language.up or token.low in language.down:
            return UP if token.low in language.up else DOWN
    return None


def _verb_first(tokens: list[Token], at: int, language: Language) -> Trend | None:
    """Read "تراجع سعر البرميل 1,8 في المئة": the subject stands between verb and amount."""
    for place in range(at, max(at - FAR, -1), -1):
        token = tokens[place]
        if token.kind != WORD or token.low in language.stops or token.low in language.verbs:
            return None
        if token.low in language.up or token.low in language.down:
            return UP if token.low in language.up else DOWN
    return None


def _split(tokens: list[Token], at: int, after: int, language: Language) -> Trend | None:
    """Read a verb before the amount whose particle stands behind it: gab 2,8 Prozent nach."""
    if not language.split_up or after >= len(tokens) or tokens[at].low in language.from_:
        return None
    end = after
    while end < min(after + FAR, len(tokens)) and tokens[end].raw not in _CLAUSE_ENDS:
        end += 1
    particles = (tokens[after].low, tokens[max(end - 1, after)].low)
    near = tokens[max(at - FAR, 0) : at + 1]
    for pairs, way in ((language.split_up, UP), (language.split_down, DOWN)):
        for verb, tail in pairs:
            if tail in particles and any(token.low == verb for token in near):
                return way
    return None


def shared_trend(item: Item, before: Item, tokens: list[Token], language: Language) -> Trend | None:
    """Return the trend an amount shares with the one before: rose 0.8% in June and 6.1% since."""
    one, two = before.expression, item.expression
    if before.trend is None or one.unit != two.unit or one.unit is None or two.first - one.last > 6:
        return None
    last = two.first - 1
    while last > one.last and tokens[last].low in language.ones:  # un 12 % en enero y un 3 %
        last -= 1
    if two.first <= one.last or tokens[last].low not in language.range_and:
        return None
    between = tokens[one.last : last]
    verbs = language.verbs | language.up | language.down
    return None if any(token.low in verbs for token in between) else before.trend


def _other_verb(tokens: list[Token], at: int, language: Language, *, measured: bool) -> bool:
    """Say whether a particle belongs to a verb that is no trend: broken up, made up 58%."""
    if at < 0 or tokens[at].kind != WORD:
        return False
    low = tokens[at].low
    if measured:
        return low in language.particle_verbs
    if low in language.up or low in language.down or low in language.stops:
        return False
    return low in language.verbs or low.endswith((*language.participles, "en"))


def complete(page: Page, lexicon: Lexicon) -> None:
    """Give the sentence's figures their periods, attribution and qualifiers."""
    _periods(page, lexicon.language)
    if not page.words.isdisjoint(lexicon.sayers):
        attribution = _attribution(page.scanned, lexicon)
        for item in page.items:
            item.attribution = attribution
    if not page.words.isdisjoint(lexicon.language.qualifiers):
        _qualifiers(page, lexicon.language)


def _iso(page: Page, place: int, language: Language) -> tuple[str, int, int] | None:
    """Return the ISO date of an excluded year or date, with its first and last tokens."""
    reading, reason = page.excluded[place]
    tokens = page.tokens
    raw = reading.raw
    if not raw.isdecimal() or reason not in (DATE, YEAR):
        return None
    month_before, month_after = (
        _month(tokens, reading.first - 1, -1, language),
        _month(tokens, reading.last, 1, language),
    )
    if len(raw) == 4:
        if month_before is None:
            return raw, reading.first, reading.last
        month, at = month_before
        day = tokens[at - 1] if at else None
        if day is not None and day.kind == NUM and len(day.raw) <= 2 and day.raw.isdecimal():
            return f"{int(raw):04}-{month:02}-{int(day.raw):02}", at - 1, reading.last
        return f"{int(raw):04}-{month:02}", at, reading.last
    if month_before is not None or month_after is not None:
        following = reading.last + 1
        if month_before is not None and following < len(tokens) and tokens[following].kind == NUM:
            year = tokens[following].raw
            if len(year) == 4 and year.isdecimal() and tokens[reading.last].raw == ",":
                month, at = month_before
                return f"{int(year):04}-{month:02}-{int(raw):02}", at, following + 1
    return None


def _month(tokens: list[Token], at: int, step: int, language: Language) -> tuple[int, int] | None:
    for _ in range(3):
        if not 0 <= at < len(tokens):
            return None
        low = tokens[at].low
        if low in language.months:
            return language.months[low], at
        if low not in language.date_joint and low not in (".", ","):
            return None
        at += step
    return None


def _periods(page: Page, language: Language) -> None:
    if not page.excluded:
        return
    ends = [item.expression.last for item in page.items]
    for place in range(len(page.excluded)):
        found = _iso(page, place, language)
        lead = None if found is None else _lead(page.tokens, found[1], language)
        if found is None or lead is None:
            continue
        iso, first, _ = found
        before = bisect_right(ends, first)
        if lead == "since" and before:
            targets = page.items[max(before - FEW, 0) : before]
        else:
            targets = page.items[before - 1 : before] if before else page.items[:FEW]
        period = Period(**{lead: iso})
        for item in targets:
            if item.period == Period() or (
                lead == "since" and item.period.since is None and len(iso) > 4
            ):
                item.period = period


def _lead(tokens: list[Token], first: int, language: Language) -> str | None:
    """Name the word that governs a date: since (the attacks of) 2001, until 2030, in 2019."""
    near: str | None = None
    for at in range(first - 1, max(first - 7, -1), -1):
        token = tokens[at]
        if token.kind == NUM or (token.kind == MARK and token.raw not in "'’"):
            break
        if token.low in language.since:
            return "since"
        if near is None and at >= first - 2:
            near = (
                "until"
                if token.low in language.until
                else "as_of"
                if token.low in language.in_
                else None
            )
    return near


def _attribution(scanned: Scanned, lexicon: Lexicon) -> Span | None:
    """Return who says so: "according to …", "… said"."""
    language = lexicon.language
    leads, tokens = lexicon.sayers, scanned.tokens
    for at, token in enumerate(tokens):
        if token.low not in leads:
            continue
        hit = lexicon.according.at(scanned.lows, at)
        if hit is not None:
            last = hit[0]
            while last < len(tokens) and tokens[last].kind == WORD and last - hit[0] < 8:
                last += 1
            return scanned.span(at, last) if last > hit[0] else None
        if token.low in language.says:
            return _speaker(scanned, at, language)
    return None


def _speaker(scanned: Scanned, at: int, language: Language) -> Span | None:
    """Return the words before (or after) a verb of saying that name who says."""
    tokens = scanned.tokens
    if language.says_first and at + 1 < len(tokens) and tokens[at + 1].kind == WORD:
        return scanned.span(at, at + 1)
    first = at
    while first > 0 and at - first < 5:
        before = tokens[first - 1]
        if before.kind == MARK and before.raw not in "-–'’":
            break
        if before.low in language.he:
            first -= 1
            break
        if not (
            before.raw[0].isupper()
            or before.low in language.determiners
            or first == at
            or before.kind == MARK
        ):
            break
        first -= 1
    while first < at and tokens[first].kind != WORD:
        first += 1
    return scanned.span(first, at + 1) if first < at else None


def _qualifiers(page: Page, language: Language) -> None:
    tokens = page.tokens
    places = [at for at, token in enumerate(tokens) if token.low in language.qualifiers]
    for place, item in enumerate(page.items):
        low = _end(page.items[place - 1]) if place else 0
        high = (
            page.items[place + 1].expression.first if place + 1 < len(page.items) else len(tokens)
        )
        while high > item.expression.last and tokens[high - 1].low in language.qualifiers:
            high -= 1  # and foiled 41 plans: said of the plans
        first = bisect_left(places, max(low, item.expression.first - 4))
        last = bisect_left(places, min(high, item.expression.last + 10))
        item.qualifiers = tuple(page.scanned.span(at, at + 1) for at in places[first:last])


def _end(item: Item) -> int:
    """Return the token after a figure and what it counts: 63 suspects, who hedge nothing else."""
    phrase = item.phrase
    return item.expression.last if phrase is None else max(phrase.last, item.expression.last)
