"""The page as HTML: plain, linked both ways, harmless."""

import base64
import hashlib
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from briefing.core.briefing import Attach
from briefing.formats.to_html import to_html
from briefing.formats.twin import SCRIPT

VOID = {"meta", "br", "hr"}


class Reader(HTMLParser):
    """Note tags, ids and links, and that every tag is closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name == "href"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def read(text):
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    return reader


def test_every_link_leads_somewhere_on_the_page(bundled):
    reader = read(to_html(bundled))
    assert len(reader.ids) == len(set(reader.ids))
    assert reader.links
    assert all(link.startswith("#") and link[1:] in reader.ids for link in reader.links)


def test_figures_and_sentences_link_to_each_other(moroccan):
    text = to_html(moroccan)
    key = next(f for f in moroccan.figures if f.label == "suspects arrested")
    assert f'<a href="#n-{key.id}">2,963</a>' in text
    assert f'<span id="n-{key.id}"><a href="#f-{key.id}"><strong>2,963</strong></a></span>' in text


def test_nothing_is_loaded_and_nothing_runs_but_the_check(bundled):
    text = to_html(bundled)
    reader = read(text)
    assert not {"img", "link", "iframe", "form", "object"} & set(reader.tags)
    assert not [name for name, _ in reader.attributes if name.startswith("on") or name == "style"]
    assert "default-src 'none'" in text
    assert "unsafe" not in text
    digest = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in text
    assert reader.tags.count("script") == 2
    assert not re.search(r"https?://", text)


def test_a_page_that_carries_nothing_has_nothing_to_run(moroccan):
    text = to_html(moroccan, attach=Attach.NONE)
    assert "<script" not in text
    assert "script-src" not in text


def test_what_is_not_quoted_travels_only_with_everything(moroccan):
    assert "firearms" not in to_html(moroccan)
    assert "firearms" in to_html(moroccan, attach=Attach.EVERYTHING)


def test_a_script_in_the_article_stays_text(moroccan):
    evil = replace(moroccan, summary="</script><script>alert(1)</script>")
    assert read(to_html(evil)).tags.count("script") == 2


def test_every_chart_is_drawn_and_its_marks_link_to_their_sentences(bundled):
    text = to_html(bundled)
    assert text.count('<svg class="chart"') == len(bundled.charts)
    assert re.search(r'<a href="#n-\w+" aria-label="[^"]+"><(rect|polygon|circle)', text)


@pytest.mark.parametrize("field", ["title", "summary", "kicker"])
def test_markup_in_words_stays_words(moroccan, field):
    evil = replace(moroccan, **{field: '<img src="file:///etc/passwd" onerror=x>'})
    text = to_html(evil)
    assert "<img" not in text
    assert "&lt;img" in text


def test_language_and_direction_are_said(bundled):
    text = to_html(bundled)
    assert f'lang="{bundled.language}"' in text
    assert ('dir="rtl"' in text) is bundled.language.startswith("ar")


def test_bounds_are_in_words_and_formulas_beside_their_results(moroccan):
    text = to_html(moroccan, printed=date(2026, 11, 23))
    assert "more than 1,600" in text
    assert "29.8% = 50 ÷ 168" in text
    assert "printed 23 November 2026" in text
    assert "whether the report is right is not checked" in text


def test_a_figure_without_its_sentence_is_not_shown(moroccan):
    from briefing.core.article import AnchorState

    lost = replace(
        moroccan,
        figures=tuple(
            replace(f, anchor=AnchorState.LOST) if f.label == "suspects arrested" else f
            for f in moroccan.figures
        ),
    )
    assert "suspects arrested</dd>" not in to_html(lost)
