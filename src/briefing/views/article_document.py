"""The article as a QTextDocument: real blocks with our own formats, never markup.

Text goes in run by run through one cursor; nothing in it can name a file, an address or a style.
The first frame needs this module: what it imports is paid before anything is on the screen. The
name ``Qt`` alone costs a seventh of the start, for all its enumerations are made at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from briefing.core.bidi import from_right, leads_right
from briefing.core.frozen import frozen
from briefing.core.source_words import SourceWords, date_words, source_words
from briefing.models.glance import Readable, ShownArticle, ShownBlock
from briefing.models.text_offsets import Piece, TextOffsets, offsets_of
from briefing.render import theme as themes
from briefing.render.theme import Theme

INDENT = 22
"""How far list items and quotations stand in, in px."""

NARROW = 460
"""Below this width in px the margin marks make room for the text."""

BESIDE = 18
"""The room kept beside the text for the overview, in px."""

_GUTTERS = {True: (64, 28), False: (22, 16)}
"""Least margins before and after the column, with margin marks and without, in px."""

_TOP, _BOTTOM = 32, 56

RULE_GAP = 13
"""From the last line of the byline down to the hairline, in px (the mock)."""

_RIGHT_TO_LEFT = frozenset(
    re.findall(
        r"\S+",
        "ar arc ars arz bal bgn ckb dv fa glk he iw ji ks lrc mzn nqo pnb ps sd sdh syr trw ug ur "
        "yi az-iq az-ir ha-sd kk-cn ku-iq ku-ir pa-pk uz-af",
    )
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset(
    ("adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa")
)
"""Languages and scripts written from right to left (Unicode CLDR, character order)."""

_LEFT_TO_RIGHT_WAY, _RIGHT_TO_LEFT_WAY = 0, 1
"""The values of Qt.LayoutDirection."""

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@frozen
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
_HEADING = "heading"
_KINDS = {
    "paragraph": _BODY,
    "list-item": Setting(_BODY.pixels, _BODY.line, below=6, indent=INDENT),
    "quote": Setting(_BODY.pixels, _BODY.line, indent=INDENT),
    "table-cell": Setting(14, 20, below=4, family=themes.UI_FAMILY),
    "caption": Setting(13, 18, family=themes.UI_FAMILY, muted=True),
}
_CELL = "table-cell"
_NOTHING = Setting(1, 1, below=0)
"""A block that Qt needs between two tables, and after one that ends the text."""


@frozen
class Laid:
    """A filled document with its offsets, and the block under which the hairline runs."""

    document: QTextDocument
    offsets: TextOffsets
    rule_under: int | None


@frozen
class _Row:
    """One text block to come: its text, its setting, and what decides its format."""

    text: str
    setting: Setting
    tight: bool
    mirrored: bool
    piece: bool
    led: bool = False
    """Whether it runs as the article does: words of the program, and numbers in Arabic."""


def lay_out(briefing: Readable, theme: Theme, zoom: float, parent: QObject) -> Laid:
    """Fill a new document with the briefing's article under its kicker, headline and byline."""
    mirrored = reads_right_to_left(briefing)
    before, after = _front_matter(briefing)
    offsets = offsets_of(briefing.article)
    head = 1 if offsets.pieces and after and _opens_with_headline(briefing.article) else 0
    apart = (*range(len(before)), *range(len(before) + head, len(before) + head + len(after)))
    pieces = list(_piece_rows(briefing.article, offsets, headline=bool(head), mirrored=mirrored))
    rows = [
        *(
            _Row(text, how, tight=False, mirrored=mirrored, piece=False, led=True)
            for text, how in before
        ),
        *pieces[:head],
        *(
            _Row(text, how, tight=False, mirrored=mirrored, piece=False, led=True)
            for text, how in after
        ),
        *pieces[head:],
    ]
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(_BODY, zoom, mirrored=False))
    if not mirrored and any(block.kind == _CELL for block in briefing.article.blocks):
        apart = _write_with_tables(document, rows, briefing.article, offsets, theme, zoom)
    else:
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        _write(cursor, rows, theme, zoom, fresh=True)
        cursor.endEditBlock()
    offsets = TextOffsets(offsets.text, offsets.pieces, apart)
    return Laid(document, offsets, len(before) + head + len(after) - 1 if after else None)


def reads_right_to_left(briefing: Readable) -> bool:
    """Say whether the briefing's language is written from right to left."""
    tag = briefing.language.replace("_", "-").casefold().split("-")
    scripts = [part for part in tag[1:] if len(part) == 4 and part.isalpha()]
    if scripts:
        return scripts[0] in _RIGHT_TO_LEFT_SCRIPTS
    there = "-".join(tag[:2])
    return there != "sd-in" and (tag[0] in _RIGHT_TO_LEFT or there in _RIGHT_TO_LEFT)


class Margins(NamedTuple):
    """The margins before and after the reading column, and whether marks hang beside it."""

    left: int
    right: int
    hangs: bool


