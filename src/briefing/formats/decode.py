"""From bytes to text: which encoding a file is in, and whether that is known or guessed."""

from __future__ import annotations

import codecs

from briefing.core.frozen import frozen
from briefing.core.message import Message
from briefing.formats.reading import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)

LIKELY = ["cp1252", "cp1256", "iso8859_15", "cp1250", "mac_roman", "cp1251"]
"""The pages that saved articles use; steering keeps an English cp1252 from becoming cp1250."""

_PAGES = (
    *("windows-125", "cp125", "iso-8859-", "latin", "us-ascii", "koi8", "macintosh", "mac"),
    *("gb", "big5", "shift", "euc-"),
)

SAMPLE = 100_000

NEARLY = 0.05
"""Readings whose disorder differs by less are told apart by how usual their page is."""


@frozen
class Decoded:
    """A text with the encoding it was read in; ``guessed`` when the file did not say."""

    text: str
    encoding: str
    guessed: bool = False


def decode(
    data: bytes, name: str, encoding: str | None = None, declared: str | None = None
) -> Decoded:
    """Read bytes as text: by mark, NULs, strict UTF-8, what it declares, or a steered guess.

    ``encoding`` is what somebody chose and is not questioned. Raises ReadError.
    """
    if encoding is not None:
        try:
            return Decoded(data.decode(encoding), encoding)
        except (UnicodeDecodeError, LookupError) as error:
            raise ReadError(
                Message(
                    "{name} is not in {encoding}. Choose another encoding.",
                    name=name,
                    encoding=encoding,
                )
            ) from error
    for mark, codec, label in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(codec, errors="replace"), label)
    if b"\0" in data[:4096]:
        return _wide(data, name)
    try:
        return Decoded(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        return _as_declared(data, declared) or _guess(data, name)


def _as_declared(data: bytes, declared: str | None) -> Decoded | None:
    """Read bytes as they declare themselves, when that is a page known here and fits every byte.

    A page that could be read for its declaration is in no wide encoding, whatever it says.
    """
    said = (declared or "").lower()
    if not said.startswith(_PAGES):
        return None
    # Browsers take the first two for Windows' page, and so do the people who write them.
    codec = "cp1252" if said in ("iso-8859-1", "latin1", "us-ascii") else said
    try:
        return Decoded(data.decode(codec), codec)
    except (UnicodeDecodeError, LookupError):
        return None


def _wide(data: bytes, name: str) -> Decoded:
    """Read UTF-16 without a mark: its Latin letters leave a NUL in every second byte."""
    head = data[:4096]
    odd, even = head[1::2].count(0), head[0::2].count(0)
    if max(odd, even) > 0.3 * len(head) / 2 and min(odd, even) < 0.1 * max(odd, even):
        text = data.decode("utf-16-le" if odd > even else "utf-16-be", errors="replace")
        if sum(c.isprintable() or c.isspace() for c in text[:2048]) > 0.9 * len(text[:2048]):
            return Decoded(text, "UTF-16", guessed=True)
    raise ReadError(
        Message("{name} is not a text file. Open a text, a Markdown file or a briefing.", name=name)
    )


def _rank(encoding: str) -> int:
    return LIKELY.index(encoding) if encoding in LIKELY else len(LIKELY)


def _guess(data: bytes, name: str) -> Decoded:
    import charset_normalizer  # noqa: PLC0415 - 20 ms that most files never need

    matches = charset_normalizer.from_bytes(data[:SAMPLE], cp_isolation=LIKELY)
    # Nearly equal readings differ in a letter or two: then the more usual page is right.
    ranked = sorted(matches, key=lambda match: (round(match.chaos, 1), -round(match.coherence, 1)))
    close = [match.encoding for match in ranked if match.chaos <= ranked[0].chaos + NEARLY]
    codec = min(close, key=_rank, default=LIKELY[0])
    try:
        return Decoded(data.decode(codec), codec, guessed=True)
    except UnicodeDecodeError:
        text = data.decode(codec, errors="replace")
        if text.count("\ufffd") > len(text) // 20:
            raise ReadError(
                Message("{name} is not a text file in any encoding known here.", name=name)
            ) from None
        return Decoded(text, codec, guessed=True)
