"""The composed page: full, nothing cut off, nothing over anything else, every number lettered."""

from dataclasses import replace
from datetime import date

import pytest

from briefing import pipeline
from briefing.checks.prose import Naming, numerals
from briefing.core import kin
from briefing.core.article import AnchorState
from briefing.core.briefing import Orientation, Paper, Template
from briefing.core.figure import State
from briefing.core.page import RULE, STRIPE, Role
from briefing.proof import PrintError
from briefing.render.compose import FILL, SECTIONS, compose, compose_anyhow
from briefing.render.plan import plan
from briefing.render.setting import SIDE, TOP
from briefing.render.theme import register_fonts
from briefing.render.typeset import (
    Column,
    Piece,
    Style,
    advance,
    balanced,
    break_lines,
    place_line,
    width_of,
)
from growth import calls
from page_sweep import faults_of, overlapping

TODAY = date(2026, 11, 23)
PAPERS = [Paper.A4, Paper.LETTER]


@pytest.fixture(autouse=True)
def fonts(qapp):
    register_fonts()


@pytest.mark.parametrize("paper", PAPERS)
def test_every_bundled_briefing_fills_one_page(bundled, paper):
    page = compose(bundled, today=TODAY, paper=paper)
    assert page.overflow == 0
    assert page.filled >= FILL
    assert page.left_out == ()
    assert not page.draft


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_overlaps_and_nothing_is_cut_off(bundled, paper):
    page = compose(bundled, today=TODAY, paper=paper)
    assert overlapping(page) == []
    for item in page.items:
        box = item.box
        assert box.x >= SIDE - 0.6, item
        assert box.right <= page.width - SIDE + 0.6, item
        assert box.y >= TOP - 6, item
        assert box.bottom <= page.height - 20, item


def test_every_key_number_says_who_states_it(bundled):
    page = compose(bundled, today=TODAY)
    said = [item.span for item in page.texts if item.role is Role.QUOTED]
    for figure in bundled.figures:
        if figure.state is State.KEY and figure.attribution is not None:
            parts = [s for s in said if s.start >= figure.attribution.start]
            assert any(s.end <= figure.attribution.end for s in parts), figure.label


@pytest.mark.parametrize("template", [Template.NUMBERS_FIRST, Template.CHART_FIRST])
def test_templates_change_the_order_and_nothing_else(moroccan, template):
    standard = compose(moroccan, today=TODAY)
    other = compose(moroccan, today=TODAY, template=template)
    assert SECTIONS[template] != SECTIONS[Template.STANDARD]
    assert other.shown == standard.shown
    assert (other.figures, other.computed) == (standard.figures, standard.computed)
    assert overlapping(other) == []
    assert other.filled >= FILL


@pytest.mark.parametrize("orientation", list(Orientation))
@pytest.mark.parametrize("template", list(Template))
def test_every_template_makes_a_faultless_page(moroccan, template, orientation):
    page = compose(moroccan, today=TODAY, template=template, orientation=orientation)
    assert list(faults_of(page, moroccan)) == []


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_pages_own_words_may_be_in_another_language(moroccan, language):
    page = compose(moroccan, today=TODAY, language=language)
    assert list(faults_of(page, moroccan)) == []


def many_figures(count):
    """Return a draft that states very many figures and keeps them all."""
    lines = [
        f"Depot {chr(65 + n % 26)}oo{chr(97 + n // 26)} holds {1201 + 7 * n:,} crates of tea, "
        "the keeper said."
        for n in range(count)
    ]
    text = "Tea in the depots\n\n" + "\n\n".join(
        " ".join(lines[at : at + 5]) for at in range(0, count, 5)
    )
    briefing = pipeline.open_bytes(text.encode(), "tea.txt").briefing
    figures = tuple(
        replace(f, state=State.KEPT) if f.state is State.PROPOSED else f for f in briefing.figures
    )
    return replace(briefing, figures=figures)


def test_four_hundred_figures_still_print_one_page_and_say_how_many_more():
    briefing = many_figures(400)
    assert len(briefing.figures) >= 400
    page = compose(briefing, today=TODAY)
    assert list(faults_of(page, briefing)) == []
    assert page.left_out
    count = next(t.text for t in page.texts if "more in the file" in t.text)
    assert count == f"{len(page.left_out)} more in the file."
    assert len(page.shown) + len(page.left_out) >= 400
    noted = {name for note in page.notes for name in note.figures}
    stated = {name for name in page.shown if not briefing.figure(name).derived}
    assert {kin.original(briefing, name) for name in stated} <= noted


