"""Quantities as words and digits, in the language of the briefing, their bounds kept (format.md).

Rounding: what is stated, and what sums give, prints in full; results of division print three
significant digits, percentages one decimal. A lower end rounds down, an upper end up, and a strict
end that was rounded is worded "at least" or "at most". Rounding never adds "about".
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from types import MappingProxyType

from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId
from briefing.core.formula import FormulaError, substitute
from briefing.core.frozen import frozen
from briefing.core.quantity import Bound, Number, Quantity, Side, is_decimal, to_decimal
from briefing.core.words import Plurals, Words
from briefing.core.words.ar import ARABIC
from briefing.core.words.de import GERMAN
from briefing.core.words.en import ENGLISH
from briefing.core.words.es import SPANISH
from briefing.core.words.fr import FRENCH

__all__ = [
    "ShortParts",
    "Words",
    "bound_words",
    "formula_words",
    "long_form",
    "plain_number",
    "scale_power",
    "short_form",
    "short_parts",
    "spoken",
    "words",
]

MINUS = "−"
PERCENT_PLACES = 1
SIGNIFICANT_DIGITS = 3

POWERS: Mapping[str, int] = MappingProxyType(
    {"thousand": 3, "lakh": 5, "million": 6, "crore": 7, "billion": 9, "trillion": 12}
)
"""The canonical names of magnitudes (short scale), as ``Quantity.scale`` holds them."""

INDIAN = frozenset({"lakh", "crore"})

SIGNS: Mapping[Bound, str] = MappingProxyType(
    {
        Bound.EXACT: "",
        Bound.ABOUT: "≈",
        Bound.MORE: ">",
        Bound.AT_LEAST: "≥",
        Bound.LESS: "<",
        Bound.AT_MOST: "≤",
    }
)

CURRENCY_SIGNS: Mapping[str, str] = MappingProxyType(
    {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}
)

_TABLES: Mapping[str, Words] = MappingProxyType(
    {table.code: table for table in (ENGLISH, FRENCH, SPANISH, GERMAN, ARABIC)}
)
_ARAB = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_SMALL_DENOMINATOR = 10
"""Up to here a fraction was said as one ("two thirds"), and prints as one."""

_DOWN, _NEAREST, _UP = -1, 0, 1


@frozen
class ShortParts:
    """The short form in parts: on cards the sign and the unit may be set smaller than the number.

    ``gap`` is the space the language puts before the unit; ``str`` gives the whole short form.
    """

    sign: str
    number: str
    unit: str
    gap: str = ""

    def __str__(self) -> str:
        space = " " if self.sign else ""
        return f"{self.sign}{space}{self.number}{self.gap}{self.unit}"


def words(language: str) -> Words:
    """Return the table of a language (BCP 47): fr-CA falls back to fr, the unknown to English."""
    return _TABLES.get(language.partition("-")[0].lower(), ENGLISH)


def scale_power(scale: str) -> int | None:
    """Return the power of ten of a magnitude word of any language we write, or None."""
    return _SCALES.get(scale.casefold())


def plain_number(number: Number | int, language: str, places: int | None = None) -> str:
    """Write a number by the language's separators; ``places`` rounds it to so many decimals."""
    table = words(language)
    if places is None and isinstance(number, Decimal):
        return _digits(number, table)
    exact = Fraction(number)
    if places is None and is_decimal(exact):
        return _digits(to_decimal(exact), table)
    return _digits(_rounded_to(exact, 2 if places is None else places, _NEAREST), table)


def long_form(quantity: Quantity, language: str, *, digits: str = "latn") -> str:
    """Word a quantity for prose and pages: "more than 1,600", "at most 9.2%", "two thirds".

    ``digits`` is "latn", or "arab" for Arabic-Indic ones.
    """
    told = _tell(quantity, words(language), spoken=False, long=True)
    return _scripted(told.sentence, digits)


def short_form(quantity: Quantity, language: str, *, digits: str = "latn") -> str:
    """Write a quantity for cards and bars, its sign before the number: "> 1,600", "≤ 9.2%"."""
    return str(short_parts(quantity, language, digits=digits))


def short_parts(quantity: Quantity, language: str, *, digits: str = "latn") -> ShortParts:
    """Return the short form in parts."""
    if quantity.unit is None and quantity.per is None and quantity.scale is None:
        value = quantity.value
        if isinstance(value, Decimal):  # as most are: as stated, and nothing after it
            number = _scripted(_digits(value, words(language)), digits)
            return ShortParts(SIGNS[quantity.bound], number, "", "")
    told = _tell(quantity, words(language), spoken=False, long=False)
    sign = SIGNS[told.bound]
    return ShortParts(sign, _scripted(told.number, digits), _scripted(told.unit, digits), told.gap)


