"""A short, truthful label for a figure, made of the sentence's own words."""

from __future__ import annotations

from briefing.extract.lexicon import lexicon
from briefing.extract.scanner import MARK, NUM, WORD, scan
from briefing.extract.values import Found

MOST_WORDS = 7
_ENDS = frozenset('.,;:()“”"«»،؛–—|')


def label_for(found: Found, text: str) -> str:
    """Return the noun phrase with its qualifiers and what narrows it, up to punctuation."""
    if found.quantity.unit is not None:
        return found.what or found.unit_name or ""
    if found.what_span is None:
        narrowed = _narrowed(found, text, found.span.end)
        return _with_qualifiers(found, f"{found.what} {narrowed}".strip(), text)
    if found.what_span.start < found.span.start:
        return found.what
    narrowed = _narrowed(found, text, found.what_span.end)
    return _with_qualifiers(found, f"{found.what} {narrowed}".strip(), text)


def _narrowed(found: Found, text: str, start: int) -> str:
    """Return the words from ``start`` that narrow what is counted, up to a break."""
    words = lexicon(found.language).language
    tokens = scan(text, start, found.sentence.end)
    while (
        tokens
        and found.inferred
        and (tokens[0].low in words.auxiliaries or tokens[0].low in words.of)
    ):
        skipped = tokens.pop(0)
        if skipped.low in words.of:
            while tokens and (
                tokens[0].low in words.determiners or tokens[0].low in words.whole_pronouns
            ):
                tokens.pop(0)
    if not tokens:
        return ""
    start = tokens[0].start
    last = start
    count = len(found.what.split())
    cut = False
    for place, token in enumerate(tokens):
        if token.kind == MARK and token.raw in _ENDS:
            break
        if token.kind == WORD and token.low in words.breaks:
            break
        cut = token.kind == NUM or (token.kind == WORD and count >= MOST_WORDS)
        if cut or (place == 0 and token.low in words.verbs and not found.inferred):
            break
        count += token.kind == WORD
        last = token.end
    kept = text[start:last].split()
    if cut:
        # "since the September" says nothing without the 11 it was cut before, nor does
        # "on the suspicion of direct" without the links.
        small = [place for place, word in enumerate(kept) if word.lower() in words.stops]
        kept = kept[: small[-1]] if small else kept
    while kept and kept[-1].lower() in words.stops | words.determiners:
        kept.pop()
    return " ".join(kept)


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
