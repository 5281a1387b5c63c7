"""Formulas over figures: parse, evaluate on intervals, refuse cycles and units that do not fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import assert_never

from briefing.core.figure import FigureId, Kind
from briefing.core.frozen import frozen, replace
from briefing.core.quantity import Interval, Number, Quantity, QuantityError, is_decimal

MAX_LENGTH = 1_000
MAX_DEPTH = 24
"""Longer or deeper than this no person wrote it (reliability.md: depth and size limits)."""

_TOKEN = re.compile(r"\s*(?:([a-z][a-z0-9]{1,15})|(\d+(?:\.\d+)?)|([-+*/()×÷−]))")
_SIGNS = {"×": "*", "÷": "/", "−": "-"}


class FormulaError(ValueError):
    """Say what is wrong with a formula, in words for people.

    ``template`` with its ``parts`` filled in is the sentence: the window says it in its language.
    """

    def __init__(self, template: str, **parts: str) -> None:
        super().__init__(template.format(**parts) if parts else template)
        self.template = template
        self.parts: Mapping[str, str] = parts


@frozen
class Ref:
    """A figure named in a formula."""

    id: FigureId


@frozen
class Constant:
    """A plain number in a formula."""

    value: Decimal


@frozen
class Operation:
    """One of + - * / over two nodes."""

    sign: str
    left: Node
    right: Node


Node = Ref | Constant | Operation


def tokens(text: str) -> tuple[str, ...]:
    """Split a formula into ids, numbers, brackets and the signs + - * /; raises FormulaError."""
    if len(text) > MAX_LENGTH:
        raise FormulaError("the formula is longer than {most} characters", most=str(MAX_LENGTH))
    found: list[str] = []
    position = 0
    body = text.rstrip()
    while position < len(body):
        match = _TOKEN.match(body, position)
        if match is None:
            part = body[position:].strip()[:12]
            raise FormulaError("“{part}” does not belong in a formula", part=part)
        found.append(_SIGNS.get(match[match.lastindex or 1], match[match.lastindex or 1]))
        position = match.end()
    return tuple(found)


@lru_cache(maxsize=32768)
def parse(text: str) -> Node:
    """Read a formula such as ``f3 / f1`` or ``(f1 - f2) / f1``; raises FormulaError."""
    parts = tokens(text)
    node, rest = _sum(parts, 0, 0)
    if rest != len(parts):
        raise FormulaError("the formula goes wrong at “{part}”", part=parts[rest])
    return node


def _sum(tokens: Sequence[str], at: int, depth: int) -> tuple[Node, int]:
    node, at = _product(tokens, at, depth)
    while at < len(tokens) and tokens[at] in "+-":
        right, after = _product(tokens, at + 1, depth)
        node, at = Operation(tokens[at], node, right), after
    return node, at


def _product(tokens: Sequence[str], at: int, depth: int) -> tuple[Node, int]:
    node, at = _atom(tokens, at, depth)
    while at < len(tokens) and tokens[at] in "*/":
        right, after = _atom(tokens, at + 1, depth)
        node, at = Operation(tokens[at], node, right), after
    return node, at


def _atom(tokens: Sequence[str], at: int, depth: int) -> tuple[Node, int]:
    if depth > MAX_DEPTH:
        raise FormulaError("the formula is nested too deeply")
    if at >= len(tokens):
        raise FormulaError("the formula ends too early")
    part = tokens[at]
    if part == "(":
        node, at = _sum(tokens, at + 1, depth + 1)
        if at >= len(tokens) or tokens[at] != ")":
            raise FormulaError("a bracket is not closed")
        return node, at + 1
    if part[0].isdigit():
        return Constant(Decimal(part)), at + 1
    if part[0].isalpha():
        return Ref(FigureId(part)), at + 1
    raise FormulaError("the formula goes wrong at “{part}”", part=part)


@lru_cache(maxsize=32768)
def operands(text: str) -> tuple[FigureId, ...]:
    """Return the figures a formula names, each once, in reading order; raises FormulaError."""
    found: dict[FigureId, None] = {}

    def walk(node: Node) -> None:
        if isinstance(node, Ref):
            found[node.id] = None
        elif isinstance(node, Operation):
            walk(node.left)
            walk(node.right)

    walk(parse(text))
    if not found:
        raise FormulaError("the formula names no figure")
    return tuple(found)


def substitute(text: str, name_of: Callable[[FigureId], str]) -> str:
    """Write a formula for people: ids replaced by numbers, × ÷ − for the signs."""

    def write(node: Node, tight: bool) -> str:  # noqa: FBT001 - a private recursion
        match node:
            case Ref():
                return name_of(node.id)
            case Constant():
                return format(node.value, "f")
            case Operation():
                sign = {"*": "×", "/": "÷", "-": "−", "+": "+"}[node.sign]
                strong = node.sign in "*/"
                body = f"{write(node.left, strong)} {sign} {_right(node, write)}"
                return f"({body})" if tight and not strong else body
            case _:
                assert_never(node)

    return write(parse(text), False)


def _right(node: Operation, write: Callable[[Node, bool], str]) -> str:
    """Bracket a right-hand side that would read differently without."""
    text = write(node.right, node.sign in "*/-")
    if node.sign == "/" and isinstance(node.right, Operation) and node.right.sign in "*/":
        return f"({text})"
    return text


def evaluate(
    text: str,
    quantity_of: Callable[[FigureId], Quantity],
    whole_of: Mapping[FigureId, FigureId],
    kind: Kind = Kind.COUNT,
) -> Quantity:
    """Compute a formula on intervals; raises FormulaError when its units do not fit.

    Same noun and unit, or a part-of claim: ÷ is a share; else ÷ is "per". + and − need the same
    unit and noun, or a part-of claim. ``kind`` percent gives the unit % with the ratio × 100.
    """
    node = parse(text)
    try:
        term = _evaluate(node, quantity_of, whole_of)
        interval, unit = term.interval, term.unit
        if kind is Kind.PERCENT:
            if term.unit not in (None, "%") or term.per is not None:
                raise FormulaError("only a share can be a percentage: these are different things")
            if term.unit is None:
                interval, unit = interval * Interval.point(100), "%"
        made = Quantity.of_interval(
            interval, exact=term.exact, unit=unit, noun=term.noun, per=term.per
        )
        return replace(made, scale=term.scale) if term.scale else made
    except QuantityError as error:
        raise FormulaError(str(error)) from error


@frozen
class _Term:
    """What a part of a formula amounts to; ``exact`` is False once something was divided."""

    interval: Interval
    unit: str | None = None
    noun: str | None = None
    per: str | None = None
    scale: str | None = None
    exact: bool = True
    plain: bool = False
    ids: frozenset[FigureId] = frozenset()

    @property
    def measure(self) -> tuple[str | None, str | None, str | None]:
        """Return what is counted or measured."""
        return self.unit, self.noun, self.per


def _evaluate(
    node: Node,
    quantity_of: Callable[[FigureId], Quantity],
    whole_of: Mapping[FigureId, FigureId],
) -> _Term:
    match node:
        case Constant():
            return _Term(Interval.point(node.value), plain=True)
        case Ref():
            q = quantity_of(node.id)
            exact = all(map(_is_exact, (q.value, q.minimum, q.maximum)))
            return _Term(
                q.interval, q.unit, q.noun, q.per, q.scale, exact, ids=frozenset({node.id})
            )
        case Operation():
            left = _evaluate(node.left, quantity_of, whole_of)
            right = _evaluate(node.right, quantity_of, whole_of)
            related = left.measure != right.measure and _related(left.ids, right.ids, whole_of)
            term = _combine(node.sign, left, right, related=related)
            tight = _named_once(node, quantity_of)
            return term if tight is None else replace(term, interval=tight)
        case _:
            assert_never(node)


def _is_exact(number: Number | None) -> bool:
    return number is None or isinstance(number, Decimal) or is_decimal(number)


def _named_once(node: Operation, quantity_of: Callable[[FigureId], Quantity]) -> Interval | None:
    """Return the interval of a change or a share in which one figure stands twice, or None.

    Intervals forget that both are the same number: (a − b) / a of "more than 1,600" and 147 would
    be anything above 0. As 1 − b / a each is named once, and the result is as narrow as it can be.
    """
    one = Interval.point(1)

    def ratio(top: Node, under: Node) -> Interval | None:
        if not (isinstance(top, Ref) and isinstance(under, Ref)) or top == under:
            return None
        return quantity_of(top.id).interval / quantity_of(under.id).interval

    match node:
        case Operation("-", Ref() as left, Ref() as right) if left == right:
            return Interval.point(0)
        case Operation("/", Ref() as left, Ref() as right) if left == right:
            return one
        case Operation("/", Operation("-", first, second), under) if first == under:
            found = ratio(second, under)
            return None if found is None else one - found
        case Operation("/", Operation("-", first, second), under) if second == under:
            found = ratio(first, under)
            return None if found is None else found - one
        case Operation("/", top, Operation("+", first, second)) if top in (first, second):
            found = ratio(second if top == first else first, top)
            return None if found is None else one / (one + found)
        case _:
            return None


def _related(
    left: frozenset[FigureId], right: frozenset[FigureId], whole_of: Mapping[FigureId, FigureId]
) -> bool:
    """Say whether a part-of chain joins a figure on the left to one on the right."""

    def chain(start: FigureId) -> set[FigureId]:
        seen: set[FigureId] = set()
        here: FigureId | None = start
        while here is not None and here not in seen:
            seen.add(here)
            here = whole_of.get(here)
        return seen

    return any(chain(a) & chain(b) for a in left for b in right)


def _combine(sign: str, left: _Term, right: _Term, *, related: bool) -> _Term:
    match sign:
        case "+" | "-":
            term = _sum_of(sign, left, right, related=related)
        case "*":
            term = _product_of(left, right)
        case _:
            term = _quotient_of(left, right, related=related)
    return replace(term, ids=left.ids | right.ids, plain=left.plain and right.plain)


def _sum_of(sign: str, left: _Term, right: _Term, *, related: bool) -> _Term:
    alike = left.measure == right.measure or (related and left.unit == right.unit)
    if not (alike or left.plain or right.plain):
        raise _mismatch(sign, left, right)
    lead = right if left.plain else left
    if sign == "-" and left.unit == right.unit == "%":
        lead = replace(lead, unit="percentage point")  # 29% − 26% is 3 points, not 3%
    interval = left.interval + right.interval if sign == "+" else left.interval - right.interval
    scale = left.scale or right.scale
    return replace(lead, interval=interval, scale=scale, exact=left.exact and right.exact)


def _product_of(left: _Term, right: _Term) -> _Term:
    """Multiply by a plain number, by a percentage ("29% of 8 billion"), or by a count."""
    exact, interval = left.exact and right.exact, left.interval * right.interval
    for rate, base in ((left, right), (right, left)):
        if rate.per is not None and base.per is None and rate.per in (base.noun, base.unit):
            return replace(rate, interval=interval, per=None, exact=exact)  # 17.6 a cell × cells
    if left.plain or right.plain:
        return replace(right if left.plain else left, interval=interval, exact=exact)
    shares = [term for term in (left, right) if term.unit == "%"]
    if shares:
        lead = right if left in shares else left
        return replace(lead, interval=interval * Interval.point(Fraction(1, 100)), exact=exact)
    counted = left.noun is not None and right.noun is not None
    if counted or (left.unit is not None and right.unit is not None):
        raise FormulaError("two measures cannot be multiplied here")  # cells × suspects is nothing
    return replace(left if right.unit is None else right, interval=interval, exact=exact)


def _quotient_of(left: _Term, right: _Term, *, related: bool) -> _Term:
    """Divide: by a plain number, by the same thing (a share), or by another thing ("per").

    A share of a whole is not capped at 1: that would hide a part stated larger than its whole.
    """
    interval = left.interval / right.interval
    if right.plain:
        return replace(left, interval=interval, exact=False)
    if left.measure == right.measure or (related and left.unit == right.unit):
        return _Term(interval, exact=False)
    if left.per is not None or right.per is not None:
        raise FormulaError("a rate cannot be divided again")
    per = right.noun or right.unit
    return _Term(interval, left.unit, left.noun, per, left.scale, exact=False)


def _mismatch(sign: str, left: _Term, right: _Term) -> FormulaError:
    one, other = (term.unit or term.noun or "1" for term in (left, right))
    words = (
        "{one} and {other} cannot be added: they are different things"
        if sign == "+"
        else "{one} and {other} cannot be subtracted: they are different things"
    )
    return FormulaError(words, one=one, other=other)


class Results:
    """Compute derived figures when they are asked for, each once.

    A cycle, a unit error or a missing figure is the result of the formula that has it.
    """

    def __init__(
        self,
        stated: Callable[[FigureId], Quantity | None],
        formula: Callable[[FigureId], tuple[str, Kind] | None],
        whole_of: Callable[[], Mapping[FigureId, FigureId]],
    ) -> None:
        self._stated = stated
        self._formula = formula
        self._whole_of = whole_of
        self._known: dict[FigureId, Quantity | FormulaError] = {}
        self._under_way: set[FigureId] = set()

    def of(self, figure_id: FigureId) -> Quantity | FormulaError:
        """Return the quantity of a figure, or why it has none."""
        stated = self._stated(figure_id)
        if stated is not None:
            return stated
        if figure_id not in self._known:
            self._known[figure_id] = self._compute(figure_id)
        return self._known[figure_id]

    def _compute(self, figure_id: FigureId) -> Quantity | FormulaError:
        if figure_id in self._under_way:
            return FormulaError("the formula runs in a circle")
        named = self._formula(figure_id)
        if named is None:
            return FormulaError("there is no figure {part}", part=figure_id)
        if len(self._under_way) > MAX_DEPTH:
            return FormulaError("the formulas build on each other too deeply")
        self._under_way.add(figure_id)
        try:
            return evaluate(named[0], self._or_raise, self._whole_of(), named[1])
        except FormulaError as error:
            return error
        finally:
            self._under_way.discard(figure_id)

    def _or_raise(self, figure_id: FigureId) -> Quantity:
        found = self.of(figure_id)
        if isinstance(found, FormulaError):
            raise found
        return found


def evaluate_all(
    stated: Mapping[FigureId, Quantity],
    formulas: Mapping[FigureId, tuple[str, Kind]],
    whole_of: Mapping[FigureId, FigureId],
) -> Mapping[FigureId, Quantity | FormulaError]:
    """Compute every derived figure once; a cycle or a unit error is the figure's result."""
    results = Results(stated.get, formulas.get, lambda: whole_of)
    return {**stated, **{name: results.of(name) for name in formulas}}
