"""The article: places in its text, and quotes found again, never guessed."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.core.article import AnchorState, Article, Block, BlockKind, Quote, Span
from core.briefing_strategies import articles, canonical_text, spans


def test_a_span_runs_forwards():
    with pytest.raises(ValueError, match="forwards"):
        Span(3, 2)
    with pytest.raises(ValueError, match="forwards"):
        Span(-1, 2)


@given(st.integers(0, 50), st.integers(0, 9), st.integers(0, 50), st.integers(0, 9))
def test_spans_overlap_when_they_share_a_character(a, m, b, n):
    one, two = Span(a, a + m), Span(b, b + n)
    shared = set(range(a, a + m)) & set(range(b, b + n))
    assert one.overlaps(two) == two.overlaps(one) or not (m and n)
    if m and n:
        assert one.overlaps(two) == bool(shared)
    assert (two in one) == (a <= b and b + n <= a + m)


@pytest.mark.parametrize(
    "parts",
    [
        {"blocks": (Block(Span(0, 3)), Block(Span(2, 5)))},
        {"blocks": (Block(Span(3, 5)), Block(Span(0, 2)))},
        {"sentences": (Span(0, 99),)},
        {"sentences": (Span(2, 2),)},
    ],
)
def test_blocks_and_sentences_lie_in_order_inside_the_text(parts):
    with pytest.raises(ValueError, match="does not fit"):
        Article("some text", **parts)


@given(articles(), st.data())
def test_the_sentence_of_a_position_holds_it(article, data):
    position = data.draw(st.integers(0, len(article.text)))
    sentence = article.sentence_at(position)
    assert sentence == next((s for s in article.sentences if position in s), None)
    index = article.block_index_at(position)
    holder = next((n for n, b in enumerate(article.blocks) if position in b.span), None)
    assert index == holder


def test_paragraphs_count_from_one_and_headings_do_not_count():
    text = "Title\nOne. Two.\nThree."
    article = Article(
        text,
        (
            Block(Span(0, 5), BlockKind.HEADING, 1),
            Block(Span(6, 15)),
            Block(Span(16, 22), BlockKind.LIST_ITEM),
        ),
        (Span(0, 5), Span(6, 10), Span(11, 15), Span(16, 22)),
    )
    assert article.paragraph_at(0) is None
    assert article.paragraph_at(7) == 1
    assert article.paragraph_at(17) == 2
    assert article.sentence_in_paragraph(12) == 2
    assert article.sentence_in_paragraph(16) == 1
    assert article.sentence_in_paragraph(10) is None


@given(canonical_text.filter(bool).map(Article), st.data())
def test_a_quote_is_found_where_it_was_taken(article, data):
    span = data.draw(spans(len(article.text), least=1))
    anchor = article.locate(article.quote(span), span)
    assert (anchor.state, anchor.span) == (AnchorState.EXACT, span)


@given(canonical_text.filter(bool).map(Article), st.data())
def test_a_quote_found_without_its_place_is_the_right_one_or_none(article, data):
    span = data.draw(spans(len(article.text), least=1))
    anchor = article.locate(article.quote(span))
    assert anchor.span in (span, None)
    assert (anchor.span is None) == (not anchor.state.sound)


WORDS = [
    "cells", "arrests", "people", "the", "of", "were", "since", "plans", "million", "abroad",
    "said", "more", "than", "according", "police", "suspects", "foiled", "in", "to", "and",
]  # fmt: skip


def prose(rng: random.Random, numbers: int) -> tuple[str, list[Span]]:
    """Write a text with numbers in it, and where they stand."""
    text, places = "", []
    for _ in range(numbers):
        text += " ".join(rng.choices(WORDS, k=rng.randint(2, 14))) + " "
        number = str(rng.choice([5, 15, 50, 150, 168, 2963]))
        places.append(Span(len(text), len(text) + len(number)))
        text += number + rng.choice([" ", ". ", "\n\n", "% "])
    return text + "end.", places


def edited(rng: random.Random, text: str) -> tuple[str, list[int | None]]:
    """Change a text at random; return it and where each old character went (None: gone)."""
    went: list[int | None] = list(range(len(text)))
    letters = list(text)
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(len(letters))
        if rng.random() < 0.5:
            put = rng.choice(["0", "5", " million", "more than ", "\n", "not ", "1", "168 cells "])
            letters[at:at] = put
            went = [w if w is None or w < at else w + len(put) for w in went]
        else:
            size = rng.choice([1, 1, 2, 10, 60])
            end = min(len(letters), at + size)
            del letters[at:end]
            went = [
                w if w is None or w < at else (None if w < end else w - (end - at)) for w in went
            ]
    return "".join(letters), went


@pytest.mark.parametrize("seed", range(12))
def test_no_edit_of_the_text_moves_a_quote_to_a_wrong_place(seed):
    """After a thousand random edits in all, what is followed is where the words truly went."""
    rng = random.Random(seed)
    followed = 0
    for _ in range(90):
        text, places = prose(rng, 6)
        before = Article(text)
        after_text, went = edited(rng, text)
        after = Article(after_text)
        for span in places:
            anchor = after.locate(before.quote(span), span)
            if anchor.span is None:
                continue
            followed += anchor.span != span
            assert anchor.span.of(after_text) == span.of(text)
            truth = [went[at] for at in range(span.start, span.end)]
            unharmed = truth == list(range(anchor.span.start, anchor.span.end))
            assert unharmed or same_sentence(text, span, after_text, anchor.span), (
                text, span, after_text, anchor,
            )  # fmt: skip
            glued = after_text[anchor.span.end : anchor.span.end + 1]
            assert not glued.isdigit()
    assert followed > 100


def same_sentence(text: str, span: Span, other: str, place: Span) -> bool:
    """A copy with the same 32 characters on both sides says the same thing."""
    return (
        text[max(0, span.start - 32) : span.end + 32]
        == other[max(0, place.start - 32) : place.end + 32]
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("50 cells were broken up there last year.", "150 cells were broken up there last year."),
        (
            "50 cells were broken up there last year.",
            "More than 50 cells were broken up there last year.",
        ),
        ("Last year they broke up no fewer than 50", "Last year they broke up no fewer than 500"),
        (
            "Last year they broke up no fewer than 50",
            "Last year they broke up no fewer than 50 million",
        ),
        (
            "In all, the ministry said, 50 cells were found.",
            "In all, the ministry said, 500 cells were found.",
        ),
        (
            "In all, the ministry said, 50 cells were found.",
            "In all, the ministry said, about 50 cells were found.",
        ),
        (
            "In all, the ministry said, 50 cells were found.",
            "In all, the ministry said, 50 million cells were found.",
        ),
    ],
)
def test_a_number_that_now_says_something_else_is_never_followed(before, after):
    start = before.index("50")
    span = Span(start, start + 2)
    anchor = Article(after).locate(Article(before).quote(span), span)
    assert not anchor.state.sound


def test_two_equal_places_are_ambiguous_and_both_are_shown():
    line = "In that year the police said that 50 cells were broken up in all.\n"
    quote = Article(line).quote(Span(34, 36))
    anchor = Article("Two reports.\n" + line + line).locate(quote, Span(34, 36))
    assert anchor.state is AnchorState.AMBIGUOUS
    assert len(anchor.candidates) == 2


def test_a_changed_number_is_shown_where_it_was():
    before = Article("In that year the police said that 50 cells were broken up in all.")
    after = Article("In that year the police said that 61 cells were broken up in all.")
    anchor = after.locate(before.quote(Span(34, 36)), Span(34, 36))
    assert anchor.state is AnchorState.CHANGED
    assert anchor.candidates[0].of(after.text) == "61"


def test_a_quote_that_is_gone_is_lost():
    anchor = Article("Nothing of it.").locate(Quote("50", "In all, ", " cells"), Span(3, 5))
    assert anchor.state is AnchorState.LOST
    assert anchor.span is None


@settings(max_examples=30)
@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_the_hash_is_of_the_text_as_utf8(text):
    import hashlib

    from briefing.core.canonical import canonicalise

    made, _ = canonicalise(text)
    assert Article(made).sha256 == hashlib.sha256(made.encode("utf-8")).hexdigest()
