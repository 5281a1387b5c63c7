"""Claims: relations between figures that the wording states or a person adds."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from briefing.core.article import Span, nothing_more
from briefing.core.figure import FigureId
from briefing.core.frozen import field, frozen


class ClaimKind(StrEnum):
    """What a claim says of its figures."""

    PART_OF = "part-of"
    SUM = "sum"
    CHANGE = "change"
    SAME = "same"
    CONVERSION = "conversion"
    SIBLING = "sibling"


ROLES: Mapping[ClaimKind, tuple[str, ...]] = {
    ClaimKind.PART_OF: ("part", "whole"),
    ClaimKind.CHANGE: ("before", "after", "stated"),
    ClaimKind.SUM: ("parts", "total"),
    ClaimKind.SAME: ("figures",),
    ClaimKind.CONVERSION: ("figures",),
    ClaimKind.SIBLING: ("figures",),
}
"""The roles of each kind, as keys of the file; ``parts`` and ``figures`` hold lists of ids.

Of a change, what is not stated is missing.
"""

LISTS = frozenset({"parts", "figures"})

WHOLE = frozenset({ClaimKind.PART_OF, ClaimKind.SUM})
"""Kinds that say nothing unless every role is filled."""


@frozen
class Claim:
    """Relate figures by their roles; ``evidence`` is where the text says so."""

    id: str
    kind: ClaimKind
    roles: Mapping[str, FigureId | tuple[FigureId, ...] | None] = field(hash=False)
    evidence: tuple[Span, ...] = ()
    by: str = "wording"
    extra: Mapping[str, Any] = field(default_factory=nothing_more, hash=False)

    def __post_init__(self) -> None:
        unknown = set(self.roles) - set(ROLES[self.kind])
        if unknown:
            raise ValueError(f"claim {self.id}: {self.kind} has no role {sorted(unknown)}")
        filled = [role for role in ROLES[self.kind] if self.roles.get(role)]
        if not filled or (self.kind in WHOLE and len(filled) < len(ROLES[self.kind])):
            raise ValueError(f"claim {self.id}: {self.kind} lacks a figure for one of its roles")

    @property
    def figures(self) -> tuple[FigureId, ...]:
        """Return all the figures it relates, in the order of the roles."""
        found: list[FigureId] = []
        for role in ROLES[self.kind]:
            value = self.roles.get(role)
            if isinstance(value, tuple):
                found.extend(value)
            elif value is not None:
                found.append(value)
        return tuple(found)

    def role(self, name: str) -> FigureId | None:
        """Return the one figure in a role, or None."""
        value = self.roles.get(name)
        return None if isinstance(value, tuple) else value


def part_of(
    claim_id: str,
    part: FigureId,
    whole: FigureId,
    *,
    evidence: tuple[Span, ...] = (),
    by: str = "wording",
) -> Claim:
    """Claim that ``part`` is part of ``whole``."""
    return Claim(claim_id, ClaimKind.PART_OF, {"part": part, "whole": whole}, evidence, by)
