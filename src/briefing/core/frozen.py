"""Values that never change: dataclasses that cost a start nothing until they are used.

``dataclasses`` writes six methods for each class as source text and compiles them: half a
millisecond a class, a sixth of the start. Here only ``__init__`` is written, once a class turns out
to be used a lot, and it sets the slots themselves; the rest needs no text. The description of the
fields, which ``dataclasses.replace`` and ``fields`` ask for, is made when it is asked for; till
then ``dataclasses`` is not even imported, for it brings along all that inspects a program.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, dataclass_transform, overload

if TYPE_CHECKING:
    from dataclasses import Field

T = TypeVar("T")
Method = Callable[..., Any]

_FIELDS, _NAMES = "__dataclass_fields__", "__frozen_fields__"

WRITTEN_FROM = 30
"""Values of a class that are made by hand; so many take as long as to compile one function."""


MISSING: Any = type("Missing", (), {"__slots__": ()})()
"""Stands where a field has no default."""


class Default:
    """What ``field`` says of a field; the words are those of ``dataclasses.field``."""

    __slots__ = ("compare", "default", "default_factory", "hash")

    def __init__(self, default: Any, factory: Any, hashed: bool | None, compare: bool) -> None:  # noqa: FBT001
        self.default, self.default_factory = default, factory
        self.hash, self.compare = hashed, compare


def field(
    *,
    default: Any = MISSING,
    default_factory: Any = MISSING,
    hash: bool | None = None,  # noqa: A002 - as ``dataclasses`` calls it
    compare: bool = True,
) -> Any:
    """Say more of a field than its default; the words mean what they mean to ``dataclasses``."""
    return Default(default, default_factory, hash, compare)


@overload
def frozen(made: type[T], /) -> type[T]: ...
@overload
def frozen(
    *, slots: bool = True, eq: bool = True, order: bool = False, kw_only: bool = False
) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(
    made: type[Any] | None = None,
    /,
    *,
    slots: bool = True,
    eq: bool = True,
    order: bool = False,
    kw_only: bool = False,
) -> Any:
    """Make a frozen dataclass; the words mean what they mean to ``dataclasses.dataclass``.

    A method the class has is kept, and ``super()`` is of no use in it. ``replace``, ``fields``,
    ``match``, copying and pickling work. Raises TypeError for a class that has a base.
    """

    def decorate(made: type[Any]) -> type[Any]:
        return _frozen(made, slots=slots, eq=eq, order=order, kw_only=kw_only)

    return decorate if made is None else decorate(made)


def _frozen(model: type[Any], *, slots: bool, eq: bool, order: bool, kw_only: bool) -> type[Any]:
    if model.__bases__ != (object,):
        raise TypeError(f"{model.__name__} is a value: it has no base")
    body = {k: v for k, v in vars(model).items() if k not in ("__dict__", "__weakref__")}
    body["__qualname__"] = model.__qualname__
    fields: dict[str, Any] = {
        name: body.get(name, MISSING)
        for name, kind in model.__annotations__.items()
        if not str(kind).startswith("ClassVar")
    }
    if any(type(default).__module__ == "dataclasses" for default in fields.values()):
        raise TypeError(f"{model.__name__} is a value: its fields are those of this module")
    if slots:
        for name in fields:
            body.pop(name, None)
        body["__slots__"] = tuple(fields)
    else:
        for name, default in fields.items():
            if isinstance(default, Default):
                del body[name]
    methods = _methods(fields, eq=eq, order=order)
    methods[_FIELDS] = _Description(model)
    methods[_NAMES] = tuple(fields)
    methods["__match_args__"] = () if kw_only else tuple(fields)
    for name, method in methods.items():
        if body.get(name) is None:  # a class with ``__eq__`` alone says that its hash is None
            body[name] = method
    body["__setattr__"], body["__delattr__"] = _refuse_to_set, _refuse_to_delete
    made: type[Any] = type(model.__name__, (), body)
    if "__init__" not in body:
        made.__init__ = _first_init(made, fields, slots=slots, kw_only=kw_only)
    return made


def replace(value: T, /, **changes: Any) -> T:
    """Return a frozen value with other things in some of its fields.

    It is ``dataclasses.replace`` without the description of the fields, which takes time to make.
    """
    kind: Any = type(value)
    told = {name: getattr(value, name) for name in getattr(kind, _NAMES)}
    return kind(**{**told, **changes})


def names(kind: type[Any]) -> tuple[str, ...]:
    """Return the names of the fields of a kind of value, in their order."""
    found: tuple[str, ...] = getattr(kind, _NAMES)
    return found


class _Description:
    """What ``dataclasses`` says of the fields; it takes this one's place when it is asked for."""

    def __init__(self, model: type[Any]) -> None:
        self._model = model

    def __get__(self, _value: object, owner: type[Any]) -> Mapping[str, Field[Any]]:
        import dataclasses  # noqa: PLC0415 - see above

        for name, told in list(vars(self._model).items()):
            if isinstance(told, Default):
                setattr(self._model, name, _described(told))
        made = dataclasses.dataclass(init=False, repr=False, eq=False, match_args=False)
        model: Any = made(self._model)
        setattr(owner, _FIELDS, model.__dataclass_fields__)
        return model.__dataclass_fields__


def _described(told: Default) -> Field[Any]:
    """Return what is told of a field as ``dataclasses`` tells it."""
    import dataclasses  # noqa: PLC0415 - see above

    default = dataclasses.MISSING if told.default is MISSING else told.default
    factory = dataclasses.MISSING if told.default_factory is MISSING else told.default_factory
    more: dict[str, Any] = {"default": default, "default_factory": factory}
    return dataclasses.field(**more, hash=told.hash, compare=told.compare)


