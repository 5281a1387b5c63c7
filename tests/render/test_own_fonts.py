"""A page that our own fonts can set is set without the system's."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtGui import QRawFont

from briefing.core import codec
from briefing.core.frozen import replace
from briefing.paths import resource
from briefing.render.own_fonts import had, leave_system_fonts, set_alone
from briefing.render.theme import ARTICLE_FAMILY, UI_FAMILY, font, register_fonts

BUNDLED = sorted(resource("dataset").glob("*.json"))


@pytest.mark.usefixtures("qapp")
def test_each_of_the_four_faces_has_every_character_that_is_said_to_be_had() -> None:
    register_fonts()
    blanks = {"\t", "\n", "\r", "\u2009", "\u202f"}  # set as plain ones of another width
    every = [chr(point) for point in range(0x20, 0x10000) if had(chr(point))]
    assert len(every) > 500
    for family in (UI_FAMILY, ARTICLE_FAMILY):
        for semibold in (False, True):
            face = QRawFont.fromFont(font(family, 12, semibold=semibold))
            assert face.familyName() == family
            lacked = [c for c in every if c not in blanks and not face.supportsCharacter(ord(c))]
            assert lacked == []


def test_briefings_in_latin_letters_need_no_other_fonts_and_arabic_ones_do() -> None:
    alone = {file.name: set_alone(codec.load(file.read_bytes())) for file in BUNDLED}
    assert len(alone) == 5
    assert [name for name, own in alone.items() if not own] == ["moroccan-security.ar.json"]


def test_one_sign_that_our_fonts_lack_anywhere_asks_for_the_system_s() -> None:
    briefing = codec.load(BUNDLED[0].read_bytes())
    assert set_alone(briefing)
    assert not set_alone(replace(briefing, title="Eight billion 人"))
    assert not set_alone(replace(briefing, language="ar"))


def test_fonts_that_somebody_chose_are_left_to_them() -> None:
    chosen = {"FONTCONFIG_FILE": "mine.conf"}
    leave_system_fonts(chosen)
    assert chosen == {"FONTCONFIG_FILE": "mine.conf"}
    none: dict[str, str] = {}
    leave_system_fonts(none)
    assert Path(none["FONTCONFIG_FILE"]).is_file()


@pytest.mark.parametrize("name", ["moroccan-security.fr.json", "moroccan-security.ar.json"])
def test_a_page_is_the_same_with_and_without_the_system_s_fonts(name: str, tmp_path: Path) -> None:
    pictures: list[bytes] = []
    for turn, more in enumerate(({}, {"FONTCONFIG_FILE": _system_fonts()})):
        target = tmp_path / f"{turn}.pdf"
        done = subprocess.run(
            [sys.executable, "-m", "briefing", "print", resource("dataset", name), "-o", target],
            env={**os.environ, **more, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert done.stderr == ""
        pictures.append(_picture(target.read_bytes()))
    assert pictures[0] == pictures[1]


def _system_fonts() -> str:
    """Return the file by which fontconfig finds the fonts of this system, or one that is none."""
    return os.environ.get("FONTCONFIG_FILE", "/etc/fonts/fonts.conf")


def _picture(pdf: bytes) -> bytes:
    """Return the pixels of a page."""
    with PdfDocument(pdf) as document:
        return bytes(document[0].render(scale=2).buffer)
