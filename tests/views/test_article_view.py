"""The article view: what is touched is selected, what is selected is lit, and nothing else moves."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QImage,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication

from briefing.app import translation
from briefing.core import canonical, codec, edits
from briefing.core.article import Article, Block, BlockKind, Source, Span
from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId, Kind, State
from briefing.core.quantity import Quantity
from briefing.models.figure_model import FigureModel
from briefing.models.open_briefing import OpenBriefing
from briefing.models.selection import FigureSelection
from briefing.models.text_offsets import offsets_of
from briefing.render import theme as themes
from briefing.views.article_document import byline
from briefing.views.article_view import ArticleView

DATASET = Path(__file__).parents[2] / "resources" / "dataset"
LEFT, NONE, CTRL = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def show(qtbot) -> Callable:
    """Show an article view on a briefing, and keep it until the test is over."""
    themes.register_fonts()
    QApplication.instance().setStyle("Fusion")
    kept = []

    def make(briefing: Briefing, size=(700, 760), theme=themes.LIGHT, *, still=True):
        opened = OpenBriefing(briefing)
        model = FigureModel(opened)
        selection = FigureSelection(model, model)
        view = ArticleView(model, selection, theme)
        kept.append((opened, model, selection, view))
        qtbot.addWidget(view)
        view.setProperty("reduceMotion", still)
        view.resize(*size)
        view.show()
        qtbot.waitExposed(view)
        QApplication.processEvents()
        return SimpleNamespace(
            view=view, model=model, selection=selection, opened=opened, bar=view.verticalScrollBar()
        )

    return make


def figure_of(briefing: Briefing, exact: str) -> Figure:
    return next(
        f for f in briefing.figures if f.quote and f.quote.exact == exact and f.same_as is None
    )


def article_of(text: str, *blocks: Block, sentences: tuple[Span, ...] = ()) -> Article:
    return Article(text, blocks, sentences, source=Source(publisher="Test"))


def stating(article: Article, *spans: Span, **given: object) -> Briefing:
    figures = tuple(
        Figure(
            id=FigureId(f"f{index}x"),
            label="cells",
            kind=Kind.COUNT,
            state=State.KEPT,
            quantity=Quantity(Decimal(index + 1)),
            span=span,
            number=span,
            quote=article.quote(span),
        )
        for index, span in enumerate(spans)
    )
    return Briefing(id="b", article=article, figures=figures, **given)


def long_briefing(paragraphs: int = 60) -> Briefing:
    text, blocks, sentences, spans = "", [], [], []
    for number in range(paragraphs):
        start = len(text)
        line = f"In this year the ministry counted {1000 + number} cells in the provinces. " * 3
        text += line.strip() + "\n\n"
        blocks.append(Block(Span(start, len(text) - 2)))
        sentences.append(Span(start, start + len(line) // 3 - 1))
        spans.append(Span(start + 34, start + 38))
    article = article_of(text, *blocks, sentences=tuple(sentences))
    return stating(article, *spans)


def image_of(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def has_colour(image: QImage, box: QRect, colour: str) -> bool:
    wanted = QColor(colour).rgb()
    return any(
        image.pixel(x, y) == wanted
        for x in range(max(0, box.left()), min(image.width(), box.right() + 1))
        for y in range(max(0, box.top()), min(image.height(), box.bottom() + 1))
    )


# ── what is touched is selected ──────────────────────────────────────────────────────────────


def test_a_click_on_a_number_selects_its_figure(show, moroccan, qtbot):
    it = show(moroccan)
    fifty = figure_of(moroccan, "50")
    qtbot.mouseClick(it.view.viewport(), LEFT, NONE, it.view.number_rect(fifty.id).center())
    assert it.selection.current_figure() == fifty.id
    assert it.view.property("currentFigure") == fifty.id
    assert it.view.property("currentQuote") == "50"
    assert it.view.property("currentSentence").startswith("Of the 168 cells, he said, 50 had")


def test_a_click_elsewhere_in_a_sentence_selects_its_nearest_figure(show, moroccan, qtbot):
    it = show(moroccan)
    place = moroccan.article.text.index("criminal plans")
    box = it.view._geometry.bounds(Span(place, place + 14))
    qtbot.mouseClick(it.view.viewport(), LEFT, NONE, box.center().toPoint())
    assert it.selection.current_figure() == figure_of(moroccan, "341").id


def test_a_click_where_no_sentence_holds_figures_sets_the_caret_alone(show, moroccan, qtbot):
    it = show(moroccan)
    it.selection.select_figure(figure_of(moroccan, "50").id)
    place = moroccan.article.text.index("His subject")
    box = it.view._geometry.bounds(Span(place, place + 6))
    qtbot.mouseClick(it.view.viewport(), LEFT, NONE, box.center().toPoint())
    assert it.selection.current_figure() == figure_of(moroccan, "50").id
    caret = it.view._geometry.code_point(it.view.textCursor().position())
    assert place <= caret <= place + 6


def test_control_and_click_pins(show, moroccan, qtbot):
    it = show(moroccan)
    ids = [figure_of(moroccan, exact).id for exact in ("2,963", "341")]
    for name in ids:
        qtbot.mouseClick(it.view.viewport(), LEFT, CTRL, it.view.number_rect(name).center())
    assert set(it.selection.pinned()) == set(ids)


def test_dragging_selects_text_and_no_figure(show, moroccan, qtbot):
    it = show(moroccan)
    port = it.view.viewport()
    start = it.view.number_rect(figure_of(moroccan, "2,963").id)
    end = it.view.number_rect(figure_of(moroccan, "341").id)
    qtbot.mousePress(port, LEFT, NONE, start.center())
    qtbot.mouseMove(port, end.center())
    qtbot.mouseRelease(port, LEFT, NONE, end.center())
    assert it.selection.current_figure() is None
    assert it.view.selected_span() is not None


def test_the_shortest_of_overlapping_figures_is_hit_first(show, qtbot):
    article = article_of("From 1,200 to 1,600 people left.", Block(Span(0, 32)))
    it = show(stating(article, Span(0, 26), Span(14, 19)))
    point = it.view.number_rect("f1x").center()
    assert it.view.figure_at(QPointF(point)) == "f1x"
    inner = it.view._geometry.bounds(Span(5, 10)).center()
    assert it.view.figure_at(inner) == "f0x"


def test_an_ignored_figure_is_not_hit_unless_the_ledger_is_shown(show, moroccan):
    it = show(moroccan)
    fifty = figure_of(moroccan, "50").id
    it.opened.edit("Ignore", edits.set_state, (fifty,), State.IGNORED)
    point = QPointF(it.view.number_rect(fifty).center())
    assert it.view.figure_at(point) is None
    it.view.set_ledger(True)
    assert it.view.figure_at(point) == fifty


def test_return_selects_the_figure_at_the_caret(show, moroccan, qtbot):
    it = show(moroccan)
    fifty = figure_of(moroccan, "50")
    cursor = it.view.textCursor()
    cursor.setPosition(it.view._geometry.cursor_position(fifty.number.start))
    it.view.setTextCursor(cursor)
    qtbot.keyClick(it.view, Qt.Key.Key_Return)
    assert it.selection.current_figure() == fifty.id


# ── hover ────────────────────────────────────────────────────────────────────────────────────


def test_hover_previews_after_a_moment_and_never_scrolls(show, qtbot):
    it = show(long_briefing(), size=(700, 400))
    it.bar.setValue(35)
    name = next(f for f in ("f0x", "f1x", "f2x", "f3x") if it.view.number_rect(f).top() > 300)
    qtbot.mouseMove(it.view.viewport(), it.view.number_rect(name).center())
    assert it.selection.hovered is None
    qtbot.waitUntil(lambda: it.selection.hovered == name, timeout=1000)
    assert it.bar.value() == 35
    assert it.selection.current_figure() is None
    QApplication.sendEvent(it.view, QEvent(QEvent.Type.Leave))
    it.view.leaveEvent(QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: it.selection.hovered is None, timeout=1000)


def test_a_number_shows_a_hand_and_text_a_beam(show, moroccan, qtbot):
    it = show(moroccan)
    port = it.view.viewport()
    qtbot.mouseMove(port, it.view.number_rect(figure_of(moroccan, "50").id).center())
    assert port.cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(port, QPoint(5, 5))
    assert port.cursor().shape() == Qt.CursorShape.IBeamCursor


# ── what is selected is lit ──────────────────────────────────────────────────────────────────


def test_the_active_number_and_sentence_are_lit_and_nothing_else(show, moroccan):
    it = show(moroccan)
    fifty = figure_of(moroccan, "50").id
    at_rest = image_of(it.view)
    assert not has_colour(at_rest, at_rest.rect(), themes.LIGHT.sentence)
    it.selection.select_figure(fifty)
    lit = image_of(it.view)
    assert has_colour(lit, it.view.number_rect(fifty), themes.LIGHT.number)
    assert has_colour(lit, it.view.sentence_rect(fifty), themes.LIGHT.sentence)
    assert has_colour(
        lit, it.view.sentence_rect(fifty).adjusted(-14, 0, 0, 0), themes.LIGHT.margin_bar
    )
    other = it.view.sentence_rect(figure_of(moroccan, "2,963").id)
    assert not has_colour(lit, other, themes.LIGHT.sentence)
    it.selection.clear_figure()
    assert not has_colour(image_of(it.view), lit.rect(), themes.LIGHT.sentence)


@pytest.mark.parametrize("theme", [themes.LIGHT, themes.DARK], ids=["light", "dark"])
def test_the_lit_sentence_is_plain_in_grey_at_half_size(show, moroccan, theme):
    it = show(moroccan, theme=theme)
    fifty = figure_of(moroccan, "50").id
    it.selection.select_figure(fifty)
    box = it.view.sentence_rect(fifty)
    image = image_of(it.view)
    small = image.scaled(
        image.width() // 2,
        image.height() // 2,
        mode=Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    bar_x = (box.left() - 13 + 2) // 2
    middle = box.center().y() // 2
    paper = small.pixelColor(4, middle).lightness()
    bar = small.pixelColor(bar_x, middle).lightness()
    assert abs(paper - bar) > 60, "the margin bar tells the sentence without colour"


def test_a_derived_figure_lights_the_sentences_of_all_its_operands(show, moroccan):
    it = show(moroccan)
    share = next(f for f in moroccan.figures if f.formula and " / " in f.formula)
    operands = moroccan.operands(share.id)
    it.selection.select_figure(share.id)
    image = image_of(it.view)
    for name in operands:
        assert has_colour(image, it.view.number_rect(name), themes.LIGHT.number)
    assert it.view.number_rect(share.id).isNull()
    assert it.view.property("currentQuote") == ""
    assert "50 had" in it.view.property("currentSentence")
    assert "has broken up 168" in it.view.property("currentSentence")


def test_marks_differ_by_state(show, moroccan):
    it = show(moroccan)
    name = figure_of(moroccan, "341").id
    box = it.view.number_rect(name).adjusted(0, 0, 0, 4)
    hue = themes.LIGHT.hue(figure_of(moroccan, "341").group).text
    assert has_colour(image_of(it.view), box, hue), "kept: a solid line in the group's hue"
    it.opened.edit("Propose", edits.set_state, (name,), State.PROPOSED)
    proposed = image_of(it.view)
    assert not has_colour(proposed, box, hue)
    it.opened.edit("Ignore", edits.set_state, (name,), State.IGNORED)
    assert image_of(it.view) != proposed
    it.model.set_questions({figure_of(moroccan, "45").id: True})
    margin = QRect(it.view.viewport().width() - 76, 0, 40, it.view.viewport().height())
    assert has_colour(image_of(it.view), margin, themes.LIGHT.flag)
    it.model.set_questions({figure_of(moroccan, "45").id: False})
    assert not has_colour(image_of(it.view), margin, themes.LIGHT.flag)


def test_highlights_off_leaves_only_what_is_in_focus(show, moroccan):
    it = show(moroccan)
    it.selection.select_figure(figure_of(moroccan, "50").id)
    it.view.set_highlights(False)
    image = image_of(it.view)
    assert not has_colour(image, image.rect(), themes.LIGHT.hue("outcomes").text)
    assert not has_colour(image, image.rect(), themes.LIGHT.star)
    assert has_colour(image, image.rect(), themes.LIGHT.sentence)


def test_backlight_dims_text_without_figures_alone(show, moroccan):
    it = show(moroccan)
    word = moroccan.article.text.index("Affairs")
    plain = it.view._geometry.bounds(Span(word, word + 7)).toAlignedRect()
    number = it.view.number_rect(figure_of(moroccan, "2,963").id)

    def darkest(box: QRect) -> int:
        image = image_of(it.view)
        return min(
            image.pixelColor(x, y).lightness()
            for x in range(box.left(), box.right())
            for y in range(box.top(), box.bottom())
        )

    before = darkest(number)
    it.view.set_backlight(True)
    assert darkest(plain) > 100
    assert darkest(number) == before


def test_a_selection_never_touches_the_document(show, moroccan):
    it = show(moroccan)
    document = it.view.document()
    revision = document.revision()
    for figure in moroccan.figures:
        it.selection.select_figure(figure.id)
        image_of(it.view)
    assert document is it.view.document()
    assert document.revision() == revision
    assert not document.isUndoAvailable()


# ── scrolling, caret, announcement ───────────────────────────────────────────────────────────


def test_a_target_out_of_the_middle_comes_to_rest_at_a_third(show):
    it = show(long_briefing(), size=(700, 600))
    it.selection.select_figure("f40x")
    middle = it.view.number_rect("f40x").center().y()
    assert middle == pytest.approx(0.35 * it.view.viewport().height(), abs=3)


def test_a_target_well_in_view_stays_where_it_is(show):
    it = show(long_briefing(), size=(700, 600))
    it.selection.select_figure("f40x")
    value = it.bar.value()
    it.selection.select_figure("f41x")
    assert it.bar.value() == value


def test_a_jump_glides_and_flashes_once(show, qtbot):
    it = show(long_briefing(), size=(700, 600), still=False)
    it.selection.select_figure("f40x")
    assert it.bar.value() < 100, "it sets off, it does not leap"
    qtbot.waitUntil(lambda: not it.view._glide.moving, timeout=2000)
    middle = it.view.number_rect("f40x").center().y()
    assert middle == pytest.approx(0.35 * it.view.viewport().height(), abs=3)
    qtbot.waitUntil(lambda: it.view._flash.strength == 0, timeout=2000)


def test_a_click_in_the_article_never_moves_the_text_away(show, qtbot):
    it = show(long_briefing(), size=(700, 600))
    name = next(f"f{n}x" for n in range(9) if it.view.number_rect(f"f{n}x").top() > 520)
    qtbot.mouseClick(it.view.viewport(), LEFT, NONE, it.view.number_rect(name).center())
    assert it.selection.current_figure() == name
    assert it.bar.value() == 0


def test_selecting_moves_the_caret_and_announces_number_and_sentence(show, moroccan, qtbot):
    it = show(moroccan)
    fifty = figure_of(moroccan, "50")
    with qtbot.waitSignal(it.view.announced) as told:
        it.selection.select_figure(fifty.id)
    assert told.args[0].startswith("50 of 168")
    assert "paragraph 2" in told.args[0]
    assert "Of the 168 cells, he said, 50 had connections" in told.args[0]
    cursor = it.view.textCursor()
    assert not cursor.hasSelection()
    assert it.view._geometry.code_point(cursor.position()) == fifty.number.start


def test_the_whole_article_is_there_for_assistive_tools_and_the_keyboard(show, moroccan):
    it = show(moroccan)
    flags = it.view.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert not flags & Qt.TextInteractionFlag.TextEditable
    assert not flags & Qt.TextInteractionFlag.LinksAccessibleByMouse
    assert it.view.accessibleName() == "Article"


def test_a_ring_shows_where_the_keyboard_has_come_to(show, moroccan):
    it = show(moroccan)
    it.view.clearFocus()
    it.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert it.view._ring.isVisible()
    it.view.clearFocus()
    assert not it.view._ring.isVisible()
    it.view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not it.view._ring.isVisible()


def test_the_menu_is_short_and_asks_the_window_for_the_source(show, moroccan, qtbot):
    it = show(moroccan)
    menu = it.view._make_menu()
    copy, source, _, everything = menu.actions()
    assert not copy.isEnabled(), "nothing is selected"
    with qtbot.waitSignal(it.view.copy_with_source_requested):
        source.trigger()
    everything.trigger()
    assert it.view.selected_span() == Span(0, len(moroccan.article.text.rstrip()))


# ── the text is never read back ──────────────────────────────────────────────────────────────

PIECES = st.sampled_from(
    [
        "168",
        " ",
        "\n",
        "👩‍👩‍👧‍👦",
        "🇲🇦",
        "e\u0301",
        "خلية ١٦٨",
        "שלום 50",
        "𝟏",
        "日本",
        "word ",
        "\t",
        "\u200f",
    ]
)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(PIECES, min_size=1, max_size=30).map("".join), st.data())
def test_what_is_copied_is_the_article_whatever_it_is_made_of(show, text, data):
    text = canonical.canonicalise(text)[0]
    article = article_of(text)
    if not offsets_of(article).pieces:
        return
    view = show(Briefing(id="b", article=article)).view
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    view.select_span(Span(start, end))
    selected = view.selected_span()
    if selected is not None:
        shown = "".join(selected.of(text).split())
        assert shown == "".join(text[start:end].split())
        assert view.createMimeDataFromSelection().text() == selected.of(text)
    for block in range(view.document().blockCount()):
        piece = view._laid.offsets.piece_of(block)
        if piece is not None:
            whole = view.document().findBlockByNumber(block).text()
            assert whole == view._laid.offsets.shown(view._laid.offsets.pieces[piece])


def test_copying_all_gives_the_text_of_the_article_alone(show, moroccan):
    it = show(moroccan)
    it.view.selectAll()
    copied = it.view.createMimeDataFromSelection()
    assert copied.text() == moroccan.article.text.rstrip("\n")
    assert copied.formats() == ["text/plain"]
    it.view.copy()
    gc.collect()
    assert QApplication.clipboard().text() == copied.text()


def test_copying_keeps_the_blank_lines_that_are_not_shown(show, moroccan):
    it = show(moroccan)
    first, second = (moroccan.article.blocks[n].span for n in (1, 2))
    span = Span(first.end - 10, second.start + 6)
    it.view.select_span(span)
    assert it.view.selected_span() == span
    assert it.view.createMimeDataFromSelection().text() == span.of(moroccan.article.text)


def test_nothing_a_text_names_is_ever_read(show, moroccan):
    it = show(moroccan)
    found = it.view.loadResource(QTextDocument.ResourceType.ImageResource, QUrl("file:///etc/x"))
    assert found is not None
    assert not found.size()


def test_mark_up_in_a_text_is_shown_as_it_is(show):
    text = "<b>168</b> cells <img src='file:///etc/passwd'> &amp; more"
    it = show(stating(article_of(text, Block(Span(0, len(text)))), Span(3, 6), kicker="<i>K</i>"))
    shown = [
        it.view.document().findBlockByNumber(n).text()
        for n in range(it.view.document().blockCount())
    ]
    assert text in shown
    assert "<i>K</i>" in shown


def test_drops_go_to_the_window(show, moroccan):
    it = show(moroccan)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/a.txt")])
    assert not it.view.acceptDrops()
    assert not it.view.viewport().acceptDrops()
    event = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE
    )
    event.ignore()
    QApplication.sendEvent(it.view.viewport(), event)
    assert not event.isAccepted()


# ── find ─────────────────────────────────────────────────────────────────────────────────────


def test_find_goes_round_both_ways_and_aside_of_case_and_line_ends(show, moroccan):
    it = show(moroccan)
    text = moroccan.article.text
    first = it.view.find_text("MOROCCO")
    second = it.view.find_text("morocco")
    assert first is not None
    assert first.start == text.index("Morocco")
    assert second.start > first.start
    assert it.view.find_text("morocco", forward=False) == first
    last = it.view.find_text("morocco", forward=False)
    assert last.start == text.rindex("Morocco")
    assert it.view.find_text("since 2001 Morocco has") is not None
    assert it.view.find_text("no such words") is None
    assert it.view.find_text("  ") is None


# ── front matter and blocks ──────────────────────────────────────────────────────────────────


def shown_text(view: ArticleView) -> list[str]:
    document = view.document()
    return [document.findBlockByNumber(n).text() for n in range(document.blockCount())]


def test_the_front_matter_says_where_the_account_came_from(show, moroccan):
    lines = shown_text(show(moroccan).view)
    assert lines[0] == "Our account of a report"
    assert lines[1] == moroccan.article.title
    assert lines[2] == "Report: “Moroccan Security”, Morocco World News · Rabat · date not stated"
    assert lines[3].startswith("Morocco has broken up 168")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (Source(), "date not stated"),
        (Source(file="notes.txt"), "notes.txt · date not stated"),
        (Source(publisher="IRENA", published="2024-03-27"), "IRENA · 27 March 2024"),
        (Source(publisher="UN", published="2022-07"), "UN · July 2022"),
        (Source(publisher="Daily", author="A. Writer"), "A. Writer, Daily · date not stated"),
    ],
)
def test_the_byline_says_what_is_stated_and_no_more(source, line):
    assert byline(Briefing(id="b", article=Article("Text.", title="T", source=source))) == line


@pytest.mark.parametrize("interface", ["en", "fr", "ar"])
@pytest.mark.parametrize(
    ("language", "source", "line"),
    [
        ("ar-MA", Source(), "التاريخ غير مذكور"),
        (
            "ar-MA",
            Source(
                title="Moroccan Security", publisher="MWN", place="الرباط", published="2024-07-01"
            ),
            "التقرير: «\u2068Moroccan Security\u2069»، \u2068MWN\u2069 · الرباط · 1 يوليوز 2024",
        ),
        (
            "en",
            Source(title="تفكيك خلايا", publisher="هسبريس", published="2024-07-01"),
            "Report: “\u2068تفكيك خلايا\u2069”, \u2068هسبريس\u2069 · 1 July 2024",
        ),
        ("fr", Source(publisher="Le Jour", published="2024-07-01"), "Le Jour · 1er juillet 2024"),
        ("he", Source(publisher="Haaretz"), "\u2068Haaretz\u2069 · date not stated"),
    ],
)
def test_the_byline_speaks_the_language_of_the_page_whatever_the_window_speaks(
    interface, language, source, line, qapp
):
    article = Article("Text.", title="T", source=source)
    translation.install(qapp, interface)
    try:
        assert byline(Briefing(id="b", article=article, language=language)) == line
    finally:
        translation.install(qapp, "en")


def test_a_text_without_a_headline_gets_its_title_above(show):
    article = Article("Only a line.", (Block(Span(0, 12)),), title="The title")
    assert shown_text(show(Briefing(id="b", article=article)).view)[0] == "The title"


def test_an_empty_article_is_shown(show):
    it = show(Briefing(id="b", article=Article("")))
    assert it.view.selected_span() is None
    assert it.view.find_text("x") is None
    image_of(it.view)


def test_every_kind_of_block_is_laid_out(show):
    text = "Head\n\nPara 1\n\nItem\n\nSaid\n\nCell\n\nSeen\n\nSub\n\nSmall"
    kinds = [
        (BlockKind.HEADING, 1),
        (BlockKind.PARAGRAPH, 0),
        (BlockKind.LIST_ITEM, 0),
        (BlockKind.QUOTE, 0),
        (BlockKind.TABLE_CELL, 0),
        (BlockKind.CAPTION, 0),
        (BlockKind.HEADING, 2),
        (BlockKind.HEADING, 5),
    ]
    blocks, at = [], 0
    for (kind, level), words in zip(kinds, text.split("\n\n"), strict=True):
        blocks.append(Block(Span(at, at + len(words)), kind, level))
        at += len(words) + 2
    it = show(Briefing(id="b", article=article_of(text, *blocks)))
    assert [line for line in shown_text(it.view) if line in text] == text.split("\n\n")
    image_of(it.view)


def test_another_article_replaces_the_text_and_the_way_back_is_right(show, moroccan, qtbot):
    it = show(moroccan)
    it.selection.select_figure(figure_of(moroccan, "50").id)
    it.opened.open(long_briefing())
    assert it.view.property("currentFigure") == ""
    assert any("1000 cells" in line for line in shown_text(it.view))
    qtbot.mouseClick(it.view.viewport(), LEFT, NONE, it.view.number_rect("f1x").center())
    assert it.selection.current_figure() == "f1x"
    assert len(it.view.findChildren(QTextDocument)) <= 2


def test_a_new_kicker_is_shown(show, moroccan):
    it = show(moroccan)
    it.opened.edit("Kicker", lambda b: replace(b, kicker="Another"))
    assert shown_text(it.view)[0] == "Another"


def test_an_edit_repaints_and_lays_nothing_out(show, moroccan):
    it = show(moroccan)
    document = it.view.document()
    it.opened.edit("Keep", edits.set_state, (figure_of(moroccan, "50").id,), State.KEPT)
    assert it.view.document() is document


# ── sizes, directions, themes ────────────────────────────────────────────────────────────────


def test_the_column_keeps_its_measure_and_stands_in_the_middle(show, moroccan):
    it = show(moroccan, size=(1200, 700))
    column = it.view._column
    assert column.right - column.left == themes.MEASURE_PX
    assert abs((column.left + column.right) / 2 - it.view.width() / 2) < 16


@pytest.mark.parametrize("width", [220, 300, 420, 459, 460, 520, 640])
def test_a_narrow_view_loses_its_margins_before_its_text(show, moroccan, width):
    it = show(moroccan, size=(width, 600))
    column = it.view._column
    assert column.left >= 16
    assert column.right <= it.view.viewport().width() - 16
    assert column.hangs == (it.view.viewport().width() >= 460)
    widest = it.view.document().documentLayout().documentSize().width()
    assert widest <= it.view.viewport().width() + 1


def test_the_reading_place_stays_when_the_width_or_the_zoom_changes(show):
    it = show(long_briefing(), size=(700, 500))
    it.selection.select_figure("f30x")
    top = it.view._reading_place()
    it.view.resize(520, 500)
    QApplication.processEvents()
    assert abs(it.view._reading_place()[0] - top[0]) < 120
    it.view.set_zoom(150)
    QApplication.processEvents()
    assert abs(it.view._reading_place()[0] - top[0]) < 120


def test_zoom_has_bounds_and_keys(show, moroccan, qtbot):
    it = show(moroccan)
    sizes: list[int] = []
    it.view.zoom_changed.connect(sizes.append)
    qtbot.keyClick(it.view, Qt.Key.Key_Plus, CTRL)
    qtbot.keyClick(it.view, Qt.Key.Key_Minus, CTRL)
    it.view.set_zoom(1000)
    it.view.set_zoom(1)
    assert sizes == [110, 100, 300, 50]
    assert it.view.zoom == 50


def test_arabic_mirrors_text_and_margins(show):
    arabic = codec.load((DATASET / "moroccan-security.ar.json").read_bytes())
    it = show(arabic)
    fifty = figure_of(arabic, "50")
    it.selection.select_figure(fifty.id)
    image, column = image_of(it.view), it.view._column
    right = QRect(int(column.right) + 2, 0, 60, image.height())
    left = QRect(0, 0, int(column.left) - 8, image.height())
    assert has_colour(image, right, themes.LIGHT.margin_bar)
    assert has_colour(image, right, themes.LIGHT.star)
    assert not has_colour(image, left, themes.LIGHT.star)
    block = it.view.document().findBlockByNumber(4)
    assert block.textDirection() == Qt.LayoutDirection.RightToLeft


def test_each_number_of_each_bundled_briefing_is_hit_where_it_is_lit(show, bundled):
    it = show(bundled, size=(700, 2600))
    for figure in bundled.figures:
        if figure.number is None:
            continue
        for run in it.view._geometry.runs(figure.number):
            assert run.right - run.left > 4, figure.quote.exact
            hit = it.view.figure_at(run.box.center())
            assert hit == figure.id, figure.quote.exact
            assert has_colour_after_select(it, figure.id)


def has_colour_after_select(it, name: str) -> bool:
    it.selection.select_figure(name)
    return has_colour(image_of(it.view), it.view.number_rect(name), themes.LIGHT.number)


def test_a_theme_dresses_paper_and_ink(show, moroccan):
    it = show(moroccan)
    it.view.set_theme(themes.DARK)
    image = image_of(it.view)
    assert image.pixelColor(3, 3).name() == themes.DARK.paper.lower()


# ── the overview ─────────────────────────────────────────────────────────────────────────────


def test_the_overview_shows_figures_where_they_stand(show, moroccan, qtbot):
    it = show(moroccan, size=(700, 1400))
    qtbot.waitUntil(lambda: bool(it.view._strip.ticks))
    places = [tick.at for tick in it.view._strip.ticks]
    assert places == sorted(places)
    name = figure_of(moroccan, "50").id
    it.selection.select_figure(name)
    active = it.view._strip.active
    assert active.colour == themes.LIGHT.margin_bar
    beside = active.at * it.view._strip.height()
    assert beside == pytest.approx(it.view.number_rect(name).center().y(), abs=3)


def test_a_click_on_the_overview_jumps_there(show, qtbot):
    it = show(long_briefing(), size=(700, 500))
    qtbot.mouseClick(it.view._strip, LEFT, NONE, QPoint(5, 250))
    assert it.bar.value() == pytest.approx(it.bar.maximum() / 2, rel=0.1)


# ── long texts ───────────────────────────────────────────────────────────────────────────────


def test_one_long_line_without_spaces_opens_and_is_hit(show, qtbot):
    text = "x" * 300_000 + "168" + "y" * 300_000
    article = article_of(text, Block(Span(0, len(text))))
    it = show(stating(article, Span(300_000, 300_003)), size=(500, 400))
    it.selection.select_figure("f0x")
    qtbot.waitUntil(lambda: it.bar.value() > 0, timeout=10_000)
    point = QPointF(it.view.number_rect("f0x").center())
    assert it.view.figure_at(point) == "f0x"


def test_a_far_target_in_a_long_text_waits_for_the_layout(show, qtbot):
    it = show(long_briefing(2500), size=(700, 500))
    it.selection.select_figure("f2400x")
    qtbot.waitUntil(lambda: 0 <= it.view.number_rect("f2400x").center().y() <= 500, timeout=10_000)
    assert it.selection.current_figure() == "f2400x"


def test_the_caret_above_the_text_belongs_to_the_first_code_point(show, moroccan):
    it = show(moroccan)
    cursor = it.view.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
    it.view.setTextCursor(cursor)
    assert it.view.selected_span() is None
