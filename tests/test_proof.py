"""The proof: whatever is changed on paper, in the page or in the briefing is found."""

import hashlib
import itertools
import json
import random
import re
from dataclasses import replace
from datetime import date

import pytest

from briefing.checks.prose import Naming, numerals
from briefing.core import codec
from briefing.core import page as pages
from briefing.core.briefing import Attach
from briefing.core.page import Printed, Role
from briefing.core.quantity import Bound
from briefing.formats import printed_pdf
from briefing.formats.printed_pdf import UnreadableError, attachments, read_page
from briefing.proof import BRIEFING_NAME, DIGEST, PAGE_NAME, PrintError, digest_of, enclosed
from briefing.proof.verify import audit, verify
from briefing.render.compose import compose
from briefing.render.output import pdf_bytes, proven_page, written
from briefing.render.theme import register_fonts

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def fonts(qapp):
    register_fonts()


@pytest.fixture
def page(moroccan):
    return compose(moroccan, today=TODAY)


def other_digit(text):
    """Return the text with its last digit changed."""
    at = max(index for index, character in enumerate(text) if character.isdigit())
    return f"{text[:at]}{(int(text[at]) + 1) % 10}{text[at + 1 :]}"


def with_item(page, index, text):
    items = list(page.items)
    items[index] = replace(items[index], text=text)
    return replace(page, items=tuple(items))


def all_changed(page, but=()):
    """Return the page with one digit changed in every piece that holds a numeral."""
    return replace(
        page,
        items=tuple(
            replace(item, text=other_digit(item.text))
            if isinstance(item, Printed) and numerals(item.text) and item.role not in but
            else item
            for item in page.items
        ),
    )


def test_a_true_page_proves_itself(moroccan, page):
    proof = audit(pdf_bytes(page, moroccan, Attach.FIGURES), page, moroccan)
    assert proof.ok, proof.faults
    assert proof.faults == ()
    assert {n.role for n in proof.numerals} >= {
        Role.FIGURE,
        Role.FORMULA,
        Role.TITLE,
        Role.SUMMARY,
        Role.QUOTED,
        Role.PARAGRAPH,
        Role.DATE,
        Role.HASH,
        Role.COUNT,
        Role.MARK,
        Role.TICK,
    }
    assert (proof.figures, proof.computed) == (page.figures, page.computed)
    assert "9 figures traced" in proof.summary()


def test_the_proof_is_the_hash_of_what_travels(moroccan):
    data, proof = proven_page(moroccan, today=TODAY)
    carried = attachments(data)
    both = carried[PAGE_NAME] + carried[BRIEFING_NAME]
    assert proof.digest == hashlib.sha256(both).hexdigest()[:DIGEST]
    assert proof.digest in "".join(glyph.text for glyph in read_page(data).glyphs)


@pytest.mark.parametrize("name", [PAGE_NAME, BRIEFING_NAME])
def test_a_pdf_that_carries_anything_but_what_its_proof_covers_is_found(moroccan, page, name):
    carried = enclosed(page, moroccan, Attach.FIGURES)
    files = dict(zip((PAGE_NAME, BRIEFING_NAME), carried, strict=True))
    assert audit(written(page, moroccan, files), page, moroccan, carried=carried).ok
    for changed in ({**files, name: files[name] + b" "}, {name: files[name]}):
        proof = audit(written(page, moroccan, changed), page, moroccan, carried=carried)
        assert any("does not carry" in fault for fault in proof.faults)


def test_a_changed_digit_is_found_wherever_it_stands_on_paper(moroccan, page):
    """The page says one thing, the paper another: every numeral of it."""
    forged = pdf_bytes(all_changed(page), moroccan, Attach.NONE)
    proof = audit(forged, page, moroccan)
    assert len(proof.unreconciled) == len(proof.numerals)


def test_a_changed_digit_is_found_though_page_and_paper_agree(bundled):
    """The page itself is forged, with a fresh proof: the briefing says otherwise."""
    page = compose(bundled, today=TODAY)
    forged = all_changed(page, but={Role.PROOF})
    forged = pages.with_proof(forged, digest_of(*enclosed(forged, bundled, Attach.FIGURES)))
    proof = audit(pdf_bytes(forged, bundled, Attach.FIGURES), forged, bundled)
    assert not proof.ok
    pieces = {n.box for n in proof.numerals if n.role is not Role.PROOF}
    caught = {n.box for n in proof.unreconciled}
    missed = [t.text for t in forged.texts if t.box in pieces - caught]
    assert missed == []


def test_a_forged_page_inside_the_pdf_is_found(moroccan):
    data, _ = proven_page(moroccan, today=TODAY)
    assert verify(data).ok
    page = compose(moroccan, today=TODAY)
    index = next(i for i, item in enumerate(page.items) if getattr(item, "text", "") == "2,963")
    forged = with_item(page, index, "2,964")
    assert not verify(pdf_bytes(forged, moroccan, Attach.FIGURES)).ok


