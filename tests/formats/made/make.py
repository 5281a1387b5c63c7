"""Make the same article in every format with LibreOffice: python make.py (needs soffice).

Our own words; what comes out lies beside this file and is committed, so that the tests need no
office. The flat OpenDocument text is the one source: header, footer, hyphenation, one or two
columns, headings, a list, a quotation, a table with its caption.
"""

# ruff: noqa: ISC004

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).parent
HEADER = "Harbour Gazette – internal edition 77"
FOOTER = "Printed for 31 readers only"

TITLE = "Harbour counts 412 ships in a difficult year"
BODY = [
    ("p", "The port of Eastmouth handled 412 ships last year, the harbour office said on Thursday, "
          "although two storms closed the entrance for a total of 19 days and the dredging of the "
          "northern channel took considerably longer than the engineers had promised."),
    ("p", "Of the 412 ships, 60 were turned away because their lifeboats were faulty, according to "
          "Lina Adel, head of the inspection department. More than 9,000 sailors came ashore during "
          "the season; 310 of them asked the mission for help with accommodation, and 245 were "
          "eventually housed by the municipality."),
    ("h", "Fewer accidents, larger cargoes"),
    ("p", "Accidents fell by 12.5% to 35, the lowest number since the independent commission began "
          "its extraordinarily detailed documentation. The commission attributes the improvement to "
          "better communication between pilots and administration, not to the weather."),
    ("q", "“We inspected every one of them, and we will inspect every one of them again,” said Adel. "
          "“That is what 48 inspectors are for.”"),
    ("p", "Cargo rose to 3.2 million tonnes, from 2.9 million tonnes a year earlier. Containers made "
          "up nearly 70% of it; the remainder was predominantly timber, grain and construction "
          "materials for the reconstruction of the neighbouring villages."),
    ("c", "Table 1. Cargo by kind, in thousand tonnes"),
    ("t", [["Kind of cargo", "Last year", "Year before"],
           ["Containers", "2,240", "1,973"],
           ["Timber", "512", "498"],
           ["Grain and materials", "448", "429"]]),
    ("h", "What happens next"),
    ("p", "The municipality intends to spend €4.5 million on the northern channel. The harbour office "
          "named three conditions:"),
    ("l", "at least 30 new inspectors before the autumn,"),
    ("l", "a second lifeboat station for about €600,000, and"),
    ("l", "a monthly publication of all accidents."),
    ("p", "A representative of the fishermen's association, which has 1,150 members, described the "
          "conditions as unrealistic. Its own counterproposal would cost between €2 million and €3 "
          "million and could be implemented within 18 months, the representative said."),
    ("p", "The council will decide on the recommendations in an extraordinary session. Until then the "
          "entrance remains closed to ships of more than 200 metres, and 26 of the largest carriers "
          "have announced that they will temporarily use the neighbouring port instead."),
]  # fmt: skip

STYLES = """
<office:styles>
 <style:default-style style:family="paragraph"><style:paragraph-properties fo:hyphenation-ladder-count="no-limit"/>
  <style:text-properties fo:font-size="12pt" fo:language="en" fo:country="GB" style:font-name="Liberation Serif" fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:default-style>
 <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
 <style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:margin-bottom="0.25cm" fo:text-align="justify"/></style:style>
 <style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard" style:class="chapter"><style:paragraph-properties fo:margin-bottom="0.5cm"/><style:text-properties fo:font-size="24pt" fo:font-weight="bold" fo:hyphenate="false"/></style:style>
 <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1" style:class="text"><style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="16pt" fo:font-weight="bold" fo:hyphenate="false"/></style:style>
 <style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard" style:class="html"><style:paragraph-properties fo:margin-left="1cm" fo:margin-right="1cm" fo:margin-bottom="0.3cm"/></style:style>
 <style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:margin-top="0.2cm" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-style="italic" fo:font-size="11pt"/></style:style>
 <style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"/>
 <style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"/>
 <style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"/>
 <text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="1.2cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
</office:styles>
<office:automatic-styles>
 <style:page-layout style:name="pl"><style:page-layout-properties fo:page-width="21cm" fo:page-height="PAGEHEIGHT" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2.2cm" fo:margin-right="2.2cm"><style:columns fo:column-count="COLUMNS" fo:column-gap="0.8cm"/></style:page-layout-properties>
  <style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.5cm"/></style:header-style>
  <style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>
 <style:style style:name="tbl" style:family="table"><style:table-properties style:width="WIDTH" table:align="left"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pl">
 <style:header><text:p text:style-name="Header">HEADERTEXT</text:p></style:header>
 <style:footer><text:p text:style-name="Footer">FOOTERTEXT – page <text:page-number text:select-page="current">1</text:page-number> of <text:page-count>2</text:page-count></text:p></style:footer>
</style:master-page></office:master-styles>
"""

