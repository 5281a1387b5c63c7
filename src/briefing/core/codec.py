"""Briefings as plain JSON data and back (format.md, format version 1).

Unknown keys survive: each part keeps its own in ``extra``; where a part has none (a span, a
quantity), its owner's ``extra`` holds them under the known key, at the same place.
A text that was changed outside does not lose the file: its quotes are found again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import partial
from math import isfinite
from types import MappingProxyType
from typing import Any, Final, TypeVar, cast

from briefing.core.article import (
    NOTHING_MORE,
    AnchorState,
    Article,
    Block,
    BlockKind,
    Quote,
    Source,
    Span,
)
from briefing.core.briefing import (
    Attach,
    Briefing,
    Chart,
    ChartKind,
    Decision,
    Orientation,
    PageSettings,
    Paper,
    Template,
    Verdict,
)
from briefing.core.canonical import SURROGATES, canonicalise
from briefing.core.claim import LISTS, ROLES, Claim, ClaimKind
from briefing.core.figure import Figure, FigureId, Kind, Locator, Period, State, Trend
from briefing.core.frozen import frozen, replace
from briefing.core.message import Message, Term
from briefing.core.quantity import Bound, Number, Quantity, Side, parse_number

SIZE_LIMIT: Final = 50 * 1024 * 1024
DEPTH_LIMIT: Final = 64
DIGIT_LIMIT: Final = 64
"""No briefing written by us comes near these (reliability.md: size, depth and digit limits)."""

LARGEST: Final = 2**53 - 1
"""The largest whole number that every JSON reader keeps."""

VERSION: Final = 1

Data = dict[str, Any]
T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

_FORMAT = re.compile(r"briefing/([1-9][0-9]{0,5})(?:\.[0-9]{1,6})?")

MIGRATIONS: Mapping[int, Callable[[Data], Data]] = MappingProxyType({})
"""Each step takes the data of one major version to the next; version 1 is the first."""


class CodecError(ValueError):
    """Say where a file is not a briefing, what is wrong there, and what to do about it."""

    def __init__(self, problem: str, place: str = "", remedy: str = "") -> None:
        self.problem = problem
        self.place = place
        self.remedy = remedy
        told = Message("{problem}; {remedy}", problem=problem, remedy=remedy) if remedy else problem
        super().__init__(Message("{name}: {why}", name=place, why=told) if place else told)

    def inside(self, step: str | int) -> CodecError:
        """Return the same error, told from one level further out."""
        if isinstance(step, int):
            step = f"[{step}]"
        dot = "." if self.place and not self.place.startswith("[") else ""
        return CodecError(self.problem, f"{step}{dot}{self.place}", self.remedy)


@frozen
class Loaded:
    """A briefing as loaded, and what had to be done to it, in sentences for people."""

    briefing: Briefing
    notes: tuple[str, ...] = ()


# ── the doors ────────────────────────────────────────────────────────────────────────────────


def load(data: bytes | str) -> Briefing:
    """Read a briefing file; raises CodecError."""
    return read(data).briefing


def read(data: bytes | str) -> Loaded:
    """Read a briefing file and say what had to be done to it; raises CodecError."""
    return _read_data(parse_json(data))


def from_data(data: Mapping[str, Any]) -> Briefing:
    """Make a briefing of plain JSON data; raises CodecError."""
    return _read_data(data).briefing


def dump(briefing: Briefing) -> str:
    """Write a briefing as JSON text: one line for each figure, chart, claim and block."""
    parts: list[str] = []
    for key, value in to_data(briefing).items():
        if key == "article":
            inner = ",\n".join(f"    {_json(k)}: {_lines(v, 6)}" for k, v in value.items())
            parts.append(f'  "article": {{\n{inner}\n  }}')
        else:
            parts.append(f"  {_json(key)}: {_lines(value, 4)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def to_bytes(briefing: Briefing) -> bytes:
    """Write a briefing for a file, once it is proved to come back equal; raises CodecError.

    What cannot be read again must never take the place of a file that can.
    """
    data = dump(briefing).encode()
    if load(data) != briefing:
        raise CodecError(
            Term("the briefing would not come back as it is"),
            remedy=Term("nothing was written; undo the last step and save again"),
        )
    return data


def is_older(data: bytes) -> bool:
    """Say whether an older version of the format wrote a file: loading migrates it."""
    match = re.search(rb'"format"\s*:\s*"briefing/(\d+)', data[:4096])
    return match is not None and int(match[1]) < VERSION


def is_read_only(briefing: Briefing) -> bool:
    """Say whether a newer program wrote it: it may be looked at, its file must not be written."""
    return _major(briefing.format) > VERSION


def looks_like_briefing(data: bytes | str) -> bool:
    """Say, by the first few hundred characters, whether data means to be a briefing file."""
    head = data[:1024]
    text = head.decode("utf-8", "replace") if isinstance(head, bytes) else head
    return (
        text.lstrip("\ufeff \t\r\n").startswith("{")
        and '"format"' in text
        and ('"briefing/' in text)
    )


_json = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def _lines(value: object, indent: int) -> str:
    """Write a list of objects one a line, everything else on one line."""
    items = cast("list[object]", value) if isinstance(value, list) else []
    if not items or not isinstance(items[0], dict):
        return _json(cast("object", value))
    space = " " * indent
    inner = f",\n{space}".join(_json(item) for item in items)
    return f"[\n{space}{inner}\n{' ' * (indent - 2)}]"


# ── strict JSON ──────────────────────────────────────────────────────────────────────────────


def parse_json(data: bytes | str) -> Data:
    """Parse one JSON object strictly; raises CodecError.

    Refused: NaN and infinities, numbers with more than 64 digits, keys that stand twice, more than
    50 MB, anything that is not one object. Half surrogates become U+FFFD.
    """
    if len(data) > SIZE_LIMIT:
        raise CodecError(
            Message("the file is larger than {limit} MB", limit=str(SIZE_LIMIT // 2**20)),
            remedy=Term("no briefing is that large"),
        )
    given_as_text = isinstance(data, str)
    if isinstance(data, bytes):
        try:
            data = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise CodecError(
                Message("byte {place} is not UTF-8", place=str(error.start)),
                remedy=Term("save the file as UTF-8"),
            ) from None
    data = data.removeprefix("\ufeff")
    try:
        value: object = json.loads(
            data,
            object_pairs_hook=_object,
            parse_constant=_no_constant,
            parse_float=_float,
        )
    except json.JSONDecodeError as error:
        raise CodecError(
            Message(
                "line {line}, column {column} is not JSON ({what})",
                line=str(error.lineno),
                column=str(error.colno),
                what=error.msg,
            ),
            remedy=Term("the file may have been cut short; open an older version"),
        ) from None
    except RecursionError:
        raise CodecError(
            Message("it is nested deeper than {most} levels", most=str(DEPTH_LIMIT))
        ) from None
    except CodecError:
        raise
    except ValueError:  # Python refuses to read a number of thousands of digits
        raise CodecError(
            Message("a number has more than {most} digits", most=str(DIGIT_LIMIT))
        ) from None
    if not isinstance(value, dict):
        raise CodecError(Term("a briefing is one JSON object"))
    if "\\ud" in data or "\\uD" in data or (given_as_text and re.search(SURROGATES, data)):
        value = _mended(value, DEPTH_LIMIT)
    return cast("Data", value)


def _object(pairs: list[tuple[str, Any]]) -> Data:
    made = dict(pairs)
    if len(made) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise CodecError(
                    Message("the key “{key}” stands twice in one object", key=key[:40])
                )
            seen.add(key)
    return made


def _no_constant(text: str) -> float:
    raise CodecError(f"{text} is not a number a briefing may hold")


def _float(text: str) -> float:
    value = float(text)
    if len(text) > DIGIT_LIMIT or not isfinite(value):
        raise CodecError(f"{text[:20]} is not a number a briefing may hold")
    return value


def _mended(value: Any, depth: int) -> Any:
    """Replace half surrogates in every text of a tree."""
    if depth < 0:
        raise CodecError(Message("it is nested deeper than {most} levels", most=str(DEPTH_LIMIT)))
    if isinstance(value, str):
        return re.sub(SURROGATES, "\ufffd", value)
    if isinstance(value, list):
        return [_mended(item, depth - 1) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        items = cast("Data", value).items()
        return {re.sub(SURROGATES, "\ufffd", k): _mended(v, depth - 1) for k, v in items}
    return value


# ── reading single keys ──────────────────────────────────────────────────────────────────────


def _at(step: str | int, function: Callable[[Any], T], value: Any) -> T:
    """Read a part; an error inside it is told with its place."""
    try:
        return function(value)
    except CodecError as error:
        raise error.inside(step) from None
    except ValueError as error:  # a value that refuses to be built says why
        raise CodecError(str(error)).inside(step) from None


def _mapping(value: Any) -> Data:
    if not isinstance(value, dict):
        raise CodecError(f"an object is wanted here, not {_named(value)}")
    return cast("Data", value)


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise CodecError(f"a list is wanted here, not {_named(value)}")
    return cast("list[Any]", value)


def _named(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return f"“{value[:20]}”"
        case dict():
            return "an object"
        case list():
            return "a list"
        case _:
            return "a number"


def _text(data: Data, key: str, default: str | None = "") -> str:
    value = data.get(key, default)
    if not isinstance(value, str):
        raise CodecError(f"a text is wanted here, not {_named(value)}", key)
    return value


def _text_or_none(data: Data, key: str) -> str | None:
    value = data.get(key)
    if value is not None and not isinstance(value, str):
        raise CodecError(f"a text or null is wanted here, not {_named(value)}", key)
    return value


def _flag(data: Data, key: str) -> bool:
    value = data.get(key, False)
    if not isinstance(value, bool):
        raise CodecError(f"true or false is wanted here, not {_named(value)}", key)
    return value


def _whole(value: Any) -> int:
    """Read a whole number from 0; JSON Schema counts 3.0 as one, and so do we."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= LARGEST:
        raise CodecError(f"a whole number from 0 is wanted here, not {_named(value)}")
    return value


