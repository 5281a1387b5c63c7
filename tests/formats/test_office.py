"""Word, OpenDocument, e-books and rich text: what a reader of the document would see."""

from __future__ import annotations

import pytest

from briefing.core.article import Source
from briefing.formats.from_docx import from_docx
from briefing.formats.from_epub import from_epub
from briefing.formats.from_odt import from_odt
from briefing.formats.from_rtf import from_rtf
from briefing.formats.reading import ReadError
from formats.foreign import docx, epub, odt, packed, paragraph

HERE = Source(file="x")


def shown(reading):
    return [(str(b.kind), b.level, b.span.of(reading.text)) for b in reading.blocks]


def counted(reading):
    return {item.what: item.count for item in reading.alterations}


# ── Word ─────────────────────────────────────────────────────────────────────────────────────────


def test_tracked_insertions_are_text_and_deletions_are_not():
    body = (
        "<w:p><w:r><w:t>Sales rose </w:t></w:r>"
        "<w:del><w:r><w:delText>99%</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>12%</w:t></w:r></w:ins><w:r><w:t> in May.</w:t></w:r></w:p>"
    )
    reading = from_docx(docx(body), HERE)
    assert reading.text == "Sales rose 12% in May."
    assert counted(reading) == {
        "tracked deletions left out": 1,
        "tracked insertions taken as text": 1,
    }


def test_words_in_controls_links_and_text_boxes_are_read_once():
    box = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:txbxContent>{paragraph('In a box, 7.')}</w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent>{paragraph('In a box, 7.')}</w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('In a control, 5.')}</w:sdtContent></w:sdt>"
        "<w:p><w:hyperlink><w:r><w:t>In a link, 6.</w:t></w:r></w:hyperlink></w:p>"
        + paragraph("Outside.", inside=box)
    )
    words = [text for _, _, text in shown(from_docx(docx(body), HERE))]
    assert words == ["In a control, 5.", "In a link, 6.", "Outside.", "In a box, 7."]


def test_hidden_words_do_not_become_text():
    run = "<w:r><w:rPr><w:vanish/></w:rPr><w:t> Profit was $9bn.</w:t></w:r>"
    reading = from_docx(docx(paragraph("Sales rose.", inside=run)), HERE)
    assert reading.text == "Sales rose."
    assert counted(reading) == {"hidden words left out": 1}


def test_styles_of_word_give_headings_quotes_captions_and_lists():
    styles = (
        '<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="Mine"><w:name w:val="My heading"/><w:basedOn w:val="H"/></w:style>'
        '<w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>'
        '<w:style w:styleId="C"><w:name w:val="caption"/></w:style>'
    )
    item = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr>'
        "<w:r><w:t>Item</w:t></w:r></w:p>"
    )
    body = paragraph("Top", "Mine") + paragraph("Said", "Q") + paragraph("Seen", "C") + item
    assert shown(from_docx(docx(body, styles=styles), HERE)) == [
        ("heading", 2, "Top"),
        ("quote", 0, "Said"),
        ("caption", 0, "Seen"),
        ("list-item", 2, "Item"),
    ]


def test_cells_of_a_word_table_keep_the_words_that_head_them():
    def row(*cells):
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(c)}</w:tc>" for c in cells) + "</w:tr>"

    table = f"<w:tbl>{row('Port', '2022', '2023')}{row('North', '412', '398')}</w:tbl>"
    blocks = from_docx(docx(table), HERE).blocks
    assert [(b.row, b.column) for b in blocks[-2:]] == [("North", "2022"), ("North", "2023")]


RESTART = '<w:vMerge w:val="restart"/>'


def test_merged_cells_of_word_do_not_shift_the_columns():
    def cell(words, properties=""):
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(words)}</w:tc>"

    table = (
        f"<w:tbl><w:tr>{cell('Port')}{cell('Ships')}{cell('Boats')}</w:tr>"
        f"<w:tr>{cell('North', RESTART)}{cell('4')}{cell('5')}</w:tr>"
        f"<w:tr>{cell('', '<w:vMerge/>')}{cell('6')}{cell('7')}</w:tr></w:tbl>"
    )
    heads = {
        b.span.of(r.text): (b.row, b.column)
        for r in [from_docx(docx(table), HERE)]
        for b in r.blocks
    }
    assert heads["7"] == ("North", "Boats")


# ── OpenDocument ─────────────────────────────────────────────────────────────────────────────────


def test_open_document_gives_headings_spaces_notes_and_lists():
    body = (
        '<text:h text:outline-level="2">Head</text:h>'
        '<text:p>A<text:s text:c="2"/>B<text:tab/>C<text:note><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>The note, 31.</text:p></text:note-body></text:note></text:p>"
        "<text:list><text:list-item><text:p>One</text:p>"
        "<text:list><text:list-item><text:p>Two</text:p></text:list-item></text:list>"
        "</text:list-item></text:list>"
    )
    assert shown(from_odt(odt(body), HERE)) == [
        ("heading", 2, "Head"),
        ("paragraph", 0, "A  B C"),
        ("list-item", 1, "One"),
        ("list-item", 2, "Two"),
        ("paragraph", 0, "The note, 31."),
    ]


