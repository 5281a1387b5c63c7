"""Kill the library while it indexes, and damage its index, by the hundred; count what is lost."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from briefing.library import Library, LibraryError
from briefing.library.library import INDEX
from library.made_library import records

QUERIES = (
    "> 100",
    "bicycles",
    "counted 1000..4000",
    "lang:en is:key",
    "since:2000 = 1007",
    "unit:km > 1",
)


@dataclass
class Tally:
    """Count rounds and what went wrong in them."""

    rounds: int = 0
    acknowledged: int = 0
    reported: int = 0
    unharmed: int = 0
    losses: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.rounds} rounds, {self.acknowledged} rows acknowledged, {self.reported} reported, "
            f"{self.unharmed} unharmed, {len(self.losses)} losses"
        )


def kill_while_indexing(folder: Path, rounds: int, seed: int = 1) -> Tally:
    """Kill a process that indexes and acknowledges; every acknowledged row must be there."""
    random_, tally = random.Random(seed), Tally()
    acknowledged: set[str] = set()
    for number in range(rounds):
        words = [sys.executable, __file__, str(folder), str(number)]
        process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, start_new_session=True)
        acknowledged.update(process.stdout.readline().split())
        time.sleep(random_.uniform(0, 0.15))
        os.killpg(process.pid, signal.SIGKILL)
        rest = process.communicate()[0]
        acknowledged.update(line for line in rest.split("\n")[:-1] for line in line.split())
        tally.rounds += 1
        tally.acknowledged += sum(name.startswith(f"{number}.") for name in acknowledged)
        with Library(folder) as library:
            held = {entry.briefing for entry in library.entries()}
            if library.mended:
                tally.losses.append(f"round {number}: {library.mended}")
            if lost := acknowledged - held:
                tally.losses.append(f"round {number}: {len(lost)} rows lost")
            if number % 25 == 0 and not (health := library.check()).sound:
                tally.losses.append(f"round {number}: {health.faults}")
            if len(held) > 300:  # a new beginning, so that checks stay short
                library.close()
                shutil.rmtree(folder)
                acknowledged.clear()
    return tally


def index_for_ever(folder: Path, number: int) -> None:
    """Index small batches, and acknowledge each on standard output."""
    made = records(10_000, seed=number, figures=3)
    with Library(folder) as library:
        turn = 0
        while batch := list(islice(made, 4)):
            from dataclasses import replace

            batch = [
                (
                    path.with_stem(f"{number}-{path.stem}"),
                    replace(record, briefing=f"{number}.{record.briefing}"),
                )
                for path, record in batch
            ]
            library.put(batch)
            turn += 1
            print(" ".join(record.briefing for _, record in batch), flush=True)


def damage(folder: Path, rounds: int, seed: int = 2) -> Tally:
    """Damage the index anyhow; it must be said or harmless, and a rebuild must find the same."""
    random_, tally = random.Random(seed), Tally()
    work = folder / "work"
    work.mkdir(parents=True)
    files = []
    for number in range(6):
        path = work / f"{number}.txt"
        path.write_text(
            f"The council counted {1000 + number * 7} bicycles and {number + 2} km of lanes in May 2020.\n"
            * 3
        )
        files.append(path)
    with Library(folder / "sound") as library:
        assert all(added.status == "new" for added in library.add(files))
        expected = [_told(library, query) for query in QUERIES]
        assert sum(map(len, expected)) > 10
    for number in range(rounds):
        here = folder / "damaged"
        shutil.copytree(folder / "sound", here)
        how = _harm(here / INDEX, random_)
        tally.rounds += 1
        try:
            with Library(here) as library:
                same = [_told(library, query) for query in QUERIES] == expected
                said = bool(library.mended) or not library.check().sound
                tally.reported += said
                tally.unharmed += same and not said
                if not (same or said):
                    tally.losses.append(f"round {number}: {how}: other results, and nothing said")
                library.rebuild()
                if [_told(library, query) for query in QUERIES] != expected:
                    tally.losses.append(f"round {number}: {how}: a rebuild finds something else")
        except LibraryError as error:
            tally.losses.append(f"round {number}: {how}: not mended: {error}")
        except Exception as error:  # noqa: BLE001 - each is a traceback somebody would see
            tally.losses.append(f"round {number}: {how}: {error!r}")
        shutil.rmtree(here)
    return tally


def _told(library: Library, query: str) -> list[tuple]:
    return [(h.entry.path, h.sentence, h.bold, h.figure) for h in library.search(query, limit=None)]


def _harm(file: Path, random_: random.Random) -> str:
    data = bytearray(file.read_bytes())
    how = random_.choice(("bits", "bytes", "page", "cut", "grown", "zeros"))
    place = random_.randrange(len(data))
    if how == "bits":
        data[place] ^= 1 << random_.randrange(8)
    elif how == "bytes":
        for _ in range(random_.randint(2, 60)):
            data[random_.randrange(len(data))] = random_.randrange(256)
    elif how == "page":
        start = place // 8192 * 8192
        data[start : start + 8192] = random_.randbytes(8192)
    elif how == "cut":
        del data[place:]
    elif how == "grown":
        data += random_.randbytes(random_.randint(1, 20_000))
    else:
        data[place : place + 400] = bytes(min(400, len(data) - place))
    file.write_bytes(bytes(data))
    return f"{how} at {place}"


if __name__ == "__main__":
    index_for_ever(Path(sys.argv[1]), int(sys.argv[2]))
