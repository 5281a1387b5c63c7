"""Saved news pages as sites build them, made by us: each layout with what stands around the text.

``PAGES`` maps a name to a Page: its HTML, the sentences of the article, and its facts. The
furniture (banners, menus, teasers, comments) holds numbers of its own, none of which may get in.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

TITLES = (
    "Harbour turns away sixty ships after lifeboat checks",
    "City council doubles budget for the northern channel",
    "Hospitals report fewer patients than a year ago",
    "Rail operator delays 1,200 trains in a single month",
    "Teachers’ union rejects offer of 4.5 per cent",
    "Drought leaves reservoirs at a third of capacity",
    "Airport counts 3.1 million passengers in spring",
    "Court orders company to repay €27 million",
    "Library loans rise for the fourth year running",
    "Fishing quota cut by 15 per cent from January",
    "Museum reopens after 18 months of repairs",
    "Solar plants overtake coal for the first time",
    "Ferry line to the islands carries record numbers",
    "Police recover 340 stolen bicycles in one raid",
)


def sentences_of(at: int) -> list[str]:
    """Return the sentences of the article number ``at``: all different, all with a tale to tell."""
    place = ("Eastmouth", "Norrham", "Castelli", "Brava", "Lindholm", "Oberau", "Saltby")[at % 7]
    person = ("Lina Adel", "Omar Reyes", "Ines Falk", "Jon Marsh", "Mara Stein")[at % 5]
    n = 100 + 37 * at
    return [
        (
            f"The authorities in {place} said on Thursday that {n} cases had been examined since the spring, "
            "and that the work would go on until the end of the year."
        ),
        f"Of these, {n // 3} were settled without a hearing, according to {person}, who heads the office.",
        f"“We looked at every one of them, and {n // 9} surprised even us,” {person} told reporters outside the building.",
        f"A year earlier the figure had stood at {n + 55}, which the office at the time called a record.",
        f"The costs came to €{at + 2}.4 million, slightly less than the €{at + 2}.9 million that had been set aside.",
        f"Critics in {place} remain unconvinced and point to a report that lists more than {n // 2} open questions.",
        f"About {n % 60 + 20}% of residents asked in a survey said that they had noticed a change.",
        f"Similar programmes exist in {at % 5 + 3} neighbouring towns, where results have been mixed so far.",
        f"The next review is due within {at % 4 + 6} months, and {person} expects no fewer than {n // 4} new cases by then.",
        "Whether the council will follow the recommendation is an open question, officials said on Friday.",
    ]


@dataclass(frozen=True)
class Page:
    """A page, and what a reader of it should find."""

    html: str
    sentences: tuple[str, ...]
    title: str
    publisher: str
    published: str
    captions: tuple[str, ...] = ()


COOKIES = (
    '<div id="cookie-banner" class="cookie-consent" role="dialog"><h2>We value your privacy</h2>'
    "<p>We and our 842 partners store information on your device. You can change your mind at any time.</p>"
    "<button>Accept all</button><button>Settings</button></div>"
)
NAV = (
    '<nav class="main-nav"><ul>'
    + "".join(
        f'<li><a href="/{s}">{s}</a></li>'
        for s in ("Home", "World", "Business", "Sport", "Weather 21°")
    )
    + "</ul></nav>"
)
RELATED = (
    '<aside class="related-links"><h3>Read more</h3><ul>'
    '<li><a href="/a">Mayor resigns after 11 years in office</a></li>'
    '<li><a href="/b">Ten things to know about the 99 new trams</a></li></ul></aside>'
)
COMMENTS = (
    '<section id="comments" class="comments"><h3>77 comments</h3>'
    '<div class="comment"><b>harbourfan88</b><p>I counted at least 500 myself and nobody listened to me.</p></div>'
    '<div class="comment"><b>old_salt</b><p>This is the 3rd time in 2 years. They should all resign today.</p></div></section>'
)
FOOTER = "<footer><p>© 2024 The publisher. All 12 titles of the group.</p><p><a href='/imprint'>Imprint</a></p></footer>"
NEWSLETTER = (
    '<div class="newsletter-signup"><h4>Get our newsletter</h4><p>Join 120,000 readers. Every morning at 6.</p>'
    "<input type=email><button>Sign up</button></div>"
)
SHARE = '<div class="share-bar"><a href="#">Share 1.2k</a> <a href="#">Tweet 310</a></div>'
TRENDING = (
    '<div class="sidebar"><div class="most-read"><h3>Most read</h3><ol><li><a href="/1">Storm breaks 40-year record</a></li>'
    '<li><a href="/2">Why 7 in 10 sleep badly</a></li></ol></div></div>'
)
SCRIPT = '<script>window.data = {"count": 98765, "html": "<p>Never shown 4321.</p>"};</script>'


def paragraphs(sentences: list[str], size: int = 2, tag: str = "p") -> list[str]:
    """Return the sentences in paragraphs of a size."""
    parts = [" ".join(sentences[at : at + size]) for at in range(0, len(sentences), size)]
    return [f"<{tag}>{part}</{tag}>" for part in parts]


def linked(kind: str, title: str, publisher: str, day: str) -> str:
    """Return JSON-LD as news sites write it."""
    data = {
        "@context": "https://schema.org", "@type": kind, "headline": title, "datePublished": f"{day}T08:15:00+01:00",
        "author": [{"@type": "Person", "name": "R. Porter"}], "publisher": {"@type": "Organization", "name": publisher},
    }  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def graph(title: str, publisher: str, day: str) -> str:
    """Return a JSON-LD graph as content systems write it."""
    items = [{"@type": "WebSite", "name": publisher}, {"@type": ["Article", "NewsArticle"], "headline": title,
             "datePublished": f"{day}T00:00:00Z", "publisher": {"name": publisher}}]  # fmt: skip
    return f'<script type="application/ld+json">{json.dumps({"@graph": items})}</script>'


def opengraph(title: str, publisher: str, day: str) -> str:
    """Return OpenGraph tags."""
    return (
        f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="{publisher}">'
        f'<meta property="article:published_time" content="{day}T10:00:00Z">'
        '<meta property="og:url" content="https://news.example/a">'
    )


def _page(
    at: int, head: str, body: str, publisher: str, day: str, captions: tuple[str, ...] = ()
) -> Page:
    title = TITLES[at]
    html = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | {publisher}</title>{head}</head><body>{body}</body></html>'
    return Page(html, tuple(sentences_of(at)), title, publisher, day, captions)


def _made() -> dict[str, Page]:
    pages: dict[str, Page] = {}

    def add(
        name: str, head: str, body: str, publisher: str, day: str, captions: tuple[str, ...] = ()
    ) -> None:
        pages[name] = _page(len(pages), head, body, publisher, day, captions)

    def now() -> tuple[str, list[str]]:
        return TITLES[len(pages)], sentences_of(len(pages))

    t, s = now()
    add(
        "semantic",
        linked("NewsArticle", t, "Harbour Gazette", "2024-03-05"),
        f"{COOKIES}<header>{NAV}</header><main><article><h1>{t}</h1><p class=byline>By R. Porter</p>{SHARE}"
        f"{''.join(paragraphs(s))}</article>{RELATED}{COMMENTS}</main>{FOOTER}{SCRIPT}",
        "Harbour Gazette",
        "2024-03-05",
    )
    t, s = now()
    add(
        "divs",
        opengraph(t, "Norrham Post", "2024-04-11"),
        f"<div id=top class=header>{NAV}</div><div class=wrapper><div class=content><h1 class=headline>{t}</h1>"
        f"<div class=article-body>{''.join(paragraphs(s, 1))}</div>{NEWSLETTER}</div>{TRENDING}</div>"
        f"<div class=footer><p>© 2024 Norrham Post, 3 Quay Street.</p></div>{COOKIES}",
        "Norrham Post",
        "2024-04-11",
    )
    t, s = now()
    ps = paragraphs(s)
    caption = "A ward with 24 beds at the city hospital, photographed in May."
    add(
        "figures-in-captions",
        linked("ReportageNewsArticle", t, "Medical Herald", "2023-12-01"),
        f"{NAV}<article><h1>{t}</h1><figure><img src=a.jpg alt='x 5'><figcaption>{caption}</figcaption></figure>"
        f"{''.join(ps[:2])}{RELATED}{''.join(ps[2:])}</article>{COMMENTS}{FOOTER}",
        "Medical Herald",
        "2023-12-01",
        (caption,),
    )
    t, s = now()
    ps = paragraphs(s)
    add(
        "teasers-inside",
        opengraph(t, "Daily Track", "2024-01-20"),
        f"{NAV}<main><h1>{t}</h1><time datetime=2024-01-20>20 January 2024</time>{ps[0]}"
        f'<div class="teaser-box"><a href=/x>See also: 44 stations to close</a></div>{ps[1]}{NEWSLETTER}{"".join(ps[2:])}</main>{FOOTER}',
        "Daily Track",
        "2024-01-20",
    )
    t, s = now()
    add(
        "table-layout",
        '<meta name=author content="Staff"><meta name=publisher content="The School Paper"><meta name=date content=2019-09-02>',
        f"<table width=100%><tr><td colspan=2>{NAV}</td></tr><tr><td width=160><a href=/1>Sport</a><br><a href=/2>Jobs (31)</a></td>"
        f"<td><h1>{t}</h1>{''.join(paragraphs(s))}</td></tr><tr><td colspan=2>{FOOTER}</td></tr></table>",
        "The School Paper",
        "2019-09-02",
    )
    t, s = now()
    add(
        "breaks",
        opengraph(t, "Water Watch", "2022-08-30"),
        f"{NAV}<div id=main><h1>{t}</h1><div class=text>{'<br><br>'.join(' '.join(s[i : i + 2]) for i in range(0, 10, 2))}</div></div>{TRENDING}{COMMENTS}",
        "Water Watch",
        "2022-08-30",
    )
    t, s = now()
    ps = paragraphs(s, 1)
    add(
        "subheads-quotes-lists",
        graph(t, "Aero Times", "2024-06-07"),
        f"{COOKIES}{NAV}<article><header><h1>{t}</h1></header>{''.join(ps[:2])}<h2>What was said</h2><blockquote>{ps[2]}</blockquote>"
        f"{''.join(ps[3:6])}<h2>The details</h2><ul>{''.join(f'<li>{x}</li>' for x in s[6:8])}</ul>{''.join(ps[8:])}</article>{RELATED}{FOOTER}",
        "Aero Times",
        "2024-06-07",
    )
    t, s = now()
    add(
        "paywall-and-hidden",
        linked("NewsArticle", t, "Law Review Daily", "2024-02-14"),
        f"{NAV}<div style='display:none'><p>You have 3 free articles left this month, out of 5.</p></div><article><h1>{t}</h1>"
        f"{''.join(paragraphs(s))}</article><div class='paywall-overlay' aria-hidden=true><p>Subscribe for €9.99 a month.</p></div>{FOOTER}",
        "Law Review Daily",
        "2024-02-14",
    )
    t, s = now()
    add(
        "live-markup",
        f"<style>.visually-gone{{display:none}}</style>{opengraph(t, 'Reading Room', '2024-05-05')}",
        f"<header class=site-header><a href=/>Reading Room</a>{NAV}</header><main role=main><section class=story><h1>{t}</h1>"
        f"<p class='visually-gone'>Advertisement 1 of 6</p>{''.join(paragraphs(s, 3))}</section><section class='more-from'><h2>More from Culture</h2>"
        "<div class=card><a href=/q><h3>Opera sells 5,000 tickets</h3><p>The season starts in 3 weeks.</p></a></div></section></main>"
        + FOOTER,
        "Reading Room",
        "2024-05-05",
    )
    t, s = now()
    add(
        "spans-in-divs",
        linked("Article", t, "Coast Weekly", "2023-10-10"),
        f"{NAV}<div class=css-1x><div class=css-2y><h1><span>{t}</span></h1><div class=css-3z>{''.join(paragraphs(s, 2, 'div'))}</div></div></div>{TRENDING}{FOOTER}{SCRIPT}",
        "Coast Weekly",
        "2023-10-10",
    )
    t, s = now()
    rows = "<table><caption>Visitors by floor</caption><thead><tr><th>Floor</th><th>2022</th><th>2023</th></tr></thead><tbody><tr><td>Ground</td><td>4,100</td><td>5,200</td></tr><tr><td>Upper</td><td>1,900</td><td>2,300</td></tr></tbody></table>"
    ps = paragraphs(s)
    add(
        "data-table",
        opengraph(t, "Art Post", "2024-07-01"),
        f"{NAV}<article><h1>{t}</h1>{''.join(ps[:3])}{rows}{''.join(ps[3:])}</article>{COMMENTS}{FOOTER}",
        "Art Post",
        "2024-07-01",
        ("Visitors by floor",),
    )
    t, s = now()
    add(
        "two-first-headings",
        linked("NewsArticle", t, "Energy Line", "2024-08-08"),
        f"<header><h1 class=logo><a href=/>Energy Line</a></h1>{NAV}</header><article><h1>{t}</h1><p class=standfirst>{s[0]}</p>"
        f"{''.join(paragraphs(s[1:]))}<p class=tags><a href=/t1>Solar</a> <a href=/t2>Coal (88)</a></p></article>{RELATED}{NEWSLETTER}{FOOTER}",
        "Energy Line",
        "2024-08-08",
    )
    t, s = now()
    add(
        "mobile",
        opengraph(t, "Island News", "2024-09-09"),
        f"{COOKIES}<div class=app><div class=menu><a href=/>Home</a><a href=/s>Search</a></div><div class=amp-article><h1>{t}</h1>"
        f"<div class=meta><span>9 September 2024</span> · <span>4 min read</span></div>{''.join(paragraphs(s, 1))}"
        f"<div class=author-bio><p>R. Porter has written about ferries for 22 years and lives by the sea.</p></div></div></div>{COMMENTS}",
        "Island News",
        "2024-09-09",
    )
    t, s = now()
    add(
        "old-fonts",
        '<meta name="dc.publisher" content="Cycle Bulletin"><meta name="dc.date" content="2015-05-20">',
        f"<center>{NAV}</center><font size=5><b><h1>{t}</h1></b></font><p>"
        + "<p>".join(" ".join(s[i : i + 2]) for i in range(0, 10, 2))
        + "<hr><div class=copyright id=footer>Copyright 1999-2015 Cycle Bulletin, 4th floor</div>",
        "Cycle Bulletin",
        "2015-05-20",
    )
    return pages


PAGES = _made()
