"""Messages (.eml) and web archives (.mhtml): both are mail with parts."""

from __future__ import annotations

import re
from dataclasses import replace
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime

from briefing.core.article import BlockKind, Source
from briefing.core.canonical import Alteration
from briefing.core.message import Message
from briefing.formats.decode import decode
from briefing.formats.from_html import from_fragment, from_html
from briefing.formats.from_text import from_text
from briefing.formats.reading import Piece, ReadError, Reading, assemble

MAX_PARTS = 500
_SAVED_PAGE = re.compile(r"saved by|snapshot|chromium|blink|internet explorer", re.IGNORECASE)


def from_mail(data: bytes, source: Source, encoding: str | None = None) -> Reading:
    """Read a message, or the page a web archive holds; attachments stay closed."""
    try:
        message = BytesParser(EmailMessage, policy=policy.default).parsebytes(data)
        if message.get_content_type() == "multipart/related" or _is_page(message):
            return _from_archive(message, source, encoding)
        return _from_message(message, source, encoding)
    except (MessageError, LookupError, IndexError, TypeError, AttributeError, KeyError) as error:
        raise ReadError("It is a damaged message and cannot be read. Save it again.") from error


def _is_page(message: EmailMessage) -> bool:
    return message["Snapshot-Content-Location"] is not None or bool(
        message.get_content_type() == "text/html" and _SAVED_PAGE.search(_header(message, "From"))
    )


def _from_archive(message: EmailMessage, source: Source, encoding: str | None) -> Reading:
    """Read the first page of the archive: the others are its frames."""
    for part in _parts(message):
        if part.get_content_type() == "text/html":
            address = _header(message, "Snapshot-Content-Location") or _header(
                part, "Content-Location"
            )
            if address.startswith(("http://", "https://")):
                source = replace(source, url=address)
            return from_html(_payload(part), source, encoding, part.get_content_charset())
    raise ReadError("There is no page in it. Save the page again.")


def _from_message(message: EmailMessage, source: Source, encoding: str | None) -> Reading:
    subject = _header(message, "Subject")
    name, address = parseaddr(_header(message, "From"))
    source = replace(
        source,
        title=subject or None,
        author=name or address or None,
        published=_day(_header(message, "Date")),
    )
    texts = [p for p in _parts(message) if p.get_content_disposition() != "attachment"]
    page = next((p for p in texts if p.get_content_type() == "text/html"), None)
    plain = next((p for p in texts if p.get_content_type() == "text/plain"), None)
    attached = sum(1 for p in _parts(message) if p.get_content_disposition() == "attachment")
    if plain is not None and (page is None or len(_payload(plain)) > len(_payload(page)) // 20):
        reading = _from_plain(plain, source, encoding)
    elif page is not None:
        reading = from_fragment(_payload(page), source, encoding, page.get_content_charset())
    else:
        raise ReadError("There is no text in the message. Open what is attached to it.")
    if attached:
        told = (*reading.alterations, Alteration("attachments left closed", attached))
        reading = replace(reading, alterations=told)
    return _headed(reading, subject)


def _from_plain(part: EmailMessage, source: Source, encoding: str | None) -> Reading:
    decoded = decode(_payload(part), "It", encoding, part.get_content_charset())
    text = decoded.text
    if part.get_param("format") == "flowed":
        text = re.sub(r"(?m)^ ", "", re.sub(r" \r?\n(?!-- )", " ", text))
    # The signature below its line is no part of what is said.
    body = re.split(r"(?m)^-- \r?$", text, maxsplit=1)[0]
    return from_text(body if body.strip() else text, replace(source, encoding=decoded.encoding))


def _headed(reading: Reading, subject: str) -> Reading:
    """Set the subject above the text as its title."""
    if not subject or reading.text.startswith(subject):
        return reading
    pieces = [
        Piece(
            block.span.of(reading.text),
            block.kind,
            max(2, block.level) if block.kind is BlockKind.HEADING else block.level,
            block.row,
            block.column,
        )
        for block in reading.blocks
    ]
    pieces.insert(0, Piece(subject, BlockKind.HEADING, 1))
    return assemble(pieces, reading.source, reading.alterations)


def _parts(message: EmailMessage) -> list[EmailMessage]:
    found: list[EmailMessage] = []
    for part in message.walk():
        if not part.is_multipart():
            found.append(part)
        if len(found) > MAX_PARTS:
            raise ReadError(
                Message("It has more than {most} parts. Open the text alone.", most=f"{MAX_PARTS}")
            )
    return found


def _payload(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message[name] or "").split())[:500]
    except (ValueError, IndexError, AttributeError, TypeError, OverflowError):
        return ""  # a header that cannot be read says nothing


def _day(date: str) -> str | None:
    try:
        return parsedate_to_datetime(date).date().isoformat() if date else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
