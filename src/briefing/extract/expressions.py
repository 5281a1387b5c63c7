"""Whole expressions: a numeral with its range, unit, currency, rate and bound words.

Both the article pass and ``reparse`` read through here, so a quote says what the figure says.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from briefing.core.quantity import Number, Quantity, Side
from briefing.extract import bounds, units
from briefing.extract.digits import exact, times
from briefing.extract.kinds import DURATION, EXACT, MEASURE, MONEY, PERCENT
from briefing.extract.lexicon import Lexicon
from briefing.extract.numbers import (
    HYPHENS,
    Reading,
    hyphen_between,
    touching,
)
from briefing.extract.scanner import MARK, NUM, WORD, Token

RATES = {
    ("km", "hour"): "km/h",
    ("mile", "hour"): "mph",
    ("m", "second"): "m/s",
    ("g", "km"): "g/km",
    ("Mbit", "second"): "Mbit/s",
}
AGE = "year of age"
NEAR = 6
"""Tokens between two numerals beyond which they make no range or ratio."""
SHARES = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100))
"""Numbers of which a share is told: six in ten, 70 out of 100."""
_SPACED = frozenset(
    [
        "m",
        "g",
        "t",
        "l",
        "h",
        "s",
        "C",
        "F",
        "W",
        "V",
        "N",
        "J",
        "L",
        "min",
        "ms",
        "hr",
        "PS",
        "v",
        "K",
        "R",
    ]
)
"""Short symbols that count after a space too, where no word of the language says otherwise."""


class Expression:
    """Hold one figure's words: tokens ``first:last`` in all, ``start:stop`` the numeral itself."""

    __slots__ = (
        "bound",
        "bound_first",
        "bound_last",
        "first",
        "fraction",
        "indefinite",
        "inner",
        "last",
        "lead",
        "least",
        "most",
        "noun",
        "per",
        "ratio",
        "scale",
        "side",
        "skip",
        "start",
        "stop",
        "unit",
        "unit_first",
        "unit_inferred",
        "value",
        "words",
    )

    def __init__(
        self,
        first: int,
        last: int,
        start: int,
        stop: int,
        value: Number | None,
        least: Number | None = None,
        most: Number | None = None,
        *,
        unit: str | None = None,
        scale: str | None = None,
        words: bool = False,
        fraction: bool = False,
        ratio: bool = False,
    ) -> None:
        self.first = first
        self.last = last
        self.start = start
        self.stop = stop
        self.value = value
        self.least = least
        self.most = most
        self.bound = EXACT
        self.side: Side | None = None
        self.bound_first = -1
        self.bound_last = -1
        self.unit = unit
        self.per: str | None = None
        self.scale = scale
        self.words = words
        self.fraction = fraction
        self.indefinite = False
        self.ratio = ratio
        self.inner: tuple[int, int] | None = None
        """The tokens of the noun inside a share: un *train* sur deux."""
        self.lead = 0
        """Clitic letters before a bound in its token."""
        self.noun: str | None = None
        """What a word counts that is number and noun in one: Arabic طفلان."""
        self.unit_first = -1
        """The token where the unit behind the numeral begins, -1 if there is none behind."""
        self.unit_inferred = False
        self.skip = 0
        """Clitic letters before the numeral in its token: Arabic wa-."""

    @property
    def number(self) -> Number:
        """Return the value, or the upper end of a range."""
        number = self.value if self.value is not None else self.most
        assert number is not None
        return number

    def quantity(self, noun: str | None = None) -> Quantity:
        """Return the checked value."""
        return Quantity(
            value=self.value,
            minimum=self.least,
            maximum=self.most,
            bound=self.bound,
            side=self.side,
            unit=self.unit,
            noun=noun,
            scale=self.scale,
            per=self.per,
        )


