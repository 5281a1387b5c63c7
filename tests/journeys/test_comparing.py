"""A new article whose figures are known: see what changed, make a time line, print it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing.app import translation
from briefing.app.compare_dialog import CompareDialog
from briefing.app.side_by_side import SideBySide
from briefing.app.stats_dialog import StatsDialog
from briefing.comparing.kept import KeptStats
from briefing.comparing.refusals import Refusals
from briefing.comparing.rows import Verdict
from briefing.core import codec
from briefing.core.briefing import ChartKind
from briefing.core.figure import FigureId
from briefing.library import Library
from briefing.pipeline import open_bytes

pytestmark = pytest.mark.journey

TEXT = (
    "{}\n\nMorocco has dismantled {} terrorist cells since 2001, the ministry said. "
    "The work led to the arrest of {:,} suspects since 2001.\n"
)
ISSUES = (
    ("Rabat in January", 155, 2700, "2024-01-12", "North Post"),
    ("Rabat in March", 161, 2810, "2024-03-12", "Courier"),
    ("Rabat in June", 168, 2790, "2024-06-12", "North Post"),
)


def save(folder: Path, title: str, cells: int, held: int, day: str, publisher: str) -> Path:
    made = open_bytes(TEXT.format(title, cells, held).encode(), "rabat.txt").briefing
    source = replace(made.article.source, published=day, publisher=publisher)
    made = replace(made, id=f"rabat-{day}", article=replace(made.article, source=source))
    path = folder / f"{day}.briefing"
    path.write_text(codec.dump(made), encoding="utf-8")
    return path


def compare(window, qtbot, files: list[Path], kind: type):
    window.documents.dialogs.files = files
    window.action("article.compare").trigger()
    qtbot.waitUntil(lambda: window.findChild(kind) is not None)
    return window.findChild(kind)


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    return [save(tmp_path, *issue) for issue in ISSUES]


@pytest.fixture
def dialog(open_window, qtbot, paths) -> CompareDialog:
    return compare(open_window(paths[2]), qtbot, paths[:2], CompareDialog)


def choose(dialog: CompareDialog, words: str) -> None:
    labels = [stat.label for stat in dialog.stats]
    dialog.names.setCurrentRow(next(at for at, label in enumerate(labels) if words in label))


def refuse(dialog: CompareDialog, at: int) -> None:
    dialog.line.points.item(at).setCheckState(Qt.CheckState.Unchecked)


def test_what_changed_since_the_last_articles_is_seen_with_each_sentence(dialog):
    choose(dialog, "cells")
    assert [s.said for s in dialog.confirmed] == ["155", "161", "168"]
    assert "155 → 168" in dialog.names.currentItem().text()
    assert dialog.line.passage.words.startswith("Morocco has dismantled 168")
    assert "both count the same" in dialog.line.why.text()
    assert dialog.line.findings.text() == ""
    choose(dialog, "suspects")
    assert "falls from 2,810 (12 March 2024) to 2,790 (12 June 2024)" in dialog.line.findings.text()


def test_a_click_on_a_point_of_the_time_line_shows_its_sentence(dialog, qtbot):
    choose(dialog, "cells")
    qtbot.waitUntil(lambda: dialog.line.chart.height() > 100)
    first = FigureId(dialog.line.chart.chart.figures[0])
    at = dialog.line.chart.mark_rect(first).center()
    QTest.mouseClick(dialog.line.chart, Qt.MouseButton.LeftButton, pos=QPoint(at))
    assert dialog.line.passage.words.startswith("Morocco has dismantled 155")
    assert dialog.line.points.currentRow() == 0


def test_a_refused_match_leaves_the_time_line(dialog):
    choose(dialog, "cells")
    refuse(dialog, 1)
    assert [s.said for s in dialog.confirmed] == ["155", "168"]
    assert len(dialog.line.chart.chart.figures) == 2


def test_a_refused_match_is_not_proposed_again_until_it_is_asked_for(dialog, qtbot, paths):
    window = dialog.parent()
    choose(dialog, "cells")
    refuse(dialog, 1)
    assert dialog._again.isHidden()
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(CompareDialog) is None)
    again = compare(window, qtbot, paths[:2], CompareDialog)
    choose(again, "cells")
    assert [s.said for s in again.stat.sightings] == ["155", "168"]
    assert again._again.isVisible()
    again._again.click()
    qtbot.waitUntil(lambda: window.findChild(CompareDialog) not in (None, again))
    last = window.findChild(CompareDialog)
    choose(last, "cells")
    assert [s.said for s in last.stat.sightings] == ["155", "161", "168"]


def test_a_tick_put_back_takes_the_refusal_back(dialog):
    choose(dialog, "cells")
    refuse(dialog, 1)
    dialog.line.points.item(1).setCheckState(Qt.CheckState.Checked)
    assert Refusals(dialog.parent().data_folder).all() == ()


def test_where_all_was_refused_it_can_be_asked_again(open_window, qtbot, paths):
    window = open_window(paths[0])
    dialog = compare(window, qtbot, [paths[1]], CompareDialog)
    for stat in range(len(dialog.stats)):
        dialog.names.setCurrentRow(stat)
        refuse(dialog, 1)
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(CompareDialog) is None)
    window.action("article.compare").trigger()
    qtbot.waitUntil(lambda: window.notices.first is not None)
    assert "not the same stat" in window.notices.first.words
    window.notices.first.choices[0].act()
    qtbot.waitUntil(lambda: window.findChild(CompareDialog) is not None)


def test_the_time_line_is_saved_opened_beside_and_printed(dialog, qtbot, tmp_path):
    window = dialog.parent()
    target = tmp_path / "cells over time.briefing"
    window.documents.dialogs.save_to = target
    choose(dialog, "cells")
    dialog.save_time_line()
    made = codec.load(target.read_bytes())
    assert [chart.kind for chart in made.charts] == [ChartKind.TIMELINE]
    (beside,) = window.companions
    qtbot.addWidget(beside)
    qtbot.waitUntil(lambda: not beside.property("busy"), timeout=10_000)
    assert beside.opened.briefing == made
    proof = beside.save_page(tmp_path / "cells.pdf")
    assert proof.ok
    assert "3 figures traced" in proof.summary()
    beside.close()


def test_a_stat_is_kept_and_grows(dialog):
    choose(dialog, "cells")
    refuse(dialog, 2)
    dialog.keep_stat()
    kept = KeptStats(dialog.parent().data_folder)
    (stat,) = kept.all()
    assert [s.said for s in stat.history] == ["155", "161"]
    dialog.line.points.item(2).setCheckState(Qt.CheckState.Checked)
    dialog.keep_stat()
    (stat,) = kept.all()
    assert [s.said for s in stat.history] == ["155", "161", "168"]


def test_the_library_knows_what_was_said_before(open_window, qtbot, paths):
    window = open_window(paths[2])
    window.action("article.compareLibrary").trigger()
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert window.findChild(CompareDialog) is None
    with Library(window.data_folder / "library") as library:
        list(library.add(paths))
    window.action("article.compareLibrary").trigger()
    qtbot.waitUntil(lambda: window.findChild(CompareDialog) is not None)
    dialog = window.findChild(CompareDialog)
    choose(dialog, "cells")
    assert [s.said for s in dialog.confirmed] == ["155", "161", "168"]


@pytest.fixture
def met_by_the_library(open_window, qtbot, paths, tmp_path):
    """Return a window with a new article open, of which the library has said something."""
    window = open_window(paths[0])
    with Library(window.data_folder / "library") as library:
        list(library.add(paths))
    new = tmp_path / "july.txt"
    new.write_text(TEXT.format("Rabat in July", 171, 2790), encoding="utf-8")
    window.documents.open_path(new)
    qtbot.waitUntil(lambda: window.notices.first is not None, timeout=10_000)
    return window


def test_a_new_article_is_met_with_what_the_library_last_said(met_by_the_library, qtbot):
    window = met_by_the_library
    notice = window.notices.first
    assert notice.words == (
        "171 terrorist cells: your library last said 168 (North Post, 12 June 2024)."
    )
    notice.choices[0].act()
    qtbot.waitUntil(lambda: window.findChild(CompareDialog) is not None)
    choose(window.findChild(CompareDialog), "cells")
    assert "171" in [s.said for s in window.findChild(CompareDialog).confirmed]


def test_what_the_library_said_of_something_else_is_refused_where_it_is_told(
    met_by_the_library, qtbot
):
    window = met_by_the_library
    notice = window.notices.first
    window.notices.answer(notice, notice.choices[1])
    qtbot.waitUntil(lambda: window.notices.first is not None, timeout=10_000)
    assert "171" not in window.notices.first.words
    assert len(Refusals(window.data_folder).all()) == 3


def test_a_kept_stat_meets_the_next_article_and_takes_it_in(open_window, qtbot, paths):
    window = open_window(paths[1])
    window.action("article.stats").trigger()
    assert window.findChild(StatsDialog) is None
    before = compare(window, qtbot, paths[:1], CompareDialog)
    choose(before, "cells")
    before.keep_stat()
    before.accept()
    window.documents.open_path(paths[2])
    qtbot.waitUntil(lambda: window.opened.path == paths[2])
    window.action("article.stats").trigger()
    stats = window.findChild(StatsDialog)
    assert [s.said for s in stats.stat.history] == ["155", "161"]
    assert len(stats.line.chart.chart.figures) == 2
    assert "168" in stats.said_here.text()
    stats.add_here()
    stats.definition.setText("Cells broken up since September 2001.")
    stats.define()
    (kept,) = KeptStats(window.data_folder).all()
    assert [s.said for s in kept.history] == ["155", "161", "168"]
    assert kept.definition == "Cells broken up since September 2001."
    assert stats.said_here.text() == ""
    stats.forget()
    assert KeptStats(window.data_folder).all() == ()
    stats.forget()
    assert KeptStats(window.data_folder).all() == (kept,)


def test_a_newer_version_is_put_beside_with_what_changed(open_window, qtbot, paths, tmp_path):
    newer = tmp_path / "newer.txt"
    text = codec.load(paths[2].read_bytes()).article.text
    more = " Police searched 12 houses. The minister spoke of calm. Courts were told.\n"
    newer.write_text(text.replace("2,790", "2,963").rstrip() + more, encoding="utf-8")
    old = tmp_path / "old.txt"
    old.write_text(text.rstrip() + " The minister spoke of calm. Courts were told.\n", "utf-8")
    dialog = compare(open_window(old), qtbot, [newer], SideBySide)
    assert [row.verdict for row in dialog.rows] == [Verdict.DIFFERENT, Verdict.ADDED]
    assert "2,790 → 2,963" in dialog._list.item(0).text()
    assert "2,790" in dialog._here.words
    assert "2,963" in dialog._there.words


def test_the_bundled_translations_agree(open_window, qtbot):
    data = Path(__file__).parents[2] / "resources" / "dataset"
    window = open_window(data / "moroccan-security.en.json")
    dialog = compare(window, qtbot, [data / "moroccan-security.ar.json"], SideBySide)
    assert dialog.rows == ()
    assert dialog._digest.text() == "11 of 11 numbers agree. Nothing differs."


def test_nothing_in_common_is_said_and_a_file_that_cannot_be_read_too(
    open_window, qtbot, paths, tmp_path
):
    other = tmp_path / "other.txt"
    other.write_text("Weather\n\nIt rained 12 mm in Oslo.\n", encoding="utf-8")
    window = open_window(paths[0])
    window.documents.dialogs.files = [other]
    window.action("article.compare").trigger()
    qtbot.waitUntil(lambda: not window.tasks.busy)
    assert window.findChild(CompareDialog) is None
    window.documents.dialogs.files = [tmp_path / "nothing.briefing"]
    window.action("article.compare").trigger()
    qtbot.waitUntil(lambda: bool(window.documents.dialogs.told))
    assert "nothing.briefing" in window.documents.dialogs.told[0]


def test_an_arabic_window_says_days_and_findings_in_arabic(open_window, qtbot, paths, tmp_path):
    qapp = QApplication.instance()
    translation.install(qapp, "ar")
    try:
        window = open_window(paths[0])
        with Library(window.data_folder / "library") as library:
            list(library.add(paths))
        new = tmp_path / "july.txt"
        new.write_text(TEXT.format("Rabat in July", 171, 2790), encoding="utf-8")
        window.documents.open_path(new)
        qtbot.waitUntil(lambda: window.notices.first is not None, timeout=10_000)
        words = window.notices.first.words
        assert "12 يونيو 2024" in words
        assert words.startswith("\u2068171\u2069")
        window.notices.first.choices[0].act()
        qtbot.waitUntil(lambda: window.findChild(CompareDialog) is not None)
        dialog = window.findChild(CompareDialog)
        choose(dialog, "suspects")
        assert "2,810" in dialog.line.findings.text()
        assert "ينخفض" in dialog.line.findings.text()
        assert "12 مارس 2024" in dialog.line.findings.text()
        assert "12 مارس 2024" in dialog.line.points.item(2).text()
    finally:
        translation.install(qapp, "en")
