"""The first frame: the article's text, where it stays, before the rest of the program is there."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication

from briefing.app.application import first_windows
from briefing.core import codec
from briefing.models.glance import glance
from briefing.paths import Folders
from briefing.views.article_document import reads_right_to_left

DATASET = Path(__file__).parents[2] / "resources" / "dataset"

FIRST_FRAME = """
import json, os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from briefing.app.application import first_windows
from briefing.app.main_window import MainWindow
from briefing.paths import Folders
app = QApplication(["briefing", "-style", "Fusion"])
show = MainWindow.show_first
def show_first(window, *words):
    show(window, *words)
    window._first_page.painted.connect(lambda: app.exit(0))
MainWindow.show_first = show_first
windows = first_windows([], Folders.under(Path(sys.argv[1])))
app.exec()
import enum
from PySide6 import QtCore
made = [kind.__qualname__ for kind in enum.Enum.__subclasses__() + enum.Flag.__subclasses__()]
print(json.dumps({
    "rooms": sorted(name for name in sys.modules if name.startswith("briefing.")),
    "qt": "Orientation" in made or "Orientation" in [k.__name__ for k in enum.Enum.__subclasses__()],
    "text": windows[0]._first_page.toPlainText(),
}))
sys.stdout.flush()
os._exit(0)
"""


SECOND_FRAME = """
import enum, json, os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from briefing.app.application import first_windows
from briefing.app.main_window import MainWindow
from briefing.paths import Folders
app = QApplication(["briefing", "-style", "Fusion"])
painted = {}
show = MainWindow.show_beside
def show_beside(window):
    show(window)
    watch(window.beside.side.cards, "cards")
    for panel in window.beside.side.charts.panels:
        watch(panel, "charts")
def watch(view, name):
    paint = view.paintEvent
    def painting(event):
        paint(event)
        painted[name] = painted.get(name, 0) + 1
    view.paintEvent = painting
def leave(window):
    kinds = [k for base in (enum.Enum, enum.Flag, enum.IntFlag) for k in base.__subclasses__()]
    print(json.dumps({
        "rooms": sorted(name for name in sys.modules if name.startswith("briefing.")),
        "qt": sorted({kind.__name__ for kind in kinds} & {"FocusReason", "StandardPixmap", "Preset"}),
        "painted": painted,
    }))
    sys.stdout.flush()
    os._exit(0)
MainWindow.show_beside = show_beside
MainWindow.assemble = leave
windows = first_windows([Path(name) for name in sys.argv[2:]], Folders.under(Path(sys.argv[1])))
windows[0].resize(1360, 900)
app.exec()
"""


ENDING = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from briefing.app import application
os.environ["BRIEFING_HOME"] = sys.argv[1]
make = application.first_windows
def watched(*words, **more):
    (window,) = windows = make(*words, **more)
    end = {"close": window.close, "term": lambda: os.kill(os.getpid(), signal.SIGTERM)}[sys.argv[2]]
    window.settled.connect(lambda: QTimer.singleShot(50, end))
    return windows
application.first_windows = watched
code = application.run([])
print("left with", code, flush=True)
os._exit(code)
"""