class Builder:
    """Build expressions over one sentence's tokens."""

    def __init__(self, tokens: list[Token], lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.language = lexicon.language
        self.size = len(tokens)

    def low(self, index: int) -> str:
        """Return a token's word, or nothing outside the sentence."""
        return self.tokens[index].low if 0 <= index < self.size else ""

    def raw(self, index: int) -> str:
        """Return a token as written, or nothing outside the sentence."""
        return self.tokens[index].raw if 0 <= index < self.size else ""

    def build(self, readings: list[Reading]) -> list[Expression]:
        """Return the expressions of numerals that are figures, ranges and ratios joined."""
        built: list[Expression] = []
        at = 0
        plain: list[Expression] = []
        own: list[Reading] = []
        for reading in readings:
            if not plain or reading.first >= plain[-1].stop:  # no half of "two hours and a half"
                plain.append(self._plain(reading))
                own.append(reading)
        readings = own
        while at < len(readings):
            expression = plain[at]
            if at + 1 < len(readings) and plain[at + 1].first - expression.last < NEAR:
                other = plain[at + 1]
                joined = (
                    self._ratio(expression, other)
                    or self._in_ten(expression, other)
                    or self._range(expression, other)
                )
                if joined is not None:
                    expression = joined
                    at += 1
                else:
                    self._share_unit(expression, other)
            following = readings[at + 1].first if at + 1 < len(readings) else self.size
            self._complete(expression, built[-1].last if built else 0, following)
            built.append(expression)
            at += 1
        return built

    def _complete(self, expression: Expression, floor: int, ceiling: int) -> None:
        """Read rate and bound words that stand between the figures before and after."""
        if expression.last > ceiling:
            expression.last, expression.unit, expression.unit_first = expression.stop, None, -1
        if expression.first < floor:
            expression.first = min(floor, expression.start)
        kept = expression.last, expression.unit, expression.per
        self._rate(expression)
        if expression.last > ceiling:
            expression.last, expression.unit, expression.per = kept
        bounds.attach(expression, self.tokens, self.lexicon, floor, ceiling)

    def _plain(self, reading: Reading) -> Expression:
        first = reading.first if reading.minus is None else reading.minus
        expression = Expression(
            unit="times" if reading.factor else None,
            first=first,
            last=reading.last,
            start=reading.first,
            stop=reading.last,
            value=reading.value,
            scale=reading.scale,
            words=reading.words,
            fraction=reading.fraction,
        )
        expression.skip, expression.indefinite = reading.skip, reading.indefinite
        if reading.dual is not None:
            expression.unit, expression.noun = reading.dual
            self._aged(expression)
            return expression
        if reading.indefinite:
            assert reading.least is not None
            assert reading.most is not None
            expression.least, expression.most = Decimal(reading.least), Decimal(reading.most)
        self._plus_before(expression)
        self._money_before(expression)
        self._unit_after(expression)
        self._aged(expression)
        return expression

    def _plus_before(self, expression: Expression) -> None:
        """Take the sign of "+6,5 %" for a part of it, as the minus is."""
        at = expression.first - 1
        if at >= 0 and self.tokens[at].raw == "+" and touching(self.tokens, expression.first):
            before = at - 1
            if before < 0 or not touching(self.tokens, at) or self.tokens[before].kind == MARK:
                expression.first = at

    def _aged(self, expression: Expression) -> None:
        """Read "aged 20", "under the age of 5 years"."""
        if expression.unit not in (None, "year", "month"):
            return
        hit = self.lexicon.aged.before(self.tokens, expression.first)
        if hit is None or expression.scale:
            return
        expression.first = hit[0]
        expression.unit = f"{expression.unit or 'year'} of age"

    # Units

    def _money_before(self, expression: Expression) -> None:
        """Read $5, US$5, HK $5, RM23, €-3, Y=100."""
        at = expression.first - 1
        if at < 0:
            return
        raw = self.tokens[at].raw
        if raw not in units.BEFORE_NUMERALS:
            return
        if raw == "=" and touching(self.tokens, expression.first):
            at -= 1
            if at < 0:
                return
            raw = self.tokens[at].raw
        sign = units.CURRENCY_SIGNS.get(raw)
        if sign is None and raw == "US" and self.raw(at - 1) == "$":
            expression.unit, expression.first = "USD", at - 1
            return
        if sign is not None:
            if raw == "$":
                at, sign = self._dollar(at)
            expression.unit, expression.first = sign, at
            self._minus_before_money(expression)
            return
        code = units.CURRENCY_CODES.get(raw)
        close = touching(self.tokens, expression.first)
        sure = close or (len(raw) > 1 and raw not in ("PS", "US", "Y"))
        if code is not None and sure and self.tokens[at].kind == WORD:
            expression.unit, expression.first = code, at

    def _dollar(self, at: int) -> tuple[int, str]:
        before = self.raw(at - 1)
        if len(before) == 3 and before.upper() in units.DOLLARS:
            return at - 1, units.DOLLARS[before.upper()]
        if before in units.DOLLARS and (
            len(before) > 1 or touching(self.tokens, at) or before == "S"
        ):
            return at - 1, units.DOLLARS[before]
        if before == "." and self.low(at - 2) == "s" and self.low(at - 4) == "u":
            return at - 4, "USD"
        return at, "USD"

    def _minus_before_money(self, expression: Expression) -> None:
        """Read -$5 and $-5: the sign may stand outside."""
        at = expression.first - 1
        if (
            self.raw(at) in ("-", "−", "–")
            and self.raw(at)
            and touching(self.tokens, expression.first)
        ) and (
            not touching(self.tokens, at) and expression.value is not None and expression.value > 0
        ):
            expression.value, expression.first = -expression.value, at

    def _unit_after(self, expression: Expression) -> None:
        at = expression.stop
        if at >= self.size:
            return
        hyphen = self.tokens[at].raw in HYPHENS and touching(self.tokens, at) and at + 1 < self.size
        if hyphen:
            at += 1
        parted = expression.scale or (expression.fraction and self.language.head_first)
        if parted and self.tokens[at].low in self.language.counted_of:  # trois quarts d'heure
            at += 2 if self.raw(at + 1) in ("'", "’") else 1
            if self.lexicon.units.at(self.tokens, at) is None:
                return
        if self.low(at) in self.language.aged_after and expression.unit is None:
            expression.unit, expression.unit_first, expression.last = AGE, at, at + 1
            return
        hit = self._unit_at(at, hyphen=hyphen)
        if hit is None:
            return
        last, unit = hit
        if expression.unit is not None and not self._same_money(expression.unit, unit):
            return
        if expression.unit is None or expression.unit == "USD":
            expression.unit = unit
        word = self.low(at)
        if word in self.language.units_of and not expression.scale:
            small = expression.value is not None and abs(expression.value) < 1000
            if small or self.low(last) in self.language.of:
                expression.unit = self.language.units_of[word]
        expression.unit_first, expression.last = at, last
        self._half(expression)
        self._age(expression)

    def _half(self, expression: Expression) -> None:
        """Read "14 minutos y medio", "deux heures et demie": the half stands behind the unit."""
        hit = self.lexicon.and_half.at(self.tokens, expression.last)
        if hit is None or expression.value is None or expression.fraction or expression.scale:
            return
        if self.low(hit[0]) in self.language.counted_of:
            return
        expression.value = exact(Fraction(expression.value) + Fraction(1, 2))
        expression.last = expression.stop = hit[0]

    def _unit_at(self, at: int, *, hyphen: bool) -> tuple[int, str] | None:
        """Return the unit that stands at a token and the token after it, or None."""
        hit = None if hyphen else self._symbol(at)
        if hit is None:
            hit = self.lexicon.units.at(self.tokens, at)
            if hit is not None and not self._unit_word_fits(at, hit[0]):
                hit = None
        if hit is None and self.raw(at) in units.WRITTEN:
            return self._spaced_symbol(at, hyphen=hyphen)
        return hit

    def _same_money(self, have: str, more: str) -> bool:
        """Allow $5 US dollars; forbid $5 metres."""
        return units.kind_of(have) is MONEY and units.kind_of(more) is MONEY

    def _unit_word_fits(self, at: int, last: int) -> bool:
        """Leave "10 second place", "two stones"; a bare "in", "a", "c" is no unit after a space."""
        word = self.tokens[at]
        if last - at == 1 and len(word.raw) <= 2 and not touching(self.tokens, at):
            return (
                word.low not in self.language.function_words and word.low not in self.language.stops
            )
        return not (word.low in self.language.months and word.raw[:1].isupper())

    def _symbol(self, at: int) -> tuple[int, str] | None:
        """Read a symbol written right behind the digits: 5%, 40km/h, 32m², 5°C, 30'."""
        token = self.tokens[at]
        if token.raw not in units.WRITTEN:
            return None
        if token.raw in ("%", "٪", "‰") or (token.raw in units.CURRENCY_SIGNS and token.raw != "$"):
            sign = units.SYMBOLS.get(token.raw) or units.CURRENCY_SIGNS[token.raw]
            points = self.lexicon.points.at(self.tokens, at)
            return points or (at + 1, sign)
        alone = at + 1 >= self.size or self.tokens[at + 1].kind != NUM
        if token.raw == "$" and (touching(self.tokens, at) or alone):
            return at + 1, "USD"
        if token.raw in ("°", "º"):
            letter = self.raw(at + 1)
            if letter in ("C", "F", "c", "f", "K"):
                return at + 2, units.SYMBOLS["°" + letter.upper()]
            return at + 1, "°"
        if not touching(self.tokens, at):
            return None
        if (
            token.raw in ("'", "’", '"', "”")
            and at + 1 < self.size
            and touching(self.tokens, at + 1)
        ):
            return None
        if token.raw in ('"', "”") and any(t.raw in ('"', "“") for t in self.tokens[:at]):
            return None
        return self._written(at)

    def _slashed(self, at: int) -> tuple[int, str] | None:
        """Read km/h, A/cm2, lb-ft."""
        raw, following = self.raw(at), self.raw(at + 1)
        if following == "/" and touching(self.tokens, at + 1) and touching(self.tokens, at + 2):
            both = units.SLASHED.get((raw, self.raw(at + 2)))
            if both is not None:
                return at + 3, both
            powered = units.SLASHED.get((raw, self.raw(at + 2) + self.raw(at + 3)))
            if powered is not None:
                return at + 4, powered
        if following == "-" and touching(self.tokens, at + 1):
            both = units.SLASHED.get((raw, self.raw(at + 2)))
            if both is not None:
                return at + 3, both
        return None

    def _written(self, at: int) -> tuple[int, str] | None:
        raw, following = self.raw(at), self.raw(at + 1)
        both = self._slashed(at)
        if both is not None:
            return both
        if following in ("2", "3", "²", "³") and touching(self.tokens, at + 1):
            powered = units.SYMBOLS.get(raw + following)
            if powered is not None:
                return at + 2, powered
        if raw in ("'", "’", '"', "”", "′", "″") or self.tokens[at].kind == WORD:
            symbol = units.SYMBOLS.get(raw)
            if symbol is not None:
                return at + 1, symbol
            code = units.CURRENCY_CODES.get(raw)
            if code is not None and len(raw) > 1:
                return at + 1, code
        return None

    def _spaced_symbol(self, at: int, *, hyphen: bool) -> tuple[int, str] | None:
        if at >= self.size or self.tokens[at].kind != WORD:
            return None
        raw = self.tokens[at].raw
        code = units.CURRENCY_CODES.get(raw)
        if code is not None and (len(raw) == 3 or raw == "R"):
            return at + 1, code
        if raw in units.DOLLARS and self.raw(at + 1) == "$":
            return at + 2, units.DOLLARS[raw]
        both = self._slashed(at)
        if both is not None:
            return both
        if raw in units.SHORT and raw not in _SPACED:
            return None
        if raw in units.SHORT and self.raw(at + 1) in ("'", "’", ".") and at + 2 < self.size:
            return None
        if len(raw) == 1 and raw.islower() and raw in self.language.function_words:
            return None
        if not hyphen or raw not in units.SHORT:
            return self._written(at)
        return None

    def _age(self, expression: Expression) -> None:
        """Turn "65-year-old", "3 years of age", "10 years old" into ages."""
        if expression.unit not in ("year", "month", "week", "day"):
            return
        at = expression.last
        step = at + 1 if self.raw(at) in HYPHENS and self.raw(at) else at
        if self.low(step) in self.language.old:
            expression.last = step + 1
        else:
            hit = self.lexicon.old_phrases.at(self.tokens, expression.unit_first)
            if hit is None:
                return
            expression.last = hit[0]
        expression.unit = f"{expression.unit} of age"

    def _rate(self, expression: Expression) -> None:
        """Read "per barrel", "a month", "/kg" behind a unit."""
        if expression.unit is None:
            return
        at = expression.last
        if hyphen_between(self.tokens, at) and hyphen_between(self.tokens, at + 2):
            self._hyphened_rate(expression, at)
            return
        word = self.low(at)
        told = (
            self.lexicon.per_phrases.at(self.tokens, at)
            if word in self.lexicon.per_firsts
            else None
        )
        if told is not None:
            if self._ends_rate(expression.unit, told[0]):
                self._per(expression, told[1], told[0])
            return
        article = word in self.language.per_articles or self._per_measure(expression.unit, at)
        slash = self.raw(at) == "/" and touching(self.tokens, at)
        if not (slash or article or word in self.language.per):
            return
        target = at + 1
        if word in self.language.per and self.low(target) in self.language.per_articles:
            target += 1
        if self.raw(target) in ("'", "’"):
            target += 1  # 300 euros l'hectare
        rate = self._per_what(expression.unit, target, article=article, slash=slash)
        if rate is not None:
            self._per(expression, *rate)

    def _per(self, expression: Expression, per: str, last: int) -> None:
        """Give an expression its rate, which ends before a token."""
        assert expression.unit is not None
        expression.last = last
        joined = RATES.get((expression.unit, per))
        if joined is not None:
            expression.unit = joined
        else:
            expression.per = per

    def _ends_rate(self, unit: str, after: int) -> bool:
        """Tell "400 Euro im Monat", "$5m annually" from "im Jahr 2019", "$50 monthly fee"."""
        if units.kind_of(unit) is PERCENT or unit.endswith("of age"):
            return False
        if after >= self.size:
            return True
        token, language = self.tokens[after], self.language
        if token.kind == NUM or token.low in language.rate_ends | language.of:
            return False
        if language.definite and token.low.startswith(language.definite):
            return False  # في السنة الماضية
        free = language.head_first or language.noun_capital or token.kind != WORD
        return free or token.low in language.stops

    def _per_measure(self, unit: str, at: int) -> bool:
        """Say whether an article means per: 3 150 euros le mètre carré, 2 euros el kilo."""
        if self.low(at) not in self.language.per_definite or units.kind_of(unit) is not MONEY:
            return False
        target = at + 2 if self.raw(at + 1) in ("'", "’") else at + 1
        hit = self.lexicon.units.at(self.tokens, target)
        return hit is not None and units.kind_of(hit[1]) is MEASURE

    def _per_what(
        self, unit: str, target: int, *, article: bool, slash: bool
    ) -> tuple[str, int] | None:
        """Return what a rate is for, and the token after it."""
        if target >= self.size or self.tokens[target].kind != WORD:
            return None
        hit = self._written(target) if slash else None
        hit = hit or self.lexicon.units.at(self.tokens, target)
        kind = units.kind_of(unit)
        if hit is None:
            if kind is PERCENT or self.low(target) in self.language.stops:
                return None
            verb = self.low(target + 1) in self.language.verbs or self.language.head_first
            if self.low(target) in self.language.cardinals or (
                article and (kind is not MONEY or verb)
            ):
                return None  # not: 400 euros cada uno
            return bounds.singular(self.low(target), self.language), target + 1
        timed = units.kind_of(hit[1]) is DURATION
        if self.low(hit[0]) in self.language.rate_ends:
            return None
        if kind is PERCENT and (slash or article or not timed):
            return None
        return units.name_of(hit[1]) if timed else hit[1], hit[0]

    def _hyphened_rate(self, expression: Expression, at: int) -> None:
        """Read "12-cent-a-share"."""
        if self.low(at + 1) in self.language.per_articles or self.low(at + 1) in self.language.per:
            expression.per, expression.last = self.low(at + 3), at + 4

    # Ranges and ratios

    def _share_unit(self, one: Expression, two: Expression) -> None:
        """Give the first of "15 et 16 ans", "3 and 5 km" the unit of the second."""
        joins = self.language.range_and | self.language.range_or
        if one.unit is not None or two.unit_first < 0 or two.first - one.last != 1:
            return
        if self.low(one.last) in joins and not (one.scale or one.fraction or two.scale):
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
        strong = self.lexicon.out_of_strong.at(self.tokens, one.stop)
        hit = strong or self.lexicon.out_of.at(self.tokens, one.stop)
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
            hit = self.lexicon.out_of_strong.at(self.tokens, end)
            if hit is not None and hit[0] == two.first:
                break
        else:
            return None
        share = Fraction(one.value) / Fraction(two.value)
        joined = Expression(
            one.first, two.last, one.start, two.stop, share, words=True, fraction=True, ratio=True
        )
        joined.inner = (one.stop, end)
        return joined

    def _names(self, at: int) -> bool:
        """Say whether a word of a name stands at a token."""
        return self.tokens[at].kind == WORD and self.low(at) not in self.lexicon.phrase_ends

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
        led = self.low(one.first - 1) in self.language.from_
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
        return self.low(one.first - 1) in self.language.from_

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
        mark = self.raw(one.last)
        if gap == 0 and two.skip and self.low(two.first).startswith(self.language.attached_and):
            return "between" if self.low(one.first - 1) in self.language.between else None
        if gap == 0 and self.raw(two.first) in HYPHENS and two.first < two.start:
            return "-" if touching(self.tokens, two.first) else None
        if gap < 1 or gap > 2:
            return None
        if mark in HYPHENS and gap == 1:
            return (
                "-" if touching(self.tokens, one.last) == touching(self.tokens, two.first) else None
            )
        word = self.low(one.last)
        if gap == 2 and word in self.language.range_and and self._between(one) > 0:
            step = self.low(one.last + 1)
            if step in self.language.determiners or step in self.language.ones:
                return "between"  # entre el 60 y el 70 %
        if gap == 2:
            pair = (word, self.low(one.last + 1))
            joins = any(one in self.language.range_to for one in pair)  # 16- to 29-year-olds
            return "to" if joins and any(one in HYPHENS for one in pair) else None
        if word in self.language.range_and and self._between(one) > 0:
            return "between"
        if word in self.language.range_to:
            return "to"
        return "or" if word in self.language.range_or else None

    def _between(self, one: Expression) -> int:
        """Return how many tokens "between" and its article take before a numeral; 0: none."""
        if self.low(one.first - 1) in self.language.between:
            return 1
        step = self.low(one.first - 1)
        article = step in self.language.determiners or step in self.language.ones
        return 2 if article and self.low(one.first - 2) in self.language.between else 0

    def _either(self, one: Expression, two: Expression, apart: Fraction) -> bool:
        """Say whether "or" joins neighbours of one kind: four or five, aged 17 or 18."""
        same = one.words == two.words and not one.unit
        aged = one.unit == AGE
        return apart == 1 and (aged or (same and (one.words or two.unit is None)))

    def _by(self, one: Expression) -> bool:
        """Say whether an amount of change is given, so that what follows "to" is a level."""
        before = self.low(one.first - 1)
        return before in self.language.by_amount and before not in self.language.of

    def _moves(self, one: Expression) -> bool:
        """Say whether a trend leads to the first number: "rose 3 to 5", "fell from 8 to 6"."""
        language = self.language
        at = one.first - 1
        if language.says_first and self.low(at) in language.from_:
            near = self.tokens[max(at - NEAR, 0) : at]  # ارتفع الأجر الأدنى من 2800
            return any(token.low in language.up or token.low in language.down for token in near)
        steps = 0
        while at >= 0 and steps < 3:
            low = self.low(at)
            if low in language.up or low in language.down:
                return steps > 0 or low not in language.things or one.unit is not None
            if steps and low in language.changes:
                return True  # went from 3 to 5
            if low in language.by_amount:
                return self.low(at - 1) in language.changes  # passe de 11 à 12 euros
            if (
                low not in language.from_
                and low not in language.by
                and low not in language.bound_gap
            ):
                return False
            at -= 1
            steps += 1
        return False
