"""The command line: one small function per verb; the window is one more caller of the same code.

Exit codes: 0 done, 1 findings or a failed check, 2 bad input; in a batch the worst wins. Heavy
imports stand inside the verbs, so that a verb that needs no Qt never pays for it.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from briefing.command import FOUND, OK, Parser, as_json, complain, leave_alone, opened, stdin

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from PySide6.QtCore import QCoreApplication

    from briefing.core.briefing import Briefing, Decision
    from briefing.pipeline import Draft
    from briefing.render.proofreader import Proofreader

MOST_LETTERS = 12_000_000
"""Letters of a text that are read at once; what is found in them is held until it is printed."""

FIRST = "moroccan-security.en.json"
"""The bundled briefing that opens first."""


SHORT_LIVED = frozenset({"print", "export", "verify"})
"""Verbs that write and end: what they let go of is not worth looking for, nor tidying at the end.

It saves a quarter of a print.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb and return its exit code; with no verb, open the window.

    Without ``arguments`` it is the whole process, and a short-lived verb ends it at once.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    if arguments is None and words and words[0] in SHORT_LIVED:
        gc.disable()
        code = main(words)
        sys.stderr.flush()
        os._exit(code)
    if words[:1] == ["--import-worker"]:  # a frozen build is its own import worker
        from briefing.formats.worker import main as work

        return work(words[1:])
    if words and words[0] in ("-h", "--help", "--version"):
        _help().parse_args(words)
    if not words or words[0] not in _VERBS:
        words.insert(0, "open")
    return _safely(lambda: _VERBS[words[0]].do(words))


def _safely(run: Callable[[], int]) -> int:
    """Run a verb; a reader who leaves, or Ctrl+C, is no error of it."""
    try:
        code = run()
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of a pipe went away (`briefing extract … | head`): nothing is wrong here.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return 130
    return code


def _help() -> argparse.ArgumentParser:
    """Return the parser that knows of every verb what it is for."""
    from briefing import __version__

    parser = Parser(
        prog="briefing",
        description="An article beside its figures: no number without its sentence.",
        epilog="With no verb, the window opens: briefing report.txt",
    )
    parser.add_argument("--version", action="version", version=f"Briefing {__version__}")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)
    for name, verb in _VERBS.items():
        verbs.add_parser(name, help=verb.text)
    return parser


# ── the words each verb takes ────────────────────────────────────────────────────────────────────


_ANY = "articles or briefings; - for standard input"
_ARTICLES = "articles; - for standard input"
_LANGUAGE = "the language of the text (guessed when not said)"
_ATTACH = ("none", "figures", "everything")


def _open_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="*", help="articles or briefings")


def _extract_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help=_ARTICLES)
    parser.add_argument("--lang", help=_LANGUAGE)
    parser.add_argument(
        "--explain", action="store_true", help="say why each numeral is or is not one"
    )
    shape = parser.add_mutually_exclusive_group()
    for name in ("json", "csv", "table"):
        shape.add_argument(f"--{name}", dest="shape", action="store_const", const=name)


def _draft_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help=_ARTICLES)
    parser.add_argument("-o", "--output", required=True, help="the briefing to write, or a folder")
    parser.add_argument("--lang", help=_LANGUAGE)
    parser.add_argument(
        "--published", metavar="DATE", help="when the article appeared, where it does not say"
    )


def _update_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the briefing")
    parser.add_argument("article", metavar="ARTICLE", help="the newer text")
    parser.add_argument("-o", "--output", required=True, help="the briefing to write")
    parser.add_argument("--json", action="store_true", help="print what became of each figure")


def _check_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help=_ANY)
    parser.add_argument("--json", action="store_true", help="print the findings as JSON")


def _print_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", help=_ANY)
    parser.add_argument("-o", "--output", required=True, help="the PDF to write, or a folder")
    parser.add_argument("--paper", type=str.capitalize, choices=["A4", "Letter"])
    parser.add_argument("--orientation", choices=["portrait", "landscape"])
    parser.add_argument(
        "--template", choices=["standard", "numbers-first", "chart-first", "two-columns"]
    )
    parser.add_argument("--lang", help=_LANGUAGE)
    parser.add_argument("--attach", choices=_ATTACH)
    parser.add_argument(
        "--html", action="store_true", help="write an accessible web page beside it"
    )
    parser.add_argument(
        "--with-source",
        action="store_true",
        default=None,
        help="print the source text too, on sheets of its own after the page",
    )
    parser.add_argument(
        "--draft", action="store_true", help="print what cannot be traced, stamped DRAFT"
    )


