"""The printed page as plain values: every piece of text with its role, every shape, with boxes.

One Page is painted on the printer, into the PDF, on the preview and as a picture; as ``page.json``
it travels inside the PDF, so that anybody can compare what is printed with what it says. All
lengths are points (1/72 inch) from the upper left corner.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any, cast

from briefing.core.article import Span
from briefing.core.charts import Box
from briefing.core.figure import FigureId
from briefing.core.frozen import frozen, replace

FORMAT = "page/1"
MM = 72 / 25.4
"""Points in a millimetre."""


class Role(StrEnum):
    """Why a piece of text stands on the page; each numeral stands there for exactly one reason."""

    FIGURE = "figure-value"  # the value of a stated figure
    FORMULA = "formula-result"  # the value of a derived figure
    TICK = "tick"
    MARK = "mark-label"
    QUOTED = "quoted"  # a slice of the article's text
    TITLE = "title"
    KICKER = "kicker"
    SUMMARY = "summary"
    CHART_TITLE = "chart-title"
    LABEL = "label"  # the words of a figure
    DECISION = "decision"  # the words of a decided question
    PARAGRAPH = "paragraph-number"
    DATE = "date"
    HASH = "hash"
    PROOF = "proof"
    COUNT = "count"  # how many figures, computed figures, cards left out
    SOURCE = "source"  # title, publisher, speaker, place of the report
    NOTE = "note"  # the letter of a note; never a digit
    FURNITURE = "furniture"  # the page's own words; never a digit


@frozen
class Style:
    """How a piece is set; ``colour`` is a theme's field, or ``text:`` or ``on:`` with a group."""

    family: str = "sans"
    size: float = 10.0
    semibold: bool = False
    colour: str = "ink"
    tracking: float = 0.0

    def scaled(self, factor: float) -> Style:
        """Return the style at another size."""
        return replace(self, size=round(self.size * factor, 3))


@frozen(kw_only=True)
class Printed:
    """A run of text on one line in one style, painted from ``box.x`` on ``baseline``.

    ``figure`` is what its numerals state (a derived one has its ``formula`` too), ``span`` the
    slice of the article it quotes, ``why`` the reason of a numeral that is no figure.
    """

    text: str
    role: Role
    box: Box
    baseline: float
    style: Style
    figure: FigureId | None = None
    formula: str | None = None
    chart: str | None = None
    span: Span | None = None
    why: str = ""
    rtl: bool = False

    def __post_init__(self) -> None:
        digits = any(character.isdigit() for character in self.text)
        if digits and self.role in (Role.NOTE, Role.FURNITURE):
            raise ValueError(f"“{self.text}” holds a numeral and says no reason for it")


@frozen(kw_only=True)
class Drawn:
    """A shape: a chart's mark, or a line, rule, stripe or panel.

    Of a mark, ``length`` is what shows the value, ``zero`` the x (the y when ``upright``) it is
    counted from, ``end`` how it breaks off, ``size`` the text size of its chart; ``line`` holds
    x1, y1, x2, y2 of a chart's line.
    """

    shape: str
    box: Box
    figure: FigureId | None = None
    chart: str | None = None
    group: str | None = None
    length: float = 0.0
    zero: float = 0.0
    upright: bool = False
    colour: str = "hairline"
    end: str = "flat"
    size: float = 0.0
    line: tuple[float, ...] = ()


Item = Printed | Drawn

RULE, STRIPE, PANEL, LINE, LIT = "rule", "stripe", "panel", "line", "lit"
"""The shapes that are no marks of a chart."""


@frozen
class Note:
    """A lettered sentence of the page, and the figures it is the source of."""

    letter: str
    sentence: Span
    figures: tuple[FigureId, ...]


@frozen(slots=False, kw_only=True)
class Page:
    """One printed sheet; ``filled`` is the share of the height in use, ``overflow`` in points.

    ``further`` are the items of each sheet that follows it: the source text, where it is wanted.
    ``carries`` is the SHA-256 of the briefing that travels beside it, so that no field of either
    can be changed alone, printed or not.
    """

    paper: str
    width: float
    height: float
    items: tuple[Item, ...]
    notes: tuple[Note, ...] = ()
    title: str = ""
    language: str = "en"
    figures: int = 0
    computed: int = 0
    left_out: tuple[FigureId, ...] = ()
    filled: float = 0.0
    overflow: float = 0.0
    printed: str = ""
    draft: bool = False
    greyscale: bool = False
    further: tuple[tuple[Item, ...], ...] = ()
    carries: str = ""

    @cached_property
    def sheets(self) -> tuple[Page, ...]:
        """Return the page and each sheet that follows it, as pages of their own."""
        return (self, *(replace(self, items=items, further=()) for items in self.further))

    @cached_property
    def texts(self) -> tuple[Printed, ...]:
        """Return the pieces of text in reading order."""
        return tuple(item for item in self.items if isinstance(item, Printed))

    @cached_property
    def shapes(self) -> tuple[Drawn, ...]:
        """Return the shapes in the order they are painted."""
        return tuple(item for item in self.items if isinstance(item, Drawn))

    @cached_property
    def shown(self) -> frozenset[FigureId]:
        """Return every figure that the page prints or draws."""
        return frozenset(item.figure for item in self.items if item.figure is not None)

    def figure_at(self, x: float, y: float, reach: float = 0.0) -> FigureId | None:
        """Return the figure whose number or mark is under a point, the smallest box first."""
        wide = [
            (item.box.width * item.box.height, item.figure)
            for item in self.items
            if item.figure is not None
            and item.box.x - reach <= x < item.box.right + reach
            and item.box.y - reach <= y < item.box.bottom + reach
        ]
        return min(wide, key=lambda found: found[0])[1] if wide else None

    def area_of(self, role: Role) -> Box | None:
        """Return the box around every piece of a role, or None when it is not printed."""
        return around(item.box for item in self.texts if item.role is role)


