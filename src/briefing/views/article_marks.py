"""The marks of the article, painted under its text: underlines, lit sentences, margin marks.

Only what is in sight is painted, so the cost of a selection does not grow with the article.
States differ by shape, never by hue alone (look.md).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QRegion, QTextBlock

from briefing.core.article import BlockKind, Span
from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId, State
from briefing.core.frozen import frozen
from briefing.core.kin import original
from briefing.models.figure_model import FigureModel
from briefing.render import theme as themes
from briefing.render.theme import Theme
from briefing.views.article_document import RULE_GAP, Laid
from briefing.views.text_geometry import Run, TextGeometry

NUMBER_AT = 48
"""How far outside the column a paragraph's number begins, in px (the mock)."""

STAR_AT = 27
BAR_AT = 13
BAR_WIDTH = 4
FLAG_AT = 8
PADDING = 3
"""How far the fill of a sentence reaches beyond its letters, in px."""

DIMMED = 0.45
"""The contrast that text without figures keeps under backlight (look.md)."""

_BESIDE = 512
"""Code points looked at beside what is in sight, for figures that reach into it."""


@frozen
class Inks:
    """The colours of the marks, mixed once for a theme."""

    sentence: QColor
    sentence_hover: QColor
    number: QColor
    number_hover: QColor
    outline: QColor
    bar: QColor
    muted: QColor
    hairline: QColor
    star: QColor
    flag: QColor
    wash: QColor

    @classmethod
    def of(cls, theme: Theme) -> Inks:
        """Mix the inks of a theme; a hovered mark is about half as strong as the active one."""
        paper = theme.color("paper")
        wash = QColor(paper)
        wash.setAlphaF(1 - DIMMED)
        return cls(
            sentence=theme.color("sentence"),
            sentence_hover=mixed(paper, theme.color("sentence"), 0.53),
            number=theme.color("number"),
            number_hover=mixed(paper, theme.color("number"), 0.55),
            outline=theme.color("ink"),
            bar=theme.color("margin_bar"),
            muted=theme.color("muted"),
            hairline=theme.color("hairline"),
            star=theme.color("star"),
            flag=theme.color("flag"),
            wash=wash,
        )


@frozen
class Focus:
    """Which figures are lit: one active, one hovered, several pinned."""

    active: FigureId | None = None
    hovered: FigureId | None = None
    pinned: frozenset[FigureId] = frozenset()


@frozen
class Column:
    """Where the text stands across the view, and whether there is room to hang marks outside."""

    left: float
    right: float
    hangs: bool = True


@frozen
class Shown:
    """What the reader wants to see: marks at rest, the ledger, the fading flash of a jump."""

    highlights: bool = True
    ledger: bool = False
    flash: float = 0.0


def mixed(ground: QColor, ink: QColor, strength: float) -> QColor:
    """Return ``ink`` laid over ``ground`` at a strength from 0 to 1."""
    return QColor.fromRgbF(
        ground.redF() + (ink.redF() - ground.redF()) * strength,
        ground.greenF() + (ink.greenF() - ground.greenF()) * strength,
        ground.blueF() + (ink.blueF() - ground.blueF()) * strength,
    )


def evidence(briefing: Briefing, figure_id: FigureId | None) -> tuple[Figure, ...]:
    """Return the stated figures a figure rests on: itself, or all that its formula reaches."""
    if figure_id is None or not briefing.has(figure_id):
        return ()
    found: dict[FigureId, Figure] = {}
    waiting = [figure_id]
    seen: set[FigureId] = set()
    while waiting:
        name = waiting.pop(0)
        if name in seen:
            continue
        seen.add(name)
        figure = briefing.figure(name)
        if figure.span is not None:
            found[name] = figure
        waiting.extend(briefing.operands(name))
    return tuple(found.values())


def sentences_of(briefing: Briefing, figures: Iterable[Figure]) -> tuple[Span, ...]:
    """Return the sentences that state figures, each once, in the order of the text."""
    found = {
        briefing.article.sentence_at(figure.number.start) or figure.span
        for figure in figures
        if figure.number is not None
    }
    return tuple(sorted(span for span in found if span is not None))


