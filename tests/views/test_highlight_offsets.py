"""What the window lights is what is quoted: read in Qt's own document, for any text.

The suite tries a hundred texts; ``make fuzz`` tries 10,000.
"""

from __future__ import annotations

from hypothesis import given, settings

from briefing.core.article import Span
from briefing.formats.doors import ReadError, read_pasted
from briefing.pipeline import draft
from briefing.render import theme
from briefing.views.article_document import lay_out
from formats.test_offsets import TEXTS, texts


def in_the_document(laid, span: Span) -> str:
    """Return what a span's stretches are in the QTextDocument: UTF-16 units, as Qt counts."""
    lit: list[bytes] = []
    for stretch in laid.offsets.stretches(span):
        units = laid.document.findBlockByNumber(stretch.block).text().encode("utf-16-le")
        lit.append(units[2 * stretch.start : 2 * stretch.end])
    return b"".join(lit).decode("utf-16-le")


def visible(text: str) -> str:
    """Return a text without what parts its lines, which no block shows."""
    return text.replace("\n", "")


@settings(max_examples=min(TEXTS, 10_000))
@given(texts)
def test_what_the_window_lights_is_what_is_quoted(qapp, text):
    try:
        briefing = draft(read_pasted(text), language="en").briefing
    except ReadError:
        return
    laid = lay_out(briefing, theme.LIGHT, 1.0, qapp)
    try:
        for figure in briefing.figures:
            if figure.span is not None and figure.quote is not None:
                assert in_the_document(laid, figure.span) == visible(figure.quote.exact)
                assert figure.number is not None
                number = in_the_document(laid, figure.number)
                assert number == visible(figure.number.of(briefing.article.text))
        for sentence in briefing.article.sentences:
            assert in_the_document(laid, sentence) == visible(sentence.of(briefing.article.text))
    finally:
        laid.document.setParent(None)
        laid.document.deleteLater()
