"""What leaves the window: exports of the whole and of a chart, the clipboard, several PDFs."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from briefing.app.export_sheet import CHART, WHOLE, ExportSheet
from briefing.proof.verify import verify

DATASET = Path(__file__).parents[2] / "resources" / "dataset"

pytestmark = pytest.mark.journey


@pytest.mark.parametrize(
    ("ending", "begins"), [(".png", b"\x89PNG"), (".svg", b"<svg"), (".json", b"{")]
)
def test_one_chart_is_exported_with_its_title_and_source(open_window, tmp_path, ending, begins):
    window = open_window()
    chart = window.opened.briefing.drawn[0]
    window.selection.select_figure(chart.figures[0])
    dialogs = window.documents.dialogs
    dialogs.export_as, dialogs.save_to = ending, tmp_path / f"chart{ending}"
    window.action("chart.export").trigger()
    assert not dialogs.told
    data = dialogs.save_to.read_bytes()
    assert data.startswith(begins)
    if ending != ".png":
        assert chart.title in data.decode()
    if ending == ".svg":
        assert "Moroccan Security" in data.decode()
    if ending == ".json":
        assert "vega-lite" in json.loads(data)["$schema"]


def test_an_export_never_replaces_the_open_file(open_window, tmp_path):
    own = tmp_path / "own.json"
    own.write_bytes((DATASET / "moroccan-security.en.json").read_bytes())
    before = own.read_bytes()
    window = open_window(own)
    dialogs = window.documents.dialogs
    dialogs.export_as, dialogs.save_to = ".json", own
    window.action("file.export").trigger()
    assert own.read_bytes() == before
    assert dialogs.told == ["own.json is the file that is open. Choose another name."]


def test_a_page_never_replaces_the_pdf_that_is_open(open_window, tmp_path):
    page = tmp_path / "page.pdf"
    open_window().save_page(page)
    window = open_window(page)
    before = page.read_bytes()
    window.documents.dialogs.save_to = page
    window.action("page.pdf").trigger()
    assert page.read_bytes() == before
    assert "is the file that is open" in window.documents.dialogs.told[0]


def test_a_card_is_copied_as_a_picture_and_as_text(open_window):
    window = open_window()
    card = window.opened.briefing.cards[0]
    window.selection.select_figure(card.id)
    window.action("edit.copyImage").trigger()
    image = QGuiApplication.clipboard().image()
    assert image.width() > 400
    window.findChild(object, "cardView").copy_requested.emit(card.id)
    text = QGuiApplication.clipboard().text()
    assert "168" in text
    assert "(paragraph 1)" in text


def test_a_chart_is_copied_as_a_picture_and_as_text_with_its_sentences(open_window):
    window = open_window()
    chart = window.opened.briefing.drawn[0]
    window.findChild(object, "chartView").chart_asked.emit("image", chart.id)
    assert QGuiApplication.clipboard().image().width() > 1000
    window.findChild(object, "chartView").chart_asked.emit("text", chart.id)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == chart.title
    rows = [line.split("\t") for line in lines if "\t" in line]
    assert [number for number, _ in rows] == ["50", "168"]
    for name in chart.figures:
        sentence = window.figures.sentence_text(window.opened.briefing.figure(name))
        assert any(sentence in line for line in lines)


def test_the_sheet_offers_what_fits_the_whole_or_the_chart(open_window):
    window = open_window()
    charts = window.opened.briefing.drawn
    sheet = ExportSheet(charts, None, window)
    assert sheet.wanted.kind is WHOLE[0]
    sheet.choose(".csv")
    assert (sheet.wanted.kind.ending, sheet.wanted.chart) == (".csv", None)
    sheet = ExportSheet(charts, charts[1].id, window)
    assert (sheet.wanted.kind, sheet.wanted.chart) == (CHART[0], charts[1].id)
    assert sheet.wanted.filter == "Picture (*.png)"


def test_several_files_are_printed_beside_the_work_with_progress(open_window, qtbot, tmp_path):
    window = open_window()
    broken = tmp_path / "broken.briefing"
    broken.write_text("{", encoding="utf-8")
    dialogs = window.documents.dialogs
    dialogs.files = [
        DATASET / "moroccan-security.en.json",
        DATASET / "moroccan-security.fr.json",
        broken,
    ]
    dialogs.folder = tmp_path / "out"
    dialogs.folder.mkdir()
    said = []
    window.notices.changed.connect(lambda: said.append(window.notices.first))
    window.action("file.printSeveral").trigger()
    assert said[0].words == "Printing 1 of 3…"
    assert said[0].choices[0].words == "Stop"
    batch = window._furniture.exporting.batch
    qtbot.waitUntil(lambda: not batch.running, timeout=60_000)
    pdfs = sorted(dialogs.folder.glob("*.pdf"))
    assert [pdf.stem for pdf in pdfs] == ["moroccan-security.en", "moroccan-security.fr"]
    assert all(verify(pdf.read_bytes()).ok for pdf in pdfs)
    assert said[-1].words.startswith("2 of 3 files were printed to out.")
    assert "broken.briefing" in said[-1].details


def test_printing_several_can_be_stopped_and_leaves_no_half_page(open_window, qtbot, tmp_path):
    window = open_window()
    dialogs = window.documents.dialogs
    dialogs.files = [DATASET / "moroccan-security.en.json"] * 20
    dialogs.folder = tmp_path
    window.action("file.printSeveral").trigger()
    batch = window._furniture.exporting.batch
    qtbot.waitUntil(lambda: batch.written > 0, timeout=60_000)
    window.notices.answer(window.notices.first, window.notices.first.choices[0])
    qtbot.waitUntil(lambda: not batch.running, timeout=10_000)
    pdfs = list(tmp_path.glob("*.pdf"))
    assert 0 < len(pdfs) < 20
    assert all(verify(pdf.read_bytes()).ok for pdf in pdfs)
