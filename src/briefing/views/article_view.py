"""The article, read beside its figures: its numbers light up here and are touched here.

Marks are painted under the letters, for what is in sight alone; the document itself is never
touched by a selection.
"""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import (
    Property,
    QCoreApplication,
    QEvent,
    QMetaMethod,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from briefing.core.article import Span
from briefing.core.figure import Figure, FigureId, State
from briefing.models.figure_model import FigureModel
from briefing.models.selection import FigureSelection
from briefing.render.theme import Theme
from briefing.views.article_document import BESIDE
from briefing.views.article_marks import Focus, MarkPainter, Shown, evidence, sentences_of
from briefing.views.article_text import ArticleText
from briefing.views.glide import resting_place, wants_motion
from briefing.views.hover import Hover
from briefing.views.overview_strip import WIDTH, OverviewStrip, Tick

_TICKS = 600
"""Finer than this the overview tells no places apart."""


class ArticleView(ArticleText):
    """Show the briefing's article; light what the selection names, select what is touched.

    ``announced(text)`` says what assistive tools were told; ``copy_with_source_requested`` asks
    the window for that act.
    """

    announced = Signal(str)
    copy_with_source_requested = Signal()

    def __init__(
        self,
        model: FigureModel,
        selection: FigureSelection,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, theme, parent)
        self.setObjectName("articleView")
        self._selection = selection
        self._shown = Shown()
        self._backlight = False
        self._pressed_at: QPointF | None = None
        self._hover = Hover(selection, self)
        self._strip = OverviewStrip(self)
        self._tick_timer = self._timer(self._count_ticks)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        # It paints all of itself: nothing under it need be painted, and scrolling moves what is
        # there and paints only what comes into sight.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._connect()

    def _timer(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        return timer

    def _connect(self) -> None:
        model, selection = self._model, self._selection
        model.dataChanged.connect(self._repaint_marks)
        model.rowsInserted.connect(self._repaint_marks)
        model.rowsRemoved.connect(self._repaint_marks)
        model.modelReset.connect(self._follow_model)
        model.article_replaced.connect(self._follow_model)
        model.briefing_changed.connect(self._follow_front_matter)
        selection.figure_changed.connect(self._follow_focus)
        selection.figure_recalled.connect(self._reveal)
        selection.pins_changed.connect(self._repaint)
        selection.figure_hovered.connect(self._repaint)
        self._strip.jumped.connect(self._jump)
        self.laid_out.connect(self._follow_layout)
        self._follow_layout()

    # ── how marks are shown ──────────────────────────────────────────────────────────────────

    def set_highlights(self, shown: bool) -> None:
        """Show or hide the marks at rest; what is in focus stays lit."""
        self._shown = replace(self._shown, highlights=shown)
        self._strip.setVisible(shown)
        self._repaint()

    def set_backlight(self, on: bool) -> None:
        """Dim all text but the figures and the sentence in focus."""
        self._backlight = on
        self._repaint()

    def set_ledger(self, on: bool) -> None:
        """Show ignored figures too, with a struck dot."""
        self._shown = replace(self._shown, ledger=on)
        self._repaint()

    def _repaint(self) -> None:
        self.viewport().update()

    def _repaint_marks(self) -> None:
        self._repaint()
        self._tick_soon()

    def paintEvent(self, event: QPaintEvent) -> None:
        top = self.verticalScrollBar().value()
        area = QRectF(event.rect()).translated(0, top)
        shown = replace(self._shown, flash=self._flash.strength)
        focus = Focus(
            self._selection.current_figure(),
            self._selection.hovered,
            frozenset(self._selection.pinned()),
        )
        with QPainter(self.viewport()) as painter:
            # The paper is painted here: a style sheet on the window puts old palettes back.
            painter.fillRect(event.rect(), self._theme.color("paper"))
            painter.translate(0, -top)
            self._marks(painter).paint(area.top(), area.bottom(), self._column, focus, shown)
        super().paintEvent(event)
        if self._backlight:
            with QPainter(self.viewport()) as painter:
                painter.translate(0, -top)
                self._marks(painter).paint_wash(area, self._column, focus)

    def _marks(self, painter: QPainter) -> MarkPainter:
        return MarkPainter(
            painter, self._laid, self._geometry, self._model, self._theme, self._inks
        )

    # ── what is in focus ─────────────────────────────────────────────────────────────────────

    def _follow_model(self) -> None:
        self._synchronise()
        self._repaint_marks()

    def _follow_focus(self, figure_id: FigureId | None) -> None:
        # The selection may speak of another article before the model's reset has come here.
        self._synchronise()
        self._repaint()
        self._mark_active_tick()
        if figure_id is not None:
            self._reveal(figure_id)
            self._announce(figure_id)

    def _reveal(self, figure_id: FigureId | None) -> None:
        """Put the caret on a figure's number and bring it into view, unless it is touched here."""
        number = self._number_of(figure_id)
        if number is not None:
            self._go_to(number, scroll=self._pressed_at is None)

    def _evidence(self, figure_id: FigureId | None) -> tuple[Figure, ...]:
        """Return the figures that are lit for a figure, itself first, else in text order."""
        found = evidence(self._model.briefing, figure_id)
        return tuple(sorted(found, key=lambda f: (f.id != figure_id, f.span or Span(0, 0))))

    def _number_of(self, figure_id: FigureId | None) -> Span | None:
        lit = self._evidence(figure_id)
        return lit[0].number if lit else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        number = self._number_of(self._selection.current_figure())
        if number is not None:
            box = self._geometry.bounds(number)
            value = resting_place(box.top(), box.bottom(), 0, self.viewport().height())
            self.verticalScrollBar().setValue(value or 0)

    def _announce(self, figure_id: FigureId) -> None:
        heard = QAccessible.isActive()
        if not heard and not self.isSignalConnected(QMetaMethod.fromSignal(self.announced)):
            return
        index = self._model.index_of(figure_id)
        spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        sentence = self._current_sentence()
        words = QCoreApplication.translate("ArticleView", "{figure}: {sentence}")
        text = words.format(figure=spoken, sentence=sentence) if sentence else spoken
        self.announced.emit(text)
        if heard:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    # ── the pointer ──────────────────────────────────────────────────────────────────────────

    def figure_at(self, point: QPointF) -> FigureId | None:
        """Return the shortest figure whose expression lies under a point of the viewport."""
        position = self._position_at(point)
        if position is None:
            return None
        found = self._model.id_of(self._model.index_at(position))
        if found is None:
            return None
        ignored = self._model.briefing.figure(found).state is State.IGNORED
        return None if ignored and not self._shown.ledger else found

    def _position_at(self, point: QPointF) -> int | None:
        return self._geometry.position_at(point + QPointF(0, self.verticalScrollBar().value()))

    def _figure_in_sentence(self, position: int | None) -> FigureId | None:
        """Return the figure nearest to a code point within its sentence."""
        sentence = None if position is None else self._article.sentence_at(position)
        if sentence is None or position is None:
            return None
        found = [
            (_distance(figure.span, position), figure.id)
            for figure in self._model.figures_in(sentence.start, sentence.end)
            if figure.span is not None and figure.state is not State.IGNORED
        ]
        return min(found)[1] if found else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            under = self.figure_at(event.position())
            shape = Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.IBeamCursor
            if self.viewport().cursor().shape() != shape:
                self.viewport().setCursor(shape)
            self._hover.over(under)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover.over(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed = self._pressed_at
        if event.button() != Qt.MouseButton.LeftButton or pressed is None:
            return
        moved = (event.position() - pressed).manhattanLength()
        if moved < QApplication.startDragDistance() and not self.textCursor().hasSelection():
            self._touch(event.position(), event.modifiers())
        self._pressed_at = None

    def _touch(self, point: QPointF, keys: Qt.KeyboardModifier) -> None:
        touched = self.figure_at(point)
        if keys & Qt.KeyboardModifier.ControlModifier:
            if touched is not None:
                self._selection.pin_figure(touched)
            return
        wanted = touched or self._figure_in_sentence(self._position_at(point))
        if wanted is not None:
            self._selection.select_figure(wanted)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        under = self.figure_at(QPointF(event.pos()))
        words = self._model.index_of(under).data(Qt.ItemDataRole.ToolTipRole) if under else None
        if words:
            # Tool tips read mark-up, and mark-up can name files: only escaped text goes in.
            QToolTip.showText(event.globalPos(), f"<p>{html.escape(str(words))}</p>", self)
        else:
            QToolTip.hideText()

    # ── keys and menu ────────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._touch_caret():
            event.accept()
        else:
            super().keyPressEvent(event)

    def _touch_caret(self) -> bool:
        """Select the figure at the caret, or the nearest one of its sentence."""
        cursor = self.textCursor()
        position = self._geometry.code_point(cursor.position())
        if cursor.hasSelection() or position is None:
            return False
        at = self._model.id_of(self._model.index_at(position)) or self._figure_in_sentence(position)
        if at is not None:
            self._selection.select_figure(at)
        return at is not None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._make_menu().popup(event.globalPos())

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(QCoreApplication.translate("ArticleView", "Copy"), self.copy)
        copy.setEnabled(self.selected_span() is not None)
        source = menu.addAction(QCoreApplication.translate("ArticleView", "Copy with Source"))
        source.triggered.connect(self.copy_with_source_requested)
        menu.addSeparator()
        everything = QCoreApplication.translate("ArticleView", "Select All")
        menu.addAction(everything, self.selectAll)
        return menu

    # ── the overview ─────────────────────────────────────────────────────────────────────────

    def _follow_layout(self) -> None:
        beside = self._box_beside()
        self._strip.setGeometry(
            beside.left() + (BESIDE - WIDTH) // 2, beside.top(), WIDTH, beside.height()
        )
        self._tick_soon()

    def _tick_soon(self) -> None:
        self._tick_timer.start(150 if self._is_long else 0)

    def _count_ticks(self) -> None:
        self._synchronise()
        questions = self._model.questions
        taken: set[int] = set()
        ticks: list[Tick] = []
        for figure in self._model.briefing.figures:
            if figure.number is None or not figure.state.shown:
                continue
            at = self._height_of(figure.number)
            if questions.get(figure.id):
                ticks.append(Tick(at, self._theme.flag))
            elif int(at * _TICKS) not in taken:
                taken.add(int(at * _TICKS))
                ticks.append(Tick(at, self._theme.hue(figure.group).text))
        self._strip.set_ticks(sorted(ticks))
        self._mark_active_tick()

    def _mark_active_tick(self) -> None:
        number = self._number_of(self._selection.current_figure())
        tick = None if number is None else Tick(self._height_of(number), self._theme.margin_bar)
        self._strip.set_active(tick)

    def _height_of(self, span: Span) -> float:
        """Return how far down the article a span stands, from 0 to 1.

        A long text is not laid out for that: its code points are counted instead.
        """
        if self._is_long:
            return span.start / len(self._article.text)
        whole = max(self.document().size().height(), self.viewport().height(), 1)
        return self._geometry.bounds(span).center().y() / whole

    def _jump(self, fraction: float) -> None:
        if self._is_long:
            at = min(int(fraction * len(self._article.text)), len(self._article.text) - 1)
            self._go_to(Span(at, at + 1))
            return
        whole = max(self.document().size().height(), self.viewport().height())
        self._glide.to(
            round(fraction * whole - self.viewport().height() / 2),
            at_once=not wants_motion(self),
        )

    # ── test doors (format.md) ───────────────────────────────────────────────────────────────

    def number_rect(self, figure_id: str) -> QRect:
        """Return the box of a figure's number in viewport coordinates; null for a derived one."""
        figure = self._figure(figure_id)
        return self._viewport_box(None if figure is None else figure.number)

    def sentence_rect(self, figure_id: str) -> QRect:
        """Return the box of a figure's sentence in viewport coordinates; null for a derived one."""
        figure = self._figure(figure_id)
        spans = () if figure is None else sentences_of(self._model.briefing, (figure,))
        return self._viewport_box(spans[0] if spans else None)

    def span_rect(self, span: Span) -> QRect:
        """Return the box of a stretch of the text in viewport coordinates."""
        return self._viewport_box(span)

    def _figure(self, figure_id: str) -> Figure | None:
        briefing = self._model.briefing
        return briefing.figure(FigureId(figure_id)) if briefing.has(figure_id) else None

    def _viewport_box(self, span: Span | None) -> QRect:
        if span is None:
            return QRect()
        box = self._geometry.bounds(span).translated(0, -self.verticalScrollBar().value())
        return box.toAlignedRect()

    def _current_figure(self) -> str:
        return self._selection.current_figure() or ""

    def _current_sentence(self) -> str:
        spans = sentences_of(self._model.briefing, self._evidence(self._selection.current_figure()))
        return " ".join(span.of(self._article.text) for span in spans)

    def _current_quote(self) -> str:
        figure = self._figure(self._current_figure())
        if figure is None or figure.span is None:
            return ""
        return figure.span.of(self._article.text)

    currentFigure = Property(str, _current_figure)
    currentSentence = Property(str, _current_sentence)
    currentQuote = Property(str, _current_quote)


def _distance(span: Span, position: int) -> int:
    return max(span.start - position, position - span.end, 0)
