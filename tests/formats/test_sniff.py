"""What a file is: told by its content, not by its ending."""

from __future__ import annotations

import pytest

from briefing.formats.doors import ReadError
from briefing.formats.sniff import Format, format_of
from formats.foreign import docx, epub, odt, packed, paragraph

WORD, OPEN, BOOK = docx(paragraph("x")), odt("<text:p>x</text:p>"), epub(["<p>x</p>"])
MAIL = b"From: a@b.c\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nHello 12."


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"%PDF-1.7 ...", "article.txt", Format.PDF),
        (b"\n\n%PDF-1.4", "scan", Format.PDF),
        (WORD, "letter.doc", Format.DOCX),
        (WORD, "letter.txt", Format.DOCX),
        (OPEN, "x.zip", Format.ODT),
        (BOOK, "x", Format.EPUB),
        (rb"{\rtf1 Hello}", "old.doc", Format.RTF),
        (b"<!DOCTYPE html><p>x", "x.txt", Format.HTML),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- a -->\n<html>", "x", Format.HTML),
        ("\ufeff<html><p>x".encode("utf-16-le"), "x", Format.HTML),
        (b"<p>Sales rose 12%</p>", "clip.html", Format.HTML),
        (b"Sales <b>rose</b>", "x.htm", Format.HTML),
        (MAIL, "x.txt", Format.MAIL),
        (b"# Head\n\n12 ships", "x.md", Format.MARKDOWN),
        (b"# Head\n\n12 ships", "x.txt", Format.TEXT),
        (b"Source: Gazette\nPlace: Rabat\n\n12 ships", "x.txt", Format.TEXT),
        (b"a < b and 12 ships", "x.txt", Format.TEXT),
    ],
)
def test_content_says_what_a_file_is(data, name, kind):
    assert format_of(data, name) is kind


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"\x89PNG\r\n", "x.txt", "x.txt is a picture"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 99, "x.docx", "old Word file"),
        (packed({"xl/workbook.xml": "x"}), "x.xlsx", "a spreadsheet"),
        (packed({"ppt/presentation.xml": "x"}), "x.pptx", "a presentation"),
        (packed({"other": "x"}), "x.zip", "without an article"),
        (b"<html>not found", "x.pdf", "is not a PDF, whatever its name says"),
        (b"plain", "x.docx", "is not a Word file"),
    ],
)
def test_what_is_no_article_is_named(data, name, words):
    with pytest.raises(ReadError, match=words):
        format_of(data, name)
