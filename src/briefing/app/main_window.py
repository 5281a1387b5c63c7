"""The window: article, cards and charts around one selection, and the acts on them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

# Until the first frame is out, nothing may name ``QtCore.Qt``: all its enumerations are made when
# it is first asked for, which takes a seventh of the start. What the frame does not need is
# imported where it is used, for the same reason.
from PySide6 import QtCore
from PySide6.QtCore import Property, QByteArray, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from briefing import paths
from briefing.app.first_frames import AT_MOST_MS, OncePainted
from briefing.app.settings import Around, Settings
from briefing.paths import Folders
from briefing.render import theme as themes
from briefing.render.theme import Theme
from briefing.views.first_page import FirstPage

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QMimeData, QObject
    from PySide6.QtGui import (
        QAction,
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QKeyEvent,
        QResizeEvent,
    )
    from PySide6.QtWidgets import QMenu, QSplitter, QToolBar, QWidget

    from briefing.app.beside_article import BesideArticle
    from briefing.app.curation import Curation
    from briefing.app.exporting import Exporting
    from briefing.app.workbench import Workbench
    from briefing.core.briefing import Briefing
    from briefing.models.glance import Readable
    from briefing.pipeline import Draft

ZOOM_STEP = 10

STACKED_BELOW = 880
"""Narrower windows set the article above its cards and charts: each keeps a readable width."""

SEARCH_FROM = 1080
WORDS_FROM = 860
"""Widths from which the toolbar has room for its search field, and for words beside its icons."""


class MainWindow(QMainWindow):
    """Show one briefing. ``settled`` says that everything asked for is on the screen."""

    settled = Signal()
    busy_changed = Signal(bool)
    assembled = Signal()

    def __init__(self, folders: Folders) -> None:
        """Make a window that can be shown; ``assemble`` gives it what it is for."""
        super().__init__()
        self.setObjectName("mainWindow")
        self.companions: list[MainWindow] = []
        self._folders = folders
        self._settings = Settings(folders)
        self._theme = self._theme_at_first()
        self._first_page: FirstPage | None = None
        self._beside: BesideArticle | None = None
        self._assembled = False
        self._settled = False
        self._enabled: tuple[dict[str, bool], str, str] | None = None
        self._furnished = False
        self.begins_empty = False
        self._brought: Draft | None = None
        self._actions: dict[str, QAction] = {}
        self.setPalette(themes.application_palette(self._theme))
        self.resize(1360, 900)
        self.restoreGeometry(self._settings.geometry)

    def show_first(self, readable: Readable | None, name: str) -> None:
        """Show an article's text where it will stay, before anything else is made.

        Without a text the paper is blank, and the window bears the file's name.
        """
        self._first_page = FirstPage(
            readable,
            self._theme,
            self._settings.zoom,
            self,
            mirrored=QGuiApplication.isRightToLeft(),
        )
        self._place_first_page()
        self.setWindowTitle(_title(name if readable is None else readable.title))

    def _place_first_page(self) -> None:
        if self._first_page is not None:
            article, beside = self._stood()
            self._first_page.setGeometry(self._inside(article))
            self._first_page.raise_()
            if self._beside is not None and not self._assembled:
                self._beside.side.setGeometry(self._inside(beside))

    def _stood(self) -> tuple[Around, Around]:
        mirrored = QGuiApplication.isRightToLeft()
        return self._settings.stood(self.width(), self.height(), mirrored=mirrored)

    def _inside(self, around: Around) -> QtCore.QRect:
        left, top, right, bottom = around
        return self.rect().adjusted(left, top, -right, -bottom)

    @property
    def shows_first(self) -> bool:
        """Say whether the first page bears a text."""
        return self._first_page is not None and self._first_page.bears_text

    def leave_first_page(self) -> None:
        """Uncover the article view."""
        if self._first_page is not None:
            if self._first_page.hasFocus():
                self.article_view.setFocus()
            self._first_page.hide()
            self._first_page.deleteLater()
            self._first_page = None

    def bring(self, briefing: Briefing, path: Path | None) -> None:
        """Give the window its briefing: the models, and cards and charts that are not shown yet."""
        from briefing.app.beside_article import BesideArticle

        box = self._inside(self._stood()[1])
        self._beside = BesideArticle(briefing, path, self._theme, self, box)
        self.opened = self._beside.opened
        self.figures = self._beside.figures
        self.selection = self._beside.selection

    def show_beside(self) -> None:
        """Show cards and charts where they will stay, beside the first page."""
        self.beside.side.show()

    @property
    def beside(self) -> BesideArticle:
        """Return what stands beside the article, once the window has its briefing."""
        assert self._beside is not None
        return self._beside

    def assemble(self) -> None:
        """Build what stands between a person and the briefing: acts, menus and the article view."""
        from PySide6.QtWidgets import QSplitter

        from briefing.app import actions as acts
        from briefing.app.dialogs import Dialogs
        from briefing.app.documents import Documents
        from briefing.app.figure_acts import FigureActs
        from briefing.models.jumps import JumpHistory
        from briefing.models.notices import Notices
        from briefing.models.tasks import Tasks
        from briefing.store.desk import Desk
        from briefing.store.drafts import Drafts
        from briefing.store.files import RecentFiles
        from briefing.views.article_view import ArticleView

        folders = self._folders
        theme = self._theme_of(self._settings.appearance)
        if theme is not self._theme:
            self._theme = theme
            self.beside.side.set_theme(theme)
        self.beside.side.cards.cover_ground()
        self.setAcceptDrops(True)
        self.tasks = Tasks(self)
        self.jumps = JumpHistory(self.selection, self)
        self.notices = Notices(self)
        self.documents = Documents(
            self.opened,
            self.tasks,
            RecentFiles(folders.state / "recent.json"),
            paths.resource("dataset"),
            Desk(folders.state, folders.data),
            self.notices,
            Dialogs(),
            Drafts(folders.data),
            self,
        )
        self.article_view = ArticleView(self.figures, self.selection, self._theme, self)
        # Made last and read first: the keyboard goes from the article to the cards and charts.
        before: QWidget = self.article_view
        for view in self.beside.stops:
            self.setTabOrder(before, view)
            before = view
        self.figure_acts = FigureActs(
            self.opened, self.figures, self.selection, self.article_view, self
        )
        self._panes: QSplitter = QSplitter(QtCore.Qt.Orientation.Horizontal, self)
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(self.article_view)
        self.setCentralWidget(self._panes)
        self._actions, self._menus = acts.build(self, self._slots(), self._toggles())
        self._tool_bar = self._make_tool_bar()
        self._assembled = True
        self._dress(self._theme)
        self._listen()
        self.article_view.set_zoom(self._settings.zoom)
        self._fit(self.width())
        self._name_window()
        self._place_first_page()
        self.assembled.emit()

    # ── what scripts and tests may ask ───────────────────────────────────────────────────────────

    def is_busy(self) -> bool:
        """Say whether anything asked for is not on the screen yet."""
        return not self._settled or self.tasks.busy

    busy = Property(bool, is_busy, notify=busy_changed)

    def action(self, name: str) -> QAction:
        """Return an action by its dotted name; raises KeyError."""
        return self._actions[name]

    def save_page(self, path: Path | str) -> object:
        """Write the page as a PDF without a dialog and return its proof; raises PrintError."""
        from briefing.render.output import print_page

        return print_page(self.opened.briefing, Path(path))

    def open_path(self, path: Path) -> None:
        """Open a file in this window."""
        self.documents.open_path(path)

    def close_briefing(self) -> None:
        """Close what is open, once it is safe, and show the start page."""
        if self.documents.put_down():
            self.jumps.forget()
            self._brought = None
            self._furniture.start.show()
            self._name_window()

    # ── furnishing: what the first frame does not need ───────────────────────────────────────────

    def furnish_once_painted(self, bring: Callable[[], bool], assemble: Callable[[], None]) -> None:
        """Build the rest step by step, each once what stands before it is on the screen.

        ``bring`` says whether what it brought belongs to the first page, and may be shown with it.
        """
        assert self._first_page is not None

        def begin() -> None:
            if self._beside is None and self.isVisible():  # not when it was closed again at once
                if bring() and self.width() >= STACKED_BELOW:
                    self.show_beside()
                    OncePainted(self.beside.last_painted, go_on)
                else:
                    go_on()

        def go_on() -> None:
            if self.isVisible():
                assemble()
                self._furnish_by_frames()

        # Not OncePainted: to filter events costs a tenth of the start, for Python meets them all.
        QTimer.singleShot(AT_MOST_MS, self, begin)
        self._first_page.painted.connect(lambda: QTimer.singleShot(0, self, begin))

    def _furnish_by_frames(self) -> None:
        if not self._furnished:
            self._build_furniture()
            OncePainted(self.beside.last_painted, self._settle)

    def furnish(self) -> None:
        """Build cards, charts and the bar, and settle in the next turn, painted or not."""
        if not self._furnished:
            self._build_furniture()
            QTimer.singleShot(0, self._settle)

    def _build_furniture(self) -> None:
        self._furnished = True
        from briefing.app.furniture import Furniture

        self._furniture = Furniture(self)
        self._apply_mode()
        if self.begins_empty:
            self.close_briefing()

    def _settle(self) -> None:
        """Check, list the library and name the acts by icons, once the first frames are out."""
        from PySide6.QtGui import QIcon

        from briefing.app import actions as acts

        if not self.tasks.busy:
            self.leave_first_page()
        self.setWindowIcon(QIcon(str(paths.resource("icons", "briefing.svg"))))
        self._furniture.finish()
        if self._brought is not None:
            self._furniture.on_opened(self._brought)
        if not self._settings.single_letters:
            acts.set_single_letters(self._actions, on=False)
        self._apply_mode()
        self._greet()
        self.documents.offer_recovery()
        QTimer.singleShot(0, self._explore)

    def _explore(self) -> None:
        """Let the charts be explored; last, since numpy comes with it."""
        self._furniture.explore()
        self._settled = True
        self.busy_changed.emit(self.is_busy())
        if not self.tasks.busy:
            self.settled.emit()

    @property
    def theme(self) -> Theme:
        """Return the colours in use."""
        return self._theme

    def seat_bar(self, bar: QWidget) -> None:
        """Put a bar that comes late between the panes and the figure bar."""
        from PySide6.QtWidgets import QVBoxLayout

        centre = self.centralWidget()
        layout = None if centre is None else centre.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.count() - 1, bar)

    @property
    def tool_bar(self) -> QToolBar:
        """Return the bar of tools above the panes."""
        return self._tool_bar

    @property
    def panes(self) -> QSplitter:
        """Return the splitter that holds the article and the side pane."""
        return self._panes

    @property
    def settings(self) -> Settings:
        """Return what is remembered between sessions."""
        return self._settings

    @property
    def menus(self) -> dict[str, QMenu]:
        """Return the menus by name, to fill those that list files."""
        return self._menus

    @property
    def settings_folder(self) -> Path:
        """Return where lists such as the recent files are kept."""
        return self._folders.state

    @property
    def data_folder(self) -> Path:
        """Return where the library and the named stats are kept."""
        return self._folders.data

    def all_actions(self) -> tuple[QAction, ...]:
        """Return every action in menu order."""
        return tuple(self._actions.values())

    # ── actions ──────────────────────────────────────────────────────────────────────────────────

    def _slots(self) -> dict[str, Callable[[], None]]:
        from briefing.core.figure import State

        figure, documents = self.figure_acts, self.documents
        return {
            "file.new": documents.ask_for_text,
            "file.open": documents.ask_and_open,
            "file.paste": self._paste_article,
            "file.save": lambda: void(documents.save()),
            "file.saveAs": lambda: void(documents.save_as()),
            "file.saveCopy": lambda: void(documents.save_copy()),
            "file.keepDraft": lambda: void(documents.keep_as_draft()),
            "file.revert": documents.revert,
            "file.versions": lambda: self._furniture.show_versions(),
            "page.pdf": self._save_pdf,
            "page.print": self._print,
            "file.newWindow": self._open_start,
            "file.closeBriefing": self.close_briefing,
            "file.close": lambda: void(self.close()),
            "file.quit": lambda: QApplication.closeAllWindows(),
            "edit.undo": self.opened.undo_stack.undo,
            "edit.redo": self.opened.undo_stack.redo,
            "edit.copy": self._copy,
            "edit.copySource": figure.copy_with_source,
            "edit.find": lambda: self._furniture.find(""),
            "edit.findNext": lambda: self._furniture.find_next(),
            "edit.numbers": lambda: self._furniture.palette("#"),
            "edit.palette": lambda: self._furniture.palette(""),
            "view.zoomIn": lambda: self._zoom(ZOOM_STEP),
            "view.zoomOut": lambda: self._zoom(-ZOOM_STEP),
            "view.zoomReset": lambda: self._zoom(0),
            "view.nextPane": self._next_pane,
            "figure.next": lambda: figure.walk(1),
            "figure.previous": lambda: figure.walk(-1),
            "figure.nextToReview": lambda: figure.walk_to_review(1),
            "figure.previousToReview": lambda: figure.walk_to_review(-1),
            "figure.nextQuestion": lambda: figure.walk_questions(1),
            "figure.previousQuestion": lambda: figure.walk_questions(-1),
            "figure.keep": lambda: figure.decide(State.KEPT),
            "figure.ignore": lambda: figure.decide(State.IGNORED),
            "figure.key": lambda: figure.decide(State.KEY),
            "figure.label": lambda: self._furniture.edit_label(),
            **self._curating(),
            "figure.pin": figure.pin,
            "figure.fromSelection": figure.from_selection,
            "figure.back": self.jumps.back,
            "figure.forward": self.jumps.forward,
            "figure.release": self.selection.step_back,
            "chart.fromFigures": figure.chart,
            "chart.remove": figure.remove_chart,
            "help.keys": lambda: self._furniture.show_keys(),
            "help.about": lambda: self._furniture.about(),
        }

    def _curating(self) -> dict[str, Callable[[], None]]:
        """Return the acts that the late-made widgets carry out."""
        from briefing.core.edges import Edge

        def late(act: Callable[[Curation], None]) -> Callable[[], None]:
            return lambda: act(self._furniture.curation)

        def bench(act: Callable[[Workbench], None]) -> Callable[[], None]:
            return lambda: act(self._furniture.workbench)

        def out(act: Callable[[Exporting], None]) -> Callable[[], None]:
            return lambda: act(self._furniture.exporting)

        return {
            "figure.edit": late(lambda it: it.edit_field("value")),
            "figure.value": late(lambda it: it.edit_field("value")),
            "figure.unit": late(lambda it: it.edit_field("unit")),
            "figure.note": late(lambda it: it.edit_field("note")),
            "figure.formula": late(lambda it: it.formulas.open()),
            "figure.relate": late(lambda it: it.relations.open()),
            "figure.edgeStart": late(lambda it: it.hold_edge(Edge.START)),
            "figure.edgeEnd": late(lambda it: it.hold_edge(Edge.END)),
            "figure.keepVisible": late(lambda it: it.keep_visible()),
            "article.update": bench(lambda it: it.ask_for_newer_text()),
            "article.lost": bench(lambda it: it.review_lost()),
            "article.compare": bench(lambda it: it.comparing.ask()),
            "article.compareLibrary": bench(lambda it: it.comparing.compare_with_library()),
            "article.stats": bench(lambda it: it.comparing.show_stats()),
            "figure.secondCheck": bench(lambda it: it.second_check()),
            "chart.new": bench(lambda it: it.new_chart()),
            "chart.edit": bench(lambda it: it.edit_chart()),
            "chart.copyImage": out(lambda it: it.copy_chart_image()),
            "chart.copyText": out(lambda it: it.copy_chart_text()),
            "chart.export": out(lambda it: it.export_chart()),
            "edit.copyImage": out(lambda it: it.copy_card_image()),
            "file.export": out(lambda it: it.ask_and_export()),
            "file.printSeveral": out(lambda it: it.print_several()),
            "edit.preferences": bench(lambda it: it.preferences()),
            "library.details": lambda: self._furniture.library.show_open(),
            "library.folders": lambda: self._furniture.library.show_folders(),
            "figure.sameNumber": late(lambda it: it.go_to_same_number()),
        }

    def use_single_letters(self, on: bool) -> None:
        """Let single letters act on figures, or leave only the keys with Ctrl and Alt."""
        from briefing.app import actions as acts

        self._settings.single_letters = on
        acts.set_single_letters(self._actions, on=on)

    def show_report(self, report: str) -> None:
        """Say, without stopping anybody, that something went wrong inside."""
        if self._furnished:
            self._furniture.workbench.show_report(report)

    def hint(self, words: str) -> None:
        """Say one line in the bar until something else is said."""
        self._furniture.set_hint(words)

    def _toggles(self) -> dict[str, Callable[[bool], None]]:
        return {
            "page.preview": lambda on: self._furniture.show_preview(on),
            "view.review": lambda on: self._furniture.show_left(on),
            "view.library": lambda on: self._furniture.library.show(on),
            "view.findings": lambda on: self._furniture.show_findings(on),
            "view.table": lambda on: self._furniture.show_table(on),
            "view.source": lambda on: self._furniture.show_source(on),
            "view.backlight": self.article_view.set_backlight,
            "view.highlights": self.article_view.set_highlights,
            "view.light": lambda on: self._choose("light", on),
            "view.dark": lambda on: self._choose("dark", on),
            "view.system": lambda on: self._choose("system", on),
            "view.fullScreen": lambda on: self.showFullScreen() if on else self.showNormal(),
        }

    def _make_tool_bar(self) -> QToolBar:
        from PySide6.QtWidgets import QToolButton

        from briefing.app import actions as acts

        bar = self.addToolBar(self.tr("Tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setFloatable(False)
        bar.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setIconSize(QtCore.QSize(18, 18))
        bar.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for name in acts.TOOLBAR:
            if name is None:
                bar.addSeparator()
            else:
                bar.addAction(self._actions[name])
        for name in ("figure.back", "figure.forward", "view.zoomIn", "view.zoomOut"):
            button = bar.widgetForAction(self._actions[name])
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonIconOnly)
        bar.addWidget(_spring())
        self._search = QLineEdit(self)
        self._search.setObjectName("search")
        self._search.setPlaceholderText(self.tr("Text, numbers, commands…   Ctrl+K"))
        self._search.setFixedWidth(310)
        self._search.setReadOnly(True)
        self._search.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self._search.setCursor(QtCore.Qt.CursorShape.IBeamCursor)
        self._search.installEventFilter(self)
        self._search_action = bar.addWidget(self._search)
        bar.addWidget(_spring())
        for name in ("page.preview", "page.pdf", "page.print"):
            bar.addAction(self._actions[name])
        button = bar.widgetForAction(self._actions["page.print"])
        button.setObjectName("primary")
        return bar

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._search and event.type() == QtCore.QEvent.Type.MouseButtonPress:
            self._furniture.palette("")
            return True
        return super().eventFilter(watched, event)

    def _listen(self) -> None:
        self.documents.opened.connect(self._on_opened)
        self.documents.refused.connect(self._on_refused)
        self.documents.windows_wanted.connect(self._open_beside)
        self.opened.clean_changed.connect(self._name_window)
        self.opened.changed.connect(self._on_changed)
        self.jumps.changed.connect(self._enable)
        self.selection.figure_changed.connect(self._enable)
        self.tasks.busy_changed.connect(self._on_busy)
        stack = self.opened.undo_stack
        stack.canUndoChanged.connect(self._enable)
        stack.canRedoChanged.connect(self._enable)
        stack.indexChanged.connect(self._enable)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        for name in ("light", "dark", "system"):
            self._actions[f"view.{name}"].setChecked(name == self._settings.appearance)
        self._actions["view.highlights"].setChecked(True)
        self._enable()

    def _enable(self, *_: object) -> None:
        """Let each action be asked for only when it would do something, and name what it undoes."""
        stack = self.opened.undo_stack
        has_figure = self.selection.current_figure() is not None
        states = {
            "figure.back": self.jumps.can_go_back,
            "figure.forward": self.jumps.can_go_forward,
            "edit.undo": stack.canUndo(),
            "edit.redo": stack.canRedo(),
            **dict.fromkeys(
                ("figure.keep", "figure.ignore", "figure.key", "figure.label", "figure.pin"),
                has_figure,
            ),
            "edit.copySource": has_figure,
            "chart.remove": has_figure,
            **dict.fromkeys(("chart.edit", "edit.copyImage"), has_figure),
            **dict.fromkeys(
                ("chart.copyImage", "chart.copyText", "chart.export"),
                bool(self.opened.briefing.drawn),
            ),
            "file.revert": self.documents.desk.path is not None and not self.opened.is_clean,
        }
        told = states, stack.undoText(), stack.redoText()
        if told == self._enabled:
            return  # most steps from figure to figure change nothing here
        self._enabled = told
        for name, on in states.items():
            self._actions[name].setEnabled(on)
        self._actions["edit.undo"].setText(
            self.tr("&Undo {act}").format(act=stack.undoText())
            if stack.canUndo()
            else self.tr("&Undo")
        )
        self._actions["edit.redo"].setText(
            self.tr("&Redo {act}").format(act=stack.redoText())
            if stack.canRedo()
            else self.tr("&Redo")
        )

    # ── what has happened ────────────────────────────────────────────────────────────────────────

    def _on_opened(self, draft: Draft) -> None:
        self._brought = draft
        self.jumps.forget()
        if self._furnished:
            self._furniture.on_opened(draft)
        self._name_window()
        self._apply_mode()
        if self._furnished:
            self._settled = True
            self.settled.emit()

    def _on_refused(self, message: str) -> None:
        self.documents.dialogs.tell(self, message)

    def _open_beside(self, files: list[Path]) -> None:
        from briefing.app.application import open_windows

        for window in open_windows(files, self._folders):
            self.companions.append(window)

    def _open_start(self) -> None:
        from briefing.app.application import open_start

        self.companions.append(open_start(self._folders))

    def _on_busy(self, busy: bool) -> None:
        self.setCursor(
            QtCore.Qt.CursorShape.BusyCursor if busy else QtCore.Qt.CursorShape.ArrowCursor
        )
        self.busy_changed.emit(self.is_busy())
        if not busy:
            self.leave_first_page()
            if self._settled:
                self.settled.emit()

    def _on_changed(self, *_: object) -> None:
        self._name_window()
        self._apply_mode()

    def _apply_mode(self) -> None:
        """Read first: review opens by itself only while figures are proposed."""
        if self._furnished and not self._furniture.at_start:
            self._furniture.apply_mode(reviewing=is_to_review(self.opened.briefing))

    def _name_window(self, *_: object) -> None:
        if self._furnished and self._furniture.at_start:
            self.setWindowTitle(_title(""))
            return
        mark = "" if self.opened.is_clean else "*"
        self.setWindowTitle(_title(self.opened.briefing.title, mark))

    def _greet(self) -> None:
        if not self._settings.greeted:
            self._furniture.set_hint(
                self.tr("Click any number: its sentence, its card and its mark light up together.")
            )
            self._settings.greeted = True

    # ── acts of the window itself ────────────────────────────────────────────────────────────────

    def _copy(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit):
            focus.copy()
        else:
            self.article_view.copy()

    def _paste_article(self) -> None:
        data = QGuiApplication.clipboard().mimeData()
        self.documents.open_text(data.text(), data.html())

    def _save_pdf(self) -> None:
        chosen = self.documents.dialogs.save_file(
            self, self.documents.proposed_pdf(), self.tr("PDF (*.pdf)")
        )
        if chosen is not None:
            self._furniture.save_pdf(chosen)

    def _print(self) -> None:
        self._furniture.print_on_paper()

    def _zoom(self, by: int) -> None:
        percent = 100 if by == 0 else min(300, max(50, self._settings.zoom + by))
        self._settings.zoom = percent
        self.article_view.set_zoom(percent)

    def _next_pane(self) -> None:
        panes = [self.article_view, *(self._furniture.panes() if self._furnished else ())]
        shown = [pane for pane in panes if pane.isVisible()]
        focus = QApplication.focusWidget()
        here = next(
            (
                at
                for at, pane in enumerate(shown)
                if pane is focus or (focus is not None and pane.isAncestorOf(focus))
            ),
            -1,
        )
        shown[(here + 1) % len(shown)].setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    # ── appearance ───────────────────────────────────────────────────────────────────────────────

    def _choose(self, appearance: str, on: bool) -> None:
        if not on:
            self._actions[f"view.{appearance}"].setChecked(self._settings.appearance == appearance)
            return
        self._settings.appearance = appearance
        for name in ("light", "dark", "system"):
            self._actions[f"view.{name}"].setChecked(name == appearance)
        self.set_theme(self._theme_of(appearance))

    def _follow_system(self) -> None:
        if self._settings.appearance == "system":
            self.set_theme(self._theme_of("system"))

    def _theme_at_first(self) -> Theme:
        """Return the theme to begin in; ``assemble`` asks the system itself."""
        wanted = self._settings.appearance
        ground = QGuiApplication.palette().window().color().lightness()
        dark = wanted == "dark" or (wanted == "system" and ground < 128)
        return themes.DARK if dark else themes.LIGHT

    def _theme_of(self, appearance: str) -> Theme:
        scheme = QGuiApplication.styleHints().colorScheme()
        dark = appearance == "dark" or (
            appearance == "system" and scheme == QtCore.Qt.ColorScheme.Dark
        )
        return themes.DARK if dark else themes.LIGHT

    def set_theme(self, theme: Theme) -> None:
        """Show everything in a theme."""
        if theme is self._theme:
            return
        self._theme = theme
        self._dress(theme)
        self.article_view.set_theme(theme)
        if self._furnished:
            self._furniture.set_theme(theme)

    def _dress(self, theme: Theme) -> None:
        from briefing.app.style import style_sheet

        self.setPalette(themes.application_palette(theme))
        self.setStyleSheet(style_sheet(theme))

    def changeEvent(self, event: QEvent) -> None:
        activated = event.type() == QtCore.QEvent.Type.ActivationChange and self.isActiveWindow()
        if activated and self._assembled:
            self.documents.watch.look()
            self._furniture.library.look()
        super().changeEvent(event)

    # ── room ─────────────────────────────────────────────────────────────────────────────────────

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_first_page()
        if self._assembled:
            self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Set the panes one above the other and shorten the toolbar where room is scarce."""
        from PySide6.QtWidgets import QToolButton

        stacked = width < STACKED_BELOW
        wanted = QtCore.Qt.Orientation.Vertical if stacked else QtCore.Qt.Orientation.Horizontal
        if self._panes.orientation() != wanted:
            self._panes.setOrientation(wanted)
            if self._furnished:
                self._furniture.share_room()
        self._search_action.setVisible(width >= SEARCH_FROM)
        style = QtCore.Qt.ToolButtonStyle
        words = style.ToolButtonTextBesideIcon if width >= WORDS_FROM else style.ToolButtonIconOnly
        for name in ("file.open", "view.backlight", "page.preview", "page.pdf", "page.print"):
            button = self._tool_bar.widgetForAction(self._actions[name])
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(words)

    # ── events ───────────────────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let single letters act by their place on the keyboard where the layout has no Latin."""
        text = event.text()
        from briefing.views.physical_keys import letter_at

        letter = letter_at(event.nativeScanCode()) if text and not text.isascii() else None
        plain = event.modifiers() & ~(
            QtCore.Qt.KeyboardModifier.ShiftModifier | QtCore.Qt.KeyboardModifier.KeypadModifier
        )
        if letter is not None and plain == QtCore.Qt.KeyboardModifier.NoModifier:
            shifted = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
            if self._act_on_letter(f"Shift+{letter}" if shifted else letter):
                return
        super().keyPressEvent(event)

    def _act_on_letter(self, keys: str) -> bool:
        for action in self._actions.values():
            if action.isEnabled() and any(key.toString() == keys for key in action.shortcuts()):
                action.trigger()
                return True
        return False

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _openable(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            self.documents.open_paths(files)
        elif data.hasText():
            self.documents.open_text(data.text(), data.html())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._assembled:
            return
        if not self.documents.may_leave():
            event.ignore()
            return
        self._remember()
        self.documents.opening.give_up()
        self.tasks.wait()
        if self._furnished:
            self._furniture.close()
        self.documents.close()
        event.accept()

    def _around(self, view: QWidget) -> Around:
        """Return how far a view stands from the window's left, top, right and bottom."""
        corner = view.mapTo(self, QtCore.QPoint(0, 0))
        return (
            corner.x(),
            corner.y(),
            self.width() - corner.x() - view.width(),
            self.height() - corner.y() - view.height(),
        )

    def keep_now(self) -> None:
        """Keep what is not saved as a draft."""
        if self._assembled:
            self.documents.keeper.keep_now()

    def leave(self) -> None:
        """Let go of the window's file."""
        if self._assembled:
            self.documents.close()

    def _remember(self) -> None:
        settings = self._settings
        settings.geometry = QByteArray(self.saveGeometry())
        if self._furnished:
            settings.splitter = QByteArray(self._panes.saveState())
            settings.stood_at(
                self.width(),
                self.height(),
                self._around(self.article_view),
                self._around(self.beside.side),
            )
        settings.at_start = self._furnished and self._furniture.at_start
        settings.last_file = None if settings.at_start else self.opened.path
        settings.last_figure = self.selection.current_figure()
        self._folders.made()
        settings.write()


def is_to_review(briefing: Briefing) -> bool:
    """Say whether a person has yet to look at a figure."""
    from briefing.core.walk import to_review

    return any(to_review(figure) for figure in briefing.figures)


def _title(briefing: str, mark: str = "") -> str:
    return f"{briefing}{mark} – Briefing" if briefing else "Briefing"


def void(_: object) -> None:
    """Drop a value where a slot has none to give."""


def _spring() -> QWidget:
    from PySide6.QtWidgets import QSizePolicy, QWidget

    widget = QWidget()
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return widget


def _openable(data: QMimeData) -> bool:
    return any(url.isLocalFile() for url in data.urls()) or data.hasText()
