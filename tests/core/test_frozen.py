"""Frozen values behave as the frozen dataclasses they stand for."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass, fields, replace
from functools import cached_property
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.frozen import field, frozen, names


@frozen(order=True)
class Place:
    """A place with a default, and a list of its own."""

    LARGEST: ClassVar[int] = 9
    line: int
    column: int = 0
    names: tuple[str, ...] = field(default_factory=tuple[str, ...])
    note: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if self.line < 0:
            raise ValueError("a line is counted from 0")


@dataclass(frozen=True, slots=True, order=True)
class Model:
    """The same, by ``dataclasses``."""

    LARGEST: ClassVar[int] = 9
    line: int
    column: int = 0
    names: tuple[str, ...] = dataclasses.field(default_factory=tuple[str, ...])
    note: str = dataclasses.field(default="", compare=False)


@frozen(slots=False)
class Text:
    """A value that remembers what it has worked out."""

    words: str
    extra: Mapping[str, int] = field(default_factory=dict[str, int], hash=False)

    @cached_property
    def length(self) -> int:
        return len(self.words)


@frozen(kw_only=True, eq=False)
class Named:
    """A value known by its names alone, and equal to itself alone."""

    first: str
    last: str = "none"


@frozen
class Nothing:
    """A value without fields."""


@frozen
class Own:
    """A value with methods of its own."""

    number: int

    def __init__(self, number: int) -> None:
        object.__setattr__(self, "number", number + 1)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Own)

    def __hash__(self) -> int:
        return 7

    def __repr__(self) -> str:
        return "own"


PLACES = st.tuples(
    st.integers(0, 3), st.integers(0, 3), st.lists(st.sampled_from("ab"), max_size=2).map(tuple)
)


@given(PLACES, PLACES)
def test_values_compare_hash_and_read_as_dataclasses_do(one: Any, other: Any) -> None:
    a, b, c, d = Place(*one), Place(*other), Model(*one), Model(*other)
    assert (a == b, a < b, a <= b, a > b, a >= b) == (c == d, c < d, c <= d, c > d, c >= d)
    assert (hash(a) == hash(b)) == (hash(c) == hash(d))
    assert repr(a) == repr(c).replace("Model", "Place")


def test_a_value_of_another_class_is_never_equal_and_has_no_order() -> None:
    assert Place(1) != Model(1)
    with pytest.raises(TypeError):
        assert Place(1) < Model(1)  # type: ignore[operator]


def test_defaults_are_made_anew_for_each_value() -> None:
    assert Text("a").extra is not Text("a").extra
    assert Place(1) == Place(line=1, column=0, names=(), note="")


def test_a_field_that_does_not_count_is_left_out_of_equality_and_hash() -> None:
    assert Place(1, note="a") == Place(1, note="b")
    assert hash(Text("a", {"b": 1})) == hash(Text("a"))
    assert Text("a", {"b": 1}) != Text("a")


@pytest.mark.parametrize("value", [Place(1), Text("a"), Nothing()])
def test_nothing_can_be_set_or_deleted(value: Any) -> None:
    for name in ("line", "words", "unheard_of"):
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, 1)
        with pytest.raises(FrozenInstanceError):
            delattr(value, name)


def test_what_is_worked_out_is_remembered_without_slots() -> None:
    text = Text("abc")
    assert text.length == 3
    assert "length" in vars(text)
    assert not hasattr(Place(1), "__dict__")


def test_a_value_checks_itself_when_it_is_made_and_replaced() -> None:
    with pytest.raises(ValueError, match="counted from 0"):
        Place(-1)
    with pytest.raises(ValueError, match="counted from 0"):
        replace(Place(1), line=-1)
    assert replace(Place(1), column=4) == Place(1, 4)


@pytest.mark.parametrize("made_before", [0, 100])
def test_missing_and_unknown_fields_are_refused(made_before: int) -> None:
    @frozen
    class Fresh:
        """A value with a default."""

        line: int
        column: int = 0

    @frozen(kw_only=True)
    class ByName:
        """A value that takes names alone."""

        line: int

    for _ in range(made_before):
        assert Fresh(1).column == 0
        assert ByName(line=1) == ByName(line=1)
    wrong: Any = Fresh
    for given_, named in (
        ((), {}),
        ((1,), {"colour": 2}),
        ((1,), {"line": 2}),
        ((1, 2, 3), {}),
        ((), {"column": 3}),
    ):
        with pytest.raises(TypeError):
            wrong(*given_, **named)
    by_place: Any = ByName
    with pytest.raises(TypeError):
        by_place(1)
    assert Named(first="Ada").last == "none"


def test_values_equal_to_themselves_alone_can_be_kept_in_a_set() -> None:
    one, other = Named(first="Ada"), Named(first="Ada")
    assert one != other
    assert len({one, other}) == 2


@pytest.mark.parametrize("value", [Place(1, 2, ("a",), "b"), Text("a"), Nothing()])
def test_values_are_copied_and_pickled(value: object) -> None:
    for same in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert same == value
        assert repr(same) == repr(value)


def test_fields_are_told_before_and_after_a_value_is_made() -> None:
    @frozen
    class Fresh:
        """A value not made yet."""

        one: int
        two: int = 2

    assert [told.name for told in fields(Fresh)] == ["one", "two"]
    assert dataclasses.asdict(Fresh(1)) == {"one": 1, "two": 2}
    assert dataclasses.is_dataclass(Fresh)


def test_values_are_matched_by_place() -> None:
    match Place(3, 4):
        case Place(line, column):
            assert (line, column) == (3, 4)


def test_methods_of_its_own_are_kept() -> None:
    assert Own(1).number == 2
    assert Own(1) == Own(5)
    assert hash(Own(1)) == 7
    assert repr(Own(1)) == "own"
    assert Nothing() == Nothing()


def test_a_value_has_no_base() -> None:
    class Base:
        """Something to inherit from."""

    with pytest.raises(TypeError, match="no base"):

        @frozen
        class Derived(Base):
            """A class that would inherit."""

            one: int


def test_only_init_is_written_and_only_for_a_class_that_is_used_a_lot(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from briefing.core import frozen as module

    written: list[str] = []

    def write(text: str, names: dict[str, object]) -> None:
        written.append(text)
        exec(text, names)

    monkeypatch.setattr(module, "exec", write, raising=False)

    @frozen
    class Fresh:
        """A value not made yet."""

        one: int

    assert written == []
    assert {Fresh(1), Fresh(one=1), Fresh(2)} == {Fresh(2), Fresh(1)}
    assert written == []
    made = [Fresh(number) for number in range(3 * module.WRITTEN_FROM)]
    assert len(written) == 1
    assert made == [Fresh(number) for number in range(3 * module.WRITTEN_FROM)]


def test_a_field_of_dataclasses_is_refused_for_it_would_be_taken_for_a_default() -> None:
    with pytest.raises(TypeError, match="fields are those of this module"):

        @frozen
        class Wrong:
            """A value whose field is described by another module."""

            names: tuple[str, ...] = dataclasses.field(default_factory=tuple[str, ...])


def test_the_names_of_the_fields_are_told_in_order() -> None:
    assert names(Place) == ("line", "column", "names", "note")


def test_values_do_not_bring_along_what_inspects_a_program() -> None:
    """``dataclasses`` imports ``inspect``, which takes a third of importing ``extract``."""
    told = "import sys, briefing.extract; print('inspect' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
