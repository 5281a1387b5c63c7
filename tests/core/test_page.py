"""The page as plain values."""

import json
from dataclasses import replace

import pytest

from briefing.core import page as pages
from briefing.core.article import Span
from briefing.core.charts import Box
from briefing.core.figure import FigureId
from briefing.core.page import Drawn, Note, Page, Printed, Role, Style
from briefing.core.page_words import TABLES, page_words, right_to_left
from briefing.core.source_words import date_words

F1, F2 = FigureId("f1"), FigureId("f2")


def printed(text, role=Role.FIGURE, x=10.0, **more):
    box = Box(x, 20.0, 30.0, 10.0)
    return Printed(text=text, role=role, box=box, baseline=28.0, style=Style(), **more)


@pytest.fixture
def page():
    return Page(
        paper="A4",
        width=595.28,
        height=841.89,
        items=(
            Drawn(shape="bar", box=Box(0, 15, 200, 40), figure=F2, chart="h1", length=200.0),
            Drawn(shape="line", box=Box(0, 0, 5, 5), line=(0.0, 0.0, 5.0, 5.0), size=9.5),
            printed("168", figure=F1, formula=None, chart="h1"),
            printed("…quoted", Role.QUOTED, span=Span(3, 9), rtl=True),
            printed("2001", Role.TITLE, why="year"),
            printed("", Role.PROOF),
        ),
        notes=(Note("a", Span(0, 12), (F1, F2)),),
        title="A title",
        figures=2,
        computed=1,
        left_out=(F2,),
        filled=0.93,
        printed="2026-11-23",
    )


def test_a_page_survives_a_round_trip_through_json(page):
    assert pages.load(pages.dump(page)) == page
    assert pages.load(pages.dump(page).encode()) == page


def test_equal_pages_give_equal_bytes(page):
    assert pages.dump(page) == pages.dump(replace(page))
    assert json.loads(pages.dump(page))["format"] == "page/1"


@pytest.mark.parametrize("text", ["[]", "{}", '{"format": "page/9"}', '{"format": "page/1"}'])
def test_what_is_no_page_is_refused_in_words(text):
    with pytest.raises(ValueError, match=r"page|cannot be read"):
        pages.load(text)


@pytest.mark.parametrize("role", [Role.NOTE, Role.FURNITURE])
@pytest.mark.parametrize("text", ["a1", "page ٣", "x²"])
def test_no_numeral_stands_on_a_page_without_its_reason(role, text):
    with pytest.raises(ValueError, match="no reason"):
        printed(text, role)


def test_the_smallest_box_under_the_pointer_is_hit_first(page):
    assert page.figure_at(12, 22) == F1
    assert page.figure_at(100, 50) == F2
    assert page.figure_at(400, 400) is None


def test_the_proof_is_written_where_it_was_left_blank(page):
    proven = pages.with_proof(page, "7f3a2c91b0de")
    assert [t.text for t in proven.texts if t.role is Role.PROOF] == ["7f3a2c91b0de"]
    assert pages.with_proof(proven, "") == page


def test_a_page_knows_what_it_shows(page):
    assert page.shown == {F1, F2}
    assert page.area_of(Role.TITLE) == Box(10.0, 20.0, 30.0, 10.0)
    assert page.area_of(Role.DECISION) is None


@pytest.mark.parametrize(
    ("date", "language", "words"),
    [
        ("2001-09-11", "en", "11 September 2001"),
        ("2001-09", "en-GB", "September 2001"),
        ("2001", "fr", "2001"),
        ("2024-05-01", "fr", "1er mai 2024"),
        ("2024-03-27", "es", "27 de marzo de 2024"),
        ("2024-03", "es", "marzo de 2024"),
        ("2024-03-27", "de", "27. März 2024"),
        ("2001-09-11", "ar-MA", "11 شتنبر 2001"),
        ("2001-09-11", "ar", "11 سبتمبر 2001"),
        ("2080s", "en", "2080s"),
        ("2024-13-01", "en", "2024-13-01"),
    ],
)
def test_dates_are_written_as_people_write_them(date, language, words):
    assert date_words(date, language) == words


def test_every_language_has_all_the_words_and_no_numeral_in_them():
    for code, table in TABLES.items():
        assert page_words(code) is table
        assert len(table.months) == 12
        for name in table.__slots__:
            value = getattr(table, name)
            if isinstance(value, str):
                assert not any(character.isdigit() for character in value), (code, name)
        assert table.traced.count("{}") == 2
        assert "proven" not in table.traced + table.unchecked + table.proof
    assert page_words("xx") is TABLES["en"]


def test_only_some_languages_run_from_right_to_left():
    assert right_to_left("ar-MA")
    assert not right_to_left("fr")
