"""How an article is packed: its text made small, its sentences, and its figures in columns.

What is looked for stands in columns, and Python goes through a column without a step for each
figure: ids, bounds, values, and kinds (label, state, flag, unit and noun), each of which
many figures share. Both what is made of a record and what is read from the disk are this, so that
words and lines of the index are the same whenever they are made.
"""

from __future__ import annotations

import re
import sys
import zlib
from array import array
from collections.abc import Iterator, Sequence
from decimal import Decimal
from struct import pack

from briefing.core.article import Span
from briefing.core.quantity import SIGNED_UNITS, Bound, Quantity, Side, number_text, parse_number
from briefing.library.query import foreign, plain_data
from briefing.library.record import Record, StoredFigure

FIELD, _ITEM = "\x1f", "\x1e"
"""What parts the fields of a kind, and figures; escaped in the rare label that holds one."""

_ESCAPES = {"\\": "\\\\", FIELD: "\\f", _ITEM: "\\l"}
_ESCAPED = str.maketrans(_ESCAPES)
_READ = {escaped: plain for plain, escaped in _ESCAPES.items()}
_SPECIAL = re.compile(r"\\[\\fl]")

_WINDOW, _MEMORY = -13, 5
"""Of the compressor, in powers of two: more is cleared for each article and gains nothing."""

_LONG = "+"
"""So begins a bound with which more is told of the number; the value of a range is its low end."""


_BELOW = ("<", _LONG + "<")
"""So begin the bounds of numbers without a low end."""