def _from_one(value: Any) -> int:
    number = _whole(value)
    if number < 1:
        raise CodecError("this counts from 1")
    return number


def _choice(data: Data, key: str, kinds: type[E], default: E | None = None) -> E:
    value = data.get(key, default)
    try:
        return kinds(value)
    except ValueError:
        known = " ".join(kinds)
        raise CodecError(f"{_named(value)} is not one of: {known}", key) from None


def _choice_or_none(data: Data, key: str, kinds: type[E]) -> E | None:
    return None if data.get(key) is None else _choice(data, key, kinds)


def _required(data: Data, key: str) -> Any:
    if key not in data:
        raise CodecError(Message("“{key}” is missing", key=key))
    return data[key]


def _optional(data: Data, key: str, function: Callable[[Any], T]) -> T | None:
    value = data.get(key)
    return None if value is None else _at(key, function, value)


def _each(data: Data, key: str, function: Callable[[Any], T]) -> tuple[T, ...]:
    """Read a list, part by part; a missing one is empty."""
    value = data.get(key)
    if value is None and key not in data:
        return ()
    items = _at(key, _list, value)
    done: list[T] = []
    try:
        for item in items:
            done.append(function(item))  # noqa: PERF401 - its length tells which one failed
    except ValueError as error:
        told = error if isinstance(error, CodecError) else CodecError(str(error))
        raise told.inside(len(done)).inside(key) from None
    return tuple(done)


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise CodecError(f"a text is wanted here, not {_named(value)}")
    return value


