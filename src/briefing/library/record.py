"""What the library knows of one briefing, as plain frozen values, and how it is packed."""

from __future__ import annotations

import re
import struct
import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from briefing.core.article import Span
from briefing.core.briefing import Briefing
from briefing.core.figure import State
from briefing.core.frozen import frozen
from briefing.core.quantity import Bound, Quantity, Side, number_text, parse_number

ARTICLE = "article-"
"""So begins the id of an article that is no briefing; the hash of its text follows."""


class LibraryError(Exception):
    """Say in one sentence what is wrong with the library, and what to do next."""


@frozen
class StoredFigure:
    """A figure as its article states it; spans are code points of the article's text.

    ``flagged`` says that something about it is still to be decided; ``repeats`` names the figure
    that says the same earlier.
    """

    figure: str
    label: str
    quantity: Quantity
    state: str
    span: Span
    sentence: Span
    flagged: bool = False
    repeats: str | None = None


@frozen
class Record:
    """Hold what is indexed of one briefing; ``day`` is what it is ordered by (``day_of``)."""

    briefing: str
    title: str
    published: str | None
    day: int
    source: str
    language: str
    sha256: str
    text: str
    sentences: tuple[Span, ...]
    figures: tuple[StoredFigure, ...]


@frozen
class Entry:
    """A briefing in the library; ``missing`` says that its file is not where it was."""

    briefing: str
    title: str
    published: str | None
    source: str
    language: str
    path: Path
    sha256: str
    figures: int
    missing: bool = False
    favourite: bool = False
    archived: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""

    @property
    def of_article(self) -> bool:
        """Say whether it is an article that nobody saved as a briefing."""
        return self.briefing.startswith(ARTICLE)


@frozen
class Hit:
    """What was found: a sentence of a briefing, and its figure where one answers.

    ``bold`` are code points of ``sentence``: the number as it is stated, or the words looked for.
    """

    entry: Entry
    sentence: str
    bold: tuple[Span, ...] = ()
    figure: StoredFigure | None = None


def record_of(briefing: Briefing, flagged: Iterable[str] = (), *, fresh: bool = False) -> Record:
    """Return what is indexed of a briefing: every figure it states and nobody ignored.

    A ``fresh`` draft has another id each time it is made: its article's hash names it here.
    """
    article, marked = briefing.article, set(flagged)
    source = article.source
    figures = tuple(
        StoredFigure(
            figure.id,
            figure.label,
            figure.quantity,
            figure.state.value,
            figure.span,
            article.sentence_at(figure.span.start) or figure.span,
            figure.id in marked or not figure.anchor.sound,
            figure.same_as,
        )
        for figure in briefing.figures
        if figure.span is not None
        and figure.quantity is not None
        and figure.state is not State.IGNORED
    )
    names = (source.publisher, source.author, source.speaker, source.place, source.title)
    return Record(
        f"{ARTICLE}{article.sha256[:16]}" if fresh else briefing.id,
        briefing.title or article.title or article.text[:80].partition("\n")[0],
        source.published,
        day_of(briefing),
        " · ".join(dict.fromkeys(name for name in names if name)),
        briefing.language,
        article.sha256,
        article.text,
        article.sentences,
        figures,
    )


def day_of(briefing: Briefing) -> int:
    """Return the day the library orders by: the article's date, else the day it was made."""
    source = briefing.article.source
    for stated in (source.published, source.as_of, briefing.created):
        day = day_number(stated or "")
        if day is not None:
            return day
    return 0


def day_number(stated: str, *, last: bool = False) -> int | None:
    """Return the first day (or the ``last``) of an ISO date, month or year; None for others."""
    parts = stated[:10].split("-")
    if not all(part.isascii() and part.isdigit() for part in parts) or len(parts[0]) != 4:
        return None
    year, month, day = (int(part) for part in (*parts, "0", "0")[:3])
    try:
        if not last or day:
            return date(year, month or 1, day or 1).toordinal()
        ends = date(year + (month in (0, 12)), month % 12 + 1 if month else 1, 1)
        return ends.toordinal() - 1
    except ValueError:
        return None


# ── packing: what is not searched by is kept small, and its checksum tells when it was damaged ──

_FIELD, _LINE = "\x1f", "\x1e"
"""What parts the fields of a figure, and figures; escaped in the rare label that holds one."""

_ESCAPES = {"\\": "\\\\", _FIELD: "\\f", _LINE: "\\l"}
_ESCAPED = str.maketrans(_ESCAPES)
_READ = {escaped: plain for plain, escaped in _ESCAPES.items()}
_SPECIAL = re.compile(r"\\[\\fl]")
_SENTENCE = 3
"""The field before which the sentence of a figure begins."""

_WINDOW, _MEMORY = 13, 5
"""Of the compressor, in powers of two: more is cleared for each article and gains nothing."""

_FIELDS, _LONG = 12, "+"
"""Fields of a plain figure; six more and a sign follow where there is something out of the way."""


def pack(record: Record) -> bytes:
    """Pack text, sentences and figures."""
    text = record.text.encode("utf-8", "surrogatepass")
    places = [place for span in record.sentences for place in (span.start, span.end)]
    lines = list(map(_line, record.figures))
    figures = _LINE.join(lines)
    # Only what a field holds itself can make these more than they should be.
    parts = sum([_FIELDS - 1 if line[-1] != _LONG else _FIELDS + 6 for line in lines])
    if "\\" in figures or figures.count(_FIELD) != parts or figures.count(_LINE) >= len(lines) > 0:
        figures = _LINE.join(map(_escaped, record.figures))
    # Figures pass the compressor by: it would gain a fifth of the size for a tenth of the time.
    deflate = zlib.compressobj(1, zlib.DEFLATED, _WINDOW, _MEMORY)
    packed = deflate.compress(text) + deflate.flush()
    head = b"%d %d\n" % (len(packed), 4 * len(places))
    told = struct.pack(f"<{len(places)}I", *places)
    return b"".join((head, packed, told, figures.encode("utf-8", "surrogatepass")))


