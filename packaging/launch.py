"""Start the packaged program."""

# ruff: noqa: INP001  -- a script, no package

import os
import sys

from briefing.__main__ import main, main_gui

if __name__ == "__main__":
    # An unfrozen Python does this by itself (PEP 538); without it Qt complains of a plain C locale.
    if not any(os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG")):
        os.environ["LC_CTYPE"] = "C.UTF-8"
    # On Windows a second executable, named after its entry point, opens no console.
    sys.exit(main_gui() if "briefing-gui" in sys.executable else main())
