"""An extraction in writing: the JSON object, CSV, a table, and the reasons, as pure functions."""

from __future__ import annotations

import csv as csv_writer
import io
import unicodedata
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from briefing.core.article import Span
from briefing.core.quantity import Bound, Number, Quantity, Side, number_text
from briefing.extract.values import Excluded, Extraction, Found, ledger

COLUMNS = (
    "start",
    "end",
    "exact",
    "value",
    "min",
    "max",
    "bound",
    "trend",
    "unit",
    "noun",
    "kind",
    "sentence",
)
WIDEST = 28
"""Characters of a column before the sentence, at most."""
PLACES = 15
"""Digits of a fraction that has no finite decimals (``fraction`` keeps it exact)."""


def number_words(value: Number | None) -> str | None:
    """Write a number as a decimal string; a third is rounded to fifteen places."""
    if value is None:
        return None
    text = number_text(value)
    if "/" not in text:
        return text
    scaled = round(Fraction(value) * 10**PLACES)
    sign, digits = "-" if scaled < 0 else "", str(abs(scaled)).rjust(PLACES + 1, "0")
    return f"{sign}{digits[:-PLACES]}.{digits[-PLACES:]}"


def extraction_data(
    text: str, language: str, extraction: Extraction, sentences: Sequence[Span] = ()
) -> dict[str, Any]:
    """Return the object ``briefing extract --json`` prints (format.md)."""
    count = ledger(extraction)
    return {
        "text": text,
        "language": language,
        "sentences": [[one.start, one.end] for one in sentences],
        "quantities": [_found_data(one, text) for one in extraction.found],
        "ledger": {
            "numerals": count.numerals,
            "figures": count.figures,
            "excluded": [_excluded_data(one) for one in extraction.excluded],
            "unresolved": [[one.start, one.end] for one in extraction.unresolved],
        },
    }


def _excluded_data(one: Excluded) -> dict[str, Any]:
    return {"start": one.span.start, "end": one.span.end, "exact": one.exact, "reason": one.reason}


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _found_data(one: Found, text: str) -> dict[str, Any]:
    quantity = one.quantity
    data: dict[str, Any] = {
        "start": one.span.start,
        "end": one.span.end,
        "exact": one.span.of(text),
        "number": _pair(one.number),
        "value": number_words(quantity.value),
        "min": number_words(quantity.minimum),
        "max": number_words(quantity.maximum),
        "bound": quantity.bound.value,
        "side": quantity.side.value if quantity.side else None,
        "trend": one.trend.value if one.trend else None,
        "unit": quantity.unit,
        "unitName": one.unit_name,
        "per": quantity.per,
        "noun": quantity.noun,
        "scale": quantity.scale,
        "what": one.what or None,
        "kind": one.kind.value,
        "inferred": one.inferred,
        "unitInferred": one.unit_inferred,
        "boundSpan": _pair(one.bound_span),
        "relations": [
            {"kind": relation.kind, "other": relation.other, "evidence": _pair(relation.evidence)}
            for relation in one.relations
        ],
        "period": {
            "since": one.period.since,
            "until": one.period.until,
            "asOf": one.period.as_of,
        },
        "attribution": _pair(one.attribution),
        "qualifiers": [_pair(span) for span in one.qualifiers],
        "sameAs": one.same_as,
        "sentence": _pair(one.sentence),
    }
    if isinstance(quantity.value, Fraction):
        data["fraction"] = f"{quantity.value.numerator}/{quantity.value.denominator}"
    return data


def csv(text: str, extraction: Extraction) -> str:
    """Return the figures as CSV with a header line; numbers are decimal strings."""
    out = io.StringIO()
    writer = csv_writer.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in extraction.found:
        data = _found_data(one, text)
        row = [data[name] for name in COLUMNS[:-1]]
        writer.writerow([*("" if cell is None else cell for cell in row), one.sentence.of(text)])
    return out.getvalue()


_SIGNS = {
    Bound.EXACT: "",
    Bound.ABOUT: "~",
    Bound.MORE: "> ",
    Bound.AT_LEAST: "≥ ",
    Bound.LESS: "< ",
    Bound.AT_MOST: "≤ ",
}


