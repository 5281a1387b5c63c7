"""The composition root: from paths to windows, and the event loop around them.

A window is shown with the article's text before most of the program is imported; see
``MainWindow.show_first``. Hence the imports inside the functions.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from briefing import paths
from briefing.app import translation
from briefing.app.main_window import MainWindow
from briefing.app.settings import Settings
from briefing.models.glance import glance
from briefing.paths import Folders
from briefing.render.theme import register_fonts

FIRST = "moroccan-security"

MANY_FIGURES = 2_000

LOOK_AFTER = 20_000, 10, 20
"""How many more things than before make a look worth it, and how many looks a deeper one."""

LOOK_AGAIN_MS = 3_000
"""When memory that was let go of is looked for again after a start."""


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
    # The style is named here because setStyle() returns one, and with it all its enumerations.
    application = QApplication.instance() or QApplication([sys.argv[0], "-style", "Fusion"])
    assert isinstance(application, QApplication)
    application.setApplicationName("briefing")
    application.setApplicationDisplayName("Briefing")
    application.setDesktopFileName("org.briefing.Briefing")
    folders = Folders.of_user()
    translation.install(application, translation.wanted(Settings(folders).language))
    wanted: Sequence[Path | str] = files
    figure, was_empty = "", False
    if not files:
        settings = Settings(folders)
        was_empty = settings.at_start
        last = settings.last_file
        wanted = [last] if last is not None else []
        figure = settings.last_figure
    windows = first_windows(wanted, folders, empty=not files and not wanted and was_empty)
    if figure:
        windows[0].settled.connect(lambda: _resume(windows[0], figure))
    windows[0].assembled.connect(lambda: _stand_by(application, windows, folders))
    QTimer.singleShot(LOOK_AGAIN_MS, look_for_garbage)
    for window in windows:
        window.settled.connect(lambda w=window: _pass_over_many_figures(w))
    code = application.exec()
    for window in windows:
        window.leave()
    return code


def first_windows(
    files: Sequence[Path | str], folders: Folders, *, empty: bool = False
) -> list[MainWindow]:
    """Show a window for each file; each is made whole once its article is on the screen.

    ``empty``: there is no file, and the window begins with the start page.
    """
    register_fonts()
    windows = [MainWindow(folders) for _ in files or ("",)]
    windows[0].companions = windows[1:]
    for window, path in zip(windows, map(Path, files) if files else (bundled(),), strict=True):
        window.begins_empty = empty
        window.show_first(None if empty else glance(path), "" if empty else path.name)
        window.show()
        asked = path if files else None
        window.furnish_once_painted(
            lambda w=window, p=asked: _bring_early(w, p), lambda w=window, p=asked: _fill(w, p)
        )
    return windows


def _windows(files: Sequence[Path | str], folders: Folders) -> list[MainWindow]:
    register_fonts()
    windows = [MainWindow(folders) for _ in files or ("",)]
    for window, path in zip(windows, files or (None,), strict=True):
        _bring_bundled(window, alone=path is None)
        _fill(window, path)
    return windows


def _bring_early(window: MainWindow, path: Path | None) -> bool:
    """Give a window what its first page is of, or else the bundled briefing and False.

    A file is not opened by that: nothing is locked, and saving asks where to.
    """
    from briefing.core import codec

    if path is not None and window.shows_first:
        with suppress(OSError, codec.CodecError):
            window.bring(codec.load(path.read_bytes()), None)
            return True
    _bring_bundled(window, alone=path is None)
    return path is None and not window.begins_empty


def _fill(window: MainWindow, path: Path | str | None) -> None:
    """Build a window around what it was brought, and open a file in it."""
    window.assemble()
    if path is not None:
        window.open_path(Path(path))


def _bring_bundled(window: MainWindow, *, alone: bool) -> None:
    """Give a window a bundled briefing, the one that opens first if it is to stay ``alone``."""
    from briefing.core import codec

    path = bundled() if alone else paths.resource("dataset", first_dataset("en"))
    window.bring(codec.load(path.read_bytes()), path)


def bundled() -> Path:
    """Return the briefing that opens first, in the window's language where it has one."""
    return paths.resource("dataset", first_dataset(QLocale().bcp47Name()))


def open_windows(files: Sequence[Path], folders: Folders) -> list[MainWindow]:
    """Show a window for each file, and furnish it in the next turn of the loop."""
    windows = _windows(files, folders)
    for window in windows:
        window.show()
        QTimer.singleShot(0, window.furnish)
    return windows


def open_start(folders: Folders) -> MainWindow:
    """Show a window in which nothing is open."""
    (window,) = _windows((), folders)
    window.furnish()
    window.close_briefing()
    window.show()
    return window


def first_dataset(locale: str) -> str:
    """Return the bundled Moroccan briefing in the language of a locale, else in English."""
    language = locale.partition("-")[0]
    return f"{FIRST}.{language if language in ('fr', 'ar') else 'en'}.json"


def look_for_garbage() -> None:
    """Look for memory that was let go of in cycles, from now on, seldom, and not in what stands.

    Hardly anything here lies in cycles, and each look makes a step from figure to figure wait.
    """
    gc.freeze()
    gc.set_threshold(*LOOK_AFTER)
    gc.enable()


def _pass_over_many_figures(window: MainWindow) -> None:
    """Spare the search for garbage the figures of a long text: a look at 10,000 takes 100 ms.

    They are values that hold no cycles, and go when the last view lets go of them.
    """
    if gc.isenabled() and len(window.opened.briefing.figures) >= MANY_FIGURES:
        gc.freeze()


def _resume(window: MainWindow, figure: str) -> None:
    if window.selection.current_figure() is None and window.opened.briefing.has(figure):
        window.selection.select_figure(figure)


def _stand_by(application: QApplication, windows: Sequence[MainWindow], folders: Folders) -> None:
    """Be ready for errors, signals and log-out, once there is something to keep."""
    from briefing.app.reports import Reports

    reports = Reports(folders.state / "briefing.log", application)
    reports.failed.connect(windows[0].show_report)
    reports.install()
    _leave_on_signals(application, windows)


def _leave_on_signals(application: QApplication, windows: Sequence[MainWindow]) -> None:
    """End on SIGTERM, SIGINT and at log-out with nothing lost and nothing asked.

    What is not saved stays as a draft and is offered at the next start. A timer lets Python see
    the signal; ``exit``, because a window may refuse to be closed by ``quit``.
    """
    import signal

    def keep(*_: object) -> None:
        for window in windows:
            window.keep_now()

    def leave(*_: object) -> None:
        keep()
        application.exit(0)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, leave)
    application.commitDataRequest.connect(keep)
    timer = QTimer(application)
    timer.timeout.connect(lambda: None)
    timer.start(250)
