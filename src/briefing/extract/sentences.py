"""Sentences: sentencex, and the repairs news text needs. The only user of sentencex."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib import import_module

from briefing.core.article import Span
from briefing.extract.languages import base, language

_CLOSERS = "”“’\"'»)]』」"
_OPENERS = "“‘„\"'«([¿¡—–-"
_GAP = "[ \u00a0\u202f]"
_NEXT = rf"{_GAP}+(?=[{re.escape(_OPENERS)}]*[^\W_])"
_SPLIT = (
    r"[.!?…؟۔](?:"
    rf"(?:{_GAP}?»|[{re.escape(_CLOSERS)}])+{_NEXT}"  # … tension.” 147 returned
    rf"|(?<=[^\W\d_]{{5}}\.){_GAP}+(?=\d)"  # Drei Verletzte. 12 Tote.
    r"|(?:(?<=\b[Nn]o\.)"  # He voted no. Others did not.
    rf"|(?<=U\.S\.)|(?<=U\.K\.)|(?<=Inc\.)|(?<=Ltd\.)|(?<=etc\.)|(?<=Corp\.)){_NEXT}"
    r")"
)
"""Ends of sentences that the library leaves out; ``_joins`` judges them all.

Begins with one set of characters, so that everything between is skipped fast.
"""
_NEEDS_DIGIT = frozenset(("no", "nos"))
_ENDS_TOO = frozenset(("etc", "inc", "ltd", "co", "corp", "u.s", "u.k"))
_AROUND = '“”"«»()'
_INITIALS = r"(?:[^\W\d_]\.-?)*[^\W\d_]"
_ORDINAL = r"(?<!\d)\d{1,2}\.$"


@cache
def _stop() -> re.Pattern[str]:
    return re.compile("[.!?…؟۔。]")


@cache
def _split() -> re.Pattern[str]:
    return re.compile(_SPLIT)


def split_sentences(
    text: str, language_code: str, blocks: Sequence[Span] | None = None
) -> tuple[Span, ...]:
    """Return the sentences of a text, trimmed, in order; a newline always ends one.

    With ``blocks``, no sentence leaves its block. ``language_code`` is a BCP 47 tag.
    """
    spans = blocks if blocks is not None else (Span(0, len(text)),)
    sentences: list[Span] = []
    for block in spans:
        for line in _lines(text, block):
            sentences.extend(_sentences(text, line, language_code))
    return tuple(sentences)


def _lines(text: str, block: Span) -> list[Span]:
    lines: list[Span] = []
    start = block.start
    while start < block.end:
        end = text.find("\n", start, block.end)
        end = block.end if end < 0 else end
        line = trimmed(text, start, end)
        if line is not None:
            lines.append(line)
        start = end + 1
    return lines


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the span without white space at its ends, or None if nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if end > start else None


def _sentences(text: str, line: Span, code: str) -> list[Span]:
    part = text[line.start : line.end]
    if not _stop().search(part):
        return [line]
    cuts = _boundaries(part, base(code))
    cuts.extend(match.end() for match in _split().finditer(part))
    return _cut(text, line, sorted({cut for cut in cuts if 0 < cut < len(part)}), code)


def _boundaries(text: str, code: str) -> list[int]:
    """Return where sentencex begins a sentence. Imported late: 22 ms."""
    boundaries = import_module("sentencex").get_sentence_boundaries(code, text)
    return [int(boundary["start_index"]) for boundary in boundaries]


def _cut(text: str, line: Span, cuts: list[int], code: str) -> list[Span]:
    sentences: list[Span] = []
    start = line.start
    for cut in cuts:
        at = line.start + cut
        if _joins(text, start, at, line.end, code):
            continue
        sentence = trimmed(text, start, at)
        if sentence is not None:
            sentences.append(sentence)
            start = at
    last = trimmed(text, start, line.end)
    if last is not None:
        sentences.append(last)
    return sentences


def _joins(text: str, start: int, at: int, end: int, code: str) -> bool:
    """Say whether a proposed cut is none: after an abbreviation, before a small letter."""
    before = text[start:at].rstrip()
    if not before:
        return True
    rest = text[at:end].lstrip()
    if not rest:
        return True
    if _ordinal_stop(before, rest, code):
        return True
    last = _last_word(before)
    if not last:
        return rest[0].islower() and before[-1] not in "…!?؟"
    word = last.replace("’", "'").rpartition("'")[2].lower()
    words = language(code)
    if word in _NEEDS_DIGIT and words.code == "en":
        return rest[0].isdigit()
    if word in _ENDS_TOO:
        first = re.split(r"\W", rest, maxsplit=1)[0]
        return not (first[:1].isupper() and first.lower() in words.stops)
    if word in words.abbreviations:
        return True
    if last[-1].isupper() and re.fullmatch(_INITIALS, last):
        return True
    return rest[0].islower()


def _last_word(before: str) -> str:
    """Return the word before the full stop that ends a text, nothing if none does."""
    if before[-1] != "." or before[-2:-1].isspace():
        return ""
    word = before[-24:-1].rpartition(" ")[2]
    if not word.isalpha():
        for mark in _AROUND:
            word = word.rpartition(mark)[2]
        word = word.split()[-1] if word else ""
    return word


def _ordinal_stop(before: str, rest: str, code: str) -> bool:
    """Say whether a stop behind one or two digits makes an ordinal: im 6. Stock."""
    words = language(code)
    if not words.ordinal_dot or not re.search(_ORDINAL, before[-4:]):
        return False
    first = rest.split(maxsplit=1)[0].lower()
    return first not in words.determiners and first not in words.stops
