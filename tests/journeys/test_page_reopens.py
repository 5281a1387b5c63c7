"""A printed page, opened again, is a live briefing."""

from dataclasses import replace

import pytest

from briefing import cli, pipeline
from briefing.core.briefing import Attach
from briefing.core.enclosure import BLANK
from briefing.render.output import print_page
from briefing.render.theme import register_fonts


@pytest.fixture
def printed(qapp, tmp_path):
    register_fonts()

    def make(briefing, attach):
        target = tmp_path / f"{attach.value}.pdf"
        print_page(briefing, target, attach=attach)
        return target

    return make


def test_a_page_with_everything_attached_reopens_as_the_equal_briefing(bundled, printed):
    draft = pipeline.open_file(printed(bundled, Attach.EVERYTHING))
    assert draft.briefing == bundled
    assert draft.fresh
    assert not [finding for finding in draft.findings if finding.open]


def test_a_page_with_its_figures_reopens_as_its_kept_part(bundled, printed):
    whole, part = bundled, pipeline.open_file(printed(bundled, Attach.FIGURES)).briefing
    assert len(part.article.text) == len(whole.article.text)
    for figure in part.figures:
        own = whole.figure(figure.id)
        assert (figure.label, figure.quantity, figure.span) == (own.label, own.quantity, own.span)
        if figure.span is not None:
            sentence = whole.article.sentence_at(figure.span.start)
            assert sentence.of(part.article.text) == sentence.of(whole.article.text)
    assert (part.title, part.summary, part.charts) == (whole.title, whole.summary, whole.charts)


def test_a_page_that_carries_nothing_is_read_like_any_other_pdf(moroccan, printed):
    draft = pipeline.open_file(printed(moroccan, Attach.NONE))
    assert draft.briefing.id != moroccan.id
    assert "2,963" in draft.briefing.article.text


def test_the_command_line_reads_a_page_as_its_briefing(moroccan, printed, tmp_path, capsys):
    page = printed(moroccan, Attach.FIGURES)
    assert cli.main(["check", str(page)]) == 0
    assert cli.main(["print", str(page), "-o", str(tmp_path / "again.pdf")]) == 0
    assert cli.main(["verify", str(tmp_path / "again.pdf"), str(page)]) == 0
    assert "accounted for" in capsys.readouterr().out


@pytest.mark.journey
def test_a_page_opens_in_the_window_and_links_both_ways(moroccan, printed, open_window, qtbot):
    window = open_window(printed(moroccan, Attach.FIGURES))
    assert window.opened.briefing.title == moroccan.title
    assert BLANK in window.opened.briefing.article.text
    arrests = next(f for f in moroccan.figures if f.label == "suspects arrested")
    window.selection.select_figure(arrests.id)
    view = window.findChild(object, "articleView")
    assert view.property("currentFigure") == arrests.id
    assert "2,963" in view.property("currentSentence")


@pytest.mark.journey
def test_saving_a_reopened_page_never_writes_over_the_page(moroccan, printed, open_window):
    page = printed(replace(moroccan), Attach.EVERYTHING)
    before = page.read_bytes()
    window = open_window(page)
    window.documents.dialogs.save_to = None
    window.documents.save()
    assert page.read_bytes() == before
