"""Lay charts out: scale, marks, labels that never overlap and never lose their number.

Every length starts at zero and is proportional to its value, so that the lie factor is one; there
are no truncated axes here. Sizes follow the text size: 12.5 units of text give the window's look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any, cast

from briefing.core import kin, wording
from briefing.core.briefing import Briefing, Chart, ChartKind
from briefing.core.card_words import card_words
from briefing.core.drawing import (
    Align,
    Box,
    Drawing,
    End,
    Mark,
    Measure,
    Rule,
    Shape,
    Text,
    TextRole,
)
from briefing.core.figure import Figure, FigureId, Period
from briefing.core.frozen import frozen, replace
from briefing.core.label_flow import SEPARATOR, Fitter, Piece, owned
from briefing.core.page_words import right_to_left
from briefing.core.quantity import Bound, Quantity
from briefing.core.source_words import date_words

TEXT = 12.5
"""The text size all distances below are given for."""

INSET = 1.0
"""Room at both sides for the outline of the active mark."""

NOTCH = 7.0
"""How far the broken end of a bar of usual height reaches beyond its value."""

BAR, PITCH, TALL_BAR = 22.0, 29.0, 28.0
LINE = 16.0
PAD = 9.0
BESIDE = 8.0
PLOT = 88.0
DOT = 9.0

_UPPER = (Bound.MORE, Bound.AT_LEAST)
_LOWER = (Bound.LESS, Bound.AT_MOST)


def end_of(quantity: Quantity) -> End:
    """Return how a bar for a quantity ends."""
    if quantity.bound in _UPPER:
        return End.OPEN
    return End.SHORT if quantity.bound in _LOWER else End.FLAT


def ticks(high: Decimal | Fraction | int, count: int = 4) -> tuple[Decimal, ...]:
    """Return round values from 0 up to ``high``: steps of 1, 2 or 5 times a power of ten."""
    top = Fraction(high)
    if top <= 0:
        return (Decimal(0),)
    step = Decimal(1).scaleb(_magnitude(top / count))
    for factor in (1, 2, 5, 10):
        if Fraction(step * factor) * count >= top:
            step *= factor
            break
    return tuple(step * index for index in range(int(top / Fraction(step)) + 1))


def _magnitude(value: Fraction) -> int:
    """Return the exponent of the power of ten at or below a positive value."""
    exponent = len(str(value.numerator)) - len(str(value.denominator))
    while Fraction(10) ** exponent > value:
        exponent -= 1
    while Fraction(10) ** (exponent + 1) <= value:
        exponent += 1
    return exponent


@frozen
class _Entry:
    """A figure of a chart with what is known of it."""

    figure: Figure
    quantity: Quantity
    group: str | None

    @property
    def id(self) -> FigureId:
        return self.figure.id

    @property
    def value(self) -> Fraction:
        return Fraction(self.quantity.magnitude)

    @property
    def kin(self) -> tuple[str | None, str | None]:
        """What must be equal for two lengths to be compared."""
        return self.quantity.unit, self.quantity.per


class _Sheet:
    """Collect a drawing's parts, left to right; it is mirrored at the end where need be."""

    def __init__(
        self,
        chart: Chart,
        briefing: Briefing,
        width: float,
        measure: Measure,
        size: float,
        language: str,
        notes: Mapping[FigureId, str],
    ) -> None:
        self.chart = chart
        self.briefing = briefing
        self.u = size / TEXT
        self.width = max(width, 40 * self.u)
        self.language = language
        self.notes = notes
        self.fit = Fitter(measure)
        self.marks: list[Mark] = []
        self.texts: list[Text] = []
        self.rules: list[Rule] = []

    # ── what is said ─────────────────────────────────────────────────────────────────────────

    def entries(self) -> list[_Entry]:
        """Return the chart's figures that have a quantity, each once, repeats by their original."""
        found: dict[FigureId, _Entry] = {}
        for name in self.chart.figures:
            figure = self.briefing.figure(kin.original(self.briefing, name))
            quantity = self.briefing.quantity_or_none(figure.id)
            if quantity is not None:
                group = self.chart.option("group") or figure.group
                found.setdefault(figure.id, _Entry(figure, quantity, group))
        return list(found.values())

    def short(self, figure_id: FigureId) -> str:
        """Return a figure's number in its short form."""
        quantity = self.briefing.quantity_or_none(figure_id)
        return "" if quantity is None else wording.short_form(quantity, self.language)

    def number(self, figure_id: FigureId, *, extra: bool = False) -> list[Piece]:
        """Return a figure's number, and the letter of its note if it has one."""
        pieces = [Piece(self.short(figure_id), figure_id, solid=True, extra=extra)]
        note = self.notes.get(figure_id)
        if note:
            pieces.append(Piece(note, figure_id, extra=extra, note=True))
        return pieces

    def words(self, figure_id: FigureId, otherwise: str) -> list[Piece]:
        """Return the words for a mark: the chart's own, else ``otherwise``."""
        given = self.chart.options.get("labels")
        labels: Mapping[str, Any] = {}
        if isinstance(given, Mapping):
            labels = cast("Mapping[str, Any]", given)
        own = labels.get(figure_id)
        text = own if isinstance(own, str) else otherwise
        return [Piece(text, figure_id)] if text.strip() else []

    def label(self, entry: _Entry) -> list[Piece]:
        """Return the number and words of a figure."""
        label = [*self.number(entry.id), *self.words(entry.id, entry.figure.label)]
        return owned(label, entry.id)

    # ── what is drawn ────────────────────────────────────────────────────────────────────────

    def put(
        self,
        line: Iterable[Piece],
        x: float,
        y: float,
        role: TextRole,
        group: str | None = None,
    ) -> float:
        """Set a line of pieces from ``x`` rightwards; return where it ends."""
        at = x
        for index, piece in enumerate(line):
            if index:
                at += self.fit.gap(piece, role)
            lift = 4.2 * self.u if piece.note else 0.0
            spoken = TextRole.NOTE if piece.note else role
            own = group if role is TextRole.ON_MARK else None
            self.texts.append(
                Text(piece.text, at, y - lift, Align.START, spoken, piece.figure, own, piece.owner)
            )
            at += self.fit.piece_width(piece, role)
        return at

    def put_end(
        self, line: Sequence[Piece], x: float, y: float, role: TextRole = TextRole.MARK
    ) -> None:
        """Set a line of pieces so that it ends at ``x``."""
        self.put(line, x - self.fit.line_width(line, role), y, role)

    def put_middle(
        self, line: Sequence[Piece], x: float, y: float, role: TextRole = TextRole.MARK
    ) -> None:
        """Set a line of pieces around ``x``, kept inside the drawing."""
        self.put(line, self.around(line, x, role)[0], y, role)

    def around(self, line: Sequence[Piece], x: float, role: TextRole) -> tuple[float, float]:
        """Return where a line set around ``x`` begins and ends, kept inside the drawing."""
        width = self.fit.line_width(line, role)
        left = min(max(x - width / 2, 0.0), max(self.width - width, 0.0))
        return left, left + width

    def bar(self, entry: _Entry, x: float, y: float, length: float, height: float) -> None:
        """Draw a bar of a length; a negative one grows to the left."""
        end = end_of(entry.quantity)
        shape = Shape.BAR if end is End.FLAT else Shape.BROKEN_BAR
        box = Box(min(x, x + length), y, abs(length), height)
        self.marks.append(Mark(entry.id, shape, box, entry.group, abs(length), end, zero=x))

    def baseline(self, y: float, height: float) -> float:
        """Return the baseline of a text centred in a height."""
        return y + height / 2 + 0.335 * TEXT * self.u

    def drawing(self, height: float) -> Drawing:
        """Return all that was drawn."""
        made = Drawing(
            self.chart.id,
            self.width,
            height,
            tuple(self.marks),
            tuple(self.texts),
            tuple(self.rules),
            TEXT * self.u,
        )
        return made.mirrored() if right_to_left(self.language) else made


