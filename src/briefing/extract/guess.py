"""Which language a text is written in: its script, then its commonest words."""

from __future__ import annotations

import re
from collections import Counter

from briefing.extract.languages import TABLES, language

_WORD = r"[^\W\d_]+"
_ARABIC = "[\u0600-\u06ff\u0750-\u077f]"
ENOUGH = 20_000
"""Code points that are enough to tell."""


def language_of(text: str) -> str:
    """Return the BCP 47 base code of a text's language; English where nothing tells."""
    sample = text[:ENOUGH]
    words = Counter(re.findall(_WORD, sample.lower()))
    letters = sum(len(word) * count for word, count in words.items())
    if letters and len(re.findall(_ARABIC, sample)) * 2 > letters:
        return "ar"
    scores = {
        code: sum(words[word] for word in language(code).function_words)
        for code in TABLES
        if code != "ar"
    }
    best = max(scores, key=lambda code: (scores[code], code == "en"))
    return best if scores[best] else "en"
