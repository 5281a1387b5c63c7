"""Open a text of 20 MB in a window: how long until its first part is shown, how long the loop waits.

A timer beats every 5 ms; its longest pause is how long the event loop was blocked. Prints JSON.
"""

from __future__ import annotations

import itertools
import json
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from briefing.app import create_window
from briefing.core import codec
from briefing.paths import Folders, resource

MEGABYTES = int(sys.argv[1]) if len(sys.argv) > 1 else 20


def main() -> None:
    application = QApplication(["big"])
    bundled = codec.load((resource("dataset") / "moroccan-security.en.json").read_bytes())
    story = bundled.article.text + "\n\n"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "big.txt"
        path.write_text(story * (MEGABYTES * 1_000_000 // len(story.encode())))
        window = create_window(folders=Folders.under(Path(folder) / "home"))
        window.show()
        application.processEvents()
        beats: list[float] = []
        timer = QTimer()
        timer.timeout.connect(lambda: beats.append(time.perf_counter()))
        timer.start(5)
        shown: list[float] = []
        window.documents.opened.connect(lambda _: shown.append(time.perf_counter()))
        started, computing = time.perf_counter(), time.process_time()
        window.open_path(path)
        while not shown:
            application.processEvents()
            time.sleep(0.001)
        computed = time.process_time() - computing
        rest = time.perf_counter() + 2  # what follows the opening may wait for nothing either
        while time.perf_counter() < rest:
            application.processEvents()
            time.sleep(0.001)
        timer.stop()
        gaps = [1000 * (b - a) for a, b in itertools.pairwise(beats)]
        print(
            json.dumps(
                {
                    "megabytes": MEGABYTES,
                    "seconds": shown[0] - started,
                    "computed": computed,
                    "longest": max(gaps),
                }
            )
        )
        sys.stdout.flush()
        os._exit(0)


if __name__ == "__main__":
    main()
