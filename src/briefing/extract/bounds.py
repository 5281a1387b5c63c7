"""Bound words around a numeral, and the singular of a counted noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.kinds import ABOUT, ABOVE, BELOW, BOUNDS, DURATION, MEASURE, MONEY
from briefing.extract.languages.language import Language
from briefing.extract.lexicon import Lexicon
from briefing.extract.scanner import WORD, Token
from briefing.extract.units import kind_of

if TYPE_CHECKING:
    from briefing.extract.expressions import Expression


def attach(
    expression: Expression, tokens: list[Token], lexicon: Lexicon, floor: int, ceiling: int
) -> None:
    """Read the bound before or after an expression and widen it by the bound's words.

    Bound words stand at or after the token ``floor`` and before ``ceiling``.
    """
    before = _before(expression, tokens, lexicon)
    if (
        before is not None
        and before[0] >= floor
        and not _comparative(before[0], tokens, lexicon, floor)
        and not _fronted(before[0], tokens, lexicon)
        and not _preposition(before[0], expression, tokens, lexicon, floor)
        and not _minor(before[0], tokens, lexicon.language)
    ):
        start, sign, end = before
        _age(start, expression, tokens, lexicon.language)
        expression.bound_first, expression.bound_last, expression.first = start, end, start
        expression.lead = _clitic(tokens[start].low, lexicon)
        _set(expression, sign)
        return
    after = _after(expression, tokens, lexicon)
    if after is not None and after[0] <= ceiling:
        end, sign, start = after
        expression.bound_first, expression.bound_last = start, end
        expression.last = max(expression.last, end)
        _set(expression, sign)


def _before(
    expression: Expression, tokens: list[Token], lexicon: Lexicon
) -> tuple[int, str, int] | None:
    at = expression.first
    hit = lexicon.bounds_before.before(tokens, at)
    steps = 0
    while hit is None and steps < 2 and at > 0:
        low = tokens[at - 1].low
        if low not in lexicon.language.bound_gap:
            break
        at -= 1
        steps += 1
        hit = lexicon.bounds_before.before(tokens, at)
    if hit is None or (steps and hit[1] not in (">", "<", "~", "~<", "~>", ">=", "<=")):
        return None
    start, sign = hit
    if tokens[start].start == tokens[start].end:
        return None
    return start, sign, at


def _comparative(start: int, tokens: list[Token], lexicon: Lexicon, floor: int) -> bool:
    """Tell eight more than four years ago from more than four years: a number stands before."""
    if start != floor or start == 0 or tokens[start].low not in lexicon.language.more_less:
        return False
    return start + 1 < len(tokens) and tokens[start + 1].low in lexicon.language.than


def _fronted(start: int, tokens: list[Token], lexicon: Lexicon) -> bool:
    """Tell "Unter den 5.200 Familien sind 700" from "unter 5.200": the whole of a part."""
    if start and tokens[start - 1].raw not in ",;:":
        return False
    hit = lexicon.fronted.at(tokens, start)
    return hit is not None and tokens[hit[0]].low in lexicon.language.determiners


def _clitic(low: str, lexicon: Lexicon) -> int:
    """Return the letters of "and" before a bound that is one word with it: ونحو."""
    joint = lexicon.language.attached_and
    known = lexicon.bounds_before.first_words
    return len(joint) if joint and low.startswith(joint) and low.removeprefix(joint) in known else 0


def _age(start: int, expression: Expression, tokens: list[Token], language: Language) -> None:
    """Read the years of "mayores de 65 años", "older than 55 years" as an age."""
    if expression.unit in ("year", "month") and tokens[start].low in language.age_bounds:
        expression.unit = f"{expression.unit} of age"


def _minor(start: int, tokens: list[Token], language: Language) -> bool:
    """Tell "un menor de 15 años", a person, from "menores de 15 años", all below that age."""
    if tokens[start].low not in language.minor or not start:
        return False
    before = tokens[start - 1].low
    return before in language.ones or before in language.determiners


def _preposition(
    start: int, expression: Expression, tokens: list[Token], lexicon: Lexicon, floor: int
) -> bool:
    """Tell "spent €5 over three years", "jailed over £2m raid" from "for over three years"."""
    language, unit = lexicon.language, expression.unit
    low = tokens[start].low
    if start and low in language.by_amount and tokens[start - 1].low in lexicon.moves:
        return True  # wächst um die Hälfte
    if unit is None and language.noun_capital and low in lexicon.fronted.first_words:
        return _noun(start, tokens, language, floor)  # eine Umfrage unter 800 Bürgern
    if unit is None or low not in language.over:
        return False
    gap = tokens[start + 1 : expression.first]
    if any(token.low not in language.determiners for token in gap):
        return False
    kind = kind_of(unit)
    if kind is MEASURE:  # sous 1,5 mètre de neige
        after = tokens[expression.last].low if expression.last < len(tokens) else ""
        return language.head_first and after in language.counted_of
    if kind is DURATION and not unit.endswith("age"):
        return _during(start, expression, tokens, language, floor)
    after = tokens[expression.last] if expression.last < len(tokens) else None
    if kind is not MONEY or language.noun_capital or after is None or after.kind != WORD:
        return False
    about = after.low not in lexicon.phrase_ends and not after.low.endswith(language.plural_endings)
    return about and (bool(gap) or _noun(start, tokens, language, floor))


def _during(
    start: int, expression: Expression, tokens: list[Token], language: Language, floor: int
) -> bool:
    """Say whether "over" tells how long something went on, rather than more than how long."""
    after = tokens[expression.last].low if expression.last < len(tokens) else ""
    if not start:
        return after == ","
    if tokens[start - 1].low in language.particle_verbs:
        return after in language.rate_ends  # took over 18 months ago
    before = tokens[start - 1].low
    moved = before in language.up or before in language.down or before in language.lasts
    return moved or _noun(start, tokens, language, floor)


def _noun(at: int, tokens: list[Token], language: Language, floor: int) -> bool:
    """Say whether a figure or what looks like a noun ends before a token."""
    if at == floor and at:
        return True
    before = tokens[at - 1] if at else None
    if before is None or before.kind != WORD or before.low in language.stops:
        return False
    if language.noun_capital:
        return before.raw[:1].isupper()
    return before.low not in language.verbs and not before.low.endswith(language.participles)


def _after(
    expression: Expression, tokens: list[Token], lexicon: Lexicon
) -> tuple[int, str, int] | None:
    for at in (expression.stop, expression.last):
        hit = lexicon.bounds_after.at(tokens, at)
        if hit is not None:
            follows = tokens[hit[0]] if hit[0] < len(tokens) else None
            apart = at > 0 and tokens[at - 1].end != tokens[at].start
            adds = tokens[at].low == "plus" and apart and follows is not None
            if adds and follows is not None and not _ends(follows, lexicon):
                continue
            return hit[0], hit[1], at
    return None


def _ends(token: Token, lexicon: Lexicon) -> bool:
    return token.low not in lexicon.language.determiners


def _set(expression: Expression, sign: str) -> None:
    if expression.value is None and sign[0] != "~":
        expression.bound_first = expression.bound_last = -1
        return
    if sign[0] == "~":
        expression.bound = ABOUT
        expression.side = {"<": BELOW, ">": ABOVE}.get(sign[1:])
    else:
        expression.bound = BOUNDS[sign]


def singular(low: str, language: Language, *, plural: bool = False) -> str:
    """Return the singular of a noun by the language's table and endings.

    ``plural`` says that the number before it makes it one: then more endings may fall.
    """
    known = language.plurals.get(low)
    if known is not None:
        return known
    for ending, replacement in language.singular_rules:
        if low.endswith(ending) and (len(low) > len(ending) + 1 or len(ending) > 4):
            return low[: len(low) - len(ending)] + replacement
    known = _compound(low, language) if language.compounds else None
    if known is not None:
        return known
    for ending, replacement in language.plural_rules if plural else ():
        if low.endswith(ending) and len(low) > len(ending) + 2:
            stem = low[: len(low) - len(ending)] + replacement
            return stem if replacement else _vowel_back(stem, language)
    return low


def _compound(low: str, language: Language) -> str | None:
    """Return the singular of a compound whose last part the table knows: Armbanduhren."""
    for at in range(3, len(low) - 3):
        known = language.plurals.get(low[at:])
        if known is not None:
            return low[:at] + known.lower()
    return None


def _vowel_back(stem: str, language: Language) -> str:
    """Change the last changed vowel of a stem back: Kräft, Kraft."""
    for changed, plain in language.vowels_back.items():
        head, found, tail = stem.rpartition(changed)
        if found:
            return f"{head}{plain}{tail}"
    return stem
