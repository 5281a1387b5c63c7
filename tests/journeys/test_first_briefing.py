"""What a reader lives through with the first briefing: number, sentence, card and mark as one."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from briefing.models.figure_model import FigureRole

pytestmark = pytest.mark.journey


def figure_of(window, exact, *, repeat=False):
    return next(
        f.id
        for f in window.opened.briefing.figures
        if f.quote and f.quote.exact == exact and bool(f.same_as) == repeat
    )


def derived(window, formula_part):
    return next(
        f.id for f in window.opened.briefing.figures if f.formula and formula_part in f.formula
    )


def click(qtbot, view, rect, modifier=Qt.KeyboardModifier.NoModifier):
    assert rect.isValid(), "there is nothing to click"
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, rect.center())


def hover(qtbot, view, point):
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        QPointF(point),
        QPointF(view.viewport().mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), event)
    qtbot.wait(200)


@pytest.fixture
def window(open_window):
    return open_window()


def find(window, name):
    return window.findChild(object, name)


def test_the_app_opens_on_the_first_briefing(window):
    assert window.windowTitle().startswith("Morocco says 168 terrorist cells broken up since 2001")
    cards = find(window, "cardView").model()
    numbers = [cards.index(row, 0).data() for row in range(cards.rowCount())]
    assert numbers[:6] == ["168", "50", "2,963", "341", "> 1,600", "132"]


def test_reading_comes_first_the_left_dock_is_closed(window):
    assert not window.action("view.review").isChecked()


def test_clicking_a_number_in_the_text_lights_its_sentence_card_and_mark(window, qtbot):
    article, cards, charts = (find(window, n) for n in ("articleView", "cardView", "chartView"))
    fifty = figure_of(window, "50")
    click(qtbot, article, article.number_rect(fifty))
    assert article.property("currentFigure") == fifty
    assert article.property("currentSentence").startswith("Of the 168 cells, he said, 50 had")
    assert cards.currentIndex().data(FigureRole.ID) == fifty
    assert fifty in charts.figures
    assert charts.mark_rect(fifty).isValid()


def test_clicking_the_bar_of_50_lights_its_sentence(window, qtbot):
    article, charts = find(window, "articleView"), find(window, "chartView")
    fifty = figure_of(window, "50")
    click(qtbot, charts, charts.mark_rect(fifty))
    assert article.property("currentFigure") == fifty
    assert "50 had connections" in article.property("currentSentence")
    assert article.property("currentQuote") == "50"


def test_the_charts_are_pyqtgraph_plots(window, qtbot):
    import pyqtgraph

    charts = find(window, "chartView")
    qtbot.waitUntil(lambda: bool(charts.findChildren(pyqtgraph.PlotWidget)), timeout=5000)
    plots = charts.findChildren(pyqtgraph.PlotWidget)
    assert isinstance(plots[0].getPlotItem(), pyqtgraph.PlotItem)
    assert len(plots) == len(window.opened.briefing.charts)


def test_clicking_the_uncoloured_rest_selects_what_remains_with_both_operands(window, qtbot):
    charts = find(window, "chartView")
    fifty, whole = figure_of(window, "50"), figure_of(window, "168")
    rest = derived(window, f"{whole} - {fifty}")
    click(qtbot, charts, charts.mark_rect(rest))
    assert window.selection.current_figure() == rest
    assert str(window.opened.briefing.quantity(rest).value) == "118"
    chips = [b.text() for b in window.findChildren(object, "chip") if b.isVisible()]
    assert chips == ["168", "50"]


def test_clicking_a_card_brings_its_sentence(window, qtbot):
    article, cards = find(window, "articleView"), find(window, "cardView")
    arrests = figure_of(window, "2,963")
    click(qtbot, cards, cards.card_rect(arrests))
    assert "arrest of 2,963 suspects" in article.property("currentSentence")


def test_keys_alone_walk_the_figures(window, qtbot):
    article = find(window, "articleView")
    article.setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(article, Qt.Key.Key_J)
        seen.append(article.property("currentQuote"))
    assert seen == ["168", "168", "168", "50"]
    qtbot.keyClick(article, Qt.Key.Key_K)
    assert article.property("currentQuote") == "168"
    qtbot.keyClick(article, Qt.Key.Key_Escape)
    assert window.selection.current_figure() is None


def test_an_arabic_keyboard_walks_by_the_place_of_the_key(window, qtbot):
    from PySide6.QtGui import QKeyEvent

    article = find(window, "articleView")
    article.setFocus()
    letter_j = 44  # the key marked J, as X11 numbers keys
    event = QKeyEvent(
        QKeyEvent.Type.KeyPress, 0x062A, Qt.KeyboardModifier.NoModifier, letter_j, 0, 0, "ت"
    )
    QApplication.sendEvent(window, event)
    assert window.selection.current_figure() is not None


def test_hover_previews_and_never_scrolls(window, qtbot):
    article, charts = find(window, "articleView"), find(window, "chartView")
    window.resize(1000, 420)
    qtbot.wait(50)
    last = figure_of(window, "six")
    before = article.verticalScrollBar().value()
    fifty = figure_of(window, "50")
    hover(qtbot, charts, charts.mark_rect(fifty).center())
    assert window.selection.hovered == fifty
    assert window.selection.current_figure() is None
    assert article.verticalScrollBar().value() == before
    window.selection.hover_figure(last)
    qtbot.wait(250)
    assert article.verticalScrollBar().value() == before


def test_a_target_out_of_sight_is_scrolled_to(window, qtbot):
    article = find(window, "articleView")
    window.resize(1000, 420)
    qtbot.wait(50)
    last = figure_of(window, "six")
    window.selection.select_figure(last)
    qtbot.wait(400)
    assert article.viewport().rect().contains(article.number_rect(last).center())


def test_copy_with_source_says_number_sentence_and_publisher(window):
    window.selection.select_figure(figure_of(window, "More than 1,600"))
    window.action("edit.copySource").trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("more than 1,600 — Moroccans went")
    assert "“More than 1,600 Moroccans" in copied
    assert "Morocco World News" in copied
    assert "date not stated" in copied


def test_selecting_tells_assistive_tools_number_and_sentence(window, qtbot):
    article = find(window, "articleView")
    with qtbot.waitSignal(article.announced) as told:
        window.selection.select_figure(figure_of(window, "50"))
    assert "50" in told.args[0]
    assert "connections" in told.args[0]


def test_the_lit_sentence_is_plain_in_grey_at_half_size(window, qtbot):
    article = find(window, "articleView")
    fifty = figure_of(window, "50")
    window.selection.select_figure(fifty)
    qtbot.wait(400)
    picture = window.grab().toImage()
    small = picture.scaled(picture.width() // 2, picture.height() // 2)
    rect = article.sentence_rect(fifty)

    def grey(point: QPoint) -> int:
        place = article.viewport().mapTo(window, point)
        return small.pixelColor(place.x() // 2, place.y() // 2).lightness()

    inside = grey(QPoint(rect.left() + 1, rect.top() + 2))
    bars = [grey(QPoint(rect.left() - step, rect.center().y())) for step in range(5, 16)]
    paper = grey(QPoint(rect.left() + 1, rect.top() - 40))
    assert paper - inside >= 8 or abs(paper - min(bars)) >= 60
    assert min(bars) < paper - 60


def test_back_and_forward_lead_through_the_jumps(window):
    one, two = figure_of(window, "168"), figure_of(window, "341")
    window.selection.select_figure(one)
    window.selection.select_figure(two)
    window.action("figure.back").trigger()
    assert window.selection.current_figure() == one
    window.action("figure.forward").trigger()
    assert window.selection.current_figure() == two


def test_ignoring_a_figure_takes_its_card_and_undo_brings_it_back(window):
    cards = find(window, "cardView").model()
    before = cards.rowCount()
    window.selection.select_figure(figure_of(window, "six"))
    window.action("figure.ignore").trigger()
    assert cards.rowCount() == before - 1
    assert "Ignore" in window.action("edit.undo").text()
    window.action("edit.undo").trigger()
    assert cards.rowCount() == before


def test_the_paper_follows_the_theme_back_and_forth(window, qtbot):
    from briefing.render.theme import DARK, LIGHT

    article = find(window, "articleView")
    for action, theme in (("view.dark", DARK), ("view.light", LIGHT), ("view.dark", DARK)):
        window.action(action).trigger()
        qtbot.wait(50)
        seen = article.viewport().grab().toImage().pixelColor(4, 4)
        assert seen == theme.color("paper")


def test_the_ground_of_cards_and_charts_follows_the_theme_back_and_forth(window, qtbot):
    from briefing.render.theme import DARK, LIGHT

    views = [find(window, name) for name in ("cardView", "chartView")]
    for action, theme in (("view.dark", DARK), ("view.light", LIGHT), ("view.dark", DARK)):
        window.action(action).trigger()
        qtbot.wait(50)
        for view in views:
            seen = view.viewport().grab().toImage().pixelColor(2, view.viewport().height() - 2)
            assert seen == theme.color("ground"), view.objectName()


def test_no_two_acts_answer_to_the_same_key(window):
    taken = {}
    for act in window.all_actions():
        for key in act.shortcuts():
            assert taken.setdefault(key.toString(), act.objectName()) == act.objectName()