def lay_out(
    chart: Chart,
    briefing: Briefing,
    width: float,
    measure: Measure,
    *,
    size: float = TEXT,
    language: str | None = None,
    notes: Mapping[FigureId, str] | None = None,
) -> Drawing:
    """Lay a chart out for a width; ``size`` is its text size in the same units, all else follows.

    ``notes`` are letters that stand raised after the numbers of their figures (paper).
    """
    sheet = _Sheet(
        chart, briefing, width, measure, size, language or briefing.language, notes or {}
    )
    entries = sheet.entries()
    if not entries:
        return sheet.drawing(0.0)
    return _KINDS[chart.kind](sheet, entries)


# ── part of a whole ──────────────────────────────────────────────────────────────────────────────


def _part_of_whole(sheet: _Sheet, entries: list[_Entry]) -> Drawing:
    whole = _whole_among(sheet.briefing, entries)
    parts = _parts_among(sheet.briefing, entries, whole)
    if whole is None or not parts:
        hundred = Quantity(value=Decimal(100), unit="%")
        if len(entries) > 1 or entries[0].quantity.unit != "%" or entries[0].value > 100:
            return _bars(sheet, entries)
        parts, whole_quantity = entries, hundred
    else:
        whole_quantity = whole.quantity
        if any(part.kin != whole.kin or part.value < 0 for part in parts) or whole.value <= 0:
            return _bars(sheet, entries)
    u = sheet.u
    y = 2 * u
    several = len(parts) > 1
    left, room = INSET * u, sheet.width - 2 * INSET * u
    if end_of(whole_quantity) is End.OPEN:
        room -= NOTCH * u
    span = max([Fraction(whole_quantity.magnitude), *(part.value for part in parts)])
    for part in parts:
        y = _part_row(sheet, part, whole, whole_quantity, (left, y, room), span, named=several)
        y += 8 * u if several else 0.0
    return sheet.drawing(_whole_axis(sheet, whole, whole_quantity, left, room, span, y) + 4 * u)


