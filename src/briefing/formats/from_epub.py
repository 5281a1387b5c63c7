"""E-books (.epub) to blocks: the chapters in the order of the spine."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

from briefing.core.article import BlockKind, Source
from briefing.core.canonical import Alteration
from briefing.core.message import Message
from briefing.formats.from_html import decode_page
from briefing.formats.html_tree import parse
from briefing.formats.packed import Packed, parse_xml
from briefing.formats.reading import MAX_CODE_POINTS, Piece, ReadError, Reading, assemble

_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"

CONTAINER = "META-INF/container.xml"
_FONT_LOCKS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_PLAIN_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[\]<>]{0,300}>", re.IGNORECASE)


def from_epub(data: bytes, source: Source) -> Reading:
    """Read an e-book in full; one that is locked to a device is refused; raises ReadError."""
    packed = Packed(data)
    _refuse_locked(packed)
    root = _root_of(packed)
    package = parse_xml(_PLAIN_DOCTYPE.sub(b"", packed.read(root)))
    pieces: list[Piece] = []
    hidden = size = 0
    css = "".join(
        packed.read(name).decode("utf-8", "replace")
        for name in packed.names()
        if name.endswith(".css") and packed.count(name) == 1
    )
    for name in _spine(package, posixpath.dirname(root), packed):
        chapter = packed.read(name)
        if b"<!ENTITY" in chapter:
            raise ReadError("It declares entities, which no e-book needs, and is not opened.")
        seen = parse(decode_page(chapter, None).text, css)
        hidden += seen.hidden
        found = [piece for part in seen.found() for piece in part.pieces]
        pieces.extend(found)
        size += sum(len(piece.text) for piece in found)
        if size > MAX_CODE_POINTS:
            raise ReadError(
                Message(
                    "{name} is over the limit of {limit} million letters.",
                    name="It",
                    limit=f"{MAX_CODE_POINTS // 1_000_000}",
                )
            )
    source = _with_metadata(package, source)
    if source.title and not any(piece.kind is BlockKind.HEADING for piece in pieces):
        pieces.insert(0, Piece(source.title, BlockKind.HEADING, 1))
    told = (Alteration("hidden parts left out", hidden),) if hidden else ()
    reading = assemble(pieces, source, told)
    title = source.title or reading.title or None
    return replace(reading, title=title or "", source=replace(source, title=title))


def _refuse_locked(packed: Packed) -> None:
    """Refuse books whose chapters are encrypted; fonts that are scrambled do no harm."""
    locked = "META-INF/rights.xml" in packed
    if "META-INF/encryption.xml" in packed:
        methods = re.findall(rb'Algorithm="([^"]*)"', packed.read("META-INF/encryption.xml"))
        locked = locked or any(m.decode("ascii", "replace") not in _FONT_LOCKS for m in methods)
    if locked:
        raise ReadError("It is locked to a device or an account (DRM) and cannot be opened here.")


def _root_of(packed: Packed) -> str:
    if CONTAINER not in packed:
        raise ReadError("It is damaged: it does not say where its text is. Save it again.")
    file = packed.xml(CONTAINER).find(f".//{_CONTAINER}rootfile")
    name = "" if file is None else file.get("full-path", "")
    if name not in packed:
        raise ReadError("It is damaged: the list of its chapters is missing. Save it again.")
    return name


def _spine(package: ET.Element, folder: str, packed: Packed) -> Iterator[str]:
    """Yield each chapter once, by exact name; what lies outside the book is not looked for."""
    items = {
        item.get("id", ""): item
        for item in package.iter(_OPF + "item")
        if item.get("media-type", "") in ("application/xhtml+xml", "text/html", "")
        and "nav" not in (item.get("properties") or "").split()
    }
    told: set[str] = set()
    for reference in package.iter(_OPF + "itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None:
            continue
        link = urlsplit(item.get("href", ""))
        name = posixpath.normpath(posixpath.join(folder, unquote(link.path)))
        if not link.scheme and name in packed and name not in told:
            told.add(name)
            yield name


def _with_metadata(package: ET.Element, source: Source) -> Source:
    def said(name: str) -> str | None:
        words = " ".join((package.findtext(f".//{_DC}{name}") or "").split())[:500]
        # What programs write where nobody said anything.
        return None if not words or words.startswith(("Unknown", "Untitled")) else words

    date = said("date")
    return replace(
        source,
        title=source.title or said("title"),
        author=source.author or said("creator"),
        publisher=source.publisher or said("publisher"),
        published=source.published or (date[:10] if date else None),
    )
