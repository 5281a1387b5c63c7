"""Bring paper, page and briefing together: reconcile every numeral and every mark.

The PDF is read with an independent library, each piece of text and each length is derived again
from the briefing, and whatever differs is told. It needs no Qt, so that anybody can do it anywhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, cast

from briefing.checks.anchor import fault_of
from briefing.checks.prose import Naming, numerals
from briefing.core import codec, kin
from briefing.core import page as pages
from briefing.core.briefing import Attach, Briefing, Chart
from briefing.core.digest import sha256
from briefing.core.enclosure import BRIEFING_NAME, PAGE_NAME, text_hash
from briefing.core.figure import FigureId
from briefing.core.frozen import frozen
from briefing.core.page import Page, Printed, Role
from briefing.core.page_words import right_to_left
from briefing.formats.printed_pdf import Reading, UnreadableError, attachments, read_page
from briefing.proof.account import (
    Numeral,
    PrintError,
    Proof,
    count_figures,
    digest_of,
    enclosed,
)
from briefing.proof.marks import Geometry
from briefing.proof.paper import assigned, drawn_faults, same_text, sheet_faults
from briefing.proof.source import SourceSheets
from briefing.proof.texts import OR, Texts


@frozen
class Carried:
    """What travels inside a page of ours: the page, the briefing, and the bytes of both."""

    page: Page
    briefing: Briefing
    page_json: bytes
    briefing_json: bytes

    @property
    def digest(self) -> str:
        """Return the proof of what travels."""
        return digest_of(self.page_json, self.briefing_json)


def carried_by(pdf: bytes) -> Carried:
    """Return what a PDF carries; raises PrintError when it is none of ours, or carries nothing."""
    try:
        found = attachments(pdf)
    except UnreadableError as error:
        raise PrintError([str(error)]) from error
    if BRIEFING_NAME not in found or PAGE_NAME not in found:
        raise PrintError(["This PDF carries no briefing to compare it with."])
    try:
        briefing = codec.load(found[BRIEFING_NAME])
        page = pages.load(found[PAGE_NAME])
    except (ValueError, RecursionError) as error:
        raise PrintError([f"What the PDF carries cannot be read: {error}"]) from error
    return Carried(page, briefing, found[PAGE_NAME], found[BRIEFING_NAME])


def audit(
    pdf: bytes,
    page: Page,
    briefing: Briefing,
    attach: Attach | None = None,
    carried: tuple[bytes, bytes] | None = None,
) -> Proof:
    """Reconcile everything printed with the page, and the page with the briefing.

    ``attach`` says what travels with the page (the briefing's own setting by default); where
    ``carried`` gives the very bytes, the PDF must carry them.
    """
    return Audit(page, briefing, attach, carried).of(pdf)


class Audit:
    """What a page must say and show, worked out before there is a PDF of it."""

    def __init__(
        self,
        page: Page,
        briefing: Briefing,
        attach: Attach | None = None,
        carried: tuple[bytes, bytes] | None = None,
    ) -> None:
        attach = attach or briefing.page.attach
        self._carried = None if attach is Attach.NONE else carried
        self._due = _Due(page, briefing, digest_of(*(carried or enclosed(page, briefing, attach))))

    def of(self, pdf: bytes) -> Proof:
        """Reconcile the PDF with the page."""
        faults: list[str] = []
        if self._carried is not None:
            found = attachments(pdf)
            if (found.get(PAGE_NAME), found.get(BRIEFING_NAME)) != self._carried:
                faults.append("The PDF does not carry the briefing that its proof covers.")
        return self._due.reconciled(pdf, faults)


def verify(pdf: bytes, text: str | None = None) -> Proof:
    """Prove a PDF from its own attachments, and against the article's ``text`` where it is given.

    Raises PrintError when the PDF is none of ours.
    """
    carried = carried_by(pdf)
    page = pages.with_proof(carried.page, carried.digest)
    more = [*_tampered(carried)]
    if text is not None:
        more += _other_article(carried.briefing, text)
    return _Due(page, carried.briefing, carried.digest).reconciled(pdf, more)


def _tampered(carried: Carried) -> Iterator[str]:
    """Yield what the attachments contradict in themselves."""
    data = cast("dict[str, Any]", json.loads(carried.briefing_json))
    if data["article"].get("sha256") != carried.briefing.article.sha256:
        yield "The text that the PDF carries is not the one it was made from."
    for told, figure in zip(data["figures"], carried.briefing.figures, strict=True):
        span = figure.span
        if span is not None and told["span"] != {"start": span.start, "end": span.end}:
            yield f"“{figure.label}” does not stand where the PDF says."
    if carried.page.carries != sha256(carried.briefing_json).hex():
        yield "The briefing that the PDF carries is not the one its page was made from."
    for figure in carried.briefing.figures:
        if figure.span is not None and figure.state.shown and figure.anchor.sound:
            fault = fault_of(figure, carried.briefing)
            if fault:
                yield fault
    if carried.page.draft:
        yield "The page is a draft."


def _other_article(briefing: Briefing, text: str) -> Iterator[str]:
    """Yield each sentence that a text does not hold, unless it is the very text."""
    if sha256(text.encode()).hex() == text_hash(briefing.article):
        return
    given = " ".join(text.split())
    for sentence in dict.fromkeys(
        briefing.article.sentence_at(figure.span.start)
        for figure in briefing.figures
        if figure.span is not None
    ):
        words = "" if sentence is None else " ".join(sentence.of(briefing.article.text).split())
        if not words or words not in given:
            yield f"The article does not say: “{words}”"


class _Due:
    """What is due on paper, from page and briefing alone: each piece, and what is wrong already."""

    def __init__(self, page: Page, briefing: Briefing, digest: str) -> None:
        self._page = page
        self._briefing = briefing
        self._digest = digest
        texts = Texts(page, briefing, digest)
        source = SourceSheets(page, briefing, digest)
        reasons = _Reasons(page, briefing)
        self._front = _DueSheet(page, texts.wrong(), reasons, briefing)
        self._further = [
            _DueSheet(sheet, source.wrong(number), None, briefing)
            for number, sheet in enumerate(page.sheets[1:])
        ]
        self._traced = [*_untraced(page, briefing), *_note_faults(page, briefing)]
        self._counts = count_figures(page, briefing)
        self._told = [*source.faults(), *self._own_faults(texts)]

    def _own_faults(self, texts: Texts) -> Iterator[str]:
        """Yield what the page says wrongly of itself."""
        page = self._page
        if self._counts != (page.figures, page.computed):
            yield "The counts at the foot of the page are not those of the page."
        if not all(item.text == texts.hash for item in page.texts if item.role is Role.HASH):
            yield "The text the page was made from is another one."
        proof = next((item.text for item in page.texts if item.role is Role.PROOF), self._digest)
        if proof != self._digest:
            yield "The proof on the page is not the one of what it carries."

    def reconciled(self, pdf: bytes, more: list[str]) -> Proof:
        """Compare a PDF with what is due; ``more`` is what else is wrong with it."""
        page = self._page
        reading = read_page(pdf)
        faults = [*more]
        if reading.sheets != len(page.sheets):
            count = len(page.sheets)
            faults.append(f"The briefing takes {reading.sheets} sheets, not {count}.")
        front = _Reconciled(reading, self._front)
        found, faults = [*front.numerals], [*faults, *front.faults]
        geometry = Geometry(page, self._briefing, front.outlines)
        faults += [*geometry.faults, *self._traced]
        for number, sheet in enumerate(self._further[: max(0, reading.sheets - 1)]):
            further = _Reconciled(read_page(pdf, number + 1), sheet)
            found += further.numerals
            faults += further.faults
        faults += self._told
        return Proof(
            not faults,
            self._digest,
            tuple(found),
            tuple(geometry.measured),
            tuple(dict.fromkeys(faults)),
            *self._counts,
            page.filled,
        )


class _DueSheet:
    """What is due on a sheet, piece by piece."""

    def __init__(
        self, sheet: Page, wrong: Mapping[int, str], reasons: _Reasons | None, briefing: Briefing
    ) -> None:
        self.sheet = sheet
        self.rtl = right_to_left(sheet.language) or right_to_left(briefing.language)
        self.pieces = [
            _due_piece(item, wrong.get(index), reasons) for index, item in enumerate(sheet.texts)
        ]


class _DuePiece(NamedTuple):
    """A piece of text: what it should be instead, its numerals, and what is wrong with them."""

    item: Printed
    should: str | None
    numerals: tuple[str, ...]
    sourced: bool
    faults: tuple[str, ...]


def _due_piece(item: Printed, should: str | None, reasons: _Reasons | None) -> _DuePiece:
    said = numerals(item.text)
    faults = [] if should is None else [_differs(item, should, said)]
    sourced = not said or reasons is None or reasons.sourced(item)
    if not sourced and should is None:
        faults = [f"“{numeral}” in “{item.text}” has no source ({item.role})." for numeral in said]
    return _DuePiece(item, should, said, sourced, tuple(faults))


class _Reconciled:
    """Compare a sheet of paper with what is due on it: its numerals, faults and outlines."""

    def __init__(self, reading: Reading, due: _DueSheet) -> None:
        self.numerals: list[Numeral] = []
        self.faults = [*sheet_faults(reading, due.sheet)]
        read, strays = assigned(reading.glyphs, due.sheet.texts)
        if strays:
            words = "".join(glyph.text for glyph in strays[:40])
            self.faults.append(f"“{words}” is printed, but the page does not say why.")
        for index, piece in enumerate(due.pieces):
            item, should = piece.item, piece.should
            whole = same_text(item, read[index], rtl=due.rtl)
            if not whole:
                self.faults.append(f"“{item.text}” does not stand on the paper as it should.")
            self.faults += piece.faults
            for numeral in piece.numerals:
                ok = whole and should is None and piece.sourced
                expected = numeral if should is None else should
                self.numerals.append(
                    Numeral(numeral, item.role, item.figure, expected, item.box, ok)
                )
        self.outlines, drawn = drawn_faults(reading.outlines, due.sheet)
        self.faults += drawn


def _differs(item: Printed, should: str, said: tuple[str, ...]) -> str:
    """Say in one sentence what a piece should say instead."""
    where = f" ({item.role})"
    if item.role in (Role.FIGURE, Role.FORMULA, Role.MARK) and said and item.figure is not None:
        plain, forms = "".join(item.text.split()), should.split(OR)
        if any(plain in form and plain != form for form in forms):
            return f"“{item.text}” has lost its bound or its unit: it should be “{should}”."
    if said:
        return f"“{item.text}”{where} has no source: it should be “{should}”."
    return f"“{item.text}”{where} should be “{should}”."


class _Reasons:
    """Say whether a numeral of our own prose states a figure, or has another reason."""

    def __init__(self, page: Page, briefing: Briefing) -> None:
        self._page = page
        self._briefing = briefing
        self._naming = Naming(briefing)

    def sourced(self, item: Printed) -> bool:
        """Say whether the numerals of a piece have a source; only prose can lack one."""
        texts = self._texts(item)
        if texts is None:
            return True
        named = [
            found
            for text, prefer in texts
            for found in self._naming(text, prefer)
            if item.text.strip() in found.span.of(text)
        ]
        return any(
            found.resolved and (item.figure is None or found.figure == item.figure)
            for found in named
        )

    def _texts(self, item: Printed) -> list[tuple[str, tuple[FigureId, ...]]] | None:
        briefing = self._briefing
        match item.role:
            case Role.TITLE:
                return [(briefing.title, ())]
            case Role.KICKER:
                return [(briefing.kicker.upper(), ()), (briefing.kicker, ())]
            case Role.SUMMARY:
                return [(briefing.summary, ())]
            case Role.DECISION:
                return [(d.note, d.figures) for d in briefing.decisions]
            case Role.CHART_TITLE:
                chart = self._chart(item.chart)
                if chart is None:
                    return []
                own = chart.figures
                return [(chart.title, own), (chart.option("subtitle"), own)]
            case _:
                return None

    def _chart(self, name: str | None) -> Chart | None:
        return next((chart for chart in self._briefing.drawn if chart.id == name), None)


def _untraced(page: Page, briefing: Briefing) -> Iterator[str]:
    """Yield each figure of the page that the briefing does not hold, or cannot trace."""
    for name in sorted(page.shown):
        if not briefing.has(name):
            yield f"The page shows {name}, which the briefing does not hold."
            continue
        figure = briefing.figure(name)
        if not briefing.printable(name):
            yield f"“{figure.label}” cannot be traced to a sentence."
        elif figure.span is not None and (fault := fault_of(figure, briefing)):
            yield fault


def _note_faults(page: Page, briefing: Briefing) -> Iterator[str]:
    """Yield each number without its note, and each note that is not its number's sentence."""
    noted = {name for note in page.notes for name in note.figures}
    for item in page.texts:
        if item.role in (Role.FIGURE, Role.MARK) and item.figure is not None:
            name = item.figure
            if not briefing.has(name) or not numerals(item.text):
                continue
            own = kin.original(briefing, name)
            if own not in noted and not briefing.figure(own).derived:
                yield f"“{item.text}” stands on the page without its sentence."
    for note in page.notes:
        for name in note.figures:
            span = briefing.figure(name).span if briefing.has(name) else None
            sentence = None if span is None else briefing.article.sentence_at(span.start)
            if sentence != note.sentence:
                yield f"Note {note.letter} is not the sentence of its figure."
