"""The grammar of numerals: digits of any script, number words, magnitudes, fractions.

A reading covers a run of tokens and says what number it writes. What the number means, and whether
it is a figure at all, others decide.
"""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from fractions import Fraction

from briefing.extract.digits import MOST_DIGITS, exact, parse_digits, times
from briefing.extract.number_words import NumberWords
from briefing.extract.reading import MINUS, Reading
from briefing.extract.scanner import MARK, NUM, VULGAR, WORD
from briefing.extract.units import CURRENCY_CODES, CURRENCY_SIGNS

_USUAL = frozenset((*range(2, 11), 12, 16, 20, 25, 32, 40, 50, 60, 64, 100, 1000))
"""Denominators that people write with a slash."""


class Numerals(NumberWords):
    """Read the numerals of one sentence's tokens."""

    def read(self, index: int) -> Reading | None:
        """Return the numeral that begins at a token, or None."""
        token = self.tokens[index]
        if token.kind == NUM:
            return self._digits(index)
        if token.kind == MARK:
            return self._vulgar(index) if token.raw in VULGAR else None
        low = self._word(index)
        if index and self._of_unit(index, token.low):
            return None
        if self.lexicon.duals:
            found = self._dual(index) or self._one_and_part(index, low)
            if found is not None:
                return found
        if low in self.language.ones:
            among = low in self.language.cardinals
            if not among and self._word(index + 1) not in self.lexicon.after_one:
                return self._one_article(index) if self._one_and_half(index) else None
            longer = low in self.language.cardinals and self._sum(index).last > index + 1
            return self._words(index) if longer else self._one_article(index)
        if low in self.language.halves and self.lows[index - 1] in self.language.number_and:
            found = self._unit_and_part(index)
            if found is not None:
                return found
        glued = low.endswith(self.lexicon.part_endings)
        if glued or low in self.lexicon.number_words or self._compound(low) is not None:
            reading = self._words(index)
            if reading is not None and reading.first == index:
                reading.skip = max(0, len(token.low) - len(low))
            return reading
        return self._fold(index, low)

    def _dual(self, index: int) -> Reading | None:
        """Read سنتان, طفلين: a noun that says "two" by its ending, and no adjective of one."""
        low = self.tokens[index].low
        if low in self.lexicon.number_words:
            return None
        found = self.lexicon.dual(low)
        if found is None or (
            index and not found[0] and self.lexicon.dual(self.tokens[index - 1].low) is not None
        ):
            return None
        reading = Reading(index, index + 1, Decimal(2), words=True)
        reading.skip, reading.dual = found[0], found[1:]
        return reading

    def _one_and_part(self, index: int, low: str) -> Reading | None:
        """Read سنة ونصف: the unit alone says "one"."""
        part = self.language.halves.get(low)
        joined = self.tokens[index].low == f"{self.language.attached_and}{low}"
        if part is None or part >= 1 or not joined or index == 0:
            return None
        unit = self.lexicon.units.at(self.lows, index - 1)
        if unit is None or unit[0] != index or self.tokens[index - 1].kind != WORD:
            return None
        reading = Reading(index - 1, index + 1, exact(1 + part), words=True)
        reading.dual = (unit[1], self.tokens[index - 1].low)
        return reading

    def _unit_and_part(self, index: int) -> Reading | None:
        """Read metro y medio, hora y media: the unit alone says "one"."""
        hit = self.lexicon.and_part.before(self.lows, index + 1)
        if hit is None or hit[0] < 1 or self._plural(self.lows[hit[0] - 1]):
            return None
        at = hit[0] - 1
        units = self.lexicon.units
        unit = units.at(self.lows, at)
        if unit is None or unit[0] != hit[0] or units.at(self.lows, index + 1) is not None:
            return None
        reading = Reading(at, index + 1, exact(1 + hit[1]), words=True)
        reading.dual = (unit[1], self.lows[at])
        return reading

    def _of_unit(self, index: int, low: str) -> bool:
        """Say whether a word is part of a unit: the cent of "pour cent", of "80 cents"."""
        if low in self.lexicon.percent_inner:
            percent = self.lexicon.percent.at(self.lows, index - 1)
            return percent is not None and percent[0] > index
        if self.language.prefixes and self.lexicon.percent.at(self.lows, index) is not None:
            return True  # بالمئة in one word
        return low in self.lexicon.coins and self.tokens[index - 1].kind == NUM

    def _fold(self, index: int, low: str) -> Reading | None:
        """Read sixfold, tenfold: a factor in one word."""
        number = self.lexicon.folds.get(low)
        return (
            Reading(index, index + 1, Decimal(number), words=True, factor=True) if number else None
        )

    # Digits

    def _digits(self, index: int) -> Reading:
        tokens = self.tokens
        raw = tokens[index].raw
        value = parse_digits(raw, self.style)
        reading = Reading(index, index + 1, value, raw=raw)
        if value is None:
            reading.clumsy = True
            return reading
        if self._goes_on(index + 1):
            if self._height(reading):
                return reading
            self._exponent(reading)
            self._fraction_after(reading)
            self._magnitude(reading)
            self._half_after(reading)
            self._fraction_added(reading)
        self._minus_before(reading)
        return reading

    def _goes_on(self, index: int) -> bool:
        """Say cheaply whether what stands behind digits may belong to their number."""
        if index >= self.size:
            return False
        following = self.tokens[index]
        if following.kind == WORD and self.touches[index]:
            return True
        return following.kind == NUM or self.lexicon.any_word or following.low in self.more

    def _height(self, reading: Reading) -> bool:
        """Read 1m80, 2,15 m being what others write: metres and two digits of centimetres."""
        tokens, at = self.tokens, reading.last
        if at + 1 >= self.size or tokens[at].low != "m" or len(reading.raw) != 1:
            return False
        centimetres = tokens[at + 1]
        glued = self.touches[at] and self.touches[at + 1]
        if not glued or len(centimetres.raw) != 2 or not centimetres.raw.isdecimal():
            return False
        reading.value = Decimal(f"{reading.value}.{centimetres.raw}")
        reading.last, reading.raw, reading.dual = at + 2, "", ("m", "")
        return True

    def _exponent(self, reading: Reading) -> None:
        """Read 4e14, 12.32e+14, 5e-3."""
        tokens, at = self.tokens, reading.last
        if at + 1 >= self.size or tokens[at].low != "e" or not self.touches[at]:
            return
        minus = tokens[at + 1].raw in MINUS
        power = at + 2 if minus or tokens[at + 1].raw == "+" else at + 1
        if power >= self.size or not all(self.touches[k] for k in range(at, power + 1)):
            return
        raw = tokens[power].raw
        if not raw.isdecimal() or len(raw) > 2 or int(raw) > MOST_DIGITS or reading.value is None:
            return
        factor = Fraction(10) ** (-int(raw) if minus else int(raw))
        reading.value, reading.last, reading.raw = (
            exact(Fraction(reading.value) * factor),
            power + 1,
            "",
        )

    def _fraction_after(self, reading: Reading) -> None:
        """Read 1/2, 2 1/2, 2½."""
        tokens, at = self.tokens, reading.last
        assert reading.value is not None
        if at < self.size and tokens[at].kind == MARK and tokens[at].raw in VULGAR:
            reading.value = exact(Fraction(reading.value) + Fraction(_vulgar(tokens[at].raw)))
            reading.last, reading.raw, reading.fraction = at + 1, "", True
            return
        direct = self._slash(reading.first)
        if direct is not None:
            reading.value, reading.fraction, reading.raw = exact(direct), True, ""
            reading.last = reading.first + 3
            return
        whole = reading.raw.isdecimal() and len(reading.raw) <= 3
        if whole and at < self.size and tokens[at].kind == NUM and not self.touches[at]:
            part = self._slash(at)
            if part is not None and part < 1:
                reading.value = exact(Fraction(reading.value) + part)
                reading.last, reading.fraction, reading.raw = at + 3, True, ""

    def _slash(self, index: int) -> Fraction | None:
        tokens = self.tokens
        if index + 2 >= self.size or tokens[index + 1].raw not in ("/", "⁄"):
            return None
        above, below = tokens[index], tokens[index + 2]
        if not (self.touches[index + 1] and self.touches[index + 2]):
            return None
        if below.kind != NUM or not (above.raw.isdecimal() and below.raw.isdecimal()):
            return None
        if len(above.raw) > 3 or len(below.raw) > 4 or below.raw[0] == "0" or above.raw[0] == "0":
            return None
        if index + 3 < self.size and tokens[index + 3].raw == "/" and self.touches[index + 3]:
            return None
        top, bottom = int(above.raw), int(below.raw)
        usual = bottom in _USUAL
        return Fraction(top, bottom) if (usual and top < bottom) or bottom == 2 else None

    def _magnitude(self, reading: Reading) -> None:
        """Multiply by the magnitudes that follow: 5k, 3 million, 4 hundred million, 7-billion."""
        tokens, language = self.tokens, self.language
        at = reading.last
        assert reading.value is not None
        if self.touches[at] and tokens[at].kind == WORD:
            factor = language.attached.get(tokens[at].low) or language.scales.get(tokens[at].low)
            if factor is None or not self._attached_fits(reading, at):
                return
            reading.value = times(reading.value, factor)
            reading.scale, reading.last, reading.raw = tokens[at].low, at + 1, ""
        elif at < self.size and tokens[at].low in language.attached and self._sign_after(at):
            reading.value = times(reading.value, language.attached[tokens[at].low])
            reading.scale, reading.last, reading.raw = tokens[at].low, at + 1, ""
        while reading.last < self.size:
            at = reading.last
            if at in self.hyphens:
                at += 1
            if self.lexicon.percent.at(self.lows, at) is not None:
                return  # the hundred of "15 بالمئة"
            word = self._word(at) if tokens[at].kind == WORD else ""
            factor = language.scales.get(word) or language.times.get(word)
            if word in language.currencies and word in language.times and reading.value >= 10:
                return
            if factor is None and word in language.collectives and reading.value < 1000:
                factor = language.collectives[word] if language.collectives[word] > 2 else None
            if factor is None or (word in ("m", "b", "t") and reading.scale):
                return
            reading.value = times(reading.value, factor)
            reading.scale, reading.last, reading.raw = word, at + 1, ""
            if (
                word in language.abbreviations
                and self.touches[at + 1]
                and tokens[at + 1].raw == "."
            ):
                reading.last += 1

    def _attached_fits(self, reading: Reading, at: int) -> bool:
        """Tell 5m people from 5m tall: a bare letter needs a witness for money or count."""
        low, raw = self.tokens[at].low, self.tokens[at].raw
        if low == "mm":  # millimetres, except of money
            after = self.tokens[at + 1].low if at + 1 < self.size else ""
            return (
                self._money_before(reading.first)
                or self._sign_after(at)
                or after in self.language.currencies
            )
        if low not in ("m", "b", "t", "k"):
            return True
        if self.millions is not None:
            return self.millions
        if low == "k":
            return raw == "k" or not reading.raw.isdecimal() or int(reading.raw) > 0
        if self._money_before(reading.first) or self._sign_after(at):
            return True
        following = self.tokens[at + 1] if at + 1 < self.size else None
        if low == "m" and reading.value is not None and reading.value >= 1000:
            return False  # climbs 3,400m
        if (
            following is None
            or following.kind != WORD
            or self.scanned.starts[at + 1] - self.scanned.end(at) != 1
        ):
            return (raw == "M" and self.language.code == "en") or self._millions(at)
        low_next = following.low
        if low == "t" or low_next in self.language.measure_words:
            return False
        if low_next in self.language.currencies:
            return True
        if low_next in self.language.stops or low_next in self.language.verbs:
            return raw == "M" or self._millions(at)
        return any(self._plural(self.tokens[k].low) for k in range(at + 1, min(at + 6, self.size)))

    def _millions(self, at: int) -> bool:
        """Say whether the words around a bare "m" speak of people or money, not of a length."""
        language = self.language
        if self.tokens[at].low != "m" or not language.millions:
            return False
        near = self.tokens[max(at - 15, 0) : at + 5]
        if any(token.low in language.measure_words for token in near):
            return False
        after = self.tokens[at + 1].low if at + 1 < self.size else ""
        if after in language.auxiliaries and after not in language.be:
            return True  # 1.2m were
        if any(token.low in language.millions or token.raw in CURRENCY_SIGNS for token in near):
            return True
        decimal = not self.tokens[at - 1].raw.isdecimal()  # loans fell to 1.1m
        said = self.tokens[max(at - 15, 0) : at]
        return decimal and any(self._plural(token.low) for token in said)

    def _sign_after(self, at: int) -> bool:
        """Say whether a sign of money stands right behind a magnitude: 18 M€, 3Md$."""
        return self.touches[at + 1] and self.tokens[at + 1].raw in CURRENCY_SIGNS

    def _plural(self, low: str) -> bool:
        """Say whether a word looks like the plural of a noun."""
        if low in self.language.plurals:
            return True
        return (
            len(low) > 2
            and low.endswith(self.language.plural_endings)
            and low not in self.language.stops
        )

    def _money_before(self, index: int) -> bool:
        if index == 0:
            return False
        before = self.tokens[index - 1]
        return before.raw in CURRENCY_SIGNS or before.raw in CURRENCY_CODES

    def _vulgar(self, index: int) -> Reading:
        value = exact(Fraction(_vulgar(self.tokens[index].raw)))
        return Reading(index, index + 1, value, fraction=True)

    # Words


def _vulgar(char: str) -> str:
    return unicodedata.normalize("NFKC", char).replace("⁄", "/")