def test_a_briefing_with_another_value_does_not_fit_the_page(moroccan, page):
    data = pdf_bytes(page, moroccan, Attach.FIGURES)
    for figure in moroccan.figures:
        if figure.derived or figure.same_as is not None:
            continue
        value = figure.quantity.value + 1
        other = replace(
            moroccan,
            figures=tuple(
                replace(f, quantity=replace(f.quantity, value=value)) if f.id == figure.id else f
                for f in moroccan.figures
            ),
        )
        assert not audit(data, page, other).ok, figure.label


def test_a_lost_bound_is_found(moroccan, page):
    index = next(
        i
        for i, item in enumerate(page.items)
        if isinstance(item, Printed) and item.text.strip() == ">" and item.style.semibold
    )
    bare = replace(page, items=page.items[:index] + page.items[index + 1 :])
    proof = audit(pdf_bytes(bare, moroccan, Attach.FIGURES), bare, moroccan)
    assert any("lost its bound" in fault for fault in proof.faults)


def test_print_that_the_page_does_not_announce_is_found(moroccan, page):
    for x, y in ((400.0, 600.0), (12.0, 300.0)):  # among the words, and in the margin
        box = replace(page.texts[0].box, x=x, y=y)
        extra = replace(page.texts[0], text="12", role=Role.SUMMARY, box=box, baseline=y + 8)
        printed = replace(page, items=(*page.items, extra))
        assert not audit(pdf_bytes(printed, moroccan, Attach.FIGURES), page, moroccan).ok


def test_another_text_does_not_fit_the_page(moroccan, page):
    data = pdf_bytes(page, moroccan, Attach.FIGURES)
    text = moroccan.article.text.replace("explosive", "explosIve")
    other = replace(moroccan, article=replace(moroccan.article, text=text))
    assert any("another one" in fault for fault in audit(data, page, other).faults)


def test_wrong_counts_at_the_foot_are_found(moroccan, page):
    swollen = replace(page, figures=page.figures + 1)
    proof = audit(pdf_bytes(swollen, moroccan, Attach.FIGURES), swollen, moroccan)
    assert "The counts at the foot of the page are not those of the page." in proof.faults


def test_what_is_no_pdf_is_refused_in_words():
    with pytest.raises(UnreadableError, match="cannot be read"):
        read_page(b"not a page")


def test_a_pdf_of_others_is_refused_in_words(qapp):
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QPainter, QPdfWriter

    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    with QPainter(writer) as painter:
        painter.drawText(100, 100, "168")
    with pytest.raises(PrintError, match="carries no briefing"):
        verify(bytes(store.data()))


# ── numerals ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2,963 suspects, 341 plans.", ("2,963", "341")),
        ("1\u202f600 et 9,2\u202f%", ("1600", "9,2")),
        ("٢٬٩٦٣ مشتبها", ("2٬963",)),
        ("50 ÷ 168", ("50", "168")),
        ("none", ()),
    ],
)
def test_numerals_are_read_in_any_script(text, found):
    assert numerals(text) == found


def test_prose_is_read_by_value_not_by_look(moroccan):
    named = Naming(moroccan)("Of 2,963 suspects, 147 and 168 are named.")
    labels = [moroccan.figure(n.figure).label for n in named]
    assert labels == ["suspects arrested", "returned", "terrorist cells broken up"]


def test_preferred_figures_come_first_where_values_are_equal(moroccan):
    first, *_ = (f for f in moroccan.figures if f.label == "returned")
    twin = replace(first, id="f2222222222", label="a twin", same_as=None)
    both = replace(moroccan, figures=(*moroccan.figures, twin))
    assert Naming(both)("147 came.", (twin.id,))[0].figure == twin.id
    assert Naming(both)("147 came.")[0].figure == first.id


def test_bounds_decide_what_is_said(moroccan):
    more = next(f for f in moroccan.figures if f.quantity and f.quantity.bound is Bound.MORE)
    for words, said in itertools.product(("more than 1,600", "over 1,600"), ("", " went")):
        assert Naming(moroccan)(words + said)[0].figure == more.id
    assert Naming(moroccan)("1,600 went")[0].figure is None


# ── marks ────────────────────────────────────────────────────────────────────────────────────────


def test_every_mark_is_measured_on_paper(bundled):
    page = compose(bundled, today=TODAY)
    proof = audit(pdf_bytes(page, bundled, Attach.FIGURES), page, bundled)
    marks = [shape for shape in page.shapes if shape.figure is not None]
    assert [m.figure for m in proof.marks] == [m.figure for m in marks]
    assert all(m.ok and abs(m.factor - 1) <= 0.01 for m in proof.marks)


