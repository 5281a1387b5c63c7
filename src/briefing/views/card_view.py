"""The kept figures as cards: key ones large, kept ones small, two by two.

A list view with its own geometry: only cards in sight are laid out exactly and painted, so that ten
thousand cost no more than ten.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from math import ceil
from typing import cast

from PySide6 import QtCore
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelection,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from briefing.core import kin
from briefing.core.card import CardFace
from briefing.core.figure import FigureId, State
from briefing.core.frozen import frozen
from briefing.models.card_model import CardModel
from briefing.models.figure_model import FigureModel, FigureRole
from briefing.models.selection import FigureSelection, MirroredSelection
from briefing.render.card import IDLE, CardFrames, CardState, card_height, operand_at, paint_card
from briefing.render.chart import brush_of
from briefing.render.theme import Theme
from briefing.views.glide import Glide, resting_place, wants_motion
from briefing.views.hover import Hover

TOP, SIDE, BOTTOM = 14, 16, 10
GAP = 8
SECTION_GAP = 10
"""Room between the key cards and the kept ones."""

NARROW = 250
"""Below this width in px there is one column."""

EXACT = 400
"""Up to so many cards each is as high as its words need; beyond, all of a kind are alike."""

KEY_HEIGHT, KEPT_HEIGHT = 112, 72

Index = QModelIndex | QPersistentModelIndex


@frozen
class _Places:
    """Where the cards of one width lie, in content coordinates."""

    width: int
    height: int
    columns: int
    rects: tuple[QRect, ...]
    bottoms: tuple[int, ...]
    """Each card's lower edge, of its row: never falling, so that a place is found by bisection."""


