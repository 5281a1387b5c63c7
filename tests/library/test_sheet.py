from __future__ import annotations

import random
import re
from array import array
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.quantity import Bound, Quantity
from briefing.library.packed import Packed
from briefing.library.query import MARK, plain
from briefing.library.sheet import Held, Part, Sheet, flag_token, ruled, tokens_of, unit_token
from library.made_library import records

MADE = [record for _, record in records(60, seed=2)]
FIGURES = [(record, figure) for record in MADE for figure in record.figures]


def low_end(quantity: Quantity) -> float:
    low = quantity.interval.low
    return float("-inf") if low is None else float(low)


def sheet(held: int = 1 << 20) -> Sheet:
    lines = ruled([(record.language, Packed.of(record)) for record in MADE])
    starts = array("q", accumulate((len(record.figures) for record in MADE), initial=0))
    return Sheet(1, range(len(MADE), 0, -1), starts, lines.__getitem__, Held(held))


def told(sheet: Sheet, *parts: Part) -> set[int]:
    found: set[int] = set()
    for stretch, (first, last) in enumerate(sheet.stretches):
        bits = sheet.bits(tuple((part,) for part in parts), stretch)
        numbers = range(sheet.starts[last] - sheet.starts[first])
        found |= {sheet.starts[first] + number for number in numbers if bits >> number & 1}
    return found


def test_a_range_holds_every_figure_in_it_and_hardly_any_other():
    made, random_ = sheet(), random.Random(3)
    sizes = [low_end(figure.quantity) for _, figure in FIGURES]
    found = 0
    for _ in range(200):
        low, high = sorted(
            random_.choice(
                (random_.choice(sizes), random_.uniform(-500, 10 ** random_.randint(0, 7)))
            )
            for _ in range(2)
        )
        here = told(made, Part((), low=low, high=high))
        expected = {number for number, value in enumerate(sizes) if low <= value <= high}
        assert expected <= here
        assert len(here - expected) <= 2
        found += len(expected)
    assert found > 1000


def test_a_range_without_an_end_goes_on_for_ever():
    made = sheet()
    for low, high in ((float("-inf"), 0.0), (0.0, float("inf")), (float("-inf"), -1.5)):
        expected = {n for n, (_, f) in enumerate(FIGURES) if low <= low_end(f.quantity) <= high}
        assert told(made, Part((), low=low, high=high)) == expected


def test_a_size_is_the_low_end_of_what_is_stated():
    odd = (
        Quantity(Fraction(2, 3)),
        Quantity(Decimal("1E+5"), Bound.MORE, scale="thousand"),
        Quantity(Decimal("-0"), unit="°C"),
        Quantity(Decimal(4), Bound.LESS, "°C"),
        Quantity(Decimal(4), Bound.AT_MOST, per="day"),
    )
    figures = tuple(replace(MADE[0].figures[0], quantity=quantity) for quantity in odd)
    for record in (*MADE, replace(MADE[0], figures=figures)):
        expected = [low_end(figure.quantity) for figure in record.figures]
        packed = Packed.of(record)
        assert packed.sizes() == Packed.read(packed.to_bytes()).sizes() == expected


def test_words_are_those_of_the_sentence_and_the_label():
    made = sheet()
    for word in ("arrested", "albury", "hospitals", "dismantled", "the", "nothing"):
        expected = {
            number
            for number, (record, figure) in enumerate(FIGURES)
            if word in tokens_of(f"{figure.label} {figure.sentence.of(record.text)}")
        }
        here = told(made, Part((word,)))
        assert expected <= here
        assert len(here - expected) < len(FIGURES) / 20


def test_a_word_that_goes_on_holds_every_way_it_does():
    made = sheet()
    whole = told(made, Part(("hospitals",)))
    assert whole
    assert whole <= told(made, Part(("hosp",), starts=True))
    assert told(made, Part(("zzz",), starts=True)) == set()


def test_units_and_flags_are_told_apart():
    made = sheet()
    flagged = {n for n, (_, figure) in enumerate(FIGURES) if figure.flagged}
    assert told(made, Part((flag_token(),))) >= flagged
    metres = {n for n, (_, figure) in enumerate(FIGURES) if figure.quantity.unit == "km"}
    assert metres <= told(made, Part((unit_token("KM"),)))


def test_stretches_answer_as_the_whole_does(monkeypatch: pytest.MonkeyPatch):
    parts = Part(("arrested",)), Part((), low=10.0, high=90_000.0)
    whole = told(sheet(), *parts)
    assert whole
    for ends in ((100, 700), (1, 2), (29, 30), (1700, 1750)):
        monkeypatch.setattr("briefing.library.sheet._STRETCHES", ends)
        assert told(sheet(), *parts) == whole
        assert len(sheet().stretches) > 1


def test_what_does_not_fit_in_memory_is_read_again():
    made = sheet(held=1000)
    for _ in range(3):
        assert told(made, Part(("arrested",))) == told(sheet(), Part(("arrested",)))


def test_what_was_asked_for_lately_is_held_and_the_rest_goes():
    read: list[int] = []
    lines = Held(2000).lines((1, 0), lambda number: read.append(number) or 1 << 800)
    for number in range(1, 40):
        assert lines[0] == lines[number] == 1 << 800
    assert read == list(range(40))
    assert lines[39]
    assert lines[1]
    assert read[40:] == [1]


def test_words_are_letters_alone():
    assert tokens_of("Covid-19, 2023: G20’s 4,700 km²") == ("covid", "g", "s", "km")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_the_words_of_any_text_are_the_letters_of_its_folded_form(text: str):
    bare = plain(text).replace(MARK, "")
    kept = ("_" if c == "_" or (c.isalpha() if c.isascii() else c.isalnum()) else " " for c in bare)
    shape = "".join(kept)
    words = [bare[m.start() : m.end()] for m in re.finditer(r"_+", shape)]
    assert list(tokens_of(text)) == words


def test_marks_on_letters_stand_for_nothing():
    assert tokens_of("cafe\u0301s") == tokens_of("cafés") == ("cafes",)
    assert tokens_of("إرهابيّة") == tokens_of("ارهابيه") == ("ارهابيه",)


def test_what_is_packed_is_read_as_it_was():
    strange = replace(MADE[0].figures[0], label="a\x1fb\x1ec\\f\\", repeats="f0")
    for record in (*MADE[:20], replace(MADE[0], figures=(strange, *MADE[0].figures[1:]))):
        packed = Packed.read(Packed.of(record).to_bytes())
        assert packed.text == record.text
        assert packed.sentences == record.sentences
        assert tuple(packed.all_figures()) == record.figures
        assert packed.labels() == list(dict.fromkeys(figure.label for figure in record.figures))
        assert packed.figure(3) == record.figures[3]
