"""The command line does headless what the window does, and never raises a traceback."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import cli, paths
from briefing.core import codec

DATASET = Path(__file__).parent.parent / "resources" / "dataset"
TEXT = (
    "Port News\n\nThe port counted 412 ships in 2020. Of these, 60 were late. "
    "More than 9,000 sailors came ashore.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "port.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_extract_prints_the_quantities_as_json(article, capsys):
    assert cli.main(["extract", str(article), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert [q["value"] for q in data["quantities"]] == ["412", "60", "9000"]
    assert [q["bound"] for q in data["quantities"]] == ["=", "=", ">"]
    assert (
        data["text"][data["quantities"][2]["start"] : data["quantities"][2]["end"]]
        == "More than 9,000"
    )
    ledger = data["ledger"]
    assert ledger["numerals"] == ledger["figures"] + len(ledger["excluded"]) + len(
        ledger["unresolved"]
    )


def test_files_of_one_name_do_not_overwrite_each_other_in_a_batch(tmp_path, capsys):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "port.txt").write_text(TEXT, encoding="utf-8")
    names = [str(tmp_path / folder / "port.txt") for folder in ("a", "b")]
    assert cli.main(["draft", *names, "-o", str(tmp_path / "out")]) == 0
    made = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert made == ["port-2.briefing", "port.briefing"]


def test_a_batch_goes_on_after_a_bad_file_and_says_so_in_its_exit_code(article, tmp_path, capsys):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing")
    out = tmp_path / "out"
    assert cli.main(["draft", str(broken), str(article), "-o", str(out)]) == 2
    assert [path.name for path in out.iterdir()] == ["port.briefing"]
    assert capsys.readouterr().err.count("\n") == 1


def test_extract_reads_standard_input(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert cli.main(["extract", "-", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["quantities"]) == 3


def test_extract_prints_a_table_csv_and_reasons(article, capsys):
    assert cli.main(["extract", str(article)]) == 0
    assert "412" in capsys.readouterr().out
    assert cli.main(["extract", str(article), str(article), "--csv"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("start,end,exact,value")
    assert len(lines) == 1 + 2 * 3
    assert cli.main(["extract", str(article), "--explain"]) == 0
    assert "2020" in capsys.readouterr().out


def test_the_table_is_aligned_and_tells_the_whole_sentence(article, capsys):
    assert cli.main(["extract", str(article), "--table"]) == 0
    lines = capsys.readouterr().out.splitlines()
    at = lines[0].index("sentence")
    assert [line[at:] for line in lines[1:4]] == [
        "The port counted 412 ships in 2020.",
        "Of these, 60 were late.",
        "More than 9,000 sailors came ashore.",
    ]
    assert lines[-1] == "4 numerals: 3 figures, 1 excluded, 0 unresolved"


def test_a_csv_of_many_files_has_one_heading_even_after_a_bad_file(article, capsys):
    assert cli.main(["extract", "missing.txt", str(article), str(article), "--csv"]) == 2
    lines = capsys.readouterr().out.splitlines()
    assert [line.startswith("start,end") for line in lines] == [True] + 6 * [False]


def test_progress_over_many_files_is_drawn_on_a_terminal_and_nowhere_else(
    article, capsys, monkeypatch
):
    assert cli.main(["extract", str(article), str(article)]) == 0
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert cli.main(["extract", str(article), str(article)]) == 0
    assert "1/2" in capsys.readouterr().err


def test_several_files_give_one_json_object_a_line(article, capsys):
    assert cli.main(["extract", str(article), str(article), "--json"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["file"] for line in lines] == [str(article)] * 2


def test_draft_writes_a_briefing_that_opens(article, tmp_path, capsys):
    target = tmp_path / "port.briefing"
    assert cli.main(["draft", str(article), "-o", str(target)]) == 0
    briefing = codec.load(target.read_bytes())
    assert briefing.title == "Port News"
    assert briefing.claims
    assert "figures" in capsys.readouterr().out


def test_draft_of_several_fills_a_folder(article, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("Nine boats came.", encoding="utf-8")
    out = tmp_path / "out"
    assert cli.main(["draft", str(article), str(other), "-o", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == ["other.briefing", "port.briefing"]


def test_check_is_quiet_on_a_sound_briefing_and_exits_1_on_a_question(tmp_path, capsys):
    bundled = DATASET / "moroccan-security.en.json"
    assert cli.main(["check", str(bundled)]) == 0
    data = json.loads(bundled.read_text(encoding="utf-8"))
    data["decisions"] = []
    undecided = tmp_path / "undecided.briefing"
    undecided.write_text(json.dumps(data), encoding="utf-8")
    capsys.readouterr()
    assert cli.main(["check", str(undecided), "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [finding["rule"] for finding in report["findings"]] == ["twins"]
    assert report["findings"][0]["decision"] is None
    assert report["anchors"]["exact"] == 11


def test_print_writes_one_page_with_its_proof(tmp_path, qapp, capsys):
    target = tmp_path / "page.pdf"
    words = [
        "print",
        str(DATASET / "moroccan-security.en.json"),
        "-o",
        str(target),
        "--paper",
        "letter",
        "--html",
    ]
    assert cli.main(words) == 0
    assert target.read_bytes().startswith(b"%PDF")
    assert "9.2%" in target.with_suffix(".html").read_text(encoding="utf-8")
    assert "proof" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["extract", "missing.txt"],
        ["draft", "missing.txt", "-o", "x.briefing"],
        ["check", "missing.briefing"],
        ["extract"],
        ["print", "x"],
    ],
)
def test_bad_input_gives_one_line_and_exit_2(words, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    try:
        code = cli.main(words)
    except SystemExit as left:
        code = left.code
    assert code == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_a_broken_briefing_names_the_file_and_the_place(tmp_path, capsys):
    data = json.loads((DATASET / "moroccan-security.en.json").read_text(encoding="utf-8"))
    data["figures"][3]["span"] = {"start": 9, "end": 4}
    broken = tmp_path / "broken.briefing"
    broken.write_text(json.dumps(data), encoding="utf-8")
    assert cli.main(["check", str(broken)]) == 2
    message = capsys.readouterr().err
    assert "broken.briefing" in message
    assert "figures[3]" in message


def test_every_verb_has_help_with_an_example(capsys):
    for verb in ("open", "extract", "draft", "check", "print", "schema", "selfcheck"):
        with pytest.raises(SystemExit) as left:
            cli.main([verb, "--help"])
        assert left.value.code == 0
        assert "Example: briefing" in " ".join(capsys.readouterr().out.split())


def test_the_schema_is_json(capsys):
    assert cli.main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].endswith("2020-12/schema")


def test_selfcheck_finds_the_bundled_briefings_sound(qapp, capsys):
    assert cli.main(["selfcheck"]) == 0
    assert capsys.readouterr().out.count(": sound") == 5


def test_selfcheck_names_every_folder_the_program_writes_to(qapp, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    cli.main(["selfcheck"])
    told = capsys.readouterr().out
    assert all(str(folder) in told for folder in paths.Folders.of_user())


@pytest.mark.parametrize("verb", ["schema", "extract"])
def test_a_verb_that_needs_no_qt_does_not_import_it(verb, article):
    code = (
        "import sys; from briefing import cli; "
        f"cli.main({[verb] + ([str(article)] if verb == 'extract' else [])!r}); "
        "assert not [m for m in sys.modules if m.startswith(('PySide6', 'numpy', 'pyqtgraph'))]"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_to_parse_a_line_asks_the_system_for_no_translations():
    code = (
        "import sys\n"
        "from briefing import cli\n"
        "cli._VERBS['print']._parser('print').parse_args(['a', '-o', 'b'])\n"
        "assert 'locale' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_what_is_left_to_decide_is_counted_in_words(tmp_path):
    data = json.loads((DATASET / "moroccan-security.en.json").read_text(encoding="utf-8"))
    file = tmp_path / "undecided.briefing"
    file.write_text(json.dumps(data | {"decisions": []}), encoding="utf-8")
    run = [sys.executable, "-m", "briefing", "print", str(file), "-o", str(tmp_path / "page.pdf")]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "1 decision left." in done.stderr


def test_a_folder_is_named_where_it_is_told_by_a_dot(tmp_path, monkeypatch, capsys):
    (tmp_path / "reports").mkdir()
    monkeypatch.chdir(tmp_path / "reports")
    assert cli.main(["print", ".", "-o", "page.pdf"]) == 2
    assert "reports is a folder" in capsys.readouterr().err


def test_without_a_display_the_bundled_page_is_printed(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "briefing"],
        cwd=tmp_path,
        env={
            "PATH": "/usr/bin:/bin",
            "HOME": str(tmp_path),
            "LANG": "C.UTF-8",
            "BRIEFING_HOME": str(tmp_path / "h"),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    if sys.platform != "linux":
        pytest.skip("every other desktop has a display")
    assert done.returncode == 0, done.stderr
    assert "There is no display" in done.stdout
    assert (tmp_path / "briefing.pdf").read_bytes().startswith(b"%PDF")


def test_verify_proves_a_page_and_names_what_is_wrong(tmp_path, capsys, moroccan):
    page = tmp_path / "page.pdf"
    assert cli.main(["print", str(DATASET / "moroccan-security.en.json"), "-o", str(page)]) == 0
    article = tmp_path / "article.txt"
    article.write_text(moroccan.article.text, encoding="utf-8")
    capsys.readouterr()
    assert cli.main(["verify", str(page), str(article), "--json"]) == 0
    account = json.loads(capsys.readouterr().out)
    assert account["ok"]
    assert account["marks"]
    assert all(n["ok"] for n in account["numerals"])
    article.write_text(moroccan.article.text.replace("2,963", "2,964"), encoding="utf-8")
    assert cli.main(["verify", str(page), str(article)]) == 1
    assert "2,963" in capsys.readouterr().out
    assert cli.main(["verify", str(article)]) == 2


def test_a_short_lived_verb_ends_with_its_code_and_all_it_said(tmp_path):
    """It leaves without tidying, so what it wrote and said must be out before."""
    source = str(DATASET / "moroccan-security.en.json")
    target = tmp_path / "page.pdf"
    run = [sys.executable, "-m", "briefing"]
    printed = subprocess.run(
        [*run, "print", source, "-o", str(target)], capture_output=True, text=True, check=False
    )
    assert (printed.returncode, printed.stderr) == (0, "")
    assert "numerals read back" in printed.stdout
    proved = subprocess.run([*run, "verify", str(target)], capture_output=True, check=False)
    assert proved.returncode == 0
    target.write_bytes(b"%PDF-1.4 and nothing else")
    refused = subprocess.run(
        [*run, "verify", str(target)], capture_output=True, text=True, check=False
    )
    assert refused.returncode == 2
    assert "cannot be read" in refused.stderr
