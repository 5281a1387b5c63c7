"""Quantity words of ours in English, French and Arabic: which values bear them out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from briefing.checks import check
from briefing.core.article import Article, Block, Quote, Source, Span
from briefing.core.briefing import Briefing
from briefing.core.claim import Claim, ClaimKind
from briefing.core.figure import Figure, FigureId, Kind
from briefing.core.quantity import Quantity

SHARES = [
    ("en", "nearly a third", "32", "29.8"),
    ("en", "almost a third", "32.5", "34"),
    ("en", "about three in ten", "29.8", "27"),
    ("en", "roughly half", "48", "46"),
    ("en", "about half", "51", "44"),
    ("en", "nearly half", "49", "51"),
    ("en", "just over half", "51", "49"),
    ("en", "just under half", "49", "50.5"),
    ("en", "more than half", "58", "49"),
    ("en", "over a quarter", "27", "24"),
    ("en", "about a quarter", "25.6", "29"),
    ("en", "a third", "33.2", "36"),
    ("en", "two thirds", "66.5", "70"),
    ("en", "about two thirds", "65", "61"),
    ("en", "nearly two thirds", "65", "68"),
    ("en", "three quarters", "75", "71"),
    ("en", "nearly three quarters", "73", "70"),
    ("en", "about a fifth", "20.5", "23"),
    ("en", "nine out of ten", "90", "87"),
    ("en", "nearly nine in ten", "88", "81"),
    ("en", "most of them", "62", "41"),
    ("en", "a majority of them", "51", "33"),
    ("en", "a minority of them", "31", "64"),
    ("fr", "près d’un tiers", "32", "29.8"),
    ("fr", "environ un tiers", "34", "30"),
    ("fr", "un tiers", "33.3", "38"),
    ("fr", "presque la moitié", "49", "52"),
    ("fr", "environ la moitié", "51", "45"),
    ("fr", "plus de la moitié", "56", "44"),
    ("fr", "la moitié", "50", "53"),
    ("fr", "deux tiers", "66.7", "61"),
    ("fr", "environ deux tiers", "65", "60"),
    ("fr", "trois quarts", "75", "71"),
    ("fr", "environ trois sur dix", "29.8", "26"),
    ("fr", "neuf sur dix", "90", "86"),
    ("fr", "un quart", "25", "28"),
    ("fr", "la plupart des cas", "61", "40"),
    ("fr", "une minorité de cas", "28", "70"),
    ("ar", "نحو الثلث", "32", "28"),
    ("ar", "ما يقارب الثلث", "32", "29"),
    ("ar", "الثلث", "33.3", "38"),
    ("ar", "أكثر من النصف", "58", "45"),
    ("ar", "النصف", "50", "54"),
    ("ar", "نحو النصف", "49", "44"),
    ("ar", "ثلثي الحالات", "66.7", "60"),
    ("ar", "نحو الربع", "24.5", "21"),
    ("ar", "الربع", "25", "29"),
    ("ar", "ثلاثة أرباع", "75", "70"),
    ("ar", "ثلاث من كل عشر", "30", "34"),
    ("ar", "معظم الحالات", "63", "39"),
    ("ar", "أقلية من الحالات", "30", "71"),
]
FACTORS = [
    ("en", "doubled", "204", "150"),
    ("en", "doubled", "191", "189"),
    ("en", "more than doubled", "230", "195"),
    ("en", "nearly doubled", "185", "160"),
    ("en", "tripled", "305", "240"),
    ("en", "quadrupled", "395", "350"),
    ("en", "halved", "51", "70"),
    ("en", "more than halved", "44", "55"),
    ("en", "twice as many", "200", "150"),
    ("fr", "a doublé", "204", "150"),
    ("fr", "a plus que doublé", "205", "160"),
    ("fr", "a presque doublé", "185", "160"),
    ("fr", "a triplé", "300", "250"),
    ("ar", "تضاعف", "204", "150"),
    ("ar", "ثلاثة أضعاف", "300", "220"),
    ("ar", "انخفض إلى النصف", "50", "80"),
]


def figure(name: str, at: int, text: str, value: str, kind: Kind, **more) -> Figure:
    span = Span(at, at + len(text))
    return Figure(
        id=FigureId(name),
        label=name,
        kind=kind,
        quantity=Quantity(Decimal(value), **more),
        span=span,
        number=span,
        quote=Quote(text),
    )


def briefing(language: str, text: str, figures, claims=()) -> Briefing:
    article = Article(text, (Block(Span(0, len(text))),), (Span(0, len(text)),), "", Source())
    return Briefing(
        id="b", article=article, language=language, figures=tuple(figures), claims=tuple(claims)
    )


def with_share(language: str, value: str) -> Briefing:
    return briefing(
        language, f"{value}%", [figure("f1", 0, f"{value}%", value, Kind.PERCENT, unit="%")]
    )


def with_change(language: str, after: str) -> Briefing:
    text = f"100 {after}"
    figures = [figure("f1", 0, "100", "100", Kind.COUNT), figure("f2", 4, after, after, Kind.COUNT)]
    change = Claim("c1", ClaimKind.CHANGE, {"before": FigureId("f1"), "after": FigureId("f2")})
    return briefing(language, text, figures, [change])


def questions(made: Briefing, title: str) -> list[str]:
    found = check(replace(made, title=title))
    return [finding.message for finding in found if finding.rule in ("own-prose", "bounds")]


@pytest.mark.parametrize(("language", "words", "right", "wrong"), SHARES)
def test_a_share_in_words_needs_a_figure_within_its_hedge(language, words, right, wrong):
    assert questions(with_share(language, right), words) == []
    assert questions(with_share(language, wrong), words) != []


@pytest.mark.parametrize(("language", "words", "right", "wrong"), FACTORS)
def test_a_factor_in_words_needs_a_change_that_fits(language, words, right, wrong):
    assert questions(with_change(language, right), words) == []
    assert questions(with_change(language, wrong), words) != []


def test_sixty_phrases_and_more_are_tried():
    assert len(SHARES) + len(FACTORS) >= 60


def test_what_the_article_says_itself_may_be_said():
    made = briefing("en", "It doubled.", [])
    assert questions(made, "It doubled") == []
    assert questions(made, "A record year") != []
