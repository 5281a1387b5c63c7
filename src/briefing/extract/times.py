"""Numerals that tell when: years, dates, hours."""

from __future__ import annotations

import re

from briefing.extract.lexicon import Lexicon
from briefing.extract.looking import Sentence
from briefing.extract.reading import Reading
from briefing.extract.scanner import HYPHENS, NUM, Scanned

DATE, YEAR, TIME, SCORE = "date", "year", "time", "score"
DECADE = "decade"
_OF_TIME = frozenset(":'’\"″′")
"""Marks inside a time: 15:30, 3'32, 9"98."""
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")


class Times(Sentence):
    """Judge whether a numeral tells a year, a day or an hour."""

    def __init__(self, scanned: Scanned, lexicon: Lexicon) -> None:
        super().__init__(scanned, lexicon)
        self._seconds: dict[int, str] = {}
        """Where the second number of a score or of a stretch of hours begins, and which it is."""

    def _opens_hours(self, reading: Reading, first: int, last: int) -> bool:
        """Judge the first of two times: de 10h à 18h, von 10 bis 18 Uhr, abre de 10 a 13 horas."""
        language, lows = self.language, self.lows
        led, signed = lows[first - 1], self._clock_word(last)
        joint = last + signed
        article = led in language.clock_before and lows[first - 2] in language.between
        if lows[joint] not in language.range_to:
            between = article or (signed and led in language.between)
            if not between or lows[joint] not in language.range_and:
                return False
        other = joint + 1
        if article and lows[other] in language.clock_before:
            other += 1  # entre las 14 y las 17 horas
        two = self._whole_at(other)
        if two is None and not _CLOCK.fullmatch(self.raws[other]):
            return False
        end = self._end_of(other)
        sign = lows[end]
        clock = sign in language.clock_after and sign not in language.units
        told = language.decimal == "," and not self.unit_follows(end)
        dotted = told and all(_CLOCK.fullmatch(self.raws[one]) for one in (first, other))
        found = clock or dotted
        if not found and two is not None and two <= 24 and reading.whole:
            found = 0 <= (reading.value or 0) <= 24 and self._open(reading, first, joint, two, end)
        if found:
            self._seconds[other] = TIME
        return found

    def _open(self, reading: Reading, first: int, joint: int, two: int, end: int) -> bool:
        """Tell hours of opening from how long something takes: dura de 10 a 13 horas."""
        language, lows = self.language, self.lows
        from_ = lows[first - 1] in language.from_
        if from_ and (lows[first - 2] in self.lexicon.moves or lows[first - 2] in language.changes):
            return False
        hour = lows[end] == "h" or language.units.get(lows[end]) == "hour"
        between = lows[first - 1] in language.between
        if self._clock_word(joint - 1) and not between:
            return self._clock_word(end)
        if not (from_ or between):
            return hour and lows[joint] in language.range_and
        if hour and (lows[end + 1] in language.per or lows[end + 1] in language.per_articles):
            return False
        if not hour and (self._things(end) or not self._alone(first, end)):
            return False
        if lows[first - 2] in language.weekdays or (hour and two < (reading.value or 0)):
            return True
        for at in range(first - 2, -1, -1):
            if lows[at] in language.opening or lows[at] in language.lasting:
                return lows[at] in language.opening
        return not language.opening.isdisjoint(lows[end + 1 :])

    def _clock_word(self, at: int) -> bool:
        """Say whether a word of the clock that is also a unit of time stands at an index."""
        low = self.lows[at]
        return low == "h" or (low in self.language.clock_after and low in self.language.units)

    def _closes(self, first: int) -> bool:
        """Say whether a number ends a stretch that another began: de 10 à 13 heures."""
        language, lows = self.language, self.lows
        at = first - 3 if self._clock_word(first - 2) else first - 2
        if lows[first - 1] not in language.range_to or lows[at - 1] not in language.from_:
            return False
        return self._whole_at(at) is not None

    def _oclock(self, reading: Reading, first: int, last: int) -> bool:
        """Tell "à 20 heures", "a las 18.45 horas" from "en 24 heures", "à six heures de route"."""
        whole, _, minutes = reading.raw.replace(",", ".").partition(".")
        if len(minutes) == 2 and whole.isdecimal() and int(whole) < 25 and int(minutes) < 60:
            return True
        if len(reading.raw) == 4 and reading.raw.isdecimal():
            return True  # 1400 hrs
        if reading.value is None or reading.value > 23:
            return False
        if self._closes(first):
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
        if not led and self.lows[first - 1] in self.language.range_to:
            led = self.lexicon.hours.before(self.lows, first - 2) is not None
        return led and not (self.plural(last) or self.unit_follows(last) or self._things(last))

    def _things(self, at: int) -> bool:
        """Say whether what follows an hour would be counted, in a language of inner plurals."""
        free = not self.is_word(at) or self.lows[at] in self.language.stops
        return bool(self.language.definite) and not free

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
            if self.lows[first - 1] in language.clock_before and not self._closes(first):
                return TIME
        closes = first > 1 and tokens[first - 2].kind == NUM
        if closes and self.lows[first - 1] in language.range_to and _CLOCK.fullmatch(reading.raw):
            return None
        if _CLOCK.fullmatch(reading.raw) and self.lows[first - 1] in language.clock_before:
            return None if language.decimal == "." or self.unit_follows(last) else TIME
        hours = first > 1 and self.lows[first - 1] == "h" and tokens[first - 2].kind == NUM
        return TIME if hours and self._minutes(first) else None

    def _whole_at(self, at: int) -> int | None:
        """Return about which small number begins at a token: of twenty-one the twenty."""
        raw = self.raws[at]
        if raw.isdecimal():
            return int(raw) if len(raw) <= 3 else None
        low = self.lexicon.bare(self.lows[at])
        if low in self.language.cardinals:
            return self.language.cardinals[low]
        compound = bool(self.language.compound) and at < self.size and self.tokens[at].opens
        return 0 if compound else None

    def _end_of(self, at: int) -> int:
        """Return the token after a number in words or digits that begins at a token."""
        at += 1
        while at in self.hyphens or self.lows[at] in self.lexicon.number_words:
            at += 1
        return at

    def _alone(self, at: int, end: int) -> bool:
        """Say whether a number counts nothing that stands behind it."""
        if self.plural(end) or self.unit_follows(end):
            return False
        low, inner = self.lows[end], self.language.inner_plurals
        if self.lows[at] in self.language.ones:
            return not self.is_word(end) or low in self.language.stops
        return not (inner and self.is_word(end) and self.lexicon.inner_plural(low))

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
