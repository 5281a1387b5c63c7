"""A bound that was stated stands wherever its number stands; languages agree figure by figure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from briefing.checks import RULES, check, waiting
from briefing.core import card, codec, wording
from briefing.core.briefing import ChartKind
from briefing.core.chart_layout import lay_out
from briefing.paths import resource
from conftest import DATASET


def loaded(name: str):
    return codec.load((DATASET / name).read_bytes())


def shares(briefing):
    """Return the computed share of those who returned, and the figure it is told with."""
    part = next(f for f in briefing.figures if f.quote and f.quote.exact == "147")
    share = next(f for f in briefing.figures if f.formula and f.formula.startswith(f"{part.id} /"))
    return part, share


LEADS = ("at most", "≤", "au plus", "على الأكثر", "ما لا يزيد على")
"""How three languages say the bound, in words or by its sign."""

_NINE_TWO = re.compile(r"(?<![\d.,])9[.,]2\s?(?:%|٪|per cent|pour cent|في المئة|بالمئة)")
_LEADING = " \u00a0\u202f\u2009\u200f\u2066\u2067\u2068"


def bounds_of(text: str) -> list[bool]:
    """Say for each 9.2% of a text whether its bound stands right before it."""
    return [
        text[: found.start()].rstrip(_LEADING).casefold().endswith(LEADS)
        for found in _NINE_TWO.finditer(text)
    ]


def text_of_pdf(data: bytes) -> list[str]:
    """Return the text of each page as any reader of PDF files finds it."""
    pages = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_bounded() for page in pages]


def said_everywhere(briefing, folder) -> dict[str, str]:
    """Return every text that people see or hear of a briefing, by the place it stands in."""
    from PySide6.QtCore import Qt

    from briefing.models.card_model import CardModel
    from briefing.models.figure_model import FigureModel
    from briefing.models.open_briefing import OpenBriefing
    from briefing.render.compose import compose
    from briefing.render.export import export
    from briefing.render.output import print_page

    language = briefing.language
    part, share = shares(briefing)
    quantity = briefing.quantity(share.id)
    told = {
        "in words": wording.long_form(quantity, language),
        "in short": wording.short_form(quantity, language),
        "aloud": wording.spoken(quantity, language),
        "own card": str(card.face(briefing, share, language).number),
        "card of the part": " ".join(card.face(briefing, part, language).reference),
        "spoken card": card.spoken(briefing, share, language),
    }
    (flow,) = [chart for chart in briefing.charts if chart.kind is ChartKind.FLOW]
    drawing = lay_out(flow, briefing, 640, lambda text, role: 7.0 * len(text))
    told["chart labels"] = "\n".join(drawn.text for drawn in drawing.texts)
    opened = OpenBriefing(briefing)
    figures = FigureModel(opened, opened)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    told["table, aloud"] = str(figures.index_of(share.id).data(spoken))
    cards = CardModel(figures, opened)
    told["cards, aloud"] = str(cards.index_of(part.id).data(spoken)) + told["card of the part"]
    for ending, chart in (
        (".html", None),
        (".md", None),
        (".csv", None),
        (".json", None),
        (".svg", None),
        (".svg", flow.id),
        (".json", flow.id),
    ):
        target = folder / f"{chart or 'whole'}{ending}"
        export(briefing, target, chart=chart, today=date(2026, 11, 23))
        told[target.name] = target.read_text(encoding="utf-8")
    target = folder / "page.pdf"
    print_page(briefing, target, today=date(2026, 11, 23))
    # The audit has compared each piece with the paper inside its own box; a reader of whole lines
    # takes those that run from right to left apart.
    page = compose(briefing, today=date(2026, 11, 23))
    told["page"] = "\n".join(getattr(item, "text", "") for item in page.items)
    if not card.face(briefing, share, language).rtl:
        told["PDF"] = "\n".join(text_of_pdf(target.read_bytes()))
    return told


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_at_most_nine_point_two_stands_on_card_chart_page_and_in_every_export_and_is_spoken(
    language, tmp_path, qapp
):
    from briefing.render.theme import register_fonts

    register_fonts()
    briefing = loaded(f"moroccan-security.{language}.json")
    places = said_everywhere(briefing, tmp_path)
    assert len(places) == (17 if language == "ar" else 18)
    silent = [place for place, text in places.items() if not bounds_of(text)]
    bare = [place for place, text in places.items() if not all(bounds_of(text))]
    assert silent == []
    assert bare == []


def test_the_walk_would_notice_a_bound_that_fell_off():
    assert bounds_of("at most 9.2% and 9.2%, ≤ 9,2\u202f%, 19.2%, 9.25%") == [True, False, True]


@pytest.mark.parametrize("other", ["moroccan-security.fr.json", "moroccan-security.ar.json"])
def test_the_french_and_arabic_accounts_agree_with_the_english_figure_by_figure(moroccan, other):
    theirs = loaded(other)

    def told(briefing):
        return [
            (
                q.value,
                q.minimum,
                q.maximum,
                q.bound,
                f.kind,
                f.state,
                f.period,
                f.same_as is None,
                f.formula is None,
            )
            for f in briefing.figures
            if (q := briefing.quantity(f.id))
        ]

    def related(briefing):
        place = {figure.id: at for at, figure in enumerate(briefing.figures)}
        return [(c.kind, [place[name] for name in c.figures]) for c in briefing.claims]

    assert told(theirs) == told(moroccan)
    assert related(theirs) == related(moroccan)


def test_the_renewable_account_asks_about_the_share_taken_for_growth():
    briefing = loaded("renewable-power-2023.en.json")
    assert [(f.rule, f.decision is not None) for f in check(briefing)] == [
        ("share-as-growth", True)
    ]
    again = check(replace(briefing, decisions=()))
    assert "297.6 GW of 473 GW is 62.9%" in again[0].message
    assert waiting(replace(briefing, decisions=()))


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_has_a_page_in_the_guide(rule):
    text = resource("guide", f"{rule}.md").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert "Example" in text
    assert "How to decide" in text


def test_a_page_is_refused_while_a_question_waits_and_a_draft_is_stamped(moroccan, qapp, tmp_path):
    from briefing.render.output import PrintError, print_page
    from briefing.render.theme import register_fonts

    register_fonts()
    asking = replace(moroccan, decisions=())
    with pytest.raises(PrintError, match=r"1 decision.* left"):
        print_page(asking, tmp_path / "x.pdf")
    assert not (tmp_path / "x.pdf").exists()
    print_page(asking, tmp_path / "x.pdf", draft=True)
    assert (tmp_path / "x.pdf").exists()
