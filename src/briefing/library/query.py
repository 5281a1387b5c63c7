"""Read what people type into the library's search: words, numbers, and `name:value` filters.

No input is an error: what is not understood is searched for as words. Words come out folded and
free of anything that the full-text index would read as syntax.
"""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache

from briefing.core.frozen import frozen
from briefing.core.quantity import Interval, QuantityError, Side, parse_number

FILTERS = ("unit", "since", "until", "label", "source", "title", "lang", "is", "has", "tag")
"""The names that may stand before a colon."""

_OF_BRIEFINGS = frozenset({"is", "tag", "lang", "since", "until"})

STATES = ("key", "kept", "proposed")
MARKS = ("favourite", "archived", "missing")

MARK = "ـ"
"""What is left of a mark on a letter in a ``plain`` text; Arabic has it to stretch words."""

MOST_WORDS, MOST_NUMBERS, MOST_FILTERS = 40, 8, 12
"""What somebody types by mistake (a whole page) is cut here, so that it is answered at once."""

_ARABIC = dict.fromkeys([*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670, 0x640])
_ARABIC_MARKS = frozenset(map(chr, _ARABIC))
_LETTERS = str.maketrans("أإآٱىةؤئ", "ااااي" + "هوي")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
_PRIVATE = dict.fromkeys(range(0xE000, 0xE010), " ")
_FOLDS = {
    chr(n): chr(n).translate({**_ARABIC, **_LETTERS, **_DIGITS, **_PRIVATE})
    for n in (*_ARABIC, *_LETTERS, *_DIGITS, *_PRIVATE)
}
_KEPT = {**_LETTERS, **_DIGITS}
_ASCII = bytes(range(128))
_LOWER = bytes(n + 32 if 65 <= n <= 90 else n for n in range(256))

