"""How the figures of a text hang together: parts of wholes, moves, comparisons, conversions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.core.article import Span
from briefing.extract import units
from briefing.extract.heads import BACK, HIGHEST_PERCENT, KEPT, Heads, stands
from briefing.extract.kinds import COUNT, DURATION, INDEX, PERCENT, RATIO
from briefing.extract.lexicon import Lexicon
from briefing.extract.scanner import MARK, WORD

if TYPE_CHECKING:
    from briefing.extract.figures import Item, Page

OWNER = 4
"""Words that may name whose a whole is: half of the old city's 40 schools."""


class Relater(Heads):
    """Fill in relations and the heads of elliptic numbers, sentence by sentence."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
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
            if self.items[index].inferred:
                self._pass_on(index)
        if (
            len(self.items) > 4 * KEPT
        ):  # an article keeps its figures, not all that was known of them
            self.items = {index: self.items[index] for index in range(max(after - KEPT, 0), after)}

    def _pass_on(self, index: int) -> None:
        """Let a share of a number that had to find its noun take it: a third of the other 28."""
        item, before = self.items[index], self.items.get(index - 1)
        if before is None or before.kind is not RATIO or before.what:
            return
        if any(one.kind == "part-of" and one.other == index for one in before.relations):
            self._take_head(before, item)

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
        named = at > of or tokens[at - 1].low in self.language.determiners
        if self._owned(one, of, two.expression.first):
            at, named = two.expression.first, True
        bare = two.counts and two.phrase is None and not two.what
        share = one.kind is RATIO and named and (stands(two) or bare)  # half of her 120 sheep
        if at != two.expression.first or not (share or self._fits(one, two)):
            return
        self._add(
            one,
            "part-of",
            index + 1,
            one.page.scanned.span(one.expression.start, two.expression.stop),
        )
        if one.phrase is None:
            self._take_head(one, two)
        elif two.phrase is None and not two.what:
            self._take_head(two, one)  # ثلاث عربات من أصل سبع

    def _of_sum(self, index: int, at: int) -> None:
        """Read "6,5 millones de los 21 millones de euros", "23 of the 31 days": one sign."""
        one, two = self.items[index], self.items[index + 1]
        first = two.expression.first
        if one.phrase is not None or not self._known_whole(one, at, first):
            return
        if units.kind_of(two.expression.unit or "") is DURATION and not (
            one.kind is RATIO or one.expression.number <= two.expression.number
        ):
            return
        if one.counts:
            self._inherit(one, two)
        if one.kind is RATIO or self._fits(one, two):
            self._add(one, "part-of", index + 1, one.page.scanned.span(at - 1, first))

    def _owned(self, one: Item, at: int, first: int) -> bool:
        """Say whether just a name in the genitive stands before a whole: France's 68 million."""
        lows = one.page.lows
        if lows[first - 1] != "s" or lows[first - 2] not in ("'", "’"):
            return False
        owner = one.page.tokens[at : first - 2]
        return len(owner) <= OWNER and all(token.kind == WORD for token in owner)

    def _known_whole(self, one: Item, at: int, first: int) -> bool:
        """Say whether only what makes a whole known stands before it: the, the last, July's."""
        lows, language = one.page.lows, self.language
        if self._owned(one, at, first):
            return True
        if at == first:
            return lows[at - 1] in language.determiners  # 23 des 31 jours
        named = at
        while named < first and lows[named] in language.determiners:
            named += 1
        told = named == first - 1 and one.page.tokens[named].kind == WORD
        told = told and lows[named] not in self.lexicon.finite
        return named > at and (named == first or told)

    def _of(self, one: Item, two: Item) -> int:
        """Return the token after the "of" between a part and its whole, -1 if there is none."""
        tokens, at = one.page.tokens, one.expression.last
        hit = self.lexicon.out_of_strong.at(one.page.lows, at)
        if hit is not None:
            return hit[0]
        if at < len(tokens) and (
            tokens[at].low in self.language.of or tokens[at].low in self.language.genitives
        ):
            return at + 1
        if one.phrase is None or not (two.phrase is None or two.noun == one.noun):
            return -1
        at = one.phrase.last
        hit = self.lexicon.out_of_strong.at(one.page.lows, at)  # sept maires sur 23
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
        if not item.counts or (
            item.relations and any(relation.kind == "part-of" for relation in item.relations)
        ):
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
        if whole is None:
            evidence, whole = self._also_dative(index)
            verb = verb or whole is not None
        if whole is None or evidence is None or not self._fits(item, self.items[whole]):
            return
        self._add(item, "part-of", whole, evidence)
        if item.phrase is None or verb or self._verbless(item):
            self._take_head(item, self.items[whole])

    def _of_measure(self, index: int) -> bool:
        """Read "18 mois, dont 12 avec sursis": a part of a measure shares its unit."""
        item, whole = self.items[index], self.items[index - 1] if index else None
        if whole is None or whole.page is not item.page or whole.expression.unit is None:
            return False
        if item.phrase is not None or item.expression.fraction:
            return False
        at = item.expression.first
        among = self.lexicon.among.before(item.page.lows, at)
        kind = units.kind_of(whole.expression.unit)
        if among is None or kind is RATIO or item.expression.number > whole.expression.number:
            return False
        item.inferred = False
        self._inherit(item, whole)
        self._add(item, "part-of", index - 1, item.page.scanned.span(among[0], at))
        return True

    def _of_like(self, index: int) -> None:
        """Read "$14 million, of which $3 million is for shelters": a part with its own sign."""
        item, whole = self.items[index], self.items[index - 1] if index else None
        if whole is None or whole.page is not item.page or item.kind in (PERCENT, RATIO):
            return
        at = item.expression.first
        among = self.lexicon.among.before(item.page.lows, at)
        if among is not None and self._fits(item, whole):
            self._add(item, "part-of", index - 1, item.page.scanned.span(among[0], at))

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
        return not item.page.phrasing.is_noun_plural(phrase.head)

    def _verbless(self, item: Item) -> bool:
        """Say whether the words behind a part hold its verb: of 27 firms, 19 *expect delays*.

        No other word of the clause is one, and so the first of them must be.
        """
        phrase, language = item.phrase, self.language
        if phrase is None or language.noun_capital or language.head_first:
            return False
        if phrase.last - phrase.first < 2 or not self.lexicon.fronted_parts(item.page.words):
            return False
        tokens = item.page.tokens
        for at in range(phrase.first, len(tokens)):
            token = tokens[at]
            if token.kind != WORD or token.low in language.range_and:
                break
            if token.low in self.lexicon.verbs_moved or token.low in language.auxiliaries:
                return False
            if token.low.endswith(language.finite) or token.low in language.relatives:
                return False
        return True

    def _also_dative(self, index: int) -> tuple[Span | None, int | None]:
        """Read the second of "gehören 61 den Kirchen und 22 freien Trägern": whose, not what."""
        item, before = self.items[index], self.items[index - 1] if index else None
        phrase = item.phrase
        if before is None or before.page is not item.page or phrase is None:
            return None, None
        if not (self.language.noun_capital and before.inferred and phrase.last - phrase.first == 2):
            return None, None
        tokens, first = item.page.tokens, item.expression.first
        dative = tokens[phrase.first].low.endswith("en") and tokens[phrase.head].low.endswith("n")
        if not dative or tokens[first - 1].low not in self.language.range_and | {","}:
            return None, None
        for one in before.relations:
            if one.kind == "part-of":
                return item.page.scanned.span(
                    before.expression.start, item.expression.stop
                ), one.other
        return None, None

    def _pronoun(self, index: int) -> tuple[Span | None, int | None]:
        item = self.items[index]
        tokens, at = item.page.tokens, item.expression.last
        them, lows = self.lexicon.of_them, item.page.lows
        hit = them.at(lows, at) if lows[at] in them.first_words else None
        if hit is None:
            return None, None
        return item.page.scanned.span(at, hit[0]), self._whole_before(index, tokens[hit[0] - 1].low)

    def _whole_before(self, index: int, pronoun: str) -> int | None:
        """Return the nearest count before that the part fits into and the pronoun may stand for."""
        item, nearest = self.items[index], None
        this = pronoun in self.language.nearest
        for other in range(index - 1, max(index - 8, -1), -1):
            whole = self.items[other]
            if not self._near(whole, item):
                break
            larger = whole.expression.number != item.expression.number
            if not (larger and stands(whole) and self._fits(item, whole)):
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

    def _describes(self, index: int) -> bool:
        """Say whether a count hangs on the one before it by a preposition."""
        if not index:
            return False
        one, two = self.items[index - 1], self.items[index]
        if one.page is not two.page or one.phrase is None or not stands(one):
            return False
        tokens, at = one.page.tokens, one.phrase.last
        return two.expression.first - at == 1 and tokens[at].low in self.language.prepositions

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
                    return item.page.scanned.span(at, last), whole
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
            leads, joins = self.lexicon.fronted.first_words, self.language.range_and
            for at, token in enumerate(tokens):
                if token.low not in leads:
                    continue
                if at and not (tokens[at - 1].kind == MARK or tokens[at - 1].low in joins):
                    continue
                hit = self.lexicon.fronted.at(page.lows, at)
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
                if own and not (
                    self._before_verb(item) or self._verbless(item) or self._opens_clause(item, end)
                ):
                    return None
                return item.page.scanned.span(at, end), other
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
        among = self.lexicon.among.before(item.page.lows, at)
        with_ = at >= 2 and tokens[at - 1].low in self.language.with_ and tokens[at - 2].raw == ","
        if among is None and not (with_ and (item.phrase is None or item.inferred)):
            return None, None
        first = at - 1 if among is None else among[0]
        for other in range(index - 1, max(index - BACK, -1), -1):
            whole = self.items[other]
            if whole.page is not item.page:
                break
            if stands(whole) and self._fits(item, whole):
                item.included = among is not None and item.phrase is not None
                return item.page.scanned.span(first, at), self._governor(other, item)
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
            listed = self.lexicon.among.before(item.page.lows, before.expression.first) is not None
            if one.kind == "part-of" and (listed or before.listed):
                item.listed = item.included = True
                return item.page.scanned.span(last, first + 1), one.other
        return None, None

    def _stative(self, index: int) -> tuple[Span | None, int | None]:
        """Read "412 flats; 51 are empty": the clause says how a part of them is."""
        item, before = self.items[index], self.items[index - 1] if index else None
        if before is None or before.page is not item.page or not item.inferred:
            return None, None
        tokens, at = item.page.tokens, item.expression.first
        if tokens[at - 1].raw != ";" or not stands(before) or before.noun != item.noun:
            return None, None
        after = tokens[item.expression.last].low if item.expression.last < len(tokens) else ""
        if after not in self.language.states:
            return None, None
        return item.page.scanned.span(at, item.expression.last + 1), index - 1

    # Moves, comparisons, conversions

    def moves(self, index: int) -> None:
        """Read "rose 3% to $5bn, up from $4bn", "compared with 12", "87 mph (140 km/h)"."""
        if index == 0:
            return
        item, before = self.items[index], self.items[index - 1]
        if item.page is not before.page:
            return
        tokens, at = item.page.tokens, self._led(item)
        word = tokens[at - 1].low if at else ""
        if word in self.language.from_:
            self._from(index, self._lead(item, before))
        elif (
            word in self.language.to
            and at - 1 <= before.expression.last + (0 if before.trend is None else 3)
            and (before.trend is not None or before.lead in self.language.from_)
        ):
            self._from_level(before, item)
            self._add(before, "to", index, item.page.scanned.span(at - 1, at))
            like = before.kind if item.counts and item.phrase is None else None
            if like in (COUNT, INDEX) and before.noun and not item.what:
                item.kind = before.kind
                self._take_head(item, before)
            elif not item.what:
                item.what, item.inferred = before.what, bool(before.what)
        elif self.lexicon.compared.before(item.page.lows, at) is not None:
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

    def _led(self, item: Item) -> int:
        """Return the token before which stands what leads to a figure: frente a *las 44*."""
        at, lows, language = item.expression.first, item.page.lows, self.language
        article = lows[at - 1] in language.determiners and lows[at - 2] not in language.of
        return at - 1 if article and at > 1 and item.phrase is None else at

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
        return item.page.scanned.span(max(at - 2, floor), at) if at > floor else item.span

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
        """Say whether a bare level may share a figure's sign: no share of thousands.

        Nor a time, unless it is what was reached: passe à 52 heures, contre 44.
        """
        if item.expression.unit is not None:
            return False
        if source.kind is DURATION and source.lead not in self.language.to:
            return False
        return source.expression.unit != "%" or abs(item.expression.number) <= HIGHEST_PERCENT

    def _compared(self, index: int, evidence: Span) -> None:
        item, before = self.items[index], self.items[index - 1]
        self._inherit(item, before)
        if item.kind is before.kind and item.expression.unit == before.expression.unit:
            self._add(before, "compared", index, evidence)
