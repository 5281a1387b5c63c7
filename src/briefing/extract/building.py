"""From numerals to whole expressions: their currency, unit, rate and bound words.

Both the article pass and ``reparse`` read through here, so a quote says what the figure says.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from briefing.extract import units
from briefing.extract.bounds import singular
from briefing.extract.digits import exact
from briefing.extract.expressions import AGE, Expression
from briefing.extract.kinds import DURATION, MEASURE, MONEY, PERCENT
from briefing.extract.ranges import NEAR, Ranges
from briefing.extract.reading import Reading
from briefing.extract.scanner import HYPHENS, MARK, NUM, WORD

RATES = {
    ("km", "hour"): "km/h",
    ("mile", "hour"): "mph",
    ("m", "second"): "m/s",
    ("g", "km"): "g/km",
    ("Mbit", "second"): "Mbit/s",
}
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


class Builder(Ranges):
    """Build expressions over one sentence's tokens."""

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
        self.attach(expression, floor, ceiling)

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
            if expression.unit is not None:
                self._and_part(expression)
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
        if self.language.definite and expression.unit is None:
            bare = self.lexicon.noun_before(self.lows, expression.start)
            if bare is not None and bare not in self.lexicon.unit_names:
                expression.unit = self.language.units.get(bare)  # الأيام العشرة
        return expression

    def _plus_before(self, expression: Expression) -> None:
        """Take the sign of "+6,5 %" for a part of it, as the minus is."""
        at = expression.first - 1
        if at >= 0 and self.tokens[at].raw == "+" and self.touches[expression.first]:
            before = at - 1
            if before < 0 or not self.touches[at] or self.tokens[before].kind == MARK:
                expression.first = at

    def _aged(self, expression: Expression) -> None:
        """Read "aged 20", "under the age of 5 years"."""
        if expression.unit not in (None, "year", "month"):
            return
        aged, lows, first = self.lexicon.aged, self.lows, expression.first
        hit = aged.before(lows, first) if lows[first - 1] in aged.last_words else None
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
        if raw == "=" and self.touches[expression.first]:
            at -= 1
            if at < 0:
                return
            raw = self.tokens[at].raw
        sign = units.CURRENCY_SIGNS.get(raw)
        if sign is None and raw == "US" and self.raws[at - 1] == "$":
            expression.unit, expression.first = "USD", at - 1
            return
        if sign is not None:
            if raw == "$":
                at, sign = self._dollar(at)
            expression.unit, expression.first = sign, at
            self._minus_before_money(expression)
            return
        code = units.CURRENCY_CODES.get(raw)
        close = self.touches[expression.first]
        sure = close or (len(raw) > 1 and raw not in ("PS", "US", "Y"))
        if code is not None and sure and self.tokens[at].kind == WORD:
            expression.unit, expression.first = code, at

    def _dollar(self, at: int) -> tuple[int, str]:
        before = self.raws[at - 1]
        if len(before) == 3 and before.upper() in units.DOLLARS:
            return at - 1, units.DOLLARS[before.upper()]
        if before in units.DOLLARS and (len(before) > 1 or self.touches[at] or before == "S"):
            return at - 1, units.DOLLARS[before]
        if before == "." and self.lows[at - 2] == "s" and self.lows[at - 4] == "u":
            return at - 4, "USD"
        return at, "USD"

    def _minus_before_money(self, expression: Expression) -> None:
        """Read -$5 and $-5: the sign may stand outside."""
        at = expression.first - 1
        if (
            self.raws[at] in ("-", "−", "–") and self.raws[at] and self.touches[expression.first]
        ) and (not self.touches[at] and expression.value is not None and expression.value > 0):
            expression.value, expression.first = -expression.value, at

    def _unit_after(self, expression: Expression) -> None:
        at = expression.stop
        if at >= self.size:
            return
        hyphen = self.tokens[at].raw in HYPHENS and self.touches[at] and at + 1 < self.size
        if hyphen:
            at += 1
        parted = expression.scale or (expression.fraction and self.language.head_first)
        if parted and self.tokens[at].low in self.language.counted_of:  # trois quarts d'heure
            at += 2 if self.raws[at + 1] in ("'", "’") else 1
            if self.lexicon.units.at(self.lows, at) is None:
                return
        if self.lows[at] in self.language.aged_after and expression.unit is None:
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
        word = self.lows[at]
        if word in self.language.units_of and not expression.scale:
            small = expression.value is not None and abs(expression.value) < 1000
            if small or self.lows[last] in self.language.of:
                expression.unit = self.language.units_of[word]
        expression.unit_first, expression.last = at, last
        self._and_part(expression)
        self._age(expression)

    def _and_part(self, expression: Expression) -> None:
        """Read "14 minutos y medio", "quatre heures et quart": the part stands behind the unit."""
        part, lows, last = self.lexicon.and_part, self.lows, expression.last
        hit = part.at(lows, last) if lows[last] in part.first_words else None
        if hit is None or expression.value is None or expression.fraction or expression.scale:
            return
        if self._other_whole(last, hit[0], expression.unit):
            return
        expression.value = exact(Fraction(expression.value) + hit[1])
        expression.last = expression.stop = hit[0]

    def _other_whole(self, first: int, last: int, unit: str | None) -> bool:
        """Say whether a part is of what follows it: two hours and a quarter *of the staff*."""
        language, low = self.language, self.lows[last]
        bare = last - first == 2 and self.lows[first] in language.number_and  # et demie de route
        if not bare and (low in language.counted_of or low in language.of):
            return True
        other = self.lexicon.units.at(self.lows, last)
        if other is not None and other[1] != unit:
            return True  # dos metros y medio litro
        noun = self.lexicon.without_article(low) if language.definite else None
        return noun is not None and language.units.get(noun) != unit  # ساعتين ونصف السكان

    def _unit_at(self, at: int, *, hyphen: bool) -> tuple[int, str] | None:
        """Return the unit that stands at a token and the token after it, or None."""
        hit = None if hyphen else self._symbol(at)
        if hit is None:
            known = self.lexicon.units
            hit = known.at(self.lows, at) if self.lows[at] in known.first_words else None
            if hit is not None and not self._unit_word_fits(at, hit[0]):
                hit = None
        if hit is None and self.raws[at] in units.WRITTEN:
            return self._spaced_symbol(at, hyphen=hyphen)
        return hit

    def _same_money(self, have: str, more: str) -> bool:
        """Allow $5 US dollars; forbid $5 metres."""
        return units.kind_of(have) is MONEY and units.kind_of(more) is MONEY

    def _unit_word_fits(self, at: int, last: int) -> bool:
        """Leave "10 second place", "two stones"; a bare "in", "a", "c" is no unit after a space."""
        word = self.tokens[at]
        if last - at == 1 and len(word.raw) <= 2 and not self.touches[at]:
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
            points = self.lexicon.points.at(self.lows, at)
            return points or (at + 1, sign)
        alone = at + 1 >= self.size or self.tokens[at + 1].kind != NUM
        if token.raw == "$" and (self.touches[at] or alone):
            return at + 1, "USD"
        if token.raw in ("°", "º"):
            letter = self.raws[at + 1]
            if letter in ("C", "F", "c", "f", "K"):
                return at + 2, units.SYMBOLS["°" + letter.upper()]
            return at + 1, "°"
        if not self.touches[at]:
            return None
        if token.raw in ("'", "’", '"', "”") and at + 1 < self.size and self.touches[at + 1]:
            return None
        if token.raw in ('"', "”") and any(t.raw in ('"', "“") for t in self.tokens[:at]):
            return None
        return self._written(at)

    def _slashed(self, at: int) -> tuple[int, str] | None:
        """Read km/h, A/cm2, lb-ft."""
        raw, following = self.raws[at], self.raws[at + 1]
        if following == "/" and self.touches[at + 1] and self.touches[at + 2]:
            both = units.SLASHED.get((raw, self.raws[at + 2]))
            if both is not None:
                return at + 3, both
            powered = units.SLASHED.get((raw, self.raws[at + 2] + self.raws[at + 3]))
            if powered is not None:
                return at + 4, powered
        if following == "-" and self.touches[at + 1]:
            both = units.SLASHED.get((raw, self.raws[at + 2]))
            if both is not None:
                return at + 3, both
        return None

    def _written(self, at: int) -> tuple[int, str] | None:
        raw, following = self.raws[at], self.raws[at + 1]
        both = self._slashed(at)
        if both is not None:
            return both
        if following in ("2", "3", "²", "³") and self.touches[at + 1]:
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
        if raw in units.DOLLARS and self.raws[at + 1] == "$":
            return at + 2, units.DOLLARS[raw]
        both = self._slashed(at)
        if both is not None:
            return both
        if raw in units.SHORT and raw not in _SPACED:
            return None
        if raw in units.SHORT and self.raws[at + 1] in ("'", "’", ".") and at + 2 < self.size:
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
        step = at + 1 if self.raws[at] in HYPHENS and self.raws[at] else at
        if self.lows[step] in self.language.old:
            expression.last = step + 1
        else:
            hit = self.lexicon.old_phrases.at(self.lows, expression.unit_first)
            if hit is None:
                return
            expression.last = hit[0]
        expression.unit = f"{expression.unit} of age"

    def _rate(self, expression: Expression) -> None:
        """Read "per barrel", "a month", "/kg" behind a unit."""
        if expression.unit is None:
            return
        at = expression.last
        if at in self.hyphens and at + 2 in self.hyphens:
            self._hyphened_rate(expression, at)
            return
        word = self.lows[at]
        told = (
            self.lexicon.per_phrases.at(self.lows, at) if word in self.lexicon.per_firsts else None
        )
        if told is not None:
            if self._ends_rate(expression.unit, told[0]):
                self._per(expression, told[1], told[0])
            return
        article = word in self.language.per_articles or self._per_measure(expression.unit, at)
        slash = self.raws[at] == "/" and self.touches[at]
        if not (slash or article or word in self.language.per):
            return
        target = at + 1
        if word in self.language.per and self.lows[target] in self.language.per_articles:
            target += 1
        if self.raws[target] in ("'", "’"):
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
        if self.lows[at] not in self.language.per_definite or units.kind_of(unit) is not MONEY:
            return False
        target = at + 2 if self.raws[at + 1] in ("'", "’") else at + 1
        hit = self.lexicon.units.at(self.lows, target)
        return hit is not None and units.kind_of(hit[1]) is MEASURE

    def _per_what(
        self, unit: str, target: int, *, article: bool, slash: bool
    ) -> tuple[str, int] | None:
        """Return what a rate is for, and the token after it."""
        if target >= self.size or self.tokens[target].kind != WORD:
            return None
        hit = self._written(target) if slash else None
        hit = hit or self.lexicon.units.at(self.lows, target)
        kind = units.kind_of(unit)
        if hit is None:
            if kind is PERCENT or self.lows[target] in self.language.stops:
                return None
            verb = self.lows[target + 1] in self.language.verbs or self.language.head_first
            if self.lows[target] in self.language.cardinals or (
                article and (kind is not MONEY or verb)
            ):
                return None  # not: 400 euros cada uno
            return singular(self.lows[target], self.language), target + 1
        timed = units.kind_of(hit[1]) is DURATION
        if self.lows[hit[0]] in self.language.rate_ends:
            return None
        if kind is PERCENT and (slash or article or not timed):
            return None
        return units.name_of(hit[1]) if timed else hit[1], hit[0]

    def _hyphened_rate(self, expression: Expression, at: int) -> None:
        """Read "12-cent-a-share"."""
        if (
            self.lows[at + 1] in self.language.per_articles
            or self.lows[at + 1] in self.language.per
        ):
            expression.per, expression.last = self.lows[at + 3], at + 4
