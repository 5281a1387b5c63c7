"""Kill or fail our own save at random moments and at exact calls, and count what was lost.

A loss is a file that does not open, a save that was acknowledged and is not there, or one that was
never begun. Litter is a half-written file that is still there after the next start.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

LOOP = Path(__file__).with_name("save_loop.py")
CALLS = ("open", "write", "fsync", "replace", "chmod")
SYSTEM_CALLS = "write,fsync,rename,renameat2,openat,fchmodat,chmod,flock,unlink"


@dataclass
class Tally:
    """Count rounds and what went wrong in them."""

    rounds: int = 0
    acknowledged: int = 0
    injected: int = 0
    reported: int = 0
    losses: list[str] = field(default_factory=list)
    litter: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        return not (self.losses or self.litter or self.silent)

    def __str__(self) -> str:
        errors = f", {self.reported} of {self.injected} errors reported" if self.injected else ""
        return (
            f"{self.rounds} rounds, {self.acknowledged} saves acknowledged, "
            f"{len(self.losses)} losses, {len(self.litter)} left behind{errors}"
        )


class Harness:
    """Run the save loop on one file again and again, and check the file after each death."""

    def __init__(self, folder: Path, seed: int = 1) -> None:
        self.file = folder / "x.briefing"
        self.random = random.Random(seed)
        self.acked = 0
        self.tally = Tally()

    def kill_at_random(self, rounds: int, most: float = 0.4) -> Tally:
        """Kill the process group a random time after its first acknowledged save."""
        for number in range(rounds):
            process = self._start()
            first = process.stdout.readline()
            time.sleep(self.random.uniform(0, most))
            self._judge(number, first + self._killed(process))
        return self.tally

    def kill_at_calls(self, rounds: int) -> Tally:
        """Kill at the k-th system call of a kind where strace is there, else at os functions."""
        strace = shutil.which("strace")
        for number in range(rounds):
            if strace:
                call = self.random.choice(SYSTEM_CALLS.split(","))
                inject = f"inject={call}:signal=KILL:when={self.random.randint(1, 60)}"
                head = [strace, "-f", "-qq", "-o", os.devnull, "-e", f"trace={call}", "-e", inject]
                process = self._start(head=head)
            else:
                process = self._start(at=f"{self._place()}:kill")
            out = self._until_dead(process)
            self._judge(number, out)
        return self.tally

    def fail_at_calls(self, rounds: int) -> Tally:
        """Let the disk refuse one call of the save; the refusal must be said."""
        for number in range(rounds):
            how = self.random.choice(("ENOSPC", "EIO"))
            out = self._until_dead(self._start(at=f"{self._place()}:{how}"))
            if "injected " in out:
                self.tally.injected += 1
                after = out[out.index("injected ") :]
                if "error " in after:
                    self.tally.reported += 1
                else:
                    self.tally.silent.append(f"round {number}: {after[:200]}")
            self._judge(number, out)
        return self.tally

    def fill(self, rounds: int) -> Tally:
        """Save on whatever small disk the folder lies on, which runs full again and again."""
        for number in range(rounds):
            ballast = self.file.parent / "ballast"
            room = shutil.disk_usage(ballast.parent).free
            ballast.write_bytes(b"\0" * max(0, room - self.random.randint(0, 60_000)))
            process = self._start()
            time.sleep(0.8)
            out = self._killed(process)
            ballast.unlink()
            self.tally.reported += "error " in out
            self.tally.injected += 1
            self._judge(number, out)
        return self.tally

    def _place(self) -> str:
        return f"{self.random.choice(CALLS)}:{self.random.randint(1, 9)}"

    def _start(self, head: list[str] | None = None, at: str = "") -> subprocess.Popen[str]:
        words = [sys.executable, str(LOOP), "save", str(self.file), "--gen", str(self.acked + 1)]
        return subprocess.Popen(
            [*(head or ()), *words, "--at", at],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )

    def _kill(self, process: subprocess.Popen[str]) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)

    def _killed(self, process: subprocess.Popen[str]) -> str:
        self._kill(process)
        out, _ = process.communicate()
        return out

    def _until_dead(self, process: subprocess.Popen[str]) -> str:
        try:
            out, _ = process.communicate(timeout=2.5)
        except subprocess.TimeoutExpired:
            self._kill(process)
            out, _ = process.communicate()
        return out

    def _judge(self, number: int, out: str) -> None:
        whole = out[: out.rfind("\n") + 1].splitlines()
        seen = [int(line.split()[1]) for line in whole if line.startswith("saved ")]
        self.acked = max([self.acked, *seen])
        self.tally.rounds += 1
        self.tally.acknowledged += len(seen)
        if not self.acked and not self.file.exists():
            return
        done = subprocess.run(
            [sys.executable, str(LOOP), "check", str(self.file)],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        found = [int(line.split()[1]) for line in done.stdout.splitlines() if line[:4] == "gen "]
        if done.returncode or not found or not self.acked <= found[-1] <= self.acked + 1:
            self.tally.losses.append(
                f"round {number}: acknowledged {self.acked}, found {found} {done.stderr[-300:]}"
            )
            self.file.unlink(missing_ok=True)
        self.acked = found[-1] if found else 0
        parts = [str(path) for path in self.file.parent.rglob("*.part")]
        self.tally.litter += parts


class WindowHarness:
    """Kill a window that is being worked in, and see what its next start offers."""

    ALLOWED_MS = 2_000

    def __init__(self, folder: Path, seed: int = 1) -> None:
        self.random = random.Random(seed)
        self.file = folder / "x.briefing"
        shutil.copy(save_loop_dataset(), self.file)
        self.whole = self.file.read_bytes()
        self.rounds = self.offered = self.untouched = 0
        self.most_lost_ms = 0
        self.lost: list[str] = []

    def kill(self, rounds: int) -> WindowHarness:
        for number in range(rounds):
            out = self._worked_in(self.ALLOWED_MS / 1000 + self.random.uniform(0, 2))
            killed_at = time.time_ns() // 1_000_000
            found = self._next_start()
            made = [line.split() for line in out.splitlines() if line.startswith("edit ")]
            self.rounds += 1
            self.untouched += self.file.read_bytes() == self.whole
            self.offered += found is not None
            first_lost = next((int(at) for _, n, at in made if int(n) > (found or 0)), None)
            ago = 0 if first_lost is None else killed_at - first_lost
            self.most_lost_ms = max(self.most_lost_ms, ago)
            if found is None or ago > self.ALLOWED_MS:
                self.lost.append(f"round {number}: {made[-1:]} made, {found} offered, {ago} ms")
        return self

    def _worked_in(self, seconds: float) -> str:
        process = self._start("edit")
        first = process.stdout.readline()
        time.sleep(seconds)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        out, _ = process.communicate()
        whole = first + out
        return whole[: whole.rfind("\n") + 1]

    def _next_start(self) -> int | None:
        out, _ = self._start("offer").communicate(timeout=60)
        found = [int(line.split()[1]) for line in out.splitlines() if line.startswith("offered ")]
        return found[0] if found else None

    def _start(self, what: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, str(LOOP.with_name("window_loop.py")), what, str(self.file)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )

    def __str__(self) -> str:
        return (
            f"{self.rounds} windows killed, recovery offered {self.offered}/{self.rounds}, "
            f"file untouched {self.untouched}/{self.rounds}, "
            f"at most {self.most_lost_ms} ms of work lost"
        )


def save_loop_dataset() -> Path:
    """Return the briefing the harnesses work on."""
    return LOOP.parents[2] / "resources" / "dataset" / "moroccan-security.en.json"
