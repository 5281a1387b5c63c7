"""One sentence's tokens, looked at: what stands at a place, and what it looks like."""

from __future__ import annotations

from briefing.extract.lexicon import Lexicon
from briefing.extract.reading import Reader
from briefing.extract.scanner import WORD, Scanned
from briefing.extract.units import CURRENCY_CODES, CURRENCY_SIGNS, SYMBOLS


class Sentence(Reader):
    """Say what the places of a sentence look like."""

    def __init__(self, scanned: Scanned, lexicon: Lexicon) -> None:
        super().__init__(scanned, lexicon)
        self._titled: bool | None = None

    def plural(self, index: int) -> bool:
        """Say whether a word looks like a plural noun."""
        low = self.lows[index]
        if not self.is_word(index) or low in self.language.stops or low in self.language.verbs:
            return False
        if low in self.language.plurals:
            return True
        ends = len(low) > 2 and low.endswith(self.language.plural_endings)
        return ends and not low.endswith("ss") and low not in self.lexicon.singulars

    def unit_follows(self, index: int) -> bool:
        """Say whether a unit, currency or percent sign stands at an index."""
        if index >= self.size:
            return False
        if index in self.hyphens:
            index += 1
        units = self.lexicon.units
        if self.lows[index] in units.first_words and units.at(self.lows, index) is not None:
            return True
        raw = self.raws[index]
        if raw in ("'", "’", '"', "”"):
            return False
        return raw in CURRENCY_SIGNS or raw == "°" or (raw in SYMBOLS and self.touches[index])

    def money_before(self, first: int) -> bool:
        """Say whether a currency sign or code stands before an index."""
        raw = self.raws[first - 1]
        if raw in "-−–=" and raw:
            raw = self.raws[first - 2]
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
