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
