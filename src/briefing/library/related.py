"""What the library said before of the figures of an article: the briefings that may, and how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path

from briefing.comparing.reading import sightings
from briefing.comparing.recall import Recall, last_said
from briefing.comparing.refusals import Refusal
from briefing.comparing.sighting import Sighting
from briefing.comparing.study import told_apart
from briefing.comparing.telling import telling
from briefing.comparing.words import fold, words_of
from briefing.core.briefing import Briefing
from briefing.core.figure import State
from briefing.formats.doors import ReadError
from briefing.library.library import Library
from briefing.pipeline import open_file

FIGURES, WORDS, HITS, FILES = 12, 2, 120, 24
"""So many figures ask with so many words each; of so many hits, the files named most are read."""

_RANK = {State.KEY: 0, State.KEPT: 1, State.PROPOSED: 2}


def related(library: Library, briefing: Briefing) -> list[Path]:
    """Return the files of the library that most figures of a briefing point to, those first.

    Asked are the key figures first, each by the longest words of its label. Files that are
    missing, and those that hold the same article, are left out.
    """
    found: Counter[Path] = Counter()
    seen = sorted(sightings(briefing), key=lambda sighting: _RANK.get(sighting.state, 3))
    asked: set[str] = set()
    for sighting in seen[:FIGURES]:
        for word in _telling(sighting):
            if word in asked:
                continue
            asked.add(word)
            hits = library.search(f'"{word}"', limit=HITS)
            found.update(
                {
                    hit.entry.path: None
                    for hit in hits
                    if not hit.entry.missing and hit.entry.sha256 != briefing.article.sha256
                }.keys()
            )
    return [path for path, _ in found.most_common(FILES)]


def recall(
    library: Library, briefing: Briefing, refused: Collection[Refusal] = ()
) -> tuple[Recall, ...]:
    """Return what the library last said of the figures of a briefing, in the order of its text.

    A file that cannot be read is passed over: ``briefing library check`` tells of it.
    """
    (here, *others), _ = told_apart([briefing, *opened(related(library, briefing))])
    known = [sighting for other in others for sighting in sightings(other)]
    return last_said(sightings(here), known, refused=refused)


def opened(paths: list[Path]) -> Iterator[Briefing]:
    """Yield the briefings of files; one that cannot be read is passed over."""
    for path in paths:
        try:
            yield open_file(path).briefing
        except (ReadError, OSError):
            continue


def _telling(sighting: Sighting) -> list[str]:
    empty = telling(sighting.language).empty
    words = [w for w in words_of(sighting.label) if len(w) > 2 and fold(w) not in empty]
    return sorted(dict.fromkeys(words), key=len, reverse=True)[:WORDS]