def reading_column(width: int, zoom: float, *, mirrored: bool) -> Margins:
    """Centre a column of about 66 characters in a width in px, with room for what hangs beside."""
    hangs = width >= NARROW
    gutter, end = _GUTTERS[hangs]
    measure = min(themes.MEASURE_PX * zoom, width - gutter - end)
    before = max(gutter, (width + BESIDE - measure) / 2)
    after = width - before - measure
    if after < end:
        before, after = width - measure - end, end
    left, right = (after, before) if mirrored else (before, after)
    return Margins(round(left), round(right), hangs)


def shape(document: QTextDocument, margins: Margins) -> bool:
    """Put a document into its column; say whether that changed anything."""
    frame = document.rootFrame()
    form = frame.frameFormat()
    wanted = (margins.left, margins.right, _TOP)
    if (form.leftMargin(), form.rightMargin(), form.topMargin()) == wanted:
        return False
    form.setLeftMargin(margins.left)
    form.setRightMargin(margins.right)
    form.setTopMargin(_TOP)
    form.setBottomMargin(_BOTTOM)
    frame.setFrameFormat(form)
    return True


_Look = tuple[Setting, bool, bool, bool]
"""What decides the format of a row: its setting, whether it is tight, mirrored, led."""


def _look(row: _Row) -> _Look:
    return row.setting, row.tight, row.mirrored, row.led


def _write(
    cursor: QTextCursor, rows: Sequence[_Row], theme: Theme, zoom: float, *, fresh: bool
) -> None:
    """Write rows after a cursor; where it is ``fresh``, its own empty block is the first."""
    known: dict[_Look, tuple[QTextBlockFormat, QTextCharFormat]] = {}
    for number, (look, group) in enumerate(groupby(rows, key=_look)):
        formats = known.get(look)
        if formats is None:
            formats = known[look] = _formats(*look, theme, zoom)
        block, letters = formats
        if number == 0 and fresh:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(letters)
        else:
            cursor.insertBlock(block, letters)
        cursor.insertText("\n".join(r.text for r in group), letters)


def _write_with_tables(
    document: QTextDocument,
    rows: Sequence[_Row],
    article: ShownArticle,
    offsets: TextOffsets,
    theme: Theme,
    zoom: float,
) -> tuple[int, ...]:
    """Write rows, those of a table as one; return the numbers of blocks that show no piece."""
    from briefing.core.table_grid import grids
    from briefing.views.article_table import tables_of, write_table

    def metrics(pixels: int) -> QFontMetricsF:
        return QFontMetricsF(_font(_in_table(pixels), zoom, mirrored=False))

    shown: dict[int, list[str]] = {}
    for piece in offsets.pieces:
        if piece.block is not None and article.blocks[piece.block].kind == _CELL:
            shown.setdefault(piece.block, []).append(offsets.shown(piece))
    width = themes.MEASURE_PX * zoom
    found = grids(article.text, article.blocks)
    tables = tables_of(found, shown.__getitem__, metrics, width, zoom)
    hairline = _brush(theme.color("hairline"))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    apart: list[int] = []
    waiting: list[_Row] = []
    at = piece = number = 0
    fresh = True  # the cursor's own block is empty, and the next to be written
    while at < len(rows):
        row = rows[at]
        block = offsets.pieces[piece].block if row.piece else None
        table = None if block is None else tables.get(block)
        if table is None:
            if not row.piece:
                apart.append(number)
            waiting.append(row)
            at, piece, number = at + 1, piece + row.piece, number + 1
            continue
        if waiting:
            _write(cursor, waiting, theme, zoom, fresh=fresh)
        elif number:
            _leave_empty(cursor, theme, zoom)
            apart.append(number)
            number += 1
        write_table(cursor, table, _lines_of(table.pixels, theme, zoom), hairline, zoom)
        for cell in table.cells:
            if not cell:
                apart.append(number)
            at, piece, number = at + len(cell), piece + len(cell), number + max(1, len(cell))
        waiting, fresh = [], True
    if waiting:
        _write(cursor, waiting, theme, zoom, fresh=fresh)
    else:
        _leave_empty(cursor, theme, zoom)
    cursor.endEditBlock()
    return tuple(apart)


def _in_table(pixels: int, *, is_head: bool = False) -> Setting:
    """Return how a cell of a table is set, or one that heads a column."""
    size = pixels - 1 if is_head else pixels
    return Setting(size, 20, below=0, family=themes.UI_FAMILY, muted=is_head)


def _lines_of(
    pixels: int, theme: Theme, zoom: float
) -> Callable[[str, bool, bool], tuple[QTextBlockFormat, QTextCharFormat]]:
    known: dict[tuple[bool, bool, bool], tuple[QTextBlockFormat, QTextCharFormat]] = {}

    def line(words: str, is_head: bool, more: bool) -> tuple[QTextBlockFormat, QTextCharFormat]:
        look = is_head, more, from_right(words)
        if look not in known:
            how = _in_table(pixels, is_head=is_head)
            known[look] = _formats(how, more, look[2], False, theme, zoom)
        return known[look]

    return line