def around(boxes: Any) -> Box | None:
    """Return the smallest box that holds all the boxes, or None of none."""
    every = [cast("Box", box) for box in boxes]
    if not every:
        return None
    left, top = min(box.x for box in every), min(box.y for box in every)
    return Box(
        left, top, max(box.right for box in every) - left, max(box.bottom for box in every) - top
    )


def with_proof(page: Page, digest: str) -> Page:
    """Return the page with its proof written where it was left blank."""

    def written(items: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(
            replace(item, text=digest)
            if isinstance(item, Printed) and item.role is Role.PROOF
            else item
            for item in items
        )

    return replace(
        page, items=written(page.items), further=tuple(written(items) for items in page.further)
    )


def to_data(page: Page) -> dict[str, Any]:
    """Return the page as plain JSON data."""
    return {
        "format": FORMAT,
        "paper": page.paper,
        "width": page.width,
        "height": page.height,
        "title": page.title,
        "language": page.language,
        "figures": page.figures,
        "computed": page.computed,
        "leftOut": list(page.left_out),
        "filled": page.filled,
        "overflow": page.overflow,
        "printed": page.printed,
        "draft": page.draft,
        "greyscale": page.greyscale,
        "carries": page.carries,
        "notes": [
            {
                "letter": note.letter,
                "sentence": [note.sentence.start, note.sentence.end],
                "figures": list(note.figures),
            }
            for note in page.notes
        ],
        "items": [_item_data(item) for item in page.items],
        "further": [[_item_data(item) for item in items] for items in page.further],
    }


_encode = json.JSONEncoder(ensure_ascii=False).encode


def dump(page: Page) -> str:
    """Return ``page.json``, keys in one order, so that equal pages are equal."""
    return f"{_encode(to_data(page))}\n"


def from_data(data: Mapping[str, Any]) -> Page:
    """Return the page that plain JSON data tells; raises ValueError when it is none."""
    try:
        if data["format"] != FORMAT:
            raise ValueError("this is not a page of ours, or a newer one")
        return Page(
            paper=str(data["paper"]),
            width=float(data["width"]),
            height=float(data["height"]),
            items=tuple(_item(item) for item in data["items"]),
            notes=tuple(
                Note(
                    str(note["letter"]),
                    Span(*note["sentence"]),
                    tuple(FigureId(str(name)) for name in note["figures"]),
                )
                for note in data["notes"]
            ),
            title=str(data["title"]),
            language=str(data["language"]),
            figures=int(data["figures"]),
            computed=int(data["computed"]),
            left_out=tuple(FigureId(str(name)) for name in data["leftOut"]),
            filled=float(data["filled"]),
            overflow=float(data["overflow"]),
            printed=str(data["printed"]),
            draft=bool(data["draft"]),
            greyscale=bool(data["greyscale"]),
            carries=str(data.get("carries", "")),
            further=tuple(
                tuple(_item(item) for item in items) for items in data.get("further", ())
            ),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"the page cannot be read: {error}") from error


def load(text: str | bytes) -> Page:
    """Read ``page.json``; raises ValueError when it is none."""
    data = json.loads(text)
    if not isinstance(data, dict):
        raise ValueError("this is not a page of ours")  # noqa: TRY004 - what is read is at fault
    return from_data(cast("dict[str, Any]", data))


def _item_data(item: Item) -> dict[str, Any]:
    common: dict[str, Any] = {"box": [item.box.x, item.box.y, item.box.width, item.box.height]}
    if isinstance(item, Drawn):
        found = {"shape": item.shape, **common, "colour": item.colour, "length": item.length}
        found |= {"end": item.end, "size": item.size, "line": list(item.line)}
        if item.figure is not None:
            found |= {"zero": item.zero, "upright": item.upright}
        for key in ("figure", "chart", "group"):
            if getattr(item, key) is not None:
                found[key] = getattr(item, key)
        return found
    style = item.style
    found = {
        "text": item.text,
        "role": item.role.value,
        **common,
        "baseline": item.baseline,
        "style": [style.family, style.size, style.semibold, style.colour, style.tracking],
    }
    for key in ("figure", "formula", "chart"):
        if getattr(item, key) is not None:
            found[key] = getattr(item, key)
    if item.span is not None:
        found["span"] = [item.span.start, item.span.end]
    if item.why:
        found["why"] = item.why
    if item.rtl:
        found["rtl"] = True
    return found


def _item(data: Mapping[str, Any]) -> Item:
    box = Box(*(float(number) for number in data["box"]))
    figure, chart = (_named(data, key) for key in ("figure", "chart"))
    name = None if figure is None else FigureId(figure)
    if "shape" in data:
        return Drawn(
            shape=str(data["shape"]),
            box=box,
            figure=name,
            chart=chart,
            group=_named(data, "group"),
            length=float(data["length"]),
            zero=float(data.get("zero", 0.0)),
            upright=bool(data.get("upright", False)),
            colour=str(data["colour"]),
            end=str(data["end"]),
            size=float(data["size"]),
            line=tuple(float(number) for number in data["line"]),
        )
    span = data.get("span")
    return Printed(
        text=str(data["text"]),
        role=Role(data["role"]),
        box=box,
        baseline=float(data["baseline"]),
        style=Style(*data["style"]),
        figure=name,
        formula=_named(data, "formula"),
        chart=chart,
        span=None if span is None else Span(*span),
        why=str(data.get("why", "")),
        rtl=bool(data.get("rtl", False)),
    )


def _named(data: Mapping[str, Any], key: str) -> str | None:
    value = data.get(key)
    return None if value is None else str(value)
