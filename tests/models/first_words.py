"""The sentences that a room of the house makes, read from its source."""

from __future__ import annotations

import ast
from pathlib import Path
from types import ModuleType


def first_words(room: ModuleType, kind: str) -> set[str]:
    """Return every text that a package, or one module, makes a ``Message`` or a ``Term`` of."""
    found: set[str] = set()
    file = Path(str(room.__file__))
    for path in file.parent.glob("*.py") if file.name == "__init__.py" else [file]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Name) and called.id == kind:
                words = ast.walk(node.args[0])
                found |= {
                    w.value
                    for w in words
                    if isinstance(w, ast.Constant) and isinstance(w.value, str)
                }
    return found
