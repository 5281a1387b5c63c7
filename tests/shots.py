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
    if not only or "page" in only:
        shoot_page(folder)


if __name__ == "__main__":
    main()
