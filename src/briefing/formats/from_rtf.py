"""Rich text (.rtf) to blocks: one sweep over its words, groups and letters.

Read here, because the library for it keeps deleted and hidden words, writes addresses into the
text, and loses headings and the heads of tables.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from briefing.core.article import BlockKind, Source
from briefing.core.canonical import Alteration
from briefing.formats.reading import Piece, ReadError, Reading, assemble
from briefing.formats.tables import table_pieces

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])"
    rb"|[\r\n]+|([^\\{}\r\n]+)"
)
DEEPEST = 1000
WIDEST = 64_000_000
"""Bytes of pictures that one ``\\bin`` may skip."""

_SKIPPED = frozenset(
    b"""fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl
    footerr footerf annotation atnid atnauthor atrfstart atrfend fldinst themedata datastore xe tc
    listtable listoverridetable revtbl rsidtbl generator colorschememapping latentstyles filetbl
    pgptbl nonshppict shpinst bkmkstart bkmkend listtext pntext pn pnseclvl ftnsep ftnsepc aftnsep
    aftnsepc background template mmathPr xmlnstbl userprops docvar falt panose""".split()
)
_LETTERS = {
    b"tab": "\t",
    b"line": " ",
    b"emdash": "—",
    b"endash": "–",
    b"bullet": "•",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"emspace": " ",
    b"enspace": " ",
    b"qmspace": " ",
}
_SIGNS = {b"~": "\u00a0", b"_": "\u2011", b"-": "", b"{": "{", b"}": "}", b"\\": "\\"}
_CHARSETS = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}


@dataclass(slots=True)
class _State:
    """What a group changes and its end gives back."""

    skipped: bool = False
    hidden: bool = False
    deleted: bool = False
    page: str = "cp1252"
    after_unicode: int = 1


@dataclass(slots=True)
class _Paragraph:
    """What is known of the paragraph being read."""

    style: int | None = None
    outline: int | None = None
    listed: int | None = None
    in_table: bool = False


@dataclass(slots=True)
class _Style:
    name: str = ""
    outline: int | None = None


@dataclass(slots=True)
class _Reader:
    styles: dict[int, _Style]
    fonts: dict[int, str]
    page: str
    pieces: list[Piece] = field(default_factory=list[Piece])
    told: Counter[str] = field(default_factory=Counter[str])
    stack: list[_State] = field(default_factory=list[_State])
    state: _State = field(default_factory=_State)
    here: _Paragraph = field(default_factory=_Paragraph)
    words: list[str] = field(default_factory=list[str])
    raw: bytearray = field(default_factory=bytearray)
    cells: list[str] = field(default_factory=list[str])
    rows: list[list[str]] = field(default_factory=list[list[str]])
    heads: int = 0
    row_is_head: bool = False
    to_skip: int = 0

    # ── letters ──────────────────────────────────────────────────────────────────────────────────

    def letters(self, words: str) -> None:
        """Take words as text, unless they stand where nobody sees them."""
        if not self.state.skipped and self._is_seen():
            self._settle()
            self.words.append(words)

    def byte(self, value: int) -> None:
        """Take one byte of the page the font is in; several may make one letter."""
        if self.to_skip:
            self.to_skip -= 1
        elif not self.state.skipped and self._is_seen():
            self.raw.append(value)

    def text(self, run: bytes) -> None:
        """Take a run of plain bytes."""
        skipped = min(self.to_skip, len(run))
        self.to_skip -= skipped
        if len(run) > skipped and not self.state.skipped and self._is_seen():
            self.raw.extend(run[skipped:])

    def _is_seen(self) -> bool:
        if self.state.deleted:
            self.told["tracked deletions left out"] += 1
        elif self.state.hidden:
            self.told["hidden words left out"] += 1
        return not (self.state.deleted or self.state.hidden)

    def _settle(self) -> None:
        if self.raw:
            self.words.append(self.raw.decode(self.state.page, errors="replace"))
            self.raw.clear()

    def unicode(self, number: int) -> None:
        """Take a letter by its number; halves of a pair are joined when the paragraph ends."""
        self.letters(chr(number % 0x10000))
        self.to_skip = self.state.after_unicode

    # ── groups ───────────────────────────────────────────────────────────────────────────────────

    def open_group(self) -> None:
        """Keep the state for the group's end."""
        self._settle()
        if len(self.stack) >= DEEPEST:
            raise ReadError("It is nested too deeply to be a text, and is not opened.")
        self.stack.append(replace(self.state))

    def close_group(self) -> None:
        """Return to the state before the group."""
        self._settle()
        self.to_skip = 0
        if self.stack:
            self.state = self.stack.pop()

    # ── paragraphs and tables ────────────────────────────────────────────────────────────────────

    def end_paragraph(self) -> None:
        """Make a piece of what was read."""
        if self.here.in_table:
            self.letters(" ")
            return
        words = self._taken()
        self._end_table()
        kind, level = self._kind()
        self.pieces.append(Piece(words, kind, level))

    def end_cell(self) -> None:
        """Make a cell of what was read."""
        self.cells.append(self._taken())

    def end_row(self) -> None:
        """End a row of the table."""
        if self.row_is_head and len(self.rows) == self.heads:
            self.heads += 1
        self.rows.append(self.cells)
        self.cells = []
        self.row_is_head = False

    def end(self) -> None:
        """Make a piece of what is left."""
        self.here.in_table = False
        self.end_paragraph()

    def _end_table(self) -> None:
        if self.rows:
            self.pieces.extend(table_pieces(self.rows, self.heads))
            self.rows, self.heads = [], 0

    def _taken(self) -> str:
        self._settle()
        words = "".join(self.words)
        self.words.clear()
        # Letters beyond the first plane come as two halves.
        return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").strip()

    def _kind(self) -> tuple[BlockKind, int]:
        style = self.styles.get(self.here.style or 0, _Style())
        outline = self.here.outline if self.here.outline is not None else style.outline
        name = style.name.lower()
        if outline is not None and outline < 9:
            return BlockKind.HEADING, outline + 1
        if name in ("title", "subtitle") or re.fullmatch(r"heading \d", name):
            return BlockKind.HEADING, int(name[-1]) if name[-1].isdecimal() else 1
        if name.startswith(("quot", "intense quote")):
            return BlockKind.QUOTE, 0
        if name == "caption":
            return BlockKind.CAPTION, 0
        if self.here.listed is not None:
            return BlockKind.LIST_ITEM, self.here.listed + 1
        return BlockKind.PARAGRAPH, 0

    # ── control words ────────────────────────────────────────────────────────────────────────────

    def word(self, word: bytes, number: int | None) -> None:
        """Act on a control word; those that say nothing about the text are passed over."""
        if word in _LETTERS:
            self.letters(_LETTERS[word])
        elif word == b"u" and number is not None:
            self.unicode(number)
        elif word in _SKIPPED:
            self.state.skipped = True
        elif word in _ON_TEXT:
            self._settle()
            _ON_TEXT[word](self, number)
        elif not self.state.skipped and word in _ON_PARAGRAPH:
            _ON_PARAGRAPH[word](self, number)


