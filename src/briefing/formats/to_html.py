"""Write a briefing as one plain accessible web page: no script, no style from elsewhere, no net.

Each figure links to the sentence that states it, and each number in a sentence links back.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape

from briefing.core import kin, wording
from briefing.core.article import Span
from briefing.core.briefing import Briefing, Chart
from briefing.core.card import face
from briefing.core.figure import Figure, FigureId
from briefing.core.page_words import date_words, page_words, right_to_left

CSP = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Nothing is loaded and nothing runs, whatever the article holds."""

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
.kicker,.by,footer,.place,caption,th,dt small{color:#9ba1a9}td,th,footer{border-color:#2e333a}}
"""


def to_html(briefing: Briefing, *, printed: date | None = None) -> str:
    """Return the page as HTML text; figures that cannot be traced are left out."""
    language = briefing.language
    direction = "rtl" if right_to_left(language) else "ltr"
    body = "\n".join(
        part
        for part in (
            _header(briefing),
            _figures(briefing),
            *(_chart(briefing, chart) for chart in briefing.charts),
            _sentences(briefing),
            _footer(briefing, printed),
        )
        if part
    )
    return (
        f'<!doctype html>\n<html lang="{escape(language)}" dir="{direction}">\n<head>\n'
        f'<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{CSP}">\n'
        f'<meta name="viewport" content="width=device-width">\n'
        f'<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(briefing.title)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


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
        lines.append(f'<bdi id="f-{derived.id}">{escape(result)} = {escape(formula)}</bdi>')
    if figure.formula is not None:
        lines.append(
            f"<bdi>= {escape(wording.formula_words(figure.formula, briefing, language))}</bdi>"
        )
    details = "".join(f"<dd>{line}</dd>" for line in lines)
    return f'<div id="f-{figure.id}"><dt>{number}{whole}</dt>{details}</div>'


def _derived(briefing: Briefing, figure: Figure) -> Iterator[Figure]:
    """Yield the share and the rate that are computed from a figure."""
    share, rate = kin.share_of(briefing, figure.id), kin.rate_of(briefing, figure.id)
    for derived in (None if share is None else share[0], rate):
        if derived is not None and briefing.printable(derived.id):
            yield derived


def _chart(briefing: Briefing, chart: Chart) -> str:
    """Return a chart as the table of its figures."""
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
    caption = f"<caption>{escape(subtitle)}</caption>" if subtitle else ""
    return (
        f"<section>\n<h2>{escape(chart.title)}</h2>\n<table>{caption}\n"
        + "\n".join(rows)
        + "\n</table>\n</section>"
    )


def _link(briefing: Briefing, name: FigureId, text: str) -> str:
    """Return a number as a link to its sentence, where it has one."""
    if briefing.figure(name).span is None:
        return f"<bdi>{text}</bdi>"
    return f'<a href="#n-{name}"><bdi>{text}</bdi></a>'


def _sentences(briefing: Briefing) -> str:
    """Return the sentences of the figures, each number a link back to its figure."""
    by_sentence: dict[Span, list[Figure]] = {}
    named = {figure.id for figure in _shown(briefing)}
    for chart in briefing.charts:
        named.update(kin.original(briefing, name) for name in chart.figures)
    for name in list(named):
        named.update(kin.original(briefing, operand) for operand in briefing.operands(name))
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


def _footer(briefing: Briefing, printed: date | None) -> str:
    words = page_words(briefing.language)
    parts = [words.text.format(briefing.article.sha256[:12]), words.unchecked]
    if printed is not None:
        parts.append(words.printed.format(date_words(printed.isoformat(), briefing.language)))
    return f"<footer>\n<p>{escape(' · '.join(parts))}</p>\n</footer>"
