"""`briefing library …`: add, list, search, mark, remove, check, backup, rebuild; no window."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.command import BAD, FOUND, OK, Parser, as_json, complain, opened
from briefing.library import Added, Entry, Hit, Library, LibraryError
from briefing.library.library import Progress, Status, files_below
from briefing.paths import Folders

if TYPE_CHECKING:
    from briefing.comparing.refusals import Refusal
    from briefing.comparing.sighting import Sighting

HELP = """\
words               in the text, the title, a label or the source
"two words"         side by side;  cell* begins a word
> 1000   >= 1,600   figures that certainly are; also < <= = ~ and 300..500, 5%, 2 million
arrested > 1000     the figure's sentence or label holds the words right before it
unit:GW 300..500    in a unit; what converts is converted (4,700 MW is 4.7 GW)
label:cells         in the figure's label;  title: and source: likewise
since:2001          dated from then on;  until:2023-06
is:key              key, kept, proposed; favourite, archived, missing
has:flag            something is to be decided
lang:fr  tag:weekly the language;  what you tagged"""


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="briefing library",
        description="Keep briefings at hand, and find them by words and by number.",
        epilog="Example: briefing library search 'arrested > 1000'",
    )
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)

    def verb(
        name: str, act: Callable[[Library, argparse.Namespace], int], text: str, example: str
    ) -> argparse.ArgumentParser:
        made = verbs.add_parser(
            name,
            help=text,
            description=f"{text[0].upper()}{text[1:]}.",
            epilog=f"Example: briefing library {example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        made.set_defaults(act=act)
        made.add_argument("--json", action="store_true", help="print it as JSON")
        return made

    add = verb("add", _add, "index files and folders, where they are", "add reports/ x.briefing")
    add.add_argument("files", metavar="FILE", nargs="*", type=Path, help="files or folders")
    add.add_argument(
        "--draft", action="store_true", help="keep a briefing of each in the data folder; - reads"
    )
    add.add_argument("--watch", action="store_true", help="look into these folders again each time")
    add.add_argument("--unwatch", action="store_true", help="watch these folders no longer")
    listing = verb("list", _list, "list what is in the library, newest first", "list --json")
    listing.add_argument("--archived", action="store_true", help="what was archived, too")
    search = verb("search", _search, "find figures and sentences", "search 'unit:GW 300..500'")
    search.add_argument("query", nargs="+", help="what to look for")
    search.add_argument("--limit", type=int, default=50, help="at most so many (0: all)")
    search.epilog = f"{search.epilog}\n\n{HELP}"
    compare = verb(
        "compare", _compare, "say what the library last said of an article", "compare new.txt"
    )
    compare.add_argument("file", metavar="FILE", type=Path, help="an article or a briefing")
    refuse = verb(
        "refuse",
        _refuse,
        "say that two figures are not the same stat",
        "refuse 2023.briefing f7k2m9qaxb3 2024.briefing f2d8c4hnwq1",
    )
    for name in ("file", "figure", "other", "figure_there"):
        refuse.add_argument(name, metavar=name.upper().replace("_THERE", ""))
    refused = verb(
        "refused", _refused, "list what you said is not the same stat", "refused --ask-again all"
    )
    refused.add_argument(
        "--ask-again", metavar="ID", nargs="+", default=[], help="propose these again, or all"
    )
    mark = verb("mark", _mark, "tag, note, star or archive files", "mark x.briefing --tag weekly")
    mark.add_argument("files", metavar="FILE", nargs="+", type=Path)
    mark.add_argument("--tag", action="append", default=[], help="add a tag")
    mark.add_argument("--untag", action="append", default=[], help="take a tag away")
    mark.add_argument("--note", help="a note; an empty one removes it")
    for name, text in (("favourite", "star it"), ("archived", "put it into the archive")):
        mark.add_argument(f"--{name}", action=argparse.BooleanOptionalAction, help=text)
    remove = verb(
        "remove", _remove, "take files out of the library; they stay", "remove x.briefing"
    )
    remove.add_argument("files", metavar="FILE", nargs="+", type=Path)
    locate = verb(
        "locate", _locate, "find files that are missing where they lie now", "locate --in ~/moved"
    )
    locate.add_argument("files", metavar="FILE", nargs="*", type=Path, help="all, when not said")
    locate.add_argument(
        "--in",
        dest="folders",
        metavar="FOLDER",
        action="append",
        default=[],
        type=Path,
        help="look there first",
    )
    verb("check", _check, "read the whole index and look at every file", "check")
    backup = verb("backup", _backup, "copy index, tags and notes into a folder", "backup ~/safe")
    backup.add_argument("folder", metavar="FOLDER", type=Path)
    verb("rebuild", _rebuild, "make the index anew from the files", "rebuild")
    return parser


def main(words: Sequence[str], progress: Progress | None = None) -> int:
    """Run one verb on the person's library and return its exit code."""
    options = _parser().parse_args(words)
    options.progress = progress
    act: Callable[[Library, argparse.Namespace], int] = options.act
    try:
        with Library(Folders.of_user().made().data / "library") as library:
            _mended(library)
            code = act(library, options)
            _mended(library)
            return code
    except LibraryError as error:
        sys.stderr.write(f"briefing: {error}\n")
        return BAD


