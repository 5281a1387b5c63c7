"""What cards say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.core.briefing import Briefing, Decision, Verdict
from briefing.core.card import NO_RESULT, CardFace, face, spoken
from briefing.core.figure import Figure, FigureId, Kind, State
from briefing.core.wording import ShortParts


def card(briefing: Briefing, number: str, **flags: bool) -> CardFace:
    """Return the face of the first figure with a card that shows a number."""
    faces = [face(briefing, f, briefing.language, **flags) for f in briefing.cards]
    return next(found for found in faces if str(found.number) == number)


def aloud(briefing: Briefing, number: str, **flags: bool) -> str:
    """Return the first such card as it is spoken."""
    language = briefing.language
    return next(
        spoken(briefing, figure, language, **flags)
        for figure in briefing.cards
        if str(face(briefing, figure, language).number) == number
    )


def test_a_card_says_number_label_and_reference(moroccan: Briefing):
    found = card(moroccan, "168")
    assert found.number == ShortParts("", "168", "")
    assert found.label == "terrorist cells broken up"
    assert found.reference == ("since 11 September 2001", "¶1")
    assert found.key
    assert found.checked
    assert found.group == "cells"


def test_a_part_names_its_whole_and_its_share(moroccan: Briefing):
    found = card(moroccan, "50")
    assert found.whole == "of 168"
    assert found.reference == ("29.8%", "¶2")


def test_a_rate_is_told_per_one(moroccan: Briefing):
    assert card(moroccan, "2,963").reference == ("17.6 per cell", "¶3")
    assert card(moroccan, "341").reference == ("2.03 per cell", "¶3")


def test_a_bound_keeps_its_sign_and_its_words(moroccan: Briefing):
    found = card(moroccan, "> 1,600")
    assert found.number.sign == ">"
    assert found.reference == ("more than", "¶4")
    assert found.whole == ""


def test_a_whole_with_an_open_end_stands_with_the_share(moroccan: Briefing):
    found = card(moroccan, "147")
    assert found.whole == ""
    assert found.reference == ("≤ 9.2% of > 1,600", "¶4")


def test_the_lesser_of_two_twins_says_it_is_kept_apart(moroccan: Briefing):
    assert card(moroccan, "45").reference == ("kept apart from the 50", "¶3")
    assert not any("apart" in text for text in card(moroccan, "50").reference)


def test_twins_of_equal_rank_both_say_so(moroccan: Briefing):
    key = [f.id for f in moroccan.cards if f.state is State.KEY][:2]
    decision = Decision(f"twins:{key[0]},{key[1]}@00000000", Verdict.KEPT_APART)
    changed = replace(moroccan, decisions=(decision,))
    first, second = (face(changed, changed.figure(name), "en") for name in key)
    assert "kept apart from the 50" in first.reference
    assert "kept apart from the 168" in second.reference


def test_the_spoken_name_has_words_and_no_signs(moroccan: Briefing):
    assert aloud(moroccan, "168") == "168, terrorist cells broken up, paragraph 1, kept, key"
    assert aloud(moroccan, "50").startswith("50 of 168, connected")
    assert aloud(moroccan, "147") == "147 of more than 1,600, returned, paragraph 4, kept"


def test_a_question_is_spoken(moroccan: Briefing):
    assert aloud(moroccan, "45", flagged=True).endswith("with an open question")
    decided = card(moroccan, "45", flagged=True, decided=True)
    assert aloud(moroccan, "45", flagged=True, decided=True).endswith("its question decided")
    assert decided.flagged
    assert decided.decided


def test_a_key_derived_figure_shows_its_formula(moroccan: Briefing):
    share = next(f for f in moroccan.figures if f.derived and f.kind is Kind.PERCENT)
    found = face(moroccan, replace(share, state=State.KEY), "en")
    assert str(found.number) == "29.8%"
    assert found.reference == ("50 ÷ 168",)


def test_a_formula_without_a_result_shows_a_dash_and_is_unsound(moroccan: Briefing):
    first = moroccan.cards[0].id
    bad = Figure(
        id=FigureId("dbad"), label="x", kind=Kind.RATIO, state=State.KEY,
        formula=f"{first} / ({first} - {first})",
    )  # fmt: skip
    changed = replace(moroccan, figures=(*moroccan.figures, bad))
    found = face(changed, bad, "en")
    assert found.number.number == NO_RESULT
    assert not found.sound


@pytest.mark.parametrize("language", ["fr", "ar-MA", "es", "de", "zz"])
def test_every_language_has_its_words(moroccan: Briefing, language: str):
    for figure in moroccan.cards:
        found = face(moroccan, figure, language)
        words = spoken(moroccan, figure, language)
        assert words
        assert "{" not in words + found.whole + "".join(found.reference)
        assert found.rtl == (language == "ar-MA")


def test_every_bundled_card_can_be_said(bundled: Briefing):
    for figure in bundled.cards:
        found = face(bundled, figure, bundled.language)
        assert str(found.number)
        assert found.sound
