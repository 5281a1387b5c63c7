"""Numerals that tell when: years, dates, hours."""

from __future__ import annotations

import re

from briefing.extract.looking import Sentence
from briefing.extract.reading import Reading
from briefing.extract.scanner import HYPHENS, NUM

DATE, YEAR, TIME, SCORE = "date", "year", "time", "score"
DECADE = "decade"
_OF_TIME = frozenset(":'’\"″′")
"""Marks inside a time: 15:30, 3'32, 9"98."""
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")


class Times(Sentence):
    """Judge whether a numeral tells a year, a day or an hour."""

    def _opens_hours(self, first: int, last: int) -> bool:
        """Judge the first of two times: de 10h à 18h, von 10 bis 18 Uhr, de 10.00 a 18.00."""
        language = self.language
        at = last + 1 if self.lows[last] == "h" else last
        if self.lows[at] not in language.range_to or at + 1 >= self.size:
            return False
        if self.tokens[at + 1].kind != NUM:
            return False
        sign = self.lows[at + 2]
        clock = sign in language.clock_after and sign not in language.units
        told = language.decimal == "," and not self.unit_follows(at + 2)
        dotted = told and all(_CLOCK.fullmatch(self.raws[one]) for one in (first, at + 1))
        return clock or dotted or (sign == "h" and at > last)

    def _oclock(self, reading: Reading, first: int, last: int) -> bool:
        """Tell "à 20 heures", "a las 18.45 horas" from "en 24 heures", "à six heures de route"."""
        whole, _, minutes = reading.raw.replace(",", ".").partition(".")
        if len(minutes) == 2 and whole.isdecimal() and int(whole) < 25 and int(minutes) < 60:
            return True
        if len(reading.raw) == 4 and reading.raw.isdecimal():
            return True  # 1400 hrs
        if reading.value is None or reading.value > 23:
            return False
        before, joined = self.lows[first - 1], self.lows[first - 2] in self.language.clock_after
        if before in self.language.between or (before in self.language.range_and and joined):
            return True  # entre 8 heures et 20 heures
        during = self.lows[first - 2] in self.language.in_
        follows = self.lows[last + 1] in self.language.counted_of
        return self.lows[first - 1] in self.language.clock_before and not (during or follows)

    def _hour(self, reading: Reading, first: int, last: int) -> bool:
        """Say whether a number is an hour by its words: las seis de la mañana, a las seis."""
        if not self.language.hours or not reading.whole or not 0 <= (reading.value or 0) <= 24:
            return False
        if self.lexicon.dayparts.at(self.lows, last) is not None:
            return True
        led = self.lexicon.hours.before(self.lows, first) is not None
        return led and not self.plural(last) and not self.unit_follows(last)

    def _clock(self, reading: Reading, first: int, last: int) -> str | None:
        tokens, language = self.tokens, self.language
        after = self.lows[last]
        if self._hour(reading, first, last):
            return TIME
        if after in language.clock_after and (reading.raw and len(reading.raw) <= 5):
            if after in language.units or after == "h":
                return TIME if self._oclock(reading, first, last) else None
            return TIME
        if (
            after in ("a", "p")
            and self.raws[last + 1] == "."
            and self.lows[last + 2] == "m"
            and self.touches[last + 1]
        ):
            return TIME
        for at, side in ((first - 1, first - 2), (last, last + 1)):
            if (
                (
                    0 < at < self.size - 1
                    and tokens[at].raw in _OF_TIME
                    and self.touches[at]
                    and self.touches[at + 1]
                )
                and 0 <= side < self.size
                and tokens[side].kind == NUM
            ):
                return TIME if len(tokens[max(side, first)].raw) == 2 else SCORE
        hour = after == "h" and self.language.code in ("fr", "es")
        if hour and reading.whole and reading.value is not None and 0 <= reading.value <= 24:
            if last + 1 < self.size and self._minutes(last + 1):
                return TIME
            if self.lows[first - 1] in language.clock_before:
                return TIME
        closes = first > 1 and tokens[first - 2].kind == NUM
        if closes and self.lows[first - 1] in language.range_to and _CLOCK.fullmatch(reading.raw):
            return TIME if self._opens_hours(first - 2, first - 1) else None
        if _CLOCK.fullmatch(reading.raw) and self.lows[first - 1] in language.clock_before:
            return None if language.decimal == "." or self.unit_follows(last) else TIME
        hours = first > 1 and self.lows[first - 1] == "h" and tokens[first - 2].kind == NUM
        return TIME if hours and self._minutes(first) else None

    def _minutes(self, at: int) -> bool:
        """Say whether a token may be the minutes of a time: two digits below 60."""
        raw = self.raws[at]
        return len(raw) == 2 and raw.isdecimal() and int(raw) < 60

    def _date(self, reading: Reading, first: int, last: int) -> str | None:
        language = self.language
        raw = reading.raw
        if not raw.isdecimal():
            return None
        day = len(raw) <= 2 and 1 <= int(raw) <= 31
        year = len(raw) == 4
        if not (day or year):
            return None
        at = last
        while (
            at < self.size
            and at < last + 3
            and (
                self.lows[at] in language.date_joint
                or (self.raws[at] == "." and language.ordinal_dot)
            )
        ):
            at += 1
        if self.lows[at] in language.months and self._month(at):
            if self.lows[at + 2] == "s" and self.touches[at + 1] and self.touches[at + 2]:
                return None  # 23 of July's 31 days
            return DATE if day else YEAR
        if day and self._date_list(last):
            return DATE
        at = first - 1
        while (
            at >= 0
            and at > first - 4
            and (self.lows[at] in language.date_joint or self.raws[at] in (".", ","))
        ):
            at -= 1
        if self.lows[at] in language.months and self._month(at):
            return self._after_month(reading, first, last, day=day, year=year)
        return self._date_part(first, last, day=day, year=year)

    def _date_list(self, at: int) -> bool:
        """Say whether more days and then a month follow: 5 and 12 March, el 5 y el 12 de marzo."""
        for _ in range(4):
            joins = (
                self.lows[at] in self.language.range_and or self.lows[at] in self.language.date_to
            )
            if not joins and self.raws[at] != ",":
                return False
            at += 1
            while self.lows[at] in self.language.determiners:
                at += 1
            raw = self.raws[at]
            if not (raw.isdecimal() and len(raw) <= 2 and 1 <= int(raw) <= 31):
                return False
            at += 1
            after = at
            while self.lows[after] in self.language.date_joint or (
                self.raws[after] == "." and self.language.ordinal_dot
            ):
                after += 1
            if self.lows[after] in self.language.months and self._month(after):
                return True
        return False

    def _month(self, at: int) -> bool:
        """Tell May and March from may and march."""
        return (
            self.tokens[at].raw[0].isupper() or self.lows[at] not in self.language.ambiguous_months
        )

    def _after_month(
        self,
        reading: Reading,
        first: int,
        last: int,
        *,
        day: bool,
        year: bool,
    ) -> str | None:
        if self.unit_follows(last) or self.money_before(first):
            return None
        if year:
            return DATE if 1000 <= int(reading.raw) <= 2200 else None
        if day and self.raws[first - 1] != ",":
            return None if self.lows[last] in self.language.plurals else DATE
        return None

    def _date_part(self, first: int, last: int, *, day: bool, year: bool) -> str | None:
        """Judge the year or the second day of a date: 11 September, 2001; 20–24 Sept."""
        tokens = self.tokens
        months = self.language.months
        if year and self.raws[first - 1] == "," and first >= 3 and tokens[first - 2].kind == NUM:
            return (
                DATE if self.lows[first - 3] in months or self.lows[first - 4] in months else None
            )
        ranged = day and last in self.hyphens and tokens[last + 1].kind == NUM
        if ranged and self.lows[last + 2] in months:
            return DATE
        if day and first >= 2 and first - 1 in self.hyphens and tokens[first - 2].kind == NUM:
            at = first - 3
            if self.raws[at] == ".":
                at -= 1
            if self.lows[at] in self.language.months:
                return DATE
        return None

    def _year(self, reading: Reading, first: int, last: int) -> str | None:
        raw, language = reading.raw, self.language
        if (
            len(raw) == 2
            and raw.isdecimal()
            and self.raws[first - 1] in ("'", "’", "‘")
            and self.touches[first]
        ) and not self.touches[first - 1]:
            return YEAR
        if len(raw) == 2 and raw[1] == "0" and self.lows[first - 1] in language.decades:
            return DECADE
        if len(raw) != 4 or not raw.isdecimal() or raw[0] == "0":
            return self._short_year(raw, first)
        number = int(raw)
        if not 1000 <= number <= 2200 or self.money_before(first) or self.unit_follows(last):
            return None
        if self.touches[last] and self.is_word(last):
            return None
        before = self.lows[first - 1]
        bound = self.lexicon.bounds_before.before(self.lows, first)
        if bound and (bound[0] < first - 1 or before not in language.year_before):
            sure = before in language.year_before and 1950 <= number <= 2040 and number % 100
            return YEAR if sure and self._stands_alone(last) else None
        if self._year_pair(first, last):
            return YEAR
        if before in language.year_before and not (before in language.of and self.plural(last)):
            certain = (
                before in language.in_ or before in language.since or before in language.between
            )
            return YEAR if number >= 1800 or certain else None
        if not 1800 <= number <= 2100:
            return None
        if self._counts_things(number, last):
            return None
        return YEAR

    def _stands_alone(self, last: int) -> bool:
        """Say whether nothing that could be counted follows: lower than 2016."""
        return not self.is_word(last) or self.lows[last] in self.language.stops

    def _counts_things(self, number: int, last: int) -> bool:
        if not self.plural(last) and not (self.language.head_first and self.is_word(last)):
            return self.plural(last + 1) and number % 100 == 0 and self.is_word(last)
        if self.lows[last] in self.language.plurals:
            return True
        return number % 10 == 0 or not 1950 <= number <= 2060

    def _year_pair(self, first: int, last: int) -> bool:
        """Say whether another year stands next to it: 2014-2017, 2019/20, between 1600 and 1900."""
        for joint, other in ((last, last + 1), (first - 1, first - 2)):
            if not 0 <= other < self.size or self.tokens[other].kind != NUM:
                continue
            raw = self.tokens[other].raw
            mark = self.raws[joint]
            word = self.lows[joint]
            years = len(raw) == 4 and raw.isdecimal() and 1000 <= int(raw) <= 2200
            if (mark in HYPHENS or mark in "/&") and (years or len(raw) == 2) and mark:
                return not self.unit_follows(other + 1) and not (
                    years and self.plural(max(last, other + 1))
                )
            joins = word in self.language.range_and or word in self.language.range_to
            if joins and years and self.lows[min(first, other) - 1] in self.language.year_before:
                end = max(last, other + 1)
                modern = all(1800 <= int(self.tokens[k].raw) <= 2100 for k in (first, other))
                return not self.unit_follows(end) and (modern or not self.plural(end))
        return False

    def _short_year(self, raw: str, first: int) -> str | None:
        """Judge the 20 of 2019-20."""
        if len(raw) != 2 or not raw.isdecimal() or first < 2 or self.tokens[first - 2].kind != NUM:
            return None
        year = self.tokens[first - 2].raw
        mark = self.raws[first - 1]
        if (
            len(year) == 4
            and year[:2] in ("19", "20")
            and (mark in HYPHENS or mark == "/")
            and self.touches[first]
        ):
            return YEAR
        return None
