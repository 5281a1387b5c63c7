"""A finding: what a rule has to say about figures, with a key that outlives re-checking."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from briefing.core.article import Span
from briefing.core.briefing import Briefing, Decision
from briefing.core.digest import sha256
from briefing.core.figure import FigureId
from briefing.core.frozen import frozen, replace
from briefing.core.message import Message
from briefing.core.quantity import Quantity, number_text


class Severity(StrEnum):
    """How much a finding weighs: a stop cannot print, a warning wants a decision."""

    NOTE = "note"
    WARNING = "warning"
    STOP = "stop"


@frozen
class Remedy:
    """Offer to mend a finding with one edit: other words for a label, the title, the summary.

    ``place`` is "label", "title", "summary" or "kicker"; ``figure`` is whose label it is.
    """

    place: str
    text: str
    figure: FigureId | None = None

    def apply(self, briefing: Briefing) -> Briefing:
        """Return the briefing with the words in their place."""
        from briefing.core import edits  # noqa: PLC0415 - what is only checked is not edited

        match self.place:
            case "label":
                assert self.figure is not None
                return edits.relabel(briefing, self.figure, self.text)
            case "title":
                return edits.set_title(briefing, self.text)
            case "summary":
                return edits.set_summary(briefing, self.text)
            case "kicker":
                return edits.set_kicker(briefing, self.text)
            case _:
                raise ValueError(f"there is no place {self.place}")


@frozen
class Finding:
    """Say what does not agree, or may not: the rule, its figures, the reason, the computation."""

    rule: str
    severity: Severity
    figures: tuple[FigureId, ...]
    sentences: tuple[Span, ...]
    message: Message
    computation: str
    key: str
    decision: Decision | None = None
    remedy: Remedy | None = None

    @property
    def open(self) -> bool:
        """Say whether it waits for an answer; a stop is mended, not decided."""
        return self.severity is not Severity.NOTE and self.decision is None

    def decided(self, decision: Decision | None) -> Finding:
        """Return the finding with its answer; no answer closes a stop."""
        if self.severity is Severity.STOP or decision is self.decision:
            return self
        return replace(self, decision=decision)


def key_of(rule: str, figures: Sequence[FigureId], briefing: Briefing, about: str = "") -> str:
    """Return ``rule:sorted ids@8 hex of the values``: it changes when a value does (format.md).

    ``about`` tells apart findings of one rule on the same figures: the words they are about.
    """
    ids = sorted(figures)
    values = ",".join(_value_text(briefing.quantity_or_none(name)) for name in ids)
    told = f"{values}\x1f{about}" if about else values
    digest = sha256(told.encode()).hex()[:8]
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
    message: Message,
    computation: str = "",
    *,
    about: str = "",
    remedy: Remedy | None = None,
) -> Finding:
    """Make a finding with its key and the sentences of its figures, each once."""
    sentences: dict[Span, None] = {}
    for name in figures:
        for stated in _stated(briefing, name):
            span = briefing.figure(stated).span
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
        key_of(rule, figures, briefing, about),
        remedy=remedy,
    )


def _stated(briefing: Briefing, name: FigureId) -> tuple[FigureId, ...]:
    """Return the figure itself, or the operands of a derived one that are here."""
    figure = briefing.figure(name)
    return briefing.operands(name) if figure.derived else (name,)
