"""The proof of a page: what is printed, read back from the PDF and derived again.

Nothing here trusts the painter: the PDF is read with an independent library, each character is
found inside the box of one piece of text of the Page, and each numeral of that piece is derived
again from the briefing. It needs no Qt.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, cast

from briefing.checks.prose import Naming, numerals
from briefing.core import codec, kin, wording
from briefing.core import page as pages
from briefing.core.briefing import Attach, Briefing, Chart
from briefing.core.charts import Box, ticks
from briefing.core.enclosure import enclosure, text_hash
from briefing.core.figure import Figure, FigureId
from briefing.core.page import Page, Printed, Role
from briefing.core.page_words import date_words, right_to_left
from briefing.core.quantity import Bound, Quantity
from briefing.formats.printed_pdf import (
    Glyph,
    Reading,
    attachments,
    read_page,
)

BRIEFING_NAME, PAGE_NAME = "briefing.json", "page.json"
"""The names of what travels inside the PDF."""

DIGEST = 12
"""How many hex digits of SHA-256 stand on the paper."""

REACH = 1.2
"""How far, in points, a printed character may lie outside the box that announces it."""


class PrintError(Exception):
    """Say why a page is not printed: one sentence for each thing that cannot be traced."""

    def __init__(self, reasons: Iterable[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("\n".join(self.reasons))


# ── what is checked ──────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral read on the page: its role, its figure, and what it should have been."""

    text: str
    role: Role
    figure: FigureId | None
    expected: str
    box: Box
    ok: bool


@dataclass(frozen=True, slots=True)
class Proof:
    """The account of every numeral on a page; ``faults`` are sentences for people."""

    ok: bool
    digest: str
    numerals: tuple[Numeral, ...]
    faults: tuple[str, ...]
    figures: int
    computed: int
    filled: float

    @property
    def unreconciled(self) -> tuple[Numeral, ...]:
        """Return the numerals that are not what they should be."""
        return tuple(numeral for numeral in self.numerals if not numeral.ok)

    @property
    def message(self) -> str:
        """Return the outcome in one sentence."""
        if self.ok:
            return f"All {len(self.numerals)} numerals on the page are accounted for."
        return self.faults[0] if self.faults else "The page does not prove itself."

    def summary(self) -> str:
        """Return what was proven, for people."""
        if not self.ok:
            return self.message
        return (
            f"{self.figures} figures traced, {self.computed} computed, "
            f"{len(self.numerals)} numerals read back; proof {self.digest}"
        )


def blank(page: Page) -> Page:
    """Return the page with its proof left blank: what the proof is made from."""
    return pages.with_proof(page, "")


def digest_of(page_json: bytes, briefing_json: bytes) -> str:
    """Return the proof: the first 12 hex digits of SHA-256 over both attachments as they travel.

    ``page.json`` comes first and has a blank where the proof itself stands.
    """
    return hashlib.sha256(page_json + briefing_json).hexdigest()[:DIGEST]


def enclosed(page: Page, briefing: Briefing, attach: Attach) -> tuple[bytes, bytes]:
    """Return what the proof covers: the bytes of ``page.json`` and of ``briefing.json``."""
    return (
        pages.dump(blank(page)).encode(),
        codec.dump(enclosure(briefing, page, attach)).encode(),
    )


def count_figures(page: Page, briefing: Briefing) -> tuple[int, int]:
    """Count the stated and the computed figures whose values stand on the page."""
    stated: set[FigureId] = set()
    computed: set[FigureId] = set()
    for item in page.texts:
        if item.figure is None or item.role in _NOT_VALUES or not briefing.has(item.figure):
            continue
        name = kin.original(briefing, item.figure)
        (computed if briefing.figure(name).derived else stated).add(name)
    return len(stated), len(computed)


_NOT_VALUES = frozenset(
    {Role.QUOTED, Role.PARAGRAPH, Role.NOTE, Role.LABEL, Role.FURNITURE, Role.DATE, Role.TICK}
)


