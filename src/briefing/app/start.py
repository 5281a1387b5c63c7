"""A window in which nothing is open: the start page stands where the briefing would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from briefing.app.comparing import SAID
from briefing.app.source_desk import ENCODING
from briefing.models.library_hits import HitRow, LibraryHits
from briefing.render.theme import Theme
from briefing.store.files import RecentFiles
from briefing.views.library_menu import menu_of
from briefing.views.start_page import StartPage

if TYPE_CHECKING:
    from briefing.app.library_desk import LibraryDesk
    from briefing.app.main_window import MainWindow

ANYWAY = (
    "file.new",
    "file.open",
    "file.paste",
    "file.newWindow",
    "file.close",
    "file.quit",
    "edit.preferences",
    "view.library",
    "view.light",
    "view.dark",
    "view.system",
    "view.fullScreen",
    "library.folders",
    "help.keys",
    "help.about",
)
"""What can be done where nothing is open; the rest speaks of a briefing."""

BENEATH = 2
"""What the notices and this page leave of the column is the briefing's."""

SIDES = ("page.preview", "view.findings", "view.table", "view.source", "view.review")


class Start(QObject):
    """Put the start page in the briefing's place, and the briefing back."""

    def __init__(self, window: MainWindow, desk: LibraryDesk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._recent = RecentFiles(window.settings_folder / "recent.json")
        self._rows = LibraryHits(self)
        acts = [window.action(name) for name in ("file.open", "file.paste", "file.new")]
        centre = window.centralWidget()
        assert centre is not None
        layout = centre.layout()
        assert isinstance(layout, QVBoxLayout)
        self._layout = layout
        self.page = StartPage(self._rows, acts, window.theme, centre)
        self.page.hide()
        layout.insertWidget(1, self.page, 1)
        self.page.chosen.connect(desk.open_row)
        self.page.asked.connect(self._ask)
        self.page.undo_asked.connect(desk.acts.undo)
        desk.acts.done.connect(self._refresh)
        desk.intake.came.connect(self._refresh)
        desk.rows_elsewhere = lambda: self.is_shown
        desk.missing_changed.connect(self._on_missing)
        self.page.missing_asked.connect(desk.show_missing)
        # A group holds back its actions and knows of each what it was.
        self._of_briefing = QActionGroup(self)
        self._of_briefing.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        for action in window.all_actions():
            if action.objectName() not in ANYWAY:
                self._of_briefing.addAction(action)
        self._covered: list[QWidget] = []
        self._sides: list[str] = []

    @property
    def is_shown(self) -> bool:
        """Say whether nothing is open."""
        return not self.page.isHidden()

    def show(self) -> None:
        """Cover the briefing; the sides that were open come back with the next one."""
        window = self._window
        if self.is_shown:
            return
        self._sides = [name for name in SIDES if window.action(name).isChecked()]
        for name in SIDES:
            window.action(name).setChecked(False)
        self._of_briefing.setEnabled(False)
        for key in (SAID, ENCODING):
            window.notices.drop(key)
        items = [self._layout.itemAt(n) for n in range(self._layout.count())]
        beneath = [item.widget() for item in items[BENEATH:] if item is not None]
        self._covered = [w for w in beneath if w is not None and not w.isHidden()]
        for widget in self._covered:
            widget.hide()
        window.tool_bar.hide()
        self._refresh()
        self.page.show()
        self.page.begin()
        self._desk.look()

    def leave(self) -> None:
        """Uncover the briefing that was opened."""
        if not self.is_shown:
            return
        self.page.hide()
        for widget in self._covered:
            widget.show()
        self._window.tool_bar.show()
        self._of_briefing.setEnabled(True)
        for name in self._sides:
            if name != "view.review":  # opens by itself where there is something to review
                self._window.action(name).setChecked(True)
        self._window.article_view.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Show the page in a theme."""
        self.page.set_theme(theme)

    def _ask(self, act: str, row: HitRow) -> None:
        if act == "menu":
            self._menu(row).popup(self.page.list.menu_at)
        elif act in ("tags", "note"):
            self._desk.show_row(row, act)
        else:
            self._desk.acts.act(act, row)

    def _menu(self, row: HitRow) -> QMenu:
        letters = self._window.settings.single_letters
        return menu_of(row, self.page, self.page.chosen.emit, self._ask, letters=letters)

    def _on_missing(self, count: int) -> None:
        self.page.tell_missing(count)
        self._refresh()

    def _refresh(self) -> None:
        """List anew what can be opened; the focus stays on its row."""
        row = self.page.list.row()
        self.page.list.single_letters = self._window.settings.single_letters
        rows = self._desk.start_rows(self._recent.paths())
        self._rows.set_rows(rows)
        told = self._desk.acts.told
        empty = not any(
            row.path and not self._window.documents.is_bundled(row.path) for row in rows
        )
        words = self.tr("What you open is listed here. You can also drop a file or a text.")
        self.page.tell(
            told or (words if empty else ""), undo=bool(told) and self._desk.acts.can_undo
        )
        if row is not None:
            same = [n for n, at in enumerate(rows) if at.path == row.path]
            self.page.list.setCurrentIndex(self._rows.index((same or [self._rows.first()])[0]))
