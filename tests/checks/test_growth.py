"""Checking costs what a text is long, whatever it repeats."""

from functools import partial

from briefing import pipeline
from growth import grows_like_its_input

SAID = "Sales rose 12% to $3.2 billion in 2024. Costs fell to $1.1 billion.\n"


def test_a_text_that_says_one_thing_over_and_over_is_drafted_in_linear_time():
    small, large = (SAID * times for times in (20, 320))
    assert grows_like_its_input(
        partial(pipeline.open_bytes, small.encode(), "a.txt"),
        partial(pipeline.open_bytes, large.encode(), "a.txt"),
    )
