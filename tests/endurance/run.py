"""Everything that may go wrong with a save, by the hundred: run by ``make endurance``.

With a number, each part runs so many rounds per hundred: ``make endurance ARGS=10`` takes minutes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from kills import Harness, WindowHarness
from library_harm import Tally, damage, kill_while_indexing

ROUNDS = {
    "random": 1000,
    "calls": 300,
    "errors": 300,
    "windows": 200,
    "full": 40,
    "library": 500,
    "damage": 300,
}


def main() -> int:
    share = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    failed = False
    for name, whole in ROUNDS.items():
        rounds = max(1, whole * share // 100)
        start = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            told, sound = PARTS[name](Path(folder), rounds)
        failed |= not sound
        print(f"{name:8} {told}  ({time.monotonic() - start:.0f} s)", flush=True)
    return int(failed)


def _saves(method: str) -> Callable[[Path, int], tuple[str, bool]]:
    def run(folder: Path, rounds: int) -> tuple[str, bool]:
        tally = getattr(Harness(folder), method)(rounds)
        worst = [*tally.losses, *tally.litter, *tally.silent][:5]
        return "\n         ".join([str(tally), *worst]), tally.sound

    return run


def _windows(folder: Path, rounds: int) -> tuple[str, bool]:
    harness = WindowHarness(folder).kill(rounds)
    sound = not harness.lost and harness.untouched == rounds
    return "\n         ".join([str(harness), *harness.lost[:5]]), sound


def _full_disk(folder: Path, rounds: int) -> tuple[str, bool]:
    """Save on a disk of one megabyte that fills up; needs the right to mount one."""
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "briefing", str(folder)]
    if os.name != "posix" or subprocess.run(mount, capture_output=True, check=False).returncode:
        return "skipped: no right to mount a small disk here", True
    try:
        return _saves("fill")(folder, rounds)
    finally:
        subprocess.run(["umount", str(folder)], check=False)


def _library(act: Callable[[Path, int], Tally]) -> Callable[[Path, int], tuple[str, bool]]:
    def run(folder: Path, rounds: int) -> tuple[str, bool]:
        tally = act(folder / "library", rounds)
        return "\n         ".join([str(tally), *tally.losses[:5]]), not tally.losses

    return run


PARTS = {
    "random": _saves("kill_at_random"),
    "calls": _saves("kill_at_calls"),
    "errors": _saves("fail_at_calls"),
    "windows": _windows,
    "full": _full_disk,
    "library": _library(kill_while_indexing),
    "damage": _library(damage),
}

if __name__ == "__main__":
    sys.exit(main())
