"""A table of an article is read as one: cells in rows and columns, each still a place of the text."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from briefing.core.article import Article, Source, Span
from briefing.core.briefing import Briefing
from briefing.formats.reading import Piece, assemble
from briefing.formats.tables import table_pieces
from briefing.models.figure_model import FigureModel
from briefing.models.open_briefing import OpenBriefing
from briefing.models.selection import FigureSelection
from briefing.render import theme as themes
from briefing.views.article_view import ArticleView

PORTS = [
    ["Port", "2024", "2025"],
    ["North", "412,000", "398,000"],
    ["South and all of the coast", "", "7"],
]


def article_of(
    *tables: list[list[str]], after: str = "After it.", before: str = "Before 3 tables."
):
    pieces = [Piece(before)]
    for table in tables:
        pieces += table_pieces(table)
    if after:
        pieces.append(Piece(after))
    reading = assemble(pieces, Source())
    return Article(reading.text, reading.blocks, source=Source(publisher="Test"))


@pytest.fixture
def show(qtbot):
    themes.register_fonts()
    QApplication.instance().setStyle("Fusion")
    kept = []

    def make(article: Article, size=(700, 760), language="en"):
        opened = OpenBriefing(Briefing(id="b", article=article, language=language))
        model = FigureModel(opened)
        selection = FigureSelection(model, model)
        view = ArticleView(model, selection, themes.LIGHT)
        kept.append((opened, model, selection, view))
        qtbot.addWidget(view)
        view.resize(*size)
        view.show()
        qtbot.waitExposed(view)
        QApplication.processEvents()
        return SimpleNamespace(view=view, geometry=view._geometry, article=article)

    return make


def box_of(it, words: str, nth: int = 0):
    at = -1
    for _ in range(nth + 1):
        at = it.article.text.index(words, at + 1)
    return it.geometry.bounds(Span(at, at + len(words)))


def test_cells_stand_in_rows_and_columns(show):
    it = show(article_of(PORTS))
    port, first, second = (box_of(it, words) for words in ("Port", "2024", "2025"))
    north, here, there = (box_of(it, words) for words in ("North", "412,000", "398,000"))
    seven = box_of(it, "7")
    assert north.center().y() == here.center().y() == there.center().y() > port.bottom()
    assert port.left() == north.left() == box_of(it, "Before").left()
    assert abs(first.right() - here.right()) <= 1  # numbers end below each other
    assert abs(second.right() - there.right()) <= 1
    assert abs(seven.right() - there.right()) <= 1
    assert north.right() < here.left() < here.right() < there.left()
    assert box_of(it, "After").top() > seven.bottom()


@pytest.mark.parametrize("words", ["Port", "2024", "North", "412,000", "398,000", "coast", "7"])
def test_the_number_under_the_pointer_is_the_one_that_is_seen(show, words):
    it = show(article_of(PORTS))
    start = it.article.text.index(words)
    found = it.geometry.position_at(QPointF(box_of(it, words).center()))
    assert start <= found < start + len(words)


def test_an_empty_cell_is_no_place_of_the_text(show):
    it = show(article_of(PORTS))
    empty = QPointF(box_of(it, "412,000").center().x(), box_of(it, "7").center().y())
    assert it.geometry.position_at(empty) is None


def test_what_is_selected_over_cells_is_the_text_between(show):
    it = show(article_of(PORTS))
    start, end = it.article.text.index("North"), it.article.text.index("7") + 1
    it.view.select_span(Span(start, end))
    assert it.view.selected_span() == Span(start, end)


def test_a_table_may_end_the_text_and_follow_another(show):
    other = [["Port", "Ships"], ["East", "31"]]
    it = show(article_of(PORTS, other, after=""))
    east, ships = box_of(it, "East"), box_of(it, "31")
    assert east.center().y() == ships.center().y()
    assert east.top() > box_of(it, "7").bottom()
    assert it.geometry.position_at(ships.center()) in range(len(it.article.text))


def test_a_table_that_has_no_room_stays_a_list(show):
    wide = [["Port", *map(str, range(2001, 2021))], ["North", *["1,234,567"] * 20]]
    it = show(article_of(wide))
    first, last = box_of(it, "1,234,567"), box_of(it, "1,234,567", 19)
    assert first.left() == last.left()
    assert first.bottom() < last.top()


def test_long_words_share_the_room_and_no_number_is_broken(show):
    told = "What was counted here, and in which of the many sheds it lay until the summer came"
    it = show(article_of([["Port", "What", "Tonnes"], ["North", told, "1,234,567"]]))
    number = it.geometry.runs(Span(at := it.article.text.index("1,234,567"), at + 9))
    assert len(number) == 1
    words = it.geometry.runs(Span(at := it.article.text.index("What was"), at + len(told)))
    assert len(words) > 1
    assert max(run.right for run in words) < number[0].left


def test_numbers_of_an_arabic_table_stand_on_the_side_where_lines_begin(show):
    table = [["الميناء", "2024"], ["الشمال", "412"]]
    it = show(article_of(table, before="قبل الجدول.", after="بعده."), language="ar")
    assert abs(box_of(it, "412").right() - box_of(it, "الشمال").right()) <= 2


CELLS = st.sampled_from(["", "North", "South 1", "12", "3,400", "a\nb", "😀 9"])


@given(
    st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=4),
    st.booleans(),
    st.booleans(),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_every_place_of_the_text_is_found_again(show, rows, twice, ends):
    table = [["Port", "2024", "2025"], *rows]
    article = article_of(*[table] * (1 + twice), after="" if ends else "After 😀 it.")
    it = show(article)
    for piece in it.view._laid.offsets.pieces:
        for at in (piece.span.start, piece.span.end - 1):
            assert it.geometry.code_point(it.geometry.cursor_position(at)) == at
            run = it.geometry.bounds(Span(at, at + 1))
            if not article.text[at].isspace():
                assert it.geometry.position_at(run.center()) == at
    top, bottom = 0.0, it.view.document().size().height()
    assert it.geometry.shown_between(top, bottom) == Span(0, len(article.text))


def test_the_caret_walks_through_a_table(show, qtbot):
    it = show(article_of(PORTS))
    it.view.select_span(Span(at := it.article.text.index("2024"), at))
    for _ in range(5):
        qtbot.keyClick(it.view, Qt.Key.Key_Right)
    assert it.geometry.code_point(it.view.textCursor().position()) == it.article.text.index("2025")
