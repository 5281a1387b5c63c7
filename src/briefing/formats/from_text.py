"""Plain text to blocks: blank lines part them, short unpunctuated lines are headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.core.article import Block, BlockKind, Source, Span
from briefing.core.canonical import Alteration, canonicalise
from briefing.formats.reading import ReadError, Reading, title_of

HEADING_LENGTH = 110
WRAPPED_WIDTH = range(45, 101)
"""Lines this long, and of nearly one length, were broken by a program, not by their writer."""

_SOURCE_LINE = re.compile(
    r"(?i:source|sources|quelle|fuente|via|المصدر|مصدر)\s*[::]\s*(?P<name>\S.{0,118})", re.DOTALL
)
_BULLET = re.compile(r"\s*(?:[-*•‣–]\s+|\d{1,3}[.)]\s+)(?=\S)")
_ENDS = tuple(".!?…;:,،؛؟")
_SENTENCE_ENDS = tuple(".!?…؟")
_CLOSERS = "”\"’')]»"


def from_text(text: str, source: Source | None = None) -> Reading:
    """Read a plain text; hard-wrapped lines are joined in place, so that nothing else moves."""
    text, alterations = canonicalise(text)
    text, joined = _unwrap(text)
    if joined:
        alterations = (*alterations, Alteration("wrapped lines joined", joined))
    if not text.strip():
        raise ReadError("There is no text in it. Open an article that has words.")
    blocks = [_block(span, words, index) for index, (span, words) in enumerate(_paragraphs(text))]
    publisher = _publisher(text, blocks)
    if blocks and publisher is not None and blocks[-1].kind is BlockKind.HEADING:
        blocks[-1] = replace(blocks[-1], kind=BlockKind.PARAGRAPH, level=0)
    made = source or Source(media_type="text/plain")
    if publisher is not None and made.publisher is None:
        made = replace(made, publisher=publisher)
    title = title_of(text, blocks)
    return Reading(
        text, tuple(blocks), title, replace(made, title=made.title or title or None), alterations
    )


def _paragraphs(text: str) -> Iterator[tuple[Span, str]]:
    """Yield each line that is not blank, trimmed: after unwrapping, a line is a paragraph."""
    at = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            start = at + (0 if line.startswith(words) else line.index(words))
            yield Span(start, start + len(words)), words
        at += len(line) + 1


def _unwrap(text: str) -> tuple[str, int]:
    """Replace line ends inside hard-wrapped paragraphs by spaces: same length, same offsets."""
    chunks = re.split(r"(\n[ \t]*\n\s*)", text)
    joined = 0
    for index in range(0, len(chunks), 2):
        lines = chunks[index].split("\n")
        if len(lines) > 1 and _is_wrapped(lines):
            joined += len(lines) - 1
            chunks[index] = " ".join(lines)
    return "".join(chunks), joined


def _is_wrapped(lines: list[str]) -> bool:
    widths = [len(line.rstrip()) for line in lines[:-1]]
    if not widths or max(widths) not in WRAPPED_WIDTH or any(_BULLET.match(line) for line in lines):
        return False
    # Lines that end as sentences do were ended by their writer.
    ended = sum(line.rstrip().rstrip(_CLOSERS).endswith(_SENTENCE_ENDS) for line in lines[:-1])
    if 2 * ended > len(lines) - 1 and len(lines) > 3:
        return False
    return min(widths) > 0.6 * max(widths) and len(lines[-1]) <= max(widths) + 1


def _block(span: Span, words: str, index: int) -> Block:
    bullet = _BULLET.match(words)
    if bullet and bullet.end() < len(words):
        return Block(Span(span.start + bullet.end(), span.end), BlockKind.LIST_ITEM)
    if _is_heading(words):
        return Block(span, BlockKind.HEADING, 1 if index == 0 else 2)
    return Block(span)


def _is_heading(words: str) -> bool:
    """Say whether a line is short and does not end as a sentence does."""
    if len(words) > HEADING_LENGTH or words.rstrip(_CLOSERS + " ").endswith(_ENDS):
        return False
    return any(letter.isalpha() for letter in words)


def _publisher(text: str, blocks: list[Block]) -> str | None:
    """Return the name on a closing line such as "Source: Morocco World News"."""
    if not blocks:
        return None
    match = _SOURCE_LINE.fullmatch(blocks[-1].span.of(text))
    return match["name"].strip().rstrip(".") if match else None
