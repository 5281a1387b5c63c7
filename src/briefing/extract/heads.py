"""What a number without a noun counts: the head of a figure near it, or the subject of its move."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter
from typing import TYPE_CHECKING

from briefing.core.article import Span
from briefing.extract import ages, units
from briefing.extract.expressions import Expression
from briefing.extract.kinds import DURATION, INDEX, MEASURE, MONEY, PERCENT, RATIO
from briefing.extract.lexicon import Lexicon
from briefing.extract.phrases import NounPhrase, Phrasing
from briefing.extract.scanner import NUM, WORD
from briefing.extract.values import Relation, RelationKind

if TYPE_CHECKING:
    from briefing.extract.figures import Item

_FIRST = attrgetter("expression.first")

BACK = 12
"""Figures of a sentence that a relation looks back over; keeps all of it linear."""

KEPT = 2 * BACK
"""Figures before a sentence that anything in it may reach."""

LARGE = 1_000_000
"""Bare numbers from here on may be sums of the money named before."""

HUNDRED, HIGHEST_PERCENT = 100, 1000
"""Shares that make a whole; shares that a move may lead to."""

FEW = 4
"""Words of a subject between the verb of a move and its amount."""

REACH = 3
"""Sentences over which an elliptic number may look back for its head."""


def counted_phrase(
    expression: Expression, phrasing: Phrasing, *, plural: bool
) -> NounPhrase | None:
    """Return what a count counts: the phrase after it, or after "of (the)" in "dozens of"."""
    language = phrasing.language
    at = expression.last
    if phrasing.lows[at] in language.another:
        return phrasing.counted_other(at, plural=plural)
    low = phrasing.lows[at]
    partitive = low in language.of or low in language.counted_of
    if partitive:
        at += 1
        determined = False
        while phrasing.lows[at] in language.determiners:
            at += 1
            determined = True
        if phrasing.lows[at] in language.whole_pronouns:
            return None
        if phrasing.is_numeral(at) and phrasing.lows[at] not in language.ones:
            return None
        if not determined and not (
            expression.scale or expression.indefinite or expression.fraction
        ):
            if phrasing.lexicon.among.before(phrasing.lows, expression.first) is not None:
                return None  # منها 1120 من الحجم الكبير
            return (
                None
                if language.of != language.counted_of and low not in language.counted_of
                else (phrasing.counted(at, plural=plural))
            )
        phrase = phrasing.counted(at, plural=True)
        if phrase is None and expression.fraction and language.head_first:
            phrase = phrasing.counted(at, plural=False)  # la moitié du public
        number = phrase is not None and determined and phrasing.is_numeral(phrase.last)
        return None if number else phrase
    if phrasing.needs_of(expression.scale):
        return None
    if expression.fraction and low in language.determiners:
        return phrasing.counted(at + 1, plural=True)
    return phrasing.counted(at, plural=plural)


def counted_before(expression: Expression, phrasing: Phrasing) -> NounPhrase | None:
    """Read اللوحات الـ14, الناشطين التسعة: a number with the article stands behind its noun."""
    lexicon, at = phrasing.lexicon, expression.start
    bare = lexicon.noun_before(phrasing.lows, at)
    if bare is None or not lexicon.inner_plural(bare):
        return None
    noun = at - 1 if phrasing.lows[at].startswith(phrasing.language.definite) else at - 2
    return NounPhrase(noun, noun + 1, noun)


def stands(item: Item) -> bool:
    """Say whether a count may be what others are parts of."""
    return item.counts and item.noun is not None and not item.attributive


class Heads:
    """Hold the figures of the last sentences, and find what their elliptic numbers count."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.items: dict[int, Item] = {}
        """The figures of the newest sentence, and as many before it as one may look back to."""
        self.lexicon = lexicon
        self.language = lexicon.language

    def _near(self, one: Item, two: Item) -> bool:
        apart = two.page.sentence.start - one.page.sentence.end
        return two.page.place - one.page.place <= REACH and apart < 400

    def _add(self, item: Item, kind: RelationKind, other: int, evidence: Span) -> None:
        if not any(
            relation.kind == kind and relation.other == other for relation in item.relations
        ):
            item.relations.append(Relation(kind, other, evidence))

    def _fits(self, part: Item, whole: Item) -> bool:
        """Say whether one count may be a part of another: a part is not larger than its whole."""
        if part.expression.unit != whole.expression.unit or part.kind is not whole.kind:
            return False
        small, large = part.expression.number, whole.expression.number
        if isinstance(small, Decimal) and isinstance(large, Decimal):
            return small <= large
        return Fraction(small) <= Fraction(large)

    def _in_passing(self, whole: Item, item: Item) -> bool:
        """Say whether a clause has ended since a part was named in passing."""
        if not whole.included:
            return False
        if whole.page is not item.page:
            return True
        between = item.page.tokens[whole.expression.last : item.expression.first]
        return any(token.raw in (";", ":") for token in between)

    def _governor(self, other: int, item: Item) -> int:
        """Return the count that another one describes: 200 scientists *from ten countries*."""
        describes = self.items[other].describes and self._fits(item, self.items[other - 1])
        return other - 1 if describes else other

    def _topic(self, other: int, item: Item) -> int:
        """Return the part rather than its whole where both stand together: "Eleven of the 38"."""
        other = self._governor(other, item)
        part = self.items[other - 1] if other else None
        whole = self.items[other]
        if part is None or part.page is not whole.page or not self._fits(item, part):
            return other
        own = any(one.kind == "part-of" and one.other == other for one in part.relations)
        beside = whole.expression.first - part.expression.last <= 4
        return other - 1 if own and beside and item.page is not part.page else other

    def head(self, index: int) -> None:
        """Give an elliptic count the head of the nearest count before it."""
        item = self.items[index]
        if ages.given(item, self.items[index - 1] if index else None, self.language):
            return
        if item.kind is RATIO and item.phrase is None and not item.what:
            self._share(index)
            return
        if item.counts and self._another(index):
            return
        if not item.counts or item.phrase is not None:
            return
        if item.what:  # sank um 12 Prozent auf 9.870: what rose or fell may be a number of things
            if item.inferred and item.noun is None and not item.expression.unit:
                _ = self._number_of(item) or self._risen(item)
            return
        if item.expression.unit or not self._elliptic(item):
            return
        if self._same_subject(index):
            return
        if (
            self._extent(index)
            or self._crowd(item)
            or self._number_of(item)
            or self._risen(item)
            or self._level(index)
        ):
            return
        if self._money(index) or self._joined_percent(index):
            return
        source = self._source(index)
        if source is not None:
            self._take_head(item, source)

    def _another(self, index: int) -> bool:
        """Read the second of "2,300 hectares of forest and another 900 (of heath)": one unit."""
        item, before = self.items[index], self.items[index - 1] if index else None
        if before is None or before.page is not item.page or item.expression.unit is not None:
            return False
        if before.kind not in (MEASURE, MONEY):
            return False
        page, another = item.page, self.language.another
        last = item.expression.last
        after = page.lows[last]
        if item.lead not in another and after not in another:
            return False
        of = after in self.language.counted_of
        if item.phrase is not None and not of:
            return False
        named = before.phrase is not None and before.phrase.first >= before.expression.last
        if not (of or named):
            return False  # the bridge is 300 metres long, and another 12 are planned
        item.phrase = item.noun = item.name = None
        self._inherit(item, before)
        item.what = before.what
        phrase = page.phrasing.told_of(last) if of else None
        if phrase is not None:
            item.phrase, item.what, item.inferred = phrase, page.phrasing.words(phrase), False
        return True

    def _same_subject(self, index: int) -> bool:
        """Read the second of "the licence, once worth $145, now sells for 88": one thing, one unit.

        The same holds for what is paid, whatever was paid before.
        """
        item = self.items[index]
        acts = item.page.lows[item.expression.last] in self.language.verbs
        if acts and item.lead in self.language.another:
            return False  # sales reached $40 million and another 200 were hired
        for other in range(index - 1, max(index - BACK, -1), -1):
            source = self.items[other]
            if not self._near(source, item):
                return False
            if source.kind is not MONEY:
                continue
            what, paid = item.understood
            alike = source.page is item.page and source.what == what
            if paid or (what and alike and item.lead not in self.language.range_and):
                self._inherit(item, source)
                return True
        return False

    def _share(self, index: int) -> None:
        """Read "two thirds of them", "… 4,100 trees, a fifth more": what the share is of."""
        item = self.items[index]
        more = item.page.lows[item.expression.last] in self.language.more_less
        if not more and self.lexicon.of_them.at(item.page.lows, item.expression.last) is None:
            return
        for other in range(index - 1, max(index - 8, -1), -1):
            source = self.items[other]
            if not self._near(source, item) or (more and source.page is not item.page):
                return
            if stands(source):
                self._take_head(item, source if more else self.items[self._topic(other, item)])
                return

    def _source(self, index: int) -> Item | None:
        """Return the count whose head an elliptic number takes: the nearest that is not smaller."""
        item, nearest = self.items[index], None
        at = item.expression.first
        tokens, after = item.page.tokens, item.expression.last
        other_one = at > 0 and tokens[at - 1].low in self.language.another
        if after < len(tokens) and tokens[after].low in self.language.more_less:
            following = tokens[after + 1].low if after + 1 < len(tokens) else ""
            other_one = other_one or (
                following not in self.language.than and not self.language.head_first
            )
        for other in range(index - 1, max(index - 8, -1), -1):
            source = self.items[other]
            if not self._near(source, item):
                break
            if self._in_passing(source, item):
                continue
            counts = source.counts or source.kind is INDEX
            if counts and source.noun and not (source.expression.fraction or source.attributive):
                if other_one or source.expression.number >= item.expression.number:
                    return self.items[self._governor(other, item)]
                nearest = nearest or source
        return nearest

    def _money(self, index: int) -> bool:
        """Read the sum of "coûtera 395 millions d'euros. L'État n'apporte que 85 millions"."""
        item = self.items[index]
        if item.expression.scale is None or item.expression.number < LARGE:
            return False
        if self.lexicon.among.before(item.page.lows, item.expression.first) is not None:
            return False  # a part of what stands before
        for other in range(index - 1, max(index - BACK, -1), -1):
            source = self.items[other]
            if not self._near(source, item):
                return False
            if source.expression.scale == item.expression.scale:
                unit = source.expression.unit
                if unit is None or units.kind_of(unit) is not MONEY:
                    return False
                self._inherit(item, source)
                return True
        return False

    def _extent(self, index: int) -> bool:
        """Read the second of "28 metros de largo y 14 de ancho"."""
        item, before = self.items[index], self.items[index - 1] if index else None
        if before is None or before.page is not item.page or before.kind is not MEASURE:
            return False
        tokens, at = item.page.tokens, item.expression.last
        named = at + 1 < len(tokens) and tokens[at + 1].low in self.language.extents
        if named and tokens[at].low in self.language.of:
            self._inherit(item, before)
        return item.expression.unit is not None

    def _joined_percent(self, index: int) -> bool:
        """Read the second of "25 في المئة قبل 2026 و70 بعد": a sentence of percentages."""
        item, before = self.items[index], self.items[index - 1] if index else None
        if before is None or before.page is not item.page or before.kind is not PERCENT:
            return False
        joined = item.lead in self.language.range_and and item.expression.number <= HUNDRED
        counts = any(one.counts and one is not item for one in self._earlier(item))
        if joined and not counts and item.expression.scale is None:
            self._inherit(item, before)
            item.what = before.what
            return True
        return False

    def _crowd(self, item: Item) -> bool:
        """Read "a crowd of 61,204": the noun before names what is counted."""
        tokens, at = item.page.tokens, item.expression.first
        if at < 2 or tokens[at - 1].low not in self.language.of:
            return False
        noun = self.language.crowds.get(tokens[at - 2].low)
        if noun is None:
            return False
        item.noun = item.name = noun
        item.what, item.inferred = tokens[at - 2].raw, True
        return True

    def _risen(self, item: Item) -> bool:
        """Read "Visitors fell to 412,000": the subject of the move is what is counted."""
        tokens, at = item.page.tokens, item.expression.first - 1
        if at < 2 or tokens[at].low not in self.language.to:
            return False
        verb = self._move(item, at)
        if verb < 0:
            return False
        phrasing = item.page.phrasing
        if self.language.says_first:
            return self._after_verb(item, phrasing, verb + 1)
        while verb > 0 and tokens[verb - 1].low in self.language.auxiliaries:
            verb -= 1
        head = verb - 1
        while (link := self._link(item, head)) > 0:
            head = link - 1  # deaths from heat in the cities fell to 310
        hangs = head < verb - 1
        if hangs and item.what:
            return False  # its subject is known: visitor numbers in the museums
        plural = bool(self.language.plural_endings) and phrasing.is_noun_plural(head)
        if not plural and not hangs:
            return False
        if plural:
            phrase = NounPhrase(head, head + 1, head)
            item.noun, item.name = phrasing.noun(phrase), phrasing.name(phrase)
        item.what = " ".join(token.raw for token in tokens[head:verb])
        item.inferred = True
        return True

    def _link(self, item: Item, noun: int) -> int:
        """Return the preposition that hangs a noun on another word before it, -1 if none."""
        tokens, language = item.page.tokens, self.language
        for at in range(noun - 1, max(noun - FEW, 0) - 1, -1):
            if tokens[at].kind != WORD:
                return -1
            if tokens[at].low in language.links or tokens[at].low in language.of:
                return at if at > 0 and tokens[at - 1].kind == WORD else -1
        return -1

    def _amount_of_move(self, item: Item, at: int) -> bool:
        """Say whether a token is of an amount that rose or fell."""
        return any(
            one.trend is not None and one.expression.first <= at < one.expression.last
            for one in self._earlier(item)
        )

    def _earlier(self, item: Item) -> list[Item]:
        """Return the figures of a sentence before one of them, as many as matter."""
        here = bisect_left(item.page.items, item.expression.first, key=_FIRST)
        return item.page.items[max(here - BACK, 0) : here]

    def _move(self, item: Item, at: int) -> int:
        """Return the verb of the move to a level, -1 if none: fell (12 % in five years) to 40."""
        tokens, moves = item.page.tokens, self.lexicon.moves
        amounts = [
            one
            for one in self._earlier(item)
            if one.expression.last <= at and (one.trend is not None or one.kind is DURATION)
        ]
        verb, passed = at - 1, 0
        while verb >= 0 and tokens[verb].low not in moves:
            inside = [one for one in amounts if one.expression.first <= verb < one.expression.last]
            if inside:
                verb = inside[0].expression.first - 1
            elif tokens[verb].kind == WORD and tokens[verb].low in self.lexicon.before_amounts:
                verb -= 1
            elif self.language.says_first and passed < FEW and tokens[verb].kind == WORD:
                verb, passed = verb - 1, passed + 1  # the subject stands between
            else:
                return -1
        return verb

    def _after_verb(self, item: Item, phrasing: Phrasing, at: int) -> bool:
        """Take the subject behind the verb of a move for what a level counts: تراجعت السرقات."""
        if at >= item.expression.first or not phrasing.is_noun_plural(at):
            return False
        phrase = NounPhrase(at, at + 1, at)
        item.noun, item.name = phrasing.noun(phrase), phrasing.name(phrase)
        item.what, item.inferred = phrasing.tokens[at].raw, True
        return True

    def _number_of(self, item: Item) -> bool:
        """Read "the number of cases rose to 40": the count of a level stands before it."""
        tokens = item.page.tokens
        if item.page.words.isdisjoint(self.lexicon.number_of.first_words):
            return False
        for at in range(item.expression.first - 1, max(item.expression.first - 16, 0), -1):
            if tokens[at].kind == NUM and not self._amount_of_move(item, at):
                return False
            hit = self.lexicon.number_of.at(item.page.lows, at)
            if hit is None:
                continue
            phrasing = item.page.phrasing
            phrase = phrasing.counted(hit[0], plural=True)
            if phrase is None or phrase.last > item.expression.first:
                return False
            item.noun, item.name = phrasing.noun(phrase), phrasing.name(phrase)
            item.what = " ".join(token.raw for token in tokens[phrase.first : phrase.last])
            item.inferred = True
            return True
        return False

    def _level(self, index: int) -> bool:
        """Give a bare level or decimal the unit it shares with a figure of its sentence.

        "rose 64 points to 4,577.10", "84.75 cents, while the lowest is 74.07", "up 2%, … by 1".
        """
        item = self.items[index]
        tokens, at = item.page.tokens, item.expression.first
        before = tokens[at - 1].low if at else ""
        level = before in self.language.to
        number = item.expression.value
        decimal = number is not None and number != int(number) and not item.expression.fraction
        moved = item.trend is not None and before in self.language.by_amount
        for other in range(index - 1, max(index - BACK, -1), -1):
            source = self.items[other]
            if source.page is not item.page:
                return level
            if level and source.kind is INDEX:
                item.kind = INDEX
                self._take_head(item, source)
                return True
            unit = source.expression.unit
            parallel = level and source.lead == before and other == index - 1
            if parallel and unit and units.kind_of(unit) in (MONEY, MEASURE):
                self._inherit(item, source)  # liegt auf 1.040 Metern, der Gipfel auf 1.456
                return True
            if level and source.trend is not None and source.counts and source.noun is not None:
                self._take_head(item, source)  # en 5.200 pacientes, hasta 31.000
                return True
            if not level and (decimal or moved) and unit and units.kind_of(unit) is not DURATION:
                self._inherit(item, source)
                return True
        return level

    def _elliptic(self, item: Item) -> bool:
        """Say whether a number without a noun stands where one is understood."""
        tokens = item.page.tokens
        after = tokens[item.expression.last] if item.expression.last < len(tokens) else None
        return after is None or after.kind == WORD or after.raw in ',.;:)’”"?!،؛'

    def _take_head(self, item: Item, source: Item) -> None:
        item.what, item.noun, item.name = source.what, source.noun, source.name
        item.inferred = True

    def _inherit(self, item: Item, source: Item) -> None:
        """Give a number without a sign the unit of its like: $142.9bn, up from 138.1bn."""
        expression = item.expression
        if expression.unit is not None or item.phrase is not None or source.expression.unit is None:
            return
        expression.unit, expression.unit_inferred = source.expression.unit, True
        expression.per = source.expression.per
        item.kind = units.kind_of(expression.unit)
        item.what, item.inferred = item.understood[0] or source.what, True
