"""The ledger: every numeral of the text is a figure, ignored, or excluded with its reason."""

from __future__ import annotations

from bisect import bisect_left

from briefing.core.article import Article, Span
from briefing.core.briefing import Briefing
from briefing.core.figure import State
from briefing.core.frozen import frozen
from briefing.extract import Extraction, find_figures


@frozen
class Ledger:
    """Count the numerals of a text by what became of them; the parts sum to ``numerals``."""

    proposed: int
    kept: int
    key: int
    ignored: int
    excluded: int
    unresolved: int
    excluded_spans: tuple[tuple[Span, str], ...] = ()
    unresolved_spans: tuple[Span, ...] = ()

    @property
    def numerals(self) -> int:
        """Return how many numerals the text holds."""
        return self.accounted + self.unresolved

    @property
    def accounted(self) -> int:
        """Return how many numerals are accounted for."""
        return self.proposed + self.kept + self.key + self.ignored + self.excluded


def remember(article: Article, language: str, extraction: Extraction) -> None:
    """Take an extraction that was made of an article anyway, so that it is not made again."""
    _READ.remember(article, language, extraction)


def ledger(briefing: Briefing) -> Ledger:
    """Account for every numeral of the article, headline included."""
    article = briefing.article
    extraction = _READ.of(article, briefing.language)
    stated = [f for f in briefing.figures if f.span is not None]
    taken = sorted((f.span.start, f.span.end) for f in stated if f.span is not None)
    free = _Free(taken)
    excluded = [(item.span, item.reason) for item in extraction.excluded if free.of(item.span)]
    unresolved = [found.number for found in extraction.found if free.of(found.number)]
    unresolved += [span for span in extraction.unresolved if free.of(span)]
    counts = dict.fromkeys(State, 0)
    for figure in stated:
        counts[figure.state] += 1
    return Ledger(
        counts[State.PROPOSED],
        counts[State.KEPT],
        counts[State.KEY],
        counts[State.IGNORED],
        len(excluded),
        len(unresolved),
        tuple(excluded),
        tuple(sorted(unresolved)),
    )


class _Read:
    """Remember the extraction asked for last: edits leave the text as it is."""

    def __init__(self) -> None:
        self._last: tuple[Article, str, Extraction] | None = None

    def remember(self, article: Article, language: str, extraction: Extraction) -> None:
        """Know the extraction of an article."""
        self._last = (article, language, extraction)

    def of(self, article: Article, language: str) -> Extraction:
        """Return the figures and exclusions of an article's text."""
        last = self._last
        if last is not None and last[0] is article and last[1] == language:
            return last[2]
        found = find_figures(article.text, article.sentences, language)
        self.remember(article, language, found)
        return found


_READ = _Read()


class _Free:
    """Say whether a span lies outside all the spans that figures take."""

    def __init__(self, taken: list[tuple[int, int]]) -> None:
        self._runs: list[tuple[int, int]] = []
        for start, end in taken:
            if self._runs and start < self._runs[-1][1]:
                self._runs[-1] = (self._runs[-1][0], max(end, self._runs[-1][1]))
            else:
                self._runs.append((start, end))

    def of(self, span: Span) -> bool:
        at = bisect_left(self._runs, (span.end, 0)) - 1
        return at < 0 or self._runs[at][1] <= span.start
