"""The article's text in a read-only view: laid out, sized, scrolled, selected, copied and found.

It knows nothing of figures; ``article_view`` lights them and follows the pointer. What it tells
others of is always sliced from the Article, never read back from the widget.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QMimeData, QRect, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from briefing.core.article import Article, Span
from briefing.models.figure_model import FigureModel
from briefing.models.glance import LAID_OUT_WHOLE
from briefing.render import theme as themes
from briefing.render.theme import Theme
from briefing.views.article_document import (
    BESIDE,
    Laid,
    lay_out,
    reading_column,
    reads_right_to_left,
    shape,
)
from briefing.views.article_marks import Column, Inks, mixed
from briefing.views.focus_ring import FocusRing
from briefing.views.glide import Flash, Glide, resting_place, wants_motion
from briefing.views.text_geometry import TextGeometry

ZOOM_PERCENTS = (50, 300)
ZOOM_STEP = 10


class ArticleText(QTextEdit):
    """Show an article's text in a reading column of about 66 characters.

    ``zoom_changed(percent)`` says that the text has another size, ``laid_out()`` that it may stand
    elsewhere than before.
    """

    zoom_changed = Signal(int)
    laid_out = Signal()

    def __init__(self, model: FigureModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._zoom = 100
        self._column = Column(0, 0)
        self._awaited: Span | None = None
        self._set_up_widget()
        self._glide = Glide(self.verticalScrollBar())
        self._flash = Flash(self)
        self._flash.changed.connect(self.viewport().update)
        self._ring = FocusRing(self)
        self.verticalScrollBar().rangeChanged.connect(self.laid_out)
        self._dress(theme)
        self._fill()

    def _set_up_widget(self) -> None:
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
        self.setAutoFillBackground(True)
        self._keep_room_beside()

    def loadResource(self, _kind: int, _name: QUrl | str) -> QByteArray:
        # Nothing that a text names is ever read; None would let Qt read it itself.
        return QByteArray()

    # ── appearance ───────────────────────────────────────────────────────────────────────────

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
        self.viewport().setPalette(palette)  # under a style sheet it does not inherit a later one
        self._ring.set_colour(theme.hue("cells").text)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in another appearance."""
        if theme is not self._theme:
            self._dress(theme)
            self._refill()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.follow(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.follow(None)

    # ── the text ─────────────────────────────────────────────────────────────────────────────

    @property
    def _article(self) -> Article:
        return self._model.briefing.article

    @property
    def _is_long(self) -> bool:
        return len(self._article.text) > LAID_OUT_WHOLE

    def _fill(self) -> None:
        briefing = self._model.briefing
        self._filled = briefing
        self._laid: Laid = lay_out(briefing, self._theme, self._zoom / 100, self)
        self._geometry = TextGeometry(self._laid.document, self._laid.offsets)
        self._set_margins()
        self._awaited = None
        self.setDocument(self._laid.document)
        self._laid.document.documentLayout().documentSizeChanged.connect(self._go_on)
        self.laid_out.emit()

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

    def _follow_front_matter(self) -> None:
        """Lay out anew when the kicker or title above the text was changed."""
        now, then = self._model.briefing, self._filled
        if (now.kicker, now.title, now.language) != (then.kicker, then.title, then.language):
            self._refill()

    # ── width and zoom ───────────────────────────────────────────────────────────────────────

    def _keep_room_beside(self) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setViewportMargins(BESIDE if mirrored else 0, 0, 0 if mirrored else BESIDE, 0)

    def _box_beside(self) -> QRect:
        """Return the room beside the text, next to the scroll bar."""
        shown = self.viewport().geometry()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = shown.left() - BESIDE if mirrored else shown.right() + 1
        return QRect(x, shown.top(), BESIDE, shown.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._keep_room_beside()

    def _set_margins(self) -> None:
        """Centre the reading column, leaving room for the marks that hang beside it."""
        width = self.viewport().width()
        margins = reading_column(
            width, self._zoom / 100, mirrored=reads_right_to_left(self._filled)
        )
        self._column = Column(margins.left, width - margins.right, margins.hangs)
        if shape(self._laid.document, margins):
            self._geometry.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        rewraps = event.size().width() != event.oldSize().width() and event.oldSize().isValid()
        place = self._reading_place() if rewraps else None
        self._set_margins()
        super().resizeEvent(event)
        self._geometry.forget()
        self._restore_reading_place(place)
        self._ring.setGeometry(self.rect())
        self.laid_out.emit()

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
            step = ZOOM_STEP if turned > 0 else -ZOOM_STEP if turned < 0 else 0
            self.set_zoom(self._zoom + step)
            event.accept()
            return
        self._glide.stop()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.ZoomIn):
            self.set_zoom(self._zoom + ZOOM_STEP)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.set_zoom(self._zoom - ZOOM_STEP)
        else:
            self._glide.stop()
            self.setCursorWidth(1)
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._glide.stop()
        self.setCursorWidth(1)
        super().mousePressEvent(event)

    # ── going to a place ─────────────────────────────────────────────────────────────────────

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

    def _put_caret(self, position: int, anchor: int | None = None) -> None:
        """Move the caret without scrolling; from ``anchor`` on, the text is selected."""
        bar = self.verticalScrollBar()
        value = bar.value()
        cursor = self.textCursor()
        if anchor is not None:
            cursor.setPosition(self._geometry.cursor_position(anchor))
        mode = cursor.MoveMode.MoveAnchor if anchor is None else cursor.MoveMode.KeepAnchor
        cursor.setPosition(self._geometry.cursor_position(position), mode)
        self.setTextCursor(cursor)
        bar.setValue(value)

    def _go_to(self, span: Span, *, scroll: bool = True) -> None:
        """Go to a place at once, or as soon as the layout of a long text has come as far."""
        if self._is_long and not self._geometry.is_laid_out(span.start):
            self._awaited = span
            return
        self._awaited = None
        self._put_caret(span.start)
        # Beside the box of the number a caret would only blur it; the next key shows it again.
        self.setCursorWidth(0)
        if scroll and self.isVisible():
            self._reveal_span(span, flash=True)

    def _go_on(self) -> None:
        if self._awaited is not None:
            self._go_to(self._awaited)

    def _reveal_span(self, span: Span, *, flash: bool) -> None:
        """Glide to a place unless it stands in the middle of the view; flash if asked to."""
        box = self._geometry.bounds(span)
        bar = self.verticalScrollBar()
        value = resting_place(box.top(), box.bottom(), bar.value(), self.viewport().height())
        if value is None or box.isNull():
            self._glide.stop()
            return
        moving = wants_motion(self)
        if self._glide.to(value, at_once=not moving) and flash and moving:
            self._flash.start()

    # ── what is selected, copied and found ───────────────────────────────────────────────────

    def selected_span(self) -> Span | None:
        """Return the code points of the article that are selected, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        if cursor.hasComplexSelection():  # from cell to cell of a table: they are lit as wholes
            table = cursor.currentTable()
            first, last = table.cellAt(first).firstPosition(), table.cellAt(last).lastPosition()
        start, end = self._code_point_from(first), self._code_point_from(last)
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
        self._put_caret(span.end, anchor=span.start)

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
