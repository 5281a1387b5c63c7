"""A new article whose figures the library knows: what changed, a time line of it, and its page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from briefing import cli
from briefing.app.compare_dialog import CompareDialog
from briefing.core.briefing import ChartKind
from journeys.test_comparing import ISSUES, TEXT, choose, save

pytestmark = pytest.mark.journey


def click(qtbot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_new_article_is_met_compared_drawn_over_time_and_printed(
    open_window, qtbot, tmp_path: Path, monkeypatch, capsys
):
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    archive = tmp_path / "archive"
    archive.mkdir()
    for issue in ISSUES:
        save(archive, *issue)
    assert cli.main(["library", "add", str(archive)]) == 0

    # It is opened, and the library says by itself what it last said.
    new = tmp_path / "july.txt"
    new.write_text(TEXT.format("Rabat in July", 171, 2790), encoding="utf-8")
    window = open_window(new)
    qtbot.waitUntil(lambda: window.notices.first is not None, timeout=10_000)
    assert "your library last said 168 (North Post, 12 June 2024)" in window.notices.first.words

    # What changed: the stat over time, and the total that fell.
    click(qtbot, window._furniture._notice_bar.buttons[0])
    qtbot.waitUntil(lambda: window.findChild(CompareDialog) is not None)
    dialog = window.findChild(CompareDialog)
    choose(dialog, "suspects")
    assert "falls from 2,810 (12 March 2024) to 2,790 (12 June 2024)" in dialog.line.findings.text()
    choose(dialog, "cells")
    assert [s.said for s in dialog.confirmed] == ["171", "155", "161", "168"]

    # The article states no date: it is asked for where it is missed, and is an edit of the article.
    assert dialog.date.isVisible()
    qtbot.keyClicks(dialog.date, "in July")
    qtbot.keyClick(dialog.date, Qt.Key.Key_Return)
    assert "2024-07-14" in dialog._place.text()
    dialog.date.clear()
    qtbot.keyClicks(dialog.date, "2024-07-14")
    qtbot.keyClick(dialog.date, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.findChild(CompareDialog) not in (None, dialog))
    dialog = window.findChild(CompareDialog)
    choose(dialog, "cells")
    assert [s.said for s in dialog.confirmed] == ["155", "161", "168", "171"]
    assert not dialog.date.isVisible()
    assert window.opened.briefing.article.source.published == "2024-07-14"
    assert window.action("edit.undo").isEnabled()

    # A time line of it is a briefing of its own, every point in its sentence.
    target = tmp_path / "cells over time.briefing"
    window.documents.dialogs.save_to = target
    click(qtbot, dialog._save)
    (beside,) = window.companions
    qtbot.addWidget(beside)
    qtbot.waitUntil(lambda: not beside.property("busy"), timeout=10_000)
    (chart,) = beside.opened.briefing.charts
    assert chart.kind is ChartKind.TIMELINE
    assert len(chart.figures) == 4
    assert "171" in beside.opened.briefing.article.text

    # It prints, and another program's eye finds every numeral traced.
    page = tmp_path / "cells.pdf"
    assert beside.save_page(page).ok
    capsys.readouterr()
    assert cli.main(["verify", str(page), str(target), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["ok"]
    beside.close()


def test_headless_the_same_article_gets_the_same_answer(tmp_path: Path, monkeypatch, capsys):
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    for issue in ISSUES:
        save(tmp_path, *issue)
    assert cli.main(["library", "add", str(tmp_path)]) == 0
    new = tmp_path / "july.txt"
    new.write_text(TEXT.format("Rabat in July", 171, 2790), encoding="utf-8")
    capsys.readouterr()
    code = cli.main(["library", "compare", str(new), "--json"])
    told = json.loads(capsys.readouterr().out)
    assert code in (0, 1)
    assert told[0]["message"] == "Your library last said 168 on 12 June 2024 (North Post)."
    dated = tmp_path / "july.briefing"
    words = ["draft", str(new), "-o", str(dated), "--published", "2024-07-14"]
    assert cli.main(words) == 0
    assert json.loads(dated.read_bytes())["article"]["source"]["published"] == "2024-07-14"
    assert cli.main([*words[:-1], "2024-13-14"]) == 2
    line = tmp_path / "line.briefing"
    files = [str(path) for path in sorted(tmp_path.glob("2024-*.briefing"))]
    cli.main(["compare", str(dated), *files, "--out", str(line), "--stat", "cells"])
    (chart,) = json.loads(line.read_bytes())["charts"]
    assert len(chart["figures"]) == 4
