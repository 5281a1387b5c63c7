"""Make enumerations in a tenth of the time: PySide6 makes a thousand members at every start.

Asked for an enumeration by a list of its members, ``enum`` takes some twenty calls for each: more
than a tenth of what importing Qt takes. Here an empty enumeration is made as ever, and its members
are put where ``enum`` itself puts them. Only plain ones are: no flags, no names that mean something
to a base; and only in a Python whose enumerations are known to be built so (a test compares every
attribute of both).
"""

from __future__ import annotations

import enum
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, cast

LARGE = 3
"""From so many members on it is worth it."""

KNOWN = ((3, 11), (3, 12), (3, 13))
"""Versions of Python whose enumerations were compared."""


@contextmanager
def quick_enums() -> Generator[None]:
    """Make plain enumerations the quick way until the block ends."""
    kind: Any = enum.EnumType
    if sys.version_info[:2] not in KNOWN:
        yield
        return
    create = kind._create_

    def created(cls: Any, class_name: str, names: Any, **words: Any) -> Any:
        frame: Any = getattr(sys, "_getframe")(2)  # noqa: B009 - as ``enum`` does
        if words.get("module") is None:
            words["module"] = frame.f_globals.get("__name__")
        if words.get("type") is not None or not _is_plain(cls, names):
            return create(cls, class_name, names, **words)
        made = create(cls, class_name, (), **words)
        _fill(made, names)
        return made

    kind._create_ = created
    try:
        yield
    finally:
        kind._create_ = create


def _is_plain(cls: Any, members: object) -> bool:
    """Say whether members are many, and names of whole numbers that no base has an opinion of."""
    if cls not in (enum.Enum, enum.IntEnum) or not isinstance(members, (list, tuple)):
        return False
    pairs = cast("Sequence[Any]", members)
    if len(pairs) < LARGE or any(type(pair) is not tuple or len(pair) != 2 for pair in pairs):
        return False
    named: dict[Any, Any] = dict(pairs)
    return (
        len(named) == len(pairs)
        and _taken(cls).isdisjoint(named)
        and all(type(name) is str and not name.startswith("_") for name in named)
        and all(type(value) is int for value in named.values())
    )


@lru_cache(maxsize=2)
def _taken(cls: Any) -> frozenset[str]:
    """Return the names that mean something to a kind of enumeration."""
    bases: Sequence[type[Any]] = cls.__mro__
    return frozenset({"mro", *(name for base in bases for name in vars(base))})


def _fill(made: Any, members: Sequence[tuple[str, int]]) -> None:
    names, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    hashed: list[int] = getattr(made, "_hashable_values_", [])
    whole = issubclass(made, int)
    for name, value in members:
        member: Any = by_value.get(value)
        if member is None:
            member = int.__new__(made, value) if whole else object.__new__(made)
            member._value_, member._name_, member.__objclass__ = value, name, made
            member._sort_order_ = len(names)
            names.append(name)
            by_value[value] = member
            hashed.append(value)
        type.__setattr__(made, name, member)
        by_name[name] = member
