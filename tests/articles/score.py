"""Score extraction on our own articles: ``python tests/articles/score.py`` prints P, R and F1.

The marks in the articles are read by ``gold_of``; see the README beside this file.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from briefing.extract import Found, find_figures, ledger, split_sentences

HERE = Path(__file__).parent
_MARK = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Gold:
    """A figure as a person reads it."""

    start: int
    end: int
    value: tuple[Fraction, ...]
    thing: str
    bound: str
    trend: str
    whole: int | None


def gold_of(marked: str) -> tuple[str, list[Gold]]:
    """Return the plain text of a marked article, and its marks."""
    text, gold, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        words, value, thing, bound, trend, whole = (match[1].split("|") + [""] * 5)[:6]
        ends = tuple(Fraction(part) for part in value.split(".."))
        part_of = int(whole) - 1 if whole.strip() else None
        gold.append(
            Gold(len(text), len(text) + len(words), ends, thing, bound or "=", trend, part_of)
        )
        text += words
        at = match.end()
    return text + marked[at:], gold


def value_of(found: Found) -> tuple[Fraction, ...]:
    """Return the value of a figure, or both ends of its range."""
    quantity = found.quantity
    if quantity.value is not None:
        return (Fraction(quantity.value),)
    assert quantity.minimum is not None
    assert quantity.maximum is not None
    return (Fraction(quantity.minimum), Fraction(quantity.maximum))


@dataclass
class Score:
    """Counts of what agrees, by measure."""

    right: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)
    sentences: int = 0
    articles: int = 0
    lost_digits: int = 0

    def f1(self, measure: str) -> float:
        """Return F1 in per cent."""
        total = self.gold[measure] + self.said[measure]
        return 200 * self.right[measure] / total if total else 100.0

    def precision(self, measure: str) -> float:
        """Return precision in per cent."""
        return 100 * self.right[measure] / self.said[measure] if self.said[measure] else 100.0

    def recall(self, measure: str) -> float:
        """Return recall in per cent."""
        return 100 * self.right[measure] / self.gold[measure] if self.gold[measure] else 100.0


def score_article(path: Path, score: Score) -> None:
    """Add one article's counts."""
    language = path.suffixes[0][1:]
    text, gold = gold_of(path.read_text(encoding="utf-8").strip())
    sentences = split_sentences(text, language)
    extraction = find_figures(text, sentences, language)
    score.articles += 1
    score.sentences += len(sentences)
    taken: dict[int, int] = {}
    for place, one in enumerate(gold):
        near = [
            k for k, found in enumerate(extraction.found)
            if k not in taken.values() and found.span.start < one.end and one.start < found.span.end
            and value_of(found) == one.value
        ]  # fmt: skip
        if near:
            taken[place] = near[0]
        else:
            score.misses.append(f"{path.name}: missed “{text[one.start : one.end]}”")
    for k, found in enumerate(extraction.found):
        if k not in taken.values():
            score.misses.append(
                f"{path.name}: not a figure “{found.span.of(text)}” in “…{text[max(0, found.span.start - 20) : found.span.end + 20]}…”"
            )
    for measure in ("value", "value+unit", "value+bound", "value+trend", "span"):
        score.gold[measure] += len(gold)
        score.said[measure] += len(extraction.found)
    for place, k in taken.items():
        one, found = gold[place], extraction.found[k]
        thing = found.quantity.unit or found.quantity.noun or ""
        agrees = {
            "value": True,
            "value+unit": not one.thing or thing == one.thing,
            "value+bound": found.quantity.bound.value == one.bound,
            "value+trend": (found.trend.value if found.trend else "") == one.trend,
            "span": (found.span.start, found.span.end) == (one.start, one.end),
        }
        for measure, right in agrees.items():
            score.right[measure] += right
            if not right:
                score.misses.append(
                    f"{path.name}: {measure} of “{text[one.start : one.end]}”: {thing!r} {found.quantity.bound.value} {found.trend} “{found.span.of(text)}”"
                )
    _parts(gold, extraction.found, taken, text, path.name, score)
    covered = set()
    for found in extraction.found:
        covered.update(range(found.span.start, found.span.end))
    for one in extraction.excluded:
        covered.update(range(one.span.start, one.span.end))
    score.lost_digits += sum(char.isdecimal() and at not in covered for at, char in enumerate(text))
    assert ledger(extraction).unresolved == 0


def _parts(
    gold: list[Gold],
    found: tuple[Found, ...],
    taken: dict[int, int],
    text: str,
    name: str,
    score: Score,
) -> None:
    wanted = {
        (taken.get(k), taken.get(one.whole)) for k, one in enumerate(gold) if one.whole is not None
    }
    said = {
        (k, one.other)
        for k, item in enumerate(found)
        for one in item.relations
        if one.kind == "part-of"
    }
    score.gold["part-of"] += len(wanted)
    score.said["part-of"] += len(said)
    score.right["part-of"] += len(wanted & said)
    for part, whole in wanted ^ said:
        if part is not None and whole is not None:
            what = "missed" if (part, whole) in wanted else "wrong"
            score.misses.append(
                f"{name}: part-of {what} “{found[part].span.of(text)}” of “{found[whole].span.of(text)}”"
            )
        else:
            score.misses.append(f"{name}: part-of not reached")


def score_all() -> dict[str, Score]:
    """Return the score of every language."""
    scores: dict[str, Score] = defaultdict(Score)
    for path in sorted(HERE.glob("*.??.txt")):
        score_article(path, scores[path.suffixes[0][1:]])
    return dict(scores)


def main() -> None:
    """Print the table, and with ``-v`` every miss."""
    measures = ("value", "value+unit", "value+bound", "value+trend", "span", "part-of")
    print("      articles sentences figures  " + "  ".join(f"{name:>11}" for name in measures))
    for language, score in sorted(score_all().items()):
        cells = "  ".join(f"{score.f1(name):11.1f}" for name in measures)
        print(
            f"{language:4} {score.articles:9} {score.sentences:9} {score.gold['value']:7}  {cells}"
        )
        if "-v" in sys.argv:
            print("\n".join(score.misses))


if __name__ == "__main__":
    main()
