"""Make articles for the library's tests and measurements: many figures, few words of a kind, seeded."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from briefing.core.article import Span
from briefing.core.quantity import Bound, Quantity, Side, number_text
from briefing.library.record import Record, StoredFigure

TOPICS = (
    "suspects arrested|people were arrested in {place}|person",
    "cells dismantled|cells were dismantled near {place}|cell",
    "houses damaged|houses were damaged by the storm in {place}|house",
    "jobs created|jobs were created by firms around {place}|job",
    "visitors counted|visitors came to the museums of {place}|visitor",
    "patients treated|patients were treated in the hospitals of {place}|patient",
    "pupils enrolled|pupils enrolled at the schools of {place}|pupil",
    "trees planted|trees were planted along the roads of {place}|tree",
)
UNITS = ("%", "GW", "MW", "km", "tonne", "USD", "°C", "year")
PLACES = tuple(
    first + last
    for first in ("Al", "Bre", "Cor", "Dun", "El", "Far", "Gor", "Hal", "Ist", "Kel", "Lor", "Mar")
    for last in ("bury", "dale", "den", "field", "mont", "nes", "port", "ra", "ston", "vik")
)
WORDS = {
    Bound.EXACT: "",
    Bound.ABOUT: "about ",
    Bound.MORE: "more than ",
    Bound.AT_LEAST: "at least ",
    Bound.LESS: "fewer than ",
    Bound.AT_MOST: "at most ",
}
FIRST = date(2015, 1, 1)


def quantity(random_: random.Random) -> Quantity:
    """Make a quantity of any shape: whole or decimal, bound or range, with or without a unit."""
    digits = random_.randint(1, 7)
    value = Decimal(random_.randint(0, 10**digits))
    if random_.random() < 0.2:
        value = value.scaleb(-random_.randint(1, 3))
    unit = random_.choice(UNITS) if random_.random() < 0.3 else None
    if unit == "°C" and random_.random() < 0.4:
        value = -value
    if random_.random() < 0.05:
        return Quantity(unit=unit, minimum=value, maximum=value + random_.randint(0, 500))
    bound = random_.choices(list(Bound), (70, 10, 6, 6, 4, 4))[0]
    side = Side.BELOW if bound is Bound.ABOUT and random_.random() < 0.3 else None
    return Quantity(value, bound, unit, side=side)


def record(number: int, random_: random.Random, figures: int = 30) -> Record:
    """Make one article with so many figures, a sentence for each."""
    place = random_.choice(PLACES)
    day = FIRST + timedelta(days=random_.randint(0, 4000))
    title = f"What the year brought to {place}"
    parts, made, sentences, length = [title, "\n\n"], [], [Span(0, len(title))], len(title) + 2
    for turn in range(figures):
        label, words, noun = random_.choice(TOPICS).split("|")
        stated = quantity(random_)
        said = f"{WORDS[stated.bound]}{number_text(stated.magnitude)} {stated.unit or ''}".strip()
        head = random_.choice(("Officials say that ", "By then ", "Last month ", ""))
        tail = f" {words.format(place=random_.choice(PLACES))}, the office of {place} reports."
        sentence = Span(length, length + len(head) + len(said) + len(tail))
        span = Span(length + len(head), length + len(head) + len(said))
        unit_noun = None if stated.unit else noun
        stated = Quantity(
            stated.value,
            stated.bound,
            stated.unit,
            unit_noun,
            None,
            stated.minimum,
            stated.maximum,
            stated.side,
        )
        state = "key" if turn < 6 else random_.choice(("kept", "proposed"))
        made.append(
            StoredFigure(
                f"f{number:06x}{turn:04x}", label, stated, state, span, sentence, turn % 11 == 7
            )
        )
        sentences.append(sentence)
        parts += [head, said, tail, " "]
        length = sentence.end + 1
    text = "".join(parts)
    return Record(
        f"made-{number}",
        title,
        day.isoformat(),
        day.toordinal(),
        f"{place} Gazette",
        "en",
        hashlib.sha256(text.encode()).hexdigest(),
        text,
        tuple(sentences),
        tuple(made),
    )


def records(count: int, seed: int = 8, figures: int = 30) -> Iterator[tuple[Path, Record]]:
    """Make many articles, each with the path it is said to lie at."""
    random_ = random.Random(seed)
    for number in range(count):
        yield Path(f"/articles/{number % 100}/{number}.briefing"), record(number, random_, figures)
