"""All figures of the open briefing as rows of one Qt model."""

from __future__ import annotations

from bisect import bisect_right
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore
from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
)

from briefing.core import edits
from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId, State
from briefing.models.open_briefing import OpenBriefing

if TYPE_CHECKING:
    from briefing.core.card import CardFace

Index = QModelIndex | QPersistentModelIndex


DISPLAY_ROLE, EDIT_ROLE, USER_ROLE = 0, 2, 0x100
"""Roles of ``Qt.ItemDataRole`` by number: ``Qt`` is not named until the cards are on the screen."""


class FigureRole(IntEnum):
    """What a row tells besides its text."""

    ID = USER_ROLE + 1
    FIGURE = USER_ROLE + 2
    FACE = USER_ROLE + 3
    STATE = USER_ROLE + 4
    SORT = USER_ROLE + 5


class Column(IntEnum):
    """The columns of the figure table; the first is what a card shows."""

    NUMBER = 0
    LABEL = 1
    STATE = 2
    PLACE = 3
    SENTENCE = 4


_COLUMNS = len(Column)
"""Counted once: Qt asks for it with every index it makes."""


class FigureModel(QAbstractTableModel):
    """Show the figures in the order of the briefing; the one place where an id becomes a row.

    ``briefing_changed(before, after)`` follows the row signals of every change;
    ``article_replaced`` says that another text is shown; ``rows_leaving(first, last)`` comes
    before Qt itself moves anything away from rows that will be removed.
    """

    briefing_changed = Signal(object, object)
    article_replaced = Signal()
    rows_leaving = Signal(int, int)

    def __init__(self, opened: OpenBriefing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._briefing = opened.briefing
        self._questions: dict[FigureId, bool] = {}
        self._index()
        opened.changed.connect(self._change)
        opened.replaced.connect(self._replace)

    # ── what the views ask ───────────────────────────────────────────────────────────────────

    @property
    def briefing(self) -> Briefing:
        """Return the briefing whose figures are shown."""
        return self._briefing

    @property
    def opened(self) -> OpenBriefing:
        """Return the open briefing, to edit it."""
        return self._opened

    def index_of(self, figure_id: str | None) -> QModelIndex:
        """Return the row of a figure, invalid when it is not here."""
        row = None if figure_id is None else self._rows.get(FigureId(figure_id))
        return QModelIndex() if row is None else self.index(row, Column.NUMBER)

    def id_of(self, index: Index) -> FigureId | None:
        """Return the id of a row's figure."""
        return self._briefing.figures[index.row()].id if index.isValid() else None

    def index_at(self, position: int) -> QModelIndex:
        """Return the row of the shortest figure whose span holds a code point, else invalid."""
        best: tuple[int, int] | None = None
        at = bisect_right(self._starts, position)
        while at > 0:
            at -= 1
            start, end, row = self._spans[at]
            if start < position - self._longest:
                break
            if end > position and (best is None or end - start < best[0]):
                best = (end - start, row)
        return QModelIndex() if best is None else self.index(best[1], Column.NUMBER)

    def figures_in(self, start: int, end: int) -> tuple[Figure, ...]:
        """Return the stated figures whose numbers lie inside the code points, in text order."""
        low = bisect_right(self._starts, start - 1)
        high = bisect_right(self._starts, end)
        rows = [row for first, last, row in self._spans[low:high] if first >= start and last <= end]
        return tuple(self._briefing.figures[row] for row in rows)

    def set_questions(self, questions: dict[FigureId, bool]) -> None:
        """Take the flagged figures: True while a question is open, False once decided."""
        if questions == self._questions:
            return
        touched = set(questions) | set(self._questions)
        self._questions = questions
        self._tell([self._rows[name] for name in touched if name in self._rows])

    @property
    def questions(self) -> dict[FigureId, bool]:
        """Return the flagged figures: True while open, False once decided."""
        return self._questions

    def face_of(self, figure: Figure) -> CardFace:
        """Return what a figure's card says, made once for each state of the briefing."""
        found = self._faces.get(figure.id)
        if found is None:
            # Words for cards come with the cards; the article is on the screen before them.
            from briefing.core.card import face  # noqa: PLC0415

            found = face(
                self._briefing,
                figure,
                self._briefing.language,
                flagged=figure.id in self._questions,
                decided=not self._questions.get(figure.id, True),
            )
            self._faces[figure.id] = found
        return found

    def _spoken(self, figure: Figure) -> str:
        from briefing.core.card import spoken  # noqa: PLC0415 - as above

        return spoken(
            self._briefing,
            figure,
            self._briefing.language,
            flagged=figure.id in self._questions,
            decided=not self._questions.get(figure.id, True),
        )

    # ── the Qt face ──────────────────────────────────────────────────────────────────────────

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._briefing.figures)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else _COLUMNS

    def headerData(
        self, section: int, orientation: QtCore.Qt.Orientation, role: int = DISPLAY_ROLE
    ) -> Any:
        if role != DISPLAY_ROLE or orientation != QtCore.Qt.Orientation.Horizontal:
            return None
        return (
            QCoreApplication.translate("FigureModel", "Number"),
            QCoreApplication.translate("FigureModel", "Label"),
            QCoreApplication.translate("FigureModel", "State"),
            QCoreApplication.translate("FigureModel", "Paragraph"),
            QCoreApplication.translate("FigureModel", "Sentence"),
        )[section]

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        if not index.isValid():
            return None
        figure = self._briefing.figures[index.row()]
        match role:
            case FigureRole.ID:
                return figure.id
            case FigureRole.FIGURE:
                return figure
            case FigureRole.FACE:
                return self.face_of(figure)
            case FigureRole.STATE:
                return figure.state
            case FigureRole.SORT:
                return self._sort_value(figure, Column(index.column()))
            case _ if role in (DISPLAY_ROLE, EDIT_ROLE):
                return self._text(figure, Column(index.column()))
            case QtCore.Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(figure)
            case _:
                return None

    def flags(self, index: Index) -> QtCore.Qt.ItemFlag:
        if not index.isValid():
            return QtCore.Qt.ItemFlag.NoItemFlags
        base = QtCore.Qt.ItemFlag.ItemIsEnabled | QtCore.Qt.ItemFlag.ItemIsSelectable
        if index.column() == Column.LABEL:
            base |= QtCore.Qt.ItemFlag.ItemIsEditable
        return base

    def _text(self, figure: Figure, column: Column) -> str:
        match column:
            case Column.NUMBER:
                return str(self.face_of(figure).number)
            case Column.LABEL:
                return figure.label
            case Column.STATE:
                return state_name(figure.state)
            case Column.PLACE:
                paragraph = self._paragraph(figure)
                return "" if paragraph is None else f"¶{paragraph}"
            case Column.SENTENCE:
                return self.sentence_text(figure)

    def _paragraph(self, figure: Figure) -> int | None:
        return (
            None if figure.span is None else self._briefing.article.paragraph_at(figure.span.start)
        )

    def sentence_text(self, figure: Figure) -> str:
        """Return the sentence that states a figure, or "" for a derived one."""
        if figure.span is None:
            return ""
        sentence = self._briefing.article.sentence_at(figure.span.start)
        return "" if sentence is None else sentence.of(self._briefing.article.text)

    def _sort_value(self, figure: Figure, column: Column) -> Any:
        match column:
            case Column.NUMBER:
                quantity = self._briefing.quantity_or_none(figure.id)
                return 0.0 if quantity is None else float(quantity.magnitude)
            case Column.PLACE | Column.SENTENCE:
                return (
                    len(self._briefing.article.text) if figure.span is None else figure.span.start
                )
            case Column.STATE:
                return list(State).index(figure.state)
            case Column.LABEL:
                return figure.label.casefold()

    # ── change ───────────────────────────────────────────────────────────────────────────────

    def _index(self) -> None:
        self._faces: dict[FigureId, CardFace] = {}
        self._rows = {figure.id: row for row, figure in enumerate(self._briefing.figures)}
        self._spans = sorted(
            (figure.span.start, figure.span.end, row)
            for row, figure in enumerate(self._briefing.figures)
            if figure.span is not None
        )
        self._starts = [start for start, _, _ in self._spans]
        self._longest = max((end - start for start, end, _ in self._spans), default=0)

    def _replace(self, after: Briefing) -> None:
        self.beginResetModel()
        before, self._briefing = self._briefing, after
        self._questions = {}
        self._index()
        self.endResetModel()
        self.article_replaced.emit()
        self.briefing_changed.emit(before, after)

    def _change(self, before: Briefing, after: Briefing) -> None:
        old, new = before.figures, after.figures
        if before.article is not after.article and before.article != after.article:
            self._replace(after)
            return
        if len(old) == len(new) and all(a.id == b.id for a, b in zip(old, new, strict=True)):
            changed = {b.id for a, b in zip(old, new, strict=True) if a is not b and a != b}
            if changed or before.claims != after.claims:
                self._briefing = after
                kin = changed or set(self._rows)
                kin = kin | _kin(after, kin)
                if any(_moved(before.figure(name), after.figure(name)) for name in changed):
                    faces = self._faces
                    self._index()
                    self._faces = faces
                for name in kin:
                    self._faces.pop(name, None)
                self._tell([self._rows[name] for name in kin])
            self._briefing = after
        else:
            self._insert_or_remove(after)
        self.briefing_changed.emit(before, after)

    def _insert_or_remove(self, after: Briefing) -> None:
        """Take one run of added or removed rows; anything wilder lays the model out anew."""
        old = [figure.id for figure in self._briefing.figures]
        new = [figure.id for figure in after.figures]
        head = 0
        while head < min(len(old), len(new)) and old[head] == new[head]:
            head += 1
        tail = 0
        while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
            tail += 1
        if head + tail == len(old):
            self.beginInsertRows(QModelIndex(), head, len(new) - tail - 1)
            self._briefing = after
            self._index()
            self.endInsertRows()
        elif head + tail == len(new):
            self.rows_leaving.emit(head, len(old) - tail - 1)
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            self._briefing = after
            self._index()
            self.endRemoveRows()
        else:
            self.beginResetModel()
            self._briefing = after
            self._index()
            self.endResetModel()

    def _tell(self, rows: list[int]) -> None:
        """Say which rows changed, as few contiguous runs as they make."""
        for row in rows:
            self._faces.pop(self._briefing.figures[row].id, None)
        last = _COLUMNS - 1
        for first, end in _runs(sorted(rows)):
            self.dataChanged.emit(self.index(first, 0), self.index(end, last))

    def setData(self, index: Index, value: Any, role: int = EDIT_ROLE) -> bool:
        if role != EDIT_ROLE or index.column() != Column.LABEL:
            return False
        figure_id = self.id_of(index)
        label = str(value).strip()
        if figure_id is None or not label:
            return False
        act = QCoreApplication.translate("FigureModel", "Rename")
        return self._opened.edit(act, edits.relabel, figure_id, label)


def state_name(state: State) -> str:
    """Return a state's name for people."""
    return {
        State.PROPOSED: QCoreApplication.translate("FigureModel", "to review"),
        State.KEPT: QCoreApplication.translate("FigureModel", "kept"),
        State.KEY: QCoreApplication.translate("FigureModel", "key"),
        State.IGNORED: QCoreApplication.translate("FigureModel", "ignored"),
    }[state]


def _moved(before: Figure, after: Figure) -> bool:
    return before.span != after.span


def _kin(briefing: Briefing, changed: set[FigureId]) -> set[FigureId]:
    """Return the figures whose cards speak of a changed one: parts, wholes, formulas, operands."""
    kin: set[FigureId] = set()
    for part, whole in briefing.wholes.items():
        if whole in changed:
            kin.add(part)
    for figure in briefing.figures:
        if figure.derived:
            named = briefing.operands(figure.id)
            if figure.id in changed or any(name in changed for name in named):
                kin.add(figure.id)
                kin.update(named)
    return kin


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
