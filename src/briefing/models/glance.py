"""What the first frame knows of a briefing: its words and where they stand, straight from the file.

A Briefing proves itself when it is made, and what it is made of takes as long to import as a bare
window to open. So the article is shown from a glance, and the Briefing follows in the next turn;
a file that a glance cannot read is simply not shown before that.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from stat import S_ISREG
from typing import Any, NamedTuple, Protocol

from briefing.core.span import Span
from briefing.models.text_offsets import LONGEST_PIECE

LAID_OUT_WHOLE = 60_000
"""Code points up to which a text is laid out without a noticeable wait."""

NOT_A_BRIEFING = (
    OSError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
)
"""What a file may raise that is none; the pipeline says afterwards what is wrong with it."""

MOST_BYTES = 1_000_000
"""A larger file takes longer to read than a glance may."""


class ShownBlock(Protocol):
    """A block as a reader sees it: its place, what it is, a heading's level, a cell's heads."""

    @property
    def span(self) -> Span: ...
    @property
    def kind(self) -> str: ...
    @property
    def level(self) -> int: ...
    @property
    def row(self) -> str | None: ...
    @property
    def column(self) -> str | None: ...


class ShownSource(Protocol):
    """Where the article came from, as far as its byline says so."""

    @property
    def title(self) -> str | None: ...
    @property
    def publisher(self) -> str | None: ...
    @property
    def author(self) -> str | None: ...
    @property
    def place(self) -> str | None: ...
    @property
    def published(self) -> str | None: ...
    @property
    def as_of(self) -> str | None: ...
    @property
    def file(self) -> str | None: ...


class ShownArticle(Protocol):
    """An article as a reader sees it."""

    @property
    def title(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def blocks(self) -> Sequence[ShownBlock]: ...
    @property
    def source(self) -> ShownSource: ...


class Readable(Protocol):
    """A Briefing, or a glance at one: what is laid out as text."""

    @property
    def title(self) -> str: ...
    @property
    def kicker(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def article(self) -> ShownArticle: ...


class GlancedBlock(NamedTuple):
    """A block, as it stands in the file."""

    span: Span
    kind: str
    level: int
    row: str | None = None
    column: str | None = None


class GlancedSource(NamedTuple):
    """The source, as it stands in the file."""

    title: str | None
    publisher: str | None
    author: str | None
    place: str | None
    published: str | None
    as_of: str | None
    file: str | None


class GlancedArticle(NamedTuple):
    """The article, as it stands in the file."""

    title: str
    text: str
    blocks: tuple[GlancedBlock, ...]
    source: GlancedSource


class Glance(NamedTuple):
    """The words of a briefing, not yet proven."""

    title: str
    kicker: str
    language: str
    article: GlancedArticle


def glance(path: Path) -> Glance | None:
    """Return the words of a briefing file; None for any other file, and for a long article.

    What is no ordinary file is not touched: reading from a pipe or a device could take for ever.
    """
    if path.suffix not in (".briefing", ".json"):
        return None
    try:
        state = path.stat()
        if not S_ISREG(state.st_mode) or state.st_size > MOST_BYTES:
            return None
        seen = _glanced(json.loads(path.read_bytes()))
    except NOT_A_BRIEFING:
        return None
    text = seen.article.text
    longest = max(map(len, text.split("\n")))
    return seen if len(text) <= LAID_OUT_WHOLE and longest <= LONGEST_PIECE else None


def _glanced(data: Mapping[str, Any]) -> Glance:
    article, text = data["article"], _words(data["article"]["text"])
    source: Mapping[str, Any] = article.get("source") or {}
    blocks = [
        GlancedBlock(
            Span(int(b["start"]), int(b["end"])),
            _words(b["kind"]),
            int(b.get("level", 0)),
            *(None if b.get(head) is None else _words(b[head]) for head in ("row", "column")),
        )
        for b in article["blocks"]
    ]
    at = 0
    for block in blocks:
        if not at <= block.span.start <= block.span.end <= len(text):
            raise ValueError
        at = block.span.end
    return Glance(
        _words(data["title"]),
        _words(data.get("kicker") or ""),
        _words(data["language"]),
        GlancedArticle(
            _words(article.get("title") or ""),
            text,
            tuple(blocks),
            GlancedSource(
                *(
                    None if source.get(name) is None else _words(source[name])
                    for name in (
                        "title",
                        "publisher",
                        "author",
                        "place",
                        "published",
                        "asOf",
                        "file",
                    )
                )
            ),
        ),
    )


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
