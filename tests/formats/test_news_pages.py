"""Saved news pages: the article comes out, what stands around it does not."""

from __future__ import annotations

import re
from functools import cache

import pytest

from briefing.core.article import BlockKind, Source
from briefing.extract import split_sentences
from briefing.formats.from_html import from_html
from formats.news_pages import PAGES, Page


@cache
def read(name: str):
    return from_html(PAGES[name].html.encode(), Source(file="page.html"))


def plain(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().casefold()


def found_in(name: str) -> list[str]:
    reading = read(name)
    spans = split_sentences(reading.text, "en", [block.span for block in reading.blocks])
    return [plain(span.of(reading.text)) for span in spans]


def due(page: Page) -> set[str]:
    """Return every sentence that belongs to the page's article."""
    said: set[str] = set()
    for words in (*page.sentences, *page.captions, page.title):
        said |= {plain(s.of(words)) for s in split_sentences(words, "en", [])} or {plain(words)}
    return said


def score(name: str) -> tuple[int, int, int]:
    """Return how many sentences are right, found and due; cells and subheads are parts as well."""
    page = PAGES[name]
    wanted, found = due(page), found_in(name)
    parts = {plain(w) for w in re.findall(r"<(?:t[hd]|h2)[^>]*>([^<]+)</(?:t[hd]|h2)>", page.html)}
    own = [sentence for sentence in found if sentence not in parts or sentence in wanted]
    return len(wanted & set(own)), len(own), len(wanted)


def test_there_are_enough_layouts():
    assert len(PAGES) >= 12


@pytest.mark.parametrize("name", PAGES)
def test_the_sentences_of_a_news_page_are_its_article(name):
    right, found, wanted = score(name)
    assert right / found >= 0.95, set(found_in(name)) - due(PAGES[name])
    assert right / wanted >= 0.95, due(PAGES[name]) - set(found_in(name))


def test_title_publisher_and_date_are_right_on_nearly_all():
    right = [
        name
        for name, page in PAGES.items()
        if (read(name).source.title, read(name).source.publisher, read(name).source.published)
        == (page.title, page.publisher, page.published)
    ]
    assert len(right) >= len(PAGES) - 1, set(PAGES) - set(right)


def test_a_table_in_a_page_keeps_its_heads():
    reading = read("data-table")
    cell = next(b for b in reading.blocks if b.span.of(reading.text) == "2,300")
    assert (cell.row, cell.column) == ("Upper", "2023")


def test_subheads_quotations_and_lists_keep_their_kinds():
    reading = read("subheads-quotes-lists")
    kinds = [block.kind for block in reading.blocks]
    assert kinds.count(BlockKind.HEADING) == 3
    assert BlockKind.QUOTE in kinds
    assert kinds.count(BlockKind.LIST_ITEM) == 2


def test_hidden_words_are_counted_and_never_text():
    reading = read("paywall-and-hidden")
    assert "free articles" not in reading.text
    assert ("hidden parts left out", 2) in [(a.what, a.count) for a in reading.alterations]
