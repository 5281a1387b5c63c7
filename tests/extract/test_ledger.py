"""The ledger accounts for every numeral of any text."""

import gc
import re
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.core.article import Span
from briefing.extract import find_figures, ledger, split_sentences
from briefing.extract.figures import Item
from briefing.extract.lexicon import lexicon
from briefing.extract.scanner import fold
from growth import grows_like_its_input

LANGUAGES = ("en", "fr", "es", "de", "ar")
WORD = re.compile(r"[^\W\d_]+")


def numerals_of(text, language):
    """Yield where the digits and the number words of a text stand."""
    for match in re.finditer(r"\d+", text):
        yield match.start(), match.end()
    words = lexicon(language).plain
    for match in re.finditer(r"[^\W\d_\u064b-\u065f]+", text):
        if fold(match[0]).lower() in words:
            yield match.start(), match.end()


def uncovered(text, language):
    extraction = find_figures(text, split_sentences(text, language), language)
    spans = [one.span for one in (*extraction.found, *extraction.excluded)]
    spans += extraction.unresolved
    spans.sort()
    missing = []
    for start, end in numerals_of(text, language):
        if not any(span.start <= start and end <= span.end for span in spans):
            missing.append(text[start:end])
    return missing, extraction


PIECES = [
    "12", "1,600", "1 600", "3.5", "½", "1/2", "0800", "2019", "7:30", "2-1", "$", "€", "%", "per cent", "one", "a",
    "hundred", "several", "few", "dozens", "dozen", "of", "the", "them", "million", "m", "k", "cells", "people", "more than",
    "or", "and", "to", "between", "from", "rose", "fell", "by", "in", "Article", "May", "-", "–", ".", ",", "(", ")", "\n",
    "aged", "half", "third", "thirds", "x", "٣٢", "١٬٦٠٠", "km/h", "°C", "²", "+", "'", "’", "No.", "no", "another", "five",
    "twenty", "first", "point", "minus", "out of", "thousand", "e", "1e10", "iPhone 15",
]  # fmt: skip
WORDS = {
    "fr": "cent cents mille quatre vingt dix dont un une deux milliers de pour plusieurs demi moitié tiers et sur virgule douzaine",
    "es": "cien mil uno dos un de cada medio media mitad y docena miles por ciento varios tercio",
    "de": "hundert tausend zwei und zwanzig ein eine halb hälfte dutzend paar mehrere zweihundertfünf von drittel",
    "ar": "مئة ألف ثلاثة وعشرون منهم واحد أحد عشر ونصف آلاف في المئة بضعة مليون خمس و بثلاثة",
}


@settings(max_examples=250, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=24), st.sampled_from(("", " ")))
def test_every_numeral_of_a_jumbled_text_is_accounted_for(pieces, joint):
    text = joint.join(pieces)
    assert uncovered(text, "en")[0] == []


@settings(max_examples=250, deadline=None)
@given(st.data())
def test_every_numeral_is_accounted_for_in_every_language(data):
    language = data.draw(st.sampled_from(sorted(WORDS)))
    pieces = [*WORDS[language].split(), *PIECES[:24]]
    text = " ".join(data.draw(st.lists(st.sampled_from(pieces), max_size=20)))
    assert uncovered(text, language)[0] == []


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_every_digit_of_any_text_is_accounted_for(text, language):
    missing, extraction = uncovered(text, language)
    assert missing == []
    count = ledger(extraction)
    assert count.numerals == count.figures + count.excluded + count.unresolved


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=24), st.sampled_from(LANGUAGES))
def test_figures_stand_apart_in_order_and_say_what_their_words_say(pieces, language):
    text = " ".join(pieces)
    extraction = find_figures(text, split_sentences(text, language), language)
    ends = [0, *(one.span.end for one in extraction.found)]
    assert all(e <= one.span.start for e, one in zip(ends, extraction.found, strict=False))
    for one in extraction.found:
        assert one.number in one.span
        assert one.span in one.sentence
        assert one.bound_span is None or one.bound_span in one.span
        assert all(0 <= link.other < len(extraction.found) for link in one.relations)
    for one in extraction.excluded:
        assert one.exact == one.span.of(text)
        assert one.reason
        assert not any(one.span.overlaps(other.number) for other in extraction.found)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_the_same_text_is_read_the_same_way_twice(pieces):
    text = " ".join(pieces)
    once = find_figures(text, split_sentences(text, "en"), "en")
    assert find_figures(text, split_sentences(text, "en"), "en") == once


@pytest.mark.parametrize(
    "piece",
    [
        "7",
        ",",
        "a",
        "1,",
        "5-",
        "one ",
        "$",
        "1/2 ",
        "(1) ",
        "of them ",
        "1 000 ",
        "'",
        "a hundred ",
        "- ",
        "several hundred 5 ",
    ],
)
def test_time_grows_with_the_text_and_not_faster(piece):
    small, large = piece * (2_500 // len(piece)), piece * (40_000 // len(piece))
    assert grows_like_its_input(partial(figures_of, small), partial(figures_of, large))


@pytest.mark.parametrize("char", ["7", ",", "a"])
def test_a_line_of_digits_commas_or_letters_grows_no_faster(char):
    small, large = char * 62_500, char * 1_000_000
    assert grows_like_its_input(partial(figures_of, small), partial(figures_of, large))


def figures_of(text):
    return find_figures(text, (Span(0, len(text)),), "en")


class Counting(list):
    """Sentences that count, at the last one, the figures still on their way."""

    alive = 0

    def __iter__(self):
        for at in range(len(self)):
            if at == len(self) - 1:
                self.alive = sum(isinstance(one, Item) for one in gc.get_objects())
            yield self[at]


def test_an_article_keeps_its_figures_and_lets_go_of_how_they_were_found():
    text = "Sales rose 12% to $3.2 billion, and 168 cells led to 2,963 arrests.\n" * 500
    sentences = Counting(split_sentences(text, "en"))
    assert len(find_figures(text, sentences, "en").found) == 2000
    assert sentences.alive < 200
