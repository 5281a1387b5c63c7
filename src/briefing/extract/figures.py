"""The pass over an article: every numeral becomes a figure or says why it is none."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from operator import attrgetter

from briefing.core.article import Span
from briefing.core.figure import Kind, Period, Trend
from briefing.core.quantity import Quantity, QuantityError
from briefing.extract import context, heads, relations, units
from briefing.extract.bounds import singular
from briefing.extract.building import Builder
from briefing.extract.digits import Style, style_of
from briefing.extract.exclusions import CODE, IDIOM, VAGUE, Exclusions, special_spans
from briefing.extract.expressions import Expression
from briefing.extract.kinds import COUNT, DURATION, EXACT, INDEX, MEASURE, MONEY, PERCENT, RATIO
from briefing.extract.lexicon import Lexicon, lexicon
from briefing.extract.measures import Measures
from briefing.extract.numbers import Numerals
from briefing.extract.phrases import NounPhrase, Phrasing
from briefing.extract.reading import Reading
from briefing.extract.scanner import NOTHING, NUM, VULGAR, WORD, Scanned, scan
from briefing.extract.values import ANY_TIME, Excluded, Extraction, Found, Relation

_DIGIT = rf"[\d{VULGAR}]"
_WORDS = r"[^\W\d_]+"
_FIRST = attrgetter("expression.first")


_pattern = cache(re.compile)
"""Compile a pattern when a text first needs it, and know it from then on."""


class Item:
    """Hold a figure on its way: the expression, its sentence, what it counts, its relations."""

    __slots__ = (
        "_understood",
        "attribution",
        "attributive",
        "clitics",
        "describes",
        "expression",
        "included",
        "inferred",
        "kind",
        "lead",
        "listed",
        "name",
        "noun",
        "page",
        "period",
        "phrase",
        "qualifiers",
        "relations",
        "trend",
        "what",
    )

    def __init__(self, expression: Expression, page: Page) -> None:
        self.expression = expression
        self.page = page
        self.phrase: NounPhrase | None = None
        self.what = ""
        self.noun: str | None = None
        self.name: str | None = None
        self.inferred = False
        self.clitics = 0
        """Letters before the phrase in its first token: Arabic بغرامة."""
        self._understood: tuple[str, bool] | None = None
        at = expression.first - 1
        self.lead = page.tokens[at].low if at >= 0 else ""
        """The word before it."""
        self.included = False
        """Say that it names a part in passing: 146 migrants, *including 23 women*."""
        self.listed = False
        """Say that it is one of a list of parts: including 23 women *and 11 children*."""
        self.attributive = False
        """Say that it only describes a noun: a 19-member board."""
        self.describes = False
        """Say that it hangs on the count before: 200 scientists from *ten countries*."""
        self.kind = _kind(expression)
        self.trend: Trend | None = None
        self.relations: list[Relation] = []
        self.period: Period = ANY_TIME
        self.attribution: Span | None = None
        self.qualifiers: tuple[Span, ...] = ()

    @property
    def span(self) -> Span:
        """Return the whole expression's span."""
        scanned, one = self.page.scanned, self.expression
        skip = one.skip if one.first == one.start else one.lead
        return Span(scanned.starts[one.first] + skip, scanned.end(one.last - 1))

    @property
    def number(self) -> Span:
        """Return the span of the numeral with its magnitude."""
        scanned, one = self.page.scanned, self.expression
        return Span(scanned.starts[one.start] + one.skip, scanned.end(one.stop - 1))

    @property
    def understood(self) -> tuple[str, bool]:
        """Return what a bare number would be of as an amount, and whether its verb pays it.

        Looked up when first asked for, as few bare numbers are amounts.
        """
        if self._understood is None:
            self._understood = self.page.understood(self)
        return self._understood

    @property
    def counts(self) -> bool:
        """Say whether it is a count of things, not a measure."""
        return self.kind is COUNT