def _figure_name(value: Any) -> FigureId:
    return FigureId(_string(value))


# ── unknown keys ─────────────────────────────────────────────────────────────────────────────


@frozen
class _Keys:
    """The known keys of a part, and those known inside its small values."""

    names: frozenset[str]
    inside: tuple[tuple[str, frozenset[str]], ...] = ()


def _known(*keys: str, **inside: frozenset[str]) -> _Keys:
    return _Keys(frozenset(keys) | inside.keys(), tuple(inside.items()))


_SPAN = frozenset({"start", "end"})
_BLOCK = _known("start", "end", "kind", "level", "row", "column", "page", "box")
_SOURCE_KEYS: Mapping[str, str] = MappingProxyType(
    {
        "title": "title",
        "publisher": "publisher",
        "author": "author",
        "speaker": "speaker",
        "place": "place",
        "published": "published",
        "asOf": "as_of",
        "url": "url",
        "file": "file",
        "mediaType": "media_type",
        "fileSha256": "file_sha256",
        "encoding": "encoding",
    }
)
_SOURCE = _known(*_SOURCE_KEYS)
_ARTICLE = _known("title", "text", "sha256", "blocks", "sentences", "source")
_FIGURE = _known(
    *("id", "label", "kind", "trend", "state", "reason", "reviewed", "anchor", "sameAs"),
    *("formula", "note", "checkedBy", "group"),
    quantity=frozenset({"value", "min", "max", "bound", "side", "unit", "noun", "scale", "per"}),
    span=_SPAN,
    number=_SPAN,
    quote=frozenset({"exact", "prefix", "suffix", "occurrence"}),
    qualifiers=_SPAN,
    attribution=_SPAN,
    period=frozenset({"since", "until", "asOf"}),
    report=frozenset({"paragraph", "sentence"}),
)
_CLAIMS = {kind: _known("id", "kind", *ROLES[kind], "by", evidence=_SPAN) for kind in ClaimKind}
_DECISION = _known("finding", "decision", "note", "by", "at")
_CHART = _known("id", "kind", "title", "figures", "options")
_PAGE = _known(
    "paper", "orientation", "template", "order", "greyscale", "attach", "printed", "withSource"
)
_BRIEFING = _known(
    *("format", "id", "title", "summary", "kicker", "created", "modified", "language"),
    *("article", "figures", "claims", "decisions", "charts", "page"),
)


