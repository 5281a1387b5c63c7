"""Score extraction on our own articles: ``make score`` prints P, R and F1."""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from articles.marks import Gold, gold_of
from briefing.extract import Extraction, Found, find_figures, language_of, ledger, split_sentences

HERE = Path(__file__).parent
MEASURES = ("value", "unit", "bound", "trend", "kind", "what", "span", "part-of", "other")
LINKS = {"of": "part-of", "from": "from", "to": "to", "vs": "compared", "is": "conversion"}


@dataclass
class Score:
    """Count what agrees, by measure; "value" alone, every other measure together with the value."""

    right: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)
    sentences: int = 0
    articles: int = 0
    unaccounted: int = 0

    def precision(self, measure: str) -> float:
        """Return precision in per cent."""
        return 100 * self.right[measure] / self.said[measure] if self.said[measure] else 100.0

    def recall(self, measure: str) -> float:
        """Return recall in per cent."""
        return 100 * self.right[measure] / self.gold[measure] if self.gold[measure] else 100.0

    def f1(self, measure: str) -> float:
        """Return F1 in per cent."""
        total = self.gold[measure] + self.said[measure]
        return 200 * self.right[measure] / total if total else 100.0

    def count(self, measure: str, *, gold: int = 0, said: int = 0, right: int = 0) -> None:
        """Add to the counts of a measure."""
        self.gold[measure] += gold
        self.said[measure] += said
        self.right[measure] += right


def value_of(found: Found) -> tuple[Fraction, ...]:
    """Return the value of a figure, or both ends of its range."""
    quantity = found.quantity
    if quantity.value is not None:
        return (Fraction(quantity.value),)
    assert quantity.minimum is not None
    assert quantity.maximum is not None
    return (Fraction(quantity.minimum), Fraction(quantity.maximum))


def match(gold: list[Gold], found: tuple[Found, ...]) -> dict[int, int]:
    """Pair marks with figures that overlap and say the same value, each at most once."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for place, one in enumerate(gold):
        for k, item in enumerate(found):
            apart = item.span.end <= one.start or one.end <= item.span.start
            if k not in taken and not apart and value_of(item) == one.value:
                pairs[place] = k
                taken.add(k)
                break
    return pairs


def bound_of(found: Found) -> str:
    """Return the bound with its side, as the marks write it."""
    side = found.quantity.side
    return found.quantity.bound.value + (
        "" if side is None else "<" if side.value == "below" else ">"
    )


def thing_of(found: Found, gold: Gold) -> str:
    """Return unit or noun as the marks write it; what a rate is for only where the mark says."""
    quantity = found.quantity
    if quantity.unit is None:
        return (quantity.noun or "").casefold()
    return (
        f"{quantity.unit}/{quantity.per}" if quantity.per and "/" in gold.thing else quantity.unit
    )


def agreements(gold: Gold, found: Found) -> dict[str, bool]:
    """Say in which measures a figure agrees with its mark; those not judged are left out."""
    result = {
        "bound": bound_of(found).startswith(gold.bound),
        "trend": (found.trend.value if found.trend else "") == gold.trend,
        "span": (found.span.start, found.span.end) == (gold.start, gold.end),
    }
    if gold.thing:
        thing = thing_of(found, gold)
        result["unit"] = thing in (gold.thing, gold.thing.casefold())
    if gold.kind:
        result["kind"] = found.kind.value == gold.kind
    if gold.what:
        said = f"{found.what} {found.quantity.noun or ''}".casefold().split()
        result["what"] = any(
            _alike(one, other) for one in gold.what.casefold().split() for other in said
        )
    return result


def _alike(one: str, other: str) -> bool:
    """Say whether two words are one, as far as their endings go: city, cities; Haus, Häuser."""
    same = len(one) - 2 if len(one) > 4 else len(one)
    return one == other or one.removesuffix("'s")[:same] == other[:same]


def score_article(path: Path, by_language: dict[str, Score], by_kind: dict[str, Score]) -> None:
    """Add one article's counts."""
    language = path.suffixes[0][1:]
    score = by_language[language]
    text, gold = gold_of(path.read_text(encoding="utf-8").strip())
    assert language_of(text) == language, path
    sentences = split_sentences(text, language)
    extraction = find_figures(text, sentences, language)
    found = extraction.found
    score.articles += 1
    score.sentences += len(sentences)
    pairs = match(gold, found)
    for place, one in enumerate(gold):
        words = f"{path.name}: “{text[one.start : one.end]}”"
        by_kind[one.kind or "not said"].count("value", gold=1)
        if place not in pairs:
            score.misses.append(f"{words} missed in “…{_around(text, one.start, one.end)}…”")
            for measure in ("value", "bound", "trend", "span"):
                score.count(measure, gold=1)
            score.count("unit", gold=bool(one.thing))
            continue
        item = found[pairs[place]]
        by_kind[one.kind or "not said"].count("value", said=1, right=1)
        score.count("value", gold=1, said=1, right=1)
        for measure, right in agreements(one, item).items():
            score.count(measure, gold=1, said=1, right=right)
            by_kind[one.kind or "not said"].count(measure, gold=1, said=1, right=right)
            if not right:
                score.misses.append(
                    f"{words} {measure}: {thing_of(item, one)!r} {bound_of(item)} {item.trend and item.trend.value}"
                    f" {item.kind.value} “{item.span.of(text)}” of “{item.what}”"
                    f" in “…{_around(text, one.start, one.end)}…”"
                )
    for k, item in enumerate(found):
        if k not in pairs.values():
            for measure in ("value", "bound", "trend", "span", "unit"):
                score.count(measure, said=1)
            by_kind[item.kind.value].count("value", said=1)
            score.misses.append(
                f"{path.name}: “{item.span.of(text)}” {value_of(item)} is no figure"
                f" in “…{_around(text, item.span.start, item.span.end)}…”"
            )
    _links(gold, found, pairs, text, path.name, score)
    score.unaccounted += unaccounted(text, extraction)