class _Expected:
    """Derive again, from the briefing alone, what each numeral of a page may be."""

    def __init__(self, briefing: Briefing, page: Page, digest: str) -> None:
        self.briefing = briefing
        self.page = page
        self.digest = digest
        self.naming = Naming(briefing)
        self.hash = spread(text_hash(briefing.article))

    def of(self, item: Printed) -> frozenset[str]:
        """Return the numerals that may stand in a piece of text."""
        return self._BY_ROLE[item.role](self, item)

    def in_order(self, item: Printed) -> bool:
        """Say whether the numerals of a piece stand in their order, where there is but one."""
        said = numerals(item.text)
        match item.role:
            case Role.PARAGRAPH:
                return said == self._place(item.figure)
            case Role.COUNT:
                counts = [str(count) for count in count_figures(self.page, self.briefing)]
                return said in ((), tuple(counts), (str(len(self.page.left_out)),))
            case Role.HASH:
                return item.text == self.hash
            case Role.TITLE | Role.SUMMARY | Role.CHART_TITLE | Role.DECISION:
                return item.figure is None or item.figure in self._said_by(item)
            case _:
                return True

    def _said_by(self, item: Printed) -> frozenset[FigureId]:
        """Return the figures that the numerals of a piece of prose state in its own text."""
        return frozenset(
            named.figure
            for text, prefer in self._prose(item)
            for named in self.naming(text, prefer)
            if named.figure is not None and item.text.strip() in named.span.of(text)
        )

    def _prose(self, item: Printed) -> Iterator[tuple[str, Sequence[FigureId]]]:
        """Yield the texts a piece of prose may come from."""
        if item.role is Role.TITLE:
            yield self.briefing.title, ()
        elif item.role is Role.SUMMARY:
            yield self.briefing.summary, ()
        elif item.role is Role.DECISION:
            yield from ((d.note, d.figures) for d in self.briefing.decisions)
        elif (chart := self._chart(item.chart)) is not None:
            yield chart.title, chart.figures
            yield chart.option("subtitle"), chart.figures

    def _words(self, numbers: Iterable[object]) -> frozenset[str]:
        return frozenset(n for words in numbers for n in numerals(str(words)))

    def forms(self, name: FigureId | None) -> tuple[str, ...]:
        """Return the ways a figure's value may be written."""
        if name is None or not self.briefing.has(name):
            return ()
        quantity = self.briefing.quantity_or_none(name)
        if quantity is None:
            return ()
        language = self.page.language
        quote = self.briefing.figure(name).quote
        forms = [wording.short_form(quantity, language), wording.long_form(quantity, language)]
        return (*forms, quote.exact) if quote is not None else tuple(forms)

    def _values(self, name: FigureId | None) -> frozenset[str]:
        return self._words(self.forms(name))

    def _marks(self, item: Printed) -> frozenset[str]:
        """Return the numbers a mark may be labelled with: its value, its formula, its dates."""
        name = item.figure
        if name is None or not self.briefing.has(name):
            return frozenset()
        own = (name, *self.briefing.operands(name))
        chart = self._chart(item.chart)
        found = self._dates(name) | self._label(name)
        if chart is not None:
            found |= self._named(mark_label(chart, name), own)
        return found.union(*(self._values(operand) for operand in own))

    def _decisions(self) -> frozenset[str]:
        named = (self._named(d.note, d.figures) for d in self.briefing.decisions)
        return frozenset[str]().union(*named)

    def _ticks(self, chart_id: str | None) -> frozenset[str]:
        chart = self._chart(chart_id)
        if chart is None:
            return frozenset()
        found: set[str] = {"0"}
        for name in chart.figures:
            quantity = self.briefing.quantity_or_none(name)
            found |= self._values(name) | self._dates(name)
            if quantity is not None:
                for count in (1, 2, 4):
                    for value in ticks(quantity.magnitude, count):
                        tick = Quantity(value=value, unit=quantity.unit, scale=quantity.scale)
                        found |= self._words([wording.short_form(tick, self.page.language)])
        return frozenset(found)

    def _slice(self, item: Printed) -> frozenset[str]:
        if item.span is None or item.span.of(self.briefing.article.text) != item.text:
            return frozenset()
        return frozenset(numerals(item.text))

    def _named(self, text: str, prefer: Sequence[FigureId] = ()) -> frozenset[str]:
        return self._words(
            found.span.of(text) for found in self.naming(text, prefer) if found.resolved
        )

    def _chart(self, chart_id: str | None) -> Chart | None:
        return next((c for c in self.briefing.charts if c.id == chart_id), None)

    def _chart_titles(self, chart_id: str | None) -> frozenset[str]:
        chart = self._chart(chart_id)
        if chart is None:
            return frozenset()
        words = (chart.title, chart.option("subtitle"))
        return frozenset[str]().union(*(self._named(text, chart.figures) for text in words))

    def _label(self, name: FigureId | None) -> frozenset[str]:
        if name is None:
            return frozenset()
        figure = self.briefing.figure(name)
        named = self._named(figure.label, (name, *self.briefing.operands(name)))
        return named | frozenset(numerals(sentence_of(figure, self.briefing)))

    def _place(self, name: FigureId | None) -> tuple[str, ...]:
        """Return the numbers of the paragraph and sentence that state a figure."""
        figure = None if name is None else self.briefing.figure(name)
        if figure is None or figure.span is None:
            return ()
        article, at = self.briefing.article, figure.span.start
        sentence = article.sentence_at(at)
        start = at if sentence is None else sentence.start
        where = (article.paragraph_at(start), article.sentence_in_paragraph(start))
        return tuple(str(number) for number in where if number is not None)

    def _dates(self, name: FigureId | None) -> frozenset[str]:
        source = self.briefing.article.source
        dates = [self.page.printed, source.published, source.as_of]
        if name is not None and self.briefing.has(name):
            period = self.briefing.figure(name).period
            dates = [period.since, period.until, period.as_of]
        return self._words(date_words(date, self.page.language) for date in dates if date)

    @cached_property
    def _counts(self) -> frozenset[str]:
        return self._words((*count_figures(self.page, self.briefing), len(self.page.left_out)))

    @cached_property
    def _source(self) -> frozenset[str]:
        source = self.briefing.article.source
        known = (source.title, source.publisher, source.author, source.speaker, source.place)
        title = self.briefing.article.title
        return self._words(words for words in (*known, title) if words)

    _BY_ROLE: ClassVar[Mapping[Role, Callable[[_Expected, Printed], frozenset[str]]]] = {
        Role.FIGURE: lambda self, item: self._values(item.figure),
        Role.FORMULA: lambda self, item: self._values(item.figure),
        Role.MARK: lambda self, item: self._marks(item),
        Role.TICK: lambda self, item: self._ticks(item.chart),
        Role.QUOTED: lambda self, item: self._slice(item),
        Role.TITLE: lambda self, _: self._named(self.briefing.title),
        Role.KICKER: lambda self, _: self._named(self.briefing.kicker),
        Role.SUMMARY: lambda self, _: self._named(self.briefing.summary),
        Role.CHART_TITLE: lambda self, item: self._chart_titles(item.chart),
        Role.LABEL: lambda self, item: self._label(item.figure),
        Role.DECISION: lambda self, _: self._decisions(),
        Role.PARAGRAPH: lambda self, item: frozenset(self._place(item.figure)),
        Role.DATE: lambda self, item: self._dates(item.figure),
        Role.HASH: lambda self, _: frozenset(numerals(spread(text_hash(self.briefing.article)))),
        Role.PROOF: lambda self, _: frozenset(numerals(self.digest)),
        Role.COUNT: lambda self, _: self._counts,
        Role.SOURCE: lambda self, _: self._source,
        Role.NOTE: lambda _self, _item: frozenset(),
        Role.FURNITURE: lambda _self, _item: frozenset(),
    }


