"""OpenDocument texts (.odt) to blocks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET

from briefing.core.article import BlockKind, Source
from briefing.core.canonical import Alteration
from briefing.formats.packed import Packed
from briefing.formats.reading import Piece, ReadError, Reading, assemble
from briefing.formats.tables import table_pieces

_NS = "{urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TEXT, _TABLE, _STYLE = (
    f"{_NS}{name}:1.0}}" for name in ("office", "text", "table", "style")
)
_DC = "{http://purl.org/dc/elements/1.1/}"

CONTENT = "content.xml"
_SPACE = re.compile(r"[ \t\n\r]+")

WIDEST = 200
"""Columns and spaces that one element may stand for; a file can claim billions."""

_NOT_TEXT = frozenset(
    {
        _TEXT + "tracked-changes",
        _TEXT + "note-citation",
        _TEXT + "sequence-decls",
        _TEXT + "variable-decls",
        _TEXT + "hidden-text",
        _TEXT + "ruby-text",
        _OFFICE + "annotation",
        _OFFICE + "annotation-end",
        _OFFICE + "forms",
        "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}title",
        "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}desc",
        "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}object",
    }
)
_BLOCKS = frozenset({_TEXT + "p", _TEXT + "h", _TEXT + "list", _TABLE + "table"})


def from_odt(data: bytes, source: Source) -> Reading:
    """Read an OpenDocument text; deletions that are tracked stay out; raises ReadError."""
    packed = Packed(data)
    if CONTENT not in packed:
        raise ReadError("There is no OpenDocument text in it. Save it again and open that.")
    if b"encryption-data" in (
        packed.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in packed else b""
    ):
        raise ReadError("It is password-protected. Save it without a password where it was made.")
    content = packed.xml(CONTENT)
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise ReadError("It is no text: only OpenDocument texts are read, not sheets or slides.")
    reader = _Reader(_styles(packed, content))
    if content.find(f".//{_TEXT}tracked-changes") is not None:
        changes = len(content.findall(f".//{_TEXT}tracked-changes/{_TEXT}changed-region"))
        reader.told["tracked changes taken as accepted"] += changes
    pieces = list(reader.blocks(body))
    told = tuple(Alteration(what, count) for what, count in reader.told.items() if count)
    source = _with_meta(packed, source)
    reading = assemble(pieces, source, told)
    return replace(reading, source=replace(source, title=source.title or reading.title or None))


class _Reader:
    def __init__(self, styles: dict[str, tuple[str, bool]]) -> None:
        self._styles = styles
        self._notes: list[ET.Element] = []
        self.told: Counter[str] = Counter()

    def blocks(self, parent: ET.Element, depth: int = 0) -> Iterator[Piece]:
        """Yield the paragraphs, headings, lists and tables below an element, notes after them."""
        for child in parent:
            if child.tag in _NOT_TEXT:
                continue
            if child.tag in (_TEXT + "p", _TEXT + "h"):
                yield from self._paragraph(child, depth)
            elif child.tag == _TABLE + "table":
                yield from self._table(child)
            else:
                yield from self.blocks(child, depth + (child.tag == _TEXT + "list"))
        if not depth and parent.tag == _OFFICE + "text":
            while self._notes:
                yield from self.blocks(self._notes.pop(0), 0)

    def _paragraph(self, paragraph: ET.Element, depth: int) -> Iterator[Piece]:
        inside: list[ET.Element] = []
        words = self._words(paragraph, inside)
        yield Piece(words, *self._kind(paragraph, depth))
        for frame in inside:
            yield from self.blocks(frame, 0)

    def _words(self, element: ET.Element, inside: list[ET.Element]) -> str:
        parts = [_one_line(element.text)]
        for child in element:
            if child.tag == _TEXT + "s":
                said = child.get(_TEXT + "c", "1")
                parts.append(" " * min(WIDEST, int(said) if said.isdecimal() else 1))
            elif child.tag in (_TEXT + "tab", _TEXT + "line-break"):
                parts.append(" ")
            elif child.tag == _TEXT + "note":
                note = child.find(_TEXT + "note-body")
                if note is not None:
                    self._notes.append(note)
            elif child.tag in _NOT_TEXT:
                pass
            elif self._is_hidden(child):
                self.told["hidden words left out"] += 1
            elif any(grandchild.tag in _BLOCKS for grandchild in child):
                inside.append(child)
            else:
                parts.append(self._words(child, inside))
            parts.append(_one_line(child.tail))
        return "".join(parts)

    def _is_hidden(self, element: ET.Element) -> bool:
        return self._styles.get(element.get(_TEXT + "style-name", ""), ("", False))[1]

    def _kind(self, paragraph: ET.Element, depth: int) -> tuple[BlockKind, int]:
        level = paragraph.get(_TEXT + "outline-level", "1")
        if paragraph.tag == _TEXT + "h":
            return BlockKind.HEADING, int(level[:1]) if level[:1].isdecimal() else 1
        style = self._base(paragraph.get(_TEXT + "style-name", ""))
        if style in ("Title", "Subtitle"):
            return BlockKind.HEADING, 1 if style == "Title" else 2
        if style in ("Quotations", "Quote", "Block_20_Text"):
            return BlockKind.QUOTE, 0
        if style in ("Caption", "Illustration", "Figure", "Table", "Text"):
            return BlockKind.CAPTION, 0
        return (BlockKind.LIST_ITEM, depth) if depth else (BlockKind.PARAGRAPH, 0)

    def _base(self, name: str) -> str:
        """Follow an automatic style to the named one it was made from."""
        for _ in range(5):
            if name not in self._styles or not self._styles[name][0]:
                break
            name = self._styles[name][0]
        return name

    def _table(self, table: ET.Element) -> Iterator[Piece]:
        rows: list[list[str]] = []
        heads = 0
        for row, is_head in _rows(table, head=False):
            cells: list[str] = []
            for cell in row:
                if cell.tag not in (_TABLE + "table-cell", _TABLE + "covered-table-cell"):
                    continue
                words = " ".join(piece.text for piece in self.blocks(cell)).strip()
                said = cell.get(_TABLE + "number-columns-repeated", "1")
                times = min(WIDEST, int(said) if said.isdecimal() and len(said) < 6 else WIDEST)
                cells.extend([words] * (times if words else min(times, 20)))
            rows.append(cells)
            if is_head and len(rows) == heads + 1:
                heads += 1
        yield from table_pieces(rows, heads)


def _one_line(words: str | None) -> str:
    """Return words with each run of white space as one space, as OpenDocument means it."""
    return _SPACE.sub(" ", words or "")


def _rows(parent: ET.Element, *, head: bool) -> Iterator[tuple[ET.Element, bool]]:
    for child in parent:
        if child.tag == _TABLE + "table-row":
            yield child, head
        elif child.tag.startswith(_TABLE) and child.tag.endswith(("rows", "row-group")):
            yield from _rows(child, head=head or child.tag == _TABLE + "table-header-rows")


def _styles(packed: Packed, content: ET.Element) -> dict[str, tuple[str, bool]]:
    """Return for each style what it was made from, and whether it hides its words."""
    roots = [content]
    if "styles.xml" in packed:
        roots.append(packed.xml("styles.xml"))
    found: dict[str, tuple[str, bool]] = {}
    for root in roots:
        for style in root.iter(_STYLE + "style"):
            automatic = style.get(_STYLE + "name", "")
            properties = style.find(_STYLE + "text-properties")
            hidden = properties is not None and properties.get(_TEXT + "display") == "none"
            base = style.get(_STYLE + "parent-style-name", "")
            found.setdefault(automatic, (base if root is content else "", hidden))
    return found


def _with_meta(packed: Packed, source: Source) -> Source:
    if "meta.xml" not in packed:
        return source
    meta = packed.xml("meta.xml")
    title, creator = (meta.findtext(f".//{_DC}{name}") for name in ("title", "creator"))
    return replace(
        source,
        title=source.title or (title or "").strip() or None,
        author=source.author or (creator or "").strip() or None,
    )
