"""The window that is killed: edits again and again; or the next start, which must offer the work.

``edit FILE`` prints ``edit N MILLISECONDS`` after each edit until it is killed. ``offer FILE``
starts as the next day would, prints ``offered N`` for the edit that the offered work holds, opens
it, and leaves the folders clean.
"""

from __future__ import annotations

import os
import sys
import time
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from briefing.app import create_window
from briefing.core import edits
from briefing.paths import Folders


def say(line: str) -> None:
    os.write(1, line.encode() + b"\n")


def edit(window, state={"turn": 0}) -> None:  # noqa: B006 - the count of this process
    state["turn"] += 1
    figure = window.opened.briefing.figures[0].id
    window.opened.edit("Rename", edits.relabel, figure, f"edit {state['turn']}")
    say(f"edit {state['turn']} {time.time_ns() // 1_000_000}")


def main() -> None:
    what, name = sys.argv[1], Path(sys.argv[2])
    application = QApplication([])
    window = create_window([name], folders=Folders.under(name.parent / "home"))
    window.show()
    if what == "edit":
        timer = QTimer()
        timer.timeout.connect(partial(edit, window))
        timer.start(120)
        application.exec()
    deadline = time.time() + 5
    while not window.notices.waiting and time.time() < deadline:
        application.processEvents()
    offered = [n for n in window.notices.waiting if n.key.startswith("recover.")]
    if offered:
        window.notices.answer(offered[0], offered[0].choices[0])
        say("offered " + window.opened.briefing.figures[0].label.split()[1])
    window.documents.keeper.forget()
    window.documents.close()
    say("done")
    os._exit(0)


if __name__ == "__main__":
    main()
