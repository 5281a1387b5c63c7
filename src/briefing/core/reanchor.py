"""A newer text under the same figures: each is followed only where it cannot be another.

A figure is followed when some stretch around it stood exactly once in the old text and stands
exactly once in the new one, and all such stretches agree. Everything else is asked about:
ambiguous, changed or lost. Nothing is guessed, nothing is dropped.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from briefing.core.article import NEAREST, AnchorState, Article, Span
from briefing.core.briefing import Briefing
from briefing.core.claim import Claim
from briefing.core.figure import Figure, FigureId
from briefing.core.frozen import frozen

SIDES = ((32, 32), (64, 64), (160, 160), (64, NEAREST), (NEAREST, 64), (40, 20), (20, 40))
"""Code points before and after a number that together may prove where it went."""

ENOUGH = 40
"""Fewer code points around a number prove nothing, unless the text ends there."""

SOME = 12
"""So much of one side makes a place worth asking about."""

MANY = 20
"""More places than this are not offered."""


@frozen
class Change:
    """Tell what became of one figure: where it stood, where it is or may be now."""

    figure: FigureId
    state: AnchorState
    old: Span
    new: Span | None
    candidates: tuple[Span, ...] = ()


@frozen(slots=False)
class Reanchored:
    """Hold the briefing on its new text, and what became of each stated figure, in text order."""

    briefing: Briefing
    changes: tuple[Change, ...]

    def counts(self) -> dict[AnchorState, int]:
        """Count the figures by what became of them; they sum to all stated ones."""
        found = dict.fromkeys(AnchorState, 0)
        for change in self.changes:
            found[change.state] += 1
        return found


def reanchor(briefing: Briefing, article: Article) -> Reanchored:
    """Put a briefing on another text; raises ValueError for an empty one."""
    if not article.text:
        raise ValueError("a text without words can hold no figures")
    old = briefing.article
    seeker = _Seeker(old.text, article.text)
    changes = [
        _change(seeker, figure)
        for figure in sorted(briefing.figures, key=lambda f: f.span or Span(0, 0))
        if figure.span is not None
    ]
    by_id = {change.figure: change for change in _apart(changes)}
    ghosts = _Ghosts(tuple(by_id.values()), len(article.text))
    figures = tuple(
        figure
        if figure.span is None
        else _placed(figure, by_id[figure.id], article, seeker, ghosts)
        for figure in briefing.figures
    )
    claims = tuple(_with_evidence(claim, seeker) for claim in briefing.claims)
    after = replace(briefing, article=article, figures=figures, claims=claims)
    return Reanchored(after, tuple(by_id.values()))


class _Seeker:
    """Find stretches of the old text in the new one."""

    def __init__(self, old: str, new: str) -> None:
        self.old = old
        self.new = new

    def follow(self, span: Span) -> set[Span]:
        """Return where the stretches around a span prove that it went; several disagree."""
        found: set[Span] = set()
        for before, after in SIDES:
            start, end = max(0, span.start - before), min(len(self.old), span.end + after)
            if not self._is_proof(span, start, end):
                continue
            stretch = self.old[start:end]
            if _count(self.old, stretch) != 1 or _count(self.new, stretch) != 1:
                continue
            at = self.new.index(stretch) + span.start - start
            found.add(Span(at, at + len(span)))
        return found

    def follow_words(self, span: Span) -> Span | None:
        """Return where words went that carry no number (a qualifier, evidence), or None."""
        words = span.of(self.old)
        places = self.follow(span)
        if len(places) == 1:
            return next(iter(places))
        if words and _count(self.old, words) == 1 and _count(self.new, words) == 1:
            at = self.new.index(words)
            return Span(at, at + len(words))
        return None

    def _is_proof(self, span: Span, start: int, end: int) -> bool:
        """Say whether a stretch is long enough, and whole at the sides of its number."""
        at_start, at_end = start == 0, end == len(self.old)
        around = (span.start - start) + (end - span.end)
        if around < ENOUGH and not (at_start and at_end):
            return False
        near = (span.start - start >= NEAREST or at_start) and (end - span.end >= NEAREST or at_end)
        return near and self._edges_stay(start, end, at_start=at_start, at_end=at_end)

    def _edges_stay(self, start: int, end: int, *, at_start: bool, at_end: bool) -> bool:
        """Where the text’s own edge is the proof, the new text must have its edge there too."""
        stretch = self.old[start:end]
        return not (
            (at_start and not at_end and start == 0 and not self._begins(stretch))
            or (at_end and not at_start and not self._ends(stretch))
        )

    def _begins(self, stretch: str) -> bool:
        at = self.new.find(stretch)
        return at < 0 or at == 0 or self.new[at - 1] == "\n"

    def _ends(self, stretch: str) -> bool:
        at = self.new.find(stretch)
        end = at + len(stretch)
        return at < 0 or end == len(self.new) or self.new[end] == "\n"

    def likely(self, figure: Figure) -> tuple[Span, ...]:
        """Return the places with the figure's words and some of what stood beside them."""
        assert figure.span is not None
        assert figure.quote is not None
        exact, span = figure.quote.exact, figure.span
        before = self.old[max(0, span.start - SOME) : span.start] or "\n"
        after = self.old[span.end : span.end + SOME] or "\n"
        found: list[Span] = []
        for at in _places(self.new, exact):
            place = Span(at, at + len(exact))
            head, tail = self.new[max(0, at - SOME) : at], self.new[place.end : place.end + SOME]
            if _whole_number(self.new, place) and (head.endswith(before[-SOME:]) or tail == after):
                found.append(place)
            if len(found) == MANY:
                break
        return tuple(found)

    def framed(self, figure: Figure) -> Span | None:
        """Return the one short text that stands where the figure stood, if it is not its own."""
        assert figure.span is not None
        span = figure.span
        found: set[Span] = set()
        for size in (32, 16):
            before = self.old[max(0, span.start - size) : span.start]
            after = self.old[span.end : span.end + size]
            if len(before) < size or len(after) < size:
                continue
            for at in _places(self.new, before):
                begin = at + len(before)
                end = self.new.find(after, begin, begin + 4 * len(span) + 64)
                if end > begin and self.new[begin:end] != span.of(self.old):
                    found.add(Span(begin, end))
            if found:
                break
        return found.pop() if len(found) == 1 else None


