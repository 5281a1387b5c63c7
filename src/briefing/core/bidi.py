"""Which way the letters of a line run: the Unicode bidirectional algorithm, for one line.

UAX #9 without explicit marks (our texts hold none) and with isolates one deep, which stand in a
line as ``OBJECT``. https://www.unicode.org/reports/tr9/
"""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import bidirectional

OBJECT = "\ufffc"
"""Stands for what keeps its own direction: neutral to all around it."""

_BRACKETS = {")": "(", "]": "[", "}": "{"}
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "BN", ""})
_RIGHT = frozenset({"R", "EN", "AN"})
"""What numbers count as among neutrals (rule N1)."""


def from_right(text: str) -> bool:
    """Say whether the first letter of a text runs from right to left, as Qt decides it unasked.

    Numbers and signs alone do not.
    """
    # A pattern of all strong characters takes longer to compile than a window to open.
    for character in text:
        kind = bidirectional(character)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def letters(text: str) -> tuple[int, int]:
    """Count the letters of a text that run to the right, and those that run to the left."""
    kinds = [bidirectional(character) for character in text]
    return kinds.count("L"), kinds.count("R") + kinds.count("AL")


def leads_right(text: str) -> bool | None:
    """Say whether most letters of a text run from right to left; None of a text without any."""
    onward, back = letters(text)
    return None if onward == back == 0 else back > onward


def levels(text: str, base: int) -> list[int]:
    """Return the level of each character of a line: odd ones run from right to left.

    ``base`` is the level of the paragraph: 0, or 1 from right to left; 2 and 3 inside isolates.
    """
    side = "R" if base % 2 else "L"
    kinds = [bidirectional(character) for character in text]
    _weak(kinds, side)
    _brackets(text, kinds, side)
    _neutral(kinds, side)
    found: list[int] = []
    for kind in kinds:
        if base % 2:
            found.append(base if kind == "R" else base + 1)
        else:
            found.append({"L": base, "R": base + 1}.get(kind, base + 2))
    return found


def visual(found: Sequence[int]) -> list[int]:
    """Return the places of characters or stretches from left to right, by their levels (L2)."""
    order = list(range(len(found)))
    lowest_odd = min((level for level in found if level % 2), default=0)
    for level in range(max(found, default=0), lowest_odd - 1, -1) if lowest_odd else ():
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = max(end, at + 1)
    return order


def _weak(kinds: list[str], side: str) -> None:
    """Resolve numbers and what belongs to them (W1 to W7)."""
    before = strong = side
    for index, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[index] = before
        elif kind == "EN" and strong == "AL":
            kinds[index] = "AN"
        elif kind in ("L", "R", "AL"):
            strong = kind
        before = kinds[index]
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for index in range(1, len(kinds) - 1):
        one, other = kinds[index - 1], kinds[index + 1]
        joins = kinds[index] == "CS" or (kinds[index] == "ES" and one == "EN")
        if joins and one == other and one in ("EN", "AN"):
            kinds[index] = one
    for first, step in ((1, 1), (len(kinds) - 2, -1)):
        for index in range(first, len(kinds) if step > 0 else -1, step):
            if kinds[index] == "ET" and kinds[index - step] == "EN":
                kinds[index] = "EN"
    _numbers(kinds, side)


def _numbers(kinds: list[str], strong: str) -> None:
    """Let numbers among letters that run to the right do so too; their signs are neutral else."""
    for index, kind in enumerate(kinds):
        if kind in ("ES", "ET", "CS"):
            kinds[index] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[index] = "L"


def _brackets(text: str, kinds: list[str], side: str) -> None:
    """Give a pair of brackets the direction of what it holds, or of what stands before it (N0)."""
    waiting: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for index, character in enumerate(text):
        if kinds[index] != "ON":
            continue
        if character in _BRACKETS.values():
            waiting.append((character, index))
        elif character in _BRACKETS:
            opened = [
                place for place, (sign, _) in enumerate(waiting) if sign == _BRACKETS[character]
            ]
            if opened:
                pairs.append((waiting[opened[-1]][1], index))
                del waiting[opened[-1] :]
    for start, end in sorted(pairs):
        inside = {_side_of(kind) for kind in kinds[start + 1 : end]} - {""}
        if side in inside:
            made = side
        elif inside:
            earlier = (_side_of(kind) for kind in reversed(kinds[:start]))
            made = next((one for one in earlier if one), side)
            made = made if made in inside else side
        else:
            continue
        kinds[start] = kinds[end] = made


def _side_of(kind: str) -> str:
    return "R" if kind in _RIGHT else "L" if kind == "L" else ""


def _neutral(kinds: list[str], side: str) -> None:
    """Let what is neutral follow the sides it stands between (N1, N2)."""
    at = 0
    while at < len(kinds):
        if kinds[at] not in _NEUTRAL:
            at += 1
            continue
        end = at
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        before = _side_of(kinds[at - 1]) if at else side
        after = _side_of(kinds[end]) if end < len(kinds) else side
        kinds[at:end] = [before if before == after else side] * (end - at)
        at = end
