"""What a comparison says is said in the window's language, with its days and numbers."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale

import briefing.comparing
from briefing.core.message import Day, Message, Term
from briefing.models.comparing_words import TEMPLATES, TERMS
from briefing.models.finding_words import said
from models.first_words import first_words


def test_every_sentence_of_a_comparison_can_be_said_in_the_windows_language():
    assert first_words(briefing.comparing, "Message") == TEMPLATES
    assert first_words(briefing.comparing, "Term") == TERMS


def test_days_and_terms_are_said_in_french_and_arabic(speaking):
    message = Message(
        "{a} ({first}) and then {b} ({last}): {apart}. Is the unit right?",
        a="4.7 GW",
        first=Day("12 January 2024", "2024-01-12"),
        b="4,700",
        last=Day("March 2024", "2024-03"),
        apart=Term("about a thousand times apart"),
    )
    assert message.startswith("4.7 GW (12 January 2024) and then 4,700 (March 2024): about")
    words = said(message)
    assert "4.7 GW" in words
    assert {"fr": "12 janvier 2024", "ar": "12 يناير 2024"}[speaking] in words
    assert {"fr": "environ mille", "ar": "نحو ألف"}[speaking] in words
    assert "January" not in words
    assert ("\u20684.7 GW\u2069" in words) is (speaking == "ar"), "Latin words turn no sentence"


def test_every_reason_has_words_in_french_and_arabic(speaking):
    for template in TEMPLATES | TERMS:
        made = Term(template) if template in TERMS else _filled(template)
        assert said(made) != str(made), template


def _filled(template: str) -> Message:
    return Message(template, **dict.fromkeys(re.findall(r"{(\w+)}", template), "1"))


def test_dates_follow_the_windows_locale(qapp):
    assert QLocale().language() == QLocale.Language.English
    assert said(Day("12 January 2024", "2024-01-12")) == "12 January 2024"
