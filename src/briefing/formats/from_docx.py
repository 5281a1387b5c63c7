"""Word documents (.docx) to blocks: what a reader of the document would see, tracked changes made.

The XML is walked here, because the library for it passes over inserted text, content controls and
text boxes without a word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET

from briefing.core.article import BlockKind, Source
from briefing.core.canonical import Alteration
from briefing.core.frozen import frozen
from briefing.formats.packed import Packed, parse_xml
from briefing.formats.reading import Piece, ReadError, Reading, assemble
from briefing.formats.tables import table_pieces

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_LOOSE = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DC = "{http://purl.org/dc/elements/1.1/}"

MAIN = "word/document.xml"
_GONE = frozenset({_W + "del", _W + "moveFrom", _W + "delText", _W + "delInstrText"})
_TOLD = {
    _W + "del": "tracked deletions left out",
    _W + "moveFrom": "tracked deletions left out",
    _W + "ins": "tracked insertions taken as text",
    _W + "moveTo": "tracked insertions taken as text",
}
_NOT_TEXT = frozenset(
    {
        *(_W + name for name in ("pPr", "rPr", "instrText", "commentReference", "sectPr")),
        *(_W + name for name in ("footnoteReference", "endnoteReference", "annotationRef")),
        *(_W + name for name in ("tblPr", "trPr", "tcPr", "sdtPr", "sdtEndPr")),
        _FALLBACK,
    }
)
_LETTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}
_LETTERS_BY_TAG = {_W + name: letter for name, letter in _LETTERS.items()}


@frozen
class _Style:
    """What a paragraph style says about the paragraphs that wear it."""

    name: str = ""
    based_on: str = ""
    outline: int | None = None
    listed: bool = False


def from_docx(data: bytes, source: Source) -> Reading:
    """Read a Word document; deletions and hidden words go, insertions stay; raises ReadError."""
    packed = Packed(data)
    if MAIN not in packed:
        raise ReadError("There is no Word text in it. Open it in its own program and save it anew.")
    reader = _Reader(_styles(packed))
    body = _part(packed, MAIN)
    pieces = list(reader.blocks(body))
    for name in ("word/footnotes.xml", "word/endnotes.xml"):
        if name in packed:
            pieces.extend(reader.notes(_part(packed, name)))
    told = tuple(Alteration(what, count) for what, count in reader.told.items())
    source = _with_properties(packed, source)
    reading = assemble(pieces, source, told)
    return replace(reading, source=replace(source, title=source.title or reading.title or None))


def _part(packed: Packed, name: str) -> ET.Element:
    return parse_xml(packed.read(name).replace(_STRICT, _LOOSE))


class _Reader:
    def __init__(self, styles: dict[str, _Style]) -> None:
        self._styles = styles
        self.told: Counter[str] = Counter()

    def blocks(self, parent: ET.Element) -> Iterator[Piece]:
        """Yield the paragraphs and tables below an element, whatever wraps them."""
        for child in parent:
            if child.tag == _W + "p":
                yield from self._paragraph(child)
            elif child.tag == _W + "tbl":
                yield from self._table(child)
            elif child.tag in _GONE:
                self.told[_TOLD.get(child.tag, "")] += 1
            elif child.tag not in _NOT_TEXT:
                yield from self.blocks(child)

    def notes(self, parent: ET.Element) -> Iterator[Piece]:
        """Yield the words of footnotes; those without a type are the writer's own."""
        for note in parent:
            if note.get(_W + "type") is None:
                yield from self.blocks(note)

    def _paragraph(self, paragraph: ET.Element) -> Iterator[Piece]:
        boxes: list[ET.Element] = []
        words = self._words(paragraph, boxes)
        kind, level = self._kind(paragraph.find(_W + "pPr"))
        yield Piece(words.replace("\n", " "), kind, level)
        for box in boxes:
            yield from self.blocks(box)

    def _words(self, element: ET.Element, boxes: list[ET.Element]) -> str:
        parts: list[str] = []
        for child in element:
            if child.tag in _TOLD:
                self.told[_TOLD[child.tag]] += 1
            if child.tag in _GONE or child.tag in _NOT_TEXT:
                continue
            if child.tag == _W + "t":
                parts.append(child.text or "")
            elif child.tag in _LETTERS_BY_TAG:
                parts.append(_LETTERS_BY_TAG[child.tag])
            elif child.tag == _W + "txbxContent":
                boxes.append(child)
            elif child.tag == _W + "r" and _is_on(child.find(f"{_W}rPr/{_W}vanish")):
                self.told["hidden words left out"] += 1
            else:
                parts.append(self._words(child, boxes))
        return "".join(parts)

    def _table(self, table: ET.Element) -> Iterator[Piece]:
        rows: list[list[str]] = []
        heads = 0
        above: list[str] = []
        for row in _rows(table):
            if row.find(f"{_W}trPr/{_W}del") is not None:
                self.told["tracked deletions left out"] += 1
                continue
            cells: list[str] = []
            for cell in _cells(row):
                words = " ".join(piece.text for piece in self.blocks(cell)).strip()
                merged = cell.find(f"{_W}tcPr/{_W}vMerge")
                if merged is not None and merged.get(_W + "val") != "restart":
                    words = above[len(cells)] if len(cells) < len(above) else ""
                cells.append(words)
                cells.extend([""] * (_number(cell.find(f"{_W}tcPr/{_W}gridSpan"), 1) - 1))
            if _is_on(row.find(f"{_W}trPr/{_W}tblHeader")) and len(rows) == heads:
                heads += 1
            rows.append(cells)
            above = cells
        yield from table_pieces(rows, heads)

    def _kind(self, properties: ET.Element | None) -> tuple[BlockKind, int]:
        """Return what a paragraph is, from its own properties and its style's line of descent."""
        if properties is None:
            return BlockKind.PARAGRAPH, 0
        style = properties.find(_W + "pStyle")
        chain = list(self._descent(style.get(_W + "val", "") if style is not None else ""))
        outline = properties.find(_W + "outlineLvl")
        levels = [_number(outline, 9)] if outline is not None else []
        levels += [s.outline for s in chain if s.outline is not None]
        if levels and levels[0] < 9:
            return BlockKind.HEADING, levels[0] + 1
        for worn in chain:
            kind = _kind_of(worn.name)
            if kind is not None:
                return kind
        numbered = properties.find(_W + "numPr")
        if numbered is not None and _number(numbered.find(_W + "numId"), 0):
            return BlockKind.LIST_ITEM, 1 + min(8, _number(numbered.find(_W + "ilvl"), 0))
        if numbered is None and any(worn.listed for worn in chain):
            return BlockKind.LIST_ITEM, 1
        return BlockKind.PARAGRAPH, 0

    def _descent(self, name: str) -> Iterator[_Style]:
        for _ in range(10):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = style.based_on