def _whole_among(briefing: Briefing, entries: list[_Entry]) -> _Entry | None:
    """Return the figure the others are part of: by the claims, else the larger of two stated."""
    ids = {entry.id: entry for entry in entries}
    for entry in entries:
        whole = kin.whole_of(briefing, entry.id)
        if whole is not None and whole in ids:
            return ids[whole]
    stated = [entry for entry in entries if not entry.figure.derived]
    return max(stated, key=lambda entry: entry.value) if len(stated) == 2 else None


def _parts_among(briefing: Briefing, entries: list[_Entry], whole: _Entry | None) -> list[_Entry]:
    """Return the parts; what is derived from them (rest, share) speaks beside them instead."""
    if whole is None:
        return []
    ids = {entry.id for entry in entries}
    return [
        entry
        for entry in entries
        if entry is not whole and not (set(briefing.operands(entry.id)) & ids)
    ]


def _part_row(
    sheet: _Sheet,
    part: _Entry,
    whole: _Entry | None,
    whole_quantity: Quantity,
    place: tuple[float, float, float],
    span: Fraction,
    *,
    named: bool,
) -> float:
    """Draw one part and its rest; return the y below it."""
    left, y, room = place
    u = sheet.u
    length = float(part.value / span) * room
    full = float(Fraction(whole_quantity.magnitude) / span) * room
    rest = None if whole is None else kin.rest_of(sheet.briefing, part.id, whole.id)
    label = _part_label(sheet, part, whole, named=named)
    rest_label = _rest_label(sheet, rest, full - length - 2 * PAD * u)
    places = _part_places(sheet, label, rest_label, length, full, named=named)
    y = _set_above(sheet, places.above, left, room, y)
    height = (BAR if named else TALL_BAR) * u
    sheet.bar(part, left, y, length, height)
    if full > length:
        _draw_rest(sheet, part, rest, whole, Box(left, y, full, height), length)
    base = sheet.baseline(y, height)
    for line, x, role in places.beside:
        sheet.put(line, left + x, base, role, part.group)
    return y + height


def _draw_rest(
    sheet: _Sheet,
    part: _Entry,
    rest: Figure | None,
    whole: _Entry | None,
    bar: Box,
    length: float,
) -> None:
    """Hatch what is left of the whole: for the derived remainder, else for the whole behind."""
    if whole is None:
        for y in (bar.y, bar.bottom):
            sheet.rules.append(Rule(bar.x + length, y, bar.right, y))
        sheet.rules.append(Rule(bar.right, bar.y, bar.right, bar.bottom))
        return
    end = end_of(whole.quantity)
    if rest is None:
        sheet.marks.append(Mark(whole.id, Shape.REST, bar, part.group, bar.width, end, zero=bar.x))
        return
    box = Box(bar.x + length, bar.y, bar.width - length, bar.height)
    sheet.marks.append(Mark(rest.id, Shape.REST, box, part.group, box.width, end, zero=box.x))


@frozen
class _Places:
    """Where the labels of a part go: on the bar at an x, or above it, at its start or end."""

    beside: list[tuple[list[Piece], float, TextRole]]
    above: list[tuple[list[Piece], bool]]


def _part_places(
    sheet: _Sheet,
    label: list[Piece],
    rest_label: list[Piece],
    length: float,
    full: float,
    *,
    named: bool,
) -> _Places:
    """Put each label inside its own stretch where it fits, else beside it, else above the bar."""
    fit, pad = sheet.fit, PAD * sheet.u
    places = _Places([], [])
    rest_room = full - length - 2 * pad
    rest_width = fit.line_width(rest_label, TextRole.MARK)
    rest_x = length + pad
    own = fit.line_width(label, TextRole.MARK)
    if named:
        places.above.append((label, False))
    elif fit.fits(label, length - 2 * pad, TextRole.ON_MARK):
        places.beside.append((label, pad, TextRole.ON_MARK))
    elif own + (3 * pad if rest_label else 0.0) + rest_width <= rest_room:
        places.beside.append((label, length + pad, TextRole.MARK))
        rest_x = full - pad - rest_width
    else:
        places.above.append((label, False))
    if rest_label and rest_width <= rest_room:
        places.beside.append((rest_label, rest_x, TextRole.MARK))
    elif rest_label:
        places.above.append((rest_label, True))
    return places


