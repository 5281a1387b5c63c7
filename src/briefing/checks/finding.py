"""A finding: what a rule has to say about figures, with a key that outlives re-checking."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefing.core.article import Span
from briefing.core.briefing import Briefing, Decision
from briefing.core.figure import FigureId
from briefing.core.quantity import Quantity, number_text


class Severity(StrEnum):
    """How much a finding weighs: a stop cannot print, a warning wants a decision."""

    NOTE = "note"
    WARNING = "warning"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Finding:
    """Say what does not agree, or may not: the rule, its figures, the reason, the computation."""

    rule: str
    severity: Severity
    figures: tuple[FigureId, ...]
    sentences: tuple[Span, ...]
    message: str
    computation: str
    key: str
    decision: Decision | None = None

    @property
    def open(self) -> bool:
        """Say whether it waits for an answer; a stop is mended, not decided."""
        return self.severity is not Severity.NOTE and self.decision is None


def key_of(rule: str, figures: Sequence[FigureId], briefing: Briefing) -> str:
    """Return ``rule:sorted ids@8 hex of the values``: it changes when a value does (format.md)."""
    ids = sorted(figures)
    values = ",".join(_value_text(briefing.quantity_or_none(name)) for name in ids)
    digest = hashlib.sha256(values.encode()).hexdigest()[:8]
    return f"{rule}:{','.join(ids)}@{digest}"


def _value_text(quantity: Quantity | None) -> str:
    if quantity is None:
        return ""
    if quantity.value is not None:
        return number_text(quantity.value)
    assert quantity.minimum is not None
    assert quantity.maximum is not None
    return f"{number_text(quantity.minimum)}..{number_text(quantity.maximum)}"


def make(
    rule: str,
    severity: Severity,
    figures: Sequence[FigureId],
    briefing: Briefing,
    message: str,
    computation: str = "",
) -> Finding:
    """Make a finding with its key, its figures' sentences, and its decision if there is one."""
    key = key_of(rule, figures, briefing)
    decision = next((d for d in briefing.decisions if d.finding == key), None)
    sentences: dict[Span, None] = {}
    for name in figures:
        span = briefing.figure(name).span
        sentence = None if span is None else briefing.article.sentence_at(span.start)
        if sentence is not None:
            sentences[sentence] = None
    return Finding(
        rule,
        severity,
        tuple(figures),
        tuple(sentences),
        message,
        computation,
        key,
        None if severity is Severity.STOP else decision,
    )
