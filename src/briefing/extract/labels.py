"""A short, truthful label for a figure, made of the sentence's own words."""

from __future__ import annotations

from briefing.extract.languages.language import Language
from briefing.extract.lexicon import lexicon
from briefing.extract.scanner import MARK, NUM, WORD, scan
from briefing.extract.values import Found

MOST_WORDS = 7

SHORT = 4
"""A word of fewer letters leads to others, and says nothing alone."""

_ENDS = frozenset('.,;:()“”"«»،؛–—|')


def label_for(found: Found, text: str) -> str:
    """Return the noun phrase with its qualifiers and what narrows it, up to punctuation."""
    if found.quantity.unit is not None:
        return found.what or _told_after(found, text) or found.unit_name or ""
    if found.what_span is None:
        narrowed = _narrowed(found, text, found.span.end)
        return _with_qualifiers(found, f"{found.what} {narrowed}".strip(), text)
    if found.what_span.start < found.span.start:
        return found.what
    narrowed = _narrowed(found, text, found.what_span.end)
    return _with_qualifiers(found, f"{found.what} {narrowed}".strip(), text)


def _told_after(found: Found, text: str) -> str:
    """Return what is said of a bare measure: "412,000 tonnes *crossed*"; "" where it says when."""
    known = lexicon(found.language).language
    words = _narrowed(found, text, found.span.end)
    first = words.split(" ", 1)[0].lower()
    leads = first in known.stops or first in known.links or first in known.of
    return "" if leads or len(first) < SHORT else words


def _narrowed(found: Found, text: str, start: int) -> str:
    """Return the words from ``start`` that narrow what is counted, up to a break."""
    known = lexicon(found.language)
    words = known.language
    scanned = scan(text, start, found.sentence.end, known.vocabulary)
    first = _helping(scanned.lows, words) if found.inferred else 0
    start = last = scanned.starts[first] if first < len(scanned.tokens) else start
    count = len(found.what.split())
    cut = False
    for place in range(first, len(scanned.tokens)):
        token = scanned.tokens[place]
        if token.kind == MARK and token.raw in _ENDS:
            break
        if token.kind == WORD and token.low in words.breaks:
            break
        cut = token.kind == NUM or (token.kind == WORD and count >= MOST_WORDS)
        if cut or (place == 0 and token.low in words.verbs and not found.inferred):
            break
        count += token.kind == WORD
        last = scanned.end(place)
    kept = text[start:last].split()
    if cut:
        # "since the September" says nothing without the 11 it was cut before, nor does
        # "on the suspicion of direct" without the links.
        small = [place for place, word in enumerate(kept) if word.lower() in words.stops]
        kept = kept[: small[-1]] if small else kept
    while kept and kept[-1].lower() in words.stops | words.determiners:
        kept.pop()
    return " ".join(kept)


def _helping(lows: list[str], words: Language) -> int:
    """Return how many words only lead to what narrows a noun left out: *were* …, *of the* …."""
    at = 0
    while lows[at] in words.auxiliaries or lows[at] in words.of:
        joins = lows[at] in words.of
        at += 1
        while joins and (lows[at] in words.determiners or lows[at] in words.whole_pronouns):
            at += 1
    return at


def _with_qualifiers(found: Found, label: str, text: str) -> str:
    """Put back "suspected", "alleged" when they stood before the number.

    The suspects of "2,963 suspects and 341 plans" are counted there, not a doubt about the plans.
    """
    missing = [
        span.of(text)
        for span in found.qualifiers
        if span.end <= found.span.start
        and span.of(text).lower() not in label.lower()
        and not text[: span.start].rstrip()[-1:].isdigit()
    ]
    return f"{label} ({', '.join(missing)})" if missing else label