class Page:
    """Hold one scanned sentence: its tokens, its figures and the numerals that are none."""

    __slots__ = (
        "excluded",
        "items",
        "loose",
        "lows",
        "phrasing",
        "place",
        "scanned",
        "sentence",
        "tokens",
        "words",
    )

    def __init__(
        self, sentence: Span, scanned: Scanned, place: int, lexicon: Lexicon, text: str
    ) -> None:
        self.sentence = sentence
        self.scanned = scanned
        self.tokens = scanned.tokens
        self.lows = scanned.lows
        self.words = frozenset(scanned.lows)
        """All its words in lower case."""
        self.place = place
        """Which of the sentences with numerals it is."""
        self.phrasing = Measures(scanned, lexicon, text)
        """What finds the noun phrases of the sentence."""
        self.items: list[Item] = []
        self.excluded: list[tuple[Reading, str]] = []
        self.loose: list[int] = []
        """Tokens of number words that make no number."""

    def forget(self) -> None:
        """Let go of the way to the figures, which alone are kept."""
        self.items, self.tokens, self.lows, self.scanned = [], [], [], NOTHING

    def understood(self, item: Item) -> tuple[str, bool]:
        """Return what a bare number would be of as an amount, and whether its verb pays it."""
        expression = item.expression
        if expression.indefinite or expression.fraction or item.phrase:
            return "", False
        phrase, paid = self.phrasing.understood(expression)
        return self.phrasing.words(phrase) if phrase is not None else "", paid


def find_figures(article_text: str, sentences: Sequence[Span], language: str) -> Extraction:
    """Return every figure of a text, every numeral that is none with its reason, and the rest.

    ``language`` is a BCP 47 tag. Sentences are those of ``split_sentences``. Linear in the text.
    """
    return _Pass(article_text, lexicon(language)).run(sentences)


