"""Read a PDF as a stranger would: its characters with boxes, its shapes, fonts, attachments."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from itertools import repeat
from struct import Struct
from typing import Any, NamedTuple

from briefing.core.frozen import frozen
from briefing.formats.pdfium import IMAGE, PATH, TEXT, Matrix, pdfium

CORNERS = 64
"""A shape of more points than this is known by its bounds alone: a hatch, a rounded panel."""


class UnreadableError(ValueError):
    """Say that the bytes are no PDF."""


class Glyph(NamedTuple):
    """A character read from the PDF, with the middle of its box from the upper left corner."""

    text: str
    x: float
    y: float
    mapped: bool


@frozen
class Outline:
    """A shape read from the PDF: its bounds in points from the upper left corner.

    ``corners`` are the points of its path, none of one with very many; bounds are those of the
    path itself, without the width of its stroke, wherever the corners are known.
    """

    left: float
    top: float
    right: float
    bottom: float
    corners: tuple[tuple[float, float], ...]
    filled: bool


@frozen
class Reading:
    """What an independent reader finds in a PDF.

    ``loose_fonts`` are not embedded, ``odd`` counts what is neither text, shape nor picture, or
    lies over the page as an annotation.
    """

    sheets: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    outlines: tuple[Outline, ...]
    loose_fonts: tuple[str, ...]
    pictures: int
    odd: int


@contextmanager
def _opened(pdf: bytes) -> Generator[Any]:
    """Open a PDF from memory and close it again; yield None where it cannot be read."""
    document = pdfium.FPDF_LoadMemDocument64(pdf, len(pdf), None)
    try:
        yield document or None
    finally:
        if document:
            pdfium.FPDF_CloseDocument(document)


def read_page(pdf: bytes, number: int = 0) -> Reading:
    """Read a page of a PDF, the first by default; raises UnreadableError when there is none."""
    with _opened(pdf) as document:
        if document is None:
            raise UnreadableError("The PDF cannot be read back.")
        sheets: int = pdfium.FPDF_GetPageCount(document)
        sheet = pdfium.FPDF_LoadPage(document, number) if number < sheets else None
        if not sheet:
            raise UnreadableError("The PDF has no such page." if number else "The PDF has no page.")
        text = pdfium.FPDFText_LoadPage(sheet)
        try:
            width: float = pdfium.FPDF_GetPageWidthF(sheet)
            height: float = pdfium.FPDF_GetPageHeightF(sheet)
            if not text:
                raise UnreadableError("The text of the PDF cannot be read back.")
            glyphs = tuple(_glyphs(text, height))
            objects = _Objects(sheet, height)
        finally:
            if text:
                pdfium.FPDFText_ClosePage(text)
            pdfium.FPDF_ClosePage(sheet)
        return Reading(
            sheets,
            width,
            height,
            glyphs,
            tuple(objects.outlines),
            tuple(objects.loose),
            objects.pictures,
            objects.odd,
        )


def _glyphs(text: Any, height: float) -> Iterator[Glyph]:
    """Yield each character that leaves ink; the blanks PDFium makes up between words do not."""
    every = _characters(text, pdfium.FPDFText_CountChars(text))
    inked = [index for index, character in enumerate(every) if not character.isspace()]
    edges = (ctypes.c_double * 4)()  # left, right, bottom, top
    places = [ctypes.byref(edges, 8 * edge) for edge in range(4)]
    box_of, told = pdfium.FPDFText_GetCharBox, Struct("4d").unpack
    unmapped = map(pdfium.FPDFText_HasUnicodeMapError, repeat(text), inked)
    for index, odd in zip(inked, unmapped, strict=True):
        box_of(text, index, *places)
        left, right, bottom, top = told(edges)
        yield Glyph(every[index], (left + right) / 2, height - (bottom + top) / 2, odd != 1)


def _characters(text: Any, count: int) -> str:
    """Return the characters of a page, a blank for each that has no name.

    PDFium tells them all at once, but of some pages fewer or others than it tells one by one.
    """
    units = (ctypes.c_ushort * (count + 1))()
    if pdfium.FPDFText_GetText(text, 0, count, units) == count + 1:
        at_once = bytes(units).decode("utf-16-le", "replace")[:-1]
        if len(at_once) == count and not _OTHERWISE.search(at_once):
            return at_once
    return _one_by_one(text, count)


_OTHERWISE = re.compile("[\0-\x08\ufffd-\uffff]")
"""What PDFium writes where it means something else: a hyphen, a character without a name."""


def _one_by_one(text: Any, count: int) -> str:
    """Return the characters of a page as PDFium tells each."""
    codes = map(pdfium.FPDFText_GetUnicode, repeat(text), range(count))
    return "".join(map(chr, codes)).replace("\0", " ")


class _Objects:
    """What a page is built of, each kind looked at once."""

    def __init__(self, sheet: Any, height: float) -> None:
        self.outlines: list[Outline] = []
        self.loose: set[str] = set()
        self.pictures = 0
        self.odd: int = pdfium.FPDFPage_GetAnnotCount(sheet)
        fonts: set[int] = set()
        font_of, kind_of = pdfium.FPDFTextObj_GetFont, pdfium.FPDFPageObj_GetType
        every = range(pdfium.FPDFPage_CountObjects(sheet))
        for thing in map(pdfium.FPDFPage_GetObject, repeat(sheet), every):
            face = font_of(thing)
            if face.value in fonts:  # a piece of text, as nearly all are
                continue
            kind = kind_of(thing)
            if kind == TEXT:
                if pdfium.FPDFFont_GetIsEmbedded(face) == 1:
                    fonts.add(face.value)
                else:
                    self.loose.add("a font")
            elif kind == PATH:
                self.outlines.append(_outline(thing, height))
            elif kind == IMAGE:
                self.pictures += 1
            else:
                self.odd += 1


def _outline(thing: Any, height: float) -> Outline:
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(thing, mode, stroked)
    filled = bool(mode.value)
    count = pdfium.FPDFPath_CountSegments(thing)
    if count > CORNERS:
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
        return Outline(
            left.value, height - top.value, right.value, height - bottom.value, (), filled
        )
    matrix = Matrix()
    pdfium.FPDFPageObj_GetMatrix(thing, matrix)
    corners: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(thing, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        across = matrix.a * x.value + matrix.c * y.value + matrix.e
        up = matrix.b * x.value + matrix.d * y.value + matrix.f
        corners.append((across, height - up))
    xs, ys = [x for x, _ in corners] or [0.0], [y for _, y in corners] or [0.0]
    return Outline(min(xs), min(ys), max(xs), max(ys), tuple(corners), filled)


def attachments(pdf: bytes) -> Mapping[str, bytes]:
    """Return what is attached to a PDF, by name; raises UnreadableError when it is none."""
    with _opened(pdf) as document:
        if document is None:
            raise UnreadableError("The PDF cannot be read.")
        found: dict[str, bytes] = {}
        for index in range(pdfium.FPDFDoc_GetAttachmentCount(document)):
            attachment = pdfium.FPDFDoc_GetAttachment(document, index)
            if attachment:
                found[_name(_told_name(attachment))] = _data(attachment)
        return found


def _told_name(attachment: Any) -> str:
    size: int = pdfium.FPDFAttachment_GetName(attachment, None, 0)
    units = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFAttachment_GetName(attachment, units, size)
    return bytes(units)[:-2].decode("utf-16-le", "replace")


def _data(attachment: Any) -> bytes:
    size = ctypes.c_ulong()
    pdfium.FPDFAttachment_GetFile(attachment, None, 0, ctypes.pointer(size))
    room = (ctypes.c_char * size.value)()
    if not pdfium.FPDFAttachment_GetFile(attachment, room, size.value, ctypes.pointer(size)):
        raise UnreadableError("What the PDF carries cannot be read.")
    return bytes(room)[: size.value]


def _name(name: str) -> str:
    """Return an attachment's name: PDFium hands UTF-16 ones out undecoded."""
    if not name.startswith("þÿ"):
        return name
    return name.encode("latin-1", "replace").decode("utf-16", "replace")
