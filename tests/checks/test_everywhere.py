"""A bound that was stated stands wherever its number stands; languages agree figure by figure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.checks import RULES, check, waiting
from briefing.core import card, codec, wording
from briefing.formats.to_html import to_html
from briefing.paths import resource
from conftest import DATASET


def loaded(name: str):
    return codec.load((DATASET / name).read_bytes())


def shares(briefing):
    """Return the computed share of those who returned, and the figure it is told with."""
    part = next(f for f in briefing.figures if f.quote and f.quote.exact == "147")
    share = next(f for f in briefing.figures if f.formula and f.formula.startswith(f"{part.id} /"))
    return part, share


def test_at_most_nine_point_two_is_said_on_card_page_export_and_aloud(moroccan, qapp):
    from briefing.render.compose import compose
    from briefing.render.theme import register_fonts

    register_fonts()
    part, share = shares(moroccan)
    quantity = moroccan.quantity(share.id)
    assert wording.long_form(quantity, "en") == "at most 9.2%"
    assert wording.short_form(quantity, "en") == "≤ 9.2%"
    assert wording.spoken(quantity, "en") == "at most 9.2 per cent"
    assert str(card.face(moroccan, share, "en").number) == "≤ 9.2%"
    assert "≤ 9.2%" in " ".join(card.face(moroccan, part, "en").reference)
    assert "at most 9.2 per cent" in card.face(moroccan, share, "en").spoken
    html = to_html(moroccan)
    page = compose(moroccan, today=date(2026, 11, 23))
    words = [getattr(item, "text", "") for item in page.items]
    for text in (html, *(text for text in words if "9.2" in text)):
        for at in range(len(text)):
            if text.startswith("9.2%", at):
                assert text[:at].endswith(
                    ("at most ", "≤ ", "&le; ", "≤\u202f", "At most ", "≤\xa0")
                )
    assert any("9.2" in text for text in words)
    assert "9.2%" in html


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
