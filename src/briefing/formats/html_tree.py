"""HTML as a tree of what can be seen: parsed without fetching anything, then read as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

import lxml.html

from briefing.core.article import BlockKind
from briefing.formats.reading import Piece, ReadError
from briefing.formats.tables import table_pieces

# lxml has no types: its elements are Any in here and in from_html, and stay in there.
html: Any = cast("Any", lxml.html)
LxmlError: Any = html.etree.LxmlError

UNSEEN = frozenset(
    """script style noscript template head svg math iframe object embed applet audio video canvas
    map button select option textarea input datalist dialog meter progress rp rt""".split()  # noqa: SIM905
)
INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp
    small span strike strong sub sup time tt u var wbr nobr ruby rb img br sdfield""".split()  # noqa: SIM905
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

_SPACE = re.compile(r"[ \t\n\r\f]+")
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:[a-z%\s;]|$)"
    r"|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)",
    re.IGNORECASE,
)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_NESTED = re.compile(r"@[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_NAME = re.compile(r"[.#][\w-]+")
_SIZE = re.compile(r"font-size\s*:\s*(\d{1,3}(?:\.\d+)?)\s*(pt|px|em|rem)", re.IGNORECASE)
_POINTS = {"pt": 1.0, "px": 0.75, "em": 12.0, "rem": 12.0}
_FONT_POINTS = {"4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}
LARGE, LARGEST = 15.5, 22.0
"""Points from which a short paragraph is a heading, and the title."""
HEADING_LENGTH = 160
_RAISED = str.maketrans("123", "¹²³")
SHEET = 500_000
"""Letters of style sheets that are looked through for what they hide."""


@dataclass(slots=True)
class Found:
    """Pieces that one element shows, in the order of the page."""

    element: Any
    pieces: list[Piece]
    linked: int = 0
    """Letters of it that are links."""

    @property
    def words(self) -> str:
        """Return all its words on one line."""
        return " ".join(piece.text for piece in self.pieces)


@dataclass(slots=True)
class Seen:
    """A parsed page and how many hidden parts were left out."""

    root: Any
    hidden: int = 0
    changes: int = 0
    """Words that were struck out as deleted."""
    sizes: Mapping[str, float] = field(default_factory=dict[str, float])
    """Points that the page's style sheets give to a class."""

    def found(self) -> list[Found]:
        """Return what the page shows as blocks."""
        bodies = self.root.xpath("//body")
        walker = _Walker(self.sizes)
        for body in bodies or [self.root]:
            walker.walk(body, BlockKind.PARAGRAPH, 0)
            walker.flush(body, BlockKind.PARAGRAPH, 0)
        return walker.found


def parse(text: str, css: str = "") -> Seen:
    """Parse a page and take out what nobody would see; raises ReadError.

    ``css`` is the text of style sheets that lie beside the page.
    """
    parser: Any = html.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        # An XML declaration in a str is refused by lxml: the text is decoded already.
        bare = re.sub(r"\A\s*<\?xml[^>]{0,200}\?>", "", text.replace("\0", ""))
        root: Any = html.document_fromstring(bare, parser=parser)
    except (ValueError, AssertionError, LxmlError) as error:
        raise ReadError("It holds no web page that can be read. Save it again.") from error
    rules = list(_rules(css)) + [
        rule for sheet in root.iter("style") for rule in _rules(sheet.text)
    ]
    hiding = frozenset(name for name, body in rules if _HIDING.search(body))
    seen = Seen(root, sizes={n[1:]: size for n, body in rules if (size := _points(body))})
    for element in list(root.iter()):
        tag = element.tag
        if not isinstance(tag, str) or tag in ("html", "body", "head"):
            continue
        if tag == "div" and element.get("title") in ("header", "footer"):
            _drop(element)  # what LibreOffice prints on every page
            continue
        if tag == "del":
            seen.changes += 1
            _drop(element)
        elif _is_hidden(element, hiding):
            seen.hidden += 1 if element.text_content().strip() else 0
            _drop(element)
    return seen


class _Walker:
    def __init__(self, sizes: Mapping[str, float]) -> None:
        self._sizes = sizes
        self._buffer: list[str] = []
        self._linked = 0
        self.found: list[Found] = []

    def flush(self, element: Any, kind: BlockKind, level: int) -> None:
        """End a block: what was gathered becomes a piece."""
        words = _SPACE.sub(" ", "".join(self._buffer)).strip()
        self._buffer.clear()
        linked, self._linked = self._linked, 0
        if kind is BlockKind.PARAGRAPH and 0 < len(words) <= HEADING_LENGTH:
            kind, level = self._by_size(element, words)
        if words:
            self.found.append(Found(element, [Piece(words, kind, level)], linked))

    def _by_size(self, element: Any, words: str) -> tuple[BlockKind, int]:
        """Return a heading when all of a short paragraph is set in large letters."""
        inner = element
        for _ in range(6):
            styled = self._points(inner)
            if styled >= LARGE and _all_words(inner) == words:
                return BlockKind.HEADING, 1 if styled >= LARGEST else 2
            if len(inner) != 1 or not isinstance(inner[0].tag, str):
                break
            inner = inner[0]
        return BlockKind.PARAGRAPH, 0

    def _points(self, element: Any) -> float:
        """Return the points an element sets its letters in, 0 when it does not say."""
        of_class = (self._sizes.get(name, 0.0) for name in (element.get("class") or "").split())
        return (
            _points(element.get("style") or "")
            or _FONT_POINTS.get(element.get("size") or "", 0.0)
            or max(of_class, default=0.0)
        )

    def walk(self, element: Any, kind: BlockKind, level: int) -> None:
        """Gather what an element shows."""
        self._buffer.append(element.text or "")
        for child in element:
            self._child(child, kind, level, element)
            self._buffer.append(child.tail or "")

    def _child(self, child: Any, kind: BlockKind, level: int, parent: Any) -> None:
        tag = child.tag
        if not isinstance(tag, str) or tag in UNSEEN:
            return
        if tag == "br":
            self._break(child, kind, level, parent)
        elif tag == "table":
            self.flush(parent, kind, level)
            self._table(child, kind, level)
        elif tag in INLINE and not _holds_blocks(child):
            self._inline(child, kind, level)
        else:
            self.flush(parent, kind, level)
            inner, depth = _kind_of(child, kind, level)
            self.walk(child, inner, depth)
            self.flush(child, inner, depth)

    def _break(self, child: Any, kind: BlockKind, level: int, parent: Any) -> None:
        """Take two breaks in a row for the end of a paragraph, one for a space."""
        before = child.getprevious()
        if before is not None and before.tag == "br" and not (before.tail or "").strip():
            self.flush(parent, kind, level)
        else:
            self._buffer.append(" ")

    def _inline(self, child: Any, kind: BlockKind, level: int) -> None:
        if child.tag == "sup" and _is_reference(child):
            return
        mark = len(self._buffer)
        if child.tag == "q":
            self._buffer.append("“")
        self.walk(child, kind, level)
        if child.tag == "q":
            self._buffer.append("”")
        if child.tag == "sup":
            words = "".join(self._buffer[mark:])
            if words.strip() in ("2", "3"):
                self._buffer[mark:] = [words.translate(_RAISED)]
        if child.tag == "a" and child.get("href"):
            self._linked += len("".join(self._buffer[mark:]))

    def _table(self, table: Any, kind: BlockKind, level: int) -> None:
        rows = [row for row in _rows_of(table) if len(row)]
        if any(cell.xpath(".//table") for row in rows for cell in row) or _is_layout(rows):
            # A table that only lays the page out: its cells are read one after the other.
            for caption in table.xpath("./caption"):
                rows.insert(0, [caption])
            for row in rows:
                for cell in row:
                    self.walk(cell, kind, level)
                    self.flush(cell, kind, level)
            return
        for caption in table.xpath("./caption"):
            self.walk(caption, BlockKind.CAPTION, 0)
            self.flush(caption, BlockKind.CAPTION, 0)
        pieces = table_pieces(*_grid(rows))
        if pieces:
            self.found.append(Found(table, pieces))


def _kind_of(element: Any, kind: BlockKind, level: int) -> tuple[BlockKind, int]:
    tag = element.tag
    if tag in HEADINGS:
        return BlockKind.HEADING, int(tag[1])
    if tag in ("ul", "ol", "menu"):
        return kind, level + 1
    if tag in ("li", "dd"):
        return BlockKind.LIST_ITEM, max(1, level)
    if tag == "blockquote":
        return BlockKind.QUOTE, 0
    if tag in ("figcaption", "caption"):
        return BlockKind.CAPTION, 0
    if tag == "p" and (element.get("class") or "").lower() in ("title", "subtitle"):
        return BlockKind.HEADING, 1
    return kind, level


def _holds_blocks(element: Any) -> bool:
    """Say whether an inline element wraps blocks, as links around cards do."""
    return any(
        isinstance(inner.tag, str) and inner.tag not in INLINE and inner.tag not in UNSEEN
        for inner in element.iterdescendants()
    )


def _is_reference(raised: Any) -> bool:
    """Say whether a raised mark is the number of a note, and no part of the text."""
    return bool(raised.xpath(".//a")) and len(raised.text_content().strip(" []()")) <= 3


def _rows_of(table: Any) -> list[list[Any]]:
    rows = table.xpath("./tr | ./thead/tr | ./tbody/tr | ./tfoot/tr")
    return [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]


def _is_layout(rows: list[list[Any]]) -> bool:
    """Say whether a table holds paragraphs rather than values."""
    if max((len(row) for row in rows), default=0) < 2:
        return True
    cells = [cell for row in rows for cell in row]
    return any(len(cell.xpath(".//p | .//div | .//h1 | .//h2 | .//ul")) > 2 for cell in cells)


def _grid(rows: list[list[Any]]) -> tuple[list[list[str]], int]:
    """Return the words of the cells, spanned columns and rows filled in, and how many rows head."""
    grid: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}
    heads = 0
    for row in rows:
        words: list[str] = []

        def fill() -> None:
            while len(words) in hanging:  # noqa: B023 - used within the loop's turn
                left, held = hanging.pop(len(words))  # noqa: B023
                if left > 1:
                    after[len(words)] = (left - 1, held)  # noqa: B023
                words.append(held)  # noqa: B023

        after: dict[int, tuple[int, str]] = {}
        for cell in row:
            fill()
            said = _words_in(cell)
            down = _span(cell, "rowspan")
            for column in range(_span(cell, "colspan")):
                if down > 1:
                    after[len(words)] = (down - 1, said)
                words.append(said if column == 0 or cell.tag == "th" else "")
        fill()
        hanging = {**hanging, **after}
        parent = row[0].getparent().getparent()
        if len(grid) == heads and (parent.tag == "thead" or all(c.tag == "th" for c in row)):
            heads += 1
        grid.append(words)
    return grid, heads if heads < len(grid) else 0


def _span(cell: Any, name: str) -> int:
    """Return how many columns or rows a cell spans; a page can claim a billion."""
    said = (cell.get(name) or "1").strip()
    return min(30, max(1, int(said))) if said.isdecimal() and len(said) < 10 else 1


def _words_in(element: Any) -> str:
    inner = _Walker({})
    inner.walk(element, BlockKind.PARAGRAPH, 0)
    inner.flush(element, BlockKind.PARAGRAPH, 0)
    return " ".join(found.words for found in inner.found)


def _all_words(element: Any) -> str:
    return _SPACE.sub(" ", element.text_content()).strip()


def _drop(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _is_hidden(element: Any, rules: frozenset[str]) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if _HIDING.search(element.get("style") or ""):
        return True
    if not rules:
        return False
    names = [f".{name}" for name in (element.get("class") or "").split()]
    return f"#{element.get('id')}" in rules or any(name in rules for name in names)


def _rules(css: str | None) -> Iterator[tuple[str, str]]:
    """Yield the plain class and id rules of a style sheet: what holds on any screen."""
    for selectors, body in _RULE.findall(_NESTED.sub("", (css or "")[:SHEET])):
        for selector in selectors.split(","):
            if _NAME.fullmatch(selector.strip()):
                yield selector.strip(), body


def _points(style: str) -> float:
    match = _SIZE.search(style)
    return float(match[1]) * _POINTS[match[2].lower()] if match else 0.0
