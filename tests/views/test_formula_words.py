"""What is wrong with a formula is said in the window's language, whatever it is."""

from __future__ import annotations

import ast
from pathlib import Path

from briefing import core
from briefing.app import translation
from briefing.core.formula import FormulaError
from briefing.core.formula_drafts import Act
from briefing.core.quantity import QuantityError
from briefing.views import formula_words

RAISED = ("edits.py", "formula.py")
ON_INTERVALS = {
    "dividing by a number that may be zero has no result",
    "nothing is known of the result",
}


def sentences() -> set[str]:
    """Return every sentence that the code gives a FormulaError."""
    found: set[str] = set()
    for name in RAISED:
        tree = ast.parse((Path(core.__file__).parent / name).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id == "FormulaError" and isinstance(node.args[0], ast.Constant):
                found.add(str(node.args[0].value))
        found |= {
            str(node.value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and "they are different things" in str(node.value)
        }
    return found | ON_INTERVALS


def test_every_sentence_of_a_formula_error_can_be_said_in_the_windows_language():
    assert sentences() == formula_words.ERRORS


def test_why_a_quantity_cannot_be_so_is_said_in_the_windows_language(qapp):
    tree = ast.parse((Path(core.__file__).parent / "quantity.py").read_text(encoding="utf-8"))
    raised = {
        str(node.args[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "QuantityError"
        and isinstance(node.args[0], ast.Constant)
    }
    assert raised == formula_words.QUANTITIES | ON_INTERVALS
    translation.install(qapp, "fr")
    try:
        told = formula_words.quantity_words(QuantityError("a range is exact or approximate"))
        assert told == "Une fourchette est exacte ou approximative."
    finally:
        translation.install(qapp, "en")


def test_every_act_has_a_name_and_an_error_is_one_clear_sentence(qapp):
    assert all(formula_words.act_words(act) for act in Act)
    error = FormulaError("there is no figure {part}", part="f9")
    assert formula_words.error_words(error) == "There is no figure f9."
