"""Formulas by hand: what chosen figures may give, what is typed gives, which figure is meant.

Pure: the window shows what stands here, and a test can ask the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import partial
from itertools import combinations, pairwise

from briefing.core import edits, kin
from briefing.core.briefing import Briefing
from briefing.core.chart_layout import moment
from briefing.core.claim import ClaimKind
from briefing.core.figure import Figure, FigureId, Kind, State
from briefing.core.formula import FormulaError, evaluate, operands, parse
from briefing.core.formula_labels import proposed_label
from briefing.core.frozen import frozen
from briefing.core.quantity import Quantity
from briefing.core.wording import long_form, short_form, words

MOST_MATCHES = 8

_BEGINS = 10
"""The rank of a number that only begins with the typed digits."""

_GROUP = 3
"""So many digits after a sign that may group them are a group, not decimals."""


class Act(StrEnum):
    """What a proposed formula does with its figures."""

    SHARE = "share"
    REMAINDER = "remainder"
    REST = "rest"
    DIFFERENCE = "difference"
    GROWTH = "growth"
    PER = "per"
    RATIO = "ratio"
    OF = "of"
    SUM = "sum"
    AVERAGE = "average"


@frozen
class Proposal:
    """Offer one formula: its act, its result and label, and the figure that has it already."""

    act: Act
    formula: str
    kind: Kind
    quantity: Quantity
    label: str
    known: FigureId | None = None


@frozen
class Trial:
    """Say what a formula would give: ``quantity`` and its kind, or ``error`` and why in words.

    ``pure`` says that the result is a plain ratio, which may be shown as a percentage or not.
    """

    kind: Kind
    quantity: Quantity | None = None
    error: FormulaError | None = None
    pure: bool = False


# ── what chosen figures may give ─────────────────────────────────────────────────────────────


def proposals(briefing: Briefing, chosen: Sequence[FigureId]) -> tuple[Proposal, ...]:
    """Return the formulas that the chosen figures allow, what the text relates first.

    One figure stands with its whole or its parts. A repeat stands for its first; what has no
    result (units that do not fit, a division by what may be zero) is not offered.
    """
    names = tuple(dict.fromkeys(kin.original(briefing, name) for name in chosen))
    if len(names) == 1:
        names = _family(briefing, names[0])
    if len(names) < 2 or any(briefing.quantity_or_none(name) is None for name in names):
        return ()
    found = _of_two(briefing, *names) if len(names) == 2 else _of_many(briefing, names)
    offered: dict[str, Proposal] = {}
    for act, formula, kind in found:
        try:
            quantity = evaluate(formula, briefing.quantity, briefing.wholes, kind)
        except FormulaError:
            continue
        label = proposed_label(briefing, formula, kind)
        known = known_as(briefing, formula, kind)
        offered.setdefault(formula, Proposal(act, formula, kind, quantity, label, known))
    return tuple(offered.values())


def known_as(briefing: Briefing, formula: str, kind: Kind) -> FigureId | None:
    """Return the derived figure that computes the same in the same kind, however it is spaced."""
    try:
        node = parse(formula)
    except FormulaError:
        return None
    for figure in briefing.figures:
        if figure.formula is not None and figure.kind is kind and parse(figure.formula) == node:
            return figure.id
    return None


def _family(briefing: Briefing, name: FigureId) -> tuple[FigureId, ...]:
    """Return a figure with its whole, or a whole with its parts."""
    whole = kin.whole_of(briefing, name)
    if whole is not None:
        return (name, whole)
    parts = [part for part in briefing.wholes if kin.whole_of(briefing, part) == name]
    return (name, *dict.fromkeys(kin.original(briefing, part) for part in parts))


_Offer = tuple[Act, str, Kind]


def _of_two(briefing: Briefing, one: FigureId, other: FigureId) -> Iterator[_Offer]:
    first, second = briefing.quantity(one), briefing.quantity(other)
    small, large = (one, other) if first.magnitude <= second.magnitude else (other, one)
    related = _related(briefing, one, other)
    if related is not None:
        small, large = related
    alike = (first.unit, first.noun, first.per) == (second.unit, second.noun, second.per)
    same_unit = first.unit == second.unit and first.per == second.per
    kind = briefing.figure(large).kind
    if not (alike or (related and same_unit)):
        yield from _of_unlike(briefing, one, other)
        return
    if first.unit == "%":
        yield from _growth(briefing, one, other, points=True)
        yield Act.RATIO, f"{large} / {small}", Kind.RATIO
        return
    share, remainder = f"{small} / {large}", f"{large} - {small}"
    if related is not None:
        yield Act.SHARE, share, Kind.PERCENT
        yield Act.REMAINDER, remainder, kind
        yield Act.RATIO, f"{large} / {small}", Kind.RATIO
        return
    if not _told_change(briefing, one, other):
        yield Act.SHARE, share, Kind.PERCENT
    yield from _growth(briefing, one, other, points=False)
    yield Act.DIFFERENCE, remainder, kind
    yield Act.RATIO, f"{large} / {small}", Kind.RATIO
    yield Act.SUM, f"{one} + {other}", kind
    yield Act.AVERAGE, f"({one} + {other}) / 2", kind


def _of_unlike(briefing: Briefing, one: FigureId, other: FigureId) -> Iterator[_Offer]:
    for rate, base in ((one, other), (other, one)):
        if briefing.quantity(rate).unit == "%" and briefing.quantity(base).unit != "%":
            yield Act.OF, f"{rate} * {base}", briefing.figure(base).kind
            return
    larger = briefing.quantity(one).magnitude >= briefing.quantity(other).magnitude
    pair = (one, other) if larger else (other, one)
    for top, under in (pair, pair[::-1]):
        yield Act.PER, f"{top} / {under}", Kind.RATIO


def _growth(
    briefing: Briefing, one: FigureId, other: FigureId, *, points: bool
) -> Iterator[_Offer]:
    """Yield the change in the order that a claim or dates tell, else both ways."""
    order = _in_time(briefing, one, other)
    for before, after in (order,) if order is not None else ((one, other), (other, one)):
        if points:
            yield Act.DIFFERENCE, f"{after} - {before}", Kind.MEASURE
        else:
            yield Act.GROWTH, f"({after} - {before}) / {before}", Kind.PERCENT


def _in_time(
    briefing: Briefing, one: FigureId, other: FigureId
) -> tuple[FigureId, FigureId] | None:
    for claim in briefing.claims:
        pair = claim.role("before"), claim.role("after")
        if claim.kind is ClaimKind.CHANGE and pair[0] and pair[1] and {*pair} == {one, other}:
            return (pair[0], pair[1])
    first, second = (moment(briefing.figure(name).period) for name in (one, other))
    if first is None or second is None or first == second:
        return None
    return (one, other) if first < second else (other, one)


def _told_change(briefing: Briefing, one: FigureId, other: FigureId) -> bool:
    """Say whether the two are one thing at two times, of which a share says nothing."""
    return _in_time(briefing, one, other) is not None


def _related(
    briefing: Briefing, one: FigureId, other: FigureId
) -> tuple[FigureId, FigureId] | None:
    """Return part and whole, where a chain of part-of claims joins the two."""
    for part, whole in ((one, other), (other, one)):
        here: FigureId | None = part
        seen: set[FigureId] = set()
        while here is not None and here not in seen:
            seen.add(here)
            here = kin.whole_of(briefing, here)
            if here == whole:
                return part, whole
    return None


def _of_many(briefing: Briefing, names: tuple[FigureId, ...]) -> Iterator[_Offer]:
    quantities = [briefing.quantity(name) for name in names]
    if len({(q.unit, q.per) for q in quantities}) > 1:
        return
    by_size = sorted(names, key=lambda name: briefing.quantity(name).magnitude, reverse=True)
    whole, parts = by_size[0], [name for name in names if name != by_size[0]]
    kind = briefing.figure(whole).kind
    if all(
        _related(briefing, small, large) == (small, large) for large, small in pairwise(by_size)
    ):
        yield from _of_stages(by_size)
        return
    rest, summed = " - ".join((whole, *parts)), " + ".join(names)
    if any(_related(briefing, one, other) is not None for one, other in combinations(parts, 2)):
        return  # parts of parts must not be counted twice
    if all(kin.whole_of(briefing, part) == whole for part in parts):
        yield Act.REST, rest, kind
        yield Act.SHARE, f"({' + '.join(parts)}) / {whole}", Kind.PERCENT
        return
    yield Act.SUM, summed, kind
    yield Act.AVERAGE, f"({summed}) / {len(names)}", kind
    yield Act.REST, rest, kind
    yield Act.SHARE, f"({' + '.join(parts)}) / {whole}", Kind.PERCENT


def _of_stages(stages: Sequence[FigureId]) -> Iterator[_Offer]:
    """Yield what of each stage came to the next, and of the first to the last."""
    for before, after in (*pairwise(stages), (stages[0], stages[-1])):
        yield Act.SHARE, f"{after} / {before}", Kind.PERCENT


# ── what a typed formula gives ───────────────────────────────────────────────────────────────


def tried(
    briefing: Briefing,
    formula: str,
    *,
    percent: bool | None = None,
    figure: FigureId | None = None,
) -> Trial:
    """Return what a formula would give as a new figure, or in the place of a derived ``figure``.

    A plain ratio is shown as a percentage unless ``percent`` is False; by default where it is a
    share or a change. Its errors name figures by their numbers, never by ids.
    """
    try:
        names = operands(formula)
        plain = evaluate(formula, partial(edits.operand, briefing), briefing.wholes)
        pure = (plain.unit, plain.noun, plain.per) == (None, None, None)
        kind = _kind_of(briefing, formula, names, plain, percent=percent)
        quantity = evaluate(formula, briefing.quantity, briefing.wholes, kind)
        if figure is not None:
            edits.set_formula(briefing, figure, formula, kind=kind)
    except FormulaError as error:
        return Trial(Kind.COUNT, error=_in_numbers(briefing, error))
    return Trial(kind, quantity, pure=pure)


def _kind_of(
    briefing: Briefing,
    formula: str,
    names: tuple[FigureId, ...],
    plain: Quantity,
    *,
    percent: bool | None,
) -> Kind:
    if (plain.unit, plain.noun, plain.per) == (None, None, None):
        if percent is None:
            high = plain.interval.high
            percent = "- " in formula or (high is not None and abs(high) <= 1)
        return Kind.PERCENT if percent else Kind.RATIO
    if plain.per is not None:
        return Kind.RATIO
    alike = (
        briefing.figure(name).kind
        for name in names
        if briefing.quantity(name).unit == plain.unit and briefing.quantity(name).per is None
    )
    fallback = Kind.COUNT if plain.unit is None else Kind.MEASURE
    return next(alike, fallback)


def _in_numbers(briefing: Briefing, error: FormulaError) -> FormulaError:
    """Return the error with ids turned into the numbers that people see."""

    def shown(part: str) -> str:
        if not briefing.has(part):
            return part
        quantity = briefing.quantity_or_none(FigureId(part))
        return part if quantity is None else short_form(quantity, briefing.language)

    return FormulaError(error.template, **{name: shown(part) for name, part in error.parts.items()})


# ── which figure is meant ────────────────────────────────────────────────────────────────────


def matches(briefing: Briefing, typed: str) -> tuple[FigureId, ...]:
    """Return the figures that typed digits or words may mean, the likeliest first.

    A number matches by its digits, however they are grouped; words by those of the label.
    """
    return tuple(name for _, _, name in _ranked(briefing, typed)[:MOST_MATCHES])


def choices(briefing: Briefing, typed: str) -> tuple[str, ...]:
    """Return what typed letters may stand for in a formula, the likeliest first: tokens.

    A figure that shows the very number comes before the plain number, that before the others.
    """
    ranked = _ranked(briefing, typed)[:MOST_MATCHES]
    number = _constant(briefing, typed)
    if number is None:
        return tuple(name for _, _, name in ranked)
    exact = [str(name) for rank, _, name in ranked if rank < _BEGINS]
    return (*exact, number, *(name for rank, _, name in ranked if rank >= _BEGINS))


def _constant(briefing: Briefing, typed: str) -> str | None:
    """Return the plain number that is typed as a formula writes it, or None."""
    plain = "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter
        for letter in unicodedata.normalize("NFKC", typed).strip()
    )
    head, sign, tail = plain, "", ""
    for at in range(len(plain) - 1, -1, -1):
        if plain[at] in ".,٫":
            head, sign, tail = plain[:at], plain[at], plain[at + 1 :]
            break
    if sign and sign != words(briefing.language).decimal and len(tail) == _GROUP:
        head, sign, tail = head + tail, "", ""
    head = _SEPARATORS.sub("", head)
    if not head.isdecimal() or (sign and not tail.isdecimal()):
        return None
    return f"{head}.{tail}" if sign else head


def _ranked(briefing: Briefing, typed: str) -> list[tuple[int, int, FigureId]]:
    wanted = _folded(typed)
    if not wanted:
        return []
    found: list[tuple[int, int, FigureId]] = []
    for place, figure in enumerate(briefing.figures):
        if figure.state is State.IGNORED or figure.same_as is not None:
            continue
        rank = _rank(briefing, figure, wanted)
        if rank is not None:
            found.append((rank, place, figure.id))
    return sorted(found)


def _rank(briefing: Briefing, figure: Figure, wanted: str) -> int | None:
    quantity = briefing.quantity_or_none(figure.id)
    if quantity is not None and wanted[0].isdecimal():
        digits = _digits(long_form(quantity, briefing.language))
        for rank, number in enumerate(digits):
            if number == wanted:
                return rank
        return _BEGINS if any(number.startswith(wanted) for number in digits) else None
    label = _folded(figure.label)
    if label.startswith(wanted):
        return 20
    if any(word.startswith(wanted) for word in label.split()):
        return 21
    return 22 if wanted in label else None


_SEPARATORS = re.compile(r"[,.\s٬٫’']")
_NUMBER = re.compile(r"\d[\d,.\s٬٫’']*\d|\d")


def _digits(text: str) -> list[str]:
    return [_folded(number) for number in _NUMBER.findall(text)]


def _folded(text: str) -> str:
    """Return lower-case words, or the digits of a number: ٢٬٩٦٣ and 2 963 are 2963."""
    plain = "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter
        for letter in unicodedata.normalize("NFKC", text).casefold().strip()
    )
    if not plain[:1].isdecimal():
        return plain
    return _SEPARATORS.sub("", plain)


def fits(left: Sequence[str]) -> bool:
    """Say whether a figure or number may follow these tokens: at the start, after a sign."""
    return not left or left[-1] in ("+", "-", "*", "/", "(")
