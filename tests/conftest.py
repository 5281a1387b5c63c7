"""What every test may ask for: a window on its own folders, the bundled briefings, no network."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_ACCESSIBILITY", "0")
os.environ.setdefault("BRIEFING_LANG", "en")

import pytest
from hypothesis import settings

settings.register_profile("briefing", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("briefing")

DATASET = Path(__file__).parent.parent / "resources" / "dataset"


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail on any socket that could leave the machine."""
    real = socket.socket.connect

    def connect(self: socket.socket, address: object) -> None:
        assert self.family == socket.AF_UNIX, f"a test tried to connect to {address}"
        real(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture
def moroccan():
    """Return the bundled Moroccan briefing."""
    from briefing.core import codec

    return codec.load((DATASET / "moroccan-security.en.json").read_bytes())


@pytest.fixture(params=sorted(path.name for path in DATASET.glob("*.json")))
def bundled(request: pytest.FixtureRequest):
    """Return each bundled briefing in turn."""
    from briefing.core import codec

    return codec.load((DATASET / request.param).read_bytes())


@pytest.fixture
def open_window(qtbot, tmp_path: Path) -> Iterator[Callable]:
    """Open windows on temporary folders; they are closed without a question afterwards."""
    from PySide6.QtWidgets import QApplication

    from briefing.app import create_window
    from briefing.app.dialogs import Answer, Conflict
    from briefing.paths import Folders

    QApplication.instance().setStyle("Fusion")
    windows = []

    class Silent:
        """Answer every question without a dialog, and remember what was told."""

        def __init__(self) -> None:
            self.told: list[str] = []
            self.answer = Answer.DISCARD
            self.files: list[Path] = []
            self.save_to: Path | None = None
            self.folder: Path | None = None
            self.export_as = ".html"
            self.text: str | None = None
            self.name = "A. Checker"
            self.conflict = Conflict.CANCEL

        def open_files(self, parent, folder):
            return self.files

        def locate(self, parent, name, folder):
            return self.files[0] if self.files else None

        def save_file(self, parent, proposed, kinds):
            return self.save_to

        def ask_folder(self, parent, start):
            return self.folder

        def ask_export(self, parent, charts, chart):
            from briefing.app.export_sheet import CHART, WHOLE, Wanted

            kinds = WHOLE if chart is None else CHART
            return Wanted(next((k for k in kinds if k.ending == self.export_as), kinds[0]), chart)

        def new_text(self, parent):
            return self.text

        def resolve(self, parent, message, beside):
            self.told.append(message)
            return self.conflict

        def ask_name(self, parent, known):
            return self.name

        def keep_changes(self, parent, title, *, draft=False):
            return self.answer

        def tell(self, parent, message, details=""):
            self.told.append(f"{message} {details}".strip())

    def make(*paths, size=(1360, 900), show=True):
        window = create_window(paths, folders=Folders.under(tmp_path / "home"))
        window.documents.dialogs = Silent()
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(*size)
        if show:
            window.show()
        qtbot.waitUntil(lambda: not window.property("busy"), timeout=10_000)
        qtbot.wait(20)
        return window

    yield make
    for window in windows:
        window.documents.dialogs.answer = Answer.DISCARD
        window.close()


_status = 0


def pytest_sessionfinish(exitstatus: int) -> None:
    """Keep the outcome for the moment of leaving."""
    global _status  # noqa: PLW0603 - pytest hands it over here and asks nothing later
    _status = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """Leave without tearing the interpreter down: PySide frees widgets after Qt is gone."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(_status)
