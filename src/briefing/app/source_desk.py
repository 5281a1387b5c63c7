"""The source pane, the menu of encodings, and the word on what was altered, for one window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDockWidget, QWidget

from briefing.app.opening import ENCODING, can_be_reopened, encoding_name, fill_encodings
from briefing.core import edits
from briefing.core.article import Source
from briefing.core.canonical import Alteration
from briefing.models.file_words import altered
from briefing.models.notices import Choice, Notice
from briefing.render.theme import Theme

if TYPE_CHECKING:
    from briefing.app.main_window import MainWindow
    from briefing.pipeline import Draft
    from briefing.views.source_view import SourceView

MakeDock = Callable[[str, str, QWidget, Qt.DockWidgetArea], QDockWidget]
Follow = Callable[[QDockWidget, str], None]

GUESSED = "encoding guessed"


class SourceDesk(QObject):
    """Show and edit where the article came from."""

    def __init__(self, window: MainWindow, dock: MakeDock, follow: Follow) -> None:
        super().__init__(window)
        self._window = window
        self._make_dock = dock
        self._follow = follow
        self._dock: QDockWidget | None = None
        self._view: SourceView | None = None
        self._alterations: Sequence[Alteration] = ()
        self._menu = window.menus["file.encoding"]
        self._encodings = fill_encodings(self._menu, window.documents.reopen)
        window.opened.changed.connect(self._enable)
        self._enable()

    def set_theme(self, theme: Theme) -> None:
        """Show in a theme."""
        if self._view is not None:
            self._view.set_theme(theme)

    def show(self, on: bool) -> None:
        """Open or close the pane."""
        if self._dock is None:
            from briefing.views.source_view import SourceView

            window = self._window
            self._view = view = SourceView(window.opened, window.theme)
            view.set_alterations(self._alterations)
            view.edited.connect(self._edit)
            view.setMinimumWidth(260)
            self._dock = self._make_dock(
                "source", self.tr("Source"), view, Qt.DockWidgetArea.RightDockWidgetArea
            )
            self._follow(self._dock, "view.source")
        self._dock.setVisible(on)

    def on_opened(self, draft: Draft) -> None:
        """Note what was altered; a guess at the encoding is said aloud, with the way to mend it."""
        self._alterations = draft.alterations
        if self._view is not None:
            self._view.set_alterations(draft.alterations)
        self._enable()
        notices = self._window.notices
        notices.drop(ENCODING)
        source = draft.briefing.article.source
        guessed = any(item.what.startswith(GUESSED) for item in draft.alterations)
        if guessed and can_be_reopened(self._window.opened.path, source):
            words = self.tr("{file} does not say its encoding. It was read as {encoding}.")
            notices.tell(
                Notice(
                    ENCODING,
                    words.format(
                        file=source.file or "", encoding=encoding_name(source.encoding or "")
                    ),
                    (Choice(self.tr("Choose Another…"), self._choose),),
                )
            )

    def _choose(self) -> None:
        corner = self._window.article_view.rect().topLeft()
        self._menu.popup(self._window.article_view.mapToGlobal(corner))

    def _edit(self, source: Source) -> None:
        self._window.opened.edit(self.tr("Source"), edits.set_source, source)

    def _enable(self, *_: object) -> None:
        opened = self._window.opened
        source = opened.briefing.article.source
        self._menu.setEnabled(can_be_reopened(opened.path, source))
        used = (source.encoding or "").lower().replace("_", "-")
        for action in self._encodings:
            action.setChecked(str(action.data()).replace("_", "-") == used)


def told_of(alterations: Sequence[Alteration]) -> str:
    """Return what was altered on the way in, on one line."""
    return " · ".join(map(altered, alterations))
