"""Every colour, family and size the app uses, for light, dark and print; nowhere else.

Hues are Okabe and Ito's, told apart by pattern and direct labels too; ``tests/render`` computes
the contrast of every pair in use (text at least 4.5:1, marks 3:1).
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from PySide6 import QtGui
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication

from briefing.core.frozen import frozen

ARTICLE_FAMILY = "Source Serif Pro"
UI_FAMILY = "Source Sans Pro"
ARABIC_FAMILIES = ("Noto Sans Arabic", "DejaVu Sans", "Geeza Pro", "Segoe UI")
"""Families whose Arabic glyphs read back whole from a PDF (page.md)."""

ARTICLE_PX = 17
HEADLINE_PX = 30
CARD_NUMBER_PX = 30
KEPT_NUMBER_PX = 19
LABEL_PX = 13.5
REFERENCE_PX = 12
GRID = 8
CARD_RADIUS = 10
CONTROL_RADIUS = 6
MEASURE_PX = 536
LINE_HEIGHT_PERCENT = 154


@frozen
class Hue:
    """One group's colour as a fill, as text on the ground, and the text upon the fill.

    ``edge`` outlines fills too light to stand out from the card by themselves (3:1).
    """

    fill: str
    text: str
    on_fill: str
    edge: str


@frozen
class Theme:
    """The colours of one appearance, as #RRGGBB."""

    name: str
    ground: str
    paper: str
    card: str
    ink: str
    muted: str
    hairline: str
    number: str
    sentence: str
    margin_bar: str
    flag: str
    star: str
    tick: str
    hatch: str
    groups: Mapping[str, Hue]

    @property
    def dark(self) -> bool:
        """Say whether light text stands on a dark ground."""
        return self.name == "dark"

    def color(self, name: str) -> QColor:
        """Return a colour by the name of its field."""
        return QColor(getattr(self, name))

    def hue(self, group: str | None) -> Hue:
        """Return a group's hue; unnamed groups get the first."""
        return self.groups.get(group or "", self.groups["cells"])


GROUPS = ("cells", "outcomes", "people", "amber", "sky")
"""The hues a group may name, in the order charts take them."""

LIGHT = Theme(
    name="light",
    ground="#F1EFEA",
    paper="#FFFDF8",
    card="#FFFFFF",
    ink="#1F2328",
    muted="#5F646C",
    hairline="#DFDAD0",
    number="#FFD25E",
    sentence="#FFE9A8",
    margin_bar="#B67A00",
    flag="#A84300",
    star="#8A5C00",
    tick="#00795A",
    hatch="#8A8F96",
    groups=MappingProxyType(
        {
            "cells": Hue("#0072B2", "#0072B2", "#FFFFFF", "#0072B2"),
            "outcomes": Hue("#009E73", "#00795A", "#111111", "#009E73"),
            "people": Hue("#CC79A7", "#7B4FA3", "#111111", "#CC79A7"),
            "amber": Hue("#E69F00", "#8A5C00", "#111111", "#8A5C00"),
            "sky": Hue("#56B4E9", "#1F6F9E", "#111111", "#1F6F9E"),
        }
    ),
)

DARK = Theme(
    name="dark",
    ground="#131518",
    paper="#1A1D21",
    card="#20242A",
    ink="#E8E4DB",
    muted="#9BA1A9",
    hairline="#2E333A",
    number="#735400",
    sentence="#3A3218",
    margin_bar="#B67A00",
    flag="#F0814A",
    star="#E6A93A",
    tick="#2FC79B",
    hatch="#7A828C",
    groups=MappingProxyType(
        {
            "cells": Hue("#56B4E9", "#56B4E9", "#111111", "#56B4E9"),
            "outcomes": Hue("#2FC79B", "#2FC79B", "#111111", "#2FC79B"),
            "people": Hue("#D9A0C3", "#D9A0C3", "#111111", "#D9A0C3"),
            "amber": Hue("#E6A93A", "#E6A93A", "#111111", "#E6A93A"),
            "sky": Hue("#8FD0F5", "#8FD0F5", "#111111", "#8FD0F5"),
        }
    ),
)

PRINT = Theme(
    name="print",
    ground="#FFFFFF",
    paper="#FFFFFF",
    card="#FFFFFF",
    ink="#111111",
    muted="#555A61",
    hairline="#CFCAC0",
    number="#FFD25E",
    sentence="#F4F1EA",
    margin_bar="#B67A00",
    flag="#A84300",
    star="#8A5C00",
    tick="#00795A",
    hatch="#8A8F96",
    groups=LIGHT.groups,
)

_families: list[str] = []


def register_fonts() -> tuple[str, ...]:
    """Make the packaged fonts known to Qt, once; return the families that were added.

    Needs a QGuiApplication. Only the weights in use are read: each costs a millisecond at start.
    """
    if _families:
        return tuple(_families)
    for package, stems in (
        ("font_source_serif_pro", ("SourceSerifPro-Regular", "SourceSerifPro-Semibold")),
        ("font_source_sans_pro", ("SourceSansPro-Regular", "SourceSansPro-Semibold")),
    ):
        # importlib.resources says the same, and takes as long to import as the fonts to read.
        found = find_spec(package)
        assert found is not None
        assert found.submodule_search_locations
        folder = Path(found.submodule_search_locations[0]) / "files"
        for stem in stems:
            number = QFontDatabase.addApplicationFont(str(folder / f"{stem}.ttf"))
            _families.extend(QFontDatabase.applicationFontFamilies(number))
    return tuple(_families)


def font(family: str, pixels: float, *, semibold: bool = False, tabular: bool = False) -> QFont:
    """Make a font of a family at a size in px, with the Arabic families to fall back on."""
    made = QFont([family, *ARABIC_FAMILIES])
    if pixels == round(pixels):
        made.setPixelSize(round(pixels))
    else:  # Qt takes whole pixels only; points say the same at the screen's own resolution
        made.setPointSizeF(pixels * 72 / QGuiApplication.primaryScreen().logicalDotsPerInchY())
    made.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def scroll_bars(theme: Theme) -> str:
    """Return the style sheet of slim scroll bars, for the window and for its first frame."""
    return f"""QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {theme.hairline}; border-radius: 4px; min-height: 32px;
  min-width: 32px; margin: 1px; }}
QScrollBar::handle:hover {{ background: {theme.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}"""


def application_palette(theme: Theme) -> QtGui.QPalette:
    """Return the QPalette that dresses Qt's own widgets in a theme."""
    made = QtGui.QPalette()
    role = QtGui.QPalette.ColorRole
    pairs = {
        role.Window: theme.ground,
        role.WindowText: theme.ink,
        role.Base: theme.card,
        role.AlternateBase: theme.paper,
        role.Text: theme.ink,
        role.Button: theme.ground,
        role.ButtonText: theme.ink,
        role.BrightText: theme.flag,
        role.ToolTipBase: theme.card,
        role.ToolTipText: theme.ink,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.hue("cells").fill,
        role.HighlightedText: theme.hue("cells").on_fill,
        role.Link: theme.hue("cells").text,
        role.Light: theme.card,
        role.Midlight: theme.hairline,
        role.Mid: theme.hairline,
        role.Dark: theme.muted,
        role.Shadow: theme.hairline,
    }
    for name, colour in pairs.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        faded = QColor(theme.muted)
        faded.setAlphaF(0.6)
        made.setColor(QtGui.QPalette.ColorGroup.Disabled, name, faded)
    return made
