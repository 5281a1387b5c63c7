"""The live page: what would be printed now, with its numbers linked and its words editable."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing.core.figure import FigureId
from briefing.core.page import MM, Page, Role
from briefing.models.figure_model import FigureModel
from briefing.models.finding_words import said
from briefing.models.selection import FigureSelection
from briefing.render.compose import FILL, compose_anyhow
from briefing.render.remedies import Remedy, remedies
from briefing.render.theme import UI_FAMILY, Theme, font
from briefing.views.page_canvas import AROUND, STEP, PageCanvas
from briefing.views.page_editor import PageEditor
from briefing.views.page_menu import PageMenu

WAIT_MS = 120
"""After a change the page is composed anew when nothing more has come for so long."""


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
        self._canvas = PageCanvas(model, selection, theme, self)
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
        smaller = self._button(
            "−", QCoreApplication.translate("PagePreview", "Show the page smaller")
        )
        smaller.clicked.connect(lambda: self._canvas.zoom_by(1 / STEP))
        larger = self._button(
            "+", QCoreApplication.translate("PagePreview", "Show the page larger")
        )
        larger.clicked.connect(lambda: self._canvas.zoom_by(STEP))
        for button in (smaller, larger):
            button.setAccessibleName(button.toolTip())
        self._room = self._button(
            QCoreApplication.translate("PagePreview", "Make Room"),
            QCoreApplication.translate("PagePreview", "What helps a page that is too full"),
        )
        self._remedies = QMenu(self)
        self._remedies.aboutToShow.connect(self._offer_remedies)
        self._room.setMenu(self._remedies)
        self._room.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._room.hide()
        self.menu = PageMenu(self)
        self.menu.chosen.connect(self.settings_chosen)
        layout_button = self._button(
            QCoreApplication.translate("PagePreview", "Layout"),
            QCoreApplication.translate("PagePreview", "Template, paper and what is attached"),
        )
        layout_button.setMenu(self.menu)
        layout_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._buttons = (self._room, self._add_summary, layout_button, smaller, larger, fit)
        self._editor: PageEditor | None = None
        self._bar = QHBoxLayout()
        self._bar.setContentsMargins(AROUND, 6, AROUND, 8)
        self._bar.addWidget(self._status, 1)
        self._bar.setSpacing(2)
        for button in self._buttons:
            self._bar.addWidget(button)
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
            button.setStyleSheet(f"color: {theme.ink};")
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
        self._room.setVisible(page.overflow > 0)
        self.menu.show_settings(briefing.page)
        self._status.setText(status_of(page, reasons))
        self._dress_status()
        self.composed.emit()

    def _offer_remedies(self) -> None:
        """List what makes room, and how much, in the order to try it."""
        self._remedies.clear()
        page = self.page
        today = date.today()  # noqa: DTZ011 - the day where the printer stands
        for remedy in () if page is None else remedies(self._model.briefing, page, today):
            entry = self._remedies.addAction(words_of(remedy))
            entry.triggered.connect(lambda _=False, remedy=remedy: self._take(remedy))

    def _take(self, remedy: Remedy) -> None:
        if remedy.settings is not None:
            self.settings_chosen.emit(remedy.settings)
        else:
            self.edit(Role.SUMMARY)

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
        self._editor = PageEditor(text, role, self._canvas.scale, self._canvas.viewport())
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


def words_of(remedy: Remedy) -> str:
    """Return a remedy as an entry of the menu, with the room it makes in mm."""
    room = max(1, round(remedy.room / MM))
    if remedy.chart is None:
        return QCoreApplication.translate(
            "PagePreview", "Shorten the Summary ({} mm in all)"
        ).format(room)
    return QCoreApplication.translate("PagePreview", "Leave Out “{}” ({} mm)").format(
        remedy.chart.title.replace("&", "&&"), room
    )


def status_of(page: Page, reasons: tuple[str, ...]) -> str:
    """Return in one line how the page stands: what has no source, what is too much, how full."""
    if reasons:
        more = len(reasons) - 1
        rest = (
            QCoreApplication.translate("PagePreview", "And {} more like it.").format(more)
            if more
            else ""
        )
        return f"{said(reasons[0])} {rest}".strip()
    if page.overflow:
        too_much = max(1, round(page.overflow / MM))
        return QCoreApplication.translate("PagePreview", "Too full by {} mm").format(too_much)
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
