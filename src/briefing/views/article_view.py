"""The article, read beside its figures: its numbers light up here and are touched here.

A read-only text view whose marks are painted under the letters for what is in sight alone; the
document itself is never touched by a selection. The text it tells others of is always sliced from
the Article, never read back from the widget.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from PySide6.QtCore import (
    Property,
    QByteArray,
    QCoreApplication,
    QEvent,
    QMimeData,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QTimer,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QTextEdit, QToolTip, QWidget

from briefing.core.article import Article, Span
from briefing.core.figure import Figure, FigureId, State
from briefing.models.figure_model import FigureModel
from briefing.models.selection import FigureSelection
from briefing.render import theme as themes
from briefing.render.theme import Theme
from briefing.views.article_document import Laid, lay_out, reads_right_to_left
from briefing.views.article_marks import (
    Column,
    Focus,
    Inks,
    MarkPainter,
    Shown,
    evidence,
    mixed,
    sentences_of,
)
from briefing.views.glide import Flash, Glide, resting_place, wants_motion
from briefing.views.overview_strip import WIDTH, OverviewStrip, Tick
from briefing.views.text_geometry import TextGeometry

HOVER_IN_MS = 100
HOVER_OUT_MS = 60
ZOOM_PERCENTS = (50, 300)
NARROW = 460
"""Below this width in px the margin marks make room for the text."""

_GUTTERS = {True: (64, 28), False: (22, 16)}
"""Least margins before and after the column, with margin marks and without, in px."""

_TOP, _BOTTOM = 32, 56
_STRIP_GAP = 4
_LAID_OUT_WHOLE = 60_000
"""Code points up to which the overview asks the layout for heights; beyond, it counts text."""

_TICKS = 600
"""Finer than this the overview tells no places apart."""


class ArticleView(QTextEdit):
    """Show the briefing's article; light what the selection names, select what is touched.

    ``announced(text)`` says what assistive tools were told, ``zoom_changed(percent)`` that the
    text has another size; ``copy_with_source_requested`` asks the window for that act.
    """

    announced = Signal(str)
    zoom_changed = Signal(int)
    copy_with_source_requested = Signal()

    def __init__(
        self,
        model: FigureModel,
        selection: FigureSelection,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._selection = selection
        self._zoom = 100
        self._shown = Shown()
        self._backlight = False
        self._column = Column(0, 0)
        self._pressed_at: QPointF | None = None
        self._hover_wanted: FigureId | None = None
        self._awaited: Span | None = None
        self._set_up_widget()
        self._glide = Glide(self.verticalScrollBar())
        self._flash = Flash(self)
        self._flash.changed.connect(self.viewport().update)
        self._hover_timer = self._timer(self._hover_now)
        self._tick_timer = self._timer(self._count_ticks)
        self._strip = OverviewStrip(self)
        self._strip.jumped.connect(self._jump)
        self.verticalScrollBar().rangeChanged.connect(self._tick_soon)
        self._dress(theme)
        self._fill()
        self._connect()

    # ── what it is made of ───────────────────────────────────────────────────────────────────

    def _set_up_widget(self) -> None:
        self.setObjectName("articleView")
        self.setAccessibleName(QCoreApplication.translate("ArticleView", "Article"))
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Drops are for the window, which opens them.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
        self.setAutoFillBackground(True)
        self.setCursorWidth(2)
        self._place_strip_margin()

    def _timer(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        return timer

    def _connect(self) -> None:
        self._model.dataChanged.connect(self._repaint_marks)
        self._model.rowsInserted.connect(self._repaint_marks)
        self._model.rowsRemoved.connect(self._repaint_marks)
        self._model.modelReset.connect(self._synchronise)
        self._model.article_replaced.connect(self._synchronise)
        self._model.briefing_changed.connect(self._follow_front_matter)
        self._selection.figure_changed.connect(self._follow_focus)
        self._selection.figure_activated.connect(self._reveal)
        self._selection.pins_changed.connect(self.viewport().update)
        self._selection.figure_hovered.connect(self._repaint_hover)

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self._inks = Inks.of(theme)
        palette = themes.application_palette(theme)
        paper, ink = theme.color("paper"), theme.color("ink")
        role = QPalette.ColorRole
        for name in (role.Base, role.Window):
            palette.setColor(name, paper)
        palette.setColor(role.Text, ink)
        palette.setColor(role.Highlight, mixed(paper, theme.color("muted"), 0.28))
        palette.setColor(role.HighlightedText, ink)
        self.setPalette(palette)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in another appearance."""
        if theme is not self._theme:
            self._dress(theme)
            self._refill()

    # ── the text ─────────────────────────────────────────────────────────────────────────────

    @property
    def _article(self) -> Article:
        return self._model.briefing.article

    def _fill(self) -> None:
        briefing = self._model.briefing
        self._filled = briefing
        self._laid: Laid = lay_out(briefing, self._theme, self._zoom / 100, self)
        self._geometry = TextGeometry(self._laid.document, self._laid.offsets)
        self._set_margins()
        self._awaited = None
        self.setDocument(self._laid.document)
        layout = self._laid.document.documentLayout()
        layout.documentSizeChanged.connect(self._go_on)
        self._tick_soon()

    def _fill_anew(self) -> None:
        old = self._laid.document
        self._fill()
        old.deleteLater()

    def _refill(self) -> None:
        """Lay the same text out anew, keeping place and caret."""
        top, caret = self._reading_place(), self._geometry.code_point(self.textCursor().position())
        self._fill_anew()
        if caret is not None:
            self._put_caret(caret)
        self._restore_reading_place(top)

    def _synchronise(self) -> None:
        """Show the model's article, should it be another than is shown."""
        if self._filled.article is not self._article:
            self._glide.stop()
            self._fill_anew()
            self.verticalScrollBar().setValue(0)
        self._repaint_marks()

    def _follow_front_matter(self) -> None:
        """Lay out anew when the kicker or title above the text was changed."""
        now, then = self._model.briefing, self._filled
        if (now.kicker, now.title, now.language) != (then.kicker, then.title, then.language):
            self._refill()

    def _reading_place(self) -> tuple[int, float] | None:
        """Return the code point at the top of the view and how far below the top it stands."""
        value = self.verticalScrollBar().value()
        if value <= 0:
            return None
        at = self._geometry.shown_between(value, value + self.viewport().height()).start
        return at, self._geometry.bounds(Span(at, at + 1)).top() - value

    def _restore_reading_place(self, place: tuple[int, float] | None) -> None:
        if place is not None:
            top = self._geometry.bounds(Span(place[0], place[0] + 1)).top()
            self.verticalScrollBar().setValue(round(top - place[1]))

    # ── width and zoom ───────────────────────────────────────────────────────────────────────

    def _place_strip_margin(self) -> None:
        room = WIDTH + 2 * _STRIP_GAP
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setViewportMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place_strip_margin()

    def _set_margins(self) -> None:
        """Centre the reading column, leaving room for the marks that hang beside it."""
        width = self.viewport().width()
        hangs = width >= NARROW
        gutter, end = _GUTTERS[hangs]
        measure = min(themes.MEASURE_PX * self._zoom / 100, width - gutter - end)
        before = max(gutter, (width + WIDTH + 2 * _STRIP_GAP - measure) / 2)
        after = width - before - measure
        if after < end:
            before, after = width - measure - end, end
        left, right = (after, before) if reads_right_to_left(self._filled) else (before, after)
        self._column = Column(round(left), round(width - right), hangs)
        frame = self._laid.document.rootFrame()
        shape = frame.frameFormat()
        wanted = (round(left), round(right), _TOP, _BOTTOM)
        if wanted == (
            shape.leftMargin(),
            shape.rightMargin(),
            shape.topMargin(),
            shape.bottomMargin(),
        ):
            return
        shape.setLeftMargin(wanted[0])
        shape.setRightMargin(wanted[1])
        shape.setTopMargin(_TOP)
        shape.setBottomMargin(_BOTTOM)
        frame.setFrameFormat(shape)
        self._geometry.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        rewraps = event.size().width() != event.oldSize().width() and event.oldSize().isValid()
        place = self._reading_place() if rewraps else None
        self._set_margins()
        super().resizeEvent(event)
        self._geometry.forget()
        self._restore_reading_place(place)
        self._place_strip()
        self._tick_soon()

    def _place_strip(self) -> None:
        shown = self.viewport().geometry()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = shown.left() - WIDTH - _STRIP_GAP
        else:
            x = shown.right() + 1 + _STRIP_GAP
        self._strip.setGeometry(x, shown.top(), WIDTH, shown.height())

    @property
    def zoom(self) -> int:
        """Return the size of the text in percent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Show the text larger or smaller, apart from the window around it."""
        low, high = ZOOM_PERCENTS
        percent = max(low, min(percent, high))
        if percent != self._zoom:
            self._zoom = percent
            self._refill()
            self.zoom_changed.emit(percent)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            self.set_zoom(self._zoom + (10 if turned > 0 else -10 if turned < 0 else 0))
            event.accept()
            return
        self._glide.stop()
        super().wheelEvent(event)

    # ── how marks are shown ──────────────────────────────────────────────────────────────────

    def set_highlights(self, shown: bool) -> None:
        """Show or hide the marks at rest; what is in focus stays lit."""
        self._shown = Shown(highlights=shown, ledger=self._shown.ledger)
        self._strip.setVisible(shown)
        self.viewport().update()

    def set_backlight(self, on: bool) -> None:
        """Dim all text but the figures and the sentence in focus."""
        self._backlight = on
        self.viewport().update()

    def set_ledger(self, on: bool) -> None:
        """Show ignored figures too, with a struck dot."""
        self._shown = Shown(highlights=self._shown.highlights, ledger=on)
        self.viewport().update()

    def _repaint_marks(self) -> None:
        self.viewport().update()
        self._tick_soon()

    def _repaint_hover(self) -> None:
        self.viewport().update()

    def _focus(self) -> Focus:
        return Focus(
            self._selection.current_figure(),
            self._selection.hovered,
            frozenset(self._selection.pinned()),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(event.rect()).translated(0, self.verticalScrollBar().value())
        shown = Shown(self._shown.highlights, self._shown.ledger, self._flash.strength)
        focus = self._focus()
        with QPainter(self.viewport()) as painter:
            painter.translate(0, -self.verticalScrollBar().value())
            self._marks(painter).paint(area.top(), area.bottom(), self._column, focus, shown)
        super().paintEvent(event)
        if self._backlight:
            with QPainter(self.viewport()) as painter:
                painter.translate(0, -self.verticalScrollBar().value())
                self._marks(painter).paint_wash(area, self._column, focus)

    def _marks(self, painter: QPainter) -> MarkPainter:
        return MarkPainter(
            painter, self._laid, self._geometry, self._model, self._theme, self._inks
        )

    # ── what is in focus ─────────────────────────────────────────────────────────────────────

    def _follow_focus(self, figure_id: FigureId | None) -> None:
        self._synchronise_text()
        self.viewport().update()
        self._mark_active_tick()
        lit = self._evidence(figure_id)
        if not lit:
            return
        self._reveal(figure_id)
        self._announce(figure_id)

    def _synchronise_text(self) -> None:
        if self._filled.article is not self._article:
            self._synchronise()

    def _evidence(self, figure_id: FigureId | None) -> tuple[Figure, ...]:
        found = evidence(self._model.briefing, figure_id)
        return tuple(sorted(found, key=lambda f: (f.id != figure_id, f.span or Span(0, 0))))

    def _put_caret(self, position: int) -> None:
        """Move the caret without scrolling and without selecting."""
        bar = self.verticalScrollBar()
        value = bar.value()
        cursor = self.textCursor()
        cursor.setPosition(self._geometry.cursor_position(position))
        self.setTextCursor(cursor)
        bar.setValue(value)

    def _reveal(self, figure_id: FigureId | None) -> None:
        """Put the caret on a figure's number and bring it into view, unless it is touched here."""
        lit = self._evidence(figure_id)
        if lit and lit[0].number is not None:
            self._go_to(lit[0].number)

    def _go_to(self, span: Span) -> None:
        """Go to a place at once, or as soon as the layout of a long text has come as far."""
        long = len(self._article.text) > _LAID_OUT_WHOLE
        if long and not self._geometry.is_laid_out(span.start):
            self._awaited = span
            return
        self._awaited = None
        self._put_caret(span.start)
        if self._pressed_at is None and self.isVisible():
            self._reveal_span(span, flash=True)

    def _go_on(self) -> None:
        if self._awaited is not None:
            self._go_to(self._awaited)

    def _reveal_span(self, span: Span, *, flash: bool) -> None:
        box = self._geometry.bounds(span)
        bar = self.verticalScrollBar()
        value = resting_place(box.top(), box.bottom(), bar.value(), self.viewport().height())
        if value is None or box.isNull():
            self._glide.stop()
            return
        moving = wants_motion(self)
        if self._glide.to(value, at_once=not moving) and flash and moving:
            self._flash.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        lit = self._evidence(self._selection.current_figure())
        if lit and lit[0].number is not None:
            box = self._geometry.bounds(lit[0].number)
            value = resting_place(box.top(), box.bottom(), 0, self.viewport().height())
            if value is not None:
                self.verticalScrollBar().setValue(value)

    def _announce(self, figure_id: FigureId | None) -> None:
        index = self._model.index_of(figure_id)
        spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        sentence = self._current_sentence()
        words = QCoreApplication.translate("ArticleView", "{figure}: {sentence}")
        text = words.format(figure=spoken, sentence=sentence) if sentence else spoken
        self.announced.emit(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    # ── the pointer ──────────────────────────────────────────────────────────────────────────

    def _to_document(self, point: QPointF) -> QPointF:
        return point + QPointF(0, self.verticalScrollBar().value())

    def figure_at(self, point: QPointF) -> FigureId | None:
        """Return the shortest figure whose expression lies under a point of the viewport."""
        position = self._geometry.position_at(self._to_document(point))
        if position is None:
            return None
        found = self._model.id_of(self._model.index_at(position))
        if found is None:
            return None
        ignored = self._model.briefing.figure(found).state is State.IGNORED
        return None if ignored and not self._shown.ledger else found

    def _figure_near(self, point: QPointF) -> FigureId | None:
        """Return the figure nearest to a point within the sentence that lies under it."""
        position = self._geometry.position_at(self._to_document(point))
        if position is None:
            return None
        return self._figure_in_sentence(position)

    def _figure_in_sentence(self, position: int) -> FigureId | None:
        sentence = self._article.sentence_at(position)
        if sentence is None:
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
            self._hover(under)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def _hover(self, figure_id: FigureId | None) -> None:
        if figure_id != self._hover_wanted:
            self._hover_wanted = figure_id
            self._hover_timer.start(HOVER_OUT_MS if figure_id is None else HOVER_IN_MS)

    def _hover_now(self) -> None:
        self._selection.hover_figure(self._hover_wanted)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._glide.stop()
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
        wanted = touched or self._figure_near(point)
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

    # ── the keyboard ─────────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.ZoomIn):
            self.set_zoom(self._zoom + 10)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.set_zoom(self._zoom - 10)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._touch_caret():
            event.accept()
        else:
            self._glide.stop()
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
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = QCoreApplication.translate
        copy = menu.addAction(text("ArticleView", "Copy"), self.copy)
        copy.setEnabled(self.selected_span() is not None)
        source = menu.addAction(text("ArticleView", "Copy with Source"))
        source.triggered.connect(self.copy_with_source_requested)
        menu.addSeparator()
        menu.addAction(text("ArticleView", "Select All"), self.selectAll)
        menu.popup(event.globalPos())

    # ── what is selected, copied and found ───────────────────────────────────────────────────

    def selected_span(self) -> Span | None:
        """Return the code points of the article that are selected, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start = self._code_point_from(cursor.selectionStart())
        end = self._code_point_from(cursor.selectionEnd())
        return Span(start, end) if start < end else None

    def _code_point_from(self, at: int) -> int:
        """Return the code point at a cursor position; above the text, the first that follows."""
        block = self.document().findBlock(at)
        while block.isValid():
            found = self._geometry.code_point(at)
            if found is not None:
                return found
            block = block.next()
            at = block.position()
        return len(self._article.text)

    def select_span(self, span: Span) -> None:
        """Select code points of the article, as the pointer would."""
        cursor = self.textCursor()
        cursor.setPosition(self._geometry.cursor_position(span.start))
        cursor.setPosition(self._geometry.cursor_position(span.end), cursor.MoveMode.KeepAnchor)
        bar = self.verticalScrollBar()
        value = bar.value()
        self.setTextCursor(cursor)
        bar.setValue(value)

    def createMimeDataFromSelection(self) -> QMimeData:
        span = self.selected_span()
        data = QMimeData()
        data.setText("" if span is None else span.of(self._article.text))
        return data

    def find_text(self, words: str, *, forward: bool = True) -> Span | None:
        """Select the next place that has these words and return it; None when there is none.

        Case and spacing do not count; past the end it starts over at the beginning.
        """
        pattern = r"\s+".join(re.escape(word) for word in words.split())
        places = re.finditer(pattern, self._article.text, re.IGNORECASE) if pattern else ()
        found = [Span(*place.span()) for place in places]
        if not found:
            return None
        caret = self._code_point_from(self.textCursor().position())
        here = self.selected_span() or Span(caret, caret)
        if forward:
            span = next((s for s in found if s.start >= here.end), found[0])
        else:
            span = next((s for s in reversed(found) if s.end <= here.start), found[-1])
        self.select_span(span)
        self._reveal_span(span, flash=False)
        return span

    def loadResource(self, _kind: int, _name: QUrl | str) -> QByteArray:
        # Nothing that a text names is ever read; None would let Qt read it itself.
        return QByteArray()

    # ── the overview ─────────────────────────────────────────────────────────────────────────

    def _tick_soon(self) -> None:
        self._tick_timer.start(0 if len(self._article.text) < _LAID_OUT_WHOLE else 150)

    def _count_ticks(self) -> None:
        self._synchronise_text()
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
        lit = self._evidence(self._selection.current_figure())
        number = lit[0].number if lit else None
        tick = None if number is None else Tick(self._height_of(number), self._theme.margin_bar)
        self._strip.set_active(tick)

    def _height_of(self, span: Span) -> float:
        """Return how far down the article a span stands, from 0 to 1."""
        size = len(self._article.text)
        if size > _LAID_OUT_WHOLE:
            return span.start / size
        whole = max(self.document().size().height(), self.viewport().height(), 1)
        return self._geometry.bounds(span).center().y() / whole

    def _jump(self, fraction: float) -> None:
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
        current = self._selection.current_figure()
        figure = None if current is None else self._figure(current)
        if figure is None or figure.span is None:
            return ""
        return figure.span.of(self._article.text)

    currentFigure = Property(str, _current_figure)
    currentSentence = Property(str, _current_sentence)
    currentQuote = Property(str, _current_quote)


def _distance(span: Span, position: int) -> int:
    return max(span.start - position, position - span.end, 0)