def _export_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="an article or briefing; - for standard input")
    parser.add_argument(
        "-o", "--output", required=True, help="what to write: .html .md .csv .json .svg .png"
    )
    parser.add_argument("--chart", help="one chart alone, by its id: .svg .png .json (Vega-Lite)")
    parser.add_argument("--attach", choices=_ATTACH)


def _verify_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pdf", metavar="X.pdf", help="a page of ours; - for standard input")
    parser.add_argument(
        "article", metavar="ARTICLE", nargs="?", help="the article it speaks of, or its briefing"
    )
    parser.add_argument("--json", action="store_true", help="print the whole account as JSON")


# ── the verbs ────────────────────────────────────────────────────────────────────────────────────


def _open(options: argparse.Namespace) -> int:
    from briefing import preflight

    problem = preflight.check_window()
    if problem is not None:
        if options.files or problem != preflight.NO_DISPLAY:
            return complain(problem)
        return _print_without_display(problem)
    # Little of what a start makes is ever let go of, and looking for it takes a twentieth of the
    # start; the window looks again once it stands.
    gc.disable()
    with _quickened():
        from briefing.app.application import run

    return run([Path(name) for name in options.files])


def _quickened() -> AbstractContextManager[None]:
    """Import Qt, and what the block imports, with what an earlier start kept of it."""
    from briefing.paths import Folders
    from briefing.quick_start import quickened

    return quickened(Folders.of_user().cache)


def _print_without_display(problem: str) -> int:
    """Give somebody without a screen the next best thing: the bundled page as a PDF."""
    from briefing import paths

    target = Path("briefing.pdf")
    print(f"{problem} The bundled briefing is printed instead.")
    words = ["print", str(paths.resource("dataset", FIRST)), "-o", str(target)]
    code = main(words)
    if code == OK:
        print(f"Open {target.absolute()} to read it.")
    return code


def _extract(options: argparse.Namespace) -> int:
    import shutil

    from briefing.extract import find_figures, language_of, report, split_sentences

    worst, headed = OK, False
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    several = len(options.files) > 1
    shape = options.shape or ("explain" if options.explain else "table")
    for number, name in enumerate(options.files):
        _progress(number, len(options.files), name)
        try:
            text, spans, spoken = _article_text(name)
        except ValueError as error:
            worst = complain(str(error))
            continue
        language = options.lang or spoken or language_of(text)
        sentences = split_sentences(text, language, spans)
        extraction = find_figures(text, sentences, language)
        if shape == "json":
            data = report.extraction_data(text, language, extraction, sentences)
            print(as_json({"file": name, **data} if several else data))
            continue
        if several and shape != "csv":
            print(f"== {name}")
        if shape == "csv":
            lines = report.csv(text, extraction)
            print(lines.partition("\n")[2] if headed else lines, end="")
            headed = True
        elif shape == "explain" or options.explain:
            print(report.explain(text, extraction), end="")
        else:
            print(report.table(text, extraction, width), end="")
    _progress(len(options.files), len(options.files), "")
    return worst


def _draft(options: argparse.Namespace) -> int:
    from briefing.core import codec
    from briefing.store.files import SaveError, save_bytes

    worst = OK
    for number, name in enumerate(options.files):
        _progress(number, len(options.files), name)
        try:
            draft = opened(name, options.lang)
            target = _target(options.output, options.files, number, ".briefing")
            briefing = _dated(draft.briefing, options.published)
            save_bytes(target, codec.dump(briefing).encode())
        except (ValueError, SaveError) as error:
            worst = complain(str(error))
            continue
        proposed = sum(1 for figure in draft.briefing.figures if not figure.derived)
        print(f"{target}: {proposed} figures, {_open_count(draft)} to decide")
    _progress(len(options.files), len(options.files), "")
    return worst


