"""A language's tables made ready for look-up: one dictionary per word, phrases by their ends."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Generic, TypeVar

from briefing.extract import languages
from briefing.extract.languages.language import Language, Phrase, Words
from briefing.extract.scanner import NUM, VULGAR, WORD, Token, Vocabulary
from briefing.extract.shapes import shaped

T = TypeVar("T")


def _shortness(pair: tuple[Phrase, object]) -> int:
    return -len(pair[0])


class Phrases(Generic[T]):
    """Match phrases at a place in a list of words that goes on with nothing, the longest first."""

    __slots__ = ("_first", "_last", "first_words", "last_words")

    def __init__(self, table: Iterable[tuple[Phrase, T]]) -> None:
        pairs = sorted(table, key=_shortness)
        self._first: dict[str, list[tuple[int, list[str], T]]] = {}
        self._last: dict[str, list[tuple[int, list[str], T]]] = {}
        for phrase, value in pairs:
            entry = (len(phrase), list(phrase), value)
            self._first.setdefault(phrase[0], []).append(entry)
            self._last.setdefault(phrase[-1], []).append(entry)
        self.first_words = frozenset(self._first)
        """The words a phrase may begin with."""
        self.last_words = frozenset(self._last)
        """The words it may end with: where nearly no phrase stands, asking for these costs less."""

    def at(self, lows: list[str], index: int) -> tuple[int, T] | None:
        """Return (index after the phrase, value) of the phrase that begins at ``index``."""
        entries = self._first.get(lows[index])
        if entries is None:
            return None
        for size, phrase, value in entries:
            if size == 1 or lows[index : index + size] == phrase:
                return index + size, value
        return None

    def before(self, lows: list[str], index: int) -> tuple[int, T] | None:
        """Return (index of its first word, value) of the phrase that ends before ``index``."""
        entries = self._last.get(lows[index - 1])
        if entries is None:
            return None
        for size, phrase, value in entries:
            start = index - size
            if size == 1 or (start >= 0 and lows[start:index] == phrase):
                return start, value
        return None


class Lexicon:
    """Hold one language compiled for scanning."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.vocabulary = Vocabulary(self._opens)
        self.number_words = frozenset(
            {
                *language.cardinals,
                *language.times,
                *language.scales,
                *language.collectives,
                *language.indefinite,
                *language.halves,
            }
            - language.only_after
        )
        """Words at which a numeral may begin."""
        self.plain = self.number_words - language.ones
        """Number words that the ledger accounts for wherever they stand."""
        self.folds = {
            word + joint + ending: number
            for word, number in language.cardinals.items()
            for ending in language.fold
            for joint in ("", "-")
        }
        """Factors in one word: sixfold."""
        self.openers = self.number_words | self.folds.keys() | language.ones
        """Words at which a numeral may begin, the article of "a hundred" among them."""
        self.hot = (
            self.openers | frozenset(phrase[0] for phrase in language.idioms) | frozenset(VULGAR)
        )
        """Words and marks worth a look; all others are passed over."""
        self.coins = frozenset(language.times.keys() & language.currencies.keys())
        """Number words that are also coins: cents."""
        self.percent_inner = frozenset(word for phrase in language.percent for word in phrase[1:])
        """Words inside a sign of per cent: the cent of "pour cent"."""
        self.after_one = frozenset(
            {
                *language.times,
                *language.scales,
                *language.collectives,
                *language.denominators,
                *language.halves,
                *(phrase[0] for phrase in (*language.out_of_strong, *language.of_them)),
                *language.cardinals,
            }
            - language.only_after
        )
        """Words that may follow "a" where it is a number: a hundred."""
        self.articles = language.ones - language.cardinals.keys()
        """Articles that are no number words by themselves: a, an."""
        self.phrase_ends = language.stops.union(language.verbs, language.weekdays, language.months)
        """Words at which a noun phrase ends."""
        self.phrase_small = language.stops | language.determiners | language.function_words
        """Words that are no verb."""
        self._clauses(language)
        self.gaps = self._gaps(language)
        """Words that may stand between an amount and the word it hangs on: fell *by about* 5 %."""
        self.colours = language.degree.union(
            self.gaps.difference(language.determiners, language.ones, language.links, language.of)
        )
        """Words between a verb of being and what it says: was *just as* impressive."""
        self.singulars = frozenset(language.plurals.values())
        self.uncounted = frozenset(
            name.lower() for name in (self.singulars if language.compounds else ())
        ) - (language.plurals.keys() | language.pieces)
        """Nouns whose singular no number above one counts: beantragten 4.000 Hilfe."""
        self.duals = _duals(language)
        """Nouns in the dual -> unit, or singular of what they count."""
        self.part_endings = tuple(language.part_endings)
        """Endings that add a part to a glued number."""
        self.any_word = bool(language.compound or language.prefixes)
        self.after_digits = frozenset(
            {
                *language.times,
                *language.scales,
                *language.collectives,
                *language.attached,
                *(phrase.split()[0] for phrase in language.and_part),
                *language.number_and,
                *VULGAR,
                *"/⁄-‐‑–",
            }
        )
        """Words and marks that may carry a number in digits on: 3 million, 2 and a half, 1/2."""
        self.long_endings = tuple(end for end, _ in language.singular_rules if len(end) > 1)
        """Endings that only plurals have, in a language of inner plurals."""
        self.unit_names = frozenset(language.names.values())
        """Units in the singular."""
        self.article_prefixes = tuple(
            prefix
            for prefix in language.prefixes
            if language.definite and prefix.endswith((language.definite, "لل"))
        )
        """The article, with and without a letter before it."""
        self.noun_endings = (
            *(end for end, _ in language.singular_rules),
            *(single for _, single in language.dual_endings),
        )
        """Endings of counted nouns, in a language of inner plurals."""
        self.before_amounts = language.by | language.by_amount | language.in_ | language.bound_gap
        """Words between the verb of a move and its amounts: by, in."""
        self.beside_dates = language.months.keys() | language.date_joint | language.range_and
        self.beside_dates |= (
            language.clock_after | language.clock_before | language.date_to | {"a", "p", "h", "s"}
        )
        self.pairing = language.tally | language.against | language.tallied | language.range_to
        self.pairing |= language.range_and | (language.clock_after & language.units.keys()) | {"h"}
        """Words behind the first of two numbers that may be a score or hours of a clock."""
        self.beside_dates |= {phrase[-1] for phrase in language.hours}
        self.beside_dates |= {phrase[0] for phrase in language.dayparts}
        """Words beside a numeral that may make it a date or a time."""
        self.starters = self.number_words | self.folds.keys() | frozenset(language.denominators)
        """Words without which a sentence with no digit holds no numeral."""
        self._phrases(language)

    def _clauses(self, language: Language) -> None:
        """Join the sets that a clause is read by, once."""
        self.moves = language.up | language.down
        """Words that say which way an amount went."""
        self.named_by = (language.determiners | language.of) - language.relatives
        """Words that make the next one a noun."""
        self.finite = language.verbs | language.auxiliaries
        """Verbs that a clause is built on."""
        self.known_verbs = language.verbs | language.changes
        """Verbs, but for those that help others."""
        self.beyond_by = language.links - language.by - language.to - language.from_
        """Prepositions that make a move before them a noun: *rise* in prices, not rose by 5."""
        self.no_nouns = (language.stops | language.determiners | language.function_words).union(
            language.weekdays, language.months
        )
        """Words that are of no noun phrase."""
        self.range_joins = language.range_and | language.range_or
        """Words that may join two ends: to, or."""
        self.led = language.from_ | language.between
        """Words before the first end of a range."""
        self.levels = language.to | language.bound_gap | language.of
        """Words before a level: to, just, of."""
        self.verbs_moved = language.verbs | self.moves
        """Verbs, those of moves among them."""

    def _gaps(self, language: Language) -> Words:
        beside = language.stops.union(
            language.determiners,
            language.by,
            language.to,
            language.from_,
            language.bound_gap,
            language.particles,
            language.aggregates,
            language.another,
            language.months,
            language.weekdays,
            *(phrase.split() for phrase in language.bounds_before),
        )
        clauses = language.clauses.union(language.relatives, language.conjunctions, language.he)
        return beside.difference(
            clauses,
            language.verbs,
            language.auxiliaries,
            language.amount_verbs,
            language.range_and,
            language.range_or,
        )

    def _phrases(self, language: Language) -> None:
        """Compile the tables of phrases."""
        self.bounds_before = Phrases(
            (tuple(phrase.split()), sign) for phrase, sign in language.bounds_before.items()
        )
        self.bounds_after = Phrases(
            (tuple(phrase.split()), sign) for phrase, sign in language.bounds_after.items()
        )
        self.percent = Phrases([(phrase, "%") for phrase in language.percent])
        self.points = Phrases([(phrase, "percentage point") for phrase in language.points])
        units: dict[Phrase, str] = {
            tuple(name.split()): canonical for name, canonical in language.units.items()
        }
        units.update({tuple(name.split()): code for name, code in language.currencies.items()})
        for phrase in language.percent:
            units[phrase] = "%"
        for phrase in language.points:
            units[phrase] = "percentage point"
        hyphened = {
            tuple(part for word in phrase for part in _hyphens(word)): unit
            for phrase, unit in units.items()
        }
        self.units = Phrases({**units, **hyphened}.items())
        self.per_phrases = Phrases(
            (tuple(phrase.split()), unit) for phrase, unit in language.per_phrases.items()
        )
        self.per_firsts = self.per_phrases.first_words
        self.dayparts = Phrases([(phrase, True) for phrase in language.dayparts])
        self.phone_at = Phrases([(phrase, True) for phrase in language.phone_at])
        self.hours = Phrases([(phrase, True) for phrase in language.hours])
        self.idioms = Phrases([(phrase, True) for phrase in language.idioms])
        self.out_of = Phrases([(phrase, True) for phrase in language.out_of])
        self.out_of_strong = Phrases(
            [(phrase, phrase in language.out_of_all) for phrase in language.out_of_strong]
        )
        self.and_part = Phrases(
            (tuple(phrase.split()), part) for phrase, part in language.and_part.items()
        )
        self.aged = Phrases([(phrase, True) for phrase in language.aged])
        self.old_phrases = Phrases([(phrase, True) for phrase in language.old_phrases])
        self.among = Phrases([(phrase, True) for phrase in language.among])
        self.fronted = Phrases(
            [(phrase, "pronoun") for phrase in language.fronted_pronouns]
            + [(phrase, "count") for phrase in language.fronted]
        )
        self.of_them = Phrases([(phrase, True) for phrase in language.of_them])
        self.number_of = Phrases([(phrase, True) for phrase in language.number_of])
        self.compared = Phrases([(phrase, True) for phrase in language.compared])
        self.sayers = language.says | frozenset(phrase[0] for phrase in language.according)
        self.according = Phrases([(phrase, True) for phrase in language.according])

    def dual(self, low: str) -> tuple[int, str | None, str] | None:
        """Return (clitic letters, unit, singular) of a word that says "two" by its ending."""
        language, likely = self.language, None
        for prefix in ("", *language.prefixes):
            if not low.startswith(prefix) or prefix.endswith(language.definite or " "):
                continue
            rest = low[len(prefix) :]
            if rest in language.not_duals or rest in language.plurals or len(rest) < 4:
                return None  # بلدان are countries
            if rest in self.number_words:
                return None  # بعشرين
            known = self.duals.get(rest)
            if known is not None:
                return len(prefix), *known
            for ending, singular in language.dual_endings:
                if rest.endswith(ending) and len(rest) > len(ending) + 1:
                    found = len(prefix), None, rest.removesuffix(ending) + singular
                    if found[2] in self.singulars:
                        return found
                    if likely is None or prefix == language.attached_and:
                        likely = found
        return likely

    def fronted_parts(self, words: frozenset[str]) -> bool:
        """Say whether a sentence may tell of a whole before its parts: of 27 firms, …."""
        return not words.isdisjoint(self.fronted.first_words)

    def without_article(self, low: str) -> str | None:
        """Return a noun without the article that is one word with it, None if it has none."""
        for prefix in self.article_prefixes:
            if low.startswith(prefix) and len(low) > len(prefix) + 1:
                return low[len(prefix) :]
        return None

    def noun_before(self, lows: list[str], at: int) -> str | None:
        """Return the noun of a number that has the article: اللوحات الـ14, الناشطين التسعة."""
        article = self.language.definite
        if not article or at <= 0:
            return None
        if lows[at - 1].rstrip("ـ") == article:
            at -= 1
        elif not lows[at].startswith(article):
            return None
        return self.without_article(lows[at - 1])

    def inner_plural(self, bare: str) -> bool:
        """Say whether a noun without its article is a plural by table, ending or shape."""
        language = self.language
        if bare in self.singulars or bare in self.unit_names:
            return False
        if bare in language.plurals or bare in language.units or bare.endswith(self.long_endings):
            return True
        return shaped(bare, language.inner_plurals[: language.clear_plurals])

    def _opens(self, token: Token) -> bool:
        """Say whether a numeral, an idiom or an address may begin with a token."""
        if token.kind == NUM or token.low in self.hot:
            return True
        return self.any_word and token.kind == WORD and self._may_be_number(token.low)

    def _may_be_number(self, low: str) -> bool:
        """Say whether a word outside the tables may be a number: glued, or behind a clitic."""
        compound = self.language.compound
        if compound and len(low) > 7 and any(part in low for part in compound):
            return True
        if low.endswith(self.part_endings):
            return True
        if self.duals and low.endswith(self.language.dual_cases):
            return self.dual(low) is not None or self.bare(low) != low
        return bool(self.language.prefixes) and self.bare(low) != low

    def bare(self, low: str) -> str:
        """Return a word without its clitic letters, if that makes it a word of the tables."""
        for prefix in self.language.prefixes:
            if low.startswith(prefix) and len(low) > len(prefix) + 1:
                rest = low[len(prefix) :]
                if rest in self.number_words or rest in self.language.denominators:
                    return rest
        return low


def _duals(language: Language) -> dict[str, tuple[str | None, str]]:
    """Return the duals of a language's nouns, units and coins."""
    found: dict[str, tuple[str | None, str]] = {}
    named = {**language.units, **language.currencies}
    nouns = [*named, *sorted(language.dual_nouns), *sorted(language.dual_people)]
    for feminine in (True, False):  # سنتين is two years, not two cents
        for noun in nouns if language.dual_cases else ():
            if noun.endswith("ة") is not feminine or " " in noun:
                continue
            stem = noun.removesuffix("ة") + "ت" if feminine else noun.replace("ى", "ي")
            cases = language.dual_cases[:1] if noun in language.dual_people else language.dual_cases
            for case in cases:
                found.setdefault(stem + case, (named.get(noun), noun))
    return {word: one for word, one in found.items() if word not in language.not_duals}


def _hyphens(word: str) -> list[str]:
    parts: list[str] = []
    for k, part in enumerate(word.split("-")):
        if k:
            parts.append("-")
        if part:
            parts.append(part)
    return parts


@cache
def lexicon(code: str) -> Lexicon:
    """Return the compiled tables of a language; English for one that has none."""
    return Lexicon(languages.language(code))
