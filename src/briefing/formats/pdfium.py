"""The functions of PDFium that a printed page is read with, and no others.

pypdfium2 brings PDFium along and declares all its five hundred functions when it is imported,
which takes longer than to read a page: here its library is opened and twenty are declared.
"""

from __future__ import annotations

import sys
from ctypes import (
    CDLL,
    POINTER,
    Structure,
    c_float,
    c_int,
    c_size_t,
    c_uint,
    c_ulong,
    c_void_p,
)
from importlib.util import find_spec
from pathlib import Path
from typing import Any

TEXT, PATH, IMAGE = 1, 2, 3
"""What kinds of objects a page is built of (fpdf_edit.h: FPDF_PAGEOBJ_…)."""


class Matrix(Structure):
    """How the points of an object lie on the page (fpdfview.h: FS_MATRIX)."""

    _fields_ = tuple((name, c_float) for name in "abcdef")


_FLOATS, _INTS = POINTER(c_float), POINTER(c_int)


class Address(c_void_p):
    """Where something of PDFium's lies; false where there is nothing."""


_DECLARED: dict[str, tuple[Any, ...]] = {
    "FPDF_LoadMemDocument64": (Address, c_void_p, c_size_t, c_void_p),
    "FPDF_CloseDocument": (None, c_void_p),
    "FPDF_GetPageCount": (c_int, c_void_p),
    "FPDF_LoadPage": (Address, c_void_p, c_int),
    "FPDF_ClosePage": (None, c_void_p),
    "FPDF_GetPageWidthF": (c_float, c_void_p),
    "FPDF_GetPageHeightF": (c_float, c_void_p),
    "FPDFText_LoadPage": (Address, c_void_p),
    "FPDFText_ClosePage": (None, c_void_p),
    "FPDFText_CountChars": (c_int, c_void_p),
    "FPDFText_GetText": (c_int, c_void_p, c_int, c_int, c_void_p),
    "FPDFPage_GetAnnotCount": (c_int, c_void_p),
    "FPDFPage_CountObjects": (c_int, c_void_p),
    "FPDFPageObj_GetBounds": (c_int, c_void_p, *[_FLOATS] * 4),
    "FPDFPageObj_GetMatrix": (c_int, c_void_p, POINTER(Matrix)),
    "FPDFFont_GetIsEmbedded": (c_int, c_void_p),
    "FPDFPath_GetDrawMode": (c_int, c_void_p, _INTS, _INTS),
    "FPDFPath_CountSegments": (c_int, c_void_p),
    "FPDFPath_GetPathSegment": (Address, c_void_p, c_int),
    "FPDFPathSegment_GetPoint": (c_int, c_void_p, _FLOATS, _FLOATS),
    "FPDFDoc_GetAttachmentCount": (c_int, c_void_p),
    "FPDFDoc_GetAttachment": (Address, c_void_p, c_int),
    "FPDFAttachment_GetName": (c_ulong, c_void_p, c_void_p, c_ulong),
    "FPDFAttachment_GetFile": (c_int, c_void_p, c_void_p, c_ulong, POINTER(c_ulong)),
}
"""What each function returns and takes, as PDFium's headers say; what is opaque is an address."""

_UNCHECKED: dict[str, Any] = {
    "FPDFText_GetUnicode": c_uint,
    "FPDFText_HasUnicodeMapError": c_int,
    "FPDFText_GetCharBox": c_int,
    "FPDFPage_GetObject": Address,
    "FPDFPageObj_GetType": c_int,
    "FPDFTextObj_GetFont": Address,
}
"""What those return that are asked of each character or object: to check what they take would take
longer than their answer. They take addresses, an int, and what ``byref`` gives."""

_FILES = {"win32": "pdfium.dll", "darwin": "libpdfium.dylib"}


def _library() -> Any:
    """Open the PDFium that pypdfium2 brings along, or else the system's, as pypdfium2 does."""
    spec = find_spec("pypdfium2_raw")
    for folder in () if spec is None else spec.submodule_search_locations or ():
        file = Path(folder) / _FILES.get(sys.platform, "libpdfium.so")
        if file.is_file():
            return CDLL(str(file))
    from ctypes.util import find_library  # noqa: PLC0415 - takes as long as all the rest

    return CDLL(find_library("pdfium") or "pdfium")


def _declared() -> Any:
    library = _library()
    for name, (gives, *takes) in _DECLARED.items():
        function = library[name]  # one of its own: pypdfium2 declares another
        function.restype, function.argtypes = gives, takes
        setattr(library, name, function)
    for name, gives in _UNCHECKED.items():
        function = library[name]
        function.restype = gives
        setattr(library, name, function)
    library.FPDF_InitLibrary()  # does nothing where pypdfium2 did it before
    return library


pdfium = _declared()
