"""Enumerations made the quick way are those that Python makes, in every attribute."""

from __future__ import annotations

import copy
import enum
import subprocess
import sys
from types import BuiltinFunctionType, FunctionType

import pytest

from briefing.quick_enums import KNOWN, LARGE, quick_enums

MANY = [(f"Name{n}", n * 7 % 31) for n in range(40)]  # from the thirty-second on each is an alias


def made(base: type[enum.Enum], members: object) -> type[enum.Enum]:
    return base("Made", members, module=__name__, qualname="Made", boundary=enum.KEEP)


def told(value: object, own: type) -> object:
    """Return what can be compared of an attribute of an enumeration or its members."""
    if isinstance(value, own):
        return ("member", {k: told(v, own) for k, v in vars(value).items()}, int(value.value))
    if value is own:
        return "itself"
    if isinstance(value, dict):
        return [(told(k, own), told(v, own)) for k, v in value.items()]
    if isinstance(value, (FunctionType, BuiltinFunctionType, classmethod, staticmethod)):
        return getattr(value, "__qualname__", "")
    return value if isinstance(value, (str, int, list, tuple, type, type(None))) else type(value)


@pytest.mark.skipif(sys.version_info[:2] not in KNOWN, reason="made as ever here")
@pytest.mark.parametrize("base", [enum.Enum, enum.IntEnum])
def test_they_are_the_same_in_every_attribute(base):
    slow = made(base, MANY)
    with quick_enums():
        quick = made(base, MANY)
    assert set(vars(quick)) == set(vars(slow))
    for name, value in vars(slow).items():
        assert told(vars(quick)[name], quick) == told(value, slow), name
    assert [m.name for m in quick] == [m.name for m in slow]
    assert (repr(quick.Name3), str(quick.Name3)) == (repr(slow.Name3), str(slow.Name3))
    assert quick(5) is quick["Name14"] is quick.Name14
    assert quick.Name31 is quick.Name0
    assert quick.Name3 in quick
    assert len(quick) == len(slow) == 31
    assert (hash(quick.Name3), quick.Name3 == 21) == (hash(slow.Name3), slow.Name3 == 21)
    assert copy.copy(quick.Name3) is quick.Name3
    assert quick.Name3.__reduce_ex__(2) == (quick, (21,))
    with pytest.raises(ValueError, match="99 is not a valid"):
        quick(99)
    with pytest.raises(AttributeError):
        quick.Name3 = 4
    with pytest.raises(TypeError):
        enum.EnumType("Child", (quick,), enum.EnumType.__prepare__("Child", (quick,)))


@pytest.mark.parametrize(
    ("base", "members"),
    [
        (enum.IntFlag, [(f"Bit{n}", 1 << n) for n in range(LARGE)]),
        (enum.IntEnum, [("real", 0), *MANY]),
        (enum.Enum, [(name, (value, 1)) for name, value in MANY]),
        (enum.Enum, " ".join(name for name, _ in MANY)),
    ],
    ids=["flags", "a name of a base's", "values of another kind", "names alone"],
)
def test_what_is_not_plain_is_made_as_ever(base, members):
    with quick_enums():
        quick = made(base, members)
    slow = made(base, members)
    assert {n: m.value for n, m in quick.__members__.items()} == {
        n: m.value for n, m in slow.__members__.items()
    }


def test_a_name_given_twice_is_refused_as_ever():
    with quick_enums(), pytest.raises(TypeError):
        made(enum.Enum, [*MANY, MANY[0]])


QT = """
import pickle, sys
from briefing.quick_enums import quick_enums
{how}:
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QTextFormat
for kind in (QLocale.Language, QLocale.Country, QTextFormat.Property):
    print(kind.__module__, kind.__qualname__, [(m.name, m.value) for m in kind], len(kind.__members__))
french = QLocale(QLocale.Language.French, QLocale.Country.France)
print(french.language(), french.name(), pickle.loads(pickle.dumps(french.language())))
"""


def test_those_of_qt_are_the_same():
    def said(how: str) -> str:
        words = [sys.executable, "-c", QT.format(how=how)]
        return subprocess.run(words, capture_output=True, text=True, check=True).stdout

    assert said("with quick_enums()") == said("if True")
