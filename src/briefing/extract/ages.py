"""Ages that do not say they are ages: "who was 10", "Marr, 24, scored", "a man of 44"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extract.expressions import AGE
from briefing.extract.kinds import DURATION
from briefing.extract.languages.language import Language
from briefing.extract.scanner import MARK, NUM, WORD

if TYPE_CHECKING:
    from briefing.extract.figures import Item

OLDEST = 120


def given(item: Item, before: Item | None, language: Language) -> bool:
    """Make a number an age where its neighbours say so; say whether they did."""
    expression = item.expression
    if expression.unit not in (None, "year") or expression.per or expression.fraction:
        return False
    if not 0 < expression.number < OLDEST:
        return False
    bare = expression.unit is None
    if not bare and not language.years_are_ages:
        return False
    if bare and (item.phrase is not None or expression.scale):
        return False
    found = _aside(item) or _of_person(item, language) or _and(item, before, language)
    found = found or _has(item, language)
    if bare and not found:
        found = _he_was(item, language)
    if found:
        expression.unit, expression.unit_inferred = AGE, True
        item.kind, item.noun, item.name = DURATION, None, None
    return found


def _aside(item: Item) -> bool:
    """Read a number between commas behind a noun: Marr, 24, scored; le ministre, 52 ans, a dit."""
    tokens, one = item.page.tokens, item.expression
    at, after = one.first - 1, one.last
    if after >= len(tokens) or at < 1 or (one.words and one.unit is None):
        return False
    if tokens[at].kind == WORD and tokens[at].raw == "de" and at > 1:
        at -= 1  # la consejera, de 49 años, anunció
    full = at > 1 and all(token.raw[:1].isupper() for token in tokens[at - 2 : at])
    if tokens[at].raw == "(":
        return full and tokens[after].raw == ")" and not one.words and one.number >= 5
    ends = ",،" if one.unit is None and not full else ",،.;)"
    if tokens[at].raw not in ",،" or tokens[after].raw not in ends:
        return False
    if one.unit is None and after + 1 < len(tokens) and tokens[after + 1].kind != WORD:
        return False
    noun = tokens[at - 1]
    listed = any(token.kind == NUM for token in tokens[max(0, at - 2) : at])
    return noun.kind == WORD and not listed


def _of_person(item: Item, language: Language) -> bool:
    """Read "a man of 44", "un enfant de quatre ans"."""
    tokens, at = item.page.tokens, item.expression.first
    if at < 2 or tokens[at - 1].low not in language.of:
        return False
    noun = tokens[at - 2].low
    person = item.expression.unit is not None and noun.endswith(language.person_endings)
    return person or noun in language.person_nouns


def _has(item: Item, language: Language) -> bool:
    """Read "la doyenne avait 97 ans", and no "a deux ans pour payer"."""
    tokens, at, after = item.page.tokens, item.expression.first, item.expression.last
    if not at or tokens[at - 1].low not in language.has:
        return False
    return after >= len(tokens) or tokens[after].raw in ",.;:)!?»"


def _he_was(item: Item, language: Language) -> bool:
    """Read "who was 10", "she turned 35"."""
    tokens, at, after = item.page.tokens, item.expression.first, item.expression.last
    if at < 2 or tokens[at - 1].low not in language.be:
        return False
    if not any(token.low in language.persons for token in tokens[max(0, at - 3) : at - 1]):
        return False
    return after >= len(tokens) or tokens[after].kind == MARK or tokens[after].low in language.stops


def _and(item: Item, before: Item | None, language: Language) -> bool:
    """Read the second of "aged 58 and 63"."""
    if before is None or before.page is not item.page or before.expression.unit != AGE:
        return False
    gap = item.expression.first - before.expression.last
    joins = language.range_and | language.range_or | {","}
    return gap == 1 and item.page.tokens[before.expression.last].low in joins
