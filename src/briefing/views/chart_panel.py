"""One chart in its card: title, subtitle, drawing, and the same figures as a table on demand."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from briefing.core import wording
from briefing.core.briefing import Briefing, Chart
from briefing.core.charts import Drawing, lay_out
from briefing.core.figure import FigureId
from briefing.core.page_words import right_to_left
from briefing.render.card import rounded
from briefing.render.chart import (
    IDLE,
    OUTSIDE,
    ChartState,
    brush_of,
    draw_text,
    figure_at,
    mark_path,
    measure,
    paint_drawing,
    pen_of,
    text_height,
)
from briefing.render.theme import CARD_RADIUS, UI_FAMILY, Theme, font

if TYPE_CHECKING:
    from briefing.views.chart_table import ChartTable
    from briefing.views.plot import ChartPlot

TEXT_PX = 12.5
TITLE_PX, SUBTITLE_PX = 13.5, 12
LEFT, TOP, BOTTOM = 15, 10, 8
HEAD_GAP = 5
REACH = 24
"""How far from a mark a touch still counts, in px (look.md)."""

BUTTON = 20


class ChartPanel(QWidget):
    """Show one chart; painted here, or by a plot laid over the same place.

    ``picked(id)``, ``pinned(id)``, ``pointed(id or None)`` say what was touched;
    ``resized()`` that another height is needed; ``copy_requested(id)`` asks for that act, and
    ``asked(act, chart id)`` for one on the whole chart: ``image``, ``text`` or ``export``.
    """

    picked = Signal(str)
    pinned = Signal(str)
    pointed = Signal(object)
    resized = Signal()
    copy_requested = Signal(str)
    asked = Signal(str, str)

    def __init__(self, chart: Chart, briefing: Briefing, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = IDLE
        self._cursor: int | None = None
        self._drawing: Drawing | None = None
        self._plot: ChartPlot | None = None
        self._table: ChartTable | None = None
        self.setMouseTracking(True)
        self.setProperty("focusPolicy", "StrongFocus")
        self._button = TableButton(theme, self)
        self._button.toggled.connect(self.show_table)
        self._described = False
        self.show_chart(chart, briefing)
        QTimer.singleShot(0, self, self._describe)  # it lays out once more; seeing comes first

    # ── what it shows ────────────────────────────────────────────────────────────────────────

    @property
    def chart(self) -> Chart:
        """Return the chart."""
        return self._chart

    @property
    def drawing(self) -> Drawing:
        """Return the chart laid out for the panel's width."""
        return self._drawn(max(self.width() - 2 * LEFT, 1))

    @property
    def plot(self) -> ChartPlot | None:
        """Return the plot that shows the chart, once it is explored."""
        return self._plot

    def show_chart(self, chart: Chart, briefing: Briefing) -> None:
        """Show a chart of a briefing."""
        self._chart = chart
        self._briefing = briefing
        self._drawing = None
        self._drawing_width = 0
        self._cursor = None
        self.setAccessibleName(chart.title)
        self._refresh()
        if self._table is not None:
            self._table.list_figures(chart.title, self.told(), briefing)
        if self._described:
            self._describe()

    def _describe(self) -> None:
        self._described = True
        self.setAccessibleDescription(
            ". ".join(text for text in (self._chart.option("subtitle"), self._spoken()) if text)
        )

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        self._theme = theme
        self._button.set_theme(theme)
        self._refresh()

    def set_state(self, state: ChartState) -> None:
        """Show what is in focus."""
        own = IDLE if state == IDLE else state.within(self.drawing)
        if own != self._state:
            self._state = own
            self._refresh()

    def height_for(self, width: int) -> int:
        """Return the height the panel takes at a width."""
        inner = width - 2 * LEFT
        if self._table is not None and not self._table.isHidden():
            body = self._table.height_in_full()
        else:
            body = ceil(self._drawn(inner).height)
        return TOP + self._head_height(inner) + HEAD_GAP + body + BOTTOM

    def mark_rect(self, figure_id: FigureId) -> QRect:
        """Return a figure's mark in the panel's coordinates, empty when it has none."""
        mark = self.drawing.mark_of(figure_id)
        if mark is None:
            return QRect()
        box = mark_path(mark, self.drawing, at_least=1.0).boundingRect()
        if not box.height():
            return QRect()
        return box.translated(self._origin()).toAlignedRect()

    def explore(self, plot: ChartPlot) -> None:
        """Let a plot show the drawing from now on."""
        self._plot = plot
        self._place()
        self._refresh()
        plot.setVisible(self._table is None or self._table.isHidden())

    def leave_plot(self) -> None:
        """Let go of the plot; the panel paints the chart itself again."""
        if self._plot is not None:
            self._plot.close()
            self._plot.setParent(None)
            self._plot.deleteLater()
            self._plot = None
            self.update()

    def show_table(self, shown: bool) -> None:
        """Show the chart's figures as a table, or the drawing again."""
        if self._table is None:
            self._table = self._make_table()
        self._button.setChecked(shown)
        self._table.setVisible(shown)
        if self._plot is not None:
            self._plot.setVisible(not shown)
        self._place()
        self.resized.emit()
        self.update()

    # ── layout ───────────────────────────────────────────────────────────────────────────────

    def _drawn(self, width: int) -> Drawing:
        """Return the chart laid out for a width; the last one is kept."""
        if self._drawing is None or self._drawing_width != width:
            self._drawing_width = width
            self._drawing = self._lay_out(width)
        return self._drawing

    def _lay_out(self, width: float) -> Drawing:
        return lay_out(self._chart, self._briefing, width, measure(TEXT_PX), size=TEXT_PX)

    def _rtl(self) -> bool:
        return right_to_left(self._briefing.language)

    def _head(self) -> list[tuple[str, float, bool]]:
        """Return title and subtitle with size and weight."""
        return [
            (text, pixels, semibold)
            for text, pixels, semibold in (
                (self._chart.title, TITLE_PX, True),
                (self._chart.option("subtitle"), SUBTITLE_PX, False),
            )
            if text
        ]

    def _head_rects(self, width: float) -> list[QRectF]:
        rects: list[QRectF] = []
        y = float(TOP)
        for text, pixels, semibold in self._head():
            room = width - (BUTTON if not rects else 0)
            height = text_height(text, font(UI_FAMILY, pixels, semibold=semibold), room)
            left = LEFT + (width - room if self._rtl() else 0)
            rects.append(QRectF(left, y, room, height))
            y += height + 1
        return rects

    def _head_height(self, width: float) -> int:
        rects = self._head_rects(width)
        return ceil(rects[-1].bottom()) - TOP if rects else 0

    def _origin(self) -> QPointF:
        width = self.width() - 2 * LEFT
        return QPointF(LEFT, TOP + self._head_height(width) + HEAD_GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        self._refresh()

    def _place(self) -> None:
        """Place button, plot and table."""
        edge = 8 if self._rtl() else self.width() - 8 - BUTTON
        self._button.setGeometry(edge, 7, BUTTON, BUTTON)
        origin = self._origin().toPoint()
        width = self.width() - 2 * LEFT
        if self._table is not None:
            self._table.setGeometry(origin.x(), origin.y(), width, self._table.height_in_full())
        if self._plot is not None:
            size = QSize(round(self.drawing.width), ceil(self.drawing.height))
            self._plot.setGeometry(
                QRect(origin, size).adjusted(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE)
            )

    # ── painting ─────────────────────────────────────────────────────────────────────────────

    def _refresh(self) -> None:
        if self._plot is not None and self.width() > 2 * LEFT:
            self._place()
            self._plot.show_drawing(self.drawing, self._theme, self._shown_state())
        self.update()

    def _shown_state(self) -> ChartState:
        """Return the state with the mark the keyboard stands on."""
        marks = self.drawing.marks
        if self._cursor is None or not self.hasFocus() or not marks:
            return self._state
        focused = marks[min(self._cursor, len(marks) - 1)].figure
        return ChartState(self._state.active, self._state.hovered, focused)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            frame = rounded(box, CARD_RADIUS)
            painter.fillPath(frame, brush_of(theme.color("card")))
            painter.strokePath(frame, pen_of(theme.color("hairline")))
            if self.hasFocus() and self._cursor is None:
                ring = rounded(box.adjusted(1, 1, -1, -1), CARD_RADIUS)
                painter.strokePath(ring, pen_of(QColor(theme.hue("cells").text), 2))
            self._paint_head(painter)
            if self._plot is None and (self._table is None or self._table.isHidden()):
                painter.translate(self._origin())
                paint_drawing(painter, self.drawing, theme, state=self._shown_state())

    def _paint_head(self, painter: QPainter) -> None:
        rects = self._head_rects(self.width() - 2 * LEFT)
        for (text, pixels, semibold), rect in zip(self._head(), rects, strict=True):
            made = font(UI_FAMILY, pixels, semibold=semibold)
            colour = self._theme.color("ink" if semibold else "muted")
            draw_text(
                painter, rect.topLeft(), text, made, colour, room=rect.width(), rtl=self._rtl()
            )

    # ── touching ─────────────────────────────────────────────────────────────────────────────

    def figure_at(self, point: QPointF) -> FigureId | None:
        """Return the figure whose mark or label is touched at a point of the panel."""
        at = point - self._origin()
        if at.y() < -HEAD_GAP or (self._table is not None and not self._table.isHidden()):
            return None
        return figure_at(self.drawing, at.x(), at.y(), REACH)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != QtCore.Qt.MouseButton.LeftButton:
            event.ignore()  # back and forward are the window's
            return
        self._cursor = None
        figure_id = self.figure_at(event.position())
        if figure_id is None:
            return
        self._cursor = self._index_of(figure_id)
        if event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier:
            self.pinned.emit(figure_id)
        else:
            self.picked.emit(figure_id)

    def _index_of(self, figure_id: FigureId) -> int | None:
        names = [mark.figure for mark in self.drawing.marks]
        return names.index(figure_id) if figure_id in names else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self.figure_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != QtCore.Qt.MouseButton.LeftButton:
            event.ignore()

    def enterEvent(self, event: QEvent) -> None:
        self._button.show_faintly(True)

    def leaveEvent(self, event: QEvent) -> None:
        self._button.show_faintly(False)
        self.pointed.emit(None)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            # Tool tips read mark-up, and mark-up can name files: only escaped text goes in.
            text = self._tip(self.figure_at(QPointF(event.pos())))
            from html import escape

            from PySide6.QtWidgets import QToolTip

            tip = f"<p>{escape(text)}</p>" if text else ""
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    def _tip(self, figure_id: FigureId | None) -> str:
        """Return a figure in full words: number, label, and how it is computed."""
        if figure_id is None:
            return ""
        figure = self._briefing.figure(figure_id)
        language = self._briefing.language
        text = f"{wording.long_form(self._briefing.quantity(figure_id), language)} {figure.label}"
        if figure.formula is not None:
            text += f" = {wording.formula_words(figure.formula, self._briefing, language)}"
        return text

    def _spoken(self) -> str:
        """Say all that the chart shows, for assistive tools."""
        return "; ".join(self._tip(name) for name in self.told())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        figure_id = self.figure_at(QPointF(event.pos())) if by_mouse else self._focused()
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        table = menu.addAction(QCoreApplication.translate("ChartView", "Show as Table"))
        table.setCheckable(True)
        table.setChecked(self._button.isChecked())
        table.toggled.connect(self.show_table)
        if figure_id is not None:
            copy = menu.addAction(QCoreApplication.translate("ChartView", "Copy with Source"))
            copy.triggered.connect(lambda: self.copy_requested.emit(figure_id))
        menu.addSeparator()
        for act, words in (
            ("image", QCoreApplication.translate("ChartView", "Copy Chart as Image")),
            ("text", QCoreApplication.translate("ChartView", "Copy Chart as Text")),
            ("export", QCoreApplication.translate("ChartView", "Export Chart…")),
        ):
            entry = menu.addAction(words)
            entry.setObjectName(act)
            entry.triggered.connect(lambda _=False, act=act: self.asked.emit(act, self._chart.id))
        menu.popup(event.globalPos())

    # ── keys ─────────────────────────────────────────────────────────────────────────────────

    def _focused(self) -> FigureId | None:
        marks = self.drawing.marks
        if self._cursor is None or not marks:
            return None
        return marks[min(self._cursor, len(marks) - 1)].figure

    def keyPressEvent(self, event: QKeyEvent) -> None:
        figure_id = self._focused()
        from PySide6.QtGui import QKeySequence

        if event.matches(QKeySequence.StandardKey.Copy) and figure_id is not None:
            self.copy_requested.emit(figure_id)
            return
        key = QtCore.Qt.Key(event.key())
        if (
            key in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter, QtCore.Qt.Key.Key_Space)
            and figure_id is not None
        ):
            (self.pinned if key == QtCore.Qt.Key.Key_Space else self.picked).emit(figure_id)
            return
        to = self._step(key)
        if to is None:
            event.ignore()  # letters are the window's
            return
        self._cursor = to
        self._refresh()
        self.pointed.emit(self._focused())

    def _step(self, key: QtCore.Qt.Key) -> int | None:
        """Return the mark a key leads to; None for a key that is not ours."""
        last = len(self.drawing.marks) - 1
        if last < 0:
            return None
        if key == QtCore.Qt.Key.Key_Home:
            return 0
        if key == QtCore.Qt.Key.Key_End:
            return last
        forward = {
            QtCore.Qt.Key.Key_Down: 1,
            QtCore.Qt.Key.Key_Up: -1,
            QtCore.Qt.Key.Key_Right: 1,
            QtCore.Qt.Key.Key_Left: -1,
        }
        way = forward.get(key)
        if way is None:
            return None
        if self._rtl() and key in (QtCore.Qt.Key.Key_Left, QtCore.Qt.Key.Key_Right):
            way = -way
        if self._cursor is None:
            return 0 if way > 0 else last
        return max(0, min(self._cursor + way, last))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._refresh()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._cursor is not None:
            self._cursor = None
            self.pointed.emit(None)
        self._refresh()

    # ── the same as a table ──────────────────────────────────────────────────────────────────

    def told(self) -> list[FigureId]:
        """Return the figures the chart tells of, by mark or label, each once."""
        drawing = self._lay_out(400.0)
        found: dict[FigureId, None] = {}
        for text in drawing.texts:
            if text.figure is not None:
                found[text.figure] = None
        found.update(dict.fromkeys(mark.figure for mark in drawing.marks))
        return list(found)

    def _make_table(self) -> ChartTable:
        from briefing.views.chart_table import ChartTable

        table = ChartTable(self)
        table.picked.connect(self.picked)
        table.list_figures(self._chart.title, self.told(), self._briefing)
        return table


class TableButton(QAbstractButton):
    """Turn a chart into a table and back; seen when the pointer is near or the table is shown."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._near = False
        self.setCheckable(True)
        self.setProperty("focusPolicy", "NoFocus")
        self.setCursor(QCursor())
        name = QCoreApplication.translate("ChartView", "Show as Table")
        self.setToolTip(name)
        self.setAccessibleName(name)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        self._theme = theme
        self.update()

    def show_faintly(self, near: bool) -> None:
        """Show the button while the pointer is near."""
        self._near = near
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not (self._near or self.isChecked()):
            return
        with QPainter(self) as painter:
            name = "ink" if self.isChecked() or self.underMouse() else "muted"
            painter.setPen(QPen(self._theme.color(name), 1))
            box = QRectF(4.5, 4.5, 11, 11)
            painter.drawRect(box)
            painter.drawLine(QPointF(4.5, 8.5), QPointF(15.5, 8.5))
            painter.drawLine(QPointF(4.5, 12.5), QPointF(15.5, 12.5))
            painter.drawLine(QPointF(8.5, 4.5), QPointF(8.5, 15.5))
