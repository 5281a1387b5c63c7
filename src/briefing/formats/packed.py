"""Packed files (Word, OpenDocument, EPUB): read by exact name, within a budget, never unpacked."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import Any, cast
from xml.etree import ElementTree as ET

from briefing.core.message import Message
from briefing.formats.reading import ReadError

MAX_PARTS = 20_000
MAX_PART = 50_000_000
MAX_TOTAL = 150_000_000
MAX_DEPTH = 200
"""XML nested deeper was made to break readers."""

BROKEN = "It is damaged and cannot be unpacked. Save it again and open that."


class Packed:
    """The parts of a packed file; every refusal is one clear ReadError."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise ReadError(BROKEN) from error
        parts = self._zip.infolist()
        if len(parts) > MAX_PARTS:
            raise ReadError(
                Message(
                    "It is packed with {parts} parts; the limit is {most}.",
                    parts=f"{len(parts):,}",
                    most=f"{MAX_PARTS:,}",
                )
            )
        if any(part.flag_bits & 1 for part in parts):
            raise ReadError(
                "It is password-protected. Save it without a password where it was made."
            )
        _refuse_overlaps(parts)
        self._counts = Counter(part.filename for part in parts)
        self._left = MAX_TOTAL

    def __contains__(self, name: str) -> bool:
        return name in self._counts

    def count(self, name: str) -> int:
        """Return how many parts have this name; more than one is somebody's trick."""
        return self._counts[name]

    def names(self) -> Iterator[str]:
        """Yield the names of the parts, in order."""
        yield from self._counts

    def read(self, name: str) -> bytes:
        """Return one part; raises ReadError when it is missing, twofold, damaged or too large."""
        if self._counts[name] != 1:
            raise ReadError(
                Message(
                    "It is damaged: it holds its part {part} twice. Save it again."
                    if self._counts[name]
                    else "It is damaged: it lacks its part {part}. Save it again.",
                    part=_shown(name),
                )
            )
        limit = min(MAX_PART, self._left)
        try:
            with self._zip.open(name) as part:
                data = part.read(limit + 1)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
            raise ReadError(BROKEN) from error
        except Exception as error:  # zlib.error and its kin have no common parent
            raise ReadError(BROKEN) from error
        if len(data) > limit:
            raise ReadError(
                Message(
                    "It unpacks to more than the limit of {limit} MB. Save the part you need as a "
                    "file of its own.",
                    limit=f"{MAX_PART // 1_000_000}",
                )
            )
        self._left -= len(data)
        return data

    def xml(self, name: str) -> ET.Element:
        """Return one part as XML."""
        return parse_xml(self.read(name))


def parse_xml(data: bytes) -> ET.Element:
    """Parse XML without a document type, no deeper than MAX_DEPTH; raises ReadError."""
    for encoding in ("ascii", "utf-16-le", "utf-16-be"):
        if any(word.encode(encoding) in data for word in ("<!DOCTYPE", "<!ENTITY")):
            raise ReadError(
                "It declares a document type, which no word processor writes, and is not opened."
            )
    # As events, not as one tree: depth is counted before it can hurt.
    parser: Any = cast("Any", ET).XMLPullParser(("start", "end"))
    depth = 0
    root: ET.Element | None = None
    try:
        for at in range(0, len(data), 65_536):
            parser.feed(data[at : at + 65_536])
            for event in parser.read_events():
                root = cast("ET.Element", event[-1]) if root is None else root
                depth += 1 if event[0] == "start" else -1
                if depth > MAX_DEPTH:
                    _refuse_depth()
        parser.close()
    except ReadError:
        raise
    except (ET.ParseError, ValueError, LookupError) as error:
        raise ReadError("It is damaged inside and cannot be read. Save it again.") from error
    if root is None:
        raise ReadError("It is damaged inside: it is empty. Save it again.")
    return root


def _refuse_depth() -> None:
    raise ReadError("It is nested too deeply to be a text, and is not opened.")


def _refuse_overlaps(parts: list[zipfile.ZipInfo]) -> None:
    end = 0
    for part in sorted(parts, key=lambda part: part.header_offset):
        if part.header_offset < end:
            raise ReadError("It is damaged: its parts overlap. It is not opened.")
        end = part.header_offset + 30 + part.compress_size


def _shown(name: str) -> str:
    return ascii(name[:60])
