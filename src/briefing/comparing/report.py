"""What a study found, as plain data and as lines to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefing.comparing.comparison import Line, Point, compare, quotable
from briefing.comparing.excerpt import point_of
from briefing.comparing.named import NamedStat
from briefing.comparing.over_time import Breach
from briefing.comparing.recall import Recall
from briefing.comparing.rows import Row, Stated, disagree
from briefing.comparing.sighting import Sighting
from briefing.comparing.study import Study
from briefing.core.briefing import Briefing
from briefing.core.codec import quantity_data

LINES = 4
"""So many time lines stand on one page."""


def study_data(study: Study, files: Mapping[str, str]) -> dict[str, Any]:
    """Return the stats with their sightings by time, and what does not agree.

    ``files`` names the file of each briefing by its id.
    """
    return {
        "stats": [
            {
                "label": stat.label,
                "sightings": [
                    {
                        **sighting_data(sighting, files),
                        "reasons": list(stat.group.reasons(sighting.name)),
                    }
                    for sighting in stat.sightings
                ],
            }
            for stat in study.stats
        ],
        "findings": [breach_data(breach) for breach in study.breaches],
    }


def sighting_data(sighting: Sighting, files: Mapping[str, str]) -> dict[str, Any]:
    """Return where a number stands and what it is."""
    return {
        "file": files.get(sighting.name.briefing, ""),
        "briefing": sighting.name.briefing,
        "figure": sighting.name.figure,
        "title": sighting.title,
        "publisher": sighting.publisher or None,
        "day": sighting.day,
        "when": sighting.when or None,
        "label": sighting.label,
        "exact": sighting.said,
        "quantity": quantity_data(sighting.quantity),
        "sentence": sighting.sentence,
    }


def recall_data(recall: Recall) -> dict[str, Any]:
    """Return a number of a new article beside what was said of it before."""
    return {
        "message": recall.message,
        "here": sighting_data(recall.here, {}),
        "history": [
            {**sighting_data(match.there, {}), "reasons": list(match.reasons)}
            for match in recall.matches
        ],
        "findings": [breach_data(breach) for breach in recall.breaches],
    }


def recall_lines(recall: Recall) -> Iterator[str]:
    """Yield a number with its label, what was last said, and what does not agree."""
    yield f"{recall.here.said} {recall.here.label}: {recall.message}"
    yield from _table((*recall.history, recall.here))
    for breach in recall.breaches:
        yield f"  {_breach_line(breach)}"


def stat_report(stat: NamedStat) -> dict[str, Any]:
    """Return a named stat with its history by time, and what does not agree in it."""
    return {
        "id": stat.id,
        "name": stat.name,
        "definition": stat.definition,
        "history": [sighting_data(sighting, {}) for sighting in stat.history],
        "findings": [breach_data(breach) for breach in stat.breaches],
    }


def stat_lines(stat: NamedStat) -> Iterator[str]:
    """Yield a named stat: what it means, its history, what does not agree."""
    yield stat.name
    if stat.definition:
        yield f"  {stat.definition}"
    yield from _table(stat.history)
    for breach in stat.breaches:
        yield _breach_line(breach)


def breach_data(breach: Breach) -> dict[str, Any]:
    """Return what does not agree, with the two figures it speaks of."""
    return {
        "rule": breach.rule.value,
        "severity": breach.rule.severity.value,
        "figures": [
            {"briefing": side.name.briefing, "figure": side.name.figure}
            for side in (breach.earlier, breach.later)
        ],
        "message": breach.message,
        "key": breach.key,
    }


def study_lines(study: Study) -> Iterator[str]:
    """Yield a table of each stat, by time, and what does not agree."""
    for stat in study.stats:
        yield f"{stat.label} · {len(stat.sightings)} briefings"
        yield from _table(stat.sightings)
        yield ""
    for breach in study.breaches:
        yield _breach_line(breach)
    if not study.stats:
        yield "The briefings have no stat in common."


def _breach_line(breach: Breach) -> str:
    return f"{breach.rule.severity} ({breach.rule}) {breach.message}"


def _table(sightings: Sequence[Sighting]) -> Iterator[str]:
    rows = [(s.when or "no date", s.source, s.said, s.sentence) for s in sightings]
    wide = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    for when, source, said, sentence in rows:
        yield f"  {when:<{wide[0]}}  {source:<{wide[1]}}  {said:>{wide[2]}}  {sentence}"


def rows_data(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Return two texts side by side; what one of them lacks is null."""
    return [
        {
            "verdict": row.verdict.value,
            "here": _stated_data(row.here),
            "there": _stated_data(row.there),
            "message": row.message,
        }
        for row in rows
    ]


def _stated_data(stated: Stated | None) -> dict[str, Any] | None:
    if stated is None:
        return None
    return {
        "figure": stated.figure,
        "start": stated.span.start,
        "end": stated.span.end,
        "exact": stated.said,
        "label": stated.label,
        "quantity": quantity_data(stated.quantity),
        "sentence": stated.sentence,
    }


def rows_lines(rows: Sequence[Row]) -> Iterator[str]:
    """Yield what two texts do not say alike, with the sentences of both, and how many agree."""
    for row in disagree(rows):
        yield f"{row.verdict}: {row.message}"
        for side in (row.here, row.there):
            if side is not None:
                yield f"    {side.sentence}"
    same = len(rows) - len(disagree(rows))
    yield f"{same} of {len(rows)} numbers agree"


def comparison_of(study: Study, wanted: str, *, at: str) -> tuple[Briefing, list[str]]:
    """Make the comparison of the stats whose label holds ``wanted``, and say what is left out.

    Of all stats the ones stated most often are taken, as many as a page holds. Raises
    ComparisonError when nothing can be put on a time line.
    """
    by_id = {briefing.id: briefing for briefing in study.briefings}
    left: list[str] = []
    lines: list[Line] = []
    for stat in study.stats:
        if wanted.casefold() not in stat.label.casefold():
            continue
        points = [Point(by_id[s.name.briefing], s.name.figure) for s in stat.sightings]
        faults = [quotable(point) for point in points]
        left += filter(None, faults)
        sound = [point for point, fault in zip(points, faults, strict=True) if not fault]
        if len(sound) > 1:
            lines.append(Line(stat.label, tuple(sound)))
    left += [f"“{line.name}” finds no room on the page." for line in lines[LINES:]]
    title = " · ".join(line.name for line in lines[:2])
    return compare(title[:1].upper() + title[1:], lines[:LINES], at=at), list(dict.fromkeys(left))


def history_of(stat: NamedStat, *, at: str) -> Briefing:
    """Make the comparison of a named stat from what it remembers; raises ComparisonError."""
    points = tuple(point_of(sighting) for sighting in stat.history)
    return compare(stat.name, [Line(stat.name, points)], at=at)