def _set_above(
    sheet: _Sheet, above: list[tuple[list[Piece], bool]], left: float, room: float, y: float
) -> float:
    """Set labels over a bar, on one line if they fit; return the y below them."""
    if not above:
        return y
    u, fit = sheet.u, sheet.fit
    base = sheet.baseline(y, LINE * u)
    widths = sum(fit.line_width(label, TextRole.MARK) for label, _ in above)
    if widths + 3 * PAD * u * (len(above) - 1) <= room:
        for label, at_end in above:
            if at_end:
                sheet.put_end(label, left + room, base)
            else:
                sheet.put(label, left, base, TextRole.MARK)
        return y + (LINE + 3) * u
    for label, at_end in above:
        for line in fit.broken(label, room, TextRole.MARK):
            base = sheet.baseline(y, LINE * u)
            if at_end:
                sheet.put_end(line, left + room, base)
            else:
                sheet.put(line, left, base, TextRole.MARK)
            y += LINE * u
    return y + 3 * u


def _part_label(sheet: _Sheet, part: _Entry, whole: _Entry | None, *, named: bool) -> list[Piece]:
    label = sheet.number(part.id)
    label += sheet.words(part.id, part.figure.label if named else "")
    share = kin.share_of(sheet.briefing, part.id)
    if share is not None and whole is not None and share[1] == whole.id:
        label.append(replace(SEPARATOR, extra=True))
        label += sheet.number(share[0].id, extra=True)
    return owned(label, part.id)


def _rest_label(sheet: _Sheet, rest: Figure | None, room: float) -> list[Piece]:
    """Return "118 without (168 − 50)"; the figure's own words where there is room for them.

    Words that are the whole's too would call a part of the cells "118 cells".
    """
    if rest is None or rest.formula is None:
        return []
    formula = wording.formula_words(rest.formula, sheet.briefing, sheet.language)
    computed = Piece(f"({formula})", rest.id, solid=True, extra=True)
    short = card_words(sheet.language).without
    long = [*sheet.number(rest.id), *sheet.words(rest.id, rest.label), computed]
    names = {sheet.briefing.figure(name).label for name in sheet.briefing.operands(rest.id)}
    if rest.label not in names and sheet.fit.fits(long, room, TextRole.MARK):
        return owned(long, rest.id)
    label = [*sheet.number(rest.id), *sheet.words(rest.id, short), computed]
    return owned(label, rest.id)


def _whole_axis(
    sheet: _Sheet,
    whole: _Entry | None,
    quantity: Quantity,
    left: float,
    room: float,
    span: Fraction,
    y: float,
) -> float:
    """Draw the measuring line of the whole with 0 and its value; return the y below."""
    u = sheet.u
    length = float(Fraction(quantity.magnitude) / span) * room
    y += 4 * u
    if whole is not None:
        box = Box(left, y, length, 5 * u)
        end = end_of(quantity)
        sheet.marks.append(Mark(whole.id, Shape.WHOLE, box, whole.group, length, end, zero=left))
        line = sheet.number(whole.id)
        line += sheet.words(whole.id, counted(whole.figure, whole.quantity))
        line = owned(line, whole.id)
    else:
        line = [Piece(wording.short_form(quantity, sheet.language), None, solid=True)]
    base = y + 17 * u
    zero = [Piece(wording.plain_number(0, sheet.language), None, solid=True)]
    sheet.put(zero, left, base, TextRole.TICK)
    taken = sheet.fit.line_width(zero, TextRole.TICK) + 3 * PAD * u
    line = list(sheet.fit.broken(line, sheet.width - taken, TextRole.TICK, 1)[0])
    end = max(left + length, left + taken + sheet.fit.line_width(line, TextRole.TICK))
    sheet.put_end(line, min(end, sheet.width), base, TextRole.TICK)
    return base


def counted(figure: Figure, quantity: Quantity) -> str:
    """Return the word of the label that names what is counted: "cells" for the noun "cell".

    Taken from the label, since a plural cannot be made by rule; "" where the label has none.
    """
    noun = (quantity.noun or "").casefold()
    if not noun or quantity.unit is not None:
        return ""
    for word in figure.label.split():
        plain = word.strip(",.;:()").casefold()
        if plain.startswith(noun) and len(plain) <= len(noun) + 3:
            return word.strip(",.;:()")
    return ""