class _Pass:
    def __init__(self, text: str, words: Lexicon) -> None:
        self.text = text
        self.lexicon = words
        self.language = words.language
        self.style: Style = style_of(text, words)
        self.found: list[Found] = []
        self.seen: dict[tuple[object, ...], int] = {}
        self.excluded: list[Excluded] = []
        self.relater = relations.Relater(words)
        self.count = 0

    def run(self, sentences: Sequence[Span]) -> Extraction:
        end = 0
        for sentence in sentences:
            if sentence.start > end:
                self._gap(end, sentence.start)
            end = sentence.end
            if self._may_hold_numerals(sentence):
                self._sentence(sentence)
        if end < len(self.text):
            self._gap(end, len(self.text))
        excluded = sorted(self.excluded, key=lambda one: one.span)
        return Extraction(tuple(self.found), tuple(excluded), ())

    def _gap(self, start: int, end: int) -> None:
        """Account for digits between sentences, should there be any."""
        gap = self.text[start:end]
        if gap.isspace():
            return
        for match in re.finditer(r"\d+", gap):
            span = Span(start + match.start(), start + match.end())
            self.excluded.append(Excluded(span, span.of(self.text), CODE))

    def _may_hold_numerals(self, sentence: Span) -> bool:
        if _pattern(_DIGIT).search(self.text, sentence.start, sentence.end):
            return True
        if self.language.compound or self.language.prefixes:
            return True
        words = _pattern(_WORDS).findall(self.text[sentence.start : sentence.end].lower())
        return not self.lexicon.starters.isdisjoint(words)

    def _sentence(self, sentence: Span) -> None:
        scanned = scan(self.text, sentence.start, sentence.end, self.lexicon.vocabulary)
        self.count += 1
        page = Page(sentence, scanned, self.count, self.lexicon, self.text)
        judge = Exclusions(scanned, self.lexicon, block_start=self._starts_block(sentence))
        kept = self._readings(page, judge)
        if kept:
            self._items(page, kept)
            if page.excluded:
                page.excluded = [one for one in page.excluded if not _inside(page, one[0].first)]
        for reading, reason in page.excluded:
            span = scanned.span(reading.first, reading.last)
            self.excluded.append(Excluded(span, span.of(self.text), reason))
        if kept:
            self._loose(page)
            self.relater.relate(len(self.found), page.items)
            for item in page.items:
                self.found.append(self._found(item, len(self.found)))
            page.forget()
        else:
            self._loose(page)

    def _loose(self, page: Page) -> None:
        """Account for number words that make no number: several *hundred*, le *cent*."""
        for at in page.loose:
            if not _inside(page, at):
                span = page.scanned.span(at, at + 1)
                self.excluded.append(Excluded(span, page.scanned.raws[at], VAGUE))

    def _starts_block(self, sentence: Span) -> bool:
        return sentence.start == 0 or self.text[sentence.start - 1] == "\n"

    def _readings(self, page: Page, judge: Exclusions) -> list[Reading]:
        """Read every numeral; those that are no figures go to the page with their reasons."""
        candidates = self._candidates(page.scanned)
        if not candidates:
            return []
        numerals = Numerals(page.scanned, self.lexicon, self.style)
        specials = self._specials(page, len(candidates))
        kept: list[Reading] = []
        after = 0
        for at in candidates:
            if at < after:
                continue
            reading, reason = self._judged(page.scanned, at, numerals, judge, specials)
            if reading is None:
                if page.tokens[at].kind == NUM or page.tokens[at].low in self.lexicon.plain:
                    page.loose.append(at)
                continue
            after = reading.last
            if reason is None:
                kept.append(reading)
            else:
                page.excluded.append((reading, reason))
        return kept

    def _judged(
        self,
        scanned: Scanned,
        at: int,
        numerals: Numerals,
        judge: Exclusions,
        specials: dict[int, tuple[int, str]],
    ) -> tuple[Reading | None, str | None]:
        special = specials.get(at)
        if special is not None:
            return Reading(at, special[0]), special[1]
        low, words = scanned.lows[at], self.lexicon
        if low in words.idioms.first_words:
            idiom = words.idioms.at(scanned.lows, at)
            if idiom is not None:
                return Reading(at, idiom[0]), IDIOM
        reading = numerals.read(at)
        return reading, None if reading is None else judge.reason(reading)

    def _candidates(self, scanned: Scanned) -> list[int]:
        """List the tokens at which a numeral, an idiom or an address may begin."""
        found = [at for at, token in enumerate(scanned.tokens) if token.opens]
        if self.lexicon.any_word or not found:
            return found
        articles, after_one, lows = self.lexicon.articles, self.lexicon.after_one, scanned.lows
        joints, far = self.language.number_and, len(scanned.tokens) - 4
        return [
            at
            for at in found
            if lows[at] not in articles
            or lows[at + 1] in after_one
            or (at < far and lows[at + 2] in joints)  # a year and a half
        ]

    def _specials(self, page: Page, candidates: int) -> dict[int, tuple[int, str]]:
        """Map each token of a web address, phone number or numeric date to its end."""
        sentence = page.sentence
        few = candidates < 5 or [token.kind for token in page.tokens].count(NUM) < 5
        if few and not _may_hold_special(sentence.of(self.text)):
            return {}
        starts = page.scanned.starts
        result: dict[int, tuple[int, str]] = {}
        for span, reason in special_spans(self.text, sentence.start, sentence.end):
            first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
            if any(page.tokens[at].kind == NUM for at in range(first, last)):
                result.update(dict.fromkeys(range(first, last), (last, reason)))
        return result

    def _items(self, page: Page, kept: list[Reading]) -> None:
        phrasing = page.phrasing
        expressions = Builder(page.scanned, self.lexicon).build(kept)
        for expression in expressions:
            item = Item(expression, page)
            item.attributive = expression.stop in page.scanned.hyphens
            if expression.bound_first >= 0:
                context.level(item, page.tokens, self.language)
            self._name(item, phrasing)
            item.trend = context.trend(item, page.tokens, self.language)
            if item.trend is None and page.items:
                item.trend = context.shared_trend(item, page.items[-1], page.tokens, self.language)
            if item.trend is not None and self._of_points(item, page):
                self._of_index(item, phrasing)
            elif item.kind is INDEX and page.items:
                apart = self._compared_points(item, page.items[-1])
                if apart is not None:
                    self._take(item, apart, phrasing)
            phrasing.passed(expression, item.phrase)
            page.items.append(item)
        context.complete(page, self.lexicon)

    def _name(self, item: Item, phrasing: Measures) -> None:
        """Find what the figure counts or measures."""
        expression = item.expression
        if expression.unit is None:
            one = abs(expression.number) < 2 if self.language.below_two else expression.number == 1
            plural = not one or (expression.fraction and not self.language.below_two)
            if expression.noun is not None:
                self._of_dual(item, expression.noun)
                return
            if expression.inner is not None:
                phrase = NounPhrase(*expression.inner, expression.inner[0])
            else:
                phrase = heads.counted_before(expression, phrasing) or heads.counted_phrase(
                    expression, phrasing, plural=plural
                )
            if phrase is None or self._describes_part(expression, phrase, phrasing):
                return
            few = self._few(expression, phrasing) if self.language.inner_plurals else None
            item.noun = phrasing.noun(phrase, plural=plural, few=few, number=expression.start)
            item.name = phrasing.name(phrase)
            if item.noun in self.language.index_nouns:
                item.kind = INDEX
            self._per(item, phrase, phrasing)
        else:
            phrase = phrasing.measured(expression)
            if phrase is None:
                return
            if item.kind in (PERCENT, MONEY, MEASURE) and item.kind is not MONEY:
                item.noun = None
        self._take(item, phrase, phrasing)

    def _take(self, item: Item, phrase: NounPhrase, phrasing: Phrasing) -> None:
        item.phrase = phrase
        item.what = phrasing.text(phrase, self.text)
        item.clitics = phrasing.clitics(phrase.first) if self.language.hanging else 0

    def _few(self, expression: Expression, phrasing: Phrasing) -> str | None:
        """Return the word of a number from three to ten, which alone takes inner plurals."""
        if expression.indefinite:
            return ""
        if self.lexicon.noun_before(phrasing.lows, expression.start) is not None:
            return ""  # the plural, whatever the number
        number = expression.number
        if expression.scale is not None or number != int(number) or not 3 <= number % 100 <= 10:
            return None
        return phrasing.lows[expression.stop - 1] if expression.words else ""

    def _compared_points(self, item: Item, before: Item) -> NounPhrase | None:
        """Return what a share is of that points tell apart: at 17 %, *two points lower*."""
        if item.phrase is None or before.kind is not PERCENT:
            return None
        after, language = item.page.lows[item.phrase.last], self.language
        apart = after in language.after_amounts or after in language.more_less
        return before.phrase if apart else None

    def _of_points(self, item: Item, page: Page) -> bool:
        """Say whether a move is told in points, or as a share without "of"."""
        after = item.expression.last
        whole = after < len(page.tokens) and page.tokens[after].low in self.language.of
        share = item.kind is RATIO and item.phrase is None and not whole
        return share or item.kind is INDEX

    def _of_index(self, item: Item, phrasing: Measures) -> None:
        """Name the index or rate rather than its points: *the index* lost 40 points."""
        last = item.expression.last if item.phrase is None else item.phrase.last
        phrase = phrasing.moved(item.expression, last)
        if phrase is not None:
            self._take(item, phrase, phrasing)

    def _describes_part(
        self, expression: Expression, phrase: NounPhrase, phrasing: Phrasing
    ) -> bool:
        """Say whether an adjective alone stands behind a part: 150 logements, dont 45 sociaux."""
        low = phrasing.lows[phrase.head]
        if self._feminine(low) and self._few(expression, phrasing) is not None:
            return True
        if phrasing.owned(low):
            return True  # أغلقت 12 أبوابها
        acted = (
            low.endswith(self.language.acted) and phrasing.lows[phrase.last] in self.language.per
        )
        known = low in self.language.described or (acted and low not in self.language.plurals)
        if not known or phrase.last - phrase.first > 1:
            return False
        return self.lexicon.among.before(phrasing.lows, expression.first) is not None

    def _feminine(self, low: str) -> bool:
        """Say whether a word is a feminine of one, which no number from three to ten counts."""
        ending = self.language.feminine
        return bool(ending) and low.endswith(ending) and not self.lexicon.inner_plural(low)

    def _of_dual(self, item: Item, noun: str) -> None:
        """Name what a dual counts: the word itself."""
        at = item.expression.start
        item.phrase, item.noun, item.name = NounPhrase(at, at + 1, at), noun, noun
        item.what = item.number.of(self.text)

    def _per(self, item: Item, phrase: NounPhrase, phrasing: Phrasing) -> None:
        """Read "three thousand tests per day"."""
        at = phrase.last
        language = self.language
        low = phrasing.lows[at]
        if low not in language.per and low not in language.per_articles:
            return
        hit = self.lexicon.units.at(phrasing.lows, at + 1)
        if hit is not None and units.kind_of(hit[1]) is DURATION:
            item.name = f"{item.name} per {units.name_of(hit[1])}"
        if (
            low not in language.per
            or phrasing.lows[at + 1] in language.stops
            or at + 1 >= phrasing.size
            or phrasing.tokens[at + 1].kind != WORD
        ):
            return
        item.expression.per = singular(phrasing.lows[at + 1], language)
        item.name = item.name if hit else f"{item.name} per {item.expression.per}"

    def _found(self, item: Item, index: int) -> Found:
        expression = item.expression
        quantity = _checked(expression, item.noun)
        scanned, span = item.page.scanned, item.span
        size = expression.stop - expression.start
        key = (
            quantity.value,
            quantity.minimum,
            quantity.maximum,
            quantity.bound,
            quantity.unit,
            quantity.per,
            item.noun,
        )
        same = self.seen.setdefault(key, index) if item.noun or quantity.unit else index
        bound = None
        if expression.bound_first >= 0:
            bound = Span(
                scanned.starts[expression.bound_first] + expression.lead,
                scanned.end(expression.bound_last - 1),
            )
        return Found(  # by place: names would cost three times as much
            span,
            span if expression.last - expression.first == size else item.number,
            quantity,
            item.kind,
            item.page.sentence,
            self.language.code,
            item.trend,
            item.what,
            _phrase_span(item),
            item.inferred,
            expression.unit_inferred,
            _unit_name(item),
            bound,
            tuple(item.relations),
            item.period,
            item.attribution,
            item.qualifiers,
            None if same == index else same,
        )


