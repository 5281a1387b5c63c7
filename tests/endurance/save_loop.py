"""The program that is killed: saves ever newer generations of a briefing, or says which is there.

``save FILE --gen N`` prints ``saved G`` after each save that was acknowledged and ``error …`` for
each that was refused, until it is killed. ``check FILE`` opens the file as the next start would
and prints ``gen G``. ``--at CALL:K:HOW`` acts at the K-th call of an os function after the first
save: HOW is ``kill`` or the name of an errno.
"""

from __future__ import annotations

import argparse
import errno
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

from briefing.core import codec, edits
from briefing.store.desk import Desk
from briefing.store.files import SaveError, mark_of

DATASET = Path(__file__).parents[2] / "resources" / "dataset" / "moroccan-security.en.json"


def say(line: str) -> None:
    os.write(1, line.encode() + b"\n")


def arm(call: str, number: int, how: str) -> None:
    """Let the number-th call of an os function kill this process, or fail."""
    real = _real[call]
    left = number

    def act(*args, **more):
        nonlocal left
        left -= 1
        if left:
            return real(*args, **more)
        if how == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if call == "write" and args[0] < 3:
            left = 1  # our own words are not the disk
            return real(*args, **more)
        code = getattr(errno, how)
        os.write = _real["write"]
        say(f"injected {call}")
        raise OSError(code, os.strerror(code))

    setattr(os, call, act)


_real = {name: getattr(os, name) for name in ("open", "write", "fsync", "replace", "chmod")}


def save(path: Path, generation: int, at: str) -> None:
    desk = Desk(path.parent / "home" / "state", path.parent / "home" / "data")
    briefing = codec.load(DATASET.read_bytes())
    desk.cut_off()
    desk.open(path, mark_of(path))
    last = generation - 1
    first = True
    while True:
        try:
            briefing = edits.set_summary(briefing, f"gen {last + 1} " + "x" * (last * 37 % 4000))
            desk.write_draft(codec.dump(briefing).encode(), briefing.title, path)
            saved = desk.save(path, codec.to_bytes(briefing))
        except SaveError as error:
            say(f"error {error}")
            if at:
                return
            continue
        last += 1
        if saved.unkept:
            say(f"error {saved.unkept}")
        say(f"saved {last}")
        desk.forget_draft()
        if first and at:
            first = False
            call, number, how = at.split(":")
            arm(call, int(number), how)
        elif at and last > generation + 6:
            return


def check(path: Path) -> None:
    desk = Desk(path.parent / "home" / "state", path.parent / "home" / "data")
    desk.cut_off()
    found = codec.load(path.read_bytes())
    assert replace(found, summary="") == replace(codec.load(DATASET.read_bytes()), summary="")
    desk.close()
    say(f"gen {found.summary.split()[1]}")


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("save", "check"))
    parser.add_argument("file", type=Path)
    parser.add_argument("--gen", type=int, default=1)
    parser.add_argument("--at", default="")
    given = parser.parse_args()
    if given.what == "save":
        save(given.file, given.gen, given.at)
    else:
        check(given.file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
