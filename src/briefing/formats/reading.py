"""What a reader gives: the text of an article, its blocks, its source, and what was altered."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefing.core.article import Article, Block, BlockKind, Source, Span
from briefing.core.canonical import Alteration, canonicalise
from briefing.core.frozen import frozen, names
from briefing.core.message import Message, Term, reason_of, words_of

MAX_BYTES = 50_000_000
MAX_CODE_POINTS = 20_000_000
"""Larger files are refused at once, by name (reliability.md)."""


class ReadError(ValueError):
    """Say in one sentence why a file is not an article, and what to do."""


class CancelledError(ReadError):
    """Say that somebody no longer wants the file opened."""


def about(name: str, error: ReadError) -> Message:
    """Return what a reader says of "it" as said of a named file."""
    words = words_of(error)
    if isinstance(words, Message) and "name" in words.parts:
        return Message(words.template, **{**words.parts, "name": name})
    why = words if isinstance(words, Message) else Term(words)
    return Message("{name}: {why}", name=name, why=why)


def slurp(path: Path) -> bytes:
    """Return a file's bytes; raises ReadError when it is missing, no file, or over the limit."""
    try:
        if path.is_dir():
            name = path.name or path.resolve().name or str(path)
            raise ReadError(Message("{name} is a folder. Open a file inside it.", name=name))
        if not path.exists():
            raise ReadError(
                Message("{path} is not there. Check the name and the folder.", path=str(path))
            )
        if not path.is_file():
            raise ReadError(
                Message(
                    "{name} is not an ordinary file. Open an article or a briefing.", name=path.name
                )
            )
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ReadError(too_large(path.name, size))
        return path.read_bytes()
    except OSError as error:
        raise ReadError(
            Message("{name} cannot be read: {why}.", name=path.name, why=reason_of(error))
        ) from error


def too_large(name: str, size: int) -> Message:
    """Say that a file is over the limit."""
    return Message(
        "{name} holds {size} MB; the limit is {limit} MB. Open the part you need.",
        name=name,
        size=str(size // 1_000_000),
        limit=str(MAX_BYTES // 1_000_000),
    )


@frozen
class Reading:
    """An article as it came in; ``text`` is canonical and ``blocks`` lie in it in order."""

    text: str
    blocks: tuple[Block, ...]
    title: str
    source: Source
    alterations: tuple[Alteration, ...] = ()


@frozen
class Piece:
    """A block on its way in: its words, before it has a place in the text."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    row: str | None = None
    column: str | None = None
    page: int | None = None
    box: tuple[int, int, int, int] | None = None


def assemble(
    pieces: Sequence[Piece], source: Source, alterations: tuple[Alteration, ...] = ()
) -> Reading:
    """Join pieces into one canonical text, a blank line apart; the first heading titles it."""
    texts: list[str] = []
    blocks: list[Block] = []
    altered: dict[str, int] = {item.what: item.count for item in alterations}
    at = 0
    for piece in pieces:
        words, changes = canonicalise(piece.text)
        for change in changes:
            altered[change.what] = altered.get(change.what, 0) + change.count
        words = words.strip()
        if not words:
            continue
        span = Span(at, at + len(words))
        heads = (_head(piece.row), _head(piece.column))
        blocks.append(Block(span, piece.kind, piece.level, *heads, piece.page, piece.box))
        texts.append(words)
        at += len(words) + 2
    text = "\n\n".join(texts)
    if not text:
        raise ReadError("There is no text in it. Open an article that has words.")
    told = tuple(Alteration(what, count) for what, count in altered.items())
    return Reading(text, tuple(blocks), title_of(text, blocks), source, told)


def _head(words: str | None) -> str | None:
    """Return the words that head a row or a column on one line, cleaned as the text is."""
    return None if words is None else " ".join(canonicalise(words)[0].split()) or None


def title_of(text: str, blocks: Sequence[Block]) -> str:
    """Return the first heading of the text, or "" when it has none."""
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            return block.span.of(text)
    return ""


# ── as plain data, between the import worker and its parent ──────────────────────────────────────


def source_data(source: Source) -> dict[str, Any]:
    """Return a source as plain data: what is stated."""
    told = {name: getattr(source, name) for name in names(Source)}
    return {name: value for name, value in told.items() if isinstance(value, str)}


def source_of(data: dict[str, Any]) -> Source:
    """Read a source from plain data; whatever is no text is not stated."""
    told = {name: data.get(name) for name in names(Source) if name != "extra"}
    said: dict[str, Any] = {name: value for name, value in told.items() if isinstance(value, str)}
    return Source(**said)


def reading_data(reading: Reading) -> dict[str, Any]:
    """Return a reading as plain data."""
    return {
        "text": reading.text,
        "title": reading.title,
        "source": source_data(reading.source),
        "blocks": [
            [b.span.start, b.span.end, str(b.kind), b.level, b.row, b.column, b.page, b.box]
            for b in reading.blocks
        ],
        "alterations": [[told.what, told.count] for told in reading.alterations],
    }


def reading_of(data: dict[str, Any]) -> Reading:
    """Read a reading from plain data that a child gave; it is checked, not believed.

    Raises ValueError, TypeError or KeyError when it is none.
    """
    text, alterations = canonicalise(str(data["text"]))
    if alterations or len(text) > MAX_CODE_POINTS:
        raise ValueError("the text of a reading is canonical, and within the limit")
    blocks: list[Block] = []
    for start, end, kind, level, row, column, page, box in data["blocks"]:
        blocks.append(
            Block(
                Span(int(start), int(end)),
                BlockKind(kind),
                int(level),
                None if row is None else str(row),
                None if column is None else str(column),
                None if page is None else int(page),
                None if box is None else _box(box),
            )
        )
    told = tuple(Alteration(str(what), int(count)) for what, count in data["alterations"])
    Article(text, tuple(blocks))  # it checks that the blocks lie in the text, in order
    return Reading(text, tuple(blocks), str(data["title"]), source_of(data["source"]), told)


def _box(sides: Sequence[Any]) -> tuple[int, int, int, int]:
    left, top, right, bottom = sides
    return int(left), int(top), int(right), int(bottom)