def _dated(briefing: Briefing, published: str | None) -> Briefing:
    """Return a briefing with the date its article appeared; raises ValueError."""
    if published is None:
        return briefing
    from dataclasses import replace

    from briefing.comparing.sighting import is_date
    from briefing.core import edits

    if not is_date(published):
        raise ValueError(f"{published} is no date: write 2024-07-14, 2024-07 or 2024.")
    return edits.set_source(briefing, replace(briefing.article.source, published=published))


def _update(options: argparse.Namespace) -> int:
    from briefing import pipeline
    from briefing.core import codec
    from briefing.store.files import SaveError, save_bytes

    try:
        before = opened(options.file, None).briefing
        done = pipeline.renew_from(before, Path(options.article))
        save_bytes(Path(options.output), codec.to_bytes(done.briefing))
    except (ValueError, SaveError) as error:
        return complain(str(error))
    told = [
        {
            "figure": change.figure,
            "state": change.state.value,
            "old": change.old.of(before.article.text),
            "now": [place.of(done.briefing.article.text) for place in change.candidates],
        }
        for change in done.changes
    ]
    if options.json:
        print(as_json({"figures": told, "new": list(done.new)}))
    else:
        for one in told:
            if one["state"] not in ("exact", "moved"):
                print(f"{one['state']}: {one['old']} {' | '.join(one['now'])}".rstrip())
        kept = sum(change.state.sound for change in done.changes)
        print(f"{options.output}: {kept} of {len(told)} followed, {len(done.new)} new")
    return OK if all(change.state.sound for change in done.changes) else FOUND


def _check(options: argparse.Namespace) -> int:
    from briefing.checks import coverage
    from briefing.core.briefing import State
    from briefing.core.codec import decision_data

    worst = OK
    for name in options.files:
        try:
            draft = opened(name, None)
        except ValueError as error:
            worst = max(worst, complain(str(error)))
            continue
        briefing = draft.briefing
        open_ones = [finding for finding in draft.findings if finding.open]
        unsound = [f for f in briefing.unsound if f.state is not State.IGNORED]
        if open_ones or unsound:
            worst = max(worst, FOUND)
        covered = coverage(briefing)
        if options.json:
            data = {
                "findings": [
                    {
                        "rule": finding.rule,
                        "severity": finding.severity,
                        "figures": list(finding.figures),
                        "sentences": [[span.start, span.end] for span in finding.sentences],
                        "message": finding.message,
                        "computation": finding.computation,
                        "key": finding.key,
                        "decision": decision_data(finding.decision) if finding.decision else None,
                    }
                    for finding in draft.findings
                ],
                "coverage": {"figures": covered.figures, "checked": covered.checked},
                "anchors": {state.value: count for state, count in briefing.anchors().items()},
            }
            print(as_json({"file": name, **data} if len(options.files) > 1 else data))
            continue
        for finding in draft.findings:
            answer = f" — decided: {_answer(finding.decision)}" if finding.decision else ""
            print(f"{name}: {finding.severity} ({finding.rule}) {finding.message}{answer}")
        print(
            f"{name}: {len(open_ones)} to decide; {covered.checked} of {covered.figures} figures "
            "took part in a check"
        )
    return worst


def _print(options: argparse.Namespace) -> int:
    problem = _headless()
    if problem is not None:
        return complain(problem)
    from briefing.paths import Folders
    from briefing.render.proofreader import called

    # One page of one briefing has a second reader, who is called before Qt is there.
    file = Path(options.files[0])
    if len(options.files) > 1 or file.suffix.lower() not in (".briefing", ".json"):
        with _quickened():
            return _print_all(options)
    with called(file, Folders.of_user().cache) as proofreader, _quickened():
        return _print_all(options, proofreader)


