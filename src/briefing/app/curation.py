"""Curating by keyboard and beside the number: what is made late and stands around the figures.

The acts themselves are pure edits; here they meet the widgets that ask for them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from briefing.core import edges, edits
from briefing.core.article import Span
from briefing.core.edges import Edge
from briefing.core.figure import FigureId, Period, State
from briefing.core.quantity import Bound, Quantity, QuantityError
from briefing.core.walk import same_number, to_review
from briefing.core.wording import short_form
from briefing.models.finding_words import said
from briefing.render.theme import Theme
from briefing.views.edge_hold import EdgeHold
from briefing.views.figure_editor import FigureEditor
from briefing.views.formula_words import quantity_words
from briefing.views.hover_buttons import HoverButtons
from briefing.views.peek import Peek
from briefing.views.reason_strip import ReasonStrip

if TYPE_CHECKING:
    from briefing.app.formula_acts import FormulaActs
    from briefing.app.main_window import MainWindow
    from briefing.app.relation_acts import RelationActs

COUNT_AFTER_MS = 120
"""Menus say how many figures an act would touch once the walk has paused that long."""

UNITS = ("%", "percentage point", "USD", "EUR", "GBP", "MAD", "year", "month", "day", "km", "GW")
"""Offered in the editor; any other may be typed."""


class Curation(QObject):
    """Hold the reason strip, hover buttons, peek, held edge and figure editor of one window."""

    def __init__(
        self, window: MainWindow, in_sight: Callable[[], tuple[FigureId, ...] | None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._in_sight = in_sight
        theme, article = window.theme, window.article_view
        figures, selection = window.figures, window.selection
        self._ignored: tuple[FigureId, ...] = ()
        self._turn = 0
        self._formulas: FormulaActs | None = None
        self._relations: RelationActs | None = None
        reasons = (
            self.tr("repeats another"),
            self.tr("not a figure"),
            self.tr("other subject"),
            self.tr("too vague"),
            self.tr("misread"),
        )
        self.reasons = ReasonStrip(reasons, theme, article)
        self.reasons.chosen.connect(self._give_reason)
        decide = window.figure_acts.decide_one
        self.hover = HoverButtons(
            figures,
            selection,
            article,
            article.number_rect,
            (
                (window.action("figure.keep"), partial(decide, State.KEPT)),
                (window.action("figure.key"), partial(decide, State.KEY)),
                (window.action("figure.ignore"), partial(decide, State.IGNORED)),
            ),
            theme,
        )
        self.peek = Peek(figures, selection, theme, article)
        self.edge = EdgeHold(
            figures, selection, article, article.viewport(), article.span_rect, theme
        )
        self.edge.moved.connect(self._move_edge)
        self.editor = self._make_editor(theme)
        window.figure_acts.ignored.connect(self._on_ignored)
        window.figure_acts.decided.connect(self.reasons.leave)
        self._count_soon = QTimer(self)
        self._count_soon.setSingleShot(True)
        self._count_soon.setInterval(COUNT_AFTER_MS)
        self._count_soon.timeout.connect(self._count)
        window.opened.changed.connect(self.follow)
        window.opened.replaced.connect(self.follow)
        selection.figure_changed.connect(self.follow)
        article.installEventFilter(self)
        self.follow()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in a theme."""
        early = (self.reasons, self.hover, self.peek, self.edge, self.editor)
        for part in (*early, self._formulas, self._relations):
            if part is not None:
                part.set_theme(theme)

    @property
    def formulas(self) -> FormulaActs:
        """Return the acts on formulas, made when they are first asked for."""
        if self._formulas is None:
            from briefing.app.formula_acts import FormulaActs

            self._formulas = FormulaActs(self._window)
        return self._formulas

    @property
    def relations(self) -> RelationActs:
        """Return the acts on relations, made when they are first asked for."""
        if self._relations is None:
            from briefing.app.relation_acts import RelationActs

            self._relations = RelationActs(self._window)
        return self._relations

    # ── acts ─────────────────────────────────────────────────────────────────────────────────

    def visible_to_review(self) -> tuple[FigureId, ...]:
        """Return the figures in sight that nobody has looked at: in the table, else all."""
        briefing = self._window.opened.briefing
        shown = self._in_sight()
        chosen = briefing.figures if shown is None else [briefing.figure(name) for name in shown]
        return tuple(figure.id for figure in chosen if to_review(figure))

    def keep_visible(self) -> None:
        """Keep all figures in sight that wait for review, as one undo step."""
        chosen = self.visible_to_review()
        if not chosen:
            return
        act = self.tr("Keep %n Figure(s)", "", len(chosen))
        self._window.opened.edit(act, edits.accept, chosen)

    def go_to_same_number(self) -> None:
        """Go to the next place that says the same number."""
        current = self._window.selection.current_figure()
        if current is None:
            return
        places = same_number(self._window.opened.briefing, current)
        if len(places) > 1 and current in places:
            following = places[(places.index(current) + 1) % len(places)]
            self._window.selection.select_figure(following)

    def hold_edge(self, edge: Edge) -> None:
        """Hold an edge of the figure in focus; the arrows move it until Enter."""
        if self.edge.hold(edge):
            self._turn += 1
            self._window.hint(
                self.tr("Arrows move the edge, with Ctrl by words. Enter when it is right.")
            )

    def edit_field(self, field: str) -> None:
        """Open the editor at a field of the figure in focus."""
        self.editor.open_at(field)

    def _move_edge(self, figure: FigureId, edge: Edge, by: int, by_token: bool) -> None:
        opened = self._window.opened
        briefing = opened.briefing
        span = briefing.figure(figure).span
        if span is None:
            return
        from briefing import pipeline

        after = edges.moved(briefing.article, span, edge, by, by_token=by_token)
        if after != span:
            read = pipeline.reread(briefing, figure, after)
            key = f"edge:{figure}:{self._turn}"
            opened.edit_on(key, self.tr("Move Edge"), edits.reread, read)

    # ── reasons ──────────────────────────────────────────────────────────────────────────────

    def _on_ignored(self, ids: tuple[FigureId, ...]) -> None:
        self._ignored = ids
        briefing = self._window.opened.briefing
        quantity = briefing.quantity_or_none(ids[0])
        number = "" if quantity is None else short_form(quantity, briefing.language)
        if len(ids) > 1:
            number = self.tr("%n figure(s)", "", len(ids))
        charted = any(not set(ids).isdisjoint(chart.figures) for chart in briefing.charts)
        words = (
            self.tr("{number} ignored and gone from its chart. Why?")
            if charted
            else self.tr("{number} ignored. Why?")
        )
        self.reasons.ask(words.format(number=number))

    def _give_reason(self, reason: str) -> None:
        known = [name for name in self._ignored if self._window.opened.briefing.has(name)]
        self._window.opened.edit(self.tr("Give Reason"), edits.give_reason, known, reason)

    # ── the editor ───────────────────────────────────────────────────────────────────────────

    def _make_editor(self, theme: Theme) -> FigureEditor:
        window = self._window
        editor = FigureEditor(
            window.figures, window.selection, UNITS, self._fault, theme, window.centralWidget()
        )
        centre = window.centralWidget()
        layout = None if centre is None else centre.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.count() - 1, editor)
        editor.label_edited.connect(window.figure_acts.rename)
        editor.value_edited.connect(self._set_value)
        editor.bound_edited.connect(self._set_bound)
        editor.unit_edited.connect(self._set_unit)
        editor.noun_edited.connect(self._set_noun)
        editor.period_edited.connect(self._set_period)
        editor.note_edited.connect(self._set_note)
        editor.qualifier_added.connect(self._add_qualifier)
        editor.qualifiers_edited.connect(self._set_qualifiers)
        editor.text_wanted.connect(self._take_text)
        editor.closed.connect(window.article_view.setFocus)
        return editor

    def _fault(self, figure: FigureId) -> str:
        from briefing.checks.anchor import fault_of

        briefing = self._window.opened.briefing
        return said(fault_of(briefing.figure(figure), briefing))

    def _set_value(self, figure: FigureId, words: str) -> None:
        from briefing import pipeline

        briefing = self._window.opened.briefing
        old = briefing.figure(figure).quantity
        read = pipeline.quantity_of_words(words, briefing.language)
        if old is None or read is None:
            self._window.hint(self.tr("“{words}” is not a number.").format(words=words))
            return
        bound = old.bound if read.bound is Bound.EXACT and read.value is not None else read.bound
        try:
            quantity = replace(
                read,
                bound=bound,
                side=old.side if bound is old.bound else read.side,
                unit=read.unit or old.unit,
                noun=old.noun,
                per=old.per,
            )
        except QuantityError as error:
            self._window.hint(quantity_words(error))
            return
        self._set_quantity(figure, quantity, self.tr("Change Number"))

    def _set_bound(self, figure: FigureId, bound: Bound) -> None:
        old = self._window.opened.briefing.figure(figure).quantity
        if old is not None and bound is not old.bound:
            self._change(figure, old, self.tr("Change Bound"), bound=bound, side=None)

    def _set_unit(self, figure: FigureId, unit: str) -> None:
        old = self._window.opened.briefing.figure(figure).quantity
        if old is not None:
            self._change(figure, old, self.tr("Change Unit"), unit=unit or None)

    def _set_noun(self, figure: FigureId, noun: str) -> None:
        old = self._window.opened.briefing.figure(figure).quantity
        if old is not None:
            self._change(figure, old, self.tr("Change What Is Counted"), noun=noun or None)

    def _change(self, figure: FigureId, old: Quantity, act: str, **parts: object) -> None:
        try:
            quantity = replace(old, **parts)
        except QuantityError as error:
            self._window.hint(quantity_words(error))
            return
        self._set_quantity(figure, quantity, act)

    def _set_quantity(self, figure: FigureId, quantity: Quantity, act: str) -> None:
        self._window.opened.edit(act, edits.set_quantity, figure, quantity)

    def _set_period(self, figure: FigureId, period: Period) -> None:
        self._window.opened.edit(self.tr("Change Period"), edits.set_period, figure, period)

    def _set_note(self, figure: FigureId, note: str) -> None:
        self._window.opened.edit(self.tr("Note"), edits.set_note, figure, note)

    def _add_qualifier(self, figure: FigureId) -> None:
        span = self._window.article_view.selected_span()
        if span is None:
            self._window.hint(self.tr("Select the qualifying words in the article first."))
            return
        known = self._window.opened.briefing.figure(figure).qualifiers
        self._set_qualifiers(figure, (*known, span))

    def _set_qualifiers(self, figure: FigureId, qualifiers: tuple[Span, ...]) -> None:
        act = self.tr("Change Qualifiers")
        self._window.opened.edit(act, edits.set_qualifiers, figure, qualifiers)

    def _take_text(self, figure: FigureId) -> None:
        from briefing import pipeline

        briefing = self._window.opened.briefing
        span = briefing.figure(figure).span
        if span is not None:
            read = pipeline.reread(briefing, figure, span)
            self._window.opened.edit(self.tr("Take What the Text Says"), edits.reread, read)

    # ── what follows ─────────────────────────────────────────────────────────────────────────

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make a figure of selected text with Return."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and self._window.article_view.selected_span() is not None
        ):
            self._window.figure_acts.from_selection()
            return True
        return super().eventFilter(watched, event)

    def follow(self, *_: object) -> None:
        """Let the acts on a figure be asked for; what they would touch is counted a little later.

        Counting looks at every figure, which a step from one to the next must not wait for.
        """
        window = self._window
        current = window.selection.current_figure()
        stated = current is not None and not window.opened.briefing.figure(current).derived
        for name in ("figure.value", "figure.unit", "figure.edgeStart", "figure.edgeEnd"):
            window.action(name).setEnabled(stated)
        for name in ("figure.edit", "figure.note"):
            window.action(name).setEnabled(current is not None)
        window.action("figure.sameNumber").setEnabled(current is not None)
        self._count_soon.start()

    def _count(self) -> None:
        """Name in the menu how many figures an act would touch."""
        window = self._window
        waiting = len(self.visible_to_review())
        keep = window.action("figure.keepVisible")
        keep.setText(self.tr("Keep All &Visible ({count})").format(count=waiting))
        keep.setEnabled(waiting > 0)
        current = window.selection.current_figure()
        same = 0 if current is None else len(same_number(window.opened.briefing, current)) - 1
        elsewhere = window.action("figure.sameNumber")
        elsewhere.setText(self.tr("Same Number &Elsewhere ({count})").format(count=max(0, same)))
        elsewhere.setEnabled(same > 0)
