"""The composition root: from paths to windows, and the event loop around them."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from briefing import paths
from briefing.app import translation
from briefing.app.main_window import MainWindow
from briefing.app.reports import Reports
from briefing.app.settings import Settings
from briefing.core import codec
from briefing.paths import Folders
from briefing.render.theme import register_fonts

FIRST = "moroccan-security"


def create_window(
    files: Sequence[Path | str] = (), *, folders: Folders | None = None
) -> MainWindow:
    """Build a window for each path and return the first; a QApplication must exist.

    With no path the bundled Moroccan briefing opens. Without ``folders`` the user's own are used.
    """
    folders = folders or Folders.of_user()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if not translation.is_installed(application):
        translation.install(application, translation.wanted(Settings(folders).language))
    first, *others = _windows(files, folders)
    for window in (first, *others):
        window.furnish()
    first.companions = others
    for window in others:
        window.show()
    return first


def run(files: Sequence[Path]) -> int:
    """Open the windows and run until the last one closes; return the exit code."""
    application = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(application, QApplication)
    application.setApplicationName("briefing")
    application.setApplicationDisplayName("Briefing")
    application.setDesktopFileName("org.briefing.Briefing")
    application.setStyle("Fusion")
    folders = Folders.of_user()
    translation.install(application, translation.wanted(Settings(folders).language))
    wanted: Sequence[Path | str] = files
    figure = ""
    if not files:
        settings = Settings(folders)
        last = settings.last_file
        wanted = [last] if last is not None else []
        figure = settings.last_figure
    windows = _windows(wanted, folders)
    windows[0].companions = windows[1:]
    for window in windows:
        window.show()
        window.furnish_once_painted()
    if figure:
        windows[0].settled.connect(lambda: _resume(windows[0], figure))
    reports = Reports(folders.state / "briefing.log", application)
    reports.failed.connect(windows[0].show_report)
    reports.install()
    _leave_on_signals(application, windows)
    code = application.exec()
    for window in windows:
        window.documents.close()
    return code


def _windows(files: Sequence[Path | str], folders: Folders) -> list[MainWindow]:
    register_fonts()
    if not files:
        path = paths.resource("dataset", first_dataset(QLocale().bcp47Name()))
        return [MainWindow(codec.load(path.read_bytes()), path, folders)]
    made: list[MainWindow] = []
    for name in files:
        path = paths.resource("dataset", first_dataset("en"))
        window = MainWindow(codec.load(path.read_bytes()), path, folders)
        window.open_path(Path(name))
        made.append(window)
    return made


def open_windows(files: Sequence[Path], folders: Folders) -> list[MainWindow]:
    """Show a window for each file, and furnish it in the next turn of the loop."""
    windows = _windows(files, folders)
    for window in windows:
        window.show()
        QTimer.singleShot(0, window.furnish)
    return windows


def first_dataset(locale: str) -> str:
    """Return the bundled Moroccan briefing in the language of a locale, else in English."""
    language = locale.partition("-")[0]
    return f"{FIRST}.{language if language in ('fr', 'ar') else 'en'}.json"


def _resume(window: MainWindow, figure: str) -> None:
    if window.selection.current_figure() is None and window.opened.briefing.has(figure):
        window.selection.select_figure(figure)


def _leave_on_signals(application: QApplication, windows: Sequence[MainWindow]) -> None:
    """End on SIGTERM, SIGINT and at log-out with nothing lost and nothing asked.

    What is not saved stays as a draft and is offered at the next start. A timer lets Python see
    the signal; ``exit``, because a window may refuse to be closed by ``quit``.
    """

    def keep(*_: object) -> None:
        for window in windows:
            window.documents.keeper.keep_now()

    def leave(*_: object) -> None:
        keep()
        application.exit(0)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, leave)
    application.commitDataRequest.connect(keep)
    timer = QTimer(application)
    timer.timeout.connect(lambda: None)
    timer.start(250)
