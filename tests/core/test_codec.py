"""The file: what is written is read back, nothing is lost, nonsense is refused with its place."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from briefing.core import codec
from briefing.core.article import AnchorState
from briefing.core.codec import CodecError
from briefing.core.figure import FigureId
from core.briefing_strategies import briefings, json_values
from growth import FACTOR, grows_like_its_input

RESOURCES = Path(__file__).parents[2] / "resources"
BUNDLED = sorted((RESOURCES / "dataset").glob("*.json"))
SCHEMA = json.loads((RESOURCES / "schema" / "briefing-1.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)

slow_to_draw = settings(
    max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def first_data() -> dict:
    return json.loads((RESOURCES / "dataset" / "moroccan-security.en.json").read_text("utf-8"))


def refused(data: object) -> CodecError:
    with pytest.raises(CodecError) as caught:
        codec.load(json.dumps(data))
    return caught.value


@given(briefings())
@slow_to_draw
def test_a_briefing_comes_back_as_it_was_written(briefing):
    assert codec.load(codec.dump(briefing)) == briefing
    assert codec.from_data(codec.to_data(briefing)) == briefing


@given(briefings())
@slow_to_draw
def test_what_we_write_the_schema_accepts(briefing):
    VALIDATOR.validate(codec.to_data(briefing))


def places(data: object, path: tuple = ()):
    """Yield every place inside a document that the format knows."""
    if isinstance(data, dict):
        for key, value in data.items():
            if not key.startswith("x-") and key != "options":
                yield (*path, key)
                yield from places(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield (*path, index)
            yield from places(value, (*path, index))


def changed(data: dict, path: tuple, value: object, *, remove: bool) -> dict:
    made = copy.deepcopy(data)
    here = made
    for step in path[:-1]:
        here = here[step]
    if remove:
        del here[path[-1]]
    else:
        here[path[-1]] = value
    return made


def error_of(text: bytes | str) -> CodecError | None:
    try:
        codec.load(text)
    except CodecError as error:
        return error
    return None


def small_documents() -> list[dict]:
    """A few short documents that between them use every key of the format."""
    data = first_data()
    stated, derived = data["figures"][1], data["figures"][-1]
    data["article"]["text"] = data["article"]["text"][:300]
    data["article"]["sha256"] = None
    data["article"]["blocks"] = [
        data["article"]["blocks"][0],
        {"start": 60, "end": 70, "kind": "table-cell", "level": 0, "row": "r", "column": "c"},
    ]
    data["article"]["sentences"] = data["article"]["sentences"][:2]
    ranged = copy.deepcopy(stated) | {
        "id": "franged",
        "trend": "up",
        "reason": "none",
        "group": "cells",
    }
    ranged["quantity"] = {
        "value": None,
        "min": "2",
        "max": "7/2",
        "bound": "~",
        "side": "below",
        "per": "year",
    }
    ranged["qualifiers"] = [{"start": 0, "end": 3}]
    ranged["report"] = {"paragraph": 1, "sentence": 1}
    derived = derived | {"formula": "franged / " + stated["id"]}
    one, two = stated["id"], "franged"
    kinds = [
        {"kind": "part-of", "part": one, "whole": two},
        {"kind": "sum", "parts": [one], "total": two},
        {"kind": "change", "before": one, "after": two, "stated": None},
        {"kind": "same", "figures": [one, two]},
    ]
    claims = [
        {"id": f"c{n}", "evidence": [{"start": 0, "end": 4}], "by": "wording", **kind}
        for n, kind in enumerate(kinds)
    ]
    chart = {"id": "h1", "kind": "bars", "title": "t", "figures": [one, two], "options": {}}
    return [
        data | {"figures": [stated, ranged, derived], "claims": claims, "charts": [chart]},
        {"format": "briefing/1", "id": "x", "article": {"text": "Five cells."}},
    ]


DOCUMENTS = small_documents()

KNOWN_TO_THE_CODEC_ALONE = (
    "names f", "names d", "share one id", "beyond the end", "does not fit the text",
    "outside its span", "runs from its smaller", "runs forwards", "formula", "which is not among",
    "belong in a formula", "bracket",
)  # fmt: skip


VALUES = [
    *[None, True, -1, 0, 1, 1.0, 1.5, "", "~", "<=", "key", "part-of", "2/0", "1e5", [], {}, ["x"]],
    *[{"start": 0, "end": 3}, {"start": 0}, {"x": 1}],
]


@given(st.sampled_from(DOCUMENTS), st.data())
@settings(max_examples=250)
def test_schema_and_codec_agree_on_a_changed_document(document, data):
    path = data.draw(st.sampled_from(list(places(document))))
    value = data.draw(st.sampled_from(VALUES) | json_values)
    made = changed(document, path, value, remove=data.draw(st.booleans()))
    error = error_of(json.dumps(made))
    if error is None:
        VALIDATOR.validate(made)
    elif not any(words in str(error) for words in KNOWN_TO_THE_CODEC_ALONE):
        assert not VALIDATOR.is_valid(made), str(error)


def test_the_documents_that_are_changed_are_good_ones():
    for document in DOCUMENTS:
        assert error_of(json.dumps(document)) is None
        VALIDATOR.validate(document)


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_a_bundled_briefing_is_sound_and_survives_a_round_trip(path):
    loaded = codec.read(path.read_bytes())
    briefing = loaded.briefing
    assert loaded.notes == ()
    assert briefing.unsound == ()
    assert codec.load(codec.dump(briefing)) == briefing
    VALIDATOR.validate(json.loads(path.read_text("utf-8")))


def test_unknown_keys_are_kept_at_every_level():
    data = first_data()
    data["x"] = {"deep": [1, {"y": None}]}
    data["article"]["x"] = 1
    data["article"]["source"]["x"] = 2
    data["article"]["blocks"][0]["x"] = 3
    figure = data["figures"][0]
    figure["x"] = 4
    for key in ("quantity", "span", "number", "quote", "period", "report", "attribution"):
        figure[key]["x"] = key
    figure["qualifiers"] = [{"start": 0, "end": 3}, {"start": 4, "end": 6, "x": 5}]
    data["claims"][0]["x"] = 6
    data["claims"][0]["evidence"][0]["x"] = 7
    data["decisions"][0]["x"] = 8
    data["charts"][0]["x"] = 9
    data["charts"][0]["options"]["x"] = 10
    data["page"]["x"] = 11
    text = codec.dump(codec.load(json.dumps(data)))
    again = json.loads(text)
    assert again["x"] == data["x"]
    assert again["article"]["x"] == 1
    assert again["article"]["source"]["x"] == 2
    assert again["article"]["blocks"][0]["x"] == 3
    assert again["figures"][0]["x"] == 4
    for key in ("quantity", "span", "number", "quote", "period", "report", "attribution"):
        assert again["figures"][0][key]["x"] == key
    assert again["figures"][0]["qualifiers"][1]["x"] == 5
    assert again["claims"][0]["x"] == 6
    assert again["claims"][0]["evidence"][0]["x"] == 7
    assert again["decisions"][0]["x"] == 8
    assert again["charts"][0]["x"] == 9
    assert again["charts"][0]["options"]["x"] == 10
    assert again["page"]["x"] == 11
    assert codec.dump(codec.load(text)) == text


def test_keys_stand_in_the_order_of_the_format():
    assert list(codec.to_data(codec.from_data(first_data()))) == [
        "format", "id", "title", "summary", "kicker", "created", "modified", "language",
        "article", "figures", "claims", "decisions", "charts", "page",
    ]  # fmt: skip


def test_one_line_holds_one_figure(moroccan):
    lines = codec.dump(moroccan).splitlines()
    assert sum('"quantity"' in line for line in lines) == len(moroccan.figures)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "not JSON"),
        ("[]", "one JSON object"),
        ('{"format": "briefing/1", "id": NaN}', "NaN"),
        ('{"format": "briefing/1", "id": -Infinity}', "-Infinity"),
        ('{"format": "briefing/1", "x": 1e400}', "1e400"),
        ('{"format": "briefing/1", "x": 1' + "0" * 5000 + "}", "64 digits"),
        ('{"format": "a", "format": "b"}', "stands twice"),
        ('{"format": "briefing/1", "x": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested deeper"),
        ('{"format": "novel/1"}', "format"),
        ('{"format": "briefing/1", "id": "x"', "line 1"),
        ('{"format": "briefing/1", "id": "x"}', "“article” is missing"),
        (b"\xff\xfe", "UTF-8"),
    ],
)
def test_nonsense_is_refused_in_one_sentence(text, told):
    with pytest.raises(CodecError) as caught:
        codec.load(text)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_unknown_key_may_not_be_nested_without_end():
    data = first_data()
    deep: object = 1
    for _ in range(codec.DEPTH_LIMIT + 1):
        deep = [deep]
    data["x"] = deep
    assert "nested deeper" in str(refused(data))


def test_a_file_beyond_the_limit_is_refused_at_once(monkeypatch):
    monkeypatch.setattr(codec, "SIZE_LIMIT", 100)
    assert "larger than" in str(refused(first_data()))


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (("figures", 3, "span"), {"start": "x", "end": 3}, "figures[3].span.start"),
        (("figures", 2, "quantity", "value"), "12a", "figures[2].quantity.value"),
        (("figures", 2, "quantity", "bound"), "=>", "figures[2].quantity.bound"),
        (("figures", 0, "kind"), "colour", "figures[0].kind"),
        (("figures", 0, "number"), {"start": 1, "end": 2}, "figures[0]"),
        (("claims", 1, "part"), 7, "claims[1].part"),
        (("charts", 0, "figures", 1), None, "charts[0].figures[1]"),
        (("article", "sentences", 2), [1], "article.sentences[2]"),
        (("article", "source", "url"), 1, "article.source.url"),
        (("page", "paper"), "A5", "page.paper"),
    ],
)
def test_an_error_names_its_place(path, value, place):
    error = refused(changed(first_data(), path, value, remove=False))
    assert error.place == place
    assert str(error).startswith(place)


def test_half_surrogates_are_replaced():
    data = first_data()
    data["title"] = "a\ud800b"
    data["figures"][0]["label"] = "\udfff"
    text = json.dumps(data)
    briefing = codec.load(text)
    assert briefing.title == "a\ufffdb"
    assert briefing.figures[0].label == "\ufffd"
    assert json.loads(codec.dump(briefing))["title"] == "a\ufffdb"


def test_a_byte_order_mark_is_no_obstacle(moroccan):
    assert codec.load(b"\xef\xbb\xbf" + codec.dump(moroccan).encode()) == moroccan


def test_a_newer_file_is_shown_but_not_written():
    data = first_data() | {"format": "briefing/2"}
    loaded = codec.read(json.dumps(data))
    assert codec.is_read_only(loaded.briefing)
    assert "newer version" in loaded.notes[0]
    assert not codec.is_read_only(codec.from_data(first_data()))
    assert not codec.is_read_only(codec.from_data(first_data() | {"format": "briefing/1.4"}))


def test_a_changed_digit_does_not_lose_the_file_and_is_shown():
    data = first_data()
    data["article"]["text"] = data["article"]["text"].replace("2,963", "2,964")
    loaded = codec.read(json.dumps(data))
    anchors = {f.quote.exact: f.anchor for f in loaded.briefing.figures if f.quote}
    assert anchors["2,963"] is AnchorState.CHANGED
    assert anchors["341"].sound
    assert any("changed outside" in note for note in loaded.notes)
    again = codec.load(codec.dump(loaded.briefing))
    assert again == loaded.briefing  # saving does not make it sound


def test_a_moved_text_is_followed():
    data = first_data()
    data["article"]["text"] = "New heading\n\n" + data["article"]["text"]
    loaded = codec.read(json.dumps(data))
    briefing = loaded.briefing
    assert briefing.unsound == ()
    for figure in briefing.figures:
        if figure.quote is not None:
            assert figure.anchor is AnchorState.MOVED
            assert figure.span.of(briefing.article.text) == figure.quote.exact
            assert figure.number.of(briefing.article.text) in figure.quote.exact
    assert any("moved" in note for note in loaded.notes)


def test_a_span_that_does_not_hold_its_quote_is_not_trusted():
    data = first_data()
    data["figures"][4]["span"] = {"start": 0, "end": 5}
    data["figures"][4]["number"] = {"start": 0, "end": 5}
    briefing = codec.load(json.dumps(data))
    figure = briefing.figures[4]
    assert figure.anchor is AnchorState.MOVED
    assert figure.span.of(briefing.article.text) == figure.quote.exact


def test_an_emptied_text_keeps_every_figure():
    data = first_data()
    data["article"]["text"] = "Nothing."
    briefing = codec.load(json.dumps(data))
    assert len(briefing.figures) == len(data["figures"])
    assert all(f.derived or not f.anchor.sound for f in briefing.figures)


@given(st.binary(max_size=200))
def test_random_bytes_never_crash(data):
    with pytest.raises(CodecError):
        codec.load(data)


@given(st.data())
@settings(max_examples=100)
def test_a_damaged_file_is_read_or_refused(data):
    text = bytearray(BUNDLED[0].read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text) - 1))
        text[at] = data.draw(st.integers(0, 255))
    error = error_of(bytes(text))
    assert error is None or str(error)


def test_loading_takes_as_much_longer_as_there_are_more_figures(moroccan):
    stated = [f for f in moroccan.figures if not f.derived]

    def text_of(count: int) -> str:
        more = tuple(
            replace(stated[n % len(stated)], id=FigureId(f"x{n}"), same_as=None)
            for n in range(count)
        )
        return codec.dump(replace(moroccan, figures=(*moroccan.figures, *more)))

    small, large = text_of(500), text_of(500 * FACTOR)
    assert grows_like_its_input(lambda: codec.load(small), lambda: codec.load(large))


def test_a_briefing_is_known_by_its_content(moroccan):
    head = codec.dump(moroccan).encode()
    assert codec.looks_like_briefing(head)
    assert codec.looks_like_briefing("\ufeff" + codec.dump(moroccan))
    assert not codec.looks_like_briefing("{ a novel }")
    assert not codec.looks_like_briefing(b"168 cells")
