"""Write the figures of a briefing as a table or as data: each with quote, offsets and formula."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal, localcontext

from briefing.core import wording
from briefing.core.briefing import Briefing
from briefing.core.figure import Figure
from briefing.core.quantity import Number

COLUMNS = (
    *("id", "label", "state", "kind", "number", "value", "min", "max", "bound", "unit", "noun"),
    *("exact", "start", "end", "paragraph", "sentence", "formula", "computation", "repeats"),
)
"""The columns of the table and the keys of the data, in one order."""

_TEXTS = frozenset({"label", "number", "unit", "noun", "exact", "sentence", "computation"})


def to_csv(briefing: Briefing) -> str:
    """Return the figures as CSV (RFC 4180), UTF-8, a header line first.

    A cell of words that a spreadsheet would run as a formula is kept from it by an apostrophe.
    """
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for figure in briefing.figures:
        row = figure_data(briefing, figure)
        writer.writerow({key: _cell(key, row[key]) for key in COLUMNS})
    return out.getvalue()


def to_json(briefing: Briefing) -> str:
    """Return the figures as JSON: title, language, the hash of the text, one object a figure."""
    data = {
        "title": briefing.title,
        "language": briefing.language,
        "textSha256": briefing.article.sha256,
        "figures": [figure_data(briefing, figure) for figure in briefing.figures],
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def figure_data(briefing: Briefing, figure: Figure) -> dict[str, object]:
    """Return a figure as plain data; numbers are decimal strings, what is not stated is None."""
    quantity = briefing.quantity_or_none(figure.id)
    span, article = figure.span, briefing.article
    sentence = None if span is None else article.sentence_at(span.start)
    language = briefing.language
    formula = figure.formula
    return {
        "id": figure.id,
        "label": figure.label,
        "state": figure.state.value,
        "kind": figure.kind.value,
        "number": None if quantity is None else wording.long_form(quantity, language),
        "value": None if quantity is None else _number(quantity.value),
        "min": None if quantity is None else _number(quantity.minimum),
        "max": None if quantity is None else _number(quantity.maximum),
        "bound": None if quantity is None else quantity.bound.value,
        "unit": None if quantity is None else quantity.unit,
        "noun": None if quantity is None else quantity.noun,
        "exact": None if figure.quote is None else figure.quote.exact,
        "start": None if span is None else span.start,
        "end": None if span is None else span.end,
        "paragraph": None if span is None else article.paragraph_at(span.start),
        "sentence": None if sentence is None else sentence.of(article.text),
        "formula": formula,
        "computation": None if formula is None else wording.formula_words(formula, briefing, "en"),
        "repeats": figure.same_as,
    }


def _number(number: Number | None) -> str | None:
    """Return a number as a decimal; a computed one that has no end has twelve digits."""
    if number is None or isinstance(number, Decimal):
        return None if number is None else format(number, "f")
    with localcontext() as context:
        context.prec = 12
        return format(Decimal(number.numerator) / Decimal(number.denominator), "f")


def _cell(key: str, value: object) -> object:
    if value is None:
        return ""
    if key in _TEXTS and str(value)[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{value}"
    return value
