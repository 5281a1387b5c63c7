"""Two numerals that make one figure: ranges, and shares such as "six in ten"."""

from __future__ import annotations

from fractions import Fraction

from briefing.extract import units
from briefing.extract.bounds import Bounds
from briefing.extract.digits import times
from briefing.extract.expressions import AGE, Expression
from briefing.extract.kinds import MONEY
from briefing.extract.scanner import HYPHENS, WORD

NEAR = 6
"""Tokens between two numerals beyond which they make no range or ratio."""
SHARES = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100))
"""Numbers of which a share is told: six in ten, 70 out of 100."""


class Ranges(Bounds):
    """Join the expressions of one sentence's tokens."""

    def _share_unit(self, one: Expression, two: Expression) -> None:
        """Give the first of "15 et 16 ans", "3 and 5 km" the unit of the second."""
        joins = self.lexicon.range_joins
        if one.unit is not None or two.unit_first < 0 or two.first - one.last != 1:
            return
        if self.lows[one.last] in joins and not (one.scale or one.fraction or two.scale):
            one.unit, one.unit_inferred = two.unit, True

    def _ratio(self, one: Expression, two: Expression) -> Expression | None:
        """Read "one in five", "8 out of 10": a share, not two figures."""
        if (
            one.unit
            or two.unit
            or one.value is None
            or two.value is None
            or one.scale
            or one.fraction
        ):
            return None
        strong = self.lexicon.out_of_strong.at(self.lows, one.stop)
        hit = strong or self.lexicon.out_of.at(self.lows, one.stop)
        if hit is None or hit[0] != two.first or two.fraction:
            return None
        above, below = one.value, two.value
        if not 0 < above < below or above != int(above) or below != int(below):
            return None
        usual = (
            (strong is not None and one.words)
            or (above == 1 and below < 200)
            or below in SHARES
            or below in (1000, 10_000, 100_000, 1_000_000)
        )
        if not usual or above > 100:
            return None
        if strong is None and not (one.words or above < 10):
            return None
        value = Fraction(above) / Fraction(below)
        return Expression(
            one.first, two.stop, one.start, two.stop, value, words=True, fraction=True, ratio=True
        )

    def _in_ten(self, one: Expression, two: Expression) -> Expression | None:
        """Read "six trains sur dix": the noun stands between the two numbers of a share."""
        if two.unit or one.value is None or two.value is None or one.scale or one.fraction:
            return None
        if one.unit and not (one.unit_first == one.stop and one.last == one.stop + 1):
            return None
        if not 0 < one.value < two.value <= 100 or two.first - one.stop < 2:
            return None
        if not (one.value == 1 or two.value in (2, 3, 4, 5, 10, 20, 100)):
            return None
        few = one.value < 10 and two.value <= 20
        if not (few or (one.words and two.words)):
            return None
        end = one.stop  # one or two words: un jeune Français sur trois
        while end < one.stop + 2 and self._names(end):
            end += 1
            hit = self.lexicon.out_of_strong.at(self.lows, end)
            if hit is not None and hit[0] == two.first:
                break
        else:
            return None
        if hit[1] and one.value != 1:
            return None  # سبع مدارس من أصل عشرين: all the schools there are
        share = Fraction(one.value) / Fraction(two.value)
        joined = Expression(
            one.first, two.last, one.start, two.stop, share, words=True, fraction=True, ratio=True
        )
        joined.inner = (one.stop, end)
        return joined

    def _names(self, at: int) -> bool:
        """Say whether a word of a name stands at a token."""
        return self.tokens[at].kind == WORD and self.lows[at] not in self.lexicon.phrase_ends

    def _range(self, one: Expression, two: Expression) -> Expression | None:
        joint = self._joint(one, two)
        if (
            joint is None
            or one.indefinite
            or two.indefinite
            or one.value is None
            or two.value is None
        ):
            return None
        if not self._alike(one, two) or one.fraction != two.fraction:
            return None
        low, high = one.value, two.value
        if two.scale and not one.scale and self._shares_scale(one, two):
            factor = (
                self.language.scales.get(two.scale) or self.language.attached.get(two.scale) or 1
            )
            low = times(low, factor)
        if joint == "or" and not self._either(one, two, Fraction(high) - Fraction(low)):
            return None
        if low >= high and self._falls(joint, one, two):
            return None
        shared = two.scale is not None and one.scale is None
        led = self.lows[one.first - 1] in self.language.from_
        grows = not led and one.unit is None and two.unit == "%"  # climb another 5 to 7 per cent
        if joint == "to" and not shared and not grows and self._moves(one):
            if one.unit is None and two.unit is not None:
                one.unit, one.unit_inferred = two.unit, True  # from 3 to 5 per cent
            return None
        if joint == "-" and low > 0 and high < 0:
            return None
        alike = (one.unit is None) is (two.unit is None)
        if joint == "to" and alike and self._by(one) and high >= 3 * Fraction(low):
            return None
        least, most = sorted((low, high))
        if least == most:
            return None
        joined = Expression(
            one.first,
            two.last,
            one.start,
            two.stop,
            None,
            least,
            most,
            unit=AGE if one.unit == AGE else two.unit or one.unit,
            scale=two.scale or one.scale,
            words=one.words,
        )
        joined.unit_first = two.unit_first
        joined.per = two.per
        if joint == "between":
            joined.first -= self._between(one)
        return joined

    def _falls(self, joint: str, one: Expression, two: Expression) -> bool:
        """Say whether a lower number after a higher one makes no range: fell by $43bn to $41bn."""
        if joint not in ("-", "to"):
            return False
        if joint == "-" or not (one.unit and two.unit) or self._moves(one) or self._by(one):
            return True
        return self.lows[one.first - 1] in self.language.from_

    def _alike(self, one: Expression, two: Expression) -> bool:
        if one.unit == AGE and two.unit in (None, "year"):
            return True
        if one.unit and two.unit and one.unit != two.unit:
            return two.unit == "USD" and units.kind_of(one.unit) is MONEY and one.unit_first < 0
        if one.unit and not two.unit:
            return units.kind_of(one.unit) is MONEY and one.unit_first < 0
        return True

    def _shares_scale(self, one: Expression, two: Expression) -> bool:
        factor = (
            self.language.scales.get(two.scale or "")
            or self.language.attached.get(two.scale or "")
            or 1
        )
        assert one.value is not None
        assert two.value is not None
        return Fraction(one.value) < Fraction(two.value) / factor and not one.fraction

    def _joint(self, one: Expression, two: Expression) -> str | None:
        """Name what joins two numerals into a range, if anything does."""
        gap = two.first - one.last
        mark = self.raws[one.last]
        if gap == 0 and two.skip and self.lows[two.first].startswith(self.language.attached_and):
            return "between" if self.lows[one.first - 1] in self.language.between else None
        if gap == 0 and self.raws[two.first] in HYPHENS and two.first < two.start:
            return "-" if self.touches[two.first] else None
        if gap < 1 or gap > 2:
            return None
        if mark in HYPHENS and gap == 1:
            return "-" if self.touches[one.last] == self.touches[two.first] else None
        word = self.lows[one.last]
        if gap == 2 and word in self.language.range_and and self._between(one) > 0:
            step = self.lows[one.last + 1]
            if step in self.language.determiners or step in self.language.ones:
                return "between"  # entre el 60 y el 70 %
        if gap == 2:
            pair = (word, self.lows[one.last + 1])
            joins = any(one in self.language.range_to for one in pair)  # 16- to 29-year-olds
            return "to" if joins and any(one in HYPHENS for one in pair) else None
        if word in self.language.range_and and self._between(one) > 0:
            return "between"
        if word in self.language.range_to or self._raised(one, two, word):
            return "to"
        return "or" if word in self.language.range_or else None

    def _raised(self, one: Expression, two: Expression, word: str) -> bool:
        """Say whether a move names its magnitude once: von 310 auf 395 Millionen.

        Its first level alone would say less than it means.
        """
        shared = two.scale is not None and one.scale is None and one.unit is None
        return (
            shared and word in self.language.to and self.lows[one.first - 1] in self.language.from_
        )

    def _between(self, one: Expression) -> int:
        """Return how many tokens "between" and its article take before a numeral; 0: none."""
        if self.lows[one.first - 1] in self.language.between:
            return 1
        step = self.lows[one.first - 1]
        article = step in self.language.determiners or step in self.language.ones
        return 2 if article and self.lows[one.first - 2] in self.language.between else 0

    def _either(self, one: Expression, two: Expression, apart: Fraction) -> bool:
        """Say whether "or" joins neighbours of one kind: four or five, aged 17 or 18."""
        same = one.words == two.words and not one.unit
        aged = one.unit == AGE
        return apart == 1 and (aged or (same and (one.words or two.unit is None)))

    def _by(self, one: Expression) -> bool:
        """Say whether an amount of change is given, so that what follows "to" is a level."""
        before = self.lows[one.first - 1]
        return before in self.language.by_amount and before not in self.language.of

    def _moves(self, one: Expression) -> bool:
        """Say whether a trend leads to the first number: "rose 3 to 5", "fell from 8 to 6"."""
        language = self.language
        at = one.first - 1
        if language.says_first and self.lows[at] in language.from_:
            near = self.tokens[max(at - NEAR, 0) : at]  # ارتفع الأجر الأدنى من 2800
            return any(token.low in language.up or token.low in language.down for token in near)
        steps = 0
        while at >= 0 and steps < 3:
            low = self.lows[at]
            if low in language.up or low in language.down:
                return steps > 0 or low not in language.things or one.unit is not None
            if steps and low in language.changes:
                return True  # went from 3 to 5
            if low in language.by_amount:
                return self.lows[at - 1] in language.changes  # passe de 11 à 12 euros
            if (
                low not in language.from_
                and low not in language.by
                and low not in language.bound_gap
            ):
                return False
            at -= 1
            steps += 1
        return False
