"""A long text part by part: nothing lost, nothing counted twice, cut where a reader would."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import pipeline
from briefing.formats import parts
from briefing.formats.doors import ReadError
from briefing.formats.from_text import from_text
from briefing.formats.parts import part_of

STORY = "Ships came\n\nIn 2019 the port took 168 ships and 3.2 million tonnes. Nobody was hurt.\n\n"


@pytest.fixture(scope="module")
def small():
    """Make parts so short that a test need not write a library."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "WHOLE", 1000)
        patch.setattr(parts, "PART", 400)
        patch.setattr(parts, "_WITHIN", 120)
        yield


def every_part(reading):
    first = part_of(reading, 1)
    return [first, *(part_of(reading, number) for number in range(2, first[1].count + 1))]


@given(
    paragraphs=st.lists(
        st.text("ab 12.\u00e9\U0001f600", min_size=1, max_size=900), min_size=1, max_size=9
    )
)
def test_the_parts_of_a_text_are_the_text(small, paragraphs):
    text = "\n\n".join(paragraphs)
    if not text.strip():
        return
    reading = from_text(text)
    cut = every_part(reading)
    assert "".join(part.text for part, _ in cut) == reading.text
    assert [which.number for _, which in cut] == list(range(1, len(cut) + 1))
    words = [block.span.of(part.text) for part, _ in cut for block in part.blocks]
    assert "".join(words) == "".join(block.span.of(reading.text) for block in reading.blocks)
    assert all(len(part.text) <= 400 + 2 for part, _ in cut[:-1] if part.blocks)


def test_a_text_of_many_paragraphs_is_cut_between_them(small):
    reading = from_text(STORY * 20)
    for part, _ in every_part(reading):
        assert part.text.startswith("Ships came")
        assert part.blocks[0].span.start == 0


def test_one_long_line_is_cut_where_a_sentence_ends(small):
    reading = from_text("The port took 168 ships in 2019. " * 60)
    for part, _ in every_part(reading):
        assert re.fullmatch(r"(The port took 168 ships in 2019\. ?)+", part.text)


def test_a_number_is_not_parted_from_its_unit(small):
    reading = from_text("and 12 tonnes " * 120)
    assert not any(re.search(r"\d\s*$", part.text) for part, _ in every_part(reading)[:-1])


def test_the_figures_of_the_parts_are_the_figures_of_the_whole(small):
    data = (STORY * 20).encode()
    with pytest.raises(ReadError, match="the limit of one article is"):
        pipeline.open_bytes(data, "log.txt")
    first = pipeline.open_bytes(data, "log.txt", part=1)
    assert first.part is not None
    drafts = [pipeline.open_bytes(data, "log.txt", part=n + 1) for n in range(first.part.count)]
    stated = [f for d in drafts for f in d.briefing.figures if f.span is not None]
    assert len(stated) == 40
    assert drafts[1].briefing.title == f"Ships came (2/{first.part.count})"


def test_there_is_no_part_beyond_the_last(small):
    with pytest.raises(ReadError, match="There is no part 99"):
        pipeline.open_bytes((STORY * 20).encode(), "log.txt", part=99)


def test_a_short_text_has_no_parts():
    assert pipeline.open_bytes(STORY.encode(), "a.txt", part=1).part is None


def test_a_list_of_short_lines_makes_no_more_parts_than_it_needs(small):
    reading = from_text("twelve ships\n" * 200)
    assert part_of(reading, 1)[1].count <= 8


def test_a_text_of_numerals_alone_is_parted_sooner(small):
    reading = from_text("1% " * 200)
    assert parts.is_long(reading)
    assert all(len(part.text) < 100 for part, _ in every_part(reading))
