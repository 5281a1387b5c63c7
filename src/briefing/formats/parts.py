"""A long text part by part: an article is what a person reads, not a library.

Whatever is longer than ``WHOLE`` is opened as one of its parts, each an article of its own, so that
every count shown is that of the whole article shown.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.core.article import BlockKind, Span
from briefing.core.frozen import frozen
from briefing.formats.reading import ReadError, Reading

WHOLE = 1_200_000
"""Code points of a text that is opened as one article; War and Peace has three times as many."""

PART = 200_000
"""Code points of a part at most: a hundred pages, which open within a second."""

NUMERAL = 20
"""A numeral costs as much as so many letters; dense texts are parted sooner."""

_NUMERAL = re.compile(r"\d+")
_SAMPLE = 20_000

_WITHIN = 20_000
"""How far back from a part's end a better place to part is looked for inside one long block."""

_HEADINGS = 3
"""Headings above one another that go to the next part; more are a list of short lines."""

_ENDS = (
    re.compile(r"[.!?…؟۔。][”“’\"'»)]*\s+(?=\S)"),  # a sentence ends
    re.compile(r"(?<=[^\W\d_])\s+(?=[^\W\d_])"),  # between two words
    re.compile(r"(?<=[^\s\d])\s+(?=\S)"),  # not right behind a number, whose unit may follow
    re.compile(r"\s+(?=\S)"),
)


@frozen
class Part:
    """Say which part of a long text an article is: ``number`` of ``count``, from 1.

    ``letters`` are the code points of the whole, ``span`` the part among them.
    """

    number: int
    count: int
    span: Span
    letters: int


def is_long(reading: Reading) -> bool:
    """Say whether a text is opened part by part."""
    size = len(reading.text)
    return size > WHOLE or (size * (NUMERAL + 1) > WHOLE and size * _weight(reading.text) > WHOLE)


def _weight(text: str) -> float:
    """Return what a letter of a text weighs with the numerals among them, from samples of it."""
    samples = [text[at : at + _SAMPLE] for at in range(0, len(text), 10 * _SAMPLE)]
    numerals = sum(len(_NUMERAL.findall(sample)) for sample in samples)
    return 1 + NUMERAL * numerals / max(1, sum(map(len, samples)))


def part_of(reading: Reading, number: int) -> tuple[Reading, Part]:
    """Return one part of a long text as a reading of its own, and which part it is.

    Parts end where a block ends; inside a block that is longer than a part, where a sentence ends.
    Raises ReadError when there is no such part.
    """
    cuts = _cuts(reading)
    count = len(cuts) - 1
    if not 1 <= number <= count:
        raise ReadError(f"There is no part {number}: the text has {count} parts.")
    span = Span(cuts[number - 1], cuts[number])
    text = span.of(reading.text)
    blocks = tuple(
        replace(block, span=_within(block.span, span))
        for block in reading.blocks
        if block.span.overlaps(span)
    )
    part = Part(number, count, span, len(reading.text))
    name = reading.title or reading.source.file or ""
    title = f"{name} ({number}/{count})".strip()
    return replace(reading, text=text, blocks=blocks, title=title), part


def _within(block: Span, part: Span) -> Span:
    """Return what of a block lies in a part, counted from the part's start."""
    start, end = max(block.start, part.start), min(block.end, part.end)
    return Span(start - part.start, end - part.start)


def _cuts(reading: Reading) -> list[int]:
    """Return where parts begin, and the end of the text."""
    cuts = [0]
    most = max(1, int(PART / _weight(reading.text)))
    blocks = reading.blocks
    for index, block in enumerate(blocks):
        if block.span.end - cuts[-1] > most and block.span.start > cuts[-1]:
            first = index
            while first > max(0, index - _HEADINGS) and blocks[first - 1].kind is BlockKind.HEADING:
                first -= 1  # a heading goes with what it heads
            start = blocks[first].span.start
            cuts.append(start if start > cuts[-1] else block.span.start)
        while block.span.end - cuts[-1] > most:
            cuts.append(_cut(reading.text, cuts[-1] + most, cuts[-1]))
    return [*cuts, len(reading.text)]


def _cut(text: str, at: int, floor: int) -> int:
    """Return where to part one long block: at the best place before ``at``, or there."""
    start = max(floor, at - _WITHIN)
    stretch = text[start:at]
    for ends in _ENDS:
        last = 0
        for match in ends.finditer(stretch):
            last = match.end()
        if last:
            return start + last
    return at
