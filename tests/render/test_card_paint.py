"""Cards as they are painted: nothing cut off, nothing outside, both directions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from briefing.core.briefing import Briefing
from briefing.core.card import CardFace, face
from briefing.core.wording import ShortParts
from briefing.render.card import (
    _KEPT_NUMBER,
    _NUMBER,
    CardState,
    _font,
    _metrics,
    _width,
    card_height,
    isolated,
    lay_out_card,
    paint_card,
)
from briefing.render.theme import DARK, LIGHT, Theme, register_fonts


@pytest.fixture(autouse=True)
def fonts(qapp):
    register_fonts()


def faces(briefing: Briefing) -> list[CardFace]:
    return [face(briefing, figure, briefing.language) for figure in briefing.cards]


def image_of(found: CardFace, theme: Theme = LIGHT, width: int = 206, **state) -> QImage:
    height = int(card_height(found, width))
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(theme.ground))
    with QPainter(image) as painter:
        paint_card(painter, QRectF(0, 0, width, height), found, theme, CardState(**state))
    return image


@pytest.mark.parametrize("width", [160, 206, 320])
def test_every_text_stands_inside_its_card_clear_of_the_others(bundled: Briefing, width: int):
    for found in faces(bundled):
        layout = lay_out_card(found, width)
        boxes = []
        for run in layout.runs:
            metrics = QFontMetricsF(_font(run.style))
            right = run.x + metrics.horizontalAdvance(run.text)
            assert run.x >= 12.9
            assert right <= width - 12.9
            assert run.y + 3 <= layout.height
            assert run.y - metrics.capHeight() >= 0
            boxes.append(QRectF(run.x, run.y - metrics.capHeight(), right - run.x, 1))
        for index, box in enumerate(boxes):
            assert not any(box.intersects(other) for other in boxes[index + 1 :])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10**12), st.integers(0, 3))
def test_a_number_is_as_wide_as_its_letters(number: int, decimals: int):
    text = f"{number / 10**decimals:,.{decimals}f}"
    for style in (_NUMBER, _KEPT_NUMBER):
        assert _width(text, style) == pytest.approx(_metrics(style).horizontalAdvance(text))


def test_a_card_is_as_high_as_the_target_drawing(moroccan: Briefing):
    first, second = faces(moroccan)[:2]
    assert card_height(first, 206) == pytest.approx(90, abs=3)
    assert card_height(second, 206) == pytest.approx(109, abs=3)
    small = next(found for found in faces(moroccan) if not found.key)
    assert card_height(small, 420) == pytest.approx(53, abs=3)


def test_the_sign_is_at_least_six_tenths_of_the_number(moroccan: Briefing):
    found = next(f for f in faces(moroccan) if f.number.sign and f.key)
    runs = lay_out_card(found, 206).runs
    assert runs[0].text == ">"
    assert runs[0].style.pixels >= 0.6 * runs[1].style.pixels
    assert runs[0].colour == runs[1].colour == "ink"


def test_a_long_number_shrinks_rather_than_being_cut(moroccan: Briefing):
    found = replace(faces(moroccan)[0], number=ShortParts("≈", "1,234,567,890,123", "GW", " "))
    for run in lay_out_card(found, 206).runs:
        width = QFontMetricsF(_font(run.style)).horizontalAdvance(run.text)
        assert run.x + width <= 206 - 12


def test_a_long_label_ends_in_an_ellipsis_after_four_lines(moroccan: Briefing):
    found = replace(faces(moroccan)[0], label="a label that will not come to an end " * 12)
    runs = [run for run in lay_out_card(found, 206).runs if run.style.pixels == 13.5]
    assert len(runs) == 4
    assert runs[-1].text.endswith("…")


def test_a_word_wider_than_the_card_is_shortened(moroccan: Briefing):
    found = replace(faces(moroccan)[0], label="x" * 200)
    runs = [run for run in lay_out_card(found, 206).runs if run.style.pixels == 13.5]
    assert len(runs) == 1
    assert runs[0].text.endswith("…")


def test_right_to_left_cards_are_mirrored(moroccan: Briefing):
    found = faces(moroccan)[0]
    left = lay_out_card(found, 206).runs[0]
    right = lay_out_card(replace(found, rtl=True), 206).runs[0]
    width = QFontMetricsF(_font(left.style)).horizontalAdvance(left.text)
    assert right.x == pytest.approx(206 - left.x - width)


def test_signs_keep_their_side_in_arabic_words():
    assert isolated("من أصل > 1.600") == "من أصل \u2066> 1.600\u2069"
    assert isolated("≤ 9.2% of > 1,600") == "≤ 9.2% of > 1,600"


def test_the_active_card_is_told_by_its_outline_and_not_by_hue(moroccan: Briefing):
    found = faces(moroccan)[0]
    plain, active = image_of(found), image_of(found, active=True)
    middle = plain.width() // 2
    assert active.pixelColor(middle, 0).lightness() < 100 < plain.pixelColor(middle, 0).lightness()


@pytest.mark.parametrize("state", [{"pinned": True}, {"hovered": True}, {"focused": True}])
def test_every_state_looks_different(moroccan: Briefing, state: dict[str, bool]):
    found = faces(moroccan)[0]
    assert image_of(found, **state) != image_of(found)


def test_open_and_decided_questions_are_told_by_shape(moroccan: Briefing):
    found = next(f for f in faces(moroccan) if not f.key)
    asked = replace(found, flagged=True)
    answered = replace(asked, decided=True)
    assert image_of(asked) != image_of(answered)
    assert image_of(answered) != image_of(found)


def test_a_card_that_cannot_print_has_a_dashed_frame(moroccan: Briefing):
    found = faces(moroccan)[0]
    assert image_of(replace(found, sound=False)) != image_of(found)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_stripe_has_the_hue_of_the_group(moroccan: Briefing, theme: Theme):
    for found in faces(moroccan):
        image = image_of(found, theme)
        assert image.pixelColor(2, image.height() // 2) == QColor(theme.hue(found.group).edge)
