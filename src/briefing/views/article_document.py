"""The article as a QTextDocument: real blocks with our own formats, never markup.

Text goes in run by run through one cursor; nothing in it can name a file, an address or a style.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from briefing.core.article import Article, BlockKind, Source
from briefing.core.briefing import Briefing
from briefing.models.text_offsets import Piece, TextOffsets, offsets_of
from briefing.render import theme as themes
from briefing.render.theme import Theme

INDENT = 22
"""How far list items and quotations stand in, in px."""

RULE_GAP = 13
"""From the last line of the byline down to the hairline, in px (the mock)."""

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True, slots=True)
class Setting:
    """How one kind of block is set: its font, leading and the space around it, in px at 100 %."""

    pixels: int
    line: float
    above: float = 0
    below: float = 14
    family: str = themes.ARTICLE_FAMILY
    semibold: bool = False
    muted: bool = False
    indent: int = 0


_BODY = Setting(themes.ARTICLE_PX, themes.ARTICLE_PX * themes.LINE_HEIGHT_PERCENT / 100)
_HEADLINE = Setting(themes.HEADLINE_PX, 36, 3, 7, semibold=True)
_KICKER = Setting(12, 17, 0, 2, themes.UI_FAMILY, muted=True)
_BYLINE = Setting(13, 18, 0, RULE_GAP + 16, themes.UI_FAMILY, muted=True)
_HEADINGS = {1: Setting(24, 30, 18, 6, semibold=True), 2: Setting(20, 27, 16, 4, semibold=True)}
_SMALL_HEADING = Setting(17, 25, 12, 2, semibold=True)
_KINDS = {
    BlockKind.PARAGRAPH: _BODY,
    BlockKind.LIST_ITEM: Setting(_BODY.pixels, _BODY.line, below=6, indent=INDENT),
    BlockKind.QUOTE: Setting(_BODY.pixels, _BODY.line, indent=INDENT),
    BlockKind.TABLE_CELL: Setting(14, 20, below=4, family=themes.UI_FAMILY),
    BlockKind.CAPTION: Setting(13, 18, family=themes.UI_FAMILY, muted=True),
}


@dataclass(frozen=True, slots=True)
class Laid:
    """A filled document with its offsets, and the block under which the hairline runs."""

    document: QTextDocument
    offsets: TextOffsets
    rule_under: int | None


@dataclass(frozen=True, slots=True)
class _Row:
    """One text block to come: its text, its setting, and what decides its format."""

    text: str
    setting: Setting
    tight: bool
    mirrored: bool
    piece: bool


def lay_out(briefing: Briefing, theme: Theme, zoom: float, parent: QObject) -> Laid:
    """Fill a new document with the briefing's article under its kicker, headline and byline."""
    mirrored = reads_right_to_left(briefing)
    before, after = _front_matter(briefing)
    offsets = offsets_of(briefing.article)
    head = 1 if offsets.pieces and after and _opens_with_headline(briefing.article) else 0
    apart = (*range(len(before)), *range(len(before) + head, len(before) + head + len(after)))
    offsets = TextOffsets(offsets.text, offsets.pieces, apart)
    pieces = list(_piece_rows(briefing.article, offsets, headline=bool(head)))
    rows = [
        *(_Row(text, how, tight=False, mirrored=mirrored, piece=False) for text, how in before),
        *pieces[:head],
        *(_Row(text, how, tight=False, mirrored=mirrored, piece=False) for text, how in after),
        *pieces[head:],
    ]
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(_BODY, zoom, mirrored=False))
    _write(document, rows, theme, zoom)
    return Laid(document, offsets, len(before) + head + len(after) - 1 if after else None)


def reads_right_to_left(briefing: Briefing) -> bool:
    """Say whether the briefing's language is written from right to left."""
    return QLocale(briefing.language).textDirection() == Qt.LayoutDirection.RightToLeft


def _write(document: QTextDocument, rows: list[_Row], theme: Theme, zoom: float) -> None:
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, (row, group) in enumerate(
        groupby(rows, key=lambda r: _Row("", r.setting, r.tight, r.mirrored, r.piece))
    ):
        block, letters = _formats(row, theme, zoom)
        if number == 0:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(letters)
        else:
            cursor.insertBlock(block, letters)
        cursor.insertText("\n".join(r.text for r in group), letters)
    cursor.endEditBlock()


