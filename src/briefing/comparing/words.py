"""Words as comparing needs them: folded and stemmed, so that "cells" meets "Cell"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import Any

_WORD = re.compile(r"[^\W\d_]+(?:['’\-‑][^\W\d_]+)*")

_STEMMERS: Mapping[str, str] = MappingProxyType(
    {"en": "english", "fr": "french", "es": "spanish", "de": "german", "ar": "arabic"}
)


def base(language: str) -> str:
    """Return a language without its region: ar-MA → ar."""
    return language.partition("-")[0].lower()


def fold(text: str) -> str:
    """Return a text in lower case without accents, one hyphen and one apostrophe for all."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return bare.replace("’", "'").replace("‑", "-")


@lru_cache(maxsize=5)
def _stemmer(language: str) -> Any:
    name = _STEMMERS.get(language)
    if name is None:
        return None
    module: Any = import_module(f"snowballstemmer.{name}_stemmer")
    return getattr(module, f"{name.capitalize()}Stemmer")()


@lru_cache(maxsize=20_000)
def stem(word: str, language: str) -> str:
    """Return the folded stem of a word by the Snowball rules of its language."""
    stemmer = _stemmer(base(language))
    lower = word.casefold().replace("’", "'").partition("'")
    bare = lower[2] if len(lower[0]) <= 2 and lower[2] else lower[0]
    return fold(bare if stemmer is None else stemmer.stemWord(bare))


def words_of(text: str) -> list[str]:
    """Return the words of a text as they stand, numbers left out."""
    return _WORD.findall(text)


def stems(text: str, language: str, empty: frozenset[str]) -> frozenset[str]:
    """Return the stems of what a text is about, each once; ``empty`` words carry no meaning."""
    parts = (part for word in words_of(text) for part in {*word.split("-"), word})
    found = (part for part in parts if len(part) > 1 and fold(part) not in empty)
    return frozenset(stem(part, language) for part in found)
