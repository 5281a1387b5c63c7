"""Offsets: what is lit is what is quoted, whatever the text is made of."""

from __future__ import annotations

import itertools

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.core import canonical
from briefing.core.article import Article, Block, BlockKind, Span
from briefing.models.text_offsets import LONGEST_PIECE, Place, TextOffsets, offsets_of

FRAGMENTS = st.sampled_from(
    [
        "168 cells",
        " ",
        "\n",
        "\n\n",
        "👩‍👩‍👧‍👦",
        "🇲🇦",
        "👍🏽",
        "e\u0301",
        "ﷺ",
        "في المغرب ١٦٨ خلية",
        "שלום",
        "𝟏𝟔𝟖",
        "日本",
        "\u200f",
        "\ufffc",
        "\t",
        "a\u0308\u0323",
        "हिन्दी",
    ]
)
TEXTS = st.lists(st.one_of(FRAGMENTS, st.text(max_size=4)), max_size=20).map(
    lambda parts: canonical.canonicalise("".join(parts))[0]
)


def utf16(text: str) -> str:
    """Spread a text into one character per UTF-16 unit, as Qt counts."""
    data = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(int.from_bytes(data[i : i + 2], "little")) for i in range(0, len(data), 2))


def joined(units: str) -> str:
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def blocks_of(text: str, cuts: list[int]) -> tuple[Block, ...]:
    edges = sorted({0, len(text), *(cut % (len(text) + 1) for cut in cuts)})
    return tuple(Block(Span(a, b)) for a, b in itertools.pairwise(edges))


def shown_blocks(offsets: TextOffsets) -> dict[int, str]:
    return {
        offsets.block_of(index): utf16(offsets.shown(piece))
        for index, piece in enumerate(offsets.pieces)
    }


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.lists(st.integers(0, 200), max_size=4), st.data())
@example("a👍b\n\n👍👍 168", [], None)
def test_what_is_lit_is_what_is_quoted(text: str, cuts: list[int], data: st.DataObject | None):
    offsets = offsets_of(Article(text, blocks_of(text, cuts)), apart=(0, 2))
    shown = shown_blocks(offsets)
    if data is None:
        spans = [Span(a, b) for a in range(len(text)) for b in range(a + 1, len(text) + 1)]
    else:
        start = data.draw(st.integers(0, len(text)))
        spans = [Span(start, data.draw(st.integers(start, len(text))))]
    for span in spans:
        lit = "".join(joined(shown[s.block][s.start : s.end]) for s in offsets.stretches(span))
        quoted = span.of(text)
        # Blank lines and line ends are not shown; all else is, in order.
        visible = "".join(line for line in _shown_lines(offsets, span))
        assert lit == visible
        assert "".join(lit.split()) == "".join(quoted.split())


def _shown_lines(offsets: TextOffsets, span: Span) -> list[str]:
    return [
        offsets.text[max(span.start, p.span.start) : min(span.end, p.span.end)]
        for p in offsets.pieces
        if p.span.overlaps(span)
    ]


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.lists(st.integers(0, 200), max_size=4))
def test_every_shown_code_point_comes_back_to_itself(text: str, cuts: list[int]):
    offsets = offsets_of(Article(text, blocks_of(text, cuts)), apart=(0, 1, 3))
    for piece in offsets.pieces:
        for position in range(piece.span.start, piece.span.end):
            place = offsets.place(position)
            assert offsets.position(*place) == position
            if ord(text[position]) > 0xFFFF:
                assert offsets.position(place.block, place.column + 1) == position


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.lists(st.integers(0, 200), max_size=4))
def test_nothing_but_white_space_is_left_out(text: str, cuts: list[int]):
    offsets = offsets_of(Article(text, blocks_of(text, cuts)))
    left = list(text)
    for piece in offsets.pieces:
        for position in range(piece.span.start, piece.span.end):
            left[position] = ""
    assert not "".join(left).strip()


def test_blank_lines_between_blocks_take_no_block():
    text = "Title\n\nFirst line.\nSecond.\n\nLast."
    blocks = (
        Block(Span(0, 5), BlockKind.HEADING, 1),
        Block(Span(7, 26)),
        Block(Span(28, 33)),
    )
    offsets = offsets_of(Article(text, blocks))
    assert [offsets.shown(p) for p in offsets.pieces] == [
        "Title",
        "First line.",
        "Second.",
        "Last.",
    ]
    assert [p.block for p in offsets.pieces] == [0, 1, 1, 2]
    assert [p.first for p in offsets.pieces] == [True, True, False, True]
    assert offsets.place(28) == Place(3, 0)
    assert offsets.place(6) == Place(0, 5), "a blank line belongs to the end of the piece before"


def test_blocks_that_show_no_text_of_the_article_are_stepped_over():
    text = "Title\n\nBody."
    offsets = offsets_of(Article(text, (Block(Span(0, 5)), Block(Span(7, 12)))), apart=(0, 2))
    assert offsets.place(0) == Place(1, 0)
    assert offsets.place(7) == Place(3, 0)
    assert offsets.position(0, 0) is None
    assert offsets.position(2, 3) is None
    assert offsets.position(3, 5) == 12
    assert offsets.position(4, 0) is None


def test_text_outside_the_blocks_is_shown_too():
    offsets = offsets_of(Article("Before.\n\nIn.\n\nAfter.", (Block(Span(9, 12)),)))
    assert [offsets.shown(p) for p in offsets.pieces] == ["Before.", "In.", "After."]
    assert [p.block for p in offsets.pieces] == [None, 0, None]


def test_a_long_line_is_split_at_a_space():
    text = "word " * 10_000
    offsets = offsets_of(Article(text, (Block(Span(0, len(text))),)))
    assert all(len(piece.span) <= LONGEST_PIECE for piece in offsets.pieces)
    assert all(offsets.shown(piece).startswith("word") for piece in offsets.pieces)
    assert "".join(offsets.shown(piece) for piece in offsets.pieces) == text
    assert [piece.first for piece in offsets.pieces] == [True, False, False]


def test_a_long_line_without_spaces_is_split_between_whole_characters():
    text = "x" * (LONGEST_PIECE - 1) + "👩‍👩‍👧‍👦" + "e\u0301" * LONGEST_PIECE
    offsets = offsets_of(Article(text))
    shown = [offsets.shown(piece) for piece in offsets.pieces]
    assert "".join(shown) == text
    assert any("👩‍👩‍👧‍👦" in part for part in shown)
    assert not any(part.startswith("\u0301") for part in shown)


def test_a_span_across_a_split_lights_both_pieces():
    text = "x" * (2 * LONGEST_PIECE)
    offsets = offsets_of(Article(text))
    assert [tuple(s) for s in offsets.stretches(Span(LONGEST_PIECE - 2, LONGEST_PIECE + 3))] == [
        (0, LONGEST_PIECE - 2, LONGEST_PIECE),
        (1, 0, 3),
    ]
    assert offsets.place(LONGEST_PIECE) == Place(1, 0)


def test_an_empty_article_has_one_place():
    offsets = offsets_of(Article(""))
    assert offsets.place(0) == Place(0, 0)
    assert list(offsets.stretches(Span(0, 0))) == []