# ── bars and stages ──────────────────────────────────────────────────────────────────────────────


def _bars(sheet: _Sheet, entries: list[_Entry]) -> Drawing:
    ranked = sorted(entries, key=lambda entry: -entry.value)
    return _rows(sheet, [(entry, sheet.label(entry)) for entry in ranked])


def _flow(sheet: _Sheet, entries: list[_Entry]) -> Drawing:
    ids = {entry.id for entry in entries}
    stages = [
        entry for entry in entries if not (set(sheet.briefing.operands(entry.id)) & ids)
    ] or entries
    return _rows(sheet, [(entry, _stage_label(sheet, entry, stages[0])) for entry in stages])


def _stage_label(sheet: _Sheet, entry: _Entry, first: _Entry) -> list[Piece]:
    """Return "132 arrested · 89.8% of 147"; a share of the first stage needs no "of"."""
    label = sheet.label(entry)
    share = kin.share_of(sheet.briefing, entry.id)
    if share is None:
        return label
    figure, whole = share
    label.append(replace(SEPARATOR, extra=True))
    label += sheet.number(figure.id, extra=True)
    if whole != first.id:
        before, after = _around(card_words(sheet.language).of)
        if before:
            label.append(Piece(before, whole, solid=True, extra=True))
        label += sheet.number(whole, extra=True)
        if after:
            label.append(Piece(after, whole, solid=True, extra=True))
    return owned(label, entry.id)


def _around(pattern: str) -> tuple[str, str]:
    """Split "of {}" into what stands before and after the number."""
    before, _, after = pattern.partition("{}")
    return before.strip(), after.strip()


def _rows(sheet: _Sheet, rows: list[tuple[_Entry, list[Piece]]]) -> Drawing:
    """Draw one bar a row, its label inside or beside it; above it, for all, if one has no room."""
    u = sheet.u
    unit = rows[0][0].kin
    drawn = [(entry, label) for entry, label in rows if entry.kin == unit]
    left, _, zero, scale = _scale(sheet, [entry for entry, _ in drawn])
    lengths = {entry.id: float(entry.value) * scale for entry, _ in drawn}
    above = zero > left or any(
        _side(sheet, label, lengths.get(entry.id, 0.0), left, end_of(entry.quantity)) is None
        for entry, label in rows
    )
    y = 3 * u
    for entry, label in rows:
        if above:
            for line in sheet.fit.broken(label, sheet.width - 2 * left, TextRole.MARK):
                sheet.put(line, left, sheet.baseline(y, LINE * u), TextRole.MARK)
                y += LINE * u
            y += 2 * u
        if entry.id in lengths:
            height = (BAR - 6 if above else BAR) * u
            sheet.bar(entry, zero, y, lengths[entry.id], height)
            if not above:
                _set_beside(sheet, entry, label, Box(left, y, lengths[entry.id], height))
            y += height
        elif not above:
            sheet.put(label, left, sheet.baseline(y, BAR * u), TextRole.MARK)
            y += BAR * u
        y += (9 if above else PITCH - BAR) * u
    return sheet.drawing(y - (PITCH - BAR) * u + 5 * u)


def _scale(sheet: _Sheet, entries: list[_Entry]) -> tuple[float, float, float, float]:
    """Return left edge, room, the x of zero, and units of length per unit of value."""
    u = sheet.u
    left = INSET * u
    broken = any(end_of(entry.quantity) is End.OPEN for entry in entries)
    room = sheet.width - 2 * left - (NOTCH * u if broken else 0.0)
    high = max(Fraction(0), *(entry.value for entry in entries))
    low = min(Fraction(0), *(entry.value for entry in entries))
    span = high - low
    scale = float(Fraction(room) / span) if span else 0.0
    return left, room, left + float(-low) * scale, scale


def _side(
    sheet: _Sheet, label: list[Piece], length: float, left: float, end: End
) -> TextRole | None:
    """Say where a label fits: on the mark, beside it (MARK), or nowhere."""
    u, fit = sheet.u, sheet.fit
    if fit.fits(label, length - 2 * PAD * u, TextRole.ON_MARK):
        return TextRole.ON_MARK
    notch = NOTCH * u if end is End.OPEN else 0.0
    beside = sheet.width - left - length - notch - BESIDE * u
    return TextRole.MARK if fit.fits(label, beside, TextRole.MARK) else None


