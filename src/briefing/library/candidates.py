"""Go through all sheets at once, newest article first, and give the articles that may answer."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import reduce
from heapq import heappop, heappush
from itertools import islice

from briefing.library.sheet import Ask, Held, Sheet, union
from briefing.store.index import Index, IndexDamagedError, Row
from briefing.store.index import Sheet as Head

_HELD = 32 << 20
"""So many bytes of lines are held between searches."""

_FEW = 2048
"""Articles that hold the words: so many are looked up in the sheets, more are passed by in turn."""

_TRIES = 1024
"""So many candidates in turn without the words, and all articles that hold them are looked up."""

Candidate = tuple[int, tuple[list[int], ...]]
"""The id of an article, and for each ask the numbers of its figures that may answer."""


class Candidates:
    """Hold the sheets of an index between searches."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._sheets: dict[int, Sheet] = {}
        self._held = Held(_HELD)

    def find(
        self,
        asks: Sequence[Ask],
        match: str,
        days: tuple[int | None, int | None],
        briefings: Collection[str] | None,
    ) -> Iterator[tuple[Row, tuple[list[int], ...]]]:
        """Give the rows that may answer every ask, newest first, with the numbers of their figures.

        ``match`` is an FTS5 expression they must meet, "" for none; ``days`` bound them, and
        ``briefings`` names all that may answer.
        """
        index = self._index
        among = None if briefings is None else index.ids_of(briefings)
        for sheet, (number, figures) in self._with_words(asks, match, index.between(*days), among):
            row = index.in_sheet(sheet, number)
            if row is None:
                continue
            if (days[0] is None or row.day >= days[0]) and (days[1] is None or row.day <= days[1]):
                yield row, figures

    def _with_words(
        self, asks: Sequence[Ask], match: str, span: tuple[int, int], among: set[int] | None
    ) -> Iterator[tuple[int, Candidate]]:
        """Give candidates that meet the expression too."""
        sheets = self._opened()
        if not match:
            yield from _merged(sheets, asks, span, among)
            return
        named = self._index.ids(match)
        newest = list(islice(named, _FEW + 1))
        if len(newest) <= _FEW or among is not None:
            here = {*newest, *named}
            yield from _merged(sheets, asks, span, here if among is None else here & among)
            return
        held, tries = set(newest), 0
        oldest = newest[-1]
        for sheet, candidate in _merged(sheets, asks, span, None):
            number = candidate[0]
            while oldest > number and (more := next(named, None)) is not None:
                held.add(more)
                oldest = more
            if number in held:
                tries = 0
                yield sheet, candidate
                continue
            tries += 1
            if tries == _TRIES:
                held.update(named)
                yield from _merged(sheets, asks, (span[0], number - 1), held)
                return

    def _opened(self) -> list[tuple[int, Sheet]]:
        """Return all sheets; those that are not there any more are let go."""
        known, self._sheets = self._sheets, {}
        for head in self._index.sheets():
            sheet = known.get(head.number)
            self._sheets[head.number] = sheet or _sheet(self._index, head, self._held)
        return list(self._sheets.items())


def _sheet(index: Index, head: Head, held: Held) -> Sheet:
    def read(number: int) -> bytes:
        return index.line(head.number, number + 1)

    try:
        return Sheet(head.number, head.ids, head.starts, read, held)
    except (ValueError, TypeError) as error:
        raise IndexDamagedError(str(error)) from error


def _merged(
    sheets: Sequence[tuple[int, Sheet]],
    asks: Sequence[Ask],
    span: tuple[int, int],
    among: set[int] | None,
) -> Iterator[tuple[int, Candidate]]:
    """Give the candidates of all sheets, newest first; a sheet is asked once its turn has come."""
    waiting = sorted((sheet.ids[0], number, sheet) for number, sheet in sheets if len(sheet.ids))
    heap: list[tuple[int, int, Candidate, Iterator[Candidate]]] = []
    while waiting or heap:
        while waiting and (not heap or waiting[-1][0] >= -heap[0][0]):
            _, number, sheet = waiting.pop()
            _push(heap, number, _candidates(sheet, asks, span, among))
        if heap:
            _, number, candidate, more = heappop(heap)
            yield number, candidate
            _push(heap, number, more)


def _push(
    heap: list[tuple[int, int, Candidate, Iterator[Candidate]]],
    number: int,
    more: Iterator[Candidate],
) -> None:
    candidate = next(more, None)
    if candidate is not None:
        heappush(heap, (-candidate[0], number, candidate, more))


def _candidates(
    sheet: Sheet, asks: Sequence[Ask], span: tuple[int, int], among: set[int] | None
) -> Iterator[Candidate]:
    """Give the candidates of one sheet, newest first."""
    ids, starts = sheet.ids, sheet.starts
    newest = bisect_left(ids, -span[1], key=lambda number: -number)
    after = bisect_right(ids, -span[0], key=lambda number: -number)
    mask = None if among is None else _mask(sheet, among)
    if mask == 0:
        return
    for stretch, (first, last) in enumerate(sheet.stretches):
        if last <= newest:
            continue
        if first >= after:
            return
        offset = starts[first]
        bits = sheet.bits(asks[0], stretch)
        if mask is not None:
            bits &= mask >> offset
        skipped = starts[max(first, newest)] - offset
        bits = bits >> skipped << skipped
        others = [sheet.bits(ask, stretch) for ask in asks[1:]] if bits else []
        while bits:
            slot = offset + (bits & -bits).bit_length() - 1
            article = bisect_right(starts, slot) - 1
            if article >= after:
                return
            start, end = starts[article] - offset, starts[article + 1] - offset
            run = (1 << end - start) - 1
            numbers = tuple(_numbers(every >> start & run) for every in (bits, *others))
            if all(numbers):
                yield ids[article], numbers
            bits = bits >> end << end


def _numbers(bits: int) -> list[int]:
    """Return which bits are set."""
    found: list[int] = []
    while bits:
        found.append((bits & -bits).bit_length() - 1)
        bits &= bits - 1
    return found


def _mask(sheet: Sheet, among: set[int]) -> int:
    """Return the figures of some articles."""
    ids, starts = sheet.ids, sheet.starts
    if len(among) < 64:
        here = [
            place
            for number in among
            if (place := bisect_left(ids, -number, key=lambda one: -one)) < len(ids)
            and ids[place] == number
        ]
    else:
        here = [place for place, number in enumerate(ids) if number in among]
    if len(here) < 64:
        runs = ((1 << starts[n + 1] - starts[n]) - 1 << starts[n] for n in here)
        return reduce(union, runs, 0)
    # Text with a letter for each figure is read as one number, quicker than a run at a time.
    letters = bytearray(b"0" * (starts[-1] + 1))
    for n in here:
        letters[starts[n] : starts[n + 1]] = b"1" * (starts[n + 1] - starts[n])
    return int(letters[::-1], 2)
