"""What the article view costs as a text grows: opening against mark-up, selecting near and far."""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable, Iterable
from decimal import Decimal

from PySide6.QtWidgets import QApplication, QTextBrowser

from briefing.core.article import Article, Block, Quote, Span
from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId, Kind, State
from briefing.core.quantity import Quantity
from briefing.models.figure_model import FigureModel
from briefing.models.open_briefing import OpenBriefing
from briefing.models.selection import FigureSelection
from briefing.render import theme as themes
from briefing.views.article_view import ArticleView

SIZE = (700, 766)
SENTENCE = "In the year the ministry said {} cells fell."
PER_PARAGRAPH = 12


def briefing_of(count: int) -> Briefing:
    """Make an article with one figure in each sentence."""
    text, blocks, sentences, figures, at = [], [], [], [], 0
    for number in range(count):
        digits = f"{1000 + number:,}"
        words = SENTENCE.format(digits)
        if number % PER_PARAGRAPH == 0:
            start = at
        span = Span(at + 30, at + 30 + len(digits))
        sentences.append(Span(at, at + len(words)))
        figures.append(
            Figure(
                id=FigureId(f"f{number}"),
                label="cells",
                kind=Kind.COUNT,
                state=State.KEPT if number % 3 else State.PROPOSED,
                quantity=Quantity(Decimal(1000 + number)),
                span=span,
                number=span,
                quote=Quote(digits),
            )
        )
        text.append(words)
        at += len(words)
        if number % PER_PARAGRAPH == PER_PARAGRAPH - 1 or number == count - 1:
            blocks.append(Block(Span(start, at)))
            text.append("\n\n")
            at += 2
        else:
            text.append(" ")
            at += 1
    article = Article("".join(text), tuple(blocks), tuple(sentences), "Counts")
    return Briefing(id="bench", article=article, figures=tuple(figures))


def milliseconds(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1000


def p95(times: Iterable[float]) -> float:
    ordered = sorted(times)
    return ordered[int(len(ordered) * 0.95)]


def open_as_mark_up(application: QApplication, briefing: Briefing) -> float:
    """Time the same text with one link a figure in Qt's own rich text browser."""
    parts, at = [], 0
    for figure in briefing.figures:
        assert figure.span is not None
        parts.append(briefing.article.text[at : figure.span.start])
        parts.append(f"<a href='#{figure.id}'>{figure.span.of(briefing.article.text)}</a>")
        at = figure.span.end
    html = ("".join(parts) + briefing.article.text[at:]).replace("\n\n", "<p>")
    browser = QTextBrowser()
    browser.resize(*SIZE)

    def act() -> None:
        browser.setHtml(html)
        browser.show()
        application.processEvents()

    return milliseconds(act)


def measure(count: int, rounds: int = 200) -> dict[str, float]:
    application = QApplication.instance() or QApplication(["bench"])
    themes.register_fonts()
    briefing = briefing_of(count)
    model = FigureModel(OpenBriefing(briefing))
    selection = FigureSelection(model, model)
    views: list[ArticleView] = []

    def act() -> None:
        view = ArticleView(model, selection, themes.LIGHT)
        views.append(view)
        view.setProperty("reduceMotion", True)
        view.resize(*SIZE)
        view.show()
        application.processEvents()

    opened = milliseconds(act)
    view = views[0]
    last = view.document().lastBlock
    while not last().layout().lineCount():
        application.processEvents()

    def select(number: int) -> float:
        def act() -> None:
            selection.select_figure(f"f{number}")
            view.viewport().repaint()

        return milliseconds(act)

    chooser = random.Random(7)
    near = p95(select(number % count) for number in range(rounds))
    far = p95(select(chooser.randrange(count)) for _ in range(rounds))
    view.close()
    return {
        "figures": count,
        "open_ms": opened,
        "open_over_mark_up": opened / open_as_mark_up(application, briefing),
        "near_p95_ms": near,
        "far_p95_ms": far,
    }


if __name__ == "__main__":
    found = [measure(int(word)) for word in sys.argv[1:] or ("1000", "10000", "100000")]
    for row in found:
        row["far_over_smallest"] = row["far_p95_ms"] / found[0]["far_p95_ms"]
        sys.stdout.write(json.dumps({k: round(v, 3) for k, v in row.items()}) + "\n")
