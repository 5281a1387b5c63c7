"""Change one digit of a printed page, anywhere, and see whether its proof notices.

``python tests/proof_mutants.py`` tries every place of all bundled briefings and fails when a mutant
passes or a true page does not; the suite tries a sample. Kinds of mutants:

paper     a numeral on paper alone, the attachments true
page      a digit of page.json, the paper true
briefing  a digit of briefing.json, the paper true
forged    a numeral on paper and in page.json, with a fresh proof
mark      a mark drawn a little longer, on paper and in page.json, with a fresh proof
source    a number of the briefing itself, printed or not, with a fresh proof on an unchanged page
sheet     the sheets of source text: a numeral on paper, in page.json, or in both with a fresh proof;
          a light that lies beside its figure
"""

from __future__ import annotations

import json
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from briefing.core import codec
from briefing.core import page as pages
from briefing.core.briefing import Attach
from briefing.core.page import Drawn, Page, Printed, Role
from briefing.proof import BRIEFING_NAME, PAGE_NAME, PrintError, digest_of, enclosed
from briefing.proof.verify import verify
from briefing.render.compose import compose
from briefing.render.output import written

TODAY = date(2026, 11, 23)
DATASET = Path(__file__).parent.parent / "resources" / "dataset"


@dataclass(frozen=True)
class Mutant:
    """One changed page: its kind, what was changed, and the PDF."""

    kind: str
    what: str
    pdf: Callable[[], bytes]

    def survives(self) -> bool:
        """Say whether the proof fails to notice."""
        try:
            return verify(self.pdf()).ok
        except PrintError:
            return False


def other_digit(text: str, at: int) -> str:
    """Return a text with the digit at a place changed."""
    return f"{text[:at]}{(int(text[at]) + 1) % 10}{text[at + 1 :]}"


def places(text: str) -> list[int]:
    """Return where the digits of a text stand."""
    return [index for index, character in enumerate(text) if character.isdigit()]