def _extra(data: Data, known: _Keys) -> Mapping[str, Any]:
    """Gather the unknown keys of a part, and of the small values inside it."""
    found = _unknown(data, known.names)
    for key, names in known.inside:
        value = data.get(key)
        if isinstance(value, dict):
            inner = _unknown(cast("Data", value), names)
        elif isinstance(value, list):
            parts = enumerate(cast("list[Data]", value))
            each = {str(at): _unknown(part, names) for at, part in parts}
            inner = {at: part for at, part in each.items() if part}
        else:
            continue
        if inner:
            found[key] = inner
    return MappingProxyType(found) if found else NOTHING_MORE


def _unknown(data: Data, names: frozenset[str]) -> Data:
    if data.keys() <= names:
        return {}
    return {key: _shallow(value) for key, value in data.items() if key not in names}


def _shallow(value: Any) -> Any:
    """Return an unknown value as it is; raises CodecError when it is too deep or too long."""
    level: list[Any] = [value]
    for _ in range(DEPTH_LIMIT):
        below: list[Any] = []
        for item in level:
            if isinstance(item, dict):
                below.extend(cast("Data", item).values())
            elif isinstance(item, list):
                below.extend(cast("list[Any]", item))
            elif isinstance(item, float) and not isfinite(item):
                raise CodecError("a number here is not finite")
            elif isinstance(item, int) and abs(item) >= 10**DIGIT_LIMIT:
                raise CodecError(
                    Message("a number has more than {most} digits", most=str(DIGIT_LIMIT))
                )
        if not below:
            return value
        level = below
    raise CodecError(Message("it is nested deeper than {most} levels", most=str(DEPTH_LIMIT)))


def _with_extra(data: Data, extra: Mapping[str, Any]) -> Data:
    """Write unknown keys back: beside the known ones, or inside those they were found in."""
    for key, value in extra.items():
        if key not in data:
            data[key] = value
        elif isinstance(value, dict):
            _into(data[key], cast("Data", value))
    return data


def _into(target: Any, unknown: Data) -> None:
    if isinstance(target, dict):
        cast("Data", target).update(unknown)
    elif isinstance(target, list):
        items = cast("list[Any]", target)
        for place, inner in unknown.items():
            if place.isdigit() and int(place) < len(items):
                _into(items[int(place)], inner)


# ── data → values ────────────────────────────────────────────────────────────────────────────


def _major(form: str) -> int:
    match = _FORMAT.fullmatch(form)
    return int(match[1]) if match else 0


