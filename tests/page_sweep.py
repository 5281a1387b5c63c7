"""Compose and prove every bundled briefing on every template, paper, orientation and language.

``python tests/page_sweep.py [FOLDER]`` tries them all, says what is wrong with which, and keeps the
PDFs in the folder; the suite tries a sample.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from briefing.core import codec
from briefing.core.briefing import Attach, Briefing, Orientation, Paper, Template
from briefing.core.page import Page, Role
from briefing.proof.verify import verify
from briefing.render.compose import compose
from briefing.render.output import pdf_bytes

TODAY = date(2026, 11, 23)
DATASET = Path(__file__).parent.parent / "resources" / "dataset"
LANGUAGES = ("en", "fr", "ar")


def overlapping(page: Page) -> list[tuple[str, str]]:
    """Return pairs of texts whose ink may meet: boxes less the room above and below letters."""
    found = []
    boxes = [(t, t.box) for t in page.texts if t.text.strip()]
    for index, (one, a) in enumerate(boxes):
        for other, b in boxes[index + 1 :]:
            across = min(a.right, b.right) - max(a.x, b.x)
            down = min(a.bottom - 0.22 * a.height, b.bottom - 0.22 * b.height) - max(
                a.y + 0.06 * a.height, b.y + 0.06 * b.height
            )
            if across > 0.3 and down > 0.3:
                found.append((one.text, other.text))
    return found


FLOORS = {Role.LABEL: 7.5, Role.QUOTED: 7.5, Role.SUMMARY: 8.5, Role.MARK: 7.0, Role.TICK: 7.0}
"""The smallest each voice may speak on paper, in points; a number's own letter is smaller."""


def faults_of(page: Page, briefing: Briefing) -> Iterator[str]:
    """Yield what is wrong with a page as it is set and as it is printed."""
    if page.overflow:
        yield f"too full by {page.overflow} pt"
    if page.filled < 0.85:
        yield f"only {page.filled:.0%} filled"
    yield from (f"“{one}” over “{other}”" for one, other in overlapping(page))
    for item in page.items:
        box = item.box
        if box.x < 44 or box.right > page.width - 44 or box.y < 30 or box.bottom > page.height - 20:
            yield f"{item} is cut off"
    for item in page.texts:
        if item.style.size < FLOORS.get(item.role, 4.0) - 0.01:
            yield f"“{item.text}” ({item.role}) is set at {item.style.size} pt"
    proof = verify(pdf_bytes(page, briefing, Attach.FIGURES))
    yield from proof.faults


def main() -> int:
    """Try them all; return 1 when anything is wrong."""
    from PySide6.QtGui import QGuiApplication

    from briefing.render.theme import register_fonts

    application = QGuiApplication([])
    register_fonts()
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    count, wrong = 0, 0
    for file in sorted(DATASET.glob("*.json")):
        briefing = codec.load(file.read_bytes())
        for template, paper, orientation, language in product(
            Template, Paper, Orientation, LANGUAGES
        ):
            page = compose(
                briefing,
                today=TODAY,
                paper=paper,
                orientation=orientation,
                template=template,
                language=language,
            )
            name = f"{file.stem}-{template}-{paper}-{orientation}-{language}"
            faults = list(faults_of(page, briefing))
            count += 1
            wrong += bool(faults)
            for fault in faults:
                print(f"{name}: {fault}")
            if page.left_out:
                print(f"{name}: {len(page.left_out)} figures stay in the file")
            if folder is not None:
                folder.mkdir(parents=True, exist_ok=True)
                (folder / f"{name}.pdf").write_bytes(pdf_bytes(page, briefing, Attach.FIGURES))
        print(f"{file.name}: {count} pages so far, {wrong} with faults", flush=True)
    del application
    print(f"{count} pages, {wrong} with faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