# ── making and setting ───────────────────────────────────────────────────────────────────────────


def _first_init(
    owner: type[Any], fields: Mapping[str, Any], *, slots: bool, kw_only: bool
) -> Method:
    """Return an ``__init__`` that needs no text, for the first values; then it has one written.

    What is given wrongly is left to the written one, which says so as Python does.
    """
    names = tuple(fields)
    most = 0 if kw_only else len(names)
    set_field = object.__setattr__
    check = getattr(owner, "__post_init__", None)
    made = 0

    def __init__(value: object, *given: object, **named: object) -> None:  # noqa: N807
        nonlocal made
        made += 1
        wrong = made > WRITTEN_FROM or len(given) > most
        left = len(named)
        for name, thing in zip(names, given, strict=False):
            set_field(value, name, thing)
        for name in names[len(given) :]:
            if name in named:
                set_field(value, name, named[name])
                left -= 1
                continue
            thing = _default(fields[name])
            wrong = wrong or thing is MISSING
            set_field(value, name, thing)
        if wrong or left:
            owner.__init__ = _init(owner, fields, slots=slots, kw_only=kw_only)
            owner.__init__(value, *given, **named)
        elif check is not None:
            check(value)

    return __init__


def _default(default: Any) -> Any:
    return _as_told(default) if isinstance(default, Default) else default


def _as_told(told: Any) -> Any:
    return told.default if told.default_factory is MISSING else told.default_factory()


def _init(owner: type[Any], fields: Mapping[str, Any], *, slots: bool, kw_only: bool) -> Method:
    """Write ``__init__``; what it needs besides the fields has names that no field has."""
    known: dict[str, object] = {"_missing_": MISSING}
    words = ["_self_", *(["*"] if kw_only and fields else [])]
    lines: list[str] = []
    for name, default in fields.items():
        given, value, make = name, default, MISSING
        if isinstance(default, Default):
            value, make = default.default, default.default_factory
        if make is not MISSING:
            known[f"_made_{name}_"] = make
            given = f"_made_{name}_() if {name} is _missing_ else {name}"
            words.append(f"{name}=_missing_")
        elif value is not MISSING:
            known[f"_default_{name}_"] = value
            words.append(f"{name}=_default_{name}_")
        else:
            words.append(name)
        if slots:
            known[f"_set_{name}_"] = vars(owner)[name].__set__
            lines.append(f"_set_{name}_(_self_, {given})")
        else:
            lines.append(f"_self_.__dict__[{name!r}] = {given}")
    if hasattr(owner, "__post_init__"):
        lines.append("_self_.__post_init__()")
    body = "\n ".join(lines or ["pass"])
    exec(f"def __init__({', '.join(words)}):\n {body}", known)  # noqa: S102 - as dataclasses do
    init: Any = known["__init__"]
    init.__qualname__ = f"{owner.__qualname__}.__init__"
    init.__module__ = owner.__module__
    return init


def _refuse_to_set(_value: object, name: str, _to: object) -> NoReturn:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415 - see above

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_value: object, name: str) -> NoReturn:
    from dataclasses import FrozenInstanceError  # noqa: PLC0415 - see above

    raise FrozenInstanceError(f"cannot delete field {name!r}")


# ── what needs no text ───────────────────────────────────────────────────────────────────────────


def _methods(fields: Mapping[str, Any], *, eq: bool, order: bool) -> dict[str, Any]:
    """Return the methods that see the fields of a value as one tuple."""
    names = tuple(fields)
    methods: dict[str, Any] = {
        "__repr__": _repr(names),
        "__getstate__": _state(names),
        "__setstate__": _restore(names),
    }
    compared = [name for name, default in fields.items() if _counts(default, "compare")]
    if eq:
        hashed = [name for name in compared if _counts(fields[name], "hash")]
        methods["__eq__"] = _comparison(compared, operator.eq)
        methods["__hash__"] = _hash(hashed)
    if order:
        for name in ("lt", "le", "gt", "ge"):
            methods[f"__{name}__"] = _comparison(compared, getattr(operator, name))
    return methods


def _counts(default: Any, where: str) -> bool:
    return not isinstance(default, Default) or getattr(default, where) is not False


def _as_tuple(names: Sequence[str]) -> Callable[[object], object]:
    # One name alone gives its value and not a tuple, which compares and hashes as well.
    return operator.attrgetter(*names) if names else lambda _: ()


def _comparison(names: Sequence[str], holds: Callable[[Any, Any], bool]) -> Method:
    key = _as_tuple(names)

    def compare(value: object, other: object) -> Any:
        if other.__class__ is value.__class__:
            return holds(key(value), key(other))
        return NotImplemented

    return compare


def _hash(names: Sequence[str]) -> Method:
    key = _as_tuple(names)

    def __hash__(value: object) -> int:  # noqa: N807
        return hash(key(value))

    return __hash__


def _repr(names: Sequence[str]) -> Method:
    def __repr__(value: object) -> str:  # noqa: N807
        told = ", ".join(f"{name}={getattr(value, name)!r}" for name in names)
        return f"{type(value).__qualname__}({told})"

    return __repr__


def _state(names: Sequence[str]) -> Method:
    def __getstate__(value: object) -> list[object]:  # noqa: N807
        return [getattr(value, name) for name in names]

    return __getstate__


def _restore(names: Sequence[str]) -> Method:
    def __setstate__(value: object, state: list[object]) -> None:  # noqa: N807
        for name, thing in zip(names, state, strict=True):
            object.__setattr__(value, name, thing)

    return __setstate__
