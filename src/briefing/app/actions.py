"""Every act of the window as one table: name, words, icon, keys; menus are read off it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from briefing.core.frozen import frozen
from briefing.models.translatable import QT_TRANSLATE_NOOP

_Key = QKeySequence.StandardKey


@frozen
class Act:
    """Describe one action: its dotted name, its words, its icon, and its keys."""

    name: str
    text: str
    keys: tuple[str | QKeySequence.StandardKey, ...] = ()
    icon: str = ""
    checkable: bool = False


def _act(name: str, text: str, *keys: str | _Key, icon: str = "", checkable: bool = False) -> Act:
    return Act(name, text, keys, icon, checkable)


MENUS: tuple[tuple[str, tuple[Act | None, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            _act("file.new", QT_TRANSLATE_NOOP("Actions", "&New Article…"), _Key.New),
            _act("file.newWindow", QT_TRANSLATE_NOOP("Actions", "New &Window"), "Ctrl+Shift+N"),
            _act(
                "file.open", QT_TRANSLATE_NOOP("Actions", "&Open…"), _Key.Open, icon="folder-open"
            ),
            _act(
                "file.paste",
                QT_TRANSLATE_NOOP("Actions", "Paste as New Ar&ticle"),
                "Ctrl+Shift+V",
                icon="clipboard-paste",
            ),
            _act("file.recent", QT_TRANSLATE_NOOP("Actions", "Open &Recent")),
            _act("file.encoding", QT_TRANSLATE_NOOP("Actions", "Reopen w&ith Encoding")),
            None,
            _act("file.save", QT_TRANSLATE_NOOP("Actions", "&Save"), _Key.Save),
            _act("file.saveAs", QT_TRANSLATE_NOOP("Actions", "Save &As…"), _Key.SaveAs),
            _act("file.saveCopy", QT_TRANSLATE_NOOP("Actions", "Save a Cop&y…")),
            _act(
                "file.keepDraft", QT_TRANSLATE_NOOP("Actions", "Keep as Draft"), "Ctrl+Alt+Shift+S"
            ),
            _act("file.revert", QT_TRANSLATE_NOOP("Actions", "Rev&ert to the File")),
            _act("file.versions", QT_TRANSLATE_NOOP("Actions", "Older &Versions…")),
            None,
            _act(
                "page.preview",
                QT_TRANSLATE_NOOP("Actions", "Pa&ge Preview"),
                "Ctrl+Shift+P",
                icon="panel-right",
                checkable=True,
            ),
            _act("page.pdf", QT_TRANSLATE_NOOP("Actions", "Save P&DF…"), "Ctrl+E", icon="download"),
            _act("file.export", QT_TRANSLATE_NOOP("Actions", "E&xport…"), "Ctrl+Shift+E"),
            _act("file.printSeveral", QT_TRANSLATE_NOOP("Actions", "PDFs of Several Fi&les…")),
            _act("page.print", QT_TRANSLATE_NOOP("Actions", "&Print…"), _Key.Print, icon="printer"),
            None,
            _act(
                "file.closeBriefing",
                QT_TRANSLATE_NOOP("Actions", "Close &Briefing"),
                "Ctrl+Shift+W",
            ),
            _act("file.close", QT_TRANSLATE_NOOP("Actions", "&Close Window"), _Key.Close),
            _act("file.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), _Key.Quit),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            _act("edit.undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), _Key.Undo),
            _act("edit.redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), _Key.Redo),
            None,
            _act("edit.copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), _Key.Copy),
            _act(
                "edit.copySource",
                QT_TRANSLATE_NOOP("Actions", "Copy with &Source"),
                "Ctrl+Shift+C",
                icon="quote",
            ),
            _act(
                "edit.copyImage",
                QT_TRANSLATE_NOOP("Actions", "Copy Card as &Image"),
                "Ctrl+Alt+Shift+C",
            ),
            None,
            _act("edit.find", QT_TRANSLATE_NOOP("Actions", "&Find in Text"), _Key.Find),
            _act("edit.findNext", QT_TRANSLATE_NOOP("Actions", "Find &Next"), _Key.FindNext),
            _act("edit.numbers", QT_TRANSLATE_NOOP("Actions", "Go to a Nu&mber"), "Ctrl+G"),
            _act(
                "edit.palette", QT_TRANSLATE_NOOP("Actions", "Text, Numbers, Commands…"), "Ctrl+K"
            ),
            None,
            _act("edit.preferences", QT_TRANSLATE_NOOP("Actions", "Pr&eferences…"), "Ctrl+,"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            _act(
                "view.review",
                QT_TRANSLATE_NOOP("Actions", "&Review and Library"),
                "F9",
                icon="panel-left",
                checkable=True,
            ),
            _act(
                "view.library",
                QT_TRANSLATE_NOOP("Actions", "S&earch the Library"),
                "Ctrl+Shift+L",
                checkable=True,
            ),
            _act(
                "view.findings",
                QT_TRANSLATE_NOOP("Actions", "&Questions"),
                "Ctrl+Shift+Q",
                checkable=True,
            ),
            _act(
                "view.source",
                QT_TRANSLATE_NOOP("Actions", "S&ource"),
                "Ctrl+Shift+I",
                checkable=True,
            ),
            _act(
                "view.table",
                QT_TRANSLATE_NOOP("Actions", "Figure &Table"),
                "Ctrl+T",
                checkable=True,
            ),
            None,
            _act(
                "view.backlight",
                QT_TRANSLATE_NOOP("Actions", "&Backlight"),
                "B",
                "Ctrl+Alt+B",
                icon="contrast",
                checkable=True,
            ),
            _act(
                "view.highlights",
                QT_TRANSLATE_NOOP("Actions", "&Highlights"),
                "Ctrl+Shift+H",
                checkable=True,
            ),
            None,
            _act(
                "view.zoomIn",
                QT_TRANSLATE_NOOP("Actions", "Larger Text"),
                _Key.ZoomIn,
                "Ctrl+=",
                icon="a-large-small",
            ),
            _act(
                "view.zoomOut",
                QT_TRANSLATE_NOOP("Actions", "Smaller Text"),
                _Key.ZoomOut,
                icon="a-arrow-down",
            ),
            _act("view.zoomReset", QT_TRANSLATE_NOOP("Actions", "Usual Text Size"), "Ctrl+0"),
            None,
            _act("view.light", QT_TRANSLATE_NOOP("Actions", "&Light"), checkable=True),
            _act("view.dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), checkable=True),
            _act("view.system", QT_TRANSLATE_NOOP("Actions", "As the S&ystem"), checkable=True),
            _act("view.language", QT_TRANSLATE_NOOP("Actions", "Lan&guage")),
            None,
            _act("view.nextPane", QT_TRANSLATE_NOOP("Actions", "Next &Pane"), "F6"),
            _act(
                "view.fullScreen",
                QT_TRANSLATE_NOOP("Actions", "&Full Screen"),
                "F11",
                checkable=True,
            ),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Article"),
        (
            _act("article.update", QT_TRANSLATE_NOOP("Actions", "&Update Text…"), "Ctrl+Alt+T"),
            _act("article.lost", QT_TRANSLATE_NOOP("Actions", "&Lost Figures…"), "Ctrl+Alt+L"),
            None,
            _act("article.compare", QT_TRANSLATE_NOOP("Actions", "&Compare With…"), "Ctrl+Alt+O"),
            _act(
                "article.compareLibrary",
                QT_TRANSLATE_NOOP("Actions", "Compare with the Li&brary"),
                "Ctrl+Alt+Shift+O",
            ),
            _act("article.stats", QT_TRANSLATE_NOOP("Actions", "&Kept Stats…"), "Ctrl+Alt+K"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "F&igures"),
        (
            _act("figure.next", QT_TRANSLATE_NOOP("Actions", "&Next Figure"), "J", "Alt+Down"),
            _act(
                "figure.previous", QT_TRANSLATE_NOOP("Actions", "&Previous Figure"), "K", "Alt+Up"
            ),
            _act(
                "figure.nextToReview",
                QT_TRANSLATE_NOOP("Actions", "Next to &Review"),
                "Shift+J",
                "Ctrl+Alt+Down",
            ),
            _act(
                "figure.previousToReview",
                QT_TRANSLATE_NOOP("Actions", "Previous to Review"),
                "Shift+K",
                "Ctrl+Alt+Up",
            ),
            _act(
                "figure.nextQuestion",
                QT_TRANSLATE_NOOP("Actions", "Next &Question"),
                "N",
                "Ctrl+Alt+N",
            ),
            _act(
                "figure.previousQuestion",
                QT_TRANSLATE_NOOP("Actions", "Previous Question"),
                "P",
                "Ctrl+Alt+P",
            ),
            None,
            _act(
                "figure.keep",
                QT_TRANSLATE_NOOP("Actions", "&Keep"),
                "A",
                "Ctrl+Alt+A",
                icon="check",
            ),
            _act(
                "figure.ignore",
                QT_TRANSLATE_NOOP("Actions", "&Ignore"),
                "X",
                "Ctrl+Alt+X",
                icon="x",
            ),
            _act(
                "figure.key", QT_TRANSLATE_NOOP("Actions", "Ke&y"), "S", "Ctrl+Alt+S", icon="star"
            ),
            _act("figure.label", QT_TRANSLATE_NOOP("Actions", "&Label…"), "L", "F2"),
            _act("figure.value", QT_TRANSLATE_NOOP("Actions", "Nu&mber…"), "V", "Ctrl+Alt+V"),
            _act("figure.unit", QT_TRANSLATE_NOOP("Actions", "&Unit…"), "U", "Ctrl+Alt+U"),
            _act("figure.note", QT_TRANSLATE_NOOP("Actions", "No&te…"), "M", "Ctrl+Alt+M"),
            _act("figure.edit", QT_TRANSLATE_NOOP("Actions", "E&dit Figure…"), "Ctrl+Alt+I"),
            _act("figure.formula", QT_TRANSLATE_NOOP("Actions", "Formul&a…"), "F", "Ctrl+Alt+F"),
            _act("figure.relate", QT_TRANSLATE_NOOP("Actions", "Relation…"), "R", "Ctrl+Alt+R"),
            _act(
                "figure.edgeStart", QT_TRANSLATE_NOOP("Actions", "Move &Start"), "[", "Ctrl+Alt+["
            ),
            _act("figure.edgeEnd", QT_TRANSLATE_NOOP("Actions", "Move End"), "]", "Ctrl+Alt+]"),
            None,
            _act(
                "figure.keepVisible",
                QT_TRANSLATE_NOOP("Actions", "Keep All &Visible"),
                "Ctrl+Shift+A",
            ),
            _act(
                "figure.sameNumber",
                QT_TRANSLATE_NOOP("Actions", "Same Number &Elsewhere"),
                "E",
                "Ctrl+Alt+E",
            ),
            None,
            _act("figure.secondCheck", QT_TRANSLATE_NOOP("Actions", "Second &Check…")),
            _act("figure.pin", QT_TRANSLATE_NOOP("Actions", "Pin"), "Ctrl+Return"),
            _act(
                "figure.fromSelection",
                QT_TRANSLATE_NOOP("Actions", "&Figure from Selected Text"),
                "Ctrl+Shift+Return",
            ),
            None,
            _act(
                "figure.back",
                QT_TRANSLATE_NOOP("Actions", "&Back"),
                "Alt+Left",
                icon="chevron-left",
            ),
            _act(
                "figure.forward",
                QT_TRANSLATE_NOOP("Actions", "F&orward"),
                "Alt+Right",
                icon="chevron-right",
            ),
            _act("figure.release", QT_TRANSLATE_NOOP("Actions", "Let &Go"), "Esc"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Charts"),
        (
            _act(
                "chart.fromFigures",
                QT_TRANSLATE_NOOP("Actions", "&Chart from Selected Text or Figures"),
                "C",
                "Ctrl+Alt+C",
                icon="chart-bar",
            ),
            _act(
                "chart.new", QT_TRANSLATE_NOOP("Actions", "&New Chart…"), "Shift+C", "Ctrl+Shift+D"
            ),
            _act("chart.edit", QT_TRANSLATE_NOOP("Actions", "&Edit Chart…"), "Ctrl+D"),
            _act(
                "chart.remove",
                QT_TRANSLATE_NOOP("Actions", "&Remove Chart of this Figure"),
                "Ctrl+Alt+Backspace",
            ),
            None,
            _act("chart.copyImage", QT_TRANSLATE_NOOP("Actions", "Copy Chart as &Image")),
            _act("chart.copyText", QT_TRANSLATE_NOOP("Actions", "Copy Chart as &Text")),
            _act("chart.export", QT_TRANSLATE_NOOP("Actions", "E&xport Chart…")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Library"),
        (
            _act(
                "library.details",
                QT_TRANSLATE_NOOP("Actions", "&Tags and Note of This Briefing…"),
                "Ctrl+Alt+G",
            ),
            _act("library.folders", QT_TRANSLATE_NOOP("Actions", "Watched &Folders…")),
            None,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Help"),
        (
            _act("help.keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), "F1"),
            _act("help.about", QT_TRANSLATE_NOOP("Actions", "&About Briefing")),
        ),
    ),
)

TOOLBAR = (
    "file.open",
    "figure.back",
    "figure.forward",
    None,
    "view.backlight",
    "view.zoomOut",
    "view.zoomIn",
)


def build(
    window: QMainWindow,
    slots: Mapping[str, Callable[[], None]],
    toggles: Mapping[str, Callable[[bool], None]],
) -> tuple[dict[str, QAction], dict[str, QMenu]]:
    """Make every action with its slot and fill the menu bar; names without a slot are menus."""
    actions: dict[str, QAction] = {}
    menus: dict[str, QMenu] = {}
    bar = window.menuBar()
    for title, acts in MENUS:
        menu = _menu(bar, QCoreApplication.translate("Actions", title))
        bar.addMenu(menu)
        menus[title] = menu
        for act in acts:
            if act is None:
                menu.addSeparator()
            elif act.name in slots or act.name in toggles:
                actions[act.name] = action = _action(window, act)
                if act.checkable:
                    action.toggled.connect(toggles[act.name])
                else:
                    # The signal says whether it is checked, which no plain slot asks.
                    action.triggered.connect(_without_words(slots[act.name]))
                menu.addAction(action)
            else:
                words = QCoreApplication.translate("Actions", act.text)
                menus[act.name] = made = _menu(menu, words)
                menu.addMenu(made)
    return actions, menus


def _menu(parent: QWidget, title: str) -> QMenu:
    """Make a menu; in a mirrored window one whose keys keep their order."""
    if not QGuiApplication.isRightToLeft():
        return QMenu(title, parent)
    from briefing.app.mirrored_menu import MirroredMenu

    return MirroredMenu(title, parent)


def _without_words(slot: Callable[[], None]) -> Callable[[bool], None]:
    return lambda _checked: slot()


def _action(window: QMainWindow, act: Act) -> QAction:
    action = QAction(QCoreApplication.translate("Actions", act.text), window)
    action.setObjectName(act.name)
    action.setCheckable(act.checkable)
    action.setShortcuts([QKeySequence(key) for key in act.keys])
    # A single letter belongs to whoever is typing; elsewhere it acts in the whole window.
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    window.addAction(action)
    return action


def set_single_letters(actions: Mapping[str, QAction], *, on: bool) -> None:
    """Give the actions their keys, with or without those that are one letter or sign."""
    for _, acts in MENUS:
        for act in acts:
            if act is not None and act.name in actions:
                keys = [QKeySequence(key) for key in act.keys]
                actions[act.name].setShortcuts([k for k in keys if on or not _is_letter(k)])


def _is_letter(keys: QKeySequence) -> bool:
    return len(keys.toString().removeprefix("Shift+")) == 1


def icon_names() -> dict[str, str]:
    """Return the icon of each action that has one."""
    return {act.name: act.icon for _, acts in MENUS for act in acts if act and act.icon}
