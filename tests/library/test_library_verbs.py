from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from briefing.cli import main
from conftest import DATASET


@pytest.fixture
def briefing(tmp_path: Path, monkeypatch) -> Path:
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    (tmp_path / "work").mkdir()
    return Path(
        shutil.copy(DATASET / "moroccan-security.en.json", tmp_path / "work" / "m.briefing")
    )


def answer(capsys, *words: str):
    code = main(["library", *words, "--json"])
    out = capsys.readouterr().out
    return code, [json.loads(line) for line in out.splitlines()]


def test_a_folder_is_added_searched_and_removed(briefing: Path, capsys):
    code, (added,) = answer(capsys, "add", str(briefing.parent))
    assert (code, added["status"], added["path"]) == (0, "new", str(briefing))
    code, (hits,) = answer(capsys, "search", "arrested > 1000")
    assert code == 0
    assert {"briefing", "title", "figure", "label", "sentence", "score", "path"} <= set(hits[0])
    assert [hit["sentence"][slice(*hit["bold"][0])] for hit in hits] == ["2,963"]
    assert answer(capsys, "search", "= 1600") == (0, [[]])
    assert len(answer(capsys, "search", "fight >= 1600")[1][0]) == 1
    code, (removed,) = answer(capsys, "remove", str(briefing))
    assert (code, removed) == (0, {"removed": 1})
    assert answer(capsys, "list") == (0, [[]])
    assert briefing.exists()


def test_marks_show_in_the_list_and_in_searches(briefing: Path, capsys):
    answer(capsys, "add", str(briefing))
    answer(capsys, "mark", str(briefing), "--tag", "weekly", "--note", "ask again", "--favourite")
    _, ((entry,),) = answer(capsys, "list")
    assert (entry["tags"], entry["note"], entry["favourite"]) == (["weekly"], "ask again", True)
    assert answer(capsys, "search", "tag:weekly")[1][0]
    assert main(["library", "mark", str(briefing) + "x", "--tag", "no"]) == 2
    assert "not in the library" in capsys.readouterr().err


def test_what_cannot_be_read_is_said_and_is_bad_input(briefing: Path, capsys):
    briefing.with_name("bad.briefing").write_text("{")
    assert main(["library", "add", str(briefing.parent)]) == 2
    told = capsys.readouterr()
    assert "bad.briefing" in told.err
    assert "1 new" in told.out
    assert "1 refused" in told.out


def test_a_missing_file_fails_the_check_and_is_named(briefing: Path, capsys):
    answer(capsys, "add", str(briefing))
    assert main(["library", "check"]) == 0
    briefing.unlink()
    capsys.readouterr()
    assert main(["library", "check"]) == 1
    assert str(briefing) in capsys.readouterr().out


def test_a_damaged_index_is_mended_and_said(briefing: Path, tmp_path: Path, capsys):
    answer(capsys, "add", str(briefing))
    index = tmp_path / "home" / "data" / "library" / "index.sqlite"
    index.write_bytes(b"\0" * 5000)
    assert main(["library", "search", "arrested"]) == 0
    told = capsys.readouterr()
    assert "rebuilt" in told.err
    assert "Morocco says 168" in told.out


def test_backup_rebuild_and_watched_folders(briefing: Path, tmp_path: Path, capsys):
    assert main(["library", "add", "--watch", str(briefing.parent)]) == 0
    shutil.copy(briefing, briefing.with_name("again.briefing"))
    assert main(["library", "add"]) == 0
    assert "the same article" in capsys.readouterr().out
    _, (copies,) = answer(capsys, "backup", str(tmp_path / "safe"))
    assert {Path(copy).name for copy in copies} >= {"index.sqlite", "files.jsonl"}
    assert {added["status"] for added in answer(capsys, "rebuild")[1]} == {"new"}


def test_without_words_the_library_tells_its_verbs(capsys):
    with pytest.raises(SystemExit) as left:
        main(["library"])
    assert left.value.code == 2
    with pytest.raises(SystemExit) as left:
        main(["library", "search", "--help"])
    assert left.value.code == 0
    assert "unit:GW" in capsys.readouterr().out


def test_an_article_is_kept_as_a_draft_in_the_data_folder(briefing: Path, tmp_path, capsys):
    article = tmp_path / "port.txt"
    article.write_text("Harbour report\n\nThe port handled 4,120 ships.\n", encoding="utf-8")
    code, (added,) = answer(capsys, "add", "--draft", str(article))
    assert code == 0
    assert Path(added["path"]).parent == tmp_path / "home" / "data" / "drafts"
    assert added["status"] == "new"
    _, (hits,) = answer(capsys, "search", "ships > 4000")
    assert [hit["path"] for hit in hits] == [added["path"]]
    assert answer(capsys, "add", "--draft", str(tmp_path / "none.txt"))[0] == 2
