"""What stands on the paper, character by character and shape by shape, beside the page's account.

Nothing here trusts the painter: each character read back is found inside the box of one piece of
text, each shape is one that the page announces, and whatever is left over is a fault.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.checks.prose import numerals
from briefing.core.chart_layout import NOTCH, TEXT
from briefing.core.charts import Box
from briefing.core.page import LINE, Drawn, Page, Printed
from briefing.core.page_words import right_to_left
from briefing.formats.printed_pdf import Glyph, Outline, Reading

REACH = 1.2
"""How far, in points, a printed character may lie outside the box that announces it."""

NEAR = 0.12
"""How far, in points, a drawn edge may lie from where the page says."""

HATCH = 0.6
"""How far the strokes of a hatch may reach beyond the box they fill."""

OUT = NOTCH / TEXT
"""How far the broken end of an open bar may reach beyond its value, in sizes of its text."""


def sheet_faults(reading: Reading, page: Page) -> Iterator[str]:
    """Yield what is wrong with the sheet as a whole."""
    if abs(reading.width - page.width) > 1.5 or abs(reading.height - page.height) > 1.5:
        yield "The paper is not of the size that was asked for."
    unmapped = {glyph.text for glyph in reading.glyphs if not glyph.mapped}
    if unmapped:
        yield f"{len(unmapped)} characters cannot be read back: their font does not name them."
    if reading.loose_fonts:
        yield "A font is not embedded in the page."
    if reading.pictures:
        yield "There is a bitmap on the page."
    if reading.odd:
        yield "Something lies on the page that is neither text nor line."


# ── text ─────────────────────────────────────────────────────────────────────────────────────────


def assigned(
    glyphs: Sequence[Glyph], texts: Sequence[Printed]
) -> tuple[dict[int, list[Glyph]], list[Glyph]]:
    """Give each character to the piece of text whose box it stands in; the rest are strays."""
    found: dict[int, list[Glyph]] = {index: [] for index in range(len(texts))}
    signs = [g for g in glyphs if g.text.isascii() or unicodedata.category(g.text) != "Mn"]
    at = _in_turn(signs, texts, found)
    strays = _one_by_one(signs[at:], texts, found) if at < len(signs) else []
    return found, strays


def _in_turn(
    glyphs: Sequence[Glyph], texts: Sequence[Printed], found: Mapping[int, list[Glyph]]
) -> int:
    """Give as many as stand on the paper as they stand on the page, piece after piece.

    All characters of a piece lie inside its box. Return how many were given; the first piece of
    another count, or with one outside, ends it.
    """
    xs, ys = [glyph.x for glyph in glyphs], [glyph.y for glyph in glyphs]
    at = 0
    for index, item in enumerate(texts):
        end = at + _signs(item.text)
        if end == at:
            continue
        box, across, down = item.box, xs[at:end], ys[at:end]
        if (
            end > len(glyphs)
            or min(across) < box.x
            or max(across) > box.right
            or min(down) < box.y
            or max(down) > box.bottom
        ):
            break
        found[index].extend(glyphs[at:end])
        at = end
    return at


def _signs(text: str) -> int:
    """Return how many characters of a text leave ink of their own."""
    if text.isascii():
        return len(text) - text.count(" ")
    return sum(1 for c in text if not c.isspace() and unicodedata.category(c) != "Mn")


def _one_by_one(
    glyphs: Iterable[Glyph], texts: Sequence[Printed], found: Mapping[int, list[Glyph]]
) -> list[Glyph]:
    """Give each to the piece it stands in the middle of, or next to; return those of none."""
    rows: dict[int, list[tuple[int, float, float, float, float]]] = {}
    for index, item in enumerate(texts):
        box = item.box
        edges = (index, box.x, box.y, box.right, box.bottom)
        for row in range(_row(box.y - REACH), _row(box.bottom + REACH) + 1):
            rows.setdefault(row, []).append(edges)
    strays: list[Glyph] = []
    for glyph in glyphs:
        x, y = glyph.x, glyph.y
        best, least = -1, REACH
        for index, left, top, right, bottom in rows.get(_row(y), ()):
            # How far it lies outside the box; inside, how far from its middle, below 0.
            if x < left - least or x > right + least:
                continue
            away = max(left - x, x - right, top - y, y - bottom)
            if away < 0:
                away /= 1000
            if away <= least:
                best, least = index, away
        if best < 0:
            strays.append(glyph)
        else:
            found[best].append(glyph)
    return strays


def _row(y: float) -> int:
    """Return which row of a page a place is in: one of those there are on any paper."""
    return int(min(2047.0, max(0.0, y))) // 8


_TWINS = str.maketrans({"ʼ": "’", "‐": "-", "‑": "-", "∙": "·", "⋅": "·", "μ": "µ"})
"""Characters that share one glyph in our fonts, so that a PDF names either; never digits."""


def comparable(text: str) -> str:
    """Return a text as it is compared; vowel signs stand over their letter, wherever that is."""
    if text.isascii():
        return "".join(text.split())
    plain = unicodedata.normalize("NFKC", text).translate(_TWINS)
    return "".join(c for c in plain if not c.isspace() and unicodedata.category(c) != "Mn")


_MIRRORED = str.maketrans("()<>≤≥«»[]“”", ")(><≥≤»«][”“")
_ONE_WAY = str.maketrans(")>≥»]”", "(<≤«[“")
"""A reader of PDFs mirrors signs that stand in a right-to-left line, whatever their own isolate."""


def same_text(item: Printed, read: Sequence[Glyph], *, rtl: bool) -> bool:
    """Compare in reading order; right-to-left text by its characters and its numerals.

    On a right-to-left page signs may be named by their mirror image, all of a piece or none.
    """
    shown = comparable(item.text)
    ordered = sorted(read, key=lambda glyph: glyph.x)
    text = comparable("".join(glyph.text for glyph in ordered))
    if text == shown or (rtl and text.translate(_MIRRORED) == shown):
        return True
    if not item.rtl and not any(unicodedata.bidirectional(c) in ("R", "AL") for c in shown):
        return False
    same = sorted(text.translate(_ONE_WAY)) == sorted(shown.translate(_ONE_WAY))
    return same and sorted(numerals(text)) == sorted(numerals(shown))


# ── shapes ───────────────────────────────────────────────────────────────────────────────────────


def drawn_faults(
    outlines: Sequence[Outline], page: Page
) -> tuple[Mapping[int, Outline], tuple[str, ...]]:
    """Find each announced shape on the paper, by its index in ``page.shapes``, and what is amiss.

    Each shape on paper stands for one that was announced; the strokes of a hatch stay in its box.
    """
    left = list(outlines)
    rtl = right_to_left(page.language)
    found: dict[int, Outline] = {}
    faults: list[str] = []
    for index, shape in enumerate(page.shapes):
        match = next((o for o in left if _is(o, shape, rtl=rtl)), None)
        if match is None:
            faults.append(f"A {shape.shape} that the page announces is not drawn as it should be.")
        else:
            found[index] = match
            left.remove(match)
    hatched = [shape.box for shape in page.shapes if shape.shape == "rest"]
    strays = [o for o in left if not any(_inside(o, box) for box in hatched)]
    if strays and not page.draft:
        faults.append("Something is drawn on the page that it does not say the reason of.")
    return found, tuple(faults)


def _is(outline: Outline, shape: Drawn, *, rtl: bool) -> bool:
    """Say whether an outline is the one of a shape: its edges, and corners where it is broken."""
    if shape.shape == LINE:
        x1, y1, x2, y2 = shape.line
        return (
            not outline.filled
            and len(outline.corners) == 2
            and _near(outline, min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
        )
    box = shape.box
    if shape.shape == "whole":
        return not outline.filled and _near(outline, box.x, box.y, box.right, box.bottom)
    if shape.shape == "rest" and outline.filled:
        return False
    if shape.shape != "rest" and not outline.filled:
        return False
    broken = shape.end != "flat" and shape.shape in ("broken-bar", "rest")
    if broken != (len(outline.corners) > 5) and shape.shape in ("bar", "broken-bar", "rest"):
        return False
    reach = OUT * shape.size if broken and shape.end == "open" else 0.0
    back = reach if rtl else 0.0
    return _near(outline, box.x - back, box.y, box.right + reach - back, box.bottom)


def _near(outline: Outline, left: float, top: float, right: float, bottom: float) -> bool:
    return (
        abs(outline.left - left) <= NEAR
        and abs(outline.top - top) <= NEAR
        and abs(outline.right - right) <= NEAR
        and abs(outline.bottom - bottom) <= NEAR
    )


def _inside(outline: Outline, box: Box) -> bool:
    return (
        outline.left >= box.x - HATCH
        and outline.top >= box.y - HATCH
        and outline.right <= box.right + HATCH
        and outline.bottom <= box.bottom + HATCH
    )