def test_deletions_that_open_document_keeps_stay_out():
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Was 99.</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes><text:p>Is 12.</text:p>"
    )
    reading = from_odt(odt(body), HERE)
    assert reading.text == "Is 12."
    assert counted(reading) == {"tracked changes taken as accepted": 1}


def test_a_billion_columns_are_not_believed():
    body = (
        "<table:table><table:table-row>"
        '<table:table-cell table:number-columns-repeated="999999999"><text:p>12</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    )
    assert len(from_odt(odt(body), HERE).blocks) <= 200


# ── e-books ──────────────────────────────────────────────────────────────────────────────────────


def test_chapters_come_in_the_order_of_the_spine_with_the_facts_of_the_book():
    metadata = (
        "<dc:title>Two</dc:title><dc:creator>A. Writer</dc:creator><dc:date>2020-03-01</dc:date>"
    )
    reading = from_epub(epub(["<h1>One</h1><p>First, 1.</p>", "<p>Second, 2.</p>"], metadata), HERE)
    assert [text for _, _, text in shown(reading)] == ["One", "First, 1.", "Second, 2."]
    assert (reading.source.title, reading.source.author) == ("Two", "A. Writer")
    assert reading.source.published == "2020-03-01"


def test_a_locked_book_is_refused_and_one_with_scrambled_fonts_is_not():
    def encrypted(method):
        return f'<encryption><EncryptionMethod Algorithm="{method}"/></encryption>'

    fonts = encrypted("http://www.idpf.org/2008/embedding")
    assert from_epub(epub(["<p>Open, 1.</p>"], encryption=fonts), HERE).text == "Open, 1."
    with pytest.raises(ReadError, match="locked"):
        from_epub(epub(["<p>x</p>"], encryption=encrypted("http://www.w3.org/aes128")), HERE)


# ── rich text ────────────────────────────────────────────────────────────────────────────────────


def test_rich_text_reads_letters_of_every_kind():
    data = rb"{\rtf1\ansi\ansicpg1252 Caf\'e9 \u8364?5 \u-10179?\u-8704? and {\b bold} \{x\}\par}"
    assert from_rtf(data, HERE).text == "Café €5 😀 and bold {x}"


def test_rich_text_decodes_by_the_page_of_its_font():
    data = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}"
        rb"\f1 \'cf\'f0\'e8\'e2\'e5\'f2 \f0 caf\'e9\par}"
    )
    assert from_rtf(data, HERE).text == "Привет café"


def test_deleted_hidden_and_unprinted_parts_of_rich_text_stay_out():
    data = (
        rb"{\rtf1{\header Edition 77\par}{\*\generator Word 9;}Sales rose {\deleted 99%}12%"
        rb"{\v secret 5}{\field{\*\fldinst HYPERLINK http://x.y/31}{\fldrslt here}}.\par}"
    )
    reading = from_rtf(data, HERE)
    assert reading.text == "Sales rose 12%here."
    assert set(counted(reading)) == {"tracked deletions left out", "hidden words left out"}


def test_headings_and_tables_of_rich_text_are_kept():
    data = (
        rb"{\rtf1{\stylesheet{\s1\outlinelevel0 heading 1;}}\pard\s1 Head\par"
        rb"\trowd\pard\intbl Port\cell Ships\cell\row\trowd\pard\intbl North\cell 412\cell\row"
        rb"\pard After.\par}"
    )
    reading = from_rtf(data, HERE)
    assert shown(reading)[0] == ("heading", 1, "Head")
    cell = next(b for b in reading.blocks if b.span.of(reading.text) == "412")
    assert (cell.row, cell.column) == ("North", "Ships")
    assert shown(reading)[-1] == ("paragraph", 0, "After.")


def test_binary_pictures_in_rich_text_are_passed_over():
    data = rb"{\rtf1 Before {\pict\bin6 }}{{\x}after.\par}"
    assert from_rtf(data, HERE).text == "Before after."


# ── what is refused ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("declaration", ["<!DOCTYPE x>", '<!DOCTYPE l [<!ENTITY a "b">]>'])
def test_a_document_type_in_office_xml_is_refused(declaration):
    data = packed({"word/document.xml": declaration + "<x/>"})
    with pytest.raises(ReadError, match="document type"):
        from_docx(data, HERE)


def test_a_document_type_in_wide_letters_is_refused_too():
    data = packed({"word/document.xml": '<?xml version="1.0"?><!DOCTYPE x><x/>'.encode("utf-16")})
    with pytest.raises(ReadError, match="document type"):
        from_docx(data, HERE)


def test_nesting_without_end_is_refused():
    with pytest.raises(ReadError, match="nested"):
        from_docx(docx("<w:x>" * 5000 + "</w:x>" * 5000), HERE)


def test_a_part_that_unpacks_beyond_the_budget_is_refused():
    with pytest.raises(ReadError, match="unpacks"):
        from_docx(packed({"word/document.xml": b"x" * 60_000_000}), HERE)


def test_a_second_text_under_the_same_name_is_refused():
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", "<a/>")
        with pytest.warns(UserWarning, match="Duplicate"):
            file.writestr("word/document.xml", "<b/>")
    with pytest.raises(ReadError, match="twice"):
        from_docx(out.getvalue(), HERE)