def _print_all(options: argparse.Namespace, proofreader: Proofreader | None = None) -> int:
    from briefing.core.briefing import Attach, Orientation, Paper, Template
    from briefing.render.output import PrintError, print_page

    alone = len(options.files) == 1
    application = None if alone else _painter()
    attach = Attach(options.attach) if options.attach else None
    worst = OK
    for number, name in enumerate(options.files):
        _progress(number, len(options.files), name)
        if number:
            gc.collect()
        try:
            briefing = _briefing(name, options.lang)
            target = _target(options.output, options.files, number, ".pdf")
            leave_alone(name, target)
            application = application or _painter(briefing)
            proof = print_page(
                briefing,
                target,
                paper=Paper(options.paper) if options.paper else None,
                orientation=Orientation(options.orientation) if options.orientation else None,
                template=Template(options.template) if options.template else None,
                attach=attach,
                with_source=options.with_source,
                draft=options.draft,
                fit=True,
                proofreader=proofreader,
            )
            if options.html:
                from briefing.render.export import export

                export(briefing, target.with_suffix(".html"), attach=attach)
        except PrintError as error:
            worst = max(worst, FOUND)
            complain(f"{name}: {error}")
            continue
        except (ValueError, OSError) as error:
            worst = complain(str(error))
            continue
        print(f"{target}: {proof.summary()}")
    _progress(len(options.files), len(options.files), "")
    del application
    return worst


def _painter(briefing: Briefing | None = None) -> QCoreApplication:
    """Start what paints pages; for one briefing that our fonts can set, with them alone."""
    from PySide6.QtCore import QTranslator
    from PySide6.QtGui import QGuiApplication

    from briefing import paths
    from briefing.render.own_fonts import leave_system_fonts, set_alone
    from briefing.render.theme import register_fonts

    application = QGuiApplication.instance()
    if application is None:
        if briefing is not None and set_alone(briefing):
            leave_system_fonts()
        application = QGuiApplication(["briefing"])
        plurals = QTranslator(application)  # "1 decision left": English has a file for that too
        plurals.load(str(paths.resource("i18n", "briefing_en.qm")))
        application.installTranslator(plurals)
    register_fonts()
    return application


def _export(options: argparse.Namespace) -> int:
    from briefing.render.export import needs_qt

    if not needs_qt(Path(options.output).suffix.lower(), options.chart):
        return _export_one(options)
    problem = _headless()
    if problem is not None:
        return complain(problem)
    with _quickened():
        application = _painter()
        code = _export_one(options)
        del application
        return code


def _export_one(options: argparse.Namespace) -> int:
    from briefing.core.briefing import Attach
    from briefing.proof import PrintError
    from briefing.render.export import export

    target = Path(options.output)
    try:
        briefing = _briefing(options.file, None)
        attach = Attach(options.attach) if options.attach else None
        leave_alone(options.file, target)
        export(briefing, target, chart=options.chart, attach=attach)
    except PrintError as error:
        complain(f"{options.file}: {error}")
        return FOUND
    except (ValueError, OSError) as error:
        return complain(str(error))
    print(f"{target}: written")
    return OK


def _verify(options: argparse.Namespace) -> int:
    from briefing.formats.reading import slurp
    from briefing.proof import PrintError, report_data
    from briefing.proof.verify import verify

    try:
        pdf = stdin() if options.pdf == "-" else slurp(Path(options.pdf))
        text = None if options.article is None else _article_text(options.article)[0]
        proof = verify(pdf, text)
    except (PrintError, ValueError) as error:
        return complain(f"{options.pdf}: {error}")
    if options.json:
        print(as_json(report_data(proof)))
    elif proof.ok:
        print(f"{options.pdf}: {proof.message} Proof {proof.digest}.")
    else:
        for fault in proof.faults:
            print(f"{options.pdf}: {fault}")
    return OK if proof.ok else FOUND


def _library(words: Sequence[str]) -> int:
    from briefing import library_verbs

    return library_verbs.main(words[1:], _progress)


def _comparing(words: Sequence[str]) -> int:
    from briefing import comparing_verbs

    return comparing_verbs.main(words)


def _schema(_options: argparse.Namespace) -> int:
    from briefing import paths

    print(paths.resource("schema", "briefing-1.schema.json").read_text(encoding="utf-8"), end="")
    return OK