def _set_beside(sheet: _Sheet, entry: _Entry, label: list[Piece], box: Box) -> None:
    u = sheet.u
    end = end_of(entry.quantity)
    base = sheet.baseline(box.y, box.height)
    if _side(sheet, label, box.width, box.x, end) is TextRole.ON_MARK:
        sheet.put(label, box.x + PAD * u, base, TextRole.ON_MARK, entry.group)
    else:
        notch = NOTCH * u if end is End.OPEN else 0.0
        sheet.put(label, box.right + notch + BESIDE * u, base, TextRole.MARK)


# ── values over time ─────────────────────────────────────────────────────────────────────────────


def moment(period: Period) -> Fraction | None:
    """Return a point in time as a year with its fraction: as of, else until, else since.

    A decade ("2080s") counts as its middle.
    """
    for text in (period.as_of, period.until, period.since):
        found = None if text is None else _year(text)
        if found is not None:
            return found
    return None


def _year(text: str) -> Fraction | None:
    if len(text) == 5 and text.endswith("s") and text[:4].isdigit():
        return Fraction(int(text[:4]) + 5)
    parts = text.split("-")
    try:
        year, month, day = (int(part) for part in [*parts, "1", "1"][:3])
        from datetime import date  # noqa: PLC0415 - few charts have dates

        begins = date(year, 1, 1)
        days = (date(year, month, day) - begins).days
    except ValueError:
        return None
    return year + Fraction(days, 366)


def _timeline(sheet: _Sheet, entries: list[_Entry]) -> Drawing:
    dated = sorted(
        ((at, entry) for entry in entries if (at := moment(entry.figure.period)) is not None),
        key=lambda pair: pair[0],
    )
    comparable = len({entry.kin for entry in entries}) == 1
    if len(dated) < len(entries) or not comparable or any(e.value < 0 for e in entries):
        return _bars(sheet, entries)
    return _dots(sheet, dated) or _dated_rows(sheet, [entry for _, entry in dated])


def _date_pieces(sheet: _Sheet, entries: list[_Entry]) -> list[Piece]:
    """Return the dates of figures: years where these tell them apart, else dates in full."""
    periods = [entry.figure.period for entry in entries]
    texts = [period.as_of or period.until or period.since or "" for period in periods]
    years = [text[:5] if text.endswith("s") else text[:4] for text in texts]
    if len(set(years)) < len(years):
        years = [date_words(text, sheet.language) for text in texts]
    return [
        Piece(year, entry.id, solid=True, owner=entry.id)
        for year, entry in zip(years, entries, strict=True)
    ]


def _dated_rows(sheet: _Sheet, entries: list[_Entry]) -> Drawing:
    """Draw values over time as rows in order of time, where dots would stand too close."""
    dates = _date_pieces(sheet, entries)
    return _rows(
        sheet,
        [
            (entry, owned([*sheet.number(entry.id), SEPARATOR, day], entry.id))
            for entry, day in zip(entries, dates, strict=True)
        ],
    )


def _dots(sheet: _Sheet, dated: list[tuple[Fraction, _Entry]]) -> Drawing | None:
    """Draw joined dots over a time axis; None if their labels would not all stand clear."""
    u, fit = sheet.u, sheet.fit
    labels = [owned([*sheet.number(e.id), *sheet.words(e.id, "")], e.id) for _, e in dated]
    days = [[day] for day in _date_pieces(sheet, [entry for _, entry in dated])]
    pad = max(fit.line_width(days[index], TextRole.TICK) for index in (0, -1)) / 2 + INSET * u
    first, last = dated[0][0], dated[-1][0]
    room = sheet.width - 2 * pad
    if room <= 0:
        return None
    base = (LINE + 8 + PLOT) * u
    high = max(entry.value for _, entry in dated)
    spots: list[_Spot] = []
    for at, entry in dated:
        x = pad + (float((at - first) / (last - first)) * room if last > first else room / 2)
        spots.append((x, base - (float(entry.value / high) * PLOT * u if high else 0.0)))
    places = _label_places(sheet, spots, labels, base)
    if places is None or not _days_clear(sheet, spots, days):
        return None
    sheet.rules.append(Rule(0.0, base, sheet.width, base))
    for (x1, y1), (x2, y2) in pairwise(spots):
        sheet.rules.append(Rule(x1, y1, x2, y2, dated[0][1].group))
    for (x, y), (_, entry), label, place, day in zip(
        spots, dated, labels, places, days, strict=True
    ):
        _dot(sheet, entry, x, y, base)
        sheet.put(label, place.x, sheet.baseline(place.y, place.height), TextRole.MARK)
        sheet.put_middle(day, x, base + 15 * u, TextRole.TICK)
    return sheet.drawing(base + 20 * u)


