"""Rule *twins*: two near-equal counts of the same thing, told apart by nothing but the wording.

Same? A subset? A contradiction? The rule asks and never merges.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from briefing.checks.finding import Finding, Severity, make
from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId, State
from briefing.core.quantity import Quantity
from briefing.core.wording import long_form

RULE = "twins"

NEAR = Fraction(15, 100)
"""Values that differ by at most this share of the larger are near (50 and 45: 10%)."""

SHARED_WORDS = 2
"""How many telling words two sentences share before their figures may speak of one thing."""

_WORD = re.compile(r"[^\W\d_]{4,}")


def check(briefing: Briefing) -> Iterator[Finding]:
    """Yield a warning for each pair of stated figures that may be one thing."""
    telling = _telling_words(briefing)
    groups: dict[tuple[str, str | None], list[Figure]] = {}
    for figure in briefing.figures:
        quantity = figure.quantity
        if (
            quantity is not None
            and quantity.noun is not None
            and quantity.value is not None
            and figure.same_as is None
            and figure.state is not State.IGNORED
        ):
            groups.setdefault((quantity.noun.casefold(), quantity.unit), []).append(figure)
    for figures in groups.values():
        for one, other in _near_pairs(figures):
            if _may_be_one(briefing, one, other, telling):
                yield _finding(briefing, one, other)


def _near_pairs(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield the pairs of near values; sorted, so that only neighbours are compared."""
    ranked = sorted(figures, key=_value)
    for at, one in enumerate(ranked):
        for other in ranked[at + 1 :]:
            if _value(other) - _value(one) > NEAR * abs(_value(other)):
                break
            if _value(other) != _value(one):
                yield one, other


def _value(figure: Figure) -> Fraction:
    assert figure.quantity is not None
    return Fraction(figure.quantity.magnitude)


def _may_be_one(
    briefing: Briefing, one: Figure, other: Figure, telling: dict[int, frozenset[str]]
) -> bool:
    assert one.span is not None
    assert other.span is not None
    article = briefing.article
    first, second = (
        article.sentence_index_at(one.span.start),
        article.sentence_index_at(other.span.start),
    )
    if first is None or second is None or first == second:
        return False  # one sentence tells its own numbers apart
    if one.period != other.period and (one.period.as_of or other.period.as_of):
        return False
    if _joined(briefing, one.id, other.id):
        return False
    return len(telling[first] & telling[second]) >= SHARED_WORDS


def _joined(briefing: Briefing, one: FigureId, other: FigureId) -> bool:
    """Say whether a claim or a chain of parts already tells how the two relate."""
    if any({one, other} <= set(claim.figures) for claim in briefing.claims):
        return True

    def chain(start: FigureId) -> set[FigureId]:
        seen: set[FigureId] = set()
        here: FigureId | None = start
        while here is not None and here not in seen:
            seen.add(here)
            here = briefing.wholes.get(here)
        return seen

    return other in chain(one) or one in chain(other)


def _telling_words(briefing: Briefing) -> dict[int, frozenset[str]]:
    """Return each sentence's words that few other sentences have: places, causes, acts."""
    text = briefing.article.text
    words = {
        index: {word.casefold() for word in _WORD.findall(sentence.of(text))}
        for index, sentence in enumerate(briefing.article.sentences)
    }
    spread = Counter(word for found in words.values() for word in found)
    rare = max(2, len(words) // 4)
    return {
        index: frozenset(word for word in found if spread[word] <= rare)
        for index, found in words.items()
    }


def _finding(briefing: Briefing, one: Figure, other: Figure) -> Finding:
    pair = sorted((one, other), key=lambda figure: figure.span.start if figure.span else 0)
    texts: list[str] = []
    for figure in pair:
        assert figure.quantity is not None
        texts.append(f"{_words(figure.quantity, briefing)} ({figure.label})")
    return make(
        RULE,
        Severity.WARNING,
        tuple(figure.id for figure in pair),
        briefing,
        f"{texts[0]} and {texts[1]} are near in number and subject: "
        "the same thing, one inside the other, or two different things?",
    )


def _words(quantity: Quantity, briefing: Briefing) -> str:
    return long_form(quantity, briefing.language)