@pytest.mark.parametrize("how", ["close", "term"])
def test_the_program_ends_when_its_window_is_closed_and_when_it_is_told_to(tmp_path, how):
    done = subprocess.run(
        [sys.executable, "-c", ENDING, str(tmp_path), how],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.strip() == "left with 0", done.stderr


@pytest.fixture
def starts(qtbot, tmp_path):
    """Show windows as a start does, and wait until they are whole."""
    kept = []

    def start(*files: Path):
        (window, *_) = windows = first_windows(files, Folders.under(tmp_path / "home"))
        kept.extend(windows)
        for one in windows:
            qtbot.addWidget(one)  # else it hears of every style that a later window sets
        return window

    yield start
    for window in kept:
        window.close()


def _settled(qtbot, window):
    qtbot.waitUntil(lambda: not window.property("busy"), timeout=10_000)
    qtbot.wait(20)


def _letters_of(view) -> tuple[QPoint, int]:
    """Return where in the window the text of the last block stands, and how tall the text is."""
    layout = view.document().documentLayout()
    box = layout.blockBoundingRect(view.document().lastBlock())
    corner = view.viewport().mapTo(view.window(), QPoint(0, 0))
    return corner + box.topLeft().toPoint(), round(layout.documentSize().height())


def test_the_first_frame_imports_little_and_makes_no_enumerations_of_qt(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    seen = json.loads(done.stdout)
    assert "168" in seen["text"]
    assert not seen["qt"]
    for room in ("core.briefing", "core.codec", "app.documents", "views.article_view", "store"):
        assert f"briefing.{room}" not in seen["rooms"]


@pytest.mark.parametrize("name", ["moroccan-security.en", "moroccan-security.ar"])
def test_cards_and_charts_are_shown_before_acts_are_made_or_qt_is_named(tmp_path, name):
    file = tmp_path / f"{name}.briefing"
    file.write_bytes((DATASET / f"{name}.json").read_bytes())
    done = subprocess.run(
        [sys.executable, "-c", SECOND_FRAME, str(tmp_path / "home"), str(file)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    seen = json.loads(done.stdout)
    assert seen["painted"].keys() == {"cards", "charts"}
    assert seen["qt"] == []
    for room in ("app.actions", "app.documents", "views.article_view", "store.desk", "checks"):
        assert f"briefing.{room}" not in seen["rooms"]


def test_the_keyboard_begins_in_the_article_and_goes_on_to_cards_and_charts(qtbot, starts):
    window = starts()
    window.activateWindow()
    _settled(qtbot, window)
    assert QApplication.focusWidget() is window.article_view
    stops = []
    at = window.article_view
    while at is not None and len(stops) < 4:
        if at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(at)
        at = at.nextInFocusChain()
    side = window.beside.side
    assert stops == [window.article_view, side.cards, *side.charts.panels]


@pytest.mark.parametrize("name", ["moroccan-security.en", "moroccan-security.ar"])
def test_the_text_stays_where_the_first_frame_shows_it(qtbot, starts, tmp_path, name):
    file = tmp_path / f"{name}.briefing"
    file.write_bytes((DATASET / f"{name}.json").read_bytes())
    for _ in range(2):  # the small screen of a test changes the size of the first window
        window = starts(file)
        _settled(qtbot, window)
        window.close()  # from now on it is known what stands around the article

    window = starts(file)
    page = window._first_page
    qtbot.waitUntil(lambda: page._was_painted)
    first, paper = _letters_of(page), page.geometry()
    _settled(qtbot, window)
    assert window._first_page is None
    view = window.article_view
    assert view.toPlainText().startswith(codec.load(file.read_bytes()).kicker)
    assert _letters_of(view) == first
    assert (view.mapTo(window, QPoint(0, 0)), view.size()) == (paper.topLeft(), paper.size())


def test_a_file_that_is_not_glanced_at_begins_with_blank_paper(qtbot, starts, tmp_path):
    article = tmp_path / "note.txt"
    article.write_text("The plant made 12 tonnes of cement in 2023.", "utf-8")
    window = starts(article)
    assert window._first_page.toPlainText() == ""
    _settled(qtbot, window)
    assert window._first_page is None
    assert "12 tonnes" in window.article_view.toPlainText()


def test_a_window_that_is_closed_at_once_is_never_built(qtbot, starts):
    window = starts()
    window.close()
    qtbot.wait(600)
    assert not hasattr(window, "article_view")


def test_a_window_that_never_paints_is_built_all_the_same(qtbot, starts):
    window = starts()
    window._first_page.hide()
    _settled(qtbot, window)
    assert window.article_view.isVisible()


def test_which_languages_run_from_right_to_left_is_what_qt_knows():
    every = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    )
    seen = glance(DATASET / "moroccan-security.en.json")
    assert seen is not None
    for locale in every:
        tag = locale.bcp47Name()
        qt = QLocale(tag).textDirection() == Qt.LayoutDirection.RightToLeft
        assert reads_right_to_left(seen._replace(language=tag)) is qt, tag
