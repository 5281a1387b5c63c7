"""What a finding says: an English sentence that remembers how it was made.

The command line prints it as it is; the window says its template in its own language.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self


class Term(str):
    """Mark a word of ours inside a sentence ("title", "up"): it is translated as well."""

    __slots__ = ()


class Day(str):
    """Hold a day in English words inside a sentence, and the ISO date it stands for."""

    __slots__ = ("iso",)

    iso: str

    def __new__(cls, words: str, iso: str) -> Self:
        """Hold the words of a date."""
        made = super().__new__(cls, words)
        made.iso = iso
        return made


class Message(str):
    """Hold a sentence with its ``template`` and the ``parts`` that fill its places.

    A part may be a number in words, a quote, a Term, a Day or another Message.
    """

    __slots__ = ("parts", "template")

    template: str
    parts: Mapping[str, str]

    def __new__(cls, template: str, **parts: str) -> Self:
        """Fill the places of a template."""
        made = super().__new__(cls, template.format(**parts) if parts else template)
        made.template = template
        made.parts = parts
        return made


def reason_of(error: OSError) -> Term:
    """Return why the system refused, as words inside a sentence."""
    words = error.strerror or "the disk refused"
    return Term(f"{words[0].lower()}{words[1:]}")


def words_of(error: BaseException) -> str:
    """Return what an error says: what of ours it was made of, or why the system refused."""
    words = error.args[0] if error.args else None
    if isinstance(words, (Message, Term)):
        return words
    return reason_of(error) if isinstance(error, OSError) and error.strerror else str(error)
