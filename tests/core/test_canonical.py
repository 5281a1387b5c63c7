"""The one place where text is altered."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefing.core.article import Article
from briefing.core.canonical import canonicalise, is_canonical

anything = st.text(
    st.characters()
    | st.sampled_from("\r\n\u2028\u2029\x85\x0b\x0c\ufeff\x00\u202e\u2066\ud800\ufffe\U0001ffff")
)


@given(anything)
def test_making_a_text_canonical_twice_changes_nothing_more(text):
    made, alterations = canonicalise(text)
    assert canonicalise(made) == (made, ())
    assert is_canonical(made)
    assert is_canonical(text) == (made == text)
    assert bool(alterations) == (made != text)
    made.encode()  # no half surrogate is left


@given(anything)
def test_an_article_takes_a_canonical_text_and_no_other(text):
    made, _ = canonicalise(text)
    assert Article(made).text == made
    if made != text:
        try:
            Article(text)
        except ValueError:
            return
        raise AssertionError("the article took a text it should have refused")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Cf", "Zl", "Zp"])))
def test_letters_are_left_alone_composed_or_not(text):
    assert canonicalise(text)[0] == text
    apart = unicodedata.normalize("NFD", text)
    assert canonicalise(apart)[0] == apart


def test_every_line_end_becomes_one():
    assert canonicalise("a\r\nb\rc\x85d\u2028e\u2029f\n\ng")[0] == "a\nb\nc\nd\ne\nf\n\ng"


def test_what_was_altered_is_counted():
    _, alterations = canonicalise("\ufeffa\r\nb\r\n\u202ec\ud800")
    assert {a.what: a.count for a in alterations} == {
        "line ends made uniform": 2,
        "broken characters replaced": 1,
        "hidden direction marks removed": 1,
        "control characters removed": 1,
    }
