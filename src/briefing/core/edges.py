"""Moving the edges of a figure's words in the text, by characters or by words."""

from __future__ import annotations

import unicodedata
from enum import StrEnum

from briefing.core.article import Article, Span


class Edge(StrEnum):
    """Which edge of a span is held."""

    START = "start"
    END = "end"


def moved(article: Article, span: Span, edge: Edge, by: int, *, by_token: bool = False) -> Span:
    """Return the span with one edge moved ``by`` steps, as far as its sentence allows.

    A step is a character with its marks, or a whole word or number. One character always stays.
    """
    sentence = article.sentence_at(span.start) or span
    low, high = min(sentence.start, span.start), max(sentence.end, span.end)
    place = span.start if edge is Edge.START else span.end
    for _ in range(abs(by)):
        place = _step(article.text, place, 1 if by > 0 else -1, by_token=by_token)
    if edge is Edge.START:
        return Span(min(max(place, low), span.end - 1), span.end)
    return Span(span.start, max(min(place, high), span.start + 1))


def _step(text: str, place: int, way: int, *, by_token: bool) -> int:
    place = _character(text, place, way)
    if not by_token:
        return place
    # Over the gap, then to the far end of the word: an edge stops where words begin or end.
    while 0 < place < len(text) and not (_inside(text, place, way)):
        place = _character(text, place, way)
    while 0 < place < len(text) and _inside(text, place, way) and _runs_on(text, place, way):
        place = _character(text, place, way)
    return place


def _character(text: str, place: int, way: int) -> int:
    place = min(max(place + way, 0), len(text))
    while 0 < place < len(text) and unicodedata.combining(text[place]):
        place += way
    return place


def _inside(text: str, place: int, way: int) -> bool:
    """Say whether the character just passed belongs to a word or number."""
    return _word(text, place - 1 if way > 0 else place)


def _runs_on(text: str, place: int, way: int) -> bool:
    return _word(text, place if way > 0 else place - 1)


def _word(text: str, at: int) -> bool:
    """Say whether a character is part of a word; a point between digits is."""
    if not 0 <= at < len(text):
        return False
    if text[at].isalnum() or unicodedata.combining(text[at]):
        return True
    between = 0 < at < len(text) - 1 and text[at - 1].isdigit() and text[at + 1].isdigit()
    return between and text[at] in ".,\u00a0\u202f’'"
