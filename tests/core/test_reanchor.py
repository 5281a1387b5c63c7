"""A newer text: every figure is followed rightly or asked about; none is silently wrong."""

from __future__ import annotations

import os
import random
from collections import Counter
from dataclasses import replace

import pytest

from briefing.core import codec
from briefing.core.article import AnchorState, Article, Block, Span
from briefing.core.briefing import Briefing
from briefing.core.figure import Figure, FigureId, Kind
from briefing.core.quantity import Quantity, parse_number
from briefing.core.reanchor import Reanchored, reanchor

ROUNDS = int(os.environ.get("BRIEFING_ROUNDS", "60"))
"""Random edits in the suite; ``make endurance`` asks for a thousand."""


def article_of(text: str) -> Article:
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(Span(at, at + len(line))))
        at += len(line) + 1
    return Article(text, tuple(blocks), tuple(block.span for block in blocks))


def briefing_of(text: str, spans: list[Span]) -> Briefing:
    article = article_of(text)
    return Briefing(
        id="b",
        article=article,
        figures=tuple(
            Figure(
                id=FigureId(f"f{number}"),
                label="x",
                kind=Kind.COUNT,
                quantity=Quantity(value=parse_number(span.of(text))),
                span=span,
                number=span,
                quote=article.quote(span),
            )
            for number, span in enumerate(spans)
        ),
    )


def figures_at(text: str, *words: str) -> Briefing:
    return briefing_of(text, [Span(at := text.index(w), at + len(w)) for w in words])


OLD = (
    "The port counted 412 ships in May, most of them small.\n"
    "In June 60 of the ships had faulty lifeboats, said Adel.\n"
    "Crews of 310 sailors asked for help before the winter storms.\n"
)


def after(new: str, *words: str) -> Reanchored:
    return reanchor(figures_at(OLD, *words), article_of(new))


def state(new: str, word: str) -> AnchorState:
    return after(new, word).changes[0].state


def test_an_unchanged_text_leaves_every_figure_exact():
    assert after(OLD, "412", "60", "310").counts()[AnchorState.EXACT] == 3


def test_a_figure_is_followed_across_an_inserted_paragraph():
    done = after("A new first paragraph with 7 words.\n" + OLD, "412", "60")
    for change in done.changes:
        assert change.state is AnchorState.MOVED
        figure = done.briefing.figure(change.figure)
        assert figure.quote.exact == figure.span.of(done.briefing.article.text)


@pytest.mark.parametrize(
    ("new", "word", "state_"),
    [
        (OLD.replace("412", "415"), "412", AnchorState.CHANGED),
        (OLD.replace("412", "4120"), "412", AnchorState.CHANGED),
        (OLD.replace(" 60 ", " 60.5 "), "60", AnchorState.CHANGED),
        (OLD.replace("412 ships", "412 million ships"), "412", AnchorState.CHANGED),
        (
            OLD.replace("The port counted 412 ships in May, most of them small.", ""),
            "412",
            AnchorState.LOST,
        ),
        (OLD + OLD, "60", AnchorState.AMBIGUOUS),
        (
            OLD.replace("Crews of 310", "Some 310").replace("before", "in"),
            "310",
            AnchorState.AMBIGUOUS,
        ),
    ],
)
def test_what_cannot_be_followed_is_asked_about(new, word, state_):
    done = after(new, word)
    assert done.changes[0].state is state_
    figure = done.briefing.figures[0]
    assert not done.briefing.printable(figure.id)
    assert figure.quote.exact == word, "what it said is not forgotten"


def test_a_changed_number_shows_what_stands_there_now():
    done = after(OLD.replace("412", "about 415"), "412")
    assert done.changes[0].candidates[0].of(done.briefing.article.text) == "about 415"


def test_qualifiers_attribution_and_evidence_move_along(moroccan):
    article = moroccan.article
    head = "A line that was not there before.\n\n"
    moved = Article(
        head + article.text,
        (
            Block(Span(0, len(head) - 2)),
            *(replace(b, span=b.span.shifted(len(head))) for b in article.blocks),
        ),
        tuple(s.shifted(len(head)) for s in article.sentences),
        article.title,
        article.source,
    )
    done = reanchor(moroccan, moved)
    assert done.counts()[AnchorState.MOVED] == len(done.changes)
    for before, now in zip(moroccan.figures, done.briefing.figures, strict=True):
        assert [q.of(moved.text) for q in now.qualifiers] == [
            q.of(article.text) for q in before.qualifiers
        ]
    for before, now in zip(moroccan.claims, done.briefing.claims, strict=True):
        assert [e.of(moved.text) for e in now.evidence] == [
            e.of(article.text) for e in before.evidence
        ]


def test_what_was_asked_about_is_still_asked_about_after_saving(moroccan):
    text = moroccan.article.text.replace("2,963", "2,964")
    article = replace(moroccan.article, text=text)
    done = reanchor(moroccan, article)
    assert done.counts()[AnchorState.CHANGED] == 1
    again = codec.load(codec.dump(done.briefing))
    assert again == done.briefing