def _inside(page: Page, at: int) -> bool:
    """Say whether a token stands inside a figure."""
    before = bisect_right(page.items, at, key=_FIRST)
    return before > 0 and page.items[before - 1].expression.last > at


def _may_hold_special(text: str) -> bool:
    """Say cheaply whether a sentence may hold an address, a phone number or a numeric date."""
    if "@" in text or "/" in text or "+" in text or "www." in text:
        return True
    return text.count("-") > 1 or ("(" in text and "-" in text)


def _checked(expression: Expression, noun: str | None) -> Quantity:
    try:
        return expression.quantity(noun)
    except QuantityError:
        expression.bound, expression.side = EXACT, None
        return expression.quantity(noun)


def _kind(expression: Expression) -> Kind:
    if expression.unit is not None:
        return units.kind_of(expression.unit)
    return (
        RATIO if expression.ratio or (expression.fraction and abs(expression.number) < 1) else COUNT
    )


def _unit_name(item: Item) -> str | None:
    expression = item.expression
    if expression.unit is None:
        return item.name
    name = units.name_of(expression.unit)
    return f"{name} per {expression.per}" if expression.per else name


def _phrase_span(item: Item) -> Span | None:
    if item.phrase is None or item.inferred:
        return None
    scanned = item.page.scanned
    start = scanned.starts[item.phrase.first] + item.clitics
    return Span(start, scanned.end(item.phrase.last - 1))