class Packed:
    """Hold the text, the sentences and the figures of an article; damage raises ValueError."""

    __slots__ = (
        "_items",
        "_labels",
        "_places",
        "_plain",
        "_sentences",
        "_strange",
        "_text",
        "_told",
        "data",
        "figures",
    )

    def __init__(
        self,
        text: str | None,
        data: bytes,
        sentences: int,
        places: array[int],
        items: list[str] | str,
    ) -> None:
        self._text, self.data = text, data
        self._sentences, self._places = sentences, places
        self.figures = (len(places) - 2 * sentences) // 4
        self._told = items if isinstance(items, str) else ""
        self._items = None if isinstance(items, str) else items
        self._strange: set[str] | None = None
        self._labels: list[str] | None = None
        self._plain: str | None = None

    @classmethod
    def of(cls, record: Record) -> Packed:
        """Make it of a record."""
        figures, sentences = record.figures, record.sentences
        spans, besides = [f.span for f in figures], [f.sentence for f in figures]
        places = [
            *[span.start for span in sentences],
            *[span.end for span in sentences],
            *[span.start for span in besides],
            *[span.end for span in besides],
            *[span.start for span in spans],
            *[span.end for span in spans],
        ]
        told = array("H" if len(record.text) < 1 << 16 else "I")
        # An array reads the numbers it is given one by one, in five times the time.
        told.frombytes(pack(f"={len(places)}{told.typecode}", *places))
        data = record.text.encode("utf-8", "surrogatepass")
        made = cls(record.text, data, len(sentences), told, _items(figures))
        made._labels = list(dict.fromkeys([figure.label for figure in figures]))
        return made

    @classmethod
    def read(cls, packed: bytes) -> Packed:
        """Read what was packed."""
        head, _, _ = packed[:60].partition(b"\n")
        length, sentences, figures, wide = map(int, head.split())
        start = len(head) + 1
        end = start + length
        try:
            data = zlib.decompress(packed[start:end], _WINDOW)
        except zlib.error as error:
            raise ValueError(str(error)) from error
        places = array("I" if wide else "H")
        start, end = end, end + places.itemsize * (2 * sentences + 4 * figures)
        places.frombytes(packed[start:end])
        if sys.byteorder != "little":
            places.byteswap()
        told = packed[end:].decode("utf-8", "surrogatepass")
        return cls(None, data, sentences, places, told)

    def to_bytes(self) -> bytes:
        """Pack it."""
        # Figures pass the compressor by: it would gain a fifth of the size for a tenth of the time.
        deflate = zlib.compressobj(1, zlib.DEFLATED, _WINDOW, _MEMORY)
        text = deflate.compress(self.data) + deflate.flush()
        places = self._places
        head = b"%d %d %d %d\n" % (
            len(text),
            self._sentences,
            self.figures,
            places.typecode == "I",
        )
        if sys.byteorder != "little":
            places = places[:]
            places.byteswap()
        told = _ITEM.join(self.items).encode("utf-8", "surrogatepass")
        return b"".join((head, text, places.tobytes(), told))

    @property
    def text(self) -> str:
        """Return the text."""
        if self._text is None:
            self._text = self.data.decode("utf-8", "surrogatepass")
        return self._text

    @property
    def plain(self) -> str:
        """Return the text folded as words are looked for, place by place."""
        if self._plain is None:
            self._plain = plain_data(self.data, self.strange)
        return self._plain

    @property
    def items(self) -> list[str]:
        """Return the ids of all figures, then their bounds, values and kinds."""
        if self._items is None:
            self._items = self._told.split(_ITEM) if self._told else []
            if len(self._items) != 4 * self.figures:
                raise ValueError("the figures are not as many as they were")
        return self._items

    @property
    def strange(self) -> set[str]:
        """Return the characters of the text that are not ASCII."""
        if self._strange is None:
            self._strange = set() if self.data.isascii() else foreign(self.data)
        return self._strange

    @property
    def starts(self) -> Sequence[int]:
        """Return where sentences start."""
        return self._places[: self._sentences]

    @property
    def ends(self) -> Sequence[int]:
        """Return where sentences end."""
        return self._places[self._sentences : 2 * self._sentences]

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Return the sentences of the text."""
        return tuple(map(Span, self.starts, self.ends))

    def _column(self, number: int) -> Sequence[int]:
        first = 2 * self._sentences + number * self.figures
        return self._places[first : first + self.figures]

    @property
    def besides(self) -> tuple[Sequence[int], Sequence[int]]:
        """Return where the sentences of the figures start and end."""
        return self._column(0), self._column(1)

    @property
    def kinds(self) -> list[str]:
        """Return what each figure is, as ``fields`` takes it apart."""
        return self.items[3 * self.figures :]

    def labels(self) -> list[str]:
        """Return the labels, each once."""
        if self._labels is None:
            labels = dict.fromkeys([kind.partition(FIELD)[0] for kind in self.kinds])
            self._labels = list(map(_unescaped, labels))
        return self._labels

    def sizes(self) -> list[float]:
        """Return the low end of each number as the nearest float, which keeps the order."""
        items, many = self.items, self.figures
        values = items[2 * many : 3 * many]
        fractions = "/" in "".join(values)
        sizes = list(map(_float, values) if fractions else map(float, values))
        for number, bound in enumerate(items[many : 2 * many]):
            if bound.startswith(_BELOW):  # what its interval says
                signed = sizes[number] <= 0 or fields(self.kinds[number])[3] in SIGNED_UNITS
                sizes[number] = float("-inf") if signed else 0.0
        return sizes

    def figure(self, number: int) -> StoredFigure:
        """Read one figure."""
        items, places, many = self.items, self._places, self.figures
        if not 0 <= number < many:
            raise ValueError("a figure is named that is not there")
        at = 2 * self._sentences + number
        label, state, flag, unit, noun = fields(items[3 * many + number])
        bound, value = items[many + number], items[2 * many + number]
        quantity, repeats = _quantity(bound, value, unit or None, noun or None)
        return StoredFigure(
            _unescaped(items[number]),
            label,
            quantity,
            state,
            Span(places[at + 2 * many], places[at + 3 * many]),
            Span(places[at], places[at + many]),
            bool(flag),
            repeats,
        )

    def all_figures(self) -> Iterator[StoredFigure]:
        """Read every figure."""
        return map(self.figure, range(self.figures))

    def within(self, sentence: Span) -> StoredFigure | None:
        """Return the first figure of a sentence, or None."""
        starts = self._column(0)
        return self.figure(starts.index(sentence.start)) if sentence.start in starts else None


def fields(kind: str) -> list[str]:
    """Return label, state, flag ("f" or nothing), unit and noun of a kind."""
    told = kind.split(FIELD)
    if len(told) != 5:
        raise ValueError("a figure is not what was written")
    return [_unescaped(field) for field in told] if "\\" in kind else told


def _items(figures: Sequence[StoredFigure]) -> list[str]:
    quantities = [figure.quantity for figure in figures]
    columns = [
        [figure.figure for figure in figures],
        [figure.label for figure in figures],
        [figure.state for figure in figures],
        [quantity.unit or "" for quantity in quantities],
        [quantity.noun or "" for quantity in quantities],
    ]
    words = "".join(["".join(column) for column in columns])
    if FIELD in words or _ITEM in words or "\\" in words:
        columns = [[word.translate(_ESCAPED) for word in column] for column in columns]
    ids, labels, states, units, nouns = columns
    flags = ["f" if figure.flagged else "" for figure in figures]
    kinds = map(FIELD.join, zip(labels, states, flags, units, nouns, strict=True))
    values = [
        str(quantity.minimum if (value := quantity.value) is None else value)
        for quantity in quantities
    ]
    digits = "".join(values)
    if "E" in digits or "-0" in digits:
        values = [_plain(value) for value in values]
    # ``value`` of an enumeration is a function, and takes as long as all the rest.
    bounds = [quantity.bound._value_ for quantity in quantities]
    for number, (figure, quantity) in enumerate(zip(figures, quantities, strict=True)):
        if (
            quantity.maximum is not None
            or quantity.scale is not None
            or quantity.side is not None
            or quantity.per is not None
            or figure.repeats is not None
        ):
            bounds[number] = _long(figure)
    return [*ids, *bounds, *values, *kinds]


def _plain(value: str) -> str:
    """Write a number without a power of ten, and no zero below zero."""
    number = parse_number(value) if "/" in value else Decimal(value)
    return number_text(number or abs(number))


def _long(figure: StoredFigure) -> str:
    """Write a bound and all else there is to tell of a number."""
    quantity = figure.quantity
    high = "" if quantity.maximum is None else number_text(quantity.maximum)
    more = (quantity.scale, quantity.side, quantity.per, figure.repeats)
    words = [(word or "").translate(_ESCAPED) for word in more]
    return FIELD.join((_LONG + quantity.bound, high, *words))


def _quantity(
    told: str, value: str, unit: str | None, noun: str | None
) -> tuple[Quantity, str | None]:
    bound, high, scale, side, per, repeats = told, "", "", "", "", ""
    if told[:1] == _LONG:
        bound, high, scale, side, per, repeats = map(_unescaped, told[1:].split(FIELD))
    low = parse_number(value)
    quantity = Quantity(
        None if high else low,
        Bound(bound),
        unit,
        noun,
        scale or None,
        low if high else None,
        parse_number(high) if high else None,
        Side(side) if side else None,
        per or None,
    )
    return quantity, repeats or None


def _float(value: str) -> float:
    return float(parse_number(value))


def _unescaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: _READ[found[0]], text) if "\\" in text else text
