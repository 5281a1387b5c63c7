"""Numbers in words: twenty-one, quatre-vingts, einundzwanzig, خمسة وأربعون; and their fractions."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from briefing.core.quantity import Number
from briefing.extract.digits import Style, exact, times
from briefing.extract.languages.language import Language
from briefing.extract.lexicon import Lexicon
from briefing.extract.reading import MINUS, Reader, Reading
from briefing.extract.scanner import NUM, WORD, Scanned


class _Sum:
    """Add number words up: what is below the last magnitude, and the magnitudes read so far."""

    __slots__ = ("and_at", "before_and", "current", "last", "parts", "scale")

    def __init__(self, index: int) -> None:
        self.current = 0
        self.parts: list[tuple[int, int]] = []
        self.last = index
        self.scale: str | None = None
        self.before_and = 0
        self.and_at = -1

    @property
    def number(self) -> int:
        """Return the sum."""
        number = self.current
        for value, _ in self.parts:
            number += value
        return number

    def multiply(self, low: str, language: Language) -> bool:
        """Take a hundred or a magnitude; say whether the word was one that fits."""
        factor = language.times.get(low)
        if factor is not None:
            if self.current % 1000 >= factor:
                return False
            self.current += (self.current % factor or 1) * factor - self.current % factor
            return True
        factor = language.scales.get(low)
        if factor is None:
            return False
        group, self.current = self.current, 0
        while self.parts and self.parts[-1][1] < factor:
            group += self.parts.pop()[0]
        self.parts.append(((group or 1) * factor, factor))
        self.scale = low
        return True


class NumberWords(Reader):
    """Read the number words of one sentence's tokens."""

    def __init__(
        self, scanned: Scanned, lexicon: Lexicon, style: Style, *, millions: bool | None = None
    ) -> None:
        super().__init__(scanned, lexicon)
        self.style = style
        self.millions = millions
        """Say whether a bare "m" is a magnitude; None: its neighbours tell."""
        self.more = lexicon.after_digits

    def _half_after(self, reading: Reading) -> None:
        part, lows, last = self.lexicon.and_part, self.lows, reading.last
        hit = part.at(lows, last) if lows[last] in part.first_words else None
        if hit is None or reading.value is None:
            return
        factor = self.language.scales.get(reading.scale or "")
        if factor is None and hit[1] != Fraction(1, 2):
            return  # behind a unit alone: tres horas y cuarto
        reading.value = exact(Fraction(reading.value) + hit[1] * (factor or 1))
        reading.last, reading.raw, reading.fraction = hit[0], "", True
        word = self._word(reading.last)
        following = self.language.scales.get(word)
        if following is not None and factor is None:
            reading.value = exact(Fraction(reading.value) * following)
            reading.last, reading.scale = reading.last + 1, word

    def _minus_before(self, reading: Reading) -> None:
        tokens, at = self.tokens, reading.first - 1
        if at < 0 or reading.value is None:
            return
        before = tokens[at]
        minus = before.low in self.language.minus
        if not (minus or before.raw in MINUS):
            return
        if self.lexicon.bounds_before.before(self.lows, reading.first):
            return
        if minus:
            reading.value, reading.minus = -reading.value, at
        elif self.touches[reading.first]:
            if at == 0 or not self.touches[at] or tokens[at - 1].raw in "([{$€£¥":
                reading.value, reading.minus = -reading.value, at
            elif tokens[at - 1].low in self.language.minus:
                reading.value, reading.minus = -reading.value, at - 1

    def _word(self, index: int) -> str:
        low = self.lows[index]
        if self.language.prefixes and low not in self.lexicon.number_words:
            return self.lexicon.bare(low)
        return low

    def _one_article(self, index: int) -> Reading | None:
        """Read a hundred, a dozen, half a million, a third."""
        low = self._word(index + 1)
        language = self.language
        and_part = language.halves.get(low) if language.attached_and else None
        if and_part is not None and self.tokens[index + 1].low == language.attached_and + low:
            return Reading(index, index + 2, exact(1 + and_part), words=True, fraction=True)
        if index and self.tokens[index - 1].low in language.minus and self._one_word(index):
            return Reading(index, index + 1, Decimal(-1), words=True, minus=index - 1)
        if low in language.times or low in language.scales:
            if low in language.scales and language.scales[low] < 1000:
                return None
            return self._words(index + 1, lead=index)
        if low in language.collectives:
            return self._collective(index + 1, Decimal(1), lead=index)
        if low in language.denominators or low in language.halves or low in language.parts:
            return self._fraction(index, Decimal(1), index + 1)
        hit = self.lexicon.out_of_strong.at(self.lows, index + 1)
        ratio = hit is not None and hit[0] < self.size and self._is_number(hit[0])
        if ratio or self._one_in(index) or self._one_and_half(index) or self._one_of(index):
            return Reading(index, index + 1, Decimal(1), words=True)
        return None

    def _one_in(self, index: int) -> bool:
        """Read the first number of "un train sur deux": the noun stands between."""
        if not self.language.head_first or not self._one_word(index):
            return False
        for at in (index + 2, index + 3):
            hit = self.lexicon.out_of_strong.at(self.lows, at)
            if hit is not None:
                return hit[0] < self.size and self._is_number(hit[0])
        return False

    def _one_and_half(self, index: int) -> bool:
        """Say whether the article counts: un mois et demi, a year and a half."""
        unit = self.lexicon.units.at(self.lows, index + 1)
        return unit is not None and self.lexicon.and_part.at(self.lows, unit[0]) is not None

    def _one_word(self, index: int) -> bool:
        """Say whether an article is also the number one."""
        return self._word(index) in self.language.cardinals

    def _one_of(self, index: int) -> bool:
        """Say whether "un" counts one of the many before it: dont un enfant, eine davon."""
        if self.tokens[index].low not in self.language.cardinals:
            return False
        among = self.lexicon.among.before(self.lows, index) is not None
        return among or self.lexicon.of_them.at(self.lows, index + 1) is not None

    def _is_number(self, index: int) -> bool:
        token = self.tokens[index]
        return (
            token.kind == NUM
            or self._word(index) in self.language.cardinals
            or self._word(index) in self.language.times
        )

    def _collective(self, index: int, count: Number, lead: int) -> Reading | None:
        size = self.language.collectives[self._word(index)]
        if size == 2 and self.language.noun_capital and self.tokens[index].raw.islower():
            return None  # ein paar Schafe: a few
        return Reading(lead, index + 1, times(count, size), scale=self._word(index), words=True)

    def _fraction(self, first: int, count: Number, at: int) -> Reading | None:
        """Read "two thirds", "a quarter", "half": the denominator stands at ``at``."""
        word = self._word(at)
        below = self.language.denominators.get(word)
        if below is None:
            below = self.language.parts.get(word)
            if below is not None and self._word(at + 1) not in self.language.fraction_tail:
                return None
        if below is None:
            whole = self._half(at) if word in self.language.halves else None
            if whole is None or whole.value is None:
                return None
            whole.first = first
            whole.value = exact(Fraction(whole.value) * Fraction(count))
            return whole
        value = Fraction(count) / below
        if self._word(at + 1) in self.language.fraction_tail:
            at += 1
        after = at + 2 if at + 1 in self.hyphens else at + 1  # un demi-million
        following = self._word(after)
        size = self.language.scales.get(following) or self.language.collectives.get(following, 0)
        if size > 2 and value < 1 and not self._plural_of(following):
            return Reading(first, after + 1, exact(value * size), scale=following, words=True)
        return Reading(first, at + 1, value, words=True, fraction=True)

    def _plural_of(self, low: str) -> bool:
        """Say whether a magnitude is written in the plural: a third of *millions*."""
        language = self.language
        return any(
            low.endswith(ending) and low.removesuffix(ending) in language.scales
            for ending in language.plural_endings
        )

    def _compound(self, low: str) -> int | None:
        """Return the number of a word glued of number words: zweihundertfünfundvierzig."""
        if not self.language.compound or len(low) > 80:
            return None
        if not any(part in low for part in self.language.compound):
            return None
        return _glued(low, self.lexicon)

    def _words(self, index: int, lead: int | None = None) -> Reading | None:
        language = self.language
        first = index if lead is None else lead
        low = self._word(index)
        if low in language.indefinite and lead is None:
            return self._indefinite(index)
        if low in language.halves or low.endswith(self.lexicon.part_endings):
            return self._half(index)
        if low in language.collectives and low not in language.cardinals:
            return None
        found = self._sum(index)
        if found.last == index or (found.last - index == 1 and self._vague(index, first)):
            return None
        scale = None if found.current else found.scale
        reading = Reading(first, found.last, Decimal(found.number), scale=scale, words=True)
        if not self._mixed(reading, found):
            self._tail(reading, lead)
        self._minus_before(reading)
        return reading

    def _mixed(self, reading: Reading, found: _Sum) -> bool:
        """Read "twenty and three fifths": the last "and" leads to the fraction."""
        word = self._word(found.last)
        if found.and_at < 0 or word not in self.language.denominators or not found.before_and:
            return False
        part = self._fraction(found.and_at, Decimal(found.number - found.before_and), found.last)
        if part is None or part.value is None or Fraction(part.value) >= 1:
            return False
        reading.value = exact(found.before_and + Fraction(part.value))
        reading.last, reading.fraction, reading.scale = part.last, True, None
        return True

    def _vague(self, index: int, first: int) -> bool:
        """Say whether a magnitude has no number of its own: several hundred, few thousand."""
        low = self._word(index)
        magnitude = low in self.language.times or low in self.language.scales
        return (
            magnitude
            and first == index
            and index > 0
            and self.tokens[index - 1].low in self.language.vague
        )

    def _tail(self, reading: Reading, lead: int | None) -> None:
        """Read what may follow a number in words: a fraction, a half, a dozen."""
        language, value = self.language, reading.value
        assert value is not None
        at = reading.last
        step = at + 1 if at in self.hyphens else at
        low = self._word(step)
        glued = bool(language.attached_and) and low != self.tokens[step].low if low else False
        below = low in language.denominators or low in language.parts
        if below and lead is None and value < 1000 and not glued:
            fraction = self._fraction(reading.first, value, step)
            if fraction is not None:
                reading.value, reading.last = fraction.value, fraction.last
                reading.fraction = True
                return
        if low in language.collectives and language.collectives[low] > 2 and value < 1000:
            reading.value = times(value, language.collectives[low])
            reading.last, reading.scale = step + 1, low
            return
        if low in language.point and self._decimals(reading, at + 1):
            return
        self._half_after(reading)
        self._fraction_added(reading)

    def _decimals(self, reading: Reading, at: int) -> bool:
        """Read "two hundred point zero three"."""
        digits = ""
        while at < self.size and self.language.cardinals.get(self._word(at), 100) < 100:
            digits += str(self.language.cardinals[self._word(at)])
            at += 1
        if not digits or reading.value is None:
            return False
        reading.value, reading.last = Decimal(f"{reading.value}.{digits}"), at
        return True

    def _fraction_added(self, reading: Reading) -> None:
        """Read "three and two thirds"."""
        language, at = self.language, reading.last
        if self._word(at) not in language.number_and or reading.value is None:
            return
        first = self._word(at + 1)
        if language.attached_and and self._and_part(reading, at + 1, first):
            return
        count = 1 if first in language.ones else language.cardinals.get(first, 0)
        if not 0 < count < 20 or self._word(at + 2) not in language.denominators:
            return  # "and" led to another number
        part = self._fraction(at + 1, Decimal(count), at + 2)
        if part is not None and part.value is not None and Fraction(part.value) < 1:
            reading.value = exact(Fraction(reading.value) + Fraction(part.value))
            reading.last, reading.fraction = part.last, True

    def _and_part(self, reading: Reading, at: int, word: str) -> bool:
        """Read خمسة و ربع: a fraction in one word after "and"."""
        part = self.language.halves.get(word)
        if part is None or part >= 1 or reading.value is None:
            return False
        reading.value = exact(Fraction(reading.value) + part)
        reading.last, reading.fraction = at + 1, True
        return True

    def _half_of(self, low: str) -> Fraction | None:
        """Return the number of a half or of a word that ends with one: anderthalb, zwölfeinhalb."""
        half = self.language.halves.get(low)
        if half is not None:
            return half
        for ending, part in self.language.part_endings.items():
            stem = low.removesuffix(ending)
            if stem and stem != low:
                whole = self.language.cardinals.get(stem) or _glued(stem, self.lexicon)
                return None if whole is None else whole + part
        return None

    def _half(self, index: int) -> Reading | None:
        """Read half, half a million, half of."""
        language = self.language
        half = self._half_of(self._word(index))
        if half is None:
            return None
        at = index + 1
        if self._word(at) in language.ones:
            at += 1
        if at in self.hyphens:
            at += 1
        word = self._word(at)
        factor = language.scales.get(word) or language.collectives.get(word)
        if factor is not None and factor >= 10 and at < self.size:
            value = exact(half * factor)
            return Reading(index, at + 1, value, scale=word, words=True)
        return Reading(index, index + 1, half, words=True, fraction=True)

    def _indefinite(self, index: int) -> Reading | None:
        """Read dozens, hundreds of thousands, tens of millions."""
        language = self.language
        least, most = language.indefinite[self._word(index)]
        last, scale = index + 1, self._word(index)
        at = last
        while at + 1 < self.size and self._word(at) in language.counted_of:
            word = self._word(at + 1)
            factor = language.indefinite.get(word, (0, 0))[0] or language.scales.get(word, 0)
            if not factor:
                break
            least, most, last, scale = least * factor, most * factor, at + 2, word
            at = last
        return Reading(index, last, least=least, most=most, scale=scale, words=True)

    def _sum(self, index: int) -> _Sum:
        """Add up number words from ``index``."""
        language = self.language
        found = _Sum(index)
        at, joined = index, False
        while at < self.size and self.tokens[at].kind == WORD:
            low = self._word(at)
            glued = low != self.tokens[at].low and bool(language.attached_and)
            value = language.cardinals.get(low)
            if value is None and low not in language.times and low not in language.scales:
                value = self._compound(low)
            if value is not None:
                if low in language.twenties and found.current % 100 == 4:
                    found.current += 76
                elif at > index and not self._fits(found.current, value, joined=joined or glued):
                    break
                else:
                    found.current += value
            elif not found.multiply(low, language):
                break
            large = low in language.times or low in language.scales
            at = found.last = at + 1
            held = found.number
            at, joined = self._joint(at, large=large)
            if at > found.last and self.tokens[found.last].kind == WORD:
                found.before_and, found.and_at = held, found.last
        return found

    def _joint(self, at: int, *, large: bool) -> tuple[int, bool]:
        """Step over a hyphen or an "and" inside a number, if a number word follows."""
        if at in self.hyphens:
            return at + 1, True
        may = large or self.language.and_after_tens
        if may and at < self.size and self.tokens[at].low in self.language.number_and:
            following = self._word(at + 1)
            number = following in self.language.cardinals or following in self.language.times
            return (at + 1, True) if number else (self.size, False)
        return at, False

    def _fits(self, current: int, value: int, *, joined: bool) -> bool:
        """Say whether a word may be added to what has been read."""
        language = self.language
        if current == 0:
            return True
        if value == 0:
            return False
        below_hundred = current % 100
        if value < 10:
            if below_hundred == 10:
                return language.ten_adds and value >= 7
            if (
                below_hundred in language.teens_after | {70, 90}
                and language.ten_adds
                and value >= 7
            ):
                return True
            return below_hundred == 0 or (below_hundred >= 20 and below_hundred % 10 == 0)
        if value < 20:
            return (
                below_hundred == 0
                or below_hundred in language.teens_after
                or (
                    bool(language.attached_and)
                    and not joined
                    and 0 < below_hundred < 10
                    and value == 10
                )
            )
        if value < 100:
            return below_hundred == 0 or (
                language.units_first and joined and 0 < below_hundred < 10
            )
        return current % 1000 == 0 or (language.units_first and joined and current % 1000 == 0)


def _glued(low: str, lexicon: Lexicon) -> int | None:
    """Take a glued number word apart from the left, the longest part first."""
    language = lexicon.language
    total = current = 0
    rest, after_and = low, False
    while rest:
        for size in range(min(len(rest), 16), 1, -1):
            part = rest[:size]
            if part in language.cardinals:
                current += language.cardinals[part]
            elif part in language.times:
                current = current - current % 100 + (current % 100 or 1) * language.times[part]
            elif language.scales.get(part) == 1000:
                total, current = total + (current or 1) * 1000, 0
            elif part not in language.number_and:
                continue
            after_and = part in language.number_and
            rest = rest[size:]
            break
        else:
            return None
    return None if after_and else total + current
