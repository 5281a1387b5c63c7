"""Numerals that are no figures: dates, years, times, names, codes, scores, idioms; and why."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from functools import cache

from briefing.core.article import Span
from briefing.extract.lexicon import Lexicon
from briefing.extract.reading import Reading
from briefing.extract.scanner import HYPHENS, MARK, NUM, WORD, Scanned, Token
from briefing.extract.times import DATE, DECADE, SCORE, TIME, Times
from briefing.extract.units import CURRENCY_CODES, CURRENCY_SIGNS, SYMBOLS

LABEL, CODE, IDIOM, ORDINAL = "name or label", "code", "idiom", "ordinal"
RATE = "part of a rate"
VAGUE = "no number of its own"
_HALVES = (Fraction(1, 2), Fraction(1, 4), Fraction(3, 4))
PRONOUN, FOOTNOTE, LIST, ADDRESS, PHONE, PART = (
    "pronoun",
    "footnote mark",
    "list marker",
    "web address",
    "phone number",
    "part of a whole, unnamed",
)


@cache
def _special() -> re.Pattern[str]:
    """Compile the pattern of addresses, phones and numeric dates when a text first needs it."""
    return re.compile(
        r"(?P<web>(?:https?://|www\.)[^\s<>\"”)]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64})"
        r"|(?P<phone>\+\d{1,3}[ \u00a0.-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,4}"
        r"(?:[ \u00a0.-]\d{2,4}){2,4}(?!\d)"
        r"|\(\d{3}\) ?\d{3}-\d{4}|(?<![\d-])\d{2,4}(?:-\d{3,4}){2}(?![\d-])"
        r"|(?<![\d.])0\d(?:[ .]\d\d){4}(?!\d))"
        r"|(?P<date>(?<!\d)\d{4}-\d\d-\d\d(?:T[\d:.]{4,15}Z?)?(?!\d)|(?<![\d/.])\d{1,2}([/.])\d{1,2}\4\d{2,4}(?![\d/]))"
    )


def special_spans(text: str, start: int, end: int) -> list[tuple[Span, str]]:
    """Return web addresses, phone numbers and numeric dates with what they are."""
    names = {"web": ADDRESS, "phone": PHONE, "date": DATE}
    return [
        (Span(match.start(), match.end()), names[match.lastgroup or "date"])
        for match in _special().finditer(text, start, end)
    ]


def _leads(raw: str) -> bool:
    """Say whether digits begin with a nought, as those of telephones do."""
    return len(raw) > 1 and raw[0] not in "123456789" and unicodedata.decimal(raw[0]) == 0


class Exclusions(Times):
    """Judge the numerals of one sentence's tokens."""

    def __init__(self, scanned: Scanned, lexicon: Lexicon, *, block_start: bool) -> None:
        super().__init__(scanned, lexicon)
        self.block_start = block_start
        self._scores: bool | None = None
        self._labels: set[str] = set()
        self._phone_end = self._label_end = -9

    def reason(self, reading: Reading) -> str | None:
        """Return why a numeral is no figure, or None."""
        first, last = reading.first, reading.last
        if reading.clumsy:
            return DATE if re.fullmatch(r"\d{1,2}\.\d{1,2}\.\d{2,4}", reading.raw) else CODE
        if first in self._seconds:
            return self._seconds[first]
        if self.lows[last] in self.lexicon.pairing:
            if self._told(reading, first, last):
                return SCORE
            if self._opens_hours(reading, first, last):
                return TIME
        if reading.words:
            return self._words_reason(reading)
        found = self._phone(reading, first, last)
        if found:
            return found
        if not self._amid_words(first, last):
            found = (
                self._marks(reading, first, last)
                or self._score(reading, first, last)
                or self._glued(reading, first, last)
                or self._clock(reading, first, last)
                or self._date(reading, first, last)
                or self._ordinal(reading, first, last)
            )
            if found:
                return found
        if not reading.raw:
            return SCORE if reading.fraction and self._drawn(first, last) else None
        return self._year(reading, first, last) or self._label(reading, first, last)

    def _amid_words(self, first: int, last: int) -> bool:
        """Say cheaply whether a numeral stands free between words that speak of no date or time.

        Then it is no score, code, clock time, date or ordinal, nor a mark of a note or a list.
        """
        if not 0 < first <= last < self.size:
            return False
        tokens, telling = self.tokens, self.lexicon.beside_dates
        before, after = tokens[first - 1], tokens[last]
        if before.kind != WORD or before.low in telling or self.touches[first]:
            return before.raw in CURRENCY_SIGNS and self._calm(after, last)
        return self._calm(after, last)

    def _calm(self, after: Token, last: int) -> bool:
        """Say whether the token after a numeral is a word apart, or a sign of per cent."""
        if after.kind == WORD:
            apart = not self.touches[last]
            return apart and after.low not in self.lexicon.beside_dates
        return after.raw == "%"

    def _phone(self, reading: Reading, first: int, last: int) -> str | None:
        """Judge 0800 555 111, "call 112", and other numbers with a leading nought."""
        raw = reading.raw
        if not raw.isdecimal():
            if " " not in raw and "\u00a0" not in raw:
                return None
            if not raw.replace(" ", "").replace("\u00a0", "").isdecimal():
                return None
        nought = _leads(raw) or (self.raws[last].isdecimal() and self._grouped(last))
        joined = first - 1 == self._phone_end and self.raws[first - 1] in ("-", "/", ".")
        follows = joined or first == self._phone_end
        if not (nought or follows or (len(raw) > 2 and self._phone_told(raw, first, last))):
            follows = self._phone_end > 0 and self._phone_or(first, last)
            if not follows:
                return None
        if self.unit_follows(last):
            return None
        self._phone_end = last
        return PHONE if len(raw) > 2 or follows else CODE

    def _grouped(self, at: int) -> bool:
        """Say whether more groups follow, and one begins with a nought: 555 0147."""
        while self.raws[at].isdecimal():
            if _leads(self.raws[at]):
                return True
            at += 1
        return False

    def _phone_or(self, first: int, last: int) -> bool:
        """Say whether it is one more number to call: dial 911 or text 1414."""
        language = self.language
        between = self.lows[self._phone_end : first]
        if not 0 < len(between) < 5 or not self._alone(first, last):
            return False
        joins = language.range_or | language.range_and | {","}
        fits = joins | language.phone_gap | language.phone_words | language.phone_calls
        return between[0] in joins and fits.issuperset(between)

    def _phone_told(self, raw: str, first: int, last: int) -> bool:
        """Say whether words or marks around a number make it one to call."""
        if self._phone_said(first):
            return not self.plural(last)
        if len(raw) == 11 and self.raws[first - 1] in (",", ";", "("):  # cita previa, 975 340 118.
            threes = raw[3] == raw[7] and not raw[3].isdecimal()
            return threes and self.raws[last] in ("", ".", ",", ";", ")")
        language, at = self.language, self.lexicon.phone_at
        hit = at.before(self.lows, first) if self.lows[first - 1] in at.last_words else None
        if self.lows[last] in language.phone_after:
            return hit is not None or self.lows[first - 1] in language.determiners
        if hit is None or self._like_year(raw) or not self._alone(first, last):
            return False
        for step in range(hit[0] - 1, max(hit[0] - 9, -1), -1):
            low = self.lows[step]
            if low in language.phone_calls:
                return True
            if not self.is_word(step) or low in self.lexicon.verbs_moved:
                return False
        return False

    def _like_year(self, raw: str) -> bool:
        """Say whether digits look like a year of our times."""
        return len(raw) == 4 and raw.isdecimal() and 1800 <= int(raw) <= 2100

    def _phone_said(self, first: int) -> bool:
        """Say whether words before a number make it one to call."""
        if not self.language.phone_words:
            return False
        for at in range(first - 1, max(first - 7, -1), -1):
            if self.lows[at] in self.language.phone_words:
                return True
            if self.raws[at] not in (":", ",") and self.lows[at] not in self.language.phone_gap:
                return False
        return False

    def _words_reason(self, reading: Reading) -> str | None:
        language, first, last = self.language, reading.first, reading.last
        if reading.fraction:
            return self._fraction_word(reading)
        word, before = self.lows[first], self.lows[first - 1]
        single = last - first == 1
        if single and self.lows[first] in language.weekdays:
            return DATE
        one = single and word in language.pronoun_one and reading.minus is None
        if one and self._pronoun(first, last):
            return PRONOUN
        named = single and before in language.labels and not self.plural(last)
        if named and not self.unit_follows(last):
            return LABEL
        if single and word in language.adjectives and self._behind_noun(first, last):
            return IDIOM
        if self._hour(reading, first, last):
            return TIME
        rate = reading.scale in language.collectives and word in language.per_articles
        if rate and (before in language.currencies or self.raws[first - 2] in CURRENCY_SIGNS):
            return RATE
        behind = not (language.head_first or language.noun_capital)  # zum 1. Oktober zwei Häuser
        month = behind and self.lows[first - 1] in language.months
        month = month or self.lows[last] in language.months
        if (
            month
            and reading.value is not None
            and reading.value <= 31
            and len(self.lows[first - 1]) > 3
        ):
            return DATE
        after = self.lows[last]
        if after in language.units and not self._oclock(reading, first, last):
            return None
        return TIME if after in language.clock_after else None

    def _behind_noun(self, first: int, last: int) -> bool:
        """Say whether a word stands behind a noun and before none."""
        before = self.lows[first - 1]
        noun = self.is_word(first - 1) and before not in self.lexicon.phrase_ends
        return noun and before not in self.language.function_words and not self.plural(last)

    def _pronoun(self, first: int, last: int) -> bool:
        """Say whether "one" stands for a thing rather than counting it: this one, one must."""
        language, following = self.language, self.lows[last]
        if self.lows[first - 1] in language.not_before_one:
            return True
        if self.raws[first - 1] in HYPHENS and self.touches[first]:
            return True
        ratio = self.lexicon.out_of.at(self.lows, last)
        if ratio is not None and ratio[0] < self.size and self._numeral(ratio[0]):
            return False
        if following in language.range_to and self.lows[last + 1] in self.lexicon.number_words:
            return False
        if not self.is_word(last):
            return last not in self.hyphens
        if following in language.of:
            return False
        return following in language.stops or following in language.verbs

    def _numeral(self, at: int) -> bool:
        """Say whether a numeral begins at a token."""
        return self.tokens[at].kind == NUM or self.lows[at] in self.lexicon.number_words

    def _fraction_word(self, reading: Reading) -> str | None:
        """Keep "half of", "a third of", "by a third"; leave the first half, a third term."""
        first, last, language = reading.first, reading.last, self.language
        before, after = self.lows[first - 1], self.lows[last]
        value = Fraction(reading.value or 0)
        average = self.lows[first] in language.middling and not self.unit_follows(last)
        if average or after in language.part_ordinals:
            return PART
        if self.size == last - first or value > 1:
            return None
        whole = value in _HALVES and self.unit_follows(last) and last not in self.hyphens
        if whole or self.lows[last - 1] in language.fraction_tail:
            return None
        if before in ("first", "second", "latter", "other", "final", "opening", "better"):
            return PART
        if self.raws[last] and self.raws[last] in HYPHENS and self.touches[last]:
            return PART
        if after in language.of or after in language.determiners or not language.determiners:
            return None
        if after in language.per_articles or after in language.more_less:
            return None
        if self.lexicon.bounds_before.before(self.lows, first) or before in language.by:
            return None
        named = language.head_first or language.noun_capital
        if named and self.lows[first] in language.halves and before in language.determiners:
            return None  # se redujo a la mitad
        if self._scored(value, last):
            return ORDINAL
        if after in language.stops:
            return None
        return (
            PART
            if last - first == 1
            else (None if self.lows[first] not in language.ones else ORDINAL)
        )

    def _scored(self, value: Fraction, last: int) -> bool:
        """Say whether "a third" is the third goal: added a third after 71 minutes."""
        low = self.lows[last]
        open_end = not self.is_word(last) or (
            low in self.language.stops and low not in self.language.of
        )
        return value.numerator == 1 and value not in _HALVES and open_end and self._scoring()

    def _marks(self, reading: Reading, first: int, last: int) -> str | None:
        if self.raws[first - 1] == "[" and self.raws[last] == "]" and reading.raw.isdecimal():
            return FOOTNOTE
        if self.raws[first - 1] in ("#", "№", "§"):
            return LABEL
        marker = (
            self.block_start and first == 0 and reading.raw.isdecimal() and len(reading.raw) <= 2
        )
        if marker and self.raws[1] in (".", ")") and self.touches[1] and self.size > 2:
            return None if self.touches[2] else LIST
        return None

    def _score(self, reading: Reading, first: int, last: int) -> str | None:
        """Judge both numbers of a score or vote: beat them 2-1, 6–3, 52-48."""
        if last not in self.hyphens and first - 1 not in self.hyphens:
            return None
        tokens, raw = self.tokens, reading.raw
        for joint, other in ((last, last + 1), (first - 1, first - 2)):
            if not 0 <= other < self.size or tokens[other].kind != NUM or joint not in self.hyphens:
                continue
            if (
                not (raw.isdecimal() and tokens[other].raw.isdecimal())
                or max(len(raw), len(tokens[other].raw)) > 3
            ):
                return None
            if any(k in self.hyphens for k in (max(first, other) + 1, min(first, other) - 1)):
                return None
            one, two = int(tokens[min(first, other)].raw), int(tokens[max(first, other)].raw)
            end = max(first, other) + 1
            if self.unit_follows(end) or self.money_before(min(first, other)):
                return None
            return SCORE if one >= two or (self._scoring() and not self.plural(end)) else None
        return None

    def _drawn(self, first: int, last: int) -> bool:
        """Say whether two fractions with a hyphen between are a draw: 1/2-1/2, ½–½."""
        for joint, other in ((last, last + 1), (first - 1, first - 2)):
            if joint in self.hyphens:
                ends = (self.raws[other], self.raws[other + 1], self.raws[other - 1])
                return ends[0] == "½" or "/" in ends
        return False

    def _told(self, reading: Reading, first: int, last: int) -> bool:
        """Say whether a number begins a score told in words: 24 à 17, five votes to two."""
        language, lows = self.language, self.lows
        noun = lows[last] in language.tallied
        joint = last + noun
        versus = lows[joint] in language.against
        if not (versus or lows[joint] in language.tally):
            return False
        other = joint + 1
        if versus and lows[other] in language.tally:
            other += 1  # frente a
        one, two = self._tally(reading), self._whole_at(other)
        if one is None or two is None or self._led(first):
            return False
        end = self._end_of(other)
        votes = noun or lows[end] in language.tallied
        if not (lows[end] in language.tallied or self._alone(other, end)):
            return False
        if versus or (noun and one < two):
            told = votes and self._tallied_by(reading, first)
            found = told and (versus or not self._moving(first))
        else:
            found = one >= two and (votes or self._scoring())
        if found:
            self._seconds[other] = SCORE
        return found

    def _tally(self, reading: Reading) -> int | None:
        """Return the number of a reading that may be one of a score, else None."""
        plain = reading.words or reading.raw.isdecimal()
        if not plain or reading.fraction or reading.scale or not reading.whole:
            return None
        value = int(reading.value or 0)
        return value if 0 <= value < 1000 else None

    def _led(self, first: int) -> bool:
        """Say whether a number is the first level of a move: from five votes, fell five votes."""
        at = first - 2 if self.lows[first - 1] in self.language.by else first - 1
        moved = self.lows[at] in self.lexicon.moves and self.lows[at - 1] not in (
            self.language.determiners  # voted for the rise by five votes to two
        )
        moved = moved and self.lows[at] not in self.language.score_words
        return moved or self.lows[first - 1] in self.lexicon.led

    def _moving(self, first: int) -> bool:
        """Say whether a move is told not far before: raised the total by five goals to 12."""
        moves, scores = self.lexicon.moves, self.language.score_words
        near = self.lows[max(first - 6, 0) : first]
        return any(low in moves and low not in scores for low in near)

    def _tallied_by(self, reading: Reading, first: int) -> bool:
        """Say whether a vote is told: *by* five votes, بخمسة أصوات."""
        by, lows = self.language.tallied_by, self.lows
        return lows[first - 1] in by or lows[first - 2] in by or lows[first][: reading.skip] in by

    def _scoring(self) -> bool:
        """Say whether the sentence speaks of games or votes."""
        if self._scores is None:
            self._scores = any(token.low in self.language.score_words for token in self.tokens)
        return self._scores

    def _glued(self, reading: Reading, first: int, last: int) -> str | None:
        """Judge digits written against letters: G20, COVID-19, 21st, 1990s, 4x4."""
        tokens, language = self.tokens, self.language
        if self.touches[first] and tokens[first - 1].kind == WORD:
            before = tokens[first - 1]
            hour = before.low == "h" and self.touches[first - 1]
            if hour and language.code in ("fr", "es") and self._minutes(first):
                return TIME  # 7h30
            codes = before.raw in CURRENCY_CODES or before.low in language.minus
            if not codes and before.low.strip("ـ") not in language.clitics.split():
                return CODE
        if first >= 2 and first - 1 in self.hyphens and tokens[first - 2].kind == WORD:
            word = tokens[first - 2].low
            if tokens[first - 2].raw.isupper() and len(word) == 1:
                return LABEL
            joins = (
                word in language.year_before or word in language.minus or word in language.range_to
            )
            numeral = (
                word in self.lexicon.number_words
                or word in language.units
                or word in language.scales
            )
            if not joins and not numeral and reading.minus is None and not self.unit_follows(last):
                return LABEL
        if self.touches[last] and tokens[last].kind == WORD:
            return self._suffix(reading, last)
        return None

    def _suffix(self, reading: Reading, last: int) -> str | None:
        token, language = self.tokens[last], self.language
        if token.low in language.ordinal_suffixes and reading.raw:
            return ORDINAL
        if token.low == "s" and reading.raw.isdecimal() and len(reading.raw) in (2, 4):
            return DECADE
        known = (
            token.raw in SYMBOLS or token.low in language.units or token.low in language.currencies
        )
        known = known or token.raw in CURRENCY_CODES or token.low in language.clock_after
        known = known or self.lexicon.units.at(self.lows, last) is not None
        powered = (
            last + 1 < self.size and self.touches[last + 1] and self.tokens[last + 1].kind == NUM
        )
        if powered and token.low == "h" and self._minutes(last + 1):
            return TIME
        if powered and self.raws[last + 1] not in ("2", "3"):
            return CODE
        if known or not reading.raw or token.low in language.months:
            return None
        follows = (
            self.plural(last)
            or len(token.low) > 4
            or bool(language.prefixes and len(token.low) > 2)
        )
        return None if follows else CODE

    def _definite_ordinal(self, first: int) -> bool:
        """Tell الدورة الـ14, the 14th session, from اللوحات الـ14, the 14 pictures."""
        bare = self.lexicon.noun_before(self.lows, first)
        return bare is not None and not self.lexicon.inner_plural(bare)

    def _ordinal(self, reading: Reading, first: int, last: int) -> str | None:
        language = self.language
        if not reading.raw.isdecimal():
            return None
        if language.definite and self._definite_ordinal(first):
            return ORDINAL
        if self.raws[last] in ("º", "ª", "°") and language.code == "es" and self.touches[last]:
            return ORDINAL
        if not language.ordinal_dot or self.raws[last] != "." or not self.touches[last]:
            return None
        follows = self.is_word(last + 1) and not self.touches[last + 1]
        return ORDINAL if follows and len(reading.raw) <= 2 else None

    def _label(self, reading: Reading, first: int, last: int) -> str | None:
        raw = reading.raw
        if not raw.isdecimal() or len(raw) > 5:
            sure = self.lows[first - 1] in self.language.labels_sure and len(raw) <= 6
            return LABEL if sure and raw.count(".") == 1 and not self.unit_follows(last) else None
        if self._label_end == first - 1 and self.raws[first - 1] == "(" and self.touches[first]:
            return LABEL
        if self.unit_follows(last) or self.money_before(first):
            return None
        if raw in self._labels and not self.plural(last) and len(raw) < 4:
            return LABEL
        if self._labels and self._alike(first, last) and len(raw) < 4:
            return LABEL
        lone = len(raw) < 4 and self.lows[first - 1] in self.language.lone and self._ends(last)
        if lone and self.lows[first - 2] not in self.language.between:
            return LABEL
        found = self._labelled(reading, first, last)
        if found is None and self._label_end == first - 1 and not self._counted(last):
            joins = self.lows[first - 1] in self.language.range_and or self.raws[first - 1] in (
                *HYPHENS,
                "/",
            )
            found = LABEL if joins else None
        if found:
            self._labels.add(raw)
            self._label_end = last
        return found

    def _alike(self, first: int, last: int) -> bool:
        """Say whether a number is a name as the one before: la línea 4 perdió …, *la 2* ganó."""
        language = self.language
        one = self.lows[first - 1] in language.the_one and self.is_word(last)
        return one and self.lows[last] not in language.of and not self.plural(last)

    def _ends(self, last: int) -> bool:
        """Say whether nothing that a number may count or multiply follows."""
        word = self.is_word(last) and self.lows[last] not in self.language.stops
        return not word and self.raws[last] not in ("%", *HYPHENS, "/")

    def _labelled(self, reading: Reading, first: int, last: int) -> str | None:
        at = first - 1
        if reading.minus is not None:
            at = reading.minus - 1
            if self.lows[at] not in self.language.labels:
                return None
        while self.raws[at] in (".", "°") and self.touches[at]:
            at -= 1  # n° 62
        before = self.lows[at]
        if before in self.language.amounts_to and self._several(at - 1):
            return None
        many = len(reading.raw) > 2 and self._feminine(last)  # تلقى الخط 1414 مكالمة
        if before in self.language.labels and not (many or self._counted(last)):
            return LABEL
        capital = self.is_word(at) and self.raws[at][0].isupper() and not self.language.noun_capital
        sure = before in self.language.labels_sure or (before in self.language.labels and capital)
        if sure and reading.value is not None and reading.value < 1000:
            return LABEL
        if before in self.language.labels and at == first - 2:
            return LABEL
        if self._chained(first) or self._numbered(reading, first, last):
            return LABEL
        if self._street(last):
            return LABEL
        return self._name(reading, first, last)

    def _feminine(self, at: int) -> bool:
        """Say whether a feminine noun without the article stands at a token."""
        low, language = self.lows[at], self.language
        ends = bool(language.feminine) and low.endswith(language.feminine)
        return ends and not low.startswith(language.definite)

    def _several(self, at: int) -> bool:
        """Say whether a word stands for several that may be counted: the patients, they."""
        return self.plural(at) or self.lows[at] in self.language.they

    def _numbered(self, reading: Reading, first: int, last: int) -> bool:
        """Say whether a number tells one thing from its like: la chapelle 4, el muelle 2."""
        language, noun = self.language, self.lows[first - 1]
        if not language.the_one or len(reading.raw) > 3 or not self.is_word(first - 1):
            return False
        if self.lows[first - 2] not in language.the_one or self.plural(first - 1):
            return False
        if noun in self.lexicon.phrase_small or noun in self.lexicon.phrase_ends:
            return False
        several = self.lows[last].endswith(language.plural_verbs) or self.plural(last)
        return not several and self.raws[last] != "%"

    def _counted(self, at: int) -> bool:
        """Say whether what stands at a token looks counted: no verb where nouns have capitals."""
        if not self.plural(at):
            return False
        if not self.language.noun_capital or self.raws[at][:1].isupper():
            return True
        return self.raws[at + 1][:1].isupper() and self.plural(at + 1)

    def _chained(self, first: int) -> bool:
        """Say whether it continues labels: Articles 19 and 20."""
        at = first - 1
        if self.lows[at] not in self.language.range_and and self.raws[at] not in (",", "-", "–"):
            return False
        if at < 2 or self.tokens[at - 1].kind != NUM:
            return False
        word = self.lows[at - 2]
        return (
            word in self.language.labels
            and word.endswith(("s", "n"))
            and not self.plural(first + 1)
        )

    def _street(self, last: int) -> bool:
        if self.lows[last] in self.language.label_next:
            return True  # 12 rue Pasteur
        for at in range(last, min(last + 3, self.size)):
            if not self.is_word(at) or not self.raws[at][0].isupper():
                return False
            if at > last and self.lows[at] in self.language.label_after:
                return True
        return False

    def _name(self, reading: Reading, first: int, last: int) -> str | None:
        """Judge a bare number right behind a name: iPhone 15, Boeing 737, S&P 500."""
        before = self.tokens[first - 1] if first else None
        if before is None or before.kind != WORD or len(reading.raw) > 4:
            return None
        if self.scanned.starts[first] - self.scanned.end(first - 1) != 1:
            return None
        if before.raw.islower() or before.low in self.language.months or self.title_case():
            return None
        if not any(char.isupper() for char in before.raw):
            return None
        low = before.low
        starts = first == 1 or (
            self.tokens[first - 2].kind == MARK and self.tokens[first - 2].raw in '“"«(:'
        )
        if starts and (before.raw[1:].islower() or len(before.raw) == 1):
            if (
                low in self.language.stops
                or low in self.language.verbs
                or low in self.language.function_words
            ):
                return None
            if self.plural(last) or low.endswith(self.language.participles):
                return None
        if self.language.noun_capital and self.plural(last) and before.raw[1:].islower():
            return None  # behandelt im Schnitt 45 Patienten
        if low in self.language.function_words or low in self.language.weekdays:
            return None
        if low in self.lexicon.language.bounds_before:
            return None
        return LABEL