def mark_label(chart: Chart, name: FigureId) -> str:
    """Return the words a chart gives a figure's mark itself, or ""."""
    labels: object = chart.options.get("labels")
    if not isinstance(labels, Mapping):
        return ""
    words = cast("Mapping[str, object]", labels).get(name)
    return words if isinstance(words, str) else ""


def sentence_of(figure: Figure, briefing: Briefing) -> str:
    """Return the sentence that states a figure, or "" for a derived one."""
    span = None if figure.span is None else briefing.article.sentence_at(figure.span.start)
    return "" if span is None else span.of(briefing.article.text)


def spread(hexadecimal: str) -> str:
    """Write a hash in the short form of the page: two groups of four."""
    return f"{hexadecimal[:4]}·{hexadecimal[4:8]}"


# ── what is printed ──────────────────────────────────────────────────────────────────────────────


def _assigned(
    glyphs: Iterable[Glyph], texts: Sequence[Printed]
) -> tuple[dict[int, list[Glyph]], list[Glyph]]:
    """Give each character to the piece of text whose box it stands in; the rest are strays."""
    rows: dict[int, list[int]] = {}
    for index, item in enumerate(texts):
        for row in range(int(item.box.y - REACH) // 8, int(item.box.bottom + REACH) // 8 + 1):
            rows.setdefault(row, []).append(index)
    found: dict[int, list[Glyph]] = {index: [] for index in range(len(texts))}
    strays: list[Glyph] = []
    for glyph in glyphs:
        if unicodedata.category(glyph.text) == "Mn":
            continue
        near = [
            (_distance(glyph, texts[index].box), index) for index in rows.get(int(glyph.y) // 8, ())
        ]
        best = min(near, default=(REACH + 1, -1))
        if best[0] <= REACH:
            found[best[1]].append(glyph)
        else:
            strays.append(glyph)
    return found, strays


def _distance(glyph: Glyph, box: Box) -> float:
    """Return how far a character lies outside a box; inside, how far from its middle, below 0."""
    dx = max(box.x - glyph.x, glyph.x - box.right)
    dy = max(box.y - glyph.y, glyph.y - box.bottom)
    outside = max(dx, dy)
    return outside if outside > 0 else outside / 1000


_TWINS = str.maketrans({"ʼ": "’", "‐": "-", "‑": "-", "∙": "·", "⋅": "·", "μ": "µ"})
"""Characters that share one glyph in our fonts, so that a PDF names either; never digits."""


def _comparable(text: str) -> str:
    """Return a text as it is compared; vowel signs stand over their letter, wherever that is."""
    plain = unicodedata.normalize("NFKC", text).translate(_TWINS)
    return "".join(c for c in plain if not c.isspace() and unicodedata.category(c) != "Mn")


_MIRRORED = str.maketrans("()<>≤≥«»[]", ")(><≥≤»«][")
_ONE_WAY = str.maketrans(")>≥»]", "(<≤«[")
"""A reader of PDFs mirrors signs that stand in a right-to-left line, whatever their own isolate."""


def _same_text(item: Printed, read: Sequence[Glyph], *, rtl: bool) -> bool:
    """Compare in reading order; right-to-left text by its characters and its numerals.

    On a right-to-left page signs may be named by their mirror image, all of a piece or none.
    """
    shown = _comparable(item.text)
    ordered = sorted(read, key=lambda glyph: glyph.x)
    text = _comparable("".join(glyph.text for glyph in ordered))
    if text == shown or (rtl and text.translate(_MIRRORED) == shown):
        return True
    if not item.rtl and not any(unicodedata.bidirectional(c) in ("R", "AL") for c in shown):
        return False
    same = sorted(text.translate(_ONE_WAY)) == sorted(shown.translate(_ONE_WAY))
    return same and sorted(numerals(text)) == sorted(numerals(shown))


# ── the two brought together ─────────────────────────────────────────────────────────────────────


def audit(pdf: bytes, page: Page, briefing: Briefing, attach: Attach | None = None) -> Proof:
    """Reconcile everything printed with the page, and the page with the briefing.

    ``attach`` says what travels with the page (the briefing's own setting by default).
    """
    reading = read_page(pdf)
    digest = digest_of(*enclosed(page, briefing, attach or briefing.page.attach))
    return _reconcile(reading, page, briefing, digest)


def verify(pdf: bytes) -> Proof:
    """Prove a PDF from its own attachments alone; raises PrintError when it has none of ours."""
    carried = attachments(pdf)
    if BRIEFING_NAME not in carried or PAGE_NAME not in carried:
        raise PrintError(["This PDF carries no briefing to compare it with."])
    try:
        briefing = codec.load(carried[BRIEFING_NAME])
        page = pages.load(carried[PAGE_NAME])
    except (ValueError, json.JSONDecodeError) as error:
        raise PrintError([f"What the PDF carries cannot be read: {error}"]) from error
    digest = digest_of(carried[PAGE_NAME], carried[BRIEFING_NAME])
    return _reconcile(read_page(pdf), pages.with_proof(page, digest), briefing, digest)


def _reconcile(reading: Reading, page: Page, briefing: Briefing, digest: str) -> Proof:
    faults = list(_sheet_faults(reading, page))
    read, strays = _assigned(reading.glyphs, page.texts)
    if strays:
        words = "".join(glyph.text for glyph in strays[:40])
        faults.append(f"“{words}” is printed, but the page does not say why.")
    expected = _Expected(briefing, page, digest)
    rtl = right_to_left(page.language)
    found: list[Numeral] = []
    for index, item in enumerate(page.texts):
        whole = _same_text(item, read[index], rtl=rtl)
        if not whole:
            faults.append(f"“{item.text}” does not stand on the paper as it should.")
        allowed = expected.of(item)
        ordered = expected.in_order(item)
        for numeral in numerals(item.text):
            ok = whole and ordered and numeral in allowed
            should = numeral if numeral in allowed else ", ".join(sorted(allowed)[:4])
            found.append(Numeral(numeral, item.role, item.figure, should, item.box, ok))
            if whole and not ok:
                faults.append(f"“{numeral}” in “{item.text}” has no source ({item.role}).")
    faults.extend(_lost_bounds(page, expected))
    faults.extend(_untraced(page, briefing))
    stated, computed = count_figures(page, briefing)
    if (stated, computed) != (page.figures, page.computed):
        faults.append("The counts at the foot of the page are not those of the page.")
    if not all(item.text == expected.hash for item in page.texts if item.role is Role.HASH):
        faults.append("The text the page was made from is another one.")
    proof = next((item.text for item in page.texts if item.role is Role.PROOF), digest)
    if proof != digest:
        faults.append("The proof on the page is not the one of what it carries.")
    return Proof(not faults, digest, tuple(found), tuple(faults), stated, computed, page.filled)


def _sheet_faults(reading: Reading, page: Page) -> Iterator[str]:
    if reading.sheets != 1:
        yield f"The briefing takes {reading.sheets} pages, not one."
    if abs(reading.width - page.width) > 1.5 or abs(reading.height - page.height) > 1.5:
        yield "The paper is not of the size that was asked for."
    unmapped = {glyph.text for glyph in reading.glyphs if not glyph.mapped}
    if unmapped:
        yield f"{len(unmapped)} characters cannot be read back: their font does not name them."
    if reading.loose_fonts:
        yield "A font is not embedded in the page."
    if reading.pictures:
        yield "There is a bitmap on the page."


def _lost_bounds(page: Page, expected: _Expected) -> Iterator[str]:
    """Yield each value that is printed without its "more than" or "about"."""
    runs: list[list[Printed]] = []
    for item in page.texts:
        if item.figure is None or item.role not in (Role.FIGURE, Role.FORMULA, Role.MARK):
            runs.append([])
        elif runs and runs[-1] and runs[-1][-1].figure == item.figure:
            runs[-1].append(item)
        else:
            runs.append([item])
    for run in runs:
        text = "".join("".join(item.text.split()) for item in run)
        name = run[0].figure if run else None
        if name is None or not numerals(text):
            continue
        quantity = expected.briefing.quantity_or_none(name)
        if quantity is None or quantity.bound is Bound.EXACT:
            continue
        forms = ["".join(form.split()) for form in expected.forms(name)]
        if not any(form.casefold() in text.casefold() for form in forms):
            yield f"“{text}” has lost its bound."


def _untraced(page: Page, briefing: Briefing) -> Iterator[str]:
    """Yield each figure of the page that the briefing does not hold, or cannot trace."""
    for name in sorted(page.shown):
        if not briefing.has(name):
            yield f"The page shows {name}, which the briefing does not hold."
        elif not briefing.printable(name):
            yield f"“{briefing.figure(name).label}” cannot be traced to a sentence."