def test_composing_grows_with_the_figures_and_no_faster():
    few, many = many_figures(200), many_figures(800)
    once = calls(lambda: compose(few, today=TODAY))
    assert calls(lambda: compose(many, today=TODAY)) < 4 * once


def test_there_is_a_letter_for_every_sentence_however_many():
    briefing = many_figures(800)
    page = compose(briefing, today=TODAY)
    assert page.left_out
    whole = plan(briefing, "en", Naming(briefing))
    letters = [note.letter for note in whole.notes]
    assert letters[:2] == ["a", "b"]
    assert letters[25:28] == ["z", "aa", "ab"]
    assert letters[701:703] == ["zz", "aaa"]
    assert len(set(letters)) == len(letters) >= 800


def test_landscape_is_one_full_page_too(bundled):
    page = compose(bundled, today=TODAY, orientation=Orientation.LANDSCAPE)
    assert page.width > page.height
    assert page.overflow == 0
    assert page.filled >= FILL
    assert overlapping(page) == []


def test_the_shorter_of_two_columns_is_set_larger_as_far_as_the_other_reaches(bundled):
    page = compose(
        bundled,
        today=TODAY,
        template=Template.TWO_COLUMNS,
        orientation=Orientation.LANDSCAPE,
    )
    middle = page.width / 2
    under = max(item.box.bottom for item in page.texts if item.role is Role.SUMMARY)
    foot = min(item.box.y for item in page.texts if item.role is Role.HASH)
    sides = [
        [item for item in page.texts if under < item.box.y < foot - 12 and right(item, middle)]
        for right in (lambda item, at: item.box.x < at, lambda item, at: item.box.x >= at)
    ]
    bottoms = sorted(max(item.box.bottom for item in side) for side in sides)
    quoted = {t.style.size for t in page.texts if t.role is Role.QUOTED}
    assert bottoms[0] - under > 0.75 * (bottoms[1] - under)
    assert max(quoted) <= 9.5
    assert list(faults_of(page, bundled)) == []


def test_type_stays_between_its_floors_and_its_ceilings(bundled):
    page = compose(bundled, today=TODAY)
    bodies = {t.style.size for t in page.texts if t.role is Role.LABEL and t.style.colour == "ink"}
    quoted = {
        t.style.size for t in page.texts if t.role is Role.QUOTED and t.style.family == "serif"
    }
    assert all(7.5 <= size <= 11 for size in bodies)
    assert len(quoted) == 1
    assert all(7.5 <= size <= 9.5 for size in quoted)


def test_every_kept_figure_is_named_on_the_page(bundled):
    page = compose(bundled, today=TODAY)
    for figure in bundled.figures:
        if figure.state.shown and not figure.derived and figure.same_as is None:
            assert figure.id in page.shown, figure.label


def test_every_number_carries_the_letter_of_its_sentence(bundled):
    """A stated figure is followed by its own note, a computed one cites all it rests on."""
    page = compose(bundled, today=TODAY)
    letter_of = {name: note.letter for note in page.notes for name in note.figures}
    texts = page.texts
    lettered = 0
    for at, item in enumerate(texts):
        if item.role not in (Role.SUMMARY, Role.CHART_TITLE) or item.figure is None:
            continue
        after = next((t for t in texts[at + 1 :] if t.figure != item.figure), None)
        assert after is not None
        assert after.role is Role.NOTE, item.text
        bases = bundled.operands(item.figure) or (item.figure,)
        wanted = {letter_of[kin.original(bundled, base)] for base in bases}
        assert set(after.text.split()) == wanted
        lettered += 1
    assert lettered


def test_letters_are_never_digits_and_cite_every_operand(moroccan):
    page = compose(moroccan, today=TODAY)
    letters = [t for t in page.texts if t.role is Role.NOTE]
    assert letters
    assert all(not any(c.isdigit() for c in t.text) for t in letters)
    assert [note.letter for note in page.notes] == list("abcdefg")


