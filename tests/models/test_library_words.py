"""What the library says of itself is said in the window's language."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import briefing.library
from briefing.app import translation
from briefing.core.message import Message, Term
from briefing.library import Library, LibraryError
from briefing.models.finding_words import said, told_by
from briefing.models.library_words import JOINED, TEMPLATES, TERMS


def first_words(kind: str) -> set[str]:
    """Return every constant that the library makes a sentence or a term of."""
    found: set[str] = set()
    for path in Path(briefing.library.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Name) and called.id == kind:
                found |= {w.value for w in ast.walk(node.args[0]) if isinstance(w, ast.Constant)}
    return found


def test_every_sentence_of_the_library_can_be_said_in_the_windows_language():
    assert first_words("Message") == TEMPLATES | {JOINED}
    assert first_words("Term") == TERMS


@pytest.fixture(params=["fr", "ar"])
def speaking(request, qapp):
    """Let the window speak another language for one test."""
    translation.install(qapp, request.param)
    yield request.param
    translation.install(qapp, "en")


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
    assert told_by(OSError(5, "no words of ours")) == "[Errno 5] no words of ours"
