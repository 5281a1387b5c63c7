"""Everything a briefing can be written as, by the ending."""

import csv
import html
import io
import json
import re
from dataclasses import replace
from datetime import date

import pytest
from markdown_it import MarkdownIt
from PySide6.QtGui import QImage

from briefing import cli
from briefing.core.article import AnchorState
from briefing.formats.to_figures import COLUMNS, to_csv, to_json
from briefing.formats.to_markdown import to_markdown
from briefing.formats.to_vega import to_vega
from briefing.proof import PrintError
from briefing.render.export import ENDINGS, export
from briefing.render.theme import register_fonts

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def fonts(qapp):
    register_fonts()


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_ending_writes_a_file(moroccan, ending, tmp_path):
    target = tmp_path / f"page{ending}"
    export(moroccan, target, today=TODAY)
    assert b"2,963" in target.read_bytes() or ending == ".png"


def test_the_page_as_png_is_the_page(moroccan, tmp_path):
    export(moroccan, tmp_path / "page.png", today=TODAY)
    image = QImage(str(tmp_path / "page.png"))
    assert (image.width(), image.height()) == (1191, 1684)
    dark = sum(
        image.pixelColor(x, y).lightness() < 90 for x in range(0, 1191, 3) for y in range(0, 400, 3)
    )
    assert dark > 300


def test_the_page_as_svg_holds_text_and_no_bitmap(bundled, tmp_path):
    export(bundled, tmp_path / "page.svg", today=TODAY)
    text = (tmp_path / "page.svg").read_text(encoding="utf-8")
    assert "<text" in text
    assert "<image" not in text


def test_each_chart_alone_as_svg_png_and_vega_lite(bundled, tmp_path):
    for chart in bundled.charts:
        for ending in (".svg", ".png", ".json"):
            target = tmp_path / f"{chart.id}{ending}"
            export(bundled, target, chart=chart.id)
            assert target.stat().st_size > 400
        svg = (tmp_path / f"{chart.id}.svg").read_text(encoding="utf-8")
        assert svg.startswith("<svg xmlns=")


def test_a_vega_lite_chart_starts_at_zero_and_knows_its_sentences(bundled):
    for chart in bundled.charts:
        data = json.loads(to_vega(bundled, chart))
        rows = data["data"]["values"]
        assert len(rows) == len(chart.figures)
        encoding = data["encoding"]
        amount = encoding["y"] if encoding["y"]["field"] == "value" else encoding["x"]
        assert amount["scale"] == {"zero": True}
        for row in rows:
            figure = bundled.figure(row["figure"])
            assert figure.quote is None or figure.quote.exact in row["sentence"]


def test_every_footnote_of_the_markdown_is_there_and_holds_its_number(bundled):
    text = to_markdown(bundled)
    used = set(re.findall(r"\[\^(\w+)\](?!:)", text))
    told = dict(re.findall(r"^\[\^(\w+)\]: (.*)$", text, re.MULTILINE))
    assert used == set(told)
    assert all("**" in sentence for sentence in told.values())
    for figure in bundled.cards:
        if figure.span is not None:
            words = " ".join(figure.quote.exact.split())
            assert any(f"**{words}**" in note for note in told.values())


def test_markup_in_the_words_stays_words_in_markdown(moroccan):
    evil = replace(moroccan, title="*168* [cells](http://x) <b>", summary="# not a heading")
    shown = MarkdownIt().render(to_markdown(evil))
    assert "<b>" not in shown
    assert "<em>" not in shown.splitlines()[0]
    assert "<a " not in shown
    assert shown.count("<h1>") == 1


def test_the_table_holds_each_figure_with_its_quote_and_offsets(bundled):
    rows = list(csv.DictReader(io.StringIO(to_csv(bundled))))
    assert [row["id"] for row in rows] == [figure.id for figure in bundled.figures]
    assert tuple(rows[0]) == COLUMNS
    for row in rows:
        if row["start"]:
            found = bundled.article.text[int(row["start"]) : int(row["end"])]
            assert row["exact"] in (found, f"'{found}")