def _line(figure: StoredFigure) -> str:
    quantity, span, sentence = figure.quantity, figure.span, figure.sentence
    start, value, bound = sentence.start, quantity.value, quantity.bound
    number = "" if value is None else str(value)
    if "E" in number or "/" in number:
        assert value is not None
        number = number_text(value)
    plain = (
        f"{figure.figure}\x1f{figure.label}\x1f{figure.state}\x1f{'f' if figure.flagged else ''}"
        f"\x1f{start}\x1f{sentence.end - start}\x1f{span.start - start}\x1f{span.end - start}"
        # To look a bound up takes as long as all these fields.
        f"\x1f{'=' if bound is _EXACT else _BOUNDS[bound]}"
        f"\x1f{quantity.unit or ''}\x1f{quantity.noun or ''}\x1f{number}"
    )
    if (
        quantity.minimum is None
        and quantity.scale is None
        and quantity.side is None
        and quantity.per is None
        and figure.repeats is None
    ):
        return plain
    low, high = (
        "" if number is None else number_text(number)
        for number in (quantity.minimum, quantity.maximum)
    )
    more = (quantity.scale, quantity.side, quantity.per, figure.repeats)
    return _FIELD.join((plain, low, high, *(word or "" for word in more), _LONG))


_EXACT = Bound.EXACT
_BOUNDS = {bound: bound.value for bound in Bound}


def _escaped(figure: StoredFigure) -> str:
    """Write a figure in whose words stands what parts fields."""
    quantity, start = figure.quantity, figure.sentence.start
    words = [
        word and word.translate(_ESCAPED)
        for word in (figure.figure, figure.label, figure.state, figure.repeats)
    ]
    told = [
        word and word.translate(_ESCAPED)
        for word in (quantity.unit, quantity.noun, quantity.scale, quantity.per)
    ]
    numbers = (quantity.value, quantity.minimum, quantity.maximum)
    value, low, high = ("" if number is None else number_text(number) for number in numbers)
    fields = (
        *words[:3],
        "f" if figure.flagged else "",
        *map(str, (start, figure.sentence.end - start)),
        *map(str, (figure.span.start - start, figure.span.end - start)),
        quantity.bound.value,
        *told[:2],
        value,
        low,
        high,
        told[2],
        quantity.side and quantity.side.value,
        told[3],
        words[3],
        _LONG,
    )
    return _FIELD.join(field or "" for field in fields)


class Packed:
    """Read what was packed, each figure when it is asked for; damage raises ValueError."""

    __slots__ = ("_figures", "_places", "_told", "text")

    def __init__(self, data: bytes) -> None:
        head, _, _ = data[:40].partition(b"\n")
        length, places = map(int, head.split())
        start = len(head) + 1
        end = start + length
        try:
            text = zlib.decompress(data[start:end])
        except zlib.error as error:
            raise ValueError(str(error)) from error
        self.text = text.decode("utf-8", "surrogatepass")
        self._places = data[end : end + places]
        self._told = data[end + places :].decode("utf-8", "surrogatepass")
        self._figures: list[str] | None = None

    @property
    def _lines(self) -> list[str]:
        if self._figures is None:
            self._figures = self._told.split(_LINE) if self._told else []
        return self._figures

    @property
    def places(self) -> Sequence[int]:
        """Return where sentences start and end, in turn."""
        places = array("I")
        places.frombytes(self._places)
        if sys.byteorder != "little":
            places.byteswap()
        return places

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Return the sentences of the text."""
        ends = iter(self.places)
        return tuple(Span(start, end) for start, end in zip(ends, ends, strict=True))

    def labels(self) -> Iterator[str]:
        """Read the label of every figure, as it was escaped."""
        return (line.split(_FIELD, 2)[1] for line in self._lines)

    def figures(self) -> Iterator[StoredFigure]:
        """Read every figure."""
        return map(_figure, self._lines)

    def figure(self, number: int) -> StoredFigure:
        """Read one figure."""
        try:
            return _figure(self._lines[number])
        except IndexError as error:
            raise ValueError(str(error)) from error

    def within(self, sentence: Span) -> StoredFigure | None:
        """Return the first figure of a sentence, or None."""
        start = f"{_FIELD}{sentence.start}{_FIELD}"
        figures = self._told
        at = figures.find(start)
        while at >= 0:
            line = figures.rfind(_LINE, 0, at) + 1
            if figures.count(_FIELD, line, at) == _SENTENCE:
                return _figure(figures[line:].partition(_LINE)[0])
            at = figures.find(start, at + 1)
        return None


def _figure(line: str) -> StoredFigure:
    fields = line.split(_FIELD)
    if "\\" in line:
        fields = [_SPECIAL.sub(lambda found: _READ[found[0]], field) for field in fields]
    low = high = scale = side = per = repeats = ""
    if len(fields) > _FIELDS:
        low, high, scale, side, per, repeats = fields[_FIELDS:-1]
        del fields[_FIELDS:]
    name, label, state, flagged, *places, bound, unit, noun, value = fields
    start, length, first, last = map(int, places)
    quantity = Quantity(
        parse_number(value) if value else None,
        Bound(bound),
        unit or None,
        noun or None,
        scale or None,
        parse_number(low) if low else None,
        parse_number(high) if high else None,
        Side(side) if side else None,
        per or None,
    )
    return StoredFigure(
        name,
        label,
        quantity,
        state,
        Span(start + first, start + last),
        Span(start, start + length),
        bool(flagged),
        repeats or None,
    )
