"""Our own save, killed and refused: a sample of what ``make endurance`` does a thousand times."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "endurance"))
from kills import Harness

pytestmark = pytest.mark.journey


def test_a_save_that_is_killed_loses_nothing_and_leaves_nothing_behind(tmp_path: Path):
    tally = Harness(tmp_path).kill_at_random(12, most=0.2)
    assert tally.acknowledged > 12
    assert tally.sound, (tally.losses, tally.litter)


def test_a_save_killed_at_an_exact_call_loses_nothing(tmp_path: Path):
    tally = Harness(tmp_path).kill_at_calls(8)
    assert tally.sound, (tally.losses, tally.litter)


def test_every_error_of_the_disk_is_told_and_loses_nothing(tmp_path: Path):
    tally = Harness(tmp_path).fail_at_calls(12)
    assert tally.injected
    assert tally.reported == tally.injected
    assert tally.sound, (tally.losses, tally.litter, tally.silent)