class Breeder:
    """Breed the mutants of one briefing."""

    def __init__(self, briefing, chance: random.Random) -> None:
        self.briefing = briefing
        self.chance = chance
        self.page = compose(briefing, today=TODAY)
        page_json, briefing_json = enclosed(self.page, briefing, Attach.FIGURES)
        self.carried = {PAGE_NAME: page_json, BRIEFING_NAME: briefing_json}
        self.whole = compose(briefing, today=TODAY, with_source=True)
        page_json, briefing_json = enclosed(self.whole, briefing, Attach.FIGURES)
        self.wholly = {PAGE_NAME: page_json, BRIEFING_NAME: briefing_json}

    def true_whole(self) -> bytes:
        """Return the unchanged page with the source text on sheets of its own."""
        return written(self.whole, self.briefing, self.wholly)

    def true(self) -> bytes:
        """Return the unchanged page."""
        return written(self.page, self.briefing, self.carried)

    def mutants(self, kind: str) -> list[Mutant]:
        """Return all the mutants of a kind, in a random order."""
        found = list(getattr(self, f"_{kind}")())
        self.chance.shuffle(found)
        return found

    def _with(self, index: int, item) -> Page:
        items = list(self.page.items)
        items[index] = item
        return replace(self.page, items=tuple(items))

    def _texts(self) -> Iterator[tuple[int, Printed, str]]:
        for index, item in enumerate(self.page.items):
            if isinstance(item, Printed) and places(item.text):
                yield index, item, other_digit(item.text, self.chance.choice(places(item.text)))

    def _paper(self) -> Iterator[Mutant]:
        for index, item, text in self._texts():
            page = self._with(index, replace(item, text=text))
            what = f"{item.role}: {item.text} → {text}"
            yield Mutant(
                "paper", what, lambda page=page: written(page, self.briefing, self.carried)
            )

    def _page(self) -> Iterator[Mutant]:
        yield from self._attachment("page", PAGE_NAME)

    def _briefing(self) -> Iterator[Mutant]:
        yield from self._attachment("briefing", BRIEFING_NAME)

    def _attachment(self, kind: str, name: str, most: int = 80) -> Iterator[Mutant]:
        text = self.carried[name].decode()
        for at in self.chance.sample(places(text), most):
            carried = {**self.carried, name: other_digit(text, at).encode()}
            what = f"{name}: …{text[max(0, at - 30) : at + 10]}…"
            yield Mutant(
                kind, what, lambda carried=carried: written(self.page, self.briefing, carried)
            )

    def _forged(self) -> Iterator[Mutant]:
        for index, item, text in self._texts():
            if item.role is Role.PROOF:
                continue
            page = self._with(index, replace(item, text=text))
            yield Mutant(
                "forged", f"{item.role}: {item.text} → {text}", lambda page=page: self._fresh(page)
            )

    def _sheet(self) -> Iterator[Mutant]:
        for number, items in enumerate(self.whole.further):
            for index, item in enumerate(items):
                if isinstance(item, Drawn):
                    if item.figure is not None:
                        moved = replace(item, box=replace(item.box, x=item.box.x + 4))
                        yield self._on_sheet(number, index, moved, "a light moved", fresh=True)
                    continue
                if not places(item.text):
                    continue
                text = other_digit(item.text, self.chance.choice(places(item.text)))
                what = f"{item.role}: {item.text} → {text}"
                for fresh in (False, True):
                    if fresh and item.role is Role.PROOF:
                        continue
                    yield self._on_sheet(number, index, replace(item, text=text), what, fresh=fresh)
        text = self.wholly[PAGE_NAME].decode()
        start = text.index('"further"')
        for at in self.chance.sample([p for p in places(text) if p > start], 60):
            carried = {**self.wholly, PAGE_NAME: other_digit(text, at).encode()}
            what = f"{PAGE_NAME}: …{text[max(0, at - 30) : at + 10]}…"
            yield Mutant(
                "sheet", what, lambda carried=carried: written(self.whole, self.briefing, carried)
            )

    def _on_sheet(self, number: int, index: int, item, what: str, *, fresh: bool) -> Mutant:
        further = [list(items) for items in self.whole.further]
        further[number][index] = item
        page = replace(self.whole, further=tuple(tuple(items) for items in further))
        if fresh:
            return Mutant("sheet", what, lambda: self._fresh(page, self.wholly[BRIEFING_NAME]))
        return Mutant("sheet", what, lambda: written(page, self.briefing, self.wholly))

    def _fresh(self, page: Page, briefing_json: bytes | None = None) -> bytes:
        page_json = pages.dump(pages.with_proof(page, "")).encode()
        briefing_json = briefing_json or self.carried[BRIEFING_NAME]
        page = pages.with_proof(page, digest_of(page_json, briefing_json))
        carried = {PAGE_NAME: page_json, BRIEFING_NAME: briefing_json}
        return written(page, self.briefing, carried)

    def _mark(self) -> Iterator[Mutant]:
        for index, item in enumerate(self.page.items):
            if not isinstance(item, Drawn) or item.figure is None:
                continue
            if sum(1 for s in self.page.shapes if s.figure and s.chart == item.chart) < 2:
                continue
            for part in (0.97, 1.03):
                page = self._with(index, self._stretched(item, part))
                what = f"{item.shape} × {part}"
                yield Mutant("mark", what, lambda page=page: self._fresh(page))

    def _stretched(self, item: Drawn, part: float) -> Drawn:
        length = item.length * part
        box = item.box
        if item.upright:
            box = replace(box, y=box.y - (length - item.length))
        elif item.shape == "dot":
            box = replace(box, x=box.x + (length - item.length))
        else:
            width = box.width * part
            right = abs(box.right - item.zero) < 0.1
            box = replace(box, x=box.right - width if right else box.x, width=width)
        return replace(item, box=box, length=round(length, 3))

    def _source(self) -> Iterator[Mutant]:
        text = self.carried[BRIEFING_NAME].decode()
        for pattern in (
            r'"(?:value|min|max|exact|title|summary|note|subtitle)": "([^"]*\d[^"]*)"',
            r'"(?:span)": \{"start": (\d+)',
            r'"sha256": "([0-9a-f]+)"',
        ):
            for match in re.finditer(pattern, text):
                at = self.chance.choice([match.start(1) + p for p in places(match[1])])
                yield from self._changed(text, at, match[0][:60])
        for at in self.chance.sample(places(text), 60):
            yield from self._changed(text, at, text[max(0, at - 30) : at + 10])

    def _changed(self, text: str, at: int, what: str) -> Iterator[Mutant]:
        changed = other_digit(text, at)
        try:
            json.loads(changed)
        except ValueError:
            return  # "9" became "09": no JSON at all
        yield Mutant("source", f"{what} at {at}", lambda: self._reproved(changed))

    def _reproved(self, briefing_json: str) -> bytes:
        page_json, data = self.carried[PAGE_NAME], briefing_json.encode()
        page = pages.with_proof(self.page, digest_of(page_json, data))
        return written(page, self.briefing, {PAGE_NAME: page_json, BRIEFING_NAME: data})


KINDS = ("paper", "page", "briefing", "forged", "mark", "source", "sheet")


def main() -> int:
    """Try everything; return 1 when a mutant lives or a true page fails."""
    from PySide6.QtGui import QGuiApplication

    from briefing.render.theme import register_fonts

    application = QGuiApplication([])
    register_fonts()
    chance = random.Random(168)
    tried: Counter[str] = Counter()
    lived: list[str] = []
    failed = 0
    for file in sorted(DATASET.glob("*.json")):
        breeder = Breeder(codec.load(file.read_bytes()), chance)
        failed += not verify(breeder.true()).ok
        failed += not verify(breeder.true_whole()).ok
        for kind in KINDS:
            for mutant in breeder.mutants(kind):
                tried[kind] += 1
                if mutant.survives():
                    lived.append(f"{file.name}: {mutant.kind}: {mutant.what}")
        print(f"{file.name}: {sum(tried.values())} mutants so far, {len(lived)} lived", flush=True)
    for line in lived:
        print(f"  lived: {line}")
    print(", ".join(f"{kind} {count}" for kind, count in tried.items()))
    print(f"{sum(tried.values())} mutants, {len(lived)} lived; {failed} true pages failed")
    del application
    return 1 if lived or failed else 0


if __name__ == "__main__":
    sys.exit(main())
