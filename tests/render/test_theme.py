"""Every pair of colours in use can be told apart: text at 4.5:1, marks at 3:1."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QPalette

from briefing.render.chart import DIMMED, DIMMED_TEXT
from briefing.render.theme import (
    ARTICLE_FAMILY,
    DARK,
    GROUPS,
    LIGHT,
    PRINT,
    UI_FAMILY,
    Theme,
    application_palette,
    font,
    register_fonts,
)

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=lambda theme: theme.name)
TEXT, MARK = 4.5, 3.0

TEXT_PAIRS = (
    ("ink", "ground"),
    ("ink", "paper"),
    ("ink", "card"),
    ("ink", "sentence"),
    ("ink", "number"),
    ("muted", "ground"),
    ("muted", "paper"),
    ("muted", "card"),
    ("flag", "paper"),
    ("flag", "card"),
    ("star", "paper"),
    ("star", "ground"),
    ("tick", "card"),
)
MARK_PAIRS = (
    ("margin_bar", "paper"),
    ("margin_bar", "sentence"),
    ("hatch", "card"),
    ("hatch", "paper"),
    ("muted", "card"),
    ("ink", "ground"),
)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_computed_as_wcag_does():
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@THEMES
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read(theme: Theme, text: str, ground: str):
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= TEXT


@THEMES
@pytest.mark.parametrize(("mark", "ground"), MARK_PAIRS)
def test_marks_can_be_seen(theme: Theme, mark: str, ground: str):
    assert contrast(getattr(theme, mark), getattr(theme, ground)) >= MARK


@THEMES
@pytest.mark.parametrize("group", GROUPS)
def test_a_groups_hue_can_be_read_and_seen(theme: Theme, group: str):
    hue = theme.hue(group)
    for ground in (theme.card, theme.paper):
        assert contrast(hue.text, ground) >= TEXT
        assert contrast(hue.edge, ground) >= MARK
    assert contrast(hue.on_fill, hue.fill) >= TEXT


@THEMES
def test_the_focus_ring_can_be_seen_everywhere(theme: Theme):
    for ground in (theme.ground, theme.card, theme.paper):
        assert contrast(theme.hue("cells").text, ground) >= MARK


@THEMES
def test_the_lit_number_stands_out_from_its_sentence_by_its_outline(theme: Theme):
    assert contrast(theme.ink, theme.number) >= MARK


@THEMES
def test_colours_are_six_hex_digits(theme: Theme):
    names = [n for n in Theme.__slots__ if n not in ("name", "groups")]
    hues = [v for h in theme.groups.values() for v in (h.fill, h.text, h.on_fill, h.edge)]
    for colour in [getattr(theme, name) for name in names] + hues:
        assert re.fullmatch("#[0-9A-F]{6}", colour)


def test_an_unknown_group_takes_the_first_hue():
    assert LIGHT.hue(None) == LIGHT.hue("cells") == LIGHT.hue("no such group")


def test_vermilion_is_for_flags_alone():
    for theme in (LIGHT, DARK, PRINT):
        hues = {v for h in theme.groups.values() for v in (h.fill, h.text, h.edge)}
        assert theme.flag not in hues


def test_only_the_dark_theme_is_dark():
    assert [theme.dark for theme in (LIGHT, DARK, PRINT)] == [False, True, False]


def test_the_fonts_come_with_the_app(qapp):
    assert set(register_fonts()) >= {ARTICLE_FAMILY, UI_FAMILY}
    assert register_fonts() == register_fonts()
    assert UI_FAMILY in QFontDatabase.families()


def test_a_font_has_the_size_asked_for_in_px(qapp):
    register_fonts()
    assert font(UI_FAMILY, 30).pixelSize() == 30
    assert QFontInfo(font(UI_FAMILY, 12.5)).pixelSize() in (12, 13)
    assert font(UI_FAMILY, 12, semibold=True).weight() > font(UI_FAMILY, 12).weight()


@THEMES
def test_the_palette_dresses_qts_own_widgets(theme: Theme):
    made = application_palette(theme)
    assert made.color(QPalette.ColorRole.Window).name().upper() == theme.ground
    assert made.color(QPalette.ColorRole.Text).name().upper() == theme.ink


def over(ground: str, ink: str, opacity: float) -> str:
    pairs = ((int(ground[at : at + 2], 16), int(ink[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * opacity):02X}" for a, b in pairs)


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_what_is_said_of_a_dimmed_mark_stays_readable(theme, group):
    for ground in (theme.card, over(theme.card, theme.hue(group).fill, DIMMED)):
        assert contrast(over(ground, theme.ink, DIMMED_TEXT), ground) >= TEXT
