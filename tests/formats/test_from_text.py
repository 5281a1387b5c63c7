"""Plain text becomes blocks; nothing moves but wrapped line ends."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.article import BlockKind
from briefing.core.canonical import is_canonical
from briefing.formats.doors import ReadError, read_article, read_bytes, read_pasted
from briefing.formats.from_markdown import from_markdown
from briefing.formats.from_text import from_text
from briefing.formats.reading import MAX_BYTES

REPORT = """Harbour Report

The port handled 412 ships last year, according to its director.

Ships and Crews

More than 9,000 sailors came ashore. 120 of them stayed.

Source :Harbour Gazette"""


def words_of(reading):
    return [block.span.of(reading.text) for block in reading.blocks]


def test_short_lines_without_a_full_stop_are_headings():
    reading = from_text(REPORT)
    kinds = [block.kind for block in reading.blocks]
    assert kinds.count(BlockKind.HEADING) == 2
    assert reading.title == "Harbour Report"


def test_the_publisher_is_read_from_the_closing_source_line():
    reading = from_text(REPORT)
    assert reading.source.publisher == "Harbour Gazette"
    assert reading.blocks[-1].kind is BlockKind.PARAGRAPH


def test_a_quoted_title_is_a_heading_and_a_quoted_sentence_is_not():
    reading = from_text("“The Long Way Home”\n\n“It was long,” she said.")
    assert [block.kind for block in reading.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_hard_wrapped_lines_are_joined_in_place():
    wrapped = (
        "The council voted on Tuesday to spend 4 million on the\n"
        "bridge, which carries some 12,000 cars a day across the\n"
        "river and has been closed twice."
    )
    reading = from_text(wrapped)
    assert len(reading.blocks) == 1
    assert len(reading.text) == len(wrapped)
    assert [item.what for item in reading.alterations] == ["wrapped lines joined"]


def test_each_long_line_is_its_own_paragraph():
    line = "A sentence that runs on well beyond the width at which programs break their lines, with 5 more words."
    assert len(from_text(f"{line}\n{line}").blocks) == 2


def test_bullets_become_list_items_without_their_marks():
    reading = from_text("Results\n\n- 12 boats were found\n- 30 were not")
    assert words_of(reading)[1:] == ["12 boats were found", "30 were not"]
    assert reading.blocks[1].kind is BlockKind.LIST_ITEM


@given(st.text())
def test_any_text_gives_ordered_blocks_in_a_canonical_text(text):
    try:
        reading = from_text(text)
    except ReadError:
        return
    assert is_canonical(reading.text)
    end = 0
    for block in reading.blocks:
        assert end <= block.span.start < block.span.end <= len(reading.text)
        end = block.span.end


def test_markdown_keeps_structure_and_loses_its_marks():
    reading = from_markdown(
        "# Head *one*\n\nIt rose by **5**\nin May.\n\n- a 3\n\n> said\n\n|year|ships|\n|-|-|\n|2020|412|\n"
    )
    assert words_of(reading) == [
        "Head one",
        "It rose by 5 in May.",
        "a 3",
        "said",
        "year",
        "ships",
        "2020",
        "412",
    ]
    assert (reading.blocks[-1].row, reading.blocks[-1].column) == ("2020", "ships")


def test_markdown_front_matter_tells_the_source():
    reading = from_markdown("---\ntitle: Ships\nsource: Gazette\n---\nText of 5 words here.\n")
    assert (reading.title, reading.source.publisher) == ("Ships", "Gazette")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"\xef\xbb\xbfCaf\xc3\xa9 5.", "UTF-8"),
        ("Café 5.".encode("utf-16"), "UTF-16"),
        ("Café 5.".encode("utf-16-le"), "UTF-16"),
        ("Café 5.".encode(), "UTF-8"),
        ("The café paid “five” euros – 5 in all, naïvely.".encode("cp1252"), "cp1252"),
    ],
)
def test_the_encoding_is_known_or_guessed_and_said(data, encoding):
    reading = read_bytes(data, "x.txt")
    assert "5" in reading.text
    assert "Caf" in reading.text or "café" in reading.text
    assert reading.source.encoding == encoding


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7",
        b"PK\x03\x04xx",
        b"{\\rtf1",
        b"\x89PNG\r\n",
        b"",
        b"  \n\n",
        b"\x00\x01\x02\x03" * 99,
    ],
)
def test_what_is_no_article_is_refused_in_one_sentence_that_names_it(data):
    with pytest.raises(ReadError) as caught:
        read_bytes(data, "strange.bin")
    assert "strange.bin" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_a_folder_and_a_huge_file_are_refused_by_name(tmp_path: Path):
    big = tmp_path / "big.txt"
    with big.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    for path, word in ((tmp_path / "none.txt", "not there"), (tmp_path, "folder"), (big, "limit")):
        with pytest.raises(ReadError, match=word):
            read_article(path)


def test_pasted_text_is_read_like_a_file():
    assert words_of(read_pasted(REPORT)) == words_of(from_text(REPORT))