def test_the_page_says_what_was_checked_and_never_proven(bundled):
    page = compose(bundled, today=TODAY)
    text = " ".join(t.text for t in page.texts).lower()
    assert "proven" not in text
    counts = next(t.text for t in page.texts if t.role is Role.COUNT)
    assert numerals(counts) == (str(page.figures), str(page.computed))


def test_the_moroccan_page_says_its_numbers_with_their_formulas(moroccan):
    page = compose(moroccan, today=TODAY)
    text = "".join(t.text for t in page.texts).replace("\u00a0", " ")
    for words in ("29.8% = 50b ÷ 168a", "17.6 per cell = 2,963c ÷ 168a", "more than 1,600"):
        assert words in text
    assert "The sentences (our account of the report)" in text
    assert "date not stated" in text
    assert "Question, decided: kept apart." in text
    assert "Also stated:" in text
    assert "printed 23 November 2026" in text


def test_arabic_runs_from_the_right_and_its_formulas_from_the_left(fonts):
    from briefing.core import codec
    from conftest import DATASET

    arabic = codec.load((DATASET / "moroccan-security.ar.json").read_bytes())
    page = compose(arabic, today=TODAY)
    title = [t for t in page.texts if t.role is Role.TITLE]
    assert max(t.box.right for t in title) == pytest.approx(page.width - SIDE, abs=0.5)
    stripes = [s.box.x for s in page.shapes if s.shape == STRIPE]
    assert max(stripes) > page.width - SIDE - 4
    line = [t for t in page.texts if t.role in (Role.FIGURE, Role.FURNITURE)]
    divide = next(t for t in line if "÷" in t.text)
    on_line = [t for t in page.texts if t.baseline == divide.baseline and t.role is Role.FIGURE]
    near = sorted(on_line, key=lambda t: abs(t.box.x - divide.box.x))[:2]
    fifty, whole = sorted(near, key=lambda t: t.box.x)
    assert (fifty.text, whole.text) == ("50", "168")


def test_a_number_without_a_source_is_refused_with_the_list(moroccan):
    wrong = replace(moroccan, summary="Morocco says 170 cells and 12 plots, since 1987.")
    with pytest.raises(PrintError) as refused:
        compose(wrong, today=TODAY)
    assert [r.split("”")[0] for r in refused.value.reasons] == ["“170", "“12", "“1987"]
    page, reasons = compose_anyhow(wrong, today=TODAY)
    assert page.draft
    assert len(reasons) == 3


@pytest.mark.parametrize(
    ("said", "sound"),
    [
        ("Of more than 1,600, some returned.", True),
        ("Of 1,600, some returned.", False),
        ("At most 9.2% returned.", True),
        ("9.2% returned.", False),
        ("About three in ten were connected abroad.", True),
        ("29.8% were connected abroad.", True),
        ("About 30% were connected abroad.", True),
        ("Nearly a third were connected abroad.", False),
        ("Nearly 30% were connected abroad.", True),
        ("One contains the other.", True),
        ("In September 2001 it began.", True),
        ("In September 2011 it began.", False),
        ("168 million cells.", False),
    ],
)
def test_our_own_words_keep_bounds_and_values(moroccan, said, sound):
    assert (Naming(moroccan).unresolved(said) == ()) is sound


def test_a_figure_that_lost_its_sentence_is_refused(moroccan):
    lost = replace(
        moroccan,
        figures=tuple(
            replace(f, anchor=AnchorState.LOST) if f.label == "suspects arrested" else f
            for f in moroccan.figures
        ),
    )
    with pytest.raises(PrintError, match="suspects arrested"):
        compose(lost, today=TODAY)


def test_when_the_page_is_too_small_the_last_cards_leave_and_are_counted(moroccan):
    long = replace(moroccan, summary=" ".join(["Morocco says so, according to the report."] * 62))
    page = compose(long, today=TODAY)
    assert page.overflow == 0
    assert page.left_out
    assert any(t.role is Role.COUNT and "more in the file" in t.text for t in page.texts)
    kept = next(f.id for f in moroccan.cards if f.state is State.KEY)
    assert kept in page.shown


def test_a_summary_longer_than_the_page_says_by_how_much(moroccan):
    endless = replace(moroccan, summary=" ".join(["Morocco says so."] * 900))
    page, reasons = compose_anyhow(endless, today=TODAY)
    assert page.overflow > 0
    assert reasons == ()