def _shown(quantity: Quantity) -> str:
    """Write a quantity in a few signs for a table."""

    def digits(value: Number | None) -> str:
        assert value is not None
        if isinstance(value, Fraction):
            return f"{value.numerator}/{value.denominator}"
        return f"{value:,}"

    sign = (
        "≲ "
        if quantity.side is Side.BELOW
        else "≳ "
        if quantity.side is Side.ABOVE
        else _SIGNS[quantity.bound]
    )
    if quantity.value is None:
        number = f"{digits(quantity.minimum)} to {digits(quantity.maximum)}"
    else:
        number = digits(quantity.value)
    unit = quantity.unit or ""
    per = f"/{quantity.per}" if quantity.per else ""
    return f"{sign}{number}{'' if unit in ('', '%') else ' '}{unit}{per}"


def _excerpt(text: str, sentence: Span, at: Span, width: int | None) -> str:
    """Return the sentence on one line, cut around a span if it is too long."""
    whole = sentence.of(text).replace("\n", " ")
    if width is None or len(whole) <= width:
        return whole
    middle = at.start - sentence.start
    start = max(0, min(middle - width // 3, len(whole) - width))
    part = whole[start : start + width]
    return ("…" if start else "") + part[1 if start else 0 : -1] + "…"


def table(text: str, extraction: Extraction, width: int | None = None) -> str:
    """Return the figures in aligned columns: place, as written, value, of what, the sentence.

    ``width`` is that of the terminal: a sentence is cut around its figure to fit. Without one the
    sentence stands in full.
    """
    if not extraction.found:
        return "No figures.\n" + _summary(extraction)
    rows = [("", "as written", "value", "of what")]
    for place, one in enumerate(extraction.found, start=1):
        written = one.span.of(text).replace("\n", " ")
        what = (one.what or one.quantity.noun or "") + (" (understood)" if one.inferred else "")
        rows.append((f"{place}", written, _shown(one.quantity), what))
    columns = zip(*rows, strict=True)
    widths = [min(max(_columns(cell) for cell in column), WIDEST) for column in columns]
    room = None if width is None else max(30, width - sum(widths) - 2 * len(widths))
    ends = ["sentence"]
    ends += [_excerpt(text, one.sentence, one.span, room) for one in extraction.found]
    lines = [
        "  ".join([*map(_fitted, row, widths), end]).rstrip()
        for row, end in zip(rows, ends, strict=True)
    ]
    return "\n".join(lines) + "\n" + _summary(extraction)


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes: none for marks on letters."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def _fitted(cell: str, size: int) -> str:
    """Return a cell cut or filled to a number of columns."""
    if _columns(cell) > size:
        while _columns(cell) >= size:
            cell = cell[:-1]
        cell += "…"
    return cell + " " * (size - _columns(cell))


def _summary(extraction: Extraction) -> str:
    count = ledger(extraction)
    return (
        f"{count.numerals} numerals: {count.figures} figures, {count.excluded} excluded,"
        f" {count.unresolved} unresolved\n"
    )


def explain(text: str, extraction: Extraction) -> str:
    """Return one line a numeral, in order of place: why it is a figure, or why not."""
    lines = [(one.span.start, _why(one, text, extraction)) for one in extraction.found]
    lines += [
        (one.span.start, f"“{one.exact}” is no figure: {one.reason}") for one in extraction.excluded
    ]
    lines += [(one.start, f"“{one.of(text)}” is unresolved") for one in extraction.unresolved]
    ordered = [f"{start:>6}  {line}" for start, line in sorted(lines)]
    return "\n".join([*ordered, _summary(extraction)])


def _why(one: Found, text: str, extraction: Extraction) -> str:
    parts = [f"“{one.span.of(text)}” is a figure: {_shown(one.quantity)}"]
    if one.what:
        parts.append(
            f"of “{one.what}”" + (", understood from an earlier figure" if one.inferred else "")
        )
    if one.unit_inferred:
        parts.append("its unit taken from the figure it is compared with")
    if one.trend:
        parts.append(f"going {one.trend.value}")
    for relation in one.relations:
        other = extraction.found[relation.other].span.of(text)
        parts.append(
            f"{relation.kind.replace('-', ' ')} “{other}” (“{relation.evidence.of(text)}”)"
        )
    return "; ".join(parts)