def _read_data(data: Mapping[str, Any]) -> Loaded:
    fields = _mapping(dict(data))
    form = _text(fields, "format", None)
    version = _major(form)
    if not version:
        raise CodecError(
            Message("“{form}” is not a briefing’s format", form=form[:20]),
            "format",
            Term("open it as an article instead"),
        )
    notes: list[str] = []
    while version < VERSION:
        fields = MIGRATIONS[version](fields)
        version += 1
    if version > VERSION:
        notes.append("A newer version of Briefing wrote this file: it is shown, not changed.")
    article, changed = _at("article", _article, _required(fields, "article"))
    figures = _each(fields, "figures", _figure)
    figures, followed = _anchored(article, figures, changed=changed)
    if changed:
        notes.append(
            "The article’s text was changed outside Briefing; its quotes were sought anew."
        )
    notes.extend(followed)
    try:
        briefing = Briefing(
            format=form,
            id=_text(fields, "id", None),
            title=_text(fields, "title"),
            summary=_text(fields, "summary"),
            kicker=_text(fields, "kicker"),
            created=_text(fields, "created"),
            modified=_text(fields, "modified"),
            language=_text(fields, "language", "en"),
            article=article,
            figures=figures,
            claims=_each(fields, "claims", _claim),
            decisions=_each(fields, "decisions", _decision),
            charts=_each(fields, "charts", _chart),
            page=_at("page", _page, fields.get("page", {})),
            extra=_extra(fields, _BRIEFING),
        )
    except CodecError:
        raise
    except ValueError as error:
        raise CodecError(str(error)) from None
    return Loaded(briefing, tuple(notes))


def _span(value: Any) -> Span:
    data = _mapping(value)
    start, end = _required(data, "start"), _required(data, "end")
    if type(start) is int and type(end) is int and 0 <= start <= end <= LARGEST:
        return Span(start, end)  # the usual case, fast
    return Span(_at("start", _whole, start), _at("end", _whole, end))


def _pair(value: Any) -> Span:
    pair = _list(value)
    if len(pair) != 2:
        raise CodecError("a sentence is [start, end]")
    return Span(_at(0, _whole, pair[0]), _at(1, _whole, pair[1]))


def _block(value: Any) -> Block:
    data = _mapping(value)
    level = data.get("level")
    return Block(
        _span(data),
        _choice(data, "kind", BlockKind, BlockKind.PARAGRAPH),
        0 if level is None else _at("level", _whole, level),
        _text_or_none(data, "row"),
        _text_or_none(data, "column"),
        _optional(data, "page", _from_one),
        _optional(data, "box", _box),
        _extra(data, _BLOCK),
    )


def _box(value: Any) -> tuple[int, int, int, int]:
    sides = _list(value)
    if len(sides) != 4:
        raise CodecError("a box is [left, top, right, bottom]")
    left, top, right, bottom = (_at(at, _whole, side) for at, side in enumerate(sides))
    return left, top, right, bottom


def _source(value: Any) -> Source:
    data = _mapping(value)
    told = {name: _text_or_none(data, key) for key, name in _SOURCE_KEYS.items()}
    return Source(**told, extra=_extra(data, _SOURCE))


def _article(value: Any) -> tuple[Article, bool]:
    """Read the article; also say whether its text is not the one that was hashed."""
    data = _mapping(value)
    text, alterations = canonicalise(_text(data, "text", None))
    made = partial(
        Article,
        text=text,
        title=_text(data, "title"),
        source=_optional(data, "source", _source) or Source(),
        extra=_extra(data, _ARTICLE),
    )
    blocks, sentences = _each(data, "blocks", _block), _each(data, "sentences", _pair)
    stated = _text_or_none(data, "sha256")
    bare = made()
    changed = bool(alterations) or (stated is not None and stated.lower() != bare.sha256)
    if not changed:
        return made(blocks=blocks, sentences=sentences), False
    if _still_fit(text, [block.span for block in blocks]) and _still_fit(text, sentences):
        return made(blocks=blocks, sentences=sentences), True
    lines = _line_spans(text)
    return made(blocks=tuple(Block(span) for span in lines), sentences=lines), True


def _still_fit(text: str, spans: Sequence[Span]) -> bool:
    """Say whether spans of a changed text still begin and end where words do."""
    end = 0
    for span in spans:
        if span.start < end or span.end > len(text) or not len(span):
            return False
        end = span.end
        if span.of(text).strip() != span.of(text):
            return False
        if any(
            text[at - 1 : at + 1].isalnum() for at in (span.start, span.end) if 0 < at < len(text)
        ):
            return False
    return True


