"""A short, truthful label for a figure, made of the sentence's own words."""

from __future__ import annotations

import re

from briefing.extract.lexicon import lexicon
from briefing.extract.scanner import MARK, WORD, scan
from briefing.extract.values import Found

MOST_WORDS = 7
_ENDS = frozenset(".,;:()“”\"«»،؛–—|")


def label_for(found: Found, text: str, language: str = "en") -> str:
    """Return the noun phrase with its qualifiers and the words that narrow it, up to punctuation."""
    if found.what_span is None:
        return found.what or (found.unit_name or "")
    if found.quantity.unit is not None or found.what_span.start < found.span.start:
        return found.what
    words = lexicon(language).language
    tokens = scan(text, found.what_span.end, found.sentence.end)
    last = found.what_span.end
    count = len(found.what.split())
    for place, token in enumerate(tokens):
        if token.kind == MARK and token.raw in _ENDS:
            break
        if token.kind == WORD and (count >= MOST_WORDS or token.low in words.breaks):
            break
        if place == 0 and token.low in words.verbs and token.low not in words.of:
            break
        count += token.kind == WORD
        last = token.end
    label = text[found.what_span.start : last]
    while True:
        shorter = re.sub(r"\s+\S+$", "", label)
        tail = label[len(shorter) :].strip().lower()
        if shorter == label or len(label) <= len(found.what) or tail not in words.stops | words.determiners:
            break
        label = shorter
    return _with_qualifiers(found, label, text)


def _with_qualifiers(found: Found, label: str, text: str) -> str:
    """Put back "suspected", "alleged" when they stood before the number."""
    missing = [
        span.of(text)
        for span in found.qualifiers
        if span.end <= found.span.start and span.of(text).lower() not in label.lower()
    ]
    return f"{label} ({', '.join(missing)})" if missing else label
