"""Edges of a figure's words move by characters and by words, never out of their sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.article import Article, Span
from briefing.core.edges import Edge, moved
from core.briefing_strategies import articles

TEXT = "They met. More than 1,600 of them left in 2019."
ARTICLE = Article(TEXT, sentences=(Span(0, 9), Span(10, len(TEXT))))


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "edge", "by", "by_token", "after"),
    [
        ("1,600", Edge.START, -1, True, "than 1,600"),
        ("1,600", Edge.START, -2, True, "More than 1,600"),
        ("1,600", Edge.START, -9, True, "More than 1,600"),
        ("1,600", Edge.END, 1, True, "1,600 of"),
        ("1,600", Edge.END, 1, False, "1,600 "),
        ("1,600 of", Edge.END, -1, True, "1,600 "),
        ("1,600", Edge.END, -1, False, "1,60"),
        ("1,600", Edge.END, -9, False, "1"),
        ("1,600", Edge.START, 9, False, "0"),
        ("in 2019", Edge.END, 9, True, "in 2019."),
        ("than 1,600", Edge.START, 1, True, " 1,600"),
    ],
)
def test_an_edge_moves(words, edge, by, by_token, after):
    assert moved(ARTICLE, span_of(words), edge, by, by_token=by_token).of(TEXT) == after


def test_a_letter_keeps_its_marks():
    text = "e\u0301e\u0301 5"
    article = Article(text, sentences=(Span(0, len(text)),))
    assert moved(article, Span(4, 6), Edge.START, -1) == Span(2, 6)


@given(articles(), st.data())
def test_wherever_an_edge_goes_a_character_of_the_sentence_stays(article, data):
    size = len(article.text)
    start = data.draw(st.integers(0, size - 1))
    span = Span(start, data.draw(st.integers(start + 1, size)))
    edge = data.draw(st.sampled_from(Edge))
    after = moved(
        article, span, edge, data.draw(st.integers(-9, 9)), by_token=data.draw(st.booleans())
    )
    assert len(after) >= 1
    assert (after.end if edge is Edge.START else after.start) == (
        span.end if edge is Edge.START else span.start
    )
    sentence = article.sentence_at(span.start) or span
    assert after.start >= min(sentence.start, span.start)
    assert after.end <= max(sentence.end, span.end)
