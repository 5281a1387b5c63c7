"""What the rules say is said in the window's language, whatever they say."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

import briefing.checks
from briefing.app import translation
from briefing.checks import check
from briefing.core import edits
from briefing.core.message import Message, Term
from briefing.models.figure_model import FigureModel
from briefing.models.finding_model import FindingModel
from briefing.models.finding_words import TEMPLATES, TERMS, said
from briefing.models.open_briefing import OpenBriefing


def constants() -> set[str]:
    """Return every text with places in it that stands in a rule and is a sentence."""
    found: set[str] = set()
    for path in Path(briefing.checks.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and "{" in text and text[-1] in ".?" and "\n" not in text:
                try:
                    places = [name for _, name, _, _ in string.Formatter().parse(text) if name]
                except ValueError:
                    continue
                found |= {text} if all(map(str.isidentifier, places)) and places else set()
    return found


def test_every_sentence_of_the_rules_can_be_said_in_the_windows_language():
    assert {words for words in constants() if not words.startswith("(")} == TEMPLATES


def test_a_message_is_the_sentence_it_was_before_and_remembers_its_parts():
    message = Message("{a} is {b}.", a="10 km", b="{6} miles")
    assert message == "10 km is {6} miles."
    assert message.template == "{a} is {b}."
    assert said(message) == message
    assert said("plain words") == "plain words"
    assert {"title", "up"} <= TERMS


@pytest.fixture(params=["fr", "ar"])
def speaking(request, qapp):
    """Let the window speak another language for one test."""
    translation.install(qapp, request.param)
    yield request.param
    translation.install(qapp, "en")


def test_a_finding_is_said_in_french_and_arabic_with_its_numbers_and_its_places(moroccan, speaking):
    wrong = edits.set_title(moroccan, "Morocco says 999 cells were broken up")
    (finding,) = [f for f in check(wrong) if f.rule == "own-prose"]
    words = said(finding.message)
    assert "999" in words
    assert {"fr": "titre", "ar": "العنوان"}[speaking] in words
    assert "title" in finding.message
    assert "title" not in words


def test_a_formula_without_a_result_says_why_in_french_and_arabic(speaking):
    error = Message("the formula runs in a circle")
    told = said(Message("“{named}” cannot be computed: {fault}.", named="x", fault=error))
    assert {"fr": "tourne en rond", "ar": "حلقة"}[speaking] in told
    assert said(Term("up")) == {"fr": "hausse", "ar": "صعودا"}[speaking]


def test_a_decided_question_begins_with_its_answer_in_the_windows_way(moroccan, speaking, qtbot):
    opened = OpenBriefing(moroccan)
    figures = FigureModel(opened, opened)
    model = FindingModel(figures, opened)
    model.check_now()
    (row,) = (model.index(at, 0).data() for at in range(model.rowCount()))
    assert row.startswith({"fr": "tenus distincts\u00a0: ", "ar": "منفصلان: "}[speaking])