def reparse(exact: str, language: str) -> Quantity | None:
    """Read value, bound and unit sign again from a quote's own words; None if they state none.

    An inferred noun or unit is not in the words: ``Found.unit_inferred`` says so.
    """
    words = lexicon(language)
    return _alone(exact, words, style_of(exact, words))


def reparse_otherwise(exact: str, language: str) -> tuple[Quantity, ...]:
    """Return what a quote may state beside ``reparse``, as its text alone can tell which.

    "1.2m" is metres or millions, "1.600" a decimal or a group of thousands.
    """
    words = lexicon(language)
    one, other = words.language.decimal, words.language.group
    swapped = Style("." if one == "," else ",", "." if other != "." else ",")
    style = style_of(exact, words)
    found = (
        _alone(exact, words, style, millions=True),
        _alone(exact, words, swapped),
    )
    return tuple(one for one in found if one is not None)


def _alone(
    exact: str, words: Lexicon, style: Style, *, millions: bool | None = None
) -> Quantity | None:
    scanned = scan(exact, 0, len(exact), words.vocabulary)
    tokens = scanned.tokens
    numerals = Numerals(scanned, words, style, millions=millions)
    readings: list[Reading] = []
    at = 0
    while at < len(tokens):
        reading = numerals.read(at)
        if reading is not None and not reading.clumsy:
            readings.append(reading)
            at = reading.last
        else:
            at += 1
    if not readings and len(tokens) == 1 and words.language.cardinals.get(tokens[0].low) == 1:
        readings = [Reading(0, 1, Decimal(1), words=True)]  # the un of "dont un enfant"
    built = Builder(scanned, words).build(readings)
    if len(built) > 1:  # the 2 of m2 and the dozen of "a dozen" are no figures of their own
        judge = Exclusions(scanned, words, block_start=False)
        built = Builder(scanned, words).build([one for one in readings if not judge.reason(one)])
    return _checked(built[0], None) if len(built) == 1 else None
