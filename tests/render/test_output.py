"""The printed file: one page, vectors and embedded fonts alone, proven or not written."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from briefing.checks.prose import numerals
from briefing.core import codec
from briefing.core import page as pages
from briefing.core.briefing import Attach, Paper
from briefing.core.enclosure import BLANK
from briefing.formats.printed_pdf import attachments, read_page
from briefing.proof import BRIEFING_NAME, PAGE_NAME, PrintError
from briefing.proof.verify import verify
from briefing.render.compose import compose
from briefing.render.output import page_layout, print_page, proven_page
from briefing.render.theme import register_fonts

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def fonts(qapp):
    register_fonts()


def text_of(data):
    with pypdfium2.PdfDocument(data) as document:
        return document[0].get_textpage().get_text_range()


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
def test_every_bundled_briefing_prints_as_one_proven_page(bundled, paper, tmp_path):
    target = tmp_path / "page.pdf"
    proof = print_page(bundled, target, paper=paper, today=TODAY)
    assert proof.ok
    assert proof.unreconciled == ()
    assert proof.filled >= 0.85
    reading = read_page(target.read_bytes())
    assert (reading.sheets, reading.pictures, reading.loose_fonts) == (1, 0, ())
    assert all(glyph.mapped for glyph in reading.glyphs)
    assert verify(target.read_bytes()).ok


def test_copied_text_holds_no_numeral_that_is_not_on_the_page(bundled):
    page = compose(bundled, today=TODAY)
    data, _ = proven_page(bundled, today=TODAY)
    on_page = {n for item in page.texts for n in numerals(item.text)}
    # A narrow blank inside a number ("2 963") is copied as a plain one.
    copied = re.sub(r"\b([1-9]) (\d{3})\b", r"\1\2", text_of(data))
    assert {n.strip(".,") for n in numerals(copied)} <= on_page


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
def test_a_second_reader_copies_no_other_numeral_either(bundled, paper, tmp_path):
    target = tmp_path / "page.pdf"
    print_page(bundled, target, paper=paper, today=TODAY)
    page = compose(bundled, today=TODAY, paper=paper)
    on_page = {n for item in page.texts for n in numerals(item.text)} | set(
        numerals(verify(target.read_bytes()).digest)
    )
    for layout in ([], ["-layout"], ["-raw"]):
        run = subprocess.run(
            ["pdftotext", *layout, str(target), "-"], capture_output=True, check=True
        )
        copied = re.sub(r"\b([1-9])[ \u00a0](\d{3})(?!\d)", r"\1\2", run.stdout.decode())
        assert {n.strip(".,") for n in numerals(copied)} <= on_page, layout


def test_words_come_back_whole_with_their_ligatures(moroccan):
    data, _ = proven_page(moroccan, today=TODAY)
    text = text_of(data)
    text = text.replace("\r\n", " ")
    for words in ("went to fight", "plans foiled", "conflict zones", "at most 9.2%"):
        assert words in text


def test_the_pdf_says_what_it_is(moroccan):
    data, _ = proven_page(moroccan, today=TODAY)
    with pypdfium2.PdfDocument(data) as document:
        told = document.get_metadata_dict()
    assert told["Title"] == moroccan.title
    assert told["Author"] == "Morocco World News"
    assert told["Creator"] == "Briefing"
    assert b"<pdf:Keywords>Moroccan Security" in data


def test_nothing_is_written_when_a_number_has_no_source(moroccan, tmp_path):
    target = tmp_path / "page.pdf"
    target.write_bytes(b"what was there")
    wrong = replace(moroccan, title="Morocco says 169 terrorist cells broken up")
    with pytest.raises(PrintError, match="169"):
        print_page(wrong, target, today=TODAY)
    assert target.read_bytes() == b"what was there"
    assert [p.name for p in tmp_path.iterdir()] == ["page.pdf"]


def test_a_draft_is_printed_and_stamped_without_a_word_of_text(moroccan, tmp_path):
    wrong = replace(moroccan, title="Morocco says 169 terrorist cells broken up")
    target = tmp_path / "draft.pdf"
    proof = print_page(wrong, target, draft=True, today=TODAY)
    assert not proof.ok
    assert [n.text for n in proof.unreconciled] == ["169"]
    assert "DRAFT" not in text_of(target.read_bytes())
    assert compose(wrong, today=TODAY, draft=True).draft


def test_a_page_too_full_is_refused_by_its_millimetres(moroccan, tmp_path):
    endless = replace(moroccan, summary=" ".join(["Morocco says so."] * 900))
    with pytest.raises(PrintError, match=r"too full by \d+ mm"):
        print_page(endless, tmp_path / "page.pdf", today=TODAY)
    assert not (tmp_path / "page.pdf").exists()


def test_figures_and_quoted_sentences_travel_and_nothing_else(moroccan):
    secret = replace(
        moroccan,
        figures=tuple(replace(f, note="mine", checked_by=("Amina",)) for f in moroccan.figures),
        article=replace(
            moroccan.article, source=replace(moroccan.article.source, file="draft of Amina.docx")
        ),
    )
    data, _ = proven_page(secret, today=TODAY)
    carried = attachments(data)[BRIEFING_NAME].decode()
    for word in ("mine", "Amina", "docx", "Spain", "firearms"):
        assert word not in carried
    live = codec.load(carried)
    assert len(live.article.text) == len(moroccan.article.text)
    assert BLANK in live.article.text
    for figure in live.figures:
        if figure.span is not None:
            assert figure.span.of(live.article.text) == figure.quote.exact


def test_everything_or_nothing_travels_when_asked(moroccan):
    data, _ = proven_page(moroccan, attach=Attach.EVERYTHING, today=TODAY)
    assert codec.load(attachments(data)[BRIEFING_NAME]) == moroccan
    assert verify(data).ok
    data, proof = proven_page(moroccan, attach=Attach.NONE, today=TODAY)
    assert proof.ok
    assert attachments(data) == {}
    with pytest.raises(PrintError, match="carries no briefing"):
        verify(data)


def test_the_page_travels_with_its_proof_left_blank(moroccan):
    data, proof = proven_page(moroccan, today=TODAY)
    page = json.loads(attachments(data)[PAGE_NAME])
    assert [i["text"] for i in page["items"] if i.get("role") == "proof"] == [""]
    assert proof.digest not in attachments(data)[PAGE_NAME].decode()


def test_greyscale_prints_no_colour(moroccan):
    grey = replace(moroccan, page=replace(moroccan.page, greyscale=True))
    data, proof = proven_page(grey, today=TODAY)
    assert proof.ok
    with pypdfium2.PdfDocument(data) as document:
        picture = document[0].render(scale=0.5).to_numpy()
    assert (picture.max(axis=2).astype(int) - picture.min(axis=2)).max() <= 2


def test_the_printer_is_asked_for_the_briefings_paper(moroccan):
    letter = replace(moroccan, page=replace(moroccan.page, paper=Paper.LETTER))
    size = page_layout(letter).fullRectPoints()
    assert (size.width(), size.height()) == (612, 792)


def test_charts_leave_a_page_that_nobody_can_make_room_on(moroccan):
    many = tuple(
        replace(chart, id=f"{chart.id}-{turn}") for turn in range(9) for chart in moroccan.charts
    )
    crowded = replace(moroccan, charts=many)
    with pytest.raises(PrintError, match="too full"):
        proven_page(crowded, today=TODAY)
    data, proof = proven_page(crowded, today=TODAY, attach=Attach.EVERYTHING, fit=True)
    assert proof.ok
    assert codec.load(attachments(data)[BRIEFING_NAME]) == crowded
    page = pages.load(attachments(data)[PAGE_NAME])
    drawn = list(dict.fromkeys(item.chart for item in page.texts if item.chart))
    assert 0 < len(drawn) < len(many)
    assert drawn == [chart.id for chart in many[: len(drawn)]]
