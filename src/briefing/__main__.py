"""Run the command line, so that `python -m briefing` is `briefing`."""

import sys

from briefing.cli import main

if __name__ == "__main__":
    sys.exit(main())