def _line_spans(text: str) -> tuple[Span, ...]:
    return tuple(Span(match.start(), match.end()) for match in re.finditer(r"\S(?:.*\S)?", text))


def _number(data: Data, key: str) -> Number | None:
    value = _text_or_none(data, key)
    return None if value is None else _at(key, parse_number, value)


def quantity_from(value: Any) -> Quantity:
    """Read a quantity as the file holds it; raises CodecError or QuantityError."""
    data = _mapping(value)
    return Quantity(
        value=_number(data, "value"),
        minimum=_number(data, "min"),
        maximum=_number(data, "max"),
        bound=_choice(data, "bound", Bound, Bound.EXACT),
        side=_choice_or_none(data, "side", Side),
        unit=_text_or_none(data, "unit"),
        noun=_text_or_none(data, "noun"),
        scale=_text_or_none(data, "scale"),
        per=_text_or_none(data, "per"),
    )


def _quote(value: Any) -> Quote:
    data = _mapping(value)
    return Quote(
        _text(data, "exact", None),
        _text(data, "prefix"),
        _text(data, "suffix"),
        _at("occurrence", _from_one, data.get("occurrence", 1)),
    )


def _period(value: Any) -> Period:
    data = _mapping(value)
    return Period(
        _text_or_none(data, "since"), _text_or_none(data, "until"), _text_or_none(data, "asOf")
    )


def _locator(value: Any) -> Locator:
    data = _mapping(value)
    return Locator(
        _at("paragraph", _from_one, _required(data, "paragraph")),
        _at("sentence", _from_one, _required(data, "sentence")),
    )


def _figure(value: Any) -> Figure:
    data = _mapping(value)
    same_as = _text_or_none(data, "sameAs")
    return Figure(
        id=FigureId(_text(data, "id", None)),
        label=_text(data, "label", None),
        kind=_choice(data, "kind", Kind),
        state=_choice(data, "state", State, State.PROPOSED),
        quantity=_optional(data, "quantity", quantity_from),
        trend=_choice_or_none(data, "trend", Trend),
        span=_optional(data, "span", _span),
        number=_optional(data, "number", _span),
        quote=_optional(data, "quote", _quote),
        qualifiers=_each(data, "qualifiers", _span),
        attribution=_optional(data, "attribution", _span),
        period=_optional(data, "period", _period) or Period(),
        reviewed=_flag(data, "reviewed"),
        anchor=_choice(data, "anchor", AnchorState, AnchorState.EXACT),
        reason=_text_or_none(data, "reason"),
        same_as=None if same_as is None else FigureId(same_as),
        report=_optional(data, "report", _locator),
        formula=_text_or_none(data, "formula"),
        note=_text(data, "note"),
        checked_by=_each(data, "checkedBy", _string),
        group=_text_or_none(data, "group"),
        extra=_extra(data, _FIGURE),
    )


def _claim(value: Any) -> Claim:
    data = _mapping(value)
    kind = _choice(data, "kind", ClaimKind)
    roles: dict[str, FigureId | tuple[FigureId, ...] | None] = {}
    for role in ROLES[kind]:
        if role in LISTS:
            roles[role] = _each(data, role, _figure_name)
        elif data.get(role) is not None:
            roles[role] = _at(role, _figure_name, data[role])
    return Claim(
        _text(data, "id", None),
        kind,
        MappingProxyType(roles),
        _each(data, "evidence", _span),
        _text(data, "by", "wording"),
        _extra(data, _CLAIMS[kind]),
    )


def _decision(value: Any) -> Decision:
    data = _mapping(value)
    return Decision(
        _text(data, "finding", None),
        _choice(data, "decision", Verdict),
        _text(data, "note"),
        _text(data, "by"),
        _text(data, "at"),
        _extra(data, _DECISION),
    )


def _chart(value: Any) -> Chart:
    data = _mapping(value)
    options = _at("options", _mapping, data.get("options", {}))
    return Chart(
        _text(data, "id", None),
        _choice(data, "kind", ChartKind),
        _text(data, "title"),
        _each(data, "figures", _figure_name),
        _at("options", _shallow, MappingProxyType(options) if options else NOTHING_MORE),
        _extra(data, _CHART),
    )