def test_a_shape_that_the_page_does_not_announce_is_found(moroccan, page):
    """A white panel over a number, or a bar nobody speaks of."""
    cover = replace(page.shapes[0], box=replace(page.shapes[0].box, y=300.0))
    printed = replace(page, items=(*page.items, cover))
    proof = audit(pdf_bytes(printed, moroccan, Attach.FIGURES), page, moroccan)
    assert any("Something is drawn" in fault for fault in proof.faults)


def test_a_flat_end_on_an_open_bound_is_found(moroccan, page):
    items = tuple(
        replace(i, shape="bar", end="flat") if getattr(i, "shape", "") == "broken-bar" else i
        for i in page.items
    )
    flat = replace(page, items=items)
    proof = audit(pdf_bytes(flat, moroccan, Attach.FIGURES), flat, moroccan)
    assert any("does not show its bound" in fault for fault in proof.faults)


def test_swapped_letters_of_notes_are_found(moroccan, page):
    index = next(i for i, item in enumerate(page.items) if getattr(item, "text", "") == "2,963")
    assert page.items[index + 1].role is Role.NOTE
    forged = with_item(page, index + 1, "a")
    proof = audit(pdf_bytes(forged, moroccan, Attach.FIGURES), forged, moroccan)
    assert not proof.ok


def test_words_nobody_wrote_are_found(moroccan, page):
    index = next(i for i, t in enumerate(page.items) if "not checked" in getattr(t, "text", ""))
    forged = with_item(page, index, "; whether the report is right is checked")
    proof = audit(pdf_bytes(forged, moroccan, Attach.FIGURES), forged, moroccan)
    assert not proof.ok


# ── the article beside it ────────────────────────────────────────────────────────────────────────


def test_the_article_itself_agrees_also_with_other_blanks(moroccan):
    data, _ = proven_page(moroccan, today=TODAY)
    text = moroccan.article.text
    assert verify(data, text).ok
    assert verify(data, text.replace("\n\n", "\n") + "\n").ok


def test_an_article_that_says_another_number_is_found(moroccan):
    data, _ = proven_page(moroccan, today=TODAY)
    proof = verify(data, moroccan.article.text.replace("341", "342"))
    assert not proof.ok
    assert "341" in proof.message


def test_a_field_that_is_not_printed_cannot_be_changed_alone(moroccan):
    """The report's own headline stands nowhere on the page; a fresh proof does not hide its change."""
    page = compose(moroccan, today=TODAY)
    page_json, data = enclosed(page, moroccan, Attach.FIGURES)
    headline = codec.load(data).article.title.encode()
    assert b"168" in headline
    changed = data.replace(
        b'"title": "' + headline, b'"title": "' + headline.replace(b"168", b"169")
    )
    assert changed != data
    page = pages.with_proof(page, digest_of(page_json, changed))
    proof = verify(written(page, moroccan, {PAGE_NAME: page_json, BRIEFING_NAME: changed}))
    assert any("not the one its page was made from" in fault for fault in proof.faults)


BROKEN = (None, -7, "fzzzzzzzzzz", [], {})


@pytest.mark.parametrize("which", [PAGE_NAME, BRIEFING_NAME])
def test_whatever_a_pdf_carries_is_answered_in_words(moroccan, which):
    page = compose(moroccan, today=TODAY, with_source=True)
    carried = dict(
        zip((PAGE_NAME, BRIEFING_NAME), enclosed(page, moroccan, Attach.FIGURES), strict=True)
    )
    chance = random.Random(168)

    def places(data):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield data, key
            if isinstance(value, (dict, list)):
                yield from places(value)

    for _ in range(60):
        data = json.loads(carried[which])
        part, key = chance.choice(list(places(data)))
        part[key] = chance.choice(BROKEN)
        pdf = written(page, moroccan, {**carried, which: json.dumps(data).encode()})
        try:
            assert not verify(pdf).ok
        except PrintError as error:
            assert str(error)


def test_characters_told_at_once_are_those_told_one_by_one(monkeypatch, bundled):
    data, _ = proven_page(bundled, today=TODAY)
    at_once = read_page(data)
    assert len(at_once.glyphs) > 1000
    monkeypatch.setattr(printed_pdf, "_OTHERWISE", re.compile(""))  # nothing is taken at once
    assert read_page(data) == at_once


def test_a_character_outside_its_piece_is_given_to_the_one_it_stands_in(moroccan, page):
    data = pdf_bytes(page, moroccan, Attach.FIGURES)
    here = next(i for i, item in enumerate(page.items) if getattr(item, "role", "") == Role.FIGURE)
    item = page.items[here]
    away = replace(item, box=replace(item.box, x=item.box.x + 200))
    items = (*page.items[:here], away, *page.items[here + 1 :])
    faults = audit(data, replace(page, items=items), moroccan).faults
    assert f"“{item.text}” does not stand on the paper as it should." in faults
    assert f"“{item.text}” is printed, but the page does not say why." in faults
