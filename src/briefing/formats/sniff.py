"""What a file is, told by its first bytes; its ending only decides between kinds of plain text."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from briefing.core.message import Message, Term
from briefing.formats.reading import ReadError


class Format(StrEnum):
    """The formats that are read; all but plain text and Markdown are read in a child process."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    FRAGMENT = "fragment"
    """HTML that is all article, as copied text is."""
    MAIL = "mail"
    DOCX = "docx"
    ODT = "odt"
    EPUB = "epub"
    RTF = "rtf"
    PDF = "pdf"


MEDIA_TYPES = {
    Format.TEXT: "text/plain",
    Format.MARKDOWN: "text/markdown",
    Format.HTML: "text/html",
    Format.FRAGMENT: "text/html",
    Format.MAIL: "message/rfc822",
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.ODT: "application/vnd.oasis.opendocument.text",
    Format.EPUB: "application/epub+zip",
    Format.RTF: "application/rtf",
    Format.PDF: "application/pdf",
}

ENDINGS = (
    *("txt", "text", "md", "markdown", "html", "htm", "xhtml", "mhtml", "mht", "eml"),
    *("docx", "odt", "epub", "rtf", "pdf"),
)
"""What the dialog for opening offers beside briefings."""

_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_PACKED = {
    ".pdf": "a PDF",
    ".docx": "a Word file",
    ".odt": "an OpenDocument file",
    ".epub": "an e-book",
}

_FOREIGN = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_OTHER_PACKED = (
    (b"xl/workbook", "a spreadsheet"),
    (b"ppt/presentation", "a presentation"),
    (b"opendocument.spreadsheet", "a spreadsheet"),
    (b"opendocument.presentation", "a presentation"),
)

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(rb"\s*<(?:!--|!doctype|[a-z][a-z0-9]{0,11}[\s>/])", re.IGNORECASE)
_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}")
_MAIL_MARKS = re.compile(
    rb"^(?:mime-version|from|received|message-id):", re.IGNORECASE | re.MULTILINE
)
_MAIL_ALSO = re.compile(rb"^(?:content-type|subject|date|to):", re.IGNORECASE | re.MULTILINE)


def format_of(data: bytes, name: str) -> Format:
    """Return the format of a file; raises ReadError for what is no article of any kind."""
    head = data[:4096]
    ending = PurePath(name).suffix.lower()
    for magic, what in _FOREIGN:
        if head.startswith(magic):
            raise ReadError(
                Message(
                    "{name} is {what}, not an article. Open a file with text in it.",
                    name=name,
                    what=Term(what),
                )
            )
    if head.startswith(_OLD_WORD):
        raise ReadError(
            Message(
                "{name} is an old Word file, or one with a password. Save it as .docx without a "
                "password and open that.",
                name=name,
            )
        )
    if b"%PDF-" in head[:1024]:
        return Format.PDF
    if head.startswith(b"PK"):
        return _packed(data, name)
    if head.lstrip()[:5] == b"{\\rtf":
        return Format.RTF
    if ending in _PACKED:
        raise ReadError(
            Message(
                "{name} is not {what}, whatever its name says: it may be cut short, or "
                "something else was saved in its place. Get it again.",
                name=name,
                what=Term(_PACKED[ending]),
            )
        )
    return _of_text(head, ending)


def _packed(data: bytes, name: str) -> Format:
    """Tell packed files apart by the names inside, without unpacking anything."""
    head = data[:200]
    if b"application/vnd.oasis.opendocument.text" in head:
        return Format.ODT
    if b"application/epub+zip" in head:
        return Format.EPUB
    for mark, what in _OTHER_PACKED:
        if mark in data:
            raise ReadError(
                Message(
                    "{name} is {what}. Save the part you need as a text and open that.",
                    name=name,
                    what=Term(what),
                )
            )
    if b"word/document.xml" in data:
        return Format.DOCX
    if b"META-INF/container.xml" in data:
        return Format.EPUB
    if b"content.xml" in data:
        return Format.ODT
    raise ReadError(
        Message("{name} is a packed file without an article in it. Unpack it first.", name=name)
    )


def _of_text(head: bytes, ending: str) -> Format:
    # Wide encodings leave a NUL in every second byte.
    bare = head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").replace(b"\0", b"")
    if _HTML.match(bare):
        return Format.HTML
    headers = _HEADER.match(bare)
    if headers and _MAIL_MARKS.search(headers[0]) and _MAIL_ALSO.search(headers[0]):
        return Format.MAIL
    if ending in (".html", ".htm", ".xhtml") and b"<" in bare:
        return Format.HTML
    if ending in (".eml", ".mht", ".mhtml") and headers:
        return Format.MAIL
    if ending in _MARKDOWN:
        return Format.MARKDOWN
    if _TAG.match(bare) and b"</" in bare:
        return Format.HTML
    return Format.TEXT
