"""Compose a briefing on one page: measured, filled, and no numeral without its reason.

A plan says what stands on the page, a sheet sets it at given sizes, and ``compose`` looks for the
largest sizes that fit. Templates are data: the order of the sections.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from briefing.core.briefing import (
    Attach,
    Briefing,
    Chart,
    Orientation,
    Paper,
    Template,
)
from briefing.core.charts import Box
from briefing.core.frozen import replace
from briefing.core.named import Names
from briefing.core.page import (
    Page,
    Role,
    around,
    with_proof,
)
from briefing.proof import PrintError, count_figures, digest_of, enclosed
from briefing.render.plan import Plan, charts_of, plan
from briefing.render.proofreader import Proofreader
from briefing.render.setting import TOP, Scale, foot_of
from briefing.render.sheet import Sheet

SIZES: Mapping[Paper, tuple[float, float]] = {
    Paper.A4: (595.28, 841.89),
    Paper.LETTER: (612.0, 792.0),
}
"""Width and height of each paper upright, in points."""

FILL, ROOMY = 0.85, 0.9
"""At least this share of the height is in use (page.md); below the second, charts are stacked."""

CLEAR, ENOUGH = 9.0, 4.0
"""What stays free above the footer, and how little more is not worth another try; in points."""

FLOOR = Scale(0.0, short=True)
"""The smallest that anything is set."""

FEW = 16
"""How many figures are tried first where not all fit; most pages have room for them."""

EASY, LARGE = Scale(0.45), Scale(1.0)
"""Whole sentences in type that is good to read, and in the largest: most pages have the room."""

Section = str | tuple[tuple[str, ...], ...]
"""A part of the page: its name, or columns of such names side by side."""

SECTIONS: Mapping[Template, tuple[Section, ...]] = {
    Template.STANDARD: ("header", "summary", "cards", "charts", "notes", "box"),
    Template.NUMBERS_FIRST: ("header", "cards", "summary", "charts", "notes", "box"),
    Template.CHART_FIRST: ("header", "charts", "summary", "cards", "notes", "box"),
    Template.TWO_COLUMNS: ("header", "summary", (("cards", "charts"), ("notes", "box"))),
}


def compose(
    briefing: Briefing,
    *,
    today: date,
    paper: Paper | None = None,
    orientation: Orientation | None = None,
    template: Template | None = None,
    language: str | None = None,
    attach: Attach | None = None,
    with_source: bool | None = None,
    draft: bool = False,
) -> Page:
    """Compose the page; raises PrintError with the list when a number has no source.

    ``draft`` composes it all the same, to be stamped. What is None is the briefing's own setting.
    Needs a QGuiApplication with our fonts.
    """
    page, reasons, _ = composed(
        briefing,
        today=today,
        paper=paper,
        orientation=orientation,
        template=template,
        language=language,
        attach=attach,
        with_source=with_source,
    )
    if reasons and not draft:
        raise PrintError(reasons)
    return page


def compose_anyhow(briefing: Briefing, *, today: date) -> tuple[Page, tuple[str, ...]]:
    """Return the page, a draft where there are reasons not to print it, and those reasons."""
    page, reasons, _ = composed(briefing, today=today)
    return page, reasons


def composed(
    briefing: Briefing,
    *,
    today: date,
    paper: Paper | None = None,
    orientation: Orientation | None = None,
    template: Template | None = None,
    language: str | None = None,
    attach: Attach | None = None,
    with_source: bool | None = None,
    fit: bool = False,
    proofreader: Proofreader | None = None,
) -> tuple[Page, tuple[str, ...], tuple[bytes, bytes]]:
    """Return the page, the reasons not to print it, and what its proof covers (``enclosed``).

    ``fit`` leaves charts out, the last first, where the page would be too full: in the window
    somebody chooses, without one nobody does.
    """
    naming, reasons = _looked_through(briefing, proofreader)
    settings = briefing.page
    size = SIZES[paper or settings.paper]
    if (orientation or settings.orientation) is Orientation.LANDSCAPE:
        size = (size[1], size[0])
    sections = SECTIONS[template or settings.template]
    language = language or briefing.language
    charts = charts_of(briefing)
    sheet, bottom = _fitted(briefing, naming, language, size, sections, charts)
    while fit and charts and bottom > sheet.foot:
        charts = charts[:-1]
        sheet, bottom = _fitted(briefing, naming, language, size, sections, charts)
    page = _page(sheet, bottom, paper or settings.paper, today, draft=bool(reasons))
    if settings.with_source if with_source is None else with_source:
        from briefing.render.source_sheets import source_sheets  # noqa: PLC0415 - few pages ask

        further = source_sheets(briefing, page.notes, *size, page.language)
        page = replace(page, further=further)
    carried = enclosed(page, briefing, attach or settings.attach)
    return with_proof(page, digest_of(*carried)), reasons, carried


def _looked_through(
    briefing: Briefing, proofreader: Proofreader | None
) -> tuple[Names, tuple[str, ...]]:
    """Return what names the numerals of our own texts, and the reasons not to print."""
    known = None if proofreader is None else proofreader.names(briefing)
    if known is not None:
        return known, ()
    # All the rules, and extraction with them: not read in where somebody else knows them.
    from briefing.checks.prose import Naming  # noqa: PLC0415
    from briefing.render.objections import objections  # noqa: PLC0415
    from briefing.render.refusals import refusals  # noqa: PLC0415

    naming = Naming(briefing)
    return naming, refusals(objections(briefing, naming))


def _page(sheet: Sheet, bottom: float, paper: Paper, today: date, *, draft: bool) -> Page:
    briefing = sheet.briefing
    bare = Page(
        paper=paper.value,
        width=sheet.width,
        height=sheet.height,
        items=tuple(sheet.items),
        notes=sheet.plan.notes,
        title=briefing.title,
        language=sheet.language,
        left_out=sheet.plan.left_out,
        filled=round((bottom - TOP) / (sheet.foot - TOP), 3),
        overflow=round(max(0.0, bottom - sheet.foot), 1),
        printed=today.isoformat(),
        draft=draft,
        greyscale=briefing.page.greyscale,
    )
    counts = count_figures(bare, briefing)
    sheet.footer(counts, today)
    return replace(bare, items=tuple(sheet.items), figures=counts[0], computed=counts[1])


def _fitted(
    briefing: Briefing,
    naming: Names,
    language: str,
    size: tuple[float, float],
    sections: Sequence[Section],
    charts: tuple[Chart, ...],
) -> tuple[Sheet, float]:
    """Return the sheet at the largest sizes that fit, and the y below it.

    Whole sentences go before large type, large type before few cards: what does not fit at the
    floors is cut to clauses, then the last ranked cards leave.
    """
    whole = plan(briefing, language, naming, 0, charts)
    trial = _Trial(whole, size, sections)
    if trial.spare(LARGE) >= 0 or trial.spare(EASY) >= 0:
        return trial.set(trial.grown(EASY))
    if trial.spare(FLOOR) < 0:
        trial = _shortened(briefing, naming, language, size, sections, charts)
    for short, least in ((False, 0.45), (True, 0.45), (False, 0.0)):
        base = Scale(least, short=short)
        if trial.spare(base) >= 0:
            return trial.set(trial.grown(base))
    return trial.set(trial.grown(FLOOR) if trial.spare(FLOOR) >= 0 else FLOOR)


def _shortened(
    briefing: Briefing,
    naming: Names,
    language: str,
    size: tuple[float, float],
    sections: Sequence[Section],
    charts: tuple[Chart, ...],
) -> _Trial:
    """Return the page with as few figures left out as lets it fit at the floors, or with none.

    Small pages are tried first: to set all that a long briefing keeps takes long.
    """
    whole = plan(briefing, language, naming, 0, charts)
    every = len(whole.cards) + len(whole.also)

    def tried(kept: int) -> _Trial:
        shown = plan(briefing, language, naming, every - kept, charts)
        return _Trial(shown, size, sections)

    best, fits, full = tried(0), 0, every  # all do not fit
    step = FEW
    while full - fits > 1:
        middle = min(step, (fits + full) // 2)
        trial = tried(middle)
        if trial.spare(FLOOR) >= 0:
            fits, best = middle, trial
            step *= 2
        else:
            full = middle
    return best


class _Trial:
    """Set one plan at various sizes; each is measured once."""

    def __init__(self, shown: Plan, size: tuple[float, float], sections: Sequence[Section]) -> None:
        self._shown = shown
        self._size = size
        self._sections = sections
        self._bottoms: dict[Scale, float] = {}
        self._set: tuple[Scale, Sheet] | None = None
        self._foot = foot_of(size[1])

    def set(self, scale: Scale) -> tuple[Sheet, float]:
        """Return the sheet at a scale, and the y below its last section."""
        if self._set is not None and self._set[0] == scale:
            return self._set[1], self._bottoms[scale]
        sheet = Sheet(self._shown, scale, *self._size)
        return sheet, self._down(sheet)

    def _down(self, sheet: Sheet) -> float:
        y = TOP
        for section in self._sections:
            y = sheet.section(section, y) if isinstance(section, str) else sheet.beside(section, y)
        return y

    def _bottom(self, scale: Scale, *, likely: bool = False) -> float:
        """Return the y below the last section; a ``likely`` scale is set, not only measured."""
        if scale not in self._bottoms:
            sheet = Sheet(self._shown, scale, *self._size, measuring=not likely)
            self._bottoms[scale] = self._down(sheet)
            if likely and self._bottoms[scale] <= self._foot - CLEAR:
                self._set = (scale, sheet)
        return self._bottoms[scale]

    def spare(self, scale: Scale, *, likely: bool = False) -> float:
        """Return the height left over the footer; below zero where it does not fit."""
        return self._foot - CLEAR - self._bottom(scale, likely=likely)

    def grown(self, base: Scale) -> Scale:
        """Return the scale grown: type first, then air; a page still short gets wide charts."""
        scale = self._most(self._most(base, "step", 1.0), "air", 2.4)
        if self.filled(scale) >= ROOMY:
            return scale
        stacked = replace(scale, air=1.0, stacked=True)
        if self.spare(stacked) >= 0:
            scale = stacked
        return self._most(scale, "air", 4.0)

    def filled(self, scale: Scale) -> float:
        """Return the share of the height that a scale fills."""
        return (self._bottom(scale) - TOP) / (self._foot - TOP)

    def _most(self, scale: Scale, name: str, limit: float) -> Scale:
        """Return the scale with one of its sizes as large as fits; height grows about evenly."""
        largest = replace(scale, **{name: limit})
        if largest not in self._bottoms and self.spare(scale) < ENOUGH:
            return scale
        over = self.spare(largest)
        if over >= 0:
            return largest
        low: float = getattr(scale, name)
        high, spare, best = limit, self.spare(scale), scale
        for _ in range(4):
            # A little is left on purpose: what just does not fit is another try.
            part = (spare - ENOUGH / 3) / (spare - over)
            middle = low + (high - low) * min(max(part, 0.1), 0.96)
            tried = replace(scale, **{name: middle})
            left = self.spare(tried, likely=True)
            if left >= 0:
                best, low, spare = tried, middle, left
                if spare < ENOUGH:
                    break
            else:
                high, over = middle, left
        return best


def title_area(page: Page) -> Box | None:
    """Return where the title stands."""
    return around(
        item.box for item in page.texts if item.role is Role.TITLE and item.style.family == "serif"
    )
