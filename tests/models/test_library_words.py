"""What the library says of itself is said in the window's language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import briefing.library
from briefing.core.message import Message, Term
from briefing.library import Library, LibraryError
from briefing.models.finding_words import said, told_by
from briefing.models.library_words import JOINED, TEMPLATES, TERMS
from models.first_words import first_words


def test_every_sentence_of_the_library_can_be_said_in_the_windows_language():
    assert first_words(briefing.library, "Message") == TEMPLATES | {JOINED}
    assert first_words(briefing.library, "Term") == TERMS


def test_every_sentence_has_words_in_french_and_arabic(speaking):
    for template in TEMPLATES:
        names = re.findall(r"{(\w+)}", template)
        assert said(Message(template, **dict.fromkeys(names, "1"))) != template.format(
            **dict.fromkeys(names, "1")
        ), template
    for term in TERMS:
        assert said(Term(term)) != term


def test_what_went_wrong_is_told_in_the_windows_language(speaking, tmp_path: Path):
    (tmp_path / "library").write_text("a file where the folder should be")
    with pytest.raises(LibraryError) as refused:
        Library(tmp_path / "library")
    assert "cannot be made" in str(refused.value)
    words = told_by(refused.value)
    assert {"fr": "ne peut pas être créé", "ar": "تعذّر إنشاء"}[speaking] in words
    assert told_by(OSError(5, "No words of ours")) == "no words of ours"
