"""The live page: what would be printed now, with its numbers linked and its words editable."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing.core import kin
from briefing.core.charts import Box
from briefing.core.figure import FigureId
from briefing.core.page import MM, Drawn, Item, Page, Role
from briefing.models.figure_model import FigureModel
from briefing.models.selection import FigureSelection
from briefing.render.compose import FILL, compose_anyhow, title_area
from briefing.render.paint import paint
from briefing.render.theme import ARTICLE_FAMILY, LIGHT, UI_FAMILY, Theme, font
from briefing.views.glide import Glide, resting_place, wants_motion
from briefing.views.hover import Hover
from briefing.views.page_menu import PageMenu

WAIT_MS = 120
"""After a change the page is composed anew when nothing more has come for so long."""

AROUND = 14
"""Room around the paper in px."""

SMALLEST, LARGEST, STEP = 0.3, 4.0, 1.2
"""Zoom in px per point, and by how much one step changes it."""

TITLE_PT, SUMMARY_PT = 21.5, 13.2
"""The sizes of the words being edited: those of a full page, at the zoom."""

REACH = 1.5
"""How far beside a number, in points, the pointer still touches it."""


OWN = frozenset({Role.TITLE, Role.KICKER, Role.SUMMARY, Role.CHART_TITLE, Role.DECISION})
"""The words people write themselves."""

LIT = OWN | {Role.FIGURE, Role.FORMULA, Role.MARK, Role.QUOTED, Role.TICK}
"""What is lit with its figure; its letter, label and place stay as they are."""


class PagePreview(QWidget):
    """Show the page of the open briefing, live.

    ``title_edited(str)`` and ``summary_edited(str)`` ask for other words, and
    ``settings_chosen(PageSettings)`` for another template, paper or tint; ``composed()`` says that
    the page shown is the one of the briefing as it is.
    """

    title_edited = Signal(str)
    summary_edited = Signal(str)
    settings_chosen = Signal(object)
    composed = Signal()

    def __init__(
        self,
        model: FigureModel,
        selection: FigureSelection,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pagePreview")
        self.setAccessibleName(QCoreApplication.translate("PagePreview", "Page"))
        self._model = model
        self._theme = theme
        self._stale = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.compose_now)
        self._canvas = _Canvas(model, selection, theme, self)
        self._canvas.edit_wanted.connect(self.edit)
        self._status = QLabel(self)
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setWordWrap(True)
        self._status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._add_summary = self._button(
            QCoreApplication.translate("PagePreview", "Add a Summary"),
            QCoreApplication.translate("PagePreview", "Write a summary on the page"),
        )
        self._add_summary.clicked.connect(lambda: self.edit(Role.SUMMARY))
        fit = self._button(
            QCoreApplication.translate("PagePreview", "Fit"),
            QCoreApplication.translate("PagePreview", "Fit the page to the width"),
        )
        fit.clicked.connect(self._canvas.fit_width)
        self.menu = PageMenu(self)
        self.menu.chosen.connect(self.settings_chosen)
        layout_button = self._button(
            QCoreApplication.translate("PagePreview", "Layout"),
            QCoreApplication.translate("PagePreview", "Template, paper and what is attached"),
        )
        layout_button.setMenu(self.menu)
        layout_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._buttons = (self._add_summary, layout_button, fit)
        self._editor: _Editor | None = None
        self._bar = QHBoxLayout()
        self._bar.setContentsMargins(AROUND, 6, AROUND, 8)
        self._bar.addWidget(self._status, 1)
        self._bar.addWidget(self._add_summary)
        self._bar.addWidget(layout_button)
        self._bar.addWidget(fit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._canvas, 1)
        layout.addLayout(self._bar)
        self.setFocusProxy(self._canvas)
        model.briefing_changed.connect(self._change)
        model.article_replaced.connect(self._change)
        self.set_theme(theme)

    # ── what others ask ──────────────────────────────────────────────────────────────────────

    @property
    def page(self) -> Page | None:
        """Return the page shown, or None before the first."""
        return self._canvas.page

    @property
    def reasons(self) -> tuple[str, ...]:
        """Return why the page may not be printed yet."""
        return self._canvas.reasons

    def set_theme(self, theme: Theme) -> None:
        """Show the surroundings in a theme; paper stays paper."""
        self._theme = theme
        self._canvas.set_theme(theme)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.color("ground"))
        palette.setColor(QPalette.ColorRole.WindowText, theme.color("ink"))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self._status.setFont(font(UI_FAMILY, 12.5))
        for button in self._buttons:
            button.setFont(font(UI_FAMILY, 12.5))
        self._dress_status()

    def _dress_status(self) -> None:
        """Show in its colour whether the page could be printed."""
        stopped = bool(self.reasons) or (self.page is not None and self.page.overflow > 0)
        palette = self._status.palette()
        ink = self._theme.color("flag" if stopped else "muted")
        palette.setColor(QPalette.ColorRole.WindowText, ink)
        self._status.setPalette(palette)

    def figure_rect(self, figure_id: str) -> QRect:
        """Return where a figure's first number stands, in the coordinates of this view."""
        rect = self._canvas.rect_of(FigureId(figure_id))
        return QRect(self._canvas.viewport().mapTo(self, rect.topLeft()), rect.size())

    def sizeHint(self) -> QSize:
        return QSize(470, 660)

    def compose_now(self) -> None:
        """Compose the page of the briefing as it is."""
        self._timer.stop()
        self._stale = False
        briefing = self._model.briefing
        today = date.today()  # noqa: DTZ011 - the day where the printer stands
        page, reasons = compose_anyhow(briefing, today=today)
        self._canvas.show_page(page, reasons)
        self._add_summary.setVisible(not briefing.summary)
        self.menu.show_settings(briefing.page)
        self._status.setText(status_of(page, reasons))
        self._dress_status()
        self.composed.emit()

    def edit(self, role: Role) -> None:
        """Open the title or the summary for editing where it stands."""
        if self._editor is not None:
            self._editor.finish()
        page = self._canvas.page
        if page is None:
            return
        briefing = self._model.briefing
        text = briefing.title if role is Role.TITLE else briefing.summary
        room = self._canvas.room_for(role)
        self._editor = _Editor(text, role, self._canvas.scale, self._canvas.viewport())
        room.setHeight(max(room.height(), self._editor.wanted_height(room.width())))
        self._editor.setGeometry(room)
        self._editor.done.connect(self._edited)
        self._editor.show()
        self._editor.setFocus()

    # ── following ────────────────────────────────────────────────────────────────────────────

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._timer.start(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.edit(Role.SUMMARY if shifted else Role.TITLE)
            return
        super().keyPressEvent(event)

    def _change(self, *_: object) -> None:
        self._stale = True
        if self.isVisible():
            self._timer.start()

    def _edited(self, role: object, text: object) -> None:
        self._editor = None
        self._canvas.setFocus()
        briefing = self._model.briefing
        if text is None:
            return
        words = " ".join(str(text).split())
        if role is Role.TITLE and words and words != briefing.title:
            self.title_edited.emit(words)
        elif role is Role.SUMMARY and words != briefing.summary:
            self.summary_edited.emit(words)

    def _button(self, text: str, tip: str) -> QToolButton:
        made = QToolButton(self)
        made.setText(text)
        made.setToolTip(tip)
        made.setAutoRaise(True)
        return made


def status_of(page: Page, reasons: tuple[str, ...]) -> str:
    """Return in one line how the page stands: what has no source, what is too much, how full."""
    if reasons:
        more = len(reasons) - 1
        rest = (
            QCoreApplication.translate("PagePreview", "And {} more like it.").format(more)
            if more
            else ""
        )
        return f"{reasons[0]} {rest}".strip()
    if page.overflow:
        too_much = max(1, round(page.overflow / MM))
        return QCoreApplication.translate(
            "PagePreview", "Too full by {} mm: shorten the summary or leave out a chart."
        ).format(too_much)
    parts = [
        QCoreApplication.translate("PagePreview", "{}% of the page filled").format(
            round(page.filled * 100)
        )
    ]
    if page.left_out:
        parts.append(
            QCoreApplication.translate("PagePreview", "in the file alone: {}").format(
                len(page.left_out)
            )
        )
    elif page.filled < FILL:
        parts.append(QCoreApplication.translate("PagePreview", "room for more figures"))
    if page.further:
        parts.append(
            QCoreApplication.translate("PagePreview", "sheets of text after it: {}").format(
                len(page.further)
            )
        )
    return " · ".join(parts)


class _Canvas(QAbstractScrollArea):
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
        self._picture: QPixmap | None = None
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
        self._picture = None
        self._lay_out()

    def fit_width(self) -> None:
        """Show the paper as wide as the view."""
        self._zoom = None
        self._picture = None
        self._lay_out()

    # ── where things are ─────────────────────────────────────────────────────────────────────

    @property
    def scale(self) -> float:
        """Return how many px a point takes."""
        if self._zoom is not None:
            return self._zoom
        width = 595.0 if self.page is None else self.page.width
        return max(SMALLEST, (self.viewport().width() - 2 * AROUND) / width)

    def _origin(self) -> QPointF:
        """Return where the paper's corner is in the viewport."""
        assert self.page is not None
        spare = self.viewport().width() - self.page.width * self.scale
        x = max(float(AROUND), spare / 2) - self.horizontalScrollBar().value()
        return QPointF(x, AROUND - self.verticalScrollBar().value())

    def _to_page(self, point: QPointF) -> QPointF:
        return (point - self._origin()) / self.scale

    def _rect(self, box: Box) -> QRectF:
        origin, scale = self._origin(), self.scale
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
        height = round(self.page.height * self.scale) + 2 * AROUND
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
            origin = self._origin()
            painter.drawPixmap(origin, self._painted(self.page))
            paper = QRectF(
                origin.x(),
                origin.y(),
                self.page.width * self.scale,
                self.page.height * self.scale,
            )
            painter.setPen(QPen(self._theme.color("hairline"), 1))
            painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5))
            self._paint_lit(painter, self.page)
            if self.reasons:
                self._flag_unsourced(painter, self.page)

    def _painted(self, page: Page) -> QPixmap:
        """Return the paper as a picture, kept until page or zoom change."""
        ratio = self.devicePixelRatioF()
        size = QSize(
            round(page.width * self.scale * ratio), round(page.height * self.scale * ratio)
        )
        if self._picture is None or self._picture.size() != size:
            picture = QPixmap(size)
            picture.fill(QColor("#FFFFFF"))
            with QPainter(picture) as painter:
                # What has no source is underlined here; the stamp is for paper.
                paint(replace(page, draft=False), painter, self.scale * ratio)
            picture.setDevicePixelRatio(ratio)
            self._picture = picture
        return self._picture

    def _paint_lit(self, painter: QPainter, page: Page) -> None:
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
                    self._light(painter, item, strength)

    def _light(self, painter: QPainter, item: Item, strength: float) -> None:
        rect = self._rect(item.box).adjusted(-1.5, -0.5, 1.5, 0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if isinstance(item, Drawn):
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
        at = self._to_page(point)
        return self.page.figure_at(at.x(), at.y(), REACH)

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
            self._zoom_by(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
            return
        self._glide.stop()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._zoom_by(STEP)
            case Qt.Key.Key_Minus:
                self._zoom_by(1 / STEP)
            case Qt.Key.Key_0:
                self.fit_width()
            case Qt.Key.Key_F2:
                event.ignore()  # the preview's own
            case _:
                super().keyPressEvent(event)

    def _zoom_by(self, factor: float) -> None:
        self._zoom = min(max(self.scale * factor, SMALLEST), LARGEST)
        self._picture = None
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


class _Editor(QPlainTextEdit):
    """Edit one text where it stands: Return keeps it, Escape leaves it, leaving keeps it.

    ``done(role, text)`` ends it; the text is None when it was left.
    """

    done = Signal(object, object)

    def __init__(self, text: str, role: Role, scale: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._role = role
        self._over = False
        self.setObjectName("pageEditor")
        title = role is Role.TITLE
        self.setAccessibleName(
            QCoreApplication.translate("PagePreview", "Title")
            if title
            else QCoreApplication.translate("PagePreview", "Summary")
        )
        size = (TITLE_PT if title else SUMMARY_PT) * scale
        self.setFont(font(ARTICLE_FAMILY, max(13, round(size)), semibold=title))
        self.setPlainText(text)
        self.selectAll()
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor("#FFFFFF"))
        palette.setColor(QPalette.ColorRole.Text, QColor("#111111"))
        self.setPalette(palette)

    def wanted_height(self, width: int) -> int:
        """Return the height that shows the whole text at a width."""
        room = QRect(0, 0, width - 24, 10_000)
        wrapped = Qt.TextFlag.TextWordWrap
        words = self.fontMetrics().boundingRect(room, wrapped, self.toPlainText())
        return words.height() + self.fontMetrics().lineSpacing() + 12

    def finish(self, *, keep: bool = True) -> None:
        """End editing once, keeping what was written or not."""
        if self._over:
            return
        self._over = True
        self.hide()
        self.done.emit(self._role, self.toPlainText() if keep else None)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finish()