def _set_font(reader: _Reader, number: int | None) -> None:
    reader.state.page = reader.fonts.get(number or 0, reader.page)


def _plain(reader: _Reader, _: int | None) -> None:
    reader.state.hidden = reader.state.deleted = False
    reader.state.page = reader.page


def _set(name: str) -> Callable[[_Reader, int | None], None]:
    def act(reader: _Reader, number: int | None) -> None:
        setattr(reader.state, name, number != 0)

    return act


def _set_after(reader: _Reader, number: int | None) -> None:
    reader.state.after_unicode = max(0, min(10, 1 if number is None else number))


def _start_paragraph(reader: _Reader, _: int | None) -> None:
    reader.here = _Paragraph()


def _note(name: str) -> Callable[[_Reader, int | None], None]:
    def act(reader: _Reader, number: int | None) -> None:
        setattr(reader.here, name, 0 if number is None else number)

    return act


def _end_paragraph(reader: _Reader, _: int | None) -> None:
    reader.end_paragraph()


def _end_cell(reader: _Reader, _: int | None) -> None:
    reader.end_cell()


def _end_row(reader: _Reader, _: int | None) -> None:
    reader.end_row()


def _in_table(reader: _Reader, _: int | None) -> None:
    reader.here.in_table = True


def _row_head(reader: _Reader, _: int | None) -> None:
    reader.row_is_head = True


def _listed(reader: _Reader, number: int | None) -> None:
    if number and reader.here.listed is None:
        reader.here.listed = 0


