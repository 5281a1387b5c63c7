"""Web pages to blocks: trafilatura says what the article is, the page itself how it is built."""

from __future__ import annotations

import copy
import logging
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from briefing.core.article import BlockKind, Source
from briefing.core.canonical import Alteration
from briefing.formats.decode import Decoded, decode
from briefing.formats.html_tree import Found, Seen, parse
from briefing.formats.page_facts import facts_of
from briefing.formats.reading import Piece, ReadError, Reading, assemble

BESIDE = frozenset(("nav", "aside", "footer", "form", "menu"))
"""What stands beside an article, never in it."""

_BESIDE_NAME = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|comment\w*|disqus|newsletter|subscri\w+|promo\w*|cookie\w*"
    r"|consent|share|sharing|social|breadcrumb\w*|sidebar|trending|most-?read|read-?more|more-?from"
    r"|advert\w*|ads?|sponsor\w*|paywall|nav|navigation|footer|menu|tags?|toolbar|modal|popup"
    r"|byline|outbrain|taboola|see-?also|next-?up|teaser\w*|author-?bio|signup|widget)(?:$|[\s_-])",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})""", re.IGNORECASE)

ALIKE = 0.8
"""The share of a block's words that trafilatura must have kept for the block to be kept."""

LINKS = 0.6
"""A block with more of its letters in links leads elsewhere."""


def from_html(
    data: bytes, source: Source, encoding: str | None = None, declared: str | None = None
) -> Reading:
    """Read a saved web page as its article; what stands around it goes. Raises ReadError."""
    decoded = decode_page(data, encoding, declared)
    seen = parse(decoded.text)
    facts = facts_of(seen.root)
    every = seen.found()
    kept = _article(seen, every)
    source = replace(source, encoding=source.encoding or decoded.encoding)
    pieces = [piece for found in kept for piece in found.pieces]
    title = facts.title or _first_heading(kept)
    pieces = _titled(pieces, title)
    left_out = sum(len(f.pieces) for f in every) - len(pieces)
    told = _told(seen, decoded)
    if left_out > 0:
        told = (*told, Alteration("parts of the page around the article left out", left_out))
    return assemble(pieces, facts.into(replace(source, title=source.title or title or None)), told)


def from_fragment(
    data: bytes, source: Source, encoding: str | None = None, declared: str | None = None
) -> Reading:
    """Read HTML that is all article (copied text, a mail, a chapter) in full."""
    decoded = decode_page(data, encoding, declared)
    seen = parse(decoded.text)
    pieces = [piece for found in seen.found() for piece in found.pieces]
    reading = assemble(
        pieces, replace(source, encoding=source.encoding or decoded.encoding), _told(seen, decoded)
    )
    made = replace(reading.source, title=reading.source.title or reading.title or None)
    return replace(reading, source=made)


def decode_page(data: bytes, encoding: str | None, declared: str | None = None) -> Decoded:
    """Return a page's text; its own declaration counts when it is not UTF-8 after all."""
    match = _DECLARED.search(data[:4096])
    said = declared or (match[1].decode("ascii", "replace") if match else None)
    return decode(data, "It", encoding, said)


def _told(seen: Seen, decoded: Decoded) -> tuple[Alteration, ...]:
    told = (
        ("hidden parts left out", seen.hidden),
        ("struck-out words left out", seen.changes),
        (f"encoding guessed as {decoded.encoding}", int(decoded.guessed)),
    )
    return tuple(Alteration(what, count) for what, count in told if count)


def _article(seen: Seen, every: list[Found]) -> list[Found]:
    """Choose the blocks of the article."""
    if not _has_surroundings(seen.root):
        return every
    words = _extracted(seen.root)
    if not words:
        main = [found for found in every if not _is_beside(found.element)]
        return main or every
    bag = _shingles(words)
    sure = [found for found in every if _share(found.words, bag) >= ALIKE]
    if not sure:
        return [found for found in every if not _is_beside(found.element)] or every
    home = _home(sure)
    return [
        found
        for found in every
        if not _is_beside(found.element, home)
        and (
            (found in sure and _is_at_home(found, home))
            or _belongs(found, home, sure[0], sure[-1], every)
        )
    ]