class CardView(QListView):
    """Show the cards; light what the selection names, select what is touched.

    ``content_changed()`` says that the cards need another height; ``copy_requested(id)`` asks the
    window to copy a figure with its source, ``image_requested(id)`` to copy its card as a picture.
    """

    content_changed = Signal()
    copy_requested = Signal(str)
    image_requested = Signal(str)

    def __init__(
        self,
        model: CardModel,
        selection: FigureSelection,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if parent is not None:
            self.resize(parent.size())  # about what it will have: cards are laid out for a width
        self._cards = model
        figures = model.sourceModel()
        assert isinstance(figures, FigureModel)
        self._figures = figures
        self._selection = selection
        self._theme = theme
        self._frames = CardFrames()
        self._places: _Places | None = None
        self._ring = False
        self._lit: frozenset[FigureId] = frozenset()
        self.setObjectName("cardView")
        # One of ours: to learn what Qt's own viewport is, PySide6 makes the classes of all widgets.
        self.setViewport(QWidget(self))
        self.setAccessibleName(QCoreApplication.translate("CardView", "Cards"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setModel(model)
        self.setSelectionModel(MirroredSelection(model, selection, self))
        self._glide = Glide(self.verticalScrollBar())
        self._hover = Hover(selection, self)
        for signal in (
            model.rowsInserted,
            model.rowsRemoved,
            model.rowsMoved,
            model.modelReset,
            model.layoutChanged,
        ):
            signal.connect(self._lay_out_anew)
        model.dataChanged.connect(self._follow_change)
        selection.figure_changed.connect(self._follow_figure)
        selection.figure_hovered.connect(self._repaint_lit)
        selection.pins_changed.connect(self._repaint_lit)

    # ── what others ask ──────────────────────────────────────────────────────────────────────

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        self._theme = theme
        self.viewport().update()

    def cover_ground(self) -> None:
        """Tell Qt that the view paints all of itself: scrolling then moves what is there.

        Not said at first: it names ``Qt``, which takes longer than the first frame has.
        """
        self.viewport().setAttribute(QtCore.Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def card_rect(self, figure_id: str) -> QRect:
        """Return a figure's card in viewport coordinates, empty when it has none."""
        return self._rect_of(self._row_of(FigureId(figure_id)))

    def content_height(self, width: int) -> int:
        """Return the height all cards take at a width of the whole view."""
        return self._placed_at(width).height if self._cards.rowCount() else 0

    # ── where the cards lie ──────────────────────────────────────────────────────────────────

    def _face(self, row: int) -> CardFace:
        return self._cards.face_at(row)

    def _placed(self) -> _Places:
        # The scroll bar lies in the margin, so that nothing moves when it comes or goes.
        return self._placed_at(self.maximumViewportSize().width())

    def _placed_at(self, width: int) -> _Places:
        if self._places is None or self._places.width != width:
            self._places = self._lay_out(width)
        return self._places

    def _lay_out(self, width: int) -> _Places:
        """Place the cards in rows of equal height, key ones first; a small one alone is wide."""
        count = self._cards.rowCount()
        columns = 2 if width - 2 * SIDE >= NARROW else 1
        column = (width - 2 * SIDE - GAP * (columns - 1)) // columns
        exact = count <= EXACT
        keys = self._key_count()
        rtl = self._mirrored()
        rects: list[QRect] = []
        bottoms: list[int] = []
        y = TOP
        for first, last in ((0, keys), (keys, count)):
            if first == keys and 0 < keys < count:
                y += SECTION_GAP - GAP
            for row in range(first, last, columns):
                group = range(row, min(row + columns, last))
                alone = row >= keys and len(group) < columns
                wide = width - 2 * SIDE if alone else column
                height = self._row_height(group, wide, exact=exact, key=row < keys)
                for place, _ in enumerate(group):
                    across = columns - 1 - place if rtl and not alone else place
                    rects.append(QRect(SIDE + across * (column + GAP), y, wide, height))
                    bottoms.append(y + height)
                y += height + GAP
        height = y - GAP + BOTTOM if count else 0
        return _Places(width, height, columns, tuple(rects), tuple(bottoms))

    def _key_count(self) -> int:
        """Return how many cards at the front are key ones."""
        low, high = 0, self._cards.rowCount()
        while low < high:
            middle = (low + high) // 2
            if self._cards.figure_at(middle).state is State.KEY:
                low = middle + 1
            else:
                high = middle
        return low

    def _row_height(self, rows: range, width: int, *, exact: bool, key: bool) -> int:
        if not exact:
            return KEY_HEIGHT if key else KEPT_HEIGHT
        return max(ceil(card_height(self._face(row), width)) for row in rows)

    def _mirrored(self) -> bool:
        """Say whether the cards run from right to left, as their words do."""
        return self._cards.rowCount() > 0 and self._face(0).rtl

    def _row_of(self, figure_id: FigureId | None) -> int:
        """Return the row of a figure's card, or of the figure it repeats; -1 for none."""
        if figure_id is None:
            return -1
        return self._cards.row_of(kin.original(self._figures.briefing, figure_id))

    def _rows_in(self, rect: QRect) -> range:
        """Return the rows whose cards touch a rectangle of the viewport."""
        places = self._placed()
        offset = self.verticalOffset()
        first = bisect_left(places.bottoms, rect.top() + offset)
        last = first
        while last < len(places.rects) and places.rects[last].top() <= rect.bottom() + offset:
            last += 1
        return range(first, last)

    # ── Qt's questions about geometry ────────────────────────────────────────────────────────

    def visualRect(self, index: Index) -> QRect:
        return self._rect_of(index.row()) if index.isValid() else QRect()

    def _rect_of(self, row: int) -> QRect:
        """Return a row's card in viewport coordinates, empty when there is none."""
        rects = self._placed().rects
        if not 0 <= row < len(rects):
            return QRect()
        return rects[row].translated(-self.viewport().x(), -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        for row in self._rows_in(QRect(point, point)):
            index = self._cards.index(row, 0)
            if self.visualRect(index).contains(point):
                return index
        return QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Stay: a view scrolls for the figure in focus alone, gently and at most once."""

    def horizontalOffset(self) -> int:  # noqa: N802
        return 0

    def verticalOffset(self) -> int:  # noqa: N802
        return self.verticalScrollBar().value()

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802
        region = QRegion()
        sight = self._rows_in(self.viewport().rect())
        for part in cast("Iterable[QItemSelectionRange]", selection):
            for row in range(max(part.top(), sight.start), min(part.bottom() + 1, sight.stop)):
                region += self._rect_of(row)
        return region

    def isIndexHidden(self, index: Index) -> bool:  # noqa: N802
        return False

    def doItemsLayout(self) -> None:  # noqa: N802
        """Stand where the cards stand; QListView's own layout would visit every one of them."""
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:  # noqa: N802
        bar = self.verticalScrollBar()
        places = self._placed()
        bar.setSingleStep(24)
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, places.height - self.viewport().height()))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()

    # ── painting ─────────────────────────────────────────────────────────────────────────────

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            ground = QPainterPath()  # not fillRect: to know its overloads, PySide6 makes all of Qt
            ground.addRect(QRectF(event.rect()))
            painter.fillPath(ground, brush_of(self._theme.color("ground")))
            state_of, rects = self._states(), self._placed().rects
            left, top = -self.viewport().x(), -self.verticalOffset()
            dirty = event.region()
            for row in self._rows_in(event.rect()):
                rect = rects[row].translated(left, top)
                if dirty.intersects(rect.adjusted(-1, -1, 1, 1)):
                    face, state = self._face(row), state_of(row)
                    paint_card(painter, QRectF(rect), face, self._theme, state, self._frames)

    def _states(self) -> Callable[[int], CardState]:
        """Return what tells a row's state; the selection is asked once for all of them."""
        active = self._row_of(self._selection.current_figure())
        hovered = self._row_of(self._selection.hovered)
        pinned = frozenset(self._row_of(name) for name in self._selection.pinned())
        focused = self._cursor() if self._ring and self.hasFocus() else -1
        lit = pinned | {active, hovered, focused}

        def state_of(row: int) -> CardState:
            if row not in lit:
                return IDLE
            return CardState(
                active=row == active,
                pinned=row in pinned,
                hovered=row == hovered,
                focused=row == focused,
            )

        return state_of

    def _repaint_lit(self, *_: object) -> None:
        """Repaint the cards that were or are in focus, hovered or pinned."""
        named = (self._selection.current_figure(), self._selection.hovered)
        lit = frozenset((*self._selection.pinned(), *(name for name in named if name is not None)))
        for name in lit | self._lit:
            self._repaint(self._row_of(name))
        self._lit = lit

    def _repaint(self, row: int) -> None:
        if row >= 0:
            self.viewport().update(self._rect_of(row).adjusted(-1, -1, 1, 1))

    # ── following the models ─────────────────────────────────────────────────────────────────

    def _lay_out_anew(self, *_: object) -> None:
        self._places = None
        self.doItemsLayout()
        self.content_changed.emit()

    def _follow_change(self, *_: object) -> None:
        """Lay out anew only if the changed words need another height."""
        before = self._places
        if before is None or self._lay_out(before.width).bottoms != before.bottoms:
            self._lay_out_anew()
        else:
            self.viewport().update()

    def _follow_figure(self, figure_id: FigureId | None) -> None:
        self._repaint_lit()
        row = self._row_of(figure_id)
        if row >= 0:
            self._bring(self._rect_of(row))

    def _bring(self, rect: QRect) -> None:
        """Scroll a card towards the middle, unless the pointer is on what is in full view."""
        viewport = self.viewport()
        if viewport.underMouse() and viewport.rect().contains(rect):
            return
        bar = self.verticalScrollBar()
        top = rect.top() + bar.value()
        to = resting_place(top, top + rect.height(), bar.value(), viewport.height())
        if to is not None:
            self._glide.to(to, at_once=not wants_motion(self))

    # ── touching ─────────────────────────────────────────────────────────────────────────────

    def _figure_at(self, point: QPoint) -> FigureId | None:
        """Return the figure of the card at a point, or the operand of its formula that is there."""
        index = self.indexAt(point)
        if not index.isValid():
            return None
        return self._operand_at(index, point) or FigureId(index.data(FigureRole.ID))

    def _operand_at(self, index: QModelIndex, point: QPoint) -> FigureId | None:
        face = self._face(index.row())
        if not face.operands:
            return None
        card = self.visualRect(index)
        return operand_at(face, card.width(), QPointF(point - card.topLeft()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring = False
        if event.button() != QtCore.Qt.MouseButton.LeftButton:
            event.ignore()  # back and forward are the window's
            return
        figure_id = self._figure_at(event.position().toPoint())
        if figure_id is None:
            return
        if event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier:
            self._selection.pin_figure(figure_id)
        else:
            self._selection.select_figure(figure_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        operand = self._operand_at(index, point) if index.isValid() else None
        shape = QtCore.Qt.CursorShape.ArrowCursor
        if operand is not None:
            shape = QtCore.Qt.CursorShape.PointingHandCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
        self._hover.over(operand or self._figure_at(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover.over(None)
        elif isinstance(event, QHelpEvent):
            return self._show_tip(event)
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> bool:
        """Show the whole card in words, as plain text."""
        index = self.indexAt(event.pos())
        text = str(index.data(QtCore.Qt.ItemDataRole.AccessibleTextRole)) if index.isValid() else ""
        # Tool tips read mark-up, and mark-up can name files: only escaped text goes in.
        from html import escape

        from PySide6.QtWidgets import QToolTip

        tip = f"<p>{escape(text)}</p>" if text else ""
        QToolTip.showText(event.globalPos(), tip, self.viewport())
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self._cards.index(self._cursor(), 0)
        if not index.isValid():
            return
        figure_id = str(index.data(FigureRole.ID))
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        act = menu.addAction(QCoreApplication.translate("CardView", "Copy with Source"))
        act.triggered.connect(lambda: self.copy_requested.emit(figure_id))
        image = menu.addAction(QCoreApplication.translate("CardView", "Copy Card as Image"))
        image.triggered.connect(lambda: self.image_requested.emit(figure_id))
        at = event.globalPos()
        if not by_mouse:
            at = self.viewport().mapToGlobal(self.visualRect(index).center())
        menu.popup(at)

    # ── keys ─────────────────────────────────────────────────────────────────────────────────

    def _cursor(self) -> int:
        """Return the row the keyboard stands on: the card in focus, else the first."""
        return max(0, self._row_of(self._selection.current_figure()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from PySide6.QtGui import QKeySequence

        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
            return
        row = self._cards.rowCount() and self._row_for(QtCore.Qt.Key(event.key()))
        if row is None or not self._cards.rowCount():
            event.ignore()  # letters are the window's
            return
        self._ring = True
        figure_id = self._cards.data(self._cards.index(row, 0), FigureRole.ID)
        if event.key() == QtCore.Qt.Key.Key_Space:
            self._selection.pin_figure(figure_id)
        else:
            self._selection.select_figure(figure_id)

    def _row_for(self, key: QtCore.Qt.Key) -> int | None:
        """Return the row a key leads to; None for a key that is not ours."""
        places, here = self._placed(), self._cursor()
        last = self._cards.rowCount() - 1
        nowhere = self._row_of(self._selection.current_figure()) < 0
        if nowhere and key in (QtCore.Qt.Key.Key_Down, QtCore.Qt.Key.Key_Right):
            return here
        forward = -1 if self._mirrored() else 1
        steps = {
            QtCore.Qt.Key.Key_Right: here + forward,
            QtCore.Qt.Key.Key_Left: here - forward,
            QtCore.Qt.Key.Key_Down: self._below(here, 1),
            QtCore.Qt.Key.Key_Up: self._below(here, -1),
            QtCore.Qt.Key.Key_Home: 0,
            QtCore.Qt.Key.Key_End: last,
            QtCore.Qt.Key.Key_PageDown: here + self._page(places),
            QtCore.Qt.Key.Key_PageUp: here - self._page(places),
            QtCore.Qt.Key.Key_Return: here,
            QtCore.Qt.Key.Key_Enter: here,
            QtCore.Qt.Key.Key_Space: here,
        }
        wanted = steps.get(key)
        return None if wanted is None else max(0, min(wanted, last))

    def _below(self, row: int, way: int) -> int:
        """Return the nearest card of the next row down or up, in the same column if it has one."""
        rects = self._placed().rects
        here = rects[row]
        at = row
        while 0 <= at + way < len(rects):
            at += way
            if rects[at].top() != here.top():
                same = [r for r in (at, at + way) if 0 <= r < len(rects)]
                near = [r for r in same if rects[r].top() == rects[at].top()]
                return min(near, key=lambda r: abs(rects[r].left() - here.left()))
        return row

    def _page(self, places: _Places) -> int:
        """Return how many cards a view's height holds."""
        one = places.rects[0].height() + GAP if places.rects else 1
        return max(1, self.viewport().height() // one) * places.columns

    def _copy(self) -> None:
        if self._cards.rowCount():
            index = self._cards.index(self._cursor(), 0)
            self.copy_requested.emit(str(index.data(FigureRole.ID)))

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Leave letters to the window, whose keys they are."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        reasons = QtCore.Qt.FocusReason
        self._ring = event.reason() in (
            reasons.TabFocusReason,
            reasons.BacktabFocusReason,
            reasons.ShortcutFocusReason,
        )
        self.viewport().update()
        # Not QAbstractItemView's: it would bring the first card into focus, unasked.
        QWidget.focusInEvent(self, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        QAbstractItemView.focusOutEvent(self, event)
        self.viewport().update()
