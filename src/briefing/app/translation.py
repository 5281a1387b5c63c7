"""The language of the window: English, French or Arabic, from files that ship with the program."""

from __future__ import annotations

import os

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from briefing import paths

LANGUAGES = ("en", "fr", "ar")
"""What the window speaks; the first is the language of the source, and of everybody else."""

VARIABLE = "BRIEFING_LANG"
"""Names the language, whatever the system's is: fr, ar, en, or a locale such as ar-EG."""

_PLACES = {"ar": "ar-MA"}
"""Whose digits and month names a bare language means, where Qt would guess otherwise."""

_NAME = "briefing"


def install(application: QGuiApplication, locale: QLocale | str | None = None) -> None:
    """Make windows built from now on speak one language and run its way.

    ``locale`` comes before BRIEFING_LANG, and that before the system. What is not spoken here
    becomes English. A second call replaces what the first installed.
    """
    asked = os.environ.get(VARIABLE, "") if locale is None else locale
    language, chosen = choose(_locale(asked))
    QLocale.setDefault(chosen)
    remove(application)
    if language != LANGUAGES[0]:
        # Qt's own words (Save, Cancel, Shift) come first: what is installed later is asked earlier.
        shipped = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _add(application, f"qtbase_{language}", shipped)
    _add(application, f"{_NAME}_{language}", str(paths.resource("i18n")))
    if (language == "ar") != application.isRightToLeft():
        # Naming Qt's enumerations costs a seventh of the start: only those pay who need to.
        from PySide6.QtCore import Qt

        way = Qt.LayoutDirection
        application.setLayoutDirection(way.RightToLeft if language == "ar" else way.LeftToRight)


def wanted(setting: str) -> str:
    """Return the language to ask for: BRIEFING_LANG before the setting, "" for the system's."""
    return os.environ.get(VARIABLE, "").strip() or setting


def is_installed(application: QGuiApplication) -> bool:
    """Say whether the words of a language are in use already."""
    return bool(application.findChildren(QTranslator, _NAME))


def remove(application: QGuiApplication) -> None:
    """Take away what ``install`` installed: the words are the source's own again."""
    for old in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(old)
        old.setParent(None)


def choose(locale: QLocale) -> tuple[str, QLocale]:
    """Return the language to speak and the locale for dates; the first one spoken here wins."""
    for tag in locale.uiLanguages():
        language = tag.partition("-")[0]
        if language in LANGUAGES:
            fits = locale.bcp47Name().partition("-")[0] == language
            return language, locale if fits else QLocale(tag)
    return LANGUAGES[0], QLocale(LANGUAGES[0])


def _locale(asked: QLocale | str) -> QLocale:
    if isinstance(asked, QLocale):
        return asked
    tag = asked.strip()
    return QLocale(_PLACES.get(tag, tag)) if tag else QLocale.system()


def _add(application: QGuiApplication, name: str, folder: str) -> None:
    """Install one file of words; a missing one leaves the source's own."""
    translator = QTranslator(application)
    translator.setObjectName(_NAME)
    if translator.load(name, folder):
        application.installTranslator(translator)