def _around(text: str, start: int, end: int) -> str:
    return text[max(0, start - 30) : end + 30].replace("\n", " ")


def _links(
    gold: list[Gold],
    found: tuple[Found, ...],
    pairs: dict[int, int],
    text: str,
    name: str,
    score: Score,
) -> None:
    """Count relations: part-of by itself; of the others only those the marks name (recall)."""
    wanted = {
        (LINKS[kind], place, other) for place, one in enumerate(gold) for kind, other in one.links
    }
    places = {k: place for place, k in pairs.items()}
    said = {
        (link.kind, places.get(k, -1 - k), places.get(link.other, -1 - link.other))
        for k, item in enumerate(found)
        for link in item.relations
    }
    for measure, mine in (("part-of", True), ("other", False)):
        want = {link for link in wanted if (link[0] == "part-of") is mine}
        have = {link for link in said if (link[0] == "part-of") is mine}
        if not mine:
            have &= want
        score.count(measure, gold=len(want), said=len(have), right=len(want & have))
        for kind, one, other in sorted(want ^ have):
            words = [
                text[gold[place].start : gold[place].end]
                if place >= 0
                else found[-1 - place].span.of(text)
                for place in (one, other)
            ]
            verdict = "missed" if (kind, one, other) in want else "wrong"
            score.misses.append(f"{name}: {kind} {verdict}: “{words[0]}” of “{words[1]}”")


def unaccounted(text: str, extraction: Extraction) -> int:
    """Count the digits of a text that stand in no figure and in no line of the ledger."""
    assert ledger(extraction).unresolved == len(extraction.unresolved)
    covered: set[int] = set()
    spans = [one.span for one in (*extraction.found, *extraction.excluded)]
    for span in (*spans, *extraction.unresolved):
        covered.update(range(span.start, span.end))
    return sum(hit.start() not in covered for hit in re.finditer(r"\d", text))


def score_all(paths: Iterable[Path] | None = None) -> tuple[dict[str, Score], dict[str, Score]]:
    """Return the scores by language and by kind."""
    by_language: dict[str, Score] = defaultdict(Score)
    by_kind: dict[str, Score] = defaultdict(Score)
    for path in sorted(HERE.rglob("*.??.txt") if paths is None else paths):
        score_article(path, by_language, by_kind)
    return dict(by_language), dict(by_kind)


def main(arguments: list[str]) -> None:
    """Print the tables: languages, kinds, and with ``-v`` every difference; names narrow it."""
    verbose = "-v" in arguments
    names = [one for one in arguments if one != "-v"]
    paths = [
        path
        for path in HERE.rglob("*.??.txt")
        if not names or any(one in str(path) for one in names)
    ]
    by_language, by_kind = score_all(paths)
    print("F1 (P/R for part-of); every measure but value counts only with the right value")
    print(
        f"{'':4} {'articles':>8} {'sentences':>9} {'figures':>7}  "
        + "  ".join(f"{m:>7}" for m in MEASURES[:-2])
        + "  part-of P/R   other R"
    )
    for language, score in sorted(by_language.items()):
        cells = "  ".join(f"{score.f1(measure):7.1f}" for measure in MEASURES[:-2])
        parts = f"{score.precision('part-of'):6.1f}/{score.recall('part-of'):5.1f}"
        print(
            f"{language:4} {score.articles:8} {score.sentences:9} {score.gold['value']:7}  {cells}"
            f"  {parts}  {score.recall('other'):7.1f}"
        )
    print()
    print(f"{'kind':10} {'figures':>7}  {'P':>6}  {'R':>6}  {'F1':>6}  {'unit':>6}")
    for kind, score in sorted(by_kind.items()):
        print(
            f"{kind:10} {score.gold['value']:7}  {score.precision('value'):6.1f}  {score.recall('value'):6.1f}"
            f"  {score.f1('value'):6.1f}  {score.f1('unit'):6.1f}"
        )
    lost = sum(score.unaccounted for score in by_language.values())
    print(f"\ndigits unaccounted for: {lost}")
    if verbose:
        for score in by_language.values():
            print("\n".join(score.misses))


if __name__ == "__main__":
    main(sys.argv[1:])
