"""The pages that explain the rules: one for each rule and language, and they say the same."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from briefing.app import translation
from briefing.checks.checker import RULES
from briefing.core.bidi import from_right
from briefing.core.briefing import Verdict
from briefing.models.finding_model import verdict_name
from briefing.paths import resource

FOREIGN = [language for language in translation.LANGUAGES if language != "en"]
QUOTED = {"en": r"“([^”]+)”", "fr": "«\u202f([^»]+)\u202f»", "ar": "«([^»]+)»"}
WRITTEN = {"en": (",", "."), "fr": ("\u202f", ","), "ar": (".", ",")}
"""How thousands and decimals are parted, as in the words of figures (``core.words``)."""


@pytest.fixture
def speaking(qapp):
    """Let the windows of a test speak another language."""
    yield lambda language: translation.install(qapp, language)
    translation.install(qapp, "en")


def page(rule, language):
    folder = () if language == "en" else (language,)
    return resource("guide", *folder, f"{rule}.md").read_text(encoding="utf-8")


def numbers(text, language):
    group, decimal = WRITTEN[language]
    found = re.findall(rf"\d+(?:[{group}{decimal}]\d+)*", text)
    return Counter(number.replace(group, "").replace(decimal, ".") for number in found)


def verdicts(text, speaking, language):
    """Return the answers that a page names, as they are offered in that language."""
    speaking(language)
    quoted = re.findall(QUOTED[language], text)
    return Counter(verdict for verdict in Verdict if verdict_name(verdict) in quoted)


@pytest.mark.parametrize("language", FOREIGN)
def test_each_language_has_the_pages_of_the_rules_and_no_other(language):
    pages = resource("guide", language).iterdir()
    assert sorted(path.name for path in pages) == sorted(f"{rule}.md" for rule in RULES)


@pytest.mark.parametrize("language", FOREIGN)
@pytest.mark.parametrize("rule", RULES)
def test_a_page_says_in_each_language_what_it_says_in_english(rule, language, speaking):
    english, told = page(rule, "en"), page(rule, language)
    assert told.startswith("# ")
    assert len(told.split("\n\n")) == len(english.split("\n\n"))
    assert numbers(told, language) == numbers(english, "en")
    assert verdicts(told, speaking, language) == verdicts(english, speaking, "en")
    assert not re.search('[“”"]', told)


@pytest.mark.parametrize("rule", RULES)
def test_an_arabic_page_runs_from_right_to_left(rule):
    paragraphs = page(rule, "ar").removeprefix("# ").strip().split("\n\n")
    assert all(from_right(paragraph) for paragraph in paragraphs)
    # Arithmetic runs from left to right everywhere, also inside an Arabic sentence.
    told = "".join(paragraphs)
    assert not re.search(r"\d\W*[−+÷=]\W*\w", re.sub("\u2066[^\u2069]*\u2069", "", told))


@pytest.mark.parametrize("rule", RULES)
def test_a_french_page_keeps_its_signs_beside_their_words(rule):
    assert not re.search(r" [;:!?»%]|« |\w[;:!?»%]", page(rule, "fr"))


@pytest.mark.parametrize("language", translation.LANGUAGES)
def test_a_window_explains_a_question_in_its_own_language(language, speaking, open_window):
    speaking(language)
    window = open_window(resource("dataset", "moroccan-security.en.json"))
    window.action("view.findings").setChecked(True)
    view = window.findChild(object, "findingView")
    explain = next(button for button in view.findChildren(QPushButton) if button.isCheckable())
    explain.setChecked(True)
    shown = view.findChild(QLabel, "guide").text()
    assert shown == page("twins", language).removeprefix("# ")


def test_a_low_window_cuts_no_page_short(speaking, open_window, qtbot):
    speaking("ar")
    window = open_window(resource("dataset", "moroccan-security.ar.json"))
    window.resize(1360, 620)
    window.show()
    window.action("view.findings").setChecked(True)
    view = window.findChild(object, "findingView")
    next(button for button in view.findChildren(QPushButton) if button.isCheckable()).click()
    shown = view.findChild(QLabel, "guide")
    qtbot.waitUntil(lambda: shown.height() >= shown.heightForWidth(shown.width()))
    assert window.height() == 620


def test_a_page_that_is_missing_is_told_in_english(speaking, monkeypatch, tmp_path):
    from briefing.app import furniture

    (tmp_path / "fr").mkdir()
    (tmp_path / "twins.md").write_text("# Near twins\n", encoding="utf-8")
    monkeypatch.setattr(furniture.paths, "resource", lambda *parts: tmp_path)
    speaking("fr")
    assert furniture._guide("twins") == "Near twins\n"