_Spot = tuple[float, float]


def _label_places(
    sheet: _Sheet, spots: list[_Spot], labels: list[list[Piece]], base: float
) -> list[Box] | None:
    """Find a place for each label clear of the others, of all dots and of the joining lines."""
    u = sheet.u
    lines = list(pairwise(spots))
    dots = [Box(x - DOT * u / 2, y - DOT * u / 2, DOT * u, DOT * u) for x, y in spots]
    taken: list[Box] = []
    for (x, y), label in zip(spots, labels, strict=True):
        width = sheet.fit.line_width(label, TextRole.MARK)
        for left, top in _sides(x, y, width, u):
            box = Box(left, top, width, LINE * u)
            inside = left >= 0 and box.right <= sheet.width and top >= 0 and box.bottom <= base
            if inside and not (
                any(_overlap(box, other) for other in (*taken, *dots))
                or any(_crosses(line, box) for line in lines)
            ):
                taken.append(box)
                break
        else:
            return None
    return taken


def _sides(x: float, y: float, width: float, u: float) -> Iterable[_Spot]:
    """Yield the corners a label may take around a dot, the best first."""
    above, below = y - (DOT / 2 + LINE + 1) * u, y + (DOT / 2 + 1) * u
    for top in (above, below):
        for left in (x - width / 2, x - width + DOT * u / 2, x - DOT * u / 2):
            yield left, top
    for left in (x + DOT * u, x - DOT * u - width):
        yield left, y - LINE * u / 2


def _overlap(a: Box, b: Box) -> bool:
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom


def _crosses(line: tuple[_Spot, _Spot], box: Box) -> bool:
    """Say whether a line, running rightwards, touches a box."""
    (x1, y1), (x2, y2) = line
    if x2 < box.x or x1 > box.right:
        return False
    if x2 == x1:
        heights = (y1, y2)
    else:
        rise = (y2 - y1) / (x2 - x1)
        heights = tuple(y1 + rise * (min(max(x, x1), x2) - x1) for x in (box.x, box.right))
    return min(heights) < box.bottom and max(heights) > box.y


def _days_clear(sheet: _Sheet, spots: list[_Spot], days: list[list[Piece]]) -> bool:
    """Say whether no date touches the next."""
    widths = [sheet.fit.line_width(day, TextRole.TICK) for day in days]
    return all(
        (widths[index] + widths[index + 1]) / 2 + 4 * sheet.u
        <= spots[index + 1][0] - spots[index][0]
        for index in range(len(spots) - 1)
    )


def _dot(
    sheet: _Sheet, entry: _Entry, x: float, y: float, zero: float, *, upright: bool = True
) -> None:
    """Draw a dot whose height over ``zero``, or distance from it, shows the value."""
    size = DOT * sheet.u
    box = Box(x - size / 2, y - size / 2, size, size)
    end = end_of(entry.quantity)
    drawn = abs(zero - (y if upright else x))
    sheet.marks.append(Mark(entry.id, Shape.DOT, box, entry.group, drawn, end, zero, upright))


# ── two ends ─────────────────────────────────────────────────────────────────────────────────────


def _slope(sheet: _Sheet, entries: list[_Entry]) -> Drawing:
    pairs = list(zip(entries[::2], entries[1::2], strict=False))
    comparable = len({entry.kin for entry in entries}) == 1
    if len(entries) % 2 or not comparable or any(entry.value < 0 for entry in entries):
        return _bars(sheet, entries)
    u = sheet.u
    column = (sheet.width - 2 * INSET * u) * 0.36
    blocks = [
        [sheet.fit.broken(sheet.label(entry), column - 12 * u, TextRole.MARK, 3) for entry in pair]
        for pair in pairs
    ]
    if any(
        sheet.fit.line_width(line, TextRole.MARK) > column - 11 * u
        for pair in blocks
        for block in pair
        for line in block
    ):
        return _rows(sheet, [(entry, sheet.label(entry)) for entry in entries])
    tallest = max(len(block) for pair in blocks for block in pair) * LINE * u
    plot = max(PLOT * u, tallest * len(pairs) * 1.6)
    high = max(entry.value for entry in entries)
    base = plot + tallest / 2 + 4 * u
    scale = plot / float(high) if high else 0.0
    for side, x in ((0, column), (1, sheet.width - column)):
        heights = [base - float(pair[side].value) * scale for pair in pairs]
        middles = _apart(heights, [len(block[side]) * LINE * u for block in blocks])
        for pair, block, y, middle in zip(pairs, blocks, heights, middles, strict=True):
            _dot(sheet, pair[side], x, y, base)
            top = middle - len(block[side]) * LINE * u / 2
            for index, line in enumerate(block[side]):
                text_base = sheet.baseline(top + index * LINE * u, LINE * u)
                if side:
                    sheet.put(line, x + 11 * u, text_base, TextRole.MARK)
                else:
                    sheet.put_end(line, x - 11 * u, text_base)
    for before, after in pairs:
        y1, y2 = (base - float(entry.value) * scale for entry in (before, after))
        sheet.rules.append(Rule(column, y1, sheet.width - column, y2, before.group))
    sheet.rules.append(Rule(column - 8 * u, base, sheet.width - column + 8 * u, base))
    lowest = max((text.y for text in sheet.texts), default=base)
    return sheet.drawing(max(base, lowest) + 6 * u)


