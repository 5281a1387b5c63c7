"""Why a file was not read or not saved is said in the window's language."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import briefing.formats
import briefing.store
from briefing.core.message import Message, Term
from briefing.formats import sniff
from briefing.library import Library
from briefing.models.file_words import JOINED, TEMPLATES, TERMS
from briefing.models.finding_words import said, told_by
from briefing.pipeline import open_file
from briefing.store.files import SaveError, save_bytes
from models.first_words import first_words

OF_THE_STORY = (
    "{name} holds {letters} million letters; the limit of one article is {limit} million."
    " Split it, or open it in the window part by part."
)
"""What ``pipeline`` says, which is no room but a module."""


def of_readers() -> set[str]:
    """Return the sentences that readers say of a file without its name."""
    folder = Path(str(briefing.formats.__file__)).parent
    texts = [ast.parse(path.read_text(encoding="utf-8")) for path in folder.glob("*.py")]
    raised = [node for text in texts for node in ast.walk(text) if isinstance(node, ast.Call)]
    return {
        str(node.args[0].value)
        for node in raised
        if isinstance(node.func, ast.Name)
        and node.func.id == "ReadError"
        and isinstance(node.args[0], ast.Constant)
    }


def test_every_sentence_of_readers_and_saves_can_be_said_in_the_windows_language():
    rooms = (briefing.store, briefing.formats)
    made = set().union(*(first_words(room, "Message") for room in rooms))
    assert made == TEMPLATES - {OF_THE_STORY} | {JOINED}
    kinds = {what for _, what in (*sniff._FOREIGN, *sniff._OTHER_PACKED)}
    kinds |= {*sniff._PACKED.values(), *first_words(briefing.store, "Term")}
    assert of_readers() | kinds <= TERMS


def test_every_sentence_has_words_in_french_and_arabic(speaking):
    for template in TEMPLATES:
        parts = dict.fromkeys(re.findall(r"{(\w+)}", template), "1")
        assert said(Message(template, **parts)) != template.format(**parts), template
    for term in TERMS:
        assert said(Term(term)) != term


def test_a_refused_file_tells_the_library_why_in_the_windows_language(speaking, tmp_path: Path):
    picture, empty = tmp_path / "one.txt", tmp_path / "two.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    empty.write_text(" ")
    with Library(tmp_path / "library") as library:
        told = [said(added.reason) for added in library.add([picture, empty])]
    expected = {"fr": ("est une image", "pas de texte"), "ar": ("صورة", "ليس فيه نص")}[speaking]
    assert all(words in line for words, line in zip(expected, told, strict=True)), told


def test_a_refused_save_and_a_file_that_went_are_told_in_the_windows_language(
    speaking, tmp_path: Path
):
    with pytest.raises(SaveError) as refused:
        save_bytes(tmp_path, b"words")
    assert {"fr": "est un dossier", "ar": "مجلد"}[speaking] in told_by(refused.value)
    with pytest.raises(ValueError, match="is not there") as gone:
        open_file(tmp_path / "gone.txt")
    assert {"fr": "n’existe pas", "ar": "غير موجود"}[speaking] in told_by(gone.value)


def test_a_sentence_that_begins_with_a_name_runs_the_windows_way(speaking, tmp_path: Path):
    with pytest.raises(SaveError) as refused:
        save_bytes(tmp_path, b"words")
    assert told_by(refused.value).startswith("\u200f") == (speaking == "ar")
