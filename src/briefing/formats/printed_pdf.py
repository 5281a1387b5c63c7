"""Read a PDF as a stranger would: its characters with boxes, fonts, bitmaps, attachments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

import pypdfium2
import pypdfium2.raw as pdfium


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
class Reading:
    """What an independent reader finds in a PDF."""

    sheets: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    loose_fonts: tuple[str, ...]
    pictures: int


def read_page(pdf: bytes) -> Reading:
    """Read the first page of a PDF; raises UnreadableError when it is none."""
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError("The PDF cannot be read back.") from error
    with document:
        sheet = document[0]
        width, height = sheet.get_size()
        loose, pictures = _objects(sheet)
        text = sheet.get_textpage()
        glyphs = tuple(_glyphs(text, height))
        text.close()
        sheet.close()
        return Reading(len(document), width, height, glyphs, loose, pictures)


# pypdfium2 types only half of what it offers: its objects are Any in here, and stay in here.


def _glyphs(text: Any, height: float) -> Iterator[Glyph]:
    for index in range(text.count_chars()):
        if pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        character = chr(pdfium.FPDFText_GetUnicode(text, index))
        if character.isspace() or character == "\0":
            continue
        mapped = pdfium.FPDFText_HasUnicodeMapError(text, index) != 1
        left, bottom, right, top = text.get_charbox(index)
        yield Glyph(character, (left + right) / 2, height - (bottom + top) / 2, mapped)


def _objects(sheet: Any) -> tuple[tuple[str, ...], int]:
    """Return the names of fonts that are not embedded, and how many bitmaps there are."""
    loose: set[str] = set()
    pictures = 0
    for thing in sheet.get_objects(max_depth=8):
        if thing.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures += 1
        elif thing.type == pdfium.FPDF_PAGEOBJ_TEXT:
            face = pdfium.FPDFTextObj_GetFont(thing)
            if pdfium.FPDFFont_GetIsEmbedded(face) != 1:
                loose.add("a font")
    return tuple(loose), pictures


def attachments(pdf: bytes) -> Mapping[str, bytes]:
    """Return what is attached to a PDF, by name."""
    with pypdfium2.PdfDocument(pdf) as document:
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
