"""Forty made-up articles that state the same stats again and again, in words that differ.

A topic (``topics/*.toml``) has sentences that state its stats: ``{name}`` stands for the number of
a stat, ``{name.MW}`` for it in another unit. ``stats`` are where each starts, how it grows from
article to article, and its decimals; ``totals`` only grow; ``parts`` are (part, whole). Beside
levels and totals since a date stand what was added, flows over a window, plans, the same thing in
another place, shares beside moves in points. ``labels`` are what a person might call a stat,
``renamed`` a name that shares no word with what it was called. Every kind of violation is planted
and told.
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from briefing.comparing.over_time import Rule
from briefing.core import edits
from briefing.core.briefing import Briefing
from briefing.core.figure import FigureId
from briefing.pipeline import open_bytes

FILLERS = (
    "A spokesman gave no further details.",
    "The report runs to {n} pages.",
    "About {n} guests came to the presentation.",
    "Critics called the figures incomplete.",
    "The minister spoke for {n} minutes.",
    "The next report is due in the spring.",
)
PUBLISHERS = ("North Post", "Evening Courier", "The Ledger", "Agence du Sud")
MORE = {"en": "more than", "fr": "plus de", "es": "más de", "de": "mehr als", "ar": "أكثر من"}
MARKS = {"en": (",", "."), "fr": ("\u202f", ","), "es": (".", ","), "de": (".", ",")}
"""What stands between thousands and before decimals."""

_PLACE = re.compile(r"\{(\w+)(?:\.(\w+))?\}")


@dataclass(frozen=True)
class Topic:
    """A subject: its stats, and sentences that state them."""

    name: str
    language: str
    titles: tuple[str, ...]
    sentences: tuple[str, ...]
    stats: dict[str, tuple[float, float, int]]
    totals: tuple[str, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    units: dict[str, int] = field(default_factory=dict)
    labels: dict[str, list[str]] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    fillers: tuple[str, ...] = FILLERS

    def stating(self, stat: str, *, unit: bool | None = None) -> list[str]:
        """Return the sentences that state this stat alone, in its own or in another unit."""
        return [
            sentence
            for sentence in self.sentences
            if stats_of(sentence) == {stat} and (unit is None or unit == (f"{{{stat}." in sentence))
        ]


def topics(name: str) -> tuple[Topic, ...]:
    """Read a set of topics."""
    text = (Path(__file__).parent / "topics" / f"{name}.toml").read_text("utf-8")
    return tuple(Topic(**_frozen(topic)) for topic in tomllib.loads(text)["topic"])


def _frozen(topic: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in topic.items()}


@dataclass(frozen=True)
class Plant:
    """One violation: its rule, its stat, the turn of its topic; ``article`` is where it stands."""

    rule: Rule
    stat: str
    turn: int
    article: str = ""


@dataclass(frozen=True)
class Made:
    """The briefings in order of time, what each figure truly is, and what was planted."""

    briefings: tuple[Briefing, ...]
    truth: dict[tuple[str, FigureId], str]
    planted: tuple[Plant, ...]


def make(seed: int, chosen: tuple[Topic, ...], articles: int = 40) -> Made:
    """Write and read the articles; the topics take turns."""
    dice = random.Random(seed)
    turns = articles // len(chosen)
    briefings: list[tuple[date, Briefing]] = []
    truth: dict[tuple[str, FigureId], str] = {}
    planted: list[Plant] = []
    for place, topic in enumerate(chosen):
        series = _Series(dice, topic, turns, place, len(chosen))
        for turn in range(turns):
            day, briefing, found = series.article(turn)
            briefings.append((day, briefing))
            truth.update(found)
        planted += series.planted
    briefings.sort(key=lambda pair: pair[0])
    return Made(tuple(briefing for _, briefing in briefings), truth, tuple(planted))


class _Series:
    """The articles of one topic: their values, with violations planted in some."""

    def __init__(
        self, dice: random.Random, topic: Topic, turns: int, place: int, beside: int
    ) -> None:
        self._dice, self._topic = dice, topic
        self._days = [
            date(2023, 2, 6) + timedelta(days=9 * (beside * turn + place) + dice.randrange(4))
            for turn in range(turns)
        ]
        self._publishers = [dice.choice(PUBLISHERS) for _ in range(turns)]
        self._values = [
            {
                name: start + growth * turn * (0.8 + 0.4 * dice.random() if decimals else 1)
                for name, (start, growth, decimals) in topic.stats.items()
            }
            for turn in range(turns)
        ]
        self._forced: list[list[str]] = [[] for _ in range(turns)]
        self._unconverted: set[tuple[int, str]] = set()
        plants = self._possible()
        dice.shuffle(plants)
        at = range(2, turns - 1, 2)
        self.planted = [
            replace(plant, turn=turn, article=f"{topic.name}-{turn}")
            for turn, plant in zip(at, plants, strict=False)
        ]
        for plant in self.planted:
            self._plant(plant)

    def _possible(self) -> list[Plant]:
        """Return one violation of each rule that the topic allows, of a chosen stat."""
        topic, dice = self._topic, self._dice
        can: dict[Rule, list[str]] = {
            Rule.FALLS: list(topic.totals),
            Rule.DISAGREE: list(topic.renamed),
            Rule.REVISED: list(topic.renamed),
            Rule.LABEL: list(topic.renamed),
            Rule.BOUND: [s for s in topic.renamed if self._open(s)],
            Rule.SLIP: [s for s in topic.stats if topic.stating(s, unit=True)],
            Rule.UNIT: [s for s in topic.stats if topic.stating(s, unit=True)],
            Rule.PART: [part for part, _ in topic.parts],
        }
        return [Plant(rule, dice.choice(stats), 0) for rule, stats in can.items() if stats]

    def _open(self, stat: str) -> list[str]:
        """Return the sentences whose number may be bounded: it stands alone inside."""
        found = self._topic.stating(stat, unit=False)
        return [s for s in found if re.search(r"(?<!than)(?<!over) \{", s)]

    def _plant(self, plant: Plant) -> None:
        topic, stat, turn = self._topic, plant.stat, plant.turn
        start, growth, decimals = topic.stats[stat]
        now, before = self._values[turn], self._values[turn - 1]
        own = topic.stating(stat, unit=False)
        first, then = self._dice.choice(own), self._dice.choice(own)
        if plant.rule is Rule.FALLS:
            now[stat] = start + growth * (turn - 3)
        elif plant.rule in (Rule.DISAGREE, Rule.REVISED):
            now |= before
            now[stat] = round(before[stat] * 1.04 + 3 * abs(growth), decimals)
            self._days[turn] = self._days[turn - 1]
            same = plant.rule is Rule.REVISED
            others = [p for p in PUBLISHERS if (p == self._publishers[turn - 1]) == same]
            self._publishers[turn] = self._dice.choice(others)
        elif plant.rule in (Rule.SLIP, Rule.UNIT):
            then = self._dice.choice(topic.stating(stat, unit=True))
            if plant.rule is Rule.SLIP:
                self._unconverted.add((turn, stat))
        elif plant.rule is Rule.BOUND:
            now[stat] = before[stat]
            then = self._dice.choice(self._open(stat))
            then = then.replace(f"{{{stat}}}", f"{MORE[topic.language]} {{{stat}}}")
        elif plant.rule is Rule.PART:
            whole = next(w for p, w in topic.parts if p == stat)
            now[stat] = 3 * now[whole]
            first = next(s for s in topic.sentences if stats_of(s) == {stat, whole})
            self._forced[turn + 1].append(self._dice.choice(topic.stating(whole)))
        self._forced[turn - 1].append(first)
        self._forced[turn].append(then)

    def article(self, turn: int) -> tuple[date, Briefing, dict[tuple[str, FigureId], str]]:
        """Write one article, read it, and tell what its figures are."""
        topic, dice = self._topic, self._dice
        name = f"{topic.name}-{turn}"
        text, marks = self._text(turn)
        made = open_bytes(text.encode(), f"{name}.txt", language=topic.language).briefing
        day = self._days[turn]
        source = replace(
            made.article.source, publisher=self._publishers[turn], published=day.isoformat()
        )
        made = replace(made, id=name, article=replace(made.article, source=source))
        renamed = {p.stat for p in self.planted if p.rule is Rule.LABEL and p.turn == turn}
        found: dict[tuple[str, FigureId], str] = {}
        for figure in made.figures:
            span = figure.span
            told = span and next((s for s, a in marks if span.start <= a < span.end), None)
            if not told:
                continue
            found[made.id, figure.id] = f"{topic.name}.{told}"
            if told in renamed:
                made = edits.relabel(made, figure.id, topic.renamed[told])
            elif told in topic.labels and dice.random() < 0.25:
                made = edits.relabel(made, figure.id, dice.choice(topic.labels[told]))
        return day, made, found

    def _text(self, turn: int) -> tuple[str, list[tuple[str, int]]]:
        """Write the text: each stat at most once; return where the number of each stat starts."""
        dice, topic = self._dice, self._topic
        pool = list(topic.sentences)
        dice.shuffle(pool)
        chosen: list[str] = []
        told: set[str] = set()
        for sentence in (*self._forced[turn], *pool):
            names = stats_of(sentence)
            if names & told or len(chosen) == 5:
                continue
            chosen.append(sentence)
            told |= names
        chosen.append(dice.choice(topic.fillers).format(n=dice.randrange(11, 99)))
        dice.shuffle(chosen)
        text = topic.titles[turn % len(topic.titles)] + "\n\n"
        marks: list[tuple[str, int]] = []
        for index, line in enumerate(chosen):
            at = 0
            for match in _PLACE.finditer(line):
                text += line[at : match.start()]
                marks.append((match[1], len(text)))
                text += self._number(turn, match[1], match[2])
                at = match.end()
            text += line[at:] + ("\n\n" if index == 2 else " ")
        return text.rstrip() + "\n", marks

    def _number(self, turn: int, stat: str, unit: str | None) -> str:
        decimals = self._topic.stats[stat][2]
        value = round(self._values[turn][stat], decimals)
        if unit and (turn, stat) not in self._unconverted:
            value, decimals = value * self._topic.units[unit], 0
        thousands, point = MARKS.get(self._topic.language, ("", "."))
        plain = f"{value:,.{decimals}f}"
        return plain.translate({ord(","): thousands, ord("."): point})


def stats_of(sentence: str) -> set[str]:
    """Return the stats that a sentence states."""
    return {match[1] for match in _PLACE.finditer(sentence)}
