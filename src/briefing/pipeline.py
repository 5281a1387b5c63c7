"""The one story from a file to a briefing; the window, the command line and the tests tell it.

read, language, sentences, figures, claims, charts, checks: ``draft``. ``open_file`` opens whatever
a path holds: a briefing as it is, an article as a fresh draft.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from typing import overload

from briefing.checks import Checker, Finding, check_first, remember
from briefing.checks.claims import claims_of
from briefing.checks.qualifier import dropped, restored
from briefing.core import charts, edits, relations
from briefing.core.article import AnchorState, Article, BlockKind, Span
from briefing.core.briefing import Briefing, PageSettings
from briefing.core.canonical import Alteration
from briefing.core.figure import Figure, FigureId, Kind, State, figure_id
from briefing.core.frozen import frozen
from briefing.core.message import Message
from briefing.core.quantity import Quantity
from briefing.core.reanchor import Change, reanchor
from briefing.extract import (
    Extraction,
    Found,
    find_figures,
    label_for,
    language_of,
    reparse,
    split_sentences,
)
from briefing.formats.doors import (
    WHOLE,
    CancelledError,
    Carried,
    Part,
    ReadError,
    Reading,
    is_long,
    part_of,
    read_bytes,
    read_pasted,
    read_pasted_page,
    slurp,
)
from briefing.formats.from_briefing import from_briefing, is_briefing

Cancelled = Callable[[], bool]
"""Ask whether the work is still wanted."""

LABEL = 300
"""Letters of a proposed label at most."""

KEY_FIGURES = 6
"""A fresh draft prints at most this many figures large (the mock's two rows of three)."""


@frozen
class Draft:
    """A briefing that was opened or made, what was altered on the way in, and what was found.

    ``fresh`` says that it was drafted just now from an article and no file holds it yet.
    """

    briefing: Briefing
    alterations: tuple[Alteration, ...] = ()
    findings: tuple[Finding, ...] = ()
    fresh: bool = True
    checker: Checker | None = None
    """What found the findings: it checks the edits to come without beginning anew."""
    part: Part | None = None
    """Which part of a long text the article is; None: all of it."""


def open_file(
    path: Path,
    *,
    language: str | None = None,
    encoding: str | None = None,
    part: int | None = None,
    cancelled: Cancelled | None = None,
) -> Draft:
    """Open a briefing, or draft one from an article; raises ReadError with one clear sentence."""
    return open_bytes(
        slurp(path), path.name, language=language, encoding=encoding, part=part, cancelled=cancelled
    )


def open_bytes(
    data: bytes,
    name: str,
    *,
    language: str | None = None,
    encoding: str | None = None,
    part: int | None = None,
    cancelled: Cancelled | None = None,
) -> Draft:
    """Open what the bytes hold, known by its content; ``name`` is for messages and the source.

    ``encoding`` is what somebody chose, instead of a guess. ``part`` is which part of a text that
    is too long for one article is wanted, from 1; without it such a text is refused. ``cancelled``
    is asked now and then; when it says yes, CancelledError is raised.
    """
    if is_briefing(data, name):
        return _loaded(data, name)
    found = read_bytes(data, name, encoding, cancelled)
    if isinstance(found, Carried):
        return replace(_loaded(found.data, name), fresh=True)  # the page itself stays as it is
    return _part_drafted(found, name, part, language, cancelled)


def _part_drafted(
    reading: Reading,
    name: str,
    part: int | None,
    language: str | None = None,
    cancelled: Cancelled | None = None,
) -> Draft:
    """Draft from a reading, or from one part of a long one."""
    if not is_long(reading):
        return draft(reading, language=language, cancelled=cancelled)
    if part is None:
        raise ReadError(_too_long(reading, name))
    _stop_if((cancelled or _never)())
    cut, which = part_of(reading, part)
    return replace(draft(cut, language=language, cancelled=cancelled), part=which)


def _too_long(reading: Reading, name: str) -> Message:
    return Message(
        "{name} holds {letters} million letters; the limit of one article is {limit} million."
        " Split it, or open it in the window part by part.",
        name=name,
        letters=f"{len(reading.text) / 1e6:.1f}",
        limit=f"{WHOLE / 1e6:.1f}",
    )


def open_pasted(
    text: str, html: str = "", *, part: int | None = None, cancelled: Cancelled | None = None
) -> Draft:
    """Draft a briefing from copied text; its rich form, when there is one, has the structure."""
    if html.strip():
        try:
            page = read_pasted_page(html, cancelled)
            return _part_drafted(page, "The text", part, cancelled=cancelled)
        except CancelledError:
            raise
        except ReadError:
            pass  # the plain form says the same in fewer words
    return _part_drafted(read_pasted(text), "The text", part, cancelled=cancelled)


def _loaded(data: bytes, name: str) -> Draft:
    briefing = from_briefing(data, name)
    checker, findings = check_first(briefing)
    return Draft(briefing, findings=findings, fresh=False, checker=checker)


def draft(
    reading: Reading, *, language: str | None = None, cancelled: Cancelled | None = None
) -> Draft:
    """Make a briefing that is useful at once: key figures, charts, claims, and what to review."""
    asked = cancelled or _never
    spoken = language or language_of(reading.text)
    blocks = Asking([block.span for block in reading.blocks], asked)
    sentences = split_sentences(reading.text, spoken, blocks)
    article = Article(reading.text, reading.blocks, sentences, reading.title, reading.source)
    _stop_if(asked())
    extraction = find_figures(reading.text, Asking(sentences, asked), spoken)
    _stop_if(asked())
    figures = _figures(article, extraction)
    now = datetime.now(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
    bare = Briefing(
        id=str(uuid.uuid4()),
        article=article,
        title=reading.title or _first_words(article),
        kicker="",
        created=now,
        modified=now,
        language=spoken,
        figures=figures,
    )
    claims = claims_of(bare, extraction)
    derived = relations.derived_of(figures, claims)
    related = replace(bare, figures=(*figures, *derived), claims=claims)
    briefing = _with_key_figures_and_charts(related)
    _stop_if(asked())
    remember(article, spoken, extraction)
    checker, findings = check_first(briefing)
    return Draft(briefing, reading.alterations, findings, checker=checker)


class Asking(Sequence[Span]):
    """Spans that ask, now and then while they are gone through, whether the work is still wanted.

    So that a long text can be given up in the middle; raises CancelledError.
    """

    EVERY = 64

    def __init__(self, spans: Sequence[Span], cancelled: Cancelled) -> None:
        self._spans = spans
        self._cancelled = cancelled

    def __len__(self) -> int:
        return len(self._spans)

    @overload
    def __getitem__(self, at: int) -> Span: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Span]: ...
    def __getitem__(self, at: int | slice) -> Span | Sequence[Span]:
        return self._spans[at]

    def __iter__(self) -> Iterator[Span]:
        for at, span in enumerate(self._spans):
            if at % self.EVERY == 0:
                _stop_if(self._cancelled())
            yield span


def _never() -> bool:
    return False


def _stop_if(cancelled: bool) -> None:  # noqa: FBT001 - it reads as what it does
    if cancelled:
        raise CancelledError("It was not opened: you stopped it.")


def _first_words(article: Article) -> str:
    """Return a title for a text without one: its first words, cut at a word."""
    line = article.text.lstrip().split("\n", 1)[0]
    if len(line) <= 80:
        return line
    return line[:78].rsplit(" ", 1)[0] + "…"


def _figures(article: Article, extraction: Extraction) -> tuple[Figure, ...]:
    figures: list[Figure] = []
    taken: set[str] = set()
    for found in extraction.found:
        quote = article.quote(found.span)
        name = figure_id(quote)
        if name in taken:
            continue  # two readings of one quote: the first stands
        taken.add(name)
        figures.append(_stated(article, found))
    return _with_repeats(article, figures)


def _stated(article: Article, found: Found) -> Figure:
    """Make a figure of what was found; its label keeps the qualifiers of its number."""
    quote = article.quote(found.span)
    figure = Figure(
        id=figure_id(quote),
        label=_headed(label_for(found, article.text)[:LABEL], article, found.span)[: 2 * LABEL],
        kind=found.kind,
        quantity=found.quantity,
        trend=found.trend,
        span=found.span,
        number=found.number,
        quote=quote,
        qualifiers=found.qualifiers,
        attribution=found.attribution,
        period=found.period,
    )
    lost = dropped(figure, article.text)
    if lost:
        figure = replace(figure, label=restored(figure.label, lost))
    return replace(figure, label=figure.label[: LABEL - 1] + "…") if _is_long(figure) else figure


def _is_long(figure: Figure) -> bool:
    """Say whether a label is no name any more: a word of a million letters, the head of a table."""
    return len(figure.label) > LABEL


def _headed(label: str, article: Article, span: Span) -> str:
    """Give a figure in a table its subject: the words that head its row and its column."""
    at = article.block_index_at(span.start)
    if at is None or article.blocks[at].kind is not BlockKind.TABLE_CELL:
        return label
    block = article.blocks[at]
    heads = ", ".join(head for head in (block.row, block.column) if head)
    if not label or label in heads:
        return heads or label
    return f"{label} ({heads})" if heads else label


def _with_repeats(article: Article, figures: list[Figure]) -> tuple[Figure, ...]:
    """Point each repeat of a figure at its first statement in the body of the text."""
    firsts: dict[tuple[object, ...], FigureId] = {}
    in_body = [f for f in figures if f.span and article.paragraph_at(f.span.start) is not None]
    for figure in (*in_body, *figures):
        firsts.setdefault(_statement(figure), figure.id)
    return tuple(
        figure
        if firsts[_statement(figure)] == figure.id
        else replace(figure, same_as=firsts[_statement(figure)])
        for figure in figures
    )


def _statement(figure: Figure) -> tuple[object, ...]:
    """Return what makes two figures the same statement: value, bound, unit, noun, kind."""
    quantity = figure.quantity
    assert quantity is not None
    noun = (quantity.noun or "").casefold()
    if figure.kind is not Kind.COUNT or not noun:
        return (figure.id,)  # equal percentages or measures are seldom the same thing
    numbers = (quantity.value, quantity.minimum, quantity.maximum, quantity.bound)
    return (*numbers, quantity.unit, noun)


def _with_key_figures_and_charts(briefing: Briefing) -> Briefing:
    repeats = Counter(figure.same_as for figure in briefing.figures)
    wholes = frozenset(briefing.wholes.values())
    ranked = sorted(
        (f for f in briefing.figures if not f.derived and f.same_as is None),
        key=lambda f: (-_weight(briefing, f, wholes, repeats[f.id]), f.span.start if f.span else 0),
    )
    key = {figure.id for figure in ranked[:KEY_FIGURES]}
    proposed = charts.propose(briefing)
    drawn = {name for chart in proposed for name in chart.figures}
    figures = tuple(
        replace(f, state=State.KEY)
        if f.id in key
        else replace(f, state=State.KEPT)
        if f.id in drawn and f.state is State.PROPOSED
        else f
        for f in briefing.figures
    )
    order = [f.id for f in briefing.figures if f.id in key]
    return replace(
        briefing,
        figures=figures,
        charts=proposed,
        page=PageSettings(order=(*order, *(chart.id for chart in proposed))),
    )


def _weight(
    briefing: Briefing, figure: Figure, wholes: frozenset[FigureId], repeats: int
) -> Fraction:
    """Rank a figure for the page: tied to others, said often, said early, counting something."""
    assert figure.quantity is not None
    assert figure.span is not None
    weight = Fraction(0)
    if figure.id in wholes:
        weight += 4
    if figure.id in briefing.wholes:
        weight += 2
    weight += 2 * repeats
    if figure.kind in (Kind.COUNT, Kind.MONEY, Kind.MEASURE):
        weight += 2
    if figure.quantity.noun or figure.quantity.unit:
        weight += 1
    if figure.quantity.magnitude >= 20:
        weight += 1
    return weight + 1 - Fraction(figure.span.start, max(1, len(briefing.article.text)))


def figure_of_span(briefing: Briefing, span: Span) -> Figure | None:
    """Read the first figure inside a selected text, or None when it holds no number."""
    article = briefing.article
    extraction = find_figures(article.text, article.sentences, briefing.language)
    for found in extraction.found:
        if found.number in span or span in found.span:
            quote = article.quote(found.span)
            if briefing.has(figure_id(quote)):
                return None
            return replace(_stated(article, found), state=State.KEPT, reviewed=True)
    return None


def reread(briefing: Briefing, figure_id: FigureId, span: Span) -> Figure:
    """Return a stated figure read anew from other edges; what they do not tell stays as it was.

    Its id stays, and so does what a person said of it. Raises ValueError for a derived figure.
    """
    figure = briefing.figure(figure_id)
    if figure.span is None or figure.number is None or figure.quantity is None:
        raise ValueError(f"figure {figure_id} is derived: it has no place in the text")
    exact = span.of(briefing.article.text)
    extraction = find_figures(exact, (Span(0, len(exact)),), briefing.language)
    number = _meeting(figure.number, span)
    quantity, kind = figure.quantity, figure.kind
    if len(extraction.found) == 1:
        found = extraction.found[0]
        number = found.number.shifted(span.start)
        quantity = replace(
            found.quantity,
            noun=found.quantity.noun or figure.quantity.noun,
            unit=found.quantity.unit or figure.quantity.unit,
        )
        kind = figure.kind if found.kind is Kind.COUNT else found.kind
    return replace(
        figure,
        span=span,
        number=number,
        quote=briefing.article.quote(span),
        quantity=quantity,
        kind=kind,
        anchor=AnchorState.EXACT,
    )


def _meeting(number: Span, span: Span) -> Span:
    """Return what of a number lies inside other edges, or all of them where nothing does."""
    if not number.overlaps(span):
        return span
    return Span(max(number.start, span.start), min(number.end, span.end))


def quantity_of_words(words: str, language: str) -> Quantity | None:
    """Read a number as a person types it ("1,600", "more than 3 million"); None if it is none."""
    return reparse(words.strip(), language)


@frozen(slots=False)
class Renewal:
    """Hold a briefing on a newer text: what became of its figures, and what is new there.

    ``now`` has each changed figure as the new text would state it; nothing of it is taken yet.
    """

    briefing: Briefing
    changes: tuple[Change, ...]
    new: tuple[FigureId, ...]
    now: Mapping[FigureId, Figure]


def renew(briefing: Briefing, reading: Reading) -> Renewal:
    """Put a briefing on a newer text; what cannot be followed for sure is left to be asked about.

    Raises ReadError for a text without words.
    """
    if not reading.text.strip():
        raise ReadError("The new text holds no words: the article was left as it is.")
    sentences = split_sentences(
        reading.text, briefing.language, [block.span for block in reading.blocks]
    )
    source = replace(
        briefing.article.source,
        file=reading.source.file,
        media_type=reading.source.media_type,
        file_sha256=reading.source.file_sha256,
        encoding=reading.source.encoding,
    )
    title = reading.title or briefing.article.title
    article = Article(reading.text, reading.blocks, sentences, title, source)
    done = reanchor(briefing, article)
    extraction = find_figures(article.text, article.sentences, briefing.language)
    followed = [change.new for change in done.changes if change.new is not None]
    asked = [place for change in done.changes for place in change.candidates]
    taken = sorted({*followed, *asked}, key=lambda span: span.start)
    fresh = tuple(
        replace(figure, same_as=None)
        for figure in _figures(article, extraction)
        if figure.span is not None
        and not _meets(figure.span, taken)
        and not done.briefing.has(figure.id)
    )
    after = done.briefing
    for figure in fresh:
        after = edits.add_figure(after, figure)
    now = {
        change.figure: reread(after, change.figure, found.span)
        for change in done.changes
        if change.state is AnchorState.CHANGED
        for found in extraction.found
        if found.span.overlaps(change.candidates[0])
    }
    return Renewal(after, done.changes, tuple(figure.id for figure in fresh), now)


def renew_from(briefing: Briefing, path: Path) -> Renewal:
    """Put a briefing on the text a file holds; raises ReadError."""
    found = read_bytes(slurp(path), path.name)
    if isinstance(found, Carried):
        raise ReadError(Message("{name} is a printed briefing, not an article.", name=path.name))
    if is_long(found):
        raise ReadError(_too_long(found, path.name))
    return renew(briefing, found)


def expression_at(briefing: Briefing, place: Span) -> Span | None:
    """Return the whole expression of the number that stands at a place, or None."""
    article = briefing.article
    sentence = article.sentence_at(place.start)
    if sentence is None:
        return None
    extraction = find_figures(article.text, (sentence,), briefing.language)
    return next((f.span for f in extraction.found if f.span.overlaps(place)), None)


def _meets(span: Span, taken: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in taken)