def _has_surroundings(root: Any) -> bool:
    """Say whether a page is more than its article: saved from a site, not by a word processor."""
    if root.xpath("//meta[@name='generator' or @name='Generator'][contains(@content, 'Office')]"):
        return False
    if root.xpath("//nav | //aside | //footer | //script | //form | //header | //article | //main"):
        return True
    return any(_BESIDE_NAME.search(_named(e)) for e in root.iter("div", "section", "ul"))


def _extracted(root: Any) -> str:
    """Return the article's words as trafilatura finds them, or "" when it finds none."""
    import trafilatura  # noqa: PLC0415 - half a second that only web pages need

    logging.disable(logging.CRITICAL)
    try:
        found: Any = cast("Any", trafilatura).bare_extraction(
            copy.deepcopy(root), include_comments=False, include_tables=True, favor_recall=False
        )
    except (ValueError, TypeError, AttributeError, RecursionError, KeyError, IndexError):
        return ""
    return "" if found is None else str(found.text or "")


def _shingles(words: str) -> Counter[tuple[str, ...]]:
    found = _WORD.findall(words.casefold())
    bag: Counter[tuple[str, ...]] = Counter()
    for size in (1, 3):
        bag.update(zip(*(found[at:] for at in range(size)), strict=False))
    return bag


def _share(words: str, bag: Counter[tuple[str, ...]]) -> float:
    """Return which share of a text's runs of three words stand in the bag."""
    found = _WORD.findall(words.casefold())
    size = 3 if len(found) >= 3 else 1
    runs = list(zip(*(found[at:] for at in range(size)), strict=False))
    return sum(run in bag for run in runs) / len(runs) if runs else 0.0


def _home(sure: Sequence[Found]) -> Any:
    """Return the innermost element that holds nearly all the sure words."""
    total = sum(len(found.words) for found in sure)
    held: Counter[Any] = Counter()
    for found in sure:
        for element in (found.element, *found.element.iterancestors()):
            held[element] += len(found.words)
    for element in (sure[-1].element, *sure[-1].element.iterancestors()):
        if held[element] >= 0.9 * total:
            best = element
            break
    else:
        return sure[0].element.getroottree().getroot()
    # Walk down again: the deepest one that still holds as much.
    for element, size in held.items():
        if size >= 0.9 * total and best in element.iterancestors():
            best = element
    return best


def _is_at_home(found: Found, home: Any) -> bool:
    """Say whether a block lies in the article's element, or is its headline just above."""
    if found.element is home or home in found.element.iterancestors():
        return True
    return found.pieces[0].kind is BlockKind.HEADING and found.pieces[0].level == 1


def _belongs(found: Found, home: Any, first: Found, last: Found, every: list[Found]) -> bool:
    """Say whether a block that trafilatura passed over is part of the article all the same."""
    piece = found.pieces[0]
    if not _is_at_home(found, home) or found.linked > LINKS * len(found.words):
        return False
    if piece.kind is BlockKind.HEADING and piece.level == 1:
        return True
    # Captions and tables may stand above the first words; anything else stands between them.
    if piece.kind in (BlockKind.CAPTION, BlockKind.TABLE_CELL):
        return True
    at = every.index(found)
    if not every.index(first) < at < every.index(last):
        return False
    return piece.kind is BlockKind.HEADING or any(mark in found.words for mark in ".!?؟")


def _named(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"


def _is_beside(element: Any, home: Any = None) -> bool:
    """Say whether an element, or one it lies in, stands beside the article."""
    for inner in (element, *element.iterancestors()):
        if inner is home or inner.tag in ("body", "html"):
            return False
        if inner.tag in BESIDE or _BESIDE_NAME.search(_named(inner)):
            return True
        if inner.tag == "header" and not inner.xpath(".//h1"):
            return True
    return False


def _first_heading(kept: list[Found]) -> str:
    """Return the heading the article begins with; one further down heads a part of it."""
    tops = [f.words for f in kept[:3] if f.pieces[0].kind is BlockKind.HEADING]
    return tops[0] if tops else ""


def _titled(pieces: list[Piece], title: str) -> list[Piece]:
    """Set the title above the article when the article does not begin with it."""
    if not pieces:
        raise ReadError("There is no article in it. Copy its text and paste it as a new article.")
    head = next((p for p in pieces if p.kind is BlockKind.HEADING and p.level == 1), None)
    if head is not None or not title:
        return pieces
    return [Piece(title, BlockKind.HEADING, 1), *pieces]
