"""A chart as SVG text, without Qt: the same geometry as on screen and paper, in a browser's fonts.

Widths of letters are estimated from Source Sans, and ``textLength`` holds every piece to its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from briefing.core import kin, wording
from briefing.core.briefing import Briefing, Chart
from briefing.core.charts import Align, Box, Drawing, End, Mark, Shape, Text, TextRole, lay_out
from briefing.core.credit import credit

WIDTH, SIZE = 620.0, 14.0
"""How wide a chart is laid out, and the size of its texts, in the SVG's own units."""

_ASCII = (
    "200 289 425 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 "
    "497 497 497 249 249 497 497 497 425 847 544 588 571 615 527 494 617 652 263 480 579 486 727 "
    "647 664 566 664 569 534 536 645 515 786 513 476 539 303 350 303 497 500 542 504 553 456 555 "
    "496 292 504 544 246 247 495 255 829 547 542 555 555 347 419 338 544 467 718 446 467 425 303 "
    "241 303 497"
)
_ADVANCES = {chr(32 + index): int(width) / 1000 for index, width in enumerate(_ASCII.split())}
_OTHER, _SEMIBOLD = 0.46, 1.04
_NOTCH = 7 / 12.5
_HATCH = 6.0
_SIZES = {TextRole.TICK: 12 / 12.5, TextRole.NOTE: 9 / 12.5}

STYLE = """
.chart text{direction:ltr}
.chart text{font-family:"Source Sans 3","Source Sans Pro","Noto Sans Arabic",sans-serif}
.chart .on,.chart .head{font-weight:600}.chart .mark{fill:#1f2328}.chart .tick{fill:#5f646c}
.chart .rule{stroke:#cfcac0;stroke-width:1.1}.chart .rest,.chart .whole{stroke:#8a8f96;fill:none}
.chart .hatch{stroke:#8a8f96;stroke-width:.8;opacity:.6}
.chart .cells{fill:#0072b2}.chart .outcomes{fill:#009e73}.chart .people{fill:#cc79a7}
.chart .amber{fill:#e69f00}.chart .sky{fill:#56b4e9}
.chart .on-cells{fill:#fff}.chart .on-outcomes,.chart .on-people,.chart .on-amber,
.chart .on-sky{fill:#111}.chart .join{stroke-width:2.2;fill:none}
.chart .join.cells{stroke:#0072b2}.chart .join.outcomes{stroke:#009e73}
.chart .join.people{stroke:#cc79a7}
.chart .join.amber{stroke:#e69f00}.chart .join.sky{stroke:#56b4e9}
"""
"""What a chart needs of a style sheet; the hues are those of the window."""


def estimate(text: str, role: TextRole) -> float:
    """Return about how wide a text is at ``SIZE``."""
    em = sum(_ADVANCES.get(letter, _OTHER) for letter in text)
    bold = _SEMIBOLD if role in (TextRole.ON_MARK, TextRole.NOTE) else 1.0
    return em * bold * SIZE * _SIZES.get(role, 1.0)


def drawing_of(briefing: Briefing, chart: Chart, language: str) -> Drawing:
    """Return a chart laid out for a browser."""
    return lay_out(chart, briefing, WIDTH, estimate, size=SIZE, language=language)


