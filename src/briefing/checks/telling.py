"""Words that tell sentences apart: places, causes, acts."""

from __future__ import annotations

import re
from collections import Counter

from briefing.core.article import Article

_WORD = re.compile(r"[^\W\d_]{4,}")


def telling_words(article: Article) -> tuple[frozenset[str], ...]:
    """Return for each sentence its words of four letters and more that few others have."""
    words = [
        frozenset(word.casefold() for word in _WORD.findall(sentence.of(article.text)))
        for sentence in article.sentences
    ]
    spread = Counter(word for found in words for word in found)
    rare = max(2, len(words) // 4)
    return tuple(frozenset(word for word in found if spread[word] <= rare) for found in words)


def content_words(text: str) -> frozenset[str]:
    """Return the words of four letters and more of a text, folded."""
    return frozenset(word.casefold() for word in _WORD.findall(text))
