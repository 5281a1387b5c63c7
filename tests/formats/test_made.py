"""One article, made by LibreOffice in every format: the same figures, the same sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.core.article import BlockKind
from briefing.core.figure import Figure
from briefing.pipeline import Draft, open_file

MADE = Path(__file__).parent / "made"
FILES = ("odt", "docx", "rtf", "html", "epub", "pdf")
NAMES = (*(f"harbour.{ending}" for ending in FILES), "harbour-two-columns.pdf")
RUNNING = ("internal edition", "Printed for", "31 readers")


@pytest.fixture(scope="module")
def drafts() -> dict[str, Draft]:
    """Open each of them once."""
    return {name: open_file(MADE / name) for name in NAMES}


def told(draft: Draft) -> list[tuple[str, str, str]]:
    """Return what each figure says, of what, in which sentence."""
    article = draft.briefing.article

    def sentence(figure: Figure) -> str:
        assert figure.span is not None
        found = article.sentence_at(figure.span.start)
        assert found is not None
        return found.of(article.text)

    return [
        (figure.quote.exact, figure.label, sentence(figure))
        for figure in draft.briefing.figures
        if figure.quote is not None
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_format_gives_the_same_figures_with_the_same_sentences(drafts, name):
    assert len(told(drafts["harbour.odt"])) == 31
    assert told(drafts[name]) == told(drafts["harbour.odt"])


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_in_a_table_has_the_heads_of_its_row_and_column(drafts, name):
    labels = {exact: label for exact, label, _ in told(drafts[name])}
    assert labels["2,240"] == "Containers, Last year"
    assert labels["429"] == "Grain and materials, Year before"


@pytest.mark.parametrize("name", NAMES)
def test_no_running_head_stands_in_the_text(drafts, name):
    text = drafts[name].briefing.article.text
    assert not [words for words in RUNNING if words in text]


@pytest.mark.parametrize("name", NAMES)
def test_title_and_headings_are_kept(drafts, name):
    article = drafts[name].briefing.article
    assert article.source.title == "Harbour counts 412 ships in a difficult year"
    headings = [b.span.of(article.text) for b in article.blocks if b.kind is BlockKind.HEADING]
    assert headings == [
        "Harbour counts 412 ships in a difficult year",
        "Fewer accidents, larger cargoes",
        "What happens next",
    ]


@pytest.mark.parametrize("name", [n for n in NAMES if not n.endswith("epub")])
def test_list_items_and_quotations_are_kept(drafts, name):
    kinds = [block.kind for block in drafts[name].briefing.article.blocks]
    assert kinds.count(BlockKind.LIST_ITEM) == 3
    assert kinds.count(BlockKind.QUOTE) == 1
    assert kinds.count(BlockKind.TABLE_CELL) == 12


@pytest.mark.parametrize("name", ["harbour.pdf", "harbour-two-columns.pdf"])
def test_every_block_of_a_pdf_keeps_its_page_and_box(drafts, name):
    blocks = drafts[name].briefing.article.blocks
    assert {block.page for block in blocks} == {1, 2}
    for block in blocks:
        assert block.box is not None
        left, top, right, bottom = block.box
        assert 0 <= left < right <= 596
        assert 0 <= top < bottom <= 596


def test_words_broken_at_line_ends_are_whole_again_and_it_is_said(drafts):
    draft = drafts["harbour-two-columns.pdf"]
    assert "recommendations in an extraordinary session" in draft.briefing.article.text
    assert ("words joined at line ends", 13) in [(a.what, a.count) for a in draft.alterations]


def test_original_bytes_are_known_by_their_hash(drafts):
    import hashlib

    for name, draft in drafts.items():
        source = draft.briefing.article.source
        assert source.file == name
        assert source.file_sha256 == hashlib.sha256((MADE / name).read_bytes()).hexdigest()
