"""What became of every numeral: counts by state that sum to the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.core.figure import State
from briefing.core.frozen import frozen
from briefing.render.theme import CONTROL_RADIUS, UI_FAMILY, Theme, font

if TYPE_CHECKING:
    from briefing.checks import Ledger

ROW_PX = 28


@frozen
class Count:
    """One line of the pane: what it counts and how many."""

    name: str
    words: str
    count: str
    star: bool = False


class ReviewPane(QWidget):
    """Show the counts and the ledger bar; ``state_chosen(name)`` asks to walk those figures."""

    state_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewPane")
        self._theme = theme
        self._rows = [_CountRow(self) for _ in range(7)]
        self._bar = _LedgerBar(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for row in self._rows[:5]:
            layout.addWidget(row)
        layout.addWidget(self._bar)
        for row in self._rows[5:]:
            layout.addWidget(row)
        for row in self._rows:
            row.chosen.connect(self.state_chosen)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        for row in self._rows:
            row.theme = theme
            row.update()
        self._bar.theme = theme
        self._bar.update()

    def show_counts(self, ledger: Ledger | None, waiting: int, decided: int, lost: int) -> None:
        """Show what became of the numerals, the questions and the lost figures."""
        if ledger is None:
            return
        answered = self.tr("%n decided", "", decided) if decided else "0"
        questions = str(waiting) if waiting else answered
        counts = (
            Count(State.PROPOSED, self.tr("To review"), str(ledger.proposed)),
            Count(State.KEY, self.tr("Key"), str(ledger.key), star=True),
            Count(State.KEPT, self.tr("Kept"), str(ledger.kept)),
            Count(State.IGNORED, self.tr("Ignored"), str(ledger.ignored)),
            Count("excluded", self.tr("Not figures"), str(ledger.excluded)),
            Count("questions", self.tr("Questions"), questions),
            Count("lost", self.tr("Lost"), str(lost)),
        )
        for row, count in zip(self._rows, counts, strict=True):
            row.show_count(count)
        self._bar.show_ledger(
            ledger,
            self.tr("{accounted} of {numerals} numerals accounted for").format(
                accounted=ledger.accounted, numerals=ledger.numerals
            ),
        )


class _CountRow(QWidget):
    """One count, clickable and reachable by keyboard."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None
        self._count = Count("", "", "")
        self._under_mouse = False
        self.setFixedHeight(ROW_PX)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_count(self, count: Count) -> None:
        """Show another count."""
        self._count = count
        self.setAccessibleName(f"{count.words}: {count.count}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(170, ROW_PX)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self._count.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._count.name)
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._under_mouse = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under_mouse = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.theme
        if theme is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            if self._under_mouse:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("hairline"))
                painter.drawRoundedRect(rect, CONTROL_RADIUS, CONTROL_RADIUS)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(theme.hue("cells").text), 2))
                painter.drawRoundedRect(rect, CONTROL_RADIUS, CONTROL_RADIUS)
            inner = rect.adjusted(8, 0, -8, 0)
            zero = self._count.count == "0"
            painter.setFont(font(UI_FAMILY, 13, semibold=not zero))
            painter.setPen(theme.color("muted" if zero else "ink"))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self._count.words)
            painter.setFont(font(UI_FAMILY, 13, tabular=True))
            painter.setPen(theme.color("muted"))
            end = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(inner, end, self._count.count)


class _LedgerBar(QWidget):
    """Draw the ledger as one bar, with its sentence below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None
        self._ledger: Ledger | None = None
        self._words = ""
        self.setFixedHeight(46)

    def show_ledger(self, ledger: Ledger, words: str) -> None:
        """Show another ledger."""
        self._ledger = ledger
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, ledger = self.theme, self._ledger
        if theme is None or ledger is None:
            return
        parts = (
            (ledger.proposed, theme.star),
            (ledger.key, theme.hue("cells").fill),
            (ledger.kept, theme.hue("outcomes").fill),
            (ledger.ignored + ledger.excluded, theme.hairline),
            (ledger.unresolved, theme.flag),
        )
        with QPainter(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            left, width = 8.0, self.width() - 16.0
            mirrors = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            for count, colour in parts:
                size = width * count / max(1, ledger.numerals)
                painter.setBrush(theme.color("hairline"))
                x = self.width() - left - size if mirrors else left
                painter.fillRect(QRectF(x, 10, size, 7), colour)
                left += size
            painter.setPen(theme.color("muted"))
            painter.setFont(font(UI_FAMILY, 12))
            painter.drawText(
                QRectF(8, 20, self.width() - 16, 20), Qt.AlignmentFlag.AlignVCenter, self._words
            )