def spoken(quantity: Quantity, language: str) -> str:
    """Say a quantity in words, never by signs: "more than 1,600", "9.2 per cent"."""
    return _tell(quantity, words(language), spoken=True, long=True).sentence


def bound_words(quantity: Quantity, language: str) -> str:
    """Return only what bounds the number as it is printed ("at most"), or ""."""
    table = words(language)
    told = _tell(quantity, table, spoken=False, long=True)
    return _bound_word(told.bound, quantity.side, table)


def formula_words(formula: str, briefing: Briefing, language: str) -> str:
    """Write a formula with its numbers: "50 ÷ 168", "147 ÷ more than 1,600".

    A figure without a result shows as "?"; an unreadable formula stands as it is.
    """

    def name_of(figure_id: FigureId) -> str:
        quantity = briefing.quantity_or_none(figure_id)
        return "?" if quantity is None else long_form(quantity, language)

    try:
        return substitute(formula, name_of)
    except FormulaError:
        return formula


def operand_words(
    formula: str, briefing: Briefing, language: str
) -> tuple[tuple[str, FigureId], ...]:
    """Return what ``formula_words`` says of each operand, in its order, and which figure it is."""
    said: list[tuple[str, FigureId]] = []

    def name_of(figure_id: FigureId) -> str:
        quantity = briefing.quantity_or_none(figure_id)
        words = "?" if quantity is None else long_form(quantity, language)
        said.append((words, figure_id))
        return words

    try:
        substitute(formula, name_of)
    except FormulaError:
        return ()
    return tuple(said)


# ── telling ──────────────────────────────────────────────────────────────────────────────────


@frozen
class _Told:
    """A quantity as told: its bound after rounding, its number, its unit, and the whole of it."""

    bound: Bound
    number: str
    unit: str
    gap: str
    sentence: str


def _tell(quantity: Quantity, table: Words, *, spoken: bool, long: bool) -> _Told:
    def written(shown: _Shown) -> str:
        text = _signed(shown.text, table, spoken=spoken)
        return text if spoken else _priced(text, quantity.unit, table)

    bound = quantity.bound
    if quantity.value is not None:
        direction = _DIRECTIONS.get(bound, _NEAREST)
        shown = _Shown.of(quantity.value, quantity, table, direction=direction, worded=long)
        number = written(shown)
        bound = _LOOSER.get(bound, bound) if shown.rounded else bound
    else:
        low, shown = _ends(quantity, table, worded=long)
        number = f"{written(low)}–{_signed(shown.text, table, spoken=False)}"
        if long:
            number = table.between.format(written(low), written(shown))
    gap, unit = _united(shown, quantity, table, spoken=spoken, long=long)
    bound_word = _bound_word(bound, quantity.side, table)
    sentence = f"{bound_word} {number}{gap}{unit}".strip()
    return _Told(bound, number, unit, gap, sentence)


def _ends(quantity: Quantity, table: Words, *, worded: bool) -> tuple[_Shown, _Shown]:
    """Return both ends of a range, with one magnitude or in full."""
    assert quantity.minimum is not None
    assert quantity.maximum is not None
    low = _Shown.of(quantity.minimum, quantity, table, direction=_DOWN, worded=worded)
    high = _Shown.of(quantity.maximum, quantity, table, direction=_UP, worded=worded)
    if low.power == high.power:
        return low, high
    return _Shown.plain(quantity.minimum, table), _Shown.plain(quantity.maximum, table)


_DIRECTIONS: Mapping[Bound, int] = MappingProxyType(
    {Bound.MORE: _DOWN, Bound.AT_LEAST: _DOWN, Bound.LESS: _UP, Bound.AT_MOST: _UP}
)
_LOOSER: Mapping[Bound, Bound] = MappingProxyType(
    {Bound.MORE: Bound.AT_LEAST, Bound.LESS: Bound.AT_MOST}
)