def _page(value: Any) -> PageSettings:
    data = _mapping(value)
    return PageSettings(
        _choice(data, "paper", Paper, Paper.A4),
        _choice(data, "orientation", Orientation, Orientation.PORTRAIT),
        _choice(data, "template", Template, Template.STANDARD),
        _each(data, "order", _string),
        _flag(data, "greyscale"),
        _choice(data, "attach", Attach, Attach.FIGURES),
        _text_or_none(data, "printed"),
        _flag(data, "withSource"),
        _extra(data, _PAGE),
    )


# ── anchors ──────────────────────────────────────────────────────────────────────────────────


def _anchored(
    article: Article, figures: tuple[Figure, ...], *, changed: bool
) -> tuple[tuple[Figure, ...], list[str]]:
    """Find again what no longer stands where the file says; never trust it unseen."""
    made: list[Figure] = []
    moved = unsound = 0
    for figure in figures:
        anchored = figure
        if figure.quote is not None and figure.span is not None:
            stands = figure.span.of(article.text) == figure.quote.exact
            if changed or (figure.anchor.sound and not stands):
                anchored = relocated(article, figure)
                moved += anchored.anchor is AnchorState.MOVED and anchored.span != figure.span
                unsound += not anchored.anchor.sound
        made.append(anchored)
    notes: list[str] = []
    if moved:
        notes.append(f"{moved} quotes have moved and were followed.")
    if unsound:
        notes.append(f"{unsound} quotes were not found for sure; they are shown and cannot print.")
    return tuple(made), notes


def relocated(article: Article, figure: Figure) -> Figure:
    """Return a stated figure as its quote is found in the article; derived ones as they are."""
    if figure.quote is None or figure.span is None or figure.number is None:
        return figure
    found = article.locate(figure.quote, figure.span)
    if found.span is not None:
        by = found.span.start - figure.span.start
        if not by:
            return replace(figure, anchor=found.state)
        return replace(
            figure,
            anchor=found.state,
            span=found.span,
            number=figure.number.shifted(by),
            qualifiers=tuple(_shifted(span, by, article) for span in figure.qualifiers),
            attribution=None
            if figure.attribution is None
            else _shifted(figure.attribution, by, article),
        )
    end = len(article.text)
    place = (
        found.candidates[0]
        if found.state is AnchorState.CHANGED
        else Span(min(figure.span.start, end), min(figure.span.end, end))
    )
    return replace(figure, anchor=found.state, span=place, number=place)


def _shifted(span: Span, by: int, article: Article) -> Span:
    end = len(article.text)
    return Span(min(max(0, span.start + by), end), min(max(0, span.end + by), end))


# ── values → data ────────────────────────────────────────────────────────────────────────────


def to_data(briefing: Briefing) -> Data:
    """Return a briefing as plain JSON data, keys in the order of format.md."""
    return _with_extra(
        {
            "format": briefing.format,
            "id": briefing.id,
            "title": briefing.title,
            "summary": briefing.summary,
            "kicker": briefing.kicker,
            "created": briefing.created,
            "modified": briefing.modified,
            "language": briefing.language,
            "article": _article_data(briefing.article),
            "figures": [figure_data(figure) for figure in briefing.figures],
            "claims": [_claim_data(claim) for claim in briefing.claims],
            "decisions": [decision_data(decision) for decision in briefing.decisions],
            "charts": [_chart_data(chart) for chart in briefing.charts],
            "page": _page_data(briefing.page),
        },
        briefing.extra,
    )


def _article_data(article: Article) -> Data:
    source = {key: getattr(article.source, name) for key, name in _SOURCE_KEYS.items()}
    return _with_extra(
        {
            "title": article.title,
            "text": article.text,
            "sha256": article.sha256,
            "blocks": [_block_data(block) for block in article.blocks],
            "sentences": [[span.start, span.end] for span in article.sentences],
            "source": _with_extra(source, article.source.extra),
        },
        article.extra,
    )