def _selfcheck(_options: argparse.Namespace) -> int:
    import platform

    from briefing import __version__, paths
    from briefing.checks import check
    from briefing.core import codec

    folders = paths.Folders.of_user()
    print(f"Briefing {__version__}, Python {platform.python_version()}, {platform.platform()}")
    print(f"  library {folders.data}\n  settings {folders.config}\n  state {folders.state}")
    print(f"  cache {folders.cache}")
    worst = _show_fonts()
    for file in sorted(paths.resource("dataset").glob("*.json")):
        try:
            briefing = codec.load(file.read_bytes())
        except codec.CodecError as error:
            worst = max(worst, FOUND)
            print(f"  {file.name}: {error}")
            continue
        open_ones = [finding for finding in check(briefing) if finding.open]
        unsound = _unsound(briefing)
        stated = sum(1 for figure in briefing.figures if not figure.derived)
        if open_ones or unsound:
            worst = max(worst, FOUND)
            for line in (*unsound, *(finding.message for finding in open_ones)):
                print(f"  {file.name}: {line}")
        else:
            computed = len(briefing.figures) - stated
            print(f"  {file.name}: sound, {stated} figures stated and {computed} computed")
    return worst


def _show_fonts() -> int:
    problem = _headless()
    if problem is not None:
        print(f"  no page can be drawn: {problem}")
        return FOUND
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication

    from briefing.render.theme import register_fonts

    application = QGuiApplication.instance() or QGuiApplication(["briefing"])
    print(f"  Qt {qVersion()}, fonts {', '.join(dict.fromkeys(register_fonts()))}")
    del application
    return OK


def _unsound(briefing: Briefing) -> list[str]:
    """Return what keeps the stated figures from being sound, one line each."""
    from briefing.checks.anchor import fault_of

    lines: list[str] = []
    for figure in briefing.figures:
        if figure.span is None:
            continue
        sentence = briefing.article.sentence_at(figure.span.start)
        fault = fault_of(figure, briefing)
        if not fault and (sentence is None or figure.span not in sentence):
            fault = "its sentence does not contain it"
        if fault:
            lines.append(f"figure {figure.id}: {fault}")
    return lines


# ── what the verbs share ─────────────────────────────────────────────────────────────────────────


def _briefing(name: str, language: str | None) -> Briefing:
    """Open a briefing, or draft one from an article: what that takes is imported for it alone."""
    from briefing.formats.from_briefing import from_briefing, is_briefing
    from briefing.formats.reading import slurp

    data = stdin() if name == "-" else slurp(Path(name))
    label = "standard input" if name == "-" else Path(name).name
    if is_briefing(data, label):
        return from_briefing(data, label)
    from briefing.pipeline import open_bytes

    return open_bytes(data, label, language=language).briefing


def _article_text(name: str):
    """Return the text, block spans and language (when stated) of an article or a briefing."""
    from briefing.core import codec
    from briefing.formats.doors import Carried, ReadError, read_bytes, slurp
    from briefing.formats.from_briefing import from_briefing, is_briefing

    data = stdin() if name == "-" else slurp(Path(name))
    label = "standard input" if name == "-" else Path(name).name
    if is_briefing(data, label):
        briefing = from_briefing(data, label)
        article = briefing.article
        return article.text, [block.span for block in article.blocks], briefing.language
    reading = read_bytes(data, label)
    if not isinstance(reading, Carried) and len(reading.text) > MOST_LETTERS:
        millions = f"{len(reading.text) / 1e6:.1f} million letters"
        limit = f"{MOST_LETTERS // 1_000_000} million"
        raise ReadError(f"{label} holds {millions}; the limit is {limit} at once. Split it.")
    if isinstance(reading, Carried):
        article = codec.load(reading.data).article
        return article.text, [block.span for block in article.blocks], None
    return reading.text, [block.span for block in reading.blocks], None


def _target(output: str, names: Sequence[str], number: int, ending: str) -> Path:
    """Return where to write: the output itself, or a name of its own inside an output folder.

    Files of one name from several folders, or in several formats, get the number of their turn.
    """
    target = Path(output)
    if len(names) > 1 or target.is_dir() or output.endswith(("/", os.sep)):
        target.mkdir(parents=True, exist_ok=True)
        stems = ["briefing" if name == "-" else Path(name).stem for name in names[: number + 1]]
        turn = [stem.casefold() for stem in stems].count(stems[-1].casefold())
        return target / f"{stems[-1]}{f'-{turn}' if turn > 1 else ''}{ending}"
    return target


