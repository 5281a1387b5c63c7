"""A briefing of very many figures: parts, wholes and shares, all of which agree."""

from __future__ import annotations

import random
from decimal import Decimal

from briefing.core.article import Article, Block, Quote, Source, Span
from briefing.core.briefing import Briefing
from briefing.core.claim import part_of
from briefing.core.figure import Figure, FigureId, Kind, State
from briefing.core.quantity import Quantity


def many_figures(count: int) -> Briefing:
    """Make a briefing of sentences with a whole, its part, and the share, ``count`` in all."""
    rng = random.Random(5)
    nouns = [
        "cell",
        "suspect",
        "plan",
        "person",
        "vehicle",
        "school",
        "village",
        "loan",
        "worker",
        "patient",
    ]
    texts: list[str] = []
    figures: list[Figure] = []
    claims = []
    sentences: list[Span] = []
    at = 0
    for n in range(count // 3):
        whole, noun = rng.randrange(1000, 900_000), nouns[n % 10]
        part = rng.randrange(1, whole)
        words = f"Of the {whole:,} {noun}s, {part:,} were registered, sources said."
        names = FigureId(f"f{n}a"), FigureId(f"f{n}b")
        for name, value in zip(names, (whole, part), strict=True):
            start = at + words.index(f"{value:,}")
            span = Span(start, start + len(f"{value:,}"))
            figures.append(
                Figure(
                    id=name,
                    label=f"{noun}s registered",
                    kind=Kind.COUNT,
                    state=State.KEPT,
                    quantity=Quantity(Decimal(value), noun=noun),
                    span=span,
                    number=span,
                    quote=Quote(f"{value:,}"),
                )
            )
        claims.append(part_of(f"c{n}", names[1], names[0]))
        texts.append(words)
        sentences.append(Span(at, at + len(words)))
        at += len(words) + 1
    shares = [
        Figure(id=FigureId(f"d{n}"), label="", kind=Kind.PERCENT, formula=f"f{n}b / f{n}a")
        for n in range(count // 3)
    ]
    text = " ".join(texts)
    article = Article(text, (Block(Span(0, len(text))),), tuple(sentences), "", Source())
    return Briefing(
        id="b", article=article, title="", figures=(*figures, *shares), claims=tuple(claims)
    )