def test_a_lost_figure_found_again_is_asked_about_not_taken():
    lost = after(
        OLD.replace("The port counted 412 ships in May, most of them small.", ""), "412"
    ).briefing
    back = reanchor(lost, article_of(OLD))
    assert back.changes[0].state in (AnchorState.AMBIGUOUS, AnchorState.LOST)


# ── random edits ─────────────────────────────────────────────────────────────────────────────

PLACES = ["north", "south", "old port", "new port", "river", "coast", "islands"]
THINGS = ["ships", "boats", "nets", "sailors", "crates"]
VERBS = ["counted", "lost", "found", "repaired"]


def random_text(rnd: random.Random, figures: int) -> tuple[str, list[Span]]:
    """Write a text full of near repeats, the hardest kind to follow."""
    parts: list[str] = []
    spans: list[Span] = []
    at = 0
    while len(spans) < figures:
        number = str(rnd.choice([50, 45, 168, 7, 12, rnd.randint(1, 9999)]))
        head = f"In the {rnd.choice(PLACES)} they {rnd.choice(VERBS)} "
        tail = f" {rnd.choice(THINGS)}{rnd.choice(['.', ' in May.', ' of the season.'])}"
        tail += rnd.choice([" ", " ", "\n"])
        spans.append(Span(at + len(head), at + len(head) + len(number)))
        parts.append(head + number + tail)
        at += len(parts[-1])
    return "".join(parts), spans


def edited(rnd: random.Random, text: str, edits: int) -> list[tuple[str, int]]:
    """Edit a text at random; each character carries where it came from, new ones a number < 0."""
    letters = [(character, place) for place, character in enumerate(text)]
    fresh = -1
    for _ in range(edits):
        a = rnd.randrange(len(letters) + 1)
        b = min(len(letters), a + rnd.choice([1, 2, 5, 20, 80]))
        match rnd.choice(("insert", "insert", "delete", "replace", "move", "copy", "digit")):
            case "insert":
                words = rnd.choice(["0", "x", " not", " 50 boats", ", about", "million ", "\n"])
                letters[a:a] = [(c, fresh) for c in words]
            case "delete":
                del letters[a:b]
            case "replace":
                letters[a:b] = [(c, fresh) for c in rnd.choice(["9", "five", "50", "."])]
            case "move":
                piece = letters[a:b]
                del letters[a:b]
                at = rnd.randrange(len(letters) + 1)
                letters[at:at] = piece
            case "copy":
                at = rnd.randrange(len(letters) + 1)
                letters[at:at] = letters[a:b]
            case "digit":
                digits = [n for n, (c, _) in enumerate(letters) if c.isdigit()]
                if digits:
                    at = rnd.choice(digits)
                    others = "0123456789".replace(letters[at][0], "")
                    letters[at] = (rnd.choice(others), fresh)
        fresh -= 1
    return letters or [("x", -1)]


def is_right(old: str, letters: list[tuple[str, int]], was: Span, now: Span) -> bool:
    """Say whether a followed figure is the same: its own letters, or in a line that reads alike."""
    if [place for _, place in letters[now.start : now.end]] == list(range(was.start, was.end)):
        return True
    new = "".join(character for character, _ in letters)
    reach = 40
    return (
        new[max(0, now.start - reach) : now.end + reach]
        == old[max(0, was.start - reach) : was.end + reach]
    )


def stands_alone(new: str, now: Span) -> bool:
    """Say whether no letter or digit grew onto a followed number."""
    return not (new[now.start - 1 : now.start].isalnum() or new[now.end : now.end + 1].isalnum())


def test_random_edits_leave_no_anchor_silently_wrong():
    rnd = random.Random(20261125)
    totals: Counter[AnchorState] = Counter()
    wrong: list[str] = []
    for number in range(ROUNDS):
        text, spans = random_text(rnd, 200)
        briefing = briefing_of(text, spans)
        letters = edited(rnd, text, rnd.choice([1, 1, 3, 10, 30]))
        new = "".join(character for character, _ in letters)
        done = reanchor(briefing, article_of(new))
        counts = done.counts()
        assert sum(counts.values()) == 200
        totals.update(counts)
        for change in done.changes:
            if change.state.sound:
                assert change.new is not None
                right = is_right(text, letters, change.old, change.new)
                if not (right and stands_alone(new, change.new)):
                    wrong.append(f"round {number}: {change}")
            figure = done.briefing.figure(change.figure)
            if change.state.sound:
                assert figure.span.of(new) == figure.quote.exact
    print(f"{ROUNDS} texts: {dict(totals)}, {len(wrong)} silently wrong")
    assert not wrong, wrong[:3]
    assert totals[AnchorState.EXACT] + totals[AnchorState.MOVED] > sum(totals.values()) * 0.6
