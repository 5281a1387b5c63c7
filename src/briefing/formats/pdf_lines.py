"""The lines of a PDF as they are printed: words, place, size; PDFium reads, nothing else does."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Any, cast

import pypdfium2
import pypdfium2.raw

from briefing.core.frozen import frozen
from briefing.core.message import Message
from briefing.formats.reading import ReadError

# pypdfium2 types only half of what it offers: its objects are Any in here, and stay in here.
pdfium: Any = pypdfium2.raw

MAX_PAGES = 3_000
MAX_LETTERS = 5_000_000

HYPHENS = ("\ufffe", "\x02")
"""How PDFium writes a hyphen that ends a line and joins it to the next."""

WIDE_GAP = 1.1
"""A gap of more than so many letter sizes parts two cells; justified spaces stay below it."""


@frozen
class Line:
    """A run of letters on one line; points from the upper left corner of the page."""

    words: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    """The height its letters stand on."""
    size: float
    page: int
    bold: bool = False
    hyphened: bool = False
    """Whether the line ends inside a word that the next line goes on with."""
    starts: tuple[float, ...] = ()
    """Where each word of it begins, from the left."""

    def beside(self, other: Line) -> bool:
        """Say whether another run stands on the same line."""
        near = abs(self.base - other.base) < 0.3 * max(self.size, other.size)
        return self.page == other.page and near

    @property
    def rtl(self) -> bool:
        """Say whether the line is read from right to left."""
        hebrew_and_arabic = sum("\u0590" <= letter <= "\u08ff" for letter in self.words)
        return 2 * hebrew_and_arabic > sum(letter.isalpha() for letter in self.words)

    @property
    def start(self) -> float:
        """Return where reading begins, growing in the direction of reading."""
        return -self.right if self.rtl else self.left

    @property
    def end(self) -> float:
        """Return where reading ends, growing in the direction of reading."""
        return -self.left if self.rtl else self.right


@frozen
class Pages:
    """What is printed in a PDF, and what it says of itself."""

    lines: tuple[Line, ...]
    count: int
    height: float
    pictures: bool
    title: str = ""
    author: str = ""


def read_pages(data: bytes) -> Pages:
    """Read the lines of every page in the order of the file; raises ReadError."""
    document = _open(data)
    with document:
        count = len(document)
        if count > MAX_PAGES:
            raise ReadError(
                Message(
                    "It has {pages} pages; the limit is {most}. Save a part.",
                    pages=f"{count:,}",
                    most=f"{MAX_PAGES:,}",
                )
            )
        lines: list[Line] = []
        letters = 0
        height = 0.0
        pictures = False
        for at in range(count):
            try:
                sheet = document[at]
                text = sheet.get_textpage()
            except pypdfium2.PdfiumError:
                continue  # a page that is broken does not take the others with it
            height = max(height, sheet.get_height())
            found = list(_lines(text, sheet.get_height(), at + 1))
            lines.extend(found)
            letters += sum(len(line.words) for line in found)
            pictures = pictures or (not found and _has_pictures(sheet))
            text.close()
            sheet.close()
            if letters > MAX_LETTERS:
                raise ReadError(
                    Message(
                        "{name} is over the limit of {limit} million letters.",
                        name="It",
                        limit=f"{MAX_LETTERS // 1_000_000}",
                    )
                )
        facts = cast("dict[str, str]", document.get_metadata_dict())
        return Pages(
            tuple(lines), count, height, pictures, facts.get("Title", ""), facts.get("Author", "")
        )


def _open(data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise ReadError(
                "It is password-protected. Open it elsewhere and save it without a password."
            ) from error
        raise ReadError("It is damaged, or no PDF, and cannot be read. Save it again.") from error


def _has_pictures(sheet: Any) -> bool:
    return any(thing.type == pdfium.FPDF_PAGEOBJ_IMAGE for thing in sheet.get_objects(max_depth=3))


@dataclass(slots=True)
class _Run:
    """Letters of one line while they are being gathered."""

    words: list[str] = field(default_factory=list[str])
    boxes: list[tuple[float, float, float, float]] = field(
        default_factory=list[tuple[float, float, float, float]]
    )
    starts: list[float] = field(default_factory=list[float])
    base: float = 0.0
    size: float = 0.0
    bold: bool = False
    space: bool = False

    def line(self, height: float, page: int) -> Line | None:
        """Return the line, or None when nothing is printed in it."""
        words = "".join(self.words)
        if not self.boxes or not words.strip():
            return None
        hyphened = words.endswith(HYPHENS)
        for mark in HYPHENS:
            words = words.replace(mark, "")
        return Line(
            words.strip(),
            min(box[0] for box in self.boxes),
            height - max(box[3] for box in self.boxes),
            max(box[2] for box in self.boxes),
            height - min(box[1] for box in self.boxes),
            height - self.base,
            self.size,
            page,
            self.bold,
            hyphened,
            tuple(self.starts),
        )


def _lines(text: Any, height: float, page: int) -> Iterator[Line]:
    run = _Run()
    for index in range(text.count_chars()):
        number: int = pdfium.FPDFText_GetUnicode(text, index)
        letter = chr(number) if number < 0x110000 else "\ufffd"
        if letter in HYPHENS:
            run.words.append(letter)
        if letter in "\r\n" or letter in HYPHENS:
            made = run.line(height, page)
            if made:
                yield made
            run = _Run()
            continue
        if letter.isspace() or letter == "\0":
            run.space = True
            continue
        box: tuple[float, float, float, float] = text.get_charbox(index, loose=True)
        if run.boxes and _is_apart(run, box):
            made = run.line(height, page)
            if made:
                yield made
            run = _Run()
        if not run.boxes:
            run.size = _size(text, index, box)
            run.base = _base(text, index)
            run.bold = pdfium.FPDFText_GetFontWeight(text, index) >= 600 or _bold(text, index)
        if not run.boxes or run.space:
            run.starts.append(box[0])
            if run.boxes:
                run.words.append(" ")
        run.space = False
        run.words.append(letter)
        run.boxes.append(box)
    made = run.line(height, page)
    if made:
        yield made


def _is_apart(run: _Run, box: tuple[float, float, float, float]) -> bool:
    """Say whether a letter stands apart from the run: in another cell, or on another line."""
    left, bottom, right, top = run.boxes[-1]
    size = max(run.size, 1.0)
    if abs((box[1] + box[3]) / 2 - (bottom + top) / 2) > 0.7 * size:
        return True
    # Right to left the next letter stands to the left of the one before.
    gap = box[0] - right if box[0] >= left else left - box[2]
    return gap > WIDE_GAP * size


def _size(text: Any, index: int, box: tuple[float, float, float, float]) -> float:
    size = float(pdfium.FPDFText_GetFontSize(text, index))
    # The size is before scaling: some files print 1 pt letters ten times enlarged.
    tall = box[3] - box[1]
    return size if 0.4 * tall < size < 2 * tall else tall / 1.15


def _base(text: Any, index: int) -> float:
    across, up = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, ctypes.byref(across), ctypes.byref(up))
    return up.value


def _bold(text: Any, index: int) -> bool:
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, index, name, 128, ctypes.byref(flags))
    return b"Bold" in name.value or b"Black" in name.value


def body_size(lines: Sequence[Line]) -> float:
    """Return the size most letters are printed in."""
    if not lines:
        return 0.0
    letters: dict[float, int] = {}
    for line in lines:
        size = round(line.size, 1)
        letters[size] = letters.get(size, 0) + len(line.words)
    return max(letters, key=lambda size: letters[size])


def leading(lines: Sequence[Line], size: float) -> float:
    """Return the usual distance from line to line in text of a size."""
    steps = [
        after.base - before.base
        for before, after in pairwise(lines)
        if before.page == after.page
        and abs(before.size - size) < 0.6
        and abs(after.size - size) < 0.6
        and 0.8 * size < after.base - before.base < 2.2 * size
    ]
    return median(steps) if steps else 1.2 * size
