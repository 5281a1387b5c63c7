"""Why a briefing may not be printed yet, in the words of the interface."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject

from briefing.render.objections import Against, Objection


def refusals(objections: Iterable[Objection]) -> tuple[str, ...]:
    """Return one sentence for each objection, the findings after how many there are."""
    told = tuple(objections)
    left = [one.words for one in told if one.against is Against.FINDING]
    reasons = [
        _sentence(one.against).format(one.words)
        for one in told
        if one.against is not Against.FINDING
    ]
    if left:
        reasons.append(Left().words(len(left)))
    return (*reasons, *left)


def too_full(millimetres: int) -> str:
    """Say by how much there is more than the page holds."""
    words = QCoreApplication.translate("Page", "The page is too full by {} mm.")
    return words.format(millimetres)


class Left(QObject):
    """Says how many decisions are left: of ``tr`` alone ``lupdate`` knows that it counts."""

    def words(self, count: int) -> str:
        """Return the sentence."""
        return self.tr("%n decision(s) left.", "", count)


def _sentence(against: Against) -> str:
    match against:
        case Against.TITLE:
            return QCoreApplication.translate("Page", "“{}” in the title has no source.")
        case Against.SUMMARY:
            return QCoreApplication.translate("Page", "“{}” in the summary has no source.")
        case Against.KICKER:
            return QCoreApplication.translate("Page", "“{}” above the title has no source.")
        case Against.CHART_TITLE:
            return QCoreApplication.translate("Page", "“{}” in the title of a chart has no source.")
        case Against.CHART_SUBTITLE:
            return QCoreApplication.translate(
                "Page", "“{}” under the title of a chart has no source."
            )
        case Against.NOTE:
            return QCoreApplication.translate("Page", "“{}” in a decision has no source.")
        case _:
            return QCoreApplication.translate("Page", "“{}” cannot be traced to a sentence.")
