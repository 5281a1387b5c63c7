"""What a proof is made of: the account of every numeral and mark, the digest, the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from briefing.core import codec, kin
from briefing.core import page as pages
from briefing.core.briefing import Attach, Briefing
from briefing.core.charts import Box
from briefing.core.digest import sha256
from briefing.core.enclosure import enclosure
from briefing.core.figure import FigureId
from briefing.core.frozen import frozen, replace
from briefing.core.message import Message
from briefing.core.page import Page, Role

DIGEST = 12
"""How many hex digits of SHA-256 stand on the paper."""


class PrintError(Exception):
    """Say why a page is not printed: one sentence for each thing that cannot be traced."""

    def __init__(self, reasons: Iterable[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("\n".join(self.reasons))


@frozen
class Numeral:
    """A numeral read on the page: its role, its figure, and what it should have been."""

    text: str
    role: Role
    figure: FigureId | None
    expected: str
    box: Box
    ok: bool


@frozen
class Measured:
    """A mark measured on the page: its length in points as drawn, and what its value asks for."""

    figure: FigureId
    chart: str
    drawn: float
    expected: float
    ok: bool

    @property
    def factor(self) -> float:
        """Return the lie factor: 1.0 where the length shows the value as it is."""
        return self.drawn / self.expected if self.expected else 1.0


@frozen
class Proof:
    """The account of every numeral and mark on a page; ``faults`` are sentences for people."""

    ok: bool
    digest: str
    numerals: tuple[Numeral, ...]
    marks: tuple[Measured, ...]
    faults: tuple[str, ...]
    figures: int
    computed: int
    filled: float

    @property
    def unreconciled(self) -> tuple[Numeral, ...]:
        """Return the numerals that are not what they should be."""
        return tuple(numeral for numeral in self.numerals if not numeral.ok)

    @property
    def message(self) -> str:
        """Return the outcome in one sentence."""
        if self.ok:
            marks = f", {len(self.marks)} marks measured" if self.marks else ""
            return f"All {len(self.numerals)} numerals on the page are accounted for{marks}."
        return self.faults[0] if self.faults else "The page does not prove itself."

    def summary(self) -> str:
        """Return what was proven, for people."""
        if not self.ok:
            return self.message
        return Message(
            "{figures} figures traced, {computed} computed, {numerals} numerals read back, {marks} "
            "marks measured; proof {digest}"
            if self.marks
            else "{figures} figures traced, {computed} computed, {numerals} numerals read back; "
            "proof {digest}",
            figures=str(self.figures),
            computed=str(self.computed),
            numerals=str(len(self.numerals)),
            **({"marks": str(len(self.marks))} if self.marks else {}),
            digest=self.digest,
        )


def proof_data(proof: Proof) -> tuple[object, ...]:
    """Return a proof as plain values, for another process of ours."""
    numerals = [
        (one.text, one.role.value, one.figure, one.expected, *_sides(one.box), one.ok)
        for one in proof.numerals
    ]
    marks = [(one.figure, one.chart, one.drawn, one.expected, one.ok) for one in proof.marks]
    return (
        *(proof.ok, proof.digest, numerals, marks, proof.faults),
        *(proof.figures, proof.computed, proof.filled),
    )


def proof_of(data: Sequence[Any]) -> Proof:
    """Return the proof that plain values tell."""
    ok, digest, numerals, marks, *rest = data
    return Proof(
        ok,
        digest,
        tuple(
            Numeral(text, Role(role), figure, expected, Box(*box), fine)
            for text, role, figure, expected, *box, fine in numerals
        ),
        tuple(Measured(*mark) for mark in marks),
        *rest,
    )


def _sides(box: Box) -> tuple[float, float, float, float]:
    return box.x, box.y, box.width, box.height


def blank(page: Page) -> Page:
    """Return the page with its proof left blank: what the proof is made from."""
    return pages.with_proof(page, "")


def digest_of(page_json: bytes, briefing_json: bytes) -> str:
    """Return the proof: the first 12 hex digits of SHA-256 over both attachments as they travel.

    ``page.json`` comes first and has a blank where the proof itself stands.
    """
    return sha256(page_json + briefing_json).hex()[:DIGEST]


def enclosed(page: Page, briefing: Briefing, attach: Attach) -> tuple[bytes, bytes]:
    """Return what the proof covers: the bytes of ``page.json`` and of ``briefing.json``."""
    beside = codec.dump(enclosure(briefing, page, attach)).encode()
    bound = replace(blank(page), carries=sha256(beside).hex())
    return pages.dump(bound).encode(), beside


_NOT_VALUES = frozenset(
    {Role.QUOTED, Role.PARAGRAPH, Role.NOTE, Role.LABEL, Role.FURNITURE, Role.DATE, Role.TICK}
)


def count_figures(page: Page, briefing: Briefing) -> tuple[int, int]:
    """Count the stated and the computed figures whose values stand on the page."""
    stated: set[FigureId] = set()
    computed: set[FigureId] = set()
    for item in page.texts:
        if item.figure is None or item.role in _NOT_VALUES or not briefing.has(item.figure):
            continue
        name = kin.original(briefing, item.figure)
        (computed if briefing.figure(name).derived else stated).add(name)
    return len(stated), len(computed)


def spread(hexadecimal: str) -> str:
    """Write a hash in the short form of the page: two groups of four."""
    return f"{hexadecimal[:4]}·{hexadecimal[4:8]}"


def report_data(proof: Proof) -> dict[str, object]:
    """Return a proof as ``verify --json`` prints it (format.md)."""
    return {
        "ok": proof.ok,
        "proof": proof.digest,
        "numerals": [
            {
                "text": numeral.text,
                "role": numeral.role.value,
                "figure": numeral.figure,
                "expected": numeral.expected,
                "box": [*_sides(numeral.box)],
                "ok": numeral.ok,
            }
            for numeral in proof.numerals
        ],
        "marks": [
            {
                "figure": mark.figure,
                "chart": mark.chart,
                "drawn": mark.drawn,
                "expected": mark.expected,
                "ok": mark.ok,
            }
            for mark in proof.marks
        ],
        "faults": list(proof.faults),
        "message": proof.message,
    }
