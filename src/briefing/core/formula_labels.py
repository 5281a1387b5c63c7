"""What a computed figure may be called: its operands' labels, joined by what the formula does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.core import kin
from briefing.core.briefing import Briefing
from briefing.core.figure import Kind
from briefing.core.formula import Constant, FormulaError, Node, Operation, Ref, parse
from briefing.core.frozen import frozen


@frozen(kw_only=True)
class _LabelWords:
    """How one language names a result; ``{}`` stands for labels."""

    share: str
    without: str
    difference: str
    change: str
    per: str
    multiple: str
    together: str
    average: str
    of: str
    comma: str = ", "


_ENGLISH = _LabelWords(
    share="{}, as a share of: {}",
    without="{}, without: {}",
    difference="difference between: {}, and: {}",
    change="change from: {}, to: {}",
    per="{} per {}",
    multiple="{}, as a multiple of: {}",
    together="together: {}",
    average="average: {}",
    of="{} of: {}",
)

_TABLES: Mapping[str, _LabelWords] = {
    "en": _ENGLISH,
    "fr": _LabelWords(
        share="{}, en part de : {}",
        without="{}, sans : {}",
        difference="écart entre : {}, et : {}",
        change="évolution de : {}, à : {}",
        per="{} par {}",
        multiple="{}, en multiple de : {}",
        together="ensemble : {}",
        average="moyenne : {}",
        of="{} de : {}",
    ),
    "es": _LabelWords(
        share="{}, como parte de: {}",
        without="{}, sin: {}",
        difference="diferencia entre: {}, y: {}",
        change="cambio de: {}, a: {}",
        per="{} por {}",
        multiple="{}, como múltiplo de: {}",
        together="en conjunto: {}",
        average="media: {}",
        of="{} de: {}",
    ),
    "de": _LabelWords(
        share="{}, als Anteil an: {}",
        without="{}, ohne: {}",
        difference="Unterschied zwischen: {}, und: {}",
        change="Veränderung von: {}, auf: {}",
        per="{} je {}",
        multiple="{}, als Vielfaches von: {}",
        together="zusammen: {}",
        average="Durchschnitt: {}",
        of="{} von: {}",
    ),
    "ar": _LabelWords(
        share="{}، كنسبة من: {}",
        without="{}، من دون: {}",
        difference="الفرق بين: {}، و: {}",
        change="التغيّر من: {}، إلى: {}",
        per="{} لكل {}",
        multiple="{}، كمضاعف لـ: {}",
        together="المجموع: {}",
        average="المتوسط: {}",
        of="{} من: {}",
        comma="، ",
    ),
}


def proposed_label(briefing: Briefing, formula: str, kind: Kind) -> str:
    """Return a label for what a formula gives, in the briefing's language; "" for no formula."""
    try:
        node = parse(formula)
    except FormulaError:
        return ""
    words = _TABLES.get(briefing.language.partition("-")[0].lower(), _ENGLISH)
    named = list(dict.fromkeys(_names(node)))
    if not named or not all(briefing.has(ref.id) for ref in named):
        return ""

    def label(ref: Ref) -> str:
        return briefing.figure(ref.id).label

    match node:
        case Operation("/", Operation("-", Ref() as after, Ref() as before), under) if (
            under == before
        ):
            return words.change.format(label(before), label(after))
        case Operation("/", Ref() as one, Ref() as other):
            return _quotient(briefing, words, kind, one, other)
        case Operation("*", Ref() as one, Ref() as other):
            return words.of.format(label(one), label(other))
        case Operation("/", total, Constant()) if _added(total):
            return words.average.format(words.comma.join(dict.fromkeys(map(label, named))))
        case Operation("/", total, Ref() as whole) if kind is Kind.PERCENT and _added(total):
            parts = words.comma.join(label(ref) for ref in named if ref != whole)
            return words.share.format(parts, label(whole))
        case Operation("-", Ref() as one, Ref() as other) if not _is_part(briefing, other, one):
            return words.difference.format(label(one), label(other))
        case Operation("-", _, _):
            left = words.comma.join(map(label, named[1:]))
            return words.without.format(label(named[0]), left)
        case Operation("+", _, _) if _added(node):
            return words.together.format(words.comma.join(dict.fromkeys(map(label, named))))
        case _:
            return label(named[0])


def _quotient(briefing: Briefing, words: _LabelWords, kind: Kind, one: Ref, other: Ref) -> str:
    top, under = briefing.figure(one.id).label, briefing.figure(other.id).label
    if kind is Kind.PERCENT:
        return words.share.format(top, under)
    result, base = briefing.quantity_or_none(one.id), briefing.quantity_or_none(other.id)
    if result is None or base is None or (result.unit, result.noun) == (base.unit, base.noun):
        return words.multiple.format(top, under)
    return words.per.format(top, base.noun or under)


def _is_part(briefing: Briefing, part: Ref, whole: Ref) -> bool:
    return kin.whole_of(briefing, part.id) == whole.id


def _added(node: Node) -> bool:
    """Say whether figures are added and nothing else."""
    match node:
        case Ref():
            return True
        case Operation("+", left, right):
            return _added(left) and _added(right)
        case _:
            return False


def _names(node: Node) -> Iterator[Ref]:
    if isinstance(node, Ref):
        yield node
    elif isinstance(node, Operation):
        yield from _names(node.left)
        yield from _names(node.right)
