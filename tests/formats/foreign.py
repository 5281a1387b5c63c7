"""Small foreign files for the tests, built by hand."""

from __future__ import annotations

import io
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def packed(parts: dict[str, str | bytes]) -> bytes:
    """Pack parts; a mimetype comes first and is stored as it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            file.writestr(name, data, kind)
    return out.getvalue()


def docx(body: str, **others: str) -> bytes:
    """Return a Word document with this body; other parts by their name without folder."""
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
    }
    for name, xml in others.items():
        parts[f"word/{name}.xml"] = f'<w:{name} xmlns:w="{WORD}">{xml}</w:{name}>'
    return packed(parts)


def paragraph(words: str, style: str = "", inside: str = "") -> str:
    """Return a Word paragraph."""
    worn = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{worn}<w:r><w:t>{words}</w:t></w:r>{inside}</w:p>"


def odt(body: str, styles: str = "") -> bytes:
    """Return an OpenDocument text with this body."""
    names = " ".join(f'xmlns:{n}="{ODF}:{n}:1.0"' for n in ("office", "text", "table", "style"))
    content = (
        f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def epub(chapters: list[str], metadata: str = "", **extra: str) -> bytes:
    """Return an e-book of these chapter bodies."""
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    parts: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": (
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="O/book.opf"/></rootfiles></container>'
        ),
        "O/book.opf": (
            '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
        ),
    }
    for n, body in enumerate(chapters):
        parts[f"O/c{n}.xhtml"] = (
            f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'
        )
    return packed(parts | {f"META-INF/{name}.xml": xml for name, xml in extra.items()})
