"""Figures: quantities that an article states at a span, or that a formula derives from others."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NewType

from briefing.core.article import AnchorState, Quote, Span, nothing_more
from briefing.core.digest import sha256
from briefing.core.frozen import field, frozen
from briefing.core.quantity import Quantity

FigureId = NewType("FigureId", str)

_ID = re.compile(r"[a-z][a-z0-9]{1,15}")


LONGEST_LABEL = 40_000
"""Letters of a label at most: more than anybody types, fewer than make a window wait."""


class Kind(StrEnum):
    """What sort of quantity a figure is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    DURATION = "duration"
    RATIO = "ratio"
    INDEX = "index"


class State(StrEnum):
    """What people decided about a figure."""

    PROPOSED = "proposed"
    KEPT = "kept"
    KEY = "key"
    IGNORED = "ignored"

    @property
    def shown(self) -> bool:
        """Say whether the figure has a card."""
        return self in (State.KEPT, State.KEY)


class Trend(StrEnum):
    """Which way the text says a figure moved."""

    UP = "up"
    DOWN = "down"


@frozen
class Period:
    """When a figure holds, as the text states it: ISO dates, months or years."""

    since: str | None = None
    until: str | None = None
    as_of: str | None = None


@frozen
class Locator:
    """Point at a paragraph and sentence of an outside report, both counted from 1."""

    paragraph: int
    sentence: int


@frozen(kw_only=True)
class Figure:
    """Hold one figure: stated (span, number, quote, quantity) or derived (formula), never both.

    ``number`` lies inside ``span``; ``group`` names the hue it shares with its kin on cards and
    charts. Raises ValueError when the parts contradict each other.
    """

    id: FigureId
    label: str
    kind: Kind
    state: State = State.PROPOSED
    quantity: Quantity | None = None
    trend: Trend | None = None
    span: Span | None = None
    number: Span | None = None
    quote: Quote | None = None
    qualifiers: tuple[Span, ...] = ()
    attribution: Span | None = None
    period: Period = Period()
    reviewed: bool = False
    anchor: AnchorState = AnchorState.EXACT
    reason: str | None = None
    same_as: FigureId | None = None
    report: Locator | None = None
    formula: str | None = None
    note: str = ""
    checked_by: tuple[str, ...] = ()
    group: str | None = None
    extra: Mapping[str, Any] = field(default_factory=nothing_more, hash=False)

    def __post_init__(self) -> None:
        if not is_id(self.id):
            raise ValueError(f"“{self.id}” is not a figure's id")
        if len(self.label) > LONGEST_LABEL:
            size = f"{len(self.label):,} letters; the limit is {LONGEST_LABEL:,}"
            raise ValueError(f"the label of figure {self.id} has {size}")
        if self.formula is None:
            if self.span is None or self.number is None or self.quote is None:
                raise ValueError(f"figure {self.id} is neither in the text nor derived")
            if self.quantity is None:
                raise ValueError(f"figure {self.id} states no quantity")
            if self.number not in self.span:
                raise ValueError(f"figure {self.id}: its number stands outside its span")
        elif self.span or self.number or self.quote or self.quantity:
            raise ValueError(f"figure {self.id} is derived: its quantity is computed, not stated")

    @property
    def derived(self) -> bool:
        """Say whether a formula gives the quantity."""
        return self.formula is not None

    @property
    def has_card(self) -> bool:
        """Say whether the figure is shown to people as a card."""
        return self.state.shown and self.same_as is None


def is_id(text: str) -> bool:
    """Say whether a text may be an id of a figure, chart or claim."""
    return _ID.fullmatch(text) is not None


def figure_id(quote: Quote) -> FigureId:
    """Return the id a figure has from birth: the same text gives the same ids (format.md)."""
    parts = (quote.exact, quote.prefix, quote.suffix, str(quote.occurrence))
    return FigureId("f" + _base32("\x1f".join(parts).encode()))


def derived_id(formula: str) -> FigureId:
    """Return the id of a proposed derived figure, made from its formula."""
    return FigureId("d" + _base32(formula.encode()))


def new_id(letter: str = "f") -> FigureId:
    """Return a random id for a figure made by hand."""
    return FigureId(letter + _base32(os.urandom(16)))


def _base32(data: bytes) -> str:
    from base64 import b32encode  # noqa: PLC0415 - reading does not need it

    return b32encode(sha256(data)).decode().lower()[:10]