@frozen
class _Shown:
    """A number as printed: its digits or words, its magnitude word, whether it was rounded."""

    text: str
    amount: Number
    magnitude: str = ""
    power: int = 0
    rounded: bool = False

    @classmethod
    def plain(cls, number: Number, table: Words) -> _Shown:
        return cls(plain_number(number, table.code), Fraction(number))

    @classmethod
    def of(
        cls, number: Number, quantity: Quantity, table: Words, *, direction: int, worded: bool
    ) -> _Shown:
        if quantity.scale is None and isinstance(number, Decimal):
            return cls(_digits(number, table), number)  # as stated: most numbers are
        exact = Fraction(number)
        fraction = _said_as_fraction(number, quantity)
        if fraction:
            text = table.fractions.get(fraction, fraction) if worded else fraction
            return cls(text, exact)
        name, power = _magnitude(
            exact, quantity.scale, table, computed=isinstance(number, Fraction)
        )
        printed = _round(number, power, quantity.unit, direction)
        amount = Fraction(printed)
        if not name:
            return cls(_digits(printed, table), amount, rounded=amount != exact)
        magnitude = _form(table.magnitudes[name], amount, table)
        rounded = amount * 10**power != exact
        return cls(_digits(printed, table), Fraction(10**power), magnitude, power, rounded)


def _said_as_fraction(number: Number, quantity: Quantity) -> str:
    """Return "2/3" for what was said as a fraction; a computed one has a unit, or is "per"."""
    if (
        isinstance(number, Fraction)
        and quantity.unit is None
        and quantity.per is None
        and 0 < number < 1
        and number.denominator <= _SMALL_DENOMINATOR
    ):
        return f"{number.numerator}/{number.denominator}"
    return ""


def _magnitude(
    exact: Fraction, scale: str | None, table: Words, *, computed: bool
) -> tuple[str, int]:
    """Return the magnitude word to write with, and its power of ten; "" and 0 for none.

    Numbers stated in digits stay in digits; computed ones of a million and more take a word. The
    word a number was stated with stays ("0.5 million") unless a difference became far smaller.
    """
    stated = None if scale is None else scale_power(scale)
    if stated is None and (not computed or abs(exact) < 10**6):
        return "", 0
    for name, power in sorted(POWERS.items(), key=lambda item: -item[1]):
        if name not in table.magnitudes or (name in INDIAN and scale not in INDIAN):
            continue
        least = Fraction(10) ** (power - 1 if power == stated else power)
        if (stated is None or power <= stated) and abs(exact) >= least:
            return name, power
    return "", 0


def _round(number: Number, power: int, unit: str | None, direction: int) -> Decimal:
    """Return the number over its magnitude, rounded if division made it (a Fraction)."""
    if isinstance(number, Decimal) and not power:
        return number  # with the zeros it was stated with
    exact = Fraction(number) / 10**power
    if isinstance(number, Decimal):
        return to_decimal(exact)
    if exact.denominator == 1:
        return Decimal(exact.numerator)
    if unit == "%":
        return _rounded_to(exact, PERCENT_PLACES, direction)
    return _rounded_to(exact, SIGNIFICANT_DIGITS - _leading(exact), direction)


def _leading(exact: Fraction) -> int:
    """Return the place of the first digit: 1 for units, 2 for tens, 0 for tenths."""
    size, place = abs(exact), 0
    while size >= 1:
        size, place = size / 10, place + 1
    while size and size < Fraction(1, 10):
        size, place = size * 10, place - 1
    return place


def _rounded_to(exact: Fraction, places: int, direction: int) -> Decimal:
    """Round to so many decimals: down, up, or to the nearest, halves away from zero."""
    scaled = exact * Fraction(10) ** places
    if scaled.denominator == 1:
        return to_decimal(exact)
    if direction == _DOWN:
        whole = floor(scaled)
    elif direction == _UP:
        whole = ceil(scaled)
    else:
        whole = floor(abs(scaled) + Fraction(1, 2)) * (1 if exact > 0 else -1)
    rounded = Decimal(whole).scaleb(-places)
    return rounded if places >= 0 else Decimal(int(rounded))


def _digits(number: Decimal, table: Words) -> str:
    text = format(number.copy_abs(), "f")
    whole, _, decimals = text.partition(".")
    if len(whole) >= table.grouped_from:
        first = len(whole) % 3
        groups = [whole[:first]] if first else []
        groups += [whole[at : at + 3] for at in range(first, len(whole), 3)]
        whole = table.group.join(groups)
    sign = MINUS if number < 0 else ""
    return f"{sign}{whole}{table.decimal}{decimals}" if decimals else f"{sign}{whole}"


def _signed(text: str, table: Words, *, spoken: bool) -> str:
    if spoken and text.startswith(MINUS):
        return table.minus.format(text.removeprefix(MINUS))
    return text


