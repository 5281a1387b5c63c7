"""How the figures of a text hang together: parts of wholes, moves, comparisons, elliptic heads."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
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
from briefing.extract.scanner import MARK, NUM, WORD, Token
from briefing.extract.values import Relation, RelationKind

if TYPE_CHECKING:
    from briefing.extract.figures import Item, Page

_FIRST = attrgetter("expression.first")

BACK = 12
"""Figures of a sentence that a relation looks back over; keeps all of it linear."""

KEPT = 2 * BACK
"""Figures before a sentence that anything in it may reach."""

LARGE = 1_000_000
"""Bare numbers from here on may be sums of the money named before."""

HIGHEST_PERCENT, HUNDRED = 1000, 100

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
    if phrasing.low(at) in language.another:
        return phrasing.counted_other(at, plural=plural)
    low = phrasing.low(at)
    partitive = low in language.of or low in language.counted_of
    if partitive:
        at += 1
        determined = False
        while phrasing.low(at) in language.determiners:
            at += 1
            determined = True
        if phrasing.low(at) in language.whole_pronouns:
            return None
        if phrasing.is_numeral(at) and phrasing.low(at) not in language.ones:
            return None
        if not determined and not (
            expression.scale or expression.indefinite or expression.fraction
        ):
            if phrasing.lexicon.among.before(phrasing.tokens, expression.first) is not None:
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


def _stands(item: Item) -> bool:
    """Say whether a count may be what others are parts of."""
    return item.counts and item.noun is not None and not item.attributive


class Relater:
    """Fill in relations and the heads of elliptic numbers, sentence by sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.items: dict[int, Item] = {}
        """The figures of the newest sentence, and as many before it as one may look back to."""
        self.lexicon = lexicon
        self.language = lexicon.language
        self._fronted_at: tuple[int, list[tuple[int, tuple[int, str]]]] = (-1, [])

    def relate(self, first: int, items: Sequence[Item]) -> None:
        """Relate the figures of the newest sentence; ``first`` is the place of their first."""
        after = first + len(items)
        self.items.update(zip(range(first, after), items, strict=True))
        for index in range(first, after):
            self.items[index].describes = self._describes(index)
            self.moves(index)
            self.wholes(index)
            self.head(index)
            self.parts(index)
        if (
            len(self.items) > 4 * KEPT
        ):  # an article keeps its figures, not all that was known of them
            self.items = {index: self.items[index] for index in range(max(after - KEPT, 0), after)}

    def _near(self, one: Item, two: Item) -> bool:
        apart = two.page.sentence.start - one.page.sentence.end
        return two.page.place - one.page.place <= REACH and apart < 400

    def _span(self, tokens: list[Token], first: int, last: int) -> Span:
        return Span(tokens[first].start, tokens[last - 1].end)

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

    # Parts of wholes

    def wholes(self, index: int) -> None:
        """Read "50 of the 168 cells", "45 out of 168"."""
        one, two = self.items[index], self.items.get(index + 1)
        if two is None or one.page is not two.page or one.expression.unit:
            return
        tokens = one.page.tokens
        at = self._of(one, two)
        if at < 0:
            return
        if two.expression.unit:
            self._of_sum(index, at)
            return
        of = at
        while at < len(tokens) and (
            tokens[at].low in self.language.determiners or tokens[at].low in self.language.another
        ):
            at += 1
        if at > of and at < two.expression.first <= at + 2:
            between = tokens[at : two.expression.first]
            if all(
                token.kind == WORD and token.low not in self.language.stops for token in between
            ):
                at = two.expression.first  # two of their previous 15 games
        share = one.kind is RATIO and at > of and _stands(two)  # half of her 120 sheep
        if at != two.expression.first or not (share or self._fits(one, two)):
            return
        self._add(
            one, "part-of", index + 1, self._span(tokens, one.expression.start, two.expression.stop)
        )
        if one.phrase is None:
            self._take_head(one, two)
        elif two.phrase is None and not two.what:
            self._take_head(two, one)  # ثلاث عربات من أصل سبع

    def _of_sum(self, index: int, at: int) -> None:
        """Read "6,5 millones de los 21 millones de euros": the sign stands behind the whole."""
        one, two = self.items[index], self.items[index + 1]
        tokens, first = one.page.tokens, two.expression.first
        gap = tokens[at:first]
        named = gap and all(token.low in self.language.determiners for token in gap)
        if (
            not named
            or one.phrase is not None
            or units.kind_of(two.expression.unit or "") is DURATION
        ):
            return
        if one.counts:
            self._inherit(one, two)
        if one.kind is RATIO or self._fits(one, two):
            self._add(one, "part-of", index + 1, self._span(tokens, at - 1, first))

    def _of(self, one: Item, two: Item) -> int:
        """Return the token after the "of" between a part and its whole, -1 if there is none."""
        tokens, at = one.page.tokens, one.expression.last
        hit = self.lexicon.out_of_strong.at(tokens, at)
        if hit is not None:
            return hit[0]
        if at < len(tokens) and (
            tokens[at].low in self.language.of or tokens[at].low in self.language.genitives
        ):
            return at + 1
        if one.phrase is None or not (two.phrase is None or two.noun == one.noun):
            return -1
        at = one.phrase.last
        hit = self.lexicon.out_of_strong.at(tokens, at)  # sept maires sur 23
        if hit is not None:
            return hit[0]
        if two.phrase is None and at + 1 < len(tokens) and tokens[at].low in self.language.of:
            return at + 1 if tokens[at + 1].low in self.language.determiners else -1
        return -1  # 300 olivos de sus 2.100

    def parts(self, index: int) -> None:
        """Read "132 of them", "Of the 168 cells, 50", ", with 132 arrested", "including 6"."""
        item = self.items[index]
        if item.expression.unit is not None:
            self._of_like(index)
            return
        if not item.counts or any(relation.kind == "part-of" for relation in item.relations):
            return
        if self._is_difference(item) or self._of_measure(index):
            return
        verb = self._before_verb(item)
        evidence, whole = self._pronoun(index)
        if whole is None:
            evidence, whole = self._fronted(index)
        if whole is None:
            evidence, whole = self._inclusion(index)
        if whole is None:
            evidence, whole = self._also_included(index)
        if whole is None:
            evidence, whole = self._stative(index)
        if whole is None or evidence is None or not self._fits(item, self.items[whole]):
            return
        self._add(item, "part-of", whole, evidence)
        if item.phrase is None or verb:
            self._take_head(item, self.items[whole])

    def _of_measure(self, index: int) -> bool:
        """Read "18 mois, dont 12 avec sursis": a part of a measure shares its unit."""
        item, whole = self.items[index], self.items[index - 1] if index else None
        if whole is None or whole.page is not item.page or whole.expression.unit is None:
            return False
        if item.phrase is not None or item.expression.fraction:
            return False
        tokens, at = item.page.tokens, item.expression.first
        among = self.lexicon.among.before(tokens, at)
        kind = units.kind_of(whole.expression.unit)
        if among is None or kind is RATIO or item.expression.number > whole.expression.number:
            return False
        item.inferred = False
        self._inherit(item, whole)
        self._add(item, "part-of", index - 1, self._span(tokens, among[0], at))
        return True

    def _of_like(self, index: int) -> None:
        """Read "$14 million, of which $3 million is for shelters": a part with its own sign."""
        item, whole = self.items[index], self.items[index - 1] if index else None
        if whole is None or whole.page is not item.page or item.kind in (PERCENT, RATIO):
            return
        tokens, at = item.page.tokens, item.expression.first
        among = self.lexicon.among.before(tokens, at)
        if among is not None and self._fits(item, whole):
            self._add(item, "part-of", index - 1, self._span(tokens, among[0], at))

    def _is_difference(self, item: Item) -> bool:
        """Say whether a bare number compares: won 137 seats, 48 more than in 2019; 48 de plus."""
        tokens, at = item.page.tokens, item.expression.last
        if at < len(tokens) and tokens[at].low in self.language.counted_of:
            at += 1
        return at < len(tokens) and tokens[at].low in self.language.more_less

    def _before_verb(self, item: Item) -> bool:
        """Say whether what follows a part looks like its verb, being no plural: 415 stand empty."""
        phrase, language = item.phrase, self.language
        if phrase is None or not language.plural_endings or language.noun_capital:
            return False
        if item.expression.number == 1 or language.head_first:
            return False
        return not Phrasing(item.page.tokens, self.lexicon).is_noun_plural(phrase.head)

    def _pronoun(self, index: int) -> tuple[Span | None, int | None]:
        item = self.items[index]
        tokens, at = item.page.tokens, item.expression.last
        hit = self.lexicon.of_them.at(tokens, at)
        if hit is None:
            return None, None
        return self._span(tokens, at, hit[0]), self._whole_before(index, tokens[hit[0] - 1].low)

    def _whole_before(self, index: int, pronoun: str) -> int | None:
        """Return the nearest count before that the part fits into and the pronoun may stand for."""
        item, nearest = self.items[index], None
        this = pronoun in self.language.nearest
        for other in range(index - 1, max(index - 8, -1), -1):
            whole = self.items[other]
            if not self._near(whole, item):
                break
            larger = whole.expression.number != item.expression.number
            if not (larger and _stands(whole) and self._fits(item, whole)):
                continue
            if not this and self._in_passing(whole, item):
                continue
            if this or whole.page is item.page or self._meant(whole, pronoun):
                return self._topic(other, item)
            nearest = other if nearest is None else nearest
        return None if nearest is None else self._topic(nearest, item)

    def _meant(self, whole: Item, pronoun: str) -> bool:
        """Say whether a count of an earlier sentence is what a pronoun speaks of."""
        language = self.language
        if (whole.noun or "").lower().endswith(language.misfits.get(pronoun, ())):
            return False
        return whole.lead not in language.aside

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

    def _describes(self, index: int) -> bool:
        """Say whether a count hangs on the one before it by a preposition."""
        if not index:
            return False
        one, two = self.items[index - 1], self.items[index]
        if one.page is not two.page or one.phrase is None or not _stands(one):
            return False
        tokens, at = one.page.tokens, one.phrase.last
        return two.expression.first - at == 1 and tokens[at].low in self.language.prepositions

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

    def _fronted(self, index: int) -> tuple[Span | None, int | None]:
        """Read a part-of phrase at the front: "Of these, …", "Of the 168 cells, he said, …"."""
        item = self.items[index]
        tokens = item.page.tokens
        for at, hit in self._fronts(item.page):
            if at >= item.expression.first:
                break
            last = hit[0]
            pronoun = hit[1] == "pronoun"
            if pronoun and at and self._stated_before(index, at):
                continue
            if pronoun:
                if self._only_before(index, at):
                    word = tokens[last - 1].low
                    whole = self._whole_before(self._first_of(index), word)
                    return self._span(tokens, at, last), whole
                continue
            found = self._counted_front(index, at, last)
            if found is not None:
                return found
        return None, None

    def _fronts(self, page: Page) -> list[tuple[int, tuple[int, str]]]:
        """List the places of a sentence where a fronted whole may begin, the first few."""
        place, known = self._fronted_at
        if page.words.isdisjoint(self.lexicon.fronted.first_words):
            return []
        if place != page.place:
            tokens = page.tokens
            known: list[tuple[int, tuple[int, str]]] = []
            firsts = {one.expression.first for one in page.items}
            for at in range(len(tokens)):
                if at and not (
                    tokens[at - 1].kind == MARK or tokens[at - 1].low in self.language.range_and
                ):
                    continue
                hit = self.lexicon.fronted.at(tokens, at)
                if hit is not None:
                    counted = hit[0] in firsts  # of those 198
                    known.append((at, (hit[0], "count") if counted else hit))
                if len(known) >= BACK:
                    break
            self._fronted_at = (page.place, known)
        return known

    def _stated_before(self, index: int, at: int) -> bool:
        """Say whether the clause before counts what the pronoun names: 42 maisons, dont 17."""
        item = self.items[index]
        for other in range(index - 1, max(index - BACK, -1), -1):
            whole = self.items[other]
            if whole.page is not item.page:
                return False
            if (
                whole.expression.first < at
                and whole.counts
                and whole.noun
                and self._fits(item, whole)
            ):
                return True
        return False

    def _only_before(self, index: int, at: int) -> bool:
        """Say whether no count but kin stands between the fronted words and the number."""
        item = self.items[index]
        earlier = [
            one
            for one in item.page.items
            if one.expression.first > at and one.expression.first < item.expression.first
        ]
        return not earlier or (
            all(one.inferred or one.phrase is None for one in earlier) and item.phrase is None
        )

    def _first_of(self, index: int) -> int:
        """Return the first item of the same sentence, within reach."""
        page, first = self.items[index].page, index
        while first > max(index - BACK, 0) and self.items[first - 1].page is page:
            first -= 1
        return first

    def _counted_front(self, index: int, at: int, last: int) -> tuple[Span, int] | None:
        item = self.items[index]
        tokens = item.page.tokens
        while last < len(tokens) and tokens[last].low in self.language.determiners:
            last += 1
        for other in range(index - 1, max(index - BACK, -1), -1):
            whole = self.items[other]
            if whole.page is not item.page:
                return None
            if whole.expression.first == last and whole.counts:
                end = whole.phrase.last if whole.phrase is not None else whole.expression.last
                own = item.phrase is not None and item.noun != whole.noun
                if own and not (self._before_verb(item) or self._opens_clause(item, end)):
                    return None
                return self._span(tokens, at, end), other
        return None

    def _opens_clause(self, item: Item, end: int) -> bool:
        """Say whether a part of another name stands first after its whole, but for a verb.

        "Of the 84 on board, 12 children were hurt"; "Von den 84 Gästen starben 12 Kinder".
        """
        tokens, at = item.page.tokens, item.expression.first - 1
        word = tokens[at]
        if at > end and word.low in self.language.verbs:  # Unter den 90 im Saal waren 34 Frauen
            between = tokens[end:at]
            if all(t.kind == WORD and t.low not in self.language.verbs for t in between):
                return True
        if at > end and word.kind == WORD and word.low not in self.lexicon.phrase_small:
            at -= 1
        return at == end - 1 or (at >= end and tokens[at].raw in ",،")

    def _inclusion(self, index: int) -> tuple[Span | None, int | None]:
        """Read "…, with 132 arrested", "including six women", "among them 12"."""
        item = self.items[index]
        tokens, at = item.page.tokens, item.expression.first
        among = self.lexicon.among.before(tokens, at)
        with_ = at >= 2 and tokens[at - 1].low in self.language.with_ and tokens[at - 2].raw == ","
        if among is None and not (with_ and (item.phrase is None or item.inferred)):
            return None, None
        first = at - 1 if among is None else among[0]
        for other in range(index - 1, max(index - BACK, -1), -1):
            whole = self.items[other]
            if whole.page is not item.page:
                break
            if _stands(whole) and self._fits(item, whole):
                item.included = among is not None and item.phrase is not None
                return self._span(tokens, first, at), self._governor(other, item)
        return None, None

    def _also_included(self, index: int) -> tuple[Span | None, int | None]:
        """Read the second of "including 23 women and 11 children"."""
        item, before = self.items[index], self.items[index - 1] if index else None
        if before is None or before.page is not item.page or item.phrase is None:
            return None, None
        tokens, last = (
            item.page.tokens,
            before.phrase.last if before.phrase else before.expression.last,
        )
        first = item.expression.first
        joined = first - 1 == last and tokens[last].low in self.language.range_and | {","}
        glued = first == last and bool(item.expression.skip)  # طفلان وثلاث نساء
        joined = joined or (glued and tokens[first].low.startswith(self.language.attached_and))
        if not joined:
            return None, None
        for one in before.relations:
            listed = self.lexicon.among.before(tokens, before.expression.first) is not None
            if one.kind == "part-of" and (listed or before.listed):
                item.listed = item.included = True
                return self._span(tokens, last, first + 1), one.other
        return None, None

    def _stative(self, index: int) -> tuple[Span | None, int | None]:
        """Read "412 flats; 51 are empty": the clause says how a part of them is."""
        item, before = self.items[index], self.items[index - 1] if index else None
        if before is None or before.page is not item.page or not item.inferred:
            return None, None
        tokens, at = item.page.tokens, item.expression.first
        if tokens[at - 1].raw != ";" or not _stands(before) or before.noun != item.noun:
            return None, None
        after = tokens[item.expression.last].low if item.expression.last < len(tokens) else ""
        if after not in self.language.states:
            return None, None
        return self._span(tokens, at, item.expression.last + 1), index - 1

    # Elliptic heads

    def head(self, index: int) -> None:
        """Give an elliptic count the head of the nearest count before it."""
        item = self.items[index]
        if ages.given(item, self.items[index - 1] if index else None, self.language):
            return
        if item.kind is RATIO and item.phrase is None and not item.what:
            self._share(index)
            return
        if not item.counts or item.phrase is not None:
            return
        if item.what:  # sank um 12 Prozent auf 9.870: what rose or fell may be a number of things
            if item.inferred and item.noun is None and not item.expression.unit:
                _ = self._number_of(item) or self._risen(item)
            return
        if item.expression.unit or not self._elliptic(item):
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

    def _share(self, index: int) -> None:
        """Read "two thirds of them": what the share is of."""
        item = self.items[index]
        if self.lexicon.of_them.at(item.page.tokens, item.expression.last) is None:
            return
        for other in range(index - 1, max(index - 8, -1), -1):
            source = self.items[other]
            if not self._near(source, item):
                return
            if _stands(source):
                self._take_head(item, self.items[self._topic(other, item)])
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
        if self.lexicon.among.before(item.page.tokens, item.expression.first) is not None:
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
        phrasing = Phrasing(tokens, self.lexicon)
        if self.language.says_first:
            return self._after_verb(item, phrasing, verb + 1)
        while verb > 0 and tokens[verb - 1].low in self.language.auxiliaries:
            verb -= 1
        if not self.language.plural_endings or not phrasing.is_noun_plural(verb - 1):
            return False
        phrase = NounPhrase(verb - 1, verb, verb - 1)
        item.noun, item.name = phrasing.noun(phrase), phrasing.name(phrase)
        item.what, item.inferred = tokens[verb - 1].raw, True
        return True

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
        tokens, moves = item.page.tokens, self.language.up | self.language.down
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
        for at in range(item.expression.first - 1, max(item.expression.first - 16, 0), -1):
            if tokens[at].kind == NUM and not self._amount_of_move(item, at):
                return False
            hit = self.lexicon.number_of.at(tokens, at)
            if hit is None:
                continue
            phrasing = Phrasing(tokens, self.lexicon)
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
        decimal = number is not None and number != int(number)
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

    # Moves, comparisons, conversions

    def moves(self, index: int) -> None:
        """Read "rose 3% to $5bn, up from $4bn", "compared with 12", "87 mph (140 km/h)"."""
        if index == 0:
            return
        item, before = self.items[index], self.items[index - 1]
        if item.page is not before.page:
            return
        tokens, at = item.page.tokens, item.expression.first
        word = tokens[at - 1].low if at else ""
        if word in self.language.from_:
            self._from(index, self._lead(item, before))
        elif (
            word in self.language.to
            and at - 1 <= before.expression.last + (0 if before.trend is None else 3)
            and (before.trend is not None or before.lead in self.language.from_)
        ):
            self._from_level(before, item)
            self._add(before, "to", index, self._span(tokens, at - 1, at))
            if before.counts and before.noun and item.counts and not item.what:
                self._take_head(item, before)
            elif not item.what:
                item.what, item.inferred = before.what, bool(before.what)
        elif self.lexicon.compared.before(tokens, at) is not None:
            self._compared(index, self._lead(item, before))
        elif tokens[at - 1].raw == "(" and at - 1 == before.expression.last:
            unlike = item.expression.unit is not None and before.expression.unit is not None
            if unlike and item.expression.unit != before.expression.unit:
                self._add(item, "conversion", index - 1, item.span)
                self._same_thing(item, before)
        elif word in self.language.range_or and before.expression.unit and item.expression.unit:
            self._same_thing(item, before)
            unlike = item.expression.unit != before.expression.unit
            if unlike and at - 2 == before.expression.last and tokens[at - 2].raw == ",":
                self._add(item, "conversion", index - 1, item.span)

    def _from_level(self, before: Item, item: Item) -> None:
        """Read the first of two levels: von 8,50 auf 9,20 Euro, sube de 9,95 a 10,35 euros."""
        if item.expression.first - 1 != before.expression.last:
            return
        if before.lead not in self.language.from_:
            return
        if before.phrase is None:
            self._inherit(before, item)
        if before.expression.unit == item.expression.unit:
            before.trend = None

    def _lead(self, item: Item, before: Item) -> Span:
        """Return the two words before a figure, or itself where the one before ends at it."""
        at, floor = item.expression.first, before.expression.last
        return self._span(item.page.tokens, max(at - 2, floor), at) if at > floor else item.span

    def _same_thing(self, item: Item, before: Item) -> None:
        """Let a conversion speak of what it converts, and go where it goes."""
        item.trend = item.trend or before.trend
        if not item.what and before.what:
            item.what, item.inferred = before.what, True

    def _from(self, index: int, evidence: Span) -> None:
        item, target = self.items[index], None
        for other in range(index - 1, max(index - BACK, -1), -1):
            candidate = self.items[other]
            if candidate.page is not item.page:
                break
            if (candidate.trend is None or target is None) and (
                candidate.expression.unit == item.expression.unit or self._lends(candidate, item)
            ):
                target = other
                break
        if target is None:
            return
        source = self.items[target]
        if item.phrase is not None and item.noun != source.noun and item.counts:
            return  # scientists from ten countries
        self._inherit(item, source)
        alike = self.items[target].counts and item.counts and item.phrase is None
        if alike and self.items[target].noun and not item.what:
            self._take_head(item, self.items[target])
        if self.items[target].expression.unit == item.expression.unit:
            self._add(self.items[target], "from", index, evidence)

    def _lends(self, source: Item, item: Item) -> bool:
        """Say whether a bare level may share a figure's sign: no time, no share of thousands."""
        if item.expression.unit is not None or source.kind is DURATION:
            return False
        return source.expression.unit != "%" or abs(item.expression.number) <= HIGHEST_PERCENT

    def _compared(self, index: int, evidence: Span) -> None:
        item, before = self.items[index], self.items[index - 1]
        self._inherit(item, before)
        if item.kind is before.kind and item.expression.unit == before.expression.unit:
            self._add(before, "compared", index, evidence)

    def _inherit(self, item: Item, source: Item) -> None:
        """Give a number without a sign the unit of its like: $142.9bn, up from 138.1bn."""
        expression = item.expression
        if expression.unit is not None or item.phrase is not None or source.expression.unit is None:
            return
        expression.unit, expression.unit_inferred = source.expression.unit, True
        expression.per = source.expression.per
        item.kind = units.kind_of(expression.unit)
        item.what, item.inferred = source.what, True
