"""Doors in: an article from the formats people have.

``read_article`` is the one way from a file to a Reading; it sniffs by content rather than ending.
Plain text and Markdown are read here, every foreign format in a child process (``child``), which
is imported when the first foreign file comes: the window starts without it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from briefing.core.article import Source
from briefing.core.canonical import Alteration
from briefing.core.frozen import frozen
from briefing.core.message import Message, Term
from briefing.formats.decode import decode
from briefing.formats.from_markdown import from_markdown
from briefing.formats.from_text import from_text
from briefing.formats.parts import WHOLE, Part, is_long, part_of
from briefing.formats.reading import (
    MAX_BYTES,
    MAX_CODE_POINTS,
    CancelledError,
    ReadError,
    Reading,
    about,
    slurp,
    too_large,
)
from briefing.formats.sniff import ENDINGS, MEDIA_TYPES, Format, format_of

__all__ = [
    "ENDINGS",
    "WHOLE",
    "CancelledError",
    "Carried",
    "Part",
    "ReadError",
    "Reading",
    "is_long",
    "is_plain",
    "part_of",
    "read_article",
    "read_bytes",
    "read_pasted",
    "read_pasted_page",
    "slurp",
]


@frozen
class Carried:
    """A briefing that one of our own PDFs carries, as the bytes of its file."""

    data: bytes


def is_plain(path: Path) -> bool:
    """Say whether a file is plain text, Markdown or a briefing: no child is needed to read it.

    Raises OSError when it cannot be read. What is no article of any kind counts as plain: it is
    refused as quickly.
    """
    with path.open("rb") as file:
        head = file.read(4096)
    try:
        return format_of(head, path.name) in (Format.TEXT, Format.MARKDOWN)
    except ReadError:
        return not head.startswith(b"PK")  # its parts are named further down


def read_article(
    path: Path, encoding: str | None = None, cancelled: Callable[[], bool] | None = None
) -> Reading | Carried:
    """Read an article from a file; raises ReadError with one clear sentence."""
    return read_bytes(slurp(path), path.name, encoding, cancelled)


def read_bytes(
    data: bytes,
    name: str,
    encoding: str | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Reading | Carried:
    """Read an article from bytes; ``name`` is the file's name for messages and the source.

    A PDF of our own gives the briefing it carries. ``cancelled`` is asked now and then; when it
    says yes, CancelledError is raised.
    """
    if len(data) > MAX_BYTES:
        raise ReadError(too_large(name, len(data)))
    kind = format_of(data, name)
    source = Source(
        file=name,
        media_type=MEDIA_TYPES[kind],
        file_sha256=hashlib.sha256(data).hexdigest(),
    )
    if kind not in (Format.TEXT, Format.MARKDOWN):
        from briefing.formats.child import read_in_child  # noqa: PLC0415 - see above

        found = read_in_child(kind, data, name, source, encoding=encoding, cancelled=cancelled)
        return Carried(found) if isinstance(found, bytes) else found
    return _read_plain(kind, data, name, source, encoding)


def read_pasted(text: str) -> Reading:
    """Read an article from the clipboard's plain text."""
    if len(text) > MAX_CODE_POINTS:
        raise ReadError(_too_long(Term("The text")))
    return from_text(text, Source(media_type="text/plain"))


def read_pasted_page(html: str, cancelled: Callable[[], bool] | None = None) -> Reading:
    """Read an article from the clipboard's rich text."""
    if len(html) > MAX_CODE_POINTS:
        raise ReadError(_too_long(Term("The text")))
    from briefing.formats.child import read_in_child  # noqa: PLC0415 - see above

    source = Source(media_type="text/html", encoding="UTF-8")
    data = html.encode("utf-8", "replace")
    found = read_in_child(Format.FRAGMENT, data, Term("The text"), source, cancelled=cancelled)
    assert isinstance(found, Reading)
    return found


def _read_plain(
    kind: Format, data: bytes, name: str, source: Source, encoding: str | None
) -> Reading:
    decoded = decode(data, name, encoding)
    if len(decoded.text) > MAX_CODE_POINTS:
        raise ReadError(_too_long(name))
    source = replace(source, encoding=decoded.encoding)
    try:
        read = from_markdown if kind is Format.MARKDOWN else from_text
        reading = read(decoded.text, source)
    except ReadError as error:
        raise ReadError(about(name, error)) from error
    if decoded.guessed:
        guessed = Alteration(f"encoding guessed as {decoded.encoding}", 1)
        reading = replace(reading, alterations=(*reading.alterations, guessed))
    return reading


def _too_long(name: str) -> Message:
    limit = str(MAX_CODE_POINTS // 1_000_000)
    return Message("{name} is over the limit of {limit} million letters.", name=name, limit=limit)
