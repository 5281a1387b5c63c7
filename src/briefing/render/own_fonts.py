"""The characters that the packaged fonts have, and how to do without all other fonts.

On Linux fontconfig looks through every font of the system before the first line is set: a twentieth
of a print here, and more with every font that is installed. A page that our own four faces can set
needs none of them.
"""

from __future__ import annotations

import os
import re
from collections.abc import MutableMapping

from briefing.core.briefing import Briefing
from briefing.core.page_words import right_to_left
from briefing.paths import resource

_HAD = (
    "\t\n\r -~\u00a0-\u012b\u012e-\u0131\u0134-\u0149\u014c-\u0165\u0168-\u017e\u0218-\u021b"
    "\u0386-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490-\u0493\u2009\u2012-\u2015"
    "\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u2044\u20ac"
    "\u2116\u2122\u2153\u2154\u2190-\u2193\u2212\u2248\u2260\u2264\u2265"
)
"""What all four faces have, as a test proves; of blanks of any width just the plain one."""

_LACKED = re.compile(f"[^{_HAD}]")
_VARIABLE = "FONTCONFIG_FILE"


def had(text: str) -> bool:
    """Say whether the packaged fonts have every character of a text."""
    return _LACKED.search(text) is None


def set_alone(briefing: Briefing) -> bool:
    """Say whether the packaged fonts have every character of a briefing, and of its page's words.

    A value's ``repr`` holds all its texts, with what is not to be seen written out in ASCII.
    """
    return not right_to_left(briefing.language) and had(repr(briefing))


def leave_system_fonts(environ: MutableMapping[str, str] = os.environ) -> None:
    """Hide the system's fonts from a QGuiApplication that is still to be made.

    Does nothing where the user has chosen fonts by fontconfig's own variable.
    """
    environ.setdefault(_VARIABLE, str(resource("fonts", "no-system-fonts.conf")))
