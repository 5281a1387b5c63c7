"""What a number counts or measures: the noun phrase beside it, or the subject of its clause."""

from __future__ import annotations

from briefing.extract.bounds import singular
from briefing.extract.reading import Reader
from briefing.extract.scanner import HYPHENS, MARK, NUM, WORD
from briefing.extract.shapes import inner_singular

LONGEST = 8
"""Words of a noun phrase beyond which it is no name of a thing."""

_QUOTES = frozenset('“”"«»‘')


class NounPhrase:
    """Hold a phrase ``tokens[first:last]`` and the token of its head."""

    __slots__ = ("first", "head", "last")

    def __init__(self, first: int, last: int, head: int) -> None:
        self.first = first
        self.last = last
        self.head = head


class Phrasing(Reader):
    """Find noun phrases in one sentence's tokens."""

    def text(self, phrase: NounPhrase, article: str) -> str:
        """Return the phrase as written, without a preposition that is one word with it."""
        start = self.scanned.starts[phrase.first]
        if self.language.hanging:
            start += self.clitics(phrase.first)
        return article[start : self.scanned.end(phrase.last - 1)]

    def owned(self, low: str) -> bool:
        """Say whether a noun tells whose it is by its ending, which no number counts: أبوابها."""
        for ending in self.language.owned:
            stem = low.removesuffix(ending)
            if stem != low and (stem in self.language.plurals or stem in self.lexicon.singulars):
                return True
        return False

    def clitics(self, at: int) -> int:
        """Return the letters of a preposition or "and" before a noun that is known: بغرامة."""
        low = self.lows[at]
        if not low.startswith(self.language.hanging) or low in self.language.plurals:
            return 0
        if low[1:].startswith(self.language.hanging) and low[2:] in self.lexicon.singulars:
            return 2  # وبغرامة
        rest = low[1:]
        known = low not in self.lexicon.singulars and (
            rest in self.lexicon.singulars
            or rest in self.language.plurals
            or self.lexicon.without_article(rest) is not None
        )
        return 1 if known else 0

    def noun(
        self, phrase: NounPhrase, *, plural: bool = False, few: str | None = None, number: int = 0
    ) -> str:
        """Return the singular of the head, its capital kept: cell, Moroccan.

        ``few`` is the word of a number from three to ten, empty for digits; ``number`` its token.
        """
        token = self.tokens[phrase.head]
        bare = self._bare(token.low)
        if few is not None and phrase.last <= number:
            bare = self.lexicon.without_article(token.low) or bare
        single = singular(bare, self.language, plural=plural)
        if few is not None and single == bare and bare not in self.lexicon.singulars:
            male = few.endswith(self.language.feminine) if few else None
            single = inner_singular(bare, self.language, masculine=male) or single
        opens = phrase.head == 0 and not self.language.noun_capital  # the sentence, not the name
        return single[:1].upper() + single[1:] if token.raw[:1].isupper() and not opens else single

    def name(self, phrase: NounPhrase) -> str:
        """Return the whole phrase with its head in the singular, in lower case."""
        parts: list[str] = []
        for at in range(phrase.first, phrase.last):
            token = self.tokens[at]
            if token.raw in ("'", "’") or (
                token.low == "s" and at and self.tokens[at - 1].raw in ("'", "’")
            ):
                continue
            head = at == phrase.head
            word = singular(self._bare(token.low), self.language) if head else token.low
            if parts and self.touches[at]:
                parts[-1] += word
            else:
                parts.append(word)
        return " ".join(parts)

    def _bare(self, low: str) -> str:
        """Take the article off a noun that is one word with it: البطاقات."""
        article = self.language.definite
        if not article:
            return low
        rest = low.removeprefix(article)
        for ending in self.language.owned:
            if rest.endswith(ending) and rest.removesuffix(ending) in self.language.plurals:
                return rest.removesuffix(ending)  # زبنائها is no plural of its own
        return rest if len(rest) > 2 else low

    def counted(self, at: int, *, plural: bool) -> NounPhrase | None:
        """Return the noun phrase that begins at a token, or None (an elliptic number)."""
        if self.language.head_first:
            return self._head_first(at, plural=plural)
        if self.language.noun_capital:
            phrase = self._capital(at)
            alone = (
                phrase is not None and plural and self.lows[phrase.head] in self.lexicon.uncounted
            )
            return None if alone else phrase
        return self._head_last(at, plural=plural)

    def counted_other(self, at: int, *, plural: bool) -> NounPhrase | None:
        """Return the phrase of "eight other employees"; None for a bare "3,400 others"."""
        phrase = self.counted(at, plural=plural)
        alone = phrase is not None and self.lows[phrase.head] in self.language.another
        return None if alone else phrase

    def needs_of(self, scale: str | None) -> bool:
        """Say whether a magnitude joins its noun by "of" alone: un million *de* personnes."""
        return (
            self.language.head_first
            and self.language.scales.get(scale or "", 0) >= 1_000_000
            and bool(self.language.determiners)
        )

    def is_numeral(self, at: int) -> bool:
        """Say whether a numeral begins at a token."""
        if at >= self.size:
            return False
        return self.tokens[at].kind == NUM or self.lows[at] in self.lexicon.number_words

    def is_noun_plural(self, at: int) -> bool:
        """Say whether a word looks like a plural noun."""
        token = self.tokens[at]
        low = token.low
        if token.kind != WORD or low in self.language.stops:
            return False
        if low in self.language.plurals or self._bare(low) in self.language.plurals:
            return True
        if low in self.language.verbs:
            return False
        if self.language.definite:
            return low.endswith(self.lexicon.long_endings)
        return (
            len(low) > 2
            and low.endswith(self.language.plural_endings)
            and not low.endswith(("ss", "us", "is", "ous"))
        )

    def _stops(self, at: int) -> bool:
        return self.lows[at] in self.lexicon.phrase_ends

    def _words(self, at: int) -> list[int]:
        """List the tokens of a phrase from ``at``: up to a stop, mark or numeral."""
        found: list[int] = []
        while at < self.size and len(found) < 2 * LONGEST:
            token = self.tokens[at]
            if token.kind == WORD:
                noun = not found and token.low in self.language.plurals  # eleven lives
                if self._stops(at) and not noun and not (found and at - 1 in self.hyphens):
                    break
                found.append(at)
            elif (at in self.hyphens and found) or (
                token.raw in ("'", "’") and self.touches[at] and found
            ):
                found.append(at)
            elif (token.raw in _QUOTES and not found) or (token.raw == "-" and not found):
                pass
            elif token.kind == NUM and found and self.tokens[at - 1].raw in HYPHENS:
                found.append(at)
            else:
                break
            at += 1
        while found and self.tokens[found[-1]].kind == MARK:
            found.pop()
        return found

    def _head_last(self, at: int, *, plural: bool) -> NounPhrase | None:
        if at in self.hyphens:
            return NounPhrase(at + 1, at + 2, at + 1) if self.tokens[at + 1].kind == WORD else None
        while self.lows[at] in self.language.degree:
            at += 1
        found = self._words(at)
        if not found:
            return None
        if plural:
            phrase = self._to_plural(found)
            if phrase is not None:
                return phrase
        return self._to_verb(found)

    def _to_plural(self, found: list[int]) -> NounPhrase | None:
        for place, index in enumerate(found):
            if not self.is_noun_plural(index):
                continue
            if self.lows[index + 1] in ("'", "’") and self.touches[index + 1]:
                continue
            if index + 1 in self.hyphens and index + 2 in found:
                continue
            head = place
            while (
                self.lows[found[head]] in self.language.modifiers
                and head + 1 < len(found)
                and self.is_noun_plural(found[head + 1])
            ):
                head += 1
            return NounPhrase(found[0], found[head] + 1, found[head])
        return None

    def _to_verb(self, found: list[int]) -> NounPhrase | None:
        """Take words up to what looks like a verb; a verb right after the number is an ellipsis."""
        kept: list[int] = []
        for index in found:
            token = self.tokens[index]
            low = token.low
            verb = token.kind == WORD and low.endswith(self.language.participles) and len(low) > 4
            if verb and kept and low.endswith(self.language.trailing) and self._closes(index):
                verb = False  # low-cost housing
            if verb and index - 1 not in self.hyphens:
                break
            if low.endswith("ly") and len(low) > 4:
                break
            kept.append(index)
            if len(kept) >= LONGEST:
                break
        while kept and self.tokens[kept[-1]].kind == MARK:
            kept.pop()
        if not kept:
            return None
        last = kept[-1]
        if self.lows[last] == "s" and self.lows[last - 1] in ("'", "’"):
            return None  # France's (68 million people)
        return NounPhrase(kept[0], last + 1, last)

    def _closes(self, at: int) -> bool:
        """Say whether a word is the last of its clause."""
        return at + 1 >= self.size or self.tokens[at + 1].raw in ".,;"

    def _head_first(self, at: int, *, plural: bool) -> NounPhrase | None:
        found = self._words(at)
        if not found or (self.language.definite and self._numbered(found[0])):
            return None
        head = 0
        while head + 1 < len(found) and self.lows[found[head]] in self.language.before_noun:
            head += 1
        if self.lows[found[head]] in self.language.before_noun:
            return None
        if self._is_participle(found[head]) and head == 0:
            return None
        if self._goes_on(self.lows[found[0]]):
            return None
        low = self.lows[found[head]]
        endings = self.language.plural_endings
        if plural and endings and not low.endswith(endings) and low not in self.language.plurals:
            return None
        last = head + 1
        while last < len(found) and last < head + 3 and self._modifies(found[last]):
            last += 1
        return NounPhrase(found[0], found[last - 1] + 1, found[head])

    def _numbered(self, at: int) -> bool:
        """Say whether a word is a number, a clitic letter before it or not: وثلاثة."""
        return self.lexicon.bare(self.lows[at]) in self.lexicon.number_words

    def _goes_on(self, low: str) -> bool:
        """Tell وامتنع, "and abstained", بجروح, "with wounds", from nouns that begin so: وزيرا."""
        if not self.language.hanging:
            return False
        verb = low.endswith(self.language.verb_endings) and not low.endswith(
            self.lexicon.long_endings
        )
        if verb and low not in self.lexicon.singulars:
            return True  # سجلت
        if not low.startswith(self.language.hanging) or low in self.language.plurals:
            return False
        return not low.endswith(self.lexicon.noun_endings)

    def _is_participle(self, index: int) -> bool:
        low = self.lows[index]
        return (
            len(low) > 4
            and low.endswith(self.language.participles)
            and low not in self.language.plurals
        )

    def _modifies(self, index: int) -> bool:
        """Say whether a word after the head looks like its adjective: it agrees in its ending."""
        if self.tokens[index].kind != WORD:
            return True
        low = self.lows[index]
        if self._goes_on(low) or (self.language.definite and self._numbered(index)):
            return False
        if not self.language.agreement:
            return True
        return low.endswith(self.language.agreement)

    def _capital(self, at: int) -> NounPhrase | None:
        """German: the head is the first capitalised word."""
        found = self._words(at)
        for place, index in enumerate(found):
            token = self.tokens[index]
            if token.kind == WORD and token.raw[:1].isupper():
                last = place
                while last + 1 < len(found) and self.tokens[found[last + 1]].kind == MARK:
                    last += 2
                    if last >= len(found):
                        last = place
                        break
                return NounPhrase(found[0], found[last] + 1, found[last])
            if place > 3:
                return None
        return None