_NUMBER = r"[-−]?\d[\d,\u00a0\u202f٬]*(?:[.٫]\d+)?"
_TIMES = r"(?:\s?(?:thousand|million|billion|trillion)(?!\w))?"
_TOKEN = re.compile(
    rf"""(?<!\w)(?P<name>{"|".join(FILTERS)}):(?:"(?P<quoted>[^"]*)"|(?P<value>[^\s"]*))
    |(?<![\w.])(?P<low>{_NUMBER}{_TIMES})?\.\.(?P<high>{_NUMBER}{_TIMES})?(?P<share>\s?%)?(?![\w.])
    |(?P<sign>>=|<=|≥|≤|>|<|=|~)\s*(?P<number>{_NUMBER}{_TIMES})(?P<percent>\s?%)?(?!\w)
    |"(?P<phrase>[^"]*)"
    |(?P<word>\w+)(?P<star>\*)?""",
    re.VERBOSE | re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_SIGNS = {"≥": ">=", "≤": "<="}
_POWERS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def fold(text: str) -> str:
    """Fold Arabic letters, marks and digits so that spellings meet; the index folds the rest."""
    return text if text.isascii() else folded(text, foreign(text.encode("utf-8", "surrogatepass")))


def folded(text: str, strange: set[str]) -> str:
    """Fold a text of which the ``strange`` characters, those not ASCII, are known."""
    for character in _FOLDS.keys() & strange:
        text = text.replace(character, _FOLDS[character])
    return text


def plain(text: str) -> str:
    """Fold a text as the index does, one character for each: places in it stay the same.

    A mark put on a letter becomes ``MARK``, which stands for nothing.
    """
    if text.isascii():
        return text.lower()
    data = text.encode("utf-8", "surrogatepass")
    return plain_data(data, foreign(data))


def plain_data(data: bytes, strange: set[str]) -> str:
    """Fold a text in UTF-8 of which the ``strange`` characters, those not ASCII, are known."""
    folded = data.translate(_LOWER).decode("utf-8", "surrogatepass")
    for character in strange:
        bare = _bare(character)
        if bare != character:
            folded = folded.replace(character, bare)
    return folded


def foreign(data: bytes) -> set[str]:
    """Return the characters of a text in UTF-8 that are not ASCII."""
    return set(data.translate(None, _ASCII).decode("utf-8", "surrogatepass"))


@lru_cache(maxsize=4096)
def _bare(character: str) -> str:
    """Fold one character; what comes out is folded to itself."""
    if character in _ARABIC_MARKS or unicodedata.category(character) == "Mn":
        return MARK
    bare = character
    for _ in range(4):
        first = unicodedata.normalize("NFKD", bare)[0].translate(_KEPT).lower()[0]
        if first == bare:
            break
        bare = first
    return bare


@frozen
class Number:
    """Ask for figures that certainly lie where ``sign`` says: = ~ > >= < <= or .. (both ends)."""

    sign: str
    low: Fraction | None = None
    high: Fraction | None = None

    def holds(self, stated: Interval, side: Side | None = None) -> bool:
        """Say whether all the figure may be lies in what is asked.

        "More than 1,600" answers >= 1600 and > 1600, never = 1600. "About 5" is compared as 5,
        but only ~ 5 is answered by it, never = 5; "nearly 5" (``side``) lies below 5.
        """
        low, high = stated.low, stated.high
        if self.sign in ("=", "~"):
            same = low is not None and low == high == self.low
            return same and (self.sign == "~" or not stated.approximate)
        if self.low is not None and (low is None or low <= self.low):
            beyond = stated.low_open or side is Side.ABOVE
            if low != self.low or side is Side.BELOW or (self.sign == ">" and not beyond):
                return False
        if self.high is not None and (high is None or high >= self.high):
            short = stated.high_open or side is Side.BELOW
            if high != self.high or side is Side.ABOVE or (self.sign == "<" and not short):
                return False
        return True


@frozen
class Words:
    """Words that stand side by side, folded; with ``starts`` the last one may go on."""

    words: tuple[str, ...]
    starts: bool = False

    @property
    def match(self) -> str:
        """Return it as the full-text index reads it."""
        return f'"{" ".join(self.words)}"{"*" if self.starts else ""}'

    @property
    def tokens(self) -> tuple[str, ...]:
        """Return its words as they stand in a ``plain`` text without marks."""
        return tuple(plain(word).replace(MARK, "") or word for word in self.words)

    @property
    def pattern(self) -> str:
        """Return the regular expression that finds it in a ``plain`` text without marks."""
        inner = r"\W+".join(map(re.escape, self.tokens))
        return rf"(?<!\w){inner}" + ("" if self.starts else r"(?!\w)")

    @property
    def marked_pattern(self) -> str:
        """Return the regular expression that finds it in a ``plain`` text, marks or no marks."""
        words = (f"{MARK}*".join(map(re.escape, token)) for token in self.tokens)
        inner = rf"{MARK}*\W+{MARK}*".join(words)
        return rf"(?<!\w){MARK}*{inner}{MARK}*" + ("" if self.starts else r"(?!\w)")


@frozen
class Condition:
    """Ask that one figure meets all the numbers, in a sentence or label with these words.

    The words are those right before the comparison: ``arrested > 1000``.
    """

    words: tuple[Words, ...] = ()
    numbers: tuple[Number, ...] = ()
    percent: bool = False


@frozen
class Query:
    """Hold a search as read: words, conditions on figures, filters by name."""

    words: tuple[Words, ...] = ()
    conditions: tuple[Condition, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()

    def of(self, name: str) -> tuple[str, ...]:
        """Return the values of one filter, in order."""
        return tuple(value for key, value in self.filters if key == name)

    @property
    def asks_figures(self) -> bool:
        """Say whether single figures are asked for, not whole briefings."""
        states = any(value in STATES for value in self.of("is"))
        return bool(self.conditions or self.of("unit") or self.of("label") or states)

    @property
    def asks_briefings(self) -> bool:
        """Say whether only briefings are asked for: by mark, tag, language or day."""
        told = {name for name, value in self.filters if value not in STATES}
        return bool(self.filters) and not (
            self.words or self.conditions or told - _OF_BRIEFINGS or self.asks_figures
        )

    @property
    def empty(self) -> bool:
        """Say whether nothing is asked."""
        return not (self.words or self.conditions or self.filters)


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of a text, without any punctuation."""
    return tuple(_WORD.findall(fold(text)))


def parse(text: str, *, typing: bool = False) -> Query:
    """Read any text as a search; never raises. While ``typing``, a last word may go on."""
    reader = _Reader()
    # Marks that Unicode or Arabic put on letters would part words here.
    text = unicodedata.normalize("NFC", text[:4000]).translate(_ARABIC)
    for token in _TOKEN.finditer(text):
        reader.take(token, last=typing and token.end() == len(text))
    return reader.query()


class _Reader:
    """Gather tokens; the words since the last other token belong to a comparison that follows."""

    def __init__(self) -> None:
        self._words: list[Words] = []
        self._before: list[Words] = []
        self._conditions: list[Condition] = []
        self._filters: list[tuple[str, str]] = []

    def take(self, token: re.Match[str], *, last: bool) -> None:
        """Take the next token."""
        if token["name"]:
            quoted = token["quoted"]
            self._filter(token["name"].lower(), token["value"] if quoted is None else quoted)
            self._before = []
        elif token["sign"]:
            sign = _SIGNS.get(token["sign"], token["sign"])
            self._compare(sign, token["number"], token["number"], percent=bool(token["percent"]))
        elif token["low"] or token["high"]:
            self._compare("..", token["low"], token["high"], percent=bool(token["share"]))
        elif token["phrase"] is not None or token["word"]:
            found = words_of(token["phrase"] if token["phrase"] is not None else token["word"])
            going_on = bool(token["star"]) or (last and bool(token["word"]) and len(found[-1:]) > 0)
            if found and len(self._words) < MOST_WORDS:
                words = Words(found[:MOST_WORDS], going_on)
                self._words.append(words)
                self._before.append(words)

    def query(self) -> Query:
        """Return what was gathered."""
        return Query(tuple(self._words), tuple(self._conditions), tuple(self._filters))

    def _filter(self, name: str, value: str) -> None:
        value = value.encode("utf-8", "replace").decode().replace("\0", "").strip()
        if name in ("since", "until"):
            value = fold(value)
            if _DATE.fullmatch(value) is None:
                return
        if name in ("lang", "is", "has"):
            value = value.lower()
        if value and len(self._filters) < MOST_FILTERS:
            self._filters.append((name, value[:200]))

    def _compare(self, sign: str, low: str | None, high: str | None, *, percent: bool) -> None:
        before, self._before = tuple(self._before), []
        try:
            first, last = _number(low), _number(high)
        except QuantityError:
            return
        if sign in (">", ">="):
            last = None
        elif sign in ("<", "<="):
            first = None
        elif sign == ".." and first is not None and last is not None and first > last:
            first, last = last, first
        number = Number(sign, first, last)
        joins = not before and self._conditions and self._conditions[-1].percent == percent
        if joins:
            old = self._conditions[-1]
            if len(old.numbers) < MOST_NUMBERS:
                self._conditions[-1] = Condition(old.words, (*old.numbers, number), percent)
        elif len(self._conditions) < MOST_NUMBERS:
            self._conditions.append(Condition(before, (number,), percent))


def _number(text: str | None) -> Fraction | None:
    if not text:
        return None
    digits = fold(text).lower().replace("−", "-").replace("٫", ".")
    power = next((power for word, power in _POWERS.items() if digits.endswith(word)), 0)
    bare = re.sub(r"[,\u00a0\u202f٬\sa-z]", "", digits)
    return Fraction(parse_number(bare)) * 10**power
