"""The acts on figures: walk, decide, pin, copy with the source, chart."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from briefing.core import edits
from briefing.core.briefing import Briefing, Chart
from briefing.core.figure import Figure, FigureId, State
from briefing.core.walk import step, to_review
from briefing.models.figure_model import FigureModel
from briefing.models.open_briefing import OpenBriefing
from briefing.models.selection import FigureSelection
from briefing.views.article_view import ArticleView


class FigureActs(QObject):
    """Carry out what people do to the figure in focus or the pinned ones.

    ``decided`` and then, where it was that, ``ignored(ids)`` follow a decision; ``refused(str)``
    says why nothing was done.
    """

    decided = Signal()
    ignored = Signal(object)
    refused = Signal(str)

    def __init__(
        self,
        opened: OpenBriefing,
        figures: FigureModel,
        selection: FigureSelection,
        article: ArticleView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._figures = figures
        self._selection = selection
        self._article = article

    def walk(self, by: int) -> None:
        """Go to the next or previous figure in the text."""
        self._walk(step(self._opened.briefing, self._selection.current_figure(), by))

    def walk_to_review(self, by: int) -> None:
        """Go to the next or previous figure that nobody has looked at."""
        self._walk(step(self._opened.briefing, self._selection.current_figure(), by, to_review))

    def walk_state(self, state: State, by: int) -> None:
        """Go to the next or previous figure in a state."""
        here = self._selection.current_figure()
        self._walk(step(self._opened.briefing, here, by, lambda figure: figure.state is state))

    def walk_questions(self, by: int) -> None:
        """Go to the next or previous figure that a rule asks about; open questions first."""
        questions = self._figures.questions
        waiting = {name for name, is_open in questions.items() if is_open} or set(questions)
        here = self._selection.current_figure()
        self._walk(step(self._opened.briefing, here, by, lambda figure: figure.id in waiting))

    def decide(self, state: State) -> None:
        """Keep, ignore or star the figures in focus; in review, go on to the next one."""
        chosen = self._chosen()
        if not chosen:
            return
        before = self._opened.briefing
        in_review = to_review(before.figure(chosen[0]))
        self._decide(before, chosen, state)
        following = step(self._opened.briefing, chosen[-1], 1, to_review)
        if in_review and following is not None:
            self._go(following)

    def decide_one(self, state: State, figure_id: FigureId) -> None:
        """Keep, ignore or star one figure, wherever the focus is; it stays there."""
        self._decide(self._opened.briefing, (figure_id,), state)

    def _decide(self, briefing: Briefing, chosen: tuple[FigureId, ...], state: State) -> None:
        all_key = all(briefing.figure(name).state is State.KEY for name in chosen)
        unseen = any(to_review(briefing.figure(name)) for name in chosen)
        if all_key and unseen and state is not State.IGNORED:
            # Keep and Key accept a figure that was proposed as key: it stays so.
            self._opened.edit(self.tr("Keep"), edits.mark_reviewed, chosen)
            self.decided.emit()
            return
        if all_key and state is State.KEY:
            state = State.KEPT  # a second S takes the star away
        act = {
            State.KEPT: self.tr("Keep"),
            State.KEY: self.tr("Key"),
            State.IGNORED: self.tr("Ignore"),
        }[state]
        reason = self.tr("not needed") if state is State.IGNORED else None
        self._opened.edit(act, edits.set_state, chosen, state, reason)
        self.decided.emit()
        if state is State.IGNORED:
            self.ignored.emit(chosen)

    def rename(self, figure_id: str, label: str) -> None:
        """Give a figure another label."""
        self._opened.edit(self.tr("Rename"), edits.relabel, FigureId(figure_id), label)

    def pin(self) -> None:
        """Pin the figure in focus beside the others, or let it go."""
        current = self._selection.current_figure()
        if current is not None:
            self._selection.pin_figure(current)

    def copy_with_source(self, figure_id: str | None = None) -> None:
        """Copy a figure, by default that in focus, with its sentence and where it comes from."""
        current = FigureId(figure_id) if figure_id else self._selection.current_figure()
        if current is not None:
            QGuiApplication.clipboard().setText(self.text_with_source(current))

    def text_with_source(self, figure_id: FigureId) -> str:
        """Return a figure in words, its sentence, and its source; operands for a derived one."""
        from briefing.core.wording import long_form

        briefing = self._opened.briefing
        figure = briefing.figure(figure_id)
        quantity = briefing.quantity_or_none(figure_id)
        lines = (
            []
            if quantity is None
            else [f"{long_form(quantity, briefing.language)} — {figure.label}"]
        )
        stated = (
            [briefing.figure(name) for name in briefing.operands(figure_id)]
            if figure.derived
            else [figure]
        )
        lines += [self._quoted(one) for one in stated]
        return "\n".join([*lines, self._source()])

    def chart_text(self, chart: Chart) -> str:
        """Return a chart as text: its numbers as lines of a table, their sentences, its source."""
        from briefing.core.wording import long_form

        briefing = self._opened.briefing
        lines = [line for line in (chart.title, chart.option("subtitle")) if line]
        sentences: dict[str, None] = {}
        for name in chart.figures:
            figure = briefing.figure(name)
            quantity = briefing.quantity_or_none(name)
            number = "" if quantity is None else long_form(quantity, briefing.language)
            lines.append(f"{number}\t{figure.label}")
            bases = briefing.operands(name) if figure.derived else (name,)
            for base in bases:
                if briefing.figure(base).span is not None:
                    sentences[self._quoted(briefing.figure(base))] = None
        return "\n".join([*lines, *sentences, self._source()])

    def _source(self) -> str:
        """Return where the article is from, in one line."""
        source = self._opened.briefing.article.source
        where = [part for part in (source.title, source.publisher) if part]
        where.append(source.published or self.tr("date not stated"))
        return self.tr(", ", "between the parts of a source").join(where)

    def from_selection(self) -> None:
        """Make a figure of the selected text."""
        span = self._article.selected_span()
        from briefing.pipeline import figure_of_span

        if span is None:
            self.refused.emit(self.tr("Select a number in the article first."))
            return
        known = self._figures.figures_in(span.start, span.end)
        figure = figure_of_span(self._opened.briefing, span)
        if figure is not None:
            self._opened.edit(self.tr("New Figure"), edits.add_figure, figure)
            self._go(figure.id)
        elif known:
            self._go(known[0].id)
        else:
            self.refused.emit(self.tr("No number can be read in the selected text."))

    def charted(self) -> tuple[FigureId, ...]:
        """Return the figures a new chart is of: the pinned, or those in the selected text."""
        pinned = self._selection.pinned()
        span = self._article.selected_span()
        if len(pinned) < 2 and span is not None:
            pinned = tuple(f.id for f in self._figures.figures_in(span.start, span.end))
        return pinned

    def chart(self) -> None:
        """Draft the chart that fits the pinned or selected figures best."""
        briefing = self._opened.briefing
        from briefing.core import chart_drafts

        drafts = chart_drafts.drafts(briefing, self.charted())
        if drafts:
            chart = chart_drafts.chart_of(briefing, drafts[0])
            self._opened.edit(self.tr("New Chart"), edits.add_chart, chart)
        else:
            self.refused.emit(
                self.tr("Pin two figures of one unit with Ctrl+Enter, or select their text.")
            )

    def remove_chart(self) -> None:
        """Take away the first chart that shows the figure in focus."""
        current = self._selection.current_figure()
        for chart in self._opened.briefing.charts:
            if current in chart.figures:
                self._opened.edit(self.tr("Remove Chart"), edits.remove_chart, chart.id)
                return

    def _chosen(self) -> tuple[FigureId, ...]:
        current = self._selection.current_figure()
        return self._selection.pinned() or (() if current is None else (current,))

    def _go(self, figure_id: FigureId | None) -> None:
        if figure_id is not None:
            self._selection.select_figure(figure_id)

    def _walk(self, figure_id: FigureId | None) -> None:
        """Go to a figure; what is pinned stays pinned."""
        if figure_id is not None:
            self._selection.walk_to(figure_id)

    def _quoted(self, figure: Figure) -> str:
        words = self.tr("“{sentence}”").format(sentence=self._figures.sentence_text(figure))
        return f"{words}{self._place(figure)}"

    def _place(self, figure: Figure) -> str:
        assert figure.span is not None
        paragraph = self._opened.briefing.article.paragraph_at(figure.span.start)
        if paragraph is None:
            return ""
        return " " + self.tr("(paragraph {number})").format(number=paragraph)
