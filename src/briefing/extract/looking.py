"""One sentence's tokens, looked at: what stands at a place, and what it looks like."""

from __future__ import annotations

from briefing.extract.lexicon import Lexicon
from briefing.extract.reading import hyphen_between, touching
from briefing.extract.scanner import WORD, Scanned
from briefing.extract.units import CURRENCY_CODES, CURRENCY_SIGNS, SYMBOLS


class Sentence:
    """Hold one sentence's tokens; a place outside them is empty."""

    def __init__(self, scanned: Scanned, lexicon: Lexicon) -> None:
        self.tokens = scanned.tokens
        self.lows = scanned.lows
        """The words of the tokens; nothing a little outside the sentence."""
        self.lexicon = lexicon
        self.language = lexicon.language
        self.size = len(scanned.tokens)
        self._titled: bool | None = None

    def raw(self, index: int) -> str:
        """Return a token as written, or nothing outside the sentence."""
        return self.tokens[index].raw if 0 <= index < self.size else ""

    def is_word(self, index: int) -> bool:
        """Say whether a word stands at an index."""
        return 0 <= index < self.size and self.tokens[index].kind == WORD

    def plural(self, index: int) -> bool:
        """Say whether a word looks like a plural noun."""
        low = self.lows[index]
        if not self.is_word(index) or low in self.language.stops or low in self.language.verbs:
            return False
        return low in self.language.plurals or (
            len(low) > 2 and low.endswith(self.language.plural_endings) and not low.endswith("ss")
        )

    def unit_follows(self, index: int) -> bool:
        """Say whether a unit, currency or percent sign stands at an index."""
        if index >= self.size:
            return False
        if hyphen_between(self.tokens, index):
            index += 1
        if self.lexicon.units.at(self.tokens, index) is not None:
            return True
        raw = self.raw(index)
        if raw in ("'", "’", '"', "”"):
            return False
        return (
            raw in CURRENCY_SIGNS or raw == "°" or (raw in SYMBOLS and touching(self.tokens, index))
        )

    def money_before(self, first: int) -> bool:
        """Say whether a currency sign or code stands before an index."""
        raw = self.raw(first - 1)
        if raw in "-−–=" and raw:
            raw = self.raw(first - 2)
        return raw in CURRENCY_SIGNS or raw in CURRENCY_CODES

    def title_case(self) -> bool:
        """Say whether the line writes its words with capitals, as headlines do."""
        if self._titled is None:
            stops = self.language.stops
            words = [
                token
                for token in self.tokens
                if token.kind == WORD and len(token.raw) > 3 and token.low not in stops
            ]
            capitals = sum(token.raw[0].isupper() for token in words)
            self._titled = len(words) > 3 and capitals >= 0.8 * len(words)
        return self._titled
