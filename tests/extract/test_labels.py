"""Labels are short, made of the sentence's words, and end where they make sense."""

import pytest

from briefing.formats.doors import read_pasted
from briefing.pipeline import draft


def labels(text: str) -> dict[str, str]:
    made = draft(read_pasted("A report\n\n" + text)).briefing
    return {f.quote.exact: f.label for f in made.figures if f.quote is not None}


@pytest.mark.parametrize(
    ("text", "number", "label"),
    [
        ("The port took in 168 fishing boats since the March 11 storm.", "168", "fishing boats"),
        (
            "Police stopped 45 lorry drivers on the suspicion of direct contact with smugglers.",
            "45",
            "lorry drivers on the suspicion",
        ),
        ("The raid led to the arrest of 63 suspects and foiled 41 plans.", "41", "plans (foiled)"),
        ("Officers named seven suspected thieves.", "seven", "suspected thieves"),
    ],
)
def test_a_label_ends_where_it_makes_sense(text, number, label):
    assert labels(text)[number] == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Freight held up better: 412,000 tonnes crossed, against 405,000 before.", "crossed"),
        ("Altogether: 40 tonnes in May.", "metric ton"),
    ],
)
def test_a_bare_measure_is_named_by_what_is_said_of_it(text, label):
    assert next(iter(labels(text).values())) == label