def chart_svg(
    briefing: Briefing, chart: Chart, language: str, *, links: bool = False, alone: bool = False
) -> str:
    """Return a chart as an SVG element; ``links`` lead its marks to ``#n-…``.

    ``alone`` makes it a file of its own: with name space, title and style.
    """
    drawing = drawing_of(briefing, chart, language)
    width, height = _n(drawing.width), _n(drawing.height)
    parts = [*_rules(drawing), *_marks(drawing, briefing, links=links), *_texts(drawing)]
    body = "\n".join(parts)
    title = escape(chart.title)
    if not alone:
        return (
            f'<svg class="chart" role="img" aria-label="{title}" viewBox="0 0 {width} {height}">'
            f"\n{body}\n</svg>"
        )
    above, top = _set(_captions(chart), 0.0, drawing)
    below, end = _set([(credit(briefing.article, language), 0.85, "tick")], 0.0, drawing)
    foot = top + drawing.height + SIZE * 0.5
    tall = _n(foot + end)
    said = escape("\n".join(_sentences(briefing, chart)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" width="{width}" '
        f'height="{tall}" viewBox="0 0 {width} {tall}" xml:lang="{escape(language)}">\n'
        f"<title>{title}</title>\n<desc>{said}</desc>\n<style>{STYLE}</style>\n"
        f'{above}\n<g transform="translate(0 {_n(top)})">\n{body}\n</g>\n'
        f'<g transform="translate(0 {_n(foot)})">\n{below}\n</g>\n</svg>\n'
    )


def _captions(chart: Chart) -> list[tuple[str, float, str]]:
    """Return title and subtitle of a chart that stands alone, each with its size and class."""
    subtitle = chart.option("subtitle")
    under = [(subtitle, 0.92, "tick")] if subtitle else []
    return [(chart.title, 1.15, "mark head"), *under]


def _set(texts: Iterable[tuple[str, float, str]], y: float, drawing: Drawing) -> tuple[str, float]:
    """Set texts in lines below each other; return them and the y below them."""
    found: list[str] = []
    for text, share, kind in texts:
        size = SIZE * share
        for line in _lines(text, drawing.width / share):
            y += size * 1.3
            x = drawing.width if drawing.rtl else 0.0
            side = ' style="direction:rtl"' if drawing.rtl else ""
            found.append(
                f'<text class="{kind}" x="{_n(x)}" y="{_n(y - size * 0.35)}" '
                f'font-size="{_n(size)}"{side}>{escape(line)}</text>'
            )
    return "\n".join(found), y + SIZE * 0.5 * bool(found)


def _lines(text: str, width: float) -> list[str]:
    """Break a text into lines that are about as wide as asked, at ``SIZE``."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and estimate(longer, TextRole.NOTE) / _SIZES[TextRole.NOTE] <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _sentences(briefing: Briefing, chart: Chart) -> Iterator[str]:
    """Yield each number of a chart with its sentence: a picture may lose its page."""
    article = briefing.article
    for name in chart.figures:
        figure = briefing.figure(kin.original(briefing, name))
        number = wording.long_form(briefing.quantity(figure.id), briefing.language)
        sentence = None if figure.span is None else article.sentence_at(figure.span.start)
        said = "" if sentence is None else f": “{' '.join(sentence.of(article.text).split())}”"
        yield f"{number} {figure.label}{said}"


def _rules(drawing: Drawing) -> Iterator[str]:
    for rule in drawing.rules:
        kind = "rule" if rule.group is None else f"join {escape(rule.group)}"
        yield (
            f'<line class="{kind}" x1="{_n(rule.x1)}" y1="{_n(rule.y1)}" '
            f'x2="{_n(rule.x2)}" y2="{_n(rule.y2)}"/>'
        )


def _marks(drawing: Drawing, briefing: Briefing, *, links: bool) -> Iterator[str]:
    for mark in sorted(drawing.marks, key=lambda mark: mark.shape is not Shape.REST):
        shape = "".join(_shape(mark, drawing))
        figure = briefing.figure(mark.figure)
        if links and figure.span is not None:
            shape = f'<a href="#n-{mark.figure}" aria-label="{escape(figure.label)}">{shape}</a>'
        yield shape


def _shape(mark: Mark, drawing: Drawing) -> Iterator[str]:
    group = escape(mark.group or "cells")
    box = mark.box
    match mark.shape:
        case Shape.DOT:
            x, y = box.x + box.width / 2, box.y + box.height / 2
            yield f'<circle class="{group}" cx="{_n(x)}" cy="{_n(y)}" r="{_n(box.width / 2)}"/>'
        case Shape.WHOLE:
            middle = box.y + box.height / 2
            yield (
                f'<path class="whole" d="M{_n(box.x)} {_n(middle)}H{_n(box.right)}'
                f"M{_n(box.x)} {_n(box.y)}V{_n(box.bottom)}"
                f'M{_n(box.right)} {_n(box.y)}V{_n(box.bottom)}"/>'
            )
        case Shape.REST:
            yield f'<path class="hatch" d="{_hatch(box)}"/>'
            yield _outlined(mark, drawing, "rest")
        case _:
            yield _outlined(mark, drawing, group)


def _outlined(mark: Mark, drawing: Drawing, kind: str) -> str:
    """Return a bar, with the broken end of an open bound."""
    box = mark.box
    if mark.end is End.FLAT or mark.shape is Shape.RANGE:
        return (
            f'<rect class="{kind}" x="{_n(box.x)}" y="{_n(box.y)}" '
            f'width="{_n(box.width)}" height="{_n(box.height)}"/>'
        )
    notch = _NOTCH * drawing.size
    if mark.end is End.SHORT:
        notch = min(notch, box.width / 2)
    tip = box.right + (notch if mark.end is End.OPEN else 0.0)
    root, quarter = tip - notch, box.height / 4
    points = [(box.x, box.y), (root, box.y)]
    points += [(x, box.y + quarter * i) for i, x in enumerate((tip, root, tip, root), start=1)]
    points.append((box.x, box.bottom))
    if drawing.rtl:
        points = [(box.x + box.right - x, y) for x, y in points]
    listed = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
    return f'<polygon class="{kind}" points="{listed}"/>'


def _hatch(box: Box) -> str:
    """Return the 45° lines that fill a box."""
    lines: list[str] = []
    step = _HATCH * 2**0.5
    for index in range(1, int((box.width + box.height) / step) + 1):
        foot = box.x + index * step
        left, right = max(foot - box.height, box.x), min(foot, box.right)
        if right > left:
            bottom, top = foot + box.y - left, foot + box.y - right
            lines.append(f"M{_n(left)} {_n(bottom)}L{_n(right)} {_n(top)}")
    return "".join(lines)


def _texts(drawing: Drawing) -> Iterator[str]:
    for text in drawing.texts:
        width = estimate(text.text, text.role)
        size = SIZE * _SIZES.get(text.role, 1.0)
        yield (
            f'<text class="{_voice(text)}" x="{_n(_left(text, width))}" y="{_n(text.y)}" '
            f'font-size="{_n(size)}" textLength="{_n(width)}" lengthAdjust="spacingAndGlyphs">'
            f"{escape(text.text)}</text>"
        )


def _voice(text: Text) -> str:
    if text.role is TextRole.ON_MARK:
        return f"on on-{escape(text.group or 'cells')}"
    return "tick" if text.role is TextRole.TICK else "mark"


def _left(text: Text, width: float) -> float:
    return text.x - width * {Align.START: 0.0, Align.MIDDLE: 0.5, Align.END: 1.0}[text.align]


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
