"""The source text on sheets of its own: whole, lettered, lit, and proven like the page."""

from dataclasses import replace
from datetime import date

import pytest

from briefing import cli
from briefing.core import codec
from briefing.core import page as pages
from briefing.core.article import Article, Block, BlockKind, Span
from briefing.core.briefing import Attach, Briefing
from briefing.core.page import LIT, Role
from briefing.core.source_text import lines, paragraphs
from briefing.formats.printed_pdf import attachments, read_page
from briefing.pipeline import open_bytes
from briefing.proof import BRIEFING_NAME
from briefing.proof.verify import audit, verify
from briefing.render.compose import compose
from briefing.render.output import pdf_bytes, proven_page
from briefing.render.theme import register_fonts

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def fonts(qapp):
    register_fonts()


def whole(briefing: Briefing, **more):
    return compose(briefing, today=TODAY, with_source=True, **more)


def test_the_source_text_is_off_by_default(moroccan):
    assert not moroccan.page.with_source
    assert compose(moroccan, today=TODAY).further == ()


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_every_bundled_text_follows_its_page_and_proves_itself(bundled, language):
    pdf, proof = proven_page(bundled, with_source=True, language=language, today=TODAY)
    assert proof.ok
    assert read_page(pdf).sheets == 2
    assert verify(pdf).faults == ()


def test_every_word_stands_on_the_sheets_once_and_in_order(bundled):
    page = whole(bundled)
    said = [i.text for s in page.sheets[1:] for i in s.texts if i.role is Role.QUOTED]
    assert "".join("".join(said).split()) == "".join(bundled.article.text.split())


def test_each_note_has_its_letter_beside_the_line_its_sentence_begins_on(bundled):
    page = whole(bundled)
    for note in page.notes:
        found = [
            (sheet, item)
            for sheet in page.sheets[1:]
            for item in sheet.texts
            if item.role is Role.NOTE and item.span == note.sentence
        ]
        ((sheet, letter),) = found
        assert letter.text == note.letter
        start = note.sentence.start
        line = next(
            item
            for item in sheet.texts
            if item.role is Role.QUOTED and item.span.start <= start < item.span.end
        )
        assert letter.baseline == line.baseline


def test_each_figure_of_the_page_is_lit_where_it_stands(bundled):
    page = whole(bundled)
    lit = {shape.figure for sheet in page.sheets[1:] for shape in sheet.shapes if shape.figure}
    assert lit == {name for note in page.notes for name in note.figures}


def test_the_page_itself_is_the_same_with_and_without(moroccan):
    page, plain = whole(moroccan), compose(moroccan, today=TODAY)
    blank = [pages.with_proof(one, "").items for one in (page, plain)]
    assert blank[0] == blank[1]


def test_the_page_travels_as_plain_data_with_its_sheets(moroccan):
    page = whole(moroccan)
    assert pages.load(pages.dump(page)) == page


def test_the_whole_text_travels_where_it_is_printed(moroccan):
    pdf, _ = proven_page(moroccan, with_source=True, today=TODAY, attach=Attach.FIGURES)
    carried = codec.load(attachments(pdf)[BRIEFING_NAME])
    assert carried.article.text == moroccan.article.text
    assert carried.article.source.file is None


def test_a_third_party_can_hold_the_sheets_against_the_article(moroccan):
    pdf, _ = proven_page(moroccan, with_source=True, today=TODAY)
    assert verify(pdf, moroccan.article.text).ok
    assert not verify(pdf, moroccan.article.text.replace("168", "169")).ok


def long_article(sentences: int) -> Briefing:
    text = "\n\n".join(
        f"The council of town {n} counted {n + 100} trees in paragraph form, it said. "
        "Nothing else was counted on that day, and nobody was asked why."
        for n in range(sentences)
    )
    return open_bytes(text.encode(), "long.txt").briefing


def test_a_long_text_takes_as_many_sheets_as_it_needs_and_no_line_is_cut():
    briefing = long_article(150)
    page = whole(briefing)
    assert len(page.further) > 4
    for sheet in page.sheets[1:]:
        foot = max(s.box.y for s in sheet.shapes if s.shape == "rule")
        body = [i for i in sheet.texts if i.role in (Role.QUOTED, Role.PARAGRAPH, Role.NOTE)]
        assert all(item.box.bottom <= foot for item in body)
        assert all(item.box.x >= 44 and item.box.right <= page.width - 44 for item in body)
    pdf = pdf_bytes(page, briefing, Attach.FIGURES)
    assert verify(pdf).faults == ()


def test_headings_lists_tables_and_loose_lines_are_all_set(moroccan):
    text = "Head\n\nOne line\nand another.\n\n• item\n\nloose words"
    blocks = (
        Block(Span(0, 4), BlockKind.HEADING, 1),
        Block(Span(6, 27), BlockKind.PARAGRAPH),
        Block(Span(29, 35), BlockKind.LIST_ITEM),
    )
    article = Article(text=text, blocks=blocks)
    found = [(span.of(text), kind) for span, kind in paragraphs(article)]
    assert [kind for _, kind in found] == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.PARAGRAPH,
    ]
    assert "".join("".join(words for words, _ in found).split()) == "".join(text.split())
    assert [line.of(text) for line in lines(text, blocks[1].span)] == ["One line", "and another."]


def _tried(page, briefing, attach=Attach.FIGURES):
    return audit(pdf_bytes(page, briefing, attach), page, briefing, attach)


def test_a_missing_line_letter_or_light_is_told(moroccan):
    page = whole(moroccan)
    (items,) = page.further

    def without(match):
        index = next(i for i, item in enumerate(items) if match(item))
        return replace(page, further=((*items[:index], *items[index + 1 :]),))

    def is_role(role):
        return lambda item: getattr(item, "role", None) is role

    cases = {
        "not printed whole": without(is_role(Role.QUOTED)),
        "letters are not those": without(is_role(Role.NOTE)),
        "not numbered one after": without(is_role(Role.PARAGRAPH)),
        "light does not lie": without(lambda item: getattr(item, "shape", "") == LIT),
        "sheets, not": replace(page, further=()),
    }
    pdf = pdf_bytes(page, moroccan, Attach.FIGURES)
    for words, changed in cases.items():
        proof = (
            audit(pdf, changed, moroccan) if words == "sheets, not" else _tried(changed, moroccan)
        )
        assert any(words in fault for fault in proof.faults), (words, proof.faults)


def test_the_command_line_prints_the_source_text_when_asked(tmp_path, capsys):
    from conftest import DATASET

    source, target = str(DATASET / "moroccan-security.en.json"), tmp_path / "page.pdf"
    assert cli.main(["print", source, "-o", str(target), "--with-source"]) == 0
    assert read_page(target.read_bytes()).sheets == 2
    assert cli.main(["verify", str(target)]) == 0
    assert cli.main(["print", source, "-o", str(target)]) == 0
    assert read_page(target.read_bytes()).sheets == 1


def test_the_setting_is_kept_in_the_file(moroccan):
    asked = replace(moroccan, page=replace(moroccan.page, with_source=True))
    assert codec.load(codec.dump(asked)).page.with_source
    assert compose(asked, today=TODAY).further