def test_a_briefing_without_summary_charts_or_cards_still_makes_a_page(moroccan):
    bare = replace(moroccan, summary="", kicker="", charts=(), decisions=())
    page = compose(bare, today=TODAY, draft=True)
    assert page.overflow == 0
    strong = [s for s in page.shapes if s.shape == RULE and s.colour == "ink"]
    assert len(strong) == 1


# ── type ─────────────────────────────────────────────────────────────────────────────────────────


def words(text, **more):
    return Piece(text=text, role=Role.FURNITURE, style=Style("sans", 10), **more)


def test_lines_are_never_wider_than_their_room():
    pieces = [words("a few words that break at spaces and averyverylongwordthatfitsnowhere at all")]
    for width in (40, 80, 160):
        assert all(width_of(line) <= width + 0.02 for line in break_lines(pieces, width))


def test_no_letter_is_lost_in_breaking():
    text = "Broken, and joined again: every word stands"
    lines = break_lines([words(text)], 70)
    assert " ".join(run.text for line in lines for run in line.runs) == text


def test_a_raised_letter_never_starts_a_line():
    note = Piece(text="a", role=Role.NOTE, style=Style("sans", 6), rise=3.0)
    for width in range(20, 120, 5):
        lines = break_lines(
            [
                words("some words and "),
                words("1").__class__(text="168", role=Role.FIGURE, style=Style("sans", 10)),
                note,
            ],
            width,
        )
        assert all(line.runs[0].piece is not note for line in lines)


def test_balanced_lines_are_no_more_than_they_must_be():
    pieces = [words("terrorist cells that were connected to hotbeds of terrorism abroad")]
    assert len(balanced(pieces, 150)) == len(break_lines(pieces, 150))
    lengths = [width_of(line) for line in balanced(pieces, 150)]
    assert min(lengths) > 0.5 * max(lengths)


def test_isolated_runs_keep_their_order_from_right_to_left():
    pieces = [
        words("قال "),
        Piece(text="50", role=Role.FIGURE, style=Style("sans", 10), isolated=True),
        words("\u00a0÷\u00a0", isolated=True),
        Piece(text="168", role=Role.FIGURE, style=Style("sans", 10), isolated=True),
    ]
    placed = place_line(break_lines(pieces, 400)[0], Column(0, 400, rtl=True), 20)
    assert [p.text.strip() for p in placed] == ["قال", "50", "÷", "168"]
    standing = sorted(placed, key=lambda p: p.box.x)
    assert [p.text.strip() for p in standing] == ["50", "÷", "168", "قال"]
    assert placed[0].box.right == pytest.approx(400, abs=0.01)


def test_narrow_blanks_take_no_other_font():
    assert advance("9,2\u202f%", Style()) == advance("9,2\u00a0%", Style())


def by_line(page, role):
    """Return the pieces of a role, line by line, each from left to right."""
    lines = {}
    for item in page.texts:
        if item.role is role:
            lines.setdefault(round(item.baseline, 1), []).append(item)
    return [sorted(line, key=lambda item: item.box.x) for line in lines.values()]


def test_an_english_account_keeps_its_order_on_an_arabic_page(moroccan):
    page = compose(moroccan, today=TODAY, language="ar")
    (title,) = by_line(page, Role.TITLE)
    assert "".join(item.text for item in title) == moroccan.title
    assert not any(item.rtl for item in title)
    summary = by_line(page, Role.SUMMARY)
    words = "".join(item.text for line in summary for item in line)
    assert words.replace(" ", "") == moroccan.summary.replace(" ", "")
    assert len({line[0].box.x for line in summary}) == 1  # its lines begin at one edge


def test_an_arabic_account_keeps_its_order_on_an_english_page(bundled):
    if bundled.language != "ar":
        return
    page = compose(bundled, today=TODAY, language="en")
    (title,) = by_line(page, Role.TITLE)
    assert "".join(item.text for item in reversed(title)) == bundled.title
    for line in by_line(page, Role.SUMMARY):
        letters = [item for item in line if any(c.isalpha() for c in item.text)]
        assert all(item.rtl for item in letters)
    ends = {round(line[-1].box.right, 1) for line in by_line(page, Role.SUMMARY)}
    assert len(ends) == 1
