"""Comparing holds for any text: it never fails, and long texts take their time, not its square."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.comparing import matching, report
from briefing.comparing.comparison import ComparisonError
from briefing.comparing.excerpt import point_of
from briefing.comparing.matching import propose
from briefing.comparing.named import sighting_data, sighting_from
from briefing.comparing.reading import sightings
from briefing.comparing.recall import last_said
from briefing.comparing.rows import Verdict, disagree
from briefing.comparing.study import study
from briefing.comparing.twins import align
from briefing.comparing.versions import compare_versions
from briefing.core import codec
from briefing.core.briefing import Briefing
from briefing.pipeline import open_bytes
from growth import grows_like_its_input

PIECES = (
    "168 cells", "-3.5%", "0", "more than 1,600 Moroccans", "between 3 and 5 GW", "4,700 MW",
    "€1.2 billion", "half a million", "dozens of ships", "1 in 4", "−40 °C", "12.5 °F", "in 2019",
    "since 2001", "since March 2020", "this year", "another", "planned", "up to", "nearly", ",", ";",
    "(", ")", "–", ".", "\n\n", "In Spain", "the ministry said", "168 خلية", "plus de 1 600 km",
    "3,5 Mio. Euro", "٢٬٩٦٣", "fell by a third", "Of them", "😀", "’", "aged 34", "3-2", "1/2",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(" ".join)
DAYS = st.sampled_from([None, "2023", "2023-06", "2024-03-12", "2024-03-13"])
LANGUAGES = st.sampled_from(["en", "fr", "es", "de", "ar", "ar-MA", "xx"])


@st.composite
def briefings(draw: st.DrawFn, language: str | None = None) -> Briefing:
    spoken = language or draw(LANGUAGES)
    text = "Title\n\n" + draw(TEXTS)
    made = open_bytes(text.encode(), "a.txt", language=spoken).briefing
    source = replace(
        made.article.source, published=draw(DAYS), publisher=draw(st.sampled_from([None, "Post"]))
    )
    return replace(made, article=replace(made.article, source=source))


@settings(max_examples=40)
@given(st.lists(briefings(), min_size=1, max_size=4))
def test_any_briefings_can_be_studied_told_and_put_on_a_line(some: list[Briefing]) -> None:
    found = study(some)
    assert list(report.study_lines(found))
    report.study_data(found, {})
    for stat in found.stats:
        names = [s.name.briefing for s in stat.sightings]
        assert len(names) == len(set(names)) > 1
    try:
        made, _ = report.comparison_of(found, "", at="2026-01-01T00:00:00Z")
    except ComparisonError as error:
        assert str(error).endswith(".")
    else:
        assert codec.load(codec.dump(made).encode()) == made


@settings(max_examples=40)
@given(briefings(), briefings())
def test_any_two_texts_can_be_put_side_by_side(one: Briefing, other: Briefing) -> None:
    for rows in (align(one, other), compare_versions(one, other)):
        assert list(report.rows_lines(rows))
        report.rows_data(rows)
        there = [row.there.figure for row in rows if row.there]
        assert len(there) == len(set(there))
    last_said(sightings(one), sightings(other))


@settings(max_examples=40)
@given(briefings())
def test_a_text_agrees_with_itself_and_its_numbers_survive_their_files(one: Briefing) -> None:
    assert disagree(align(one, one)) == ()
    assert {r.verdict for r in compare_versions(one, one)} <= {Verdict.SAME, Verdict.UNCLEAR}
    for sighting in sightings(one):
        assert sighting_from(sighting_data(sighting)) == sighting
        assert point_of(sighting).figure == sighting.name.figure


def long_text(paragraphs: int, name: str) -> Briefing:
    text = "Cells\n\n" + "\n\n".join(
        f"The police dismantled {100 + n} terrorist cells and held {n + 3} people."
        for n in range(paragraphs)
    )
    return replace(open_bytes(text.encode(), "a.txt", language="en").briefing, id=name)


def test_matching_and_aligning_long_texts_grow_like_the_texts(monkeypatch) -> None:
    monkeypatch.setattr(matching, "MOST", 8)
    texts = [[long_text(size, name) for name in "ab"] for size in (12, 192)]
    seen = [[sightings(b) for b in two] for two in texts]
    assert grows_like_its_input(lambda: propose(*seen[0]), lambda: propose(*seen[1]))
    assert grows_like_its_input(lambda: align(*texts[0]), lambda: align(*texts[1]))
