"""The one place where text is altered: what an article's text may hold, and how it is made so.

Line ends become LF (CR, CRLF, U+0085, U+2028, U+2029, VT, FF); a byte-order mark, other control
characters, noncharacters and bidirectional overrides and isolates are taken out; lone surrogates
become U+FFFD. Nothing else changes: NFC is not applied (reliability.md).
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from briefing.core.frozen import frozen

_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_SURROGATES = "\ud800-\udfff"
_BIDI = "\u202a-\u202e\u2066-\u2069"
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufeff" + "".join(
    chr(plane * 0x10000 + 0xFFFE) + chr(plane * 0x10000 + 0xFFFF) for plane in range(17)
)
LINE_ENDS = f"\r\n|[{_ENDS}]"
SURROGATES = f"[{_SURROGATES}]"
BIDI = f"[{_BIDI}]"
CONTROLS = f"[{_CONTROLS}]"

STRETCH = 100_000
"""Code points that are looked at in one go: other threads wait as long."""


@cache
def _any() -> re.Pattern[str]:
    """Compile the one set of all that is altered; not on import, as it takes 3 ms."""
    return re.compile(f"[{_ENDS}{_SURROGATES}{_BIDI}{_CONTROLS}]")


@frozen
class Alteration:
    """Say what was altered on the way in, and how often."""

    what: str
    count: int


def is_canonical(text: str) -> bool:
    """Say whether ``canonicalise`` would leave the text as it is."""
    if text.isascii() and text.isprintable():
        return True
    return all(
        _is_plain(text[at : at + STRETCH]) or _any().search(text, at, at + STRETCH) is None
        for at in range(0, len(text), STRETCH)
    )


def _is_plain(text: str) -> bool:
    """Say quickly whether a text holds nothing but printable characters and usual white space."""
    for space in ("\n", "\t", "\xa0", "\u202f"):
        text = text.replace(space, " ")
    return text.isprintable()


def canonicalise(text: str) -> tuple[str, tuple[Alteration, ...]]:
    """Return the text as an Article may hold it, and what was altered; idempotent."""
    if is_canonical(text):
        return text, ()  # one look where each substitution would take its own
    counts: Counter[str] = Counter()
    for what, pattern, replacement in (
        ("line ends made uniform", LINE_ENDS, "\n"),
        ("broken characters replaced", SURROGATES, "\ufffd"),
        ("hidden direction marks removed", BIDI, ""),
        ("control characters removed", CONTROLS, ""),
    ):
        text, count = re.subn(pattern, replacement, text)
        if count:
            counts[what] = count
    return text, tuple(Alteration(what, count) for what, count in counts.items())
