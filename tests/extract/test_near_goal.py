"""The report's traps and the paragraph every version must read right."""

from briefing.core.figure import Trend
from briefing.core.quantity import Bound
from briefing.extract import find_figures, language_of, ledger, reparse, split_sentences

PARAGRAPH = (
    "Authorities said the dismantling of 168 cells since 2001 led to the arrest of 2,963 suspects and the"
    " foiling of 341 plots. Fifty of the 168 cells had links abroad; another forty-five were suspected of"
    " direct contact. More than 1,600 people left; 147 came back, and 132 of them were taken to court, while"
    " six were stopped at the border. GDP rose 3.4% to $142.9 billion, up from 138.1bn in 2019, and"
    " unemployment fell by a third to 9.1 per cent."
)
RETURNED = (
    "According to the speaker, more than 900 volunteers “left for the hotbeds of tension.” 88 returned home,"
    " with 71 arrested and referred to court, in addition to the arrest of four people at the border."
)


def extract(text):
    language = language_of(text)
    return find_figures(text, split_sentences(text, language), language)


def test_all_fifteen_figures_of_the_paragraph_are_found_and_no_year_is():
    values = [str(one.quantity.value) for one in extract(PARAGRAPH).found]
    assert values == [
        "168", "2963", "341", "50", "168", "45", "1600", "147", "132", "6",
        "3.4", "142900000000", "138100000000", "1/3", "9.1",
    ]  # fmt: skip


def test_elliptic_numbers_take_the_head_of_the_count_before_them():
    found = extract(PARAGRAPH).found
    assert [(found[k].quantity.noun, found[k].inferred) for k in (5, 7, 8, 9)] == [
        ("cell", True),
        ("person", True),
        ("person", True),
        ("person", True),
    ]


def test_parts_know_their_wholes():
    found = extract(PARAGRAPH).found
    parts = {
        (k, one.other) for k in range(15) for one in found[k].relations if one.kind == "part-of"
    }
    assert parts == {(3, 4), (8, 7)}


def test_a_number_without_its_sign_takes_the_unit_of_what_it_is_compared_with():
    found = extract(PARAGRAPH).found
    assert found[12].quantity.unit == "USD"
    assert found[12].unit_inferred


def test_bounds_and_trends_are_two_fields():
    found = extract(PARAGRAPH).found
    assert found[6].quantity.bound is Bound.MORE
    assert found[6].span.of(PARAGRAPH) == "More than 1,600"
    assert found[6].number.of(PARAGRAPH) == "1,600"
    assert (found[10].trend, found[13].trend) == (Trend.UP, Trend.DOWN)


def test_a_sentence_begins_after_a_stop_inside_closing_quotes():
    sentences = [one.of(RETURNED) for one in split_sentences(RETURNED, "en")]
    assert len(sentences) == 2
    assert sentences[1].startswith("88 returned")


def test_with_132_arrested_is_a_part_of_those_who_returned():
    found = extract(RETURNED).found
    assert [one.quantity.noun for one in found] == ["volunteer", "volunteer", "volunteer", "person"]
    assert [(one.kind, one.other) for one in found[2].relations] == [("part-of", 1)]


def test_the_ledger_accounts_for_the_day_of_september_11():
    extraction = extract("Police broke up 168 cells since the September 11 attacks.")
    assert [one.exact for one in extraction.excluded] == ["11"]
    assert ledger(extraction).numerals == 2


def test_every_quote_reads_back_what_the_figure_says():
    for text in (PARAGRAPH, RETURNED):
        for one in extract(text).found:
            again = reparse(one.span.of(text), "en")
            assert again is not None
            assert (again.value, again.bound, again.side) == (
                one.quantity.value,
                one.quantity.bound,
                one.quantity.side,
            )
            assert again.unit == one.quantity.unit or one.unit_inferred


def test_bare_quotes_read_back_alone():
    for exact, value in (
        ("More than 1,600", "1600"),
        ("$1 billion", "1000000000"),
        ("Six", "6"),
        ("50", "50"),
    ):
        quantity = reparse(exact, "en")
        assert quantity is not None
        assert str(quantity.value) == value
