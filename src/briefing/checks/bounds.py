"""Rule *bounds*: a hedge of the article is not lost in a label, a title or a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.checks.book import Book
from briefing.checks.finding import Finding, Remedy, Severity, make
from briefing.checks.prose import Said, tell
from briefing.core.figure import Figure, FigureId
from briefing.core.formula import Constant, FormulaError, Node, Operation, parse
from briefing.core.message import Message, Term
from briefing.core.quantity import Bound, Quantity
from briefing.core.wording import long_form, plain_number

RULES = ("bounds",)
RULE = "bounds"

SMALL = 12
"""Constants up to here are months, halves and dozens, not numbers of the article."""

_DIGIT = re.compile(r"\d")


def check(book: Book, ids: Iterable[FigureId]) -> Iterator[Finding]:
    """Yield a warning for each label or formula that says a bounded number as if it were exact."""
    for figure in book.figures(ids):
        if _DIGIT.search(figure.label):
            yield from _in_label(book, figure)
        if figure.formula is not None:
            yield from _in_formula(book, figure)


def _own(book: Book, figure: Figure) -> tuple[FigureId, ...]:
    """Return the figures that a label may speak of: its own and its operands."""
    return tuple(dict.fromkeys((figure.id, *book.briefing.operands(figure.id))))


def _in_label(book: Book, figure: Figure) -> Iterator[Finding]:
    for said in tell(figure.label, book.language).said:
        for name in _own(book, figure):
            known = book.quantity(name)
            if known is not None and loses(said.quantity, known):
                yield lost_finding(book, said, figure.label, name, "label", figure.id)
                break


def loses(said: Quantity, known: Quantity) -> bool:
    """Say whether a text gives a figure's very number but not its bound."""
    if said.is_range or known.is_range or said.value != known.value:
        return False
    return (
        said.unit in (None, known.unit)
        and known.bound is not Bound.EXACT
        and (said.bound is not known.bound)
    )


def lost_finding(
    book: Book, said: Said, text: str, name: FigureId, place: str, owner: FigureId | None = None
) -> Finding:
    """Make the finding that a text of ours lost a bound, with the text mended."""
    known = book.quantity(name)
    assert known is not None
    right = long_form(known, book.language)
    words = said.span.of(text)
    mended = text[: said.span.start] + right + text[said.span.end :]
    remedy = (
        Remedy(place, mended, owner) if place in ("label", "title", "summary", "kicker") else None
    )
    figures = (name,) if owner is None or owner == name else (owner, name)
    return make(
        RULE,
        Severity.WARNING if place == "label" else Severity.STOP,
        figures,
        book.briefing,
        Message(
            "The article says “{right}”, the {place} says “{words}”.",
            right=right,
            place=Term(place),
            words=words,
        ),
        about=f"{place}:{words}",
        remedy=remedy,
    )


def _in_formula(book: Book, figure: Figure) -> Iterator[Finding]:
    """Yield a warning for a plain number in a formula that the article gives with a bound."""
    assert figure.formula is not None
    try:
        node = parse(figure.formula)
    except FormulaError:
        return
    for constant in _constants(node):
        value = constant.value
        if value <= SMALL or not str(value.normalize()).strip("10E+."):
            continue
        said = Quantity(value=value)
        name = book.statements.hedge_lost(said)
        known = book.quantity(name)
        if name is None or known is None or not loses(said, known):
            continue
        plain, right = plain_number(value, book.language), long_form(known, book.language)
        yield make(
            RULE,
            Severity.WARNING,
            (figure.id, name),
            book.briefing,
            Message(
                "The formula counts with {plain}, the article says {right}: name the figure"
                " instead.",
                plain=plain,
                right=right,
            ),
            f"{plain} ≠ {right}",
            about=plain,
        )


def _constants(node: Node) -> Iterator[Constant]:
    if isinstance(node, Constant):
        yield node
    elif isinstance(node, Operation):
        yield from _constants(node.left)
        yield from _constants(node.right)
