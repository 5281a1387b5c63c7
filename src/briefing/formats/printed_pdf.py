"""Read a PDF as a stranger would: its characters with boxes, its shapes, fonts, attachments."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

import pypdfium2
import pypdfium2.raw as pdfium

CORNERS = 64
"""A shape of more points than this is known by its bounds alone: a hatch, a rounded panel."""


class UnreadableError(ValueError):
    """Say that the bytes are no PDF."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character read from the PDF, with the middle of its box from the upper left corner."""

    text: str
    x: float
    y: float
    mapped: bool


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
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


def read_page(pdf: bytes) -> Reading:
    """Read the first page of a PDF; raises UnreadableError when it is none."""
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError("The PDF cannot be read back.") from error
    with document:
        if not len(document):
            raise UnreadableError("The PDF has no page.")
        sheet = document[0]
        width, height = sheet.get_size()
        text = sheet.get_textpage()
        glyphs = tuple(_glyphs(text, height))
        text.close()
        objects = _Objects(sheet, height)
        sheet.close()
        return Reading(
            len(document),
            width,
            height,
            glyphs,
            tuple(objects.outlines),
            tuple(objects.loose),
            objects.pictures,
            objects.odd,
        )


# pypdfium2 types only half of what it offers: its objects are Any in here, and stay in here.


def _glyphs(text: Any, height: float) -> Iterator[Glyph]:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    for index in range(text.count_chars()):
        if pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        character = chr(pdfium.FPDFText_GetUnicode(text, index))
        if character.isspace() or character == "\0":
            continue
        mapped = pdfium.FPDFText_HasUnicodeMapError(text, index) != 1
        pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        x, y = (left.value + right.value) / 2, (bottom.value + top.value) / 2
        yield Glyph(character, x, height - y, mapped)


class _Objects:
    """What a page is built of, each kind looked at once."""

    def __init__(self, sheet: Any, height: float) -> None:
        self.outlines: list[Outline] = []
        self.loose: set[str] = set()
        self.pictures = 0
        self.odd: int = pdfium.FPDFPage_GetAnnotCount(sheet)
        fonts: dict[int, bool] = {}
        for index in range(pdfium.FPDFPage_CountObjects(sheet)):
            thing = pdfium.FPDFPage_GetObject(sheet, index)
            kind = pdfium.FPDFPageObj_GetType(thing)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                face = pdfium.FPDFTextObj_GetFont(thing)
                address = ctypes.cast(face, ctypes.c_void_p).value or 0
                if address not in fonts:
                    fonts[address] = pdfium.FPDFFont_GetIsEmbedded(face) == 1
                if not fonts[address]:
                    self.loose.add("a font")
            elif kind == pdfium.FPDF_PAGEOBJ_PATH:
                self.outlines.append(_outline(thing, height))
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
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
    matrix = pdfium.FS_MATRIX()
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
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError("The PDF cannot be read.") from error
    with document:
        found: dict[str, bytes] = {}
        for index in range(document.count_attachments()):
            attachment: Any = cast("Any", document).get_attachment(index)
            found[_name(attachment.get_name())] = bytes(attachment.get_data())
        return found


def _name(name: str) -> str:
    """Return an attachment's name: PDFium hands UTF-16 ones out undecoded."""
    if not name.startswith("þÿ"):
        return name
    return name.encode("latin-1", "replace").decode("utf-16", "replace")
