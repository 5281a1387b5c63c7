"""An excerpt: a briefing of the one sentence that a sighting remembers.

So a history draws and prints as briefings do, even where the briefings themselves are gone.
"""

from __future__ import annotations

from briefing.comparing.comparison import Point
from briefing.comparing.sighting import Sighting
from briefing.core.article import Article, Block, Source, Span
from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId, State
from briefing.extract import find_figures
from briefing.extract.values import Found


def point_of(sighting: Sighting) -> Point:
    """Return a sighting as a point of a time line, under the ids it has in its briefing."""
    whole = Span(0, len(sighting.sentence))
    source = Source(
        publisher=sighting.publisher or None, published=sighting.day, title=sighting.title
    )
    article = Article(sighting.sentence, (Block(whole),), (whole,), sighting.title, source)
    found = find_figures(article.text, article.sentences, sighting.language).found
    figures = [_own(sighting, article, found)]
    figures += [
        _beside(article, other, turn)
        for turn, other in enumerate(found)
        if not other.span.overlaps(sighting.span)
    ]
    briefing = Briefing(
        id=sighting.name.briefing,
        article=article,
        title=sighting.title,
        language=sighting.language,
        figures=tuple(figures),
    )
    return Point(briefing, sighting.name.figure, sighting.sha256)


def _own(sighting: Sighting, article: Article, found: tuple[Found, ...]) -> Figure:
    number = next((f.number for f in found if f.number in sighting.span), sighting.span)
    return Figure(
        id=sighting.name.figure,
        label=sighting.label,
        kind=sighting.kind,
        state=State.KEPT,
        quantity=sighting.quantity,
        trend=sighting.trend,
        span=sighting.span,
        number=number,
        quote=article.quote(sighting.span),
        period=sighting.period,
    )


def _beside(article: Article, found: Found, turn: int) -> Figure:
    return Figure(
        id=FigureId(f"x{turn}"),
        label=found.what,
        kind=found.kind,
        quantity=found.quantity,
        span=found.span,
        number=found.number,
        quote=article.quote(found.span),
        period=found.period,
    )
