"""What a reader gives: the text of an article, its blocks, its source, and what was altered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.core.article import Block, BlockKind, Source, Span
from briefing.core.canonical import Alteration, canonicalise

MAX_BYTES = 50_000_000
MAX_CODE_POINTS = 20_000_000
"""Larger files are refused at once, by name (reliability.md)."""


class ReadError(ValueError):
    """Say in one sentence why a file is not an article, and what to do."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as it came in; ``text`` is canonical and ``blocks`` lie in it in order."""

    text: str
    blocks: tuple[Block, ...]
    title: str
    source: Source
    alterations: tuple[Alteration, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A block on its way in: its words, before it has a place in the text."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    row: str | None = None
    column: str | None = None


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
        blocks.append(
            Block(Span(at, at + len(words)), piece.kind, piece.level, piece.row, piece.column)
        )
        texts.append(words)
        at += len(words) + 2
    text = "\n\n".join(texts)
    if not text:
        raise ReadError("There is no text in it. Open an article that has words.")
    told = tuple(Alteration(what, count) for what, count in altered.items())
    return Reading(text, tuple(blocks), title_of(text, blocks), source, told)


def title_of(text: str, blocks: Sequence[Block]) -> str:
    """Return the first heading of the text, or "" when it has none."""
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            return block.span.of(text)
    return ""