def _piece_rows(article: Article, offsets: TextOffsets, *, headline: bool) -> Iterator[_Row]:
    pieces = offsets.pieces
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        tight = following is not None and not following.first and following.block == piece.block
        text = offsets.shown(piece)
        setting = _HEADLINE if headline and index == 0 else _setting(article, piece)
        yield _Row(text, setting, tight=tight, mirrored=_is_mirrored(text), piece=True)


def _is_mirrored(text: str) -> bool:
    """Say whether the first strong character is written from right to left."""
    if text.isascii():
        return False
    # A pattern of all strong characters takes longer to compile than a window to open.
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _setting(article: Article, piece: Piece) -> Setting:
    if piece.block is None:
        return _BODY
    block = article.blocks[piece.block]
    if block.kind is BlockKind.HEADING:
        return _HEADINGS.get(max(1, block.level), _SMALL_HEADING)
    return _KINDS[block.kind]


# ── kicker, headline and byline ──────────────────────────────────────────────────────────────


def _front_matter(
    briefing: Briefing,
) -> tuple[list[tuple[str, Setting]], list[tuple[str, Setting]]]:
    """Return what stands before the headline and after it, apart from the article's text."""
    article = briefing.article
    before = [(briefing.kicker, _KICKER)] if briefing.kicker.strip() else []
    title = article.title or briefing.title
    if not _opens_with_headline(article) and title.strip():
        before.append((title, _HEADLINE))
    before = [(_one_line(text), how) for text, how in before]
    return before, [(_one_line(byline(article)), _BYLINE)]


def _opens_with_headline(article: Article) -> bool:
    """Say whether the text begins with its own headline."""
    if not article.blocks:
        return False
    first = article.blocks[0]
    if article.text[: first.span.start].strip():
        return False
    words = first.span.of(article.text)
    return first.kind is BlockKind.HEADING and "\n" not in words.strip("\n")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def byline(article: Article) -> str:
    """Say where the article came from: report, publisher, place, date."""
    source = article.source
    parts = [_report(article), source.place or "", _date(source)]
    return " · ".join(part for part in parts if part)


def _report(article: Article) -> str:
    source = article.source
    who = source.publisher or source.author or ""
    if source.title and source.title != article.title:
        words = QCoreApplication.translate("ArticleView", "Report: “{title}”")
        titled = words.format(title=source.title)
        return f"{titled}, {who}" if who else titled
    if source.publisher and source.author:
        return f"{source.author}, {source.publisher}"
    return who or source.file or ""


def _date(source: Source) -> str:
    stated = source.published or source.as_of
    if not stated:
        return QCoreApplication.translate("ArticleView", "date not stated")
    date = QDate.fromString(stated[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(date, "d MMMM yyyy") if date.isValid() else stated


# ── formats ──────────────────────────────────────────────────────────────────────────────────


def _formats(row: _Row, theme: Theme, zoom: float) -> tuple[QTextBlockFormat, QTextCharFormat]:
    how, mirrored = row.setting, row.mirrored
    block = QTextBlockFormat()
    # Arabic letters reach further up and down than the leading of Latin ones leaves room for.
    stretch = 1.18 if mirrored and how.line > 20 else 1.0
    block.setLineHeight(round(how.line * stretch * zoom, 2), _FIXED)
    block.setTopMargin(how.above * zoom)
    block.setBottomMargin(0 if row.tight else how.below * zoom)
    if how.indent:
        (block.setRightMargin if mirrored else block.setLeftMargin)(how.indent * zoom)
    if not row.piece:
        # What the program says stands on the side on which the article begins.
        forward, back = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
        block.setLayoutDirection(back if mirrored else forward)
    letters = QTextCharFormat()
    letters.setFont(_font(how, zoom, mirrored=mirrored))
    if how.muted:
        letters.setForeground(theme.color("muted"))
    return block, letters


@lru_cache(maxsize=64)
def _font(how: Setting, zoom: float, *, mirrored: bool) -> QFont:
    made = themes.font(how.family, max(6, round(how.pixels * zoom)), semibold=how.semibold)
    if how is _KICKER and not mirrored:
        made.setCapitalization(QFont.Capitalization.AllUppercase)
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.06 * how.pixels * zoom)
    return made