NAMES = {
    "office": "office", "text": "text", "table": "table", "style": "style",
    "fo": "xsl-fo-compatible", "svg": "svg-compatible",
}  # fmt: skip


def flat(columns: int, height: str, *, heads: bool = True) -> str:
    """Return the article as flat OpenDocument; ``heads`` declares the table's first row as such."""
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in NAMES.items()
    )
    styles = STYLES.replace("COLUMNS", str(columns)).replace("PAGEHEIGHT", height)
    styles = styles.replace("HEADERTEXT", escape(HEADER)).replace("FOOTERTEXT", escape(FOOTER))
    styles = styles.replace("WIDTH", "12cm" if columns == 1 else "7.8cm")
    spaces += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:meta><dc:title>{TITLE}</dc:title><dc:creator>Lina Adel</dc:creator></office:meta>"
        f"{styles}<office:body><office:text>{_text(heads=heads)}</office:text></office:body>"
        "</office:document>"
    )


def _text(*, heads: bool) -> str:
    parts = [f'<text:p text:style-name="Title">{escape(TITLE)}</text:p>']
    items: list[str] = []
    for kind, words in [*BODY, ("end", "")]:
        if kind != "l" and items:
            parts.append(f'<text:list text:style-name="Bullets">{"".join(items)}</text:list>')
            items = []
        if kind == "p":
            parts.append(f'<text:p text:style-name="Text_20_body">{escape(words)}</text:p>')
        elif kind == "h":
            parts.append(
                f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{words}</text:h>'
            )
        elif kind == "q":
            parts.append(f'<text:p text:style-name="Quotations">{escape(words)}</text:p>')
        elif kind == "c":
            parts.append(f'<text:p text:style-name="Caption">{escape(words)}</text:p>')
        elif kind == "l":
            items.append(
                f'<text:list-item><text:p text:style-name="Standard">{words}</text:p></text:list-item>'
            )
        elif kind == "t":
            rows = [_row(row) for row in words]
            parts.append(
                '<table:table table:name="Cargo" table:style-name="tbl">'
                f'<table:table-column table:number-columns-repeated="{len(words[0])}"/>'
                + (
                    f"<table:table-header-rows>{rows[0]}</table:table-header-rows>"
                    if heads
                    else rows[0]
                )
                + f"{''.join(rows[1:])}</table:table>"
            )
    return "".join(parts)


def _row(cells: list[str]) -> str:
    return (
        "<table:table-row>"
        + "".join(
            '<table:table-cell office:value-type="string">'
            f'<text:p text:style-name="Table_20_Contents">{escape(cell)}</text:p></table:table-cell>'
            for cell in cells
        )
        + "</table:table-row>"
    )


def main() -> None:
    """Write every format beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        profile = f"-env:UserInstallation=file://{work}/profile"

        def convert(source: Path, ending: str, name: str) -> None:
            made = work / "out"
            subprocess.run(
                [
                    "soffice",
                    profile,
                    "--headless",
                    "--convert-to",
                    ending,
                    "--outdir",
                    made,
                    source,
                ],
                check=True,
                stdout=subprocess.DEVNULL,
            )
            shutil.move(made / f"{source.stem}.{ending}", HERE / name)

        one, two = work / "one.fodt", work / "two.fodt"
        one.write_text(flat(1, "18cm"), encoding="utf-8")
        two.write_text(flat(2, "21cm"), encoding="utf-8")
        # LibreOffice leaves declared head rows out of its e-books.
        book = work / "book.fodt"
        book.write_text(flat(1, "18cm", heads=False), encoding="utf-8")
        for ending in ("odt", "docx", "rtf", "html", "pdf"):
            convert(one, ending, f"harbour.{ending}")
        convert(book, "epub", "harbour.epub")
        convert(two, "pdf", "harbour-two-columns.pdf")


if __name__ == "__main__":
    main()
