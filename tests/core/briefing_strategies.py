"""Random briefings, quantities and articles, for the property tests of core."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from hypothesis import strategies as st

from briefing.core.article import AnchorState, Article, Block, BlockKind, Source, Span
from briefing.core.briefing import (
    Attach,
    Briefing,
    Chart,
    ChartKind,
    Decision,
    Orientation,
    PageSettings,
    Paper,
    Template,
    Verdict,
)
from briefing.core.canonical import canonicalise
from briefing.core.claim import Claim, ClaimKind
from briefing.core.figure import Figure, FigureId, Kind, Locator, Period, State, Trend
from briefing.core.quantity import Bound, Quantity, Side

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)
maybe = st.none() | words
canonical_text = st.text(
    st.sampled_from("abc 5 1,60.%\n é😀مر—’") | st.characters(codec="utf-8"), max_size=120
).map(lambda text: canonicalise(text)[0])

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**12), 10**12)
    | st.sampled_from([0.5, -2.25])
    | words,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(words, inner, max_size=2),
    max_leaves=4,
)


def extras(*, prefix: str = "x-"):
    """Unknown keys of a part."""
    return st.dictionaries(words.map(lambda w: prefix + w), json_values, max_size=2).map(
        MappingProxyType
    )


@st.composite
def spans(draw, size: int, least: int = 0):
    start = draw(st.integers(0, size - least))
    return Span(start, draw(st.integers(start + least, size)))


@st.composite
def ordered_spans(draw, size: int):
    cuts = sorted(draw(st.sets(st.integers(0, size), max_size=6)))
    return tuple(Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False))


decimals = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(-(10**9), 10**12),
    st.integers(0, 4),
)
numbers = decimals | st.builds(Fraction, st.integers(-50, 50), st.integers(2, 12))


@st.composite
def quantities(draw, values=numbers):
    common = {
        "unit": draw(st.sampled_from([None, "%", "GW", "USD", "year", "percentage point"])),
        "noun": draw(st.sampled_from([None, "cell", "مغربي"])),
        "scale": draw(st.sampled_from([None, None, "million", "billion"])),
        "per": draw(st.sampled_from([None, None, "cell", "year"])),
    }
    if draw(st.booleans()):
        low, high = sorted((draw(values), draw(values)), key=Fraction)
        bound = draw(st.sampled_from([Bound.EXACT, Bound.ABOUT]))
        return Quantity(minimum=low, maximum=high, bound=bound, **common)
    bound = draw(st.sampled_from(Bound))
    side = draw(st.none() | st.sampled_from(Side)) if bound is Bound.ABOUT else None
    return Quantity(value=draw(values), bound=bound, side=side, **common)


@st.composite
def stated_figures(draw, article: Article, name: str):
    size = len(article.text)
    span = draw(spans(size, least=1))
    start = draw(st.integers(span.start, span.end))
    return Figure(
        id=FigureId(name),
        label=draw(words),
        kind=draw(st.sampled_from(Kind)),
        state=draw(st.sampled_from(State)),
        quantity=draw(quantities()),
        trend=draw(st.none() | st.sampled_from(Trend)),
        span=span,
        number=Span(start, span.end),
        quote=article.quote(span),
        qualifiers=tuple(draw(st.lists(spans(size), max_size=2))),
        attribution=draw(st.none() | spans(size)),
        period=Period(*(draw(st.sampled_from([None, "2001", "2001-09-11"])) for _ in range(3))),
        reviewed=draw(st.booleans()),
        anchor=draw(st.sampled_from([AnchorState.EXACT, AnchorState.MOVED, AnchorState.LOST])),
        reason=draw(maybe),
        report=draw(st.none() | st.builds(Locator, st.integers(1, 9), st.integers(1, 9))),
        note=draw(words),
        checked_by=tuple(draw(st.lists(words, max_size=2))),
        group=draw(st.none() | st.just("cells")),
        extra=draw(extras()),
    )


def role_figures(kind: ClaimKind, ids: list[FigureId]):
    one = st.sampled_from(ids)
    several = st.lists(one, min_size=1, max_size=3).map(tuple)
    match kind:
        case ClaimKind.PART_OF:
            return st.fixed_dictionaries({"part": one, "whole": one})
        case ClaimKind.SUM:
            return st.fixed_dictionaries({"parts": several, "total": one})
        case ClaimKind.CHANGE:
            return st.fixed_dictionaries({"after": one}, optional={"before": one, "stated": one})
        case _:
            return st.fixed_dictionaries({"figures": several})


@st.composite
def claims(draw, ids: list[FigureId], size: int, name: str):
    kind = draw(st.sampled_from(ClaimKind))
    evidence = tuple(draw(st.lists(spans(size), max_size=2)))
    roles = MappingProxyType(draw(role_figures(kind, ids)))
    return Claim(name, kind, roles, evidence, draw(words), draw(extras()))


@st.composite
def articles(draw):
    text = draw(canonical_text.filter(bool))
    size = len(text)
    blocks = tuple(
        Block(
            span,
            draw(st.sampled_from(BlockKind)),
            draw(st.integers(0, 3)),
            draw(maybe),
            draw(maybe),
        )
        for span in draw(ordered_spans(size))
    )
    told = {name: draw(maybe) for name in ("title", "as_of", "file_sha256")}
    source = Source(**told, extra=draw(extras()))
    return Article(text, blocks, draw(ordered_spans(size)), draw(words), source, draw(extras()))


@st.composite
def briefings(draw):
    article = draw(articles())
    size = len(article.text)
    figures = [draw(stated_figures(article, f"f{n}")) for n in range(draw(st.integers(0, 4)))]
    ids = [figure.id for figure in figures]
    if ids:
        figures.append(
            Figure(
                id=FigureId("d1"),
                label="derived",
                kind=Kind.RATIO,
                formula=f"{draw(st.sampled_from(ids))} / {draw(st.sampled_from(ids))}",
                same_as=draw(st.none() | st.sampled_from(ids)),
                extra=draw(extras()),
            )
        )
    some = st.lists(st.sampled_from(ids), max_size=3).map(tuple) if ids else st.just(())
    options = st.dictionaries(words, json_values, max_size=2).map(MappingProxyType)
    return Briefing(
        id=draw(words),
        article=article,
        title=draw(words),
        summary=draw(words),
        kicker=draw(words),
        created="2026-11-23T09:00:00Z",
        modified=draw(words),
        language=draw(st.sampled_from(["en", "fr", "ar-MA"])),
        figures=tuple(figures),
        claims=tuple(
            draw(claims(ids, size, f"c{n}")) for n in range(draw(st.integers(0, 2)) if ids else 0)
        ),
        decisions=tuple(
            Decision(draw(words), draw(st.sampled_from(Verdict)), draw(words), extra=draw(extras()))
            for _ in range(draw(st.integers(0, 1)))
        ),
        charts=tuple(
            Chart(f"h{n}", draw(st.sampled_from(ChartKind)), draw(words), draw(some), draw(options))
            for n in range(draw(st.integers(0, 2)))
        ),
        page=PageSettings(
            draw(st.sampled_from(Paper)),
            draw(st.sampled_from(Orientation)),
            draw(st.sampled_from(Template)),
            tuple(draw(st.lists(words, max_size=2))),
            draw(st.booleans()),
            draw(st.sampled_from(Attach)),
            draw(maybe),
            draw(st.booleans()),
            draw(extras()),
        ),
        extra=draw(extras()),
    )


def plain_figure(name: str, value: str, article: Article, span: Span, **fields) -> Figure:
    """Make a stated count, for examples."""
    return Figure(
        id=FigureId(name),
        label=fields.pop("label", name),
        kind=fields.pop("kind", Kind.COUNT),
        quantity=fields.pop("quantity", Quantity(value=Decimal(value))),
        span=span,
        number=span,
        quote=article.quote(span),
        **fields,
    )
