"""What a web page says of itself: title, writer, publisher, date, address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, cast

from briefing.core.article import Source
from briefing.core.frozen import frozen

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_BY = re.compile(r"(?:by|von|par|por|بقلم)\s+", re.IGNORECASE)
_ARTICLES = frozenset(
    ("NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "Report", "WebPage")
)

_META = {
    "title": ("og:title", "twitter:title", "dc.title", "headline"),
    "author": (
        "author",
        "article:author",
        "dc.creator",
        "parsely-author",
        "byl",
        "sailthru.author",
    ),
    "publisher": (
        "og:site_name",
        "dc.publisher",
        "publisher",
        "application-name",
        "al:ios:app_name",
    ),
    "published": (
        *("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued"),
        *("pubdate", "publish-date", "parsely-pub-date", "sailthru.date", "og:published_time"),
    ),
    "url": ("og:url",),
}
_SEPARATORS = re.compile(r"\s+[|·–—-]\s+")


@frozen
class Facts:
    """What a page states of itself; None where it does not."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None

    def into(self, source: Source) -> Source:
        """Return a source with what the page states where the source is silent."""
        return replace(
            source,
            title=source.title or self.title,
            author=source.author or self.author,
            publisher=source.publisher or self.publisher,
            published=source.published or self.published,
            url=source.url or self.url,
        )


def facts_of(root: Any) -> Facts:
    """Read the facts: linked data first, then meta tags, then what the page shows."""
    linked = _linked_data(root)
    meta = _meta(root)
    told = {name: linked.get(name) or _first(meta, keys) for name, keys in _META.items()}
    page_title = _text(root.xpath("//title"))
    heading = _headline(root, page_title)
    title = told["title"] or heading or page_title
    publisher = told["publisher"]
    if title:
        title, suffix = _without_site(title, publisher, heading)
        publisher = publisher or suffix
    if not publisher and page_title and title and page_title != title:
        publisher = _without_site(page_title, None, title)[1]
    shown = root.xpath("//time[@datetime]/@datetime | //*[@itemprop='datePublished']/@content")
    return Facts(
        title=title,
        author=_person(told["author"] or _byline(root)),
        publisher=publisher,
        published=_date(told["published"]) or next((d for d in map(_date, shown) if d), None),
        url=_address(told["url"] or _first_of(root.xpath("//link[@rel='canonical']/@href"))),
    )


def _headline(root: Any, page_title: str | None) -> str | None:
    """Return the first-level heading that titles the page: the only one, or the one it names."""
    found = [words for words in (_text([h]) for h in root.xpath("//h1")[:20]) if words]
    named = [words for words in found if page_title and words in page_title]
    return named[0] if named else found[0] if len(found) == 1 else None


def _meta(root: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for tag in root.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = (tag.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), " ".join(content.split())[:500])
    return found


def _first(meta: Mapping[str, str], keys: tuple[str, ...]) -> str | None:
    return next((meta[key] for key in keys if key in meta), None)


def _first_of(values: list[Any]) -> str | None:
    return str(values[0]) if values else None


def _text(elements: list[Any]) -> str | None:
    words = " ".join(elements[0].text_content().split()) if elements else ""
    return words[:500] or None


def _without_site(title: str, publisher: str | None, heading: str | None) -> tuple[str, str | None]:
    """Part a title from the name of the site behind it; return both."""
    cuts = list(_SEPARATORS.finditer(title))
    for cut in cuts:
        before, after = title[: cut.start()], title[cut.end() :]
        if publisher and after.casefold() == publisher.casefold():
            return before, after
        if heading and before.casefold() == heading.casefold():
            return before, after.split(" | ")[-1]
        if publisher and before.casefold() == publisher.casefold():
            return after, before
    return title, None


def _byline(root: Any) -> str | None:
    places = root.xpath(
        "//*[@rel='author' or @itemprop='author' or contains(@class, 'byline')"
        " or contains(@class, 'author-name') or @class='author']"
    )
    for place in places[:5]:
        words = " ".join(place.text_content().split())
        if 2 < len(words) < 80:
            return words
    return None


def _person(words: str | None) -> str | None:
    if not words or words.startswith(("http:", "https:", "@")):
        return None
    return _BY.sub("", words, count=1).strip() if _BY.match(words) else words


def _date(words: str | None) -> str | None:
    """Return the day of an ISO date; other ways of writing it are not guessed at."""
    match = _DATE.match(words.strip()) if words else None
    return match[0] if match else None


def _address(words: str | None) -> str | None:
    return words.strip() if words and words.startswith(("http://", "https://")) else None


def _linked_data(root: Any) -> dict[str, str | None]:
    for script in root.xpath("//script[@type='application/ld+json']")[:20]:
        for item in _items(script.text or ""):
            kind: Any = item.get("@type")
            kinds = cast("list[Any]", kind if isinstance(kind, list) else [kind])
            if any(isinstance(one, str) and one in _ARTICLES for one in kinds):
                return {
                    "title": _name(item.get("headline")),
                    "author": _name(item.get("author")),
                    "publisher": _name(item.get("publisher")),
                    "published": _name(item.get("datePublished")),
                    "url": _name(item.get("url")),
                }
    return {}


def _items(text: str) -> Iterator[dict[str, Any]]:
    try:
        data: Any = json.loads(text[:500_000])
    except (ValueError, RecursionError):
        return
    waiting = [data]
    for _ in range(200):
        if not waiting:
            return
        here = waiting.pop(0)
        if isinstance(here, list):
            waiting.extend(cast("list[Any]", here))
        elif isinstance(here, dict):
            item = cast("dict[str, Any]", here)
            yield item
            waiting.append(item.get("@graph"))


def _name(value: Any) -> str | None:
    """Return a text, or the name of a thing, or the names of several."""
    if isinstance(value, str):
        return " ".join(value.split())[:500] or None
    if isinstance(value, dict):
        return _name(cast("dict[str, Any]", value).get("name"))
    if isinstance(value, list):
        names = [name for name in map(_name, cast("list[Any]", value)[:5]) if name]
        return ", ".join(names) or None
    return None
