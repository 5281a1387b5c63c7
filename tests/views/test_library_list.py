"""A row of the library shows as much of a sentence as two lines hold."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from briefing.core.article import Span
from briefing.models.text_offsets import utf16_length
from briefing.views.library_list import laid_out

LEFT = Qt.AlignmentFlag.AlignLeft


@pytest.mark.parametrize(
    "sentence",
    [
        "Officials say that 2,963 people were arrested in the region, a figure they call early.",
        "وقالت الوزارة إن 2963 شخصا اعتقلوا في المنطقة خلال السنة الماضية وفق ما جاء في بيانها.",
        "The 🎉🎉🎉 of 2,963 people was held in the region, say officials who do not give a name.",
        "W" * 400,
    ],
)
def test_a_sentence_that_goes_on_ends_with_dots_in_its_second_line(qapp, sentence):
    layout = laid_out(sentence, (), 200, LEFT)
    assert layout.lineCount() <= 2
    last = layout.lineAt(layout.lineCount() - 1)
    assert layout.text().endswith("…")
    assert sentence.startswith(layout.text().removesuffix("…"))
    assert last.textStart() + last.textLength() == utf16_length(layout.text())


def test_a_sentence_that_fits_is_left_as_it_is(qapp):
    assert laid_out("It says 41.", (Span(8, 10),), 200, LEFT).text() == "It says 41."