def _mended(library: Library) -> None:
    if library.mended:
        sys.stderr.write(f"briefing: {library.mended}\n")
        library.mended = ""


def _add(library: Library, options: argparse.Namespace) -> int:
    folders = [path for path in options.files if path.is_dir()]
    if options.unwatch:
        library.unwatch(*options.files)
        return OK
    if options.draft:
        return _told(_drafted(library, [str(path) for path in options.files]), options)
    if options.watch:
        library.watch(*folders)
    if not options.files:
        return _told(library.scan(options.progress), options)
    files = [path for path in options.files if not path.is_dir()]
    files += [path for folder in folders for path in files_below(folder)]
    return _told(library.add(files, options.progress), options)


def _drafted(library: Library, names: Sequence[str]) -> Iterator[Added]:
    """Make a draft of each article in the data folder and index it there."""
    from briefing.core import codec
    from briefing.store.drafts import Drafts
    from briefing.store.files import SaveError, save_bytes

    drafts = Drafts(_data())
    for name in names:
        try:
            briefing = opened(name).briefing
            path = drafts.free_path(briefing.title)
            save_bytes(path, codec.dump(briefing).encode())
        except (ValueError, OSError, SaveError) as error:
            yield Added(Path(name), Status.REFUSED, reason=str(error))
        else:
            yield from library.add([path])


def _told(all_added: Iterable[Added], options: argparse.Namespace) -> int:
    """Say what became of each file; a refused one is bad input."""
    code = OK
    counts = dict.fromkeys(Status, 0)
    for added in all_added:
        counts[added.status] += 1
        if added.status is Status.REFUSED:
            code = BAD
            sys.stderr.write(f"briefing: {added.reason}\n")
        if options.json:
            print(
                as_json(
                    {
                        "path": str(added.path),
                        "status": added.status.value,
                        "duplicates": [str(twin) for twin in added.twins],
                        "reason": added.reason or None,
                    }
                )
            )
        elif added.twins:
            names = ", ".join(str(twin) for twin in added.twins)
            print(f"{added.path}: the same article as {names}")
    if not options.json:
        print(", ".join(f"{count} {name.value}" for name, count in counts.items() if count) or "–")
    return code


def _list(library: Library, options: argparse.Namespace) -> int:
    entries = [e for e in library.entries() if options.archived or not e.archived]
    if options.json:
        print(as_json([_entry(entry) for entry in entries]))
        return OK
    for entry in entries:
        marks = (
            "".join(sign for sign, on in (("★", entry.favourite), ("✕", entry.missing)) if on)
            or "·"
        )
        tags = "".join(f" #{tag}" for tag in entry.tags)
        print(f"{entry.published or '–':10} {marks} {entry.title}{tags}\n             {entry.path}")
    return OK


