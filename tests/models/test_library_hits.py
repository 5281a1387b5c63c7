from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from briefing.core.article import Span
from briefing.models.library_hits import HitRow, LibraryHits
from briefing.views.library_list import shortened


def test_headings_are_stepped_over_and_rows_are_spoken(qtmodeltester):
    model = LibraryHits()
    qtmodeltester.check(model)
    model.set_rows([HitRow("NEWEST"), HitRow("A title", Path("/x"), "2020", "It was 5.")])
    assert model.first() == 1
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "It was 5.. A title. 2020"
    model.set_rows([])
    assert model.first() == -1


def test_a_long_sentence_is_shown_from_shortly_before_its_number():
    sentence = "word " * 40 + "of 2,963\nsuspects" + " more" * 20
    start = sentence.index("2,963")
    words, (bold,) = shortened(sentence, (Span(start, start + 5),))
    assert words.startswith("… ")
    assert bold.of(words) == "2,963"
    assert "\n" not in words
    assert bold.start < 60
    assert shortened("Only 5.", (Span(5, 6),)) == ("Only 5.", (Span(5, 6),))