def _kind_of(name: str) -> tuple[BlockKind, int] | None:
    """Return what the built-in style of this name makes of a paragraph."""
    word, _, number = name.lower().rpartition(" ")
    if word == "heading" and number.isdecimal():
        return BlockKind.HEADING, int(number[:1])
    bare = name.lower()
    if bare in ("title", "subtitle"):
        return BlockKind.HEADING, 1 if bare == "title" else 2
    if bare in ("quote", "intense quote", "quotations", "block text"):
        return BlockKind.QUOTE, 0
    if bare == "caption":
        return BlockKind.CAPTION, 0
    return None


def _styles(packed: Packed) -> dict[str, _Style]:
    if "word/styles.xml" not in packed:
        return {}
    found: dict[str, _Style] = {}
    for style in _part(packed, "word/styles.xml").iter(_W + "style"):
        name, base = style.find(_W + "name"), style.find(_W + "basedOn")
        outline = style.find(f"{_W}pPr/{_W}outlineLvl")
        found[style.get(_W + "styleId", "")] = _Style(
            name.get(_W + "val", "") if name is not None else "",
            base.get(_W + "val", "") if base is not None else "",
            _number(outline, 9) if outline is not None else None,
            _number(style.find(f"{_W}pPr/{_W}numPr/{_W}numId"), 0) > 0,
        )
    return found


def _with_properties(packed: Packed, source: Source) -> Source:
    """Take the title and the writer; the dates there are those of the file, not of the article."""
    if "docProps/core.xml" not in packed:
        return source
    core = packed.xml("docProps/core.xml")
    title, creator = core.findtext(_DC + "title"), core.findtext(_DC + "creator")
    return replace(
        source,
        title=source.title or (title or "").strip() or None,
        author=source.author or (creator or "").strip() or None,
    )


def _rows(table: ET.Element) -> Iterator[ET.Element]:
    for child in table:
        if child.tag == _W + "tr":
            yield child
        elif child.tag not in _NOT_TEXT and child.tag not in _GONE and child.tag != _W + "tblGrid":
            yield from _rows(child)


def _cells(row: ET.Element) -> Iterator[ET.Element]:
    for child in row:
        if child.tag == _W + "tc":
            yield child
        elif child.tag not in _NOT_TEXT and child.tag not in _GONE:
            yield from _cells(child)


def _is_on(switch: ET.Element | None) -> bool:
    return switch is not None and switch.get(_W + "val", "1") not in ("0", "false", "off")


def _number(element: ET.Element | None, otherwise: int) -> int:
    """Return a small whole number from ``w:val``; what is none, or huge, counts as not said."""
    said = "" if element is None else element.get(_W + "val", "")
    return int(said) if said.isdecimal() and len(said) < 4 else otherwise