def _block_data(block: Block) -> Data:
    data: Data = {"start": block.span.start, "end": block.span.end, "kind": str(block.kind)}
    if block.level:
        data["level"] = block.level
    if block.row is not None:
        data["row"] = block.row
    if block.column is not None:
        data["column"] = block.column
    if block.page is not None:
        data["page"] = block.page
    if block.box is not None:
        data["box"] = list(block.box)
    return _with_extra(data, block.extra)


def span_data(span: Span | None) -> Data | None:
    """Return a span as the file holds it."""
    return None if span is None else {"start": span.start, "end": span.end}


def _number_data(value: Number | None) -> str | None:
    """Write a number; a fraction stays one ("1/2" is not "0.5": it was said in words)."""
    match value:
        case None:
            return None
        case Decimal():
            return format(value, "f")
        case Fraction():
            return f"{value.numerator}/{value.denominator}"


def quantity_data(quantity: Quantity | None) -> Data | None:
    """Return a quantity as the file holds it."""
    if quantity is None:
        return None
    data: Data = {
        "value": _number_data(quantity.value),
        "min": _number_data(quantity.minimum),
        "max": _number_data(quantity.maximum),
        "bound": str(quantity.bound),
    }
    if quantity.side is not None:
        data["side"] = str(quantity.side)
    data |= {"unit": quantity.unit, "noun": quantity.noun, "scale": quantity.scale}
    if quantity.per is not None:
        data["per"] = quantity.per
    return data


def figure_data(figure: Figure) -> Data:
    """Return a figure as the file holds it."""
    quote, report, period = figure.quote, figure.report, figure.period
    data: Data = {
        "id": figure.id,
        "label": figure.label,
        "kind": str(figure.kind),
        "quantity": quantity_data(figure.quantity),
        "trend": None if figure.trend is None else str(figure.trend),
        "span": span_data(figure.span),
        "number": span_data(figure.number),
        "quote": None
        if quote is None
        else {
            "exact": quote.exact,
            "prefix": quote.prefix,
            "suffix": quote.suffix,
            "occurrence": quote.occurrence,
        },
        "qualifiers": [span_data(span) for span in figure.qualifiers],
        "attribution": span_data(figure.attribution),
        "period": {"since": period.since, "until": period.until, "asOf": period.as_of},
        "state": str(figure.state),
    }
    if figure.reason is not None:
        data["reason"] = figure.reason
    data |= {
        "reviewed": figure.reviewed,
        "anchor": str(figure.anchor),
        "sameAs": figure.same_as,
        "report": None
        if report is None
        else {"paragraph": report.paragraph, "sentence": report.sentence},
        "formula": figure.formula,
        "note": figure.note,
        "checkedBy": list(figure.checked_by),
    }
    if figure.group is not None:
        data["group"] = figure.group
    return _with_extra(data, figure.extra) if figure.extra else data


def _claim_data(claim: Claim) -> Data:
    roles: Data = {}
    for role in ROLES[claim.kind]:
        value = claim.roles.get(role)
        if value is not None:
            roles[role] = list(value) if isinstance(value, tuple) else value
    data: Data = {
        "id": claim.id,
        "kind": str(claim.kind),
        **roles,
        "evidence": [span_data(span) for span in claim.evidence],
        "by": claim.by,
    }
    return _with_extra(data, claim.extra)


def decision_data(decision: Decision) -> Data:
    """Return a decision as the file holds it."""
    data: Data = {
        "finding": decision.finding,
        "decision": str(decision.decision),
        "note": decision.note,
        "by": decision.by,
        "at": decision.at,
    }
    return _with_extra(data, decision.extra)


def _chart_data(chart: Chart) -> Data:
    data: Data = {
        "id": chart.id,
        "kind": str(chart.kind),
        "title": chart.title,
        "figures": list(chart.figures),
        "options": dict(chart.options),
    }
    return _with_extra(data, chart.extra)


def _page_data(page: PageSettings) -> Data:
    data: Data = {
        "paper": str(page.paper),
        "orientation": str(page.orientation),
        "template": str(page.template),
        "order": list(page.order),
        "greyscale": page.greyscale,
        "attach": str(page.attach),
        "printed": page.printed,
        "withSource": page.with_source,
    }
    return _with_extra(data, page.extra)
