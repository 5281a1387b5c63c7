"""A glance shows what the Briefing will show, or nothing."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core import codec
from briefing.models.glance import LAID_OUT_WHOLE, MOST_BYTES, glance
from briefing.models.text_offsets import offsets_of
from briefing.pipeline import open_bytes

DATASET = Path(__file__).parents[2] / "resources" / "dataset"
BUNDLED = sorted(DATASET.glob("*.json"))


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_a_glance_at_a_bundled_file_is_what_the_briefing_says(path):
    seen, known = glance(path), codec.load(path.read_bytes())
    assert seen is not None
    assert (seen.title, seen.kicker, seen.language) == (known.title, known.kicker, known.language)
    assert (seen.article.text, seen.article.title) == (known.article.text, known.article.title)
    assert [tuple(block) for block in seen.article.blocks] == [
        (block.span, block.kind, block.level, block.row, block.column)
        for block in known.article.blocks
    ]
    for name, value in seen.article.source._asdict().items():
        assert value == getattr(known.article.source, name)
    assert offsets_of(seen.article) == offsets_of(known.article)


def test_a_glance_at_a_saved_draft_knows_what_heads_its_cells(tmp_path):
    page = (
        "<html lang=en><title>Ports</title><h1>Ports</h1><p>They counted 12 ships.</p>"
        "<table><tr><th>Port<th>2024<th>2025<tr><td>North<td>412<td>398</table></html>"
    )
    known = open_bytes(page.encode(), "ports.html").briefing
    file = tmp_path / "ports.briefing"
    file.write_text(codec.dump(known), "utf-8")
    seen = glance(file)
    assert seen is not None
    assert [tuple(block) for block in seen.article.blocks] == [
        (block.span, block.kind, block.level, block.row, block.column)
        for block in known.article.blocks
    ]
    assert ("North", "2025") in [(block.row, block.column) for block in seen.article.blocks]


def test_what_is_no_ordinary_file_of_a_readable_size_is_not_read(tmp_path):
    large = tmp_path / "large.briefing"
    large.write_text(BUNDLED[0].read_text("utf-8") + " " * MOST_BYTES, "utf-8")
    assert glance(large) is None
    if os.name == "posix":
        os.mkfifo(tmp_path / "pipe.briefing")
        (tmp_path / "endless.briefing").symlink_to("/dev/zero")
        assert glance(tmp_path / "pipe.briefing") is None
        assert glance(tmp_path / "endless.briefing") is None


def test_any_other_file_and_a_long_article_are_not_glanced_at(tmp_path):
    data = json.loads(BUNDLED[0].read_text("utf-8"))
    article = tmp_path / "report.txt"
    article.write_text(json.dumps(data), "utf-8")
    assert glance(article) is None
    assert glance(tmp_path / "gone.briefing") is None
    data["article"]["text"] = "a word " * (LAID_OUT_WHOLE // 7 + 1)
    long = tmp_path / "long.briefing"
    long.write_text(json.dumps(data), "utf-8")
    assert glance(long) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)
PLACES = ("title", "kicker", "language", "article", "text", "blocks", "source", "start", "kind")


@given(st.sampled_from(PLACES), JSON)
def test_whatever_stands_in_the_file_a_glance_never_raises(tmp_path_factory, place, value):
    data = json.loads(BUNDLED[0].read_text("utf-8"))
    article = data["article"]
    for holder in (data, article, article["blocks"][0], article["source"]):
        if place in holder:
            holder[place] = value
            break
    path = tmp_path_factory.getbasetemp() / "any.briefing"
    path.write_text(json.dumps(data), "utf-8")
    seen = glance(path)
    assert seen is None or isinstance(seen.article.text, str)
