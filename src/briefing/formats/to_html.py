"""Write a briefing as one accessible web page that proves itself: one file, no net, no library.

Each figure and each mark links to the sentence that states it, each number in a sentence back.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from datetime import date
from html import escape

from briefing.core import kin, wording
from briefing.core.article import BlockKind, Span
from briefing.core.briefing import Attach, Briefing, Chart
from briefing.core.card import face
from briefing.core.enclosure import BLANK, kept_part, text_hash, with_grounds
from briefing.core.figure import Figure, FigureId
from briefing.core.page_words import page_words, right_to_left
from briefing.core.source_words import date_words
from briefing.formats.chart_svg import STYLE as CHART_STYLE
from briefing.formats.chart_svg import chart_svg
from briefing.formats.twin import SCRIPT, carried, proof_of, twin_words

CSP = "default-src 'none'; {}base-uri 'none'; form-action 'none'"
"""Nothing is loaded and nothing runs but what is named by its hash, whatever the article holds."""

STYLE = """
body{max-width:46rem;margin:2.5rem auto;padding:0 1.2rem;color:#1f2328;background:#fffdf8;
font:1.05rem/1.55 "Source Serif Pro","Noto Naskh Arabic",Georgia,serif}
h1{font-size:1.9rem;line-height:1.2;margin:.3rem 0}h2{font-size:1.15rem;margin:2.2rem 0 .6rem}
.kicker,.by,footer,.place,caption,th{color:#5f646c;font-size:.9rem}
.kicker{letter-spacing:.06em;text-transform:uppercase}.kicker:lang(ar){letter-spacing:0}
.summary{font-size:1.2rem}dt{font-size:1.7rem;font-weight:600;margin-top:1rem}
dt small{font-size:.6em;color:#5f646c}dd{margin:0}table{border-collapse:collapse;width:100%}
caption{text-align:start;padding-bottom:.3rem}th,td{text-align:start;padding:.3rem .6rem .3rem 0;
border-top:1px solid #dfdad0;font-weight:400}td:last-child,th:last-child{text-align:end}
li{margin:.5rem 0}a{color:inherit;text-decoration-color:#b67a00}:target{background:#ffe9a8}
footer{border-top:1px solid #dfdad0;margin-top:2.5rem;padding-top:.6rem}
@media (prefers-color-scheme:dark){body{color:#e8e4db;background:#1a1d21}:target{background:#3a3218}
.kicker,.by,footer,.place,caption,th,dt small{color:#9ba1a9}td,th,footer{border-color:#2e333a}
svg.chart{background:#e8e4db;border-radius:6px;padding:.5rem}}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.4rem 1.6rem}
dl div{border-top:1px solid #dfdad0}dl dd{font-size:.95rem}figure{margin:0}
svg.chart{width:100%;height:auto;margin:.4rem 0}summary{color:#5f646c;font-size:.9rem}
.text p,.text h3{margin:.7rem 0}.gap{color:#9ba1a9}
#check{margin-top:2rem;display:flex;gap:1rem;align-items:baseline;flex-wrap:wrap}
#check button{font:inherit;padding:.3rem .9rem;border:1px solid #b67a00;border-radius:6px;
background:#ffd25e;color:#1f2328;cursor:pointer}#verdict.sound{color:#00795a;font-weight:600}
#verdict.broken{color:#a84300;font-weight:600}
@media (prefers-color-scheme:dark){#verdict.sound{color:#2fc79b}#verdict.broken{color:#f0814a}}
@media print{body{margin:0;max-width:none;font-size:10.5pt;background:#fff;color:#111}
#check,.text,details{display:none}section,figure,dl div{break-inside:avoid}
dl{columns:2}a{text-decoration:none}}
"""


def to_html(
    briefing: Briefing, *, printed: date | None = None, attach: Attach | None = None
) -> str:
    """Return the page as HTML text; figures that cannot be traced are left out.

    What travels follows ``attach`` (the briefing's own setting by default): the quoted sentences,
    the whole text, or nothing but what is shown; with nothing there is nothing to verify.
    """
    language = briefing.language
    setting = attach or briefing.page.attach
    part = _part(briefing, setting)
    body = "\n".join(
        section
        for section in (
            _header(briefing),
            _figures(briefing),
            *(_chart(briefing, chart) for chart in briefing.drawn),
            _sentences(briefing),
            "" if setting is Attach.NONE else _text(part),
            _footer(briefing, printed, proven=setting is not Attach.NONE),
        )
        if section
    )
    main = f"<main>\n{body}\n</main>"
    check = ""
    if setting is not Attach.NONE:
        data = carried(part, [figure.id for figure in part.figures])
        main = main.replace(
            '<code id="proof"></code>', f'<code id="proof">{proof_of(main, data)}</code>'
        )
        check = _check(language, data)
    direction = "rtl" if right_to_left(language) else "ltr"
    style = f"{STYLE}{CHART_STYLE}"
    sources = f"style-src '{_hash(style)}'; "
    sources += f"script-src '{_hash(SCRIPT)}'; " if check else ""
    return (
        f'<!doctype html>\n<html lang="{escape(language)}" dir="{direction}">\n<head>\n'
        f'<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{CSP.format(sources)}">\n'
        f'<meta name="viewport" content="width=device-width">\n'
        f'<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(briefing.title)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n{main}\n{check}</body>\n</html>\n"
    )


def _hash(text: str) -> str:
    """Return what names an inline script or style in a Content-Security-Policy."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _check(language: str, data: str) -> str:
    words = twin_words(language)
    return (
        f'<aside id="check">\n<button type="button" id="verify">{escape(words.button)}</button>\n'
        f'<output id="verdict" role="status" data-sound="{escape(words.sound)}" '
        f'data-broken="{escape(words.broken)}"></output>\n</aside>\n'
        f'<script type="application/json" id="data">{data}</script>\n<script>{SCRIPT}</script>\n'
    )


def _part(briefing: Briefing, attach: Attach) -> Briefing:
    """Return what travels with the page."""
    if attach is Attach.EVERYTHING:
        return briefing
    names = with_grounds(briefing, _named(briefing))
    article = briefing.article
    sentences = [
        sentence
        for name in names
        if (span := briefing.figure(name).span) is not None
        and (sentence := article.sentence_at(span.start)) is not None
    ]
    return kept_part(briefing, names, sentences)


def _named(briefing: Briefing) -> set[FigureId]:
    """Return the figures whose numbers the page shows."""
    named = {figure.id for figure in _shown(briefing)}
    for figure in _shown(briefing):
        named.update(derived.id for derived in _derived(briefing, figure))
    for chart in briefing.drawn:
        named.update(kin.original(briefing, name) for name in chart.figures)
    for name in list(named):
        named.update(kin.original(briefing, operand) for operand in briefing.operands(name))
    return named


def _text(part: Briefing) -> str:
    """Return the article, each figure of the page a link back; what does not travel is a gap."""
    article, text = part.article, part.article.text
    cards = {figure.id for figure in _shown(part)}
    spans = sorted(
        (figure.span, figure.id)
        for figure in part.figures
        if figure.span is not None and figure.id in cards and figure.anchor.sound
    )
    blocks: list[str] = []
    for block in article.blocks:
        inner, at = "", block.span.start
        for span, name in spans:
            if span.start < at or span.end > block.span.end:
                continue
            number = f'<a href="#f-{name}"><strong>{escape(span.of(text))}</strong></a>'
            inner += escape(text[at : span.start]) + number
            at = span.end
        inner += escape(text[at : block.span.end])
        inner = _GAPS.sub('<span class="gap">…</span>', inner)
        tag = "h3" if block.kind is BlockKind.HEADING else "p"
        blocks.append(f"<{tag}>{inner}</{tag}>")
    heading = escape(article.title or page_words(part.language).sentences)
    body = "\n".join(blocks)
    return (
        f'<section class="text">\n<details>\n<summary>{heading}</summary>\n{body}\n'
        "</details>\n</section>"
    )


_GAPS = re.compile(rf"{BLANK}+(?:\s+{BLANK}+)*")


def _header(briefing: Briefing) -> str:
    words = page_words(briefing.language)
    source = briefing.article.source
    named = [words.quoted.format(source.title)] if source.title else []
    named += [source.publisher] if source.publisher else []
    parts = [words.report.format(words.comma.join(named))] if named else []
    if source.author:
        parts.append(words.author.format(source.author))
    if source.speaker and source.place:
        parts.append(words.speaker_in.format(source.speaker, source.place))
    elif source.speaker or source.place:
        template = words.speaker if source.speaker else words.place
        parts.append(template.format(source.speaker or source.place))
    stated = source.published
    parts.append(date_words(stated, briefing.language) if stated else words.undated)
    kicker = " · ".join(part for part in (words.briefing, briefing.kicker) if part)
    summary = f'\n<p class="summary">{escape(briefing.summary)}</p>' if briefing.summary else ""
    return (
        f'<header>\n<p class="kicker">{escape(kicker)}</p>\n<h1>{escape(briefing.title)}</h1>\n'
        f'<p class="by">{escape(" · ".join(parts))}</p>{summary}\n</header>'
    )


def _shown(briefing: Briefing) -> tuple[Figure, ...]:
    return tuple(figure for figure in briefing.cards if briefing.printable(figure.id))


def _figures(briefing: Briefing) -> str:
    entries = "\n".join(_entry(briefing, figure) for figure in _shown(briefing))
    return f"<section>\n<dl>\n{entries}\n</dl>\n</section>" if entries else ""


def _entry(briefing: Briefing, figure: Figure) -> str:
    language = briefing.language
    shown = face(briefing, figure, language)
    number = escape(wording.long_form(briefing.quantity(figure.id), language))
    if figure.span is not None:
        number = f'<a href="#n-{figure.id}">{number}</a>'
    whole = f" <small>{escape(shown.whole)}</small>" if shown.whole else ""
    lines = [escape(figure.label)]
    for derived in _derived(briefing, figure):
        result = wording.long_form(briefing.quantity(derived.id), language)
        formula = wording.formula_words(derived.formula or "", briefing, language)
        told = f"{escape(result)} = {escape(formula)}"
        if right_to_left(language):  # else the operands would change their places
            told = f'{escape(result)} = <bdi dir="ltr">{escape(formula)}</bdi>'
        lines.append(f'<bdi id="f-{derived.id}">{told}</bdi>')
    if figure.formula is not None:
        lines.append(
            f"<bdi>= {escape(wording.formula_words(figure.formula, briefing, language))}</bdi>"
        )
    if figure.attribution is not None:
        words = figure.attribution.of(briefing.article.text)
        quoted = page_words(language).quoted.format(words)
        lines.append(f'<span class="place">{escape(quoted)}</span>')
    details = "".join(f"<dd>{line}</dd>" for line in lines)
    return f'<div id="f-{figure.id}"><dt>{number}{whole}</dt>{details}</div>'


def _derived(briefing: Briefing, figure: Figure) -> Iterator[Figure]:
    """Yield the share and the rate that are computed from a figure."""
    share, rate = kin.share_of(briefing, figure.id), kin.rate_of(briefing, figure.id)
    for derived in (None if share is None else share[0], rate):
        if derived is not None and briefing.printable(derived.id):
            yield derived


def _chart(briefing: Briefing, chart: Chart) -> str:
    """Return a chart drawn, and the table of its figures below it."""
    language = briefing.language
    rows: list[str] = []
    for name in chart.figures:
        own = kin.original(briefing, name)
        quantity = briefing.quantity_or_none(own)
        if quantity is not None and briefing.printable(own):
            number = escape(wording.long_form(quantity, language))
            label = escape(briefing.figure(own).label)
            link = _link(briefing, own, number)
            rows.append(f'<tr><th scope="row">{label}</th><td>{link}</td></tr>')
    if not rows:
        return ""
    subtitle = chart.option("subtitle")
    under = f'<p class="by">{escape(subtitle)}</p>\n' if subtitle else ""
    drawn = chart_svg(briefing, chart, language, links=True)
    return (
        f"<section>\n<figure>\n<figcaption><h2>{escape(chart.title)}</h2>\n{under}</figcaption>\n"
        f"{drawn}\n<table>\n" + "\n".join(rows) + "\n</table>\n</figure>\n</section>"
    )


def _link(briefing: Briefing, name: FigureId, text: str) -> str:
    """Return a number as a link to its sentence, where it has one."""
    if briefing.figure(name).span is None:
        return f"<bdi>{text}</bdi>"
    return f'<a href="#n-{name}"><bdi>{text}</bdi></a>'


def _sentences(briefing: Briefing) -> str:
    """Return the sentences of the figures, each number a link back to its figure."""
    by_sentence: dict[Span, list[Figure]] = {}
    named = _named(briefing)
    for figure in briefing.figures:
        if figure.id in named and figure.span is not None and figure.anchor.sound:
            sentence = briefing.article.sentence_at(figure.span.start)
            if sentence is not None:
                by_sentence.setdefault(sentence, []).append(figure)
    if not by_sentence:
        return ""
    words = page_words(briefing.language)
    account = any(figure.report is not None for figure in briefing.figures)
    items = "\n".join(_sentence(briefing, s, by_sentence[s]) for s in sorted(by_sentence))
    heading = escape(words.account if account else words.sentences)
    return f'<section>\n<h2>{heading}</h2>\n<ol type="a">\n{items}\n</ol>\n</section>'


def _sentence(briefing: Briefing, sentence: Span, figures: list[Figure]) -> str:
    text, article = briefing.article.text, briefing.article
    cards = {figure.id for figure in _shown(briefing)}
    pieces: list[str] = []
    at = sentence.start
    for figure in sorted(figures, key=lambda f: f.span or sentence):
        span = figure.span
        if span is None or span.start < at:
            continue
        pieces.append(escape(text[at : span.start]))
        number = f"<strong>{escape(span.of(text))}</strong>"
        if figure.id in cards:
            number = f'<a href="#f-{figure.id}">{number}</a>'
        pieces.append(f'<span id="n-{figure.id}">{number}</span>')
        at = span.end
    pieces.append(escape(text[at : sentence.end]))
    paragraph = article.paragraph_at(sentence.start)
    place = page_words(briefing.language).sentence.format(
        paragraph, article.sentence_in_paragraph(sentence.start)
    )
    where = f' <span class="place">{escape(place)}</span>' if paragraph is not None else ""
    return f"<li>{''.join(pieces)}{where}</li>"


def _footer(briefing: Briefing, printed: date | None, *, proven: bool) -> str:
    words = page_words(briefing.language)
    parts = [escape(words.text.format(text_hash(briefing.article)[:12]))]
    parts += [f'{escape(words.proof)} <code id="proof"></code>'] if proven else []
    parts.append(escape(words.unchecked))
    if printed is not None:
        day = date_words(printed.isoformat(), briefing.language)
        parts.append(escape(words.printed.format(day)))
    return f"<footer>\n<p>{' · '.join(parts)}</p>\n</footer>"
