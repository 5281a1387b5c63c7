"""A briefing file: known by its first letters or its name, and read as it is."""

from __future__ import annotations

from briefing.core import codec
from briefing.core.briefing import Briefing
from briefing.core.message import Message, words_of
from briefing.formats.reading import ReadError

ENDING = ".briefing"
"""What so ends is a briefing or refused: a damaged one must not be read as an article."""


def is_briefing(data: bytes, name: str) -> bool:
    """Say whether bytes are a briefing file: a JSON object that names the format, or so called."""
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    names_itself = head.startswith(b"{") and b'"format"' in data and b'"briefing/' in data
    return names_itself or name.lower().endswith(ENDING)


def from_briefing(data: bytes, name: str) -> Briefing:
    """Read a briefing file; raises ReadError, whose sentence begins with its name."""
    try:
        return codec.load(data)
    except codec.CodecError as error:
        raise ReadError(Message("{name}: {why}", name=name, why=words_of(error))) from error
