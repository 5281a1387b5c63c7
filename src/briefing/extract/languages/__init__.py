"""The languages extraction knows: each a table, loaded when it is first needed."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from briefing.extract.languages.language import Language

TABLES = {"en": "ENGLISH", "fr": "FRENCH", "es": "SPANISH", "de": "GERMAN", "ar": "ARABIC"}
"""Language code -> name of the table in the module of that code. A new language adds itself here."""


def base(code: str) -> str:
    """Return the code of the table that serves a BCP 47 tag: fr for fr-CA; en for the unknown."""
    primary = code.replace("_", "-").split("-")[0].lower()
    return primary if primary in TABLES else "en"


@cache
def language(code: str) -> Language:
    """Return a language's table; English for one that has none."""
    primary = base(code)
    table = getattr(import_module(f"briefing.extract.languages.{primary}"), TABLES[primary])
    assert isinstance(table, Language)
    return table