def _leave_empty(cursor: QTextCursor, theme: Theme, zoom: float) -> None:
    block, letters = _formats(_NOTHING, False, False, False, theme, zoom)
    cursor.setBlockFormat(block)
    cursor.setBlockCharFormat(letters)


def _piece_rows(
    article: ShownArticle, offsets: TextOffsets, *, headline: bool, mirrored: bool
) -> Iterator[_Row]:
    pieces = offsets.pieces
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        tight = following is not None and not following.first and following.block == piece.block
        text = offsets.shown(piece)
        setting = _HEADLINE if headline and index == 0 else _setting(article, piece)
        led = mirrored and leads_right(text) is None
        yield _Row(
            text, setting, tight=tight, mirrored=led or from_right(text), piece=True, led=led
        )


def _setting(article: ShownArticle, piece: Piece) -> Setting:
    if piece.block is None:
        return _BODY
    block: ShownBlock = article.blocks[piece.block]
    if block.kind == _HEADING:
        return _HEADINGS.get(max(1, block.level), _SMALL_HEADING)
    return _KINDS.get(block.kind, _BODY)


# ── kicker, headline and byline ──────────────────────────────────────────────────────────────


def _front_matter(
    briefing: Readable,
) -> tuple[list[tuple[str, Setting]], list[tuple[str, Setting]]]:
    """Return what stands before the headline and after it, apart from the article's text."""
    article = briefing.article
    before = [(briefing.kicker, _KICKER)] if briefing.kicker.strip() else []
    title = article.title or briefing.title
    if not _opens_with_headline(article) and title.strip():
        before.append((title, _HEADLINE))
    before = [(_one_line(text), how) for text, how in before]
    return before, [(_one_line(byline(briefing)), _BYLINE)]


def _opens_with_headline(article: ShownArticle) -> bool:
    """Say whether the text begins with its own headline."""
    if not article.blocks:
        return False
    first = article.blocks[0]
    if article.text[: first.span.start].strip():
        return False
    words = first.span.of(article.text)
    return first.kind == _HEADING and "\n" not in words.strip("\n")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def byline(briefing: Readable) -> str:
    """Say where the article came from: report, publisher, place, date.

    It stands on the paper, so it is told as the printed page tells it, in the briefing's language.
    """
    language, source = briefing.language, briefing.article.source
    words = source_words(language)
    stated = source.published or source.as_of
    day = date_words(stated, language) if stated else words.undated
    mirrored = reads_right_to_left(briefing)
    parts = [_report(briefing.article, words, mirrored), _apart(source.place or "", mirrored), day]
    return " · ".join(part for part in parts if part)


def _report(article: ShownArticle, words: SourceWords, mirrored: bool) -> str:
    source = article.source
    who = source.publisher or source.author or ""
    if source.title and source.title != article.title:
        titled = words.quoted.format(_apart(source.title, mirrored))
        named = (titled, _apart(who, mirrored)) if who else (titled,)
        return words.report.format(words.comma.join(named))
    if source.publisher and source.author:
        both = (source.author, source.publisher)
        return words.comma.join(_apart(name, mirrored) for name in both)
    return _apart(who or source.file or "", mirrored)


def _apart(name: str, mirrored: bool) -> str:
    """Keep a name that runs the other way from turning what stands around it."""
    return f"\u2068{name}\u2069" if name and from_right(name) != mirrored else name


# ── formats ──────────────────────────────────────────────────────────────────────────────────


def _formats(
    how: Setting,
    tight: bool,
    mirrored: bool,
    led: bool,
    theme: Theme,
    zoom: float,
) -> tuple[QTextBlockFormat, QTextCharFormat]:
    block = QTextBlockFormat()
    # Arabic letters reach further up and down than the leading of Latin ones leaves room for.
    stretch = 1.18 if mirrored and how.line > 20 else 1.0
    block.setLineHeight(round(how.line * stretch * zoom, 2), _FIXED)
    block.setTopMargin(how.above * zoom)
    block.setBottomMargin(0 if tight else how.below * zoom)
    if how.indent:
        (block.setRightMargin if mirrored else block.setLeftMargin)(how.indent * zoom)
    if led:
        # What the program says, and what has no letters, stands on the side the article begins on.
        way = _RIGHT_TO_LEFT_WAY if mirrored else _LEFT_TO_RIGHT_WAY
        block.setProperty(QTextFormat.Property.LayoutDirection, way)
    letters = QTextCharFormat()
    letters.setFont(_font(how, zoom, mirrored=mirrored))
    if how.muted:
        letters.setForeground(_brush(theme.color("muted")))
    return block, letters


def _brush(colour: QColor) -> QBrush:
    """Make a brush of a colour; its constructor would look at all of Qt's enumerations first."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, colour)
    return palette.brush(QPalette.ColorRole.Text)


@lru_cache(maxsize=64)
def _font(how: Setting, zoom: float, *, mirrored: bool) -> QFont:
    made = themes.font(how.family, max(6, round(how.pixels * zoom)), semibold=how.semibold)
    if how is _KICKER and not mirrored:
        made.setCapitalization(QFont.Capitalization.AllUppercase)
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.06 * how.pixels * zoom)
    return made
