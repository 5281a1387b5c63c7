"""Why a file was not read or not saved is said in the window's language."""

from __future__ import annotations

import ast
import json
import re
import warnings
import zipfile
from pathlib import Path

import pytest

import briefing.formats
import briefing.store
from briefing import pipeline
from briefing.core import canonical, codec
from briefing.core.canonical import Alteration
from briefing.core.message import Message, Term
from briefing.formats import child, from_docx, sniff
from briefing.formats.doors import ReadError
from briefing.library import Library
from briefing.models.file_words import ALTERATIONS, GUESSED, JOINED, TEMPLATES, TERMS, altered
from briefing.models.finding_words import said, told_by
from briefing.pipeline import open_file
from briefing.proof import account
from briefing.render import export
from briefing.store.files import SaveError, save_bytes
from models.first_words import first_words


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
    rooms = (briefing.store, briefing.formats, pipeline, codec, export, account)
    made = set().union(*(first_words(room, "Message") for room in rooms))
    assert made == TEMPLATES | {JOINED}
    kinds = {what for _, what in (*sniff._FOREIGN, *sniff._OTHER_PACKED)}
    kinds |= {*sniff._PACKED.values(), "the disk refused"}
    kinds |= first_words(briefing.formats, "Term") | first_words(codec, "Term")
    assert of_readers() | kinds <= TERMS


def of_alterations() -> set[str]:
    """Return what readers, and the canonical form, say that they altered."""
    files = [*Path(str(briefing.formats.__file__)).parent.glob("*.py"), Path(canonical.__file__)]
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8")))]
    found: set[object] = set(from_docx._TOLD.values())
    for node in nodes:
        match node:
            case ast.Call(ast.Name("Alteration"), [ast.Constant(words), *_]):
                found.add(words)
            case ast.Subscript(ast.Attribute(attr="told"), ast.Constant(words)):
                found.add(words)
            case ast.Assign([ast.Name("told")], ast.Tuple(pairs)):
                found |= {
                    p.elts[0].value
                    for p in pairs
                    if isinstance(p, ast.Tuple) and isinstance(p.elts[0], ast.Constant)
                }
            case ast.For(iter=ast.Tuple(rows)):
                found |= {
                    r.elts[0].value
                    for r in rows
                    if isinstance(r, ast.Tuple) and isinstance(r.elts[0], ast.Constant)
                }
            case _:
                pass
    return {str(words) for words in found if " " in str(words)}


def test_all_that_readers_alter_can_be_said_in_the_windows_language():
    assert of_alterations() == ALTERATIONS - {GUESSED}


def test_every_sentence_has_words_in_french_and_arabic(speaking):
    for template in TEMPLATES:
        parts = dict.fromkeys(re.findall(r"{(\w+)}", template), "1")
        assert said(Message(template, **parts)) != template.format(**parts), template
    for term in TERMS | ALTERATIONS - {GUESSED}:
        assert said(Term(term)) != term


def test_what_was_altered_on_the_way_in_is_told_in_the_windows_language(speaking):
    told = [altered(Alteration("encoding guessed as windows-1252", 1))]
    told.append(altered(Alteration("hidden words left out", 1234)))
    expected = {
        "fr": (
            "encodage deviné\u00a0: windows-1252 (1)",
            "mots cachés laissés de côté (1\u202f234)",
        ),
        "ar": ("خُمّن الترميز: \u2068windows-1252\u2069 (1)", "تُركت كلمات مخفية (1.234)"),
    }[speaking]
    assert tuple(told) == expected


def test_what_a_reader_says_with_numbers_comes_from_its_process_whole(speaking, tmp_path: Path):
    twofold, coded = tmp_path / "twofold.docx", tmp_path / "page.html"
    with zipfile.ZipFile(twofold, "w") as packed, warnings.catch_warnings(action="ignore"):
        for name in ("[Content_Types].xml", "word/document.xml", "word/document.xml"):
            packed.writestr(name, "<a/>")
    coded.write_bytes(b"<p>caf\xe9 \xff 12 cells</p>")
    told = []
    for path, encoding in ((twofold, None), (coded, "utf-8")):
        with pytest.raises(ReadError) as refused:
            open_file(path, encoding=encoding)
        told.append(told_by(refused.value))
    expected = {
        "fr": ("il contient deux fois sa partie", "page.html n’est pas codé en utf-8"),
        "ar": ("مرتين", "\u2068page.html\u2069 ليس بترميز \u2068utf-8\u2069"),
    }[speaking]
    assert all(words in line for words, line in zip(expected, told, strict=True)), told
    assert "word/document.xml" in told[0]


def test_a_briefing_that_is_cut_short_is_told_in_the_windows_language(speaking, tmp_path: Path):
    path = tmp_path / "a.briefing"
    path.write_bytes(b'{"format": "briefing/1", ')
    with pytest.raises(ReadError, match="is not JSON .*; the file may have been cut short") as cut:
        open_file(path)
    expected = {
        "fr": ("n’est pas du JSON", "\u202f; le fichier a peut-être été tronqué"),
        "ar": ("ليس JSON", "؛ \u2068ربما اقتُطع الملف"),
    }[speaking]
    assert all(words in told_by(cut.value) for words in expected), told_by(cut.value)
    with pytest.raises(codec.CodecError) as foreign:
        codec.load('{"format": "report/1"}')
    named = {"fr": "n’est pas le format d’un briefing", "ar": "ليس صيغة إحاطة"}[speaking]
    assert named in told_by(foreign.value)


@pytest.mark.parametrize(
    "answer",
    [
        {"error": "{name.__class__}", "parts": {"name": "x"}},
        {"error": "{name}", "parts": {"other": "x"}},
        {"error": "{name}{", "parts": {"name": "x"}},
        {"error": ["no sentence"], "parts": {"name": "x"}},
        {"error": "{name}", "parts": ["name"]},
    ],
)
def test_a_sentence_that_a_reader_could_not_have_made_is_not_said(answer):
    with pytest.raises(ReadError, match="gave no sound answer"):
        child._answered(json.dumps(answer).encode(), "a.pdf")


def test_the_system_says_why_in_the_windows_language(speaking, tmp_path: Path):
    with pytest.raises(SaveError) as refused:
        save_bytes(tmp_path / "no folder" / "a.briefing", b"words")
    told = [told_by(refused.value), told_by(PermissionError(13, "Permission denied", "/x/a.txt"))]
    expected = {"fr": ("n’existe pas", "refusé"), "ar": ("لا يوجد", "مرفوض")}[speaking]
    assert all(words in line for words, line in zip(expected, told, strict=True)), told
    assert "/x/" not in told[1]


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
