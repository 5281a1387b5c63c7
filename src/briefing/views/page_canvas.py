"""The paper on its ground, sheet under sheet: figures found and lit with their sources, zoomed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from briefing.core import kin
from briefing.core.charts import Box
from briefing.core.figure import FigureId
from briefing.core.page import LIT as LIT_SHAPE
from briefing.core.page import Drawn, Item, Page, Role
from briefing.models.figure_model import FigureModel
from briefing.models.selection import FigureSelection
from briefing.render.compose import title_area
from briefing.render.paint import paint
from briefing.render.theme import LIGHT, Theme
from briefing.views.glide import Glide, resting_place, wants_motion
from briefing.views.hover import Hover

AROUND = 14
"""Room around the paper in px."""

SMALLEST, LARGEST, STEP = 0.3, 4.0, 1.2
"""Zoom in px per point, and by how much one step changes it."""

KEPT = 4
"""Pictures of sheets are kept for so many up and down: a long text has hundreds of sheets."""

REACH = 1.5
"""How far beside a number, in points, the pointer still touches it."""

OWN = frozenset({Role.TITLE, Role.KICKER, Role.SUMMARY, Role.CHART_TITLE, Role.DECISION})
"""The words people write themselves."""

LIT = OWN | {Role.FIGURE, Role.FORMULA, Role.MARK, Role.QUOTED, Role.TICK}
"""What is lit with its figure; its letter, label and place stay as they are."""


class PageCanvas(QAbstractScrollArea):
    """Paint the paper on the ground; find figures under the pointer."""

    edit_wanted = Signal(object)

    def __init__(
        self,
        model: FigureModel,
        selection: FigureSelection,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._selection = selection
        self._theme = theme
        self.page: Page | None = None
        self.reasons: tuple[str, ...] = ()
        self._zoom: float | None = None  # None fits the width
        self._pictures: dict[int, QPixmap] = {}
        self._hover = Hover(selection, self)
        self._glide = Glide(self.verticalScrollBar())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(QCoreApplication.translate("PagePreview", "Page"))
        selection.figure_changed.connect(self._follow)
        selection.figure_hovered.connect(self._repaint)
        selection.pins_changed.connect(self.viewport().update)

    def _repaint(self, _figure: object) -> None:
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme of the surroundings."""
        self._theme = theme
        self.viewport().update()

    def show_page(self, page: Page, reasons: tuple[str, ...]) -> None:
        """Show another page."""
        self.page = page
        self.reasons = reasons
        self._pictures.clear()
        self._lay_out()

    def fit_width(self) -> None:
        """Show the paper as wide as the view."""
        self._zoom = None
        self._pictures.clear()
        self._lay_out()

    # ── where things are ─────────────────────────────────────────────────────────────────────

    @property
    def scale(self) -> float:
        """Return how many px a point takes."""
        if self._zoom is not None:
            return self._zoom
        width = 595.0 if self.page is None else self.page.width
        return max(SMALLEST, (self.viewport().width() - 2 * AROUND) / width)

    def _origin(self, sheet: int = 0) -> QPointF:
        """Return where the corner of a sheet is in the viewport; the page itself is the first."""
        assert self.page is not None
        spare = self.viewport().width() - self.page.width * self.scale
        x = max(float(AROUND), spare / 2) - self.horizontalScrollBar().value()
        return QPointF(x, AROUND + sheet * self._stride - self.verticalScrollBar().value())

    @property
    def _stride(self) -> float:
        """Return how far below each other, in px, two sheets begin."""
        assert self.page is not None
        return round(self.page.height * self.scale) + AROUND

    def _to_page(self, point: QPointF, sheet: int = 0) -> QPointF:
        return (point - self._origin(sheet)) / self.scale

    def _rect(self, box: Box, sheet: int = 0) -> QRectF:
        origin, scale = self._origin(sheet), self.scale
        return QRectF(
            origin.x() + box.x * scale,
            origin.y() + box.y * scale,
            box.width * scale,
            box.height * scale,
        )

    def rect_of(self, figure_id: FigureId) -> QRect:
        """Return where a figure's number is, in viewport coordinates; empty when it is not."""
        box = self._first_box(figure_id)
        return QRect() if box is None else self._rect(box).toAlignedRect()

    def _first_box(self, figure_id: FigureId) -> Box | None:
        if self.page is None:
            return None
        own = kin.original(self._model.briefing, figure_id)
        boxes = [item.box for item in self.page.texts if item.figure == own]
        return max(boxes, key=lambda box: box.height) if boxes else None

    def _area(self, role: Role) -> Box | None:
        assert self.page is not None
        return title_area(self.page) if role is Role.TITLE else self.page.area_of(role)

    def room_for(self, role: Role) -> QRect:
        """Return where the editor of a text stands."""
        assert self.page is not None
        box = self._area(role)
        if box is None:
            title = title_area(self.page)
            below = 0.0 if title is None else title.bottom + 30
            box = Box(45, below, self.page.width - 90, 60)
        wide = Box(45 - 6, box.y - 6, self.page.width - 90 + 12, max(box.height + 14, 44))
        return self._rect(wide).toAlignedRect()

    def _lay_out(self) -> None:
        if self.page is None:
            return
        view = self.viewport().size()
        height = round(len(self.page.sheets) * self._stride) + AROUND
        width = round(self.page.width * self.scale) + 2 * AROUND
        self.verticalScrollBar().setRange(0, max(0, height - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, max(0, width - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.viewport().update()

    # ── painting ─────────────────────────────────────────────────────────────────────────────

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self._theme.color("ground"))
            if self.page is None:
                return
            whole = Box(0, 0, self.page.width, self.page.height)
            for number, sheet in enumerate(self.page.sheets):
                paper = self._rect(whole, number)
                if not paper.intersects(event.rect()):
                    continue
                painter.drawPixmap(paper.topLeft(), self._painted(sheet, number))
                painter.setPen(QPen(self._theme.color("hairline"), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5))
                self._paint_lit(painter, sheet, number)
            if self.reasons:
                self._flag_unsourced(painter, self.page)

    def _painted(self, page: Page, number: int) -> QPixmap:
        """Return a sheet as a picture, kept until page or zoom change."""
        ratio = self.devicePixelRatioF()
        size = QSize(
            round(page.width * self.scale * ratio), round(page.height * self.scale * ratio)
        )
        kept = self._pictures.get(number)
        if kept is None or kept.size() != size:
            picture = QPixmap(size)
            picture.fill(QColor("#FFFFFF"))
            with QPainter(picture) as painter:
                # What has no source is underlined here; the stamp is for paper.
                paint(replace(page, draft=False), painter, self.scale * ratio)
            picture.setDevicePixelRatio(ratio)
            near = {n: p for n, p in self._pictures.items() if abs(n - number) < KEPT}
            self._pictures = {**near, number: picture}
            return picture
        return kept

    def _paint_lit(self, painter: QPainter, page: Page, number: int) -> None:
        """Lay the light of focus and hover over numbers and marks, like a marker pen."""
        current, hovered = self._selection.current_figure(), self._selection.hovered
        lit = {name: 1.0 for name in (*self._selection.pinned(), current) if name is not None}
        if hovered is not None:
            lit.setdefault(hovered, 0.5)
        briefing = self._model.briefing
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for name, strength in lit.items():
            own = kin.original(briefing, name) if briefing.has(name) else name
            for item in page.items:
                if item.figure == own:
                    rect = self._rect(item.box, number).adjusted(-1.5, -0.5, 1.5, 0.5)
                    self._light(painter, item, rect, strength)

    @staticmethod
    def _light(painter: QPainter, item: Item, rect: QRectF, strength: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if isinstance(item, Drawn):
            if item.shape == LIT_SHAPE:  # the paper's own light under the words
                return
            painter.setPen(QPen(QColor(LIGHT.ink), 2 if strength == 1.0 else 1))
            painter.drawRect(rect)
        elif item.role in LIT and not item.style.colour.startswith("on:"):
            colour = QColor(LIGHT.number)
            colour.setAlphaF(strength)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(rect, 2, 2)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _flag_unsourced(self, painter: QPainter, page: Page) -> None:
        """Underline the numbers of our own words that nothing stands for."""
        painter.setPen(QPen(QColor(LIGHT.flag), 2))
        for item in page.texts:
            unsourced = item.role in OWN and item.figure is None and not item.why
            if unsourced and any(character.isdigit() for character in item.text):
                rect = self._rect(item.box)
                painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    # ── touching ─────────────────────────────────────────────────────────────────────────────

    def _figure_at(self, point: QPointF) -> FigureId | None:
        if self.page is None:
            return None
        for number, sheet in enumerate(self.page.sheets):
            at = self._to_page(point, number)
            if 0 <= at.y() < sheet.height:
                return sheet.figure_at(at.x(), at.y(), REACH)
        return None

    def _text_at(self, point: QPointF) -> Role | None:
        """Return the editable text under a point."""
        if self.page is None:
            return None
        at = self._to_page(point)
        for role in (Role.TITLE, Role.SUMMARY):
            box = self._area(role)
            if box is not None and box.holds(at.x(), at.y()):
                return role
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        figure = self._figure_at(point)
        self._hover.over(figure)
        if figure is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        elif self._text_at(point) is not None:
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        else:
            self.viewport().unsetCursor()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover.over(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        figure = self._figure_at(event.position())
        if figure is not None:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._selection.pin_figure(figure)
            else:
                self._selection.select_figure(figure)
            return
        role = self._text_at(event.position())
        if role is not None:
            self.edit_wanted.emit(role)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        role = self._text_at(event.position())
        if role is not None:
            self.edit_wanted.emit(role)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
            return
        self._glide.stop()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_by(STEP)
            case Qt.Key.Key_Minus:
                self.zoom_by(1 / STEP)
            case Qt.Key.Key_0:
                self.fit_width()
            case Qt.Key.Key_F2:
                event.ignore()  # the preview's own
            case _:
                super().keyPressEvent(event)

    def zoom_by(self, factor: float) -> None:
        """Show the paper larger or smaller by a factor."""
        self._zoom = min(max(self.scale * factor, SMALLEST), LARGEST)
        self._pictures.clear()
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _follow(self, figure: object) -> None:
        """Bring the number in focus into view, gently, when it is not."""
        self.viewport().update()
        if not isinstance(figure, str) or not self.isVisible() or self.page is None:
            return
        box = self._first_box(FigureId(figure))
        if box is None:
            return
        bar = self.verticalScrollBar()
        top = AROUND + box.y * self.scale
        there = resting_place(
            top, top + box.height * self.scale, bar.value(), self.viewport().height()
        )
        if there is not None:
            self._glide.to(there, at_once=not wants_motion(self))
