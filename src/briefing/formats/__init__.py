"""Doors in: an article from the formats people have.

``read_article`` is the one way from a file to a Reading; it sniffs by content rather than ending.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from briefing.core.article import Source
from briefing.core.canonical import Alteration
from briefing.formats.decode import decode
from briefing.formats.from_markdown import from_markdown
from briefing.formats.from_text import from_text
from briefing.formats.reading import MAX_BYTES, MAX_CODE_POINTS, ReadError, Reading

__all__ = ["ReadError", "Reading", "read_article", "read_bytes", "read_pasted", "slurp"]

_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})

_FOREIGN = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a Word, OpenDocument or other packed file"),
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
)


def slurp(path: Path) -> bytes:
    """Return a file's bytes; raises ReadError when it is missing, no file, or over the limit."""
    try:
        if path.is_dir():
            raise ReadError(f"{path.name} is a folder. Open a file inside it.")
        if not path.exists():
            raise ReadError(f"{path} is not there. Check the name and the folder.")
        if not path.is_file():
            raise ReadError(
                f"{path.name} is not an ordinary file. Open a text, Markdown or briefing."
            )
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise ReadError(_too_large(path.name, size))
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"{path.name} cannot be read: {error.strerror or error}.") from error


def read_article(path: Path, encoding: str | None = None) -> Reading:
    """Read an article from a file; raises ReadError with one clear sentence."""
    return read_bytes(slurp(path), path.name, encoding)


def read_bytes(data: bytes, name: str, encoding: str | None = None) -> Reading:
    """Read an article from bytes; ``name`` is the file's name for messages and the source."""
    if len(data) > MAX_BYTES:
        raise ReadError(_too_large(name, len(data)))
    for magic, what in _FOREIGN:
        if data.startswith(magic):
            raise ReadError(
                f"{name} is {what}, which is not read yet. Save it as plain text and open that."
            )
    decoded = decode(data, name, encoding)
    if len(decoded.text) > MAX_CODE_POINTS:
        raise ReadError(
            f"{name} is over the limit of {MAX_CODE_POINTS // 1_000_000} million letters."
        )
    markdown = Path(name).suffix.lower() in _MARKDOWN
    source = Source(
        file=name,
        media_type="text/markdown" if markdown else "text/plain",
        file_sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
    )
    try:
        reading = (from_markdown if markdown else from_text)(decoded.text, source)
    except ReadError as error:
        raise ReadError(f"{name}: {error}") from error
    if decoded.guessed:
        guessed = Alteration(f"encoding guessed as {decoded.encoding}", 1)
        reading = replace(reading, alterations=(*reading.alterations, guessed))
    return reading


def read_pasted(text: str) -> Reading:
    """Read an article from the clipboard's plain text."""
    if len(text) > MAX_CODE_POINTS:
        raise ReadError(
            f"The text is over the limit of {MAX_CODE_POINTS // 1_000_000} million letters."
        )
    return from_text(text, Source(media_type="text/plain"))


def _too_large(name: str, size: int) -> str:
    limit = MAX_BYTES // 1_000_000
    return f"{name} holds {size // 1_000_000} MB; the limit is {limit} MB. Open the part you need."