def _search(library: Library, options: argparse.Namespace) -> int:
    hits = library.search(" ".join(options.query), limit=options.limit or None)
    if options.json:
        print(as_json([_hit(hit, place) for place, hit in enumerate(hits)]))
        return OK
    bold = ("\033[1m", "\033[0m") if sys.stdout.isatty() else ("", "")
    last = None
    for hit in hits:
        if hit.entry.path != last:
            missing = " (missing)" if hit.entry.missing else ""
            print(f"{hit.entry.title} · {hit.entry.published or 'date not stated'}{missing}")
            print(f"  {hit.entry.path}")
            last = hit.entry.path
        print(f"    {_marked(hit, bold)}")
    return OK


def _marked(hit: Hit, bold: tuple[str, str]) -> str:
    text, end = "", 0
    for span in hit.bold:
        if span.start >= end:
            text += hit.sentence[end : span.start] + bold[0] + span.of(hit.sentence) + bold[1]
            end = span.end
    return " ".join((text + hit.sentence[end:]).split())


def _compare(library: Library, options: argparse.Namespace) -> int:
    from briefing.checks.finding import Severity
    from briefing.comparing.refusals import Refusals
    from briefing.comparing.report import recall_data, recall_lines
    from briefing.library.related import recall
    from briefing.pipeline import open_file

    try:
        briefing = open_file(options.file).briefing
    except ValueError as error:
        sys.stderr.write(f"briefing: {error}\n")
        return BAD
    found = recall(library, briefing, Refusals(_data()).all())
    if options.json:
        print(as_json([recall_data(one) for one in found]))
    else:
        for one in found:
            print("\n".join(recall_lines(one)))
        if not found:
            print("The library says nothing of its figures.")
    warned = any(b.rule.severity is not Severity.NOTE for one in found for b in one.breaches)
    return FOUND if warned else OK


def _refuse(_: Library, options: argparse.Namespace) -> int:
    from briefing.comparing.reading import sightings
    from briefing.comparing.refusals import Refusals
    from briefing.store.files import SaveError

    asked = ((options.file, options.figure), (options.other, options.figure_there))
    pair: list[Sighting] = []
    try:
        for file, figure in asked:
            seen = sightings(opened(file).briefing)
            found = [s for s in seen if s.name.figure == figure]
            if not found:
                known = ", ".join(f"{s.name.figure} ({s.said} {s.label})" for s in seen[:8])
                return complain(f"{file} has no figure {figure}. It has {known}.")
            pair += found[:1]
        Refusals(_data()).refuse([(pair[0], pair[1])])
    except (ValueError, SaveError) as error:
        return complain(str(error))
    return OK


def _refused(_: Library, options: argparse.Namespace) -> int:
    from briefing.comparing.refusals import Refusals
    from briefing.store.files import SaveError

    kept = Refusals(_data())
    wanted = set(options.ask_again)
    chosen = [one for one in kept.all() if one.id in wanted or "all" in wanted]
    try:
        kept.take_back(chosen)
    except SaveError as error:
        return complain(str(error))
    left: tuple[Refusal, ...] = () if chosen else kept.all()
    if options.json:
        sides = [(one, (one.one, one.other)) for one in left]
        print(
            as_json(
                [{"id": one.id, "figures": [asdict(side) for side in both]} for one, both in sides]
            )
        )
        return OK
    for one in left:
        first, second = (f"{s.said} {s.label} (“{s.title}”)" for s in (one.one, one.other))
        print(f"{one.id}  {first} is not {second}")
    if wanted:
        print(f"{len(chosen)} are proposed again")
    return OK if chosen or not wanted else BAD


def _data() -> Path:
    return Folders.of_user().data


