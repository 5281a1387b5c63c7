"""Print a briefing: the only way to a page, and no page without its proof."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6 import QtGui
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import (
    QPagedPaintDevice,
    QPainter,
    QPdfWriter,
)

from briefing.core.briefing import Attach, Briefing, Orientation, Paper, Template
from briefing.core.enclosure import BRIEFING_NAME, PAGE_NAME
from briefing.core.page import MM, Page
from briefing.proof import PrintError, Proof, enclosed
from briefing.render.compose import SIZES, composed
from briefing.render.paint import paint
from briefing.render.proofreader import Proofreader
from briefing.store.files import save_bytes

__all__ = ["PrintError", "page_layout", "paint_on", "pdf_bytes", "print_page", "proven_page"]

DPI = 1200
"""Resolution of the PDF's own units; text and lines are vectors all the same."""

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>{keywords}</pdf:Keywords><xmp:CreatorTool>Briefing</xmp:CreatorTool>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>
"""


def print_page(
    briefing: Briefing,
    target: Path,
    *,
    paper: Paper | None = None,
    orientation: Orientation | None = None,
    template: Template | None = None,
    language: str | None = None,
    attach: Attach | None = None,
    with_source: bool | None = None,
    draft: bool = False,
    fit: bool = False,
    today: date | None = None,
    proofreader: Proofreader | None = None,
) -> Proof:
    """Write the one-page PDF and return its proof, read back from the very bytes written.

    What is None is the briefing's own setting. Raises PrintError with every reason, and writes
    nothing, when a number has no source, the page is too full or the audit fails; ``draft`` prints
    it stamped all the same, ``fit`` leaves out charts where it would be too full; a ``proofreader``
    of the same briefing takes work off this process. Raises SaveError.
    """
    data, proof = proven_page(
        briefing,
        paper=paper,
        orientation=orientation,
        template=template,
        language=language,
        attach=attach,
        with_source=with_source,
        draft=draft,
        fit=fit,
        today=today,
        proofreader=proofreader,
    )
    save_bytes(target, data)
    return proof


def proven_page(
    briefing: Briefing,
    *,
    paper: Paper | None = None,
    orientation: Orientation | None = None,
    template: Template | None = None,
    language: str | None = None,
    attach: Attach | None = None,
    with_source: bool | None = None,
    draft: bool = False,
    fit: bool = False,
    today: date | None = None,
    proofreader: Proofreader | None = None,
) -> tuple[bytes, Proof]:
    """Return the PDF and its proof; raises PrintError as ``print_page`` does."""
    attach = attach or briefing.page.attach
    made = composed(
        briefing,
        today=today or date.today(),  # noqa: DTZ011 - the day where the printer stands
        paper=paper,
        orientation=orientation,
        template=template,
        language=language,
        attach=attach,
        with_source=with_source,
        fit=fit,
        proofreader=proofreader,
    )
    return _proved(made, briefing, attach, draft=draft, proofreader=proofreader)


def _proved(
    made: tuple[Page, Sequence[str], tuple[bytes, bytes]],
    briefing: Briefing,
    attach: Attach,
    *,
    draft: bool,
    proofreader: Proofreader | None = None,
) -> tuple[bytes, Proof]:
    """Write and audit a page; raises PrintError when there are reasons not to print it."""
    page, reasons, carried = made
    if reasons and not draft:
        raise PrintError(reasons)
    if page.overflow and not draft:
        from briefing.render.refusals import too_full  # noqa: PLC0415 - most pages hold it all

        raise PrintError([too_full(round(page.overflow / MM))])
    if proofreader is not None:
        proofreader.hand(carried, attach)
    data = written(page, briefing, {} if attach is Attach.NONE else _named(carried))
    proof = None if proofreader is None else proofreader.proof(data)
    if proof is None:
        from briefing.proof.verify import audit  # noqa: PLC0415 - mostly somebody else reads it

        proof = audit(data, page, briefing, attach, carried)
    if not proof.ok and not draft:
        raise PrintError(proof.faults)
    return data, proof


def proved_page(briefing: Briefing, *, today: date | None = None) -> Page:
    """Compose the page for paper or a picture; raises PrintError when it does not prove itself."""
    made = composed(briefing, today=today or date.today())  # noqa: DTZ011
    _proved(made, briefing, briefing.page.attach, draft=False)
    return made[0]


def pdf_bytes(page: Page, briefing: Briefing, attach: Attach) -> bytes:
    """Return the page as a PDF that carries what ``attach`` says. Needs a QGuiApplication."""
    if attach is Attach.NONE:
        return written(page, briefing, {})
    return written(page, briefing, _named(enclosed(page, briefing, attach)))


def _named(carried: tuple[bytes, bytes]) -> Mapping[str, bytes]:
    return dict(zip((PAGE_NAME, BRIEFING_NAME), carried, strict=True))


def written(page: Page, briefing: Briefing, carried: Mapping[str, bytes]) -> bytes:
    """Return a PDF of a page, described by its briefing, with files attached by name."""
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    if page.paper != Paper.A4 or page.width > page.height:
        writer.setPageLayout(_layout(page.width, page.height, page.paper))
    else:  # as Qt has it untold: all the sizes it knows take time to name
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    _describe(writer, briefing)
    for name, data in carried.items():
        writer.addFileAttachment(name, data, "application/json")
    _paint_sheets(page, writer, DPI / 72)
    buffer.close()
    return bytes(store.data())


def paint_on(briefing: Briefing, device: QPagedPaintDevice, *, today: date | None = None) -> None:
    """Paint the proven page on a printer; raises PrintError when it does not prove itself."""
    page = proved_page(briefing, today=today)
    _paint_sheets(page, device, device.logicalDpiX() / 72)


def _paint_sheets(page: Page, device: QPagedPaintDevice, scale: float) -> None:
    with QPainter(device) as painter:
        for number, sheet in enumerate(page.sheets):
            if number:
                device.newPage()
            paint(sheet, painter, scale)


def page_layout(briefing: Briefing) -> QtGui.QPageLayout:
    """Return the paper a briefing asks for, without margins: the page has its own."""
    width, height = SIZES[briefing.page.paper]
    if briefing.page.orientation is Orientation.LANDSCAPE:
        width, height = height, width
    return _layout(width, height, briefing.page.paper.value)


def _layout(width: float, height: float, name: str) -> QtGui.QPageLayout:
    upright = QSizeF(min(width, height), max(width, height))
    way = QtGui.QPageLayout.Orientation
    return QtGui.QPageLayout(
        QtGui.QPageSize(upright, QtGui.QPageSize.Unit.Point, name),
        way.Landscape if width > height else way.Portrait,
        QMarginsF(0, 0, 0, 0),
    )


def _describe(writer: QPdfWriter, briefing: Briefing) -> None:
    """Set title, author and creator, and the keywords, which only XMP has room for here."""
    source = briefing.article.source
    known = (source.title, source.publisher, source.speaker, source.place)
    writer.setTitle(briefing.title)
    writer.setAuthor(source.publisher or "")
    writer.setCreator("Briefing")
    described = _XMP.format(
        title=_escaped(briefing.title),
        author=_escaped(source.publisher or ""),
        language=_escaped(briefing.language),
        keywords=_escaped(", ".join(word for word in known if word)),
    )
    writer.setDocumentXmpMetadata(described.encode())


def _escaped(text: str) -> str:
    """Write a text inside XML (``html.escape`` brings two thousand names of characters along)."""
    for sign, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(sign, name)
    return text
