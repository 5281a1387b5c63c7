"""Where the numbers come from, in one line: what stands under a chart that leaves its page."""

from __future__ import annotations

from briefing.core.article import Article
from briefing.core.page_words import page_words
from briefing.core.source_words import date_words


def credit(article: Article, language: str) -> str:
    """Return "Report: “Title”, publisher · date", or that the date is not stated."""
    words, source = page_words(language), article.source
    title = source.title or article.title
    named = [words.quoted.format(title)] if title else []
    named += [source.publisher] if source.publisher else []
    day = date_words(source.published, language) if source.published else words.undated
    parts = [words.report.format(words.comma.join(named))] if named else []
    return " · ".join([*parts, day])