def _apart(wanted: list[float], heights: list[float]) -> list[float]:
    """Return middles as near as can be to those wanted at which the blocks do not overlap."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed = list(wanted)
    floor = 0.0
    for index in order:
        placed[index] = max(wanted[index], floor + heights[index] / 2)
        floor = placed[index] + heights[index] / 2
    return placed


# ── ranges ───────────────────────────────────────────────────────────────────────────────────────


def _range(sheet: _Sheet, entries: list[_Entry]) -> Drawing:
    """Draw each value as a dot, each range as a bar between its ends, over one scale from zero."""
    u = sheet.u
    lowest = min(
        (entry.quantity.interval.low or Fraction(0) for entry in entries), default=Fraction(0)
    )
    if len({entry.kin for entry in entries}) > 1 or lowest < 0:
        return _bars(sheet, entries)
    left, room, zero, scale = _scale(sheet, entries)
    y = 3 * u
    for entry in entries:
        for line in sheet.fit.broken(sheet.label(entry), room, TextRole.MARK):
            sheet.put(line, left, sheet.baseline(y, LINE * u), TextRole.MARK)
            y += LINE * u
        _range_mark(sheet, entry, zero, y + 2 * u, scale)
        y += (12 + 10) * u
    y -= 4 * u
    sheet.rules.append(Rule(left, y, left + room, y))
    _range_ticks(sheet, entries, zero, scale, y)
    return sheet.drawing(y + 20 * u)


def _range_mark(sheet: _Sheet, entry: _Entry, zero: float, y: float, scale: float) -> None:
    u = sheet.u
    interval = entry.quantity.interval
    low, high = interval.low, interval.high
    if high is None or low is None:
        sheet.bar(entry, zero, y, float(entry.value) * scale, 12 * u)
    elif low == high:
        _dot(sheet, entry, zero + float(high) * scale, y + 6 * u, zero, upright=False)
    else:
        box = Box(zero + float(low) * scale, y, float(high - low) * scale, 12 * u)
        sheet.marks.append(Mark(entry.id, Shape.RANGE, box, entry.group, box.width, zero=zero))


def _range_ticks(sheet: _Sheet, entries: list[_Entry], zero: float, scale: float, y: float) -> None:
    """Set round values under the axis, as many as stand clear of each other."""
    model = max(entries, key=lambda entry: entry.value).quantity
    for count in (4, 2, 1, 0):
        values = ticks(max(entry.value for entry in entries), count) if count else (Decimal(0),)
        lines = [
            (
                zero + float(value) * scale,
                [Piece(tick_text(value, model, sheet.language), solid=True)],
            )
            for value in values
        ]
        edges = [sheet.around(line, x, TextRole.TICK) for x, line in lines]
        if all(a[1] + 6 * sheet.u <= b[0] for a, b in pairwise(edges)):
            break
    for x, line in lines:
        sheet.rules.append(Rule(x, y, x, y + 3 * sheet.u))
        sheet.put_middle(line, x, y + 15 * sheet.u, TextRole.TICK)


def tick_text(value: Decimal, model: Quantity, language: str) -> str:
    """Return the label of a tick on the axis of a quantity like ``model``."""
    if not value:
        return wording.plain_number(0, language)
    shown = replace(model, value=value, minimum=None, maximum=None, bound=Bound.EXACT, side=None)
    return wording.short_form(shown, language)


_KINDS: Mapping[ChartKind, Callable[[_Sheet, list[_Entry]], Drawing]] = {
    ChartKind.PART_OF_WHOLE: _part_of_whole,
    ChartKind.BARS: _bars,
    ChartKind.FLOW: _flow,
    ChartKind.TIMELINE: _timeline,
    ChartKind.SLOPE: _slope,
    ChartKind.RANGE: _range,
}