_ON_TEXT: dict[bytes, Callable[[_Reader, int | None], None]] = {
    b"f": _set_font,
    b"plain": _plain,
    b"v": _set("hidden"),
    b"deleted": _set("deleted"),
    b"uc": _set_after,
}
_ON_PARAGRAPH: dict[bytes, Callable[[_Reader, int | None], None]] = {
    b"par": _end_paragraph,
    b"sect": _end_paragraph,
    b"cell": _end_cell,
    b"nestcell": _end_cell,
    b"row": _end_row,
    b"nestrow": _end_row,
    b"pard": _start_paragraph,
    b"s": _note("style"),
    b"outlinelevel": _note("outline"),
    b"ilvl": _note("listed"),
    b"ls": _listed,
    b"intbl": _in_table,
    b"trhdr": _row_head,
}


def from_rtf(data: bytes, source: Source) -> Reading:
    """Read rich text; deletions and hidden words go; raises ReadError."""
    page = _code_page(data)
    reader = _Reader(_styles(data), _fonts(data, page), page)
    reader.state.page = page
    at = 0
    while (match := _TOKEN.match(data, at)) is not None:
        at = match.end()
        word, number, code, sign, brace, run = match.groups()
        if run is not None:
            reader.text(run)
        elif word is not None:
            amount = None if number is None else int(number)
            if word == b"bin":
                at += max(0, min(amount or 0, WIDEST))
            reader.word(word, amount)
        elif code is not None:
            reader.byte(int(code, 16))
        elif brace is not None:
            (reader.open_group if brace == b"{" else reader.close_group)()
        elif sign == b"*":
            reader.state.skipped = True
        elif sign in _SIGNS:
            reader.letters(_SIGNS[sign])
        elif sign in (b"\n", b"\r"):
            reader.word(b"par", None)
    reader.end()
    told = tuple(Alteration(what, 1) for what in reader.told)
    source = replace(source, **_info(data, page))
    reading = assemble(reader.pieces, source, told)
    return replace(reading, source=replace(source, title=source.title or reading.title or None))


def _code_page(data: bytes) -> str:
    match = re.search(rb"\\ansicpg(\d{3,5})", data[:2000])
    if match:
        try:
            return b"".decode(f"cp{int(match[1])}") or f"cp{int(match[1])}"
        except LookupError:
            return "cp1252"
    return "mac_roman" if b"\\mac" in data[:200] else "cp1252"


def _group(data: bytes, name: bytes) -> bytes:
    """Return a group by its name, as far as its braces say, or b""."""
    start = data.find(b"{\\" + name)
    if start < 0:
        return b""
    depth = 0
    for brace in re.finditer(rb"(?<!\\)[{}]", data[start : start + 400_000]):
        depth += 1 if brace[0] == b"{" else -1
        if depth == 0:
            return data[start : start + brace.end()]
    return b""


def _fonts(data: bytes, page: str) -> dict[int, str]:
    found: dict[int, str] = {}
    for number, charset in re.findall(
        rb"\\f(\d{1,5})[^{}]{0,200}?\\fcharset(\d{1,3})", _group(data, b"fonttbl")
    ):
        # 0 and 1 mean the document's own page, 2 signs that are no letters.
        known = int(charset) not in (0, 1, 2)
        found[int(number)] = _CHARSETS.get(int(charset), page) if known else page
    return found


def _styles(data: bytes) -> dict[int, _Style]:
    found: dict[int, _Style] = {}
    for entry in re.findall(rb"\{([^{}]*)\}", _group(data, b"stylesheet")):
        number = re.search(rb"\\s(\d{1,5})\b", entry)
        outline = re.search(rb"\\outlinelevel(\d)", entry)
        name = re.search(rb"[ }]([^\\;{}]+);", entry)
        found[int(number[1]) if number else 0] = _Style(
            name[1].decode("ascii", "replace").strip() if name else "",
            int(outline[1]) if outline else None,
        )
    return found


def _info(data: bytes, page: str) -> dict[str, str]:
    """Return the title and the writer that the file states."""
    info = _group(data, b"info")
    found: dict[str, str] = {}
    for name in ("title", "author"):
        match = re.search(rb"\{\\" + name.encode() + rb" ([^{}\\]{1,300})\}", info)
        if match and match[1].strip():
            found[name] = match[1].decode(page, "replace").strip()
    return found
