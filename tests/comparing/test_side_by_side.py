"""Two texts side by side: versions of one article, and translations of one release."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import pytest

from briefing import cli
from briefing.comparing.rows import Row, Verdict, disagree, stated
from briefing.comparing.twins import align
from briefing.comparing.versions import compare_versions
from briefing.core import codec
from briefing.core.article import Span
from briefing.core.briefing import Briefing
from briefing.pipeline import open_bytes

DATASET = Path(__file__).parents[2] / "resources" / "dataset"
LANGUAGES = ("en", "fr", "ar")


def bundled(language: str) -> Briefing:
    return codec.load((DATASET / f"moroccan-security.{language}.json").read_bytes())


RELEASE = {language: bundled(language) for language in LANGUAGES}


def draft(text: str, language: str) -> Briefing:
    return open_bytes(text.encode(), "release.txt", language=language).briefing


def changed(briefing: Briefing, span: Span, words: str) -> Briefing:
    text = briefing.article.text
    return draft(text[: span.start] + words + text[span.end :], briefing.language)


def numbers(language: str) -> list[tuple[str, Span]]:
    """Return the numbers in digits of the body, with where they stand."""
    found = [f for f in RELEASE[language].figures if f.number and f.same_as is None]
    text = RELEASE[language].article.text
    return [(f.number.of(text), f.number) for f in found if f.number.of(text)[0].isdigit()]


def told(rows: tuple[Row, ...]) -> list[tuple[Verdict, str, str]]:
    return [
        (row.verdict, row.here.said if row.here else "", row.there.said if row.there else "")
        for row in disagree(rows)
    ]


@pytest.mark.parametrize(("one", "other"), list(permutations(LANGUAGES, 2)))
def test_the_bundled_release_agrees_in_its_three_languages(one: str, other: str) -> None:
    rows = align(RELEASE[one], RELEASE[other])
    assert len(rows) == 11
    assert disagree(rows) == ()


@pytest.mark.parametrize(
    ("language", "said", "span"),
    [(language, said, span) for language in ("fr", "ar") for said, span in numbers(language)],
)
def test_every_wrong_digit_of_a_translation_is_told(language: str, said: str, span: Span) -> None:
    wrong = str((int(said[-1]) + 3) % 10)
    other = changed(RELEASE[language], Span(span.end - 1, span.end), wrong)
    (row,) = disagree(align(RELEASE["en"], other))
    assert row.verdict is Verdict.DIFFERENT
    assert row.there is not None
    assert row.there.said.endswith(said[:-1] + wrong)


@pytest.mark.parametrize(("language", "more"), [("fr", "Plus de "), ("ar", "أكثر من ")])
def test_a_bound_that_fell_off_is_told(language: str, more: str) -> None:
    text = RELEASE[language].article.text
    other = draft(text.replace(more, "", 1), language)
    (row,) = disagree(align(RELEASE["en"], other))
    assert (row.verdict, row.message.partition(":")[0]) == (
        Verdict.DIFFERENT,
        "The bound differs",
    )


def test_a_sentence_left_out_is_missing_and_one_put_in_is_added() -> None:
    fr = RELEASE["fr"]
    gone = next(s for s in fr.article.sentences if "341" in s.of(fr.article.text))
    text = fr.article.text
    shorter = draft(text[: gone.start] + text[gone.end :], "fr")
    assert told(align(RELEASE["en"], shorter)) == [
        (Verdict.MISSING, "2,963", ""),
        (Verdict.MISSING, "341", ""),
    ]
    longer = draft(text + "\n\nLa police a saisi 72 armes.\n", "fr")
    assert told(align(RELEASE["en"], longer)) == [(Verdict.ADDED, "", "72")]


def test_clauses_that_change_places_are_no_difference() -> None:
    here = draft("Port\n\nThe port counted 412 ships and 60 cranes.\n", "en")
    there = draft("Port\n\nLe port compte 60 grues et 412 navires.\n", "fr")
    assert disagree(align(here, there)) == ()


def test_the_numbers_of_a_newer_version_that_changed_are_told() -> None:
    old = RELEASE["en"]
    text = old.article.text
    newer = text.replace("2,963", "3,012").replace("341", "352")
    assert told(compare_versions(old, draft(newer, "en"))) == [
        (Verdict.DIFFERENT, "2,963", "3,012"),
        (Verdict.DIFFERENT, "341", "352"),
    ]
    assert disagree(compare_versions(old, draft(text, "en"))) == ()


def test_what_went_and_what_came_are_told_and_a_rewritten_sentence_is_found_again() -> None:
    old = draft(
        "Ports\n\nThe port of Ostend counted 412 ships since 2020. The harbour has 60 cranes.\n",
        "en",
    )
    new = draft(
        "Ports\n\nSince 2020, as the harbour master told reporters, 455 ships have been counted in"
        " the port of Ostend. Some 9,000 sailors came ashore.\n",
        "en",
    )
    assert told(compare_versions(old, new)) == [
        (Verdict.DIFFERENT, "412", "455"),
        (Verdict.MISSING, "60", ""),
        (Verdict.ADDED, "", "Some 9,000"),
    ]


def test_the_command_line_prints_both_sentences_and_ends_with_one(tmp_path, capsys) -> None:
    fr = RELEASE["fr"]
    (tmp_path / "fr.txt").write_text(fr.article.text.replace("341", "314"), encoding="utf-8")
    files = [str(DATASET / "moroccan-security.en.json"), str(tmp_path / "fr.txt")]
    assert cli.main(["compare", "--twins", *files]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "different: 341 here, 314 in the translation."
    assert "341" in lines[1]
    assert "314" in lines[2]
    assert lines[-1] == "10 of 11 numbers agree"
    assert cli.main(["compare", "--twins", *files, "--json"]) == 1
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert [row["verdict"] for row in rows].count("different") == 1


def test_a_version_compared_with_itself_ends_with_zero(capsys) -> None:
    file = str(DATASET / "moroccan-security.en.json")
    assert cli.main(["compare", "--versions", file, file]) == 0
    assert capsys.readouterr().out == "11 of 11 numbers agree\n"


def test_the_number_itself_is_lit_not_the_first_one_with_its_digits() -> None:
    briefing = draft("Of the 15 ships, 5 sank, and 51 sailors were saved.", "en")
    five = next(stated(briefing, f) for f in briefing.figures if f.quote and f.quote.exact == "5")
    assert five.lit.of(five.sentence) == "5"
    assert five.lit.start == five.sentence.index(" 5 ") + 1
