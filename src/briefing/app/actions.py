"""Every act of the window as one table: name, words, icon, keys; menus are read off it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

_Key = QKeySequence.StandardKey


@dataclass(frozen=True, slots=True)
class Act:
    """Describe one action: its dotted name, its words, its icon, and its keys."""

    name: str
    text: str
    keys: tuple[str | QKeySequence.StandardKey, ...] = ()
    icon: str = ""
    checkable: bool = False


def _act(name: str, text: str, *keys: str | _Key, icon: str = "", checkable: bool = False) -> Act:
    return Act(name, text, keys, icon, checkable)


_T = QT_TRANSLATE_NOOP

MENUS: tuple[tuple[str, tuple[Act | None, ...]], ...] = (
    (
        _T("Actions", "&File"),
        (
            _act("file.open", _T("Actions", "&Open…"), _Key.Open, icon="folder-open"),
            _act(
                "file.paste",
                _T("Actions", "&Paste as New Article"),
                "Ctrl+Shift+V",
                icon="clipboard-paste",
            ),
            _act("file.recent", _T("Actions", "Open &Recent")),
            None,
            _act("file.save", _T("Actions", "&Save"), _Key.Save),
            _act("file.saveAs", _T("Actions", "Save &As…"), _Key.SaveAs),
            None,
            _act(
                "page.preview",
                _T("Actions", "Page Pre&view"),
                "Ctrl+Shift+P",
                icon="panel-right",
                checkable=True,
            ),
            _act("page.pdf", _T("Actions", "Save P&DF…"), "Ctrl+E", icon="download"),
            _act("page.print", _T("Actions", "&Print…"), _Key.Print, icon="printer"),
            None,
            _act("file.close", _T("Actions", "&Close Window"), _Key.Close),
            _act("file.quit", _T("Actions", "&Quit"), _Key.Quit),
        ),
    ),
    (
        _T("Actions", "&Edit"),
        (
            _act("edit.undo", _T("Actions", "&Undo"), _Key.Undo),
            _act("edit.redo", _T("Actions", "&Redo"), _Key.Redo),
            None,
            _act("edit.copy", _T("Actions", "&Copy"), _Key.Copy),
            _act(
                "edit.copySource", _T("Actions", "Copy with &Source"), "Ctrl+Shift+C", icon="quote"
            ),
            None,
            _act("edit.find", _T("Actions", "&Find in Text"), _Key.Find),
            _act("edit.findNext", _T("Actions", "Find &Next"), _Key.FindNext),
            _act("edit.numbers", _T("Actions", "Go to a &Number"), "Ctrl+G"),
            _act("edit.palette", _T("Actions", "Text, Numbers, Commands…"), "Ctrl+K"),
        ),
    ),
    (
        _T("Actions", "&View"),
        (
            _act(
                "view.review",
                _T("Actions", "&Review and Library"),
                "F9",
                icon="panel-left",
                checkable=True,
            ),
            _act("view.findings", _T("Actions", "&Questions"), "Ctrl+Shift+Q", checkable=True),
            _act("view.table", _T("Actions", "Figure &Table"), "Ctrl+T", checkable=True),
            None,
            _act(
                "view.backlight", _T("Actions", "&Backlight"), "B", icon="contrast", checkable=True
            ),
            _act("view.highlights", _T("Actions", "&Highlights"), "Ctrl+Shift+H", checkable=True),
            None,
            _act(
                "view.zoomIn",
                _T("Actions", "Larger Text"),
                _Key.ZoomIn,
                "Ctrl+=",
                icon="a-large-small",
            ),
            _act("view.zoomOut", _T("Actions", "Smaller Text"), _Key.ZoomOut, icon="a-arrow-down"),
            _act("view.zoomReset", _T("Actions", "Usual Text Size"), "Ctrl+0"),
            None,
            _act("view.light", _T("Actions", "&Light"), checkable=True),
            _act("view.dark", _T("Actions", "&Dark"), checkable=True),
            _act("view.system", _T("Actions", "As the S&ystem"), checkable=True),
            None,
            _act("view.nextPane", _T("Actions", "Next &Pane"), "F6"),
            _act("view.fullScreen", _T("Actions", "&Full Screen"), "F11", checkable=True),
        ),
    ),
    (
        _T("Actions", "F&igures"),
        (
            _act("figure.next", _T("Actions", "&Next Figure"), "J", "Alt+Down"),
            _act("figure.previous", _T("Actions", "&Previous Figure"), "K", "Alt+Up"),
            _act(
                "figure.nextToReview", _T("Actions", "Next to &Review"), "Shift+J", "Ctrl+Alt+Down"
            ),
            _act(
                "figure.previousToReview",
                _T("Actions", "Previous to Review"),
                "Shift+K",
                "Ctrl+Alt+Up",
            ),
            _act("figure.nextQuestion", _T("Actions", "Next &Question"), "N", "Ctrl+Alt+N"),
            _act("figure.previousQuestion", _T("Actions", "Previous Question"), "P", "Ctrl+Alt+P"),
            None,
            _act("figure.keep", _T("Actions", "&Keep"), "A", "Ctrl+Alt+A", icon="check"),
            _act("figure.ignore", _T("Actions", "&Ignore"), "X", "Ctrl+Alt+X", icon="x"),
            _act("figure.key", _T("Actions", "Ke&y"), "S", "Ctrl+Alt+S", icon="star"),
            _act("figure.label", _T("Actions", "&Label…"), "L", "F2"),
            _act("figure.pin", _T("Actions", "P&in"), "Ctrl+Return"),
            _act(
                "figure.fromSelection",
                _T("Actions", "&Figure from Selected Text"),
                "Ctrl+Shift+Return",
            ),
            None,
            _act("figure.back", _T("Actions", "&Back"), "Alt+Left", icon="chevron-left"),
            _act("figure.forward", _T("Actions", "F&orward"), "Alt+Right", icon="chevron-right"),
            _act("figure.release", _T("Actions", "Let &Go"), "Esc"),
        ),
    ),
    (
        _T("Actions", "&Charts"),
        (
            _act(
                "chart.fromFigures",
                _T("Actions", "&Chart from Selected Text or Figures"),
                "C",
                "Ctrl+Alt+C",
                icon="chart-bar",
            ),
            _act(
                "chart.remove", _T("Actions", "&Remove Chart of this Figure"), "Ctrl+Alt+Backspace"
            ),
        ),
    ),
    (_T("Actions", "&Library"), ()),
    (
        _T("Actions", "&Help"),
        (
            _act("help.keys", _T("Actions", "&Keys"), "F1"),
            _act("help.about", _T("Actions", "&About Briefing")),
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
    window: QMainWindow, slots: Mapping[str, Callable[..., None]]
) -> tuple[dict[str, QAction], dict[str, QMenu]]:
    """Make every action with its slot and fill the menu bar; names without a slot are menus."""
    actions: dict[str, QAction] = {}
    menus: dict[str, QMenu] = {}
    bar = window.menuBar()
    for title, acts in MENUS:
        menu = bar.addMenu(QCoreApplication.translate("Actions", title))
        menus[title] = menu
        for act in acts:
            if act is None:
                menu.addSeparator()
            elif act.name not in slots:
                menus[act.name] = menu.addMenu(QCoreApplication.translate("Actions", act.text))
            else:
                actions[act.name] = _action(window, act, slots[act.name])
                menu.addAction(actions[act.name])
    return actions, menus


def _action(window: QMainWindow, act: Act, slot: Callable[..., None]) -> QAction:
    action = QAction(QCoreApplication.translate("Actions", act.text), window)
    action.setObjectName(act.name)
    action.setCheckable(act.checkable)
    action.setShortcuts([QKeySequence(key) for key in act.keys])
    # A single letter belongs to whoever is typing; elsewhere it acts in the whole window.
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    if act.checkable:
        action.toggled.connect(slot)
    else:
        action.triggered.connect(lambda: slot())
    window.addAction(action)
    return action


def icon_names() -> dict[str, str]:
    """Return the icon of each action that has one."""
    return {act.name: act.icon for _, acts in MENUS for act in acts if act and act.icon}
