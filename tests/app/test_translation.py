"""The words of the window in every language that ships: whole, compiled, and fit for menus."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from briefing.app import translation
from briefing.app.actions import MENUS

ROOT = Path(__file__).parents[2]
I18N = ROOT / "resources" / "i18n"
ROOMS = [str(ROOT / "src" / "briefing" / room) for room in ("app", "views", "models", "render")]
FOREIGN = [language for language in translation.LANGUAGES if language != "en"]

PLACE = re.compile(r"\{\w*\}|%n")


def messages(path: Path) -> dict[tuple[str, str, str], list[str]]:
    """Return the translations of a .ts file by context, source and comment; plurals as a list."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            told = message.find("translation")
            assert told is not None
            assert told.get("type") is None, f"{path.name}: {key} is {told.get('type')}"
            forms = [form.text or "" for form in told.iter("numerusform")]
            found[key] = forms or [told.text or ""]
    return found


def gathered(folder: Path, *options: str) -> set[tuple[str, str, str]]:
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    if tool is None:
        pytest.skip("pyside6-lupdate is not installed beside this Python")
    target = folder / "briefing_fr.ts"
    command = [tool, "-silent", *options, "-extensions", "py", "-locations", "none", *ROOMS]
    subprocess.run([*command, "-ts", str(target)], check=True, cwd=folder, timeout=120)
    return {
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
        )
        for context in ET.parse(target).getroot().iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("language", FOREIGN)
def test_every_text_of_the_source_is_translated_and_no_other(language, tmp_path):
    assert set(messages(I18N / f"briefing_{language}.ts")) == gathered(tmp_path)


def test_the_english_plurals_are_those_of_the_source(tmp_path):
    known = set(messages(I18N / "briefing_en.ts"))
    assert known == gathered(tmp_path, "-pluralonly")


@pytest.mark.parametrize("language", translation.LANGUAGES)
def test_a_translation_is_never_empty_and_has_all_forms_of_the_plural(language):
    forms = {"en": 2, "fr": 2, "ar": 6}[language]
    for key, told in messages(I18N / f"briefing_{language}.ts").items():
        assert all(words.strip() for words in told), key
        assert len(told) == (forms if "%n" in key[1] else 1), key


@pytest.mark.parametrize("language", translation.LANGUAGES)
def test_a_translation_has_the_places_of_its_source(language):
    for (_, source, _), told in messages(I18N / f"briefing_{language}.ts").items():
        wanted = Counter(PLACE.findall(source))
        for words in told:
            places = Counter(PLACE.findall(words))
            if "%n" in wanted and "%n" not in places:
                # "one figure", "two figures": Arabic has words for them.
                assert language == "ar"
                places["%n"] += 1
            assert places == wanted, words


@pytest.mark.parametrize("language", translation.LANGUAGES)
def test_what_is_compiled_says_what_the_source_of_the_translation_says(language):
    compiled = QTranslator()
    assert compiled.load(f"briefing_{language}", str(I18N))
    sample = {1: [1, 2], 2: [1, 2], 6: [0, 1, 2, 3, 11, 100]}
    for (context, source, comment), told in messages(I18N / f"briefing_{language}.ts").items():
        if "%n" in source:
            said = [compiled.translate(context, source, comment, n) for n in sample[len(told)]]
        else:
            said = [compiled.translate(context, source, comment)]
        assert said == told


def accelerators(words: str) -> str:
    return "".join(re.findall(r"&(\w)", words.replace("&&", ""))).casefold()


@pytest.mark.parametrize("language", translation.LANGUAGES)
def test_no_menu_has_the_same_mnemonic_twice(language):
    told = {
        source: words[0] for (_, source, _), words in messages_or_source(language).items() if words
    }
    bar = [told.get(title, title) for title, _ in MENUS]
    menus = [bar, *([told.get(act.text, act.text) for act in acts if act] for _, acts in MENUS)]
    for menu in menus:
        letters = Counter("".join(accelerators(words) for words in menu))
        twice = {letter for letter, count in letters.items() if count > 1}
        assert not twice, [words for words in menu if set(accelerators(words)) & twice]


def messages_or_source(language: str) -> dict[tuple[str, str, str], list[str]]:
    return {} if language == "en" else messages(I18N / f"briefing_{language}.ts")


def test_a_menu_entry_keeps_its_mnemonic_when_its_words_change():
    for language in FOREIGN:
        told = messages(I18N / f"briefing_{language}.ts")
        plain = {
            source: words[0] for (context, source, _), words in told.items() if context == "Actions"
        }
        for (context, source, _), words in told.items():
            stem = re.sub(r" [({]\w+[)}].*| \(\{\w+\}\)", "", source)
            if context != "Actions" and stem in plain and "&" in source:
                assert accelerators(words[0]) == accelerators(plain[stem]), source


def test_arabic_has_no_mnemonics():
    for told in messages(I18N / "briefing_ar.ts").values():
        assert not any(accelerators(words) for words in told)


@pytest.mark.parametrize(
    ("asked", "language"),
    [("fr_CA", "fr"), ("ar-EG", "ar"), ("ar", "ar"), ("en", "en"), ("de", "en"), ("C", "en")],
)
def test_a_locale_is_answered_in_the_nearest_language(asked, language):
    assert translation.choose(QLocale(asked))[0] == language


def test_the_variable_comes_before_the_setting(monkeypatch):
    monkeypatch.setenv("BRIEFING_LANG", "ar")
    assert translation.wanted("fr") == "ar"
    monkeypatch.delenv("BRIEFING_LANG")
    assert translation.wanted("fr") == "fr"


def test_another_language_replaces_the_one_before(qapp):
    try:
        translation.install(qapp, "fr")
        assert QGuiApplication.translate("Actions", "&File") == "&Fichier"
        translation.install(qapp, "ar")
        assert QGuiApplication.translate("Actions", "&File") == "ملف"
        translation.install(qapp, "en")
        assert QGuiApplication.translate("Actions", "&File") == "&File"
        assert qapp.translate("FigureBar", "%n question(s)", "", 1) == "1 question"
    finally:
        translation.install(qapp, "en")
