"""The same story told by a French and by an Arabic window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QStyleOptionMenuItem, QWidget

from briefing.app import translation
from briefing.core import edits

DATASET = Path(__file__).parents[2] / "resources" / "dataset"

pytestmark = pytest.mark.journey


@pytest.fixture
def speaking(qapp):
    """Let the windows of a test speak another language."""
    yield lambda language: translation.install(qapp, language)
    translation.install(qapp, "en")


def place(window, child):
    return child.mapTo(window, QPoint(0, 0)).x() + child.width() / 2


def figure(window, exact):
    briefing = window.opened.briefing
    return next(f.id for f in briefing.figures if f.quote and f.quote.exact == exact)


def test_an_arabic_window_is_mirrored_and_its_numbers_keep_their_sentences(
    speaking, open_window, qtbot
):
    speaking("ar")
    window = open_window(DATASET / "moroccan-security.ar.json")
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    titles = [action.text() for action in window.menuBar().actions()]
    assert titles[:3] == ["ملف", "تحرير", "عرض"]
    assert all("\u0600" <= title[0] <= "\u06ff" for title in titles)
    cards, charts = window.findChild(object, "cardView"), window.findChild(object, "chartView")
    assert place(window, window.article_view) > window.width() / 2 > place(window, cards)
    window.action("view.review").setChecked(True)
    qtbot.wait(20)
    review = window.findChild(object, "reviewPane")
    assert place(window, review) > place(window, window.article_view)
    # From the card to the sentence, and from the number to the mark.
    whole = figure(window, "168")
    window.selection.select_figure(whole)
    assert window.article_view.property("currentQuote") == "168"
    part = figure(window, "50")
    rect = window.article_view.number_rect(part)
    qtbot.mouseClick(window.article_view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert window.selection.current_figure() == part
    assert "50" in window.article_view.property("currentSentence")
    # A part of a whole begins where the whole begins: at the right.
    one, all_of_it = charts.mark_rect(part), charts.mark_rect(whole)
    assert one.isValid()
    assert one.right() > charts.viewport().width() / 2
    if all_of_it.isValid():
        assert abs(one.right() - all_of_it.right()) <= 2


def test_a_french_window_reviews_undoes_and_asks_in_french(speaking, open_window, qtbot):
    speaking("fr")
    window = open_window(DATASET / "moroccan-security.fr.json")
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
    titles = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert titles[:3] == ["Fichier", "Édition", "Affichage"]
    name = figure(window, "341")
    window.selection.select_figure(name)
    assert window.article_view.property("currentQuote") == "341"
    window.action("figure.ignore").trigger()
    assert window.action("edit.undo").text() == "&Annuler «\u202fÉcarter\u202f»"
    window.action("edit.undo").trigger()
    window.selection.select_figure(name)
    window.action("edit.copySource").trigger()
    copied = QApplication.clipboard().text()
    assert "«\u202f" in copied
    assert "paragraphe" in copied
    window.action("help.keys").trigger()
    sheet = window.findChild(object, "keySheet")
    assert sheet.windowTitle() == "Raccourcis clavier"
    assert any("Chiffre suivant" in label.text() for label in sheet.findChildren(QLabel))
    sheet.close()


def test_a_language_is_chosen_in_the_menu_remembered_and_told_in_its_own_words(open_window, qtbot):
    window = open_window()
    menu = window.menus["view.language"]
    choices = {action.objectName(): action for action in menu.actions() if action.objectName()}
    assert [action.text() for action in choices.values()][1:] == ["English", "Français", "العربية"]
    assert choices["language.system"].isChecked()
    choices["language.fr"].trigger()
    assert window.settings.language == "fr"
    assert window.notices.first.words == "Briefing parlera français à son prochain démarrage."
    window.close()
    again = open_window()
    assert again.settings.language == "fr"


def test_keys_and_names_keep_their_order_and_place_in_an_arabic_window(speaking, open_window):
    speaking("ar")
    window = open_window()
    told = {}
    for title in ("F&igures", "&View"):
        menu = window.menus[title]
        for action in menu.actions():
            option = QStyleOptionMenuItem()
            menu.initStyleOption(option, action)
            told[action.objectName()] = option.text.partition("\t")[2]
    assert told["figure.edgeStart"] == "\u2066[\u2069"
    assert told["view.zoomIn"] == "\u2066Ctrl++\u2069"
    window.action("help.about").trigger()
    labels = window.findChild(QDialog, "aboutSheet").findChildren(QLabel)
    assert labels
    assert all(label.alignment() & Qt.AlignmentFlag.AlignRight for label in labels)


def test_an_export_that_is_refused_says_why_in_the_language_of_the_window(
    speaking, open_window, tmp_path
):
    speaking("fr")
    window = open_window(DATASET / "moroccan-security.en.json")
    (decision,) = window.opened.briefing.decisions
    window.opened.edit("Ask Again", edits.undecide, decision.finding)
    window.documents.dialogs.save_to = tmp_path / "page.png"
    window.action("file.export").trigger()
    (told,) = window.documents.dialogs.told
    assert "sont proches par le nombre" in told
    assert " are near in number" not in told
    assert not (tmp_path / "page.png").exists()


def test_a_saved_page_tells_what_it_proves_in_the_language_of_the_window(
    speaking, open_window, tmp_path
):
    speaking("fr")
    window = open_window(DATASET / "moroccan-security.fr.json")
    window.documents.dialogs.save_to = tmp_path / "page.pdf"
    window.action("page.pdf").trigger()
    assert (tmp_path / "page.pdf").exists()
    told = [label.accessibleName() for label in window.findChildren(QWidget)]
    assert any("page.pdf\u00a0: chiffres rattachés\u00a0: 9" in words for words in told), told


def test_an_encoding_is_named_in_the_language_of_the_window(speaking, open_window, tmp_path):
    speaking("fr")
    page = tmp_path / "note.txt"
    words = "Où qu’il fût, à Nîmes ou à Besançon, le maïs a coûté 20 € de plus à l’hôpital. "
    page.write_bytes((words * 20).encode("cp1252"))
    window = open_window(page)
    entries = [action.text() for action in window.menus["file.encoding"].actions()]
    assert {"UTF-8", "Occidental (Windows-1252)", "Arabe (ISO-8859-6)"} <= set(entries)
    assert "Occidental (Windows-1252)" in window.notices.first.words
