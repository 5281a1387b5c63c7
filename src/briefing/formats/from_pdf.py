"""PDFs to blocks: running heads go, lines become paragraphs, words broken at ends are whole."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from briefing.core.article import BlockKind, Source
from briefing.core.canonical import Alteration
from briefing.formats.pdf_lines import Line, body_size, leading, read_pages
from briefing.formats.pdf_tables import find_tables, place_of
from briefing.formats.reading import Piece, ReadError, Reading, assemble

EDGE_LINES = 3
"""Running heads and feet are looked for among so many lines at either edge of a page."""

_DIGITS = re.compile(r"\d+")
_FOLIO = re.compile(
    r"\W*(?:page|seite|p\.|página|صفحة)?\s*\d{1,4}(?:\s*(?:of|/|von|de|sur)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?:[•‣▪◦●■–—*·-]|\(?\d{1,2}[.)]|[a-z]\))\s+(?=\S)")
_CAPTION = re.compile(
    r"(?:table|figure|fig\.|chart|tableau|tabelle|abbildung|tabla|gráfico)\s+\d", re.IGNORECASE
)
_END = re.compile(r"[.!?:…؟][”\"’')\]»]*$")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
HEADING_LENGTH = 140


def from_pdf(data: bytes, source: Source) -> Reading:
    """Read the article that a PDF prints; each block keeps its page and box. Raises ReadError."""
    pages = read_pages(data)
    if not pages.lines:
        if pages.pictures:
            raise ReadError(
                "It is a scan: pictures of pages, without text. Run it through text recognition "
                "and open the result."
            )
        raise ReadError("There is no text in it. Open an article that has words.")
    lines, running = _without_running_heads(pages.lines, pages.count)
    if not lines:
        lines, running = list(pages.lines), 0
    composer = _Composer(lines)
    pieces = list(composer.pieces())
    told = (
        ("running heads and page numbers left out", running),
        ("words joined at line ends", composer.joined),
    )
    source = replace(
        source,
        title=source.title or pages.title.strip() or None,
        author=source.author or pages.author.strip() or None,
    )
    reading = assemble(pieces, source, tuple(Alteration(*item) for item in told if item[1]))
    return replace(reading, source=replace(source, title=source.title or reading.title or None))


def _without_running_heads(lines: Sequence[Line], count: int) -> tuple[list[Line], int]:
    """Drop lines that stand at the same edge of several pages and differ in numbers alone."""
    by_page: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_page[line.page].append(line)
    seen: Counter[tuple[str, int]] = Counter()
    edges: dict[int, list[Line]] = {}
    for page, here in by_page.items():
        ordered = sorted(here, key=lambda line: line.base)
        heights = sorted({round(line.base) for line in ordered})
        outer = {*heights[:EDGE_LINES], *heights[-EDGE_LINES:]}
        edges[page] = [line for line in ordered if round(line.base) in outer]
        seen.update({_running(line) for line in edges[page]})
    often = max(2, count // 4)
    gone: set[int] = set()
    for page, here in edges.items():
        heights = [line.base for line in by_page[page]]
        outermost = (min(heights), max(heights))
        for line in here:
            is_folio = line.base in outermost and _FOLIO.fullmatch(line.words) is not None
            if seen[_running(line)] >= often or (is_folio and _number_in(line.words, page, count)):
                gone.add(id(line))
    return [line for line in lines if id(line) not in gone], len(gone)


def _running(line: Line) -> tuple[str, int]:
    """Return what makes a line the same on another page: its words but numbers, and its height."""
    return _DIGITS.sub("#", line.words.casefold()), round(line.base / 4)


def _number_in(words: str, page: int, count: int) -> bool:
    """Say whether a lone number can be that of its page; a year or a figure is none."""
    numbers = [int(number) for number in _DIGITS.findall(words)]
    return numbers[0] == page or (len(numbers) == 2 and numbers[1] == count)


@dataclass(slots=True)
class _Composer:
    """Set lines into paragraphs."""

    lines: list[Line]
    joined: int = 0
    _size: float = 0.0
    _leading: float = 0.0
    _vocabulary: Counter[str] = field(default_factory=Counter[str])
    _rights: dict[tuple[int, int], float] = field(default_factory=dict[tuple[int, int], float])

    def __post_init__(self) -> None:
        self._size = body_size(self.lines)
        self._leading = leading(self.lines, self._size)
        for line in self.lines:
            words = _WORDS.findall(line.words.casefold())
            # The first and last word of a line may be parts of one.
            self._vocabulary.update(words[1:-1])
            if abs(line.size - self._size) < 0.6:
                column = self._column(line)
                self._rights[column] = max(self._rights.get(column, line.end), line.end)

    def pieces(self) -> Iterator[Piece]:
        """Yield paragraphs and cells in the order of the file."""
        tables = {table.start: table for table in find_tables(self.lines)}
        levels = self._levels()
        held: list[Line] = []
        at = 0
        while at < len(self.lines):
            table = tables.get(at)
            if table is not None:
                yield from self._piece(held, levels)
                held = []
                yield from table.pieces
                at = table.end
                continue
            line = self.lines[at]
            if held and not self._goes_on(held, line):
                yield from self._piece(held, levels)
                held = []
            held.append(line)
            at += 1
        yield from self._piece(held, levels)

    def _column(self, line: Line) -> tuple[int, int]:
        """Name the column of text a line stands in: its page, and roughly where it begins."""
        return line.page, round(line.start / (8 * max(self._size, 1)))

    def _levels(self) -> dict[float, int]:
        larger = sorted(
            {round(line.size) for line in self.lines if line.size > 1.12 * self._size}, reverse=True
        )
        return {size: min(6, at + 1) for at, size in enumerate(larger)}

    # ── which lines are one paragraph ────────────────────────────────────────────────────────────

    def _goes_on(self, held: list[Line], line: Line) -> bool:
        last = held[-1]
        if abs(last.size - line.size) > 0.6 or _BULLET.match(line.words):
            return False
        step = line.base - last.base
        if last.page != line.page or step < 0 or step > 6 * self._leading:
            return self._goes_on_elsewhere(held, line)
        usual = self._leading * last.size / max(self._size, 1)
        if step > 1.3 * usual or step < 0.3 * usual:
            return False
        if last.size > 1.12 * self._size:
            return True  # a headline of several lines, set anyhow
        if last.bold and not line.bold and not self._is_full(last):
            return False
        if not self._is_full(last) and _END.search(last.words):
            return False
        return self._fits(held, line)

    def _goes_on_elsewhere(self, held: list[Line], line: Line) -> bool:
        """Say whether a paragraph goes on in the next column or on the next page."""
        if held[0].size > 1.12 * self._size or (held[0].bold and not line.bold):
            return False
        last = held[-1]
        return last.hyphened or not _END.search(last.words)

    def _fits(self, held: list[Line], line: Line) -> bool:
        """Say whether a line begins where the lines of the paragraph begin."""
        indent = line.start - held[-1].start
        if abs(indent) < 0.7 * line.size:
            return True
        if len(held) > 1 and held[-1].page == held[-2].page:
            return False
        if _BULLET.match(held[0].words):
            return indent > 0
        return indent < 0  # the first line was indented

    def _is_full(self, line: Line) -> bool:
        """Say whether a line reaches the right edge of its column."""
        right = self._rights.get(self._column(line), line.end)
        return line.hyphened or line.end > right - 5 * line.size

    # ── what a paragraph is ──────────────────────────────────────────────────────────────────────

    def _piece(self, held: list[Line], levels: dict[float, int]) -> Iterator[Piece]:
        if not held:
            return
        words = self._words(held)
        page, box = place_of(held)
        kind, level = self._kind(held, words, levels)
        if kind is BlockKind.LIST_ITEM:
            words = _BULLET.sub("", words, count=1)
        yield Piece(words, kind, level, page=page, box=box)

    def _kind(
        self, held: list[Line], words: str, levels: dict[float, int]
    ) -> tuple[BlockKind, int]:
        size = held[0].size
        short = len(words) <= HEADING_LENGTH
        if size > 1.12 * self._size and short:
            return BlockKind.HEADING, levels[round(size)]
        if _CAPTION.match(words) and len(held) <= 4:
            return BlockKind.CAPTION, 0
        if _BULLET.match(words):
            return BlockKind.LIST_ITEM, 1
        if all(line.bold for line in held) and short and not _END.search(words):
            return BlockKind.HEADING, min(6, len(levels) + 1)
        if words[:1] in '“"«„' and self._is_set_in(held):
            return BlockKind.QUOTE, 0
        return BlockKind.PARAGRAPH, 0

    def _is_set_in(self, held: list[Line]) -> bool:
        usual = Counter(
            round(line.start) for line in self.lines if line.page == held[0].page
        ).most_common(1)[0][0]
        return held[0].start > usual + self._size

    def _words(self, held: list[Line]) -> str:
        words = held[0].words
        for last, line in pairwise(held):
            words = self._together(words, line.words, hyphened=last.hyphened)
        return words

    def _together(self, before: str, after: str, *, hyphened: bool) -> str:
        """Join two lines: a word the printer broke is made whole, a compound keeps its hyphen."""
        bare = before.rstrip("\u00ad-\u2010")
        if not hyphened and (bare == before or not bare or not bare[-1].isalnum()):
            return f"{before} {after}"
        first = _last_word(bare)
        second = _WORDS.match(after)
        rest = second[0] if second else ""
        whole = f"{first}{rest}".casefold()
        compound = f"{first}-{rest}".casefold()
        keeps = (
            not rest
            or not first
            or rest[0].isupper()
            or (self._vocabulary[compound] > self._vocabulary[whole])
        )
        if keeps:
            return f"{bare}-{after}"
        self.joined += 1
        return f"{bare}{after}"


def _last_word(words: str) -> str:
    found = _WORDS.findall(words[-60:])
    return found[-1] if found and words.endswith(found[-1]) else ""
