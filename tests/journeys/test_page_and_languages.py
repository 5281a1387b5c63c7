"""One page out, and the same window in Arabic, in the dark, and narrow."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

DATASET = Path(__file__).parents[2] / "resources" / "dataset"

pytestmark = pytest.mark.journey


def test_the_page_is_saved_without_a_dialog_and_proves_itself(open_window, tmp_path):
    window = open_window()
    proof = window.save_page(tmp_path / "page.pdf")
    assert proof.ok
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("ending", "begins"),
    [
        (".html", b"<!DOCTYPE html>"),
        (".md", b"# "),
        (".csv", b"id,label"),
        (".json", b"{"),
        (".svg", b"<svg"),
        (".png", b"\x89PNG"),
    ],
)
def test_the_window_exports_what_the_ending_says(open_window, tmp_path, ending, begins):
    window = open_window()
    target = tmp_path / f"out{ending}"
    window.documents.dialogs.save_to = target
    window.action("file.export").trigger()
    assert not window.documents.dialogs.told
    assert target.read_bytes()[:20].lower().startswith(begins.lower())


def test_an_export_with_an_unknown_ending_is_refused_in_one_sentence(open_window, tmp_path):
    window = open_window()
    window.documents.dialogs.save_to = tmp_path / "out.xyz"
    window.action("file.export").trigger()
    (told,) = window.documents.dialogs.told
    assert "“.xyz” is not an ending" in told
    assert not (tmp_path / "out.xyz").exists()


def test_the_arabic_briefing_stands_right_to_left(open_window):
    window = open_window(DATASET / "moroccan-security.ar.json")
    article = window.article_view
    whole = next(f for f in window.opened.briefing.figures if f.quote and f.quote.exact == "50")
    assert article.document().lastBlock().textDirection() == Qt.LayoutDirection.RightToLeft
    rect = article.number_rect(whole.id)
    assert rect.isValid()
    window.selection.select_figure(whole.id)
    assert article.property("currentQuote") == "50"
    assert "50" in article.property("currentSentence")


def test_dark_and_light_can_be_chosen_and_are_remembered(open_window):
    window = open_window()
    window.action("view.dark").trigger()
    assert window.theme.dark
    assert window.settings.appearance == "dark"
    window.action("view.light").trigger()
    assert not window.theme.dark


def test_the_preview_shows_the_page_and_edits_its_title(open_window, qtbot):
    window = open_window()
    window.action("page.preview").trigger()
    preview = window.findChild(object, "pagePreview")
    assert preview.isVisible()
    preview.title_edited.emit("Morocco says 168 cells are gone")
    assert window.opened.briefing.title == "Morocco says 168 cells are gone"
    window.action("edit.undo").trigger()
    assert window.opened.briefing.title.startswith("Morocco says 168 terrorist cells")


@pytest.mark.parametrize("width", [640, 820, 1360])
def test_nothing_is_lost_when_the_window_is_narrow(open_window, qtbot, width):
    window = open_window(size=(width, 620))
    qtbot.wait(50)
    assert window.article_view.viewport().width() > 240
    window.selection.select_figure(window.opened.briefing.cards[0].id)
    assert window.article_view.number_rect(window.opened.briefing.cards[0].id).isValid()


def test_the_palette_finds_numbers_text_and_commands(open_window, qtbot):
    window = open_window()
    window.action("edit.palette").trigger()
    palette = window.findChild(object, "palette")
    assert palette.isVisible()
    palette.ask("#2963")
    palette._choose()
    assert window.article_view.property("currentQuote") == "2,963"
    palette.ask(">dark")
    palette._choose()
    assert window.theme.dark


def test_the_table_and_the_questions_open_beside_the_article(open_window):
    window = open_window()
    window.action("view.table").trigger()
    table = window.findChild(object, "figureTable")
    assert table.model().rowCount() == len(window.opened.briefing.figures)
    window.action("view.findings").trigger()
    assert window.findChild(object, "findingView").isVisible()