def _scripted(text: str, digits: str) -> str:
    """Turn digits and their separators into Arabic-Indic ones, where they stand in a number."""
    if digits != "arab":
        return text
    made: list[str] = []
    for at, character in enumerate(text):
        between = 0 < at < len(text) - 1 and text[at - 1].isdigit() and text[at + 1].isdigit()
        made.append({".": "٬", ",": "٫"}.get(character, character) if between else character)
    return "".join(made).translate(_ARAB)


# ── units ────────────────────────────────────────────────────────────────────────────────────


def _united(
    shown: _Shown, quantity: Quantity, table: Words, *, spoken: bool, long: bool
) -> tuple[str, str]:
    """Return the gap and the unit; magnitude, currency and "per" belong to the unit."""
    unit = quantity.unit
    if unit == "%":
        pattern = table.spoken_percent if spoken else table.percent
        tail = pattern.removeprefix("{}")
        unit_text = tail.lstrip()
        gap = tail[: len(tail) - len(unit_text)]
        return gap, _joined(unit_text, _per(quantity, table))
    measure = shown.magnitude
    if unit is not None and _is_currency(unit):
        measure = _money(shown, unit, table, spoken=spoken, named=spoken or long)
    elif unit is not None:
        measure = _joined(measure, _unit_words(unit, shown.amount, table, spoken=spoken))
    text = _joined(measure, _per(quantity, table))
    tight = text.startswith("°") and not text.startswith(("°C", "°F"))
    return "" if tight or not text else " ", text


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))


def _per(quantity: Quantity, table: Words) -> str:
    if quantity.per is None:
        return ""
    forms = table.units.get(quantity.per) or table.spoken.get(quantity.per)
    return table.per.format(forms[0] if forms else quantity.per)


def _is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isascii() and unit.isalpha() and unit.isupper()


def _money(shown: _Shown, unit: str, table: Words, *, spoken: bool, named: bool) -> str:
    """Return magnitude and currency as they follow the number."""
    if table.symbol_first and not spoken:
        return shown.magnitude
    if not (named and unit in table.currencies):
        return _joined(shown.magnitude, CURRENCY_SIGNS.get(unit, unit))
    name = _form(table.currencies[unit], shown.amount, table)
    if not shown.magnitude:
        return name
    joint = table.of_vowel if name[0] in "aeiou" else table.of_currency
    return joint.format(shown.magnitude, name)


def _priced(number: str, unit: str | None, table: Words) -> str:
    """Put a currency's sign before a number, where the language has it there: −$5, CHF 5."""
    if unit is None or not table.symbol_first or not _is_currency(unit):
        return number
    sign = CURRENCY_SIGNS.get(unit, f"{unit} ")
    if number.startswith(MINUS):
        return f"{MINUS}{sign}{number.removeprefix(MINUS)}"
    return f"{sign}{number}"


def _unit_words(unit: str, amount: Number, table: Words, *, spoken: bool) -> str:
    forms = table.units.get(unit) or (table.spoken.get(unit) if spoken else None)
    if forms is not None:
        return _form(forms, amount, table)
    if unit in ENGLISH.spoken or table is not ENGLISH or not unit.isascii() or "/" in unit:
        return unit
    head, space, rest = unit.partition(" per ")
    if not head.islower() or len(head) < 3 or abs(amount) == 1:
        return unit
    return f"{_plural(head)}{space}{rest}"


def _plural(word: str) -> str:
    """Return the plural of a regular English noun."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}es"
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}s"


def _form(forms: tuple[str, str], amount: Number, table: Words) -> str:
    size = abs(amount)
    match table.plurals:
        case Plurals.ONE:
            plural = size != 1
        case Plurals.BELOW_TWO:
            plural = size >= 2
        case Plurals.ARABIC:
            plural = 3 <= size <= 10 and size == int(size)
    return forms[plural]


def _bound_word(bound: Bound, side: Side | None, table: Words) -> str:
    if bound is Bound.EXACT:
        return ""
    return table.bounds[bound] if side is None else table.about[side]


def _scales() -> dict[str, int]:
    """Gather the magnitude words of all languages; the canonical names win ("billion" is 9)."""
    found = dict(POWERS)
    for table in _TABLES.values():
        for name, forms in table.magnitudes.items():
            for form in forms:
                found.setdefault(form.casefold(), POWERS[name])
    return found


_SCALES: Mapping[str, int] = MappingProxyType(_scales())