def _change(seeker: _Seeker, figure: Figure) -> Change:
    assert figure.span is not None
    assert figure.quote is not None
    span = figure.span
    stands = span.of(seeker.old) == figure.quote.exact
    places = seeker.follow(span) if figure.anchor.sound and stands else set[Span]()
    if len(places) == 1:
        place = next(iter(places))
        state = AnchorState.EXACT if place == span else AnchorState.MOVED
        return Change(figure.id, state, span, place)
    if places:
        return Change(figure.id, AnchorState.AMBIGUOUS, span, None, tuple(sorted(places)))
    framed = seeker.framed(figure) if stands else None
    if framed is not None:
        return Change(figure.id, AnchorState.CHANGED, span, None, (framed,))
    likely = seeker.likely(figure)
    if likely:
        return Change(figure.id, AnchorState.AMBIGUOUS, span, None, likely)
    return Change(figure.id, AnchorState.LOST, span, None)


def _apart(changes: list[Change]) -> Iterator[Change]:
    """Ask about figures that stood apart and would now share one place."""
    taken: dict[Span, set[Span]] = {}
    for change in changes:
        if change.new is not None:
            taken.setdefault(change.new, set()).add(change.old)
    for change in changes:
        if change.new is not None and len(taken[change.new]) > 1:
            yield Change(change.figure, AnchorState.AMBIGUOUS, change.old, None, (change.new,))
        else:
            yield change


class _Ghosts:
    """Place what was not found near what stood before it: a mark at its last place."""

    def __init__(self, changes: tuple[Change, ...], size: int) -> None:
        followed = sorted(
            ((change.old, change.new) for change in changes if change.new is not None),
            key=lambda pair: pair[0],
        )
        self._starts = [old.start for old, _ in followed]
        self._shifts = [new.start - old.start for old, new in followed]
        self._size = size

    def of(self, old: Span) -> Span:
        at = bisect_right(self._starts, old.start) - 1
        shift = self._shifts[at] if at >= 0 else 0
        start = min(max(0, old.start + shift), self._size - 1)
        return Span(start, max(start + 1, min(start + len(old), self._size)))


def _placed(
    figure: Figure, change: Change, article: Article, seeker: _Seeker, ghosts: _Ghosts
) -> Figure:
    assert figure.span is not None
    assert figure.number is not None
    attribution = None if figure.attribution is None else seeker.follow_words(figure.attribution)
    qualifiers = tuple(
        sorted(
            place for old in figure.qualifiers if (place := seeker.follow_words(old)) is not None
        )
    )
    if change.new is None:
        ghost = change.candidates[0] if change.state is AnchorState.CHANGED else None
        ghost = ghost or ghosts.of(change.old)
        return replace(
            figure,
            anchor=change.state,
            span=ghost,
            number=ghost,
            attribution=attribution,
            qualifiers=qualifiers,
        )
    return replace(
        figure,
        anchor=change.state,
        span=change.new,
        number=figure.number.shifted(change.new.start - change.old.start),
        quote=article.quote(change.new),
        attribution=attribution,
        qualifiers=qualifiers,
    )


def _with_evidence(claim: Claim, seeker: _Seeker) -> Claim:
    places = (seeker.follow_words(old) for old in claim.evidence)
    return replace(claim, evidence=tuple(place for place in places if place is not None))


def became(old_words: str, new_words: str) -> float:
    """Return how alike two sentences are, from 0 to 1, to show them side by side."""
    return SequenceMatcher(None, old_words, new_words, autojunk=False).ratio()


def _whole_number(text: str, span: Span) -> bool:
    """Say whether words stand free: "50" must not be offered inside "150" or "50.5"."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 2]
    return not (
        before.isalnum()
        or after[:1].isalnum()
        or (len(after) == 2 and after[0] in ".," and after[1].isdigit())
    )


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _count(text: str, words: str) -> int:
    """Count where words stand, overlaps included; 2 stands for several."""
    first = text.find(words)
    if first < 0:
        return 0
    return 1 if text.find(words, first + 1) < 0 else 2
