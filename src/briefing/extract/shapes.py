"""Plurals made inside the word, by their shapes: Arabic مساجد, مسجد."""

from __future__ import annotations

from briefing.extract.languages.language import Language


def inner_singular(low: str, language: Language, *, masculine: bool | None) -> str | None:
    """Return the singular of a plural made inside the word, by its shape: قوارب, قارب.

    ``masculine`` is what the number before it says of its gender, if it says so.
    """
    for shape, single in language.inner_plurals:
        if shape[0] == "*":
            if low.endswith(shape[1:]) and len(low) > len(shape) + 1:
                return low[: 1 - len(shape)] + single
            continue
        root = _root(low, shape)
        if root is None:
            continue
        said = single[-1] == "!" and masculine is False
        ending = language.feminine if said or (single[-1] == "?" and not masculine) else ""
        made = single.rstrip("?!")
        return "".join(root.get(char, char) for char in made) + ending
    return None


def shaped(low: str, shapes: tuple[tuple[str, str], ...]) -> bool:
    """Say whether a word has one of the shapes."""
    return any(
        low.endswith(shape[1:]) if shape[0] == "*" else _root(low, shape) is not None
        for shape, _ in shapes
    )


def _root(low: str, shape: str) -> dict[str, str] | None:
    """Match a word with a shape; return its root letters by their digits."""
    if len(low) != len(shape):
        return None
    root: dict[str, str] = {}
    for char, place in zip(low, shape, strict=True):
        if place.isdigit():
            root[place] = char
        elif place != char:
            return None
    return root
