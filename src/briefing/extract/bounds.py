"""Bound words around a numeral, and the singular of a counted noun."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.extract.kinds import ABOUT, ABOVE, BELOW, BOUNDS, DURATION, MEASURE, MONEY
from briefing.extract.languages.language import Language
from briefing.extract.reading import Reader
from briefing.extract.units import kind_of

if TYPE_CHECKING:
    from briefing.extract.expressions import Expression


class Bounds(Reader):
    """Read the bound words around the expressions of one sentence's tokens."""

    def attach(self, expression: Expression, floor: int, ceiling: int) -> None:
        """Read the bound before or after an expression and widen it by the bound's words.

        Bound words stand at or after the token ``floor`` and before ``ceiling``.
        """
        before = self._before(expression)
        if (
            before is not None
            and before[0] >= floor
            and not self._comparative(before[0], floor)
            and not self._fronted(before[0])
            and not self._preposition(before[0], expression, floor)
            and not self._minor(before[0])
        ):
            start, sign, end = before
            self._age_bound(start, expression)
            expression.bound_first, expression.bound_last, expression.first = start, end, start
            expression.lead = self._clitic(self.lows[start])
            _set(expression, sign)
            return
        after = self._after(expression)
        if after is not None and after[0] <= ceiling:
            end, sign, start = after
            expression.bound_first, expression.bound_last = start, end
            expression.last = max(expression.last, end)
            _set(expression, sign)

    def _before(self, expression: Expression) -> tuple[int, str, int] | None:
        at, lows, bounds = expression.first, self.lows, self.lexicon.bounds_before
        hit = bounds.before(lows, at) if lows[at - 1] in bounds.last_words else None
        steps = 0
        while hit is None and steps < 2 and at > 0 and lows[at - 1] in self.language.bound_gap:
            at -= 1
            steps += 1
            hit = bounds.before(lows, at)
        if hit is None or (steps and hit[1] not in (">", "<", "~", "~<", "~>", ">=", "<=")):
            return None
        return *hit, at

    def _comparative(self, start: int, floor: int) -> bool:
        """Tell eight more than four years ago from more than four years: a number stands before."""
        if start != floor or start == 0 or self.lows[start] not in self.language.more_less:
            return False
        return self.lows[start + 1] in self.language.than

    def _fronted(self, start: int) -> bool:
        """Tell "Unter den 5.200 Familien sind 700" from "unter 5.200": the whole of a part."""
        if start and self.raws[start - 1] not in ",;:":
            return False
        hit = self.lexicon.fronted.at(self.lows, start)
        return hit is not None and self.lows[hit[0]] in self.language.determiners

    def _clitic(self, low: str) -> int:
        """Return the letters of "and" before a bound that is one word with it: ونحو."""
        joint = self.language.attached_and
        known = self.lexicon.bounds_before.first_words
        glued = joint and low.startswith(joint) and low.removeprefix(joint) in known
        return len(joint) if glued else 0

    def _age_bound(self, start: int, expression: Expression) -> None:
        """Read the years of "mayores de 65 años", "older than 55 years" as an age."""
        if expression.unit in ("year", "month") and self.lows[start] in self.language.age_bounds:
            expression.unit = f"{expression.unit} of age"

    def _minor(self, start: int) -> bool:
        """Tell "un menor de 15 años", a person, from "menores de 15 años", all below that age."""
        if self.lows[start] not in self.language.minor or not start:
            return False
        before = self.lows[start - 1]
        return before in self.language.ones or before in self.language.determiners

    def _preposition(self, start: int, expression: Expression, floor: int) -> bool:
        """Tell "spent €5 over three years", "jailed over £2m raid" from "for over three years"."""
        language, unit = self.language, expression.unit
        low = self.lows[start]
        if start and low in language.by_amount and self.lows[start - 1] in self.lexicon.moves:
            return True  # wächst um die Hälfte
        if unit is None and language.noun_capital and low in self.lexicon.fronted.first_words:
            return self._noun_ends(start, floor)  # eine Umfrage unter 800 Bürgern
        if unit is None or low not in language.over:
            return False
        gap = self.lows[start + 1 : expression.first]
        if any(one not in language.determiners for one in gap):
            return False
        kind = kind_of(unit)
        after = self.lows[expression.last]
        if kind is MEASURE:  # sous 1,5 mètre de neige
            return language.head_first and after in language.counted_of
        if kind is DURATION and not unit.endswith("age"):
            return self._during(start, expression, floor)
        if kind is not MONEY or language.noun_capital or not self.is_word(expression.last):
            return False
        about = after not in self.lexicon.phrase_ends and not after.endswith(
            language.plural_endings
        )
        return about and (bool(gap) or self._noun_ends(start, floor))

    def _during(self, start: int, expression: Expression, floor: int) -> bool:
        """Say whether "over" tells how long something went on, rather than more than how long."""
        language, after = self.language, self.lows[expression.last]
        if not start:
            return after == ","
        before = self.lows[start - 1]
        if before in language.particle_verbs:
            return after in language.rate_ends  # took over 18 months ago
        moved = before in language.up or before in language.down or before in language.lasts
        return moved or self._noun_ends(start, floor)

    def _noun_ends(self, at: int, floor: int) -> bool:
        """Say whether a figure or what looks like a noun ends before a token."""
        if at == floor and at:
            return True
        before, language = self.lows[at - 1], self.language
        if not self.is_word(at - 1) or before in language.stops:
            return False
        if language.noun_capital:
            return self.raws[at - 1][:1].isupper()
        return before not in language.verbs and not before.endswith(language.participles)

    def _after(self, expression: Expression) -> tuple[int, str, int] | None:
        bounds = self.lexicon.bounds_after
        for at in (expression.stop, expression.last):
            if self.lows[at] not in bounds.first_words:
                continue
            hit = bounds.at(self.lows, at)
            if hit is None:
                continue
            adds = self.lows[at] == "plus" and at > 0 and not self.touches[at]
            if adds and hit[0] < self.size and self.lows[hit[0]] in self.language.determiners:
                continue
            return *hit, at
        return None


def _set(expression: Expression, sign: str) -> None:
    if expression.value is None and sign[0] != "~":
        expression.bound_first = expression.bound_last = -1
        return
    if sign[0] == "~":
        expression.bound = ABOUT
        expression.side = {"<": BELOW, ">": ABOVE}.get(sign[1:])
    else:
        expression.bound = BOUNDS[sign]


@lru_cache(maxsize=8192)
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