def _headless() -> str | None:
    """Prepare Qt for work without a window; return what is missing, or None."""
    from briefing import preflight

    problem = preflight.check_offscreen()
    if problem is None and sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return problem


def _open_count(draft: Draft) -> int:
    return sum(1 for finding in draft.findings if finding.open)


def _progress(done: int, total: int, name: str) -> None:
    """Draw a bar on a terminal's standard error when there is more than one file."""
    if total < 2 or not sys.stderr.isatty():
        return
    width = 30
    filled = width * done // total
    line = f"\r[{'█' * filled}{'·' * (width - filled)}] {done}/{total} {name[:30]:<30}"
    sys.stderr.write(line if done < total else "\r" + " " * len(line) + "\r")
    sys.stderr.flush()


def _answer(decision: Decision) -> str:
    """Return what was decided, by whom and when, as far as it is known."""
    signed = ", ".join(part for part in (decision.by, decision.at) if part)
    return f"{decision.decision} ({signed})" if signed else decision.decision


class _Verb(NamedTuple):
    """What a verb does, its example, and the words it takes.

    One that runs ``elsewhere`` has a module of its own, which reads its words too.
    """

    text: str
    example: str
    run: Callable[[argparse.Namespace], int] | None = None
    words: Callable[[argparse.ArgumentParser], None] | None = None
    elsewhere: Callable[[Sequence[str]], int] | None = None

    def do(self, words: Sequence[str]) -> int:
        """Do what the words ask for, of which the first is the verb; return the exit code."""
        if self.elsewhere is not None:
            return self.elsewhere(words)
        assert self.run is not None
        return self.run(self._parser(words[0]).parse_args(words[1:]))

    def _parser(self, name: str) -> argparse.ArgumentParser:
        """Make the parser of its words alone: all of them take as long as a verb without Qt."""
        made = Parser(
            prog=f"briefing {name}",
            description=f"{self.text[0].upper()}{self.text[1:]}.",
            epilog=f"Example: {self.example}",
        )
        if self.words is not None:
            self.words(made)
        return made


_VERBS: Mapping[str, _Verb] = MappingProxyType(
    {
        "open": _Verb("open the window", "briefing open report.txt", _open, _open_words),
        "extract": _Verb(
            "list every quantity of a text",
            "briefing extract report.txt --json",
            _extract,
            _extract_words,
        ),
        "draft": _Verb(
            "make a briefing from an article",
            "briefing draft report.txt -o report.briefing",
            _draft,
            _draft_words,
        ),
        "update": _Verb(
            "put a briefing on a newer version of its article",
            "briefing update report.briefing report-v2.txt -o report-v2.briefing",
            _update,
            _update_words,
        ),
        "check": _Verb(
            "say what does not agree", "briefing check report.briefing --json", _check, _check_words
        ),
        "compare": _Verb(
            "find the same stats in several briefings, and what does not agree over time",
            "briefing compare 2023.briefing 2024.briefing --out cells.briefing --stat cells",
            elsewhere=_comparing,
        ),
        "stat": _Verb(
            "keep a stat under a name, with its definition and its history",
            'briefing stat add "Cells" 2024.briefing --label "cells dismantled"',
            elsewhere=_comparing,
        ),
        "print": _Verb(
            "print the one-page briefing to a PDF",
            "briefing print report.briefing -o report.pdf",
            _print,
            _print_words,
        ),
        "export": _Verb(
            "write a briefing as web page, Markdown, table, data or picture, by the ending",
            "briefing export report.briefing -o report.md",
            _export,
            _export_words,
        ),
        "verify": _Verb(
            "prove a printed page from what it carries",
            "briefing verify report.pdf report.txt",
            _verify,
            _verify_words,
        ),
        "library": _Verb(
            "keep briefings at hand, and search them by words and by number",
            "briefing library search 'arrested > 1000'",
            elsewhere=_library,
        ),
        "schema": _Verb(
            "print the JSON Schema of the briefing file", "briefing schema > schema.json", _schema
        ),
        "selfcheck": _Verb(
            "show versions, folders and fonts, and prove that the bundled briefings are sound",
            "briefing selfcheck",
            _selfcheck,
        ),
    }
)
