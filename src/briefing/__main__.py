"""Start the command line: `briefing`, `python -m briefing` and the packaged program begin here."""

import sys

from briefing.postponed import postpone


def main() -> int:
    """Run the verb that the process was started with and return its exit code."""
    return _main(None)


def main_gui() -> int:
    """Open the window without a console (Windows)."""
    return _main(["open", *sys.argv[1:]])


def _main(words: list[str] | None) -> int:
    postpone()
    from briefing import cli  # noqa: PLC0415 - it names modules that are postponed by now

    return cli.main(words)


if __name__ == "__main__":
    sys.exit(main())
