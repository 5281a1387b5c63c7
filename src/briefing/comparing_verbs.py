"""`briefing compare` and `briefing stat`: the same stats in several briefings, over time."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.command import FOUND, OK, Parser, as_json, complain, leave_alone, now, opened

if TYPE_CHECKING:
    from briefing.comparing.kept import KeptStats
    from briefing.comparing.named import NamedStat
    from briefing.comparing.study import Study
    from briefing.core.briefing import Briefing


def main(words: Sequence[str]) -> int:
    """Run one verb, its name before its options, and return its exit code."""
    options = _parser().parse_args(words)
    run: Callable[[argparse.Namespace], int] = options.run
    return run(options)


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="briefing")
    verbs = parser.add_subparsers(required=True)

    def verb(
        name: str, run: Callable[[argparse.Namespace], int], text: str, example: str
    ) -> argparse.ArgumentParser:
        made = verbs.add_parser(
            name, description=f"{text[0].upper()}{text[1:]}.", epilog=f"Example: {example}"
        )
        made.set_defaults(run=run)
        return made

    on_compare = verb(
        "compare",
        _compare,
        "find the same stats in several briefings, and what does not agree over time",
        "briefing compare 2023.briefing 2024.briefing --out cells.briefing --stat cells",
    )
    on_compare.add_argument("files", metavar="FILE", nargs="+", help="articles or briefings")
    on_compare.add_argument("--json", action="store_true", help="print what was found as JSON")
    sort = on_compare.add_mutually_exclusive_group()
    sort.add_argument(
        "--versions",
        dest="rows",
        action="store_const",
        const="versions",
        help="two versions of one article: the numbers that changed",
    )
    sort.add_argument(
        "--twins",
        dest="rows",
        action="store_const",
        const="twins",
        help="a release and its translation: what is missing, added or different",
    )
    on_compare.add_argument("--out", help="write the time lines as a briefing of quoted sentences")
    on_compare.add_argument("--stat", default="", help="for --out: stats whose label holds this")

    on_stat = verb(
        "stat",
        _stat,
        "keep a stat under a name, with its definition and its history",
        'briefing stat add "Cells" 2024.briefing --label "cells dismantled"',
    )
    on_stat.add_argument("act", choices=["list", "show", "add", "remove"])
    on_stat.add_argument("name", nargs="?", default="", help="the name of the stat")
    on_stat.add_argument("files", metavar="FILE", nargs="*", help="for add: where it is stated")
    on_stat.add_argument("--label", default="", help="for add: the figure whose label holds this")
    on_stat.add_argument("--out", help="for show: write its time line as a briefing")
    on_stat.add_argument("--definition", help="for add: what exactly is counted")
    on_stat.add_argument("--json", action="store_true", help="print as JSON")
    return parser


def _compare(options: argparse.Namespace) -> int:
    from briefing import paths
    from briefing.checks.finding import Severity
    from briefing.comparing import report
    from briefing.comparing.refusals import Refusals
    from briefing.comparing.study import study

    try:
        briefings = [opened(name).briefing for name in options.files]
    except ValueError as error:
        return complain(str(error))
    if options.rows:
        return _side_by_side(briefings, options)
    found = study(briefings, refused=Refusals(paths.Folders.of_user().data).all())
    if found.refused:
        told = f"{len(found.refused)} refused matches are left out: see briefing library refused."
        sys.stderr.write(f"briefing: {told}\n")
    for place in found.twice:
        sys.stderr.write(f"briefing: {options.files[place]} has the text of a file before it.\n")
    if len(found.briefings) < 2:
        return complain("Name two briefings or more of different texts.")
    names = [name for place, name in enumerate(options.files) if place not in found.twice]
    files = {briefing.id: name for briefing, name in zip(found.briefings, names, strict=True)}
    if options.json:
        print(as_json(report.study_data(found, files)))
    else:
        print("\n".join(report.study_lines(found)))
    if options.out:
        code = _save_comparison(found, options)
        if code != OK:
            return code
    warned = any(breach.rule.severity is not Severity.NOTE for breach in found.breaches)
    return FOUND if warned else OK


def _side_by_side(briefings: Sequence[Briefing], options: argparse.Namespace) -> int:
    from briefing.comparing import report
    from briefing.comparing.rows import disagree
    from briefing.comparing.twins import align
    from briefing.comparing.versions import compare_versions

    if len(briefings) != 2 or options.out or options.stat:
        return complain(f"--{options.rows} takes two files, and prints what differs.")
    rows = (align if options.rows == "twins" else compare_versions)(*briefings)
    if options.json:
        print(as_json({"rows": report.rows_data(rows)}))
    else:
        print("\n".join(report.rows_lines(rows)))
    return FOUND if disagree(rows) else OK


def _save_comparison(found: Study, options: argparse.Namespace) -> int:
    from briefing.comparing.report import comparison_of
    from briefing.core import codec
    from briefing.store.files import SaveError, save_bytes

    target = Path(options.out)
    try:
        for name in options.files:
            leave_alone(name, target)
        made, left = comparison_of(found, options.stat, at=now())
        save_bytes(target, codec.dump(made).encode())
    except (ValueError, SaveError) as error:
        return complain(str(error))
    for line in left:
        sys.stderr.write(f"briefing: left out: {line}\n")
    sys.stderr.write(f"{target}: time lines: {len(made.charts)}\n")
    return OK


def _stat(options: argparse.Namespace) -> int:
    from briefing import paths
    from briefing.comparing import report
    from briefing.comparing.kept import KeptStats
    from briefing.store.files import SaveError

    kept = KeptStats(paths.Folders.of_user().data)
    stat = kept.find(options.name)
    for line in kept.broken:
        sys.stderr.write(f"briefing: {line}\n")
    if options.act == "list":
        stats = kept.all()
        if options.json:
            print(as_json([report.stat_report(stat) for stat in stats]))
        for stat in () if options.json else stats:
            last = f"last {stat.history[-1].said}" if stat.history else "nothing yet"
            print(f"{stat.name}: {len(stat.history)} briefings, {last}")
        return OK
    try:
        if options.act == "add":
            stat = _add_to_stat(kept, options)
        elif stat is None:
            return complain(f"No stat is called “{options.name}”: see briefing stat list.")
        elif options.act == "remove":
            kept.remove(stat)
            return OK
        if options.out:
            _save_history(stat, Path(options.out))
    except (ValueError, SaveError) as error:
        return complain(str(error))
    print(as_json(report.stat_report(stat)) if options.json else "\n".join(report.stat_lines(stat)))
    return FOUND if stat.breaches else OK


def _save_history(stat: NamedStat, target: Path) -> None:
    """Write the time line of a stat as a briefing; raises ValueError or SaveError."""
    from briefing.comparing.report import history_of
    from briefing.core import codec
    from briefing.store.files import save_bytes

    if target.exists():
        raise ValueError(f"{target} is there already: choose another name.")
    save_bytes(target, codec.dump(history_of(stat, at=now())).encode())


def _add_to_stat(kept: KeptStats, options: argparse.Namespace) -> NamedStat:
    """Add what files say to a stat, which is new when nobody has kept one of its name."""
    from dataclasses import replace

    from briefing.comparing.kept import add
    from briefing.comparing.reading import sightings

    stat = kept.find(options.name) or kept.new(options.name)
    if options.definition is not None:
        stat = replace(stat, definition=options.definition)
    briefings = [sightings(opened(name).briefing) for name in options.files]
    stat = add(stat, briefings, label=options.label, at=now())
    kept.keep(stat)
    return stat
