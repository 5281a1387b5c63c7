"""Start the packaged program."""

# ruff: noqa: INP001  -- a script, no package

import sys

from briefing import cli

if __name__ == "__main__":
    # On Windows a second executable, named after its entry point, opens no console.
    sys.exit(cli.main_gui() if "briefing-gui" in sys.executable else cli.main())
