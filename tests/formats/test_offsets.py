"""What is highlighted is what is quoted, whatever the text is made of."""

from __future__ import annotations

import os

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.core.article import Article
from briefing.core.canonical import is_canonical
from briefing.formats.doors import ReadError, read_bytes, read_pasted
from briefing.formats.reading import Reading
from briefing.pipeline import draft

TEXTS = int(os.environ.get("BRIEFING_OFFSETS", "150"))
"""How many random texts; `make fuzz` asks for 10,000."""

ODD = (
    *("😀", "👩‍👩‍👧‍👦", "🇲🇦", "é", "e\u0301", "\u0301" * 5, "ﷺ", "\u200d", "\u200f", "\u202e", "\u2067"),
    *("\r\n", "\r", "\n", "\n\n", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\t", "\u00a0", "\ufeff"),
    *("\x00", "\x1b", "\ud800", "\udfff", "\ufdd0", "\uffff", "\U0001fffe", "مرحبا", "٣٤٥", "१२", "½"),
)  # fmt: skip
SAID = (
    *("12% of ships.", "More than 9,000 sailors came.", "£3.2m", "168 cells", "about 40 km/h", "two thirds"),
    *("Sales rose 5.5% in 2023.", "between 3 and 4 million", "1,600+ people", "20٪", "3 402 navires"),
)  # fmt: skip

texts = st.lists(
    st.sampled_from(ODD) | st.sampled_from(SAID) | st.sampled_from([" ", " and ", "- ", "# "]) | st.text(max_size=4),
    max_size=30,
).map("".join)  # fmt: skip


def check(reading: Reading) -> None:
    """Prove every offset of a reading and of the figures drafted from it."""
    text = reading.text
    assert is_canonical(text)
    briefing = draft(reading, language="en").briefing
    article = briefing.article
    assert article.text == text
    for figure in briefing.figures:
        if figure.quote is None:
            continue
        assert figure.span is not None
        assert figure.number is not None
        assert figure.span.of(text) == figure.quote.exact
        assert figure.number in figure.span
        sentence = article.sentence_at(figure.span.start)
        assert sentence is not None
        assert figure.quote.exact in sentence.of(text)
        assert article.locate(figure.quote, figure.span).span == figure.span
    assert Article(text, article.blocks, article.sentences) is not None


@settings(max_examples=TEXTS)
@given(texts)
def test_what_is_highlighted_is_what_is_quoted_in_any_text(text):
    try:
        reading = read_pasted(text)
    except ReadError:
        return  # nothing in it to read
    check(reading)


@settings(max_examples=max(30, TEXTS // 5))
@given(texts, st.sampled_from(["x.txt", "x.md"]), st.sampled_from(["utf-8", "utf-16", "utf-8-sig"]))
def test_what_is_highlighted_is_what_is_quoted_in_any_file(text, name, encoding):
    data = text.encode(encoding, "replace")
    try:
        reading = read_bytes(data, name)
    except ReadError:
        return
    assert isinstance(reading, Reading)
    check(reading)
