"""Take the README's pictures: the real window, light and dark, and the printed page.

Run by ``make shots FOLDER``; nothing is staged but the figure in focus, so that the pictures stay true.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from briefing import paths
from briefing.app import create_window
from briefing.paths import Folders
from briefing.render.output import print_page

SIZE = (1360, 900)

SHOTS = (
    ("window-light", "moroccan-security.en.json", "view.light", "50", SIZE),
    ("window-dark", "moroccan-security.en.json", "view.dark", "50", SIZE),
    ("window-arabic", "moroccan-security.ar.json", "view.light", "50", SIZE),
    ("window-narrow", "moroccan-security.en.json", "view.light", "147", (760, 900)),
)


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def shoot(
    folder: Path, name: str, dataset: str, theme: str, number: str, size: tuple[int, int]
) -> None:
    with tempfile.TemporaryDirectory() as home:
        window = create_window(
            (paths.resource("dataset", dataset),), folders=Folders.under(Path(home))
        )
        window.resize(*size)
        window.show()
        window.action(theme).trigger()
        wait(1500)
        figure = next(
            f.id
            for f in window.opened.briefing.figures
            if f.quote and f.quote.exact == number and not f.same_as
        )
        window.selection.select_figure(figure)
        wait(800)
        window.grab().save(str(folder / f"{name}.png"))
        window.close()
        print(folder / f"{name}.png")


LIBRARY = "library-light", "library-dark", "library-arabic", "start"


def shoot_library(folder: Path, name: str) -> None:
    """Search the samples, kept as files of one's own, or show the page where nothing is open."""
    from PySide6.QtWidgets import QLineEdit

    from briefing.app import translation
    from briefing.library import Library

    language = "ar" if name == "library-arabic" else "en"
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    translation.install(application, language)
    with tempfile.TemporaryDirectory() as home:
        folders = Folders.under(Path(home))
        work = Path(home) / "briefings"
        work.mkdir()
        with Library(folders.data / "library") as library:
            for dataset in sorted(paths.resource("dataset").glob("*.json")):
                (work / f"{dataset.stem}.briefing").write_bytes(dataset.read_bytes())
            list(library.add(sorted(work.iterdir())))
            entries = library.entries()
            library.mark(entries[0], favourite=True, tags=["weekly"])
            library.mark(entries[-1], tags=["security"])
        opened = work / f"moroccan-security.{language}.briefing"
        window = create_window((opened,), folders=folders)
        window.resize(*SIZE)
        window.show()
        wait(1500)
        window.action("view.dark" if name == "library-dark" else "view.light").trigger()
        if name == "start":
            window.close_briefing()
        else:
            window.action("view.library").trigger()
            line = window.findChild(QLineEdit, "librarySearch")
            assert isinstance(line, QLineEdit)
            line.setText("> 100")
        wait(1500)
        window.grab().save(str(folder / f"{name}.png"))
        window.close()
    translation.install(application, "en")
    print(folder / f"{name}.png")


def shoot_page(folder: Path) -> None:
    from briefing.core import codec

    briefing = codec.load(paths.resource("dataset", "moroccan-security.en.json").read_bytes())
    with tempfile.TemporaryDirectory() as home:
        pdf = Path(home) / "page.pdf"
        print_page(briefing, pdf)
        subprocess.run(
            ["pdftoppm", "-png", "-r", "110", "-singlefile", str(pdf), str(folder / "page")],
            check=True,
        )
    print(folder / "page.png")


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "packaging/screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication(["briefing"])
    application.setStyle("Fusion")
    only = set(sys.argv[2:])
    for shot in SHOTS:
        if not only or shot[0] in only:
            shoot(folder, *shot)
    for name in LIBRARY:
        if not only or name in only:
            shoot_library(folder, name)
    if not only or "page" in only:
        shoot_page(folder)


if __name__ == "__main__":
    main()