class _Dashes(Enum):
    NONE = auto()
    DOTS = auto()
    LONG = auto()


class _Underline(NamedTuple):
    """How a figure is underlined; asking a QPen costs a call into Qt for each of these."""

    dashes: _Dashes
    ink: str
    thickness: float


class MarkPainter:
    """Paint the marks between two heights of the document; made anew for each paint event."""

    def __init__(
        self,
        painter: QPainter,
        laid: Laid,
        geometry: TextGeometry,
        model: FigureModel,
        theme: Theme,
        inks: Inks,
    ) -> None:
        self._painter = painter
        self._laid = laid
        self._geometry = geometry
        self._model = model
        self._theme = theme
        self._inks = inks
        self._questions = model.questions
        self._underlines: dict[tuple[str | None, bool, bool, bool], _Underline] = {}

    def paint(self, top: float, bottom: float, column: Column, focus: Focus, shown: Shown) -> None:
        """Paint everything that stands under the letters."""
        blocks = list(self._geometry.blocks(top, bottom))
        sight = self._geometry.shown_in(blocks, top, bottom)
        figures = self._in_sight(sight)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_sentences(sight, column, focus, shown)
        if shown.highlights:
            boxed = {figure.id for figure in self._lit_in(sight, focus.active)}
            self._paint_underlines(figures)
            for figure in figures:
                self._paint_mark(figure, ledger=shown.ledger, boxed=figure.id in boxed)
        self._paint_numbers(sight, figures, focus)
        self._paint_blocks(blocks, column, shown)
        if shown.highlights and column.hangs:
            self._paint_flags(figures, column)

    def paint_wash(self, area: QRectF, column: Column, focus: Focus) -> None:
        """Paint over the letters so that only figures and the lit sentence keep their contrast."""
        sight = self._geometry.shown_between(area.top(), area.bottom())
        left, width = column.left - PADDING, column.right - column.left + 2 * PADDING
        text = QRectF(left, area.top(), width, area.height())
        region = QRegion(text.toAlignedRect())
        kept = [figure.span for figure in self._in_sight(sight) if figure.span is not None]
        kept.extend(sentences_of(self._model.briefing, self._lit(focus.active)))
        for span in kept:
            if not span.overlaps(sight):
                continue
            for run in self._geometry.runs(span):
                region -= QRegion(run.box.adjusted(-PADDING, -1, PADDING, 8).toAlignedRect())
        self._painter.setClipRegion(region)
        self._painter.fillRect(text, self._inks.wash)

    def _in_sight(self, sight: Span) -> tuple[Figure, ...]:
        if not len(sight):
            return ()
        near = self._model.figures_in(max(0, sight.start - _BESIDE), sight.end + _BESIDE)
        return tuple(f for f in near if f.span is not None and f.span.overlaps(sight))

    def _lit(self, figure_id: FigureId | None) -> tuple[Figure, ...]:
        return evidence(self._model.briefing, figure_id)

    def _lit_in(self, sight: Span, figure_id: FigureId | None) -> tuple[Figure, ...]:
        lit = self._lit(figure_id)
        return tuple(f for f in lit if f.span is not None and f.span.overlaps(sight))

    # ── sentences ────────────────────────────────────────────────────────────────────────────

    def _paint_sentences(self, sight: Span, column: Column, focus: Focus, shown: Shown) -> None:
        briefing = self._model.briefing
        active = sentences_of(briefing, self._lit(focus.active))
        hovered = sentences_of(briefing, self._lit(focus.hovered))
        derived = focus.active is not None and len(self._lit(focus.active)) > 1
        ink = self._inks.sentence_hover if derived else self._inks.sentence
        if shown.flash:
            ink = mixed(ink, self._inks.number, shown.flash)
        for span in hovered:
            if span not in active and span.overlaps(sight):
                self._fill(self._geometry.runs(span), self._inks.sentence_hover, PADDING)
        for span in active:
            if not span.overlaps(sight):
                continue
            runs = self._geometry.runs(span)
            self._fill(runs, ink, PADDING)
            self._paint_bar(runs, column, mirrored=self._is_mirrored(span))

    def _fill(self, runs: list[Run], ink: QColor, padding: float) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ink)
        for run in runs:
            box = run.box.adjusted(-padding, -padding, padding, padding)
            self._painter.drawRoundedRect(box, padding, padding)

    def _paint_bar(self, runs: list[Run], column: Column, *, mirrored: bool) -> None:
        if not runs:
            return
        top = min(run.box.top() for run in runs)
        bottom = max(run.box.bottom() for run in runs)
        left = column.right + BAR_AT - BAR_WIDTH if mirrored else column.left - BAR_AT
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._inks.bar)
        self._painter.drawRoundedRect(QRectF(left, top, BAR_WIDTH, bottom - top), 2, 2)

    def _is_mirrored(self, span: Span) -> bool:
        number = self._laid.offsets.place(span.start).block
        return _mirrored(self._laid.document.findBlockByNumber(number))

    # ── figures at rest ──────────────────────────────────────────────────────────────────────

    def _paint_underlines(self, figures: tuple[Figure, ...]) -> None:
        """Paint the underlines, those of one look together: each call into Qt has its price."""
        looks: dict[_Underline, list[Run]] = {}
        for figure in figures:
            if figure.span is not None and figure.state is not State.IGNORED:
                runs = self._geometry.runs(figure.span)
                looks.setdefault(self._underline(figure), []).extend(runs)
        for line, runs in looks.items():
            self._paint_lines(runs, line)

    def _paint_mark(self, figure: Figure, *, ledger: bool, boxed: bool) -> None:
        if figure.span is None:
            return
        if figure.state is State.IGNORED:
            if ledger:
                self._paint_struck_dots(self._geometry.runs(figure.span))
            return
        flagged = self._questions.get(figure.id)
        if flagged is not None and not boxed:
            ink = self._inks.flag if flagged else self._inks.muted
            for run in self._geometry.runs(figure.span):
                self._paint_wave(run, ink)

    def _underline(self, figure: Figure) -> _Underline:
        """Return the underline of a figure; its shape tells the state."""
        repeat, sound = figure.same_as is not None, figure.anchor.sound
        key = (figure.group, figure.state is State.PROPOSED, repeat, sound)
        found = self._underlines.get(key)
        if found is None:
            found = self._underlines[key] = self._make_underline(*key)
        return found

    def _make_underline(
        self, group: str | None, proposed: bool, repeat: bool, sound: bool
    ) -> _Underline:
        if not sound:
            return _Underline(_Dashes.LONG, self._theme.muted, 1.5)
        if proposed:
            return _Underline(_Dashes.DOTS, self._theme.muted, 1.5)
        return _Underline(_Dashes.NONE, self._theme.hue(group).text, 1 if repeat else 2)

    def _paint_lines(self, runs: list[Run], line: _Underline) -> None:
        ink, thickness = QColor(line.ink), line.thickness
        if line.dashes is _Dashes.LONG:
            pen = QPen(ink, thickness)
            pen.setDashPattern([4, 3])
            self._painter.setPen(pen)
            for run in runs:
                middle = _below(run) + thickness / 2
                self._painter.drawLine(QPointF(run.left, middle), QPointF(run.right, middle))
            return
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ink)
        if line.dashes is _Dashes.DOTS:
            self._painter.drawRects([dot for run in runs for dot in _dots(run, thickness)])
        else:
            self._painter.drawRects(
                [QRectF(run.left, _below(run), run.right - run.left, thickness) for run in runs]
            )

    def _paint_wave(self, run: Run, ink: QColor) -> None:
        middle = _below(run) + 4.5
        path = QPainterPath(QPointF(run.left, middle))
        x, up = run.left, True
        while x < run.right:
            step = min(3.0, run.right - x)
            path.quadTo(x + step / 2, middle + (-2.2 if up else 2.2), x + step, middle)
            x, up = x + 3.0, not up
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(ink, 1.1))
        self._painter.drawPath(path)

    def _paint_struck_dots(self, runs: list[Run]) -> None:
        self._painter.setPen(QPen(self._inks.muted, 1.2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for run in runs[:1]:
            centre = QPointF((run.left + run.right) / 2, _below(run) + 2)
            self._painter.drawEllipse(centre, 2.6, 2.6)
            self._painter.drawLine(centre + QPointF(-4, 4), centre + QPointF(4, -4))

    # ── figures in focus ─────────────────────────────────────────────────────────────────────

    def _paint_numbers(self, sight: Span, figures: tuple[Figure, ...], focus: Focus) -> None:
        active = self._lit_in(sight, focus.active)
        for name in sorted(focus.pinned - {focus.active}):
            for figure in self._lit_in(sight, name):
                self._paint_box(figure, self._inks.number_hover, self._inks.muted)
        for figure in self._lit_in(sight, focus.hovered):
            if figure not in active:
                self._paint_box(figure, self._inks.number_hover, None)
        for figure in self._echoes(figures, focus.active):
            self._paint_box(figure, self._inks.number_hover, None)
        for figure in active:
            self._paint_box(figure, self._inks.number, self._inks.outline)

    def _echoes(self, figures: tuple[Figure, ...], figure_id: FigureId | None) -> Iterator[Figure]:
        """Yield what else in sight states the same figure: its repeats, or what it repeats."""
        briefing = self._model.briefing
        if figure_id is None or not briefing.has(figure_id):
            return
        origin = original(briefing, figure_id)
        for figure in figures:
            same = origin in (figure.id, figure.same_as)
            if same and figure.id != figure_id and figure.state is not State.IGNORED:
                yield figure

    def _paint_box(self, figure: Figure, fill: QColor, outline: QColor | None) -> None:
        if figure.number is None:
            return
        self._painter.setBrush(fill)
        pen = Qt.PenStyle.NoPen if outline is None else QPen(outline, 1.5)
        self._painter.setPen(pen)
        # Without an outline the box ends above the underline, which still tells the state.
        below = 0.0 if outline is None else 1.5
        for run in self._geometry.runs(figure.number):
            self._painter.drawRoundedRect(run.box.adjusted(-2.5, -0.5, 2.5, below), 3, 3)

    # ── margins ──────────────────────────────────────────────────────────────────────────────

    def _paint_blocks(
        self, blocks: list[tuple[QTextBlock, QRectF]], column: Column, shown: Shown
    ) -> None:
        self._painter.setFont(themes.font(themes.UI_FAMILY, 12))
        for block, box in blocks:
            number = block.blockNumber()
            if number == self._laid.rule_under:
                self._paint_rule(block, box, column)
            piece = self._laid.offsets.piece_of(number)
            if piece is None or not block.layout().lineCount():
                continue
            self._paint_beside(piece, block, box, column, shown)

    def _paint_rule(self, block: QTextBlock, box: QRectF, column: Column) -> None:
        lines = block.layout()
        last = lines.lineAt(lines.lineCount() - 1) if lines.lineCount() else None
        if last is None:
            return
        y = round(box.top() + last.y() + last.height() + RULE_GAP - 2)
        self._painter.fillRect(
            QRectF(column.left, y, column.right - column.left, 1), self._inks.hairline
        )

    def _paint_beside(
        self, number: int, block: QTextBlock, box: QRectF, column: Column, shown: Shown
    ) -> None:
        piece = self._laid.offsets.pieces[number]
        article = self._model.briefing.article
        kind = None if piece.block is None else article.blocks[piece.block].kind
        line = block.layout().lineAt(0)
        baseline = box.top() + line.y() + line.ascent()
        mirrored = _mirrored(block)
        if kind is BlockKind.QUOTE:
            x = column.right - 6 if mirrored else column.left + 3
            self._painter.fillRect(QRectF(x, box.top(), 3, box.height()), self._inks.hairline)
        if kind is BlockKind.LIST_ITEM and piece.first and _needs_bullet(piece.span, article.text):
            x = column.right - 10 if mirrored else column.left + 10
            self._paint_disc(QPointF(x, baseline - 5))
        if not column.hangs or kind in (BlockKind.HEADING, BlockKind.TABLE_CELL):
            return
        paragraph = None if piece.block is None else article.paragraph_numbers[piece.block]
        if paragraph is not None and piece.first:
            self._paint_number(f"¶{paragraph}", baseline, column, mirrored=mirrored)
        if shown.highlights and self._holds_key(piece.span):
            x = column.right + STAR_AT - 6 if mirrored else column.left - STAR_AT + 6
            self._paint_star(QPointF(x, baseline - 6))

    def _holds_key(self, span: Span) -> bool:
        return any(
            figure.state is State.KEY and figure.same_as is None
            for figure in self._model.figures_in(span.start, span.end)
        )

    def _paint_number(self, text: str, baseline: float, column: Column, *, mirrored: bool) -> None:
        ways = Qt.LayoutDirection
        self._painter.setLayoutDirection(ways.RightToLeft if mirrored else ways.LeftToRight)
        self._painter.setPen(self._inks.muted)
        x = column.left - NUMBER_AT
        if mirrored:
            x = column.right + NUMBER_AT - self._painter.fontMetrics().horizontalAdvance(text)
        self._painter.drawText(QPointF(x, round(baseline)), text)

    def _paint_star(self, centre: QPointF) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._inks.star)
        self._painter.drawPolygon(_STAR.translated(centre))

    def _paint_disc(self, centre: QPointF) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._inks.muted)
        self._painter.drawEllipse(centre, 2.2, 2.2)

    def _paint_flags(self, figures: tuple[Figure, ...], column: Column) -> None:
        """Hang a triangle outside the line of each flagged figure; hollow and grey once decided."""
        told: set[tuple[int, bool]] = set()
        for figure in figures:
            still_open = self._questions.get(figure.id)
            if still_open is None or figure.number is None or figure.state is State.IGNORED:
                continue
            for run in self._geometry.runs(figure.number)[:1]:
                if (round(run.baseline), still_open) in told:
                    continue
                told.add((round(run.baseline), still_open))
                mirrored = self._is_mirrored(figure.number)
                x = column.left - FLAG_AT - 6 if mirrored else column.right + FLAG_AT + 6
                self._paint_triangle(QPointF(x, run.baseline - 5), filled=still_open)

    def _paint_triangle(self, centre: QPointF, *, filled: bool) -> None:
        self._painter.setPen(QPen(self._inks.flag if filled else self._inks.muted, 1.2))
        self._painter.setBrush(self._inks.flag if filled else Qt.BrushStyle.NoBrush)
        self._painter.drawPolygon(_TRIANGLE.translated(centre))


def _needs_bullet(span: Span, text: str) -> bool:
    """Say whether a list item's text does not begin with a bullet or number of its own."""
    head = text[span.start : span.start + 4].lstrip()
    return bool(head) and head[0].isalpha()


def _below(run: Run) -> int:
    """Return the height at which a run is underlined."""
    return round(run.baseline + run.descent)


def _dots(run: Run, size: float) -> list[QRectF]:
    """Return the dots of a dotted underline: a dashed pen takes five times as long."""
    count = max(1, int((run.right - run.left + size) // (2 * size)))
    return [QRectF(run.left + 2 * size * dot, _below(run), size, size) for dot in range(count)]


def _mirrored(block: QTextBlock) -> bool:
    return block.textDirection() == Qt.LayoutDirection.RightToLeft


def _star(radius: float) -> QPolygonF:
    points: list[QPointF] = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * 0.42
        angle = math.pi * corner / 5
        points.append(QPointF(reach * math.sin(angle), -reach * math.cos(angle)))
    return QPolygonF(points)


_STAR = _star(5.6)
_TRIANGLE = QPolygonF([QPointF(0, -5), QPointF(5.4, 4.4), QPointF(-5.4, 4.4)])
