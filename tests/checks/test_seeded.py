"""A sample of planted errors: every rule finds its own and stays quiet on what is clean."""

from __future__ import annotations

from briefing.checks import RULES
from checks.seeded import PLANTERS, score


def test_every_rule_has_a_seed():
    assert set(PLANTERS) == set(RULES)


def test_planted_errors_are_found_and_clean_briefings_raise_nothing():
    told: list[str] = []
    found = score(3, told.append)
    assert told == []
    assert all(caught == 1 and quiet == 1 for caught, quiet in found.values())
