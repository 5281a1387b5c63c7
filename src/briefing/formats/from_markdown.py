"""Markdown to blocks: headings, paragraphs, list items, quotations and table cells."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.core.article import BlockKind, Source
from briefing.formats.reading import Piece, Reading, assemble

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---\n(?P<body>(?:[^\n]*\n){1,60}?)(?:---|\.\.\.)\n")
_KEYS = {
    "title": "title",
    "author": "author",
    "publisher": "publisher",
    "source": "publisher",
    "date": "published",
    "url": "url",
}


def from_markdown(text: str, source: Source | None = None) -> Reading:
    """Read Markdown (CommonMark with tables); marks go, words and structure stay."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 30 ms that only Markdown needs

    base = source or Source(media_type="text/markdown")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT_MATTER.match(text)
    if front:
        text = text[front.end() :]
        base = _with_front_matter(base, front["body"])
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    pieces = _pieces(parser.parse(text))
    if front and base.title and not any(p.kind is BlockKind.HEADING for p in pieces):
        pieces.insert(0, Piece(base.title, BlockKind.HEADING, 1))
    reading = assemble(pieces, base)
    return replace(reading, source=replace(base, title=base.title or reading.title or None))


def _with_front_matter(source: Source, body: str) -> Source:
    found: dict[str, str] = {}
    for line in body.splitlines():
        key, _, value = line.partition(":")
        name = _KEYS.get(key.strip().lower())
        if name and value.strip():
            found.setdefault(name, value.strip().strip("\"'"))
    return replace(source, **found)


def _pieces(tokens: list[Token]) -> list[Piece]:
    pieces: list[Piece] = []
    open_kinds: list[str] = []
    heads: list[str] = []
    row: list[str] = []
    level = 1
    for token in tokens:
        name = token.type
        if name.endswith("_open"):
            open_kinds.append(name.removesuffix("_open"))
            if name == "heading_open":
                level = int(token.tag[1:])
            elif name == "table_open":
                heads = []
            elif name == "tr_open":
                row = []
        elif name.endswith("_close"):
            open_kinds.pop()
        elif name in ("fence", "code_block"):
            pieces.append(Piece(token.content))
        elif name == "inline":
            words = _words(token)
            inside = open_kinds[-1] if open_kinds else "paragraph"
            if inside == "th":
                heads.append(words)
                pieces.append(Piece(words, BlockKind.TABLE_CELL))
            elif inside == "td":
                row.append(words)
                column = heads[len(row) - 1] if len(row) <= len(heads) else None
                pieces.append(
                    Piece(
                        words,
                        BlockKind.TABLE_CELL,
                        row=row[0] if len(row) > 1 else None,
                        column=column,
                    )
                )
            else:
                pieces.append(_piece(words, inside, open_kinds, level))
    return pieces


def _piece(words: str, inside: str, open_kinds: list[str], level: int) -> Piece:
    if inside == "heading":
        return Piece(words, BlockKind.HEADING, level)
    if "list_item" in open_kinds:
        return Piece(words, BlockKind.LIST_ITEM, open_kinds.count("list_item"))
    if "blockquote" in open_kinds:
        return Piece(words, BlockKind.QUOTE)
    return Piece(words)


def _words(token: Token) -> str:
    parts: list[str] = []
    for child in token.children or []:
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif child.type == "image":
            parts.append(child.content)
    return "".join(parts)