def test_a_cell_is_never_run_as_a_formula(moroccan):
    evil = replace(
        moroccan,
        figures=tuple(replace(f, label="=HYPERLINK(1)") for f in moroccan.figures),
    )
    rows = list(csv.DictReader(io.StringIO(to_csv(evil))))
    assert {row["label"] for row in rows} == {"'=HYPERLINK(1)"}


def test_the_data_says_what_is_computed_without_a_float(moroccan):
    data = json.loads(to_json(moroccan))
    share = next(f for f in data["figures"] if f["computation"] == "50 ÷ 168")
    assert share["value"] == "29.7619047619"
    assert share["number"] == "29.8%"


def test_a_page_that_cannot_be_traced_is_no_picture_either(moroccan, tmp_path):
    lost = replace(
        moroccan,
        figures=tuple(
            replace(f, anchor=AnchorState.LOST) if f.label == "suspects arrested" else f
            for f in moroccan.figures
        ),
    )
    with pytest.raises(PrintError):
        export(lost, tmp_path / "page.png", today=TODAY)
    assert not (tmp_path / "page.png").exists()
    assert "suspects arrested" not in to_markdown(lost)


def test_an_unknown_ending_or_chart_is_refused_in_words(moroccan, tmp_path):
    with pytest.raises(ValueError, match=r"\.docx.*choose one of"):
        export(moroccan, tmp_path / "page.docx")
    with pytest.raises(ValueError, match="h1"):
        export(moroccan, tmp_path / "x.svg", chart="h99")


def test_the_command_line_exports_by_the_ending(tmp_path, capsys):
    from conftest import DATASET

    source = str(DATASET / "moroccan-security.en.json")
    assert cli.main(["export", source, "-o", str(tmp_path / "x.md")]) == 0
    assert cli.main(["export", source, "-o", str(tmp_path / "h2.json"), "--chart", "h2"]) == 0
    assert cli.main(["export", source, "-o", str(tmp_path / "x.doc")]) == 2
    assert "not an ending" in capsys.readouterr().err


@pytest.mark.parametrize(("verb", "ending"), [("export", ".json"), ("print", ".json")])
def test_nothing_is_written_over_the_file_that_is_read(tmp_path, capsys, verb, ending):
    from conftest import DATASET

    own = tmp_path / f"own{ending}"
    own.write_bytes((DATASET / "moroccan-security.en.json").read_bytes())
    before = own.read_bytes()
    assert cli.main([verb, str(own), "-o", str(own)]) == 2
    assert "choose another name" in capsys.readouterr().err
    assert own.read_bytes() == before


def test_a_chart_alone_says_its_title_its_source_and_its_sentences(bundled, tmp_path):
    from briefing.core.credit import credit
    from briefing.formats.chart_svg import chart_svg

    for chart in bundled.drawn:
        svg = chart_svg(bundled, chart, bundled.language, alone=True)
        plain = html.unescape(re.sub(r"<[^>]+>", " ", svg))
        squeezed = " ".join(plain.split())
        assert chart.title in plain  # its narrow blanks too: none may be broken at
        assert " ".join(credit(bundled.article, bundled.language).split())[:20] in squeezed
        described = html.unescape(re.search(r"<desc>(.*?)</desc>", svg, re.DOTALL)[1])
        for name in chart.figures:
            figure = bundled.figure(name)
            if figure.span is not None:
                assert " ".join(figure.quote.exact.split()) in described


def test_a_card_and_a_chart_as_pictures_have_room_for_their_words(bundled):
    from briefing.render.pictures import card_image, chart_image

    for figure in bundled.cards:
        image = card_image(bundled, figure)
        edge = [image.pixelColor(image.width() - 3, y).lightness() for y in range(image.height())]
        assert min(edge) == 255
    for chart in bundled.drawn:
        image = chart_image(bundled, chart)
        assert image.width() == 1328
        foot = [image.pixelColor(x, image.height() - 4).lightness() for x in range(image.width())]
        assert min(foot) == 255
