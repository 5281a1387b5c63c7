"""What a card says of a figure, as plain values: for the window, the page and the spoken name."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.core import kin, wording
from briefing.core.briefing import Briefing, Verdict
from briefing.core.card_words import CardWords, card_words
from briefing.core.figure import Figure, FigureId, State
from briefing.core.frozen import frozen
from briefing.core.page_words import right_to_left
from briefing.core.quantity import Bound, Quantity
from briefing.core.source_words import date_words
from briefing.core.wording import ShortParts

NO_RESULT = "–"
"""Stands where a formula has no result."""


@frozen(kw_only=True)
class CardFace:
    """Hold the words of one card: the number with its sign apart, the whole, label, references.

    ``flagged`` says that a finding speaks of the figure, ``decided`` that a person answered it;
    ``sound`` is False where the figure cannot print. ``operands`` are those words of the formula,
    the last reference, that name figures, in order.
    """

    number: ShortParts
    whole: str
    label: str
    reference: tuple[str, ...]
    group: str | None
    key: bool
    checked: bool
    flagged: bool
    decided: bool
    sound: bool
    rtl: bool = False
    operands: tuple[tuple[str, FigureId], ...] = ()


def face(
    briefing: Briefing,
    figure: Figure,
    language: str,
    *,
    flagged: bool = False,
    decided: bool = False,
) -> CardFace:
    """Return what the card of a figure says in a language."""
    quantity = briefing.quantity_or_none(figure.id)
    whole = "" if quantity is None else _whole(briefing, figure.id, language)
    return CardFace(
        number=_number(quantity, language),
        whole=whole,
        label=figure.label,
        reference=tuple(_reference(briefing, figure, quantity, language, whole)),
        group=figure.group,
        key=figure.state is State.KEY,
        checked=figure.reviewed,
        flagged=flagged,
        decided=decided,
        sound=briefing.printable(figure.id),
        rtl=right_to_left(language),
        operands=()
        if figure.formula is None
        else wording.operand_words(figure.formula, briefing, language),
    )


def _number(quantity: Quantity | None, language: str) -> ShortParts:
    if quantity is None:
        return ShortParts("", NO_RESULT, "")
    return wording.short_parts(quantity, language)


def _whole(briefing: Briefing, figure_id: FigureId, language: str) -> str:
    """Return "of 168" where the whole is one number; a bounded one speaks in the reference."""
    whole = kin.whole_of(briefing, figure_id)
    quantity = None if whole is None else briefing.quantity_or_none(whole)
    if quantity is None or not quantity.interval.is_point:
        return ""
    return card_words(language).of.format(wording.short_form(quantity, language))


def _reference(
    briefing: Briefing, figure: Figure, quantity: Quantity | None, language: str, whole: str
) -> Iterator[str]:
    """Yield what stands under the label, the most telling first and the paragraph last."""
    words = card_words(language)
    share = kin.share_of(briefing, figure.id)
    if share is not None:
        text = wording.short_form(briefing.quantity(share[0].id), language)
        claimed = kin.whole_of(briefing, figure.id) == share[1]
        if not (whole and claimed):
            text += " " + card_words(language).of.format(
                wording.short_form(briefing.quantity(share[1]), language)
            )
        yield text
    rate = kin.rate_of(briefing, figure.id)
    if rate is not None:
        yield wording.short_form(briefing.quantity(rate.id), language)
    if quantity is not None and quantity.bound is not Bound.EXACT:
        yield wording.bound_words(quantity, language)
    yield from _period(figure, language, words)
    yield from _apart(briefing, figure, language, words)
    if figure.formula is not None:
        yield wording.formula_words(figure.formula, briefing, language)
    elif (paragraph := _paragraph(briefing, figure)) is not None:
        yield f"¶{paragraph}"


def _period(figure: Figure, language: str, words: CardWords) -> Iterator[str]:
    period = figure.period
    since = period.since and date_words(period.since, language)
    until = period.until and date_words(period.until, language)
    if period.as_of:
        yield date_words(period.as_of, language)
    if since and until:
        yield words.between.format(since, until)
    elif since:
        yield words.since.format(since)
    elif until:
        yield words.until.format(until)


def _apart(briefing: Briefing, figure: Figure, language: str, words: CardWords) -> Iterator[str]:
    """Yield "kept apart from the 50"; of two such figures the lesser card says so."""
    for decision in briefing.decisions:
        if decision.decision is not Verdict.KEPT_APART or figure.id not in decision.figures:
            continue
        others = [name for name in decision.figures if name != figure.id and briefing.has(name)]
        if len(others) != 1 or _outranks(figure, briefing.figure(others[0])):
            continue
        quantity = briefing.quantity_or_none(others[0])
        if quantity is not None:
            yield words.apart.format(wording.short_form(quantity, language))


def _outranks(figure: Figure, other: Figure) -> bool:
    return figure.state is State.KEY and other.state is not State.KEY


def _paragraph(briefing: Briefing, figure: Figure) -> int | None:
    if figure.span is None:
        return None
    return briefing.article.paragraph_at(figure.span.start)


def spoken(
    briefing: Briefing,
    figure: Figure,
    language: str,
    *,
    flagged: bool = False,
    decided: bool = False,
) -> str:
    """Return a card in one line for assistive tools.

    "50 of 168, connected to hotbeds, paragraph 2, kept, key".
    """
    words = card_words(language)
    quantity = briefing.quantity_or_none(figure.id)
    number = NO_RESULT if quantity is None else wording.spoken(quantity, language)
    whole = kin.whole_of(briefing, figure.id)
    total = None if whole is None else briefing.quantity_or_none(whole)
    if total is not None:
        number += " " + card_words(language).of.format(wording.spoken(total, language))
    parts = [number, figure.label]
    paragraph = _paragraph(briefing, figure)
    if paragraph is not None:
        parts.append(words.paragraph.format(paragraph))
    parts.append(words.states[figure.state])
    if flagged:
        parts.append(words.decided if decided else words.question)
    return words.comma.join(part for part in parts if part)
