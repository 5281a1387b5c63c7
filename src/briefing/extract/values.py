"""What extraction returns: figures found, numerals excluded with a reason, and the ledger.

The fields are told by types, not by their names in quotes: the first of those that a tuple has to
look at makes Python set up its whole compiler, a tenth of what it costs to load extraction.
"""

from typing import Literal, NamedTuple

from briefing.core.article import Span
from briefing.core.figure import Kind, Period, Trend
from briefing.core.quantity import Quantity

ANY_TIME = Period()
"""The period of a figure whose sentence names none."""

RelationKind = Literal["part-of", "from", "to", "compared", "conversion", "sibling"]


class Relation(NamedTuple):
    """Relate a figure to another one, by its place among the found; ``evidence`` shows why."""

    kind: RelationKind
    other: int
    evidence: Span


class Found(NamedTuple):
    """Hold one figure as the text states it.

    ``span`` is the whole expression (bound, sign, currency, numeral, magnitude, unit),
    ``number`` the numeral with its magnitude. ``what`` is the noun phrase as written, taken from
    an earlier figure where ``inferred``; ``unit_inferred``: the unit sign stands elsewhere.
    ``unit_name`` names unit or counted thing in full words, in the singular.
    """

    span: Span
    number: Span
    quantity: Quantity
    kind: Kind
    sentence: Span
    language: str = "en"
    trend: Trend | None = None
    what: str = ""
    what_span: Span | None = None
    inferred: bool = False
    unit_inferred: bool = False
    unit_name: str | None = None
    bound_span: Span | None = None
    relations: tuple[Relation, ...] = ()
    period: Period = ANY_TIME
    attribution: Span | None = None
    qualifiers: tuple[Span, ...] = ()
    same_as: int | None = None


class Excluded(NamedTuple):
    """Hold a numeral that is no figure, and the reason in a word or two."""

    span: Span
    exact: str
    reason: str


class Extraction(NamedTuple):
    """Hold all that was found in a text, in order of place."""

    found: tuple[Found, ...] = ()
    excluded: tuple[Excluded, ...] = ()
    unresolved: tuple[Span, ...] = ()


class Ledger(NamedTuple):
    """Count the numerals of a text: figures, excluded and unresolved make up all."""

    figures: int
    excluded: int
    unresolved: int

    @property
    def numerals(self) -> int:
        """Return how many numerals the text has."""
        return self.figures + self.excluded + self.unresolved


def ledger(extraction: Extraction) -> Ledger:
    """Count what an extraction accounts for."""
    return Ledger(len(extraction.found), len(extraction.excluded), len(extraction.unresolved))
