"""The library beside the article: a line to search in, and what it found or offers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing.models.library_hits import HitRole, HitRow, LibraryHits
from briefing.render.theme import CONTROL_RADIUS, UI_FAMILY, Theme, font
from briefing.views.library_details import LibraryDetails
from briefing.views.library_list import HitDelegate, HitList
from briefing.views.library_menu import menu_of

PAUSE_MS = 60
"""A search follows the typing after so short a pause; faster fingers are not held up."""


class LibraryPanel(QWidget):
    """Search and choose; ``asked(str)`` follows the typing, ``chosen(HitRow)`` a click or Enter.

    ``act_asked(str, HitRow)`` asks for pin, archive, forget or locate, ``tagged`` and ``noted``
    bring what was typed about a row; ``undo_asked`` takes the last of these back.
    ``missing_asked(str)`` asks to show, locate or forget the files that are missing.
    """

    asked = Signal(str)
    chosen = Signal(object)
    open_asked = Signal()
    act_asked = Signal(str, object)
    tagged = Signal(object, object)
    noted = Signal(object, str)
    undo_asked = Signal()
    watch_asked = Signal()
    missing_asked = Signal(str)

    def __init__(self, model: LibraryHits, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("libraryPanel")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._model = model
        self.line = QLineEdit(self)
        self.line.setObjectName("librarySearch")
        self.line.setPlaceholderText(self.tr("Words, or a number: arrested > 1000"))
        self.line.setAccessibleName(self.tr("Search the library"))
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        self._help = QToolButton(self)
        self._help.setText("?")
        self._help.setToolTip(self.tr("How to search"))
        self._help.setAccessibleName(self._help.toolTip())
        self._help.clicked.connect(self.show_help)
        self._filter = QToolButton(self)
        self._filter.setText("▾")
        self._filter.setToolTip(self.tr("Show only…"))
        self._filter.setAccessibleName(self._filter.toolTip())
        self._filter.clicked.connect(self.show_filters)
        self._tags: tuple[str, ...] = ()
        self.twins_of: Callable[[Path], Sequence[Path]] = _none
        self.list = HitList(self)
        self.list.setModel(model)
        self._delegate = HitDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.opened.connect(self._choose)
        self.list.asked.connect(self._act)
        self.list.undo_asked.connect(self.undo_asked)
        self.details = LibraryDetails(theme, self)
        self.details.asked.connect(self.act_asked)
        self.details.tagged.connect(self.tagged)
        self.details.noted.connect(self.noted)
        self.details.left.connect(self.list.setFocus)
        self.list.selectionModel().currentChanged.connect(self._follow)
        self._undo = QPushButton(self.tr("Undo"), self)
        self._undo.setFlat(True)
        self._undo.clicked.connect(self.undo_asked)
        self._undo.hide()
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._make_missing()
        self._open = QPushButton(self.tr("Open an Article…"), self)
        self._open.clicked.connect(self.open_asked)
        self._watch = QPushButton(self.tr("Folders…"), self)
        self._watch.setToolTip(self.tr("Folders whose articles are kept by themselves"))
        self._watch.clicked.connect(self.watch_asked)
        self._popover: QFrame | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(lambda: self.asked.emit(self.line.text()))
        self.line.textChanged.connect(self._pause.start)
        self._lay_out()
        self.set_theme(theme)

    def _make_missing(self) -> None:
        """Make the line that says how many files are missing, with what can be done."""
        self.missing = QFrame(self)
        self.missing.setObjectName("libraryMissing")
        self._missing_words = QLabel(self.missing)
        self._missing_words.setWordWrap(True)
        self._missing_words.setTextFormat(Qt.TextFormat.PlainText)
        acts = QHBoxLayout()
        acts.setSpacing(6)
        self.missing_acts: dict[str, QPushButton] = {}
        named = {
            "locate": self.tr("Locate…"),
            "forget": self.tr("Remove from Library"),
            "show": self.tr("Show"),
        }
        for act, words in named.items():
            button = self.missing_acts[act] = QPushButton(words, self.missing)
            button.setObjectName(f"library.missing.{act}")
            button.clicked.connect(partial(self.missing_asked.emit, act))
            acts.addWidget(button)
        acts.addStretch(1)
        column = QVBoxLayout(self.missing)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(self._missing_words)
        column.addLayout(acts)
        self.missing.hide()

    def tell_missing(self, count: int) -> None:
        """Say how many files are not where they were; none says nothing."""
        words = self.tr("%n file(s) are not where they were.", "", count)
        self._missing_words.setText(words)
        self.missing_acts["show"].setVisible(count > 1)
        self.missing.setVisible(count > 0)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self._filter)
        row.addWidget(self._help)
        told = QHBoxLayout()
        told.addWidget(self._told, 1)
        told.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self._open, 1)
        foot.addWidget(self._watch)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.missing)
        column.addLayout(told)
        column.addWidget(self.list, 1)
        column.addWidget(self.details)
        column.addLayout(foot)
        self.setMinimumWidth(260)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in a theme."""
        self._delegate.theme = theme
        self._told.setStyleSheet(f"color: {theme.muted}; font-size: 13px;")
        self.setStyleSheet(
            f"#libraryPanel QToolButton {{ background: {theme.card}; color: {theme.ink};"
            f" border: 1px solid {theme.hairline}; border-radius: {CONTROL_RADIUS}px;"
            " padding: 4px 7px; }"
            f"#libraryPanel QToolButton:hover {{ border-color: {theme.muted}; }}"
            f"#libraryPanel QToolButton:focus {{ border: 2px solid {theme.hue('cells').text};"
            " padding: 3px 6px; }"
            f"#libraryMissing {{ background: {theme.card}; border: 1px solid {theme.hairline};"
            f" border-radius: {CONTROL_RADIUS}px; }}"
            f" #libraryMissing QLabel {{ color: {theme.flag}; font-size: 13px; }}"
            " #libraryMissing QPushButton { padding: 3px 9px; font-size: 13px; }"
        )
        self.details.set_theme(theme)
        self.list.viewport().update()

    def tell(self, words: str, *, undo: bool = False) -> None:
        """Say in one line what was found or done; "" says nothing. ``undo`` offers the way back."""
        self._told.setText(words)
        self._told.setVisible(bool(words))
        self._undo.setVisible(undo)
        self.list.can_undo = undo

    # ── the row in focus ─────────────────────────────────────────────────────────────────────

    def know_tags(self, tags: tuple[str, ...]) -> None:
        """Offer these tags while one is typed, and among the filters."""
        self._tags = tags

    def show_details(self, row: HitRow) -> None:
        """Open what is known of a row."""
        twins = () if row.path is None else self.twins_of(row.path)
        self.details.show_row(row, self._tags, twins)

    def focus_row(self, row: HitRow | None) -> None:
        """Put the focus back on the briefing it was on, after the rows have changed."""
        if row is None:
            return
        rows = self._model.rows
        same = (n for n, at in enumerate(rows) if (at.path, at.figure) == (row.path, row.figure))
        place = next(same, self._model.first())
        if place >= 0:
            self.list.setCurrentIndex(self._model.index(place))

    def refresh_details(self, rows: Sequence[HitRow]) -> None:
        """Show what is known now of the row whose details are open; close them where it went."""
        shown = self.details.row
        if shown is not None:
            now = next((row for row in rows if row.path == shown.path and row.kept), None)
            if now is None:
                self.details.hide()
            else:
                self.show_details(now)

    def _follow(self, index: QModelIndex) -> None:
        """Let open details follow the keyboard from row to row."""
        row = index.data(HitRole.ROW)
        if self.details.row is not None and isinstance(row, HitRow) and row.kept:
            self.show_details(row)

    def _act(self, act: str, row: HitRow) -> None:
        """Carry out what the list asks for, or hand it on."""
        if act == "menu":
            self.menu_of(row).popup(self.list.menu_at)
        elif act in ("tags", "note"):
            self.show_details(row)
            (self.details.tags if act == "tags" else self.details.note).setFocus()
        else:
            self.act_asked.emit(act, row)

    def menu_of(self, row: HitRow) -> QMenu:
        """Return what can be done with a row, each with its key."""
        letters = self.list.single_letters
        return menu_of(row, self, self.chosen.emit, self._act, letters=letters)

    # ── filters ──────────────────────────────────────────────────────────────────────────────

    def show_filters(self) -> None:
        """Open the list of filters: each stands in the line as it would be typed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self.filters(menu):
            menu.addAction(action)
        menu.popup(self._filter.mapToGlobal(QPoint(0, self._filter.height() + 4)))

    def filters(self, parent: QObject) -> list[QAction]:
        """Return the filters; a tick takes one in or out of the line."""
        named = [
            (self.tr("Pinned"), "is:favourite"),
            (self.tr("Archived"), "is:archived"),
            (self.tr("Missing files"), "is:missing"),
            (self.tr("With an open question"), "has:flag"),
        ]
        named += [(f"#{tag}", f'tag:"{tag}"' if " " in tag else f"tag:{tag}") for tag in self._tags]
        made: list[QAction] = []
        for words, form in named:
            action = QAction(words, parent)
            action.setCheckable(True)
            action.setChecked(bool(_place_of(form).search(self.line.text())))
            action.toggled.connect(partial(self._filter_by, form))
            made.append(action)
        return made

    def _filter_by(self, form: str, on: bool) -> None:
        words = self.line.text()
        words = f"{words} {form}" if on else _place_of(form).sub("", words)
        self.line.setText(" ".join(words.split()))
        self.line.setFocus()

    def show_help(self) -> None:
        """Open the pop-over that tells the language of searches."""
        if self._popover is None:
            self._popover = _help_of(self)
        self._popover.adjustSize()
        under = self._help.mapToGlobal(QPoint(0, self._help.height() + 4))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            under -= QPoint(self._popover.width() - self._help.width(), 0)
        self._popover.move(under)
        self._popover.show()

    def help_rows(self) -> tuple[tuple[str, str], ...]:
        """Return each form of a search with what it finds."""
        return (
            ('storm  "two words"  cell*', self.tr("words, words side by side, a beginning")),
            ("> 1000   >= 1,600   = 5%", self.tr("figures that certainly are so")),
            ("300..500   2 million..", self.tr("a range, open at one end if you like")),
            ("arrested > 1000", self.tr("the words stand with the number")),
            ("unit:GW 300..500", self.tr("in a unit; what converts is found, too")),
            ("label:cells  title:  source:", self.tr("in labels, titles, sources")),
            ("since:2001  until:2023-06", self.tr("by the date of the article")),
            ("is:key  is:favourite  is:archived", self.tr("by what you decided")),
            ("has:flag", self.tr("with a question that is open")),
            ("lang:fr  tag:weekly", self.tr("by language, by your tags")),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress
        if watched is self.line and pressed and isinstance(event, QKeyEvent):
            return self._take_key(event.key())
        override = event.type() == QEvent.Type.ShortcutOverride
        if watched is self.line and override and isinstance(event, QKeyEvent):
            # Escape clears the line before it means anything to the window.
            event.setAccepted(event.key() == Qt.Key.Key_Escape and bool(self.line.text()))
            return event.isAccepted()
        return super().eventFilter(watched, event)

    def _take_key(self, key: int) -> bool:
        """Go from the line into the list, or open the first row."""
        first = self._model.first()
        if key == Qt.Key.Key_Down and first >= 0:
            self.list.setFocus()
            self.list.setCurrentIndex(self._model.index(first))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pause.isActive():  # what is typed is what is opened
                self._pause.stop()
                self.asked.emit(self.line.text())
                first = self._model.first()
            if first >= 0:
                self._choose(self._model.index(first))
            return True
        if key == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
            return True
        return False

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(HitRole.ROW)
        if isinstance(row, HitRow) and row.path is not None:
            self.chosen.emit(row)


def _none(_: Path) -> Sequence[Path]:
    return ()


def _place_of(form: str) -> re.Pattern[str]:
    """Return what finds a filter as a word of its own in the line."""
    return re.compile(rf"(?<!\S){re.escape(form)}(?!\S)")


def _help_of(panel: LibraryPanel) -> QFrame:
    frame = QFrame(panel, Qt.WindowType.Popup)
    frame.setObjectName("libraryHelp")
    frame.setFrameShape(QFrame.Shape.StyledPanel)
    grid = QGridLayout(frame)
    grid.setContentsMargins(14, 12, 14, 12)
    grid.setHorizontalSpacing(18)
    for number, (form, finds) in enumerate(panel.help_rows()):
        for column, words in enumerate((form, finds)):
            label = QLabel(words, frame)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFont(font(UI_FAMILY, 13, semibold=column == 0))
            if column == 0:  # what is typed runs from left to right everywhere
                label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            grid.addWidget(label, number, column)
    return frame
