"""What money, percentages and measures are of: the words a reader would put on the label."""

from __future__ import annotations

from briefing.extract import units
from briefing.extract.bounds import singular
from briefing.extract.expressions import Expression
from briefing.extract.kinds import DURATION, MEASURE, MONEY
from briefing.extract.lexicon import Lexicon
from briefing.extract.phrases import LONGEST, NounPhrase, Phrasing
from briefing.extract.scanner import MARK, NUM, WORD, Scanned

DEEP = 3
"""Clauses that one amount looks back over for its subject."""

BACK = 80
"""Words over which an amount looks back."""

LOOKS = 8
"""Marks and figures it looks over on the way."""

FAR = 24
"""Words over which a payment looks ahead for what it is for."""

_INFLECTED = ("e", "en", "er", "es", "em")
"""Endings of adjectives before a noun, in German."""

_APOSTROPHES = frozenset("'’")
_SIGNS = frozenset("+-−–")


class Measures(Phrasing):
    """Find what the amounts of one sentence are of, from left to right."""

    def __init__(self, scanned: Scanned, lexicon: Lexicon, article: str) -> None:
        super().__init__(scanned, lexicon)
        self.article = article
        self._named_by: dict[int, tuple[Expression, NounPhrase]] = {}
        """The tokens behind figures that say what those are of."""
        self._of_unit: dict[str | None, NounPhrase | None] = {}
        """The units of amounts passed -> what the last of them was of."""
        self._unit: str | None = None
        self._compares = False
        """Say that the amount at hand tells how much more or less something is: 9 % *more*."""
        self._floor = 0
        """The first token that the amount at hand looks back to; keeps all of it linear."""
        self._looks = 0
        self._elides = "'" in lexicon.language.determiners
        self._starts: dict[int, int] = {}
        """The tokens of the figures passed -> the first of theirs."""

    def words(self, phrase: NounPhrase) -> str:
        """Return a phrase as the article has it."""
        return self.text(phrase, self.article)

    def passed(self, expression: Expression, phrase: NounPhrase | None) -> None:
        """Take note of a figure and what it is of, so that those behind it look over it."""
        if phrase is not None and phrase.first >= expression.last:
            named = expression, phrase
            self._named_by.update(dict.fromkeys(range(phrase.first, phrase.last), named))
        self._starts.update(
            dict.fromkeys(range(expression.first, expression.last), expression.first)
        )

    def measured(self, expression: Expression) -> NounPhrase | None:
        """Return what an amount is of: "of its revenue", "contract", the subject of its clause."""
        first = expression.first
        self._begin(first)
        self._unit = expression.unit
        self._compares = self._compares_beside(expression)
        known = self._of_unit.get(expression.unit)
        if known is not None and self.lexicon.compared.before(self.lows, first) is not None:
            return known
        found = self._listed(expression) or self._beside(expression)
        if found is None:
            found = self._left(first)
        self._of_unit[expression.unit] = found
        return found

    def _compares_beside(self, expression: Expression) -> bool:
        """Say whether "more" or "less" stands behind an amount, or before it: أقل بنسبة 20 %."""
        language, at = self.language, expression.first - 1
        if not language.says_first:
            return self.lows[expression.last] in language.more_less
        while at > 0 and self.lows[at] in language.by_amount:
            at -= 1
        return at >= 0 and self.lows[at] in language.more_less

    def _beside(self, expression: Expression) -> NounPhrase | None:
        """Return what stands right beside an amount to say what it is of."""
        first, last = expression.first, expression.last
        money = units.kind_of(expression.unit or "") is MONEY
        governed = self._of_left(expression) if money else None
        if governed is not None:
            return governed
        than = self._compares and self.language.says_first
        right = None
        if not than:
            right = self._right_of(last, money=money) or self._right_next(expression)
        if right is not None:
            return right
        governed = None if money else self._of_left(expression)
        if governed is not None:
            return governed
        if money:
            return self._paid_for(first, last)
        return None

    def understood(self, expression: Expression) -> tuple[NounPhrase | None, bool]:
        """Return what a bare number would be of, and whether its verb gives or takes money."""
        self._begin(expression.first)
        self._unit, self._compares = None, False
        at = self._gap(expression.first - 1)
        paid = at >= self._floor and self.lows[at] in self.language.pays
        bought = self._paid_for(expression.first, expression.last) if paid else None
        governed = self._of_left(expression)
        return governed or bought or self._left(expression.first), paid

    def told_of(self, last: int) -> NounPhrase | None:
        """Return what stands behind "of" at a token: another 900 *of heath*."""
        return self._right_of(last, money=False)

    def moved(self, expression: Expression, last: int) -> NounPhrase | None:
        """Return what rose or fell by an amount of points, which end before a token."""
        self._begin(expression.first)
        self._unit, self._compares = None, False
        return self._right_of(last, money=False) or self._left(expression.first)

    def _begin(self, first: int) -> None:
        self._floor, self._looks = max(first - BACK, 0), LOOKS

    # To the right

    def _right_of(self, at: int, *, money: bool) -> NounPhrase | None:
        """Read "… of its revenue", "… in gains"."""
        low = self.lows[at]
        made = low in self.language.of_noun
        if not made and low not in self.language.of:
            return None
        made = made and low in self.language.links and low not in self.language.of
        at += 1
        if made and not (money and self._material(at)):
            return None
        while self.lows[at] in self.language.determiners or self.lows[at] in self.language.another:
            at += 1
        found = [] if self.is_numeral(at) else self._words(at)
        if not found:
            return None
        phrase = self._to_plural(found[:4]) or self._to_verb(found)
        return phrase if phrase is None or made else self._and_of(phrase)

    def _and_of(self, phrase: NounPhrase) -> NounPhrase:
        """Read on over one more "of": 5 % of the number *of clients*."""
        at = phrase.last
        if (
            self.lows[at] not in self.language.of
            or self.lows[at] in self.language.links - self.language.counted_of
        ):
            return phrase
        while self.lows[at] in self.lexicon.named_by or self._apostrophe(at):
            at += 1
        found = [] if self.is_numeral(at) else self._words(at)
        more = (self._to_plural(found[:4]) or self._to_verb(found)) if found else None
        if more is None or more.last - phrase.first > LONGEST:
            return phrase
        return NounPhrase(phrase.first, more.last, phrase.head)

    def _material(self, at: int) -> bool:
        """Tell €92,000 in *cash*, in *prize money* from in *April*, in *London*, in *the north*."""
        low = self.lows[at]
        if at >= self.size or self.tokens[at].kind != WORD or low in self.language.stops:
            return False
        if low in self.language.determiners or self._timed(at):
            return False
        return self.language.noun_capital or not self.tokens[at].raw[:1].isupper()

    def _timed(self, at: int) -> bool:
        """Say whether a time stands at a token: year, quarter."""
        hit = self.lexicon.units.at(self.lows, at)
        if hit is not None and units.kind_of(hit[1]) is DURATION:
            return True
        low = self.lows[at]
        if self.language.definite:
            low = self.lexicon.without_article(low) or low
            unit = self.language.units.get(low)
            if unit is not None and units.kind_of(unit) is DURATION:
                return True
        return low in self.language.months or low in self.language.spans

    def _right_next(self, expression: Expression) -> NounPhrase | None:
        """Read "$150,000 contract", "3-inch thickness", "25% tax", "40% rise in exports"."""
        at, language = expression.last, self.language
        if at >= self.size or (language.head_first and self.lows[at] not in language.of):
            return None
        if at in self.hyphens or self.lows[at] in language.more_less:
            at += 1
        if self.lows[at] in language.of:
            at += 1
        if language.noun_capital:
            return self._capital(at)
        found = self._words(at)
        if not found or self.tokens[found[0]].kind != WORD:
            return None
        low = self.lows[found[0]]
        if low.endswith("ly") or low in language.after_amounts:
            return None
        if len(found) == 1 and self.lows[expression.first - 1] in language.be:
            return None  # the fire is 40% contained
        phrase = self._to_plural(found[:4]) or self._to_verb(found)
        if phrase is not None and self.lows[phrase.head] in self.lexicon.moves:
            return self._of_what(phrase)
        return phrase

    def _of_what(self, move: NounPhrase) -> NounPhrase:
        """Read on from a move to what moved: 40% rise *in exports*."""
        at = move.last
        if self.lows[at] not in self.language.links:
            return move
        at += 1
        while self.lows[at] in self.language.determiners:
            at += 1
        found = self._words(at)
        if not found or self._timed(found[0]):
            return move
        what = self._to_plural(found[:4]) or self._to_verb(found)
        return move if what is None else NounPhrase(move.first, what.last, move.head)

    def _paid_for(self, first: int, last: int) -> NounPhrase | None:
        """Read "paid $3m for X", "will spend $5m over two years on X"."""
        language = self.language
        at = self._gap(first - 1)
        if at < 0 or self.lows[at] not in language.pays:
            other = at >= 0 and self._acts(at) and self.lows[at] not in language.amount_verbs
            low = self.lows[last]
            beside = other and low in language.pays_for and low not in language.to
            return self._bought(last + 1) if beside else None
        at = last
        while at < min(last + FAR, self.size):
            token = self.tokens[at]
            apart = token.kind == MARK and token.raw not in "()$€£'’."
            if apart and at not in self.hyphens:
                return None
            if token.low in language.clauses or token.low in language.relatives:
                return None
            if token.low in language.range_and:
                return None
            if token.low in language.pays_for:
                phrase = self._bought(at + 1)
                if phrase is not None:
                    return phrase
            at += 1
        return None

    def _bought(self, at: int) -> NounPhrase | None:
        """Return what stands behind the "for" of a payment, should it be no time."""
        while at < self.size and (
            self.lows[at] in self.language.determiners
            or self.lows[at] in self.language.ones
            or self.tokens[at].kind == NUM
            or self._apostrophe(at)
        ):
            at += 1
        if self._timed(at) or at >= self.size:
            return None
        if self.language.noun_capital:
            return self._capital(at)
        found = self._words(at)
        if not found or self._timed(found[0]):
            return None
        if self._infinitive(at):
            return self._bought(at + 1)
        if self.language.head_first:
            return self._head_first(at, plural=False)
        return self._to_plural(found[:4]) or self._to_verb(found)

    def _infinitive(self, at: int) -> bool:
        """Say whether a word is a verb before its object: para *comprar* doce autobuses."""
        language, following = self.language, self.lows[at + 1]
        named = following in language.determiners or following in language.ones
        named = named or self.is_numeral(at + 1)
        return named and self.lows[at].endswith(language.infinitives)

    def _apostrophe(self, at: int) -> bool:
        """Say whether an apostrophe stands at a token."""
        return 0 <= at < self.size and self.tokens[at].raw in _APOSTROPHES

    # To the left

    def _listed(self, expression: Expression) -> NounPhrase | None:
        """Read "Stoxx 50 -1.3% FTSE -0.6%": a sign binds an amount to the name before it."""
        first = expression.first
        if first < 1 or self.tokens[first].raw not in _SIGNS or not self._content(first - 1):
            return None
        return None if self._acts(first - 1) else self._chain(first - 1)

    def _of_left(self, expression: Expression) -> NounPhrase | None:
        """Read "a fine of $5m", "winds of 155mph": the noun phrase before "of"."""
        language = self.language
        at = expression.first - 2
        low = self.lows[at]
        if self.lows[at + 1] not in language.of:
            return None
        if low in self.lexicon.moves and at > 2 and self.lows[at - 2] in language.undergoes:
            return self._undergone(at - 2, expression.last)
        if low in language.aggregates:
            return None
        if self.lows[at + 1] in language.from_ and self.lows[expression.last] in language.to:
            return None  # stieg der Anteil der Kranken von 36 auf 43 Prozent
        if low in self.lexicon.moves:
            named = self.lows[at - 1] in language.determiners or self.lows[at - 1] in language.ones
            if self._apposed(at) or (language.head_first and not named):
                return None  # le CAC 40 a reculé de 1,2 %
            if language.noun_capital and not self.tokens[at].raw[:1].isupper():
                return None  # kletterte von 11 auf 16 Prozent
            return NounPhrase(self._run(at - 1) if self._content(at - 1) else at, at + 1, at)
        if not self._content(at) or (language.head_first and self._acts(at)):
            return None
        if self._predicate(at):
            return None  # la scène s'est agrandie de 25 %
        return NounPhrase(self._run(at), at + 1, at)

    def _undergone(self, verb: int, last: int) -> NounPhrase | None:
        """Read "exports recorded a rise of 5 %", "ein Plus von 5 % beim Umsatz": what moved."""
        if self.lows[last] in self.language.links and self._material(last + 1):
            if self.language.noun_capital:
                return self._capital(last + 1)
            found = self._words(last + 1)
            if found and not self._timed(found[-1]):
                return self._to_plural(found[:4]) or self._to_verb(found)
        return self._subject_of(verb, DEEP)

    def _apposed(self, at: int) -> bool:
        """Say whether a move is told again behind a figure: to 15,400, *an increase of 3 %*."""
        at -= 1
        while at > 0 and self.tokens[at].kind == WORD and self.lows[at] in self.lexicon.gaps:
            at -= 1
        return at > 0 and self.tokens[at].kind == MARK and at - 1 in self._starts

    def _gap(self, at: int) -> int:
        """Step left over the words between a noun or verb and its amount: about, by, to, now."""
        gaps = self.lexicon.gaps
        while at >= self._floor:
            token = self.tokens[at]
            if token.kind == WORD:
                if token.low not in gaps and not self._aside(at):
                    break
            elif token.raw not in _APOSTROPHES:
                break
            at -= 1
        if self.lows[at] == "s" and self.lows[at - 1] in _APOSTROPHES and self._timed(at - 2):
            return self._gap(at - 3)  # July's 31 days
        return at

    def _aside(self, at: int) -> bool:
        """Say whether a word only colours the amount: *roughly* $5m, a *reported* $20m."""
        low, language = self.lows[at], self.language
        if language.head_first or language.noun_capital:
            return False
        said = low.endswith(language.participles) and self.lows[at - 1] in self.lexicon.named_by
        return low.endswith("ly") or said

    def _content(self, at: int) -> bool:
        """Say whether a token may be of a noun phrase."""
        if at < 0 or at in self._starts:
            return False
        token = self.tokens[at]
        if token.kind != WORD:
            return token.kind == NUM
        low, language = token.low, self.language
        if low in self.lexicon.no_nouns:
            return False
        if language.noun_capital:
            return token.raw[:1].isupper()
        return not self._moves(at)

    def _word_before(self, at: int) -> str:
        """Return the word before a token, the one elided as well: *s*'élève."""
        before = self.lows[at - 1]
        return self.lows[at - 2] if self._elides and before in _APOSTROPHES else before

    def _moves(self, at: int) -> bool:
        """Say whether a word is the verb of a clause."""
        low, language = self.lows[at], self.language
        if language.says_first:
            return self._verbal(at)
        if low in language.auxiliaries:
            return True
        before = self._word_before(at) if self._elides else self.lows[at - 1]
        if before in self.lexicon.named_by:
            return False
        if low in self.lexicon.known_verbs or before in language.modals:
            return True
        if low in self.lexicon.moves:
            return self.lows[at + 1] not in self.lexicon.beyond_by
        return len(low) > 4 and low.endswith(language.finite)

    def _verbal(self, at: int) -> bool:
        """Tell verbs from nouns where the verb comes first: وبلغت, سيرتفع, وتقدر at the front."""
        low, language = self.lows[at], self.language
        if (
            low in language.verbs
            or low in self.lexicon.moves
            or self.lows[at - 1] in language.modals
        ):
            return True
        joined = low.startswith(language.attached_and) and len(low) > 3
        bare = low.removeprefix(language.attached_and) if joined else low
        nouns = self.lexicon.singulars
        if bare in nouns or bare in language.plurals or bare.startswith(language.definite):
            return False
        if self._timed(at) or low in language.currencies:
            return False
        past = bare.endswith(language.verb_endings) and not bare.endswith(self.lexicon.long_endings)
        if bare.startswith(language.verb_starts) or (joined and past):
            return True
        opens = at == 0 or self.tokens[at - 1].kind == MARK
        return opens and (joined or past)

    def _acts(self, at: int) -> bool:
        """Say whether the word right before an amount is the verb that gives it a subject."""
        if at < 0 or self.tokens[at].kind != WORD:
            return False
        low, language = self.lows[at], self.language
        if low in language.stops and low not in self.lexicon.finite:
            return low in language.amount_verbs
        if language.noun_capital:
            return not self.tokens[at].raw[:1].isupper()
        if self._moves(at) or low in self.lexicon.moves:
            return True
        before = self._word_before(at)
        if before in self.lexicon.named_by:
            return False
        if low in language.amount_verbs or low in language.pays:
            return True
        if low.endswith(language.past) and at and self.tokens[at - 1].raw == ",":
            return True  # les frais, fixés à 3 euros
        return len(low) > 4 and low.endswith(language.participles) and at > 0

    def _run(self, at: int) -> int:
        """Return the first token of the run of words that ends at a token."""
        first = at
        while at >= self._floor:
            token = self.tokens[at]
            if token.kind == MARK:
                joined = at in self.hyphens or token.raw == "&"
                owned = token.raw in _APOSTROPHES and self.touches[at] and not self._elides
                if not (joined or owned):
                    break
                at -= 1
                if not joined and not self._content(at):
                    break
                first = self._starts.get(at, at)
                at = first - 1
                continue
            if not self._content(at):
                break
            first = at
            if self.language.hanging and self.clitics(at):
                break
            at -= 1
        return self._adjectives(first) if self.language.noun_capital else first

    def _adjectives(self, first: int) -> int:
        """Take the small words between an article and its noun: der Anteil der *kranken* Bäume."""
        at = first - 1
        while at > max(first - 4, 0) and self._small(at) and self.lows[at].endswith(_INFLECTED):
            at -= 1
        low, language = self.lows[at], self.language
        named = low in language.determiners or low in language.ones or low in language.genitives
        return at + 1 if named else first

    def _small(self, at: int) -> bool:
        """Say whether a word is neither a noun nor one of the small words, in German."""
        token = self.tokens[at]
        plain = token.kind == WORD and not token.raw[:1].isupper() and at not in self._starts
        return plain and token.low not in self.lexicon.phrase_small

    def _chain(self, end: int) -> NounPhrase:
        """Return the noun phrase that ends at a token, with what it hangs on: sales in Rome."""
        language = self.language
        first = self._run(end)
        ends = [end + 1]
        while len(ends) < LONGEST:
            at = self._before_article(first - 1)
            if not self._links(at):
                break
            before = at - 1
            while before >= 0 and self.lows[before] in language.another:
                before -= 1
            if not self._content(before):
                break
            first = self._run(before)
            ends.append(before + 1)
        last = ends[0]
        if last - first > LONGEST:
            last = next((one for one in ends if one - first <= LONGEST), ends[-1])
        head = ends[-1] - 1
        if language.head_first:
            head = first
        return NounPhrase(first, last, min(head, last - 1))

    def _left(self, first: int) -> NounPhrase | None:
        """Return the noun phrase an amount is said of: its object, or the subject of its verb."""
        self._looks -= 1
        at = self._over_points(self._gap(first - 1))
        for _ in range(2 * DEEP):
            if at < self._floor or self._looks < 0:
                return None
            if self._acts(at):
                return self._subject_of(at, DEEP) or self._by_verb(at)
            if self.lows[at] in self.language.he:
                at -= 1  # values it at $5m
                continue
            if self._content(at):
                if self._coordinated(at, first):
                    return self._subject_before(at - 2, DEEP)
                if self._predicate(at):
                    return self._subject_of(at - 1, DEEP) or self._by_verb(at)
                phrase = self._chain(at)
                if self._tells(phrase):
                    return self._subject_of(phrase.first - 1, DEEP) or phrase
                before = self._hangs(phrase.first)
                if before < 0 and self._only_time(phrase):
                    at = self._gap(phrase.first - 1)
                    continue
                if before < 0:
                    giver = self._giver(phrase.first, at + 1, first)
                    return phrase if giver < 0 else self._subject_of(giver, DEEP)
                at = self._gap(before - 1)
                if at < 0 or (self.tokens[at].kind == MARK and at not in self._starts):
                    return phrase
                continue
            return self._clause_before(at, DEEP)
        return None

    def _over_points(self, at: int) -> int:
        """Step left over a move in points: unemployment fell *two points* to 27 %."""
        start = self._starts.get(at - 1)
        if start is None or self.tokens[at].kind != WORD:
            return at
        points = singular(self.lows[at], self.language) in self.language.index_nouns
        return self._gap(start - 1) if points else at

    def _coordinated(self, at: int, first: int) -> bool:
        """Read "has €3m and burns €1m": a word alone between "and" and an amount is a verb."""
        language = self.language
        if at < 2 or self.lows[at - 1] not in language.range_and or language.noun_capital:
            return False
        if self.tokens[at].raw[:1].isupper() or language.says_first:
            return False
        return not any(self.lows[one] in language.links for one in range(at + 1, first))

    def _tells(self, phrase: NounPhrase) -> bool:
        """Say whether a phrase is no noun but what a verb of being says."""
        alone = phrase.last - phrase.first == 1 or self.language.head_first
        return alone and self._predicate(phrase.first)

    def _predicate(self, at: int) -> bool:
        """Say whether a word says how its subject is or what it did: les salles sont *pleines*."""
        if self.language.noun_capital or self.language.says_first:
            return False
        language, before = self.language, at - 1
        while before > 0 and self.lows[before] in self.lexicon.colours:
            before -= 1
        if self.lows[before] in language.auxiliaries:
            return True
        done = language.head_first and at > 0 and self.lows[at].endswith(language.past)
        return done and self._moves(at - 1)

    def _only_time(self, phrase: NounPhrase) -> bool:
        """Say whether a phrase only tells when: *this year*, 2024."""
        places = range(phrase.first, phrase.last)
        words = [at for at in places if self.tokens[at].kind != NUM]
        if not words:
            return not phrase.first or self.lows[phrase.first - 1] not in self.language.determiners
        return len(words) <= 2 and self._timed(words[-1])

    def _by_verb(self, at: int) -> NounPhrase | None:
        """Name an amount by its verb, where the subject is a pronoun: it *cost* $5m."""
        low = self.lows[at]
        if low in self.language.stops or low in self.language.auxiliaries:
            return None
        if self.language.noun_capital or self.language.says_first:
            return None
        return NounPhrase(at, at + 1, at)

    def _giver(self, start: int, stop: int, first: int) -> int:
        """Return the verb that costs or pays somebody an amount, -1 if none: costs the state $5."""
        language = self.language
        between = (self.lows[at] for at in range(stop, first))
        if language.says_first or any(
            low in language.links or low in language.to for low in between
        ):
            return -1
        at = start - 1
        while at >= self._floor and self.lows[at] in language.determiners:
            at -= 1
        low = self.lows[at]
        return at if low in language.amount_verbs or low in language.pays else -1

    def _hangs(self, first: int) -> int:
        """Return the preposition that governs a phrase, -1 if none: prices rose *in* London."""
        at = self._before_article(first - 1)
        return at if self._links(at) else -1

    def _links(self, at: int) -> bool:
        """Say whether a preposition or a genitive hangs the noun behind it on another."""
        low, language = self.lows[at], self.language
        return low in language.links or low in language.of or low in language.genitives

    def _before_article(self, at: int) -> int:
        """Step left over articles, "other" and the number of a noun: rates for *a 40-foot* box."""
        language = self.language
        while at >= self._floor and not (self._links(at) and at not in self._starts):
            start = self._starts.get(at)
            if start is not None:
                at = start - 1
            elif (
                self.lows[at] in language.determiners
                or self.lows[at] in language.ones
                or self.lows[at] in language.another
                or (self._apostrophe(at) and self._elides)
            ):
                at -= 1
            else:
                break
        return at

    def _clause_before(self, at: int, deep: int) -> NounPhrase | None:
        """Look over a mark, a figure or an "and" for what the amount is of."""
        if at < 0 or deep <= 0:
            return None
        start = self._starts.get(at)
        if start is not None:
            return self._left(start)
        token = self.tokens[at]
        if token.kind == MARK:
            if token.raw not in ",(،":
                return None
            return self._apposed_to(at)
        if token.low in self.language.range_and or token.low in self.language.range_or:
            return self._subject_before(at - 1, deep - 1)
        return None

    def _apposed_to(self, mark: int) -> NounPhrase | None:
        """Read on over a comma: 312 tons of corn this year, *18 %* less; the budget, *£4m*."""
        counted = self._counted_in_clause(mark) if self._compares else None
        if counted is not None:
            return counted
        at = mark - 1
        while at > self._floor and at not in self._starts and at not in self._named_by:
            if not (self._timed(at) or self.lows[at] in self.lexicon.gaps or self._year(at)):
                break
            at -= 1
        named = self._named_by.get(at)
        if named is not None:
            expression, phrase = named
            if self._unit in ("%", expression.unit):
                return phrase
            return self._left(expression.first)
        start = self._starts.get(at)
        if start is not None:
            return self._left(start)
        if self._content(mark - 1) and not self._predicate(mark - 1):
            phrase = self._chain(mark - 1)
            said = self._hangs(phrase.first) < 0 and not self._only_time(phrase)
            if said and not self._tells(phrase):
                return phrase
        return self._left(mark)

    def _counted_in_clause(self, mark: int) -> NounPhrase | None:
        """Return what was counted before a comma: 2,300 patients last winter, *12 % fewer*."""
        for at in range(mark - 1, self._floor - 1, -1):
            named = self._named_by.get(at)
            if named is not None:
                counted = named[0].unit in (None, self._unit)
                return (
                    named[1] if counted or units.kind_of(named[0].unit or "") is MEASURE else None
                )
            start = self._starts.get(at)
            if start is not None:
                return self._left(start)
            if self.tokens[at].kind == MARK and self.raws[at] in ",،;:":
                return None
        return None

    def _year(self, at: int) -> bool:
        return self.tokens[at].kind == NUM

    def _subject_of(self, verb: int, deep: int) -> NounPhrase | None:
        """Return the subject of a verb, over its auxiliaries and what is said in passing."""
        language = self.language
        at = verb - 1
        while at >= self._floor and at not in self._starts:
            if self.tokens[at].kind != WORD:
                if not (self._elides and self._apostrophe(at)):
                    break
                at -= 1
                continue
            low = self.lows[at]
            if language.noun_capital and self._small(at):
                at -= 1
                continue
            small = low in self.lexicon.gaps and low not in language.aggregates
            helps = small or low in language.auxiliaries or self._moves(at)
            if not helps and not (low.endswith("ly") and not language.head_first):
                break
            at -= 1
        if at < self._floor or deep <= 0:
            return None
        low = self.lows[at]
        if low in language.relatives:
            at -= 1
            if self.tokens[at].raw in ",،" and at >= 0:
                at -= 1
            return self._named(at, deep)
        if low in language.range_and or low in language.conjunctions:
            return self._subject_before(at - 1, deep - 1)
        if self.tokens[at].raw in (",", "،"):
            return self._over_comma(verb, at, deep)
        return self._named(at, deep)

    def _over_comma(self, verb: int, at: int, deep: int) -> NounPhrase | None:
        """Read "Shares, which stood at 5, closed at 6", "shares fell, wiping out $340m"."""
        if not self.lows[verb].endswith(self.language.trailing):
            start = self._starts.get(at - 1)
            found = None if start is None else self._left(start)
            if found is not None:
                return found
            for place in range(at - 1, self._floor - 1, -1):
                if self.tokens[place].raw in (",", "،"):
                    found = self._named(place - 1, deep - 1)
                    if found is not None:
                        return found
                    break
            else:
                found = self._named(at - 1, deep - 1)
                if found is not None:
                    return found
        return self._subject_before(at - 1, deep - 1)

    def _named(self, at: int, deep: int) -> NounPhrase | None:
        """Return the noun phrase that ends at a token, over a figure that narrows it."""
        for _ in range(DEEP):
            start = self._starts.get(at)
            if start is not None:
                return self._left(start) if deep > 0 else None
            if at > 0 and self.tokens[at].raw == ")":
                at = self._opening(at) - 1
            if not self._content(at):
                return None
            if self._predicate(at) and deep > 0:
                return self._subject_of(at - 1, deep - 1)
            phrase = self._chain(at)
            if deep > 0 and self._tells(phrase):
                return self._subject_of(phrase.first - 1, deep - 1)
            if not self._only_time(phrase):
                return phrase
            at = self._gap(phrase.first - 1)
        return None

    def _opening(self, at: int) -> int:
        """Return the bracket that one closes."""
        while at > self._floor and self.tokens[at].raw != "(":
            at -= 1
        return at

    def _subject_before(self, at: int, deep: int) -> NounPhrase | None:
        """Return the subject of the nearest verb to the left, within its clause."""
        if deep <= 0:
            return None
        while at >= self._floor:
            token = self.tokens[at]
            start = self._starts.get(at)
            if start is not None:
                at = start - 1
                continue
            if token.kind == MARK and token.raw in ";:—–|" and at not in self.hyphens:
                return None
            if token.kind == WORD and (self._moves(at) or self._acts_within(at)):
                return self._subject_of(at, deep)
            at -= 1
        return self._opening_noun(at + 1)

    def _opening_noun(self, at: int) -> NounPhrase | None:
        """Return the noun a sentence begins with, where its verb is not known: the farm lies …."""
        while at < self.size and not self._content(at):
            if self.tokens[at].kind == MARK or at in self._starts:
                return None
            at += 1
        if self.language.noun_capital and at == 0:
            return None
        last = at
        while last < self.size and last <= at + LONGEST and self._content(last):
            last += 1
        if last - at > 1 and not self.language.noun_capital:
            last -= 1
        return NounPhrase(at, last, last - 1) if at < last <= at + LONGEST else None

    def _acts_within(self, at: int) -> bool:
        """Say whether a word before an amount passed is the verb of that amount."""
        return self.lows[at] in self.language.amount_verbs and self._acts(at)