def _mark(library: Library, options: argparse.Namespace) -> int:
    code = OK
    for path in options.files:
        entry = library.entry(path)
        if entry is None:
            code = BAD
            sys.stderr.write(f"briefing: {path} is not in the library: add it first.\n")
            continue
        tags = (set(entry.tags) | set(options.tag)) - set(options.untag)
        entry = library.mark(
            entry,
            tags=tags,
            note=options.note,
            favourite=options.favourite,
            archived=options.archived,
        )
        if options.json:
            print(as_json(_entry(entry)))
    return code


def _remove(library: Library, options: argparse.Namespace) -> int:
    removed = library.remove(options.files)
    print(as_json({"removed": removed}) if options.json else f"{removed} removed; the files stay")
    return OK if removed == len(options.files) else BAD


def _locate(library: Library, options: argparse.Namespace) -> int:
    """Follow each missing file to the one place that is surely it; else say what may be."""
    from briefing.library.lost import moved, places

    wanted = {Path(os.path.abspath(path)) for path in options.files}  # noqa: PTH100
    missing = [e for e in library.entries() if e.missing and (not wanted or e.path in wanted)]
    code = OK
    for entry in missing:
        found = places(library, entry, options.folders)
        sure = [place.path for place in found if place.sure]
        to = sure[0] if len(sure) == 1 and not moved(library, entry, sure[0]).reason else None
        code = code if to is not None else FOUND
        if options.json:
            may = [str(place.path) for place in found]
            print(
                as_json(
                    {"path": str(entry.path), "now": None if to is None else str(to), "may": may}
                )
            )
        elif to is not None:
            print(f"{entry.path}: now {to}")
        else:
            may = ", ".join(str(place.path) for place in found)
            print(f"{entry.path}: {f'may be {may}' if may else 'not found'}")
    if not missing and not options.json:
        print("Nothing is missing.")
    return code


def _check(library: Library, options: argparse.Namespace) -> int:
    health = library.check()
    if options.json:
        print(
            as_json(
                {
                    "ok": health.sound,
                    "briefings": health.briefings,
                    "faults": list(health.faults),
                    "missing": [str(path) for path in health.missing],
                    "changed": [str(path) for path in health.changed],
                    "duplicates": [[str(p) for p in paths] for paths in health.duplicates],
                }
            )
        )
    else:
        for fault in health.faults:
            print(f"the index is damaged: {fault}. Run briefing library rebuild.")
        for path in health.missing:
            print(f"missing: {path}")
        for path in health.changed:
            print(f"changed since it was added: {path}")
        for paths in health.duplicates:
            print(f"the same article: {', '.join(str(path) for path in paths)}")
        print(f"{health.briefings} briefings, {len(health.faults)} faults")
    return FOUND if health.faults or health.missing or health.changed else OK


def _backup(library: Library, options: argparse.Namespace) -> int:
    copies = library.backup(options.folder)
    print(as_json([str(path) for path in copies]) if options.json else copies[0].parent)
    return OK


def _rebuild(library: Library, options: argparse.Namespace) -> int:
    return _told(library.rebuild(options.progress), options)


def _entry(entry: Entry) -> dict[str, object]:
    return {
        "briefing": entry.briefing,
        "title": entry.title,
        "published": entry.published,
        "source": entry.source,
        "language": entry.language,
        "path": str(entry.path),
        "sha256": entry.sha256,
        "figures": entry.figures,
        "missing": entry.missing,
        "favourite": entry.favourite,
        "archived": entry.archived,
        "tags": list(entry.tags),
        "note": entry.note,
    }


def _hit(hit: Hit, place: int) -> dict[str, object]:
    """Return a hit; ``bold`` are code points of the sentence, ``score`` falls with the order."""
    figure = hit.figure
    return {
        "briefing": hit.entry.briefing,
        "title": hit.entry.title,
        "published": hit.entry.published,
        "figure": None if figure is None else figure.figure,
        "label": None if figure is None else figure.label,
        "sentence": hit.sentence,
        "score": round(1 / (1 + place), 6),
        "bold": [[span.start, span.end] for span in hit.bold],
        "path": str(hit.entry.path),
        "missing": hit.entry.missing,
    }
